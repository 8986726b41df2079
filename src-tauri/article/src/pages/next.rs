//! Where the article goes on: the address of its next page, or none.
//!
//! A link is believed when two things agree: it calls itself the next page (`rel=next`, the number, a word for "next"),
//! and its address is that of the first page with the next number where sites put it (`?page=2`, `/2/`,
//! `name-2.html`). `rel=next` alone is not enough: weblogs use it for the next article. Pages of comments and of
//! archives are left alone.

use url::Url;

use crate::Kind;
use crate::address;
use crate::body::words::{Words, words_in};
use crate::tree::{NodeId, Tree, local_name};

/// A link's text longer than this (bytes) is no name of a page.
const LONGEST_NAME: usize = 40;
/// Elements around a link that are asked whether they hold comments.
const AROUND: usize = 12;

/// Words for the next page, in lower case, without signs around them.
const NEXT: [&str; 34] = [
    "next",
    "next page",
    "continue",
    "continue reading",
    "continued",
    "older",
    "weiter",
    "nächste",
    "nächste seite",
    "weiterlesen",
    "suivant",
    "suivante",
    "page suivante",
    "la suite",
    "siguiente",
    "página siguiente",
    "continuar",
    "seguinte",
    "próxima",
    "próxima página",
    "avanti",
    "successiva",
    "pagina successiva",
    "volgende",
    "volgende pagina",
    "nästa",
    "næste",
    "neste",
    "seuraava",
    "następna",
    "далее",
    "следующая",
    "次へ",
    "下一页",
];
/// Words before the number of a page.
const PAGE: [&str; 12] =
    ["page", "p", "seite", "pagina", "página", "pág", "pg", "sida", "side", "strona", "стр", "страница"];
/// Parameters of an address that say the number of a page.
const PARAMETERS: [&str; 8] = ["page", "p", "pg", "pagenum", "pageno", "seite", "pagina", "paged"];
/// Endings of the names of pages.
const ENDINGS: [&str; 8] = ["html", "htm", "php", "asp", "aspx", "shtml", "xhtml", "jsp"];
/// Last parts of paths that are lists of articles.
const ARCHIVES: [&str; 22] = [
    "archive",
    "archives",
    "archiv",
    "author",
    "authors",
    "blog",
    "blogs",
    "categories",
    "category",
    "feed",
    "forum",
    "home",
    "index",
    "latest",
    "news",
    "posts",
    "search",
    "stories",
    "tag",
    "tags",
    "topic",
    "topics",
];

/// The links of a page that may lead to its next one; gathered before anything is taken out of it.
#[derive(Debug, Default)]
pub(crate) struct Links {
    next: Option<Url>,
}

impl Links {
    /// Gathers them. `page` is the address of this page, `first` that of the article's first page (itself, on page 1),
    /// `number` that of this page, `by_rule` what a site rule says.
    pub fn gather(
        tree: &Tree,
        page: Option<&Url>,
        first: Option<&Url>,
        number: u32,
        by_rule: Option<&str>,
    ) -> Links {
        let (Some(page), Some(number)) = (page, number.checked_add(1)) else { return Links::default() };
        let first = first.unwrap_or(page);
        if let Some(href) = by_rule {
            let next = page.join(href).ok().filter(|next| is_same_site(next, page) && next != page);
            return Links { next: next.map(|next| address::clean(&next)) };
        }
        let digits = number.to_string();
        let stems = first_stems(first);
        let mut base = None;
        for node in tree.descendants(tree.document()) {
            let Some(tag) = tree.tag(node) else { continue };
            let is_link = *tag == local_name!("a") || *tag == local_name!("link");
            if *tag == local_name!("base") && base.is_none() {
                base = tree.attr(node, "href").and_then(|href| page.join(href).ok());
            }
            // Most links go away here.
            let Some(href) = tree.attr(node, "href").filter(|href| is_link && href.contains(&digits)) else {
                continue;
            };
            if !calls_itself_next(tree, node, &digits) || is_about_comments(tree, node, href) {
                continue;
            }
            let Ok(to) = base.as_ref().unwrap_or(page).join(href.trim()) else { continue };
            if is_same_site(&to, first) && stems_of(&to, number).iter().any(|stem| stems.contains(stem)) {
                return Links { next: Some(address::clean(&to)) };
            }
        }
        Links::default()
    }

    /// The next page of an article of this kind. A list of other pages, a shop and a thread have pages, but do not go on.
    pub fn next(self, kind: Kind, by_rule: bool) -> Option<Url> {
        let goes_on = !matches!(kind, Kind::Listing | Kind::Product | Kind::Forum | Kind::None);
        self.next.filter(|_| goes_on || by_rule)
    }
}

/// Whether the link says that it leads to the next page, whose number is `digits`.
fn calls_itself_next(tree: &Tree, node: NodeId, digits: &str) -> bool {
    let has_rel = |value: &str| value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next"));
    if tree.attr(node, "rel").is_some_and(has_rel) {
        return true;
    }
    let text = tree.text_content(node);
    [Some(text.as_str()), tree.attr(node, "aria-label"), tree.attr(node, "title")]
        .into_iter()
        .flatten()
        .any(|name| is_name_of_next(name, digits))
}

/// `2`, `Page 2`, `2 of 5`, `Next page »`.
fn is_name_of_next(name: &str, digits: &str) -> bool {
    if name.len() > LONGEST_NAME {
        return false;
    }
    let folded = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if matches!(&*folded, "›" | "»" | "→" | ">" | ">>") {
        return true;
    }
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let mut words = bare.split([' ', '.', ':']).filter(|word| !word.is_empty());
    let mut first = words.next();
    if first.is_some_and(|word| PAGE.contains(&word)) {
        first = words.next();
    }
    NEXT.contains(&bare)
        || (first == Some(digits) && words.all(|word| !PAGE.contains(&word)) && bare.len() <= 20)
}

/// Whether the link turns over comments: by its address, or by what it stands in.
fn is_about_comments(tree: &Tree, node: NodeId, href: &str) -> bool {
    let lower = href.to_ascii_lowercase();
    lower.contains("comment")
        || lower.contains("cpage")
        || std::iter::once(node).chain(tree.ancestors(node)).take(AROUND).any(|around| {
            let named = |name| tree.attr(around, name).is_some_and(|v| words_in(v).any(Words::COMMENT));
            !tree.is(around, &local_name!("body")) && (named("class") || named("id"))
        })
}

/// Whether two addresses are of one site: same host but for `www.`, same port, and the scheme no less safe.
pub fn is_same_site(to: &Url, from: &Url) -> bool {
    let host = |url: &Url| {
        let host = url.host_str().unwrap_or_default().trim_end_matches('.').to_owned();
        host.strip_prefix("www.").map_or(host.clone(), str::to_owned)
    };
    let safe = to.scheme() == from.scheme() || (to.scheme() == "https" && from.scheme() == "http");
    matches!(to.scheme(), "http" | "https") && safe && host(to) == host(from) && to.port() == from.port()
}

/// What the addresses of all pages of the article have in common, by the address of the first: itself, and what is left of it
/// without a 1 that says "page 1". Empty when the address is that of a list.
fn first_stems(first: &Url) -> Vec<String> {
    let mut stems: Vec<String> = stems_of(first, 1);
    stems.push(stem(first.path(), first.query_pairs()));
    stems.retain(|stem| {
        let path = stem.split('?').next().unwrap_or_default();
        let last = path.rsplit('/').next().unwrap_or_default();
        let is_date = last.bytes().all(|b| b.is_ascii_digit());
        let above = path.rsplit('/').nth(1).unwrap_or_default();
        let of_a_list =
            matches!(above, "category" | "tag" | "tags" | "author" | "topic" | "topics" | "archive");
        // The front page and the page of a day list others, unless a parameter names one.
        (!is_date || stem.contains('?')) && !ARCHIVES.contains(&last) && !of_a_list
    });
    stems
}

/// An address without what says that it is page `number`, in each way it may say so.
fn stems_of(url: &Url, number: u32) -> Vec<String> {
    let mut stems = Vec::new();
    let digits = number.to_string();
    let says = |(name, value): &(std::borrow::Cow<str>, std::borrow::Cow<str>)| {
        PARAMETERS.contains(&name.to_ascii_lowercase().as_str()) && *value == digits
    };
    if url.query_pairs().filter(says).count() == 1 {
        stems.push(stem(url.path(), url.query_pairs().filter(|pair| !says(pair))));
        return stems;
    }
    let (path, ending) = without_ending(url.path().trim_end_matches('/'));
    let Some(rest) = path.strip_suffix(digits.as_str()) else { return stems };
    // `name-page-2`, `/page/2`, `/p2`; a number alone only when it is no 1, which may be the number of anything.
    for word in PAGE {
        for sign in ["-", "_", "/", ""] {
            let before = rest.strip_suffix(sign).and_then(|rest| rest.strip_suffix(word));
            let Some(before) = before.filter(|before| before.ends_with(['-', '_', '/', ','])) else {
                continue;
            };
            stems.extend(both(&before[..before.len() - 1], ending, before.ends_with('/'), url));
        }
    }
    if number > 1
        && let Some(before) = rest.strip_suffix(['-', '_', '/', ','])
    {
        stems.extend(both(before, ending, rest.ends_with('/'), url));
    }
    stems
}

/// The stem with the ending of its name, and without when the number was a name of its own (`dir/2.html` of `dir/`).
fn both(path: &str, ending: &str, own_name: bool, url: &Url) -> Vec<String> {
    let mut stems = vec![stem(&format!("{path}{ending}"), url.query_pairs())];
    if own_name && !ending.is_empty() {
        stems.push(stem(path, url.query_pairs()));
    }
    stems
}

/// `/a/b.html` -> (`/a/b`, `.html`).
fn without_ending(path: &str) -> (&str, &str) {
    match path.rsplit_once('.') {
        Some((name, ending)) if ENDINGS.contains(&ending.to_ascii_lowercase().as_str()) => {
            (name, &path[name.len()..])
        }
        _ => (path, ""),
    }
}

/// Path and parameters in one spelling.
fn stem<'a>(
    path: &str,
    query: impl Iterator<Item = (std::borrow::Cow<'a, str>, std::borrow::Cow<'a, str>)>,
) -> String {
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix("/index.html").or_else(|| path.strip_suffix("/index.php")).unwrap_or(path);
    let mut pairs: Vec<String> = query
        .filter(|(name, _)| !name.starts_with("utm_"))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.sort_unstable();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    format!("{path}{query}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::tree::parse_document;

    fn next(first: &str, page: &str, number: u32, html: &str) -> Option<String> {
        let (first, page) = (Url::parse(first).unwrap(), Url::parse(page).unwrap());
        let links = Links::gather(&parse_document(html), Some(&page), Some(&first), number, None);
        links.next(Kind::Article, false).map(String::from)
    }

    fn of(url: &str, link: &str) -> bool {
        next(url, url, 1, link).is_some()
    }

    #[test]
    fn pages_numbered_where_sites_number_them_go_on() {
        for (url, link) in [
            ("https://q.example/log/tide", "<a href='?page=2'>2</a>"),
            ("https://q.example/log?id=7", "<a href='/log?p=2&id=7'>Next page »</a>"),
            ("https://q.example/log?id=7&page=1", "<a href='/log?id=7&page=2' aria-label='Page 2'>•</a>"),
            ("https://q.example/log/tide/", "<a href='/log/tide/2/'>2</a>"),
            ("https://q.example/log/tide", "<a href='https://www.q.example/log/tide/page/2'>Weiter</a>"),
            ("https://q.example/log/tide.html", "<link rel=next href='tide-2.html'>"),
            ("https://q.example/log/tide.html", "<a href='tide_page_2.html'>page 2 of 3</a>"),
            ("https://q.example/log/tide.html", "<a href='/log/tide,2.html'>›</a>"),
            ("https://q.example/log/", "<base href='/log/'><a href='page-2.html'>2</a>"),
            ("https://q.example/log/page-1.html", "<a href='page-2.html'>2</a>"),
            ("https://q.example/tide/index.html", "<a href='page2.html' rel='nofollow NEXT'>More boats</a>"),
        ] {
            assert!(of(url, link), "{url} {link}");
        }
    }

    #[test]
    fn other_articles_comments_and_archives_are_not_the_next_page() {
        for (url, link) in [
            ("https://q.example/log/tide", "<link rel=next href='/log/ebb'>"),
            ("https://q.example/log/tide", "<a rel=next href='/log/2-boats'>2 boats</a>"),
            ("https://q.example/log/tide", "<a href='https://other.example/log/tide/2'>2</a>"),
            ("https://q.example/log/tide", "<a href='/log/tide/3'>3</a>"),
            ("https://q.example/log/tide", "<a href='/log/tide/2'>Two boats went out</a>"),
            ("https://q.example/log/tide", "<a href='/log/tide/comment-page-2/#comments'>2</a>"),
            ("https://q.example/log/tide", "<div id=comments><a href='/log/tide?page=2'>2</a></div>"),
            ("https://q.example/log/1", "<a href='/log/2' rel=next>Next</a>"),
            ("https://q.example/", "<a href='/page/2/'>Next</a>"),
            ("https://q.example/blog/", "<a href='/blog/page/2/'>Older</a>"),
            ("https://q.example/category/boats", "<a href='/category/boats/2'>2</a>"),
            ("https://q.example/2026/03/", "<a href='/2026/03/page/2/'>2</a>"),
            ("https://q.example/log?id=1", "<a href='/log?id=2'>2</a>"),
            ("https://q.example/log/tide", "<a href='javascript:page(2)'>2</a>"),
        ] {
            assert!(!of(url, link), "{url} {link}");
        }
        let links = Links::gather(
            &parse_document("<a href='?page=2'>2</a>"),
            Some(&Url::parse("https://q.example/ropes").unwrap()),
            None,
            1,
            None,
        );
        assert_eq!(links.next(Kind::Listing, false), None);
    }

    #[test]
    fn the_number_grows_by_one_from_page_to_page() {
        let first = "https://q.example/log/tide";
        let pager =
            "<a href='/log/tide'>1</a><a href='/log/tide/2'>2</a><a href='/log/tide/3?utm_source=x'>3</a>";
        let two = next(first, first, 1, pager).unwrap();
        assert_eq!(two, "https://q.example/log/tide/2");
        let three = next(first, &two, 2, pager).unwrap();
        assert_eq!(three, "https://q.example/log/tide/3");
        assert_eq!(next(first, &three, 3, pager), None);
    }
}
