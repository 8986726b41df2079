//! Headings, lists, code, footnotes, formulas, figures brought into one form.

use crate::tree::{NodeId, Tree};
use crate::{Metadata, Report};

/// Runs on the whole page before the article is looked for: lazy images, `noscript` twins, templates.
pub fn tidy(tree: &mut Tree, report: &mut Report) {
    let _ = (tree, report);
}

/// Runs on the article: gives the parts that reading needs one form.
pub fn shape(tree: &mut Tree, root: NodeId, metadata: &Metadata, report: &mut Report) {
    let _ = (tree, root, metadata, report);
}
