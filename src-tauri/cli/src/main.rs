//! `aldine`: the verbs of `actions` as subcommands. It links no GUI library.
//!
//! Standard output carries what was asked for and nothing else; progress and problems go to standard error. Exit codes
//! are part of the contract: 0 done, 1 some items failed, 2 usage, 3 library unusable, 4 refused.

mod arguments;
mod explain;
mod mark_arguments;
mod output;
mod verbs;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    verbs::run(arguments)
}
