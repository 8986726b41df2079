//! Markdown (CommonMark with tables, footnotes, strikethrough, task lists) -> HTML, and its front matter.
//!
//! HTML inside the Markdown is passed on as it stands: what is safe is decided where the article is written.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::footnotes;
use super::text::escape;
use crate::Metadata;
use crate::metadata::dates;

/// Gives the page as HTML and what the front matter says, the first heading as its title.
pub(super) fn article(text: &str) -> (String, Metadata, Option<url::Url>) {
    let (front, body) = front_matter(text);
    let (mut known, url) = front.map(from_front_matter).unwrap_or_default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST;
    let events: Vec<Event> = Parser::new_ext(body, options).collect();
    if known.title.is_none() {
        known.title = first_heading(&events);
    }
    let mut html = String::with_capacity(body.len() * 3 / 2);
    html.push_str("<!DOCTYPE html><html><head>");
    if let Some(title) = &known.title {
        html.push_str(&format!("<title>{}</title>", escape(title)));
    }
    html.push_str("</head><body><article>\n");
    pulldown_cmark::html::push_html(&mut html, footnotes::two_way(events).into_iter());
    html.push_str("</article></body></html>");
    (html, known, url)
}

fn first_heading(events: &[Event]) -> Option<String> {
    let start = events
        .iter()
        .position(|e| matches!(e, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })))?;
    let mut title = String::new();
    for event in &events[start..] {
        match event {
            Event::Text(text) | Event::Code(text) => title.push_str(text),
            Event::SoftBreak | Event::HardBreak => title.push(' '),
            Event::End(TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    Some(title.trim().to_owned()).filter(|t| !t.is_empty())
}

/// The lines between `---` and `---` (or `...`) at the very start, and the rest.
fn front_matter(text: &str) -> (Option<&str>, &str) {
    let Some(inside) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else {
        return (None, text);
    };
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let front = &inside[..at];
            // Between two rules a text may stand; front matter is keys.
            let keys = front
                .lines()
                .all(|l| l.trim().is_empty() || l.contains(':') || l.starts_with([' ', '-', '#']));
            return if keys { (Some(front), &inside[at + line.len()..]) } else { (None, text) };
        }
        at += line.len();
    }
    (None, text)
}

/// The flat part of YAML: `key: value`, `key: [a, b]`, and lists of `- value` below a key.
fn from_front_matter(front: &str) -> (Metadata, Option<url::Url>) {
    let mut pairs: Vec<(String, Vec<String>)> = Vec::new();
    for line in front.lines() {
        let trimmed = line.trim();
        if let Some(item) = trimmed.strip_prefix("- ") {
            let item = item.trim().strip_prefix("name:").unwrap_or(item);
            if let Some((_, values)) = pairs.last_mut() {
                values.extend(scalar(item));
            }
            continue;
        }
        let Some((key, value)) = line.split_once(':') else { continue };
        if key.starts_with([' ', '\t', '#']) {
            // The inside of a map: `author:` / `  name: X`.
            if key.trim() == "name"
                && let Some((_, values)) = pairs.last_mut()
            {
                values.extend(scalar(value));
            }
            continue;
        }
        let list = value.trim().strip_prefix('[').and_then(|v| v.strip_suffix(']'));
        let values = match list {
            Some(list) => list.split(',').filter_map(scalar).collect(),
            None => scalar(value).into_iter().collect(),
        };
        pairs.push((key.trim().trim_matches('"').to_ascii_lowercase(), values));
    }
    let get = |names: &[&str]| {
        let found =
            names.iter().find_map(|n| pairs.iter().find(|(key, values)| key == n && !values.is_empty()));
        found.map(|(_, values)| values.join(", "))
    };
    let date = |names: &[&str]| get(names).and_then(|d| dates::parse(&d));
    let known = Metadata {
        title: get(&["title"]),
        byline: get(&["author", "authors", "byline", "creator"]),
        site_name: get(&["site", "site_name", "publication", "publisher"]),
        published: date(&["date", "published", "pubdate", "created", "created_at", "date_published"]),
        modified: date(&["updated", "modified", "lastmod", "last_modified", "date_modified"]),
        lang: get(&["lang", "language"]),
        excerpt: get(&["description", "summary", "excerpt", "abstract"]),
        section: get(&["section", "category", "categories"]),
        ..Metadata::default()
    };
    let url = get(&["url", "source", "source_url", "link", "canonical", "canonical_url", "original_url"])
        .and_then(|u| url::Url::parse(&u).ok())
        .filter(|u| matches!(u.scheme(), "http" | "https"));
    (known, url)
}

fn scalar(value: &str) -> Option<String> {
    let value = value.trim();
    let quoted = ['"', '\''].iter().find_map(|q| value.strip_prefix(*q)?.strip_suffix(*q));
    let value = quoted.unwrap_or_else(|| value.split(" #").next().unwrap_or_default().trim());
    let hollow = value.is_empty() || matches!(value, "|" | ">" | "null" | "~");
    (!hollow).then(|| value.replace("\\\"", "\""))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn markdown_becomes_a_page_with_its_first_heading_as_title() {
        let (html, known, _) =
            article("# Rain *today*\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n~~old~~ x[^1]\n\n[^1]: Note.\n");
        assert_eq!(known.title.as_deref(), Some("Rain today"));
        for part in ["<td>1</td>", "<del>old</del>", "Note.", "<title>Rain today</title>"] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }

    #[test]
    fn footnotes_are_numbered_by_their_signs_and_linked_both_ways() {
        let (html, ..) = article(
            "One[^b], two[^a], one again[^b], none[^c].\n\n[^a]: Second.\n[^b]: First, see[^d].\n[^d]: Inner.\n[^x]: Loose.\n",
        );
        for (number, words) in [(1, "First, see"), (2, "Second."), (3, "Inner."), (4, "Loose.")] {
            let note = html.split(&format!("<li id=\"fn-{number}\">")).nth(1).unwrap();
            let note = note.split("</li>").next().unwrap();
            assert!(note.contains(words), "{number}: {html}");
            assert_eq!(note.contains(&format!("href=\"#fnref-{number}\"")), number < 4, "{html}");
            assert_eq!(html.matches(&format!("id=\"fnref-{number}\"")).count(), usize::from(number < 4));
        }
        assert_eq!(html.matches("href=\"#fn-1\"").count(), 2, "{html}");
        assert!(html.contains("none[^c]"), "{html}");
    }

    #[test]
    fn front_matter_is_metadata_and_not_text() {
        let (html, known, url) = article(
            "---\ntitle: \"Rain: a report\"\nauthors:\n  - Ada Mole\n  - name: Bo Lind\ndate: 2026-03-02\n\
             tags: [a, b]\nurl: https://a.example/rain # here\nlang: en\n---\nText.\n",
        );
        assert_eq!(known.title.as_deref(), Some("Rain: a report"));
        assert_eq!(known.byline.as_deref(), Some("Ada Mole, Bo Lind"));
        assert_eq!(known.published.as_deref(), Some("2026-03-02"));
        assert_eq!(known.lang.as_deref(), Some("en"));
        assert_eq!(url.unwrap().as_str(), "https://a.example/rain");
        assert!(html.contains("<p>Text.</p>") && !html.contains("authors"), "{html}");
    }

    #[test]
    fn a_rule_at_the_start_is_not_front_matter() {
        let (html, known, _) = article("---\nJust a line of text.\n\n---\nMore.\n");
        assert!(html.contains("Just a line of text."), "{html}");
        assert_eq!(known.title, None);
    }

    #[test]
    fn html_in_markdown_is_passed_on() {
        assert!(article("a <kbd>b</kbd>\n\n<div>c</div>\n").0.contains("<kbd>b</kbd>"));
    }
}
