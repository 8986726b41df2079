//! One pass over the page: every statement about title, authors and dates, where it stands.

use super::json_ld::{self, LinkedData};
use crate::tree::{NodeId, Tree, local_name};

/// Everything the page says, unjudged, in document order.
#[derive(Default)]
pub(super) struct Statements {
    /// `meta` elements: name, property or itemprop in lower case, and content.
    pub meta: Vec<(String, String)>,
    /// schema.org data of scripts.
    pub linked: LinkedData,
    /// `<title>`.
    pub title: Option<String>,
    /// `h1` elements outside of navigation.
    pub headings: Vec<String>,
    /// `link rel=canonical`.
    pub canonical: Option<String>,
    /// `html lang`, else `body lang`.
    pub lang: Option<String>,
    /// `html dir`, else `body dir`.
    pub dir: Option<String>,
    /// Texts that markup calls an author: rank (smaller is better) and text.
    pub authors: Vec<(u8, String)>,
    /// Texts or attributes that markup calls a date: rank and value.
    pub dates: Vec<(u8, String)>,
    /// Values of `itemprop=dateModified`.
    pub modified: Vec<String>,
}

/// Longest text that can be a byline or a date.
const LONGEST_LINE: usize = 200;
/// A page has few bylines; a list of other articles has many.
const MOST: usize = 40;

impl Statements {
    /// The content of the first `meta` of one of these names, in the order of the names.
    pub fn meta(&self, names: &[&str]) -> Option<&str> {
        let of = |name: &&str| self.meta.iter().find(|(n, c)| n == name && !c.is_empty());
        names.iter().find_map(|name| of(name).map(|(_, content)| content.as_str()))
    }
}

/// Reads the whole page once.
pub(super) fn collect(tree: &Tree) -> Statements {
    let mut found = Statements::default();
    let root = tree.document();
    let mut at = tree.first_child(root);
    // Where the part that is about other pages ends; None outside of such a part.
    let mut aside: Option<NodeId> = None;
    let mut in_aside = false;
    while let Some(node) = at {
        if in_aside && aside == Some(node) {
            in_aside = false;
        }
        if let Some(name) = tree.tag(node) {
            if !in_aside && is_aside(tree, node) {
                in_aside = true;
                aside = tree.following_skip(node, root);
                if aside.is_none() {
                    // The rest of the page is the aside: scripts in it still count.
                    aside = Some(root);
                }
            }
            match *name {
                local_name!("meta") => meta(tree, node, &mut found),
                local_name!("link") => link(tree, node, &mut found),
                local_name!("script") => script(tree, node, &mut found),
                local_name!("title") if found.title.is_none() => found.title = line(tree, node, 1000),
                local_name!("html") | local_name!("body") => language(tree, node, &mut found),
                local_name!("h1") if !in_aside => found.headings.extend(line(tree, node, 400)),
                _ if !in_aside => visible(tree, node, &mut found),
                _ => {}
            }
        }
        at = tree.following(node, root);
    }
    found
}

fn meta(tree: &Tree, node: NodeId, found: &mut Statements) {
    let content = tree.attr(node, "content").map(fold).unwrap_or_default();
    for attribute in ["property", "name", "itemprop", "http-equiv"] {
        for name in tree.attr(node, attribute).unwrap_or_default().split_whitespace() {
            found.meta.push((name.to_ascii_lowercase(), content.clone()));
        }
    }
    match tree.attr(node, "itemprop") {
        Some("datePublished") => found.dates.push((0, content)),
        Some("dateModified") => found.modified.push(content),
        _ => {}
    }
}

fn link(tree: &Tree, node: NodeId, found: &mut Statements) {
    let canonical = |rel: &str| rel.split_whitespace().any(|word| word.eq_ignore_ascii_case("canonical"));
    if found.canonical.is_none() && tree.attr(node, "rel").is_some_and(canonical) {
        found.canonical = tree.attr(node, "href").map(|href| href.trim().to_owned());
    }
}

fn script(tree: &Tree, node: NodeId, found: &mut Statements) {
    let linked = |kind: &str| kind.trim().to_ascii_lowercase().starts_with("application/ld+json");
    if tree.attr(node, "type").is_some_and(linked) {
        json_ld::read(&tree.text_content(node), &mut found.linked);
    }
}

fn language(tree: &Tree, node: NodeId, found: &mut Statements) {
    let read = |name| tree.attr(node, name).map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
    found.lang = found.lang.take().or_else(|| read("lang")).or_else(|| read("xml:lang"));
    found.dir = found.dir.take().or_else(|| read("dir"));
}

/// Statements in what the reader sees.
fn visible(tree: &Tree, node: NodeId, found: &mut Statements) {
    let element = tree.element(node).expect("a tag belongs to an element");
    if element.attrs.is_empty() && *element.name.local != *"time" {
        return;
    }
    let itemprop = element.attr("itemprop").unwrap_or_default();
    let words = element.attr("class").unwrap_or_default();
    if found.authors.len() < MOST {
        let rel = element.attr("rel").is_some_and(|rel| rel.split_whitespace().any(|r| r == "author"));
        let rank = match () {
            () if itemprop.split_whitespace().any(|p| p == "author" || p == "creator") => Some(0),
            () if rel => Some(1),
            () => author_class(words).or_else(|| author_class(element.attr("id").unwrap_or_default())),
        };
        if let Some(rank) = rank
            && let Some(text) = author_text(tree, node, itemprop)
        {
            found.authors.push((rank, text));
        }
    }
    if found.dates.len() < MOST {
        let is_time = *element.name.local == *"time";
        let rank = match () {
            () if itemprop.contains("datePublished") => Some(0),
            () if itemprop.contains("dateModified") => None,
            () if is_time && has_word(words, &["published", "publish", "entry-date", "pubdate"]) => Some(1),
            () if is_time && !has_word(words, &["updated", "modified"]) => Some(2),
            () if has_word(words, DATE_WORDS) => Some(3),
            () => None,
        };
        if let Some(rank) = rank {
            let value = element.attr("datetime").or(element.attr("content")).map(str::to_owned);
            found.dates.extend(
                value
                    .filter(|v| !v.trim().is_empty())
                    .or_else(|| line(tree, node, 80))
                    .map(|value| (rank, value)),
            );
        }
        if itemprop.contains("dateModified") {
            found.modified.extend(element.attr("datetime").or(element.attr("content")).map(str::to_owned));
        }
    }
}

/// An author's element may hold a whole box; the name in it is marked once more.
fn author_text(tree: &Tree, node: NodeId, itemprop: &str) -> Option<String> {
    if !itemprop.is_empty()
        && let Some(name) = tree.descendants(node).find(|&n| tree.attr(n, "itemprop") == Some("name"))
    {
        return tree.attr(name, "content").map(fold).or_else(|| line(tree, name, LONGEST_LINE));
    }
    tree.attr(node, "content").map(fold).filter(|c| !c.is_empty()).or_else(|| line(tree, node, LONGEST_LINE))
}

const DATE_WORDS: &[&str] = &[
    "date",
    "published",
    "pubdate",
    "posted",
    "timestamp",
    "dateline",
    "datum",
    "fecha",
    "data",
    "datetime",
    "publish",
    "posted-on",
    "pub-date",
    "publishdate",
];

/// How sure a class says "author": byline and author as words of it.
fn author_class(class: &str) -> Option<u8> {
    if class.is_empty() {
        return None;
    }
    let mut best = None;
    for token in class.split_whitespace() {
        let lower = token.to_ascii_lowercase();
        let other = [
            "image", "img", "avatar", "bio", "photo", "social", "thumb", "icon", "desc", "box", "about",
            "title", "role", "job", "count", "date", "wrap",
        ];
        if other.iter().any(|word| lower.contains(word)) {
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

fn has_word(class: &str, words: &[&str]) -> bool {
    class.split_whitespace().any(|token| {
        let lower = token.to_ascii_lowercase();
        words.contains(&lower.as_str()) || lower.split(['-', '_']).any(|part| words.contains(&part))
    })
}

/// Parts whose bylines, dates and headings belong to other pages or other people.
fn is_aside(tree: &Tree, node: NodeId) -> bool {
    match tree.tag(node) {
        Some(&local_name!("nav") | &local_name!("footer") | &local_name!("aside")) => return true,
        Some(
            &local_name!("html") | &local_name!("body") | &local_name!("main") | &local_name!("article"),
        ) => {
            return false;
        }
        _ => {}
    }
    const ASIDE: &[&str] = &[
        "comments",
        "comment",
        "related",
        "sidebar",
        "recommended",
        "recirc",
        "footer",
        "more-stories",
        "trending",
        "most-read",
        "popular",
        "newsletter",
        "promo",
        "disqus",
    ];
    let named = |name: &str| {
        tree.attr(node, name).is_some_and(|value| {
            value.split_whitespace().any(|t| {
                let lower = t.to_ascii_lowercase();
                ASIDE.contains(&lower.as_str())
                    || ASIDE.iter().any(|w| lower.strip_prefix(w).is_some_and(|r| r.starts_with(['-', '_'])))
            })
        })
    };
    named("class") || named("id")
}

/// The element's text on one line, if it is there and not longer than `most` characters.
fn line(tree: &Tree, node: NodeId, most: usize) -> Option<String> {
    let mut text = String::new();
    for below in tree.descendants(node) {
        match tree.text(below) {
            Some(piece) => text.push_str(piece),
            // Blocks and breaks part words.
            None => text.push(' '),
        }
        if text.len() > most * 8 {
            return None;
        }
    }
    let text = fold(&text);
    (!text.is_empty() && text.chars().count() <= most).then_some(text)
}

/// White space folded.
pub(super) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
