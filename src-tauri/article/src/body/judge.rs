//! Weighs the evidence about a block: one number, above 0 for the article, below 0 against it.
//!
//! The hypotheses (semantic markup, density, Readability's score, class words, formulas, twins) are weighed by
//! gradient-boosted decision trees (Friedman: "Greedy Function Approximation", 2001), as boilerpipe and Web2Text
//! weigh theirs by trained trees and networks. The trees are data (`judge.json`), fitted on public benchmarks by
//! `fit/fit.py`, which also writes trees that never saw the site they are measured on. They see numbers about a
//! block, never a word of its text nor the name of a host.
//!
//! All trees are walked at once, number by number (Lucchese and others: "QuickScorer: A Fast Algorithm to Rank Documents
//! with Additive Ensembles of Regression Trees", 2015): a split whose limit the number exceeds rules out the leaves on its
//! other side, and of the leaves left in a tree the first is the one a walk would have come to.

use std::sync::LazyLock;

use serde::Deserialize;

use super::evidence::{Evidence, hypothesis};
use crate::Stages;

/// Fitted trees.
#[derive(Debug)]
pub struct Judge {
    /// Names of the numbers, in the order of the evidence.
    numbers: Vec<String>,
    /// The splits on each number, those with the lowest limit first.
    splits: Vec<Vec<Limit>>,
    /// The leaves of each tree, from left to right.
    leaves: Vec<Vec<f32>>,
}

/// A split as the walk over all trees needs it.
#[derive(Debug)]
struct Limit {
    limit: f32,
    tree: u16,
    /// Bits of the leaves that are left when the number is above the limit.
    left: u32,
}

/// The trees as they are stored.
#[derive(Deserialize)]
struct Stored {
    numbers: Vec<String>,
    trees: Vec<DecisionTree>,
}

#[derive(Deserialize)]
struct DecisionTree {
    /// Splits, the first is the root.
    splits: Vec<Split>,
    leaves: Vec<f32>,
}

/// Number, limit, where to go when the number is at most the limit, where to go otherwise; -1 is the first leaf.
#[derive(Deserialize)]
struct Split(u16, f32, i16, i16);

/// The weight of links in a navigation: a third of a page's blocks, and not worth the trees' time.
const ELSEWHERE: f32 = -4.0;

static FITTED: LazyLock<Judge> = LazyLock::new(|| {
    Judge::parse(include_str!("judge.json")).expect("the fitted trees are part of the program")
});

impl Judge {
    /// The judge that comes with the program.
    pub fn fitted() -> &'static Judge {
        &FITTED
    }

    /// Reads a judge. `None` when it is not one: a number or a leaf it names is not there, or a tree has too many leaves.
    pub fn parse(json: &str) -> Option<Judge> {
        let stored: Stored = serde_json::from_str(json).ok()?;
        let mut splits: Vec<Vec<Limit>> = stored.numbers.iter().map(|_| Vec::new()).collect();
        let mut leaves = Vec::new();
        for (number, tree) in (0_u16..).zip(&stored.trees) {
            leaves.push(tree.spread(number, &mut splits)?);
        }
        for list in &mut splits {
            list.sort_by(|a, b| a.limit.total_cmp(&b.limit));
        }
        Some(Judge { numbers: stored.numbers, splits, leaves })
    }

    /// The names of the numbers the judge expects, in order.
    pub fn numbers(&self) -> &[String] {
        &self.numbers
    }

    /// Weighs every block of a page; the numbers of the hypotheses that are left out say nothing.
    pub fn weigh(&self, evidence: &Evidence, count: usize, without: Stages) -> Vec<f32> {
        let mut row = Vec::with_capacity(self.numbers.len());
        let mut open = vec![u32::MAX; self.leaves.len()];
        (0..count)
            .map(|i| {
                if evidence.is_way_elsewhere(i) {
                    return ELSEWHERE;
                }
                row.clear();
                evidence.row(i, |name, number| {
                    let silent = without != Stages::NONE && without.has(hypothesis(name));
                    row.push(if silent { 0.0 } else { number });
                });
                self.sum(&row, &mut open)
            })
            .collect()
    }

    /// The sum of the leaves that a row of numbers comes to. `open`, one for each tree, is for its own use.
    fn sum(&self, row: &[f32], open: &mut [u32]) -> f32 {
        open.fill(u32::MAX);
        for (number, splits) in row.iter().zip(&self.splits) {
            for split in splits.iter().take_while(|split| *number > split.limit) {
                open[usize::from(split.tree)] &= split.left;
            }
        }
        self.leaves.iter().zip(open).map(|(leaves, open)| leaves[open.trailing_zeros() as usize]).sum()
    }
}

impl DecisionTree {
    /// Adds the tree's splits to those of the numbers they are on; gives its leaves from left to right.
    fn spread(&self, tree: u16, splits: &mut [Vec<Limit>]) -> Option<Vec<f32>> {
        let mut ordered = Vec::new();
        // Where to go, and the splits whose lower side ends before it.
        let mut waiting = vec![(if self.splits.is_empty() { -1 } else { 0 }, None::<(usize, usize)>)];
        let mut passed = 0;
        while let Some((at, ends)) = waiting.pop() {
            if let Some((split, first)) = ends {
                let Split(number, limit, ..) = self.splits[split];
                // Leaves from `first` up to here are on the lower side.
                let lower = bits(ordered.len()) & !bits(first);
                splits.get_mut(usize::from(number))?.push(Limit { limit, tree, left: !lower });
            }
            if at < 0 {
                ordered.push(*self.leaves.get(usize::try_from(-at - 1).ok()?)?);
            } else {
                passed += 1;
                let at = usize::try_from(at).ok()?;
                let Split(_, _, low, high) = *self.splits.get(at)?;
                waiting.push((high, Some((at, ordered.len()))));
                waiting.push((low, None));
            }
            // A tree that leads back to a split it has passed has no end.
            if ordered.len() > u32::BITS as usize || passed > self.splits.len() {
                return None;
            }
        }
        Some(ordered)
    }
}

/// The lowest `count` bits.
fn bits(count: usize) -> u32 {
    u32::try_from((1_u64 << count) - 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::body::blocks::Blocks;
    use crate::body::facts::Facts;

    #[test]
    fn the_fitted_trees_ask_for_exactly_the_evidence_there_is() {
        let tree = crate::tree::parse_document("<p>One block of text.");
        let blocks = Blocks::measure(&tree, tree.document());
        let facts = Facts::gather(&tree, &blocks, &crate::metadata::About::default());
        let mut names = Vec::new();
        Evidence::new(&tree, &blocks, &facts).row(0, |name, _| names.push(name));
        assert_eq!(names, Judge::fitted().numbers());
    }

    #[test]
    fn all_trees_at_once_come_to_the_leaf_a_walk_comes_to() {
        let json = include_str!("judge.json");
        let stored: Stored = serde_json::from_str(json).unwrap();
        let judge = Judge::parse(json).unwrap();
        let walk = |tree: &DecisionTree, row: &[f32]| {
            let mut at = 0;
            while at >= 0 {
                let Split(number, limit, low, high) = tree.splits[at as usize];
                at = if row[usize::from(number)] <= limit { low } else { high };
            }
            tree.leaves[(-at - 1) as usize]
        };
        for seed in 0..200_u32 {
            let row: Vec<f32> = (0..judge.numbers.len() as u32)
                .map(|i| {
                    (seed.wrapping_mul(31).wrapping_add(i).wrapping_mul(0x9E37_79B1) >> 20) as f32 / 400.0
                })
                .collect();
            let walked: f32 = stored.trees.iter().map(|tree| walk(tree, &row)).sum();
            assert_eq!(judge.sum(&row, &mut vec![0; stored.trees.len()]), walked);
        }
    }

    #[test]
    fn a_tree_that_walks_in_circles_is_no_judge() {
        let circle = r#"{"numbers":["size"],"trees":[{"splits":[[0,1.0,0,-1]],"leaves":[0.5]}]}"#;
        assert!(Judge::parse(circle).is_none());
        let sound = r#"{"numbers":["size"],"trees":[{"splits":[[0,1.0,-1,-2]],"leaves":[0.5,1.0]}]}"#;
        assert!(Judge::parse(sound).is_some());
    }
}
