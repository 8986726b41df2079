//! The highlights of the whole library: filtered, newest first.

use rusqlite::types::ToSql;
use rusqlite::{Connection, Row, params_from_iter};

use crate::fold::fold;
use crate::highlights::{COLUMNS, read};
use crate::{Error, HighlightList, HighlightQuery, Library, ListedHighlight, ledger, tags};

impl Library {
    /// The highlights a query asks for, and how many there are in all.
    pub fn list_highlights(&self, query: &HighlightQuery) -> Result<HighlightList, Error> {
        self.read(|db| list(db, query))
    }
}

fn list(db: &Connection, query: &HighlightQuery) -> Result<HighlightList, Error> {
    let mut conditions = vec!["states.place <> 'trash'".to_owned()];
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let mut filter = |condition: &str, value: Box<dyn ToSql>| {
        values.push(value);
        conditions.push(condition.replace('?', &format!("?{}", values.len())));
    };
    if let Some(color) = query.color {
        filter("highlights.color = ?", Box::new(color));
    }
    if let Some(tag) = &query.tag {
        filter(
            "highlights.row IN (SELECT highlight_tags.highlight
                                FROM tags
                                JOIN highlight_tags ON highlight_tags.tag = tags.row
                                WHERE tags.key = ? OR substr(tags.key, 1, length(?) + 1) = ? || '/')",
            Box::new(tags::key(tag)),
        );
    }
    if let Some(item) = &query.item {
        filter("items.id = ?", Box::new(item.clone()));
    }
    if let Some(after) = query.saved_after {
        filter("items.saved_at >= ?", Box::new(after));
    }
    if let Some(before) = query.saved_before {
        filter("items.saved_at < ?", Box::new(before));
    }
    if let Some(orphaned) = query.orphaned {
        filter("highlights.orphaned = ?", Box::new(orphaned));
    }
    if let Some(noted) = query.noted {
        filter("(highlights.note IS NOT NULL) = ?", Box::new(noted));
    }
    let sql = format!(
        "SELECT {COLUMNS}, items.id, items.title, versions.site_name, coalesce(versions.url, items.url),
                versions.byline, versions.published
         FROM highlights
         JOIN items ON items.row = highlights.item
         JOIN states ON states.item = items.row
         LEFT JOIN versions ON versions.row = items.shown
         WHERE {}
         ORDER BY highlights.created_at DESC, highlights.row DESC",
        conditions.join(" AND ")
    );
    let words: Vec<String> = fold(&query.text).split_whitespace().map(str::to_owned).collect();
    let site = query.site.as_deref().map(|site| fold(site.trim())).filter(|site| !site.is_empty());
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = HighlightList { highlights: Vec::new(), total: 0 };
    while let Some(row) = rows.next()? {
        let listed = read_listed(db, row)?;
        if site.as_deref().is_some_and(|site| !is_of_site(&listed, site)) || !has_words(&listed, &words) {
            continue;
        }
        if found.total >= query.offset && found.total - query.offset < query.limit {
            found.highlights.push(listed);
        }
        found.total += 1;
    }
    Ok(found)
}

fn read_listed(db: &Connection, row: &Row) -> Result<ListedHighlight, Error> {
    let url: Option<String> = row.get(19)?;
    let site_name: Option<String> = row.get(18)?;
    Ok(ListedHighlight {
        highlight: read(db, row)?.highlight(row.get(16)?),
        title: row.get(17)?,
        site_name: site_name.or_else(|| url.as_deref().and_then(ledger::site).map(str::to_owned)),
        url,
        byline: row.get(20)?,
        published: row.get(21)?,
    })
}

/// Whether a highlight is of a site: by its name, its host, or a domain the host is in. `site` is folded.
fn is_of_site(listed: &ListedHighlight, site: &str) -> bool {
    let site = site.strip_prefix("www.").unwrap_or(site);
    let host = listed.url.as_deref().and_then(ledger::site).map(fold);
    let in_domain = host
        .is_some_and(|host| host == site || host.strip_suffix(site).is_some_and(|rest| rest.ends_with('.')));
    in_domain || listed.site_name.as_deref().is_some_and(|name| fold(name) == site)
}

fn has_words(listed: &ListedHighlight, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let ListedHighlight { highlight, title, .. } = listed;
    let note = highlight.note.as_deref().unwrap_or_default();
    let all = fold(&[&highlight.quote, note, title, &highlight.tags.join(" ")].join("\n"));
    words.iter().all(|word| all.contains(word))
}
