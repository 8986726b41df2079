//! Pages that are nothing but a way to another page: `<meta http-equiv=refresh>`, as link shorteners send.
//!
//! Followed only when there is next to nothing to read, so that a page which reloads itself, or leaves for another after a
//! while, is read and not lost.

use url::Url;

use crate::fetch::bare;
use crate::robot::words;

/// A way to another page is a line of text around an address.
const BYTES: usize = 16 * 1024;
/// "You are being redirected. If nothing happens, click here", and a title.
const WORDS: usize = 40;
/// Somebody is meant to read the page when it waits longer than this, in seconds.
const SECONDS: f32 = 5.0;

/// Where this page leads, when it is nothing but a way to another one on the web.
pub(crate) fn target(page: &Url, content_type: &str, bytes: &[u8]) -> Option<Url> {
    if bytes.len() > BYTES || !content_type.trim_start().to_ascii_lowercase().starts_with("text/html") {
        return None;
    }
    let html = without_comments(&String::from_utf8_lossy(bytes));
    // Lower-casing ASCII only keeps every byte in its place.
    let lower = html.to_ascii_lowercase();
    if words(&lower) > WORDS {
        return None;
    }
    let content = lower.match_indices("<meta").find_map(|(at, _)| {
        let attributes = attributes(&html[at + "<meta".len()..]);
        let value =
            |name: &str| attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str());
        value("http-equiv")
            .filter(|value| value.trim().eq_ignore_ascii_case("refresh"))
            .and(value("content"))
            .map(str::to_owned)
    })?;
    let to = page.join(&address(&content)?).ok()?;
    (matches!(to.scheme(), "http" | "https") && bare(&to) != bare(page)).then_some(to)
}

fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!--");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept += part.split_once("-->").map_or("", |(_, after)| after);
    }
    kept
}

/// The attributes of a tag, names in lower case, from behind its name to its end.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        let end = rest
            .find(|letter: char| letter.is_ascii_whitespace() || "=>/".contains(letter))
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        if name.is_empty() {
            return found;
        }
        rest = after.trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(after.trim_start());
        }
        found.push((name.to_ascii_lowercase(), value.replace("&amp;", "&")));
    }
}

/// The value, quoted or not, and what follows it.
fn attribute_value(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        _ => text.split_at(
            text.find(|letter: char| letter.is_ascii_whitespace() || letter == '>').unwrap_or(text.len()),
        ),
    }
}

/// The address in `0; url='...'` (HTML standard, "shared declarative refresh steps").
fn address(content: &str) -> Option<String> {
    let content = content.trim_start();
    let digits =
        content.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(content.len());
    let (seconds, rest) = content.split_at(digits);
    if seconds.parse::<f32>().ok()? > SECONDS {
        return None;
    }
    let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || ";,".contains(letter));
    let named = rest.get(..3).filter(|name| name.eq_ignore_ascii_case("url")).map(|_| rest[3..].trim_start());
    let rest = named.and_then(|after| after.strip_prefix('=')).map_or(rest, str::trim_start);
    let address = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest[1..].split(quote).next()?,
        _ => rest,
    };
    (!address.trim().is_empty()).then(|| address.trim().to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn leads(html: &str) -> Option<String> {
        let page = Url::parse("https://short.example/a").unwrap();
        target(&page, "text/html; charset=utf-8", html.as_bytes()).map(|url| url.to_string())
    }

    #[test]
    fn a_page_that_only_leads_on_leads_there() {
        let there = Some("https://example.org/b?c=1&d=2".to_owned());
        for content in [
            "0;URL=https://example.org/b?c=1&amp;d=2",
            "0; url='https://example.org/b?c=1&d=2'",
            "1 https://example.org/b?c=1&d=2",
        ] {
            assert_eq!(
                leads(&format!("<head><noscript><META content=\"{content}\" HTTP-EQUIV=Refresh></noscript>")),
                there,
                "{content}"
            );
        }
        assert_eq!(
            leads("<meta http-equiv=refresh content=0;url=/next>"),
            Some("https://short.example/next".to_owned())
        );
    }

    #[test]
    fn a_page_with_something_to_read_stays() {
        let refresh = "<meta http-equiv=\"refresh\" content=\"0;url=/next\">";
        assert_eq!(leads(&format!("{refresh}<p>{}", "word ".repeat(50))), None);
        assert_eq!(leads("<meta http-equiv=refresh content='30;url=/next'>"), None);
        assert_eq!(leads("<meta http-equiv=refresh content='0'>"), None);
        assert_eq!(leads(&format!("<!-- {refresh} --><p>x")), None);
        assert_eq!(leads("<meta http-equiv=refresh content='5;url=#top'>"), None);
        assert_eq!(leads("<meta name=refresh content='0;url=/next'>"), None);
    }

    #[test]
    fn only_the_web_is_led_to() {
        assert_eq!(leads("<meta http-equiv=refresh content='0;url=file:///etc/passwd'>"), None);
        assert_eq!(leads("<meta http-equiv=refresh content='0;url=javascript:alert(1)'>"), None);
    }

    #[test]
    fn broken_markup_gives_nothing_and_does_not_hang() {
        for html in [
            "<meta",
            "<meta http-equiv",
            "<meta =",
            "<meta http-equiv=refresh content=\"0;url=",
            "<meta http-equiv=refresh content=\u{e9}",
            "<meta \u{130}=a>",
        ] {
            assert_eq!(leads(html), None, "{html}");
        }
    }
}
