//! The verbs that only touch the shelf: each is one call to the library, with the clock read here.

use article::Report;
use library::*;
use url::Url;

use crate::aldine::now;
use crate::{Aldine, Problem};

type Done<T> = Result<T, Problem>;

impl Aldine {
    /// Rows of a list.
    pub fn list_items(&self, query: &Query) -> Done<List> {
        Ok(self.library.list(&Query { now: now(), ..query.clone() })?)
    }

    /// Items that match, with passages.
    pub fn search_items(&self, query: &Query) -> Done<Hits> {
        Ok(self.library.search(&Query { now: now(), ..query.clone() })?)
    }

    /// A query as it is understood, piece by piece.
    pub fn parse_query(&self, text: &str) -> ParsedQuery {
        self.library.parse_query(text, now())
    }

    /// Ways to go on with a query whose caret stands at `caret`, in UTF-16 units.
    pub fn complete_query(&self, text: &str, caret: u32) -> Done<Vec<Completion>> {
        Ok(self.library.complete_query(text, caret)?)
    }

    /// The saved views in their order, with how many items each finds.
    pub fn list_views(&self) -> Done<Vec<SavedView>> {
        Ok(self.library.views(now())?)
    }

    /// The saved view with this name or id.
    pub fn view(&self, name: &str) -> Done<SavedView> {
        let found = self.library.view(name)?;
        found.ok_or_else(|| Problem::from(Error::NoSuchView(name.to_owned())))
    }

    /// Keeps a view, or changes one; gives its id.
    pub fn save_view(&self, view: &NewView) -> Done<String> {
        Ok(self.library.save_view(now(), view)?)
    }

    /// Forgets a view; its items stay.
    pub fn delete_view(&self, id: &str) -> Done<()> {
        Ok(self.library.delete_view(now(), id)?)
    }

    /// What belongs to an item: pages it cites and is cited by, twins, others on the same things.
    pub fn related_items(&self, id: &str) -> Done<Related> {
        Ok(self.library.related(id)?)
    }

    /// Groups of items with nearly the same text, at most `most`.
    pub fn find_duplicates(&self, most: usize) -> Done<Vec<Vec<Item>>> {
        Ok(self.library.twins(most)?)
    }

    /// Makes items one: `into` gets what a reader did with the others, which go to the trash.
    pub fn merge_items(&self, into: &str, ids: &[ItemId]) -> Done<Item> {
        Ok(self.library.merge_items(now(), into, ids)?)
    }

    /// Puts the views in this order.
    pub fn order_views(&self, ids: &[String]) -> Done<()> {
        Ok(self.library.order_views(now(), ids)?)
    }

    /// The full id of the item that a shortened id names.
    pub fn resolve(&self, id: &str) -> Done<ItemId> {
        Ok(self.library.resolve(id)?)
    }

    /// One item.
    pub fn get_item(&self, id: &str) -> Done<Item> {
        Ok(self.library.item(id)?)
    }

    /// The stored, clean HTML of the version shown.
    pub fn read_article(&self, id: &str) -> Done<String> {
        Ok(self.library.html(id)?)
    }

    /// The bytes of an image by content hash; `None` when the library does not have it.
    pub fn image(&self, hash: &str) -> Done<Option<StoredImage>> {
        Ok(self.library.image(hash)?)
    }

    /// How many items lie where.
    pub fn get_counts(&self) -> Done<Counts> {
        Ok(self.library.counts()?)
    }

    /// What was kept and dropped when the item was saved.
    pub fn get_report(&self, id: &str) -> Done<Report> {
        Ok(self.library.report(id)?)
    }

    /// The images of an item.
    pub fn get_images(&self, id: &str) -> Done<Vec<ItemImage>> {
        Ok(self.library.images(id)?)
    }

    /// The versions kept of an item, newest first.
    pub fn get_versions(&self, id: &str) -> Done<Vec<Version>> {
        Ok(self.library.versions(id)?)
    }

    /// The requests made for an item, newest first.
    pub fn get_requests(&self, id: &str) -> Done<Vec<LedgerEntry>> {
        Ok(self.library.requests(id)?)
    }

    /// Every request made, newest first.
    pub fn get_ledger(&self, offset: u32, limit: u32) -> Done<Vec<LedgerEntry>> {
        Ok(self.library.ledger(offset, limit)?)
    }

    /// Moves items: inbox, later, archive or trash.
    pub fn move_items(&self, ids: &[ItemId], place: Place) -> Done<()> {
        Ok(self.library.move_items(now(), ids, place)?)
    }

    /// Takes items out of the trash, each to where it lay before.
    pub fn restore_items(&self, ids: &[ItemId]) -> Done<()> {
        Ok(self.library.restore_items(now(), ids)?)
    }

    /// Sets or takes away the star.
    pub fn favorite_items(&self, ids: &[ItemId], favorite: bool) -> Done<()> {
        Ok(self.library.favorite_items(now(), ids, favorite)?)
    }

    /// Marks items unread, reading or finished.
    pub fn mark_items(&self, ids: &[ItemId], reading: Reading) -> Done<()> {
        Ok(self.library.mark_items(now(), ids, reading)?)
    }

    /// Deletes items for ever. Only what is in the trash; cannot be undone.
    pub fn delete_items(&self, ids: &[ItemId]) -> Done<()> {
        self.library.delete_items(ids)?;
        self.library.sweep(now())?;
        Ok(())
    }

    /// Adds tags.
    pub fn tag_items(&self, ids: &[ItemId], tags: &[String]) -> Done<()> {
        Ok(self.library.tag_items(now(), ids, tags)?)
    }

    /// Takes tags away.
    pub fn untag_items(&self, ids: &[ItemId], tags: &[String]) -> Done<()> {
        Ok(self.library.untag_items(now(), ids, tags)?)
    }

    /// Keeps the place where reading stopped: characters from the start of the text, and the share read (0 to 1).
    pub fn set_progress(&self, id: &str, position: u32, progress: f64) -> Done<()> {
        Ok(self.library.set_progress(now(), id, position, progress)?)
    }

    /// Undoes the last act; `None` when there is nothing to undo.
    pub fn undo(&self) -> Done<Option<Undone>> {
        Ok(self.library.undo(now())?)
    }

    /// Does the last undone act again; `None` when there is none.
    pub fn redo(&self) -> Done<Option<Undone>> {
        Ok(self.library.redo(now())?)
    }

    /// Looks at everything: files, index, seals.
    pub fn check(&self) -> Done<CheckReport> {
        Ok(self.library.check()?)
    }

    /// For each address, the item on the shelf that is this page.
    pub fn find_saved(&self, urls: &[String]) -> Done<Vec<Option<ItemId>>> {
        let key = |url: &String| Url::parse(url).map(|url| article::address::key(&url)).unwrap_or_default();
        let keys: Vec<String> = urls.iter().map(key).collect();
        Ok(self.library.find_saved(&keys)?)
    }

    /// A setting of the window, as text.
    pub fn setting(&self, key: &str) -> Done<Option<String>> {
        Ok(self.library.setting(key)?)
    }

    /// Keeps a setting of the window.
    pub fn set_setting(&self, key: &str, value: &str) -> Done<()> {
        Ok(self.library.set_setting(key, value)?)
    }

    /// A number that differs whenever anything in the library changed, by this program or another.
    pub fn change_mark(&self) -> Done<i64> {
        Ok(self.library.change_mark()?)
    }
}
