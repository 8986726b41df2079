//! Opens a library folder and lends its connections: one writer per file, a few read-only ones.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::files::{make_file, make_folder, sync_folder};
use crate::in_use::{self, InUse};
use crate::migrate::{self, BLOBS, Format, LIBRARY};
use crate::{Error, backup, index, wal};

/// How long an act waits for another process to finish writing. A save holds the lock for milliseconds; a bulk act of
/// thousands of items for seconds.
pub(crate) const BUSY_TIMEOUT: Duration = Duration::from_secs(15);
/// How long an opening waits for files that another program is making beside it.
const MAKING_TIMEOUT: Duration = Duration::from_secs(1);
/// More read-only connections than this are closed after use.
const KEPT_READERS: usize = 4;

/// The shelf: a folder with `library.db` and `blobs.db`.
///
/// May be shared between threads; several processes may open the same folder at once.
pub struct Library {
    dir: PathBuf,
    /// Never writes: its `data_version` tells every change, also those of our own writer.
    watch: Mutex<Connection>,
    readers: Readers,
    blob_readers: Readers,
    // Dropped last: the last connection to close empties the write-ahead log, and only one that writes can.
    writer: Mutex<Writer>,
    _in_use: InUse,
}

/// The connections that write. Always locked in the order library, blobs, in every process: no deadlock.
pub(crate) struct Writer {
    pub library: Connection,
    pub blobs: Connection,
}

struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Library {
    /// Opens the library in `dir`, making the folder and the files when they are not there and bringing an older
    /// format to the newest.
    ///
    /// `now` is in Unix milliseconds. Errors: busy, read-only, no permission, disk full, not a library, newer than
    /// this program, damaged; none of them changes anything.
    pub fn open(dir: &Path, now: i64) -> Result<Library, Error> {
        make_folder(dir)?;
        let in_use = in_use::share(dir)?;
        refuse_to_start_over(dir)?;
        let library = open_file(dir, &LIBRARY, now).map_err(|error| once_a_library(dir, error))?;
        refuse_without_blobs(&library, dir)?;
        let blobs = open_file(dir, &BLOBS, now)?;
        sync_folder(dir)?;
        let path = dir.join(LIBRARY.file);
        let watch = read_only(&path).map_err(|error| error.at(dir))?;
        let opened = Library {
            dir: dir.to_owned(),
            writer: Mutex::new(Writer { library, blobs }),
            readers: Readers { path, idle: Mutex::default() },
            blob_readers: Readers { path: dir.join(BLOBS.file), idle: Mutex::default() },
            watch: Mutex::new(watch),
            _in_use: in_use,
        };
        opened.heal_dictionaries()?;
        if opened.read(index::is_outdated)? {
            opened.write(index::rebuild)?;
            opened.merge_index()?;
        }
        opened.purge_trash(now)?;
        Ok(opened)
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// A number that differs whenever anything in `library.db` changed, by this process or another.
    pub fn change_mark(&self) -> Result<i64, Error> {
        let watch = lock(&self.watch);
        watch
            .pragma_query_value(None, "data_version", |row| row.get(0))
            .map_err(|error| Error::from(error).at(&self.dir))
    }

    /// Runs `act` on one state of the library, whatever others write meanwhile.
    pub(crate) fn read<T>(&self, act: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        self.readers.lend(act).map_err(|error| error.at(&self.dir))
    }

    /// As [`read`](Self::read), on the blobs.
    pub(crate) fn read_blobs<T>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.blob_readers.lend(act).map_err(|error| error.at(&self.dir))
    }

    /// Runs `act` in one transaction of `library.db`; it is on the disk when this returns.
    pub(crate) fn write<T>(&self, act: impl FnOnce(&Transaction) -> Result<T, Error>) -> Result<T, Error> {
        self.write_both(|tx, _| act(tx))
    }

    /// Writes `library.db` anew without the pages that nothing uses. Takes as much room again while it runs.
    pub(crate) fn vacuum(&self) -> Result<(), Error> {
        let writer = lock(&self.writer);
        writer.library.execute_batch("VACUUM").map_err(|error| Error::from(error).at(&self.dir))
    }

    /// As [`write`](Self::write), with the blobs' connection beside it. What `act` commits there stays even when the
    /// transaction fails.
    pub(crate) fn write_both<T>(
        &self,
        act: impl FnOnce(&Transaction, &mut Connection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut writer = lock(&self.writer);
        let Writer { library, blobs } = &mut *writer;
        let run = || {
            let tx = library.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = act(&tx, blobs)?;
            tx.commit()?;
            Ok(done)
        };
        run().map_err(|error: Error| error.at(&self.dir))
    }
}

impl Readers {
    fn lend<T>(&self, act: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        let idle = lock(&self.idle).pop();
        let mut db = match idle {
            Some(db) => db,
            None => read_only(&self.path)?,
        };
        let tx = db.transaction()?;
        let done = act(&tx)?;
        tx.commit()?;
        let mut idle = lock(&self.idle);
        if idle.len() < KEPT_READERS {
            idle.push(db);
        }
        Ok(done)
    }
}

/// A panic while a connection was held rolled its transaction back: the connection is as good as before.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn read_only(path: &Path) -> Result<Connection, Error> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    set_up(&db)?;
    Ok(db)
}

fn set_up(db: &Connection) -> Result<(), Error> {
    db.busy_timeout(BUSY_TIMEOUT)?;
    db.set_prepared_statement_cache_capacity(128);
    // Otherwise many a statement is planned anew for each value it is given.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// An empty library where there was a full one would be taken for a loss, and filled.
fn refuse_to_start_over(dir: &Path) -> Result<(), Error> {
    let file = dir.join(LIBRARY.file);
    let is_there = std::fs::metadata(&file).is_ok_and(|file| file.len() > 0);
    if is_there || backup::backups(dir)?.is_empty() {
        return Ok(());
    }
    Err(Error::Damaged { dir: dir.to_owned(), what: format!("{} is not there or empty", LIBRARY.file) })
}

/// The same for the images and raw pages.
fn refuse_without_blobs(library: &Connection, dir: &Path) -> Result<(), Error> {
    if dir.join(BLOBS.file).exists() {
        return Ok(());
    }
    let look = || Ok(library.prepare("SELECT 1 FROM versions")?.exists([])?);
    match look().map_err(|error: Error| error.at(dir))? {
        true => Err(Error::Damaged { dir: dir.to_owned(), what: format!("{} is not there", BLOBS.file) }),
        false => Ok(()),
    }
}

/// A file that was backed up and is no library any more was overwritten.
fn once_a_library(dir: &Path, error: Error) -> Error {
    match error {
        Error::NotALibrary(_) if backup::backups(dir).is_ok_and(|backups| !backups.is_empty()) => {
            Error::Damaged { dir: dir.to_owned(), what: format!("{} is no database any more", LIBRARY.file) }
        }
        error => error,
    }
}

/// Opens one of the files for writing, making it when it is not there and bringing it to the newest format.
pub(crate) fn open_file(dir: &Path, format: &Format, now: i64) -> Result<Connection, Error> {
    let path = dir.join(format.file);
    make_file(&path)?;
    let patience = Instant::now();
    loop {
        match open_database(&path, format, dir, now) {
            // Switching to WAL and recovering one answer "busy" at once, without waiting.
            Err(Error::Locked(_)) if patience.elapsed() < BUSY_TIMEOUT => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(Error::NotALibrary(_)) => return Err(Error::NotALibrary(path)),
            Err(Error::Io { .. }) => {
                // SQLite says only that it cannot open something; the file system says more.
                let source = File::open(&path).err();
                // While another program makes the library its journal comes and goes.
                if source.is_none() && patience.elapsed() < MAKING_TIMEOUT {
                    std::thread::sleep(Duration::from_millis(20));
                    continue;
                }
                return Err(source.map_or(Error::ReadOnly(dir.to_owned()), |source| Error::io(&path, source)));
            }
            opened => return opened,
        }
    }
}

fn open_database(path: &Path, format: &Format, dir: &Path, now: i64) -> Result<Connection, Error> {
    let open = || {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut db = Connection::open_with_flags(path, flags)?;
        set_up(&db)?;
        if db.is_readonly("main")? {
            return Err(Error::ReadOnly(dir.to_owned()));
        }
        migrate::refuse_foreign(&db, format, dir)?;
        wal::set_journal(&db, dir)?;
        db.pragma_update(None, "foreign_keys", true)?;
        db.pragma_update(None, "trusted_schema", false)?;
        // A large save must not leave a large log behind for ever.
        db.pragma_update(None, "journal_size_limit", 16 << 20)?;
        if format.file == LIBRARY.file && migrate::is_older(&db, format, dir)? {
            backup::before_migration(&db, dir, now)?;
        }
        migrate::migrate(&mut db, format, dir)?;
        Ok(db)
    };
    let opened = match open() {
        // The library came here from a folder where it could have a log.
        Err(error) if wal::is_missing(&error) => wal::leave(path).and_then(|()| open()),
        opened => opened,
    };
    opened.map_err(|error: Error| error.at(dir))
}
