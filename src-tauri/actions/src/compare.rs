//! Verb: compare two versions of an article, word by word.

use std::time::{Duration, Instant};

use serde::Serialize;
use similar::algorithms::{Capture, Compact, Replace, myers};
use similar::{ChangeTag, DiffableStr};

use crate::{Aldine, Problem};

/// Versions that have nothing in common are not compared to the last word.
const LONGEST: Duration = Duration::from_secs(2);

/// A stretch of text in both versions, or in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Difference {
    /// In which it is.
    pub op: Op,
    /// The text.
    pub text: String,
}

/// In which versions a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Op {
    /// In both.
    Same,
    /// In the earlier one.
    Removed,
    /// In the later one.
    Added,
}

impl Aldine {
    /// What of an article is in both of two kept versions, and what in one only, in the order of the text.
    pub fn compare_versions(&self, id: &str, from: u32, to: u32) -> Result<Vec<Difference>, Problem> {
        let (from, to) = (self.library.version_text(id, from)?, self.library.version_text(id, to)?);
        Ok(compare(&from, &to))
    }
}

fn compare(from: &str, to: &str) -> Vec<Difference> {
    let (old, new) = (from.tokenize_unicode_words(), to.tokenize_unicode_words());
    let mut found = Compact::new(Replace::new(Capture::new()), &old[..], &new[..]);
    // By its own name: through `similar::Algorithm` all six of them would be built in.
    let Ok(()) = myers::diff_deadline(
        &mut found,
        &old[..],
        0..old.len(),
        &new[..],
        0..new.len(),
        Some(Instant::now() + LONGEST),
    );
    let ops = found.into_inner().into_inner().into_ops();
    let mut differences: Vec<Difference> = Vec::new();
    for (tag, words) in ops.iter().flat_map(|op| op.iter_slices(&old, &new)) {
        let op = match tag {
            ChangeTag::Equal => Op::Same,
            ChangeTag::Delete => Op::Removed,
            ChangeTag::Insert => Op::Added,
        };
        match differences.last_mut() {
            Some(last) if last.op == op => last.text.extend(words.iter().copied()),
            _ => differences.push(Difference { op, text: words.concat() }),
        }
    }
    differences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_word_is_removed_and_added_and_both_texts_can_be_read_off() {
        let (from, to) =
            ("The mole has no lamp.\n\nNobody asked.", "The mole has a lamp.\n\nNobody asked the gulls.");
        let found = compare(from, to);
        let of = |ops: [Op; 2]| {
            found
                .iter()
                .filter(|part| ops.contains(&part.op))
                .map(|part| part.text.as_str())
                .collect::<String>()
        };
        assert_eq!(of([Op::Same, Op::Removed]), from);
        assert_eq!(of([Op::Same, Op::Added]), to);
        let part = |op, text: &str| Difference { op, text: text.to_owned() };
        assert_eq!(
            found[..3],
            [part(Op::Same, "The mole has "), part(Op::Removed, "no"), part(Op::Added, "a")]
        );
    }
}
