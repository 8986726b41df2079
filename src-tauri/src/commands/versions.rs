//! The versions of an item: made anew, compared, shown.

use actions::{Difference, ItemId, Problem, Reextracted};
use tauri::{AppHandle, Manager, Runtime, command};

use super::{Done, ask, blocking, change};
use crate::Session;

/// Finds articles anew in the pages as they were received.
#[command]
pub async fn reextract_items<R: Runtime>(app: AppHandle<R>, ids: Vec<ItemId>) -> Done<Reextracted> {
    let session = app.clone();
    let aldine = blocking(move || session.state::<Session>().library()).await??;
    let work = tokio::spawn(async move { actions::reextract_items(&aldine, &ids).await });
    let done = work.await.map_err(|_| Problem::bug());
    app.state::<Session>().changed();
    done
}

/// Compares two versions, word by word.
#[command]
pub async fn compare_versions<R: Runtime>(
    app: AppHandle<R>,
    id: ItemId,
    from: u32,
    to: u32,
) -> Done<Vec<Difference>> {
    ask(app, move |aldine| aldine.compare_versions(&id, from, to)).await
}

/// Shows another of the kept versions.
#[command]
pub async fn show_version<R: Runtime>(app: AppHandle<R>, id: ItemId, number: u32) -> Done<()> {
    change(app, move |aldine| aldine.show_version(&id, number)).await
}
