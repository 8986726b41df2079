//! Verb: import articles from files. JSON Lines (`exchange::jsonl`) so far.
//!
//! A file is read twice: once for the times of saving, so that the articles come to the shelf in that order, then a
//! batch at a time. Each batch is on the disk when the next begins; what is on the shelf already is left alone, so an
//! import that was cut off goes on when it is started again. A line that is no article is named and passed over.

mod facts;
mod lines;
mod ready;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use library::{Import, NewImport};
use serde::{Deserialize, Serialize};

use crate::aldine::now;
use crate::{Aldine, Problem};
use lines::{Line, Lines};
use ready::Ready;
pub(crate) use ready::article_again;

/// Articles of a batch: enough to share the cost of a commit, few enough to stop soon.
const BATCH: usize = 512;
/// Failures that are told one by one; the rest is counted.
const MOST_FAILURES: usize = 1000;

/// How to import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct ImportOptions {
    /// Change nothing, only tell what would be done.
    pub dry_run: bool,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ImportProgress {
    /// Lines done.
    pub done: u32,
    /// Lines in all.
    pub total: u32,
}

/// A line that is no article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ImportFailure {
    /// The file.
    pub file: String,
    /// The line, the first one being 1.
    pub line: u32,
    /// Why, in words.
    pub why: String,
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Imported {
    /// Articles added; on a dry run, that would be.
    pub added: u32,
    /// Articles that were on the shelf, and twins in the files.
    pub known: u32,
    /// Highlights added.
    pub highlights: u32,
    /// Lines that are no articles, at most a thousand of them.
    pub failed: Vec<ImportFailure>,
    /// How many lines that were.
    pub failures: u32,
    /// Whether it was stopped before the end; what was added stays.
    pub canceled: bool,
}

/// Imports files. `progress` is told after every batch; `canceled` stops it after the batch under way.
///
/// A file that cannot be read is a problem before anything is changed.
pub fn import(
    aldine: &Aldine,
    files: &[PathBuf],
    options: ImportOptions,
    canceled: &AtomicBool,
    progress: &dyn Fn(ImportProgress),
) -> Result<Imported, Problem> {
    let at = now();
    let mut lines = Lines::read(files, at)?;
    let total = lines.len();
    let mut outcome = Imported::default();
    let mut import = Import::default();
    let mut seen = std::collections::HashSet::new();
    let mut done = 0;
    progress(ImportProgress { done, total });
    while let Some(batch) = lines.next(BATCH)? {
        if canceled.load(Ordering::Relaxed) {
            outcome.canceled = true;
            break;
        }
        done += u32::try_from(batch.len()).unwrap_or(u32::MAX);
        let new = unknown(aldine, &mut outcome, batch, options.dry_run.then_some(&mut seen))?;
        if options.dry_run {
            outcome.added += u32::try_from(new.len()).unwrap_or(u32::MAX);
            let highlights: usize = new.iter().map(Ready::highlights).sum();
            outcome.highlights += u32::try_from(highlights).unwrap_or(u32::MAX);
        } else {
            store(aldine, at, &mut import, &new, &mut outcome)?;
        }
        progress(ImportProgress { done, total });
    }
    if !options.dry_run {
        aldine.library.finish_import(&import)?;
    }
    Ok(outcome)
}

/// The articles of a batch that are not on the shelf. `seen`: on a dry run, the keys met so far.
fn unknown(
    aldine: &Aldine,
    outcome: &mut Imported,
    batch: Vec<Line>,
    seen: Option<&mut std::collections::HashSet<String>>,
) -> Result<Vec<Ready>, Problem> {
    let read = on_all_processors(batch, |line| {
        let why = |why| (line.file.clone(), line.number, why);
        ready::Record::read(&line).map_err(why)
    });
    let mut records = Vec::new();
    for record in read {
        match record {
            Ok(record) => records.push(record),
            Err((file, line, why)) => {
                outcome.failures += 1;
                if outcome.failed.len() < MOST_FAILURES {
                    outcome.failed.push(ImportFailure { file, line, why });
                }
            }
        }
    }
    let keys: Vec<String> = records.iter().map(|record| record.key.clone().unwrap_or_default()).collect();
    let known = aldine.library.has_keys(&keys)?;
    let before = records.len();
    let mut known = known.into_iter();
    records.retain(|_| !known.next().unwrap_or_default());
    if let Some(seen) = seen {
        records.retain(|record| record.key.clone().is_none_or(|key| seen.insert(key)));
    }
    outcome.known += u32::try_from(before - records.len()).unwrap_or(u32::MAX);
    Ok(on_all_processors(records, Ready::new))
}

fn store(
    aldine: &Aldine,
    now: i64,
    import: &mut Import,
    articles: &[Ready],
    outcome: &mut Imported,
) -> Result<(), Problem> {
    let batch: Vec<NewImport> = articles.iter().map(Ready::new_import).collect();
    for (article, added) in articles.iter().zip(aldine.library.import(now, import, &batch)?) {
        if added {
            outcome.added += 1;
            outcome.highlights += u32::try_from(article.highlights()).unwrap_or(u32::MAX);
        } else {
            outcome.known += 1;
        }
    }
    Ok(())
}

/// Maps a list on all processors, in order.
fn on_all_processors<T: Send, U: Send>(list: Vec<T>, map: impl Fn(T) -> U + Sync) -> Vec<U> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = list.len().div_ceil(threads).max(1);
    let mut parts: Vec<Vec<T>> = Vec::new();
    for (number, one) in list.into_iter().enumerate() {
        if number % share == 0 {
            parts.push(Vec::with_capacity(share));
        }
        if let Some(part) = parts.last_mut() {
            part.push(one);
        }
    }
    let map = &map;
    std::thread::scope(|scope| {
        let parts: Vec<_> = parts
            .into_iter()
            .map(|part| scope.spawn(move || part.into_iter().map(map).collect::<Vec<U>>()))
            .collect();
        let joined = parts.into_iter().map(|part| match part.join() {
            Ok(part) => part,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        joined.flatten().collect()
    })
}
