//! The list: items of a view, in an order, a page at a time.
//!
//! First the rows of a page are found, on the index and the narrow table `states`; then what a row shows is read for
//! those. Newest and oldest first follow the rows themselves, so that the query stops when the page is full: rows are in
//! order of saving but for the beginnings of runs (see `runs` in the schema), which are merged.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::items::item_in;
use crate::query::{self, Node, Parsed};
use crate::{Error, Item, Library, List, Query, Sort, View, tags};

/// More runs than this are not merged but sorted.
const MOST_RUNS: usize = 64;

impl Library {
    /// The items a query asks for, and how many there are in all.
    pub fn list(&self, query: &Query) -> Result<List, Error> {
        let parsed = query::parse(&query.text, query.now);
        self.read(|db| {
            let (rows, total) = find(db, query, &parsed)?;
            let items = rows.into_iter().map(|row| item_in(db, row)).collect::<Result<Vec<Item>, Error>>()?;
            Ok(List { items, total })
        })
    }
}

/// The rows of the items of a query, a page of them, and how many there are in all.
pub(crate) fn find(db: &Connection, query: &Query, parsed: &Parsed) -> Result<(Vec<i64>, u32), Error> {
    let clauses = Clauses::new(query, parsed);
    let sort = parsed.sort.unwrap_or(query.sort);
    let page = Page { first: query.offset as usize, end: query.offset as usize + query.limit as usize };
    if clauses.searches && query.limit > 0 {
        let has_prefix = parsed.root.as_ref().is_some_and(Node::has_prefix);
        match sort {
            Sort::Relevance => return clauses.all_by_relevance(db, page),
            Sort::Newest | Sort::Oldest if has_prefix => {
                return clauses.all_by_time(db, sort == Sort::Newest, page);
            }
            _ => {}
        }
    }
    let total = clauses.count(db)?;
    let rows = if query.limit > 0 && query.offset < total {
        clauses.page(db, sort, query.limit, query.offset)?
    } else {
        Vec::new()
    };
    Ok((rows, total))
}

/// How many items a query finds.
pub(crate) fn count(db: &Connection, query: &Query) -> Result<u32, Error> {
    Clauses::new(query, &query::parse(&query.text, query.now)).count(db)
}

/// The parts of the SQL of a query. Only our own words are written into it; what was typed is bound.
struct Clauses {
    /// Whether the search table drives.
    searches: bool,
    /// Conditions with their values, those of the index first.
    conditions: Vec<(String, Vec<Value>)>,
    states: bool,
    items: bool,
    /// The tallies that know how many there are, when some do.
    tallied: Option<&'static str>,
}

impl Clauses {
    fn new(query: &Query, parsed: &Parsed) -> Clauses {
        let plan = parsed.root.as_ref().map(|root| Node::plan(root, "states.item")).unwrap_or_default();
        let searches = plan.expression.is_some();
        let mut clauses =
            Clauses { searches, conditions: Vec::new(), states: !searches, items: plan.items, tallied: None };
        if parsed.root.is_none() && query.tag.is_none() && !parsed.names_place {
            clauses.tallied = match query.view {
                View::All => Some("name IN ('inbox', 'later', 'archive')"),
                View::Inbox => Some("name = 'inbox'"),
                View::Later => Some("name = 'later'"),
                View::Archive => Some("name = 'archive'"),
                View::Trash => Some("name = 'trash'"),
                View::Favorites => Some("name = 'favorites'"),
                View::NeedsAttention => None,
            };
        }
        if let Some(expression) = plan.expression {
            clauses.conditions.push(("search MATCH ?".to_owned(), vec![expression.into()]));
        }
        clauses.states |= !plan.facts.is_empty();
        match query.view {
            _ if parsed.names_place => {}
            // The trash is small: it is read once, where a join would read the state of every hit.
            View::All if searches => {
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
        if let Some(tag) = &query.tag {
            let sql = "EXISTS (SELECT 1
                               FROM tags
                               JOIN item_tags ON item_tags.tag = tags.row
                               WHERE tags.key = ? AND item_tags.item = states.item)";
            clauses.states = true;
            clauses.conditions.push((sql.to_owned(), vec![tags::key(tag).into()]));
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
    fn row(&self) -> &'static str {
        if self.searches { "search.rowid" } else { "states.item" }
    }

    fn values(&self) -> impl Iterator<Item = &Value> {
        self.conditions.iter().flat_map(|(_, values)| values)
    }

    /// FROM and WHERE, with the table `items` where `items` asks for it. The search drives, else the states.
    fn from(&self, items: bool) -> String {
        let mut sql = match self.searches {
            true => "FROM search".to_owned(),
            false => "FROM states".to_owned(),
        };
        if self.searches && self.states {
            sql.push_str(" CROSS JOIN states ON states.item = search.rowid");
        }
        if items || self.items {
            sql.push_str(&format!(" CROSS JOIN items ON items.row = {}", self.row()));
        }
        let conditions: Vec<&str> = self.conditions.iter().map(|(condition, _)| condition.as_str()).collect();
        let conditions = if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") };
        format!("{sql} WHERE {conditions}")
    }

    fn count(&self, db: &Connection) -> Result<u32, Error> {
        if let Some(tallied) = self.tallied {
            let sql = format!("SELECT sum(items) FROM tallies WHERE {tallied}");
            return Ok(db.prepare_cached(&sql)?.query_row([], |row| row.get(0))?);
        }
        let sql = format!("SELECT count(*) {}", self.from(false));
        Ok(db.prepare_cached(&sql)?.query_row(params_from_iter(self.values()), |row| row.get(0))?)
    }

    fn page(&self, db: &Connection, sort: Sort, limit: u32, offset: u32) -> Result<Vec<i64>, Error> {
        let row = self.row();
        let order = match sort {
            // Nothing is sought, so nothing is more to the point.
            Sort::Newest | Sort::Relevance => return self.by_time(db, true, limit, offset),
            Sort::Oldest => return self.by_time(db, false, limit, offset),
            Sort::Title => "items.title_order, items.row",
            Sort::Shortest => "items.word_count, items.row",
            Sort::Longest => "items.word_count DESC, items.row DESC",
        };
        let from = self.from(true);
        let sql = format!("SELECT {row} {from} ORDER BY {order} LIMIT {limit} OFFSET {offset}");
        self.rows(db, &sql, 1)
    }

    /// A page in order of saving.
    fn by_time(&self, db: &Connection, newest: bool, limit: u32, offset: u32) -> Result<Vec<i64>, Error> {
        let row = self.row();
        let direction = if newest { "DESC" } else { "ASC" };
        let runs = runs(db)?;
        if runs.is_empty() {
            let from = self.from(false);
            let sql = format!("SELECT {row} {from} ORDER BY {row} {direction} LIMIT {limit} OFFSET {offset}");
            return self.rows(db, &sql, 1);
        }
        let sorted = format!("ORDER BY saved_at {direction}, row {direction} LIMIT {limit} OFFSET {offset}");
        if runs.len() >= MOST_RUNS {
            let from = self.from(true);
            return self.rows(
                db,
                &format!("SELECT {row} AS row, items.saved_at AS saved_at {from} {sorted}"),
                1,
            );
        }
        let from = self.from(false);
        let most = u64::from(limit) + u64::from(offset);
        let firsts = std::iter::once(&i64::MIN).chain(&runs);
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
        self.rows(db, &sql, parts.len())
    }

    /// Runs a query that has the conditions `times` times; gives its first column.
    fn rows(&self, db: &Connection, sql: &str, times: usize) -> Result<Vec<i64>, Error> {
        let values = (0..times).flat_map(|_| self.values());
        let mut statement = db.prepare_cached(sql)?;
        let rows = statement.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Searches that read every hit: their cost is in finding the hits at all, so they are found once and counted on the way.
impl Clauses {
    /// A page in order of saving, and how many there are in all. Of all words with some beginning the index gives every row
    /// before the first.
    fn all_by_time(&self, db: &Connection, newest: bool, page: Page) -> Result<(Vec<i64>, u32), Error> {
        let row = self.row();
        let rows = self.rows(db, &format!("SELECT {row} {} ORDER BY {row}", self.from(false)), 1)?;
        let runs = runs(db)?;
        let bounds = || runs.iter().map(|first| rows.partition_point(|row| row < first));
        let starts = std::iter::once(0).chain(bounds());
        let ends = bounds().chain([rows.len()]);
        // Of a run no more than the page reaches to.
        let candidates = starts.zip(ends).flat_map(|(start, end)| {
            let most = page.end.min(end - start);
            let part = if newest { end - most..end } else { start..start + most };
            rows.get(part).unwrap_or_default()
        });
        let mut candidates: Vec<(i64, i64)> = match runs.is_empty() {
            true => candidates.map(|row| (0, *row)).collect(),
            false => {
                let mut saved_at = db.prepare_cached("SELECT saved_at FROM items WHERE row = ?1")?;
                let timed = candidates.map(|row| Ok((saved_at.query_row([row], |row| row.get(0))?, *row)));
                timed.collect::<Result<_, Error>>()?
            }
        };
        candidates.sort_unstable();
        if newest {
            candidates.reverse();
        }
        Ok((page.of(&candidates).map(|(_, row)| *row).collect(), total(rows.len())))
    }

    /// A page of the best hits, and how many there are in all.
    fn all_by_relevance(&self, db: &Connection, page: Page) -> Result<(Vec<i64>, u32), Error> {
        // A word of the title says more than one of the text.
        let sql = format!("SELECT bm25(search, 8.0, 1.0, 2.0, 2.0), {} {}", self.row(), self.from(false));
        let mut statement = db.prepare_cached(&sql)?;
        let rows =
            statement.query_map(params_from_iter(self.values()), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut rows: Vec<(f64, i64)> = rows.collect::<Result<_, _>>()?;
        let found = total(rows.len());
        let better =
            |left: &(f64, i64), right: &(f64, i64)| left.0.total_cmp(&right.0).then(right.1.cmp(&left.1));
        if page.end < rows.len() {
            rows.select_nth_unstable_by(page.end, better);
            rows.truncate(page.end);
        }
        rows.sort_unstable_by(better);
        Ok((page.of(&rows).map(|(_, row)| *row).collect(), found))
    }
}

/// A part of a list.
#[derive(Clone, Copy)]
struct Page {
    first: usize,
    end: usize,
}

impl Page {
    fn of<'r, T>(&self, rows: &'r [T]) -> impl Iterator<Item = &'r T> {
        rows.iter().take(self.end).skip(self.first)
    }
}

fn total(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// The rows that begin a run, but for the first run of all.
fn runs(db: &Connection) -> Result<Vec<i64>, Error> {
    let mut statement = db.prepare_cached("SELECT first FROM runs ORDER BY first")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
