//! What a page says about itself: title, authors, site, dates, language, addresses.
//!
//! One pass over the tree ([`collect`]) gathers every statement; [`json_ld`] reads schema.org data; [`choose`] judges. It
//! invents nothing: a field no source speaks of stays empty. The order of the sources, most believed first:
//!
//! | field | sources |
//! |---|---|
//! | title | `h1` that another title is · the heading that the address was made of (an `h2` where no `h1` speaks of the same) · `h1` that shares most words with the other titles · JSON-LD headline · `og:title`, `twitter:title`, Dublin Core and `citation_title` · `<title>` without the site's name · first `h1` |
//! | byline | a line "By NAME" at an article's heading that names persons in full · JSON-LD author who is a person · `author` and its kin in `meta` · `itemprop=author`, `rel=author`, elements of class byline or author, nearest to the heading · a line "By NAME" below it, or the only one of the page · the publication or an organization, if it alone is named |
//! | site_name | `og:site_name` · JSON-LD publisher or WebSite · `application-name` and its kin · what `<title>` has and the headline has not |
//! | published | JSON-LD datePublished · `article:published_time` and its kin, Dublin Core, `citation_date` · at the heading: `itemprop=datePublished`, `time`, elements of class date, a line that is a date · the address · the same marks elsewhere, if they are few · a line that says "published" · the last change, where the page shows no other day. A moment in UTC gives way to the day that the page shows, if they are one day apart |
//! | modified | JSON-LD dateModified · `article:modified_time` and its kin · `itemprop=dateModified` |
//! | lang | `html lang` · `content-language` · `og:locale` · JSON-LD inLanguage · the text |
//! | dir | `html dir`, `body dir` · the language · the text |
//! | excerpt | `og:description`, `description`, `twitter:description` · JSON-LD description · the text |
//! | canonical_url | `rel=canonical` · `og:url` |
//! | lead_image | `og:image` · JSON-LD image · `twitter:image` |

mod authors;
pub(crate) mod byline;
mod choose;
mod claims;
mod clock;
mod collect;
pub(crate) mod dates;
pub(crate) mod json_ld;
mod lines;
mod marks;
mod published;
mod text;
mod titles;
mod words;

use url::Url;

use crate::Metadata;
use crate::tree::Tree;

pub use claims::Claims;
pub use text::complete;

/// What a page says about itself and its text.
#[derive(Debug, Default)]
pub struct About {
    /// Title, authors, dates and the like.
    pub metadata: Metadata,
    /// What it claims to be.
    pub claims: Claims,
    /// The longest text that its schema.org data give as the article (`articleBody`).
    pub article_body: Option<String>,
    /// Its address. Only words that any site may use count in it, and only for the kind of page.
    pub url: Option<Url>,
}

/// Reads what a page says about itself. `url` is the page's address, for relative addresses and for a date in the path.
pub fn read(tree: &Tree, url: Option<&Url>) -> About {
    let found = collect::collect(tree);
    About {
        metadata: choose::choose(&found, url),
        claims: claims::claims(&found),
        article_body: found.linked.body,
        url: url.cloned(),
    }
}
