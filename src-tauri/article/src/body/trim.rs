//! Takes what was dropped out of the tree, and what is left without sense when it is gone.

use super::blocks::{Block, Blocks};
use super::facts::Facts;
use super::pleas;
use super::tags::{Inside, Tag};
use super::words::Words;
use crate::tree::{Data, NodeId, Tree, local_name};
use crate::{Act, Metadata, Report};

/// A heading this like the title is the title.
const TITLE: f32 = 0.8;

/// Longer text under a picture (characters) is a text of its own.
const LONGEST_CAPTION: u32 = 500;
/// Blocks at the head of a page among which the way to it stands.
const HEAD: usize = 60;
/// Blocks around a figure among which one must be kept, before it and behind it.
const NEAR: usize = 3;

/// Drops blocks that metadata already says, and headings over nothing.
pub fn trim(
    tree: &Tree,
    blocks: &Blocks,
    facts: &Facts,
    metadata: &Metadata,
    keep: &mut [bool],
    report: &mut Report,
) {
    let list = &blocks.list;
    let mut drop = |keep: &mut [bool], i: usize, why: &str| {
        if keep[i] {
            keep[i] = false;
            report.add("trim", Act::Dropped, blocks.text(&list[i]), why);
        }
    };
    for (i, block) in list.iter().enumerate() {
        let tag = block.tag;
        let says_title = |title: &String| title.len() > 20 && blocks.text(block).contains(title.as_str());
        if (tag == Tag::H1 || tag == Tag::H2) && facts.titles[i] >= TITLE
            || tag == Tag::H1 && metadata.title.as_ref().is_some_and(says_title)
        {
            drop(keep, i, "the title, which stands above the article");
        }
        if i < HEAD && is_breadcrumb(blocks.text(block), block.link_size) {
            drop(keep, i, "the way to the page within its site");
        }
        if block.near.any(Words::REVIEW) && !block.inside.any(Inside::TABLE) && is_count(blocks.text(block)) {
            drop(keep, i, "a count of votes");
        }
        if is_unfilled(blocks.text(block)) && !is_code(tree, blocks, block) {
            drop(keep, i, "a template that no script has filled in");
        }
        if pleas::is_plea(tag, block.link_size, blocks.text(block)) {
            drop(keep, i, "a plea to join, to pay or to log in");
        }
        if pleas::is_label(tag, blocks.text(block)) {
            drop(keep, i, "the word for an advertisement");
        }
        if is_jump(blocks.text(block)) {
            drop(keep, i, "a way to a later part of the page, which is near enough here");
        }
        if let Some(byline) = metadata.byline.as_deref() {
            let text = blocks.text(block);
            if !byline.is_empty() && text.len() <= byline.len() + 30 && text.contains(byline) {
                drop(keep, i, "the byline, which stands above the article");
            }
        }
    }
    // From the end: a heading whose section has nothing left in it. In the middle only where something was left out.
    let mut under: Option<usize> = None;
    for i in (0..list.len()).rev() {
        if !keep[i] {
            continue;
        }
        let tag = list[i].tag;
        let is_over_nothing = match under {
            None => true,
            Some(next) => {
                next > i + 1
                    && list[next].tag.is_heading()
                    && list[next].tag as u8 <= tag as u8
                    && !blocks.has_media(i + 1, next)
            }
        };
        let is_head_of_nothing = tag == Tag::HeadCell
            && list.get(i + 1).is_some_and(|next| !keep[i + 1] && next.inside.any(Inside::TABLE))
            && under.is_none_or(|next| !list[next].inside.any(Inside::TABLE));
        if tag.is_heading() && is_over_nothing {
            drop(keep, i, "a heading with nothing under it");
        } else if is_head_of_nothing {
            drop(keep, i, "the head of a table with nothing under it");
        } else {
            under = Some(i);
        }
    }
}

/// Keeps the caption of a picture that stands in the middle of what is kept: the picture stays, so its words stay.
pub fn keep_captions(tree: &Tree, blocks: &Blocks, keep: &mut [bool], report: &mut Report) {
    let (Some(first), Some(last)) = (keep.iter().position(|&k| k), keep.iter().rposition(|&k| k)) else {
        return;
    };
    let other = Words(Words::RELATED.0 | Words::AD.0 | Words::AUTHOR.0 | Words::NAV.0);
    for i in first..last {
        let block = &blocks.list[i];
        if keep[i] || block.tag != Tag::Caption || block.size > LONGEST_CAPTION || block.all.any(other) {
            continue;
        }
        let figure = tree.ancestors(block.element).take(4).find(|&n| blocks.place(n).tag == Tag::Figure);
        let Some(figure) = figure else { continue };
        let place = *blocks.place(figure);
        let near = |at: usize| keep.get(at).copied().unwrap_or(false);
        let beside = (1..=NEAR).any(|d| (place.from as usize).checked_sub(d).is_some_and(near))
            && (0..NEAR).any(|d| near(place.to as usize + d));
        if beside && tree.descendants(figure).any(|n| tree.is(n, &local_name!("img"))) {
            keep[i] = true;
            report.add("trim", Act::Kept, blocks.text(block), "the caption of a picture inside the text");
        }
    }
}

/// `Docs » Guide » Reading files`, links but the last.
fn is_breadcrumb(text: &str, link_size: u32) -> bool {
    const LONGEST: usize = 150;
    link_size > 0 && text.len() <= LONGEST && [" » ", " › ", " > ", " → "].iter().any(|s| text.contains(s))
}

/// `14`, `+3`, `1.2k`: a number and nothing else.
fn is_count(text: &str) -> bool {
    const LONGEST: usize = 8;
    let number = text.trim_start_matches(['+', '-', '−']).trim_end_matches(['k', 'K', 'm', 'M']);
    text.len() <= LONGEST
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
}

/// "Jump to recipe", with the print button and the stars beside it.
fn is_jump(text: &str) -> bool {
    const LONGEST: usize = 80;
    let start = text.trim_start().get(..8).unwrap_or_default();
    text.len() <= LONGEST && ["jump to ", "skip to "].iter().any(|words| start.eq_ignore_ascii_case(words))
}

/// `From {{ product.price }}`: mostly places for a script to fill in.
fn is_unfilled(text: &str) -> bool {
    let mut places = 0;
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{") {
        let Some((place, behind)) = after.split_once("}}") else { break };
        if is_name(place) {
            places += place.len() + "{{}}".len();
        }
        rest = behind;
    }
    places * 2 >= text.len().max(1)
}

/// Whether what stands between the braces can be a name with filters, and is no formula: ` product.price | money `.
fn is_name(place: &str) -> bool {
    place.contains(|c: char| c.is_alphabetic())
        && place.chars().all(|c| c.is_alphanumeric() || " ._-|'\"()[]:,$".contains(c))
}

/// Whether a block begins with the words of a program, where such places are meant to be read.
fn is_code(tree: &Tree, blocks: &Blocks, block: &Block) -> bool {
    let code = [local_name!("code"), local_name!("pre"), local_name!("kbd"), local_name!("samp")];
    let text = blocks.texts.get(block.texts.start as usize);
    block.tag == Tag::Pre
        || block.all.any(Words::CODE)
        || text.is_some_and(|&text| {
            tree.ancestors(text).take(4).any(|n| code.iter().any(|name| tree.is(n, name)))
        })
}

/// The element that holds all that is kept, and is no paragraph or the like itself. `None` when nothing is kept.
pub fn holder(tree: &Tree, blocks: &Blocks, keep: &[bool]) -> Option<NodeId> {
    let first = keep.iter().position(|&k| k)?;
    let last = keep.iter().rposition(|&k| k)? as u32;
    let mut holder = blocks.list[first].element;
    loop {
        let place = blocks.place(holder);
        let wide = matches!(
            place.tag,
            Tag::Div
                | Tag::Body
                | Tag::Article
                | Tag::Main
                | Tag::Section
                | Tag::Cell
                | Tag::Header
                | Tag::Form
                | Tag::Aside
                | Tag::Footer
                | Tag::Dialog
        );
        if wide && place.from as usize <= first && last < place.to {
            return Some(holder);
        }
        match tree.parent(holder) {
            Some(parent) => holder = parent,
            None => return Some(holder),
        }
    }
}

/// Takes every dropped block below `root` out of the tree, with the elements that held nothing else.
pub fn take_out(tree: &mut Tree, blocks: &Blocks, root: NodeId, keep: &[bool]) {
    let mut kept = Vec::with_capacity(keep.len() + 1);
    kept.push(0_u32);
    for &k in keep {
        kept.push(kept[kept.len() - 1] + u32::from(k));
    }
    let mut at = tree.first_child(root);
    while let Some(node) = at {
        let place = *blocks.place(node);
        let after = tree.following_skip(node, root);
        at = tree.following(node, root);
        if !matches!(tree.data(node), Data::Element(_)) || place.tag == Tag::Skip {
            continue;
        }
        let left = kept[place.to.max(place.from) as usize] - kept[place.from as usize];
        let all = place.to.saturating_sub(place.from);
        let gone = all > 0 && left == 0 && !shows_picture(tree, blocks, node, &kept);
        let unwanted = all == 0 && place.tag == Tag::Media && stray(blocks, node);
        if (gone && place.tag.is_block()) || unwanted {
            tree.detach(node);
            at = after;
        }
    }
    for (block, _) in blocks.list.iter().zip(keep).filter(|(_, keep)| !**keep) {
        for &text in &blocks.texts[block.texts.start as usize..block.texts.end as usize] {
            tree.detach(text);
        }
    }
}

/// Whether a dropped element is a figure in the middle of what is kept: the picture stays without its words.
fn shows_picture(tree: &Tree, blocks: &Blocks, node: NodeId, kept: &[u32]) -> bool {
    let place = blocks.place(node);
    let before = kept[place.from as usize];
    let after = kept[kept.len() - 1] - kept[place.to as usize];
    let whole = Inside::FIGURE;
    place.inside.any(whole)
        && before > 0
        && after > 0
        && !place.all.any(Words(Words::RELATED.0 | Words::AD.0 | Words::AUTHOR.0 | Words::NAV.0))
        && tree.parent(node).is_some_and(|p| {
            let p = blocks.place(p);
            p.inside.any(whole) || kept[p.to as usize] > kept[p.from as usize]
        })
}

/// A picture that belongs to something else: a face beside a byline, a button to share.
fn stray(blocks: &Blocks, node: NodeId) -> bool {
    let words = Words(Words::AUTHOR.0 | Words::SHARE.0 | Words::AD.0);
    let place = blocks.place(node);
    place.own.any(words) || place.inside.any(Inside::CONTROL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_places_is_unfilled_and_a_sentence_about_one_is_not() {
        assert!(is_unfilled("{{ product.price }}"));
        assert!(is_unfilled("From {{product.price}} {{ product.currency }}"));
        assert!(!is_unfilled("Write {{ name }} where the name of the reader should stand."));
        assert!(!is_unfilled("An opening {{ without its end, and then a sentence."));
        assert!(!is_unfilled("{{a \\over b}} + {{x^2}}"));
        assert!(!is_unfilled(""));
    }
}
