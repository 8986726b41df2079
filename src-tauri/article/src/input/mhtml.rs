//! MHTML (RFC 2557): a page and what it shows in one MIME message, as Chrome, Edge, Internet Explorer and Firefox
//! add-ons write it.
//!
//! Own code because a mail library hands text parts out already decoded, and an HTML part must be decoded by the rules
//! of HTML. Hostile by nature: a message that breaks off, nests for ever or lies about its boundary still gives what is
//! there; [`DEEPEST`] and [`MOST_PARTS`] bound the work.

use std::collections::HashMap;

use url::Url;

use super::{Part, decode};

/// Multiparts inside multiparts; real pages have three at most (related > alternative > html).
const DEEPEST: usize = 8;
/// Parts of one message; a heavy page has a few hundred.
const MOST_PARTS: usize = 10_000;

/// A page out of an MHTML file.
#[derive(Debug)]
pub(super) struct Archive {
    /// The page's bytes, transfer encoding undone.
    pub html: Vec<u8>,
    /// The charset its header names.
    pub charset: Option<String>,
    /// Where it was saved from.
    pub url: Option<Url>,
    /// The other parts, by absolute address, by `cid:` address, and those with a relative address by that, too.
    pub parts: HashMap<String, Part>,
}

/// Whether the bytes start as a MIME message with parts.
pub(super) fn looks_like(bytes: &[u8]) -> bool {
    let (headers, _) = headers(&bytes[..bytes.len().min(8 * 1024)]);
    headers.get("content-type").is_some_and(|t| t.trim_start().to_ascii_lowercase().starts_with("multipart/"))
        && (headers.contains_key("mime-version") || headers.contains_key("from"))
}

/// Takes a message apart. `None` when there is no HTML in it.
pub(super) fn read(bytes: &[u8]) -> Option<Archive> {
    let (top, body) = headers(bytes);
    let mut leaves = Vec::new();
    let mut start = None;
    let mut waiting = vec![(top.clone(), body, 0)];
    while let Some((headers, body, depth)) = waiting.pop() {
        if leaves.len() >= MOST_PARTS {
            break;
        }
        let content_type = headers.get("content-type").map_or("text/plain", String::as_str);
        let inside = parameter(content_type, "boundary")
            .filter(|_| media_type(content_type).starts_with("multipart/") && depth < DEEPEST);
        let Some(boundary) = inside else {
            leaves.push((headers, body));
            continue;
        };
        start = start.or_else(|| parameter(content_type, "start"));
        let mut parts: Vec<_> = split(body, &boundary)
            .map(|part| {
                let (headers, body) = self::headers(part);
                (headers, body, depth + 1)
            })
            .take(MOST_PARTS)
            .collect();
        parts.reverse();
        waiting.append(&mut parts);
    }
    let is_html = |headers: &Headers| {
        headers.get("content-type").is_some_and(|t| {
            matches!(
                media_type(t).as_str(),
                "text/html" | "application/xhtml+xml" | "text/x-server-parsed-html"
            )
        })
    };
    let start = start.map(|id| bare_id(&id).to_owned());
    let named = start.and_then(|id| {
        leaves.iter().position(|(h, _)| is_html(h) && h.get("content-id").is_some_and(|i| bare_id(i) == id))
    });
    let root = named.or_else(|| leaves.iter().position(|(h, _)| is_html(h)))?;
    let (root_headers, root_body) = leaves.remove(root);
    let url = ["snapshot-content-location", "content-location", "content-base"]
        .iter()
        .find_map(|name| {
            top.get(*name).or_else(|| root_headers.get(*name)).and_then(|v| Url::parse(&joined(v)).ok())
        })
        .or_else(|| root_headers.get("content-location").and_then(|v| Url::parse(&joined(v)).ok()));
    let mut parts = HashMap::new();
    for (headers, body) in leaves {
        let content_type = headers.get("content-type").map_or("application/octet-stream", String::as_str);
        let media_type = media_type(content_type);
        // What a page shows; style sheets, fonts and scripts are never read.
        if !(media_type.starts_with("image/")
            || media_type == "application/octet-stream"
            || is_html(&headers))
        {
            continue;
        }
        let part = || Part { media_type: media_type.clone(), bytes: undo_transfer(&headers, body) };
        let stated = headers.get("content-location").map(|location| joined(location));
        let location = stated.as_deref().and_then(|location| {
            Url::parse(location).or_else(|e| url.as_ref().map_or(Err(e), |base| base.join(location))).ok()
        });
        // A page whose own address is not known names its parts as they stand beside it.
        let beside =
            stated.filter(|location| url.is_none() && Url::parse(location).is_err()).map(|l| relative(&l));
        let id = headers.get("content-id").map(|id| format!("cid:{}", bare_id(id)));
        // The first of two parts with one name is the one the page meant.
        for key in location.map(String::from).into_iter().chain(beside).chain(id) {
            parts.entry(key).or_insert_with(part);
        }
    }
    let charset = root_headers.get("content-type").and_then(|t| decode::charset_of(t)).map(str::to_owned);
    Some(Archive { html: undo_transfer(&root_headers, root_body), charset, url, parts })
}

pub(super) type Headers = HashMap<String, String>;

/// The headers at the start of a part, names in lower case, folded lines joined, the first of each name; and the rest.
pub(super) fn headers(bytes: &[u8]) -> (Headers, &[u8]) {
    /// A header block longer than this is none.
    const LONGEST: usize = 64 * 1024;
    let mut headers = Headers::new();
    let mut last: Option<(String, String)> = None;
    let mut at = bytes.iter().take_while(|b| b.is_ascii_whitespace()).count();
    if at == bytes.len()
        || bytes[..at].contains(&b'\n') && bytes[..at].iter().filter(|b| **b == b'\n').count() > 1
    {
        at = 0;
    }
    while at < bytes.len().min(LONGEST) {
        let length = bytes[at..].iter().position(|&b| b == b'\n').map_or(bytes.len() - at, |i| i + 1);
        let line = bytes[at..at + length].trim_ascii_end();
        at += length;
        if line.is_empty() {
            break;
        }
        let line = String::from_utf8_lossy(line);
        match (&mut last, line.split_once(':')) {
            (Some((_, value)), _) if line.starts_with([' ', '\t']) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (_, Some((name, value))) => {
                let header = (name.trim().to_ascii_lowercase(), value.trim().to_owned());
                if let Some((name, value)) = last.replace(header) {
                    headers.entry(name).or_insert(value);
                }
            }
            _ => {}
        }
    }
    if let Some((name, value)) = last {
        headers.entry(name).or_insert(value);
    }
    (headers, &bytes[at.min(bytes.len())..])
}

/// The parts between the boundary lines; the last one may lack its end.
pub(super) fn split<'a>(body: &'a [u8], boundary: &str) -> impl Iterator<Item = &'a [u8]> {
    let delimiter = [b"--", boundary.as_bytes()].concat();
    let mut at = next_boundary(body, 0, &delimiter).map(|(_, after)| after);
    std::iter::from_fn(move || {
        let start = at?;
        if body[start..].starts_with(b"--") {
            return None;
        }
        let (end, after) = match next_boundary(body, start, &delimiter) {
            Some((end, after)) => (end, Some(after)),
            None => (body.len(), None),
        };
        at = after;
        let part = &body[start..end];
        let part = part.strip_prefix(b"\r").unwrap_or(part);
        Some(part.strip_prefix(b"\n").unwrap_or(part))
    })
}

/// The next line that starts with the delimiter: where the text before it ends, and where the delimiter does.
fn next_boundary(body: &[u8], from: usize, delimiter: &[u8]) -> Option<(usize, usize)> {
    let mut line = from;
    loop {
        if (line == 0 || body[line - 1] == b'\n') && body[line..].starts_with(delimiter) {
            let after = line + delimiter.len();
            // `--b1` must not end a part that is bounded by `--b12`.
            if body.get(after).is_none_or(|b| b.is_ascii_whitespace() || *b == b'-') {
                let before = &body[..line];
                let before = before.strip_suffix(b"\n").unwrap_or(before);
                let before = before.strip_suffix(b"\r").unwrap_or(before);
                return Some((before.len().max(from), after));
            }
        }
        line += body[line..].iter().position(|&b| b == b'\n')? + 1;
    }
}

/// `text/html; charset=x` -> `text/html`.
fn media_type(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// A parameter of a structured header, quotes taken off.
fn parameter(header: &str, name: &str) -> Option<String> {
    let mut rest = header.split_once(';')?.1;
    loop {
        let (key, after) = rest.split_once('=')?;
        let key = key.trim_matches(|c: char| c.is_whitespace() || c == ';');
        let after = after.trim_start();
        let (value, next) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => after.split_once(';').unwrap_or((after, "")),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value.trim().to_owned()).filter(|v| !v.is_empty());
        }
        rest = next;
    }
}

/// A relative address as [`Archive::parts`] names it: percent-decoded, without `./` before it.
pub(crate) fn relative(address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or(address);
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.strip_prefix("./").unwrap_or(address).as_bytes();
    while let [byte, after @ ..] = rest {
        let hex = after.get(..2).filter(|_| *byte == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `<id>` -> `id`.
fn bare_id(id: &str) -> &str {
    id.trim().trim_start_matches('<').trim_end_matches('>')
}

/// An address that was folded over lines has no spaces in it.
fn joined(address: &str) -> String {
    address.split_whitespace().collect()
}

fn undo_transfer(headers: &Headers, body: &[u8]) -> Vec<u8> {
    match headers.get("content-transfer-encoding").map(|e| e.trim().to_ascii_lowercase()).as_deref() {
        Some("base64") => base64(body),
        Some("quoted-printable") => quoted_printable(body),
        _ => body.to_vec(),
    }
}

/// Base64 as mailers really write it: white space and rubbish skipped, an end that broke off kept as far as it goes.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for &b in body {
        let six = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count & 0xFF) as u8);
        }
    }
    out
}

/// RFC 2045 6.7; a `=` that starts no escape stays.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(&b) = body.get(at) {
        at += 1;
        if b != b'=' {
            out.push(b);
            continue;
        }
        let hex = |i: usize| body.get(i).and_then(|b| char::from(*b).to_digit(16));
        if let (Some(high), Some(low)) = (hex(at), hex(at + 1)) {
            out.push((high << 4 | low) as u8);
            at += 2;
            continue;
        }
        let blank = body[at..].iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\r')).count();
        match body.get(at + blank) {
            Some(b'\n') => at += blank + 1,
            None => break,
            Some(_) => out.push(b'='),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// As Chrome writes it, with our own words.
    const CHROME: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/rain\r\n\
        Subject: =?utf-8?Q?Rain?=\r\nDate: Mon, 2 Mar 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Mark--x----\"\r\n\r\n\r\n\
        ------Mark--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n\
        Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/rain\r\n\r\n\
        <html><body><p>Caf=C3=A9 and a long=\r\n line, 1 =3D 1</p><img src=3D\"https://news.example/a.png\">\r\n\
        ------Mark--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Location: https://news.example/a.png\r\n\r\naGVs\r\nbG8=\r\n\
        ------Mark--x----\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: binary\r\n\
        Content-ID: <b@x>\r\nContent-Location: img/b.gif\r\n\r\nraw\r\n\
        ------Mark--x----\r\nContent-Type: text/css\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\np{}\r\n\
        ------Mark--x------\r\n";

    #[test]
    fn a_page_saved_by_chrome_is_taken_apart() {
        assert!(looks_like(CHROME.as_bytes()));
        let archive = read(CHROME.as_bytes()).unwrap();
        let html = String::from_utf8(archive.html).unwrap();
        assert!(html.contains("Café and a long line, 1 = 1</p>"), "{html}");
        assert_eq!(archive.url.unwrap().as_str(), "https://news.example/rain");
        assert_eq!(archive.parts["https://news.example/a.png"].bytes, b"hello");
        assert_eq!(archive.parts["https://news.example/img/b.gif"].bytes, b"raw");
        assert_eq!(archive.parts["cid:b@x"].media_type, "image/gif");
        assert_eq!(archive.parts.len(), 3);
    }

    #[test]
    fn a_nested_message_with_a_charset_is_taken_apart() {
        let message = "From: \"Saved by a browser\"\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=outer;\n \
            start=\"<main@x>\"\n\nThis is a message of several parts.\n--outer\nContent-Type: multipart/alternative; \
            boundary=outer2\n\n--outer2\nContent-Type: text/plain\n\nNot this.\n--outer2\n\
            Content-Type: text/html; charset=\"windows-1251\"\nContent-ID: <main@x>\n\
            Content-Location:\n https://old.example/\n page.htm\n\n<p>\n--outer2--\n--outer\n\
            Content-Type: image/jpeg\nContent-Location: pic.jpg\n\nX\n--outer--\n";
        let archive = read(message.as_bytes()).unwrap();
        assert_eq!(archive.html, b"<p>");
        assert_eq!(archive.charset.as_deref(), Some("windows-1251"));
        assert_eq!(archive.url.unwrap().as_str(), "https://old.example/page.htm");
        assert!(archive.parts.contains_key("https://old.example/pic.jpg"));
    }

    #[test]
    fn a_message_that_breaks_off_gives_what_is_there() {
        for length in 0..CHROME.len() {
            if let Some(archive) = read(&CHROME.as_bytes()[..length]) {
                assert!(archive.html.len() < CHROME.len());
            }
        }
        let half = &CHROME[..CHROME.find("aGVs").unwrap() + 2];
        assert!(read(half.as_bytes()).unwrap().html.starts_with(b"<html>"));
    }

    #[test]
    fn endless_nesting_ends() {
        let mut message = String::from("MIME-Version: 1.0\n");
        for level in 0..10_000 {
            message += &format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n");
        }
        message += "Content-Type: text/html\n\n<p>";
        assert!(read(message.as_bytes()).is_none());
    }

    #[test]
    fn a_letter_without_parts_is_not_mhtml() {
        assert!(!looks_like(b"From: me\nTo: you\nSubject: Hello\n\nText"));
        assert!(!looks_like(b"<html>"));
    }

    #[test]
    fn broken_transfer_encodings_lose_nothing_more() {
        assert_eq!(quoted_printable(b"a=3Db=ZZ=\r\nc= \nd="), b"a=b=ZZcd");
        assert_eq!(base64(b"aGVs bG8"), b"hello");
        assert_eq!(base64(b"!aGVs*bG8=ignored"), b"hello");
    }
}
