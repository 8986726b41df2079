//! What a person hands over to be saved, and how it becomes a page.

use std::io::Read;
use std::path::Path;

use article::input::bind;
use article::{Format, Page};
use url::Url;

use crate::{Problem, folder};

/// The article that ships with the program.
pub const SAMPLE: &str = include_str!("../sample/welcome.html");

/// A file larger than this is no article; reading it would only fill the memory. The page limit of `capture` applies to
/// the web, this one to files, which may carry all their images inside.
const MOST_FILE_BYTES: u64 = 200 * 1024 * 1024;

/// Endings of files that people save; some are top-level domains as well.
const FILE_ENDINGS: [&str; 12] =
    ["html", "htm", "xhtml", "mhtml", "mht", "txt", "text", "md", "markdown", "pdf", "epub", "zip"];

/// Something to save.
#[derive(Clone, Debug)]
pub enum Source {
    /// An http or https address, to be fetched.
    Address(Url),
    /// A page that is here already.
    Page(Page),
}

impl Source {
    /// What a person typed on the command line: an address, or a file's name.
    ///
    /// Words without a scheme are a file when there is one of that name, else an address when they look like one
    /// (`example.org/a`).
    pub fn from_argument(argument: &str, base: Option<&Url>) -> Result<Source, Problem> {
        if let Some(url) = web_address(argument) {
            return Ok(Source::Address(url));
        }
        let path = Path::new(argument);
        if path.exists() {
            return Source::from_file(path, base);
        }
        if let Some(url) = bare_address(argument) {
            return Ok(Source::Address(url));
        }
        Err(Problem::no_such_file(path))
    }

    /// What was pasted into the window: one address, HTML, or text.
    pub fn from_paste(text: &str) -> Result<Source, Problem> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(Problem::nothing_to_save());
        }
        if !trimmed.contains(char::is_whitespace)
            && let Some(url) = web_address(trimmed).or_else(|| bare_address(trimmed))
        {
            return Ok(Source::Address(url));
        }
        Ok(Source::from_bytes(text.as_bytes().to_vec(), None))
    }

    /// A file. A page that a browser saved with a folder beside it comes with the pictures in that folder.
    pub fn from_file(path: &Path, base: Option<&Url>) -> Result<Source, Problem> {
        let bytes = read_file(path, MOST_FILE_BYTES)?;
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let page = Page { bytes, url: base.cloned(), file_name, ..Page::default() };
        let pictures = folder::pictures(path);
        Ok(Source::Page(if pictures.is_empty() { page } else { bind::with_files(&page, &pictures) }))
    }

    /// Bytes from standard input or a paste.
    pub fn from_bytes(bytes: Vec<u8>, base: Option<&Url>) -> Source {
        Source::Page(Page { bytes, url: base.cloned(), ..Page::default() })
    }

    /// The article that ships with the program.
    pub fn sample() -> Source {
        Source::Page(Page {
            bytes: SAMPLE.as_bytes().to_vec(),
            format: Some(Format::Html),
            ..Page::default()
        })
    }
}

/// Reads a file of at most `most` bytes.
pub(crate) fn read_file(path: &Path, most: u64) -> Result<Vec<u8>, Problem> {
    let failed = |error: std::io::Error| Problem::unreadable_file(path, &error);
    let file = std::fs::File::open(path).map_err(failed)?;
    if file.metadata().map_err(failed)?.is_dir() {
        return Err(Problem::is_a_folder(path));
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(Problem::file_too_large(path, most));
    }
    Ok(bytes)
}

fn web_address(text: &str) -> Option<Url> {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    if !(lower.starts_with("http://") || lower.starts_with("https://")) {
        return None;
    }
    Url::parse(text).ok()
}

/// `example.org/a`: a host with a dot, and nothing that an address cannot have.
fn bare_address(text: &str) -> Option<Url> {
    let host = text.split(['/', '?', '#']).next().unwrap_or(text);
    let (name, top) = host.rsplit_once('.')?;
    // A file that is not there is named as one; it is not looked for on the web.
    if host == text && FILE_ENDINGS.contains(&top.to_ascii_lowercase().as_str()) {
        return None;
    }
    let plausible = !name.is_empty()
        && top.len() >= 2
        && top.chars().all(|c| c.is_alphabetic())
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    if !plausible {
        return None;
    }
    Url::parse(&format!("https://{text}")).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn address(source: Result<Source, Problem>) -> Option<String> {
        match source {
            Ok(Source::Address(url)) => Some(url.to_string()),
            _ => None,
        }
    }

    #[test]
    fn an_address_is_fetched_with_or_without_its_scheme() {
        assert_eq!(
            address(Source::from_paste("  HTTPS://Example.org/a b ".trim())),
            None,
            "an address has no spaces in it"
        );
        assert_eq!(
            address(Source::from_paste(" HTTPS://Example.org/a\n")),
            Some("https://example.org/a".into())
        );
        assert_eq!(
            address(Source::from_argument("example.org/a", None)),
            Some("https://example.org/a".into())
        );
    }

    #[test]
    fn a_sentence_with_a_link_is_text_and_a_missing_file_is_named() {
        assert!(matches!(Source::from_paste("See https://example.org."), Ok(Source::Page(_))));
        let problem = Source::from_argument("file.html", None).unwrap_err();
        assert!(problem.message.contains("file.html"), "{}", problem.message);
    }

    #[test]
    fn a_folder_and_nothing_are_refused() {
        assert!(Source::from_argument("/", None).is_err());
        assert!(Source::from_paste(" \n ").is_err());
    }
}
