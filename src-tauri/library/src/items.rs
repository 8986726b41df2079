//! Items as rows of the list, and finding one by its name or its page.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Color, Density, Error, Item, ItemId, Library, Place, Reading, Seal, ledger, tags};

/// Candidates an ambiguous name is answered with.
const MOST_CANDIDATES: usize = 10;
/// The shortest beginning of a name that may stand for it.
const SHORTEST_PREFIX: usize = 6;

/// What [`read_item`] reads, of items JOIN states LEFT JOIN versions ON shown.
pub(crate) const ITEM_COLUMNS: &str = "
    items.row, items.id, coalesce(versions.url, items.url), versions.canonical_url, items.title, versions.byline, versions.site_name,
    versions.excerpt, versions.published, versions.lang, versions.dir, versions.kind, items.word_count,
    versions.reading_minutes, items.saved_at, items.updated_at, states.trashed_at, states.place, states.favorite,
    states.reading, states.progress, states.position, items.seal, versions.images, versions.images_missing,
    versions.size, items.failure,
    (SELECT count(*) FROM versions AS kept WHERE kept.item = items.row),
    EXISTS (SELECT 1 FROM notes WHERE notes.item = items.row),
    (SELECT count(*) FROM highlights WHERE highlights.item = items.row)";

/// The tables [`ITEM_COLUMNS`] are of.
pub(crate) const ITEM_TABLES: &str = "
    items
    JOIN states ON states.item = items.row
    LEFT JOIN versions ON versions.row = items.shown";

/// Reads a row of [`ITEM_COLUMNS`]; its tags are read by a query of their own.
pub(crate) fn read_item(db: &Connection, row: &Row) -> Result<Item, Error> {
    let url: Option<String> = row.get(2)?;
    let site_name: Option<String> = row.get(6)?;
    Ok(Item {
        id: row.get(1)?,
        site_name: site_name.or_else(|| url.as_deref().and_then(ledger::site).map(str::to_owned)),
        url,
        canonical_url: row.get(3)?,
        title: row.get(4)?,
        byline: row.get(5)?,
        excerpt: row.get::<_, Option<_>>(7)?.unwrap_or_default(),
        published: row.get(8)?,
        lang: row.get(9)?,
        dir: row.get(10)?,
        kind: row.get::<_, Option<_>>(11)?.unwrap_or_else(|| "none".to_owned()),
        word_count: row.get(12)?,
        reading_minutes: row.get::<_, Option<_>>(13)?.unwrap_or_default(),
        saved_at: row.get(14)?,
        updated_at: row.get(15)?,
        trashed_at: row.get(16)?,
        place: row.get(17)?,
        favorite: row.get(18)?,
        reading: row.get(19)?,
        progress: row.get(20)?,
        position: row.get(21)?,
        tags: tags::of(db, row.get(0)?)?,
        seal: row.get(22)?,
        images: row.get::<_, Option<_>>(23)?.unwrap_or_default(),
        images_missing: row.get::<_, Option<_>>(24)?.unwrap_or_default(),
        size: row.get::<_, Option<i64>>(25)?.unwrap_or_default().unsigned_abs(),
        failure: row.get(26)?,
        versions: row.get(27)?,
        note: row.get(28)?,
        highlights: row.get(29)?,
    })
}

/// The item in this row.
pub(crate) fn item_in(db: &Connection, item: i64) -> Result<Item, Error> {
    let sql = format!("SELECT {ITEM_COLUMNS} FROM {ITEM_TABLES} WHERE items.row = ?1");
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([item])?;
    match rows.next()? {
        Some(row) => read_item(db, row),
        None => Err(Error::NoSuchItem(item.to_string())),
    }
}

/// The row of the item with this name.
pub(crate) fn row_of(db: &Connection, id: &str) -> Result<i64, Error> {
    find_row(db, id)?.ok_or_else(|| Error::NoSuchItem(id.to_owned()))
}

/// The row of the item with this name, if there is one.
pub(crate) fn find_row(db: &Connection, id: &str) -> Result<Option<i64>, Error> {
    Ok(db
        .prepare_cached("SELECT row FROM items WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

impl Library {
    /// The item with this name.
    pub fn item(&self, id: &str) -> Result<Item, Error> {
        self.read(|db| item_in(db, row_of(db, id)?))
    }

    /// The whole name of the one item that `prefix` (at least 6 characters) is the beginning of.
    pub fn resolve(&self, prefix: &str) -> Result<ItemId, Error> {
        let prefix = prefix.to_ascii_lowercase();
        if prefix.len() < SHORTEST_PREFIX {
            return Err(Error::ShortPrefix(prefix));
        }
        if !prefix.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-') {
            return Err(Error::NoSuchItem(prefix));
        }
        let mut candidates = self.read(|db| {
            // `g` comes after every character of a name.
            let mut statement =
                db.prepare_cached("SELECT id FROM items WHERE id >= ?1 AND id < ?1 || 'g' LIMIT ?2")?;
            let found =
                statement.query_map((&prefix, crate::blobs::len(MOST_CANDIDATES)), |row| row.get(0))?;
            Ok(found.collect::<Result<Vec<ItemId>, _>>()?)
        })?;
        match (candidates.pop(), candidates.is_empty()) {
            (None, _) => Err(Error::NoSuchItem(prefix)),
            (Some(id), true) => Ok(id),
            (Some(id), false) => {
                candidates.push(id);
                Err(Error::Ambiguous { prefix, candidates })
            }
        }
    }

    /// For each page key the item that has the page, if there is one outside the trash that was saved.
    pub fn find_saved(&self, keys: &[String]) -> Result<Vec<Option<ItemId>>, Error> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT items.id
                 FROM (SELECT item FROM addresses WHERE key = ?1
                       UNION ALL
                       SELECT row FROM items WHERE key = ?1) AS known
                 JOIN items ON items.row = known.item
                 JOIN states ON states.item = items.row
                 WHERE items.shown IS NOT NULL
                   AND states.place <> 'trash'
                 LIMIT 1",
            )?;
            let mut found = Vec::with_capacity(keys.len());
            for key in keys {
                found.push(statement.query_row([key], |row| row.get(0)).optional()?);
            }
            Ok(found)
        })
    }
}

/// Stores an enum by its names and reads it back.
macro_rules! stored_as {
    ($type:ty { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// Its name in the library and in JSON.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }
        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.name().into())
            }
        }
        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                match value.as_str()? {
                    $($name => Ok(Self::$variant),)+
                    _ => Err(FromSqlError::InvalidType),
                }
            }
        }
    };
}

stored_as!(Place { Inbox = "inbox", Later = "later", Archive = "archive", Trash = "trash" });
stored_as!(Color { Yellow = "yellow", Red = "red", Green = "green", Blue = "blue" });
stored_as!(Reading { Unread = "unread", Reading = "reading", Finished = "finished" });
stored_as!(Seal {
    Complete = "complete",
    ImagesMissing = "images_missing",
    TextOnly = "text_only",
    Failed = "failed",
});
stored_as!(Density { Comfortable = "comfortable", Compact = "compact" });
