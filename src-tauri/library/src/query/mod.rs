//! What a person types into the search box -> what to ask the library. The one parser: the window, the command line
//! and saved views all come here. `docs/search.md` is the page of help.
//!
//! Any text has a meaning: what is not understood is told, with its place, and the rest still counts. Nothing typed
//! reaches FTS5 but as a quoted string of our own tokens, and nothing reaches SQL but as a bound value.

mod complete;
mod expression;
mod filters;
mod pieces;
mod terms;
mod tree;
mod values;

pub(crate) use expression::Node;
pub(crate) use terms::{Columns, Term};
pub(crate) use tree::{Parsed, parse};

use serde::{Deserialize, Serialize};

/// A query as it was understood, for showing: pieces with their places, and what is wrong in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ParsedQuery {
    /// Its pieces, in order. White space between them belongs to none.
    pub tokens: Vec<QueryToken>,
    /// What was not understood, in words.
    pub notes: Vec<String>,
}

/// A piece of a query.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct QueryToken {
    /// Where it starts, in UTF-16 units of the query.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it is.
    pub kind: TokenKind,
    /// A filter's name, in lower case.
    pub name: Option<String>,
    /// The words, or what stands after a filter's colon, without quotation marks.
    pub value: Option<String>,
    /// What is wrong with it, in words.
    pub problem: Option<String>,
    /// What may have been meant: takes the place of the whole piece.
    pub suggestion: Option<String>,
}

/// What a piece of a query is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum TokenKind {
    /// A word; several when signs join them.
    Word,
    /// Words between quotation marks.
    Phrase,
    /// The beginning of a word.
    Prefix,
    /// `-`: the next piece must not be there.
    Not,
    /// `or`: the piece before or the piece after.
    Or,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `name:value`.
    Filter,
    /// Something that was not understood and is left out.
    Problem,
}

/// A way to go on with a query at the caret.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Completion {
    /// What to put in.
    pub insert: String,
    /// The part of the query it takes the place of: start, in UTF-16 units.
    pub start: u32,
    /// Its end.
    pub end: u32,
    /// The words to offer it with.
    pub label: String,
}

/// A place in a text, in UTF-16 units.
fn utf16(text: &str, byte: usize) -> u32 {
    let units = text.get(..byte).map_or(0, |head| head.encode_utf16().count());
    u32::try_from(units).unwrap_or(u32::MAX)
}

impl crate::Library {
    /// A query as it is understood at `now` (Unix milliseconds).
    pub fn parse_query(&self, text: &str, now: i64) -> ParsedQuery {
        parse(text, now).into_shown(text)
    }

    /// Ways to go on with a query whose caret stands at `caret` (UTF-16 units): names of filters, and what the library
    /// has to put after them; most used first, at most ten.
    pub fn complete_query(&self, text: &str, caret: u32) -> Result<Vec<Completion>, crate::Error> {
        self.read(|db| complete::complete(db, text, caret))
    }
}
