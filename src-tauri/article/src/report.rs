//! What a stage did to the page and why, for the reader to look at.

use serde::{Deserialize, Serialize};

/// The account of an extraction, in the order things happened.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Report {
    /// What happened.
    pub entries: Vec<Entry>,
}

/// One thing that was kept, dropped or decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Entry {
    /// The stage that did it, such as `prune`.
    pub stage: String,
    /// What was done.
    pub act: Act,
    /// The first words of the block, or the name of the thing decided.
    pub what: String,
    /// Why, in words.
    pub why: String,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// Left in the article.
    Kept,
    /// Left out of it.
    Dropped,
    /// Chosen among several.
    Chose,
    /// Something the reader should know.
    Noted,
}

/// A page with more entries than this tells nobody anything; the rest is counted, not listed.
const MOST_ENTRIES: usize = 400;
/// Enough of a block to recognise it.
const WHAT_CHARS: usize = 80;

impl Report {
    /// Adds an entry. `what` is cut to its first 80 characters, white space folded.
    pub fn add(&mut self, stage: &str, act: Act, what: &str, why: &str) {
        if self.entries.len() < MOST_ENTRIES {
            let mut folded = String::new();
            for word in what.split_whitespace().take(WHAT_CHARS) {
                folded.push_str(if folded.is_empty() { "" } else { " " });
                folded.extend(word.chars().take(WHAT_CHARS));
            }
            self.entries.push(Entry {
                stage: stage.to_owned(),
                act,
                what: folded.chars().take(WHAT_CHARS).collect(),
                why: why.to_owned(),
            });
        }
    }
}
