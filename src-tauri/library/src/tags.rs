//! Tags: names a reader gives to items and highlights. Spellings that differ in case only are one tag; `a/b` lies below
//! `a`. A tag that nothing has is gone, unless it was given a color.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::journal::{Act, Change};
use crate::reindex::Reindex;
use crate::{Error, ItemId, Library, items};

/// Longer ones do not fit anywhere they are shown.
const LONGEST_TAG: usize = 100;

/// A tag as stored: trimmed, white space folded, without a leading `#`, no part between two `/` empty.
pub(crate) fn normalize(tag: &str) -> Result<String, Error> {
    let name = tag.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = name.trim_start_matches('#').split('/').map(str::trim).filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join("/");
    if name.is_empty() || name.chars().count() > LONGEST_TAG || name.chars().any(char::is_control) {
        return Err(Error::BadTag(tag.to_owned()));
    }
    Ok(name)
}

/// What makes two spellings one tag.
pub(crate) fn key(tag: &str) -> String {
    let name = tag.split_whitespace().collect::<Vec<_>>().join(" ");
    name.trim_start_matches('#').trim().to_lowercase()
}

/// Tags once each, in alphabetical order.
pub(crate) fn united(mut tags: Vec<String>) -> Vec<String> {
    tags.sort_by_cached_key(|tag| key(tag));
    tags.dedup_by_key(|tag| key(tag));
    tags
}

/// The tags of an item, in alphabetical order.
pub(crate) fn of(db: &Connection, item: i64) -> Result<Vec<String>, Error> {
    let mut statement = db.prepare_cached(
        "SELECT tags.name
         FROM item_tags
         JOIN tags ON tags.row = item_tags.tag
         WHERE item_tags.item = ?1
         ORDER BY tags.key",
    )?;
    Ok(statement.query_map([item], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The row of a tag, made when there is none.
pub(crate) fn row_for(tx: &Transaction, name: &str) -> Result<i64, Error> {
    let key = key(name);
    let known: Option<i64> = tx
        .prepare_cached("SELECT row FROM tags WHERE key = ?1")?
        .query_row([&key], |row| row.get(0))
        .optional()?;
    if let Some(tag) = known {
        return Ok(tag);
    }
    tx.prepare_cached("INSERT INTO tags (name, key) VALUES (?1, ?2)")?.execute([name, &key])?;
    Ok(tx.last_insert_rowid())
}

/// Gives an item a tag; `false` when it has it.
pub(crate) fn attach(tx: &Transaction, item: i64, name: &str) -> Result<bool, Error> {
    let tag = row_for(tx, name)?;
    let added = tx
        .prepare_cached("INSERT INTO item_tags (item, tag) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute([item, tag])?;
    Ok(added > 0)
}

/// Takes a tag from an item and gives its spelling; `None` when it does not have it.
pub(crate) fn detach(tx: &Transaction, item: i64, name: &str) -> Result<Option<String>, Error> {
    let key = key(name);
    let known: Option<(i64, String)> = tx
        .prepare_cached("SELECT row, name FROM tags WHERE key = ?1")?
        .query_row([&key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((tag, name)) = known else { return Ok(None) };
    let removed =
        tx.prepare_cached("DELETE FROM item_tags WHERE item = ?1 AND tag = ?2")?.execute([item, tag])?;
    drop_unused(tx)?;
    Ok((removed > 0).then_some(name))
}

/// Forgets tags that nothing has and that have no color.
pub(crate) fn drop_unused(tx: &Transaction) -> Result<(), Error> {
    tx.prepare_cached(
        "DELETE FROM tags
         WHERE color IS NULL
           AND NOT EXISTS (SELECT 1 FROM item_tags WHERE tag = tags.row)
           AND NOT EXISTS (SELECT 1 FROM highlight_tags WHERE tag = tags.row)",
    )?
    .execute([])?;
    Ok(())
}

/// Gives an item tags as part of an act. The index is the caller's to keep.
pub(crate) fn attach_all(
    tx: &Transaction,
    act: &mut Act,
    item: i64,
    id: &str,
    tags: &[String],
) -> Result<(), Error> {
    for tag in tags {
        let tag = normalize(tag)?;
        if attach(tx, item, &tag)? {
            act.add(Change::Tag { item: id.to_owned(), tag, added: true });
        }
    }
    Ok(())
}

impl Library {
    /// Gives items tags; those they have stay as they are.
    pub fn tag_items(&self, now: i64, ids: &[ItemId], tags: &[String]) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new("tag");
            let mut stale = Reindex::default();
            for id in ids {
                let item = items::row_of(tx, id)?;
                stale.touch(tx, item)?;
                attach_all(tx, &mut act, item, id, tags)?;
            }
            stale.write(tx)?;
            act.record(tx, now)
        })
    }

    /// Takes tags from items; those they do not have are ignored.
    pub fn untag_items(&self, now: i64, ids: &[ItemId], tags: &[String]) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new("untag");
            let mut stale = Reindex::default();
            for id in ids {
                let item = items::row_of(tx, id)?;
                stale.touch(tx, item)?;
                for tag in tags {
                    if let Some(tag) = detach(tx, item, tag)? {
                        act.add(Change::Tag { item: id.to_owned(), tag, added: false });
                    }
                }
            }
            stale.write(tx)?;
            act.record(tx, now)
        })
    }
}
