//! Saves under way. A save belongs to the program, not to the dialog that started it: it goes on when that is closed,
//! and ends early only when it is canceled by its name.

use std::collections::HashMap;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use actions::{Code, Problem, Progress, SaveOptions, Saved, Source};
use tauri::ipc::Channel;
use tokio::sync::oneshot;

use crate::commands::SaveInput;
use crate::session::{Session, lock};

/// More than any page, less than what stops the window.
const MOST_PASTE_BYTES: usize = 50 << 20;
/// A UUID has 36.
const MOST_NAME_BYTES: usize = 64;

/// The saves under way, by the name the page gave them.
#[derive(Default)]
pub struct Saves(Mutex<HashMap<String, oneshot::Sender<()>>>);

impl Saves {
    /// Ends a save. Nothing happens when there is none of this name.
    pub fn cancel(&self, job: &str) {
        // Its receiver may just have ended.
        lock(&self.0).remove(job).map(|canceled| canceled.send(()));
    }

    fn begin(&self, job: &str) -> Result<oneshot::Receiver<()>, Problem> {
        let mut saves = lock(&self.0);
        if job.is_empty() || job.len() > MOST_NAME_BYTES || saves.contains_key(job) {
            return Err(Problem::new(Code::Usage, "A save of this name is under way.", ""));
        }
        let (cancel, canceled) = oneshot::channel();
        saves.insert(job.to_owned(), cancel);
        Ok(canceled)
    }
}

/// Runs a save until it is done, or canceled.
///
/// Once the library writes, canceling comes too late: what is being stored is stored, and the outcome says so.
pub async fn run(
    session: &Session,
    job: &str,
    input: SaveInput,
    options: SaveOptions,
    progress: Channel<Progress>,
) -> Result<Saved, Problem> {
    let canceled = session.saves.begin(job)?;
    let storing = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&storing);
    let tell = move |step: Progress| {
        if step == Progress::Storing {
            seen.store(true, Ordering::Relaxed);
        }
        // A page that was closed meanwhile does not listen.
        let _ = progress.send(step);
    };
    let mut save = pin!(answered(save(session, input, options, tell)));
    let saved = tokio::select! {
        saved = &mut save => saved,
        Ok(()) = canceled => if storing.load(Ordering::Relaxed) { save.await } else { Err(Problem::canceled()) },
    };
    lock(&session.saves.0).remove(job);
    session.changed();
    saved
}

/// Makes a panic of a save its outcome: the page that caused it must not leave the window waiting.
async fn answered(save: impl Future<Output = Result<Saved, Problem>>) -> Result<Saved, Problem> {
    let mut save = pin!(save);
    let poll = |context: &mut Context<'_>| {
        let polled = catch_unwind(AssertUnwindSafe(|| save.as_mut().poll(context)));
        polled.unwrap_or_else(|_| Poll::Ready(Err(Problem::bug())))
    };
    poll_fn(poll).await
}

async fn save(
    session: &Session,
    input: SaveInput,
    options: SaveOptions,
    tell: impl Fn(Progress) + Send + Sync + 'static,
) -> Result<Saved, Problem> {
    let aldine = session.library()?;
    let source = match input {
        SaveInput::Again(id) => return actions::save_again(&aldine, &id, options, tell).await,
        SaveInput::Paste(text) => paste(&text)?,
        SaveInput::Sample {} => Source::sample(),
        SaveInput::File(name) => file(session.given(&name)?).await?,
    };
    actions::save(&aldine, source, options, tell).await
}

fn paste(text: &str) -> Result<Source, Problem> {
    if text.len() > MOST_PASTE_BYTES {
        let most = MOST_PASTE_BYTES >> 20;
        return Err(Problem::new(
            Code::TooLarge,
            format!("The paste is larger than {most} MB."),
            "Save it as a file and add the file.",
        ));
    }
    Source::from_paste(text)
}

async fn file(path: PathBuf) -> Result<Source, Problem> {
    crate::commands::blocking(move || Source::from_file(&path, None)).await?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_that_panics_gives_an_answer() {
        let outcome = tauri::async_runtime::block_on(answered(async { panic!("a bug of the extractor") }));
        assert_eq!(outcome, Err(Problem::bug()));
    }
}
