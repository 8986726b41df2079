//! Search: the list's rows with the passages that were found.

use crate::contents::shown_text;
use crate::{Error, Hit, Hits, Library, Query, list, passages, query};

impl Library {
    /// The items that match `query.text`, with at most two passages each, newest first unless sorted otherwise.
    ///
    /// Never fails for what was typed: what was not understood is told in `notes`.
    pub fn search(&self, query: &Query) -> Result<Hits, Error> {
        let parsed = query::parse(&query.text);
        self.read(|db| {
            let (found, total) = list::find(db, query, &parsed)?;
            let mut hits = Vec::with_capacity(found.len());
            for (row, item) in found {
                let text = if parsed.wanted.is_empty() { None } else { shown_text(db, row)? };
                let passages = text.map_or_else(Vec::new, |text| passages::passages(&text, &parsed.wanted));
                hits.push(Hit { item, passages });
            }
            Ok(Hits { hits, total, notes: parsed.notes.clone() })
        })
    }
}
