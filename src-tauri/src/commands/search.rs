//! Queries: how they are understood, how they go on, and the views that keep them; what belongs to an item.

use actions::{Completion, Item, ItemId, NewView, ParsedQuery, Related, SavedView};
use tauri::{AppHandle, Runtime, command};

use super::{Done, ask, change};

/// A query as it is understood, piece by piece.
#[command]
pub async fn parse_query<R: Runtime>(app: AppHandle<R>, text: String) -> Done<ParsedQuery> {
    ask(app, move |aldine| Ok(aldine.parse_query(&text))).await
}

/// Ways to go on with a query at the caret.
#[command]
pub async fn complete_query<R: Runtime>(
    app: AppHandle<R>,
    text: String,
    caret: u32,
) -> Done<Vec<Completion>> {
    ask(app, move |aldine| aldine.complete_query(&text, caret)).await
}

/// The saved views, with how many items each finds.
#[command]
pub async fn list_views<R: Runtime>(app: AppHandle<R>) -> Done<Vec<SavedView>> {
    ask(app, |aldine| aldine.list_views()).await
}

/// Keeps a view, or changes one.
#[command]
pub async fn save_view<R: Runtime>(app: AppHandle<R>, view: NewView) -> Done<String> {
    change(app, move |aldine| aldine.save_view(&view)).await
}

/// Forgets a view.
#[command]
pub async fn delete_view<R: Runtime>(app: AppHandle<R>, id: String) -> Done<()> {
    change(app, move |aldine| aldine.delete_view(&id)).await
}

/// Puts the views in this order.
#[command]
pub async fn order_views<R: Runtime>(app: AppHandle<R>, ids: Vec<String>) -> Done<()> {
    change(app, move |aldine| aldine.order_views(&ids)).await
}

/// What belongs to an item.
#[command]
pub async fn related_items<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Related> {
    ask(app, move |aldine| aldine.related_items(&id)).await
}

/// Makes items one.
#[command]
pub async fn merge_items<R: Runtime>(app: AppHandle<R>, into: ItemId, ids: Vec<ItemId>) -> Done<Item> {
    change(app, move |aldine| aldine.merge_items(&into, &ids)).await
}
