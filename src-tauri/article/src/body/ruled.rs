//! The article where a site rule says it is: the rule's word in the place of the judge's.

use super::blocks::Blocks;
use super::facts::Facts;
use super::{Body, Weighed, finish, kind, linked, trim, weigh};
use crate::metadata::About;
use crate::rules::{Found, outermost};
use crate::tree::{NodeId, Tree, local_name};
use crate::{Options, Report};

/// Chooses the article by what a rule found. All of its body stays, but what metadata already says; without a body the
/// general path chooses, and what the rule keeps is added.
pub fn choose(tree: &mut Tree, found: &Found, about: &About, options: &Options, report: &mut Report) -> Body {
    let Some(root) = holder(tree, found) else {
        let mut weighed = weigh(tree, about, options, report);
        mark(&weighed.blocks, &found.keep, &mut weighed.judged);
        mark(&weighed.blocks, &found.keep, &mut weighed.keep);
        let body = finish(tree, &weighed, None, report);
        return linked::instead(tree, body, about, report);
    };
    let blocks = Blocks::measure(tree, tree.document());
    let facts = Facts::gather(tree, &blocks, about);
    let judged = vec![true; blocks.list.len()];
    let mut keep = vec![false; blocks.list.len()];
    mark(&blocks, &[root], &mut keep);
    trim::trim(tree, &blocks, &facts, &about.metadata, &mut keep, report);
    mark(&blocks, &found.keep, &mut keep);
    let kind = kind::kind(tree, &blocks, &facts, about, &keep);
    finish(tree, &Weighed { blocks, facts, judged, keep, kind }, Some(root), report)
}

/// The element that holds the body and nothing else: its only element, or a new one that takes all of them, with what is
/// kept beside them, in the order of the page. `None` without a body.
fn holder(tree: &mut Tree, found: &Found) -> Option<NodeId> {
    let body = outermost(tree, &found.body);
    let wanted = outermost(tree, &[&found.body[..], &found.keep[..]].concat());
    if body.is_empty() {
        return None;
    }
    if let &[only] = &wanted[..]
        && body == wanted
        && tree.tag(only).is_some_and(|tag| matches!(&**tag, "div" | "article" | "main" | "section" | "body"))
    {
        return Some(only);
    }
    let root = tree.create_element(local_name!("article"));
    let document = tree.document();
    let page = tree.find(document, &local_name!("body")).unwrap_or(document);
    for node in wanted {
        tree.append(root, node);
    }
    tree.append(page, root);
    Some(root)
}

/// Keeps every block of `nodes`.
fn mark(blocks: &Blocks, nodes: &[NodeId], keep: &mut [bool]) {
    for &node in nodes {
        let place = blocks.place(node);
        if let Some(range) = keep.get_mut(place.from as usize..place.to.max(place.from) as usize) {
            range.fill(true);
        }
    }
}
