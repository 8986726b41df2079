//! Verb: check the library, and make anew what follows from the rest.

use std::path::Path;

use article::{Article, Page, Placed, Placements};
use library::{CheckReport, Library, Unreadable, UnreadableImage};
use serde::Serialize;
use url::Url;

use crate::aldine::{folder, now};
use crate::{Options, Problem, rules};

/// What a repair did.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Repaired {
    /// A line for each thing it did; empty when nothing was wrong, or nothing could be mended.
    pub done: Vec<String>,
    /// How the library is now.
    pub check: CheckReport,
}

/// Repairs the library that `options` name, then checks it. When images or pages as received are damaged, nobody else may
/// have it open.
pub fn repair(options: Options) -> Result<Repaired, Problem> {
    let dir = folder(options.library)?;
    let mut done = library::repair_blobs(&dir, now())?;
    let library = Library::open(&dir, now())?;
    done.extend(library.repair(|version| extract(&dir, version))?);
    Ok(Repaired { done, check: library.check()? })
}

/// The article in a page as received, with the images that its version has.
fn extract(library: &Path, version: &Unreadable) -> Option<(Article, String)> {
    let raw = &version.raw;
    let page = Page {
        bytes: raw.bytes.clone(),
        url: raw.url.as_deref().and_then(|url| Url::parse(url).ok()),
        content_type: raw.content_type.clone(),
        file_name: raw.file_name.clone(),
        ..Page::default()
    };
    let article = rules::extract(library, &page);
    if article.word_count == 0 && article.images.is_empty() {
        return None;
    }
    let html = article::place_images(&article.html, &placements(&article, &version.images));
    Some((article, html))
}

/// Images are the same by where they came from; those that came with the page by their order among such.
fn placements(article: &Article, images: &[UnreadableImage]) -> Placements {
    let mut with_page = images.iter().filter(|image| image.source.is_none());
    let place = |image: &article::ImageRef| {
        let source = match &image.source {
            article::ImageSource::Remote(url) => Some(url.clone()),
            _ => None,
        };
        let stored = match &source {
            None => with_page.next(),
            Some(url) => images.iter().find(|image| image.source.as_deref() == Some(url.as_str())),
        };
        let placed = match stored.and_then(|image| image.here.clone()) {
            Some((hash, width, height)) => Placed::Local { hash, width, height },
            None => Placed::Missing { reason: "It is not in the library.".to_owned(), source },
        };
        (image.key.clone(), placed)
    };
    article.images.iter().map(place).collect()
}
