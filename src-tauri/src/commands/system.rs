//! The program around the shelf: how it was started, what it asked the network, the system's browser.

use actions::{Code, ItemId, LedgerEntry, Problem};
use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime, Url, WebviewWindow, command};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use super::{Done, ask, blocking};
use crate::{Ask, Session, window};

/// How the program was started.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StartState {
    /// The item to open first.
    pub open: Option<ItemId>,
    /// The highlight of it to open it at.
    pub highlight: Option<String>,
    /// Files to add first, as if they had been dropped.
    pub files: Vec<String>,
    /// Addresses to ask about first, as `save-requested` does.
    pub save: Vec<String>,
    /// `linux`, `macos` or `windows`.
    pub platform: &'static str,
    /// The library's folder.
    pub library: String,
    /// The program's version.
    pub version: &'static str,
    /// Why the library cannot be opened; then every other command fails with the same.
    pub error: Option<Problem>,
}

/// How the program was started. Says what was asked at the start once, to the first caller.
#[command]
pub async fn start_state<R: Runtime>(app: AppHandle<R>) -> Done<StartState> {
    blocking(move || StartState::of(&app.state::<Session>())).await
}

impl StartState {
    fn of(session: &Session) -> StartState {
        let mut state = StartState {
            open: None,
            highlight: None,
            files: Vec::new(),
            save: Vec::new(),
            platform: std::env::consts::OS,
            library: session.dir().display().to_string(),
            version: env!("CARGO_PKG_VERSION"),
            error: session.library().err(),
        };
        for ask in session.take_waiting() {
            match ask {
                Ask::Open { id, highlight } => {
                    state.open = session.resolve(&id);
                    state.highlight = highlight;
                }
                Ask::Save(url) => state.save.push(url),
                Ask::Add(file) => state.files.extend(session.give(&[file])),
            }
        }
        state
    }
}

/// Every request the program made, newest first.
#[command]
pub async fn get_ledger<R: Runtime>(app: AppHandle<R>, offset: u32, limit: u32) -> Done<Vec<LedgerEntry>> {
    ask(app, move |aldine| aldine.get_ledger(offset, limit)).await
}

/// Has a person choose where a text is kept as a file, and writes it there; gives the path, `None` when none was chosen.
#[command]
pub async fn save_text<R: Runtime>(app: AppHandle<R>, name: String, text: String) -> Done<Option<String>> {
    // The page offers a name; a folder is the person's to choose.
    let name = name.replace(['/', '\\', '\0'], "-");
    let dialog = app.dialog().file().set_file_name(name);
    let dialog = match app.get_webview_window(window::LABEL) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    };
    blocking(move || {
        let Some(path) = dialog.blocking_save_file().and_then(|file| file.into_path().ok()) else {
            return Ok(None);
        };
        let failed = |error| {
            let what_to_do = "Choose another folder, or free some space.";
            Problem::new(Code::File, format!("{} cannot be written: {error}.", path.display()), what_to_do)
        };
        std::fs::write(&path, text).map_err(failed)?;
        Ok(Some(path.display().to_string()))
    })
    .await?
}

/// Opens an http, https or mailto address in the system's browser or mail program; on a Mac also a word in its dictionary.
#[command]
pub async fn open_external<R: Runtime>(app: AppHandle<R>, url: String) -> Done<()> {
    let url = for_the_browser(&url)?;
    let opened = blocking(move || app.opener().open_url(url, None::<&str>)).await?;
    opened
        .map_err(|error| Problem::new(Code::Usage, format!("The browser could not be started: {error}."), ""))
}

/// Gives the window the whole screen, or takes it back.
#[command]
pub async fn toggle_full_screen<R: Runtime>(window: WebviewWindow<R>) -> Done<()> {
    let turned = window.is_fullscreen().and_then(|on| window.set_fullscreen(!on));
    turned.map_err(|error| Problem::new(Code::Usage, format!("The window kept its size: {error}."), ""))
}

/// Opens the system's dialog for printing what the window shows; its printer can be a PDF file.
#[command]
pub async fn print_page<R: Runtime>(window: WebviewWindow<R>) -> Done<()> {
    window.print().map_err(|error| Problem::new(Code::Usage, format!("Nothing was printed: {error}."), ""))
}

/// The address in its normal form, when a browser or mail program may have it.
fn for_the_browser(text: &str) -> Done<String> {
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https" | "mailto") => Ok(url.into()),
        Ok(url) if cfg!(target_os = "macos") && url.scheme() == "dict" => Ok(url.into()),
        _ => Err(Problem::new(Code::Usage, "Only web and mail addresses are opened outside.", "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_leave_the_program() {
        assert_eq!(for_the_browser("HTTPS://example.org/a b"), Ok("https://example.org/a%20b".into()));
        assert_eq!(for_the_browser("mailto:a@example.org"), Ok("mailto:a@example.org".into()));
        for text in ["file:///etc/passwd", "javascript:alert(1)", "aldine://open/1", "example.org", "-x", ""]
        {
            assert!(for_the_browser(text).is_err(), "{text}");
        }
    }
}
