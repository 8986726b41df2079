//! What the report says about the choice: the hypotheses, how far each agrees with what was kept, and what was left out.

use super::Weighed;
use super::tags::{Inside, Tag};
use crate::tree::{NodeId, Tree};
use crate::{Act, Report};

/// Hypotheses named in a report.
const MOST: usize = 8;

/// Says which hypotheses there were, what holds the article, and what was left out inside it.
pub(super) fn explain(tree: &Tree, weighed: &Weighed, root: NodeId, report: &mut Report) {
    let Weighed { blocks, judged, .. } = weighed;
    hypotheses(tree, weighed, report);
    report.add("cut", Act::Chose, &name(tree, root), "holds all that was kept");
    let place = *blocks.place(root);
    let inside = place.from as usize..place.to as usize;
    for (block, _) in blocks.list[inside.clone()].iter().zip(&judged[inside]).filter(|(_, keep)| !**keep) {
        report.add("cut", Act::Dropped, blocks.text(block), "the evidence speaks against it");
    }
}

/// The elements around the text that markup or scoring would choose, each with the share of it that was kept and the
/// share of what was kept that it holds.
fn hypotheses(tree: &Tree, weighed: &Weighed, report: &mut Report) {
    let Weighed { blocks, facts, keep, .. } = weighed;
    let mut kept = Vec::with_capacity(keep.len() + 1);
    kept.push(0_u64);
    for (block, keep) in blocks.list.iter().zip(keep) {
        kept.push(kept[kept.len() - 1] + if *keep { u64::from(block.size) } else { 0 });
    }
    let all = kept[kept.len() - 1];
    let longest = blocks.list.iter().zip(keep).filter(|(_, keep)| **keep).max_by_key(|(block, _)| block.size);
    let Some((longest, _)) = longest.filter(|_| all > 0) else { return };
    let mut say = |node: NodeId, why: &str| {
        let place = blocks.place(node);
        let size = u64::from(facts.sum(place.from, place.to).size).max(1);
        let shared = kept[place.to.max(place.from) as usize] - kept[place.from as usize];
        let why =
            format!("{why}: {}% of it is kept, {}% of all that is", shared * 100 / size, shared * 100 / all);
        report.add("candidates", Act::Noted, &name(tree, node), &why);
    };
    let around: Vec<NodeId> =
        std::iter::once(longest.element).chain(tree.ancestors(longest.element)).collect();
    let mut said = 0;
    for (at, &node) in around.iter().enumerate() {
        let place = blocks.place(node);
        let named = |kind: Inside| {
            place.inside.any(kind) && !around.get(at + 1).is_some_and(|&up| blocks.place(up).inside.any(kind))
        };
        let why = match place.tag {
            Tag::Article => "the element article",
            Tag::Main => "the element main",
            _ if named(Inside::ARTICLE_BODY) => "named the article's body by itemprop",
            _ if named(Inside::ARTICLE) => "named an article by its role",
            _ if named(Inside::MAIN) => "named the main part by its role",
            _ => continue,
        };
        said += 1;
        if said <= MOST {
            say(node, why);
        }
    }
    if facts.top != tree.document() {
        say(facts.top, "first by Readability's scoring");
    }
}

/// An element as a reader of the page's source would look for it: `div#story.text`.
fn name(tree: &Tree, node: NodeId) -> String {
    let mut name = tree.tag(node).map_or("document".to_owned(), |tag| tag.to_string());
    if let Some(id) = tree.attr(node, "id").filter(|id| !id.trim().is_empty()) {
        name.push_str(&format!("#{}", id.trim()));
    }
    for class in tree.attr(node, "class").unwrap_or_default().split_ascii_whitespace().take(3) {
        name.push_str(&format!(".{class}"));
    }
    name
}
