//! `aldine import`.

use std::io::{IsTerminal, Write};
use std::sync::atomic::AtomicBool;

use actions::{Aldine, ImportOptions, ImportProgress, Problem};

use crate::arguments::{Global, ImportFiles};
use crate::output::{self, DONE, SOME_FAILED};

/// Imports files and tells what came of it.
pub fn run(aldine: &Aldine, global: &Global, verb: &ImportFiles) -> Result<u8, Problem> {
    let tells = !global.quiet && std::io::stderr().is_terminal();
    let progress = |ImportProgress { done, total }: ImportProgress| {
        if tells {
            eprint!("\r{done} of {total}");
            let _ = std::io::stderr().flush();
        }
    };
    let options = ImportOptions { dry_run: verb.dry_run };
    let imported = actions::import(aldine, &verb.files, options, &AtomicBool::new(false), &progress)?;
    if tells {
        eprintln!();
    }
    let code = if imported.failures == 0 { DONE } else { SOME_FAILED };
    if global.json {
        output::json(&imported);
        return Ok(code);
    }
    for failure in &imported.failed {
        eprintln!("aldine: {}:{}: {}", failure.file, failure.line, output::plain(&failure.why));
    }
    if imported.failures as usize > imported.failed.len() {
        eprintln!("aldine: {} refused; the first ones are named", output::count(imported.failures, "line"));
    }
    let would = if verb.dry_run { "would be " } else { "" };
    let line = format!(
        "{} {would}added, {} known, {} refused, {}\n",
        imported.added,
        imported.known,
        imported.failures,
        output::count(imported.highlights, "highlight")
    );
    output::write(line.as_bytes());
    Ok(code)
}
