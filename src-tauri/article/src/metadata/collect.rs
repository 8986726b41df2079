//! One pass over the page: every statement about title, authors and dates, where it stands.

use super::json_ld::{self, LinkedData};
use super::marks::{
    Marks, author_class, has_word, is_aside, is_beside_headline, is_date, is_face, is_person, is_sign,
    leads_to_author,
};
use super::{byline, lines};
use crate::tree::{NodeId, SOFT_HYPHEN, Tree, local_name};

/// Everything the page says, unjudged, in document order.
#[derive(Default)]
pub(super) struct Statements {
    /// `meta` elements: name, property or itemprop in lower case, and content.
    pub meta: Vec<(String, String)>,
    /// schema.org data of scripts.
    pub linked: LinkedData,
    /// `<title>`.
    pub title: Option<String>,
    /// `h1` elements outside of navigation, and how many elements stand before each.
    pub headings: Vec<(String, usize)>,
    /// The first `h2` elements likewise, which are headlines on pages whose `h1` is the site's.
    pub second: Vec<(String, usize)>,
    /// `link rel=canonical`.
    pub canonical: Option<String>,
    /// `html lang`, else `body lang`.
    pub lang: Option<String>,
    /// `html dir`, else `body dir`.
    pub dir: Option<String>,
    /// Texts that markup calls an author.
    pub authors: Vec<Mark>,
    /// Texts or attributes that markup calls a date.
    pub dates: Vec<Mark>,
    /// Values of `itemprop=dateModified`.
    pub modified: Vec<String>,
    /// Days of the last change that the reader sees.
    pub changed: Vec<Mark>,
    /// The last faces: the name each has for who cannot see it, and its place. The sign of a person has no name.
    pub(super) faces: Vec<(Option<String>, usize)>,
    /// Whether microdata say that the page is about a thing for sale.
    pub product: bool,
}

/// A text that may be an author or a date.
pub(super) struct Mark {
    /// How sure it is; smaller is surer: 0 schema.org, 1 and 2 HTML, 3 by class, [`BY_LINE`] by its words alone.
    pub rank: u8,
    /// How many elements stand before it on the page.
    pub at: usize,
    /// The two elements it stands in.
    pub within: [Option<NodeId>; 2],
    /// What it says.
    pub text: String,
}

/// Rank of a link to an author's page.
pub(super) const BY_LINK: u8 = 4;
/// Rank of a line that nothing but its own words calls a byline or a date.
pub(super) const BY_LINE: u8 = 5;
/// Rank of a name beside a face, the sign of a person or a lone "By".
pub(super) const BY_SIGN: u8 = 6;
/// Elements between a face or a sign and the name.
pub(super) const BESIDE: usize = 12;

/// Longest text that can be a byline or a date.
pub(super) const LONGEST_LINE: usize = 200;
/// Elements between a heading and the lines that belong to it.
pub(super) const NEAR: usize = 80;
/// As many `h2` elements can come before the headline.
const SECOND: usize = 8;
/// A page has few bylines; a list of other articles has many.
pub(super) const MOST: usize = 40;

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
    let mut place = 0;
    while let Some(node) = at {
        if in_aside && aside == Some(node) {
            in_aside = false;
        }
        if let Some(name) = tree.tag(node) {
            let marks = Marks::of(tree, node);
            found.product |= marks.itemtype.trim_end_matches('/').ends_with("schema.org/Product");
            if !in_aside && is_aside(tree, node, &marks) {
                in_aside = true;
                aside = tree.following_skip(node, root);
                if aside.is_none() {
                    // The rest of the page is the aside: scripts in it still count.
                    aside = Some(root);
                }
            }
            place += 1;
            match *name {
                local_name!("meta") => meta(tree, node, place, &mut found),
                local_name!("link") => link(tree, node, &mut found),
                local_name!("script") => script(tree, node, &mut found),
                local_name!("title") if found.title.is_none() => {
                    found.title =
                        line(tree, node, 1000).map(|t| json_ld::unescape(&t)).filter(|t| !is_template(t));
                }
                local_name!("html") | local_name!("body") => language(tree, node, &mut found),
                local_name!("h1") if !in_aside && !is_sign(marks.class) => {
                    let text = heading(tree, node);
                    // Signs for a link to the heading itself.
                    let text = text.map(|t| t.trim_end_matches(['¶', '#', '\u{f0c1}']).trim_end().to_owned());
                    found.headings.extend(text.filter(|t| !t.is_empty()).map(|t| (t, place)));
                }
                _ if !in_aside => {
                    if *name == local_name!("h2") && found.second.len() < SECOND {
                        found.second.extend(heading(tree, node).map(|text| (text, place)));
                    }
                    visible(tree, node, place, &marks, &mut found);
                }
                _ => {}
            }
        } else if !in_aside {
            lines::lines(tree, node, place, &mut found);
        }
        at = tree.following(node, root);
    }
    found
}

fn meta(tree: &Tree, node: NodeId, place: usize, found: &mut Statements) {
    let content = tree.attr(node, "content").map(fold).unwrap_or_default();
    let is_said = !is_template(&content);
    for attribute in ["property", "name", "itemprop", "http-equiv"].into_iter().filter(|_| is_said) {
        for name in tree.attr(node, attribute).unwrap_or_default().split_whitespace() {
            found.meta.push((name.to_ascii_lowercase(), content.clone()));
        }
    }
    match tree.attr(node, "itemprop") {
        Some("datePublished") => found.dates.push(mark(tree, node, place, 0, content)),
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

pub(super) fn mark(tree: &Tree, node: NodeId, at: usize, rank: u8, text: String) -> Mark {
    let parent = tree.parent(node);
    Mark { rank, at, within: [parent, parent.and_then(|p| tree.parent(p))], text }
}

/// Statements in what the reader sees.
fn visible(tree: &Tree, node: NodeId, place: usize, marks: &Marks, found: &mut Statements) {
    let is_time = tree.is(node, &local_name!("time"));
    let Marks { class, itemprop, .. } = *marks;
    if tree.is(node, &local_name!("img")) {
        let alt = tree.attr(node, "alt").filter(|_| is_face(tree, node, class));
        let name = alt.map(|alt| fold(alt.trim_start_matches("Picture of ")));
        found.faces.extend(name.filter(|name| byline::is_full_name(name)).map(|name| (Some(name), place)));
        return;
    }
    if marks.is_empty() && !is_time && !tree.is(node, &local_name!("a")) {
        return;
    }
    if tree.first_child(node).is_none() && is_person(class) {
        found.faces.push((None, place));
    }
    if found.authors.len() < MOST {
        let rel = marks.rel.split_whitespace().any(|r| r == "author");
        let linked =
            tree.attr(node, "href").filter(|_| tree.is(node, &local_name!("a"))).is_some_and(leads_to_author);
        let rank = match () {
            () if itemprop.split_whitespace().any(|p| p == "author" || p == "creator") => Some(0),
            () if rel => Some(1),
            () => author_class(class)
                .or_else(|| author_class(marks.id).filter(|rank| *rank == 2))
                .or((linked && line(tree, node, 80).is_some_and(|text| byline::is_full_name(&text)))
                    .then_some(BY_LINK)),
        };
        if let Some(rank) = rank
            && let Some(text) = author_text(tree, node, itemprop)
        {
            found.authors.push(mark(tree, node, place, rank, text));
        }
    }
    let value = marks.datetime.or(marks.content);
    if itemprop.contains("dateModified") {
        found.modified.extend(value.map(str::to_owned));
        return;
    }
    let rank = match () {
        () if found.dates.len() >= MOST => None,
        () if itemprop.contains("datePublished") => Some(0),
        () if is_time
            && has_word(class, |w| matches!(w, "published" | "publish" | "entry-date" | "pubdate")) =>
        {
            Some(1)
        }
        () if is_time
            && (has_word(class, |w| matches!(w, "updated" | "modified")) || is_update(tree, node)) =>
        {
            let text = value.map(str::to_owned).or_else(|| line(tree, node, 80));
            found.changed.extend(text.map(|text| mark(tree, node, place, 2, text)));
            None
        }
        () if is_time => Some(2),
        () if is_date(class) => Some(3),
        () => None,
    };
    if let Some(rank) = rank {
        let value = value.filter(|v| !v.trim().is_empty()).map(str::to_owned);
        let text = value.or_else(|| line(tree, node, 80));
        found.dates.extend(text.map(|text| mark(tree, node, place, rank, text)));
    }
}

/// How a line begins that says when the page was last changed.
const CHANGED: [&str; 9] = [
    "updated",
    "last ",
    "aktualisiert",
    "zuletzt ",
    "letzte änderung",
    "letzte aktualisierung",
    "mis à jour",
    "actualizado",
    "aggiornato",
];

/// Whether the words before a date say that it is the last change.
pub(super) fn is_update(tree: &Tree, node: NodeId) -> bool {
    let parent = tree.parent(node);
    let around = [parent, parent.and_then(|p| tree.parent(p))];
    around.into_iter().flatten().filter_map(|n| line(tree, n, 80)).any(|text| {
        let text = text.to_lowercase();
        CHANGED.iter().any(|w| text.starts_with(w))
    })
}

/// An author's element may hold a whole box; the name in it is marked once more.
fn author_text(tree: &Tree, node: NodeId, itemprop: &str) -> Option<String> {
    if !itemprop.is_empty()
        && let Some(name) = tree.descendants(node).find(|&n| tree.attr(n, "itemprop") == Some("name"))
    {
        return tree.attr(name, "content").map(fold).or_else(|| line(tree, name, LONGEST_LINE));
    }
    let stated = tree.attr(node, "content").map(fold).filter(|c| !c.is_empty());
    stated.or_else(|| leading_names(tree, node)).or_else(|| line(tree, node, LONGEST_LINE))
}

/// The full names at the beginning of an author's element, each in an element of its own, before an office or a notice.
fn leading_names(tree: &Tree, node: NodeId) -> Option<String> {
    let mut names = String::new();
    for piece in tree.descendants(node).filter_map(|below| tree.text(below)).map(fold) {
        let piece = piece.trim_end_matches([',', ' ']);
        if byline::is_full_name(piece) && (names.is_empty() || names.ends_with(' ')) {
            names.push_str(piece);
        } else if byline::parts_names(piece) && !names.is_empty() {
            names.push_str(" and ");
        } else if !(piece.is_empty()
            || names.is_empty() && (byline::is_label(piece) || byline::parts_names(piece)))
        {
            break;
        }
    }
    let names = names.trim_end_matches(" and ");
    (!names.is_empty()).then(|| names.to_owned())
}

/// A heading's text, without what stands over or under the headline in the same element, if that is not all of it.
fn heading(tree: &Tree, node: NodeId) -> Option<String> {
    const LONGEST: usize = 400;
    let beside = |below: NodeId| {
        tree.is(below, &local_name!("small"))
            || is_beside_headline(tree.attr(below, "class").unwrap_or_default())
    };
    let text = line_without(tree, node, LONGEST, beside).or_else(|| line(tree, node, LONGEST));
    text.map(|text| json_ld::unescape(&text)).filter(|text| !is_template(text))
}

/// Whether a text is a place for words that only a script would put there: `{{ title }}`.
pub(super) fn is_template(text: &str) -> bool {
    [("{{", "}}"), ("<%", "%>"), ("[[", "]]"), ("${", "}")]
        .into_iter()
        .any(|(open, close)| text.find(open).is_some_and(|at| text[at..].contains(close)))
}

/// The element's text on one line, if it is there and not longer than `most` characters.
pub(super) fn line(tree: &Tree, node: NodeId, most: usize) -> Option<String> {
    line_without(tree, node, most, |_| false)
}

/// [`line`], without the elements below that `skip` names.
fn line_without(tree: &Tree, node: NodeId, most: usize, skip: impl Fn(NodeId) -> bool) -> Option<String> {
    let mut text = String::new();
    let mut next = tree.first_child(node);
    while let Some(below) = next {
        if skip(below) {
            text.push(' ');
            next = tree.following_skip(below, node);
            continue;
        }
        next = tree.following(below, node);
        match tree.text(below) {
            Some(piece) => text.push_str(piece),
            // Blocks and breaks part words, letters in italics do not.
            None => {
                let inline = matches!(
                    tree.tag(below),
                    Some(
                        &local_name!("i")
                            | &local_name!("em")
                            | &local_name!("b")
                            | &local_name!("strong")
                            | &local_name!("sub")
                            | &local_name!("sup")
                            | &local_name!("code")
                            | &local_name!("mark")
                            | &local_name!("abbr")
                            | &local_name!("wbr")
                            | &local_name!("q")
                    )
                );
                if !inline {
                    text.push(' ');
                }
            }
        }
        if text.len() > most * 8 {
            return None;
        }
    }
    let text = fold(&text);
    (!text.is_empty() && text.chars().count() <= most).then_some(text)
}

/// White space folded, soft hyphens left out.
pub(super) fn fold(text: &str) -> String {
    text.replace(SOFT_HYPHEN, "").split_whitespace().collect::<Vec<_>>().join(" ")
}
