//! Saved views: queries a reader keeps in the sidebar, in an order of the reader's own.

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

use crate::journal::{Act, Change};
use crate::{Density, Error, Library, NewView, Query, SavedView, list, versions};

/// Longer names do not fit into the sidebar.
const LONGEST_NAME: usize = 100;

/// A view as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ViewRow {
    pub id: String,
    pub name: String,
    /// A [`Query`] as JSON.
    pub query: String,
    pub density: Density,
    /// Where it stands among the others.
    pub position: i64,
}

impl Library {
    /// The saved views in their order, each with how many items it finds at `now`.
    pub fn views(&self, now: i64) -> Result<Vec<SavedView>, Error> {
        self.read(|db| {
            let mut views = stored(db)?;
            for view in &mut views {
                view.count = list::count(db, &Query { now, ..view.query.clone() })?;
            }
            Ok(views)
        })
    }

    /// Keeps a view, or changes one; gives its id. A new one comes last.
    pub fn save_view(&self, now: i64, view: &NewView) -> Result<String, Error> {
        let name = view.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            return Err(Error::BadViewName(view.name.clone()));
        }
        let query = Query { offset: 0, limit: 0, ..view.query.clone() };
        let query = serde_json::to_string(&query).expect("a query is plain data");
        self.write(|tx| {
            let (before, id, position) = match &view.id {
                Some(id) => {
                    let before = row_of(tx, id)?;
                    let position = before.position;
                    (Some(before), id.clone(), position)
                }
                None => {
                    let last = "SELECT 1 + coalesce(max(position), 0) FROM views";
                    let position = tx.prepare_cached(last)?.query_row([], |row| row.get(0))?;
                    (None, versions::new_id(now), position)
                }
            };
            let verb = if before.is_some() { "change_view" } else { "save_view" };
            let after = ViewRow { id: id.clone(), name, query, density: view.density, position };
            change(tx, now, verb, vec![(before, Some(after))])?;
            Ok(id)
        })
    }

    /// Forgets a view; its items stay.
    pub fn delete_view(&self, now: i64, id: &str) -> Result<(), Error> {
        self.write(|tx| {
            let before = row_of(tx, id)?;
            change(tx, now, "delete_view", vec![(Some(before), None)])
        })
    }

    /// Puts views in this order; those not named come after them, as they were.
    pub fn order_views(&self, now: i64, ids: &[String]) -> Result<(), Error> {
        self.write(|tx| {
            let known = rows(tx)?;
            if let Some(stranger) = ids.iter().find(|id| !known.iter().any(|view| view.id == **id)) {
                return Err(Error::NoSuchView(stranger.clone()));
            }
            let named = ids.iter().filter_map(|id| known.iter().find(|view| view.id == *id));
            let others = known.iter().filter(|view| !ids.contains(&view.id));
            let placed = named.chain(others).enumerate().map(|(position, view)| {
                let after = ViewRow { position: crate::blobs::len(position), ..view.clone() };
                (Some(view.clone()), Some(after))
            });
            change(tx, now, "order_views", placed.collect())
        })
    }

    /// The view with this name or id, as it was saved.
    pub fn view(&self, name: &str) -> Result<Option<SavedView>, Error> {
        let asked = name.trim().to_lowercase();
        self.read(|db| {
            let mut views = stored(db)?.into_iter();
            Ok(views.find(|view| view.id == asked || view.name.to_lowercase() == asked))
        })
    }
}

fn stored(db: &Connection) -> Result<Vec<SavedView>, Error> {
    let saved = |row: ViewRow| SavedView {
        // A later version may know more of a query than this one; what it does not know is as good as not said.
        query: serde_json::from_str(&row.query).unwrap_or_default(),
        id: row.id,
        name: row.name,
        density: row.density,
        count: 0,
    };
    Ok(rows(db)?.into_iter().map(saved).collect())
}

/// All views as stored, in their order.
fn rows(db: &Connection) -> Result<Vec<ViewRow>, Error> {
    let mut statement =
        db.prepare_cached("SELECT id, name, query, density, position FROM views ORDER BY position, row")?;
    let rows = statement.query_map([], |row| {
        let (id, name, query) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(ViewRow { id, name, query, density: row.get(3)?, position: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn row_of(db: &Connection, id: &str) -> Result<ViewRow, Error> {
    rows(db)?.into_iter().find(|view| view.id == id).ok_or_else(|| Error::NoSuchView(id.to_owned()))
}

/// Makes each view what it is to be, as one act.
fn change(
    tx: &Transaction,
    now: i64,
    verb: &str,
    views: Vec<(Option<ViewRow>, Option<ViewRow>)>,
) -> Result<(), Error> {
    let mut act = Act::new(verb);
    for (before, after) in views.into_iter().filter(|(before, after)| before != after) {
        put_row(tx, before.as_ref(), after.as_ref())?;
        act.add(Change::View { before: before.map(Box::new), after: after.map(Box::new) });
    }
    act.record(tx, now)
}

/// Writes a view as it is to be; takes it out when it is to be none.
pub(crate) fn put_row(tx: &Transaction, from: Option<&ViewRow>, to: Option<&ViewRow>) -> Result<(), Error> {
    if let Some(to) = to {
        tx.prepare_cached(
            "INSERT INTO views (id, name, query, density, position)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET name = ?2, query = ?3, density = ?4, position = ?5",
        )?
        .execute((&to.id, &to.name, &to.query, to.density, to.position))?;
    } else if let Some(from) = from {
        tx.prepare_cached("DELETE FROM views WHERE id = ?1")?.execute([&from.id])?;
    }
    Ok(())
}
