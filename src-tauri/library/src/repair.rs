//! Makes anew what follows from the rest, and says of each thing what it did.
//!
//! Of use after a disk has lost or changed bytes. Words come from a backup or from the page as received; counts, seals
//! and what items repeat of their versions are worked out again; an image whose bytes are lost is marked as missing, so
//! that saving the page again fetches it; a highlight that is not at its words is looked for. Nothing of the reader's is
//! dropped, and the damaged `blobs.db` is kept aside.
//! It refuses to touch a `library.db` whose pages are broken: that is a backup's work.

use std::collections::HashSet;
use std::path::Path;

use article::Article;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::blobs::{self, Hash, pack};
use crate::contents;
use crate::migrate::BLOBS;
use crate::open::read_only;
use crate::shown::{Shown, show, shown};
use crate::words::{self, Words};
use crate::{
    Error, ItemId, Library, Place, Raw, Seal, backups, check, counts, improve, in_use, index, index_check,
    misplaced, salvage, save, versions,
};

/// Why an image that was here is missing.
const LOST: &str = "Its bytes were damaged on this computer's disk.";
/// Why nothing is shown of an item whose versions are gone.
const NO_VERSION: &str = "What was saved of it was lost by damage to this computer's disk.";

/// A version whose words cannot be read, and what is left to make them anew from.
#[derive(Clone, Debug)]
pub struct Unreadable {
    /// The item.
    pub id: ItemId,
    /// The version's number.
    pub number: u32,
    /// The page as received.
    pub raw: Raw,
    /// Its images: where each came from and, when it is here, its hash, width and height.
    pub images: Vec<UnreadableImage>,
}

/// An image of a version whose words cannot be read.
#[derive(Clone, Debug)]
pub struct UnreadableImage {
    /// Where it came from.
    pub source: Option<String>,
    /// BLAKE3 of its bytes, width and height in pixels; `None` when it is missing.
    pub here: Option<(String, u32, u32)>,
}

/// Puts the `blobs.db` in `dir` together anew when it is missing or damaged; says what it did. The library must be open
/// nowhere then.
pub fn repair_blobs(dir: &Path, now: i64) -> Result<Vec<String>, Error> {
    let path = dir.join(BLOBS.file);
    let is_sound = || Ok::<_, Error>(path.exists() && salvage::is_sound(&read_only(&path)?)?);
    if is_sound().unwrap_or(false) {
        return Ok(Vec::new());
    }
    let _alone = in_use::alone(dir)?;
    let (kept, aside) = salvage::rebuild_blobs(dir, None, now)?;
    let mut done =
        vec![format!("{} was damaged; {kept} images and pages of it are sound and kept", BLOBS.file)];
    done.extend(aside.map(|aside| format!("the damaged {} is in {}", BLOBS.file, aside.display())));
    Ok(done)
}

impl Library {
    /// Repairs what [`check`](Library::check) finds and this can; says what it did, a line each.
    ///
    /// `extract` finds the article in a page as received and gives it with its HTML, images placed. Errors: damaged, when
    /// the pages of `library.db` are broken; as for writing.
    pub fn repair(
        &self,
        extract: impl Fn(&Unreadable) -> Option<(Article, String)>,
    ) -> Result<Vec<String>, Error> {
        let mut done = Vec::new();
        self.write(|tx| sound_file(tx, &mut done))?;
        self.write(|tx| states(tx, &mut done))?;
        for version in self.unreadable()? {
            self.mend_words(&version, &extract, &mut done)?;
        }
        let stored = self.read_blobs(blobs::stored)?;
        self.write_both(|tx, blobs| {
            for version in all_versions(tx)? {
                self::images(tx, blobs, &version, &stored, &mut done)?;
            }
            items(tx, &mut done)?;
            misplaced::mend(tx, &mut done)?;
            counts::mend(tx, &mut done)?;
            if !index_check::is_sound(tx)? {
                index::rebuild(tx)?;
                done.push("the search index was made anew".to_owned());
            }
            Ok(())
        })?;
        Ok(done)
    }

    fn unreadable(&self) -> Result<Vec<Version>, Error> {
        self.read(|db| {
            let is_unreadable = |version: &Version| {
                words::words(db, version.row).is_err() || contents::report(db, version.row).is_err()
            };
            Ok(all_versions(db)?.into_iter().filter(is_unreadable).collect())
        })
    }

    /// Words from the newest backup that has them, else from the page as received.
    fn mend_words(
        &self,
        version: &Version,
        extract: &impl Fn(&Unreadable) -> Option<(Article, String)>,
        done: &mut Vec<String>,
    ) -> Result<(), Error> {
        for backup in backups(self.dir())? {
            let found = read_only(&backup.path).and_then(|db| from_backup(&db, version));
            if let Ok(Some((words, report))) = found {
                self.write(|tx| words::put(tx, version.row, &words.packed(tx)?, &report))?;
                done.push(format!("{version}: its words were taken from {}", backup.path.display()));
                return Ok(());
            }
        }
        let Some(unreadable) = self.with_raw(version)? else { return Ok(()) };
        let Some((article, html)) = extract(&unreadable) else { return Ok(()) };
        let words = Words { html, text: article.text.clone() };
        let report = serde_json::to_vec(&article.report).expect("a report is plain data");
        self.write(|tx| {
            words::put(tx, version.row, &words.packed(tx)?, &pack(&report))?;
            let title: String = tx
                .prepare_cached("SELECT title FROM versions WHERE row = ?1")?
                .query_row([version.row], |row| row.get(0))?;
            tx.prepare_cached(
                "UPDATE versions
                 SET word_count = ?2, reading_minutes = ?3, article_hash = ?4
                 WHERE row = ?1",
            )?
            .execute(params![
                version.row,
                article.word_count,
                article.reading_minutes,
                save::article_hash(&title, &article)
            ])?;
            Ok(())
        })?;
        done.push(format!("{version}: its words were made anew from the page as received"));
        Ok(())
    }

    fn with_raw(&self, version: &Version) -> Result<Option<Unreadable>, Error> {
        let Some((bytes, _)) = self.read_blobs(|db| blobs::get(db, &version.raw))? else { return Ok(None) };
        self.read(|db| {
            let (content_type, file_name, url) = db
                .prepare_cached("SELECT raw_content_type, raw_file_name, url FROM versions WHERE row = ?1")?
                .query_row([version.row], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            let mut statement = db.prepare_cached(
                "SELECT source, hash, width, height FROM images WHERE version = ?1 ORDER BY number",
            )?;
            let images = statement.query_map([version.row], |row| {
                let hash: Option<Hash> = row.get(1)?;
                let size: (u32, u32) = (row.get(2)?, row.get(3)?);
                let here = hash.map(|hash| (blobs::hex(hash), size.0, size.1));
                Ok(UnreadableImage { source: row.get(0)?, here })
            })?;
            let images = images.collect::<Result<_, _>>()?;
            let raw = Raw { bytes, content_type, file_name, url };
            Ok(Some(Unreadable { id: version.id.clone(), number: version.number, raw, images }))
        })
    }
}

/// Which version is spoken of.
struct Version {
    row: i64,
    id: ItemId,
    number: u32,
    raw: Hash,
    seal: Seal,
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "item {} version {}", self.id, self.number)
    }
}

fn all_versions(db: &Connection) -> Result<Vec<Version>, Error> {
    let mut statement = db.prepare_cached(
        "SELECT versions.row, items.id, versions.number, versions.raw, versions.seal
         FROM versions
         JOIN items ON items.row = versions.item
         ORDER BY versions.row",
    )?;
    let versions = statement.query_map([], |row| {
        Ok(Version {
            row: row.get(0)?,
            id: row.get(1)?,
            number: row.get(2)?,
            raw: row.get(3)?,
            seal: row.get(4)?,
        })
    })?;
    Ok(versions.collect::<Result<_, _>>()?)
}

/// Goes on only with a file whose pages are sound; its indexes, of search and others, can be made anew.
fn sound_file(tx: &Transaction, done: &mut Vec<String>) -> Result<(), Error> {
    let wrong = || {
        let wrong: String = tx.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        Ok::<_, Error>((wrong != "ok").then_some(wrong))
    };
    if wrong()?.is_none() {
        return Ok(());
    }
    tx.execute_batch("REINDEX")?;
    index::rebuild(tx)?;
    match wrong()? {
        None => done.push("the indexes of library.db were made anew".to_owned()),
        Some(wrong) => return Err(check::broken_page(&wrong)),
    }
    Ok(())
}

fn states(tx: &Transaction, done: &mut Vec<String>) -> Result<(), Error> {
    let mut statement =
        tx.prepare("SELECT row, id FROM items WHERE row NOT IN (SELECT item FROM states) ORDER BY row")?;
    let lost = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (item, id) in lost.collect::<Result<Vec<(i64, String)>, _>>()? {
        tx.execute("INSERT INTO states (item, place) VALUES (?1, ?2)", (item, Place::Inbox))?;
        done.push(format!("item {id}: where it lay was lost; it lies in the inbox"));
    }
    Ok(())
}

/// The words of a version and its report as stored, when they can be read in a backup.
fn from_backup(backup: &Connection, version: &Version) -> Result<Option<(Words, Vec<u8>)>, Error> {
    let row: Option<i64> = backup
        .prepare(
            "SELECT versions.row
             FROM versions
             JOIN items ON items.row = versions.item
             WHERE items.id = ?1 AND versions.number = ?2 AND versions.raw = ?3",
        )?
        .query_row((&version.id, version.number, version.raw), |row| row.get(0))
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    contents::report(backup, row)?;
    let report =
        backup.query_row("SELECT report FROM contents WHERE version = ?1", [row], |row| row.get(0))?;
    Ok(Some((words::words(backup, row)?, report)))
}

/// Brings a version's images, their counts and its seal to what is stored.
fn images(
    tx: &Transaction,
    blobs: &Connection,
    version: &Version,
    stored: &HashSet<Hash>,
    done: &mut Vec<String>,
) -> Result<(), Error> {
    let words = words::words(tx, version.row).ok();
    let mut html = words.as_ref().map(|words| words.html.clone()).unwrap_or_default();
    let named = image_hashes(tx, version.row)?;
    let shown: Vec<Hash> = check::shown_images(&html).filter_map(blobs::parse_hash).collect();
    for hash in shown.iter().filter(|hash| !named.contains(*hash)) {
        add_image(tx, version.row, hash)?;
        done.push(format!("{version}: image {} was not among its own", blobs::hex(*hash)));
    }
    for hash in named.union(&shown.into_iter().collect()).filter(|hash| !stored.contains(*hash)) {
        tx.prepare_cached("UPDATE images SET hash = NULL, missing = ?3 WHERE version = ?1 AND hash = ?2")?
            .execute((version.row, hash, LOST))?;
        html = improve::without_image(&html, &blobs::hex(*hash), LOST);
        done.push(format!(
            "{version}: image {} is lost; saving the page again fetches it if it is still there",
            blobs::hex(*hash)
        ));
    }
    if let Some(words) = words.filter(|words| words.html != html) {
        words::put_words(tx, version.row, &Words { html, ..words }.packed(tx)?)?;
    }
    let (here, missing): (i64, i64) = tx
        .prepare_cached("SELECT count(hash), count(*) - count(hash) FROM images WHERE version = ?1")?
        .query_row([version.row], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let seal = match (version.seal, missing) {
        (_, 0) => Seal::Complete,
        (Seal::TextOnly, _) => Seal::TextOnly,
        _ => Seal::ImagesMissing,
    };
    let changed = tx
        .prepare_cached(
            "UPDATE versions
             SET images = ?2, images_missing = ?3, seal = ?4, size = ?5
             WHERE row = ?1 AND (images, images_missing, seal) <> (?2, ?3, ?4)",
        )?
        .execute((version.row, here, missing, seal, improve::stored_size(tx, blobs, version.row)?))?;
    if changed > 0 {
        done.push(format!("{version}: sealed {}", seal.name()));
    }
    Ok(())
}

fn image_hashes(tx: &Transaction, version: i64) -> Result<HashSet<Hash>, Error> {
    let mut statement =
        tx.prepare_cached("SELECT hash FROM images WHERE version = ?1 AND hash IS NOT NULL")?;
    let hashes = statement.query_map([version], |row| row.get(0))?;
    Ok(hashes.collect::<Result<_, _>>()?)
}

fn add_image(tx: &Transaction, version: i64, hash: &Hash) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO images (version, number, hash, width, height, alt)
         SELECT ?1, coalesce(max(number) + 1, 0), ?2, 0, 0, '' FROM images WHERE version = ?1",
    )?
    .execute((version, hash))?;
    Ok(())
}

/// Brings what items repeat of the version they show to what it is.
fn items(tx: &Transaction, done: &mut Vec<String>) -> Result<(), Error> {
    let rows = {
        let mut statement = tx.prepare("SELECT row FROM items ORDER BY row")?;
        statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?
    };
    for item in rows {
        let before = repeated(tx, item)?;
        let is = shown(tx, item)?;
        let newest: Option<u32> = tx
            .prepare_cached("SELECT max(number) FROM versions WHERE item = ?1")?
            .query_row([item], |row| row.get(0))?;
        let was_saved = before.get(6).is_some_and(|shown| *shown != rusqlite::types::Value::Null);
        let to = match (is.version, was_saved, newest) {
            (None, true, None) => Shown { failure: Some(NO_VERSION.to_owned()), ..is },
            (None, true, newest) => Shown { version: newest, failure: None, ..is },
            _ => is,
        };
        show(tx, item, &to)?;
        if repeated(tx, item)? != before {
            done.push(format!(
                "item {}: its row differed from the version it shows",
                versions::id_of(tx, item)?
            ));
        }
    }
    Ok(())
}

/// What an item repeats, to be compared.
fn repeated(tx: &Transaction, item: i64) -> Result<Vec<rusqlite::types::Value>, Error> {
    let mut statement = tx.prepare_cached(
        "SELECT title, title_order, url, word_count, seal, failure, shown FROM items WHERE row = ?1",
    )?;
    Ok(statement.query_row([item], |row| (0..7).map(|column| row.get(column)).collect())?)
}
