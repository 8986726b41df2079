//! Merging: several items that are one page become one. Nothing is lost: the others lie in the trash, whole, and what a
//! reader did with them is with the one that stays.

use rusqlite::Transaction;

use crate::highlights::{self, Position, Stored};
use crate::journal::{Act, Change};
use crate::states::{self, move_item};
use crate::{Error, Item, ItemId, Library, Place, contents, index, items, marking, tags, versions};

impl Library {
    /// Makes `ids` one with `into`: it gets their tags, notes, highlights (found again in its text), star and addresses,
    /// and the earliest time of saving; they go to the trash. One act.
    pub fn merge_items(&self, now: i64, into: &str, ids: &[ItemId]) -> Result<Item, Error> {
        self.write(|tx| {
            let mut act = Act::new("merge");
            let target = items::row_of(tx, into)?;
            for id in ids.iter().filter(|id| id.as_str() != into) {
                let other = items::row_of(tx, id)?;
                index::keep_meta(tx, target, || take_over(tx, &mut act, now, (target, into), other))?;
                let to = states::lying(tx, other)?.to(Place::Trash, now);
                move_item(tx, &mut act, other, id, to)?;
            }
            act.record(tx, now)?;
            items::item_in(tx, target)
        })
    }
}

/// Gives one item what a reader did with another.
fn take_over(
    tx: &Transaction,
    act: &mut Act,
    now: i64,
    (target, into): (i64, &str),
    other: i64,
) -> Result<(), Error> {
    tags::attach_all(tx, act, target, into, &tags::of(tx, other)?)?;
    let notes = (marking::note_of(tx, target)?, marking::note_of(tx, other)?);
    if let (before, Some(more)) = notes
        && before.as_ref() != Some(&more)
    {
        let after = Some(before.iter().chain([&more]).cloned().collect::<Vec<_>>().join("\n\n"));
        marking::set_note(tx, target, after.as_deref(), now)?;
        act.add(Change::Note { item: into.to_owned(), before, after });
    }
    let (mine, theirs) = (items::item_in(tx, target)?, items::item_in(tx, other)?);
    if theirs.favorite && !mine.favorite {
        states::star(tx, target, true)?;
        act.add(Change::Favorite { item: into.to_owned(), after: true });
    }
    if theirs.saved_at < mine.saved_at {
        set_saved_at(tx, target, theirs.saved_at)?;
        act.add(Change::SavedAt { item: into.to_owned(), before: mine.saved_at, after: theirs.saved_at });
    }
    let mut keys: Vec<String> = {
        let mut statement = tx.prepare_cached(
            "SELECT key FROM items WHERE row = ?1 AND key IS NOT NULL
             UNION
             SELECT key FROM addresses WHERE item = ?1",
        )?;
        statement.query_map([other], |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    keys.retain(|key| !key.is_empty());
    for key in keys {
        let before: Option<ItemId> = address_of(tx, &key)?;
        set_address(tx, &key, Some(target))?;
        act.add(Change::Address { item: into.to_owned(), key, before });
    }
    copy_highlights(tx, act, now, (target, into), other)?;
    Ok(())
}

fn copy_highlights(
    tx: &Transaction,
    act: &mut Act,
    now: i64,
    (target, into): (i64, &str),
    other: i64,
) -> Result<(), Error> {
    let theirs = highlights::of(tx, other)?;
    if theirs.is_empty() {
        return Ok(());
    }
    let text = anchor::Text::new(&contents::shown_text(tx, target)?.unwrap_or_default());
    let number: u32 = tx
        .prepare_cached(
            "SELECT coalesce(max(versions.number), 1)
             FROM items
             JOIN versions ON versions.row = items.shown
             WHERE items.row = ?1",
        )?
        .query_row([target], |row| row.get(0))?;
    let mine = highlights::of(tx, target)?;
    let selectors: Vec<anchor::Selector> = theirs.iter().map(Stored::selector).collect();
    let places = text.anchor(&selectors, None);
    let place = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    for (old, found) in theirs.into_iter().zip(places) {
        let here = found.as_ref().and_then(|found| text.select(found.start, found.end));
        let position = match (&found, &here) {
            (Some(found), Some(here)) => Position {
                version: number,
                start: place(here.start),
                end: place(here.end),
                block: place(here.block),
                confidence: found.confidence,
                orphaned: false,
            },
            _ => Position { version: number, confidence: 0.0, orphaned: true, ..old.position.clone() },
        };
        let same = |known: &Stored| {
            known.color == old.color
                && known.quote == old.quote
                && known.note == old.note
                && known.position.start == position.start
        };
        if mine.iter().any(same) {
            continue;
        }
        let new = Stored { id: versions::new_id(now), position, ..old };
        marking::change(tx, act, into, target, None, Some(new))?;
    }
    Ok(())
}

/// Changes when an item was saved first. Its row keeps its place, so it is a run of its own from now on.
pub(crate) fn set_saved_at(tx: &Transaction, item: i64, saved_at: i64) -> Result<(), Error> {
    tx.prepare_cached("UPDATE items SET saved_at = ?2 WHERE row = ?1")?.execute((item, saved_at))?;
    tx.prepare_cached("INSERT OR IGNORE INTO runs (first) VALUES (?1), (?1 + 1)")?.execute([item])?;
    Ok(())
}

/// The item that an address was merged into.
fn address_of(tx: &Transaction, key: &str) -> Result<Option<ItemId>, Error> {
    let mut statement = tx.prepare_cached(
        "SELECT items.id FROM addresses JOIN items ON items.row = addresses.item WHERE addresses.key = ?1",
    )?;
    let mut rows = statement.query([key])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

/// Says which item the page of a key was merged into; `None`: into none.
pub(crate) fn set_address(tx: &Transaction, key: &str, item: Option<i64>) -> Result<(), Error> {
    match item {
        Some(item) => tx
            .prepare_cached(
                "INSERT INTO addresses (key, item) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET item = ?2",
            )?
            .execute((key, item))?,
        None => tx.prepare_cached("DELETE FROM addresses WHERE key = ?1")?.execute([key])?,
    };
    Ok(())
}
