//! The rows of highlights: read, written, taken out. What they mean is for `marking` and `anchoring`.

use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

use crate::blobs::{Hash, hex, parse_hash};
use crate::{Color, Error, Highlight, HighlightId, ItemId, tags};

/// A highlight as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Stored {
    pub id: HighlightId,
    pub color: Color,
    pub quote: String,
    pub prefix: String,
    pub suffix: String,
    pub position: Position,
    pub image: Option<String>,
    pub note: Option<String>,
    pub tags: Vec<String>,
    pub created_at: i64,
    pub updated_at: i64,
}

/// Where a highlight is; when it is orphaned, where it was last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Position {
    /// The number of the version whose text is meant.
    pub version: u32,
    pub start: u32,
    pub end: u32,
    pub block: u32,
    pub confidence: f64,
    pub orphaned: bool,
}

impl Stored {
    /// As callers see it.
    pub fn highlight(self, item: ItemId) -> Highlight {
        let Position { start, end, confidence, orphaned, .. } = self.position;
        Highlight {
            id: self.id,
            item,
            color: self.color,
            quote: self.quote,
            prefix: self.prefix,
            suffix: self.suffix,
            start: (!orphaned).then_some(start),
            end: (!orphaned).then_some(end),
            image: self.image,
            note: self.note,
            tags: self.tags,
            created_at: self.created_at,
            updated_at: self.updated_at,
            confidence,
            orphaned,
        }
    }

    /// What it is found by.
    pub fn selector(&self) -> anchor::Selector {
        anchor::Selector {
            quote: self.quote.clone(),
            prefix: self.prefix.clone(),
            suffix: self.suffix.clone(),
            start: self.position.start as usize,
            end: self.position.end as usize,
            block: self.position.block as usize,
        }
    }
}

/// What [`read`] reads of `highlights`.
pub(crate) const COLUMNS: &str = "
    highlights.row, highlights.id, highlights.color, highlights.quote, highlights.prefix, highlights.suffix,
    highlights.version, highlights.start, highlights.finish, highlights.block, highlights.confidence,
    highlights.orphaned, highlights.image, highlights.note, highlights.created_at, highlights.updated_at";

/// Reads a row of [`COLUMNS`]; its tags are read by a query of their own.
pub(crate) fn read(db: &Connection, row: &Row) -> Result<Stored, Error> {
    Ok(Stored {
        tags: tags_of(db, row.get(0)?)?,
        id: row.get(1)?,
        color: row.get(2)?,
        quote: row.get(3)?,
        prefix: row.get(4)?,
        suffix: row.get(5)?,
        position: Position {
            version: row.get(6)?,
            start: row.get(7)?,
            end: row.get(8)?,
            block: row.get(9)?,
            confidence: row.get(10)?,
            orphaned: row.get(11)?,
        },
        image: row.get::<_, Option<Hash>>(12)?.map(hex),
        note: row.get(13)?,
        created_at: row.get(14)?,
        updated_at: row.get(15)?,
    })
}

fn tags_of(db: &Connection, highlight: i64) -> Result<Vec<String>, Error> {
    let mut statement = db.prepare_cached(
        "SELECT tags.name
         FROM highlight_tags
         JOIN tags ON tags.row = highlight_tags.tag
         WHERE highlight_tags.highlight = ?1
         ORDER BY tags.key",
    )?;
    Ok(statement.query_map([highlight], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The highlights of an item, in the order of the text; those without a place last.
pub(crate) fn of(db: &Connection, item: i64) -> Result<Vec<Stored>, Error> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM highlights WHERE item = ?1 ORDER BY orphaned, start, finish, id"
    ))?;
    let mut rows = statement.query([item])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(db, row)?);
    }
    Ok(found)
}

/// The highlight with this name and the row of its item, if there is one.
pub(crate) fn find(db: &Connection, id: &str) -> Result<Option<(i64, Stored)>, Error> {
    let sql = format!("SELECT {COLUMNS}, item FROM highlights WHERE id = ?1");
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(|row| Ok((row.get(16)?, read(db, row)?))).transpose()
}

/// As [`find`], for one that has to be there.
pub(crate) fn get(db: &Connection, id: &str) -> Result<(i64, Stored), Error> {
    find(db, id)?.ok_or_else(|| Error::NoSuchHighlight(id.to_owned()))
}

/// Writes a highlight of an item, new or known. The index is the caller's to keep.
pub(crate) fn put(tx: &Transaction, item: i64, highlight: &Stored) -> Result<(), Error> {
    let at = &highlight.position;
    let row: i64 = tx
        .prepare_cached(
            "INSERT INTO highlights
               (id, item, color, quote, prefix, suffix, version, start, finish, block, confidence, orphaned, image,
                note, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
             ON CONFLICT (id) DO UPDATE
             SET item = ?2, color = ?3, quote = ?4, prefix = ?5, suffix = ?6, version = ?7, start = ?8, finish = ?9,
                 block = ?10, confidence = ?11, orphaned = ?12, image = ?13, note = ?14, created_at = ?15,
                 updated_at = ?16
             RETURNING row",
        )?
        .query_row(
            params![
                highlight.id,
                item,
                highlight.color,
                highlight.quote,
                highlight.prefix,
                highlight.suffix,
                at.version,
                at.start,
                at.end,
                at.block,
                at.confidence,
                at.orphaned,
                highlight.image.as_deref().and_then(parse_hash),
                highlight.note,
                highlight.created_at,
                highlight.updated_at,
            ],
            |row| row.get(0),
        )?;
    let before = tags_of(tx, row)?;
    if before != highlight.tags {
        tx.prepare_cached("DELETE FROM highlight_tags WHERE highlight = ?1")?.execute([row])?;
        for tag in &highlight.tags {
            let tag = tags::row_for(tx, tag)?;
            tx.prepare_cached(
                "INSERT INTO highlight_tags (highlight, tag) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute([row, tag])?;
        }
        tags::drop_unused(tx)?;
    }
    Ok(())
}

/// Moves a highlight to another place. The index is the caller's to keep.
pub(crate) fn set_position(tx: &Transaction, id: &str, at: &Position) -> Result<(), Error> {
    tx.prepare_cached(
        "UPDATE highlights
         SET version = ?2, start = ?3, finish = ?4, block = ?5, confidence = ?6, orphaned = ?7
         WHERE id = ?1",
    )?
    .execute((id, at.version, at.start, at.end, at.block, at.confidence, at.orphaned))?;
    Ok(())
}

/// Takes a highlight out. The index is the caller's to keep.
pub(crate) fn remove(tx: &Transaction, highlight: &Stored) -> Result<(), Error> {
    tx.prepare_cached("DELETE FROM highlights WHERE id = ?1")?.execute([&highlight.id])?;
    if !highlight.tags.is_empty() {
        tags::drop_unused(tx)?;
    }
    Ok(())
}

/// What of the reader's notes and highlights is searched for beside the text: notes, tags of highlights, and the words
/// of orphans, which the text does not have any more.
pub(crate) fn searched(db: &Connection, item: i64) -> Result<Vec<String>, Error> {
    let mut statement = db.prepare_cached(
        "SELECT note FROM notes WHERE item = ?1
         UNION ALL
         SELECT line FROM (
           SELECT note AS line, id FROM highlights WHERE item = ?1 AND note IS NOT NULL
           UNION ALL
           SELECT quote, id FROM highlights WHERE item = ?1 AND orphaned = 1
           UNION ALL
           SELECT tags.name, highlights.id
           FROM highlights
           JOIN highlight_tags ON highlight_tags.highlight = highlights.row
           JOIN tags ON tags.row = highlight_tags.tag
           WHERE highlights.item = ?1
           ORDER BY id, line)",
    )?;
    Ok(statement.query_map([item], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
