//! What the page may call, one file an area. A command takes its arguments, calls one verb and returns its outcome or
//! its [`Problem`]. The names are those of `ui/ipc.js` and of `permissions/`.

mod import;
mod items;
mod marks;
mod reading;
mod save;
mod search;
mod settings;
mod speech;
mod system;
mod versions;

use actions::{Aldine, Problem};
use tauri::{AppHandle, Manager, Runtime};

pub use import::*;
pub use items::*;
pub use marks::*;
pub use reading::*;
pub use save::*;
pub use search::*;
pub use settings::*;
pub use speech::*;
pub use system::*;
pub use versions::*;

use crate::Session;

/// What a command gives.
pub type Done<T> = Result<T, Problem>;

/// Runs `work` on the library, where it holds up neither the window nor other commands.
async fn ask<R: Runtime, T: Send + 'static>(
    app: AppHandle<R>,
    work: impl FnOnce(&Aldine) -> Done<T> + Send + 'static,
) -> Done<T> {
    blocking(move || work(&*app.state::<Session>().library()?)).await?
}

/// As [`ask`], for work that changes something; the page is told.
async fn change<R: Runtime, T: Send + 'static>(
    app: AppHandle<R>,
    work: impl FnOnce(&Aldine) -> Done<T> + Send + 'static,
) -> Done<T> {
    let done = ask(app.clone(), work).await;
    app.state::<Session>().changed();
    done
}

/// Runs what keeps the disk or a processor busy on a thread made for it. A panic in it is a [`Problem`]: the page gets
/// an answer, and the window lives on.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Done<T> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::bug())
}
