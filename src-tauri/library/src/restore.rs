//! Brings a backup back. Works on a library that does not open; what is replaced is kept aside; nothing that is there is
//! read into the library before it passed its check.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::Serialize;

use crate::backup::{self, verify};
use crate::files::{make_file, make_folder, sync_file, sync_folder};
use crate::migrate::{BLOBS, LIBRARY};
use crate::open::{open_file, read_only};
use crate::{Error, Library, blobs, in_use, salvage};

/// What a restore did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// Articles in the library now.
    pub items: u32,
    /// Images and raw pages that its articles name and nobody has.
    pub lost: u32,
    /// The folder where the library that was there is kept; `None` when there was none.
    pub replaced: Option<PathBuf>,
}

/// Makes the library in `dir` what the backup `from` is: an automatic backup's file, or the folder of a full backup (or
/// any library's folder that nobody has open), or the `library.db` in such a folder.
///
/// Images and raw pages are only ever added, so the library that was there loses none of its own. Its `library.db`
/// moves to a folder in `backups/`. A power cut at any instant leaves the one or the other library. Errors: `from` is
/// not a library, newer than this program, damaged; the library is open somewhere; as for writing. None of them changes
/// the library.
pub fn restore(dir: &Path, from: &Path, now: i64) -> Result<Restored, Error> {
    make_folder(dir)?;
    let alone = in_use::alone(dir)?;
    let source = Source::of(dir, from)?;
    let staged = Staged::new(dir)?;
    let library = staged.take(&source.library, &LIBRARY)?;
    if let Some(source) = &source.blobs {
        add_blobs(dir, source, now)?;
    }
    let replaced = keep_aside(dir, LIBRARY.file, now)?;
    std::fs::rename(&library, dir.join(LIBRARY.file)).map_err(|source| Error::io(dir, source))?;
    sync_folder(dir)?;
    if !dir.join(BLOBS.file).exists() {
        // Words without their images: the library opens, and its check tells what is lost.
        drop(open_file(dir, &BLOBS, now)?);
    }
    drop(alone);
    let restored = Library::open(dir, now)?;
    let items = restored.read(|db| Ok(db.query_row("SELECT count(*) FROM items", [], |row| row.get(0))?))?;
    let stored = restored.read_blobs(blobs::stored)?;
    let lost = restored.read(|db| Ok(blobs::named(db)?.difference(&stored).count()))?;
    Ok(Restored { items, lost: u32::try_from(lost).unwrap_or(u32::MAX), replaced })
}

/// The files of a backup.
struct Source {
    library: PathBuf,
    blobs: Option<PathBuf>,
}

impl Source {
    fn of(dir: &Path, from: &Path) -> Result<Source, Error> {
        let library = if from.is_dir() { from.join(LIBRARY.file) } else { from.to_owned() };
        let real = std::fs::canonicalize(&library).map_err(|source| Error::io(&library, source))?;
        if std::fs::canonicalize(dir.join(LIBRARY.file)).is_ok_and(|ours| ours == real) {
            return Err(Error::NotABackup(from.to_owned()));
        }
        let is_pair = library.file_name().is_some_and(|name| name == LIBRARY.file);
        let blobs = library.with_file_name(BLOBS.file);
        Ok(Source { blobs: (is_pair && blobs.exists()).then_some(blobs), library })
    }
}

/// Copies of the files of a backup inside the library folder: the backup itself is only ever read.
struct Staged(PathBuf);

impl Staged {
    fn new(dir: &Path) -> Result<Staged, Error> {
        let folder = backup::folder(dir).join("restoring");
        // Left by a restore that was cut off; we are alone here.
        let _ = std::fs::remove_dir_all(&folder);
        make_folder(&folder)?;
        Ok(Staged(folder))
    }

    /// Copies a database with its log, puts both in one file and checks it whole; errors name `from`.
    fn take(&self, from: &Path, format: &crate::migrate::Format) -> Result<PathBuf, Error> {
        let to = self.0.join(format.file);
        for end in ["", "-wal"] {
            let (from, to) = (with_end(from, end), with_end(&to, end));
            if end.is_empty() || from.exists() {
                std::fs::copy(&from, &to).map_err(|source| Error::io(&from, source))?;
            }
        }
        let staged = fold_log(&to).and_then(|()| verify(&to, format)).and_then(|()| sync_file(&to));
        staged.map_err(|error| match error {
            Error::NotALibrary(_) => Error::NotALibrary(from.to_owned()),
            Error::Newer { found, known, .. } => Error::Newer { dir: from.to_owned(), found, known },
            Error::Damaged { what, .. } => Error::DamagedBackup { file: from.to_owned(), what },
            error => error,
        })?;
        // For its owner alone, whatever the backup was.
        make_file(&to)?;
        Ok(to)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// Puts what is in a database's log into the database.
fn fold_log(path: &Path) -> Result<(), Error> {
    let fold = || {
        let db = Connection::open(path)?;
        db.pragma_update(None, "journal_mode", "delete")?;
        Ok(db.close().map_err(|(_, error)| error)?)
    };
    fold().map_err(|error: Error| error.at(path))
}

/// Adds the images and raw pages of a backup that are not here. A `blobs.db` that is damaged is put together anew from
/// what can be read of it and the backup.
fn add_blobs(dir: &Path, source: &Path, now: i64) -> Result<(), Error> {
    let ours = dir.join(BLOBS.file);
    let backup = read_only(source).map_err(|error| error.at(source))?;
    crate::migrate::refuse_foreign(&backup, &BLOBS, source)?;
    let is_sound = !ours.exists() || (fold_log(&ours).is_ok() && verify(&ours, &BLOBS).is_ok());
    if is_sound {
        let mut blobs = open_file(dir, &BLOBS, now)?;
        salvage::copy_sound(&backup, &mut blobs).map_err(|error| error.at(dir))?;
        blobs.close().map_err(|(_, error)| Error::from(error).at(dir))
    } else {
        salvage::rebuild_blobs(dir, Some(&backup), now).map(drop)
    }
}

/// Keeps the `file` that is there under another name too, in a folder in `backups/` that is given back; `None` when there
/// is no such file. Where it was it stays until another is renamed over it.
///
/// Its log is folded in or, when it is too damaged for that, moved beside it: beside another database it would be taken
/// for that one's.
pub(crate) fn keep_aside(dir: &Path, file: &str, now: i64) -> Result<Option<PathBuf>, Error> {
    let ours = dir.join(file);
    if !ours.exists() {
        return Ok(None);
    }
    let aside = backup::folder(dir).join(format!("replaced-{}", backup::stamp(now)));
    make_folder(&aside)?;
    if std::fs::symlink_metadata(aside.join(file)).is_ok() {
        return Err(Error::Exists(aside.join(file)));
    }
    let _ = fold_log(&ours);
    for end in ["-wal", "-shm"] {
        let (from, to) = (with_end(&ours, end), with_end(&aside.join(file), end));
        if from.exists() {
            std::fs::rename(&from, &to).map_err(|source| Error::io(&from, source))?;
        }
    }
    if std::fs::hard_link(&ours, aside.join(file)).is_err() {
        // Not every file system has links.
        std::fs::copy(&ours, aside.join(file)).map_err(|source| Error::io(&ours, source))?;
        sync_file(&aside.join(file))?;
    }
    sync_folder(&aside)?;
    sync_folder(dir)?;
    Ok(Some(aside))
}
