//! The filters: `name:value` -> a condition.
//!
//! What rarely changes is a word of the index (`tag`, `site`, `author`, `lang`, `has:image`, `has:code`); what changes
//! with reading, and what is compared, is asked of the tables.

use rusqlite::types::Value as Sql;

use super::expression::{Fact, Node};
use super::pieces::Value;
use super::terms::{Columns, Term};
use super::values::{Days, bounds, nearest};
use crate::Sort;
use crate::index::Filter;

/// What a filter means.
#[derive(Debug, PartialEq)]
pub(super) enum Meaning {
    /// An item must be so.
    Condition(Node),
    /// It must lie there; `None`: anywhere.
    Place(Option<Node>),
    /// The order.
    Sort(Sort),
}

/// What is wrong with a filter.
#[derive(Debug, PartialEq)]
pub(super) struct Wrong {
    pub problem: String,
    /// What may have been meant, instead of the whole piece.
    pub suggestion: Option<String>,
    /// What is searched for instead.
    pub words: Option<Term>,
}

/// The filters there are.
pub(super) const NAMES: [&str; 16] = [
    "tag",
    "site",
    "author",
    "title",
    "in",
    "is",
    "has",
    "saved",
    "published",
    "read",
    "words",
    "minutes",
    "progress",
    "lang",
    "color",
    "sort",
];

/// What may stand behind a filter that knows a short list only.
pub(super) fn choices(name: &str) -> &'static [&'static str] {
    match name {
        "in" => &["inbox", "later", "archive", "favorite", "trash", "any"],
        "is" => &["unread", "reading", "finished", "orphaned"],
        "has" => &["highlight", "note", "image", "code"],
        "color" => &["yellow", "red", "green", "blue"],
        "sort" => &["newest", "oldest", "title", "shortest", "longest", "relevance"],
        "saved" | "published" | "read" => &["today", "yesterday", "<1w", "<1m", "<1y"],
        _ => &[],
    }
}

/// What `name:value` means at `now`.
pub(super) fn meaning(name: &str, value: Value, now: i64) -> Result<Meaning, Wrong> {
    if !NAMES.contains(&name) {
        return Err(Wrong {
            problem: format!("there is no “{name}:”; its words were searched for"),
            suggestion: nearest(name, NAMES).map(|name| format!("{name}:{}", quoted(value))),
            words: Term::words(&format!("{name}:{}", value.text), value.star),
        });
    }
    let text = value.text.trim();
    if text.is_empty() {
        return Err(Wrong {
            problem: format!("nothing stands after “{name}:”"),
            suggestion: None,
            words: None,
        });
    }
    let condition = match name {
        "tag" => Ok(term(Term::filter(Filter::Tag, text, value.star))),
        "site" => Ok(term(Term::filter(Filter::Site, site(text), value.star))),
        "lang" => Ok(term(Term::filter(Filter::Lang, text, value.star))),
        "author" | "title" => words(name, value),
        "in" => return place(text),
        "is" => state(text),
        "has" => part(text),
        "color" => color(text),
        "saved" => days(name, text, now, "items.saved_at >= ?", "items.saved_at < ?", true),
        "read" => days(name, text, now, "states.read_at >= ?", "states.read_at < ?", false),
        "published" => published(text, now),
        "words" => numbers(name, text, &WORDS, true),
        "minutes" => numbers(name, text, &MINUTES, true),
        "progress" => numbers(name, text, &PROGRESS, false),
        _ => return sort(text),
    };
    condition.map(Meaning::Condition)
}

fn term(term: Term) -> Node {
    Node::Term(term)
}

fn fact(sql: &'static str, values: Vec<Sql>, items: bool) -> Node {
    Node::Fact(Fact { sql, values, items })
}

fn quoted(value: Value) -> String {
    if value.quoted { format!("\"{}\"", value.text) } else { value.text.to_owned() }
}

/// The host, when somebody puts in an address.
fn site(text: &str) -> &str {
    crate::ledger::host(text).unwrap_or_else(|| text.trim_end_matches('/'))
}

fn words(name: &str, value: Value) -> Result<Node, Wrong> {
    let found = Term::words(value.text, value.star).map(|found| match name {
        "title" => Term { columns: Columns::Title, ..found },
        _ => Term {
            tokens: found.tokens.iter().map(|token| Filter::Author.token(token)).collect(),
            columns: Columns::Meta,
            ..found
        },
    });
    found.map(term).ok_or_else(|| Wrong {
        problem: format!("“{}” has no letters or digits to look for", value.text),
        suggestion: None,
        words: None,
    })
}

/// The entry of a short list that is meant.
fn choice<T>(name: &str, text: &str, meaning: impl Fn(&str) -> Option<T>) -> Result<T, Wrong> {
    let text = text.to_lowercase();
    meaning(&text).ok_or_else(|| {
        let choices = choices(name);
        Wrong {
            problem: format!("“{name}:{text}” is not known; there are {}", choices.join(", ")),
            suggestion: nearest(&text, choices.iter().copied()).map(|choice| format!("{name}:{choice}")),
            words: None,
        }
    })
}

fn place(text: &str) -> Result<Meaning, Wrong> {
    let lies = |sql| Some(Some(fact(sql, Vec::new(), false)));
    let place = choice("in", text, |text| match text {
        "inbox" => lies("states.place = 'inbox'"),
        "later" => lies("states.place = 'later'"),
        "archive" | "archived" => lies("states.place = 'archive'"),
        "trash" => lies("states.place = 'trash'"),
        "favorite" | "favorites" | "favourite" | "favourites" => {
            lies("states.favorite = 1 AND states.place <> 'trash'")
        }
        "any" | "all" => Some(None),
        _ => None,
    });
    place.map(Meaning::Place)
}

fn state(text: &str) -> Result<Node, Wrong> {
    choice("is", text, |text| {
        let sql = match text {
            "unread" => "states.reading = 'unread'",
            "reading" => "states.reading = 'reading'",
            "finished" | "read" => "states.reading = 'finished'",
            "orphaned" => {
                "EXISTS (SELECT 1 FROM highlights WHERE highlights.item = states.item AND highlights.orphaned = 1)"
            }
            _ => return None,
        };
        Some(fact(sql, Vec::new(), false))
    })
}

fn part(text: &str) -> Result<Node, Wrong> {
    choice("has", text, |text| match text {
        "image" | "images" => Some(term(Term::filter(Filter::Has, "image", false))),
        "code" => Some(term(Term::filter(Filter::Has, "code", false))),
        "highlight" | "highlights" => Some(fact(
            "EXISTS (SELECT 1 FROM highlights WHERE highlights.item = states.item)",
            Vec::new(),
            false,
        )),
        "note" | "notes" => Some(fact(
            "EXISTS (SELECT 1 FROM notes WHERE notes.item = states.item)
             OR EXISTS (SELECT 1 FROM highlights
                        WHERE highlights.item = states.item AND highlights.note IS NOT NULL)",
            Vec::new(),
            false,
        )),
        _ => None,
    })
}

fn color(text: &str) -> Result<Node, Wrong> {
    choice("color", text, |text| {
        let known = choices("color").iter().find(|color| **color == text)?;
        let sql =
            "EXISTS (SELECT 1 FROM highlights WHERE highlights.item = states.item AND highlights.color = ?)";
        Some(fact(sql, vec![Sql::Text((*known).to_owned())], false))
    })
}

fn sort(text: &str) -> Result<Meaning, Wrong> {
    let sort = choice("sort", text, |text| {
        Some(match text {
            "newest" => Sort::Newest,
            "oldest" => Sort::Oldest,
            "title" => Sort::Title,
            "shortest" => Sort::Shortest,
            "longest" => Sort::Longest,
            "relevance" | "rank" => Sort::Relevance,
            _ => return None,
        })
    });
    sort.map(Meaning::Sort)
}

fn all(parts: Vec<Node>) -> Node {
    match <[Node; 1]>::try_from(parts) {
        Ok([part]) => part,
        Err(parts) => Node::All(parts),
    }
}

fn no_date(name: &str, text: &str) -> Wrong {
    Wrong {
        problem: format!(
            "“{name}:{text}” is no date; write 2024, 2024-03, 2024-03-09, 2023..2024, >2024 or <2w"
        ),
        suggestion: None,
        words: None,
    }
}

/// A time within some days.
fn days(
    name: &str,
    text: &str,
    now: i64,
    from: &'static str,
    to: &'static str,
    items: bool,
) -> Result<Node, Wrong> {
    let (first, after) = Days::parse(text, now).ok_or_else(|| no_date(name, text))?.milliseconds();
    let ends = [(from, first), (to, after)];
    let parts = ends.into_iter().filter_map(|(sql, end)| Some(fact(sql, vec![end?.into()], items)));
    Ok(all(parts.collect()))
}

/// A day as the page wrote it: the day it was published there, whatever the time is here.
fn published(text: &str, now: i64) -> Result<Node, Wrong> {
    const FROM: &str = "(SELECT published FROM versions WHERE versions.row = items.shown) >= ?";
    const TO: &str = "(SELECT published FROM versions WHERE versions.row = items.shown) < ?";
    let days = Days::parse(text, now).ok_or_else(|| no_date("published", text))?;
    let after = days.last.and_then(|last| last.tomorrow().ok());
    let ends = [(FROM, days.first), (TO, after)];
    let parts =
        ends.into_iter().filter_map(|(sql, end)| Some(fact(sql, vec![Sql::Text(end?.to_string())], true)));
    Ok(all(parts.collect()))
}

/// A number compared by `<`, `<=`, `=`, `>=`, `>`.
type Compared = [(&'static str, &'static str); 5];
const WORDS: Compared = [
    ("<", "items.word_count < ?"),
    ("<=", "items.word_count <= ?"),
    ("=", "items.word_count = ?"),
    (">=", "items.word_count >= ?"),
    (">", "items.word_count > ?"),
];
const MINUTES: Compared = [
    ("<", "(SELECT reading_minutes FROM versions WHERE versions.row = items.shown) < ?"),
    ("<=", "(SELECT reading_minutes FROM versions WHERE versions.row = items.shown) <= ?"),
    ("=", "(SELECT reading_minutes FROM versions WHERE versions.row = items.shown) = ?"),
    (">=", "(SELECT reading_minutes FROM versions WHERE versions.row = items.shown) >= ?"),
    (">", "(SELECT reading_minutes FROM versions WHERE versions.row = items.shown) > ?"),
];
/// In percent, as the window shows it.
const PROGRESS: Compared = [
    ("<", "round(states.progress * 100) < ?"),
    ("<=", "round(states.progress * 100) <= ?"),
    ("=", "round(states.progress * 100) = ?"),
    (">=", "round(states.progress * 100) >= ?"),
    (">", "round(states.progress * 100) > ?"),
];

fn numbers(name: &str, text: &str, compared: &Compared, items: bool) -> Result<Node, Wrong> {
    let bounds = bounds(text).ok_or_else(|| Wrong {
        problem: format!("“{name}:{text}” is no number; write 300, <300, >300 or 300..500"),
        suggestion: None,
        words: None,
    })?;
    let parts = bounds.into_iter().filter_map(|(operator, number)| {
        let (_, sql) = compared.iter().find(|(known, _)| *known == operator)?;
        Some(fact(sql, vec![number.into()], items))
    });
    Ok(all(parts.collect()))
}
