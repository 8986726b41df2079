//! A text made ready for finding places in it.

use crate::{CONTEXT, Selector};

/// A text made ready for finding places in it. Made once for all highlights of an article.
pub struct Text {
    pub(crate) chars: Vec<char>,
}

impl Text {
    /// Takes the plain text of an article.
    pub fn new(text: &str) -> Text {
        Text { chars: text.chars().collect() }
    }

    /// Its length in characters.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// Describes the characters from `start` to `end`, without white space at either side.
    ///
    /// `None` when they are not in the text or nothing but white space.
    pub fn select(&self, start: usize, end: usize) -> Option<Selector> {
        let chosen = self.chars.get(start..end)?;
        let lead = chosen.iter().position(|char| !char.is_whitespace())?;
        let trail = chosen.iter().rev().position(|char| !char.is_whitespace())?;
        Some(self.describe(start + lead, end - trail))
    }

    /// Describes the point in front of the character `at`; a point behind the text is moved to its end.
    pub fn select_point(&self, at: usize) -> Selector {
        let at = at.min(self.chars.len());
        self.describe(at, at)
    }

    fn describe(&self, start: usize, end: usize) -> Selector {
        Selector {
            quote: self.slice(start, end),
            prefix: self.slice(start.saturating_sub(CONTEXT), start),
            suffix: self.slice(end, (end + CONTEXT).min(self.chars.len())),
            start,
            end,
            block: self.block(start),
        }
    }

    /// How many blocks end before the character `at`.
    pub(crate) fn block(&self, at: usize) -> usize {
        let before = self.chars.get(..at).unwrap_or(&self.chars);
        before.split(|char| *char == '\n').rev().skip(1).filter(|line| !line.is_empty()).count()
    }

    pub(crate) fn slice(&self, start: usize, end: usize) -> String {
        self.chars.get(start..end).unwrap_or_default().iter().collect()
    }
}
