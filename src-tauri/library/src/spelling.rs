//! Near misses: the words of the library that something misspelled may stand for.
//!
//! Every spelling one edit away (Damerau: a letter left out, put in, changed, two swapped) is looked up in the index,
//! then some words that begin alike are compared: the work depends on the word, not on the size of the library. Of long
//! words there are too many spellings: there letters are put in or changed only by comparing.

use rusqlite::Connection;

use crate::Error;
use crate::fold::fold;
use crate::query::{Columns, Node, Term};

/// Shorter words are a letter away from too many.
const SHORTEST: usize = 4;
/// Nobody misspells a longer one by a letter.
const LONGEST: usize = 24;
/// In words longer than this only the letters that are mistaken most are tried, and in even longer ones none.
const LONG: usize = 9;
const VERY_LONG: usize = 12;
/// How many words with the same beginning are compared.
const MOST_COMPARED: u32 = 200;
/// How many letters of the beginning those share at the least; half of a long word.
const SAME_LETTERS: usize = 4;

/// How many edits lead from one word to the other (optimal string alignment), in characters.
pub(crate) fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().collect();
    let right: Vec<char> = right.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (row, from) in left.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, to) in right.iter().enumerate() {
            let change = above[column] + usize::from(from != to);
            let mut least = change.min(above[column + 1] + 1).min(line[column] + 1);
            let swapped = row > 0 && column > 0 && left[row - 1] == *to && right[column - 1] == *from;
            if swapped {
                least = least.min(before[column - 1] + 1);
            }
            line.push(least);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or_default()
}

/// The query with the words that are nowhere in the library replaced by near ones that are; `None` when there is
/// nothing to replace, or nothing near.
pub(crate) fn did_you_mean(db: &Connection, text: &str, root: &Node) -> Result<Option<String>, Error> {
    show_terms(db)?;
    let mut better = text.to_owned();
    let mut changed = false;
    for term in root.wanted() {
        let Term { tokens, prefix: false, columns: Columns::All | Columns::Title } = term else { continue };
        for token in tokens {
            let letters = token.chars().count();
            if !(SHORTEST..=LONGEST).contains(&letters) || documents(db, token)? > 0 {
                continue;
            }
            if let Some(near) = near(db, token)? {
                changed |= replace_word(&mut better, token, &near);
            }
        }
    }
    Ok(changed.then_some(better))
}

/// Lets a connection read the words of the index and how many items have each, as `search_terms`.
///
/// The table is the connection's own: in the file it would be one more that other programs take for an index.
pub(crate) fn show_terms(db: &Connection) -> Result<(), Error> {
    db.prepare_cached(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab('main', 'search', 'row')",
    )?
    .execute([])?;
    Ok(())
}

/// How many items have a token; looked up, not counted over the library. After [`show_terms`].
pub(crate) fn documents(db: &Connection, token: &str) -> Result<i64, Error> {
    let mut statement = db.prepare_cached("SELECT doc FROM search_terms WHERE term = ?1")?;
    let mut rows = statement.query([token])?;
    Ok(rows.next()?.map_or(Ok(0), |row| row.get(0))?)
}

/// The most frequent of the nearest words.
fn near(db: &Connection, word: &str) -> Result<Option<String>, Error> {
    let mut best: Option<(i64, String)> = None;
    for candidate in one_edit_away(word) {
        let found = documents(db, &candidate)?;
        if found > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((found, candidate));
        }
    }
    if best.is_some() {
        return Ok(best.map(|(_, word)| word));
    }
    let same = SAME_LETTERS.max(word.chars().count() / 2);
    let start: String = word.chars().take(same).collect();
    let mut statement = db.prepare_cached(
        "SELECT term, doc FROM search_terms WHERE term >= ?1 AND term < ?1 || char(0x10ffff) LIMIT ?2",
    )?;
    let mut rows = statement.query((&start, MOST_COMPARED))?;
    let mut best: Option<(usize, i64, String)> = None;
    while let Some(row) = rows.next()? {
        let (candidate, found): (String, i64) = (row.get(0)?, row.get(1)?);
        let edits = distance(word, &candidate);
        let better =
            best.as_ref().is_none_or(|(least, most, _)| edits < *least || (edits == *least && found > *most));
        if edits <= 2 && better {
            best = Some((edits, found, candidate));
        }
    }
    Ok(best.map(|(_, _, word)| word))
}

/// Every spelling one edit away, with letters of the word's own script.
fn one_edit_away(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut alphabet: Vec<char> = match letters.iter().find(|letter| !letter.is_ascii()) {
        None => ('a'..='z').collect(),
        Some('а'..='я' | 'ѐ'..='ў') => ('а'..='ў').collect(),
        Some('α'..='ω') => ('α'..='ω').collect(),
        Some('א'..='ת') => ('א'..='ת').collect(),
        Some('\u{620}'..='\u{64a}') => ('\u{620}'..='\u{64a}').collect(),
        Some(_) => letters.clone(),
    };
    if letters.len() > LONG {
        alphabet.retain(|letter| letters.contains(letter) || "aeinorst".contains(*letter));
    }
    if letters.len() > VERY_LONG {
        alphabet.clear();
    }
    let mut found = Vec::new();
    let with = |change: &dyn Fn(&mut Vec<char>)| {
        let mut letters = letters.clone();
        change(&mut letters);
        letters.into_iter().collect::<String>()
    };
    for at in 0..letters.len() {
        found.push(with(&|letters| {
            letters.remove(at);
        }));
        if at + 1 < letters.len() {
            found.push(with(&|letters| letters.swap(at, at + 1)));
        }
        for letter in &alphabet {
            found.push(with(&|letters| letters[at] = *letter));
        }
    }
    for at in 0..=letters.len() {
        for letter in &alphabet {
            found.push(with(&|letters| letters.insert(at, *letter)));
        }
    }
    found
}

/// Puts `near` where the folded word stands; `false` when it stands nowhere as one word.
fn replace_word(text: &mut String, folded: &str, near: &str) -> bool {
    let mut start = None;
    let ends =
        text.char_indices().map(|(at, char)| (at, char.is_alphanumeric())).chain([(text.len(), false)]);
    let mut words = Vec::new();
    for (at, letter) in ends {
        match (start, letter) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    let place =
        words.into_iter().find(|word| text.get(word.clone()).is_some_and(|word| fold(word) == folded));
    if let Some(place) = &place {
        text.replace_range(place.clone(), near);
    }
    place.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_and_a_swap_is_one() {
        for (left, right, edits) in [
            ("", "", 0),
            ("", "abc", 3),
            ("whale", "wahle", 1),
            ("whale", "whales", 1),
            ("мост", "пост", 1),
            ("abc", "xyz", 3),
        ] {
            assert_eq!(distance(left, right), edits, "{left} {right}");
            assert_eq!(distance(right, left), edits, "{right} {left}");
        }
    }

    #[test]
    fn everything_one_edit_away_is_tried() {
        let tried = one_edit_away("wahle");
        for word in ["whale", "ahle", "wahl", "wable", "wahlen", "swahle"] {
            assert!(tried.iter().any(|candidate| candidate == word), "{word}");
        }
        assert!(tried.iter().all(|word| distance("wahle", word) <= 1));
    }

    #[test]
    fn the_word_is_replaced_where_it_stands() {
        let mut text = "tag:wähle Wähle \"x wahle\"".to_owned();
        assert!(replace_word(&mut text, "wahle", "whale"));
        assert_eq!(text, "tag:whale Wähle \"x wahle\"");
        assert!(!replace_word(&mut text, "nowhere", "x"));
    }
}
