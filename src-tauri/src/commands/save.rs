//! Saving pages.

use actions::{ItemId, Progress, SaveOptions, Saved};
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, Runtime, State, command};
use tauri_plugin_dialog::DialogExt;

use super::{Done, blocking};
use crate::{Session, saves, window};

/// What to save.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum SaveInput {
    /// One address, HTML, or text.
    Paste(String),
    /// A file that `choose_files` or a drop gave.
    File(String),
    /// The page of this item, once more.
    Again(ItemId),
    /// The article that comes with the program.
    Sample {},
}

/// What came of a save.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveOutcome {
    /// The item.
    pub saved: Saved,
}

/// Saves a page; `job` names the save for [`cancel_save`].
#[command]
pub async fn save_page(
    session: State<'_, Session>,
    job: String,
    input: SaveInput,
    options: SaveOptions,
    progress: Channel<Progress>,
) -> Done<SaveOutcome> {
    let saved = saves::run(&session, &job, input, options, progress).await?;
    Ok(SaveOutcome { saved })
}

/// Stops a save.
#[command]
pub fn cancel_save(session: State<'_, Session>, job: String) {
    session.saves.cancel(&job);
}

/// Has a person choose files; only these can be saved.
#[command]
pub async fn choose_files<R: Runtime>(app: AppHandle<R>) -> Done<Vec<String>> {
    let dialog = app.dialog().file();
    let dialog = match app.get_webview_window(window::LABEL) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    };
    let chosen = blocking(|| dialog.blocking_pick_files()).await?.unwrap_or_default();
    let files: Vec<_> = chosen.into_iter().filter_map(|file| file.into_path().ok()).collect();
    Ok(app.state::<Session>().give(&files))
}
