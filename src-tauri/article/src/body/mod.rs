//! Which part of the page is the article.
//!
//! | stage | what it does |
//! |---|---|
//! | [`blocks`] | the page as a row of text blocks, measured in one pass |
//! | [`facts`] | sums, Readability's score, what the page claims to be |
//! | [`evidence`] | what speaks for and against each block, hypothesis by hypothesis |
//! | [`judge`] | weighs it |
//! | [`cut`] | makes whole containers stay or go |
//! | [`trim`] | drops what metadata already says and `pleas` to pay, takes the rest out of the tree |
//! | [`kind`] | names the kind of page |
//! | `linked` | takes the text of schema.org data where the page has none |
//! | `explain` | says in the report what was chosen among what, and what was left out |
//! | [`ruled`] | lets a site rule say where the article is |
//!
//! Every walk is iterative and every stage linear in the size of the page. Nothing here knows a host by name.

pub mod blocks;
pub mod cut;
pub mod evidence;
mod explain;
pub mod facts;
pub mod judge;
pub mod kind;
mod linked;
mod pleas;
pub mod ruled;
pub mod tags;
pub mod trim;
pub mod wording;
pub mod words;

use crate::metadata::About;
use crate::tree::{NodeId, Tree, local_name};
use crate::{Act, Kind, Options, Report, Stages};

use blocks::Blocks;
use evidence::Evidence;
use facts::Facts;

/// The article's place in the tree.
#[derive(Debug)]
pub struct Body {
    /// The node whose children are the article.
    pub root: NodeId,
    /// The kind of page.
    pub kind: Kind,
}

/// Chooses the article. The tree is changed: what does not belong is taken out below the root.
pub fn choose(tree: &mut Tree, about: &About, options: &Options, report: &mut Report) -> Body {
    let weighed = weigh(tree, about, options, report);
    let body = finish(tree, &weighed, None, report);
    if options.without.has(Stages::LINKED) { body } else { linked::instead(tree, body, about, report) }
}

/// A page measured, and what is to stay of it.
struct Weighed {
    blocks: Blocks,
    facts: Facts,
    /// By block: whether the judge, or a rule, lets it stay.
    judged: Vec<bool>,
    /// The same after [`trim`].
    keep: Vec<bool>,
    kind: Kind,
}

/// Measures the page and says which blocks stay.
fn weigh(tree: &Tree, about: &About, options: &Options, report: &mut Report) -> Weighed {
    let without = options.without;
    let document = tree.document();
    let blocks = Blocks::measure(tree, document);
    let facts = Facts::gather(tree, &blocks, about);
    let weights = options.judge.weigh(&Evidence::new(tree, &blocks, &facts), blocks.list.len(), without);
    let mut judged = cut::cut(tree, &blocks, document, &weights, without);
    if !without.has(Stages::CAPTIONS) {
        trim::keep_captions(tree, &blocks, &mut judged, report);
    }
    let mut keep = judged.clone();
    if !without.has(Stages::TRIM) {
        trim::trim(tree, &blocks, &facts, &about.metadata, &mut keep, report);
    }
    let kind = kind::kind(tree, &blocks, &facts, about, &keep);
    Weighed { blocks, facts, judged, keep, kind }
}

/// Takes the rest out of the tree. `root` is the element that holds the article, if it is
/// known already.
fn finish(tree: &mut Tree, weighed: &Weighed, root: Option<NodeId>, report: &mut Report) -> Body {
    let &Weighed { ref blocks, ref keep, kind, .. } = weighed;
    let holder = root.or_else(|| trim::holder(tree, blocks, keep)).filter(|_| kind != Kind::None);
    let Some(root) = holder else {
        report.add(
            "body",
            Act::Noted,
            "no text",
            "nothing on the page reads as an article: all of it is offered",
        );
        let document = tree.document();
        let root = tree.find(document, &local_name!("body")).unwrap_or(document);
        return Body { root, kind: Kind::None };
    };
    explain::explain(tree, weighed, root, report);
    trim::take_out(tree, blocks, root, keep);
    Body { root, kind }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Metadata;
    use crate::tree::parse_document;

    const PARAGRAPH: &str = "The river rose for three days, and on the fourth the village moved its boats to the \
        square. Nobody had seen water there before, though the oldest houses carry marks, cut at the height of a knee.";

    fn chosen(html: &str) -> (String, Kind) {
        let mut tree = parse_document(html);
        let metadata = Metadata { title: Some("The flood".to_owned()), ..Metadata::default() };
        let about = About { metadata, ..About::default() };
        let body = choose(&mut tree, &about, &Options::default(), &mut Report::default());
        (tree.text_content(body.root), body.kind)
    }

    fn page(article: &str) -> String {
        format!(
            "<body><nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav><main><article><h1>The flood</h1>\
             {article}</article></main><aside class=related><h3>Related</h3><ul><li><a href=/1>Ten photographs of \
             boats</a></ul></aside><footer><p>© The Gazette. All rights reserved.</p></footer>"
        )
    }

    #[test]
    fn an_article_is_kept_and_the_page_around_it_is_not() {
        let paragraphs: String = (0..6).map(|i| format!("<p>{i}. {PARAGRAPH}</p>")).collect();
        let (text, kind) = chosen(&page(&paragraphs));
        for i in 0..6 {
            assert!(text.contains(&format!("{i}. The river")), "paragraph {i} is lost");
        }
        for gone in ["Home", "Ten photographs", "All rights reserved", "The flood"] {
            assert!(!text.contains(gone), "{gone} was kept");
        }
        assert_eq!(kind, Kind::Article);
    }

    #[test]
    fn a_heading_with_nothing_under_it_goes() {
        let paragraphs: String = (0..6).map(|i| format!("<p>{i}. {PARAGRAPH}</p>")).collect();
        let (text, _) = chosen(&page(&format!("{paragraphs}<h2>More on this</h2>")));
        assert!(!text.contains("More on this"));
    }

    #[test]
    fn the_labels_of_advertisements_between_the_paragraphs_go() {
        let paragraphs: String =
            (0..6).map(|i| format!("<p>{i}. {PARAGRAPH}</p><p>Advertisement</p>")).collect();
        let (text, _) = chosen(&page(&paragraphs));
        assert!(text.contains("5. The river") && !text.contains("Advertisement"));
    }

    #[test]
    fn a_page_without_a_text_is_offered_whole() {
        let (text, kind) = chosen("<body><div><img src=a.png></div><p>Hm</p>");
        assert_eq!(kind, Kind::None);
        assert!(text.contains("Hm"));
    }

    #[test]
    fn a_hundred_thousand_elements_side_by_side_and_inside_one_another_end() {
        let wide = "<div><span>word</span></div>".repeat(50_000);
        let deep = "<div>word ".repeat(50_000);
        for html in [wide, deep] {
            let mut tree = parse_document(&html);
            let body = choose(&mut tree, &About::default(), &Options::default(), &mut Report::default());
            assert!(body.root.index() < tree.len());
        }
    }
}
