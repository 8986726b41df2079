//! What a person can do, one file a verb: the command line prints the outcomes, the window shows them.
//!
//! A verb takes an [`Aldine`] (an open library and the means to fetch) and plain values, and gives an outcome or a
//! [`Problem`]. Nothing here knows SQL, HTML, sockets, windows or arguments; the clock is read here and passed down.

mod aldine;
mod backup;
mod compare;
mod export_highlights;
mod folder;
mod import;
mod limits;
mod marks;
mod pages;
mod problem;
mod reextract;
mod repair;
mod rules;
mod save;
mod shelf;
mod show;
mod source;

pub use aldine::{Aldine, Options, default_library, time_text};
pub use backup::restore_backup;
pub use compare::{Difference, Op};
pub use export_highlights::HighlightFormat;
pub use import::{ImportFailure, ImportOptions, ImportProgress, Imported, import};
pub use limits::{allow_host, set_limit};
pub use problem::{Code, Problem};
pub use reextract::{FailedItem, Reextracted, reextract_items};
pub use repair::{Repaired, repair};
pub use rules::{RuleLine, RuleList, check_rules, list_rules, try_rules};
pub use save::{Progress, SaveOptions, save, save_again};
pub use show::{Form, show};
pub use source::{SAMPLE, Source};

pub use article::{
    Act, Article, Options as Extraction, Page, Report, Rules, Stages, extract_with, note_html,
};
pub use capture::{HostPort, Settings};
pub use library::{
    AddedHighlight, Backup, CheckReport, Color, Completion, Counts, Density, FullBackup, Highlight,
    HighlightChange, HighlightId, HighlightList, HighlightQuery, Hits, Item, ItemId, ItemImage, LedgerEntry,
    List, ListedHighlight, Marks, NewHighlight, NewView, ParsedQuery, Passage, PassageFrom, PastAct, Place,
    Query, QueryToken, Reading, Related, Restored, Saved, SavedView, Seal, Sort, StoredImage, Tag,
    TagSuggestion, TokenKind, Undone, Version, View,
};
