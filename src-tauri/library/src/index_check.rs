//! Compares the search index with the items, word by word, in one pass over each.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::{Connection, Transaction};

use crate::{Error, index};

/// For each row of the index the sum of the hashes of its words with their columns and positions: the same for two
/// rows when, and for all practical purposes only when, they have the same words in the same places.
pub(crate) struct Fingerprints(HashMap<i64, u64>);

impl Fingerprints {
    /// Reads the whole index.
    pub fn of_index(db: &Connection) -> Result<Fingerprints, Error> {
        db.execute_batch(
            "DROP TABLE IF EXISTS temp.search_words;
             CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search, instance)",
        )?;
        let mut sums = HashMap::new();
        {
            let mut statement = db.prepare("SELECT doc, term, col, offset FROM temp.search_words")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let word = row.get_ref(1)?.as_bytes().map_err(rusqlite::Error::from)?;
                let column = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
                let sum: &mut u64 = sums.entry(row.get(0)?).or_default();
                *sum = sum.wrapping_add(hash(word, column, row.get(3)?));
            }
        }
        db.execute_batch("DROP TABLE temp.search_words")?;
        Ok(Fingerprints(sums))
    }

    /// Whether the index has an item as it should be; its row counts as looked at.
    pub fn take_if_equal(&mut self, item: i64, row: &index::Row) -> bool {
        let mut sum: u64 = 0;
        let columns =
            [("title", &row.title), ("text", &row.text), ("notes", &row.notes), ("meta", &row.meta)];
        for (column, line) in columns {
            for (position, word) in line.split(' ').filter(|word| !word.is_empty()).enumerate() {
                sum = sum.wrapping_add(hash(word.as_bytes(), column, crate::blobs::len(position)));
            }
        }
        self.0.remove(&item) == Some(sum)
    }

    /// How many rows were not looked at.
    pub fn left(&self) -> usize {
        self.0.len()
    }
}

/// Whether every item has its words in the index, the index has no others, and SQLite finds it sound.
pub(crate) fn is_sound(tx: &Transaction) -> Result<bool, Error> {
    if tx.execute("INSERT INTO search (search) VALUES ('integrity-check')", []).is_err() {
        return Ok(false);
    }
    let mut found = Fingerprints::of_index(tx)?;
    let mut statement = tx.prepare("SELECT row FROM items")?;
    for item in statement.query_map([], |row| row.get(0))? {
        let item = item?;
        match index::row(tx, item) {
            Ok(row) if !found.take_if_equal(item, &row) => return Ok(false),
            Ok(_) => {}
            // Its words cannot be read: then nobody can tell.
            Err(_) => drop(found.take_if_equal(item, &index::Row::default())),
        }
    }
    Ok(found.left() == 0)
}

fn hash(word: &[u8], column: &str, position: i64) -> u64 {
    let mut hasher = DefaultHasher::new();
    (word, column, position).hash(&mut hasher);
    hasher.finish()
}
