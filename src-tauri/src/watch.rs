//! Tells the page when the library changed, by itself or by another process.

use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::Session;

/// How long a change by another process may stay unseen. Asking costs one PRAGMA without disk access.
const PAUSE: Duration = Duration::from_secs(1);

/// Starts the thread that opens the library and then watches it until the program ends.
pub fn start<R: Runtime>(app: AppHandle<R>) {
    std::thread::spawn(move || {
        let session = app.state::<Session>();
        let Some(woken) = session.take_woken() else { return };
        let Ok(aldine) = session.library() else { return };
        let mut seen = aldine.change_mark().ok();
        while woken.recv_timeout(PAUSE) != Err(RecvTimeoutError::Disconnected) {
            let mark = aldine.change_mark().ok();
            if mark.is_some() && mark != seen {
                seen = mark;
                // It fails only when the window is gone.
                let _ = app.emit("library-changed", ());
            }
        }
    });
}
