//! A save that failed: an item that says why, until a later save succeeds.

use crate::journal::{Act, Change};
use crate::save::{find_key, insert_item};
use crate::{Error, Item, LedgerEntry, Library, Place, index, items, ledger, shown, states, versions};

impl Library {
    /// Keeps a failed save as an item with the reason, so that it can be tried again.
    ///
    /// When the page is on the shelf already, its good version stays as it is and the item is given back; a failed
    /// one takes the new reason. `requests` go to the ledger either way.
    pub fn save_failure(
        &self,
        now: i64,
        key: Option<&str>,
        asked_url: &str,
        title: Option<&str>,
        reason: &str,
        requests: &[LedgerEntry],
    ) -> Result<Item, Error> {
        self.write(|tx| {
            let mut act = Act::new("save");
            let title = title.map(str::trim).filter(|title| !title.is_empty()).unwrap_or(asked_url);
            let known = key.map_or(Ok(None), |key| find_key(tx, key))?;
            let (item, created) = match known {
                Some(item) => (item, false),
                None => (insert_item(tx, &mut act, now, key, Some(asked_url), title)?, true),
            };
            let before = shown::shown(tx, item)?;
            if before.version.is_none() {
                let after = shown::Shown {
                    version: None,
                    title: title.to_owned(),
                    url: Some(asked_url.to_owned()),
                    failure: Some(reason.to_owned()),
                    updated_at: now,
                };
                let id = versions::id_of(tx, item)?;
                if created {
                    shown::show(tx, item, &after)?;
                    index::add(tx, item, &index::row(tx, item)?)?;
                } else {
                    index::keep(tx, item, || shown::show(tx, item, &after))?;
                    act.add(Change::Shown { item: id.clone(), before, after });
                }
                let lying = states::lying(tx, item)?;
                if lying.place == Place::Trash {
                    states::move_item(tx, &mut act, item, &id, lying.to(Place::Inbox, now))?;
                }
            }
            ledger::enter(tx, item, requests)?;
            act.record(tx, now)?;
            items::item_in(tx, item)
        })
    }
}
