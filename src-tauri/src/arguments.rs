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
    /// Open the item with this id or beginning of an id.
    Open(String),
    /// Offer to save this http or https address.
    Save(String),
    /// Add this file.
    Add(PathBuf),
}

const USAGE: &str =
    "Usage: aldine-desktop [--library DIR] [--allow-host HOST:PORT]... [open ID | FILE | ADDRESS]...";

/// No id is longer; what is longer came from elsewhere.
const MOST_ID_CHARS: usize = 64;

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
    /// What an `aldine:` link asks: `aldine://open/ID` or `aldine://save?url=ADDRESS`. `None` for every other link.
    pub fn from_link(link: &Url) -> Option<Ask> {
        if link.scheme() != "aldine" {
            return None;
        }
        match link.host_str()? {
            "open" => Ask::open(link.path().trim_matches('/')).ok(),
            "save" => {
                let (_, address) = link.query_pairs().find(|(name, _)| name == "url")?;
                web_address(&address).map(Ask::Save)
            }
            _ => None,
        }
    }

    fn from_argument(argument: &OsString, dir: &Path) -> Result<Ask, String> {
        let text = argument.to_string_lossy();
        if text.starts_with("aldine:") {
            let ask = Url::parse(&text).ok().and_then(|link| Ask::from_link(&link));
            return ask.ok_or_else(|| format!("{text} is no link that Aldine knows."));
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
        let plausible =
            (1..=MOST_ID_CHARS).contains(&id.len()) && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
        if plausible {
            Ok(Ask::Open(id.to_owned()))
        } else {
            Err(format!("`{id}` is not the id of an item."))
        }
    }
}

/// The address, when it is one that can be fetched.
pub(crate) fn web_address(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
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
        assert_eq!(asks(&["open", "0199a"]), Ok(vec![Ask::Open("0199a".into())]));
        assert_eq!(asks(&["aldine://open/0199a"]), Ok(vec![Ask::Open("0199a".into())]));
        let save = Ok(vec![Ask::Save("https://example.org/a?b=c".into())]);
        assert_eq!(asks(&["https://example.org/a?b=c"]), save);
        assert_eq!(asks(&["aldine://save?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc"]), save);
        assert_eq!(asks(&["aldine://save/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc"]), save);
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
    fn a_link_can_ask_for_nothing_else() {
        for link in [
            "aldine://image/0000",
            "aldine://save?url=file%3A%2F%2F%2Fetc%2Fpasswd",
            "aldine://save?url=javascript%3Aalert(1)",
            "aldine://save",
            "aldine://open/",
            "aldine://open/..%2F..%2Fx",
            "aldine://delete/0199a",
            "aldine:",
        ] {
            assert!(asks(&[link]).is_err(), "{link}");
        }
    }

    #[test]
    fn an_unknown_option_and_a_missing_value_are_said() {
        assert!(asks(&["--libary", "/tmp"]).unwrap_err().contains("--libary"));
        assert!(asks(&["--library"]).unwrap_err().contains("--library"));
        assert!(asks(&["--allow-host", "nonsense"]).unwrap_err().contains("nonsense"));
    }
}
