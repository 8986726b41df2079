//! Where SQLite's write-ahead log can be had, and what is done where it cannot.
//!
//! The log needs memory that all programs at the library share. Some file systems in user space have none, and on a
//! network's folder two computers would each have their own and spoil the file. There the library uses a rollback journal
//! instead: slower, and readers wait for writers, but as safe. Network folders are told by the kind of file system on
//! Linux; elsewhere only by what the probe finds.

use std::path::Path;

use rusqlite::{Connection, ffi};

use crate::Error;
use crate::files::make_file;

/// Kinds of file systems that several computers share, by the kernel's names.
const SHARED: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "lustre",
    "fuse.sshfs",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.davfs2",
    "davfs",
];

/// Gives a database the journal that its folder allows, and makes a commit be on the disk when it returns.
pub(crate) fn set_journal(db: &Connection, dir: &Path) -> Result<(), Error> {
    let mode: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    let network = is_shared(dir);
    if mode != "wal" && !network && log_works(dir) {
        db.pragma_update(None, "journal_mode", "wal")?;
    } else if mode == "wal" && network {
        db.pragma_update(None, "journal_mode", "delete")?;
    }
    let mode: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    // EXTRA: the deletion of a rollback journal, which is the commit, is on the disk too.
    db.pragma_update(None, "synchronous", if mode == "wal" { "full" } else { "extra" })?;
    Ok(())
}

/// Whether an error says that there is no shared memory here.
pub(crate) fn is_missing(error: &Error) -> bool {
    let Error::Sql(rusqlite::Error::SqliteFailure(failure, _)) = error else { return false };
    let codes = [
        ffi::SQLITE_IOERR_SHMMAP,
        ffi::SQLITE_IOERR_SHMOPEN,
        ffi::SQLITE_IOERR_SHMLOCK,
        ffi::SQLITE_IOERR_SHMSIZE,
        ffi::SQLITE_PROTOCOL,
    ];
    codes.contains(&failure.extended_code)
}

/// Takes a database out of the log it was given elsewhere. One connection alone needs no shared memory.
pub(crate) fn leave(path: &Path) -> Result<(), Error> {
    let db = Connection::open(path)?;
    db.pragma_update(None, "locking_mode", "exclusive")?;
    db.pragma_update(None, "journal_mode", "delete")?;
    Ok(db.close().map_err(|(_, error)| error)?)
}

/// Tries the log on a file of its own.
fn log_works(dir: &Path) -> bool {
    let name = format!("probe-{}-{:?}.db", std::process::id(), std::thread::current().id());
    let path = dir.join(name.replace(['(', ')'], ""));
    let probe = || {
        make_file(&path)?;
        let db = Connection::open(&path)?;
        db.pragma_update(None, "journal_mode", "wal")?;
        db.execute_batch("CREATE TABLE probe (row INTEGER)")?;
        Ok::<_, Error>(db.close().map_err(|(_, error)| error)?)
    };
    let works = probe();
    for end in ["", "-wal", "-shm", "-journal"] {
        let mut file = path.clone().into_os_string();
        file.push(end);
        // It may not be there.
        let _ = std::fs::remove_file(file);
    }
    // Whatever else is wrong here, the library itself finds it and tells it better.
    !works.is_err_and(|error| is_missing(&error))
}

#[cfg(target_os = "linux")]
fn is_shared(dir: &Path) -> bool {
    let Ok(mounts) = std::fs::read_to_string("/proc/self/mountinfo") else { return false };
    let dir = std::fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    kind_of(&dir, &mounts).is_some_and(|kind| SHARED.contains(&kind))
}

#[cfg(not(target_os = "linux"))]
fn is_shared(_: &Path) -> bool {
    false
}

/// The kind of the file system that `dir` lies in: of the innermost mount, and of several there the last one.
#[cfg(target_os = "linux")]
fn kind_of<'a>(dir: &Path, mounts: &'a str) -> Option<&'a str> {
    let mount = |line: &'a str| {
        let (before, after) = line.split_once(" - ")?;
        let point = before.split(' ').nth(4)?.replace("\\040", " ");
        dir.starts_with(&point).then_some((point.len(), after.split(' ').next()?))
    };
    mounts.lines().filter_map(mount).max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_mount_tells_the_kind() {
        let mounts = "22 1 0:20 / / rw - ext4 /dev/sda1 rw\n\
                      40 22 0:35 / /home/ada rw,relatime shared:1 - ext4 /dev/sdb rw\n\
                      41 40 0:36 / /home/ada/My\\040Shelf rw - nfs4 server:/shelf rw\n\
                      42 22 0:37 / /media/box rw - fuse.sshfs ada@box:/ rw\n";
        let kind = |dir: &str| kind_of(Path::new(dir), mounts);
        assert_eq!(kind("/home/ada/.local/share/aldine"), Some("ext4"));
        assert_eq!(kind("/home/ada/My Shelf/aldine"), Some("nfs4"));
        assert_eq!(kind("/media/box"), Some("fuse.sshfs"));
        assert_eq!(kind("/media/boxes"), Some("ext4"));
    }
}
