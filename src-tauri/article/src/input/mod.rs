//! Bytes -> the text of an HTML page, whatever they were: HTML in any encoding, MHTML, plain text, Markdown.
//!
//! Any bytes give a [`Source`]. What is no page at all (a PDF, an image, nothing) gives an empty one here; ask
//! [`refuse`] first, which says what it is. This stage does not judge what is the article and does not make anything safe.

pub mod bind;
mod blocks;
mod decode;
mod footnotes;
mod furniture;
mod markdown;
mod mhtml;
mod notes;
mod sniff;
mod tags;
mod text;

use std::collections::HashMap;

use url::Url;

pub(crate) use mhtml::relative;
pub use sniff::{Refusal, refuse};

use crate::tree::{NodeId, Tree, local_name};
use crate::{Act, Format, Metadata, Page, Report};

/// A page as HTML text, and what came with it.
#[derive(Debug)]
pub struct Source {
    /// The page.
    pub html: String,
    /// What it was made from.
    pub format: Format,
    /// The address relative links are resolved against: that of the page, or else the one the file names (MHTML:
    /// Content-Location; SingleFile and browsers: a comment; `rel=canonical`; front matter).
    pub url: Option<Url>,
    /// Parts that came in the same file (MHTML): by absolute address, `cid:` address, or the relative one they have.
    pub parts: HashMap<String, Part>,
    /// What is known without looking at the HTML (plain text: headline, byline; file name); fills gaps only.
    pub known: Metadata,
    /// Which page of an article that goes on over several it is, counted from 0: ids and images of different pages must
    /// not meet.
    pub part: u32,
}

/// One part of an MHTML file.
#[derive(Debug)]
pub struct Part {
    /// Its Content-Type, in lower case, without parameters.
    pub media_type: String,
    /// Its bytes, transfer encoding undone.
    pub bytes: Vec<u8>,
}

impl Source {
    /// Of images that came with the page, takes away the addresses of larger ones that did not.
    pub fn prefer_parts(&self, tree: &mut Tree) {
        if self.parts.is_empty() {
            return;
        }
        let images: Vec<NodeId> =
            tree.descendants(tree.document()).filter(|&n| tree.is(n, &local_name!("img"))).collect();
        for image in images {
            let here = |src: &str| {
                let absolute = self.url.as_ref().and_then(|base| base.join(src).ok()).map(String::from);
                [Some(src.to_owned()), absolute, Some(relative(src))]
                    .iter()
                    .flatten()
                    .any(|key| self.parts.contains_key(key))
            };
            if !tree.attr(image, "src").is_some_and(here) {
                continue;
            }
            for name in ["srcset", "data-srcset", "data-src", "data-lazy-src", "data-original"] {
                tree.remove_attr(image, name);
            }
            if let Some(picture) = tree.parent(image).filter(|&n| tree.is(n, &local_name!("picture"))) {
                tree.unwrap(picture);
            }
        }
    }

    /// Fills what `metadata` does not say with what is known from the source.
    pub fn complete(&self, metadata: &mut Metadata) {
        let known = &self.known;
        let fill = |slot: &mut Option<String>, value: &Option<String>| {
            if slot.is_none() {
                slot.clone_from(value);
            }
        };
        fill(&mut metadata.title, &known.title);
        fill(&mut metadata.byline, &known.byline);
        fill(&mut metadata.site_name, &known.site_name);
        fill(&mut metadata.published, &known.published);
        fill(&mut metadata.modified, &known.modified);
        fill(&mut metadata.lang, &known.lang);
        fill(&mut metadata.excerpt, &known.excerpt);
        fill(&mut metadata.section, &known.section);
    }
}

/// Reads a page, whatever its format. Any bytes give a source.
pub fn open(page: &Page, report: &mut Report) -> Source {
    let format = sniff::format(page);
    let mut source = Source {
        html: String::new(),
        format,
        url: page.url.clone(),
        parts: HashMap::new(),
        known: Metadata::default(),
        part: 0,
    };
    let charset = page.content_type.as_deref().and_then(decode::charset_of);
    let host = page.url.as_ref().and_then(Url::host_str);
    let archive = (format == Format::Mhtml).then(|| mhtml::read(&page.bytes)).flatten();
    let decoded = match &archive {
        Some(archive) => {
            let host = archive.url.as_ref().and_then(Url::host_str);
            decode::decode(&archive.html, archive.charset.as_deref(), host)
        }
        None => decode::decode(&page.bytes, charset, host),
    };
    report.add("decode", Act::Chose, decoded.encoding.name(), decoded.why);
    let text = decoded.text;
    match format {
        Format::Text => (source.html, source.known) = text::article(&text, report),
        Format::Markdown => {
            let address;
            (source.html, source.known, address) = markdown::article(&text);
            source.url = source.url.or(address);
        }
        Format::Html | Format::Mhtml => {
            source.html = text;
            if let Some(archive) = archive {
                source.url = source.url.or(archive.url);
                source.parts = archive.parts;
            } else if format == Format::Mhtml {
                report.add(
                    "decode",
                    Act::Noted,
                    "MHTML",
                    "the file breaks off before the page; shown as it stands",
                );
                (source.html, source.known) = text::article(&source.html, report);
            }
            if let Some(warning) = notes::warning(&source.html) {
                report.add("decode", Act::Noted, "page", warning);
            }
        }
    }
    if source.url.is_none() {
        source.url = notes::address(&source.html);
    }
    if source.known.title.is_none() {
        source.known.title = page.file_name.as_deref().and_then(title_of_file);
    }
    source
}

/// `the-long_rain.html` -> `the long rain`.
fn title_of_file(name: &str) -> Option<String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let spaced = if stem.contains(' ') { stem.to_owned() } else { stem.replace(['-', '_'], " ") };
    let title = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests;
