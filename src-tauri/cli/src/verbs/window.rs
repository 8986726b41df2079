//! `aldine` and `aldine open`: start the window, which is a program of its own.

use std::process::Command;

use actions::{Aldine, Code, Options, Problem};

use crate::arguments::Global;
use crate::output::DONE;

/// The window's program.
const DESKTOP: &str = if cfg!(windows) { "aldine-desktop.exe" } else { "aldine-desktop" };

/// Opens the window, on an item if one is named. Does not wait for it to close.
pub fn open(global: &Global, id: Option<&str>) -> Result<u8, Problem> {
    // On macOS this program is often a link in a folder of PATH to the one inside the application.
    let beside = std::env::current_exe()
        .and_then(|here| here.canonicalize())
        .ok()
        .and_then(|here| here.parent().map(|dir| dir.join(DESKTOP)))
        .filter(|path| path.is_file());
    let mut command = Command::new(beside.unwrap_or_else(|| DESKTOP.into()));
    if let Some(dir) = &global.library {
        command.arg("--library").arg(dir);
    }
    if let Some(id) = id {
        let aldine = Aldine::open(Options { library: global.library.clone(), ..Options::default() })?;
        command.arg("open").arg(aldine.resolve(id)?);
    }
    command.spawn().map(|_| DONE).map_err(|error| {
        Problem::new(
            Code::Usage,
            format!("The window's program, {DESKTOP}, could not be started: {error}."),
            "Put it beside this program or into a folder of PATH. `aldine help` lists what works without a window.",
        )
    })
}
