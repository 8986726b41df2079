//! An article that goes on over several pages: where the next one is, and how they become one.
//!
//! [`extract`](crate::extract) names the next page in [`Article::next_page`](crate::Article::next_page). Whoever fetched it binds
//! all pages into one ([`bind::pages`](crate::input::bind::pages)) and extracts that: the pages come out joined, and what is
//! stored as the page received gives the same article at any time. Each page is read by the same stages as a page alone;
//! title and byline are those of the first, and what it repeats of the earlier pages at its head and foot is dropped.

mod next;
mod repeated;

use crate::input::bind;
use crate::{Act, Article, Metadata, Options, Page, Report, write};

pub(crate) use next::Links;
pub use next::is_same_site;
use repeated::Seen;

/// What the pages before a page have said.
pub(crate) struct Before<'a> {
    /// The number of this page, 1 for the first.
    pub number: u32,
    /// The address of the first page.
    pub first: Option<&'a url::Url>,
    /// What the first page says about itself.
    pub metadata: Option<&'a Metadata>,
    /// Their blocks; `None` when the page is read alone.
    pub seen: Option<&'a mut Seen>,
}

impl Before<'_> {
    /// A page by itself.
    pub fn nothing() -> Before<'static> {
        Before { number: 1, first: None, metadata: None, seen: None }
    }
}

/// Reads the pages of an article, in order, as one. A page that says nothing new is left out.
pub(crate) fn join(pages: &[Page], options: &Options) -> Option<Article> {
    let mut report = Report::default();
    let mut seen = Seen::default();
    let (first, rest) = pages.split_first()?;
    let mut whole =
        crate::read(first, options, Before { seen: Some(&mut seen), ..Before::nothing() }, &mut report);
    let (first, metadata) = (whole.url.clone(), whole.metadata.clone());
    for (number, page) in (2..).zip(rest) {
        let address = page.url.as_ref().map_or_else(String::new, ToString::to_string);
        report.add("pages", Act::Chose, &address, &format!("page {number} of the article"));
        let before =
            Before { number, first: first.as_ref(), metadata: Some(&metadata), seen: Some(&mut seen) };
        let read = crate::read(page, options, before, &mut report);
        whole.next_page = read.next_page;
        if read.written.text.trim().is_empty() && read.written.images.is_empty() {
            report.add("pages", Act::Dropped, &address, "it repeats the pages before it");
            whole.next_page = None;
            continue;
        }
        write::append(&mut whole.written, read.written);
    }
    Some(whole.article(report))
}

/// Reads a page, or the pages that were bound into it.
pub(crate) fn article(page: &Page, options: &Options) -> Article {
    let bound = bind::unbind(page).unwrap_or_default();
    join(&bound, options).unwrap_or_else(|| {
        let mut report = Report::default();
        crate::read(page, options, Before::nothing(), &mut report).article(report)
    })
}

#[cfg(test)]
mod tests;
