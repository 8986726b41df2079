//! Who has the library open. Everyone who does holds `library.lock` together; whoever replaces its files holds it alone.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Instant;

use crate::Error;
use crate::files::make_file;
use crate::open::BUSY_TIMEOUT;

/// Held as long as this lives, also when the process is killed. Nothing where the file system has no locks.
pub(crate) struct InUse(#[expect(dead_code, reason = "held")] Option<File>);

/// Opens the library among others; waits for one who replaces its files.
pub(crate) fn share(library: &Path) -> Result<InUse, Error> {
    // A folder that cannot be written to is told by whoever opens the databases: they know more about it.
    let Ok(file) = lock_file(library) else { return Ok(InUse(None)) };
    let patience = Instant::now();
    loop {
        match file.try_lock_shared() {
            Ok(()) => return Ok(InUse(Some(file))),
            Err(TryLockError::Error(_)) => return Ok(InUse(None)),
            Err(TryLockError::WouldBlock) if patience.elapsed() > BUSY_TIMEOUT => {
                return Err(Error::Locked(library.to_owned()));
            }
            Err(TryLockError::WouldBlock) => std::thread::sleep(std::time::Duration::from_millis(20)),
        }
    }
}

/// Takes the library for one alone; refuses while anyone has it open.
pub(crate) fn alone(library: &Path) -> Result<InUse, Error> {
    let file = lock_file(library)?;
    match file.try_lock() {
        Ok(()) => Ok(InUse(Some(file))),
        Err(TryLockError::Error(_)) => Ok(InUse(None)),
        Err(TryLockError::WouldBlock) => Err(Error::InUse(library.to_owned())),
    }
}

fn lock_file(library: &Path) -> Result<File, Error> {
    let path = library.join("library.lock");
    make_file(&path)?;
    OpenOptions::new().read(true).write(true).open(&path).map_err(|source| Error::io(&path, source))
}
