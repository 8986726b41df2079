//! Images and raw pages by content hash: written once, never changed, swept when nothing names them.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::{Error, Library, StoredImage};

/// Higher levels cost several times the time and save a few percent of the room.
pub(crate) const ZSTD_LEVEL: i32 = 3;
/// No blob is larger when unpacked: far above the largest page the capture limits allow.
const MOST_UNPACKED: usize = 1 << 30;

/// BLAKE3 as stored.
pub(crate) type Hash = [u8; 32];

/// A blob made ready for storing.
pub(crate) struct Blob<'a> {
    pub hash: Hash,
    media_type: Option<&'a str>,
    zstd: bool,
    size: usize,
    data: std::borrow::Cow<'a, [u8]>,
}

impl<'a> Blob<'a> {
    /// A page as received; compressed here, outside of any lock.
    pub fn raw_page(bytes: &'a [u8]) -> Blob<'a> {
        let hash = *blake3::hash(bytes).as_bytes();
        let packed = pack(bytes);
        let zstd = packed.len() < bytes.len();
        let data = if zstd { packed.into() } else { bytes.into() };
        Blob { hash, media_type: None, zstd, size: bytes.len(), data }
    }

    /// An image; its bytes are checked against its name.
    pub fn image(content: &'a crate::ImageContent) -> Result<Blob<'a>, Error> {
        let hash = *blake3::hash(&content.bytes).as_bytes();
        if blake3::Hash::from_bytes(hash).to_hex().as_str() != content.hash {
            return Err(Error::BadHash(content.hash.clone()));
        }
        let media_type = Some(content.media_type.as_str());
        Ok(Blob { hash, media_type, zstd: false, size: content.bytes.len(), data: (&content.bytes).into() })
    }

    /// Bytes it takes in the library.
    pub fn stored_size(&self) -> usize {
        self.data.len()
    }
}

/// Writes blobs that are not there yet and commits.
pub(crate) fn put<'a>(
    db: &mut Connection,
    blobs: impl IntoIterator<Item = &'a Blob<'a>>,
) -> Result<(), Error> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for blob in blobs {
        tx.prepare_cached(
            "INSERT INTO blobs (hash, media_type, zstd, size, data)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (hash) DO UPDATE SET media_type = excluded.media_type
             WHERE blobs.media_type IS NULL AND excluded.media_type IS NOT NULL",
        )?
        .execute(params![blob.hash, blob.media_type, blob.zstd, len(blob.size), &blob.data[..]])?;
    }
    Ok(tx.commit()?)
}

/// The bytes of a blob before compression, and its media type.
pub(crate) type Unpacked = (Vec<u8>, Option<String>);

/// The blob with this hash.
pub(crate) fn get(db: &Connection, hash: &Hash) -> Result<Option<Unpacked>, Error> {
    let row = db
        .prepare_cached("SELECT data, zstd, size, media_type FROM blobs WHERE hash = ?1")?
        .query_row([hash], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, bool>(1)?, row.get::<_, i64>(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((data, zstd, size, media_type)) = row else { return Ok(None) };
    Ok(Some((unpacked(&data, zstd, size)?.into_owned(), media_type)))
}

/// Whether a blob with this hash is there; its bytes are not looked at.
pub(crate) fn has(db: &Connection, hash: &Hash) -> Result<bool, Error> {
    Ok(db.prepare_cached("SELECT 1 FROM blobs WHERE hash = ?1")?.exists([hash])?)
}

/// The bytes of a blob before compression.
pub(crate) fn unpacked(data: &[u8], zstd: bool, size: i64) -> Result<std::borrow::Cow<'_, [u8]>, Error> {
    Ok(if zstd { unpack(data, usize::try_from(size).unwrap_or(0))?.into() } else { data.into() })
}

/// Compresses words for storing.
pub(crate) fn pack(bytes: &[u8]) -> Vec<u8> {
    let pack = || {
        let mut compressor = zstd::bulk::Compressor::new(ZSTD_LEVEL)?;
        // A flipped bit is found when it is read.
        compressor.include_checksum(true)?;
        compressor.compress(bytes)
    };
    pack().expect("compressing into memory does not fail")
}

/// Undoes [`pack`]. `size`: how many bytes to expect at the most.
fn unpack(data: &[u8], size: usize) -> Result<Vec<u8>, Error> {
    zstd::bulk::decompress(data, size.min(MOST_UNPACKED)).map_err(|_| unreadable())
}

/// Undoes [`pack`] for words, whose size zstd itself wrote in front of them.
pub(crate) fn unpack_text(data: &[u8]) -> Result<String, Error> {
    let bytes = unpack(data, unpacked_size(data).ok_or_else(unreadable)?)?;
    String::from_utf8(bytes).map_err(|_| unreadable())
}

/// The size that a frame says it has when unpacked, within bounds.
pub(crate) fn unpacked_size(frame: &[u8]) -> Option<usize> {
    let size = zstd::zstd_safe::get_frame_content_size(frame).ok().flatten()?;
    Some(usize::try_from(size).unwrap_or(usize::MAX).min(MOST_UNPACKED))
}

/// Reported as SQLite reports a broken page: to the reader it is the same thing.
pub(crate) fn unreadable() -> Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
    Error::Sql(rusqlite::Error::SqliteFailure(code, Some("stored bytes do not unpack".to_owned())))
}

/// A hash from its 64 hex digits.
pub(crate) fn parse_hash(hex: &str) -> Option<Hash> {
    blake3::Hash::from_hex(hex).ok().map(|hash| *hash.as_bytes())
}

/// A hash as 64 hex digits.
pub(crate) fn hex(hash: Hash) -> String {
    blake3::Hash::from_bytes(hash).to_hex().to_string()
}

/// A length as SQLite stores it.
pub(crate) fn len(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

impl Library {
    /// The image with this hash (64 hex digits), or `None`.
    pub fn image(&self, hash: &str) -> Result<Option<StoredImage>, Error> {
        let Some(hash) = parse_hash(hash) else { return Ok(None) };
        let found = self.read_blobs(|db| get(db, &hash))?;
        Ok(found.and_then(|(bytes, media_type)| Some(StoredImage { bytes, media_type: media_type? })))
    }

    /// Deletes blobs that no version names, in the library or in a kept backup; gives how many. None while a backup is
    /// being made.
    ///
    /// Holds the library's write lock, as every save does from before its blobs until after its rows, so it never
    /// sees the blobs of a save that is not finished.
    pub fn sweep(&self, _now: i64) -> Result<u32, Error> {
        let swept = self.with_backed_up_blobs(|backed_up| {
            self.write_both(|tx, blobs| {
                let named = &named(tx)? | backed_up;
                let tx = blobs.transaction_with_behavior(TransactionBehavior::Immediate)?;
                let orphans = orphans(&tx, &named)?;
                for row in &orphans {
                    tx.prepare_cached("DELETE FROM blobs WHERE row = ?1")?.execute([row])?;
                }
                tx.commit()?;
                Ok(u32::try_from(orphans.len()).unwrap_or(u32::MAX))
            })
        })?;
        Ok(swept.unwrap_or(0))
    }
}

/// Every hash that a version, a highlight or the table of dictionaries names.
pub(crate) fn named(library: &Connection) -> Result<HashSet<Hash>, Error> {
    let mut hashes = HashSet::new();
    for (table, sql) in [
        ("versions", "SELECT raw FROM versions"),
        ("images", "SELECT hash FROM images WHERE hash IS NOT NULL"),
        ("highlights", "SELECT image FROM highlights WHERE image IS NOT NULL"),
        ("dictionaries", "SELECT hash FROM dictionaries"),
    ] {
        // A backup of an older format has not all of them.
        if !library.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = ?1")?.exists([table])? {
            continue;
        }
        let mut statement = library.prepare_cached(sql)?;
        for hash in statement.query_map([], |row| row.get(0))? {
            hashes.insert(hash?);
        }
    }
    Ok(hashes)
}

/// Every hash that is stored.
pub(crate) fn stored(blobs: &Connection) -> Result<HashSet<Hash>, Error> {
    let mut statement = blobs.prepare_cached("SELECT hash FROM blobs")?;
    let hashes = statement.query_map([], |row| row.get(0))?;
    Ok(hashes.collect::<Result<_, _>>()?)
}

/// Rows of blobs that are not in `named`.
pub(crate) fn orphans(blobs: &Connection, named: &HashSet<Hash>) -> Result<Vec<i64>, Error> {
    let mut statement = blobs.prepare_cached("SELECT row, hash FROM blobs")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Hash>(1)?)))?;
    let mut orphans = Vec::new();
    for row in rows {
        let (row, hash) = row?;
        if !named.contains(&hash) {
            orphans.push(row);
        }
    }
    Ok(orphans)
}
