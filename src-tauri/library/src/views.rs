//! Saved views: queries a reader keeps in the sidebar, in an order of the reader's own.

use rusqlite::Connection;

use crate::{Error, Library, NewView, Query, SavedView, list, versions};

/// Longer names do not fit into the sidebar.
const LONGEST_NAME: usize = 100;

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
            if let Some(id) = &view.id {
                let changed = tx
                    .prepare_cached("UPDATE views SET name = ?2, query = ?3, density = ?4 WHERE id = ?1")?
                    .execute((id, &name, &query, view.density))?;
                return if changed == 0 { Err(Error::NoSuchView(id.clone())) } else { Ok(id.clone()) };
            }
            let id = versions::new_id(now);
            tx.prepare_cached(
                "INSERT INTO views (id, name, query, density, position)
                 VALUES (?1, ?2, ?3, ?4, (SELECT 1 + coalesce(max(position), 0) FROM views))",
            )?
            .execute((&id, &name, &query, view.density))?;
            Ok(id)
        })
    }

    /// Forgets a view; its items stay.
    pub fn delete_view(&self, id: &str) -> Result<(), Error> {
        self.write(|tx| match tx.prepare_cached("DELETE FROM views WHERE id = ?1")?.execute([id])? {
            0 => Err(Error::NoSuchView(id.to_owned())),
            _ => Ok(()),
        })
    }

    /// Puts views in this order; those not named come after them, as they were.
    pub fn order_views(&self, ids: &[String]) -> Result<(), Error> {
        self.write(|tx| {
            let known: Vec<String> = {
                let mut statement = tx.prepare_cached("SELECT id FROM views ORDER BY position, row")?;
                statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?
            };
            if let Some(stranger) = ids.iter().find(|id| !known.contains(id)) {
                return Err(Error::NoSuchView(stranger.clone()));
            }
            let others = known.iter().filter(|id| !ids.contains(id));
            for (position, id) in ids.iter().chain(others).enumerate() {
                tx.prepare_cached("UPDATE views SET position = ?2 WHERE id = ?1")?
                    .execute((id, crate::blobs::len(position)))?;
            }
            Ok(())
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
    let mut statement =
        db.prepare_cached("SELECT id, name, query, density FROM views ORDER BY position, row")?;
    let views = statement.query_map([], |row| {
        let query: String = row.get(2)?;
        Ok(SavedView {
            id: row.get(0)?,
            name: row.get(1)?,
            // A later version may know more of a query than this one; what it does not know is as good as not said.
            query: serde_json::from_str(&query).unwrap_or_default(),
            density: row.get(3)?,
            count: 0,
        })
    })?;
    Ok(views.collect::<Result<_, _>>()?)
}
