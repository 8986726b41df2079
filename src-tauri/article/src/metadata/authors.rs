//! Whose names to believe: schema.org, then `meta`, then marked elements, then a line "By NAME" below the heading.

use super::choose::is_article;
use super::collect::{BY_LINE, BY_LINK, BY_SIGN, Mark, NEAR, Statements};
use super::{byline, json_ld, titles};

/// The authors, one after the other with commas. `heading` is the place of the title's heading; `site` the publication,
/// which is an author only if nobody else is named, as is an organization.
pub(super) fn choose(found: &Statements, heading: Option<usize>, site: Option<&str>) -> Option<String> {
    let is_body = |name: &str| {
        let same = |body: &str| titles::letters(body) == titles::letters(name);
        let host = |site: &str| titles::letters(site).contains(&titles::letters(name)) && site.contains('.');
        site.is_some_and(|site| same(site) || host(site))
            || found.linked.organizations.iter().any(|body| same(body))
    };
    let mut publication = None;
    let mut people = |raw: &str| -> Vec<String> {
        let (own, people): (Vec<_>, Vec<_>) = byline::names(raw).into_iter().partition(|n| is_body(n));
        publication = publication.take().or(own.into_iter().next());
        people
    };
    let mut names: Vec<String> = Vec::new();
    for name in found.linked.authors.iter().flat_map(|raw| people(raw)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let stated = stated(found);
    let listed = stated.iter().map(|raw| people(raw)).find(|n| !n.is_empty()).unwrap_or_default();
    // schema.org's first author, with the others named beside it, is not all of them.
    if names.iter().all(|name| listed.contains(name)) {
        names = listed;
    }
    let said = said(found, heading);
    if !said.is_empty() && !said.iter().any(|name| names.iter().any(|known| is_same(known, name))) {
        names.clear();
    }
    if names.is_empty() {
        names = said.into_iter().filter(|name| !is_body(name)).collect();
    }
    if names.is_empty() {
        // On other pages faces and signs of persons stand beside everything, but not beside a date as well.
        let dated = |mark: &Mark| found.dates.iter().any(|date| date.at.abs_diff(mark.at) <= NEAR / 10);
        let beside =
            |mark: &&Mark| is_article(found) || mark.rank < BY_SIGN || is_below(mark, heading) && dated(mark);
        names = marked(found.authors.iter().filter(beside), heading, &mut people);
    }
    if names.is_empty() {
        let bodies = || found.linked.organizations.first().cloned();
        // A publication whose name is an address is no name to `byline`.
        let own = found.linked.authors.first().filter(|name| is_body(name)).cloned();
        let marks = found.authors.iter().filter(|mark| mark.rank < BY_LINK && is_below(mark, heading));
        let raws = || found.linked.authors.iter().chain(&stated).chain(marks.clone().map(|mark| &mark.text));
        let office = || raws().find_map(|raw| byline::office(raw));
        names.extend(own.or(publication).or_else(office).or_else(bodies));
    }
    if names.is_empty() {
        names = only_line(found, heading);
    }
    let names: Vec<String> = names.into_iter().map(|name| in_full(name, found, &stated)).collect();
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
    let mut stated: Vec<String> = NAMES.split_whitespace().map(|name| json_ld::unescape(&of(name))).collect();
    // Cards of social networks have labels: "Written by", and beside it who.
    for (label, data) in [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")] {
        if found.meta(&[label]).is_some_and(byline::is_label) {
            stated.extend(found.meta(&[data]).map(json_ld::unescape));
        }
    }
    stated
}

/// The persons that a line "By NAME" at an article's heading names in full. What readers see outweighs who put the page up.
fn said(found: &Statements, heading: Option<usize>) -> Vec<String> {
    let Some(at) = heading.filter(|_| is_article(found)) else { return Vec::new() };
    let near = |mark: &&Mark| mark.at >= at && mark.at <= at + NEAR / 2;
    let names = found.authors.iter().filter(near).find_map(|mark| {
        named_first(&mark.text).filter(|names| names.iter().all(|name| byline::is_full_name(name)))
    });
    names.unwrap_or_default()
}

/// The names in a line "By NAME" that has nothing between "By" and the first of them.
fn named_first(line: &str) -> Option<Vec<String>> {
    let rest = byline::written_by(line)?;
    let names = byline::names(rest);
    rest.starts_with(names.first()?.as_str()).then_some(names)
}

/// Whether a mark stands right below the heading.
fn is_below(mark: &Mark, heading: Option<usize>) -> bool {
    heading.is_some_and(|at| mark.at >= at && mark.at <= at + NEAR / 5)
}

/// The names that a line "By NAME" has wherever it stands below the heading, if no other line names anybody else.
fn only_line(found: &Statements, heading: Option<usize>) -> Vec<String> {
    let sure = |text: &str| is_article(found) || text.split(':').next().is_some_and(byline::is_sure_label);
    let below = |mark: &&Mark| mark.rank == BY_LINE && heading.is_none_or(|at| mark.at >= at);
    let mut lines = found.authors.iter().filter(below).filter(|mark| sure(&mark.text));
    let Some(first) = lines.next().and_then(|mark| named_first(&mark.text)) else { return Vec::new() };
    let alone = lines.all(|mark| byline::names(&mark.text) == first);
    if alone && first.iter().all(|name| byline::is_full_name(name)) { first } else { Vec::new() }
}

/// Whether two names are one person's: the same letters, or one within the other.
fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (titles::letters(a), titles::letters(b));
    a.contains(&b) || b.contains(&a)
}

/// A name of one word, such as an account's, in full where the page has the person's name too: `adamole` -> `Ada Mole`.
fn in_full(name: String, found: &Statements, stated: &[String]) -> String {
    if name.contains(' ') {
        return name;
    }
    let short = titles::letters(&name);
    let marks = found.authors.iter().map(|mark| &mark.text);
    let full = stated.iter().chain(marks).flat_map(|raw| byline::names(raw)).find(|full| {
        let letters = titles::letters(full);
        let first = full.split(' ').next().unwrap_or_default();
        let named =
            short.contains(&letters) && letters.len() * 2 > short.len() || titles::letters(first) == short;
        byline::is_full_name(full) && named
    });
    full.unwrap_or(name)
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

    fn article(ld: &str, body: &str) -> Option<String> {
        byline(&format!(
            "<script type=application/ld+json>{{\"@type\":\"Article\",{ld}}}</script><h1>Tide</h1>{body}"
        ))
    }

    #[test]
    fn an_organization_is_the_author_only_where_no_person_is_named() {
        let ld = r#""author":{"@type":"Organization","name":"Harbour Trust"}"#;
        assert_eq!(article(ld, "<p class=author>Ada Mole</p>").as_deref(), Some("Ada Mole"));
        assert_eq!(article(ld, "<p>It rose.</p>").as_deref(), Some("Harbour Trust"));
        let graph = r##""author":{"@id":"#o"},"@graph":[{"@id":"#o","@type":"Organization","name":"Harbour Trust"}]"##;
        assert_eq!(article(graph, "<p class=author>Ada Mole</p>").as_deref(), Some("Ada Mole"));
    }

    #[test]
    fn the_line_at_the_heading_outweighs_who_put_the_page_up() {
        let ld = r#""author":{"@type":"Person","name":"Cy Poster"}"#;
        assert_eq!(article(ld, "<p>By Ada Mole, sea desk</p>").as_deref(), Some("Ada Mole"));
        assert_eq!(article(ld, "<p>Reviewed by Ada Mole</p>").as_deref(), Some("Cy Poster"));
        assert_eq!(article(ld, "<p>By the Harbour Wall</p>").as_deref(), Some("Cy Poster"));
    }

    #[test]
    fn an_account_is_written_as_the_persons_name_where_the_page_has_it() {
        let ld = r#""author":"adamole""#;
        assert_eq!(article(ld, "<a rel=author>Ada Mole</a>").as_deref(), Some("Ada Mole"));
        assert_eq!(article(ld, "<a rel=author>Bo Lind</a>").as_deref(), Some("adamole"));
        let card =
            "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Mole'>";
        assert_eq!(article(ld, card).as_deref(), Some("Ada Mole"));
    }

    #[test]
    fn a_label_names_whoever_follows_it() {
        for (label, name) in [
            ("<h4>Autor</h4><p><a>Ada Mole</a><b>, </b></p>", "Ada Mole"),
            ("<b>Autor:</b> Ada Mole/HB", "Ada Mole"),
            (
                "<span>By</span><span><a>Ada Mole</a></span><span> and </span><a>Bo Lind</a><i>Staff</i>",
                "Ada Mole, Bo Lind",
            ),
            ("<p>Ein Artikel von <b>Ada Mole</b> | 2.3.2026</p>", "Ada Mole"),
            ("<p>02.03.2026 | Ada Mole</p>", "Ada Mole"),
        ] {
            assert_eq!(article(r#""headline":"Tide""#, label).as_deref(), Some(name), "{label}");
        }
        // On a page that is no article "By" stands before much else.
        assert_eq!(byline("<h1>Knots</h1><p>Shop <span>By</span> <a>Knot Size</a></p>"), None);
        assert_eq!(byline("<h1>Knots</h1><th>Author</th><th>Posts</th>"), None);
    }

    #[test]
    fn an_office_beside_the_name_is_left_out_and_alone_it_is_the_author() {
        let beside = "<div class=author><a>Ada Mole</a><br><span>Sea Weekly Staff</span></div>";
        assert_eq!(article(r#""headline":"Tide""#, beside).as_deref(), Some("Ada Mole"));
        assert_eq!(article(r#""author":"Staff Writer""#, "").as_deref(), Some("Staff Writer"));
        assert_eq!(article(r#""author":"Editor""#, ""), None);
        assert_eq!(
            article(r#""author":"Redaktion Hafenblatt""#, "").as_deref(),
            Some("Redaktion Hafenblatt")
        );
    }

    #[test]
    fn whoever_began_a_thread_is_its_author() {
        let thread = "<h1>Tide?</h1><i>Thread starter</i> <a>ada_m</a><div><p><b itemprop=author>bo_l</b>";
        assert_eq!(byline(thread).as_deref(), Some("ada_m"));
    }
}
