//! Texts that are nearly the same, found without comparing each with each.
//!
//! A text is the set of its shingles, three words in a row. MinHash (Broder, 1997): of two sets the least value of a
//! hash function is the same as often as the sets are alike (Jaccard). Eight such values are kept, two and two together
//! as one number; texts that share one of the four numbers are compared word for word.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::Connection;

use crate::contents::shown_text;
use crate::tokens::token_line;
use crate::{Error, Item, Library, items};

/// Words of a shingle.
const SHINGLE: usize = 3;
/// A text of fewer shingles says too little about itself.
const FEWEST_SHINGLES: usize = 16;
/// Texts as alike as this are twins: the share of their shingles that both have.
const TWINS_FROM: f64 = 0.7;
/// How many candidates are compared with one text.
const MOST_COMPARED: usize = 50;

/// The four numbers of a text; `None` when it is too short.
pub(crate) type Sketch = Option<[i64; 4]>;

/// The sketch of a text, given as its line of tokens.
pub(crate) fn sketch(line: &str) -> Sketch {
    let mut some = HashSet::new();
    let mut least = [u64::MAX; 8];
    each_shingle(line, |shingle| {
        if some.len() < FEWEST_SHINGLES {
            some.insert(shingle);
        }
        for (number, least) in (1u64..).zip(&mut least) {
            *least = (*least).min(mixed(shingle ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        }
    });
    if some.len() < FEWEST_SHINGLES {
        return None;
    }
    let [a, b, c, d, e, f, g, h] = least;
    let pair = |first: u64, second: u64| mixed(first ^ second.rotate_left(32)).cast_signed();
    Some([pair(a, b), pair(c, d), pair(e, f), pair(g, h)])
}

/// Spreads the bits of a number (the finalizer of SplitMix64).
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

fn shingles(line: &str) -> HashSet<u64> {
    let mut shingles = HashSet::new();
    each_shingle(line, |shingle| {
        shingles.insert(shingle);
    });
    shingles
}

/// Calls `found` with the hash of every shingle, as often as it comes.
fn each_shingle(line: &str, mut found: impl FnMut(u64)) {
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    // FNV-1a: sketches are stored, so the hash has to be the same for ever.
    let byte = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let word = |hash: u64, word: &&str| byte(word.bytes().fold(hash, byte), b' ');
    for shingle in words.windows(SHINGLE) {
        found(shingle.iter().fold(0xcbf2_9ce4_8422_2325, word));
    }
}

/// The share of shingles that both have.
fn likeness(left: &HashSet<u64>, right: &HashSet<u64>) -> f64 {
    let both = left.intersection(right).count() as f64;
    let all = (left.len() + right.len()) as f64 - both;
    if all > 0.0 { both / all } else { 0.0 }
}

/// The rows of the twins of an item outside the trash, the most alike first.
pub(crate) fn twins_of(db: &Connection, item: i64) -> Result<Vec<i64>, Error> {
    let mut candidates = HashSet::new();
    for number in 1..=4 {
        let sql = format!(
            "SELECT other.row
             FROM items AS mine
             JOIN versions AS this ON this.row = mine.shown
             JOIN versions AS that ON that.sketch_{number} = this.sketch_{number}
             JOIN items AS other ON other.shown = that.row
             JOIN states ON states.item = other.row
             WHERE mine.row = ?1 AND other.row <> ?1 AND states.place <> 'trash'
             LIMIT {MOST_COMPARED}"
        );
        let mut statement = db.prepare_cached(&sql)?;
        for row in statement.query_map([item], |row| row.get::<_, i64>(0))? {
            candidates.insert(row?);
        }
    }
    let words = |item: i64| -> Result<HashSet<u64>, Error> {
        Ok(shingles(&token_line(&shown_text(db, item)?.unwrap_or_default())))
    };
    let own = if candidates.is_empty() { HashSet::new() } else { words(item)? };
    let mut found = Vec::new();
    for candidate in candidates.into_iter().take(MOST_COMPARED) {
        let likeness = likeness(&own, &words(candidate)?);
        if likeness >= TWINS_FROM {
            found.push((likeness, candidate));
        }
    }
    found.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    Ok(found.into_iter().map(|(_, item)| item).collect())
}

impl Library {
    /// Groups of items outside the trash with nearly the same text, at most `most`; in each the oldest first.
    pub fn twins(&self, most: usize) -> Result<Vec<Vec<Item>>, Error> {
        self.read(|db| {
            let mut candidates = BTreeMap::new();
            for number in 1..=4 {
                let sql = format!(
                    "SELECT items.row, versions.sketch_{number}
                     FROM versions
                     JOIN items ON items.shown = versions.row
                     WHERE sketch_{number} IN (SELECT sketch_{number}
                                               FROM versions
                                               WHERE sketch_{number} IS NOT NULL
                                               GROUP BY sketch_{number}
                                               HAVING count(*) > 1)"
                );
                let mut statement = db.prepare(&sql)?;
                let rows =
                    statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
                let mut seen: HashMap<i64, i64> = HashMap::new();
                for row in rows {
                    let (item, sketch) = row?;
                    if let Some(other) = seen.insert(sketch, item).filter(|other| *other != item) {
                        candidates.extend([(item, ()), (other, ())]);
                    }
                }
            }
            let mut grouped = HashSet::new();
            let mut groups = Vec::new();
            for (item, ()) in candidates {
                if groups.len() >= most {
                    break;
                }
                let listed = items::item_in(db, item)?;
                if grouped.contains(&item) || listed.place == crate::Place::Trash {
                    continue;
                }
                let twins = twins_of(db, item)?;
                if !twins.is_empty() {
                    grouped.extend(twins.iter().copied());
                    let mut group = vec![listed];
                    for twin in twins {
                        group.push(items::item_in(db, twin)?);
                    }
                    group.sort_by_key(|item| item.saved_at);
                    groups.push(group);
                }
            }
            Ok(groups)
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn text(changed: usize) -> String {
        (0..400).map(|at| format!("w{} ", if at % 100 < changed { at + 1000 } else { at })).collect()
    }

    #[test]
    fn texts_that_differ_in_few_words_share_a_number_and_others_share_none() {
        let shared = |left: &str, right: &str| {
            let (left, right) = (sketch(left).unwrap(), sketch(right).unwrap());
            left.iter().zip(&right).filter(|(left, right)| left == right).count()
        };
        assert_eq!(shared(&text(0), &text(0)), 4);
        assert!(shared(&text(0), &text(2)) > 0);
        assert_eq!(shared(&text(0), &text(100)), 0);
        assert_eq!(sketch("too few words"), None);
    }
}
