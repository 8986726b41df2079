//! Import: many articles at once, a batch a transaction. What a batch acknowledged is on the disk; an import that ended
//! early goes on where it ended, because what is on the shelf is known by its key and left alone.
//!
//! All batches of one import are one act of the journal, which names the rows it made: undone, they lie in the trash.

use std::ops::RangeInclusive;

use rusqlite::{Connection, Transaction, params};

use crate::dictionary::{self, Dictionary};
use crate::highlights::{Position, Stored};
use crate::journal::{Act, Change};
use crate::save::{self, Prepared};
use crate::states::{self, Lying};
use crate::{
    Color, Error, ItemId, Library, NewVersion, Place, Reading, blobs, highlights, index, tags, versions,
};

/// Pages of the index that are merged before others may write again.
const MERGED_AT_ONCE: i64 = 2000;
/// The index is made compact after an import of this share of the library, in percent.
const LARGE: i64 = 20;

/// An article to import.
#[derive(Clone, Debug)]
pub struct NewImport<'a> {
    /// The article; `now` is when it was saved there.
    pub version: NewVersion<'a>,
    /// Where to put it.
    pub place: Place,
    /// Whether it is starred.
    pub favorite: bool,
    /// How far it was read.
    pub reading: Reading,
    /// What was highlighted in it.
    pub highlights: Vec<ImportedHighlight>,
}

/// A highlight to import. It is looked for in the article's text as every highlight is that changes its text.
#[derive(Clone, Debug)]
pub struct ImportedHighlight {
    /// Its color.
    pub color: Color,
    /// Its words.
    pub quote: String,
    /// What stands in front of them, a few dozen characters.
    pub prefix: String,
    /// What stands behind them.
    pub suffix: String,
    /// Where they were, in characters.
    pub start: u32,
    /// The reader's note, as Markdown.
    pub note: Option<String>,
    /// When it was made.
    pub created_at: i64,
}

/// An import under way.
#[derive(Debug, Default)]
pub struct Import {
    /// The journal's row of its act.
    act: Option<i64>,
    /// The rows it made.
    rows: Vec<(i64, i64)>,
}

impl Import {
    /// How many articles it added.
    pub fn added(&self) -> i64 {
        self.rows.iter().map(|(first, last)| last - first + 1).sum()
    }
}

impl Library {
    /// Adds the articles of a batch that are not on the shelf; gives for each whether it was added.
    ///
    /// The batch should be in order of the time of saving, and so should batches be: then lists stay fast. When this
    /// returns, all of it is on the disk; when it fails, nothing of it is on the shelf.
    pub fn import(&self, now: i64, import: &mut Import, batch: &[NewImport]) -> Result<Vec<bool>, Error> {
        let dictionary = self.read(dictionary::newest)?;
        let prepared = prepare(batch, dictionary.as_deref())?;
        let (rows, act, added) = self.write_both(|tx, blobs| {
            let mut new = Vec::with_capacity(batch.len());
            for prepared in &prepared {
                new.push(save::find(tx, prepared.new.key.as_deref(), &prepared.raw.hash)?.is_none());
            }
            let wanted = prepared.iter().zip(&new).filter(|(_, new)| **new);
            blobs::put(blobs, wanted.flat_map(|(prepared, _)| prepared.blobs()))?;
            let mut rows = import.rows.clone();
            let mut added = Vec::new();
            for ((import, prepared), new) in batch.iter().zip(&prepared).zip(&mut new) {
                // Two of a batch may be one page.
                *new = *new && save::find(tx, prepared.new.key.as_deref(), &prepared.raw.hash)?.is_none();
                if *new {
                    let item = add(tx, import, prepared)?;
                    added.push((item, prepared));
                    match rows.last_mut() {
                        Some((_, last)) if *last + 1 == item => *last = item,
                        _ => rows.push((item, item)),
                    }
                }
            }
            let act = record(tx, now, import.act, &rows)?;
            put_in_index(tx, &added)?;
            Ok((rows, act, new))
        })?;
        (import.rows, import.act) = (rows, act);
        self.learn_dictionary_if_due()?;
        Ok(added)
    }

    /// Makes the index compact when the import was large: searches then read one part of it instead of several. In
    /// steps, between which others may write.
    pub fn finish_import(&self, import: &Import) -> Result<(), Error> {
        let items: i64 =
            self.read(|db| Ok(db.query_row("SELECT count(*) FROM states", [], |row| row.get(0))?))?;
        if import.added() * 100 < items * LARGE {
            return Ok(());
        }
        self.merge_index()?;
        // What the merge left behind goes back to the disk.
        self.vacuum()
    }

    /// Makes one part of all parts of the index, in steps between which others may write.
    pub(crate) fn merge_index(&self) -> Result<(), Error> {
        // FTS5: a negative number begins to merge everything, a positive one goes on; no change: done.
        let mut pages = -MERGED_AT_ONCE;
        while self.write(|tx| merge(tx, pages))? {
            pages = MERGED_AT_ONCE;
        }
        Ok(())
    }

    /// For each key whether a page of it is on the shelf, be it in the trash.
    pub fn has_keys(&self, keys: &[String]) -> Result<Vec<bool>, Error> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT 1 FROM items WHERE key = ?1 UNION ALL SELECT 1 FROM addresses WHERE key = ?1",
            )?;
            keys.iter().map(|key| Ok(statement.exists([key])?)).collect()
        })
    }
}

/// Works out everything that needs no lock, on all processors.
fn prepare<'a>(
    batch: &'a [NewImport<'a>],
    dictionary: Option<&Dictionary>,
) -> Result<Vec<Prepared<'a>>, Error> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = batch.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let prepare = |part: &'a [NewImport<'a>]| {
            part.iter()
                .map(|import| Prepared::new(&import.version, dictionary))
                .collect::<Result<Vec<_>, Error>>()
        };
        let parts: Vec<_> = batch.chunks(share).map(|part| scope.spawn(move || prepare(part))).collect();
        let mut prepared = Vec::with_capacity(batch.len());
        for part in parts {
            let part = part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            prepared.extend(part?);
        }
        Ok(prepared)
    })
}

/// Writes an article that is not on the shelf; gives its row. The index is the caller's to keep.
fn add(tx: &Transaction, import: &NewImport, prepared: &Prepared) -> Result<i64, Error> {
    let new = &import.version;
    // The act names rows, not what happened to each.
    let mut act = Act::new("import");
    let item = save::create(tx, &mut act, new, &prepared.title)?;
    let id = versions::id_of(tx, item)?;
    let finished = import.reading == Reading::Finished;
    tx.prepare_cached(
        "UPDATE states SET place = ?2, favorite = ?3, reading = ?4, progress = ?5 WHERE item = ?1",
    )?
    .execute(params![
        item,
        import.place,
        import.favorite,
        import.reading,
        f64::from(u8::from(finished))
    ])?;
    let version = save::show_first_version(tx, item, prepared)?;
    tags::attach_all(tx, &mut act, item, &id, &new.tags)?;
    for highlight in placed(&new.article.text, &import.highlights, version) {
        highlights::put(tx, item, &highlight)?;
    }
    Ok(item)
}

/// Writes the rows of the index of new items, one after another: see `reindex`.
fn put_in_index(tx: &Transaction, added: &[(i64, &Prepared)]) -> Result<(), Error> {
    index::add_many(tx, || {
        for &(item, prepared) in added {
            let (notes, meta) = (index::notes(tx, item)?, index::meta(tx, item)?);
            index::add(tx, item, &index::Row { notes, meta, ..prepared.row.clone() })?;
        }
        Ok(())
    })
}

/// Highlights at their places in a text; those that have none there are orphans.
fn placed(text: &str, highlights: &[ImportedHighlight], version: u32) -> Vec<Stored> {
    if highlights.is_empty() {
        return Vec::new();
    }
    let text = anchor::Text::new(text);
    let selectors: Vec<anchor::Selector> = highlights
        .iter()
        .map(|highlight| anchor::Selector {
            quote: highlight.quote.clone(),
            prefix: highlight.prefix.clone(),
            suffix: highlight.suffix.clone(),
            start: highlight.start as usize,
            end: highlight.start as usize + highlight.quote.chars().count(),
            block: 0,
        })
        .collect();
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let places = text.anchor(&selectors, None).into_iter().zip(&selectors).zip(highlights);
    let stored =
        |((place, asked), highlight): ((Option<anchor::Place>, &anchor::Selector), &ImportedHighlight)| {
            let confidence = place.as_ref().map_or(0.0, |place| place.confidence);
            let found = place.and_then(|place| text.select(place.start, place.end));
            let at = found.as_ref().unwrap_or(asked);
            Stored {
                id: versions::new_id(highlight.created_at),
                color: highlight.color,
                quote: at.quote.clone(),
                prefix: at.prefix.clone(),
                suffix: at.suffix.clone(),
                position: Position {
                    version,
                    start: number(at.start),
                    end: number(at.end),
                    block: number(at.block),
                    confidence: if found.is_some() { confidence } else { 0.0 },
                    orphaned: found.is_none(),
                },
                image: None,
                note: highlight.note.clone(),
                tags: Vec::new(),
                created_at: highlight.created_at,
                updated_at: highlight.created_at,
            }
        };
    places.map(stored).collect()
}

/// Writes the act, or writes it anew with more rows.
fn record(tx: &Transaction, now: i64, act: Option<i64>, rows: &[(i64, i64)]) -> Result<Option<i64>, Error> {
    let Some(&(first, _)) = rows.first() else { return Ok(None) };
    let item = versions::id_of(tx, first)?;
    let change = Change::Imported { item, rows: rows.to_vec() };
    let changes = serde_json::to_string(&[&change]).expect("changes are plain data");
    if let Some(act) = act {
        let kept = tx
            .prepare_cached("UPDATE journal SET changes = ?2 WHERE row = ?1 AND undone = 0")?
            .execute((act, changes))?;
        if kept > 0 {
            return Ok(Some(act));
        }
    }
    let mut act = Act::new("import");
    act.add(change);
    act.record(tx, now)?;
    Ok(Some(tx.last_insert_rowid()))
}

/// Puts what an import made into the trash, or takes it out; gives the items it moved.
pub(crate) fn take_back(
    tx: &Transaction,
    now: i64,
    rows: RangeInclusive<i64>,
    back: bool,
) -> Result<Vec<ItemId>, Error> {
    let items: Vec<(i64, ItemId, Lying)> = {
        let mut statement = tx.prepare_cached(
            "SELECT items.row, items.id, states.place, states.trashed_from, states.trashed_at
             FROM items
             JOIN states ON states.item = items.row
             WHERE items.row BETWEEN ?1 AND ?2",
        )?;
        let rows = statement.query_map((rows.start(), rows.end()), |row| {
            let lying = Lying { place: row.get(2)?, trashed_from: row.get(3)?, trashed_at: row.get(4)? };
            Ok((row.get(0)?, row.get(1)?, lying))
        })?;
        rows.collect::<Result<_, _>>()?
    };
    let mut moved = Vec::new();
    for (item, id, lying) in items {
        let to = lying.moved(back, now);
        if to != lying {
            states::lay(tx, item, &to)?;
            moved.push(id);
        }
    }
    Ok(moved)
}

/// Merges some of the index; `false` when nothing is left to merge.
fn merge(tx: &Connection, pages: i64) -> Result<bool, Error> {
    let changes = || tx.query_row("SELECT total_changes()", [], |row| row.get::<_, i64>(0));
    let before = changes()?;
    tx.prepare_cached("INSERT INTO search (search, rank) VALUES ('merge', ?1)")?.execute([pages])?;
    // The command itself counts as one.
    Ok(changes()? - before > 1)
}
