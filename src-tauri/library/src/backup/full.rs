//! The full backup: a folder with both files, which is itself a library.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::copy::copy_database;
use super::{stamp, take_turn};
use crate::files::{make_folder, sync_folder};
use crate::migrate::{BLOBS, LIBRARY};
use crate::open::read_only;
use crate::{Error, Library, blobs, index};

/// A full backup that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FullBackup {
    /// The folder; `--library` opens it as it is.
    pub path: PathBuf,
    /// Articles in it.
    pub items: u32,
    /// Images and raw pages in it.
    pub blobs: u32,
    /// Images and raw pages that its articles name and the library itself had lost.
    pub lost: u32,
    /// Bytes.
    pub size: u64,
}

impl Library {
    /// Makes a full backup: words, marks, images and raw pages as they are at one instant, checked whole.
    ///
    /// `to`: a folder that is there gets one named after the time; otherwise the folder to be made. The backup is
    /// written under another name first: a folder with the right name is complete. Errors: as for writing; the library
    /// is damaged; `to` is a file.
    pub fn back_up_to(&self, now: i64, to: &Path) -> Result<FullBackup, Error> {
        let to = if to.is_dir() { to.join(format!("aldine-{}", stamp(now))) } else { to.to_owned() };
        if std::fs::symlink_metadata(&to).is_ok() {
            return Err(Error::Exists(to));
        }
        let name = to.file_name().ok_or_else(|| Error::Exists(to.clone()))?.to_string_lossy();
        let part = to.with_file_name(format!("{name}.{}.part", std::process::id()));
        let made = self.back_up_into(&part).and_then(|made| {
            std::fs::rename(&part, &to).map_err(|source| Error::io(&to, source))?;
            sync_folder(&to)?;
            Ok(FullBackup { path: to, ..made })
        });
        if made.is_err() {
            let _ = std::fs::remove_dir_all(&part);
        }
        made
    }

    fn back_up_into(&self, dir: &Path) -> Result<FullBackup, Error> {
        make_folder(dir)?;
        // While this is held nobody sweeps: whatever the first copy names, the second one has.
        let _turn = take_turn(self.dir())?;
        let (library, blob_file) = (dir.join(LIBRARY.file), dir.join(BLOBS.file));
        self.read(|db| copy_database(db, &LIBRARY, &library, index::leave_out))?;
        self.read_blobs(|db| copy_database(db, &BLOBS, &blob_file, |_| Ok(())))?;
        let look = || {
            let library = read_only(&library)?;
            let stored = blobs::stored(&read_only(&blob_file)?)?;
            let lost = blobs::named(&library)?.difference(&stored).count();
            let items = library.query_row("SELECT count(*) FROM items", [], |row| row.get(0))?;
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            Ok((items, count(stored.len()), count(lost)))
        };
        let (items, blobs, lost) = look().map_err(|error: Error| error.at(dir))?;
        let size = [&library, &blob_file].into_iter().filter_map(|file| std::fs::metadata(file).ok());
        Ok(FullBackup { path: dir.to_owned(), items, blobs, lost, size: size.map(|file| file.len()).sum() })
    }
}
