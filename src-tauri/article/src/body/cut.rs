//! Where the article ends and the rest begins, so that whole containers stay or go.
//!
//! Block by block the judge would speckle a text with holes. Here every element is kept or dropped too, and each
//! border between an element and what stands in it costs something: the cheapest labelling of the tree is found
//! exactly, in two passes (Potts model on a tree; min-sum belief propagation, Pearl 1988). The border's price takes
//! the place of the thresholds for siblings and sub-containers of Readability's `_grabArticle` and `_cleanConditionally`.

use super::blocks::Blocks;
use super::tags::Tag;
use crate::Stages;
use crate::tree::{NodeId, Tree};

/// Price of a border between an element and an element in it.
const ELEMENT_BORDER: f32 = 0.3;
/// Price of a border between an element and its own text.
const BLOCK_BORDER: f32 = 0.1;
/// Price of a border inside a table: half a table is no table.
const TABLE_BORDER: f32 = 1.0;
/// However much the judge doubts, blocks below this weight (odds of one to three) go.
const LOWEST: f32 = -1.1;
/// A block of this many characters weighs 1; weight grows with the root of the length.
const UNIT: f32 = 60.0;

/// The weight from which on a block should stay, for the best balance of what is lost and what is kept wrongly.
///
/// A sure page asks for even odds; on a page where the judge doubts, such as a wall of cards, losing most of the text
/// is worse than keeping some of the rest. Keeps the blocks that maximize the expected F1 (Ye, Chai, Lee, Chieu:
/// "Optimizing F-measure: A Tale of Two Approaches", 2012).
fn threshold(blocks: &Blocks, weights: &[f32]) -> f32 {
    let mut ranked: Vec<(f32, f32)> =
        blocks.list.iter().zip(weights).map(|(block, &weight)| (weight, block.size as f32)).collect();
    ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    let chance = |weight: f32| 1.0 / (1.0 + (-weight).exp());
    let wanted: f32 = ranked.iter().map(|&(weight, size)| chance(weight) * size).sum();
    let (mut kept, mut right) = (0.0, 0.0);
    let mut best = (0.0, 0.0);
    for &(weight, size) in &ranked {
        kept += size;
        right += chance(weight) * size;
        let balance = 2.0 * right / (kept + wanted);
        if balance > best.0 {
            best = (balance, weight);
        }
    }
    best.1.clamp(LOWEST, 0.0)
}

/// Which blocks stay.
pub fn cut(tree: &Tree, blocks: &Blocks, root: NodeId, weights: &[f32], without: Stages) -> Vec<bool> {
    let least = if without.has(Stages::THRESHOLD) { 0.0 } else { threshold(blocks, weights) };
    if without.has(Stages::CONTAINERS) {
        return weights.iter().map(|weight| *weight > least).collect();
    }
    // Costs of keeping and of dropping, by node; the blocks an element holds itself come first.
    let mut costs = vec![(0.0_f32, 0.0_f32); blocks.places.len()];
    let weigh = |i: usize| (weights[i] - least) * (blocks.list[i].size as f32 / UNIT).sqrt().clamp(0.3, 4.0);
    for (i, block) in blocks.list.iter().enumerate() {
        let cost = &mut costs[block.element.index()];
        let weight = weigh(i);
        cost.0 += (-weight).min(BLOCK_BORDER + weight);
        cost.1 += weight.min(BLOCK_BORDER - weight);
    }
    let order: Vec<NodeId> = elements(tree, blocks, root);
    for &node in order.iter().rev() {
        if node == root {
            continue;
        }
        let border = border(blocks.place(node).tag);
        let (keep, drop) = costs[node.index()];
        if let Some(parent) = tree.parent(node) {
            let cost = &mut costs[parent.index()];
            cost.0 += keep.min(drop + border);
            cost.1 += drop.min(keep + border);
        }
    }
    let mut kept = vec![false; blocks.places.len()];
    for &node in &order {
        let (keep, drop) = costs[node.index()];
        let border = border(blocks.place(node).tag);
        kept[node.index()] = match tree.parent(node).filter(|_| node != root) {
            None => keep < drop,
            Some(parent) if kept[parent.index()] => keep <= drop + border,
            Some(_) => keep + border < drop,
        };
    }
    (0..blocks.list.len())
        .map(|i| {
            let weight = weigh(i);
            match kept[blocks.list[i].element.index()] {
                true => weight >= -BLOCK_BORDER / 2.0,
                false => weight > BLOCK_BORDER / 2.0,
            }
        })
        .collect()
}

fn border(tag: Tag) -> f32 {
    match tag {
        Tag::Table | Tag::Cell | Tag::HeadCell => TABLE_BORDER,
        _ => ELEMENT_BORDER,
    }
}

/// Elements with text in them below `root`, and `root`, parents first.
fn elements(tree: &Tree, blocks: &Blocks, root: NodeId) -> Vec<NodeId> {
    let mut order = vec![root];
    let mut at = tree.first_child(root);
    while let Some(node) = at {
        let place = blocks.place(node);
        at = if place.tag != Tag::Skip && place.to > place.from {
            order.push(node);
            tree.following(node, root)
        } else {
            tree.following_skip(node, root)
        };
    }
    order
}
