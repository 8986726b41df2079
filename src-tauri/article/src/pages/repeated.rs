//! What a later page repeats of the earlier ones: the headline, the standfirst, the lead picture at its head, a note at its
//! foot.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::tree::{NodeId, Tree};
use crate::{Act, Report};

/// The blocks of the pages read so far, as hashes of their words and pictures.
#[derive(Debug, Default)]
pub(crate) struct Seen(HashSet<u64>);

impl Seen {
    /// Takes the blocks below `root` in. On a later page those at its head and its foot that were seen are taken out of
    /// the tree first.
    pub fn take(&mut self, tree: &mut Tree, root: NodeId, is_later: bool, report: &mut Report) {
        let units: Vec<(NodeId, u64)> =
            units(tree, root).into_iter().filter_map(|unit| Some((unit, sign(tree, unit)?))).collect();
        if is_later {
            let head = units.iter().take_while(|(_, sign)| self.0.contains(sign)).count();
            let foot = units[head..].iter().rev().take_while(|(_, sign)| self.0.contains(sign)).count();
            for (unit, _) in units[..head].iter().chain(&units[units.len() - foot..]) {
                report.add("pages", Act::Dropped, &tree.text_content(*unit), "an earlier page says it");
                tree.detach(*unit);
            }
        }
        self.0.extend(units.into_iter().map(|(_, sign)| sign));
    }
}

/// The blocks below `root`, none inside another.
fn units(tree: &Tree, root: NodeId) -> Vec<NodeId> {
    let mut units = Vec::new();
    let mut at = tree.first_child(root);
    while let Some(node) = at {
        let is_unit = tree.tag(node).is_some_and(|tag| {
            matches!(
                &**tag,
                "p" | "h1"
                    | "h2"
                    | "h3"
                    | "h4"
                    | "h5"
                    | "h6"
                    | "ul"
                    | "ol"
                    | "dl"
                    | "pre"
                    | "table"
                    | "figure"
                    | "blockquote"
                    | "img"
                    | "hr"
            )
        });
        at = if is_unit {
            units.push(node);
            tree.following_skip(node, root)
        } else {
            tree.following(node, root)
        };
    }
    units
}

/// A number for the words and pictures of a block; `None` when it has neither.
fn sign(tree: &Tree, unit: NodeId) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    let mut says = false;
    for node in std::iter::once(unit).chain(tree.descendants(unit)) {
        if let Some(text) = tree.text(node) {
            for word in text.split_whitespace() {
                says = true;
                word.hash(&mut hasher);
            }
        } else if let Some(src) = tree.attr(node, "src") {
            says = true;
            src.hash(&mut hasher);
        }
    }
    says.then(|| hasher.finish())
}
