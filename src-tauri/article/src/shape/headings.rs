//! Headings: the title is metadata, so the article's own start at `h2`, skip no level and hold no blocks, no
//! permalinks and no repetition of the title.

use crate::tree::{LocalName, NodeId, Tree, local_name};
use crate::{Act, Metadata, Report};

use super::look;

pub(super) fn shape(tree: &mut Tree, root: NodeId, metadata: &Metadata, report: &mut Report) {
    named_by_role(tree, root);
    let headings: Vec<NodeId> =
        look::elements(tree, root).into_iter().filter(|&id| level(tree, id).is_some()).collect();
    let mut kept = Vec::new();
    for id in headings {
        if !look::is_below(tree, id, root) {
            continue;
        }
        permalinks(tree, id);
        if !look::says_something(tree, id) {
            tree.detach(id);
            continue;
        }
        kept.push(id);
    }
    drop_title(tree, &mut kept, root, metadata, report);
    let mut open: Vec<u8> = Vec::new();
    for id in kept {
        let Some(level) = level(tree, id) else { continue };
        while open.last().is_some_and(|&last| last >= level) {
            open.pop();
        }
        open.push(level);
        let depth = (open.len() + 1).min(6);
        tree.rename(id, LocalName::from(format!("h{depth}")));
    }
}

fn level(tree: &Tree, id: NodeId) -> Option<u8> {
    match &**tree.tag(id)? {
        "h1" => Some(1),
        "h2" => Some(2),
        "h3" => Some(3),
        "h4" => Some(4),
        "h5" => Some(5),
        "h6" => Some(6),
        _ => None,
    }
}

/// `<div role="heading" aria-level="3">` is a heading.
fn named_by_role(tree: &mut Tree, root: NodeId) {
    for id in look::elements(tree, root) {
        if tree.attr(id, "role") == Some("heading")
            && tree.tag(id).is_some_and(|t| matches!(&**t, "div" | "p" | "span"))
        {
            let level = tree.attr(id, "aria-level").and_then(|v| v.trim().parse::<u8>().ok()).unwrap_or(2);
            tree.rename(id, LocalName::from(format!("h{}", level.clamp(1, 6))));
        }
    }
}

/// Links from a heading to itself, and the signs and buttons that stand for them.
fn permalinks(tree: &mut Tree, heading: NodeId) {
    for id in look::elements(tree, heading) {
        let Some(tag) = tree.tag(id).cloned() else { continue };
        if look::class_is(tree, id, |w| {
            matches!(w, "mw-editsection" | "editsection" | "edit-section" | "editlink")
        }) {
            tree.detach(id);
        } else if tag == local_name!("button") {
            // The title of a fold is a button and all of the heading.
            if look::folded(tree, id) != look::folded(tree, heading) {
                tree.detach(id);
            }
        } else if tag == local_name!("a") {
            let href = tree.attr(id, "href").unwrap_or_default();
            let to_itself = href.starts_with('#')
                || href.split_once('#').is_some_and(|(_, fragment)| {
                    let own = |n| tree.attr(n, "id") == Some(fragment);
                    !fragment.is_empty() && (own(heading) || own(id) || tree.parent(heading).is_some_and(own))
                });
            let words = look::folded(tree, id);
            let is_sign = matches!(
                words.trim_matches(
                    |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{fe0e}' | '\u{fe0f}')
                ),
                "" | "#"
                    | "¶"
                    | "§"
                    | "🔗"
                    | "⚓"
                    | "link"
                    | "Link"
                    | "anchor"
                    | "Anchor"
                    | "Permalink"
                    | "permalink"
                    | "[link]"
                    | "Direct link to heading"
                    | "Copy link"
                    | "Link to this heading"
                    | "Link to heading"
            );
            let is_named = look::class_is(tree, id, |w| {
                matches!(
                    w,
                    "anchor"
                        | "headerlink"
                        | "permalink"
                        | "hash-link"
                        | "heading-anchor"
                        | "header-anchor"
                        | "anchorjs-link"
                )
            });
            let has_image = tree.descendants(id).any(|n| tree.is(n, &local_name!("img")));
            if has_image && !is_named {
                continue;
            }
            let whole = words == look::folded(tree, heading);
            if is_sign || is_named && !whole && words.chars().count() < 12 {
                tree.detach(id);
            } else if to_itself {
                tree.unwrap(id);
            }
        }
    }
}

/// The first heading goes when it says what the title says.
fn drop_title(
    tree: &mut Tree,
    kept: &mut Vec<NodeId>,
    root: NodeId,
    metadata: &Metadata,
    report: &mut Report,
) {
    let (Some(title), Some(&first)) = (&metadata.title, kept.first()) else {
        return;
    };
    let plain = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let heading = look::folded(tree, first);
    if plain(&heading) != plain(title) || plain(&heading).is_empty() {
        return;
    }
    // Words before it would be the text of something else.
    let before = tree
        .descendants(root)
        .take_while(|&n| n != first)
        .filter_map(|n| tree.text(n))
        .map(|t| t.trim().len());
    if before.sum::<usize>() < 400 {
        report.add("headings", Act::Dropped, &heading, "repeats the title");
        tree.detach(first);
        kept.remove(0);
    }
}
