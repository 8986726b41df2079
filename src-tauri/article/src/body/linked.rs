//! The article from schema.org data: pages that build themselves with scripts often carry their text there, and nowhere
//! else (`articleBody`, schema.org). Used only when the page itself has far less text.

use serde_json::Value;

use super::Body;
use crate::metadata::json_ld;
use crate::tree::{Tree, local_name};
use crate::{Act, Kind, Report};

/// A shorter text is a teaser, not the article (characters).
const LEAST: usize = 200;
/// Data deeper than this is no description of an article.
const DEEPEST: usize = 8;

/// Takes `articleBody` for the article when what was chosen has less than half of its text.
pub(super) fn instead(tree: &mut Tree, chosen: Body, report: &mut Report) -> Body {
    let size = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    // Only a page with little text is looked at again: reading the data of every page would cost more than it gains.
    let have = if chosen.kind == Kind::None { 0 } else { size(&tree.text_content(chosen.root)) };
    if have > 4 * LEAST {
        return chosen;
    }
    let Some(text) = longest_body(tree).filter(|text| size(text) >= LEAST && size(text) > 2 * have) else {
        return chosen;
    };
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

fn longest_body(tree: &Tree) -> Option<String> {
    let scripts = tree.descendants(tree.document()).filter(|&node| {
        tree.is(node, &local_name!("script"))
            && tree.attr(node, "type").is_some_and(|t| t.trim().eq_ignore_ascii_case("application/ld+json"))
    });
    let mut longest: Option<String> = None;
    for script in scripts {
        if let Some(value) = json_ld::parse(&tree.text_content(script)) {
            find(&value, 0, &mut longest);
        }
    }
    // The text may be markup; then only its words are taken.
    longest.map(|text| {
        if !text.contains('<') {
            return text;
        }
        let inner = crate::tree::parse_fragment(&text.replace("</p>", "</p>\n").replace("<br", "\n<br"));
        inner.text_content(inner.document())
    })
}

fn find(value: &Value, depth: usize, longest: &mut Option<String>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(list) => list.iter().for_each(|v| find(v, depth + 1, longest)),
        Value::Object(fields) => {
            if let Some(Value::String(body)) = fields.get("articleBody")
                && longest.as_ref().is_none_or(|l| l.len() < body.len())
            {
                *longest = Some(body.clone());
            }
            for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let Some(inner) = fields.get(name) {
                    find(inner, depth + 1, longest);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(html: &str) -> (Tree, Body) {
        let mut tree = crate::tree::parse_document(html);
        let root = tree.document();
        let body = instead(&mut tree, Body { root, kind: Kind::None }, &mut Report::default());
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
