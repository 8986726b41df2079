//! The rows of one version of an article.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::{NoContext, Timestamp, Uuid};

use crate::blobs::{Hash, len};
use crate::save::Prepared;
use crate::{Error, ItemId, NewVersion, index, ledger, related, words};

/// A headline made of a text's first words has at most this many characters.
const TITLE_CHARS: usize = 80;
/// The same for the excerpt.
const EXCERPT_CHARS: usize = 300;

/// A new item's name: UUIDv7 of the given time.
pub(crate) fn new_id(now: i64) -> ItemId {
    let millis = u64::try_from(now).unwrap_or(0);
    let nanos = u32::try_from(millis % 1000).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(Timestamp::from_unix(NoContext, millis / 1000, nanos)).to_string()
}

/// The name of the item in this row.
pub(crate) fn id_of(db: &Connection, item: i64) -> Result<ItemId, Error> {
    Ok(db.prepare_cached("SELECT id FROM items WHERE row = ?1")?.query_row([item], |row| row.get(0))?)
}

/// The article hash of the version an item shows.
pub(crate) fn shown_hash(db: &Connection, item: i64) -> Result<Option<Hash>, Error> {
    Ok(db
        .prepare_cached(
            "SELECT article_hash
             FROM items
             JOIN versions ON versions.row = items.shown
             WHERE items.row = ?1",
        )?
        .query_row([item], |row| row.get(0))
        .optional()?)
}

/// The headline: the page's own, else the first words, the file's name, the address. Never empty.
pub(crate) fn title(new: &NewVersion) -> String {
    let article = new.article;
    let candidates = [
        article.metadata.title.as_deref().map(folded),
        Some(first_words(
            article.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default(),
            TITLE_CHARS,
        )),
        new.raw_file_name.as_deref().map(folded),
        new.url.as_deref().or(new.asked_url.as_deref()).map(folded),
    ];
    let title = candidates.into_iter().flatten().find(|title| !title.is_empty());
    title.unwrap_or_else(|| "Untitled".to_owned())
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text in at most `most` characters, cut between words, with an ellipsis when it goes on.
fn first_words(text: &str, most: usize) -> String {
    let text = folded(text);
    let Some((cut, _)) = text.char_indices().nth(most) else { return text };
    let head = text.get(..cut).unwrap_or(&text);
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    format!("{head}…")
}

/// Writes a version with its words, images and links; gives its number.
pub(crate) fn insert(tx: &Transaction, item: i64, prepared: &Prepared) -> Result<u32, Error> {
    let Prepared { new, .. } = prepared;
    let article = new.article;
    let metadata = &article.metadata;
    let url = new.url.as_deref().or_else(|| article.url.as_ref().map(|url| url.as_str()));
    let site = metadata.site_name.as_deref().or_else(|| url.and_then(ledger::site));
    let number: u32 = tx
        .prepare_cached("SELECT 1 + coalesce(max(number), 0) FROM versions WHERE item = ?1")?
        .query_row([item], |row| row.get(0))?;
    let here = prepared.images.iter().flatten().count();
    tx.prepare_cached(
        "INSERT INTO versions
           (item, number, saved_at, url, canonical_url, title, byline, site_name, excerpt, published, modified, lang,
            dir, section, kind, format, word_count, reading_minutes, seal, images, images_missing, size,
            article_hash, raw, raw_content_type, raw_file_name, code, sketch_1, sketch_2, sketch_3, sketch_4)
         VALUES
           (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
            ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
            ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)",
    )?
    .execute(params![
        item,
        number,
        new.now,
        url,
        metadata.canonical_url.as_ref().map(|url| url.as_str()),
        prepared.title,
        metadata.byline,
        site,
        metadata.excerpt.clone().unwrap_or_else(|| first_words(&article.text, EXCERPT_CHARS)),
        metadata.published,
        metadata.modified,
        metadata.lang,
        metadata.dir.map(name),
        metadata.section,
        name(article.kind),
        name(article.format),
        article.word_count,
        article.reading_minutes,
        prepared.seal(),
        len(here),
        len(prepared.images.len() - here),
        len(prepared.size()),
        prepared.article_hash,
        prepared.raw.hash,
        new.raw_content_type,
        new.raw_file_name,
        index::has_code(new.html),
        prepared.sketch.map(|[first, ..]| first),
        prepared.sketch.map(|[_, second, ..]| second),
        prepared.sketch.map(|[.., third, _]| third),
        prepared.sketch.map(|[.., fourth]| fourth),
    ])?;
    let version = tx.last_insert_rowid();
    words::put(tx, version, &prepared.words, &prepared.report)?;
    insert_images(tx, version, prepared)?;
    cite(tx, version, article.links.iter().map(|link| &link.url))?;
    Ok(number)
}

/// Writes which pages a version links to.
pub(crate) fn cite<'l>(
    tx: &Transaction,
    version: i64,
    links: impl IntoIterator<Item = &'l url::Url>,
) -> Result<(), Error> {
    let mut cite =
        tx.prepare_cached("INSERT INTO citations (target, version) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?;
    for target in links.into_iter().filter_map(related::target_of) {
        cite.execute((target, version))?;
    }
    Ok(())
}

/// Forgets what versions cite that are not there any more. Has to be called by whoever deletes versions, in the same
/// transaction: the next version may get the row of one that was deleted.
pub(crate) fn drop_citations(tx: &Transaction) -> Result<(), Error> {
    tx.prepare_cached("DELETE FROM citations WHERE version NOT IN (SELECT row FROM versions)")?.execute([])?;
    Ok(())
}

fn insert_images(tx: &Transaction, version: i64, prepared: &Prepared) -> Result<(), Error> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO images (version, number, hash, width, height, source, alt, missing)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (number, (image, blob)) in prepared.new.images.iter().zip(&prepared.images).enumerate() {
        let (width, height) =
            image.content.as_ref().map_or((0, 0), |content| (content.width, content.height));
        insert.execute(params![
            version,
            len(number),
            blob.as_ref().map(|blob| blob.hash),
            width,
            height,
            image.source,
            image.alt,
            image.content.as_ref().err(),
        ])?;
    }
    Ok(())
}

/// The name a plain enum has in JSON.
fn name(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
