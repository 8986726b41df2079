//! `aldine-desktop`: the window.

// In a release the window comes without a console of its own on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    aldine_desktop::run()
}
