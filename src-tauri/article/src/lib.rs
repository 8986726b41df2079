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
//! | [`write`] | tree -> allow-listed HTML and plain text: the first wall against hostile pages |

pub mod address;
mod article;
pub mod body;
pub mod input;
pub mod metadata;
mod page;
mod report;
pub mod rules;
pub mod shape;
pub mod svg;
pub mod tree;
pub mod write;

pub use article::{Article, Direction, ImageRef, ImageSource, Kind, Link, Metadata, Placed, Placements};
pub use page::{Format, Page};
pub use report::{Act, Entry, Report};
pub use rules::{Rules, WrongRule};

/// Finds the article in a page by the general path alone, which knows no site.
///
/// Infallible: a page with no article in it gives [`Kind::None`] and the whole page, cleaned.
pub fn extract(page: &Page) -> Article {
    extract_by(page, &Rules::none())
}

/// [`extract`], with rules for the pages of some sites: a rule for the page's address goes first.
pub fn extract_by(page: &Page, rules: &Rules) -> Article {
    let mut report = Report::default();
    let source = input::open(page, &mut report);
    let mut tree = tree::parse_document(&source.html);
    let mut metadata = metadata::read(&tree, source.url.as_ref());
    source.complete(&mut metadata);
    let rule = source.url.as_ref().and_then(|url| rules.find(url));
    let found = rule.and_then(|rule| rules::apply(rule, &mut tree, &mut report));
    shape::tidy(&mut tree, &mut report);
    let body = match &found {
        Some(found) => {
            found.complete(&mut metadata);
            body::ruled::choose(&mut tree, found, &metadata, &mut report)
        }
        None => body::choose(&mut tree, &mut metadata, &mut report),
    };
    shape::shape(&mut tree, body.root, &metadata, &mut report);
    let written = write::page(&tree, body.root, &source);
    metadata::complete(&mut metadata, &written.text);
    Article {
        kind: body.kind,
        format: source.format,
        url: source.url.clone(),
        word_count: written.word_count,
        reading_minutes: written.reading_minutes,
        html: written.html,
        text: written.text,
        links: written.links,
        images: written.images,
        metadata,
        report,
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
