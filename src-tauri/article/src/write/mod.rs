//! Tree -> allow-listed HTML and plain text: the first wall against hostile pages.
//!
//! One iterative walk writes only what is on closed lists (elements in `allow`, MathML in `mathml`, addresses in
//! `address`) and only where a parser would put it: what was written, parsed and written again is the same, byte by
//! byte. Words are never lost: an element that may not be written, or not here, leaves its content. The module
//! refuses to judge what belongs to the article, and it keeps no style, no script, no form, no foreign content but
//! MathML, and no address that does more than lead somewhere.

mod address;
mod allow;
mod attributes;
mod escape;
mod images;
mod mathml;
mod text;
mod walk;

use std::collections::HashSet;

use url::Url;

use crate::input::Source;
use crate::tree::{self, NodeId, Tree};
use crate::{ImageRef, Link, Placements};

/// What is written of an article.
#[derive(Debug, Default)]
pub struct Written {
    /// Clean HTML.
    pub html: String,
    /// Plain text.
    pub text: String,
    /// Words.
    pub word_count: u32,
    /// Minutes.
    pub reading_minutes: u32,
    /// Links.
    pub links: Vec<Link>,
    /// Images.
    pub images: Vec<ImageRef>,
}

/// Whose HTML is being written: decides what addresses, ids and images mean.
enum Policy<'a> {
    /// A page's: ids get a prefix, addresses are resolved, images get keys.
    Page { source: &'a Source, base: Option<Url> },
    /// Our own, with images by key, to be placed.
    Place(&'a Placements),
    /// Our own, as stored.
    Stored,
}

/// Writes the article below `root`, a node of `tree`. Any tree gives HTML that is safe and a fixed point: parsed and
/// written again it is the same.
pub fn page(tree: &Tree, root: NodeId, source: &Source) -> Written {
    let base = address::base(tree, source.url.as_ref());
    walk::write(tree, root, &Policy::Page { source, base })
}

/// Puts what was written of a later page of the same article behind it.
pub fn append(written: &mut Written, later: Written) {
    written.html.push_str(&later.html);
    if !written.text.is_empty() && !later.text.is_empty() {
        written.text.push_str("\n\n");
    }
    written.text.push_str(&later.text);
    (written.word_count, written.reading_minutes) = text::measure(&written.text);
    let known: HashSet<&Url> = written.links.iter().map(|link| &link.url).collect();
    let links: Vec<Link> = later.links.into_iter().filter(|link| !known.contains(&link.url)).collect();
    written.links.extend(links);
    let known: HashSet<&str> = written.images.iter().map(|image| image.key.as_str()).collect();
    let images: Vec<ImageRef> =
        later.images.into_iter().filter(|image| !known.contains(image.key.as_str())).collect();
    written.images.extend(images);
}

/// Writes `Article::html` again with each image where `placements` says it is; an image that is not in it is missing.
/// `html` may be anything: what [`page`] would not have written is left out.
pub fn stored(html: &str, placements: &Placements) -> String {
    let tree = tree::parse_fragment(html);
    walk::write(&tree, tree.document(), &Policy::Place(placements)).html
}

/// Writes HTML that was stored, or claims to have been, once more: the same for what [`stored`] gave, safe for
/// anything else. Only images of the library (`aldine://image/HASH`) and missing ones stay.
pub fn recheck(html: &str) -> Written {
    let tree = tree::parse_fragment(html);
    walk::write(&tree, tree.document(), &Policy::Stored)
}

/// The plain text of stored HTML: exactly `Article::text` of the article it was stored from.
pub fn text_of_stored(html: &str) -> String {
    recheck(html).text
}

#[cfg(test)]
pub(crate) mod tests;
