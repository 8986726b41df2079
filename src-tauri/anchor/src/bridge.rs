//! Leads from places in the text a highlight was made in to places in another text, over words that stand in each of them
//! once. As in a patience diff (Bram Cohen), but without an order: blocks may have moved.

use crate::Selector;
use crate::carry::{Carried, Carry};
use crate::rows::rows;
use crate::text::Text;

/// Words in a row that are looked for in both texts.
const WORDS: usize = 4;
/// Farther away than this, in words, a common row says nothing about a place.
const FAR: usize = 120;

/// Rows of words that stand once in each of two texts: with which word they begin in the one and in the other. Counted in
/// words, because white space and punctuation come and go.
pub(crate) struct Bridge<'a> {
    old: &'a Text,
    new: &'a Text,
    by_old: Vec<(usize, usize)>,
    by_new: Vec<(usize, usize)>,
    carry: Carry<'a>,
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

impl<'a> Bridge<'a> {
    /// Compares two texts.
    pub fn new(old: &'a Text, new: &'a Text) -> Bridge<'a> {
        let by_old = rows(old, new, WORDS, |_| true, |_| true);
        let mut by_new: Vec<(usize, usize)> = by_old.iter().map(|(old, new)| (*new, *old)).collect();
        by_new.sort_unstable();
        let carry = Carry::new(old, new, &by_old);
        Bridge { old, new, by_old, by_new, carry }
    }

    /// Where most of the words of a highlight went; `None` also when it was not made in the old text.
    pub fn carried(&self, selector: &Selector) -> Option<Carried> {
        let there = self.old.chars.get(selector.start..selector.end)?;
        let (first, last) = (word_at(self.old, selector.start), word_at(self.old, selector.end));
        // The last word may be marked in part.
        let partly = self.old.words.get(last).is_some_and(|word| (word.start as usize) < selector.end);
        let last = last + usize::from(partly);
        let made_here = first < last && there.iter().copied().eq(selector.quote.chars());
        let carried = made_here.then(|| self.carry.place(first, last))??;
        let (mut start, mut end) =
            self.new.with_edges(self.edges(selector, carried.came), carried.start, carried.end);
        // Of a word marked in part the same part, when the rest is still the same.
        let rest = self.old.chars.get(carried.came.0..selector.start).unwrap_or_default();
        if self.new.chars.get(start..).is_some_and(|there| there.starts_with(rest)) {
            start += rest.len();
        }
        let rest = self.old.chars.get(selector.end..carried.came.1).unwrap_or_default();
        if self.new.chars.get(start..end).is_some_and(|there| there.ends_with(rest)) {
            end -= rest.len();
        }
        Some(Carried { start, end, ..carried })
    }

    /// The words of a highlight that came along, with the punctuation around them as far as it was highlighted: where a
    /// word in front of them or behind them did not, up to the next white space.
    fn edges(&self, selector: &Selector, came: (usize, usize)) -> &[char] {
        let before = self.old.chars.get(selector.start..came.0).unwrap_or_default();
        let behind = self.old.chars.get(came.1..selector.end).unwrap_or_default();
        let close = |char: &&char| !char.is_alphanumeric() && !char.is_whitespace();
        let lead = match before.iter().any(|char| char.is_alphanumeric()) {
            true => before.iter().rev().take_while(close).count(),
            false => before.len(),
        };
        let trail = match behind.iter().any(|char| char.is_alphanumeric()) {
            true => behind.iter().take_while(close).count(),
            false => behind.len(),
        };
        self.old.chars.get(came.0 - lead..came.1 + trail).unwrap_or_default()
    }

    /// Where the character `at` of the old text went; `None` when nothing of it is in the new one.
    pub fn character(&self, at: usize) -> Option<usize> {
        self.carry.character(at, word_at(self.old, at))
    }

    /// Which character of the new text the character `old` of the old one should be.
    pub fn expected(&self, old: usize) -> Option<usize> {
        let old = word_at(self.old, old);
        let around = around(&self.by_old, old, old);
        let (from, to) = around.into_iter().min_by_key(|(from, _)| from.abs_diff(old))?;
        let word = (to + old).saturating_sub(from).min(self.new.words.len().saturating_sub(1));
        self.new.words.get(word).map(|word| word.start as usize)
    }

    /// What stands around the characters `new` to `new_end` of the new text, for a highlight that began at `old`.
    pub fn verdict(&self, new: usize, new_end: usize, old: usize) -> Verdict {
        let (new, new_end, old) =
            (word_at(self.new, new), word_at(self.new, new_end), word_at(self.old, old));
        if self.carry.is_from_elsewhere(new..new_end, old) {
            return Verdict::Other;
        }
        let around = around(&self.by_new, new, new_end);
        let agrees =
            |(at, from): &(usize, usize)| (from + new).abs_diff(old + at) <= 3 + at.abs_diff(new) / 4;
        match around.iter().any(agrees) {
            true => Verdict::Same,
            false if around.is_empty() => Verdict::Unknown,
            false => Verdict::Other,
        }
    }
}

/// The number of the first word that ends behind the character `at`.
fn word_at(text: &Text, at: usize) -> usize {
    text.words.partition_point(|word| word.end as usize <= at)
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
