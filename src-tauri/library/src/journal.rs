//! Acts that can be undone: each is one row of the journal with what every changed thing was before and is after.
//!
//! Undo and redo survive a restart. A new act after an undo drops what could have been redone. What was deleted for
//! ever is passed over.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, Transaction};
use serde::{Deserialize, Serialize};

use crate::highlights::{self, Position, Stored};
use crate::reindex::Reindex;
use crate::states::{self, Lying, Progress};
use crate::tag_edits::{self, TagRow};
use crate::views::{self, ViewRow};
use crate::{
    Error, HighlightId, ItemId, Library, PastAct, Undone, import, items, marking, merge, shown, tags,
};

/// Older acts cannot be undone any more.
const KEPT_ACTS: i64 = 1000;
/// A note is kept at every pause in writing: pauses shorter than this, in milliseconds, do not end the act.
const SAME_ACT: i64 = 60_000;

/// An act being recorded.
pub(crate) struct Act {
    verb: String,
    changes: Vec<Change>,
}

/// One changed thing: of one item, a tag, or a view.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Change {
    /// It came to the shelf. Undone, it lies in the trash: nothing saved is lost by undoing.
    Created { item: ItemId },
    /// An import brought these rows (first and last of each range), of which it is the first. Undone, they lie in the
    /// trash.
    Imported { item: ItemId, rows: Vec<(i64, i64)> },
    /// Another time counts as the one of saving.
    SavedAt { item: ItemId, before: i64, after: i64 },
    /// A page was merged into it; `before`: into which item until then.
    Address { item: ItemId, key: String, before: Option<ItemId> },
    /// It lies elsewhere.
    Place { item: ItemId, before: Lying, after: Lying },
    /// It was starred, or not.
    Favorite { item: ItemId, after: bool },
    /// The reader is elsewhere in it.
    Reading { item: ItemId, before: Progress, after: Progress },
    /// A tag was added, or taken away.
    Tag { item: ItemId, tag: String, added: bool },
    /// Another version is shown.
    Shown { item: ItemId, before: shown::Shown, after: shown::Shown },
    /// The note on it is another; `None`: there is none.
    Note { item: ItemId, before: Option<String>, after: Option<String> },
    /// A highlight in it was made, changed or taken away.
    Highlight { item: ItemId, before: Option<Box<Stored>>, after: Option<Box<Stored>> },
    /// The highlights in it were looked for in another version.
    Anchored { item: ItemId, moved: Vec<Moved> },
    /// A tag is spelled or colored otherwise, or is no more.
    TagRow { before: Option<TagRow>, after: Option<TagRow> },
    /// A saved view is new, another, elsewhere in the order, or no more.
    View { before: Option<Box<ViewRow>>, after: Option<Box<ViewRow>> },
}

/// A highlight that is elsewhere, or nowhere.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Moved {
    pub highlight: HighlightId,
    pub before: Position,
    pub after: Position,
}

impl Change {
    /// The item it is of.
    fn item(&self) -> Option<&ItemId> {
        match self {
            Change::Created { item }
            | Change::Imported { item, .. }
            | Change::SavedAt { item, .. }
            | Change::Address { item, .. }
            | Change::Place { item, .. }
            | Change::Favorite { item, .. }
            | Change::Reading { item, .. }
            | Change::Tag { item, .. }
            | Change::Shown { item, .. }
            | Change::Note { item, .. }
            | Change::Highlight { item, .. }
            | Change::Anchored { item, .. } => Some(item),
            Change::TagRow { .. } | Change::View { .. } => None,
        }
    }

    /// Takes over what was before an earlier change when this one goes on with it: the same note, written further.
    fn goes_on(&mut self, earlier: Change) -> bool {
        match (self, earlier) {
            (
                Change::Note { item, before, .. },
                Change::Note { item: earlier_item, before: earlier_before, after: earlier_after },
            ) if *item == earlier_item && *before == earlier_after => {
                *before = earlier_before;
                true
            }
            (
                Change::Highlight { before, .. },
                Change::Highlight { before: Some(earlier_before), after: earlier_after, .. },
            ) if *before == earlier_after => {
                *before = Some(earlier_before);
                true
            }
            _ => false,
        }
    }

    /// Makes things as they were before (`back`) or after the change. `false` when the item is gone for ever. The index is
    /// the caller's to write: `stale`.
    fn apply(&self, tx: &Transaction, stale: &mut Reindex, now: i64, back: bool) -> Result<bool, Error> {
        let item = match self.item() {
            Some(id) => items::find_row(tx, id)?,
            None => Some(0),
        };
        let Some(item) = item else { return Ok(false) };
        match self {
            Change::Created { .. } => states::lay(tx, item, &states::lying(tx, item)?.moved(back, now))?,
            Change::Imported { .. } => return Ok(false),
            Change::SavedAt { before, after, .. } => {
                merge::set_saved_at(tx, item, if back { *before } else { *after })?;
            }
            Change::Address { key, before, .. } => {
                let before = before.as_deref().map(|id| items::find_row(tx, id)).transpose()?.flatten();
                merge::set_address(tx, key, if back { before } else { Some(item) })?;
            }
            Change::Place { before, after, .. } => states::lay(tx, item, if back { before } else { after })?,
            Change::Favorite { after, .. } => states::star(tx, item, *after != back)?,
            Change::Reading { before, after, .. } => {
                states::set_progress(tx, item, if back { before } else { after })?;
            }
            Change::Tag { tag, added, .. } => {
                stale.touch(tx, item)?;
                match *added != back {
                    true => tags::attach(tx, item, tag).map(drop)?,
                    false => tags::detach(tx, item, tag).map(drop)?,
                }
            }
            Change::Shown { before, after, .. } => {
                stale.touch_words(tx, item)?;
                shown::show(tx, item, if back { before } else { after })?;
            }
            Change::Note { before, after, .. } => {
                let note = if back { before } else { after };
                stale.touch(tx, item)?;
                marking::set_note(tx, item, note.as_deref(), now)?;
            }
            Change::Highlight { before, after, .. } => {
                let (from, to) = if back { (after, before) } else { (before, after) };
                stale.touch(tx, item)?;
                match (from, to) {
                    (_, Some(to)) => highlights::put(tx, item, to)?,
                    (Some(from), None) => highlights::remove(tx, from)?,
                    (None, None) => {}
                }
            }
            Change::TagRow { before, after } => {
                let (from, to) = if back { (after, before) } else { (before, after) };
                tag_edits::put_row(tx, from.as_ref(), to.as_ref())?;
            }
            Change::View { before, after } => {
                let (from, to) = if back { (after, before) } else { (before, after) };
                views::put_row(tx, from.as_deref(), to.as_deref())?;
            }
            Change::Anchored { moved, .. } => {
                stale.touch(tx, item)?;
                moved.iter().try_for_each(|Moved { highlight, before, after }| {
                    highlights::set_position(tx, highlight, if back { before } else { after })
                })?;
            }
        }
        Ok(true)
    }
}

impl Act {
    /// An act with nothing in it yet. `verb`: what a person would call it.
    pub fn new(verb: &str) -> Act {
        Act { verb: verb.to_owned(), changes: Vec::new() }
    }

    /// Adds a change that has been made.
    pub fn add(&mut self, change: Change) {
        self.changes.push(change);
    }

    /// Writes the act into the journal; one that changed nothing is not written.
    pub fn record(self, tx: &Transaction, now: i64) -> Result<(), Error> {
        if self.changes.is_empty() {
            return Ok(());
        }
        tx.prepare_cached("DELETE FROM journal WHERE undone = 1")?.execute([])?;
        let changes = serde_json::to_string(&self.changes).expect("changes are plain data");
        tx.prepare_cached("INSERT INTO journal (at, verb, changes) VALUES (?1, ?2, ?3)")?
            .execute((now, self.verb, changes))?;
        tx.prepare_cached("DELETE FROM journal WHERE row <= ?1")?
            .execute([tx.last_insert_rowid() - KEPT_ACTS])?;
        Ok(())
    }
}

impl Act {
    /// As [`record`](Self::record); a change that goes on with the only one of the last act, shortly after it, becomes
    /// part of it.
    pub fn record_or_extend(mut self, tx: &Transaction, now: i64) -> Result<(), Error> {
        if let [change] = self.changes.as_mut_slice() {
            let last: Option<(i64, String, String)> = tx
                .prepare_cached(
                    "SELECT row, changes, verb FROM journal WHERE undone = 0 AND at >= ?1 ORDER BY row DESC LIMIT 1",
                )?
                .query_row([now.saturating_sub(SAME_ACT)], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .optional()?;
            if let Some((row, changes, verb)) = last
                && verb == self.verb
                && let Ok([before]) = <[Change; 1]>::try_from(read(row, &changes)?)
                && change.goes_on(before)
            {
                tx.prepare_cached("DELETE FROM journal WHERE row = ?1")?.execute([row])?;
            }
        }
        self.record(tx, now)
    }
}

impl Library {
    /// Takes the last act back and says which it was; `None` when there is none.
    pub fn undo(&self, now: i64) -> Result<Option<Undone>, Error> {
        self.write(|tx| step(tx, now, true))
    }

    /// The last acts, the newest first, undone ones included.
    pub fn history(&self, limit: u32) -> Result<Vec<PastAct>, Error> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT row, at, verb, changes, undone FROM journal ORDER BY row DESC LIMIT ?1",
            )?;
            let mut rows = statement.query([limit])?;
            let mut acts = Vec::new();
            while let Some(found) = rows.next()? {
                let changes = read(found.get(0)?, &found.get::<_, String>(3)?)?;
                acts.push(PastAct {
                    at: found.get(1)?,
                    verb: found.get(2)?,
                    items: u32::try_from(items_of(&changes)).unwrap_or(u32::MAX),
                    undone: found.get(4)?,
                });
            }
            Ok(acts)
        })
    }

    /// Does the last undone act again and says which it was; `None` when there is none.
    pub fn redo(&self, now: i64) -> Result<Option<Undone>, Error> {
        self.write(|tx| step(tx, now, false))
    }
}

/// How many items an act changed.
fn items_of(changes: &[Change]) -> usize {
    let mut items: HashSet<&ItemId> = HashSet::new();
    let mut imported = 0;
    for change in changes {
        match change {
            Change::Imported { rows, .. } => {
                imported +=
                    rows.iter().map(|(first, last)| (last - first + 1).max(0) as usize).sum::<usize>();
            }
            _ => items.extend(change.item()),
        }
    }
    items.len() + imported
}

fn read(row: i64, changes: &str) -> Result<Vec<Change>, Error> {
    serde_json::from_str(changes).map_err(|error| {
        let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
        Error::Sql(rusqlite::Error::SqliteFailure(code, Some(format!("journal row {row}: {error}"))))
    })
}

fn step(tx: &Transaction, now: i64, back: bool) -> Result<Option<Undone>, Error> {
    let next = match back {
        true => "SELECT row, verb, changes FROM journal WHERE undone = 0 ORDER BY row DESC LIMIT 1",
        false => "SELECT row, verb, changes FROM journal WHERE undone = 1 ORDER BY row LIMIT 1",
    };
    loop {
        let found: Option<(i64, String, String)> = tx
            .prepare_cached(next)?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((row, verb, changes)) = found else { return Ok(None) };
        let changes = read(row, &changes)?;
        let mut items: Vec<ItemId> = Vec::new();
        let mut applied = false;
        let mut stale = Reindex::default();
        let mut apply = |change: &Change| -> Result<(), Error> {
            if let Change::Imported { rows, .. } = change {
                applied = true;
                for &(first, last) in rows {
                    items.extend(import::take_back(tx, now, first..=last, back)?);
                }
                return Ok(());
            }
            if change.apply(tx, &mut stale, now, back)? {
                applied = true;
                items.extend(change.item().filter(|item| items.last() != Some(item)).cloned());
            }
            Ok(())
        };
        match back {
            true => changes.iter().rev().try_for_each(&mut apply)?,
            false => changes.iter().try_for_each(&mut apply)?,
        }
        stale.write(tx)?;
        if !applied {
            // Everything it touched is gone for ever: the act before it is meant.
            tx.prepare_cached("DELETE FROM journal WHERE row = ?1")?.execute([row])?;
            continue;
        }
        tx.prepare_cached("UPDATE journal SET undone = ?2 WHERE row = ?1")?.execute((row, back))?;
        if back {
            items.reverse();
        }
        return Ok(Some(Undone { verb, items }));
    }
}
