//! The judge between statements; the order is the table in the module above.

use url::Url;

use super::collect::{Statements, fold};
use super::{byline, dates, json_ld, titles};
use crate::{Direction, Metadata};

/// Decides every field.
pub(super) fn choose(found: &Statements, url: Option<&Url>) -> Metadata {
    let host = url.and_then(Url::host_str);
    let stated_site = site(found);
    let title = title(found, stated_site.as_deref(), host);
    let named = found.title.as_deref().zip(title.as_deref());
    let site_name =
        stated_site.or_else(|| named.and_then(|(whole, head)| titles::site_in_title(whole, head)));
    Metadata {
        byline: authors(found, site_name.as_deref()),
        published: published(found, url),
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
        .map(|s| fold(&s))
        .filter(|s| !s.is_empty() && s.chars().count() <= 80)
}

fn title(found: &Statements, site: Option<&str>, host: Option<&str>) -> Option<String> {
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
    titles::headline(&stated, found.title.as_deref(), &found.headings, site, host)
}

fn authors(found: &Statements, site: Option<&str>) -> Option<String> {
    let is_site = |name: &String| site.is_some_and(|site| titles::letters(site) == titles::letters(name));
    let people =
        |raw: &str| -> Vec<String> { byline::names(raw).into_iter().filter(|n| !is_site(n)).collect() };
    let join = |names: Vec<String>| (!names.is_empty()).then(|| names.join(", "));

    let mut linked: Vec<String> = Vec::new();
    for name in found.linked.authors.iter().flat_map(|raw| people(raw)) {
        if !linked.contains(&name) {
            linked.push(name);
        }
    }
    let meta = [
        "author",
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "byl",
        "twitter:creator_name",
        "article:author",
    ];
    let stated = || {
        let values = meta.iter().map(|name| {
            let all =
                found.meta.iter().filter(|(n, c)| n == name && !c.contains("://")).map(|(_, c)| c.as_str());
            all.collect::<Vec<_>>().join(", ")
        });
        values.map(|value| people(&json_ld::unescape(&value))).find(|names| !names.is_empty())
    };
    let marked = || {
        let best = found.authors.iter().map(|(rank, _)| *rank).min()?;
        let texts = found.authors.iter().filter(move |(rank, _)| *rank == best || *rank <= 2);
        // Several people are named one beside the other, in elements of the same rank; a name comes twice on many pages.
        let mut out: Vec<String> = Vec::new();
        for (_, text) in texts.take(4) {
            let line =
                byline::from_line(text).map(|line| byline::names(&line)).unwrap_or_else(|| people(text));
            for name in line.into_iter().filter(|n| !is_site(n)) {
                let known = out.iter().any(|o| titles::letters(o).contains(&titles::letters(&name)));
                if !known {
                    out.push(name);
                }
            }
        }
        Some(out).filter(|out| !out.is_empty())
    };
    join(linked)
        .or_else(|| stated().and_then(join))
        .or_else(|| marked().and_then(join))
        // The publication itself, when it alone is named.
        .or_else(|| found.linked.authors.first().cloned().filter(|name| is_site(name)))
}

fn published(found: &Statements, url: Option<&Url>) -> Option<String> {
    let names = [
        "article:published_time",
        "og:published_time",
        "datepublished",
        "article:published",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "dcterms.created",
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "pubdate",
        "publishdate",
        "publish_date",
        "publish-date",
        "publication_date",
        "date",
        "originalpublicationdate",
        "release_date",
        "cxenseparse:recs:publishtime",
        "bt:pubdate",
        "rnews:datepublished",
    ];
    let order = order(lang(found).as_deref());
    let parse = |value: &str| dates::parse_in(value, order);
    let linked = found.linked.published.as_deref().and_then(parse);
    let meta = || names.iter().filter_map(|name| found.meta(&[name])).find_map(parse);
    let marked = || {
        let of = |wanted: u8| {
            let values = found.dates.iter().filter(move |(rank, _)| *rank == wanted);
            values.map(|(_, value)| value.as_str())
        };
        of(0)
            .chain(of(1))
            .chain(of(2))
            .find_map(dates::parse)
            .or_else(|| of(3).find_map(|value| dates::from_line(value).or_else(|| dates::parse(value))))
    };
    linked.or_else(meta).or_else(marked).or_else(|| url.and_then(date_in_address)).or_else(|| modified(found))
}

/// What `3/4/2026` means in the page's language; `None` where it may mean either.
fn order(lang: Option<&str>) -> Option<dates::Order> {
    match lang? {
        "en" => None,
        "en-US" | "en-PH" => Some(dates::Order::MonthFirst),
        _ => Some(dates::Order::DayFirst),
    }
}

fn modified(found: &Statements) -> Option<String> {
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

/// `/2026/10/08/` or `/2026-10-08-` in the path.
fn date_in_address(url: &Url) -> Option<String> {
    let numbers: Vec<&str> = url.path().split(['/', '-', '_', '.']).collect();
    numbers.windows(3).find_map(|w| match w {
        [y, m, d] if y.len() == 4 && (1..=2).contains(&m.len()) && (1..=2).contains(&d.len()) => {
            dates::parse(&format!("{y}-{m:0>2}-{d:0>2}"))
        }
        _ => None,
    })
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
    fn a_date_in_the_address_is_believed_last() {
        let url = Url::parse("https://a.example/2026/3/4/tide.html").ok();
        let metadata = choose(&Statements::default(), url.as_ref());
        assert_eq!(metadata.published.as_deref(), Some("2026-03-04"));
        let metadata =
            choose(&Statements::default(), Url::parse("https://a.example/2026/13/44/").ok().as_ref());
        assert_eq!(metadata.published, None);
    }
}
