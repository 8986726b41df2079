//! The verbs: each calls one action and prints its outcome.

mod backup;
mod bench;
mod extract;
mod import;
mod manual;
mod marks;
mod rules;
mod save;
mod shelf;
mod window;

use std::process::ExitCode;

use actions::{Aldine, Options, Problem};

use crate::arguments::{Arguments, Global, RulesVerb, Verb};
use crate::output;

/// Does what was typed.
pub fn run(arguments: Arguments) -> ExitCode {
    let Arguments { global, verb } = arguments;
    let outcome = match verb {
        None => window::open(&global, None),
        Some(Verb::Open { id }) => window::open(&global, Some(&id)),
        Some(Verb::Extract(verb)) => extract::run(verb),
        Some(Verb::Manual { dir }) => manual::run(&dir),
        Some(Verb::Rules(RulesVerb::Check { file })) => rules::check(&global, &file),
        Some(Verb::Save(verb)) => save::run(&global, verb),
        Some(Verb::Bench(verb)) => bench::run(&global, &verb.what),
        Some(Verb::Import(verb)) => open(&global).and_then(|aldine| import::run(&aldine, &global, &verb)),
        Some(Verb::Resave(verb)) => save::again(&global, verb),
        Some(Verb::Reextract(verb)) => {
            open(&global).and_then(|aldine| marks::reextract(aldine, &global, verb))
        }
        Some(Verb::Check { repair: true }) => shelf::run_repair(&global),
        Some(Verb::Restore { what }) if backup::is_backup(&what) => backup::restore(&global, &what),
        Some(verb) => open(&global).and_then(|aldine| {
            let outcome = shelf::run(&aldine, &global, verb);
            backup::make_if_due(&aldine);
            outcome
        }),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(problem) => output::fail(&problem),
    }
}

/// Opens the library that was named.
fn open(global: &Global) -> Result<Aldine, Problem> {
    Aldine::open(Options { library: global.library.clone(), ..Options::default() })
}
