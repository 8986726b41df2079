//! How many items lie where, and how large the library is. Counted on indexes that cover the question.

use rusqlite::Connection;

use crate::{Counts, Error, Library, Place, Seal, TagCount};

impl Library {
    /// Counts for the sidebar, and the bytes of the library's files.
    pub fn counts(&self) -> Result<Counts, Error> {
        let mut counts = self.read(count)?;
        for name in ["library.db", "library.db-wal", "blobs.db", "blobs.db-wal"] {
            counts.size += std::fs::metadata(self.dir().join(name)).map_or(0, |file| file.len());
        }
        Ok(counts)
    }
}

fn count(db: &Connection) -> Result<Counts, Error> {
    let mut counts = Counts::default();
    let mut statement = db.prepare_cached("SELECT place, count(*) FROM states GROUP BY place")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let count = row.get(1)?;
        match row.get(0)? {
            Place::Inbox => counts.inbox = count,
            Place::Later => counts.later = count,
            Place::Archive => counts.archive = count,
            Place::Trash => counts.trash = count,
        }
    }
    counts.favorites = db
        .prepare_cached("SELECT count(*) FROM states WHERE favorite = 1 AND place <> 'trash'")?
        .query_row([], |row| row.get(0))?;
    let complete: u32 = db
        .prepare_cached("SELECT count(*) FROM items WHERE seal = ?1")?
        .query_row([Seal::Complete], |row| row.get(0))?;
    // The trash is small: counting what of it is complete costs less than joining everything else.
    let trashed: u32 = db
        .prepare_cached(
            "SELECT count(*)
             FROM states
             CROSS JOIN items ON items.row = states.item
             WHERE states.place = 'trash' AND items.seal = ?1",
        )?
        .query_row([Seal::Complete], |row| row.get(0))?;
    counts.complete = complete.saturating_sub(trashed);
    counts.needs_attention = (counts.inbox + counts.later + counts.archive).saturating_sub(counts.complete);
    let mut statement = db.prepare_cached(
        "SELECT tags.name, count(*) - count(trash.item) AS items
         FROM tags
         JOIN item_tags ON item_tags.tag = tags.row
         LEFT JOIN (SELECT item FROM states WHERE place = 'trash') AS trash ON trash.item = item_tags.item
         GROUP BY tags.row
         ORDER BY tags.key",
    )?;
    let tags = statement.query_map([], |row| Ok(TagCount { name: row.get(0)?, count: row.get(1)? }))?;
    counts.tags = tags.collect::<Result<_, _>>()?;
    Ok(counts)
}
