//! The list: items of a view, in an order, a page at a time.

use rusqlite::{Connection, ToSql, params_from_iter};

use crate::items::{ITEM_COLUMNS, ITEM_TABLES, read_item};
use crate::query::{self, Parsed};
use crate::{Error, Item, Library, List, Query, Sort, View, tags};

impl Library {
    /// The items a query asks for, and how many there are in all.
    pub fn list(&self, query: &Query) -> Result<List, Error> {
        let parsed = query::parse(&query.text);
        self.read(|db| {
            let (rows, total) = find(db, query, &parsed)?;
            let items = rows.into_iter().map(|(_, item)| item).collect();
            Ok(List { items, total })
        })
    }
}

/// The items of a query with their rows, and how many there are in all.
pub(crate) fn find(
    db: &Connection,
    query: &Query,
    parsed: &Parsed,
) -> Result<(Vec<(i64, Item)>, u32), Error> {
    let clauses = Clauses::new(query, parsed);
    let count = format!("SELECT count(*) {}", clauses.count());
    let total = db.prepare_cached(&count)?.query_row(params_from_iter(clauses.values()), |row| row.get(0))?;
    let mut found = Vec::new();
    if query.limit > 0 && query.offset < total {
        let sql = format!(
            "SELECT {ITEM_COLUMNS}
             FROM {}
             {}
             ORDER BY {}
             LIMIT {} OFFSET {}",
            clauses.tables(),
            clauses.conditions(),
            clauses.order(query.sort),
            query.limit,
            query.offset,
        );
        let mut statement = db.prepare(&sql)?;
        let mut rows = statement.query(params_from_iter(clauses.values()))?;
        while let Some(row) = rows.next()? {
            found.push((row.get(0)?, read_item(db, row)?));
        }
    }
    Ok((found, total))
}

/// The parts of the SQL of a query. Only our own words are written into it; what was typed is bound.
struct Clauses {
    view: Option<&'static str>,
    /// The FTS5 expression when something is searched for.
    expression: Option<String>,
    tag: Option<String>,
    needs_items: bool,
}

impl Clauses {
    fn new(query: &Query, parsed: &Parsed) -> Clauses {
        let view = match query.view {
            View::All => "states.place <> 'trash'",
            View::Inbox => "states.place = 'inbox'",
            View::Later => "states.place = 'later'",
            View::Archive => "states.place = 'archive'",
            View::Trash => "states.place = 'trash'",
            View::Favorites => "states.favorite = 1 AND states.place <> 'trash'",
            View::NeedsAttention => {
                "items.seal IN ('images_missing', 'text_only', 'failed') AND states.place <> 'trash'"
            }
        };
        let expression = (!parsed.is_empty()).then(|| parsed.expression());
        let tag = query.tag.as_deref().map(tags::key);
        Clauses { view: Some(view), expression, tag, needs_items: query.view == View::NeedsAttention }
    }

    fn values(&self) -> Vec<&dyn ToSql> {
        self.expression.iter().chain(&self.tag).map(|value| value as &dyn ToSql).collect()
    }

    fn tables(&self) -> &'static str {
        match self.expression {
            // The search drives: its rows come newest first, and the query stops after the page is full.
            Some(_) => {
                "search
                 CROSS JOIN items ON items.row = search.rowid
                 CROSS JOIN states ON states.item = items.row
                 LEFT JOIN versions ON versions.row = items.shown"
            }
            None => ITEM_TABLES,
        }
    }

    /// The tables and conditions that suffice for counting.
    fn count(&self) -> String {
        let tables = match (&self.expression, self.needs_items) {
            (Some(_), true) => {
                "search CROSS JOIN items ON items.row = search.rowid CROSS JOIN states ON states.item = items.row"
            }
            (Some(_), false) => "search CROSS JOIN states ON states.item = search.rowid",
            (None, true) => "items CROSS JOIN states ON states.item = items.row",
            (None, false) => "states",
        };
        format!("FROM {tables} {}", self.conditions())
    }

    fn conditions(&self) -> String {
        let mut all: Vec<&str> = Vec::new();
        if self.expression.is_some() {
            all.push("search MATCH ?1");
        }
        all.extend(self.view);
        let tag = format!(
            "states.item IN (SELECT item_tags.item FROM tags JOIN item_tags ON item_tags.tag = tags.row
                             WHERE tags.key = ?{})",
            1 + usize::from(self.expression.is_some())
        );
        if self.tag.is_some() {
            all.push(&tag);
        }
        format!("WHERE {}", all.join(" AND "))
    }

    fn order(&self, sort: Sort) -> &'static str {
        match (sort, self.expression.is_some()) {
            (Sort::Newest, true) => "search.rowid DESC",
            (Sort::Oldest, true) => "search.rowid",
            (Sort::Newest, false) => "states.item DESC",
            (Sort::Oldest, false) => "states.item",
            (Sort::Title, _) => "items.title_order, items.row",
            (Sort::Shortest, _) => "items.word_count, items.row",
            (Sort::Longest, _) => "items.word_count DESC, items.row DESC",
        }
    }
}
