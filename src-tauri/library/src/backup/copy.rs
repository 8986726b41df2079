//! One database file copied while others write to it, proved, and only then given its name.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::Error;
use crate::files::{make_file, sync_file, sync_folder};
use crate::migrate::{self, Format};
use crate::open::read_only;

/// Copies the database of `from` as it is at this instant into the new file `to`, readable by its owner alone.
///
/// `change` may take out of the copy what need not be kept. The copy is written under another name, opened, checked
/// whole, brought to the disk and only then named `to`; when anything fails there is no `to` and nothing is left.
pub(crate) fn copy_database(
    from: &Connection,
    format: &Format,
    to: &Path,
    change: impl FnOnce(&Connection) -> Result<(), Error>,
) -> Result<(), Error> {
    let part = part_of(to);
    let copied = copy_into(from, &part, change)
        .map_err(|error| error.at(to))
        .and_then(|()| verify(&part, format))
        .and_then(|()| sync_file(&part))
        .and_then(|()| std::fs::rename(&part, to).map_err(|source| Error::io(to, source)));
    if let Err(error) = copied {
        // What is left of it is deleted at the next try if not now.
        let _ = std::fs::remove_file(&part);
        return Err(error);
    }
    sync_folder(to.parent().unwrap_or(to))
}

/// The name a file has while it is written: another one for everybody who writes it at the same moment.
fn part_of(to: &Path) -> PathBuf {
    static WRITTEN: AtomicU64 = AtomicU64::new(0);
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    to.with_file_name(format!("{name}.{}-{number}.part", std::process::id()))
}

fn copy_into(
    from: &Connection,
    part: &Path,
    change: impl FnOnce(&Connection) -> Result<(), Error>,
) -> Result<(), Error> {
    let _ = std::fs::remove_file(part);
    make_file(part)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(part, flags)?;
    {
        let backup = Backup::new(from, &mut db)?;
        // All pages in one step: one state of the library, however much is written meanwhile.
        while backup.step(-1)? != StepResult::Done {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    // A copy is one file.
    db.pragma_update(None, "journal_mode", "delete")?;
    change(&db)?;
    db.close().map_err(|(_, error)| error.into())
}

/// Opens a database that nobody uses and checks all of it. Errors name `path`: not one of ours, newer, damaged.
pub(crate) fn verify(path: &Path, format: &Format) -> Result<(), Error> {
    let look = || {
        let db = read_only(path)?;
        migrate::refuse_foreign(&db, format, path)?;
        if migrate::version(&db, format, path)? == 0 {
            return Err(Error::NotALibrary(path.to_owned()));
        }
        let wrong: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        match wrong.as_str() {
            "ok" => Ok(()),
            _ => Err(Error::Damaged { dir: path.to_owned(), what: wrong.replace(['\n', ';'], " ") }),
        }
    };
    look().map_err(|error: Error| match error.at(path) {
        Error::NotALibrary(_) => Error::NotALibrary(path.to_owned()),
        error => error,
    })
}
