//! Rows of the index that an act makes stale, written anew when it has changed everything else.
//!
//! FTS5 gathers what is written in memory, and writes a part of the index each time that another statement could fail
//! half done, or that a row comes before the last one. So rows are written one after another, in order, at the end: an
//! act on a thousand items then makes a few parts instead of a thousand that have to be merged again.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rusqlite::Transaction;

use crate::Error;
use crate::index::{self, Row};

/// The rows that an act makes stale, as they are in the index.
#[derive(Default)]
pub(crate) struct Reindex(BTreeMap<i64, Indexed>);

struct Indexed {
    notes: String,
    meta: String,
    /// Title and text, when they may change too.
    words: Option<(String, String)>,
}

impl Reindex {
    /// Has to be called before notes, highlights, tags or facts of an item change.
    pub fn touch(&mut self, tx: &Transaction, item: i64) -> Result<(), Error> {
        if let Entry::Vacant(entry) = self.0.entry(item) {
            let (notes, meta) = (index::notes(tx, item)?, index::meta(tx, item)?);
            entry.insert(Indexed { notes, meta, words: None });
        }
        Ok(())
    }

    /// As [`touch`](Self::touch), before an item shows another version.
    pub fn touch_words(&mut self, tx: &Transaction, item: i64) -> Result<(), Error> {
        self.touch(tx, item)?;
        if let Some(indexed) = self.0.get_mut(&item).filter(|indexed| indexed.words.is_none()) {
            indexed.words = Some(index::words(tx, item)?);
        }
        Ok(())
    }

    /// Writes the rows that changed.
    pub fn write(self, tx: &Transaction) -> Result<(), Error> {
        for (item, Indexed { notes, meta, words }) in self.0 {
            let (new_notes, new_meta) = (index::notes(tx, item)?, index::meta(tx, item)?);
            if words.is_none() && (&notes, &meta) == (&new_notes, &new_meta) {
                continue;
            }
            let (new_title, new_text) = index::words(tx, item)?;
            let (title, text) = words.unwrap_or_else(|| (new_title.clone(), new_text.clone()));
            let before = Row { title, text, notes, meta };
            let after = Row { title: new_title, text: new_text, notes: new_notes, meta: new_meta };
            if before != after {
                index::remove(tx, item, &before)?;
                index::add(tx, item, &after)?;
            }
        }
        Ok(())
    }
}
