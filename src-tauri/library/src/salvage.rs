//! Takes what is sound out of a damaged `blobs.db` into a new one. Sound is a blob whose bytes are what its hash says.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use crate::backup::verify;
use crate::files::{make_file, sync_file, sync_folder};
use crate::leaves::Row;
use crate::migrate::{self, BLOBS};
use crate::open::read_only;
use crate::{Error, blobs, leaves, restore};

/// Copies every sound blob that `to` does not have. Gives how many.
///
/// What cannot be read is passed over, page by page: rows are looked for from both ends of the table and through the
/// index of its hashes.
pub(crate) fn copy_sound(from: &Connection, to: &mut Connection) -> Result<u32, Error> {
    let mut copied = 0;
    let there = blobs::stored(to)?;
    let tx = to.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for row in rows_of(from) {
        match read_row(from, row) {
            Ok(row) if !there.contains(&row.hash) => copied += put_if_sound(&tx, &row)?,
            _ => {}
        }
    }
    tx.commit()?;
    Ok(copied)
}

/// As [`copy_sound`], from the leaf pages of a file whose tree is broken.
fn copy_leaves(from: &Path, to: &mut Connection) -> Result<u32, Error> {
    let tx = to.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut copied: Result<u32, Error> = Ok(0);
    let read = leaves::rows(from, |row| {
        copied =
            std::mem::replace(&mut copied, Ok(0)).and_then(|copied| Ok(copied + put_if_sound(&tx, &row)?));
    });
    // What can be read of a file that is not there is nothing.
    let copied = read.map_or(Ok(0), |()| copied)?;
    tx.commit()?;
    Ok(copied)
}

/// Writes a row whose bytes are what its hash says, unless it is there; gives how many.
fn put_if_sound(tx: &Transaction, row: &Row) -> Result<u32, Error> {
    if !is_sound_row(row) {
        return Ok(0);
    }
    let put = tx
        .prepare_cached(
            "INSERT INTO blobs (hash, media_type, zstd, size, data)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (hash) DO NOTHING",
        )?
        .execute(params![row.hash, row.media_type, row.zstd, row.size, row.data])?;
    Ok(u32::try_from(put).unwrap_or(u32::MAX))
}

/// Whether the file is sound and every blob in it.
pub(crate) fn is_sound(db: &Connection) -> Result<bool, Error> {
    let ok: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if ok != "ok" {
        return Ok(false);
    }
    let mut statement = db.prepare("SELECT row FROM blobs")?;
    for row in statement.query_map([], |row| row.get(0))? {
        if !is_sound_row(&read_row(db, row?)?) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn is_sound_row(row: &Row) -> bool {
    blobs::unpacked(&row.data, row.zstd, row.size)
        .is_ok_and(|bytes| blake3::hash(&bytes).as_bytes() == &row.hash)
}

fn read_row(db: &Connection, row: i64) -> Result<Row, Error> {
    let row = db
        .prepare_cached("SELECT hash, media_type, zstd, size, data FROM blobs WHERE row = ?1")?
        .query_row([row], |row| {
            Ok(Row {
                hash: row.get(0)?,
                media_type: row.get(1)?,
                zstd: row.get(2)?,
                size: row.get(3)?,
                data: row.get(4)?,
            })
        })?;
    Ok(row)
}

/// Every row that any way leads to.
fn rows_of(db: &Connection) -> BTreeSet<i64> {
    let mut found = BTreeSet::new();
    for order in
        ["NOT INDEXED ORDER BY row", "NOT INDEXED ORDER BY row DESC", "INDEXED BY sqlite_autoindex_blobs_1"]
    {
        // An error ends this way, not the search.
        let Ok(mut statement) = db.prepare(&format!("SELECT row FROM blobs {order}")) else { continue };
        let Ok(mut rows) = statement.query([]) else { continue };
        while let Ok(Some(row)) = rows.next() {
            found.extend(row.get::<_, i64>(0));
        }
    }
    found
}

/// Puts a new `blobs.db` together from what is sound in `also` and in the old one, which is kept aside. The library must
/// be held alone. Gives how many blobs it has, and where the old file is.
pub(crate) fn rebuild_blobs(
    dir: &Path,
    also: Option<&Connection>,
    now: i64,
) -> Result<(u32, Option<PathBuf>), Error> {
    let path = dir.join("blobs.db.part");
    let _ = std::fs::remove_file(&path);
    make_file(&path)?;
    let fill = || {
        let mut new = Connection::open(&path)?;
        migrate::migrate(&mut new, &BLOBS, dir)?;
        let mut copied = 0;
        if let Some(also) = also {
            copied += copy_sound(also, &mut new)?;
        }
        if let Ok(old) = read_only(&dir.join(BLOBS.file)) {
            copied += copy_sound(&old, &mut new)?;
        }
        copied += copy_leaves(&dir.join(BLOBS.file), &mut new)?;
        new.close().map_err(|(_, error)| error)?;
        Ok(copied)
    };
    let made = fill().map_err(|error: Error| error.at(dir)).and_then(|copied| {
        verify(&path, &BLOBS)?;
        sync_file(&path)?;
        let aside = restore::keep_aside(dir, BLOBS.file, now)?;
        std::fs::rename(&path, dir.join(BLOBS.file)).map_err(|source| Error::io(dir, source))?;
        sync_folder(dir)?;
        Ok((copied, aside))
    });
    if made.is_err() {
        let _ = std::fs::remove_file(&path);
    }
    made
}
