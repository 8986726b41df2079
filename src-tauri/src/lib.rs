//! The window: the verbs of `actions` as IPC commands, and the walls around the page that calls them.
//!
//! The only code that knows Tauri. A command takes its arguments, calls one verb and returns; whatever needs an `if`
//! belongs to `actions`, or to a module beside this one: what was asked on the [command line](arguments), the
//! [session](session) behind the commands, the [saves](saves) under way, the [window](window) and its walls, the
//! `aldine:` [links](link), the library's [images](images), its [settings](settings), its [backups](backups), the
//! [voice](speech) that reads aloud, and the
//! [watch](watch) that tells the page of changes.
//! Nothing here knows SQL, HTML or sockets.

mod arguments;
mod backups;
mod commands;
mod images;
mod imports;
mod link;
mod saves;
mod session;
mod settings;
mod speech;
#[cfg(test)]
mod types;
mod watch;
mod window;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::ExitCode;

use tauri::{AppHandle, Builder, Context, Runtime};

pub use arguments::{Arguments, Ask};
pub use commands::{SaveInput, SaveOutcome, StartState};
pub use session::Session;

/// Runs the window until it is closed. Arguments: see [`Arguments`].
pub fn run() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args_os().skip(1), &current_dir()) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    if cfg!(target_os = "linux") && !has_display() {
        eprintln!(
            "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so the window cannot open."
        );
        return ExitCode::FAILURE;
    }
    #[cfg(target_os = "linux")]
    window::prepare();
    let session = Session::new(arguments);
    let mut builder = Builder::default();
    // The first plugin of all: the second start ends here, before anything else of it has begun.
    if let Some(plugin) = single_instance(session.dir()) {
        builder = builder.plugin(plugin);
    }
    let built = application(builder, session)
        .plugin(tauri_plugin_deep_link::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(window::remembered_place())
        .run(context());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The window cannot be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Everything of the program that needs no desktop around it: commands, images, the window's walls. The tests run this
/// on a runtime without a screen.
pub fn application<R: Runtime>(builder: Builder<R>, session: Session) -> Builder<R> {
    builder
        .register_asynchronous_uri_scheme_protocol(link::SCHEME, images::serve)
        .on_window_event(window::dropped)
        .invoke_handler(tauri::generate_handler![
            commands::list_items,
            commands::search_items,
            commands::get_item,
            commands::get_counts,
            commands::move_items,
            commands::restore_items,
            commands::favorite_items,
            commands::mark_items,
            commands::delete_items,
            commands::tag_items,
            commands::untag_items,
            commands::undo,
            commands::redo,
            commands::find_saved,
            commands::import_files,
            commands::cancel_import,
            commands::parse_query,
            commands::complete_query,
            commands::list_views,
            commands::save_view,
            commands::delete_view,
            commands::order_views,
            commands::related_items,
            commands::merge_items,
            commands::read_article,
            commands::get_report,
            commands::get_images,
            commands::get_versions,
            commands::get_requests,
            commands::set_progress,
            commands::get_marks,
            commands::add_highlight,
            commands::change_highlight,
            commands::delete_highlights,
            commands::attach_highlight,
            commands::note_item,
            commands::render_notes,
            commands::list_highlights,
            commands::export_highlights,
            commands::get_tags,
            commands::rename_tag,
            commands::merge_tags,
            commands::delete_tags,
            commands::color_tag,
            commands::suggest_tags,
            commands::get_history,
            commands::reextract_items,
            commands::compare_versions,
            commands::show_version,
            commands::save_page,
            commands::cancel_save,
            commands::choose_files,
            commands::get_settings,
            commands::set_setting,
            commands::get_ledger,
            commands::open_external,
            commands::save_text,
            commands::toggle_full_screen,
            commands::print_page,
            commands::list_voices,
            commands::speak,
            commands::stop_speaking,
            commands::start_state,
        ])
        .manage(session)
        .manage(speech::Speech::default())
        .setup(|app| {
            watch::start(app.handle().clone());
            backups::start(app.handle().clone());
            #[cfg(target_os = "macos")]
            links_of_the_system(app);
            window::open(app.handle())?;
            Ok(())
        })
}

/// The configuration, the permissions and the interface, as compiled in.
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// One window for each library. `None` where the system offers one name for the whole program and the library is not
/// the usual one: two windows on one library are safe, one window on the wrong library would not be.
fn single_instance<R: Runtime>(library: &Path) -> Option<tauri::plugin::TauriPlugin<R>> {
    let usual = actions::default_library().is_ok_and(|usual| usual == library);
    let builder = tauri_plugin_single_instance::Builder::new().callback(second_start);
    match (usual, cfg!(target_os = "linux")) {
        (true, _) => Some(builder.build()),
        (false, true) => Some(builder.dbus_id(bus_name(library)).build()),
        (false, false) => None,
    }
}

fn bus_name(library: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    library.hash(&mut hasher);
    format!("org.aldine.reader.library_{:016x}", hasher.finish())
}

/// The program was started again: its arguments come here, and it ends.
fn second_start<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>, dir: String) {
    window::focus(app);
    let arguments = arguments.into_iter().skip(1).map(Into::into);
    match Arguments::parse(arguments, Path::new(&dir)) {
        Ok(arguments) => arguments.asks.into_iter().for_each(|ask| session::ask(app, ask)),
        Err(message) => eprintln!("{message}"),
    }
}

/// On macOS a link or a file arrives as an event; elsewhere as an argument.
#[cfg(target_os = "macos")]
fn links_of_the_system<R: Runtime>(app: &tauri::App<R>) {
    use tauri_plugin_deep_link::DeepLinkExt;
    let handle = app.handle().clone();
    app.deep_link().on_open_url(move |event| {
        window::focus(&handle);
        let asks = event.urls().into_iter().filter_map(|url| Ask::from_opened(&url));
        asks.for_each(|ask| session::ask(&handle, ask));
    });
}

/// Asked first, because the toolkit ends the program without a sentence when there is none.
fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn current_dir() -> std::path::PathBuf {
    std::env::current_dir().unwrap_or_default()
}
