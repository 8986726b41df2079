//! What one run of the program holds: the library, the saves under way, the files it was given.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use actions::{Aldine, Code, ItemId, Options, Problem};
use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::imports::Imports;
use crate::saves::Saves;
use crate::{Arguments, Ask};

/// What one run of the program holds.
pub struct Session {
    dir: PathBuf,
    options: Options,
    library: OnceLock<Result<Arc<Aldine>, Problem>>,
    /// What was asked before the page could hear it.
    waiting: Mutex<Vec<Ask>>,
    /// Files a person gave, by the name the page has for them.
    given: Mutex<HashMap<String, PathBuf>>,
    /// The saves under way.
    pub(crate) saves: Saves,
    /// The imports under way.
    pub(crate) imports: Imports,
    wake: Sender<()>,
    woken: Mutex<Option<Receiver<()>>>,
}

impl Session {
    /// Opens nothing yet: the window is drawn while the library opens.
    pub fn new(arguments: Arguments) -> Session {
        let named = arguments.library.map(|dir| std::path::absolute(&dir).unwrap_or(dir));
        let dir = named.or_else(|| actions::default_library().ok()).unwrap_or_default();
        let mut options = Options { library: Some(dir.clone()), ..Options::default() };
        options.capture.allow_hosts = arguments.allow_hosts;
        let (wake, woken) = channel();
        Session {
            dir,
            options,
            library: OnceLock::new(),
            waiting: Mutex::new(arguments.asks),
            given: Mutex::default(),
            saves: Saves::default(),
            imports: Imports::default(),
            wake,
            woken: Mutex::new(Some(woken)),
        }
    }

    /// The library's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The library, opened at the first call. Blocks while it opens. The same error every time when it cannot be: the
    /// program never works on another library than the one it was started with.
    pub fn library(&self) -> Result<Arc<Aldine>, Problem> {
        let open = || Aldine::open(self.options.clone()).map(Arc::new);
        self.library.get_or_init(open).clone()
    }

    /// Has the watch look for changes now.
    pub(crate) fn changed(&self) {
        // Nobody listens only while the program ends.
        let _ = self.wake.send(());
    }

    pub(crate) fn take_woken(&self) -> Option<Receiver<()>> {
        lock(&self.woken).take()
    }

    /// A person chose these files or dropped them on the window: only such files may be read. The page cannot name one
    /// that was not given. Gives the names the page has for them.
    pub(crate) fn give(&self, files: &[PathBuf]) -> Vec<String> {
        let mut given = lock(&self.given);
        let name = |file: &PathBuf| file.display().to_string();
        given.extend(files.iter().map(|file| (name(file), file.clone())));
        files.iter().map(name).collect()
    }

    /// The file the page names, if a person gave it.
    pub(crate) fn given(&self, name: &str) -> Result<PathBuf, Problem> {
        let not_given = || {
            let what_to_do = "Choose the file again, or drop it on the window.";
            Problem::new(Code::Usage, format!("{name} was not chosen by you."), what_to_do)
        };
        lock(&self.given).get(name).cloned().ok_or_else(not_given)
    }

    /// What was asked at the start; once.
    pub(crate) fn take_waiting(&self) -> Vec<Ask> {
        std::mem::take(&mut lock(&self.waiting))
    }

    /// The full id of an item that was asked for; `None` when there is no such item or no library.
    pub(crate) fn resolve(&self, id: &str) -> Option<ItemId> {
        self.library().and_then(|aldine| aldine.resolve(id)).ok()
    }
}

/// Tells the page what it is asked to do.
pub(crate) fn ask<R: Runtime>(app: &AppHandle<R>, ask: Ask) {
    let app = app.clone();
    // Looking up an id may wait for the library; the main thread must not.
    tauri::async_runtime::spawn_blocking(move || {
        let session = app.state::<Session>();
        let told = match ask {
            Ask::Open { id, highlight } => session.resolve(&id).map_or(Ok(()), |id| {
                app.emit("open-item", serde_json::json!({ "id": id, "highlight": highlight }))
            }),
            Ask::Save(url) => app.emit("save-requested", serde_json::json!({ "url": url })),
            Ask::Add(file) => {
                app.emit("files-dropped", serde_json::json!({ "paths": session.give(&[file]) }))
            }
        };
        if let Err(error) = told {
            eprintln!("The window was not told: {error}");
        }
    });
}

/// A panic while a lock was held left whole values behind: each is changed in one step.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
