//! `aldine manual`: the manual pages and the shell completions, written from the arguments themselves. For whoever makes a
//! package; it touches no library.

use std::fs;
use std::io;
use std::path::Path;

use actions::{Code, Problem};
use clap::CommandFactory;
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::output::DONE;

/// The shells whose completions are written, into files named as each shell looks for them.
const SHELLS: [Shell; 4] = [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell];

/// Writes `aldine.1`, a page for each verb, and the completions of [`SHELLS`] into `dir`.
pub fn run(dir: &Path) -> Result<u8, Problem> {
    write(dir).map(|()| DONE).map_err(|error| {
        Problem::new(
            Code::Usage,
            format!("The manual could not be written into {}: {error}.", dir.display()),
            "Name a folder that can be written.",
        )
    })
}

fn write(dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    clap_mangen::generate_to(Arguments::command(), dir)?;
    for shell in SHELLS {
        clap_complete::generate_to(shell, &mut Arguments::command(), "aldine", dir)?;
    }
    Ok(())
}
