//! Bytes -> the text of an HTML page, whatever they were: HTML in any encoding, MHTML, plain text, Markdown.

use std::collections::HashMap;
use url::Url;

use crate::{Format, Metadata, Page, Report};

/// A page as HTML text, and what came with it.
#[derive(Debug)]
pub struct Source {
    /// The page.
    pub html: String,
    /// What it was made from.
    pub format: Format,
    /// The address relative links are resolved against (MHTML: its Content-Location).
    pub url: Option<Url>,
    /// Parts that came in the same file (MHTML): by absolute address or `cid:` address.
    pub parts: HashMap<String, Part>,
    /// What is known without looking at the HTML (plain text: headline, byline; file name); fills gaps only.
    pub known: Metadata,
}

/// One part of an MHTML file.
#[derive(Debug)]
pub struct Part {
    /// Its Content-Type.
    pub media_type: String,
    /// Its bytes, transfer encoding undone.
    pub bytes: Vec<u8>,
}

impl Source {
    /// Fills what `metadata` does not say with what is known from the source.
    pub fn complete(&self, metadata: &mut Metadata) {
        let _ = metadata;
    }
}

/// Reads a page, whatever its format. Any bytes give a source.
pub fn open(page: &Page, report: &mut Report) -> Source {
    let _ = report;
    Source {
        html: String::from_utf8_lossy(&page.bytes).into_owned(),
        format: Format::Html,
        url: page.url.clone(),
        parts: HashMap::new(),
        known: Metadata::default(),
    }
}
