//! What was saved of an item: HTML, text, raw page, report, images, versions, requests.

use rusqlite::{Connection, OptionalExtension};

use crate::blobs::{self, Hash, hex, unpack_text};
use crate::words::words;
use crate::{Error, ImageContent, ItemImage, LedgerEntry, Library, Raw, StoredImage, Version, items, ledger};

impl Library {
    /// The article's HTML, images placed: what the reader shows.
    pub fn html(&self, id: &str) -> Result<String, Error> {
        self.read(|db| Ok(words(db, shown(db, id)?)?.html))
    }

    /// The article's plain text.
    pub fn text(&self, id: &str) -> Result<String, Error> {
        self.read(|db| Ok(words(db, shown(db, id)?)?.text))
    }

    /// What the extractor kept, dropped and chose.
    pub fn report(&self, id: &str) -> Result<article::Report, Error> {
        self.read(|db| report(db, shown(db, id)?))
    }

    /// The page as it was received.
    pub fn raw(&self, id: &str) -> Result<Raw, Error> {
        let (hash, content_type, file_name, url) = self.read(|db| {
            let version = shown(db, id)?;
            Ok(db
                .prepare_cached(
                    "SELECT raw, raw_content_type, raw_file_name, url FROM versions WHERE row = ?1",
                )?
                .query_row([version], |row| {
                    Ok((row.get::<_, Hash>(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
                })?)
        })?;
        let found = self.read_blobs(|db| blobs::get(db, &hash))?;
        let (bytes, _) = found.ok_or_else(|| self.damaged(format!("the raw page of {id} is not there")))?;
        Ok(Raw { bytes, content_type, file_name, url })
    }

    /// The images of the shown version, in order.
    pub fn images(&self, id: &str) -> Result<Vec<ItemImage>, Error> {
        self.read(|db| {
            let version = shown(db, id)?;
            let mut statement = db.prepare_cached(
                "SELECT hash, source, alt, missing
                 FROM images
                 WHERE version = ?1
                 ORDER BY number",
            )?;
            let images = statement.query_map([version], |row| {
                Ok(ItemImage {
                    hash: row.get::<_, Option<Hash>>(0)?.map(hex),
                    source: row.get(1)?,
                    alt: row.get(2)?,
                    missing: row.get(3)?,
                })
            })?;
            Ok(images.collect::<Result<_, _>>()?)
        })
    }

    /// The images of the shown version that are here and came from the web: each address with what it gave.
    pub fn kept_images(&self, id: &str) -> Result<Vec<(String, ImageContent)>, Error> {
        let rows = self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT hash, width, height, source
                 FROM images
                 WHERE version = ?1 AND hash IS NOT NULL AND source IS NOT NULL
                 ORDER BY number",
            )?;
            let rows = statement.query_map([shown(db, id)?], |row| {
                Ok((row.get::<_, Hash>(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?))
            })?;
            Ok(rows.collect::<Result<Vec<_>, _>>()?)
        })?;
        let mut kept = Vec::with_capacity(rows.len());
        for (hash, width, height, source) in rows {
            let hash = hex(hash);
            // One that cannot be read is missing; a check tells of it.
            if let Some(StoredImage { bytes, media_type }) = self.image(&hash)? {
                kept.push((source, ImageContent { hash, bytes, media_type, width, height }));
            }
        }
        Ok(kept)
    }

    /// The plain text of a version.
    pub fn version_text(&self, id: &str, number: u32) -> Result<String, Error> {
        self.read(|db| {
            let version = db
                .prepare_cached(
                    "SELECT versions.row
                     FROM versions
                     JOIN items ON items.row = versions.item
                     WHERE items.id = ?1 AND versions.number = ?2",
                )?
                .query_row((id, number), |row| row.get(0))
                .optional()?
                .ok_or_else(|| Error::NoSuchVersion { id: id.to_owned(), number })?;
            Ok(words(db, version)?.text)
        })
    }

    /// All stored versions, the first one first; none for a failed save.
    pub fn versions(&self, id: &str) -> Result<Vec<Version>, Error> {
        self.read(|db| {
            let item = items::row_of(db, id)?;
            let mut statement = db.prepare_cached(
                "SELECT number, versions.saved_at, versions.title, versions.word_count, versions.seal,
                        versions.row = items.shown
                 FROM versions
                 JOIN items ON items.row = versions.item
                 WHERE versions.item = ?1
                 ORDER BY number",
            )?;
            let versions = statement.query_map([item], |row| {
                Ok(Version {
                    number: row.get(0)?,
                    saved_at: row.get(1)?,
                    title: row.get(2)?,
                    word_count: row.get(3)?,
                    seal: row.get(4)?,
                    current: row.get(5)?,
                })
            })?;
            Ok(versions.collect::<Result<_, _>>()?)
        })
    }

    /// Every request made for an item, oldest first.
    pub fn requests(&self, id: &str) -> Result<Vec<LedgerEntry>, Error> {
        self.read(|db| ledger::of(db, items::row_of(db, id)?))
    }

    pub(crate) fn damaged(&self, what: String) -> Error {
        Error::Damaged { dir: self.dir().to_owned(), what }
    }
}

/// The row of the version an item shows; an error for a failed save.
pub(crate) fn shown(db: &Connection, id: &str) -> Result<i64, Error> {
    let (version, failure): (Option<i64>, Option<String>) = db
        .prepare_cached("SELECT shown, failure FROM items WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(|| Error::NoSuchItem(id.to_owned()))?;
    version.ok_or_else(|| Error::NothingSaved { id: id.to_owned(), reason: failure.unwrap_or_default() })
}

/// What the extractor said of the version in this row.
pub(crate) fn report(db: &Connection, version: i64) -> Result<article::Report, Error> {
    let packed: Vec<u8> = db
        .prepare_cached("SELECT report FROM contents WHERE version = ?1")?
        .query_row([version], |row| row.get(0))?;
    unpack_report(&packed)
}

/// A report as stored: zstd of JSON, and nothing for one that says nothing.
pub(crate) fn pack_report(report: &article::Report) -> Vec<u8> {
    if report.entries.is_empty() {
        return Vec::new();
    }
    blobs::pack(&serde_json::to_vec(report).expect("a report is plain data"))
}

/// Undoes [`pack_report`].
pub(crate) fn unpack_report(packed: &[u8]) -> Result<article::Report, Error> {
    if packed.is_empty() {
        return Ok(article::Report::default());
    }
    serde_json::from_str(&unpack_text(packed)?).map_err(|_| blobs::unreadable())
}

/// The plain text of the version an item shows; `None` for a failed save.
pub(crate) fn shown_text(db: &Connection, item: i64) -> Result<Option<String>, Error> {
    let version: Option<i64> =
        db.prepare_cached("SELECT shown FROM items WHERE row = ?1")?.query_row([item], |row| row.get(0))?;
    version.map(|version| Ok(words(db, version)?.text)).transpose()
}
