//! Saving: blobs first, committed; then item, version, images, links, search row and ledger in one transaction.

use rusqlite::{OptionalExtension, Transaction, params};

use crate::blobs::{self, Blob, Hash, len};
use crate::dictionary::{self, Dictionary};
use crate::journal::{Act, Change};
use crate::shown::{self, Shown};
use crate::words::{Packed, Words};
use crate::{
    Error, Library, NewVersion, Place, Saved, Seal, anchoring, contents, improve, index, items, ledger,
    states, tags, twins, versions,
};

/// What a save works out before it takes any lock.
pub(crate) struct Prepared<'a> {
    pub new: &'a NewVersion<'a>,
    pub title: String,
    pub article_hash: Hash,
    pub raw: Blob<'a>,
    /// Bytes of the images that came, in the order of `new.images`.
    pub images: Vec<Option<Blob<'a>>>,
    pub words: Packed,
    pub report: Vec<u8>,
    pub sketch: twins::Sketch,
    pub row: index::Row,
}

impl<'a> Prepared<'a> {
    /// Hashes, compresses and cuts into words; holds no lock.
    pub fn new(new: &'a NewVersion<'a>, dictionary: Option<&Dictionary>) -> Result<Self, Error> {
        let article = new.article;
        let title = versions::title(new);
        let images = new.images.iter().map(|image| image.content.as_ref().ok().map(Blob::image).transpose());
        let row = index::Row {
            title: crate::tokens::token_line(&title),
            text: crate::tokens::token_line(&article.text),
            ..index::Row::default()
        };
        Ok(Prepared {
            sketch: twins::sketch(&row.text),
            article_hash: article_hash(&title, article),
            raw: Blob::raw_page(new.raw),
            images: images.collect::<Result<_, _>>()?,
            words: Words::pack(new.html, &article.text, dictionary),
            report: contents::pack_report(&article.report),
            row,
            title,
            new,
        })
    }

    /// The seal, by what is here.
    pub fn seal(&self) -> Seal {
        match (self.images.iter().all(Option::is_some), self.new.text_only) {
            (true, _) => Seal::Complete,
            (false, true) => Seal::TextOnly,
            (false, false) => Seal::ImagesMissing,
        }
    }

    /// What an item shows that shows it.
    fn shown(&self, number: u32) -> Shown {
        Shown {
            version: Some(number),
            title: self.title.clone(),
            url: self.new.url.clone(),
            failure: None,
            updated_at: self.new.now,
        }
    }

    /// Bytes of its blobs as stored, each once.
    pub fn size(&self) -> usize {
        let mut seen = std::collections::HashSet::new();
        self.blobs().filter(|blob| seen.insert(blob.hash)).map(Blob::stored_size).sum()
    }

    /// Its images that came, and its raw page.
    pub fn blobs(&self) -> impl Iterator<Item = &Blob<'a>> {
        self.images.iter().flatten().chain([&self.raw])
    }
}

/// Two saves with the same of it are the same, word for word.
pub(crate) fn article_hash(title: &str, article: &article::Article) -> Hash {
    let mut hasher = blake3::Hasher::new();
    for part in [title, article.metadata.byline.as_deref().unwrap_or_default(), &article.text, &article.html]
    {
        hasher.update(&len(part.len()).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    *hasher.finalize().as_bytes()
}

impl Library {
    /// Saves a page: a new item, a new version of a known one, or nothing but missing images when the article of a
    /// known one is the same word for word.
    ///
    /// A known item keeps its place, tags, star and progress; one in the trash comes back to the inbox. When this
    /// returns, all of it is on the disk; when it fails, or the power does, nothing of it is on the shelf.
    pub fn save(&self, new: &NewVersion) -> Result<Saved, Error> {
        let prepared = Prepared::new(new, self.read(dictionary::newest)?.as_deref())?;
        self.write_both(|tx, blobs| {
            let mut act = Act::new("save");
            let Some(item) = find(tx, new.key.as_deref(), &prepared.raw.hash)? else {
                blobs::put(blobs, prepared.blobs())?;
                let item = create(tx, &mut act, new, &prepared.title)?;
                let id = versions::id_of(tx, item)?;
                add_first_version(tx, &mut act, item, &id, &prepared)?;
                ledger::enter(tx, item, &new.requests)?;
                act.record(tx, new.now)?;
                let item = items::item_in(tx, item)?;
                return Ok(Saved { item, known: false, unchanged: false, lost_place: 0 });
            };
            let id = versions::id_of(tx, item)?;
            let same = versions::shown_hash(tx, item)? == Some(prepared.article_hash);
            let unchanged = same && !new.even_unchanged;
            let mut lost_place = 0;
            if unchanged {
                improve::take_missing_images(tx, blobs, item, &prepared)?;
            } else {
                blobs::put(blobs, prepared.blobs())?;
                lost_place = add_version(tx, &mut act, item, &id, &prepared)?;
            }
            let lying = states::lying(tx, item)?;
            if lying.place == Place::Trash {
                states::move_item(tx, &mut act, item, &id, lying.to(Place::Inbox, new.now))?;
            }
            index::keep_meta(tx, item, || tags::attach_all(tx, &mut act, item, &id, &new.tags))?;
            ledger::enter(tx, item, &new.requests)?;
            act.record(tx, new.now)?;
            Ok(Saved { item: items::item_in(tx, item)?, known: true, unchanged, lost_place })
        })
    }
}

impl Library {
    /// Adds a version to an item, whatever its key: the page it has, read anew. Nothing when its article is the same word
    /// for word. The item stays where it lies.
    pub fn save_version(&self, id: &str, new: &NewVersion) -> Result<Saved, Error> {
        let prepared = Prepared::new(new, self.read(dictionary::newest)?.as_deref())?;
        self.write_both(|tx, blobs| {
            let mut act = Act::new("reextract");
            let item = items::row_of(tx, id)?;
            let unchanged = versions::shown_hash(tx, item)? == Some(prepared.article_hash);
            let mut lost_place = 0;
            if !unchanged {
                blobs::put(blobs, prepared.blobs())?;
                lost_place = add_version(tx, &mut act, item, id, &prepared)?;
                act.record(tx, new.now)?;
            }
            Ok(Saved { item: items::item_in(tx, item)?, known: true, unchanged, lost_place })
        })
    }

    /// Shows another of the kept versions of an item; highlights are looked for in it.
    pub fn show_version(&self, now: i64, id: &str, number: u32) -> Result<(), Error> {
        self.write(|tx| {
            let mut act = Act::new("show_version");
            let item = items::row_of(tx, id)?;
            let saved_at: i64 = tx
                .prepare_cached("SELECT saved_at FROM versions WHERE item = ?1 AND number = ?2")?
                .query_row((item, number), |row| row.get(0))
                .optional()?
                .ok_or_else(|| Error::NoSuchVersion { id: id.to_owned(), number })?;
            let before = shown::shown(tx, item)?;
            if before.version != Some(number) {
                let after = Shown { version: Some(number), updated_at: saved_at, ..before.clone() };
                show_other(tx, &mut act, item, id, before, after)?;
            }
            act.record(tx, now)
        })
    }
}

/// The item that has the page, by its key or one merged into it, or for a page without one by its bytes.
pub(crate) fn find(tx: &Transaction, key: Option<&str>, raw: &Hash) -> Result<Option<i64>, Error> {
    Ok(match key {
        Some(key) => find_key(tx, key)?,
        None => tx
            .prepare_cached(
                "SELECT items.row
                 FROM versions
                 JOIN items ON items.row = versions.item
                 WHERE substr(versions.raw, 1, 8) = substr(?1, 1, 8) AND versions.raw = ?1 AND items.key IS NULL
                 LIMIT 1",
            )?
            .query_row([raw], |row| row.get(0))
            .optional()?,
    })
}

/// The item that has the page with this key, or had one merged into it.
pub(crate) fn find_key(tx: &Transaction, key: &str) -> Result<Option<i64>, Error> {
    Ok(tx
        .prepare_cached(
            "SELECT item FROM addresses WHERE key = ?1
             UNION ALL
             SELECT row FROM items WHERE key = ?1
             LIMIT 1",
        )?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

pub(crate) fn create(tx: &Transaction, act: &mut Act, new: &NewVersion, title: &str) -> Result<i64, Error> {
    insert_item(tx, act, new.now, new.key.as_deref(), new.asked_url.as_deref(), title)
}

/// Makes an item with nothing saved yet, in the inbox.
pub(crate) fn insert_item(
    tx: &Transaction,
    act: &mut Act,
    now: i64,
    key: Option<&str>,
    asked_url: Option<&str>,
    title: &str,
) -> Result<i64, Error> {
    let id = versions::new_id(now);
    tx.prepare_cached(
        "INSERT INTO items (id, key, asked_url, title, title_order, url, word_count, seal, saved_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?3, 0, 'failed', ?6, ?6)",
    )?
    .execute(params![id, key, asked_url, title, shown::title_order(title), now])?;
    let item = tx.last_insert_rowid();
    tx.prepare_cached("INSERT INTO states (item, place) VALUES (?1, ?2)")?.execute((item, Place::Inbox))?;
    act.add(Change::Created { item: id });
    Ok(item)
}

/// Writes the first version of an item with its tags, and its row of the index, once.
fn add_first_version(
    tx: &Transaction,
    act: &mut Act,
    item: i64,
    id: &str,
    prepared: &Prepared,
) -> Result<(), Error> {
    show_first_version(tx, item, prepared)?;
    tags::attach_all(tx, act, item, id, &prepared.new.tags)?;
    index::add(tx, item, &index::Row { meta: index::meta(tx, item)?, ..prepared.row.clone() })
}

/// Writes the first version of an item and shows it; gives its number. The index is the caller's to keep.
pub(crate) fn show_first_version(tx: &Transaction, item: i64, prepared: &Prepared) -> Result<u32, Error> {
    let number = versions::insert(tx, item, prepared)?;
    shown::show(tx, item, &prepared.shown(number))?;
    Ok(number)
}

/// Adds a version and shows it; gives how many highlights have no place in it that had one before.
fn add_version(
    tx: &Transaction,
    act: &mut Act,
    item: i64,
    id: &str,
    prepared: &Prepared,
) -> Result<u32, Error> {
    let before = shown::shown(tx, item)?;
    let number = versions::insert(tx, item, prepared)?;
    show_other(tx, act, item, id, before, prepared.shown(number))
}

/// Shows another version, as part of an act; gives how many highlights lost their place by it.
fn show_other(
    tx: &Transaction,
    act: &mut Act,
    item: i64,
    id: &str,
    before: Shown,
    after: Shown,
) -> Result<u32, Error> {
    let mut lost = 0;
    index::keep(tx, item, || {
        shown::show(tx, item, &after)?;
        act.add(Change::Shown { item: id.to_owned(), before, after });
        lost = anchoring::reanchor(tx, act, item, id)?;
        Ok(())
    })?;
    Ok(lost)
}
