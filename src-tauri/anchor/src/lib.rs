//! Finds a highlight's place in a text, also after the text has changed.
//!
//! A highlight is described as the W3C Web Annotation model does: by its words with some of what stands around them
//! (`TextQuoteSelector`), by where it was (`TextPositionSelector`), and by the block it began in. Pure: a text and
//! descriptions in, places with a confidence out. It refuses to guess: a highlight without a place that is better than
//! every other has none.

#![forbid(unsafe_code)]

mod align;
mod bridge;
mod carry;
mod context;
mod forms;
mod places;
mod rows;
mod text;

pub use text::Text;

/// Characters kept of what stands in front of and behind a highlight.
pub const CONTEXT: usize = 32;

/// What a highlight is found by. All numbers are in characters (Unicode scalar values).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// Its words; empty for a point in the text, such as an image.
    pub quote: String,
    /// What stood in front of it, at most [`CONTEXT`] characters.
    pub prefix: String,
    /// What stood behind it, at most [`CONTEXT`] characters.
    pub suffix: String,
    /// Where it began.
    pub start: usize,
    /// Where it ended; `start` for a point.
    pub end: usize,
    /// In which block (a line of the text that is not empty) it began, the first being 0.
    pub block: usize,
}

/// Where a highlight is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Characters from the start of the text to its first one.
    pub start: usize,
    /// Characters from the start of the text to behind its last one.
    pub end: usize,
    /// 1 when the words are the same to the letter and stand where they stood, else less, never 0.
    pub confidence: f64,
}
