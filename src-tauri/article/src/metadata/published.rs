//! Which date is the day of publication: schema.org, then `meta`, then what stands near the heading, then the address.
//!
//! The day of the last change is taken for it only where the page shows the reader that day and names no other: the text as it
//! stands was published then, and who cites the page cites that day.

use url::Url;

use super::choose::is_article;
use super::collect::{BY_LINE, Mark, NEAR, Statements};
use super::dates;

/// The day, or the moment, of publication. `heading` is the place of the title's heading.
pub(super) fn choose(
    found: &Statements,
    heading: Option<usize>,
    lang: Option<&str>,
    url: Option<&Url>,
) -> Option<String> {
    let order = order(lang);
    let parse = |value: &str| dates::parse_in(value, order);
    let local = |moment: String| local_day(moment, found, heading, order, url);
    let page = || found.linked.page_published.as_deref().filter(|_| is_article(found)).and_then(parse);
    found
        .linked
        .published
        .as_deref()
        .and_then(parse)
        .or_else(|| stated(found).find_map(parse))
        .or_else(page)
        .map(local)
        .or_else(|| near(found, heading, order))
        .or_else(|| url.and_then(date_in_address))
        .or_else(|| elsewhere(found, heading, order))
        .or_else(|| changed(found, heading, order))
}

/// The day in the page's own words, where a moment in UTC falls on the day before or after it: midnight is somewhere else.
fn local_day(
    moment: String,
    found: &Statements,
    heading: Option<usize>,
    order: Option<dates::Order>,
    url: Option<&Url>,
) -> String {
    let day = |text: &str| text.get(..10)?.parse::<jiff::civil::Date>().ok();
    let seen = || url.and_then(date_in_address).or_else(|| near(found, heading, order));
    let beside = |seen: &String| {
        let apart = day(seen).zip(day(&moment)).map(|(seen, utc)| (seen - utc).get_days().abs());
        apart == Some(1)
    };
    let seen = if moment.ends_with('Z') { seen().filter(beside) } else { None };
    seen.map_or(moment, |seen| seen.get(..10).unwrap_or_default().to_owned())
}

/// What `meta` elements say, most believed first.
fn stated(found: &Statements) -> impl Iterator<Item = &str> {
    const NAMES: &str = "article:published_time og:published_time datepublished article:published parsely-pub-date \
        sailthru.date dc.date.issued dcterms.issued dc.date dcterms.date dc.date.created dcterms.created \
        citation_publication_date citation_date citation_online_date pubdate publishdate publish_date publish-date \
        publication_date published published-date published_date published_on published-time published_time date \
        originalpublicationdate release_date cxenseparse:recs:publishtime bt:pubdate rnews:datepublished";
    NAMES.split_whitespace().filter_map(|name| found.meta(&[name]))
}

/// The first date at the heading; what markup calls a date before what only looks like one.
fn near(found: &Statements, heading: Option<usize>, order: Option<dates::Order>) -> Option<String> {
    let at = heading?;
    let (marks, article) = (&found.dates, is_article(found));
    let near = |mark: &&Mark| mark.at + NEAR / 2 >= at && mark.at <= at + NEAR;
    let of = |ranks: std::ops::RangeInclusive<u8>, below: bool| {
        marks.iter().filter(near).filter(move |m| ranks.contains(&m.rank) && (m.at > at) == below)
    };
    let all = of(0..=2, true).chain(of(3..=3, true)).chain(of(BY_LINE..=BY_LINE, true));
    let above = of(0..=2, false).chain(of(3..=3, false)).chain(of(BY_LINE..=BY_LINE, false));
    // In the column of an article more may stand between the two.
    let further =
        marks.iter().filter(|m| article && m.rank <= 3 && m.at > at + NEAR && m.at <= at + 2 * NEAR);
    all.chain(above).chain(further).find_map(|mark| date(mark, order))
}

/// A date that markup gives anywhere, on a page that is no list of others; else one that a line calls that of publication,
/// or the only one of a page without headings.
fn elsewhere(found: &Statements, heading: Option<usize>, order: Option<dates::Order>) -> Option<String> {
    /// An article with dates of more days holds a list of others; another page does if it has two.
    const FEW: usize = 3;
    let marks = &found.dates;
    let most = if is_article(found) { FEW } else { 1 };
    let marked = || marks.iter().filter(|mark| mark.rank == 2 || mark.rank == 3).count();
    let of = |ranks: std::ops::RangeInclusive<u8>| {
        let mut days: Vec<String> =
            marks.iter().filter(|m| ranks.contains(&m.rank)).filter_map(|mark| date(mark, order)).collect();
        days.dedup_by(|a, b| a.get(..10) == b.get(..10));
        days
    };
    let of_publication = |mark: &&Mark| {
        let lower = mark.text.to_lowercase();
        ["publi", "erschienen", "veröffentlicht", "pubbl", "gepubliceerd", "опубликовано"]
            .iter()
            .any(|w| lower.contains(w))
    };
    let line = || {
        let mut lines = marks
            .iter()
            .filter(|mark| mark.rank == BY_LINE)
            .filter(|m| heading.is_none() || of_publication(m));
        let first = date(lines.next()?, order)?;
        lines.all(|mark| date(mark, order).as_ref() == Some(&first)).then_some(first)
    };
    let times = of(2..=3);
    of(0..=1)
        .into_iter()
        .next()
        .or(times.first().filter(|_| times.len() <= most || marked() <= FEW).cloned())
        .or_else(line)
}

/// The day of the last change that the page shows near its heading, or the only one that an article shows. Elsewhere it is the day on
/// which a program wrote the page.
fn changed(found: &Statements, heading: Option<usize>, order: Option<dates::Order>) -> Option<String> {
    let shown = || found.changed.iter().chain(found.dates.iter().filter(|mark| is_change(&mark.text)));
    let near = |mark: &&Mark| heading.is_some_and(|at| mark.at > at && mark.at <= at + NEAR);
    let day = |mark: &Mark| dates::parse_in(&mark.text, order);
    let alone = || {
        let days: Vec<String> = shown().filter_map(day).collect();
        days.first().filter(|first| days.iter().all(|day| day == *first)).cloned()
    };
    shown().filter(near).find_map(day).or_else(|| alone().filter(|_| is_article(found)))
}

/// Whether a text says that its date is that of a change.
fn is_change(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["updated", "modified", "review"].iter().any(|w| lower.contains(w)) && !lower.contains("publish")
}

fn date(mark: &Mark, order: Option<dates::Order>) -> Option<String> {
    if is_change(&mark.text) { None } else { dates::parse_in(&mark.text, order) }
}

/// What `3/4/2026` means in the page's language; `None` where it may mean either.
fn order(lang: Option<&str>) -> Option<dates::Order> {
    match lang? {
        "en" => None,
        "en-US" | "en-PH" => Some(dates::Order::MonthFirst),
        _ => Some(dates::Order::DayFirst),
    }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::metadata::read;
    use crate::tree::parse_document;

    fn published(html: &str) -> Option<String> {
        read(&parse_document(html), None).metadata.published
    }

    #[test]
    fn a_date_in_the_address_is_believed_last() {
        let url = Url::parse("https://a.example/2026/3/4/tide.html").ok();
        let found = choose(&Statements::default(), None, None, url.as_ref());
        assert_eq!(found.as_deref(), Some("2026-03-04"));
        let found = choose(
            &Statements::default(),
            None,
            None,
            Url::parse("https://a.example/2026/13/44/").ok().as_ref(),
        );
        assert_eq!(found, None);
    }

    #[test]
    fn the_last_change_dates_a_page_that_shows_it_and_no_other_day() {
        assert_eq!(published("<meta property=article:modified_time content=2026-03-04>"), None);
        for changed in [
            "<p>Updated <time>4 March 2026</time></p>",
            "<p><b>Last updated:</b> <span>4 March 2026</span></p>",
            "<p>Aktualisiert: 4. März 2026</p>",
        ] {
            let html = format!("<h1>Tide</h1>{changed}<p>It rose.</p>");
            assert_eq!(published(&html).as_deref(), Some("2026-03-04"), "{changed}");
            let both = format!("<h1>Tide</h1><p class=date>2 March 2026</p>{changed}<p>It rose.</p>");
            assert_eq!(published(&both).as_deref(), Some("2026-03-02"), "{changed}");
        }
        // At the foot of a manual it is the day on which a program wrote the page.
        let far = "<i></i>".repeat(200);
        assert_eq!(published(&format!("<h1>Tide</h1>{far}<p>Last updated on 4 March 2026</p>")), None);
    }

    #[test]
    fn the_foot_of_an_article_speaks_of_it_and_the_foot_of_a_page_does_not() {
        let day = "<footer><p class=date>2 March 2026</p></footer>";
        let html = format!("<h1>Tide</h1><article><p>It rose.</p>{day}</article>");
        assert_eq!(published(&html).as_deref(), Some("2026-03-02"));
        assert_eq!(published(&format!("<h1>Tide</h1><p>It rose.</p>{day}")), None);
    }

    #[test]
    fn the_days_heading_of_a_journal_is_the_day() {
        let html = "<h2 class=date-header>Samstag, 5. Oktober 2013</h2><h1>Tide</h1><p>It rose.</p>";
        assert_eq!(published(html).as_deref(), Some("2013-10-05"));
    }

    #[test]
    fn the_date_at_the_heading_wins_over_those_of_other_stories() {
        let html = "<ul><li><time>1 May 2025</time></ul><h1>Tide</h1><p>2 March 2026</p>\
                    <p>It rose.</p><ul><li><time>3 May 2025</time></ul>";
        let far = "<i></i>".repeat(100);
        let html = html.replace("<h1>", &format!("{far}<h1>")).replace("<p>It", &format!("{far}<p>It"));
        assert_eq!(published(&html).as_deref(), Some("2026-03-02"));
    }

    #[test]
    fn the_day_is_that_of_the_place_where_the_page_was_written() {
        let html = "<meta property=article:published_time content=2026-03-01T23:00:00Z><h1>Tide</h1>";
        assert_eq!(published(&format!("{html}<time>2 March 2026</time>")).as_deref(), Some("2026-03-02"));
        assert_eq!(
            published(&format!("{html}<time>9 May 2026</time>")).as_deref(),
            Some("2026-03-01T23:00:00Z")
        );
        let local = html.replace('Z', "+01:00");
        assert_eq!(
            published(&format!("{local}<time>2 March 2026</time>")).as_deref(),
            Some("2026-03-01T23:00:00+01:00")
        );
    }

    #[test]
    fn a_report_may_begin_with_its_day() {
        for line in [
            "02.03.2026 – The sea rose again, and nobody was there.",
            "(2. März 2026) Das Meer stieg wieder.",
            "Pressemitteilung vom 2. März 2026 | Bonn",
            "Bonn,&nbsp;02.03.2026",
            "02.03.26",
        ] {
            let html = format!("<html lang=de><h1>Tide</h1><p>{line}</p>");
            assert_eq!(published(&html).as_deref(), Some("2026-03-02"), "{line}");
        }
        let list = "<h1>Tide</h1><p>It rose.</p><a href=/b>02.03.2025 - Storm over the bay</a>";
        assert_eq!(published(list), None);
    }

    #[test]
    fn a_line_far_from_the_heading_may_say_that_it_is_the_day_of_publication() {
        let far = "<i></i>".repeat(200);
        let html = format!("<h1>Tide</h1>{far}<p>Changed: 3 March 2026<br>Published: 2 March 2026</p>");
        assert_eq!(published(&html).as_deref(), Some("2026-03-02"));
        assert_eq!(published(&html.replace("Published: ", "Seen: ")), None);
    }
}
