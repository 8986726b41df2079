//! The ledger: every request the program ever made.

use rusqlite::{Connection, Row, Transaction};

use crate::{Error, LedgerEntry, Library};

impl Library {
    /// The requests made, newest first; `offset` are skipped and at most `limit` given.
    pub fn ledger(&self, offset: u32, limit: u32) -> Result<Vec<LedgerEntry>, Error> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT at, requests.url, purpose, status, bytes, error, items.id
                 FROM requests
                 LEFT JOIN items ON items.row = requests.item
                 ORDER BY requests.row DESC
                 LIMIT ?2 OFFSET ?1",
            )?;
            Ok(statement.query_map((offset, limit), read_entry)?.collect::<Result<_, _>>()?)
        })
    }
}

/// The requests made for an item, oldest first.
pub(crate) fn of(db: &Connection, item: i64) -> Result<Vec<LedgerEntry>, Error> {
    let mut statement = db.prepare_cached(
        "SELECT at, requests.url, purpose, status, bytes, error, items.id
         FROM requests
         JOIN items ON items.row = requests.item
         WHERE requests.item = ?1
         ORDER BY requests.row",
    )?;
    Ok(statement.query_map([item], read_entry)?.collect::<Result<_, _>>()?)
}

/// Enters requests made for an item.
pub(crate) fn enter(tx: &Transaction, item: i64, requests: &[LedgerEntry]) -> Result<(), Error> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO requests (at, url, purpose, status, bytes, error, item)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for entry in requests {
        let bytes = i64::try_from(entry.bytes).unwrap_or(i64::MAX);
        statement.execute((entry.at, &entry.url, &entry.purpose, entry.status, bytes, &entry.error, item))?;
    }
    Ok(())
}

fn read_entry(row: &Row) -> rusqlite::Result<LedgerEntry> {
    Ok(LedgerEntry {
        at: row.get(0)?,
        url: row.get(1)?,
        purpose: row.get(2)?,
        status: row.get(3)?,
        bytes: row.get::<_, i64>(4)?.unsigned_abs(),
        error: row.get(5)?,
        item: row.get(6)?,
    })
}

/// The host of an address, without port and credentials.
pub(crate) fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next()?,
        None => host.split(':').next()?,
    };
    (!host.is_empty()).then_some(host)
}

/// The host as the name of a site.
pub(crate) fn site(url: &str) -> Option<&str> {
    host(url).map(|host| host.strip_prefix("www.").unwrap_or(host))
}
