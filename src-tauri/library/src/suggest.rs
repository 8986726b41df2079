//! Suggests tags for an item out of the reader's own library: those of items of the same site, by the same author, with
//! similar words, and those whose name is in the title. No network, no model: every suggestion says its reason.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::index::Filter;
use crate::tokens::{token_line, tokens};
use crate::{Error, Library, TagSuggestion, contents, items, ledger, spelling, tags};

/// So many tags are suggested at the most.
const MOST: usize = 6;
/// So many items of a kind are asked for their tags.
const ASKED: u32 = 30;
/// So many words stand for an article.
const WORDS: usize = 12;
/// Longer texts are represented by their beginning.
const MOST_TOKENS: usize = 20_000;

/// Items that resemble the one in some way, and how that is said.
struct Kind {
    /// The FTS5 expression that finds them.
    expression: String,
    /// What they are, behind "2 of your 3 articles ".
    name: String,
    /// How much a tag of all of them counts.
    weight: f64,
    /// A tag that fewer of them have is by accident.
    least: u32,
}

impl Library {
    /// Tags that suit an item, the best first; none that it has.
    pub fn suggest_tags(&self, id: &str) -> Result<Vec<TagSuggestion>, Error> {
        self.read(|db| suggest(db, items::row_of(db, id)?))
    }
}

fn suggest(db: &Connection, item: i64) -> Result<Vec<TagSuggestion>, Error> {
    let found = items::item_in(db, item)?;
    let mut best: HashMap<String, (f64, String)> = HashMap::new();
    let mut add = |tag: String, score: f64, reason: String| {
        let entry = best.entry(tag).or_insert((0.0, reason.clone()));
        if score > entry.0 {
            *entry = (score, reason);
        }
    };
    let title = format!(" {} ", token_line(&found.title));
    for tag in self::tags_of_all(db)? {
        let name = token_line(tag.rsplit('/').next().unwrap_or(&tag));
        if !name.is_empty() && title.contains(&format!(" {name} ")) {
            add(tag, 1.0, "its name is in the title".to_owned());
        }
    }
    for kind in kinds(db, item, &found)? {
        let (all, counts) = tags_of_kind(db, item, &kind)?;
        for (tag, count) in counts.into_iter().filter(|(_, count)| *count >= kind.least) {
            let share = f64::from(count) / f64::from(all);
            add(tag, kind.weight * share, format!("{count} of your {all} articles {} have it", kind.name));
        }
    }
    let has: Vec<String> = found.tags.iter().map(|tag| tags::key(tag)).collect();
    let mut ranked: Vec<(String, (f64, String))> =
        best.into_iter().filter(|(tag, _)| !has.contains(&tags::key(tag))).collect();
    ranked.sort_by(|left, right| right.1.0.total_cmp(&left.1.0).then_with(|| left.0.cmp(&right.0)));
    ranked.truncate(MOST);
    Ok(ranked.into_iter().map(|(name, (_, reason))| TagSuggestion { name, reason }).collect())
}

fn tags_of_all(db: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = db.prepare_cached("SELECT name FROM tags ORDER BY key")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn kinds(db: &Connection, item: i64, found: &crate::Item) -> Result<Vec<Kind>, Error> {
    let mut kinds = Vec::new();
    let quoted = |token: &str| format!("\"{token}\"");
    if let Some(site) = found.url.as_deref().and_then(ledger::site) {
        let expression = format!("meta : {}", quoted(&Filter::Site.token(site)));
        kinds.push(Kind { expression, name: format!("from {site}"), weight: 0.9, least: 1 });
    }
    if let Some(byline) = &found.byline {
        let mut names = Vec::new();
        tokens(byline, |token, _, _, _| names.push(quoted(&Filter::Author.token(token))));
        if !names.is_empty() {
            let expression = format!("meta : ({})", names.join(" AND "));
            kinds.push(Kind { expression, name: format!("by {byline}"), weight: 0.95, least: 1 });
        }
    }
    let text = contents::shown_text(db, item)?.unwrap_or_default();
    let words = telling_words(db, &format!("{}\n{text}", found.title))?;
    if words.len() >= 3 {
        let any: Vec<String> = words.iter().map(|word| quoted(word)).collect();
        let expression = format!("{{text title}} : ({})", any.join(" OR "));
        kinds.push(Kind { expression, name: "with similar words".to_owned(), weight: 0.8, least: 2 });
    }
    Ok(kinds)
}

/// The words that tell most about a text: often in it, in few other items (tf-idf).
fn telling_words(db: &Connection, text: &str) -> Result<Vec<String>, Error> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    let mut seen = 0;
    tokens(text, |token, _, _, _| {
        seen += 1;
        if seen <= MOST_TOKENS {
            *counts.entry(token.to_owned()).or_default() += 1;
        }
    });
    let items: i64 = db.prepare_cached("SELECT count(*) FROM states")?.query_row([], |row| row.get(0))?;
    // Only the words that are most often in the text are looked up.
    let mut often: Vec<(String, u32)> =
        counts.into_iter().filter(|(word, _)| word.chars().count() > 1).collect();
    often.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
    often.truncate(300);
    spelling::show_terms(db)?;
    let mut ranked = Vec::with_capacity(often.len());
    for (word, count) in often {
        let of = spelling::documents(db, &word)?;
        if of >= 2 && of * 2 <= items.max(8) {
            let weight = f64::from(count).sqrt() * (items as f64 / of as f64).ln();
            ranked.push((word, weight));
        }
    }
    ranked.sort_by(|left, right| right.1.total_cmp(&left.1));
    ranked.truncate(WORDS);
    Ok(ranked.into_iter().map(|(word, _)| word).collect())
}

/// How many items of a kind there are beside the one itself, and how many of them have each tag. Items without any tag,
/// and those in the trash, say nothing and are not counted.
fn tags_of_kind(db: &Connection, item: i64, kind: &Kind) -> Result<(u32, HashMap<String, u32>), Error> {
    let mut statement = db.prepare_cached(
        "SELECT search.rowid
         FROM search
         JOIN states ON states.item = search.rowid
         WHERE search MATCH ?1
           AND search.rowid <> ?2
           AND states.place <> 'trash'
           AND EXISTS (SELECT 1 FROM item_tags WHERE item_tags.item = search.rowid)
         ORDER BY rank
         LIMIT ?3",
    )?;
    let rows = statement
        .query_map((&kind.expression, item, ASKED), |row| row.get(0))?
        .collect::<Result<Vec<i64>, _>>()?;
    let mut counts = HashMap::new();
    for row in &rows {
        for tag in tags::of(db, *row)? {
            *counts.entry(tag).or_default() += 1;
        }
    }
    Ok((u32::try_from(rows.len()).unwrap_or(u32::MAX), counts))
}
