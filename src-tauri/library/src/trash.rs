//! Empties the trash of what has lain there long enough, and does not believe a clock at its first word.
//!
//! An item is deleted when it has been due at two openings of the library, a day or more apart by the clock. A clock
//! that ran ahead and was set right again, however far, deletes nothing: the first opening only takes note, and the
//! next one finds the note in the future and drops it. Thirty days are the least, then; nothing is due earlier.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::{Error, Library, states};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// How long the trash keeps things at the least, in milliseconds: 30 days.
const KEPT: i64 = 30 * DAY;
/// The setting that holds when something was first found to be due.
const DUE_SINCE: &str = "trash.due_since";

impl Library {
    /// Deletes for ever what was found to have lain in the trash for more than 30 days before, a day ago or more; takes
    /// note of what is due now. Gives how many were deleted.
    pub fn purge_trash(&self, now: i64) -> Result<u32, Error> {
        let (due, since) = self.read(|db| Ok((due(db, now)?, due_since(db)?)))?;
        if due.is_empty() && since.is_none() {
            return Ok(0);
        }
        self.write(|tx| {
            // Another process may have done it since.
            let since = due_since(tx)?.filter(|since| *since <= now);
            let confirmed = since.filter(|since| now.saturating_sub(*since) >= DAY);
            let old = confirmed.map_or(Ok(BTreeSet::new()), |since| self::due(tx, since))?;
            states::delete(tx, &old)?;
            let left = !self::due(tx, now)?.is_empty();
            note(
                tx,
                if confirmed.is_some() { left.then_some(now) } else { left.then(|| since.unwrap_or(now)) },
            )?;
            Ok(u32::try_from(old.len()).unwrap_or(u32::MAX))
        })
    }
}

/// Items that have lain in the trash for more than 30 days at `at`. What the reader wrote is never deleted unasked: an
/// item with a highlight or a note stays until it is deleted by hand.
fn due(db: &Connection, at: i64) -> Result<BTreeSet<i64>, Error> {
    let mut statement = db.prepare_cached(
        "SELECT item
         FROM states
         WHERE place = 'trash'
           AND trashed_at < ?1
           AND NOT EXISTS (SELECT 1 FROM highlights WHERE highlights.item = states.item)
           AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.item = states.item)",
    )?;
    let items = statement.query_map([at.saturating_sub(KEPT)], |row| row.get(0))?;
    Ok(items.collect::<Result<_, _>>()?)
}

fn due_since(db: &Connection) -> Result<Option<i64>, Error> {
    let value: Option<String> = db
        .prepare_cached("SELECT value FROM settings WHERE name = ?1")?
        .query_row([DUE_SINCE], |row| row.get(0))
        .optional()?;
    Ok(value.and_then(|value| value.parse().ok()))
}

fn note(tx: &Transaction, since: Option<i64>) -> Result<(), Error> {
    match since {
        None => tx.execute("DELETE FROM settings WHERE name = ?1", [DUE_SINCE])?,
        Some(since) => tx.execute(
            "INSERT INTO settings (name, value)
             VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (DUE_SINCE, since.to_string()),
        )?,
    };
    Ok(())
}
