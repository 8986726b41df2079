//! What class names and elements tell about a part of a page: an author, a date, something about other pages.

use std::borrow::Cow;

use crate::tree::{NodeId, Tree, local_name};

/// The attributes of an element that say what it is. An attribute it has not is empty.
#[derive(Default)]
pub(super) struct Marks<'t> {
    pub class: &'t str,
    pub id: &'t str,
    pub itemprop: &'t str,
    pub itemtype: &'t str,
    pub rel: &'t str,
    pub datetime: Option<&'t str>,
    pub content: Option<&'t str>,
    has_itemprop: bool,
}

impl<'t> Marks<'t> {
    /// Reads them off an element, in one pass over its attributes.
    pub(super) fn of(tree: &'t Tree, node: NodeId) -> Marks<'t> {
        let mut marks = Marks::default();
        for attr in tree.element(node).map_or(&[][..], |element| &element.attrs) {
            let value = &*attr.value;
            match attr.name.local {
                local_name!("class") => marks.class = value,
                local_name!("id") => marks.id = value,
                local_name!("rel") => marks.rel = value,
                local_name!("content") => marks.content = Some(value),
                local_name!("datetime") => marks.datetime = Some(value),
                local_name!("itemprop") => (marks.itemprop, marks.has_itemprop) = (value, true),
                local_name!("itemtype") => marks.itemtype = value,
                _ => {}
            }
        }
        marks
    }

    /// Whether none of those is there that can mark an author or a date.
    pub(super) fn is_empty(&self) -> bool {
        self.class.is_empty() && self.id.is_empty() && self.itemprop.is_empty() && self.rel.is_empty()
    }
}

/// Words in a class that make "author" mean something else.
const NOT_AUTHOR: &str = "image img avatar bio photo social thumb icon desc box about title role job count date wrap \
    review testimon comment pric authoriz autoref share result card quote reset search";

/// How sure a class says "author": byline and author as words of it. Smaller is surer.
pub(super) fn author_class(class: &str) -> Option<u8> {
    let mut best = None;
    let lower = lower(class);
    for lower in lower.split_whitespace() {
        let rank = match lower {
            "byline" | "author" | "p-author" | "author-name" | "byline-name" | "byline__name"
            | "author__name" => 2,
            "vcard" | "writer" | "auteur" | "contributor" => 3,
            _ if names_author(lower) => 3,
            _ => continue,
        };
        if NOT_AUTHOR.split_ascii_whitespace().any(|word| lower.contains(word)) {
            continue;
        }
        best = Some(best.map_or(rank, |b: u8| b.min(rank)));
    }
    best
}

/// Whether a class, in lower case, has "byline", "author" or "autor" in it.
fn names_author(lower: &str) -> bool {
    let bytes = lower.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'a' => bytes[at..].starts_with(b"author") || bytes[at..].starts_with(b"autor"),
        b'b' => bytes[at..].starts_with(b"byline"),
        _ => false,
    })
}

/// Whether an address is that of an author's page, by its path.
pub(super) fn leads_to_author(href: &str) -> bool {
    const SEGMENTS: [&str; 12] = [
        "author",
        "authors",
        "autor",
        "autoren",
        "autores",
        "auteur",
        "auteurs",
        "autore",
        "contributor",
        "contributors",
        "redakteur",
        "columnist",
    ];
    let path = href.split(['?', '#']).next().unwrap_or_default();
    path.split('/').rev().skip(1).any(|segment| SEGMENTS.contains(&segment))
}

/// Whether a picture is small enough for a face beside a byline, or called one.
pub(super) fn is_face(tree: &Tree, node: NodeId, class: &str) -> bool {
    const LARGEST: u32 = 160;
    let side = tree.attr(node, "width").and_then(|width| width.trim_end_matches("px").parse::<u32>().ok());
    let word =
        |word: &str| matches!(word, "avatar" | "author" | "profile" | "rounded" | "circle" | "headshot");
    side.is_some_and(|side| side <= LARGEST) || has_word(class, word)
}

/// Whether an element without content is the sign of a person, by its class: `fa-user`, `icon-author`.
pub(super) fn is_person(class: &str) -> bool {
    has_word(class, |word| matches!(word, "person" | "user" | "author"))
}

/// Whether a part of a heading stands over, under or behind the headline, or is not seen, by its class.
pub(super) fn is_beside_headline(class: &str) -> bool {
    has_word(class, |word| {
        matches!(
            word,
            "kicker"
                | "topline"
                | "overline"
                | "roofline"
                | "dachzeile"
                | "spitzmarke"
                | "eyebrow"
                | "subtitle"
                | "subheadline"
                | "subline"
                | "label"
                | "aural"
                | "sr-only"
                | "visually-hidden"
                | "visuallyhidden"
                | "screen-reader-text"
                | "invisible"
        )
    })
}

/// Whether a class says "date".
pub(super) fn is_date(class: &str) -> bool {
    has_word(class, |word| {
        matches!(
            word,
            "date"
                | "published"
                | "pubdate"
                | "posted"
                | "timestamp"
                | "dateline"
                | "datum"
                | "fecha"
                | "data"
                | "datetime"
                | "publish"
                | "publishdate"
                | "publishtime"
                | "publicationtime"
                | "publicationdate"
                | "postdate"
                | "time"
                | "created"
                | "entrydate"
        )
    })
}

/// Whether a class has a word of a kind, whole or as a part: between hyphens or underscores, or from its last capital.
/// Words are asked for in lower case.
pub(super) fn has_word(class: &str, is: fn(&str) -> bool) -> bool {
    let word = |lower: &str| {
        lower.split_ascii_whitespace().any(|token| is(token) || token.split(['-', '_', ':']).any(is))
    };
    let hump = |token: &str| {
        token.split(['-', '_']).any(|part| {
            let hump = part.rfind(|c: char| c.is_ascii_uppercase()).unwrap_or(0);
            hump > 0 && is(&part[hump..].to_ascii_lowercase())
        })
    };
    match lower(class) {
        Cow::Borrowed(class) => word(class),
        Cow::Owned(lower) => word(&lower) || class.split_ascii_whitespace().any(hump),
    }
}

/// In lower case; copied only when it is not.
fn lower(class: &str) -> Cow<'_, str> {
    if class.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(class.to_ascii_lowercase())
    } else {
        Cow::Borrowed(class)
    }
}

/// Parts whose bylines, dates and headings belong to other pages or other people.
pub(super) fn is_aside(tree: &Tree, node: NodeId, marks: &Marks) -> bool {
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
    let added = |words: &str| {
        words.split(|c: char| !c.is_ascii_alphabetic()).any(|word| {
            matches!(
                word.to_ascii_lowercase().as_str(),
                "comment" | "suggestedanswer" | "acceptedanswer" | "answer" | "review" | "reviews"
            )
        })
    };
    if marks.has_itemprop && (added(marks.itemprop) || added(marks.itemtype)) {
        return true;
    }
    let named = |words: &str| {
        lower(words).split_ascii_whitespace().any(|lower| {
            let first = lower.split(['-', '_']).next().unwrap_or_default();
            matches!(
                first,
                "comments"
                    | "comment"
                    | "related"
                    | "sidebar"
                    | "recommended"
                    | "recirc"
                    | "trending"
                    | "popular"
                    | "newsletter"
                    | "promo"
                    | "disqus"
                    | "testimonial"
                    | "testimonials"
                    | "reviews"
                    | "cookie"
                    | "modal"
            ) || lower.starts_with("more-stories")
                || lower.starts_with("most-read")
        })
    };
    (named(marks.class) || named(marks.id)) && !holds_heading(tree, node)
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
