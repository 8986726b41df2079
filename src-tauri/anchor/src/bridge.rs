//! Leads from places in the text a highlight was made in to places in another text, over words that stand in each of them
//! once. As in a patience diff (Bram Cohen), but without an order: blocks may have moved.

use std::collections::HashMap;

use crate::text::Text;

/// Words in a row that are looked for in both texts.
const WORDS: usize = 4;
/// Farther away than this, in characters, a common row of words says nothing about a place.
const FAR: usize = 600;

/// Rows of words that stand once in each of two texts: where they begin in the one and in the other.
pub(crate) struct Bridge {
    by_old: Vec<(usize, usize)>,
    by_new: Vec<(usize, usize)>,
}

/// What the common rows of words around a place say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// This is where the highlight was.
    Same,
    /// This is where something else was.
    Other,
    /// Nothing.
    Unknown,
}

impl Bridge {
    /// Compares two texts.
    pub fn new(old: &Text, new: &Text) -> Bridge {
        let (old, new) = (once(old), once(new));
        let mut by_old: Vec<(usize, usize)> =
            old.iter().filter_map(|(key, at)| Some(((*at)?, (*new.get(key)?)?))).collect();
        by_old.sort_unstable();
        let mut by_new: Vec<(usize, usize)> = by_old.iter().map(|(old, new)| (*new, *old)).collect();
        by_new.sort_unstable();
        Bridge { by_old, by_new }
    }

    /// Where the character `old` of the old text should be in the new one.
    pub fn expected(&self, old: usize) -> Option<usize> {
        let mut around = around(&self.by_old, old, old);
        around.sort_by_key(|(from, _)| from.abs_diff(old));
        around.first().map(|(from, to)| (to + old).saturating_sub(*from))
    }

    /// What stands around `new` to `new_end` of the new text, for a highlight that was at `old`.
    pub fn verdict(&self, new: usize, new_end: usize, old: usize) -> Verdict {
        let around = around(&self.by_new, new, new_end);
        let agrees = |(at, from): &(usize, usize)| {
            let far = at.abs_diff(new);
            (from + new).abs_diff(old + at) <= 12 + far / 5
        };
        match around.iter().any(agrees) {
            true => Verdict::Same,
            false if around.is_empty() => Verdict::Unknown,
            false => Verdict::Other,
        }
    }
}

/// The nearest pairs in front of `from`, within, and from `to` on.
fn around(pairs: &[(usize, usize)], from: usize, to: usize) -> Vec<(usize, usize)> {
    let first = pairs.partition_point(|(at, _)| *at < from);
    let last = pairs.partition_point(|(at, _)| *at < to).max(first);
    let before = first.checked_sub(1).and_then(|at| pairs.get(at));
    let within = pairs.get(first..last).unwrap_or_default();
    let near = |at: usize| at + FAR >= from && at <= to + FAR;
    before.into_iter().chain(within).chain(pairs.get(last)).copied().filter(|(at, _)| near(*at)).collect()
}

/// Where each row of words begins, `None` for those that stand in several places.
fn once(text: &Text) -> HashMap<u64, Option<usize>> {
    let mut rows: HashMap<u64, Option<usize>> = HashMap::with_capacity(text.words.len());
    for row in text.words.windows(WORDS) {
        let key = row
            .iter()
            .fold(0u64, |key, word| (key.rotate_left(21) ^ word.key).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let at = row.first().map(|word| word.start as usize);
        rows.entry(key).and_modify(|at| *at = None).or_insert(at);
    }
    rows
}
