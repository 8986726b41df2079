//! The article from schema.org data: pages that build themselves with scripts often carry their text there, and nowhere
//! else (`articleBody`, schema.org). Used only when the page itself has far less text.

use std::borrow::Cow;

use super::Body;
use crate::metadata::About;
use crate::tree::{Tree, local_name};
use crate::{Act, Kind, Report};

/// A shorter text is a teaser, not the article (characters).
const LEAST: usize = 200;

/// Takes `articleBody` for the article when what was chosen has less than half of its text.
pub(super) fn instead(tree: &mut Tree, chosen: Body, about: &About, report: &mut Report) -> Body {
    let Some(text) = &about.article_body else { return chosen };
    let size = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let have = if chosen.kind == Kind::None { 0 } else { size(&tree.text_content(chosen.root)) };
    // A page with a text of its own is believed.
    if have > 4 * LEAST {
        return chosen;
    }
    let text = words_of(text);
    if size(&text) < LEAST || size(&text) <= 2 * have {
        return chosen;
    }
    report.add("body", Act::Chose, &text, "the page has its text in its schema.org data only");
    let root = tree.create_element(local_name!("article"));
    let document = tree.document();
    tree.append(document, root);
    for paragraph in text.split('\n').map(str::trim).filter(|p| !p.is_empty()) {
        let p = tree.create_element(local_name!("p"));
        let words = tree.create_text(paragraph);
        tree.append(p, words);
        tree.append(root, p);
    }
    Body { root, kind: Kind::Article }
}

/// The text may be markup; then only its words are taken.
fn words_of(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let inner = crate::tree::parse_fragment(&text.replace("</p>", "</p>\n").replace("<br", "\n<br"));
    Cow::Owned(inner.text_content(inner.document()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(html: &str) -> (Tree, Body) {
        let mut tree = crate::tree::parse_document(html);
        let root = tree.document();
        let about = crate::metadata::read(&tree, None);
        let body = instead(&mut tree, Body { root, kind: Kind::None }, &about, &mut Report::default());
        (tree, body)
    }

    #[test]
    fn a_page_without_text_gives_the_text_of_its_data() {
        let long = "The tide board says nothing today, and nobody asks it to. ".repeat(6);
        let html = format!(
            "<div id=root></div><script type='application/ld+json'>{}</script>",
            serde_json::json!({"@graph": [{"@type": "Article", "articleBody": format!("First.\n\n{long}")}]})
        );
        let (tree, body) = chosen(&html);
        assert_eq!(body.kind, Kind::Article);
        assert_eq!(tree.children(body.root).count(), 2);
    }

    #[test]
    fn a_teaser_is_no_article() {
        let (_, body) = chosen("<script type='application/ld+json'>{\"articleBody\":\"Short.\"}</script>");
        assert_eq!(body.kind, Kind::None);
    }
}
