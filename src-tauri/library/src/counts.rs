//! How many items lie where, and how large the library is. Nothing is counted here: triggers keep the tallies.

use rusqlite::{Connection, Transaction};

use crate::{Counts, Error, Library, TagCount};

impl Library {
    /// Counts for the sidebar, and the bytes of the library's files.
    pub fn counts(&self) -> Result<Counts, Error> {
        let mut counts = self.read(read)?;
        for name in ["library.db", "library.db-wal", "blobs.db", "blobs.db-wal"] {
            counts.size += std::fs::metadata(self.dir().join(name)).map_or(0, |file| file.len());
        }
        Ok(counts)
    }
}

fn read(db: &Connection) -> Result<Counts, Error> {
    let mut counts = Counts::default();
    let mut statement = db.prepare_cached("SELECT name, items FROM tallies")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let items = row.get(1)?;
        match row.get::<_, String>(0)?.as_str() {
            "inbox" => counts.inbox = items,
            "later" => counts.later = items,
            "archive" => counts.archive = items,
            "trash" => counts.trash = items,
            "favorites" => counts.favorites = items,
            "complete" => counts.complete = items,
            _ => {}
        }
    }
    counts.needs_attention = (counts.inbox + counts.later + counts.archive).saturating_sub(counts.complete);
    let mut statement = db.prepare_cached(
        "SELECT name, items
         FROM tags
         WHERE EXISTS (SELECT 1 FROM item_tags WHERE item_tags.tag = tags.row)
         ORDER BY key",
    )?;
    let tags = statement.query_map([], |row| Ok(TagCount { name: row.get(0)?, count: row.get(1)? }))?;
    counts.tags = tags.collect::<Result<_, _>>()?;
    Ok(counts)
}

/// What the tallies have to be.
const COUNTED: &str = "
    SELECT place AS name, count(*) AS items FROM states GROUP BY place
    UNION ALL
    SELECT 'favorites', count(*) FROM states WHERE favorite = 1 AND place <> 'trash'
    UNION ALL
    SELECT 'complete', count(*)
    FROM items
    JOIN states ON states.item = items.row
    WHERE seal = 'complete' AND place <> 'trash'";
/// What `tags.items` has to be.
const TAGGED: &str = "
    SELECT count(*)
    FROM item_tags
    JOIN states USING (item)
    WHERE item_tags.tag = tags.row AND place <> 'trash'";

/// The tallies that counting gives another number for, in words: a library that is sound has none.
pub(crate) fn wrong(db: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = db.prepare(&format!(
        "SELECT tallies.name
         FROM tallies
         LEFT JOIN ({COUNTED}) AS counted USING (name)
         WHERE tallies.items <> coalesce(counted.items, 0)
         UNION ALL
         SELECT 'tag ' || tags.name FROM tags WHERE items <> ({TAGGED})"
    ))?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?;
    names.map(|name| Ok(format!("the number of items kept for {} is wrong", name?))).collect()
}

/// Counts again where a tally is wrong, and says so.
pub(crate) fn mend(tx: &Transaction, done: &mut Vec<String>) -> Result<(), Error> {
    if !wrong(tx)?.is_empty() {
        tx.execute_batch(&format!(
            "UPDATE tallies SET items = coalesce((SELECT items FROM ({COUNTED}) AS counted WHERE counted.name = tallies.name), 0);
             UPDATE tags SET items = ({TAGGED})"
        ))?;
        done.push("items were counted again".to_owned());
    }
    Ok(())
}
