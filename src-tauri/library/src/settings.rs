//! Settings that belong to the library, by name.

use rusqlite::OptionalExtension;

use crate::{Error, Library};

impl Library {
    /// The value of a setting; `None` when it was never set.
    pub fn setting(&self, name: &str) -> Result<Option<String>, Error> {
        self.read(|db| {
            Ok(db
                .prepare_cached("SELECT value FROM settings WHERE name = ?1")?
                .query_row([name], |row| row.get(0))
                .optional()?)
        })
    }

    /// Sets a setting. Names that begin with `search.` and `trash.` are the library's own.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), Error> {
        self.write(|tx| {
            tx.prepare_cached(
                "INSERT INTO settings (name, value)
                 VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            )?
            .execute((name, value))?;
            Ok(())
        })
    }
}
