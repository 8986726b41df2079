//! One item, open in the reader.

use actions::{ItemId, ItemImage, LedgerEntry, Report, Version};
use tauri::ipc::Response;
use tauri::{AppHandle, Runtime, command};

use super::{Done, ask, change};

/// The stored, clean HTML, as bytes: a megabyte of it as a JSON string would take ten times as long.
#[command]
pub async fn read_article<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Response> {
    ask(app, move |aldine| Ok(Response::new(aldine.read_article(&id)?.into_bytes()))).await
}

/// What was kept and dropped when the item was saved.
#[command]
pub async fn get_report<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Report> {
    ask(app, move |aldine| aldine.get_report(&id)).await
}

/// The images of an item.
#[command]
pub async fn get_images<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Vec<ItemImage>> {
    ask(app, move |aldine| aldine.get_images(&id)).await
}

/// The versions kept of an item, newest first.
#[command]
pub async fn get_versions<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Vec<Version>> {
    ask(app, move |aldine| aldine.get_versions(&id)).await
}

/// The requests made for an item, newest first.
#[command]
pub async fn get_requests<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Vec<LedgerEntry>> {
    ask(app, move |aldine| aldine.get_requests(&id)).await
}

/// Keeps the place where reading stopped.
#[command]
pub async fn set_progress<R: Runtime>(
    app: AppHandle<R>,
    id: ItemId,
    position: u32,
    progress: f64,
) -> Done<()> {
    change(app, move |aldine| aldine.set_progress(&id, position, progress)).await
}
