use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// What can go wrong on the shelf. Each message says what happened, to what, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another process held the library for longer than we wait.
    #[error("the library {0} is busy: another program is writing to it; try again in a moment")]
    Locked(PathBuf),
    /// The folder or its disk cannot be written to.
    #[error("the library {0} is read-only; make the folder writable, or choose another with --library")]
    ReadOnly(PathBuf),
    /// The operating system forbids access.
    #[error("no permission to open the library {0}; check who owns the folder and its files")]
    NoPermission(PathBuf),
    /// No room.
    #[error("the disk of the library {0} is full; nothing was changed; free some space and try again")]
    DiskFull(PathBuf),
    /// The file is something else.
    #[error("{0} is not an Aldine library; choose another folder with --library")]
    NotALibrary(PathBuf),
    /// Written by a later version of the program.
    #[error(
        "the library {dir} is from a newer Aldine (format {found}, this one knows {known}); nothing was changed; \
         update Aldine"
    )]
    Newer {
        /// The library.
        dir: PathBuf,
        /// The format it has.
        found: i64,
        /// The newest format this program knows.
        known: i64,
    },
    /// The file is broken, or its content contradicts itself.
    #[error("the library {dir} is damaged: {what}; {}", remedy(dir))]
    Damaged {
        /// The library.
        dir: PathBuf,
        /// What was found.
        what: String,
    },
    /// Its files are to be replaced, and someone has it open.
    #[error("the library {0} is open in a window or another program; close it and try again")]
    InUse(PathBuf),
    /// Something is in the way of a backup.
    #[error("{0} is there already; nothing was written over; name another place")]
    Exists(PathBuf),
    /// A backup that did not pass its check.
    #[error("the backup {file} is damaged: {what}; nothing was changed; try an older one")]
    DamagedBackup {
        /// The backup.
        file: PathBuf,
        /// What was found.
        what: String,
    },
    /// A backup cannot be brought back onto itself.
    #[error("{0} is the library itself; name a backup of it")]
    NotABackup(PathBuf),
    /// The operating system refused something else.
    #[error("cannot use {path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// SQLite refused a statement: a mistake in this program.
    #[error("the database of the library refused a statement: {0}")]
    Sql(#[from] rusqlite::Error),
    /// No item has this name.
    #[error("no item {0}; `list` shows the names")]
    NoSuchItem(String),
    /// The beginning of a name fits several.
    #[error("{prefix} fits several items: {}; give more of the name", candidates.join(", "))]
    Ambiguous {
        /// What was given.
        prefix: String,
        /// Items it fits, at most ten.
        candidates: Vec<String>,
    },
    /// The beginning of a name is too short to mean one.
    #[error("{0} is too short for a name; give at least 6 characters")]
    ShortPrefix(String),
    /// The item is a failed save: there is nothing to show.
    #[error("nothing of {id} was saved: {reason}; save it again")]
    NothingSaved {
        /// The item.
        id: String,
        /// Why the save failed.
        reason: String,
    },
    /// Only what lies in the trash is deleted for ever.
    #[error("{0} is not in the trash; move it there first")]
    NotInTrash(String),
    /// No highlight has this name.
    #[error("no highlight {0}; `highlight list` shows the names")]
    NoSuchHighlight(String),
    /// No tag has this name.
    #[error("there is no tag {0:?}; `tags` lists those there are")]
    NoSuchTag(String),
    /// The item has no version of this number.
    #[error("{id} has no version {number}; `versions` lists those it has")]
    NoSuchVersion {
        /// The item.
        id: String,
        /// The number.
        number: u32,
    },
    /// The words to be highlighted are not in the text.
    #[error(
        "these words are not in the text of {0}; copy them from `show`, or give more of what stands around them"
    )]
    NoSuchQuote(String),
    /// Nothing stands where something was to be highlighted.
    #[error(
        "there are no words from character {start} to {end} of {id}, which has {length}; nothing was changed; choose a \
         part of its text"
    )]
    NoText {
        /// The item.
        id: String,
        /// The first character.
        start: u32,
        /// The one behind the last.
        end: u32,
        /// How many the text has.
        length: usize,
    },
    /// Not a name for a tag.
    #[error("{0:?} cannot be a tag: a tag has 1 to 100 characters, none of them a control character")]
    BadTag(String),
    /// Not a name for a view.
    #[error(
        "{0:?} cannot be the name of a view: a name has 1 to 100 characters, none of them a control character"
    )]
    BadViewName(String),
    /// No view has this id.
    #[error("no view {0}; it may have been deleted")]
    NoSuchView(String),
    /// An image whose bytes are not those its name promises.
    #[error("an image to be saved has the wrong hash {0}; nothing was saved")]
    BadHash(String),
}

/// What to do about a damaged library: its newest backup, ready to type.
fn remedy(dir: &Path) -> String {
    let backups = crate::backups(dir).unwrap_or_default();
    let Some(newest) = backups.first() else {
        return "make a copy of the folder, then type `aldine check --repair`".to_owned();
    };
    let quoted = |path: &Path| format!("'{}'", path.display());
    let (library, backup) = (quoted(dir), quoted(&newest.path));
    format!("type `aldine --library {library} restore {backup}` to bring its newest backup back")
}

impl Error {
    /// Whether what was to be read is broken, rather than the reading.
    pub(crate) fn is_damage(&self) -> bool {
        matches!(self, Error::Sql(source) if source.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt))
    }

    /// Says where an SQLite error happened, and sorts it by what a person can do about it.
    pub(crate) fn at(self, dir: &Path) -> Error {
        let Error::Sql(source) = self else { return self };
        let dir = dir.to_owned();
        if let rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::QueryReturnedNoRows = source
        {
            // A row that is not there or holds what no save writes.
            return Error::Damaged { dir, what: source.to_string() };
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Locked(dir),
            Some(ErrorCode::ReadOnly) => Error::ReadOnly(dir),
            Some(ErrorCode::PermissionDenied | ErrorCode::AuthorizationForStatementDenied) => {
                Error::NoPermission(dir)
            }
            Some(ErrorCode::DiskFull) => Error::DiskFull(dir),
            Some(ErrorCode::NotADatabase) => Error::NotALibrary(dir),
            Some(ErrorCode::DatabaseCorrupt) => Error::Damaged { dir, what: source.to_string() },
            Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => {
                Error::Io { path: dir, source: std::io::Error::other(source) }
            }
            _ => Error::Sql(source),
        }
    }

    /// Says where a file error happened, and sorts it by what a person can do about it.
    pub(crate) fn io(path: &Path, source: std::io::Error) -> Error {
        let at = path.to_owned();
        match source.kind() {
            std::io::ErrorKind::PermissionDenied => Error::NoPermission(at),
            std::io::ErrorKind::ReadOnlyFilesystem => Error::ReadOnly(at),
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::DiskFull(at),
            std::io::ErrorKind::NotADirectory => Error::NotALibrary(at),
            _ => Error::Io { path: at, source },
        }
    }
}
