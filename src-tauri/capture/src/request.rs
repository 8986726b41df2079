//! The ledger: what was asked of whom.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;
use url::Url;

/// A request that was made, or that was refused before it was made (then without a status).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// When it was made: Unix milliseconds.
    pub at_ms: i64,
    /// The address, without credentials and fragment.
    pub url: String,
    /// What for.
    pub purpose: Purpose,
    /// The HTTP status, when there was an answer.
    pub status: Option<u16>,
    /// Bytes of the body taken, content coding undone.
    pub bytes: u64,
    /// What went wrong, in words.
    pub error: Option<String>,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// The page.
    Page,
    /// A later page of the same article.
    #[serde(rename = "next page")]
    NextPage,
    /// One of its images.
    Image,
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Purpose::Page => "page",
            Purpose::NextPage => "next page",
            Purpose::Image => "image",
        })
    }
}

impl Request {
    /// A request that is about to be made.
    pub(crate) fn now(url: &Url, purpose: Purpose) -> Request {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Request {
            at_ms: i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
            url: url.to_string(),
            purpose,
            status: None,
            bytes: 0,
            error: None,
        }
    }
}
