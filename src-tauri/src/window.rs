//! The one window and the walls around the page in it.
//!
//! The page cannot leave the program's own origin, open a window, download a file or be granted a device. These hold
//! whatever an article contains and whether or not its HTML was cleaned.

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, Runtime, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, Window, WindowEvent,
};
use tauri_plugin_window_state::StateFlags;

use crate::Session;

/// The window's label; the capability in `tauri.conf.json` names it.
pub const LABEL: &str = "main";

/// Where the web view sends whatever would leave the computer: the port of this computer where nothing answers (RFC 863).
/// Content policies do not cover everything: `<link rel=preconnect>` looks up a name in spite of them. With a proxy names
/// are the proxy's to look up. The program's own pages come by schemes of its own, past any proxy.
#[cfg(target_os = "linux")]
const NOWHERE: &str = "socks5://127.0.0.1:9";

/// Opens the window.
pub fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default());
    // On Windows its own pages are `http:` addresses to the web view, and on macOS a proxy needs a newer system.
    #[cfg(target_os = "linux")]
    let window = window.proxy_url(Url::parse(NOWHERE).expect("an address"));
    let window = window
        .title("Aldine")
        .inner_size(1280.0, 860.0)
        .min_inner_size(320.0, 400.0)
        .prevent_overflow()
        .devtools(cfg!(debug_assertions))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()?;
    #[cfg(target_os = "linux")]
    window.with_webview(|webview| {
        spare_memory(&webview.inner());
        draw_again_when_it_dies(&webview.inner());
    })?;
    Ok(window)
}

/// Tells the web view, before there is one, not to look for a way to hand over what it draws as graphics memory where no
/// device draws: it would start OpenGL in software for it, some 8 MB and four threads.
/// <https://docs.webkit.org/Ports/WebKitGTK%20and%20WPE%20WebKit/EnvironmentVariables.html>
#[cfg(target_os = "linux")]
pub fn prepare() {
    if !has_graphics_device(std::path::Path::new("/dev/dri")) {
        // What a person has set stays.
        let _ = webkit2gtk::glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
    }
}

/// Has the web view keep only what one page needs: no cache of pages that were left, since the page is never left; and
/// no layers drawn by OpenGL where no graphics device would draw them. In software they take some 90 MB and half a
/// second, and are no faster.
#[cfg(target_os = "linux")]
fn spare_memory(view: &webkit2gtk::WebView) {
    use webkit2gtk::{CacheModel, HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebViewExt};
    if let Some(context) = view.context() {
        context.set_cache_model(CacheModel::DocumentViewer);
    }
    let Some(settings) = WebViewExt::settings(view) else { return };
    settings.set_enable_page_cache(false);
    if !has_graphics_device(std::path::Path::new("/dev/dri")) {
        settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
    }
}

/// Loads the page again when the process that draws it dies, for want of memory or by a fault of its own: the window
/// would stay empty for good. The library is not in that process, so nothing is lost. One that dies again at once stays
/// dead, rather than being started for ever.
#[cfg(target_os = "linux")]
fn draw_again_when_it_dies(view: &webkit2gtk::WebView) {
    use std::time::{Duration, Instant};
    use webkit2gtk::WebViewExt;
    const AT_ONCE: Duration = Duration::from_secs(10);
    let last: std::cell::Cell<Option<Instant>> = std::cell::Cell::default();
    view.connect_web_process_terminated(move |view, reason| {
        let again = last.replace(Some(Instant::now())).is_none_or(|at| at.elapsed() > AT_ONCE);
        eprintln!(
            "The process that draws the page ended ({reason:?}); the page {}.",
            if again { "is loaded again" } else { "stays empty: close the window and open it again" }
        );
        if again {
            view.reload();
        }
    });
}

/// Whether the system has a device that draws: the kernel lists it as a render node.
/// <https://docs.kernel.org/gpu/drm-uapi.html#render-nodes>
#[cfg(target_os = "linux")]
fn has_graphics_device(devices: &std::path::Path) -> bool {
    std::fs::read_dir(devices).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    })
}

/// Whether an address is the program's own page. `aldine:` is not: nothing there may become a document, since Tauri
/// takes the pages of every registered scheme for the program's own.
fn is_own(url: &Url) -> bool {
    let origin = if cfg!(windows) { ("http", "tauri.localhost") } else { ("tauri", "localhost") };
    url.scheme() == origin.0 && url.host_str() == Some(origin.1)
}

/// Size and place, kept from one start to the next. A place on a screen that is gone is not restored.
pub fn remembered_place<R: Runtime>() -> tauri::plugin::TauriPlugin<R> {
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    tauri_plugin_window_state::Builder::new().with_state_flags(flags).build()
}

/// Brings the window to the front.
pub fn focus<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A desktop that refuses one of these has its reasons; there is nothing else to do.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Files dragged over the window and dropped on it.
pub fn dropped<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    let over = |over: bool| window.emit("drag-over", serde_json::json!({ "over": over }));
    let told = match event {
        DragDropEvent::Enter { .. } => over(true),
        DragDropEvent::Leave => over(false),
        DragDropEvent::Drop { paths, .. } => {
            // A dragged link arrives as the path of a file that is not there.
            let files: Vec<_> = paths.iter().filter(|path| path.is_file()).cloned().collect();
            let names = window.state::<Session>().give(&files);
            over(false).and_then(|()| window.emit("files-dropped", serde_json::json!({ "paths": names })))
        }
        _ => Ok(()),
    };
    if let Err(error) = told {
        eprintln!("The window was not told of a drop: {error}");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn a_system_without_a_render_node_has_no_graphics_device() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_graphics_device(&devices.path().join("absent")));
        std::fs::write(devices.path().join("card0"), "").unwrap();
        assert!(!has_graphics_device(devices.path()), "a screen alone draws nothing");
        std::fs::write(devices.path().join("renderD128"), "").unwrap();
        assert!(has_graphics_device(devices.path()));
    }

    #[test]
    fn only_the_programs_own_page_is_shown() {
        let own =
            if cfg!(windows) { "http://tauri.localhost/index.html" } else { "tauri://localhost/index.html" };
        assert!(is_own(&own.parse().unwrap()));
        for address in [
            "https://example.org/",
            "aldine://image/00",
            "http://aldine.image/00",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "javascript:alert(1)",
            "tauri://localhost.example.org/",
            "tauri://evil/",
            "http://tauri.localhost.example.org/",
            "http://localhost/",
            "blob:tauri://localhost/0",
        ] {
            assert!(!is_own(&address.parse().unwrap()), "{address}");
        }
    }
}
