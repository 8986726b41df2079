//! What belongs to an item: pages it links to, pages that link to it, its twins, and others that share its rare words
//! and its tags.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};
use url::Url;

use crate::contents::shown_text;
use crate::index::Filter;
use crate::tokens::{Piece, tokens};
use crate::{Error, Item, Library, Related, items, tags, twins};

/// At most this many of each.
const MOST: usize = 10;
/// Words of the item whose rarity is looked up.
const MOST_WORDS: usize = 40;
/// A word of more items than this tells nothing.
const MOST_ITEMS: usize = 500;
/// What two articles have to share: words and tags.
const FEWEST_SHARED: usize = 2;
/// Shorter words are rarely what a text is about.
const SHORTEST: usize = 4;

/// What stands for a page in `citations`: 64 bits of the hash of its key.
pub(crate) fn target(key: &str) -> i64 {
    let hash = *blake3::hash(key.as_bytes()).as_bytes();
    let [a, b, c, d, e, f, g, h, ..] = hash;
    i64::from_le_bytes([a, b, c, d, e, f, g, h])
}

/// What stands for the page of a link; `None` when it leads to no page of the web.
pub(crate) fn target_of(link: &Url) -> Option<i64> {
    matches!(link.scheme(), "http" | "https").then(|| target(&article::address::key(link)))
}

/// The addresses of the links of stored HTML: there `<` is written as such in tags only, and attributes are quoted.
pub(crate) fn links(html: &str) -> impl Iterator<Item = Url> {
    let values = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.filter_map(|value| Url::parse(&value.replace("&amp;", "&")).ok())
}

impl Library {
    /// What belongs to an item, the trash left out.
    pub fn related(&self, id: &str) -> Result<Related, Error> {
        self.read(|db| {
            let item = items::row_of(db, id)?;
            let twins = twins::twins_of(db, item)?;
            let (cites, cited_by) = (cites(db, item)?, cited_by(db, item)?);
            let alike = alike(db, item)?;
            let others = alike
                .into_iter()
                .filter(|row| ![&twins, &cites, &cited_by].iter().any(|known| known.contains(row)));
            let listed = |rows: &mut dyn Iterator<Item = i64>| -> Result<Vec<Item>, Error> {
                rows.take(MOST).map(|row| items::item_in(db, row)).collect()
            };
            Ok(Related {
                related: listed(&mut others.into_iter())?,
                cites: listed(&mut cites.iter().copied())?,
                cited_by: listed(&mut cited_by.iter().copied())?,
                twins: listed(&mut twins.iter().copied())?,
            })
        })
    }
}

/// Items that the shown version links to, in the order of the links.
fn cites(db: &Connection, item: i64) -> Result<Vec<i64>, Error> {
    let shown: Option<i64> =
        db.prepare_cached("SELECT shown FROM items WHERE row = ?1")?.query_row([item], |row| row.get(0))?;
    let Some(version) = shown else { return Ok(Vec::new()) };
    let html = crate::words::words(db, version)?.html;
    let mut find = db.prepare_cached(
        "SELECT item
         FROM (SELECT row AS item FROM items WHERE key = ?1
               UNION ALL
               SELECT item FROM addresses WHERE key = ?1)
         JOIN states USING (item)
         WHERE place <> 'trash' AND item <> ?2
         LIMIT 1",
    )?;
    let mut found = Vec::new();
    for link in links(&html).filter(|link| matches!(link.scheme(), "http" | "https")) {
        let key = article::address::key(&link);
        let cited: Option<i64> = find.query_row((key, item), |row| row.get(0)).optional()?;
        if let Some(cited) = cited.filter(|cited| !found.contains(cited)) {
            found.push(cited);
        }
    }
    Ok(found)
}

/// Items whose shown version links to this one, newest first.
fn cited_by(db: &Connection, item: i64) -> Result<Vec<i64>, Error> {
    let keys: Vec<String> = {
        let mut statement = db.prepare_cached(
            "SELECT key FROM items WHERE row = ?1 AND key IS NOT NULL
             UNION
             SELECT key FROM addresses WHERE item = ?1",
        )?;
        statement.query_map([item], |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    let mut found = Vec::new();
    for key in keys {
        let mut statement = db.prepare_cached(
            "SELECT items.row
             FROM citations
             JOIN items ON items.shown = citations.version
             JOIN states ON states.item = items.row
             WHERE citations.target = ?1 AND states.place <> 'trash' AND items.row <> ?2
             ORDER BY items.row DESC",
        )?;
        for row in statement.query_map((target(&key), item), |row| row.get(0))? {
            found.push(row?);
        }
    }
    found.sort_unstable_by(|left: &i64, right| right.cmp(left));
    found.dedup();
    Ok(found)
}

/// Items outside the trash that share rare words and tags, the nearest first. What is looked at is bounded: some words of
/// the item, and of each word some items.
fn alike(db: &Connection, item: i64) -> Result<Vec<i64>, Error> {
    let title: String =
        db.prepare_cached("SELECT title FROM items WHERE row = ?1")?.query_row([item], |row| row.get(0))?;
    let mut weights: HashMap<String, f64> = HashMap::new();
    for (text, weight) in [(title, 3.0), (shown_text(db, item)?.unwrap_or_default(), 1.0)] {
        tokens(&text, |token, piece, _, _| {
            if piece != Piece::Last && (piece == Piece::Pair || token.chars().count() >= SHORTEST) {
                *weights.entry(token.to_owned()).or_default() += weight;
            }
        });
    }
    let mut words: Vec<(f64, String)> = weights
        .into_iter()
        .filter(|(_, weight)| *weight > 1.0)
        .map(|(word, weight)| (weight, word))
        .collect();
    // Of equal weight the longer first: it is the rarer, as a rule.
    words.sort_by(|left, right| {
        right.0.total_cmp(&left.0).then(right.1.len().cmp(&left.1.len())).then(left.1.cmp(&right.1))
    });
    let mut terms: Vec<(f64, String)> = words.into_iter().take(MOST_WORDS).collect();
    terms.extend(tags::of(db, item)?.iter().map(|tag| (4.0, Filter::Tag.token(tag))));
    let all: u32 = db
        .prepare_cached(
            "SELECT sum(items) FROM tallies WHERE name IN ('inbox', 'later', 'archive', 'trash')",
        )?
        .query_row([], |row| row.get(0))?;
    // Of each item its score, and how many things it shares.
    let mut scores: HashMap<i64, (f64, usize)> = HashMap::new();
    let mut find =
        db.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2")?;
    for (weight, term) in terms {
        let rows =
            find.query_map((format!("\"{term}\""), crate::blobs::len(MOST_ITEMS + 1)), |row| row.get(0))?;
        let rows: Vec<i64> = rows.collect::<Result<_, _>>()?;
        // In a small library a word of most articles says as little.
        if rows.len() > MOST_ITEMS || rows.len() * 2 > all as usize + 1 {
            continue;
        }
        let rarity = (1.0 + weight.ln()) / (1.0 + rows.len() as f64).ln();
        for row in rows {
            let (score, shared) = scores.entry(row).or_default();
            *score += rarity;
            *shared += 1;
        }
    }
    scores.remove(&item);
    // One word or one tag in common is chance.
    let shared = scores.into_iter().filter(|(_, (_, shared))| *shared >= FEWEST_SHARED);
    let mut found: Vec<(f64, i64)> = shared.map(|(row, (score, _))| (score, row)).collect();
    found.sort_by(|left, right| right.0.total_cmp(&left.0).then(right.1.cmp(&left.1)));
    let mut near = Vec::new();
    let least = found.first().map_or(0.0, |(best, _)| best / 4.0);
    for (score, row) in found {
        if near.len() >= 2 * MOST || score < least {
            break;
        }
        if crate::states::lying(db, row)?.place != crate::Place::Trash {
            near.push(row);
        }
    }
    Ok(near)
}
