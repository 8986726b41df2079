//! Makes the automatic backup while the window is open; the window says when it fails.

use std::time::Duration;

use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::Session;

/// The start has the disk for itself first.
const AFTER_START: Duration = Duration::from_secs(10);
/// How often is looked whether one is due: a window may stay open for weeks.
const PAUSE: Duration = Duration::from_secs(60 * 60);

/// Starts the thread that does; it ends with the program.
pub fn start<R: Runtime>(app: AppHandle<R>) {
    std::thread::spawn(move || {
        std::thread::sleep(AFTER_START);
        let Ok(aldine) = app.state::<Session>().library() else { return };
        loop {
            if let Err(problem) = aldine.back_up_if_due() {
                eprintln!("Today's backup could not be made: {problem}");
                if let Err(error) = app.emit("backup-failed", &problem) {
                    eprintln!("The window was not told: {error}");
                }
            }
            std::thread::sleep(PAUSE);
        }
    });
}
