//! Reading aloud.

use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, Runtime, command};

use super::{Done, blocking};
use crate::speech::{Speech, Spoken, Utterance, Voice};

/// The voices of the system.
#[command]
pub async fn list_voices<R: Runtime>(app: AppHandle<R>) -> Done<Vec<Voice>> {
    blocking(move || app.state::<Speech>().voices()).await?
}

/// Says a sentence instead of the one under way; `told` hears how far the voice is.
#[command]
pub async fn speak<R: Runtime>(app: AppHandle<R>, utterance: Utterance, told: Channel<Spoken>) -> Done<()> {
    let tell = move |spoken| {
        // A page that is gone needs no telling.
        let _ = told.send(spoken);
    };
    blocking(move || app.state::<Speech>().speak(&utterance, tell)).await?
}

/// Ends the sentence under way.
#[command]
pub async fn stop_speaking<R: Runtime>(app: AppHandle<R>) -> Done<()> {
    blocking(move || app.state::<Speech>().stop()).await?
}
