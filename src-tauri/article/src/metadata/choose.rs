//! The judge between statements; the order is the table in the module above.

use url::Url;

use super::collect::{Statements, fold};
use super::{authors, dates, json_ld, published, titles};
use crate::{Direction, Metadata};

/// Decides every field.
pub(super) fn choose(found: &Statements, url: Option<&Url>) -> Metadata {
    let stated_site = site(found);
    let title = title(found, stated_site.as_deref(), url);
    let heading = heading(found, title.as_deref());
    let named = found.title.as_deref().zip(title.as_deref());
    let site_name =
        stated_site.or_else(|| named.and_then(|(whole, head)| titles::site_in_title(whole, head)));
    Metadata {
        byline: authors::choose(found, heading, site_name.as_deref()),
        published: published::choose(found, heading, lang(found).as_deref(), url),
        modified: modified(found),
        lang: lang(found),
        dir: found.dir.as_deref().and_then(direction),
        excerpt: excerpt(found, title.as_deref()),
        section: found.meta(&["article:section"]).map(str::to_owned).or_else(|| found.linked.section.clone()),
        canonical_url: canonical(found, url),
        lead_image: lead_image(found, url),
        title,
        site_name,
    }
}

fn site(found: &Statements) -> Option<String> {
    let stated = found.meta(&["og:site_name", "og:site"]).map(json_ld::unescape);
    let linked = || found.linked.publisher.clone().or_else(|| found.linked.website.clone());
    let named = || {
        found
            .meta(&[
                "application-name",
                "apple-mobile-web-app-title",
                "dc.publisher",
                "citation_journal_title",
            ])
            .map(str::to_owned)
    };
    stated
        .or_else(linked)
        .or_else(named)
        .map(|s| titles::without_slogan(&fold(&s), found.title.as_deref()))
        .filter(|s| !s.is_empty() && s.chars().count() <= 80)
}

fn title(found: &Statements, site: Option<&str>, url: Option<&Url>) -> Option<String> {
    let names = [
        "og:title",
        "twitter:title",
        "dc.title",
        "dcterms.title",
        "citation_title",
        "parsely-title",
        "sailthru.title",
    ];
    let linked = found.linked.headline.iter().cloned();
    let meta = names.iter().filter_map(|name| found.meta(&[name]).map(json_ld::unescape));
    let stated: Vec<String> = linked.chain(meta).map(|t| fold(&t)).filter(|t| !t.is_empty()).collect();
    let headings: Vec<String> = found.headings.iter().map(|(text, _)| text.clone()).collect();
    let second: Vec<String> = found.second.iter().map(|(text, _)| text.clone()).collect();
    let address = url.and_then(titles::address_words);
    let page = titles::Page {
        title: found.title.as_deref(),
        site,
        host: url.and_then(Url::host_str),
        address: address.as_deref(),
        article: is_article(found),
        second: &second,
    };
    let title = titles::headline(&stated, &headings, &page)?;
    Some(if headings.contains(&title) || second.contains(&title) {
        title
    } else {
        titles::before_bar(&title).to_owned()
    })
}

/// Whether the page says that it is an article.
pub(super) fn is_article(found: &Statements) -> bool {
    found.linked.article
        || found.meta(&["og:type"]).is_some_and(|kind| kind.eq_ignore_ascii_case("article"))
        || found.meta(&["article:published_time"]).is_some()
}

/// How many elements stand before the heading that is the title, else before the first heading.
fn heading(found: &Statements, title: Option<&str>) -> Option<usize> {
    /// Letters of a title that two headings of a page do not begin with by chance.
    const LEAST_LETTERS: usize = 16;
    let title = titles::letters(title.unwrap_or_default());
    let same = found.headings.iter().find(|(text, _)| titles::letters(text) == title);
    let begins = |text: &str| title.len() >= LEAST_LETTERS && titles::letters(text).starts_with(&title);
    let second = found.second.iter().find(|(text, _)| titles::letters(text) == title || begins(text));
    same.or(second).or(found.headings.first()).map(|(_, at)| *at)
}

pub(super) fn modified(found: &Statements) -> Option<String> {
    let names = [
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
    ];
    let linked = found.linked.modified.as_deref().and_then(dates::parse);
    let meta = || names.iter().filter_map(|name| found.meta(&[name])).find_map(dates::parse);
    linked.or_else(meta).or_else(|| found.modified.iter().find_map(|value| dates::parse(value)))
}

fn lang(found: &Statements) -> Option<String> {
    let stated = [
        found.lang.as_deref(),
        found.meta(&["content-language", "language", "dc.language", "og:locale"]),
        found.linked.lang.as_deref(),
    ];
    stated.into_iter().flatten().find_map(tag)
}

/// A BCP 47 tag in its usual spelling: `en_gb` -> `en-GB`.
fn tag(text: &str) -> Option<String> {
    let text = text.split([',', ';']).next().unwrap_or(text).trim().replace('_', "-");
    let mut parts = text.split('-');
    let primary = parts.next()?.to_ascii_lowercase();
    if !(2..=3).contains(&primary.len()) || !primary.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut out = primary;
    for part in parts.take(3) {
        if part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            break;
        }
        out.push('-');
        match part.len() {
            2 => out.push_str(&part.to_ascii_uppercase()),
            4 => {
                out.push_str(&part[..1].to_ascii_uppercase());
                out.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => out.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(out)
}

fn direction(text: &str) -> Option<Direction> {
    match text.trim().to_ascii_lowercase().as_str() {
        "rtl" => Some(Direction::Rtl),
        "ltr" => Some(Direction::Ltr),
        _ => None,
    }
}

fn excerpt(found: &Statements, title: Option<&str>) -> Option<String> {
    let stated = found.meta(&[
        "og:description",
        "description",
        "twitter:description",
        "dc.description",
        "dcterms.abstract",
    ]);
    let text =
        stated.map(json_ld::unescape).or_else(|| found.linked.description.clone()).map(|t| fold(&t))?;
    let says_more = title.is_none_or(|title| titles::letters(title) != titles::letters(&text));
    (says_more && text.chars().count() >= 20).then_some(text)
}

fn canonical(found: &Statements, url: Option<&Url>) -> Option<Url> {
    let own = found.canonical.as_deref().and_then(|href| absolute(href, url));
    let graph = || found.meta(&["og:url"]).and_then(|href| absolute(href, url));
    own.or_else(graph).map(|url| crate::address::clean(&url))
}

fn lead_image(found: &Statements, url: Option<&Url>) -> Option<Url> {
    let graph = found.meta(&["og:image", "og:image:url", "og:image:secure_url"]);
    let stated = [graph, found.linked.image.as_deref(), found.meta(&["twitter:image", "twitter:image:src"])];
    stated.into_iter().flatten().find_map(|href| absolute(href, url))
}

/// A web address; relative ones are resolved.
fn absolute(href: &str, base: Option<&Url>) -> Option<Url> {
    let href = href.trim();
    let url = match base {
        Some(base) => base.join(href),
        None => Url::parse(href),
    };
    url.ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_are_brought_into_one_spelling() {
        for (found, wanted) in [
            ("en_gb", Some("en-GB")),
            ("ZH-hans-cn", Some("zh-Hans-CN")),
            ("de, en", Some("de")),
            ("English", None),
            ("", None),
        ] {
            assert_eq!(tag(found).as_deref(), wanted, "{found}");
        }
    }

    #[test]
    fn templates_say_nothing_and_entities_written_twice_are_read_once() {
        let html = "<title>{{ page.title }}</title><meta property=og:site_name content='{{site.name}}'>\
                    <meta name=author content='{{ author }}'><h1>{{headline}}</h1><h1>TIDE &amp;amp; WIND AGAIN</h1>";
        let found = crate::metadata::read(&crate::tree::parse_document(html), None).metadata;
        assert_eq!(found.title.as_deref(), Some("TIDE & WIND AGAIN"));
        assert_eq!((found.site_name, found.byline), (None, None));
    }

    #[test]
    fn of_several_articles_the_first_is_the_pages() {
        let html = r#"<script type=application/ld+json>[{"@type":"NewsArticle","headline":"Tide","datePublished":"2026-03-02",
            "author":[{"@type":"Person","name":"Ada Mole"},{"@type":"Person","name":"Bo Lind"}]},
            {"@type":"NewsArticle","headline":"Wind","datePublished":"2025-01-01","author":"Cy Poster"}]</script><h1>Tide</h1>"#;
        let found = crate::metadata::read(&crate::tree::parse_document(html), None).metadata;
        assert_eq!(found.byline.as_deref(), Some("Ada Mole, Bo Lind"));
        assert_eq!(found.published.as_deref(), Some("2026-03-02"));
    }
}
