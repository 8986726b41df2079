//! Makes folders and files that their owner alone can read, and makes sure that they are on the disk.

use std::fs::{DirBuilder, File, OpenOptions};
use std::path::Path;

use crate::Error;

/// Makes the folder, readable by its owner alone; a folder that is there and not empty keeps its rights.
pub(crate) fn make_folder(dir: &Path) -> Result<(), Error> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(|source| match source.kind() {
        std::io::ErrorKind::AlreadyExists => Error::NotALibrary(dir.to_owned()),
        _ => Error::io(dir, source),
    })?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mut entries = std::fs::read_dir(dir).map_err(|source| Error::io(dir, source))?;
        if entries.next().is_none() {
            let rights = std::fs::Permissions::from_mode(0o700);
            std::fs::set_permissions(dir, rights).map_err(|source| Error::io(dir, source))?;
        }
    }
    Ok(())
}

/// Makes the file, readable by its owner alone, before SQLite does; SQLite gives its `-wal` and `-shm` the same rights.
///
/// A file that is there is not opened: closing it would let go of every lock this process has on it.
pub(crate) fn make_file(path: &Path) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(source) if source.kind() == std::io::ErrorKind::AlreadyExists => make_private(path),
        Err(source) => Err(Error::io(path, source)),
    }
}

#[cfg(unix)]
fn make_private(path: &Path) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt;
    let found = std::fs::metadata(path).map_err(|source| Error::io(path, source))?.permissions();
    if found.mode() & 0o077 != 0 {
        let private = std::fs::Permissions::from_mode(found.mode() & 0o700);
        std::fs::set_permissions(path, private).map_err(|source| Error::io(path, source))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn make_private(_: &Path) -> Result<(), Error> {
    Ok(())
}

/// The names of new files are only sure after their folder, and the folder's own after its parent, were synced.
pub(crate) fn sync_folder(dir: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        for folder in [Some(dir), dir.parent()].into_iter().flatten() {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            // A parent that may not be read is not ours to sync.
            if let Ok(file) = File::open(folder) {
                file.sync_all().map_err(|source| Error::io(folder, source))?;
            }
        }
    }
    Ok(())
}

/// Brings a file that was written by other means to the disk.
pub(crate) fn sync_file(path: &Path) -> Result<(), Error> {
    let file: Result<File, _> = OpenOptions::new().read(true).write(true).open(path);
    file.and_then(|file| file.sync_all()).map_err(|source| Error::io(path, source))
}
