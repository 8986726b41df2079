//! What a person types into the search box -> an FTS5 expression.
//!
//! Words mean AND; `"a phrase"`, `pre*`, `-not`, `tag:x`, `site:x`. Any text has a meaning: what is not understood
//! goes to the notes and the rest still counts. Nothing typed reaches FTS5 but as a quoted string of our own tokens.

use crate::index::{EVERY_ITEM, site_token, tag_token};
use crate::tokens::{Piece, tokens};

/// FTS5 bounds the size of an expression; nobody types more.
const MOST_TERMS: usize = 64;

/// A query, understood.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Parsed {
    /// What a hit must have.
    pub wanted: Vec<Term>,
    /// What a hit must not have.
    pub unwanted: Vec<Term>,
    /// What was not understood.
    pub notes: Vec<String>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Term {
    /// These tokens one after the other; with `prefix` the last one is the beginning of a token.
    Phrase {
        /// Tokens as [`tokens`] gives them.
        tokens: Vec<String>,
        /// Whether the last one may go on.
        prefix: bool,
        /// Whether only title and text count: `pre*` is a question about words, not about names.
        words_only: bool,
    },
    /// A tag, as typed.
    Tag(String),
    /// A host or the name of a site, as typed.
    Site(String),
}

/// Understands a query. Never fails.
pub(crate) fn parse(text: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (piece, after) = next_piece(rest, &mut parsed.notes);
        if parsed.wanted.len() + parsed.unwanted.len() >= MOST_TERMS {
            parsed.notes.push(format!("only the first {MOST_TERMS} conditions were used"));
            break;
        }
        parsed.add(&piece);
        rest = after.trim_start();
    }
    parsed
}

/// A piece as typed: `-name:"value"*`.
struct Typed<'a> {
    not: bool,
    name: Option<&'a str>,
    value: &'a str,
    quoted: bool,
    star: bool,
    whole: &'a str,
}

/// Splits the first piece off; `text` starts with something else than white space.
fn next_piece<'a>(text: &'a str, notes: &mut Vec<String>) -> (Typed<'a>, &'a str) {
    let not = text.starts_with('-');
    let body = text.strip_prefix('-').unwrap_or(text);
    let name_end = body.find(|char: char| !char.is_alphabetic()).unwrap_or(body.len());
    let (name, value) = match body.split_at(name_end) {
        (name, value) if !name.is_empty() && value.starts_with(':') => (Some(name), value.split_at(1).1),
        _ => (None, body),
    };
    if let Some(inner) = value.strip_prefix('"') {
        let (value, mut after) = match inner.split_once('"') {
            Some(split) => split,
            None => {
                notes.push(format!("the quotation mark before “{}” is not closed", inner.trim()));
                (inner, "")
            }
        };
        let star = after.starts_with('*');
        after = after.strip_prefix('*').unwrap_or(after);
        let whole = text.get(..text.len() - after.len()).unwrap_or(text);
        return (Typed { not, name, value, quoted: true, star, whole }, after);
    }
    let end = value.find(char::is_whitespace).unwrap_or(value.len());
    let (value, after) = value.split_at(end);
    // `a"b c"`: the quotation mark starts a piece of its own.
    let (value, after) = match value.find('"') {
        Some(quote) if quote > 0 => {
            let rest = text.get(text.len() - after.len() - (value.len() - quote)..).unwrap_or(after);
            (value.split_at(quote).0, rest)
        }
        _ => (value, after),
    };
    let star = value.ends_with('*');
    let whole = text.get(..text.len() - after.len()).unwrap_or(text);
    (Typed { not, name, value, quoted: false, star, whole }, after)
}

impl Parsed {
    fn add(&mut self, typed: &Typed) {
        match typed.name.map(str::to_lowercase).as_deref() {
            Some("tag") => self.add_filter(typed, Term::Tag),
            Some("site") => self.add_filter(typed, Term::Site),
            Some(name) if !typed.value.starts_with('/') && !typed.value.is_empty() => {
                self.notes.push(format!("there is no “{name}:”; its words were searched for"));
                self.add_words(typed, name, false);
                self.add_words(typed, typed.value, typed.star);
            }
            Some(_) => self.add_words(typed, typed.whole.trim_start_matches('-'), typed.star),
            None => self.add_words(typed, typed.value, typed.star),
        }
    }

    fn add_filter(&mut self, typed: &Typed, term: fn(String) -> Term) {
        let value = typed.value.trim();
        if value.is_empty() {
            self.notes.push(format!("nothing stands after “{}”", typed.whole));
        } else {
            self.push(typed.not, term(value.to_owned()));
        }
    }

    fn add_words(&mut self, typed: &Typed, words: &str, star: bool) {
        match phrase(words, star) {
            Some(term) => self.push(typed.not, term),
            None if words == "-" || (words.is_empty() && typed.not && !typed.quoted) => {
                self.notes.push("nothing stands after “-”".to_owned());
            }
            None => self.notes.push(format!("“{}” has no letters or digits to look for", typed.whole)),
        }
    }

    fn push(&mut self, not: bool, term: Term) {
        if not { self.unwanted.push(term) } else { self.wanted.push(term) }
    }

    /// Whether it asks for anything.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }

    /// The FTS5 expression.
    pub fn expression(&self) -> String {
        let wanted = match self.wanted.is_empty() {
            true => format!("meta : \"{EVERY_ITEM}\""),
            false => join(&self.wanted, " AND "),
        };
        match self.unwanted.is_empty() {
            true => wanted,
            false => format!("({wanted}) NOT ({})", join(&self.unwanted, " OR ")),
        }
    }
}

/// The tokens of some words as a phrase; `None` when there are none.
///
/// In a run of a script without spaces the phrase is a substring: the lone last character is asked for only when
/// something follows the run, and a run of one character is the beginning of a pair.
pub(crate) fn phrase(words: &str, star: bool) -> Option<Term> {
    let mut found: Vec<(String, Piece)> = Vec::new();
    tokens(words, |token, piece, _, _| found.push((token.to_owned(), piece)));
    let last = found.last()?.1;
    if last == Piece::Last {
        found.pop();
    }
    let prefix = star || last == Piece::Single;
    Some(Term::Phrase {
        tokens: found.into_iter().map(|(token, _)| token).collect(),
        prefix,
        words_only: star,
    })
}

fn join(terms: &[Term], operator: &str) -> String {
    terms.iter().map(Term::expression).collect::<Vec<_>>().join(operator)
}

impl Term {
    fn expression(&self) -> String {
        match self {
            Term::Phrase { tokens, prefix, words_only } => {
                let columns = if *words_only { "{title text} : " } else { "" };
                let star = if *prefix { " *" } else { "" };
                format!("{columns}\"{}\"{star}", tokens.join(" "))
            }
            Term::Tag(tag) => format!("meta : \"{}\"", tag_token(tag)),
            Term::Site(site) => format!("meta : \"{}\"", site_token(site)),
        }
    }
}
