//! Imports under way. An import belongs to the program, as a save does: it goes on when the dialog that started it is
//! closed, and ends early only when it is canceled by its name.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use actions::{Code, ImportOptions, ImportProgress, Imported, Problem};
use tauri::ipc::Channel;

use crate::commands::blocking;
use crate::session::{Session, lock};

/// A UUID has 36.
const MOST_NAME_BYTES: usize = 64;

/// The imports under way, by the name the page gave them.
#[derive(Default)]
pub struct Imports(Mutex<HashMap<String, Arc<AtomicBool>>>);

impl Imports {
    /// Ends an import after the batch under way. Nothing happens when there is none of this name.
    pub fn cancel(&self, job: &str) {
        if let Some(canceled) = lock(&self.0).get(job) {
            canceled.store(true, Ordering::Relaxed);
        }
    }

    fn begin(&self, job: &str) -> Result<Arc<AtomicBool>, Problem> {
        let mut imports = lock(&self.0);
        if job.is_empty() || job.len() > MOST_NAME_BYTES || imports.contains_key(job) {
            return Err(Problem::new(Code::Usage, "An import of this name is under way.", ""));
        }
        let canceled = Arc::new(AtomicBool::new(false));
        imports.insert(job.to_owned(), Arc::clone(&canceled));
        Ok(canceled)
    }
}

/// Runs an import of files that a person gave until it is done, or canceled.
pub async fn run(
    session: &Session,
    job: &str,
    paths: &[String],
    options: ImportOptions,
    progress: Channel<ImportProgress>,
) -> Result<Imported, Problem> {
    let files: Vec<PathBuf> = paths.iter().map(|path| session.given(path)).collect::<Result<_, _>>()?;
    let aldine = session.library()?;
    let canceled = session.imports.begin(job)?;
    let imported = blocking(move || {
        // A page that was closed meanwhile does not listen.
        let tell = |step| drop(progress.send(step));
        actions::import(&aldine, &files, options, &canceled, &tell)
    })
    .await;
    lock(&session.imports.0).remove(job);
    session.changed();
    imported?
}
