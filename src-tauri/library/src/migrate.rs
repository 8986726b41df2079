//! Brings a file to the newest format. Steps are only ever added at the end; a released step is never changed.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::Error;

/// A database file: what marks it as ours and the steps to its newest format.
pub(crate) struct Format {
    /// Its name in the library folder.
    pub file: &'static str,
    /// `PRAGMA application_id`: "AldL", "AldB" in ASCII.
    pub application_id: i64,
    /// Step n brings format n - 1 to format n.
    pub steps: &'static [&'static str],
}

/// Words, marks and index.
pub(crate) const LIBRARY: Format = Format {
    file: "library.db",
    application_id: 0x416c_644c,
    steps: &[
        include_str!("../sql/0001_init.sql"),
        include_str!("../sql/0002_search.sql"),
        include_str!("../sql/0003_marks.sql"),
        include_str!("../sql/0004_relations.sql"),
        include_str!("../sql/0005_compact.sql"),
        include_str!("../sql/0006_room.sql"),
    ],
};

/// Images and raw pages.
pub(crate) const BLOBS: Format = Format {
    file: "blobs.db",
    application_id: 0x416c_6442,
    steps: &[include_str!("../sql/blobs_0001_init.sql")],
};

/// Refuses a file of a newer format or of another program. Reads only: it stays as it is to the byte.
pub(crate) fn refuse_foreign(db: &Connection, format: &Format, dir: &Path) -> Result<(), Error> {
    let found = version(db, format, dir)?;
    let known = i64::try_from(format.steps.len()).unwrap_or(i64::MAX);
    if found > known { Err(Error::Newer { dir: dir.to_owned(), found, known }) } else { Ok(()) }
}

/// Whether a file with something in it is of an older format.
pub(crate) fn is_older(db: &Connection, format: &Format, dir: &Path) -> Result<bool, Error> {
    let known = i64::try_from(format.steps.len()).unwrap_or(i64::MAX);
    Ok((1..known).contains(&version(db, format, dir)?))
}

/// Runs the steps a file has not had, all in one transaction: nobody ever sees a library between two formats, and one
/// step that fails leaves the file as it was before the first.
pub(crate) fn migrate(db: &mut Connection, format: &Format, dir: &Path) -> Result<(), Error> {
    refuse_foreign(db, format, dir)?;
    let known = i64::try_from(format.steps.len()).unwrap_or(i64::MAX);
    if version(db, format, dir)? == known {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have done it while we waited for the lock.
    refuse_foreign(&tx, format, dir)?;
    let found = version(&tx, format, dir)?;
    if found < known {
        for step in format.steps.iter().skip(usize::try_from(found).unwrap_or(usize::MAX)) {
            tx.execute_batch(step)?;
        }
        tx.pragma_update(None, "user_version", known)?;
        tx.pragma_update(None, "application_id", format.application_id)?;
    }
    Ok(tx.commit()?)
}

/// The format a file has; 0 for an empty one.
///
/// Read in one transaction: another process may be making the file this very moment, and half of its work would look like
/// another program's file.
pub(crate) fn version(db: &Connection, format: &Format, dir: &Path) -> Result<i64, Error> {
    let _snapshot = if db.is_autocommit() { Some(db.unchecked_transaction()?) } else { None };
    let id: i64 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if id == format.application_id {
        return Ok(version);
    }
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if id == 0 && version == 0 && tables == 0 {
        Ok(0)
    } else {
        Err(Error::NotALibrary(dir.join(format.file)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const FIRST: &str = "CREATE TABLE words (word TEXT NOT NULL) STRICT";
    const SECOND: &str =
        "ALTER TABLE words ADD COLUMN length INTEGER; UPDATE words SET length = length(word)";
    const BROKEN: &str = "UPDATE words SET word = 'spoiled'; INSERT INTO nowhere VALUES (1)";

    fn format(steps: &'static [&'static str]) -> Format {
        Format { file: "words.db", application_id: 77, steps }
    }

    #[test]
    fn an_older_file_is_brought_up_to_date_with_its_rows() {
        let dir = tempfile::tempdir().unwrap();
        let mut db = Connection::open(dir.path().join("words.db")).unwrap();
        migrate(&mut db, &format(&[FIRST]), dir.path()).unwrap();
        db.execute("INSERT INTO words VALUES ('lamp')", []).unwrap();
        migrate(&mut db, &format(&[FIRST, SECOND]), dir.path()).unwrap();
        migrate(&mut db, &format(&[FIRST, SECOND]), dir.path()).unwrap();
        let length: i64 = db.query_row("SELECT length FROM words", [], |row| row.get(0)).unwrap();
        assert_eq!(length, 4);
        assert_eq!(version(&db, &format(&[]), dir.path()).unwrap(), 2);
    }

    #[test]
    fn a_step_that_fails_leaves_a_released_library_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("library.db");
        let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/format-1/library.db");
        std::fs::copy(fixture, &path).unwrap();
        let before = std::fs::read(&path).unwrap();
        let steps =
            &[include_str!("../sql/0001_init.sql"), "DELETE FROM states; INSERT INTO nowhere VALUES (1)"];
        let broken = Format { file: "library.db", application_id: LIBRARY.application_id, steps };
        let mut db = Connection::open(&path).unwrap();
        migrate(&mut db, &broken, dir.path()).unwrap_err();
        let items: i64 = db.query_row("SELECT count(*) FROM states", [], |row| row.get(0)).unwrap();
        assert_eq!(items, 11);
        drop(db);
        assert!(std::fs::read(&path).unwrap() == before, "the file is the same to the byte");
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let mut db = Connection::open(dir.path().join("words.db")).unwrap();
        migrate(&mut db, &format(&[FIRST]), dir.path()).unwrap();
        db.execute("INSERT INTO words VALUES ('lamp')", []).unwrap();
        migrate(&mut db, &format(&[FIRST, SECOND, BROKEN]), dir.path()).unwrap_err();
        let word: String = db.query_row("SELECT word FROM words", [], |row| row.get(0)).unwrap();
        assert_eq!(word, "lamp");
        assert_eq!(version(&db, &format(&[]), dir.path()).unwrap(), 1);
    }
}
