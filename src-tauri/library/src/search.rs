//! Search: the list's rows with the passages that were found.

use rusqlite::Connection;

use crate::contents::shown_text;
use crate::passages::passages;
use crate::query::{self, Term};
use crate::{
    Error, Hit, Hits, Library, Passage, PassageFrom, Query, highlights, items, list, marking, spelling,
};

impl Library {
    /// The items that match `query.text`, with at most two passages each, newest first unless sorted otherwise.
    ///
    /// Never fails for what was typed: what was not understood is told in `notes`.
    pub fn search(&self, query: &Query) -> Result<Hits, Error> {
        let parsed = query::parse(&query.text, query.now);
        let wanted = parsed.root.as_ref().map(query::Node::wanted).unwrap_or_default();
        self.read(|db| {
            let (found, total) = list::find(db, query, &parsed)?;
            let mut hits = Vec::with_capacity(found.len());
            for row in found {
                let item = items::item_in(db, row)?;
                let passages = find_passages(db, row, &item.title, &wanted)?;
                hits.push(Hit { item, passages });
            }
            let did_you_mean = match &parsed.root {
                Some(root) if total == 0 => spelling::did_you_mean(db, &query.text, root)?,
                _ => None,
            };
            Ok(Hits { hits, total, notes: parsed.notes.clone(), did_you_mean })
        })
    }
}

/// The passages of an item: of its text, else of its notes, else of its title.
fn find_passages(db: &Connection, item: i64, title: &str, wanted: &[&Term]) -> Result<Vec<Passage>, Error> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let text = shown_text(db, item)?.unwrap_or_default();
    let found = passages(&text, wanted, PassageFrom::Text);
    if !found.is_empty() {
        return Ok(found);
    }
    if let Some(note) = marking::note_of(db, item)? {
        let found = passages(&note, wanted, PassageFrom::Note);
        if !found.is_empty() {
            return Ok(found);
        }
    }
    for highlight in highlights::of(db, item)? {
        let place = highlight.position;
        for text in highlight.note.iter().chain(place.orphaned.then_some(&highlight.quote)) {
            if let Some(found) = passages(text, wanted, PassageFrom::Highlight).into_iter().next() {
                return Ok(vec![Passage { position: place.start, ..found }]);
            }
        }
    }
    Ok(passages(title, wanted, PassageFrom::Title))
}
