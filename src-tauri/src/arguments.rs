//! What can be asked on the command line and by `aldine:` links.
//!
//! `aldine-desktop [--library DIR] [--allow-host HOST:PORT]... [open ID | FILE | ADDRESS | aldine:LINK]...`
//!
//! A file that is named is added at once, as if it had been dropped on the window. An address is only asked about in the
//! window: any program or web page may send one here through an `aldine:` link.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use actions::HostPort;
use tauri::Url;

use crate::link::{Link, is_id, web_address};

/// How the program was started.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments {
    /// The library's folder; `None` for the usual one.
    pub library: Option<PathBuf>,
    /// Private addresses that saves may reach.
    pub allow_hosts: Vec<HostPort>,
    /// What to do first, in order.
    pub asks: Vec<Ask>,
}

/// Something the window is asked to do from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Open an item.
    Open {
        /// Its id or the beginning of it.
        id: String,
        /// The id of a highlight to open it at.
        highlight: Option<String>,
    },
    /// Offer to save this http or https address.
    Save(String),
    /// Add this file.
    Add(PathBuf),
}

const USAGE: &str =
    "Usage: aldine-desktop [--library DIR] [--allow-host HOST:PORT]... [open ID | FILE | ADDRESS]...";

impl Arguments {
    /// Reads arguments (without the program's name) as given in folder `dir`. The library may also stand in the variable
    /// `ALDINE_LIBRARY`. Errors are sentences for the terminal.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>, dir: &Path) -> Result<Arguments, String> {
        let mut parsed = Arguments::default();
        let mut rest = arguments.into_iter();
        while let Some(argument) = rest.next() {
            match argument.to_str() {
                Some("--library") => parsed.library = Some(dir.join(value(&mut rest, "--library")?)),
                Some("--allow-host") => parsed.allow_hosts.push(host(&value(&mut rest, "--allow-host")?)?),
                Some("open") => parsed.asks.push(Ask::open(&value(&mut rest, "open")?.to_string_lossy())?),
                Some(option) if option.starts_with("--") => {
                    return Err(format!("aldine-desktop knows no option {option}.\n{USAGE}"));
                }
                _ => parsed.asks.push(Ask::from_argument(&argument, dir)?),
            }
        }
        if parsed.library.is_none() {
            let named = std::env::var_os("ALDINE_LIBRARY").filter(|dir| !dir.is_empty());
            parsed.library = named.map(|named| dir.join(named));
        }
        Ok(parsed)
    }
}

impl Ask {
    /// What an `aldine:` link asks.
    pub fn from_link(link: Link) -> Ask {
        match link {
            Link::Open { id, highlight } => Ask::Open { id, highlight },
            Link::Save(url) => Ask::Save(url),
        }
    }

    /// What a file or link asks that the system hands over as an address, as macOS does.
    #[cfg(any(target_os = "macos", test))]
    pub fn from_opened(url: &Url) -> Option<Ask> {
        Ask::from_argument(&url.as_str().into(), Path::new("/")).ok()
    }

    fn from_argument(argument: &OsString, dir: &Path) -> Result<Ask, String> {
        let text = argument.to_string_lossy();
        if text.starts_with("aldine:") {
            let link = Link::parse(&text);
            return link.map(Ask::from_link).ok_or_else(|| format!("{text} is no link that Aldine knows."));
        }
        if let Some(address) = web_address(&text) {
            return Ok(Ask::Save(address));
        }
        // A file manager may pass a file as a `file:` address.
        let file = Url::parse(&text).ok().filter(|url| url.scheme() == "file");
        let path = file.and_then(|url| url.to_file_path().ok()).unwrap_or_else(|| dir.join(argument));
        if !path.is_file() {
            return Err(format!("{text} is neither a web address nor a file.\n{USAGE}"));
        }
        Ok(Ask::Add(path))
    }

    fn open(id: &str) -> Result<Ask, String> {
        if is_id(id) {
            Ok(Ask::Open { id: id.to_owned(), highlight: None })
        } else {
            Err(format!("`{id}` is not the id of an item."))
        }
    }
}

fn value(rest: &mut impl Iterator<Item = OsString>, option: &str) -> Result<OsString, String> {
    rest.next().ok_or_else(|| format!("{option} wants something after it.\n{USAGE}"))
}

fn host(text: &OsString) -> Result<HostPort, String> {
    text.to_string_lossy().parse().map_err(|error| format!("--allow-host: {error}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn asks(arguments: &[&str]) -> Result<Vec<Ask>, String> {
        let arguments = arguments.iter().map(OsString::from);
        Arguments::parse(arguments, Path::new(env!("CARGO_MANIFEST_DIR"))).map(|parsed| parsed.asks)
    }

    #[test]
    fn an_item_a_link_and_an_address_are_understood() {
        let open = |highlight| Ok(vec![Ask::Open { id: "0199a".into(), highlight }]);
        assert_eq!(asks(&["open", "0199a"]), open(None));
        assert_eq!(asks(&["aldine://open/0199a#h-0199b"]), open(Some("0199b".into())));
        let save = Ok(vec![Ask::Save("https://example.org/a?b=c".into())]);
        assert_eq!(asks(&["https://example.org/a?b=c"]), save);
        assert_eq!(asks(&["aldine://save?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc"]), save);
    }

    #[test]
    fn a_file_is_found_from_the_folder_the_program_was_started_in() {
        let cargo = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert_eq!(asks(&["Cargo.toml"]), Ok(vec![Ask::Add(cargo.clone())]));
        let url = Url::from_file_path(&cargo).unwrap();
        assert_eq!(asks(&[url.as_str()]), Ok(vec![Ask::Add(cargo)]));
        assert!(asks(&["no-such-file.html"]).is_err());
        assert!(asks(&["src-tauri"]).is_err(), "a folder is no file");
    }

    #[test]
    fn files_and_links_that_the_system_hands_over_are_understood() {
        let cargo = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        let opened = |url: &str| Ask::from_opened(&url.parse().unwrap());
        let file = Url::from_file_path(&cargo).unwrap();
        assert_eq!(opened(file.as_str()), Some(Ask::Add(cargo)));
        assert_eq!(opened("aldine://open/0199a"), Some(Ask::Open { id: "0199a".into(), highlight: None }));
        assert_eq!(opened("file:///no/such/file.html"), None);
        assert_eq!(opened("aldine://delete/0199a"), None);
    }

    #[test]
    fn a_link_that_asks_for_nothing_known_is_refused() {
        assert!(asks(&["aldine://delete/0199a"]).unwrap_err().contains("aldine://delete/0199a"));
    }

    #[test]
    fn an_unknown_option_and_a_missing_value_are_said() {
        assert!(asks(&["--libary", "/tmp"]).unwrap_err().contains("--libary"));
        assert!(asks(&["--library"]).unwrap_err().contains("--library"));
        assert!(asks(&["--allow-host", "nonsense"]).unwrap_err().contains("nonsense"));
    }
}
