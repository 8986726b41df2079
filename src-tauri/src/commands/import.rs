//! Importing articles from files.

use actions::{ImportOptions, ImportProgress, Imported};
use tauri::ipc::Channel;
use tauri::{State, command};

use super::Done;
use crate::{Session, imports};

/// Imports files that a person chose; `job` names the import for [`cancel_import`].
#[command]
pub async fn import_files(
    session: State<'_, Session>,
    job: String,
    paths: Vec<String>,
    options: ImportOptions,
    progress: Channel<ImportProgress>,
) -> Done<Imported> {
    imports::run(&session, &job, &paths, options, progress).await
}

/// Stops an import; what was added stays.
#[command]
pub fn cancel_import(session: State<'_, Session>, job: String) {
    session.imports.cancel(&job);
}
