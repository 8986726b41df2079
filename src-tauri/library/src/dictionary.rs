//! The dictionary that words are compressed with: what the articles of a library have in common, learned from its own.
//!
//! Without its dictionary a frame cannot be read, so the bytes are kept twice, in `library.db` (and so in every backup of
//! it) and in `blobs.db`; opening a library heals one from the other, and a dictionary is never changed or deleted. A frame
//! names its dictionary by a number that follows from the bytes: a wrong one is never used.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension};
use zstd::bulk::{Compressor, Decompressor};
use zstd::dict::{DecoderDictionary, EncoderDictionary};

use crate::blobs::{self, Blob, Hash, unreadable};
use crate::{Error, Library, words};

/// Bytes of a dictionary. One of a megabyte gains three percent more, and is itself kept twice.
const SIZE: usize = 256 << 10;
/// Articles from which one can be learned.
const FEWEST_ARTICLES: i64 = 1000;
/// Level 6 saves seven percent more and takes more than twice the time.
const LEVEL: i32 = 4;
/// How many are looked at, and how much of each.
const SAMPLES: i64 = 1500;
const SAMPLE_BYTES: usize = 6 << 10;
/// Versions that are packed anew before others may write again.
const REPACKED_AT_ONCE: u32 = 256;
/// zstd's header of a dictionary: four bytes that say so, four of its number.
const HEADER: usize = 8;

/// A dictionary, ready to use.
pub(crate) struct Dictionary {
    encoder: EncoderDictionary<'static>,
    decoder: DecoderDictionary<'static>,
}

/// Those used so far: they are expensive to make ready, and the number says which bytes are meant.
static READY: Mutex<BTreeMap<u32, Arc<Dictionary>>> = Mutex::new(BTreeMap::new());

/// What a dictionary of these bytes is called in frames: 31 bits, and none of the numbers that zstd reserves.
fn id_of(bytes: &[u8]) -> u32 {
    let hash = *blake3::hash(bytes.get(HEADER..).unwrap_or_default()).as_bytes();
    let [a, b, c, d, ..] = hash;
    (u32::from_le_bytes([a, b, c, d]) >> 1) | 0x10000
}

/// The number of the dictionary that a frame needs; `None`: it needs none.
pub(crate) fn id_of_frame(frame: &[u8]) -> Option<u32> {
    zstd::zstd_safe::get_dict_id_from_frame(frame).map(u32::from)
}

/// The dictionary that new words are packed with. None when its bytes cannot be trusted: words do not depend on it.
pub(crate) fn newest(db: &Connection) -> Result<Option<Arc<Dictionary>>, Error> {
    let id: Option<u32> = db
        .prepare_cached("SELECT id FROM dictionaries ORDER BY id LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    match id.map(|id| get(db, id)).transpose() {
        Err(error) if error.is_damage() => Ok(None),
        found => found,
    }
}

fn get(db: &Connection, id: u32) -> Result<Arc<Dictionary>, Error> {
    let ready = || READY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = ready().get(&id) {
        return Ok(found.clone());
    }
    let bytes: Option<Vec<u8>> = db
        .prepare_cached("SELECT bytes FROM dictionaries WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let bytes = bytes.filter(|bytes| id_of(bytes) == id).ok_or_else(unreadable)?;
    let made = Arc::new(Dictionary {
        encoder: EncoderDictionary::copy(&bytes, LEVEL),
        decoder: DecoderDictionary::copy(&bytes),
    });
    ready().insert(id, made.clone());
    Ok(made)
}

/// Compresses words for storing.
pub(crate) fn pack(bytes: &[u8], dictionary: Option<&Dictionary>) -> Vec<u8> {
    let Some(dictionary) = dictionary else { return blobs::pack(bytes) };
    let pack = || {
        let mut compressor = Compressor::with_prepared_dictionary(&dictionary.encoder)?;
        // A flipped bit is found when it is read.
        compressor.include_checksum(true)?;
        compressor.compress(bytes)
    };
    pack().expect("compressing into memory does not fail")
}

/// Undoes [`pack`]; `db` has the dictionary.
pub(crate) fn unpack_text(db: &Connection, frame: &[u8]) -> Result<String, Error> {
    let Some(id) = id_of_frame(frame) else { return blobs::unpack_text(frame) };
    let dictionary = get(db, id)?;
    let unpack = || {
        let mut decompressor = Decompressor::with_prepared_dictionary(&dictionary.decoder).ok()?;
        String::from_utf8(decompressor.decompress(frame, blobs::unpacked_size(frame)?).ok()?).ok()
    };
    unpack().ok_or_else(unreadable)
}

/// Learns a dictionary from texts; `None` when they have too little in common.
fn learn(texts: &[String]) -> Option<Vec<u8>> {
    let mut bytes = zstd::dict::from_samples(texts, SIZE).ok()?;
    let id = id_of(&bytes);
    bytes.get_mut(4..HEADER)?.copy_from_slice(&id.to_le_bytes());
    Some(bytes)
}

/// Texts of articles from all over the library.
fn samples(db: &Connection) -> Result<Vec<String>, Error> {
    let last: i64 = db.query_row("SELECT coalesce(max(version), 0) FROM contents", [], |row| row.get(0))?;
    let versions: Vec<i64> = {
        let mut statement = db.prepare("SELECT version FROM contents WHERE version % ?1 = 0 LIMIT ?2")?;
        let rows = statement.query_map(((last / SAMPLES).max(1), SAMPLES), |row| row.get(0))?;
        rows.collect::<Result<_, _>>()?
    };
    let mut texts = Vec::with_capacity(versions.len());
    for version in versions {
        match words::words(db, version) {
            Err(error) if error.is_damage() => {}
            words => {
                let mut html = words?.html;
                html.truncate(html.floor_char_boundary(SAMPLE_BYTES));
                texts.push(html);
            }
        }
    }
    Ok(texts)
}

impl Library {
    /// Learns a dictionary once there are enough articles to learn from, and packs the words of the articles so far with it,
    /// in steps between which others may write. Does nothing when there is one.
    pub(crate) fn learn_dictionary_if_due(&self) -> Result<(), Error> {
        let is_due = |db: &Connection| {
            let due = "SELECT (SELECT max(version) FROM contents) >= ?1 AND NOT EXISTS (SELECT 1 FROM dictionaries)";
            Ok(db.prepare_cached(due)?.query_row([FEWEST_ARTICLES], |row| row.get::<_, Option<bool>>(0))?)
        };
        if self.read(is_due)? != Some(true) {
            return Ok(());
        }
        let Some(bytes) = learn(&self.read(samples)?) else { return Ok(()) };
        self.write_both(|tx, blobs| {
            // Another process may have learned one meanwhile.
            if is_due(tx)? != Some(true) {
                return Ok(());
            }
            let blob = Blob::raw_page(&bytes);
            blobs::put(blobs, [&blob])?;
            tx.execute(
                "INSERT INTO dictionaries (id, hash, bytes) VALUES (?1, ?2, ?3)",
                (id_of(&bytes), blob.hash, &bytes),
            )?;
            Ok(())
        })?;
        let Some(dictionary) = self.read(newest)? else { return Ok(()) };
        let mut after = 0;
        while let Some(last) = self.write(|tx| words::repack(tx, after, REPACKED_AT_ONCE, &dictionary))? {
            after = last;
        }
        Ok(())
    }

    /// Brings a dictionary that one of the files lost back from the other.
    pub(crate) fn heal_dictionaries(&self) -> Result<(), Error> {
        let kept = self.read(all)?;
        let stored = |hash: &Hash| self.read_blobs(|db| blobs::get(db, hash));
        for (hash, bytes) in kept {
            let here = *blake3::hash(&bytes).as_bytes() == hash;
            if here && self.read_blobs(|db| blobs::has(db, &hash))? {
                continue;
            }
            if here {
                self.write_both(|_, blobs| blobs::put(blobs, [&Blob::raw_page(&bytes)]))?;
            } else if let Ok(Some((bytes, _))) = stored(&hash)
                && *blake3::hash(&bytes).as_bytes() == hash
            {
                self.write(|tx| {
                    let sql = "UPDATE dictionaries SET bytes = ?2 WHERE hash = ?1";
                    Ok(tx.execute(sql, (hash, &bytes))?)
                })?;
            }
        }
        Ok(())
    }
}

fn all(db: &Connection) -> Result<Vec<(Hash, Vec<u8>)>, Error> {
    let mut statement = db.prepare_cached("SELECT hash, bytes FROM dictionaries")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// What is wrong with the dictionaries, for a check; `good`: the blobs whose bytes are what their hash says.
pub(crate) fn wrong(db: &Connection, good: &std::collections::HashSet<Hash>) -> Result<Vec<String>, Error> {
    let mut wrong = Vec::new();
    for (hash, bytes) in all(db)? {
        if *blake3::hash(&bytes).as_bytes() != hash {
            wrong.push("the dictionary of the words has changed in library.db".to_owned());
        }
        if !good.contains(&hash) {
            wrong.push("the dictionary of the words is not in blobs.db or has changed".to_owned());
        }
    }
    Ok(wrong)
}
