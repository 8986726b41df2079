//! The words of a version: its HTML and its text, compressed as one and kept in pieces.
//!
//! A row of `contents` holds the beginning, rows of `pieces` what does not fit: rows this small fill the pages of the file.
//! A frame of zstd has a checksum, so a piece that is missing, changed or too many is found when the words are read.

use rusqlite::{Connection, Transaction};

use crate::Error;
use crate::blobs::{len, unreadable};
use crate::dictionary::{self, Dictionary};

/// Bytes of a piece: eight of them and their headers fill a page of 4096 bytes.
const PIECE: usize = 498;
/// Pieces of one version beside the one in `contents`; the last takes what is left. The schema counts with this number.
const MOST_PIECES: i64 = 4096;

/// The words of a version.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Words {
    pub html: String,
    pub text: String,
}

/// Words as stored.
#[derive(Clone, Debug)]
pub(crate) struct Packed {
    /// Bytes of HTML in front of the text, before compression.
    html_size: i64,
    frame: Vec<u8>,
}

impl Words {
    /// Compresses, with a dictionary when there is one.
    pub fn pack(html: &str, text: &str, dictionary: Option<&Dictionary>) -> Packed {
        let frame = dictionary::pack([html, text].concat().as_bytes(), dictionary);
        Packed { html_size: len(html.len()), frame }
    }

    /// Compressed with the dictionary in use.
    pub fn packed(&self, db: &Connection) -> Result<Packed, Error> {
        Ok(Words::pack(&self.html, &self.text, dictionary::newest(db)?.as_deref()))
    }
}

impl Packed {
    /// What lies in `contents`, and what in `pieces`.
    fn parts(&self) -> (&[u8], &[u8]) {
        self.frame.split_at(PIECE.min(self.frame.len()))
    }

    /// Undoes [`Words::pack`]; `db` has the dictionary.
    pub fn unpack(&self, db: &Connection) -> Result<Words, Error> {
        let mut html = dictionary::unpack_text(db, &self.frame)?;
        let cut = usize::try_from(self.html_size).ok().filter(|cut| html.is_char_boundary(*cut));
        let text = html.split_off(cut.ok_or_else(unreadable)?);
        Ok(Words { html, text })
    }
}

/// The words of the version in this row.
pub(crate) fn words(db: &Connection, version: i64) -> Result<Words, Error> {
    packed(db, version)?.unpack(db)
}

/// The same as stored.
fn packed(db: &Connection, version: i64) -> Result<Packed, Error> {
    let (html_size, mut frame): (i64, Vec<u8>) = db
        .prepare_cached("SELECT html_size, words FROM contents WHERE version = ?1")?
        .query_row([version], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut pieces =
        db.prepare_cached("SELECT bytes FROM pieces WHERE row BETWEEN ?1 AND ?2 ORDER BY row")?;
    let mut rows = pieces.query((first_piece(version), first_piece(version) + MOST_PIECES - 1))?;
    while let Some(row) = rows.next()? {
        frame.extend_from_slice(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
    }
    Ok(Packed { html_size, frame })
}

fn first_piece(version: i64) -> i64 {
    version.saturating_mul(MOST_PIECES)
}

/// Writes the words and the report (zstd of JSON) of a version, new or instead of what it had.
pub(crate) fn put(tx: &Transaction, version: i64, packed: &Packed, report: &[u8]) -> Result<(), Error> {
    let (head, rest) = packed.parts();
    tx.prepare_cached(
        "INSERT INTO contents (version, html_size, words, report)
         VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (version) DO UPDATE
         SET html_size = excluded.html_size, words = excluded.words, report = excluded.report",
    )?
    .execute((version, packed.html_size, head, report))?;
    put_pieces(tx, version, rest)
}

/// Writes other words for a version that has some.
pub(crate) fn put_words(tx: &Transaction, version: i64, packed: &Packed) -> Result<(), Error> {
    let (head, rest) = packed.parts();
    tx.prepare_cached("UPDATE contents SET html_size = ?2, words = ?3 WHERE version = ?1")?.execute((
        version,
        packed.html_size,
        head,
    ))?;
    put_pieces(tx, version, rest)
}

/// Writes what does not fit into the row of `contents`, instead of what there was.
fn put_pieces(tx: &Transaction, version: i64, mut rest: &[u8]) -> Result<(), Error> {
    let first = first_piece(version);
    let last = first + MOST_PIECES - 1;
    tx.prepare_cached("DELETE FROM pieces WHERE row BETWEEN ?1 AND ?2")?.execute((first, last))?;
    let mut insert = tx.prepare_cached("INSERT INTO pieces (row, bytes) VALUES (?1, ?2)")?;
    for row in first..=last {
        if rest.is_empty() {
            break;
        }
        let size = if row == last { rest.len() } else { PIECE.min(rest.len()) };
        let (piece, left) = rest.split_at(size);
        insert.execute((row, piece))?;
        rest = left;
    }
    Ok(())
}

/// Packs the words of some versions behind `after` anew that were packed without the dictionary; gives the last one looked
/// at, `None` when there are no more. What cannot be read stays as it is.
pub(crate) fn repack(
    tx: &Transaction,
    after: i64,
    most: u32,
    dictionary: &Dictionary,
) -> Result<Option<i64>, Error> {
    let versions: Vec<i64> = {
        let mut statement =
            tx.prepare_cached("SELECT version FROM contents WHERE version > ?1 ORDER BY version LIMIT ?2")?;
        statement.query_map((after, most), |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    for &version in &versions {
        let old = packed(tx, version)?;
        if dictionary::id_of_frame(&old.frame).is_some() {
            continue;
        }
        let words = match old.unpack(tx) {
            Err(error) if error.is_damage() => continue,
            words => words?,
        };
        let new = Words::pack(&words.html, &words.text, Some(dictionary));
        // The old words are given up only for the same ones.
        if new.frame.len() < old.frame.len() && new.unpack(tx)? == words {
            put_words(tx, version, &new)?;
        }
    }
    Ok(versions.last().copied())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::migrate::{self, LIBRARY};

    /// Text that does not compress.
    fn noise(bytes: usize) -> String {
        let mut state = 1u64;
        let mut letter = || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            char::from(b' ' + u8::try_from((state >> 33) % 94).unwrap())
        };
        (0..bytes).map(|_| letter()).collect()
    }

    #[test]
    fn words_of_any_length_come_back_and_leave_no_piece_behind() {
        let dir = tempfile::tempdir().unwrap();
        let mut db = Connection::open_in_memory().unwrap();
        migrate::migrate(&mut db, &LIBRARY, dir.path()).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        let pieces = |db: &Connection| -> i64 {
            db.query_row("SELECT count(*) FROM pieces", [], |row| row.get(0)).unwrap()
        };
        let tx = db.transaction().unwrap();
        for size in [0, 1, 400, 5_000, 3_000_000, 700] {
            let text = noise(size);
            put(&tx, 7, &Words::pack("<p>é</p>", &text, None), b"").unwrap();
            assert_eq!(words(&tx, 7).unwrap(), Words { html: "<p>é</p>".to_owned(), text });
        }
        assert_eq!(pieces(&tx), 1, "of the 700 bytes");
        tx.execute("UPDATE pieces SET bytes = substr(bytes, 2)", []).unwrap();
        assert!(words(&tx, 7).unwrap_err().is_damage());
        tx.execute("DELETE FROM contents", []).unwrap();
        assert_eq!(pieces(&tx), 0);
    }
}
