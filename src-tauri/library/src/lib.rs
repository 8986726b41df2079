//! The shelf: items, their versions, tags, places, search, undo, and every request made. The only code that knows SQL.
//!
//! A [`Library`] is a folder with two SQLite files: `library.db` (words, marks, index) and `blobs.db` (images and raw
//! pages by content hash). What a call acknowledged is on the disk; a call that fails changed nothing; several
//! processes may use one folder at once. The reader's own marks hang on items, never on versions of the article: when
//! another version is shown they are looked for in it, and one that is not found is kept as an orphan.
//!
//! It refuses to know the network, the clock (times are given) and how anything is shown.

#![forbid(unsafe_code)]

mod anchoring;
mod backup;
mod blobs;
mod check;
mod clauses;
mod contents;
mod counts;
mod dictionary;
mod error;
mod failure;
mod files;
mod fold;
mod highlight_list;
mod highlights;
mod import;
mod improve;
mod in_use;
mod index;
mod index_check;
mod items;
mod journal;
mod leaves;
mod ledger;
mod list;
mod mark_types;
mod marking;
mod merge;
mod migrate;
mod misplaced;
mod open;
mod passages;
mod query;
mod reindex;
mod related;
mod repair;
mod restore;
mod salvage;
mod save;
mod search;
mod settings;
mod shown;
mod spelling;
mod states;
mod suggest;
mod tag_edits;
mod tags;
mod tokens;
mod trash;
mod twins;
mod types;
mod versions;
mod views;
mod wal;
mod words;

pub use backup::{Backup, FullBackup, backups};
pub use error::Error;
pub use import::{Import, ImportedHighlight, NewImport};
pub use mark_types::*;
pub use open::Library;
pub use query::{Completion, ParsedQuery, QueryToken, TokenKind};
pub use repair::{Unreadable, UnreadableImage, repair_blobs};
pub use restore::{Restored, restore};
pub use types::*;
