//! An open library and the means to fetch: what every verb works on.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use capture::{Capture, Settings};
use library::Library;

use crate::Problem;

/// How to open the library and how to fetch.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The library's folder; `None` for the platform's data folder.
    pub library: Option<PathBuf>,
    /// How pages are fetched.
    pub capture: Settings,
}

/// An open library and the means to fetch. Cheap to share between threads behind an `Arc`.
pub struct Aldine {
    pub(crate) library: Library,
    pub(crate) capture: Capture,
}

impl Aldine {
    /// Opens the library, creating it in an empty or missing folder, and throws away what has been in the trash for
    /// more than 30 days.
    pub fn open(options: Options) -> Result<Aldine, Problem> {
        let dir = folder(options.library)?;
        let library = Library::open(&dir, now())?;
        Ok(Aldine { library, capture: Capture::new(options.capture)? })
    }

    /// The library's folder.
    pub fn dir(&self) -> &Path {
        self.library.dir()
    }
}

/// The folder that was named, or the usual one.
pub(crate) fn folder(named: Option<PathBuf>) -> Result<PathBuf, Problem> {
    named.map_or_else(default_library, Ok)
}

/// The library's folder when none is named: `aldine` in the platform's data folder.
///
/// Linux: `$XDG_DATA_HOME/aldine` or `~/.local/share/aldine`; macOS: `~/Library/Application Support/aldine`; Windows:
/// `%APPDATA%\aldine`.
pub fn default_library() -> Result<PathBuf, Problem> {
    dirs::data_dir().map(|dir| dir.join("aldine")).ok_or_else(Problem::no_data_folder)
}

/// Unix milliseconds. The one place where the clock is read.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Unix milliseconds as date and time of this computer's time zone: `2026-11-24 08:12:33`.
pub fn time_text(at: i64) -> String {
    let Ok(time) = jiff::Timestamp::from_millisecond(at) else {
        return at.to_string();
    };
    time.to_zoned_datetime(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S").to_string()
}
