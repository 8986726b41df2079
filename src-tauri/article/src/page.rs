//! What a save starts from: bytes, and what is known about where they came from.

use serde::{Deserialize, Serialize};
use url::Url;

/// A page as it was received, before anything is decided about it.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The bytes as received, content coding (gzip ...) already undone.
    pub bytes: Vec<u8>,
    /// The `Content-Type` header as received; `None` for files, pastes and standard input.
    pub content_type: Option<String>,
    /// The address after all redirects, or the one given with `--base-url`; `None` when there is none.
    pub url: Option<Url>,
    /// The file's name without its folder, for files; a hint for the format and for a title.
    pub file_name: Option<String>,
    /// What the caller knows about the format; `None` means: find out.
    pub format: Option<Format>,
}

/// The formats a page can be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// HTML, also XHTML and SingleFile pages.
    Html,
    /// MHTML (RFC 2557): a page and its parts in one MIME message.
    Mhtml,
    /// Plain text.
    Text,
    /// Markdown (CommonMark with tables and footnotes).
    Markdown,
}
