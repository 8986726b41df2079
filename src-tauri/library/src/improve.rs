//! Saving a known page whose article is the same: images that were missing and have come now are taken in.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::blobs::{self, Hash, len};
use crate::save::Prepared;
use crate::words::{self, Words};
use crate::{Error, Seal};

/// Takes images in that the shown version misses and the new save has.
///
/// Both have the same article, so the same images in the same order, and their HTML differs in `<img>` tags alone.
pub(crate) fn take_missing_images(
    tx: &Transaction,
    blobs: &mut Connection,
    item: i64,
    prepared: &Prepared,
) -> Result<(), Error> {
    let version: i64 =
        tx.prepare_cached("SELECT shown FROM items WHERE row = ?1")?.query_row([item], |row| row.get(0))?;
    let missing = {
        let mut statement = tx.prepare_cached(
            "SELECT number FROM images WHERE version = ?1 AND hash IS NULL ORDER BY number",
        )?;
        let numbers = statement.query_map([version], |row| row.get::<_, u32>(0))?;
        numbers.map(|number| number.map(|number| number as usize)).collect::<Result<Vec<usize>, _>>()?
    };
    let came: Vec<usize> = missing
        .iter()
        .copied()
        .filter(|number| matches!(prepared.images.get(*number), Some(Some(_))))
        .collect();
    if came.is_empty() {
        return Ok(());
    }
    blobs::put(blobs, came.iter().filter_map(|number| prepared.images.get(*number)).flatten())?;
    for number in &came {
        let (Some(image), Some(Some(blob))) =
            (prepared.new.images.get(*number), prepared.images.get(*number))
        else {
            continue;
        };
        let size = image.content.as_ref().map_or((0, 0), |content| (content.width, content.height));
        tx.prepare_cached(
            "UPDATE images
             SET hash = ?3,
                 width = ?4,
                 height = ?5,
                 missing = NULL
             WHERE version = ?1 AND number = ?2",
        )?
        .execute((version, len(*number), blob.hash, size.0, size.1))?;
    }
    let stored = words::words(tx, version)?;
    let html = merge_images(&stored.html, prepared.new.html);
    words::put_words(tx, version, &Words { html, ..stored }.packed(tx)?)?;
    let left = missing.len() - came.len();
    let seal = if left == 0 { Seal::Complete } else { Seal::ImagesMissing };
    tx.prepare_cached(
        "UPDATE versions
         SET images = images + ?2,
             images_missing = ?3,
             seal = ?4,
             size = ?5
         WHERE row = ?1",
    )?
    .execute((version, len(came.len()), len(left), seal, stored_size(tx, blobs, version)?))?;
    tx.prepare_cached("UPDATE items SET seal = ?2, updated_at = ?3 WHERE row = ?1")?.execute((
        item,
        seal,
        prepared.new.now,
    ))?;
    Ok(())
}

/// Bytes of a version's blobs as stored, each once.
pub(crate) fn stored_size(tx: &Transaction, blobs: &Connection, version: i64) -> Result<i64, Error> {
    let mut statement = tx.prepare_cached(
        "SELECT raw FROM versions WHERE row = ?1
         UNION
         SELECT hash FROM images WHERE version = ?1 AND hash IS NOT NULL",
    )?;
    let hashes = statement.query_map([version], |row| row.get::<_, Hash>(0))?;
    let mut size = 0;
    for hash in hashes {
        let stored: Option<i64> = blobs
            .prepare_cached("SELECT length(data) FROM blobs WHERE hash = ?1")?
            .query_row([hash?], |row| row.get(0))
            .optional()?;
        size += stored.unwrap_or(0);
    }
    Ok(size)
}

/// `old` with the `<img>` tags of `new` wherever `old` has none of its image and `new` has.
fn merge_images(old: &str, new: &str) -> String {
    const LOCAL: &str = "src=\"aldine://image/";
    let new_tags: Vec<&str> =
        image_tags(new).map(|(start, end)| new.get(start..end).unwrap_or_default()).collect();
    let mut merged = String::with_capacity(old.len());
    let mut copied = 0;
    for ((start, end), new_tag) in image_tags(old).zip(new_tags) {
        let old_tag = old.get(start..end).unwrap_or_default();
        if !old_tag.contains(LOCAL) && new_tag.contains(LOCAL) {
            merged.push_str(old.get(copied..start).unwrap_or_default());
            merged.push_str(new_tag);
            copied = end;
        }
    }
    merged.push_str(old.get(copied..).unwrap_or_default());
    merged
}

/// `html` with every image of this hash marked as missing.
pub(crate) fn without_image(html: &str, hash: &str, reason: &str) -> String {
    let local = format!(" src=\"aldine://image/{hash}\"");
    html.replace(&local, &format!(" data-missing=\"{reason}\""))
}

/// Where the `<img>` tags of stored HTML start and end. In it `<` is written as such in tags only, and `>` in
/// attribute values may stand bare.
fn image_tags(html: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + html.get(at..)?.find("<img ")?;
        let mut quoted = false;
        let length = html.get(start..)?.find(|char| {
            quoted ^= char == '"';
            char == '>' && !quoted
        })?;
        at = start + length + 1;
        Some((start, at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_that_came_replace_missing_ones_and_those_here_stay() {
        let old =
            r#"<p>a<img src="aldine://image/aa" alt="x > y"></p><img data-missing="gone" alt="2"><p>end"#;
        let new =
            r#"<p>a<img data-missing="gone" alt="x > y"></p><img src="aldine://image/bb" alt="2"><p>end"#;
        let both =
            r#"<p>a<img src="aldine://image/aa" alt="x > y"></p><img src="aldine://image/bb" alt="2"><p>end"#;
        assert_eq!(merge_images(old, new), both);
        assert_eq!(merge_images(old, old), old);
    }
}
