//! Weighs the evidence about a block: one number, above 0 for the article, below 0 against it.
//!
//! The hypotheses (semantic markup, density, Readability's score, class words, formulas, twins) are weighed by
//! gradient-boosted decision trees (Friedman: "Greedy Function Approximation", 2001), as boilerpipe and Web2Text
//! weigh theirs by trained trees and networks. The trees are data (`judge.json`), fitted on public benchmarks by
//! `fit/fit.py`, which also writes trees that never saw the site they are measured on. They see numbers about a
//! block, never a word of its text nor the name of a host.

use std::sync::LazyLock;

use serde::Deserialize;

use super::evidence::Evidence;

/// Fitted trees.
#[derive(Debug, Deserialize)]
pub struct Judge {
    /// Names of the numbers, in the order of the evidence.
    numbers: Vec<String>,
    trees: Vec<DecisionTree>,
}

#[derive(Debug, Deserialize)]
struct DecisionTree {
    /// Splits, the first is the root.
    splits: Vec<Split>,
    leaves: Vec<f32>,
}

/// Number, limit, where to go when the number is at most the limit, where to go otherwise; -1 is the first leaf.
#[derive(Debug, Deserialize)]
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

    /// Reads a judge. `None` when it is not one: a number or a leaf it names is not there.
    pub fn parse(json: &str) -> Option<Judge> {
        let judge: Judge = serde_json::from_str(json).ok()?;
        let sound = judge.trees.iter().all(|tree| {
            let (splits, leaves) = (tree.splits.len() as i16, tree.leaves.len() as i16);
            // Children come after their parents: every walk ends.
            let good = |from: i16, to: i16| (to > from && to < splits) || (to < 0 && -to <= leaves);
            (0_i16..).zip(&tree.splits).all(|(at, split)| {
                usize::from(split.0) < judge.numbers.len() && good(at, split.2) && good(at, split.3)
            }) && !tree.leaves.is_empty()
        });
        sound.then_some(judge)
    }

    /// The names of the numbers the judge expects, in order.
    pub fn numbers(&self) -> &[String] {
        &self.numbers
    }

    /// Weighs every block of a page.
    pub fn weigh(&self, evidence: &Evidence, count: usize) -> Vec<f32> {
        let mut row = Vec::with_capacity(self.numbers.len());
        (0..count)
            .map(|i| {
                if evidence.is_way_elsewhere(i) {
                    return ELSEWHERE;
                }
                row.clear();
                evidence.row(i, |_, number| row.push(number));
                self.trees.iter().map(|tree| tree.weigh(&row)).sum()
            })
            .collect()
    }
}

impl DecisionTree {
    fn weigh(&self, row: &[f32]) -> f32 {
        let mut at = if self.splits.is_empty() { -1 } else { 0 };
        while at >= 0 {
            let Split(number, limit, low, high) = self.splits[at as usize];
            at = if row[usize::from(number)] <= limit { low } else { high };
        }
        self.leaves[(-at - 1) as usize]
    }
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
    fn a_tree_that_walks_in_circles_is_no_judge() {
        let circle = r#"{"numbers":["size"],"trees":[{"splits":[[0,1.0,0,-1]],"leaves":[0.5]}]}"#;
        assert!(Judge::parse(circle).is_none());
        let sound = r#"{"numbers":["size"],"trees":[{"splits":[[0,1.0,-1,-2]],"leaves":[0.5,1.0]}]}"#;
        assert!(Judge::parse(sound).is_some());
    }
}
