//! Plain text -> HTML: what was a headline, a byline, a list or a poem in the writer's mind becomes one in the markup.
//!
//! Built for text copied out of a page as well as for text files. The furniture of a page that came along (share lines,
//! related links, cookie notices) is left out, each line named in the report. Nothing else is left out but the title,
//! byline and date, which become metadata.

use std::borrow::Cow;

use super::blocks::{self, Block};
use super::furniture::{self, Furniture};
use crate::metadata::{byline, dates};
use crate::{Act, Metadata, Report};

/// A headline is no longer than this.
const LONGEST_HEADLINE: usize = 180;
/// Blocks at the start among which byline and date are looked for.
const HEAD_BLOCKS: usize = 8;
/// Lines that can stand above a text: headline, standfirst in two lines, byline, role, date.
const MOST_HEAD_LINES: usize = 6;
/// Words of a title made from a text that has no headline.
const TITLE_WORDS: usize = 10;

/// Gives the text as an HTML page, and what it says about itself.
pub(super) fn article(text: &str, report: &mut Report) -> (String, Metadata) {
    let mut blocks = blocks::split(&part_head(text));
    drop_furniture(&mut blocks, report);
    let mut known = Metadata::default();
    if is_headline(&blocks) {
        let headline = blocks.remove(0);
        let title = headline.words();
        report.add("text", Act::Chose, &title, "the first line stands alone: the headline");
        known.title = Some(title);
        take_byline_and_date(&mut blocks, &mut known, report);
        if let Some(Block::Paragraph(standfirst)) = blocks.first() {
            known.excerpt = Some(standfirst.clone());
        }
    } else {
        take_byline_and_date(&mut blocks, &mut known, report);
        if let Some(first) = blocks.first() {
            known.title = Some(first_words(&first.words()));
        }
    }
    let html = write(&blocks, known.title.as_deref());
    (html, known)
}

/// Headline, standfirst and byline in consecutive lines are one block to the eye of a program. A line that names the author
/// or the date shows that each line is a block of its own; without one the lines may as well be a wrapped paragraph.
fn part_head(text: &str) -> Cow<'_, str> {
    let text = text.trim_start();
    let end = text.find("\n\n").or_else(|| text.find("\r\n\r\n")).unwrap_or(text.len());
    let lines: Vec<&str> = text[..end].lines().map(str::trim).collect();
    let names = |line: &&str| byline::from_line(line).is_some() || dates::from_line(line).is_some();
    if !(2..=MOST_HEAD_LINES).contains(&lines.len()) || !lines[1..].iter().any(names) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(lines.join("\n\n") + &text[end..])
}

fn is_headline(blocks: &[Block]) -> bool {
    let Some((first, rest)) = blocks.split_first() else { return false };
    let words = first.words();
    let length = words.chars().count();
    let goes_on = rest.iter().map(|b| b.words().len()).sum::<usize>() > words.len();
    match first {
        Block::Heading(_) => goes_on,
        // A line that ends like a sentence begins the text.
        Block::Paragraph(_) => {
            goes_on && length <= LONGEST_HEADLINE && !words.ends_with(['.', ',', ';', ':', '。', '，', '：'])
        }
        _ => false,
    }
}

fn take_byline_and_date(blocks: &mut Vec<Block>, known: &mut Metadata, report: &mut Report) {
    let mut at = 0;
    while at < blocks.len().min(HEAD_BLOCKS) {
        let (Block::Paragraph(line) | Block::Heading(line)) = &blocks[at] else {
            at += 1;
            continue;
        };
        let name = byline::from_line(line).filter(|_| known.byline.is_none());
        let date = dates::from_line(line).filter(|_| known.published.is_none());
        if name.is_none() && date.is_none() {
            at += 1;
            continue;
        }
        let why =
            if name.is_some() { "names the author: the byline" } else { "is a date: when it was published" };
        report.add("text", Act::Chose, line, why);
        known.byline = known.byline.take().or(name);
        known.published = known.published.take().or(date);
        blocks.remove(at);
    }
}

fn drop_furniture(blocks: &mut Vec<Block>, report: &mut Report) {
    let kinds: Vec<Furniture> = blocks.iter().map(|b| furniture::kind(&b.words())).collect();
    let length = |b: &Block| b.words().chars().count();
    // Behind the last paragraph of the text, a heading such as "Related articles" takes all below it along.
    let is_text = |b: &Block| match b {
        Block::Paragraph(words) => {
            words.chars().count() >= 120 || words.ends_with(['.', '!', '?', '。', '”', '"'])
        }
        _ => length(b) >= 160,
    };
    let last_text = blocks.iter().zip(&kinds).rposition(|(b, kind)| is_text(b) && *kind == Furniture::None);
    let tail =
        (last_text.map_or(blocks.len(), |i| i + 1)..blocks.len()).find(|&i| kinds[i] != Furniture::None);
    let mut at = 0;
    blocks.retain(|block| {
        let in_tail = tail.is_some_and(|tail| at >= tail);
        let drop = in_tail || kinds[at] == Furniture::Anywhere;
        if drop {
            let why = match kinds[at] {
                Furniture::None => "stands below the page's furniture at the end",
                _ => "furniture of the page the text was copied from",
            };
            report.add("text", Act::Dropped, &block.words(), why);
        }
        at += 1;
        !drop
    });
}

fn first_words(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut title = words.by_ref().take(TITLE_WORDS).collect::<Vec<_>>().join(" ");
    let mut cut = words.next().is_some();
    if let Some((at, _)) = title.char_indices().nth(80) {
        title.truncate(at);
        cut = true;
    }
    if cut {
        title =
            title.trim_end_matches(|c: char| c.is_ascii_punctuation() || "，。、；：".contains(c)).to_owned()
                + "…";
    }
    title
}

fn write(blocks: &[Block], title: Option<&str>) -> String {
    let title = escape(title.unwrap_or_default());
    let mut html = format!("<!DOCTYPE html><html><head><title>{title}</title></head><body><article>\n");
    html.push_str(&format!("<h1>{title}</h1>\n"));
    for block in blocks {
        block.write(&mut html);
        html.push('\n');
    }
    html.push_str("</article></body></html>");
    html
}

/// Text with the characters that mean something in HTML written as entities.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const PASTED: &str = "Skip to content\n\nThe river that came back\n\n\
        After thirty years under concrete, a stream runs through the middle of town again\n\n\
        Written by Ada Mole, environment correspondent\n\n2 March 2026\n\n\
        The first thing people noticed was the noise. For thirty years the stream had run in a pipe below the market, \
        and nobody under forty had ever heard it.\n\nAdvertisement\n\n\
        “We had forgotten that it could make a sound at all,” says Bo Lind, who sells fish on the bank of it.\n\n\
        What happens next\n\nThe town means to open another two hundred metres before winter, if the money that was \
        promised for it comes in time.\n\nEditorial standards\n\nShare this\n\nRelated articles\n\n\
        A bridge too low\n\nWhere the pipes go\n\nWe use cookies to make this site work. By going on you agree to them.\n";

    fn read(text: &str) -> (String, Metadata, Report) {
        let mut report = Report::default();
        let (html, known) = article(text, &mut report);
        (html, known, report)
    }

    #[test]
    fn a_pasted_article_gets_title_byline_date_and_paragraphs() {
        let (html, known, _) = read(PASTED);
        assert_eq!(known.title.as_deref(), Some("The river that came back"));
        assert_eq!(known.byline.as_deref(), Some("Ada Mole"));
        assert_eq!(known.published.as_deref(), Some("2026-03-02"));
        assert!(known.excerpt.unwrap().starts_with("After thirty years"));
        assert!(html.contains("<p>The first thing people"), "{html}");
        assert!(html.contains("<h2>What happens next</h2>"), "{html}");
    }

    #[test]
    fn a_head_without_empty_lines_is_parted_only_by_a_byline() {
        let body =
            "\n\nThe first thing people noticed was the noise, which nobody under forty had ever heard.\n";
        let head =
            "The river that came back\nA stream runs through town again\nWritten by Ada Mole, reporter";
        let (html, known, _) = read(&format!("{head}{body}"));
        assert_eq!(known.title.as_deref(), Some("The river that came back"));
        assert_eq!(known.byline.as_deref(), Some("Ada Mole"));
        assert!(html.contains("<p>A stream runs through town again</p>"), "{html}");
        let (html, ..) = read(&format!(
            "It rained all night, and in the morning the whole\nof the town stood under water.{body}"
        ));
        assert!(!html.contains("<p>of the town"), "{html}");
    }

    #[test]
    fn furniture_is_dropped_and_each_line_of_it_reported() {
        let (html, _, report) = read(PASTED);
        let dropped: Vec<&str> =
            report.entries.iter().filter(|e| e.act == Act::Dropped).map(|e| e.what.as_str()).collect();
        assert_eq!(dropped.len(), 8, "{dropped:?}");
        for line in ["Editorial", "Share this", "Related", "bridge too low", "cookies", "Advert", "Skip to"] {
            assert!(!html.contains(line), "{line}");
            assert!(dropped.iter().any(|d| d.contains(line)), "{line} in {dropped:?}");
        }
        assert!(html.contains("promised for it comes in time."));
    }

    #[test]
    fn a_text_that_speaks_of_cookies_keeps_them() {
        let (html, ..) =
            read("Baking\n\nCookies need butter.\n\nShare this bread with your friends, she says.\n");
        assert!(html.contains("Cookies need butter.") && html.contains("Share this bread"), "{html}");
    }

    #[test]
    fn a_text_without_a_headline_is_named_by_its_first_words() {
        let (html, known, _) = read(
            "It rained all night, and in the morning the whole of the lower town stood under water.\n\nThen the sun came.",
        );
        assert_eq!(known.title.as_deref(), Some("It rained all night, and in the morning the whole…"));
        assert!(html.contains("<p>It rained all night"), "{html}");
    }

    #[test]
    fn markup_in_a_text_stays_text() {
        let (html, ..) = read("Tags\n\nWrite <script>alert(1)</script> & see \"it\".");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; see"), "{html}");
    }

    #[test]
    fn nothing_gives_an_empty_article() {
        assert!(read("").0.contains("<article>"));
        assert_eq!(read(" \n\n ").1.title, None);
    }
}
