//! Words as the index knows them.

use crate::index::Filter;
use crate::tokens::{Piece, tokens};

/// Tokens one after the other, in some columns of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// Tokens as [`tokens`] gives them, or filter tokens.
    pub tokens: Vec<String>,
    /// Whether the last one may go on.
    pub prefix: bool,
    pub columns: Columns,
}

/// Columns of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Columns {
    /// All of them.
    All,
    /// Title, text and notes: `pre*` is a question about words, not about names.
    Words,
    /// The title.
    Title,
    /// What is filtered by.
    Meta,
}

impl Term {
    /// The tokens of some words as a phrase; `None` when there are none.
    ///
    /// In a run of a script without spaces the phrase is a substring: the lone last character is asked for only when
    /// something follows the run, and a run of one character is the beginning of a pair.
    pub fn words(words: &str, star: bool) -> Option<Term> {
        let mut found: Vec<(String, Piece)> = Vec::new();
        tokens(words, |token, piece, _, _| found.push((token.to_owned(), piece)));
        let last = found.last()?.1;
        if last == Piece::Last {
            found.pop();
        }
        Some(Term {
            tokens: found.into_iter().map(|(token, _)| token).collect(),
            prefix: star || last == Piece::Single,
            columns: if star { Columns::Words } else { Columns::All },
        })
    }

    /// A filter token; `star`: of every name that begins so.
    pub fn filter(filter: Filter, name: &str, star: bool) -> Term {
        let name = if star { name.trim_end_matches('*') } else { name };
        Term { tokens: vec![filter.token(name)], prefix: star, columns: Columns::Meta }
    }

    /// The term as an FTS5 expression.
    pub fn expression(&self) -> String {
        let columns = match self.columns {
            Columns::All => "",
            Columns::Words => "{text title notes} : ",
            Columns::Title => "title : ",
            Columns::Meta => "meta : ",
        };
        let star = if self.prefix { " *" } else { "" };
        format!("{columns}\"{}\"{star}", self.tokens.join(" "))
    }
}
