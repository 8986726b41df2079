//! `aldine save`

use std::io::{IsTerminal, Read};
use std::sync::Arc;

use actions::{Act, Aldine, Options, Problem, Progress, SaveOptions, Saved, Settings, Source};
use url::Url;

use crate::arguments::{Global, Network, Save};
use crate::mark_arguments::Resave;
use crate::output::{self, DONE, SOME_FAILED};

/// Saves each thing that was named, in order. One that fails does not stop the others.
pub fn run(global: &Global, verb: Save) -> Result<u8, Problem> {
    let base = verb.base_url.as_deref().map(address).transpose()?;
    let aldine = Arc::new(Aldine::open(Options {
        library: global.library.clone(),
        capture: settings(&verb.network)?,
    })?);
    let options = SaveOptions { tags: verb.tag, text_only: verb.text_only, ..SaveOptions::default() };
    let runtime = runtime()?;
    let sample = verb.sample.then(|| Ok(Source::sample()));
    let named = verb.what.iter().map(|what| source(what, base.as_ref()));
    let sources: Vec<_> = sample.into_iter().chain(named).collect();
    let count = sources.len();
    let mut failures = Vec::new();
    for source in sources {
        let tell = progress(global);
        match source.and_then(|source| {
            runtime.block_on(stoppable(actions::save(&aldine, source, options.clone(), tell)))
        }) {
            Ok(saved) => {
                print(global, &saved);
                tell_of_missing_pages(&aldine, &saved);
            }
            Err(problem) => {
                output::complain(&problem);
                failures.push(problem);
            }
        }
    }
    super::backup::make_if_due(&aldine);
    Ok(match failures.first() {
        None => DONE,
        Some(problem) if count == 1 => output::exit_code(problem),
        Some(_) => SOME_FAILED,
    })
}

/// Saves articles again from their addresses.
pub fn again(global: &Global, verb: Resave) -> Result<u8, Problem> {
    let aldine = Arc::new(Aldine::open(Options {
        library: global.library.clone(),
        capture: settings(&verb.network)?,
    })?);
    let runtime = runtime()?;
    let mut failures = Vec::new();
    for id in &verb.ids {
        let options = SaveOptions { new_version: verb.new_version, ..SaveOptions::default() };
        let saved = aldine.resolve(id).and_then(|id| {
            let save = actions::save_again(&aldine, &id, options, progress(global));
            runtime.block_on(stoppable(save))
        });
        match saved {
            Ok(saved) => print(global, &saved),
            Err(problem) => {
                output::complain(&problem);
                failures.push(problem);
            }
        }
    }
    super::backup::make_if_due(&aldine);
    Ok(match failures.first() {
        None => DONE,
        Some(problem) if verb.ids.len() == 1 => output::exit_code(problem),
        Some(_) => SOME_FAILED,
    })
}

/// Threads for what waits for the network.
pub fn runtime() -> Result<tokio::runtime::Runtime, Problem> {
    tokio::runtime::Runtime::new().map_err(|error| {
        Problem::new(actions::Code::Library, format!("No thread could be started: {error}."), "")
    })
}

/// Saves until done or until Ctrl+C, which leaves nothing half stored.
async fn stoppable(save: impl Future<Output = Result<Saved, Problem>>) -> Result<Saved, Problem> {
    tokio::select! {
        outcome = save => outcome,
        Ok(()) = tokio::signal::ctrl_c() => Err(Problem::canceled()),
    }
}

fn source(what: &str, base: Option<&Url>) -> Result<Source, Problem> {
    if what != "-" {
        return Source::from_argument(what, base);
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| {
        Problem::new(actions::Code::File, format!("Standard input cannot be read: {error}."), "")
    })?;
    Ok(Source::from_bytes(bytes, base))
}

fn address(text: &str) -> Result<Url, Problem> {
    Url::parse(text).map_err(|error| {
        Problem::new(actions::Code::Usage, format!("{text} is not an address: {error}."), "")
    })
}

/// The settings of the network, changed as asked.
pub fn settings(network: &Network) -> Result<Settings, Problem> {
    let mut settings = Settings::default();
    for host in &network.allow_host {
        settings.allow_hosts.push(actions::allow_host(host)?);
    }
    for limit in &network.limit {
        actions::set_limit(&mut settings.limits, limit)?;
    }
    Ok(settings)
}

fn progress(global: &Global) -> impl Fn(Progress) + Send + Sync + 'static {
    let silent = global.quiet || !std::io::stderr().is_terminal();
    move |step| {
        if silent {
            return;
        }
        match step {
            Progress::Fetching { url } => eprintln!("Fetching {}", output::plain(&url)),
            Progress::Images { done, total } if total > 0 => eprint!("\rImages {done} of {total} "),
            Progress::Storing => eprintln!(),
            _ => {}
        }
    }
}

/// An article that goes on over pages that are not here looks whole: say that it is not.
fn tell_of_missing_pages(aldine: &Aldine, saved: &Saved) {
    let Ok(report) = aldine.get_report(&saved.item.id) else { return };
    for entry in report.entries.iter().filter(|entry| entry.stage == "pages" && entry.act == Act::Noted) {
        eprintln!("aldine: incomplete: {}: {}", output::plain(&entry.what), output::plain(&entry.why));
    }
}

/// The last word is the id, for scripts.
fn print(global: &Global, saved: &Saved) {
    if global.json {
        return output::json(saved);
    }
    let what = match saved {
        Saved { unchanged: true, .. } => "already saved, unchanged",
        Saved { known: true, .. } => "already saved, new version kept",
        _ => "saved",
    };
    output::write(format!("{what} {}\n", saved.item.id).as_bytes());
    if !global.quiet {
        if saved.lost_place > 0 {
            eprintln!("{} highlights have no place in the new version.", saved.lost_place);
        }
        eprintln!("{} ({})", output::plain(&saved.item.title), output::seal(&saved.item));
    }
}
