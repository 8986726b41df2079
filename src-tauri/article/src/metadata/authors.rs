//! Whose names to believe: schema.org, then `meta`, then marked elements, then a line "By NAME" below the heading.

use super::choose::is_article;
use super::collect::{BY_LINE, BY_LINK, Mark, NEAR, Statements};
use super::{byline, json_ld, titles};

/// The authors, one after the other with commas. `heading` is the place of the title's heading; `site` the publication,
/// which is an author only if nobody else is named.
pub(super) fn choose(found: &Statements, heading: Option<usize>, site: Option<&str>) -> Option<String> {
    let is_site = |name: &str| site.is_some_and(|site| titles::letters(site) == titles::letters(name));
    let mut publication = None;
    let mut people = |raw: &str| -> Vec<String> {
        let (own, people): (Vec<_>, Vec<_>) = byline::names(raw).into_iter().partition(|n| is_site(n));
        publication = publication.take().or(own.into_iter().next());
        people
    };
    let mut names: Vec<String> = Vec::new();
    for name in found.linked.authors.iter().flat_map(|raw| people(raw)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let stated = stated(found).iter().map(|raw| people(raw)).find(|n| !n.is_empty()).unwrap_or_default();
    // schema.org's first author, with the others named beside it, is not all of them.
    if names.iter().all(|name| stated.contains(name)) {
        names = stated;
    }
    if names.is_empty() {
        // On other pages faces and signs of persons stand beside everything.
        let surest = if is_article(found) { u8::MAX } else { BY_LINE };
        names = marked(found.authors.iter().filter(|mark| mark.rank <= surest), heading, &mut people);
    }
    if names.is_empty() {
        // A publication whose name is an address is no name to `byline`.
        let own = found.linked.authors.first().filter(|name| is_site(name)).cloned();
        names.extend(own.or(publication));
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// What `meta` elements say, most believed first.
fn stated(found: &Statements) -> Vec<String> {
    const NAMES: &str = "author article:author_name parsely-author sailthru.author dc.creator dcterms.creator \
        citation_author byl shareaholic:article_author_name cxenseparse:author twitter:creator_name article:author";
    let of = |name: &str| {
        let values = found.meta.iter().filter(|(n, content)| n == name && !content.contains("://"));
        values.map(|(_, content)| content.as_str()).collect::<Vec<_>>().join(", ")
    };
    NAMES.split_whitespace().map(|name| json_ld::unescape(&of(name))).collect()
}

/// The names in the surest mark, and in those beside it that are as sure.
fn marked<'m>(
    marks: impl Iterator<Item = &'m Mark>,
    heading: Option<usize>,
    people: &mut impl FnMut(&str) -> Vec<String>,
) -> Vec<String> {
    let place = |mark: &Mark| match heading {
        Some(at) if mark.rank >= BY_LINK && mark.at + NEAR / 4 < at => None,
        Some(at) if mark.at < at => Some(if mark.at + NEAR / 2 >= at { 1 } else { 3 }),
        Some(at) if mark.at <= at + NEAR => Some(0),
        _ if mark.rank >= BY_LINK => None,
        Some(_) => Some(2),
        None => Some(0),
    };
    let mut ordered: Vec<(u8, &Mark)> =
        marks.filter_map(|mark| Some((mark.rank + place(mark)?, mark))).collect();
    ordered.sort_by_key(|(order, mark)| (*order, mark.at));
    let mut out: Vec<String> = Vec::new();
    let mut first: Option<&Mark> = None;
    for (_, mark) in ordered {
        let beside = |f: &Mark| {
            mark.rank <= f.rank && mark.within.iter().flatten().any(|p| f.within.contains(&Some(*p)))
        };
        if first.is_some_and(|f| !beside(f)) {
            continue;
        }
        let line = byline::from_line(&mark.text);
        for name in people(line.as_deref().unwrap_or(&mark.text)) {
            // A name comes twice on many pages, once with more around it.
            let known = |o: &String| titles::letters(o).contains(&titles::letters(&name));
            if !out.iter().any(known) {
                out.push(name);
            }
        }
        if !out.is_empty() && first.is_none() {
            first = Some(mark);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::metadata::read;
    use crate::tree::parse_document;

    fn byline(body: &str) -> Option<String> {
        read(&parse_document(&format!("<title>Tide</title><body>{body}")), None).metadata.byline
    }

    #[test]
    fn a_thread_is_by_whoever_opened_it() {
        let post = |name| format!("<div><div class=user><a class=author>{name}</a></div><p>Text.</p></div>");
        let thread = format!("<h1>Tide</h1>{}{}", post("ada_m"), post("bo_l"));
        assert_eq!(byline(&thread).as_deref(), Some("ada_m"));
        let both = "<h1>Tide</h1><p><a rel=author>Ada Mole</a>, <a rel=author>Bo Lind</a></p>";
        assert_eq!(byline(both).as_deref(), Some("Ada Mole, Bo Lind"));
    }

    #[test]
    fn all_authors_are_named_where_one_source_knows_only_the_first() {
        let html = "<meta name=author content='Ada Mole, Bo Lind'><script type=application/ld+json>\
                    {\"@type\":\"Article\",\"author\":\"Ada Mole\"}</script>";
        assert_eq!(byline(html).as_deref(), Some("Ada Mole, Bo Lind"));
    }

    #[test]
    fn the_margin_of_an_article_may_name_its_author() {
        let margin = "<aside><p class=author>Ada Mole</p></aside>";
        let html = format!("<main><h1>Tide</h1>{margin}<p>It rose.</p></main>");
        assert_eq!(byline(&html).as_deref(), Some("Ada Mole"));
        assert_eq!(byline(&format!("<h1>Tide</h1><p>It rose.</p>{margin}")), None);
        let column = "<div id=sidebar><h1>Tide</h1><p class=author>Ada Mole</p></div>";
        assert_eq!(byline(column).as_deref(), Some("Ada Mole"));
    }

    #[test]
    fn an_answer_is_not_the_questions_byline() {
        let html = "<h1>Why tides?</h1><div itemprop=suggestedAnswer><p class=author>Bo Lind</p></div>";
        assert_eq!(byline(html), None);
    }

    #[test]
    fn a_plain_line_below_the_heading_names_the_author() {
        assert_eq!(
            byline("<h1>Tide</h1><p>By <b>Ada Mole</b></p><p>It rose.</p>").as_deref(),
            Some("Ada Mole")
        );
        assert_eq!(byline("<h1>Tide</h1><p>By the river it rose.</p>"), None);
    }

    #[test]
    fn a_review_below_a_product_is_not_its_byline() {
        assert_eq!(byline("<h1>Boots</h1><p class=review-card_author>Tom K.</p>"), None);
    }
}
