//! The list: items of a view, in an order, a page at a time.
//!
//! First the rows of a page are found, on the index and narrow tables (`clauses`); then what a row shows is read for those.

use rusqlite::{Connection, params_from_iter};

use crate::clauses::{Clauses, Driver, runs};
use crate::items::item_in;
use crate::query::{self, Node, Parsed};
use crate::{Error, Item, Library, List, Query, Sort};

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
    let sort = parsed.sort.unwrap_or(query.sort);
    let clauses = Clauses::new(query, parsed, sort);
    let page = Page { first: query.offset as usize, end: query.offset as usize + query.limit as usize };
    if clauses.driver == Driver::Search && query.limit > 0 {
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
    Clauses::new(query, &query::parse(&query.text, query.now), Sort::Newest).count(db)
}

impl Clauses {
    fn count(&self, db: &Connection) -> Result<u32, Error> {
        let (sql, values) = self.count_sql();
        Ok(db.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?)
    }

    fn page(&self, db: &Connection, sort: Sort, limit: u32, offset: u32) -> Result<Vec<i64>, Error> {
        let (sql, times) = self.page_sql(&runs(db)?, sort, limit, offset);
        self.rows(db, &sql, times)
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
        // A word of the title says more than one of the text: weights of text, title, notes, meta.
        let sql = format!("SELECT bm25(search, 1.0, 8.0, 2.0, 2.0), {} {}", self.row(), self.from(false));
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
