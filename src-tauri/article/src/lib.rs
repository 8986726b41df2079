//! Page bytes and an address in, an [`Article`] out.
//!
//! Pure: no files, no network, no clock, no SQL; the same bytes always give the same article. Any bytes give an
//! outcome, never a panic. The stages, in the order they run, are one module each:
//!
//! | module | what it does |
//! |---|---|
//! | [`input`] | bytes -> text of an HTML page: encodings, MHTML, plain text, Markdown |
//! | [`tree`] | text -> tree of nodes, on html5ever |
//! | [`rules`] | what somebody wrote down about the pages of this site, if anybody did |
//! | [`metadata`] | what the page says about itself |
//! | [`body`] | which part of the page is the article |
//! | [`shape`] | headings, lists, code, footnotes, formulas, figures brought into one form |
//! | `pages` | the pages of one article found and joined |
//! | [`write`] | tree -> allow-listed HTML and plain text: the first wall against hostile pages |

pub mod address;
mod article;
pub mod body;
pub mod input;
pub mod metadata;
mod note;
mod page;
mod pages;
mod report;
pub mod rules;
pub mod shape;
mod stages;
pub mod svg;
pub mod tree;
pub mod write;

pub use article::{Article, Direction, ImageRef, ImageSource, Kind, Link, Metadata, Placed, Placements};
pub use note::note_html;
pub use page::{Format, Page};
pub use pages::is_same_site;
pub use report::{Act, Entry, Report};
pub use rules::{Rules, WrongRule};
pub use stages::Stages;

use std::sync::LazyLock;

use pages::Before;

/// Finds the article in a page by the general path alone, which knows no site.
///
/// Infallible: a page with no article in it gives [`Kind::None`] and the whole page, cleaned.
pub fn extract(page: &Page) -> Article {
    extract_by(page, &Rules::none())
}

/// [`extract`], with rules for the pages of some sites: a rule for the page's address goes first.
pub fn extract_by(page: &Page, rules: &Rules) -> Article {
    extract_with(page, &Options { rules, ..Options::default() })
}

/// How an extraction is done, for who wants it otherwise than usual.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// Rules for the pages of some sites.
    pub rules: &'a Rules,
    /// Who weighs the blocks: to measure a judge that has not seen the page.
    pub judge: &'a body::judge::Judge,
    /// Stages that are left out.
    pub without: Stages,
}

impl Default for Options<'_> {
    fn default() -> Self {
        static NO_RULES: LazyLock<Rules> = LazyLock::new(Rules::none);
        Options { rules: &NO_RULES, judge: body::judge::Judge::fitted(), without: Stages::default() }
    }
}

/// [`extract`], otherwise than usual.
pub fn extract_with(page: &Page, options: &Options) -> Article {
    pages::article(page, options)
}

/// One page, read.
struct Read {
    kind: Kind,
    format: Format,
    url: Option<url::Url>,
    metadata: Metadata,
    written: write::Written,
    next_page: Option<url::Url>,
}

fn read(page: &Page, options: &Options, before: Before, report: &mut Report) -> Read {
    let mut source = input::open(page, report);
    source.part = before.number - 1;
    let mut tree = tree::parse_document(&source.html);
    let mut about = metadata::read(&tree, source.url.as_ref());
    source.complete(&mut about.metadata);
    let rule = source.url.as_ref().and_then(|url| options.rules.find(url));
    let found = rule.and_then(|rule| rules::apply(rule, &mut tree, report));
    let by_rule = found.as_ref().and_then(|found| found.next_page.as_deref());
    let links = pages::Links::gather(&tree, source.url.as_ref(), before.first, before.number, by_rule);
    source.prefer_parts(&mut tree);
    if !options.without.has(Stages::TIDY) {
        shape::tidy(&mut tree, report);
    }
    if let Some(found) = &found {
        found.complete(&mut about.metadata);
    }
    if let Some(first) = before.metadata {
        about.metadata = Metadata { lead_image: None, ..first.clone() };
    }
    let body = match &found {
        Some(found) => body::ruled::choose(&mut tree, found, &about, options, report),
        None => body::choose(&mut tree, &about, options, report),
    };
    let next_page = links.next(body.kind, by_rule.is_some());
    let metadata = about.metadata;
    if !options.without.has(Stages::SHAPE) {
        shape::shape(&mut tree, body.root, &metadata, report);
    }
    if let Some(seen) = before.seen {
        seen.take(&mut tree, body.root, before.number > 1, report);
    }
    let written = write::page(&tree, body.root, &source);
    Read { kind: body.kind, format: source.format, url: source.url, metadata, written, next_page }
}

impl Read {
    fn article(self, mut report: Report) -> Article {
        let Read { kind, format, url, mut metadata, written, next_page } = self;
        metadata::complete(&mut metadata, &written.text);
        if let Some(next) = &next_page {
            report.add(
                "pages",
                Act::Noted,
                next.as_str(),
                "the article goes on there; that page is not here",
            );
        }
        Article {
            kind,
            format,
            url,
            word_count: written.word_count,
            reading_minutes: written.reading_minutes,
            html: written.html,
            text: written.text,
            links: written.links,
            images: written.images,
            metadata,
            next_page,
            report,
        }
    }
}

/// Cleans an article that another program found already: all of `html` is kept that may be kept, and nothing is looked
/// for in it. `metadata` is what is known about it; language, direction and excerpt are filled in where it says nothing.
pub fn clean(html: String, url: Option<url::Url>, mut metadata: Metadata) -> Article {
    let source = input::Source {
        html,
        format: Format::Html,
        url,
        parts: Default::default(),
        known: Metadata::default(),
        part: 0,
    };
    let mut report = Report::default();
    let mut tree = tree::parse_document(&source.html);
    shape::tidy(&mut tree, &mut report);
    let document = tree.document();
    let root = tree.find(document, &tree::local_name!("body")).unwrap_or(document);
    shape::shape(&mut tree, root, &metadata, &mut report);
    let written = write::page(&tree, root, &source);
    metadata::complete(&mut metadata, &written.text);
    Article {
        kind: Kind::Article,
        format: source.format,
        url: source.url,
        word_count: written.word_count,
        reading_minutes: written.reading_minutes,
        html: written.html,
        text: written.text,
        links: written.links,
        images: written.images,
        metadata,
        report,
        next_page: None,
    }
}

/// Writes into [`Article::html`] where each image is now.
///
/// Takes the HTML that [`extract`] gave and what became of each image; an image not in `placements` counts as missing.
/// Gives HTML that may be stored and shown: `<img src="aldine://image/HASH">` for images in the library, and
/// `<img data-missing="REASON" data-source="ADDRESS">` without `src` for the others.
pub fn place_images(html: &str, placements: &Placements) -> String {
    write::stored(html, placements)
}
