//! Tags as things of their own: listed, renamed, merged, deleted, colored. Those below a tag (`a/b` below `a`) go with it.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Transaction};
use serde::{Deserialize, Serialize};

use crate::highlights::{self, Stored};
use crate::journal::{Act, Change};
use crate::marking::change;
use crate::reindex::Reindex;
use crate::{Color, Error, Library, Tag, tags, versions};

/// A tag as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TagRow {
    pub name: String,
    pub color: Option<Color>,
}

/// A tag and what becomes of it: another, or nothing.
struct Fate {
    old: TagRow,
    new: Option<String>,
}

impl Fate {
    /// What becomes of a tag when one above it, or itself, `depth` names deep, gets a new name.
    fn renamed(old: TagRow, depth: usize, new_name: &str) -> Fate {
        let below = old.name.split('/').skip(depth);
        let new = std::iter::once(new_name).chain(below).collect::<Vec<_>>().join("/");
        Fate { new: Some(new), old }
    }
}

impl Library {
    /// The tags in use, in alphabetical order. Items in the trash are not counted.
    pub fn tags(&self) -> Result<Vec<Tag>, Error> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT tags.name, tags.color,
                        (SELECT count(*)
                         FROM item_tags
                         JOIN states ON states.item = item_tags.item
                         WHERE item_tags.tag = tags.row AND states.place <> 'trash'),
                        (SELECT count(*)
                         FROM highlight_tags
                         JOIN highlights ON highlights.row = highlight_tags.highlight
                         JOIN states ON states.item = highlights.item
                         WHERE highlight_tags.tag = tags.row AND states.place <> 'trash')
                 FROM tags
                 WHERE EXISTS (SELECT 1 FROM item_tags WHERE tag = tags.row)
                    OR EXISTS (SELECT 1 FROM highlight_tags WHERE tag = tags.row)
                 ORDER BY tags.key",
            )?;
            let tags = statement.query_map([], |row| {
                Ok(Tag { name: row.get(0)?, color: row.get(1)?, items: row.get(2)?, highlights: row.get(3)? })
            })?;
            Ok(tags.collect::<Result<_, _>>()?)
        })
    }

    /// Renames a tag and those below it. A tag of the new name takes it in; its own color stays.
    pub fn rename_tag(&self, now: i64, name: &str, new_name: &str) -> Result<(), Error> {
        let new_name = tags::normalize(new_name)?;
        self.write(|tx| {
            let found = with_children(tx, name)?;
            let depth = tags::key(name).split('/').count();
            let merges = row_of(tx, &new_name)?.is_some_and(|_| tags::key(&new_name) != tags::key(name));
            let mut act = Act::new(if merges { "merge_tags" } else { "rename_tag" });
            let fates = found.into_iter().map(|old| Fate::renamed(old, depth, &new_name));
            replace(tx, &mut act, fates.collect())?;
            act.record(tx, now)
        })
    }

    /// Makes tags, with those below them, part of another one that is there. It stays, with those below it that are not
    /// named.
    pub fn merge_tags(&self, now: i64, names: &[String], into: &str) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new("merge_tags");
            let into = row_of(tx, into)?.ok_or_else(|| Error::NoSuchTag(into.to_owned()))?.name;
            let (within, into_depth) = (format!("{}/", tags::key(&into)), into.split('/').count());
            let stays = |(old, depth): &(TagRow, usize)| {
                *depth <= into_depth && format!("{}/", tags::key(&old.name)).starts_with(&within)
            };
            let fates = with_all_children(tx, names)?
                .into_iter()
                .filter(|found| !stays(found))
                .map(|(old, depth)| Fate::renamed(old, depth, &into));
            replace(tx, &mut act, fates.collect())?;
            act.record(tx, now)
        })
    }

    /// Takes tags and those below them from everything.
    pub fn delete_tags(&self, now: i64, names: &[String]) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new(if names.len() > 1 { "delete_tags" } else { "delete_tag" });
            let found = with_all_children(tx, names)?;
            let fates = found.into_iter().map(|(old, _)| Fate { old, new: None });
            replace(tx, &mut act, fates.collect())?;
            act.record(tx, now)
        })
    }

    /// Gives a tag a color, or takes it away.
    pub fn color_tag(&self, now: i64, name: &str, color: Option<Color>) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new("color_tag");
            let before = row_of(tx, name)?.ok_or_else(|| Error::NoSuchTag(name.to_owned()))?;
            if before.color != color {
                let after = TagRow { color, ..before.clone() };
                set_row(tx, &mut act, Some(before), Some(after))?;
            }
            act.record(tx, now)
        })
    }
}

/// The tag and those below it; an error when there is none.
fn with_children(tx: &Transaction, name: &str) -> Result<Vec<TagRow>, Error> {
    let mut statement = tx.prepare_cached(
        // `0` comes after `/`.
        "SELECT name, color FROM tags WHERE key = ?1 OR (key >= ?1 || '/' AND key < ?1 || '0') ORDER BY key",
    )?;
    let rows = statement
        .query_map([tags::key(name)], |row| Ok(TagRow { name: row.get(0)?, color: row.get(1)? }))?
        .collect::<Result<Vec<TagRow>, _>>()?;
    if rows.is_empty() { Err(Error::NoSuchTag(name.to_owned())) } else { Ok(rows) }
}

/// The tags and those below them, each once, with how many names deep the tag is that it was found by: of several the
/// deepest. An error when one of the tags is not there.
fn with_all_children(tx: &Transaction, names: &[String]) -> Result<Vec<(TagRow, usize)>, Error> {
    let mut found: BTreeMap<String, (TagRow, usize)> = BTreeMap::new();
    for name in names {
        let depth = tags::key(name).split('/').count();
        for row in with_children(tx, name)? {
            let known = found.entry(tags::key(&row.name)).or_insert((row, depth));
            known.1 = known.1.max(depth);
        }
    }
    Ok(found.into_values().collect())
}

fn row_of(tx: &Transaction, name: &str) -> Result<Option<TagRow>, Error> {
    Ok(tx
        .prepare_cached("SELECT name, color FROM tags WHERE key = ?1")?
        .query_row([tags::key(name)], |row| Ok(TagRow { name: row.get(0)?, color: row.get(1)? }))
        .optional()?)
}

/// Gives everything that has the old tags the new ones, as part of an act.
fn replace(tx: &Transaction, act: &mut Act, fates: Vec<Fate>) -> Result<(), Error> {
    let mut of_items: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    let mut of_highlights: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    let respelled =
        |fate: &Fate| fate.new.as_ref().is_some_and(|new| tags::key(new) == tags::key(&fate.old.name));
    for (number, fate) in fates.iter().enumerate().filter(|(_, fate)| !respelled(fate)) {
        let mut statement = tx.prepare_cached(
            "SELECT item, NULL FROM item_tags JOIN tags ON tags.row = item_tags.tag WHERE tags.key = ?1
             UNION ALL
             SELECT highlights.item, highlights.id
             FROM highlight_tags
             JOIN tags ON tags.row = highlight_tags.tag
             JOIN highlights ON highlights.row = highlight_tags.highlight
             WHERE tags.key = ?1",
        )?;
        let mut rows = statement.query([tags::key(&fate.old.name)])?;
        while let Some(row) = rows.next()? {
            match row.get(1)? {
                None => of_items.entry(row.get(0)?).or_default().push(number),
                Some(id) => {
                    of_items.entry(row.get(0)?).or_default();
                    of_highlights.entry(row.get(0)?).or_default().push(id);
                }
            }
        }
    }
    let mut stale = Reindex::default();
    for (item, numbers) in of_items {
        let id = versions::id_of(tx, item)?;
        let mut ids = of_highlights.remove(&item).unwrap_or_default();
        ids.sort();
        ids.dedup();
        stale.touch(tx, item)?;
        let chosen: Vec<&Fate> = numbers.iter().filter_map(|number| fates.get(*number)).collect();
        for fate in &chosen {
            if let Some(tag) = tags::detach(tx, item, &fate.old.name)? {
                act.add(Change::Tag { item: id.clone(), tag, added: false });
            }
        }
        let new: Vec<String> = chosen.into_iter().filter_map(|fate| fate.new.clone()).collect();
        tags::attach_all(tx, act, item, &id, &new)?;
        ids.iter().try_for_each(|highlight| retag(tx, act, highlight, &id, &fates))?;
    }
    stale.write(tx)?;
    fates.into_iter().try_for_each(|fate| move_row(tx, act, fate))
}

/// Gives a highlight the new tags for its old ones.
fn retag(tx: &Transaction, act: &mut Act, highlight: &str, id: &str, fates: &[Fate]) -> Result<(), Error> {
    let (item, before) = highlights::get(tx, highlight)?;
    let fate = |tag: &String| fates.iter().find(|fate| tags::key(&fate.old.name) == tags::key(tag));
    let new = |tag: String| match fate(&tag) {
        Some(fate) => fate.new.clone(),
        None => Some(tag),
    };
    let after = Stored {
        tags: tags::united(before.tags.iter().cloned().filter_map(new).collect()),
        ..before.clone()
    };
    change(tx, act, id, item, Some(before), Some(after))
}

/// Brings spelling and color of a tag to its new name.
fn move_row(tx: &Transaction, act: &mut Act, Fate { old, new }: Fate) -> Result<(), Error> {
    let Some(new) = new else { return set_row(tx, act, Some(old), None) };
    let there = row_of(tx, &new)?;
    let color = there.as_ref().and_then(|there| there.color).or(old.color);
    if tags::key(&new) == tags::key(&old.name) {
        return set_row(tx, act, Some(old), Some(TagRow { name: new, color }));
    }
    if let Some(there) = there.filter(|there| there.color != color) {
        let after = TagRow { color, ..there.clone() };
        set_row(tx, act, Some(there), Some(after))?;
    }
    set_row(tx, act, Some(old), None)
}

fn set_row(
    tx: &Transaction,
    act: &mut Act,
    before: Option<TagRow>,
    after: Option<TagRow>,
) -> Result<(), Error> {
    if before != after {
        put_row(tx, before.as_ref(), after.as_ref())?;
        act.add(Change::TagRow { before, after });
    }
    Ok(())
}

/// Writes a tag as it is to be; takes it out when it is to be none and nothing has it.
pub(crate) fn put_row(tx: &Transaction, from: Option<&TagRow>, to: Option<&TagRow>) -> Result<(), Error> {
    if let Some(to) = to {
        tx.prepare_cached(
            "INSERT INTO tags (name, key, color)
             VALUES (?1, ?2, ?3)
             ON CONFLICT (key) DO UPDATE SET name = ?1, color = ?3",
        )?
        .execute((&to.name, tags::key(&to.name), to.color))?;
    } else if let Some(from) = from {
        tx.prepare_cached("UPDATE tags SET color = NULL WHERE key = ?1")?.execute([tags::key(&from.name)])?;
    }
    tags::drop_unused(tx)
}
