//! What a page says about itself.

pub(crate) mod byline;
pub(crate) mod dates;

use crate::Metadata;
use crate::tree::Tree;
use url::Url;

/// Reads the metadata of a page.
pub fn read(tree: &Tree, url: Option<&Url>) -> Metadata {
    let _ = url;
    Metadata {
        title: tree
            .find(tree.document(), &crate::tree::local_name!("title"))
            .map(|t| tree.text_content(t).trim().to_owned()),
        ..Metadata::default()
    }
}

/// Fills excerpt, language and direction from the article's text where the page is silent.
pub fn complete(metadata: &mut Metadata, text: &str) {
    if metadata.excerpt.is_none() {
        metadata.excerpt = text.lines().next().map(|l| l.chars().take(200).collect());
    }
}
