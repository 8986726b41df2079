//! Backups. The reader's words and marks come back whatever happens to `library.db`.
//!
//! An *automatic* backup is one SQLite file in `backups/` beside the library: `library.db` as it was at one instant,
//! copied by SQLite's backup API, opened and checked before it counts. It is made once a day and before every change
//! of format; the newest of each of 7 days and of each of 4 weeks before are kept.
//!
//! Automatic backups do not hold the images and raw pages: a second copy in the same folder would double the library
//! and protect from little. Those rows are never changed, and [`sweep`](crate::Library::sweep) deletes none that a
//! kept backup names; so `library.db` from any of them finds its images. Against the loss of the disk there is the
//! *full* backup: a folder with both files that can be put anywhere, made by hand ([`full`]).
//!
//! The search index is left out: it follows from the rest, and is made anew when a backup is restored.
//!
//! It refuses to restore anything by itself ([`restore`](crate::restore())), and to decide when to run.

mod copy;
mod full;
mod kept;

use std::collections::HashSet;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

pub(crate) use copy::{copy_database, verify};
pub use full::FullBackup;
pub(crate) use kept::stamp;
pub use kept::{Backup, backups};
use rusqlite::Connection;

use crate::blobs::{self, Hash};
use crate::files::{make_file, make_folder};
use crate::migrate::LIBRARY;
use crate::open::read_only;
use crate::{Error, Library, index};

/// The folder of the automatic backups in the library's.
const FOLDER: &str = "backups";
/// A backup is due when the newest is older, in milliseconds: a day.
const DUE_AFTER: i64 = 24 * 60 * 60 * 1000;

/// Whether this process alone makes or relies on backups now.
enum Turn {
    /// It does, until this is dropped.
    Ours(File),
    /// Another process does.
    Others,
    /// The file system has no locks.
    Unknown,
}

/// The folder of the automatic backups.
pub(crate) fn folder(library: &Path) -> PathBuf {
    library.join(FOLDER)
}

/// Waits for nobody.
fn take_turn(library: &Path) -> Result<Turn, Error> {
    let path = folder(library).join("lock");
    make_folder(&folder(library))?;
    make_file(&path)?;
    let file = OpenOptions::new().read(true).write(true).open(&path);
    let file = file.map_err(|source| Error::io(&path, source))?;
    Ok(match file.try_lock() {
        Ok(()) => Turn::Ours(file),
        Err(TryLockError::WouldBlock) => Turn::Others,
        Err(TryLockError::Error(_)) => Turn::Unknown,
    })
}

impl Library {
    /// Makes today's automatic backup when there is none, deletes those that are no longer to be kept, and sweeps the
    /// blobs that nothing names any more. Gives the file, or `None` when none was due, the library is empty, or another
    /// process is at it.
    ///
    /// Errors: as for writing; damaged, when the copy did not pass its check: then every older backup is still there.
    pub fn back_up_if_due(&self, now: i64) -> Result<Option<PathBuf>, Error> {
        let recent = |backup: &Backup| backup.at <= now && now.saturating_sub(backup.at) < DUE_AFTER;
        let is_due = || Ok::<_, Error>(!backups(self.dir())?.iter().any(recent));
        let is_empty = || self.read(|db| Ok(!db.prepare_cached("SELECT 1 FROM items")?.exists([])?));
        if !is_due()? || is_empty()? {
            return Ok(None);
        }
        let turn = take_turn(self.dir())?;
        // Another process may have made it since we looked.
        if matches!(turn, Turn::Others) || !is_due()? {
            return Ok(None);
        }
        let made = folder(self.dir()).join(kept::name(now));
        self.read(|db| copy_database(db, &LIBRARY, &made, index::leave_out))?;
        kept::prune(self.dir())?;
        drop(turn);
        self.sweep(now)?;
        self.learn_dictionary_if_due()?;
        Ok(Some(made))
    }

    /// Runs `delete` with the blobs that kept backups name. `None` without running it when they cannot be told:
    /// another process is making a backup, or one cannot be read.
    pub(crate) fn with_backed_up_blobs<T>(
        &self,
        delete: impl FnOnce(&HashSet<Hash>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let Turn::Ours(_turn) = take_turn(self.dir())? else { return Ok(None) };
        let mut named = HashSet::new();
        for file in kept::libraries(self.dir())? {
            match read_only(&file).and_then(|db| blobs::named(&db)) {
                Ok(hashes) => named.extend(hashes),
                Err(_) => return Ok(None),
            }
        }
        delete(&named).map(Some)
    }
}

/// Copies a library of an older format before it is brought up to date. `db`: its `library.db`.
pub(crate) fn before_migration(db: &Connection, library: &Path, now: i64) -> Result<(), Error> {
    // A process that waits here may find the work done; its copy is then one of the new format, and as good.
    make_folder(&folder(library))?;
    // Older formats may keep their index elsewhere: the copy has all of it.
    copy_database(db, &LIBRARY, &folder(library).join(kept::name(now)), |_| Ok(()))
}
