//! Headings, lists, code, footnotes, formulas, figures brought into one form.
//!
//! Two passes. [`tidy`] runs on the whole page before the article is looked for and undoes what only a browser with
//! scripts would show: lazy images, `noscript` twins, templates, rendered formulas, hidden elements. [`shape`] runs on
//! the article and gives each part that reading needs one form, a file each. Neither decides what belongs to the
//! article, and neither makes anything safe: that is the writer's. Every walk is iterative and of linear cost.

mod code;
mod embeds;
mod figures;
mod footnotes;
mod headings;
mod images;
mod look;
mod math;
mod paragraphs;
mod tables;
#[cfg(test)]
mod tests;
mod tidy;

use crate::tree::{NodeId, Tree};
use crate::{Metadata, Report};

/// Runs on the whole page before the article is looked for: lazy images, `noscript` twins, templates, rendered
/// formulas, hidden elements, comments.
pub fn tidy(tree: &mut Tree, report: &mut Report) {
    math::settle(tree, report);
    tidy::tidy(tree, report);
}

/// Runs on the article below `root`: gives the parts that reading needs one form. The lead image of `metadata` is put
/// at the top when the article has no image of its own.
pub fn shape(tree: &mut Tree, root: NodeId, metadata: &Metadata, report: &mut Report) {
    code::shape(tree, root);
    footnotes::shape(tree, root, report);
    embeds::shape(tree, root, report);
    tables::shape(tree, root);
    headings::shape(tree, root, metadata, report);
    figures::shape(tree, root);
    paragraphs::shape(tree, root);
    figures::lead(tree, root, metadata, report);
}
