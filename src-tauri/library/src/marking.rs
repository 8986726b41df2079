//! What the reader does with highlights and notes. Each is one act that can be undone.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::highlights::{self, Position, Stored};
use crate::journal::{Act, Change};
use crate::{
    AddedHighlight, Error, Highlight, HighlightChange, HighlightId, Library, Marks, NewHighlight, anchoring,
    contents, index, items, tags, versions, words,
};

/// The shortest beginning of a name that may stand for it.
const SHORTEST_PREFIX: usize = 6;

impl Library {
    /// What the reader wrote into the margin of an item.
    pub fn marks(&self, id: &str) -> Result<Marks, Error> {
        self.read(|db| {
            let item = items::row_of(db, id)?;
            let found = highlights::of(db, item)?.into_iter();
            let highlights = found.map(|highlight| highlight.highlight(id.to_owned())).collect();
            Ok(Marks { note: note_of(db, item)?, highlights })
        })
    }

    /// The highlight with this name.
    pub fn highlight(&self, id: &str) -> Result<Highlight, Error> {
        self.read(|db| highlight_in(db, id))
    }

    /// The whole name of the one highlight that `prefix` (at least 6 characters) is the beginning of.
    pub fn resolve_highlight(&self, prefix: &str) -> Result<HighlightId, Error> {
        let prefix = prefix.to_ascii_lowercase();
        if prefix.len() < SHORTEST_PREFIX {
            return Err(Error::ShortPrefix(prefix));
        }
        let mut candidates = self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT id FROM highlights WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 10",
            )?;
            let found = statement.query_map([&prefix], |row| row.get(0))?;
            Ok(found.collect::<Result<Vec<HighlightId>, _>>()?)
        })?;
        match (candidates.pop(), candidates.is_empty()) {
            (None, _) => Err(Error::NoSuchHighlight(prefix)),
            (Some(id), true) => Ok(id),
            (Some(id), false) => {
                candidates.push(id);
                Err(Error::Ambiguous { prefix, candidates })
            }
        }
    }

    /// Where these words stand in the text shown, in characters from and to; of several places the one with `prefix` in
    /// front and `suffix` behind, else the first. White space, punctuation, case and accents need not be the same.
    pub fn find_quote(&self, id: &str, quote: &str, prefix: &str, suffix: &str) -> Result<(u32, u32), Error> {
        let text = anchor::Text::new(&self.text(id)?);
        let selector = anchor::Selector {
            quote: quote.to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
            ..anchor::Selector::default()
        };
        let place = text.find(&selector).ok_or_else(|| Error::NoSuchQuote(id.to_owned()))?;
        let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        Ok((number(place.start), number(place.end)))
    }

    /// Highlights a part of the text shown, or an image in it.
    ///
    /// One that overlaps others of its color becomes one with them: it covers what they cover, notes are joined by an
    /// empty line, tags united. White space at either end is left out. Refused when there is no text there.
    pub fn add_highlight(&self, now: i64, id: &str, new: &NewHighlight) -> Result<AddedHighlight, Error> {
        self.write(|tx| {
            let mut act = Act::new("highlight");
            let item = items::row_of(tx, id)?;
            let text = anchor::Text::new(&words::words(tx, contents::shown(tx, id)?)?.text);
            let selector = select(&text, id, new.start, new.end, new.image.is_some())?;
            let is_image = new.image.is_some();
            let merged: Vec<Stored> = highlights::of(tx, item)?
                .into_iter()
                .filter(|old| {
                    let at = &old.position;
                    let overlaps = (at.start as usize) < selector.end && selector.start < at.end as usize;
                    !at.orphaned && !is_image && old.image.is_none() && old.color == new.color && overlaps
                })
                .collect();
            let oldest = merged.iter().min_by_key(|old| (old.created_at, &old.id));
            let ends = merged.iter().map(|old| (old.position.start, old.position.end));
            let all = ends.fold((selector.start, selector.end), |all, (start, end)| {
                (all.0.min(start as usize), all.1.max(end as usize))
            });
            let selector =
                if merged.is_empty() { selector } else { text.select(all.0, all.1).unwrap_or(selector) };
            let highlight = Stored {
                id: oldest.map_or_else(|| versions::new_id(now), |old| old.id.clone()),
                color: new.color,
                position: position(tx, &text, item, &selector)?,
                quote: selector.quote,
                prefix: selector.prefix,
                suffix: selector.suffix,
                image: new.image.clone(),
                note: joined_notes(&merged, new),
                tags: tags::united(merged.iter().flat_map(|old| old.tags.clone()).collect()),
                created_at: oldest.map_or(now, |old| old.created_at),
                updated_at: now,
            };
            index::keep_meta(tx, item, || {
                for old in &merged {
                    change(tx, &mut act, id, item, Some(old.clone()), None)?;
                }
                change(tx, &mut act, id, item, None, Some(highlight.clone()))
            })?;
            act.record(tx, now)?;
            let replaced = merged.into_iter().map(|old| old.id).collect();
            Ok(AddedHighlight { highlight: highlight_in(tx, &highlight.id)?, replaced })
        })
    }

    /// Changes color, note or tags of a highlight. Notes written one shortly after the other are one act.
    pub fn change_highlight(&self, now: i64, id: &str, to: &HighlightChange) -> Result<Highlight, Error> {
        self.write(|tx| {
            let (item, before) = highlights::get(tx, id)?;
            let mut after = before.clone();
            if let Some(color) = to.color {
                after.color = color;
            }
            if let Some(note) = &to.note {
                after.note = kept_note(note);
            }
            if let Some(tags) = &to.tags {
                let tags = tags.iter().map(|tag| tags::normalize(tag)).collect::<Result<_, _>>()?;
                after.tags = tags::united(tags);
            }
            if after != before {
                let written = Stored { note: after.note.clone(), ..before.clone() } == after;
                after.updated_at = now;
                let mut act = Act::new(if written { "note" } else { "change_highlight" });
                let of = versions::id_of(tx, item)?;
                index::keep_meta(tx, item, || change(tx, &mut act, &of, item, Some(before), Some(after)))?;
                if written { act.record_or_extend(tx, now)? } else { act.record(tx, now)? }
            }
            highlight_in(tx, id)
        })
    }

    /// Takes highlights away, with their notes.
    pub fn delete_highlights(&self, now: i64, ids: &[HighlightId]) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new("delete_highlights");
            for id in ids {
                let (item, before) = highlights::get(tx, id)?;
                let of = versions::id_of(tx, item)?;
                index::keep_meta(tx, item, || change(tx, &mut act, &of, item, Some(before), None))?;
            }
            act.record(tx, now)
        })
    }

    /// Gives a highlight another place in the text shown: its words are those that stand there from now on.
    pub fn attach_highlight(&self, now: i64, id: &str, start: u32, end: u32) -> Result<Highlight, Error> {
        self.write(|tx| {
            let mut act = Act::new("attach_highlight");
            let (item, before) = highlights::get(tx, id)?;
            let of = versions::id_of(tx, item)?;
            let text = anchor::Text::new(&words::words(tx, contents::shown(tx, &of)?)?.text);
            let selector = select(&text, &of, start, end, before.image.is_some())?;
            let after = Stored {
                position: position(tx, &text, item, &selector)?,
                quote: selector.quote,
                prefix: selector.prefix,
                suffix: selector.suffix,
                updated_at: now,
                ..before.clone()
            };
            index::keep_meta(tx, item, || change(tx, &mut act, &of, item, Some(before), Some(after)))?;
            act.record(tx, now)?;
            highlight_in(tx, id)
        })
    }

    /// Writes the note of an item, as Markdown; nothing but white space takes it away. Notes written one shortly after
    /// the other are one act.
    pub fn note_item(&self, now: i64, id: &str, note: &str) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new("note");
            let item = items::row_of(tx, id)?;
            let (before, after) = (note_of(tx, item)?, kept_note(note));
            if before != after {
                index::keep_meta(tx, item, || set_note(tx, item, after.as_deref(), now))?;
                act.add(Change::Note { item: id.to_owned(), before, after });
            }
            act.record_or_extend(tx, now)
        })
    }
}

/// Makes a change and adds it to the act. The index is the caller's to keep.
pub(crate) fn change(
    tx: &Transaction,
    act: &mut Act,
    id: &str,
    item: i64,
    before: Option<Stored>,
    after: Option<Stored>,
) -> Result<(), Error> {
    match (&before, &after) {
        (_, Some(after)) => highlights::put(tx, item, after)?,
        (Some(before), None) => highlights::remove(tx, before)?,
        (None, None) => {}
    }
    act.add(Change::Highlight {
        item: id.to_owned(),
        before: before.map(Box::new),
        after: after.map(Box::new),
    });
    Ok(())
}

/// The note of an item.
pub(crate) fn note_of(db: &Connection, item: i64) -> Result<Option<String>, Error> {
    Ok(db
        .prepare_cached("SELECT note FROM notes WHERE item = ?1")?
        .query_row([item], |row| row.get(0))
        .optional()?)
}

/// Writes the note of an item, or takes it away. The index is the caller's to keep.
pub(crate) fn set_note(tx: &Transaction, item: i64, note: Option<&str>, now: i64) -> Result<(), Error> {
    match note {
        Some(note) => tx
            .prepare_cached(
                "INSERT INTO notes (item, note, updated_at)
                 VALUES (?1, ?2, ?3)
                 ON CONFLICT (item) DO UPDATE SET note = ?2, updated_at = ?3",
            )?
            .execute((item, note, now))?,
        None => tx.prepare_cached("DELETE FROM notes WHERE item = ?1")?.execute([item])?,
    };
    Ok(())
}

fn highlight_in(db: &Connection, id: &str) -> Result<Highlight, Error> {
    let (item, found) = highlights::get(db, id)?;
    Ok(found.highlight(versions::id_of(db, item)?))
}

/// Describes a part of the text that was chosen, or refuses it.
fn select(
    text: &anchor::Text,
    id: &str,
    start: u32,
    end: u32,
    image: bool,
) -> Result<anchor::Selector, Error> {
    let none = || Error::NoText { id: id.to_owned(), start, end, length: text.len() };
    if image && start == end && start as usize <= text.len() {
        return Ok(text.select_point(start as usize));
    }
    text.select(start as usize, end as usize).ok_or_else(none)
}

/// The place of words that stand in the version shown.
fn position(
    db: &Connection,
    text: &anchor::Text,
    item: i64,
    at: &anchor::Selector,
) -> Result<Position, Error> {
    let version = db
        .prepare_cached(
            "SELECT versions.number FROM items JOIN versions ON versions.row = items.shown WHERE items.row = ?1",
        )?
        .query_row([item], |row| row.get(0))?;
    let place = anchor::Place { start: at.start, end: at.end, confidence: 1.0 };
    Ok(anchoring::position(text, version, place))
}

fn kept_note(note: &str) -> Option<String> {
    (!note.trim().is_empty()).then(|| note.to_owned())
}

fn joined_notes(merged: &[Stored], new: &NewHighlight) -> Option<String> {
    let old = merged.iter().filter_map(|old| old.note.as_deref());
    let new = new.note.as_deref().filter(|note| !note.trim().is_empty());
    let notes: Vec<&str> = old.chain(new).collect();
    (!notes.is_empty()).then(|| notes.join("\n\n"))
}
