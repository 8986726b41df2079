//! Carries the highlights of an item over to the version it shows now. What is not found there is kept as an orphan, and
//! looked for again in every version that comes.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::blobs::{Hash, hex};
use crate::highlights::{self, Position, Stored};
use crate::journal::{Act, Change, Moved};
use crate::{Error, words};

/// The confidence of an image that is there while nothing tells where in the text.
const SOMEWHERE: f64 = 0.5;

/// Looks for the highlights of an item in the text shown, as part of an act; gives how many lost their place by it.
/// The index is the caller's to keep.
pub(crate) fn reanchor(tx: &Transaction, act: &mut Act, item: i64, id: &str) -> Result<u32, Error> {
    let stored = highlights::of(tx, item)?;
    if stored.is_empty() {
        return Ok(0);
    }
    let (version, number): (i64, u32) = tx
        .prepare_cached(
            "SELECT versions.row, versions.number
             FROM items
             JOIN versions ON versions.row = items.shown
             WHERE items.row = ?1",
        )?
        .query_row([item], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let text = anchor::Text::new(&words::words(tx, version)?.text);
    let images = images(tx, version)?;
    let places = places(tx, item, &text, &stored)?;
    let mut moved = Vec::with_capacity(stored.len());
    let mut lost = 0;
    for (highlight, place) in stored.into_iter().zip(places) {
        let before = highlight.position;
        let place = match &highlight.image {
            Some(image) if !images.contains(image) => None,
            Some(_) => Some(place.unwrap_or_else(|| {
                let at = (before.start as usize).min(text.len());
                anchor::Place { start: at, end: at, confidence: SOMEWHERE }
            })),
            None => place,
        };
        let after = match place {
            Some(place) => position(&text, number, place),
            None => Position { confidence: 0.0, orphaned: true, ..before.clone() },
        };
        lost += u32::from(after.orphaned && !before.orphaned);
        if before != after {
            highlights::set_position(tx, &highlight.id, &after)?;
            moved.push(Moved { highlight: highlight.id, before, after });
        }
    }
    if !moved.is_empty() {
        act.add(Change::Anchored { item: id.to_owned(), moved });
    }
    Ok(lost)
}

/// Where highlights are in a text. Those that were last found in the same version are looked for together, with its text.
fn places(
    db: &Connection,
    item: i64,
    text: &anchor::Text,
    stored: &[Stored],
) -> Result<Vec<Option<anchor::Place>>, Error> {
    let mut places = vec![None; stored.len()];
    let mut numbers: Vec<u32> = stored.iter().map(|highlight| highlight.position.version).collect();
    numbers.sort_unstable();
    numbers.dedup();
    for number in numbers {
        let version: Option<i64> = db
            .prepare_cached("SELECT row FROM versions WHERE item = ?1 AND number = ?2")?
            .query_row((item, number), |row| row.get(0))
            .optional()?;
        let before = match version {
            Some(version) => Some(anchor::Text::new(&words::words(db, version)?.text)),
            None => None,
        };
        let of: Vec<usize> = (0..stored.len())
            .filter(|at| stored.get(*at).is_some_and(|one| one.position.version == number))
            .collect();
        let selectors: Vec<anchor::Selector> =
            of.iter().filter_map(|at| stored.get(*at)).map(Stored::selector).collect();
        for (at, place) in of.into_iter().zip(text.anchor(&selectors, before.as_ref())) {
            if let Some(slot) = places.get_mut(at) {
                *slot = place;
            }
        }
    }
    Ok(places)
}

/// A place in a version's text, as stored.
pub(crate) fn position(text: &anchor::Text, version: u32, place: anchor::Place) -> Position {
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Position {
        version,
        start: number(place.start),
        end: number(place.end),
        block: number(text.block(place.start)),
        confidence: place.confidence,
        orphaned: false,
    }
}

fn images(db: &Connection, version: i64) -> Result<HashSet<String>, Error> {
    let mut statement =
        db.prepare_cached("SELECT hash FROM images WHERE version = ?1 AND hash IS NOT NULL")?;
    let hashes = statement.query_map([version], |row| row.get::<_, Hash>(0))?;
    Ok(hashes.map(|hash| hash.map(hex)).collect::<Result<_, _>>()?)
}
