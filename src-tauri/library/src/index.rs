//! The search table: one row an item, four columns of tokens: text, title, `notes`: what the reader wrote, and what was
//! highlighted and is not in the text any more; and `meta`: the author's and the site's words, the tags, and one token for
//! each thing that is filtered by.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::fold::fold;
use crate::reindex::Reindex;
use crate::tokens::{TOKENS_VERSION, token_line, tokens};
use crate::{Error, ledger};

/// From how many parts of a size on FTS5 merges them: its own default.
const FTS5_AUTOMERGE: i64 = 4;

// Filter tokens begin with characters for private use, which are no letters: no page's word is ever one of them.
/// Every row has this token in `meta`.
pub(crate) const EVERY_ITEM: &str = "\u{e000}";

/// What is filtered by with a word of `meta`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filter {
    /// A tag; one with slashes is found by what stands in front of each, too.
    Tag,
    /// A host, the domains it is part of, or the name of a site.
    Site,
    /// A word of an author's name, as the tokenizer gives it.
    Author,
    /// A language, with and without what follows it: `en-gb`, `en`.
    Lang,
    /// A part of the article: `image`, `code`.
    Has,
}

impl Filter {
    fn mark(self) -> char {
        match self {
            Filter::Tag => '\u{e001}',
            Filter::Site => '\u{e002}',
            Filter::Author => '\u{e003}',
            Filter::Lang => '\u{e004}',
            Filter::Has => '\u{e005}',
        }
    }

    /// The token of a name.
    pub fn token(self, name: &str) -> String {
        match self {
            Filter::Tag => name_token(self.mark(), &crate::tags::key(name)),
            Filter::Site => {
                let site = fold(name.trim());
                name_token(self.mark(), site.strip_prefix("www.").unwrap_or(&site))
            }
            Filter::Author | Filter::Lang | Filter::Has => name_token(self.mark(), &name.to_lowercase()),
        }
    }

    /// The name in a token of this filter.
    pub fn name_in(self, token: &str) -> Option<String> {
        let name = token.strip_prefix(self.mark())?;
        let ascii = |char: char| (char as u32).checked_sub(MOVED).and_then(char::from_u32);
        Some(name.chars().map(|char| ascii(char).filter(char::is_ascii).unwrap_or(char)).collect())
    }
}

/// Where ASCII characters that are no letters or digits are moved to in filter tokens.
const MOVED: u32 = 0xe100;

/// One token whatever is in the name: FTS5's `ascii` tokenizer splits at ASCII characters that are no letters or
/// digits, so those are moved out of ASCII.
fn name_token(kind: char, name: &str) -> String {
    let safe = |char: char| match char {
        char if char.is_ascii() && !char.is_ascii_alphanumeric() => {
            char::from_u32(MOVED + char as u32).unwrap_or('\u{e1ff}')
        }
        _ => char,
    };
    std::iter::once(kind).chain(name.chars().map(safe)).collect()
}

/// The tokens of an item, as its row was or will be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub title: String,
    pub text: String,
    pub notes: String,
    pub meta: String,
}

/// What the row of an item has to be, by the tables.
pub(crate) fn row(db: &Connection, item: i64) -> Result<Row, Error> {
    let (title, text) = words(db, item)?;
    Ok(Row { title, text, notes: notes(db, item)?, meta: meta(db, item)? })
}

/// What the `title` and `text` columns of an item have to be.
pub(crate) fn words(db: &Connection, item: i64) -> Result<(String, String), Error> {
    let title: String =
        db.prepare_cached("SELECT title FROM items WHERE row = ?1")?.query_row([item], |row| row.get(0))?;
    let text = crate::contents::shown_text(db, item)?.unwrap_or_default();
    Ok((token_line(&title), token_line(&text)))
}

/// What the `notes` column of an item has to be.
pub(crate) fn notes(db: &Connection, item: i64) -> Result<String, Error> {
    let lines = crate::highlights::searched(db, item)?;
    let lines: Vec<String> =
        lines.iter().map(|line| token_line(line)).filter(|line| !line.is_empty()).collect();
    Ok(lines.join(" "))
}

/// What the `meta` column of an item has to be.
pub(crate) fn meta(db: &Connection, item: i64) -> Result<String, Error> {
    type Facts = (Option<String>, Option<String>, Option<String>, Option<String>, bool, bool);
    let (url, byline, site, lang, image, code): Facts = db
        .prepare_cached(
            "SELECT coalesce(versions.url, items.url), versions.byline, versions.site_name, versions.lang,
                    coalesce(versions.images + versions.images_missing > 0, 0), coalesce(versions.code, 0)
             FROM items
             LEFT JOIN versions ON versions.row = items.shown
             WHERE items.row = ?1",
        )?
        .query_row([item], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
        })?;
    let tags = crate::tags::of(db, item)?;
    let host = url.as_deref().and_then(ledger::host);
    let byline = byline.unwrap_or_default();
    let mut meta = EVERY_ITEM.to_owned();
    let mut add = |line: &str| {
        if !line.is_empty() {
            meta.push(' ');
            meta.push_str(line);
        }
    };
    add(&token_line(&byline));
    add(&token_line(site.as_deref().unwrap_or_default()));
    add(&token_line(host.unwrap_or_default()));
    for tag in &tags {
        add(&token_line(tag));
        for (end, _) in tag.match_indices('/').chain([(tag.len(), "")]) {
            add(&Filter::Tag.token(tag.get(..end).unwrap_or(tag)));
        }
    }
    if let Some(site) = &site {
        add(&Filter::Site.token(site));
    }
    // `site:example.org` finds news.example.org too.
    let mut host = host.map(|host| host.strip_prefix("www.").unwrap_or(host));
    while let Some(name) = host.filter(|name| !name.is_empty()) {
        if Some(name) != site.as_deref() {
            add(&Filter::Site.token(name));
        }
        host = name.split_once('.').map(|(_, parent)| parent).filter(|parent| parent.contains('.'));
    }
    tokens(&byline, |token, _, _, _| add(&Filter::Author.token(token)));
    if let Some(lang) = &lang {
        for (end, _) in lang.match_indices('-').chain([(lang.len(), "")]) {
            add(&Filter::Lang.token(lang.get(..end).unwrap_or(lang)));
        }
    }
    for (name, there) in [("image", image), ("code", code)] {
        if there {
            add(&Filter::Has.token(name));
        }
    }
    Ok(meta)
}

/// Adds the row of an item that has none.
pub(crate) fn add(tx: &Transaction, item: i64, row: &Row) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO search (rowid, title, text, notes, meta) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![item, row.title, row.text, row.notes, row.meta])?;
    Ok(())
}

/// Runs `add`, which adds the rows of many items, and leaves the merging to a later time: done on the way it costs more than
/// all the rest.
pub(crate) fn add_many(tx: &Transaction, add: impl FnOnce() -> Result<(), Error>) -> Result<(), Error> {
    let merge_at = |parts: i64| -> Result<(), Error> {
        tx.prepare_cached("INSERT INTO search (search, rank) VALUES ('automerge', ?1)")?.execute([parts])?;
        Ok(())
    };
    merge_at(0)?;
    add()?;
    // FTS5 writes what it has gathered before it takes the new setting.
    merge_at(FTS5_AUTOMERGE)
}

/// Takes the row of an item out; `row` is what it was written with.
pub(crate) fn remove(tx: &Transaction, item: i64, row: &Row) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO search (search, rowid, title, text, notes, meta) VALUES ('delete', ?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![item, row.title, row.text, row.notes, row.meta])?;
    Ok(())
}

/// Runs `change`, then brings the row of an item up to date. For changes of what `notes` and `meta` are made of.
pub(crate) fn keep_meta(
    tx: &Transaction,
    item: i64,
    change: impl FnOnce() -> Result<(), Error>,
) -> Result<(), Error> {
    let mut stale = Reindex::default();
    stale.touch(tx, item)?;
    change()?;
    stale.write(tx)
}

/// Runs `change`, then writes the row of an item anew if it differs.
pub(crate) fn keep(
    tx: &Transaction,
    item: i64,
    change: impl FnOnce() -> Result<(), Error>,
) -> Result<(), Error> {
    let mut stale = Reindex::default();
    stale.touch_words(tx, item)?;
    change()?;
    stale.write(tx)
}

/// Whether the index was made by another version of the tokenizer, or by none.
pub(crate) fn is_outdated(db: &Connection) -> Result<bool, Error> {
    let made_by: Option<String> = db
        .query_row("SELECT value FROM settings WHERE name = 'search.tokens'", [], |row| row.get(0))
        .optional()?;
    Ok(made_by != Some(TOKENS_VERSION.to_string()))
}

/// Empties the index of a copy; whoever opens the copy as a library writes it anew.
pub(crate) fn leave_out(copy: &Connection) -> Result<(), Error> {
    copy.execute_batch(
        "INSERT INTO search (search) VALUES ('delete-all');
         DELETE FROM settings WHERE name = 'search.tokens';
         VACUUM",
    )?;
    Ok(())
}

/// Writes the whole index anew, and what it filters by that only the words of a version tell.
pub(crate) fn rebuild(tx: &Transaction) -> Result<(), Error> {
    let versions = {
        let mut statement = tx.prepare("SELECT version FROM contents")?;
        statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?
    };
    for version in versions {
        // One article that cannot be read must not shut the others in: check tells of it, and repair makes it anew.
        let words = match crate::words::words(tx, version) {
            Err(error) if error.is_damage() => continue,
            words => words?,
        };
        let sketch = crate::twins::sketch(&token_line(&words.text));
        tx.prepare_cached(
            "UPDATE versions
             SET code = ?2, sketch_1 = ?3, sketch_2 = ?4, sketch_3 = ?5, sketch_4 = ?6
             WHERE row = ?1",
        )?
        .execute(params![
            version,
            has_code(&words.html),
            sketch.map(|[first, ..]| first),
            sketch.map(|[_, second, ..]| second),
            sketch.map(|[.., third, _]| third),
            sketch.map(|[.., fourth]| fourth),
        ])?;
        let links: Vec<url::Url> = crate::related::links(&words.html).collect();
        crate::versions::cite(tx, version, &links)?;
    }
    tx.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
    let items = {
        let mut statement = tx.prepare("SELECT row FROM items ORDER BY row")?;
        statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?
    };
    add_many(tx, || {
        for item in items {
            let row = match row(tx, item) {
                Err(error) if error.is_damage() => {
                    Row { notes: notes(tx, item)?, meta: meta(tx, item)?, ..Row::default() }
                }
                row => row?,
            };
            add(tx, item, &row)?;
        }
        Ok(())
    })?;
    tx.execute(
        "INSERT INTO settings (name, value)
         VALUES ('search.tokens', ?1)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [TOKENS_VERSION.to_string()],
    )?;
    Ok(())
}

/// Whether an article shows code. In stored HTML `<` is written as such in tags only.
pub(crate) fn has_code(html: &str) -> bool {
    html.contains("<pre") || html.contains("<code")
}
