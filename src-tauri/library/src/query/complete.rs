//! Ways to go on with a query at the caret.

use rusqlite::Connection;

use super::pieces::{Piece, Shape, pieces};
use super::{Completion, filters, utf16};
use crate::index::Filter;
use crate::{Error, spelling};

/// More than this nobody reads.
const MOST: usize = 10;
/// Names looked at for those; the index gives them in alphabetical order, not by use.
const LOOKED_AT: u32 = 200;

/// The completions at `caret`, in UTF-16 units.
pub(super) fn complete(db: &Connection, text: &str, caret: u32) -> Result<Vec<Completion>, Error> {
    let Some(at) = byte_at(text, caret) else { return Ok(Vec::new()) };
    let head = text.get(..at).unwrap_or(text);
    let pieces = pieces(head);
    let Some(Piece { span, shape }) = pieces.last().filter(|piece| piece.span.end == at) else {
        return Ok(Vec::new());
    };
    let offers = match shape {
        Shape::Words(value) if !value.quoted && !value.text.is_empty() => names(db, value.text)?,
        Shape::Filter { name, value } => {
            let name = name.to_lowercase();
            values(db, &name, value.text)?
                .into_iter()
                .map(|(value, count)| (filter(&name, &value), count))
                .collect()
        }
        _ => Vec::new(),
    };
    let whole = whole_piece(text, span.start, at);
    let completion = |(insert, count): (String, i64)| Completion {
        start: utf16(text, span.start),
        end: utf16(text, whole),
        label: if count > 0 { format!("{insert} ({count})") } else { insert.clone() },
        insert,
    };
    Ok(offers.into_iter().take(MOST).map(completion).collect())
}

fn byte_at(text: &str, units: u32) -> Option<usize> {
    let mut left = units as usize;
    for (at, char) in text.char_indices() {
        if left == 0 {
            return Some(at);
        }
        left = left.checked_sub(char.len_utf16())?;
    }
    (left == 0).then_some(text.len())
}

/// Where the piece that the caret stands in ends.
fn whole_piece(text: &str, start: usize, caret: usize) -> usize {
    let whole = pieces(text).into_iter().find(|piece| piece.span.start == start);
    whole.map_or(caret, |piece| piece.span.end.max(caret))
}

fn filter(name: &str, value: &str) -> String {
    match value.contains(|char: char| char.is_whitespace() || char == '(' || char == ')') {
        true => format!("{name}:\"{value}\""),
        false => format!("{name}:{value}"),
    }
}

/// Filters that a word is the beginning of, and tags.
fn names(db: &Connection, word: &str) -> Result<Vec<(String, i64)>, Error> {
    let start = word.to_lowercase();
    let names = filters::NAMES.into_iter().filter(|name| name.starts_with(&start));
    let mut found: Vec<(String, i64)> = names.map(|name| (format!("{name}:"), 0)).collect();
    let tags = known(db, Filter::Tag, word)?;
    found.extend(tags.into_iter().take(MOST / 2).map(|(tag, count)| (filter("tag", &tag), count)));
    Ok(found)
}

/// What may stand after the colon, with how many items it finds; 0 where that is not looked up.
fn values(db: &Connection, name: &str, start: &str) -> Result<Vec<(String, i64)>, Error> {
    match name {
        "tag" => known(db, Filter::Tag, start),
        "site" => known(db, Filter::Site, start),
        "author" => known(db, Filter::Author, start),
        "lang" => known(db, Filter::Lang, start),
        _ => {
            let start = start.to_lowercase();
            let choices = filters::choices(name).iter().filter(|choice| choice.starts_with(&start));
            Ok(choices.map(|choice| ((*choice).to_owned(), 0)).collect())
        }
    }
}

/// Names of a filter that the library has, most used first.
fn known(db: &Connection, filter: Filter, start: &str) -> Result<Vec<(String, i64)>, Error> {
    spelling::show_terms(db)?;
    let mut statement = db.prepare_cached(
        "SELECT term, doc FROM search_terms WHERE term >= ?1 AND term < ?1 || char(0x10ffff) LIMIT ?2",
    )?;
    let rows = statement
        .query_map((filter.token(start), LOOKED_AT), |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let mut found = Vec::new();
    for row in rows {
        let (term, count): (String, i64) = row?;
        found.extend(filter.name_in(&term).map(|name| (name, count)));
    }
    found.sort_by(|(left, few), (right, many)| many.cmp(few).then_with(|| left.cmp(right)));
    Ok(found)
}
