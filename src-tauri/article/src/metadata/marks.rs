//! What class names and elements tell about a part of a page: an author, a date, something about other pages.

use crate::tree::{NodeId, Tree, local_name};

const DATE_WORDS: &str = "date published pubdate posted timestamp dateline datum fecha data datetime publish publishdate \
    publishtime publicationtime publicationdate postdate entrydate";

/// Words in a class that make "author" mean something else.
const NOT_AUTHOR: &str = "image img avatar bio photo social thumb icon desc box about title role job count date wrap \
    review testimon comment pric authoriz autoref share result card quote reset search";

/// How sure a class says "author": byline and author as words of it. Smaller is surer.
pub(super) fn author_class(class: &str) -> Option<u8> {
    let mut best = None;
    for token in class.split_whitespace() {
        let lower = token.to_ascii_lowercase();
        if NOT_AUTHOR.split(' ').any(|word| lower.contains(word)) {
            continue;
        }
        let rank = match lower.as_str() {
            "byline" | "author" | "p-author" | "author-name" | "byline-name" | "byline__name"
            | "author__name" => 2,
            _ if lower.contains("byline") || lower.contains("author") || lower.contains("autor") => 3,
            "vcard" | "writer" | "auteur" | "contributor" => 3,
            _ => continue,
        };
        best = Some(best.map_or(rank, |b: u8| b.min(rank)));
    }
    best
}

/// Whether a class says "date".
pub(super) fn is_date(class: &str) -> bool {
    has_word(class, DATE_WORDS)
}

/// Whether a class has one of these words, whole or as a part: between hyphens or underscores, or by its capital.
pub(super) fn has_word(class: &str, words: &str) -> bool {
    let known = |word: &str| words.split(' ').any(|w| w.eq_ignore_ascii_case(word));
    let humps = |part: &str| {
        let starts = part.char_indices().filter(|(_, c)| c.is_ascii_uppercase()).map(|(at, _)| at);
        let last = starts.last().unwrap_or(0);
        known(&part[last..]) || known(part)
    };
    class.split_whitespace().any(|token| known(token) || token.split(['-', '_']).any(humps))
}

/// Parts whose bylines, dates and headings belong to other pages or other people.
pub(super) fn is_aside(tree: &Tree, node: NodeId) -> bool {
    const ASIDE: &str = "comments comment related sidebar recommended recirc more-stories trending most-read popular \
        newsletter promo disqus testimonial testimonials reviews cookie modal";
    match tree.tag(node) {
        Some(&local_name!("nav")) => return true,
        // The foot or the margin of an article names its author and day, those of a page do not.
        Some(&local_name!("footer") | &local_name!("aside")) => return !in_article(tree, node),
        Some(
            &local_name!("html") | &local_name!("body") | &local_name!("main") | &local_name!("article"),
        ) => {
            return false;
        }
        _ => {}
    }
    // schema.org's words for what readers add.
    let added = |name: &str| {
        let words = tree.attr(node, name).unwrap_or_default().split(|c: char| !c.is_ascii_alphabetic());
        words.into_iter().any(|word| {
            ["comment", "suggestedanswer", "acceptedanswer", "answer", "review", "reviews"]
                .iter()
                .any(|w| word.eq_ignore_ascii_case(w))
        })
    };
    if added("itemprop") || tree.attr(node, "itemprop").is_some() && added("itemtype") {
        return true;
    }
    let named = |name: &str| {
        tree.attr(node, name).is_some_and(|value| {
            value.split_whitespace().any(|token| {
                let lower = token.to_ascii_lowercase();
                ASIDE.split_whitespace().any(|word| {
                    lower
                        .strip_prefix(word)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
                })
            })
        })
    };
    (named("class") || named("id")) && !holds_heading(tree, node)
}

/// Whether the headline is in it: some pages call the column of the article "sidebar".
fn holds_heading(tree: &Tree, node: NodeId) -> bool {
    const MOST: usize = 400;
    tree.descendants(node).take(MOST).any(|below| tree.tag(below) == Some(&local_name!("h1")))
}

fn in_article(tree: &Tree, node: NodeId) -> bool {
    let mut at = tree.parent(node);
    while let Some(above) = at {
        let kind = tree.attr(above, "itemtype").unwrap_or_default();
        if matches!(tree.tag(above), Some(&local_name!("article") | &local_name!("main")))
            || kind.ends_with("Article")
            || kind.ends_with("Posting")
        {
            return true;
        }
        at = tree.parent(above);
    }
    false
}

/// An `h1` that is the site's own sign or a dialog's, by its class.
pub(super) fn is_sign(class: &str) -> bool {
    let lower = class.to_ascii_lowercase();
    ["logo", "site-title", "sitetitle", "site-name", "sitename", "brand", "cookie", "modal", "overlay"]
        .iter()
        .any(|word| lower.contains(word))
}
