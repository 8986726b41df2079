//! Which version an item shows, and what of it the item's row repeats so that lists can sort and filter without it. Where
//! reading stopped goes over to whichever version is shown.

use rusqlite::{Connection, OptionalExtension, Transaction};
use serde::{Deserialize, Serialize};

use crate::fold::fold;
use crate::{Error, Reading, Seal, states, words};

/// What an item shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Shown {
    /// The version's number; `None`: nothing was saved.
    pub version: Option<u32>,
    /// Title and address while there is no version.
    pub title: String,
    pub url: Option<String>,
    /// Why nothing was saved.
    pub failure: Option<String>,
    pub updated_at: i64,
}

/// What an item shows now.
pub(crate) fn shown(db: &Connection, item: i64) -> Result<Shown, Error> {
    Ok(db
        .prepare_cached(
            "SELECT versions.number, items.title, coalesce(versions.url, items.url), items.failure, items.updated_at
             FROM items
             LEFT JOIN versions ON versions.row = items.shown
             WHERE items.row = ?1",
        )?
        .query_row([item], |row| {
            Ok(Shown {
                version: row.get(0)?,
                title: row.get(1)?,
                url: row.get(2)?,
                failure: row.get(3)?,
                updated_at: row.get(4)?,
            })
        })?)
}

/// Shows another version; reading goes on where its words are in it. The index is the caller's to keep.
pub(crate) fn show(tx: &Transaction, item: i64, to: &Shown) -> Result<(), Error> {
    let shown = || {
        tx.prepare_cached("SELECT shown FROM items WHERE row = ?1")?
            .query_row([item], |row| row.get::<_, Option<i64>>(0))
    };
    let before = shown()?;
    repeat(tx, item, to)?;
    match (before, shown()?) {
        (Some(before), Some(after)) if before != after => carry_reading(tx, item, before, after),
        _ => Ok(()),
    }
}

/// Moves where reading stopped from one version to another. What cannot be read has no places: there it stays.
fn carry_reading(tx: &Transaction, item: i64, before: i64, after: i64) -> Result<(), Error> {
    let at = states::progress(tx, item)?;
    if at.position == 0 {
        return Ok(());
    }
    let (Ok(before), Ok(after)) = (words::words(tx, before), words::words(tx, after)) else {
        return Ok(());
    };
    if before.text == after.text {
        return Ok(());
    }
    let (before, after) = (anchor::Text::new(&before.text), anchor::Text::new(&after.text));
    let position = after.carry(at.position as usize, &before);
    let share = |position: usize, text: &anchor::Text| position as f64 / text.len().max(1) as f64;
    let progress = match at.reading {
        Reading::Finished => at.progress,
        _ => {
            let moved = share(position, &after) / share(at.position as usize, &before);
            (at.progress * moved).clamp(0.0, 1.0)
        }
    };
    let position = u32::try_from(position).unwrap_or(u32::MAX);
    states::set_progress(tx, item, &states::Progress { position, progress, ..at })
}

/// Writes into an item's row what it repeats of the version it is to show.
fn repeat(tx: &Transaction, item: i64, to: &Shown) -> Result<(), Error> {
    let version: Option<(i64, String, u32, Seal)> = tx
        .prepare_cached(
            "SELECT row, title, word_count, seal
             FROM versions
             WHERE item = ?1 AND number = ?2",
        )?
        .query_row((item, to.version), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    let (row, title, url, word_count, seal) = match version {
        Some((row, title, word_count, seal)) => (Some(row), title, None, word_count, seal),
        None => (None, to.title.clone(), to.url.clone(), 0, Seal::Failed),
    };
    tx.prepare_cached(
        "UPDATE items
         SET shown = ?2,
             failure = ?3,
             title = ?4,
             title_order = ?5,
             url = ?6,
             word_count = ?7,
             seal = ?8,
             updated_at = ?9
         WHERE row = ?1",
    )?
    .execute((
        item,
        row,
        &to.failure,
        &title,
        title_order(&title),
        url,
        word_count,
        seal,
        to.updated_at,
    ))?;
    Ok(())
}

/// By what titles are sorted: without case, accents and what stands before the first letter or digit.
pub(crate) fn title_order(title: &str) -> String {
    fold(title.trim_start_matches(|char: char| !char.is_alphanumeric()))
}
