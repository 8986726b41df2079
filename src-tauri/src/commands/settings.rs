//! The window's settings.

use tauri::{AppHandle, Runtime, command};

use super::{Done, ask};
use crate::settings::{self, Settings};

/// All settings of the window.
#[command]
pub async fn get_settings<R: Runtime>(app: AppHandle<R>) -> Done<Settings> {
    ask(app, settings::read).await
}

/// Keeps a setting of the window.
#[command]
pub async fn set_setting<R: Runtime>(app: AppHandle<R>, key: String, value: String) -> Done<()> {
    ask(app, move |aldine| settings::set(aldine, &key, &value)).await
}
