//! What a save ends in: the article and what is known about it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use url::Url;

use crate::page::Format;
use crate::report::Report;

/// An article, whole: everything the library stores about one version of a page but the images' bytes.
#[derive(Clone, Debug, Serialize)]
pub struct Article {
    /// What kind of page it is.
    pub kind: Kind,
    /// What the bytes were read as.
    pub format: Format,
    /// The address it came from: the page's own, or the one written into a saved file; `None` when neither is there.
    pub url: Option<Url>,
    /// What the page says about itself.
    pub metadata: Metadata,
    /// Clean HTML: allow-listed elements and attributes, ids prefixed, no title heading. Each `<img src>` is the
    /// [`ImageRef::key`] of an entry in `images`. [`place_images`](crate::place_images) makes it ready for storing.
    pub html: String,
    /// The same as plain text: blocks separated by an empty line, no markup.
    pub text: String,
    /// Words in `text`; for scripts without spaces between words, characters / 2 (rounded up).
    pub word_count: u32,
    /// Minutes a practised reader needs, at least 1 (0 when there is no text).
    pub reading_minutes: u32,
    /// Links of the article, absolute, in order, each address once.
    pub links: Vec<Link>,
    /// The images the article needs, in order, each key once; the lead image first when it is not in the text.
    pub images: Vec<ImageRef>,
    /// Where the article goes on, when it does and that page is not in it: an address of the same site.
    pub next_page: Option<Url>,
    /// What was kept, what was dropped, and why.
    pub report: Report,
}

/// What a page says about itself. Plain text, white space folded; `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// The headline, without the site's name.
    pub title: Option<String>,
    /// Who wrote it, names separated by ", ", without "By".
    pub byline: Option<String>,
    /// The publication or site.
    pub site_name: Option<String>,
    /// When it was published: RFC 3339 date, or date and time with offset when the page gives it.
    pub published: Option<String>,
    /// When it was last changed, as `published`.
    pub modified: Option<String>,
    /// BCP 47 tag of the text, as the page says (`en-GB`), or as found.
    pub lang: Option<String>,
    /// Direction of the text.
    pub dir: Option<Direction>,
    /// The page's description, or the article's first sentences.
    pub excerpt: Option<String>,
    /// The section or rubric.
    pub section: Option<String>,
    /// The address the page calls its own (`rel=canonical`, `og:url`), cleaned; kept beside the address it came from.
    pub canonical_url: Option<Url>,
    /// The address of the lead image.
    pub lead_image: Option<Url>,
}

/// Direction of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Kinds of page, each with its own way to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One text by one or more authors.
    Article,
    /// Reference or manual.
    Documentation,
    /// A thread: question and answers, forum, comments.
    Forum,
    /// Something for sale.
    Product,
    /// A list of other pages.
    Listing,
    /// What goes in and how it is made.
    Recipe,
    /// A page of a wiki.
    Wiki,
    /// A report that grew while it happened, in entries with times.
    LiveBlog,
    /// Verses: lines end where they end.
    Poem,
    /// What changed from version to version.
    ReleaseNotes,
    /// Pictures in a row, and what there is to say about each.
    Gallery,
    /// Nothing that reads as a text was found; the whole page is offered, cleaned.
    None,
}

/// A link of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Where it leads (http, https or mailto).
    pub url: Url,
    /// Its words, white space folded.
    pub text: String,
}

/// An image the article needs.
#[derive(Clone, Debug, Serialize)]
pub struct ImageRef {
    /// The `src` that stands for it in [`Article::html`].
    pub key: String,
    /// Where its bytes are.
    pub source: ImageSource,
    /// Its alternative text.
    pub alt: String,
}

/// Where an image's bytes are.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ImageSource {
    /// On the web (http or https).
    Remote(Url),
    /// In the page itself: a data URI, a part of an MHTML file, an inline SVG.
    Inline {
        /// The media type the page claims, such as `image/png`.
        media_type: String,
        /// The bytes.
        #[serde(skip)]
        bytes: Vec<u8>,
    },
    /// Nowhere that may be read: a `file:` address, a broken data URI. The reason, in words.
    Unreadable(String),
}

/// What became of an image, to be written into the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placed {
    /// It is in the library.
    Local {
        /// BLAKE3 of the stored bytes, 64 lower-case hex digits.
        hash: String,
        /// Width in pixels, so that the page does not jump; 0 when unknown.
        width: u32,
        /// Height in pixels; 0 when unknown.
        height: u32,
    },
    /// It is missing.
    Missing {
        /// Why, in words a reader understands.
        reason: String,
        /// Where it was, to try again.
        source: Option<Url>,
    },
}

/// What became of each image, by [`ImageRef::key`].
pub type Placements = HashMap<String, Placed>;
