//! What the reader did with an item: where it lies, whether it is starred, how far it is read.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

use crate::journal::{Act, Change};
use crate::{Error, ItemId, Library, Place, Reading, index, items, tags, versions};

/// From here on an article counts as read: the last lines are often on the screen before the end is.
const FINISHED_FROM: f64 = 0.98;

/// Where an item lies, and where it lay before it went to the trash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Lying {
    pub place: Place,
    pub trashed_from: Option<Place>,
    pub trashed_at: Option<i64>,
}

impl Lying {
    /// Lying in `place`, whatever was before but for the way back from the trash.
    pub fn to(&self, place: Place, now: i64) -> Lying {
        match place {
            Place::Trash if self.place == Place::Trash => self.clone(),
            Place::Trash => Lying { place, trashed_from: Some(self.place), trashed_at: Some(now) },
            _ => Lying { place, trashed_from: None, trashed_at: None },
        }
    }

    /// In the trash, or out of it.
    pub fn moved(&self, into_trash: bool, now: i64) -> Lying {
        match into_trash {
            true => self.to(Place::Trash, now),
            false => self.to(self.trashed_from.unwrap_or(self.place), now),
        }
    }
}

/// How far the reader is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Progress {
    pub reading: Reading,
    pub progress: f64,
    pub position: u32,
    /// When the reader was last in it.
    #[serde(default)]
    pub read_at: Option<i64>,
}

pub(crate) fn lying(db: &Connection, item: i64) -> Result<Lying, Error> {
    Ok(db
        .prepare_cached("SELECT place, trashed_from, trashed_at FROM states WHERE item = ?1")?
        .query_row([item], |row| {
            Ok(Lying { place: row.get(0)?, trashed_from: row.get(1)?, trashed_at: row.get(2)? })
        })?)
}

pub(crate) fn lay(tx: &Transaction, item: i64, lying: &Lying) -> Result<(), Error> {
    tx.prepare_cached("UPDATE states SET place = ?2, trashed_from = ?3, trashed_at = ?4 WHERE item = ?1")?
        .execute((item, lying.place, lying.trashed_from, lying.trashed_at))?;
    Ok(())
}

pub(crate) fn star(tx: &Transaction, item: i64, favorite: bool) -> Result<(), Error> {
    tx.prepare_cached("UPDATE states SET favorite = ?2 WHERE item = ?1")?.execute((item, favorite))?;
    Ok(())
}

/// How far the reader is in an item.
pub(crate) fn progress(db: &Connection, item: i64) -> Result<Progress, Error> {
    Ok(db
        .prepare_cached("SELECT reading, progress, position, read_at FROM states WHERE item = ?1")?
        .query_row([item], |row| {
            Ok(Progress {
                reading: row.get(0)?,
                progress: row.get(1)?,
                position: row.get(2)?,
                read_at: row.get(3)?,
            })
        })?)
}

pub(crate) fn set_progress(tx: &Transaction, item: i64, to: &Progress) -> Result<(), Error> {
    tx.prepare_cached(
        "UPDATE states SET reading = ?2, progress = ?3, position = ?4, read_at = ?5 WHERE item = ?1",
    )?
    .execute((item, to.reading, to.progress, to.position, to.read_at))?;
    Ok(())
}

/// Moves an item as part of an act; nothing happens when it lies there.
pub(crate) fn move_item(
    tx: &Transaction,
    act: &mut Act,
    item: i64,
    id: &str,
    to: Lying,
) -> Result<(), Error> {
    let before = lying(tx, item)?;
    if before != to {
        lay(tx, item, &to)?;
        act.add(Change::Place { item: id.to_owned(), before, after: to });
    }
    Ok(())
}

impl Library {
    /// Moves items to a place.
    pub fn move_items(&self, now: i64, ids: &[ItemId], place: Place) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new(match place {
                Place::Inbox => "inbox",
                Place::Later => "later",
                Place::Archive => "archive",
                Place::Trash => "trash",
            });
            for id in ids {
                let item = items::row_of(tx, id)?;
                let to = lying(tx, item)?.to(place, now);
                move_item(tx, &mut act, item, id, to)?;
            }
            act.record(tx, now)
        })
    }

    /// Takes items out of the trash to where they lay; those outside of it stay.
    pub fn restore_items(&self, now: i64, ids: &[ItemId]) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new("restore");
            for id in ids {
                let item = items::row_of(tx, id)?;
                let to = lying(tx, item)?.moved(false, now);
                move_item(tx, &mut act, item, id, to)?;
            }
            act.record(tx, now)
        })
    }

    /// Stars items, or takes the star away.
    pub fn favorite_items(&self, now: i64, ids: &[ItemId], favorite: bool) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new(if favorite { "favorite" } else { "unfavorite" });
            for id in ids {
                let item = items::row_of(tx, id)?;
                let before: bool = tx
                    .prepare_cached("SELECT favorite FROM states WHERE item = ?1")?
                    .query_row([item], |row| row.get(0))?;
                if before != favorite {
                    star(tx, item, favorite)?;
                    act.add(Change::Favorite { item: id.clone(), after: favorite });
                }
            }
            act.record(tx, now)
        })
    }

    /// Marks items as unread, being read, or finished. Unread starts at the beginning again.
    pub fn mark_items(&self, now: i64, ids: &[ItemId], reading: Reading) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new(reading.name());
            for id in ids {
                let item = items::row_of(tx, id)?;
                let before = progress(tx, item)?;
                let after = match reading {
                    Reading::Unread => Progress { reading, progress: 0.0, position: 0, read_at: None },
                    Reading::Reading => Progress { reading, read_at: Some(now), ..before.clone() },
                    Reading::Finished => {
                        Progress { reading, progress: 1.0, read_at: Some(now), ..before.clone() }
                    }
                };
                if before.reading != after.reading || before.progress != after.progress {
                    set_progress(tx, item, &after)?;
                    act.add(Change::Reading { item: id.clone(), before, after });
                }
            }
            act.record(tx, now)
        })
    }

    /// Keeps where reading stopped: `position` in characters from the start of the text, `progress` from 0 to 1.
    ///
    /// From the end on the item is finished, before it is being read; what was finished stays so. Not an act to undo.
    pub fn set_progress(&self, now: i64, id: &str, position: u32, progress: f64) -> Result<(), Error> {
        let progress = if progress.is_finite() { progress.clamp(0.0, 1.0) } else { 0.0 };
        self.write(|tx| {
            let item = items::row_of(tx, id)?;
            let before = self::progress(tx, item)?;
            let finished = progress >= FINISHED_FROM || before.reading == Reading::Finished;
            let reading = if finished { Reading::Finished } else { Reading::Reading };
            let after = Progress { reading, progress, position, read_at: Some(now) };
            if before != after {
                set_progress(tx, item, &after)?;
            }
            Ok(())
        })
    }

    /// Deletes items for ever. All of them have to lie in the trash; otherwise none is deleted.
    pub fn delete_items(&self, ids: &[ItemId]) -> Result<(), Error> {
        self.write(|tx| {
            let mut rows = BTreeSet::new();
            for id in ids {
                let item = items::row_of(tx, id)?;
                if lying(tx, item)?.place != Place::Trash {
                    return Err(Error::NotInTrash(id.clone()));
                }
                rows.insert(item);
            }
            delete(tx, &rows)
        })
    }
}

/// Deletes items and all that hangs on them. Their blobs are left to the next sweep. Rows of the index first, one after
/// another: see `reindex`.
pub(crate) fn delete(tx: &Transaction, items: &BTreeSet<i64>) -> Result<(), Error> {
    for &item in items {
        let row = index::row(tx, item)?;
        index::remove(tx, item, &row)?;
    }
    for item in items {
        tx.prepare_cached("DELETE FROM items WHERE row = ?1")?.execute([item])?;
    }
    versions::drop_citations(tx)?;
    tags::drop_unused(tx)
}
