//! Items as rows: lists, search, and what is done to them.

use actions::{Counts, Hits, Item, ItemId, List, Place, Query, Reading, Undone};
use tauri::{AppHandle, Runtime, command};

use super::{Done, ask, change};

/// Rows of a list.
#[command]
pub async fn list_items<R: Runtime>(app: AppHandle<R>, query: Query) -> Done<List> {
    ask(app, move |aldine| aldine.list_items(&query)).await
}

/// Items that match, with passages.
#[command]
pub async fn search_items<R: Runtime>(app: AppHandle<R>, query: Query) -> Done<Hits> {
    ask(app, move |aldine| aldine.search_items(&query)).await
}

/// One item.
#[command]
pub async fn get_item<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Item> {
    ask(app, move |aldine| aldine.get_item(&id)).await
}

/// How many items lie where.
#[command]
pub async fn get_counts<R: Runtime>(app: AppHandle<R>) -> Done<Counts> {
    ask(app, |aldine| aldine.get_counts()).await
}

/// Moves items: inbox, later, archive or trash.
#[command]
pub async fn move_items<R: Runtime>(app: AppHandle<R>, ids: Vec<ItemId>, place: Place) -> Done<()> {
    change(app, move |aldine| aldine.move_items(&ids, place)).await
}

/// Takes items out of the trash.
#[command]
pub async fn restore_items<R: Runtime>(app: AppHandle<R>, ids: Vec<ItemId>) -> Done<()> {
    change(app, move |aldine| aldine.restore_items(&ids)).await
}

/// Sets or takes away the star.
#[command]
pub async fn favorite_items<R: Runtime>(app: AppHandle<R>, ids: Vec<ItemId>, favorite: bool) -> Done<()> {
    change(app, move |aldine| aldine.favorite_items(&ids, favorite)).await
}

/// Marks items unread, reading or finished.
#[command]
pub async fn mark_items<R: Runtime>(app: AppHandle<R>, ids: Vec<ItemId>, reading: Reading) -> Done<()> {
    change(app, move |aldine| aldine.mark_items(&ids, reading)).await
}

/// Deletes items of the trash for ever.
#[command]
pub async fn delete_items<R: Runtime>(app: AppHandle<R>, ids: Vec<ItemId>) -> Done<()> {
    change(app, move |aldine| aldine.delete_items(&ids)).await
}

/// Adds tags.
#[command]
pub async fn tag_items<R: Runtime>(app: AppHandle<R>, ids: Vec<ItemId>, tags: Vec<String>) -> Done<()> {
    change(app, move |aldine| aldine.tag_items(&ids, &tags)).await
}

/// Takes tags away.
#[command]
pub async fn untag_items<R: Runtime>(app: AppHandle<R>, ids: Vec<ItemId>, tags: Vec<String>) -> Done<()> {
    change(app, move |aldine| aldine.untag_items(&ids, &tags)).await
}

/// Undoes the last act.
#[command]
pub async fn undo<R: Runtime>(app: AppHandle<R>) -> Done<Option<Undone>> {
    change(app, |aldine| aldine.undo()).await
}

/// Does the last undone act again.
#[command]
pub async fn redo<R: Runtime>(app: AppHandle<R>) -> Done<Option<Undone>> {
    change(app, |aldine| aldine.redo()).await
}

/// For each address, the item saved from it.
#[command]
pub async fn find_saved<R: Runtime>(app: AppHandle<R>, urls: Vec<String>) -> Done<Vec<Option<ItemId>>> {
    ask(app, move |aldine| aldine.find_saved(&urls)).await
}
