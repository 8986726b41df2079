//! The SQL of a query: which table is read first, the conditions on its rows, and the order.
//!
//! Nothing reads the whole library where an index knows better: `tests` hold the plans. Newest and oldest first follow the
//! rows themselves, so that the query stops when the page is full: rows are in order of saving but for the beginnings of
//! runs (see `runs` in the schema), which are merged.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::query::{Node, Parsed};
use crate::{Error, Query, Sort, View, tags};

/// More runs than this are not merged but sorted.
const MOST_RUNS: usize = 64;

/// The table that is read first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Driver {
    /// The index: something is searched for.
    Search,
    /// What has a tag.
    Tag,
    /// Items, by seal, title or length.
    Items,
    /// Where items lie.
    States,
}

/// The parts of the SQL of a query. Only our own words are written into it; what was typed is bound.
pub(crate) struct Clauses {
    /// What drives.
    pub driver: Driver,
    /// Conditions with their values, those of the driver first.
    conditions: Vec<(String, Vec<Value>)>,
    states: bool,
    items: bool,
    /// An expression that knows how many there are without counting, when there is one.
    tallied: Option<(String, Vec<Value>)>,
}

impl Clauses {
    /// The parts of a query as it was parsed, for a list in the order of `sort`.
    pub fn new(query: &Query, parsed: &Parsed, sort: Sort) -> Clauses {
        let plan = parsed.root.as_ref().map(|root| Node::plan(root, "states.item")).unwrap_or_default();
        let driver = match (plan.expression.is_some(), query.view, sort) {
            (true, ..) => Driver::Search,
            _ if query.tag.is_some() => Driver::Tag,
            (_, View::NeedsAttention, _) if !parsed.names_place => Driver::Items,
            (_, View::All, Sort::Title | Sort::Shortest | Sort::Longest) => Driver::Items,
            _ => Driver::States,
        };
        let mut clauses = Clauses {
            driver,
            conditions: Vec::new(),
            states: driver != Driver::Search,
            items: plan.items,
            tallied: None,
        };
        if parsed.root.is_none() && !parsed.names_place {
            clauses.tallied = tallied(query);
        }
        if let Some(expression) = plan.expression {
            clauses.conditions.push(("search MATCH ?".to_owned(), vec![expression.into()]));
        }
        clauses.states |= !plan.facts.is_empty();
        if let Some(tag) = &query.tag {
            let sql = match driver {
                Driver::Tag => "item_tags.tag = (SELECT row FROM tags WHERE key = ?)",
                _ => {
                    "EXISTS (SELECT 1
                             FROM tags
                             JOIN item_tags ON item_tags.tag = tags.row
                             WHERE tags.key = ? AND item_tags.item = states.item)"
                }
            };
            clauses.states = true;
            clauses.conditions.push((sql.to_owned(), vec![tags::key(tag).into()]));
        }
        match query.view {
            _ if parsed.names_place => {}
            // The trash is small: it is read once, where a join would read the state of every hit.
            View::All if driver == Driver::Search => {
                clauses.add("search.rowid NOT IN (SELECT item FROM states WHERE place = 'trash')")
            }
            View::All => clauses.add("states.place <> 'trash'"),
            View::Inbox => clauses.add_state("states.place = 'inbox'"),
            View::Later => clauses.add_state("states.place = 'later'"),
            View::Archive => clauses.add_state("states.place = 'archive'"),
            View::Trash => clauses.add_state("states.place = 'trash'"),
            View::Favorites => clauses.add_state("states.favorite = 1 AND states.place <> 'trash'"),
            View::NeedsAttention => {
                clauses.items = true;
                clauses.add_state(
                    "items.seal IN ('images_missing', 'text_only', 'failed') AND states.place <> 'trash'",
                );
            }
        }
        clauses.conditions.extend(plan.facts);
        clauses
    }

    fn add(&mut self, condition: &str) {
        self.conditions.push((condition.to_owned(), Vec::new()));
    }

    fn add_state(&mut self, condition: &str) {
        self.states = true;
        self.add(condition);
    }

    /// The name of the column with the item's row.
    pub fn row(&self) -> &'static str {
        match self.driver {
            Driver::Search => "search.rowid",
            Driver::Tag => "item_tags.item",
            Driver::Items => "items.row",
            Driver::States => "states.item",
        }
    }

    /// What is bound, each time the conditions are written.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.conditions.iter().flat_map(|(_, values)| values)
    }

    /// FROM and WHERE, with the table `items` where `items` asks for it. What drives comes first.
    pub fn from(&self, items: bool) -> String {
        let row = self.row();
        let mut sql = match self.driver {
            Driver::Search => "FROM search",
            Driver::Tag => "FROM item_tags",
            Driver::Items => "FROM items",
            Driver::States => "FROM states",
        }
        .to_owned();
        if self.states && self.driver != Driver::States {
            sql.push_str(&format!(" CROSS JOIN states ON states.item = {row}"));
        }
        if (items || self.items) && self.driver != Driver::Items {
            sql.push_str(&format!(" CROSS JOIN items ON items.row = {row}"));
        }
        let conditions: Vec<&str> = self.conditions.iter().map(|(condition, _)| condition.as_str()).collect();
        let conditions = if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") };
        format!("{sql} WHERE {conditions}")
    }

    /// How many there are: the query and its values.
    pub fn count_sql(&self) -> (String, Vec<&Value>) {
        match &self.tallied {
            Some((tallied, values)) => (format!("SELECT {tallied}"), values.iter().collect()),
            None => (format!("SELECT count(*) {}", self.from(false)), self.values().collect()),
        }
    }

    /// The rows of a page, and how often the conditions stand in the query. `runs`: see [`runs`].
    pub fn page_sql(&self, runs: &[i64], sort: Sort, limit: u32, offset: u32) -> (String, usize) {
        let row = self.row();
        let order = match sort {
            // Nothing is sought, so nothing is more to the point.
            Sort::Newest | Sort::Relevance => return self.by_time_sql(runs, true, limit, offset),
            Sort::Oldest => return self.by_time_sql(runs, false, limit, offset),
            Sort::Title => "items.title_order, items.row",
            Sort::Shortest => "items.word_count, items.row",
            Sort::Longest => "items.word_count DESC, items.row DESC",
        };
        let from = self.from(true);
        (format!("SELECT {row} {from} ORDER BY {order} LIMIT {limit} OFFSET {offset}"), 1)
    }

    /// A page in order of saving.
    fn by_time_sql(&self, runs: &[i64], newest: bool, limit: u32, offset: u32) -> (String, usize) {
        let row = self.row();
        let direction = if newest { "DESC" } else { "ASC" };
        if runs.is_empty() {
            let from = self.from(false);
            return (
                format!("SELECT {row} {from} ORDER BY {row} {direction} LIMIT {limit} OFFSET {offset}"),
                1,
            );
        }
        let sorted = format!("ORDER BY saved_at {direction}, row {direction} LIMIT {limit} OFFSET {offset}");
        if runs.len() >= MOST_RUNS {
            let from = self.from(true);
            return (format!("SELECT {row} AS row, items.saved_at AS saved_at {from} {sorted}"), 1);
        }
        let from = self.from(false);
        let most = u64::from(limit) + u64::from(offset);
        let firsts = std::iter::once(&i64::MIN).chain(runs);
        let ends = runs.iter().map(Some).chain([None]);
        let part = |(first, end): (&i64, Option<&i64>)| {
            let end = end.map(|end| format!(" AND {row} < {end}")).unwrap_or_default();
            format!(
                "SELECT * FROM (SELECT {row} AS found {from} AND {row} >= {first}{end}
                                ORDER BY {row} {direction} LIMIT {most})"
            )
        };
        let parts: Vec<String> = firsts.zip(ends).map(part).collect();
        let sql = format!(
            "SELECT found AS row, (SELECT saved_at FROM items WHERE items.row = found) AS saved_at
             FROM ({})
             {sorted}",
            parts.join(" UNION ALL ")
        );
        (sql, parts.len())
    }
}

/// What triggers have counted: the items of a view, or of a tag.
fn tallied(query: &Query) -> Option<(String, Vec<Value>)> {
    let sum = |names: &str| format!("coalesce(sum(items), 0) FROM tallies WHERE name {names}");
    let tallied = match (&query.tag, query.view) {
        (Some(tag), View::All) => {
            let sql = "coalesce(sum(items), 0) FROM tags WHERE key = ?".to_owned();
            return Some((sql, vec![tags::key(tag).into()]));
        }
        (Some(_), _) => return None,
        (None, View::All) => sum("IN ('inbox', 'later', 'archive')"),
        (None, View::Inbox) => sum("= 'inbox'"),
        (None, View::Later) => sum("= 'later'"),
        (None, View::Archive) => sum("= 'archive'"),
        (None, View::Trash) => sum("= 'trash'"),
        (None, View::Favorites) => sum("= 'favorites'"),
        (None, View::NeedsAttention) => "coalesce(sum(iif(name = 'complete', -items, items)), 0)
             FROM tallies
             WHERE name IN ('inbox', 'later', 'archive', 'complete')"
            .to_owned(),
    };
    Some((tallied, Vec::new()))
}

/// The rows that begin a run, but for the first run of all.
pub(crate) fn runs(db: &Connection) -> Result<Vec<i64>, Error> {
    let mut statement = db.prepare_cached("SELECT first FROM runs ORDER BY first")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use rusqlite::params_from_iter;

    use super::*;
    use crate::migrate::{self, LIBRARY};
    use crate::query::parse;

    fn library() -> (tempfile::TempDir, Connection) {
        let dir = tempfile::tempdir().unwrap();
        let mut db = Connection::open_in_memory().unwrap();
        migrate::migrate(&mut db, &LIBRARY, dir.path()).unwrap();
        (dir, db)
    }

    /// What SQLite does for a query, a step a line.
    fn plan<'v>(db: &Connection, sql: &str, values: impl IntoIterator<Item = &'v Value>) -> String {
        let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = statement.query_map(params_from_iter(values), |row| row.get::<_, String>(3)).unwrap();
        steps.map(Result::unwrap).collect::<Vec<_>>().join("\n")
    }

    fn page_plan(db: &Connection, query: &Query, runs: &[i64]) -> String {
        let clauses = Clauses::new(query, &parse(&query.text, 0), query.sort);
        let (sql, times) = clauses.page_sql(runs, query.sort, 50, 0);
        plan(db, &sql, (0..times).flat_map(|_| clauses.values()))
    }

    fn count_plan(db: &Connection, query: &Query) -> String {
        let clauses = Clauses::new(query, &parse(&query.text, 0), query.sort);
        let (sql, values) = clauses.count_sql();
        plan(db, &sql, values)
    }

    fn view(view: View) -> Query {
        Query { view, ..Query::default() }
    }

    const PLACES: [View; 7] = [
        View::All,
        View::Inbox,
        View::Later,
        View::Archive,
        View::Trash,
        View::Favorites,
        View::NeedsAttention,
    ];

    #[test]
    fn a_place_of_the_sidebar_is_listed_from_an_index_and_not_sorted() {
        let (_dir, db) = library();
        for (place, index) in [
            (View::Inbox, "states_place"),
            (View::Later, "states_place"),
            (View::Archive, "states_place"),
            (View::Trash, "states_place"),
            (View::Favorites, "states_favorite"),
        ] {
            for runs in [&[][..], &[40, 70]] {
                let plan = page_plan(&db, &view(place), runs);
                assert!(plan.contains(index), "{place:?}: {plan}");
                assert!(!plan.contains("SCAN items"), "{place:?}: {plan}");
                let sorted = plan.contains("USE TEMP B-TREE");
                assert!(!sorted || !runs.is_empty(), "only the pages of several runs are sorted: {plan}");
            }
        }
        // The rows of all places, from the last one on: the walk ends when the page is full.
        assert_eq!(page_plan(&db, &view(View::All), &[]), "SCAN states");
        let attention = page_plan(&db, &view(View::NeedsAttention), &[]);
        assert!(attention.contains("SEARCH items USING COVERING INDEX items_seal (seal=?)"), "{attention}");
    }

    #[test]
    fn what_a_place_or_a_tag_has_is_counted_by_tallies_alone() {
        let (_dir, db) = library();
        for place in PLACES {
            assert_eq!(
                count_plan(&db, &view(place)),
                "SEARCH tallies USING PRIMARY KEY (name=?)",
                "{place:?}"
            );
        }
        let tagged = Query { tag: Some("Rust".to_owned()), ..Query::default() };
        let plan = count_plan(&db, &tagged);
        assert!(plan.starts_with("SEARCH tags USING INDEX") && !plan.contains('\n'), "{plan}");
    }

    #[test]
    fn a_tag_is_listed_from_its_items_in_order() {
        let (_dir, db) = library();
        for place in PLACES {
            let plan = page_plan(&db, &Query { tag: Some("Rust".to_owned()), ..view(place) }, &[]);
            assert!(plan.contains("SEARCH item_tags USING COVERING INDEX item_tags_tag (tag=?)"), "{plan}");
            assert!(!plan.contains("SCAN") && !plan.contains("USE TEMP B-TREE"), "{place:?}: {plan}");
        }
    }

    #[test]
    fn everything_by_title_or_length_follows_an_index_and_stops_when_the_page_is_full() {
        let (_dir, db) = library();
        for (sort, index) in
            [(Sort::Title, "items_title"), (Sort::Shortest, "items_length"), (Sort::Longest, "items_length")]
        {
            let plan = page_plan(&db, &Query { sort, ..Query::default() }, &[]);
            assert!(plan.contains(&format!("SCAN items USING COVERING INDEX {index}")), "{plan}");
            assert!(!plan.contains("USE TEMP B-TREE"), "{plan}");
        }
    }

    #[test]
    fn a_search_is_driven_by_the_index_and_is_not_sorted() {
        let (_dir, db) = library();
        for text in [
            "tides",
            "\"spring tides\"",
            "tides tag:sea",
            "tides or lamps",
            "site:example.org",
            "tides is:unread",
        ] {
            for place in PLACES {
                for sort in [Sort::Newest, Sort::Oldest] {
                    let query = Query { text: text.to_owned(), sort, ..view(place) };
                    for plan in [page_plan(&db, &query, &[]), count_plan(&db, &query)] {
                        assert!(plan.starts_with("SCAN search VIRTUAL TABLE INDEX"), "{text}: {plan}");
                        assert_eq!(plan.matches("SCAN").count(), 1, "{text} in {place:?}: {plan}");
                        assert!(!plan.contains("USE TEMP B-TREE"), "{text} in {place:?}: {plan}");
                    }
                }
            }
        }
    }
}
