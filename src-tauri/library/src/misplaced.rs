//! Highlights that do not stand where they are said to: found, and brought back to their words.

use rusqlite::{Connection, Transaction};

use crate::highlights::{self, Position, Stored};
use crate::{Error, anchoring, index, versions, words};

/// An item with highlights, and the version it shows.
struct Highlighted {
    item: i64,
    version: i64,
    number: u32,
}

/// The highlights that have no place where they say, each as a problem to be told.
pub(crate) fn misplaced(db: &Connection) -> Result<Vec<String>, Error> {
    let mut wrong = Vec::new();
    for shown in highlighted(db)? {
        let id = versions::id_of(db, shown.item)?;
        let told = |highlight: Stored| format!("item {id}: highlight {} is not at its words", highlight.id);
        wrong.extend(shown.misplaced(db)?.into_iter().map(told));
    }
    Ok(wrong)
}

/// Looks for the words of those highlights; one whose words are not found is kept without a place.
pub(crate) fn mend(tx: &Transaction, done: &mut Vec<String>) -> Result<(), Error> {
    for shown in highlighted(tx)? {
        let lost = shown.misplaced(tx)?;
        if lost.is_empty() {
            continue;
        }
        let id = versions::id_of(tx, shown.item)?;
        let text = anchor::Text::new(&words::words(tx, shown.version)?.text);
        let selectors: Vec<anchor::Selector> = lost.iter().map(Stored::selector).collect();
        index::keep_meta(tx, shown.item, || {
            for (highlight, place) in lost.iter().zip(text.anchor(&selectors, None)) {
                let (at, told) = match place {
                    Some(place) => {
                        (anchoring::position(&text, shown.number, place), "was put back to its words")
                    }
                    None => (
                        Position { confidence: 0.0, orphaned: true, ..highlight.position.clone() },
                        "is kept without a place: its words were not found",
                    ),
                };
                highlights::set_position(tx, &highlight.id, &at)?;
                done.push(format!("item {id}: highlight {} {told}", highlight.id));
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn highlighted(db: &Connection) -> Result<Vec<Highlighted>, Error> {
    let mut statement = db.prepare(
        "SELECT items.row, versions.row, versions.number
         FROM items
         JOIN versions ON versions.row = items.shown
         WHERE items.row IN (SELECT item FROM highlights WHERE NOT orphaned)
         ORDER BY items.row",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Highlighted { item: row.get(0)?, version: row.get(1)?, number: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Highlighted {
    /// Its highlights that are elsewhere than they say; none when the words cannot be read, which is a damage of its own.
    fn misplaced(&self, db: &Connection) -> Result<Vec<Stored>, Error> {
        let Ok(words) = words::words(db, self.version) else { return Ok(Vec::new()) };
        let text: Vec<char> = words.text.chars().collect();
        let is_placed = |highlight: &Stored| {
            let Position { version, confidence, orphaned, .. } = highlight.position;
            orphaned || (version == self.number && highlight.selector().is_in(&text, confidence < 1.0))
        };
        Ok(highlights::of(db, self.item)?.into_iter().filter(|highlight| !is_placed(highlight)).collect())
    }
}
