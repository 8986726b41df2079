//! An answer that is a page, or why it is none.

use article::{Format, Page};
use url::Url;

use crate::client::Clients;
use crate::error::Error;
use crate::fetch::{self, Ask, Received};
use crate::request::{Purpose, Request};
use crate::robot;
use crate::settings::Limits;

const ACCEPT: &str =
    "text/html,application/xhtml+xml,multipart/related;q=0.9,text/markdown;q=0.9,text/plain;q=0.9,*/*;q=0.5";
/// How far into the bytes the beginning of an HTML page may be.
const SNIFF_BYTES: usize = 1024;

/// Fetches a page: the first, or one that `from` says the article goes on at.
pub(crate) async fn page(
    clients: &Clients,
    limits: &Limits,
    url: &Url,
    from: Option<&Url>,
    ledger: &mut Vec<Request>,
) -> Result<Page, Error> {
    let ask = Ask {
        purpose: if from.is_some() { Purpose::NextPage } else { Purpose::Page },
        accept: ACCEPT,
        referrer: from,
        cap: limits.page_bytes,
        refresh: true,
        large: None,
    };
    let received = fetch::fetch(clients, limits, url, &ask, ledger).await?;
    let judged = judge(received);
    if let (Err(error), Some(last)) = (&judged, ledger.last_mut()) {
        last.error = Some(error.words());
    }
    judged
}

fn judge(received: Received) -> Result<Page, Error> {
    let address = received.url.to_string();
    if robot::checks(&received) {
        return Err(Error::RobotCheck { address });
    }
    // 204 and 205 have no content; 206 is a part that nobody asked for.
    if !matches!(received.status, 200..=203 | 207..=299) {
        return Err(Error::Status { address, status: received.status, retry_after: received.retry_after() });
    }
    if received.headers.contains_key("content-encoding") {
        return Err(Error::Broken { address, why: "it is encoded in a way nobody asked for".to_owned() });
    }
    let content_type = received.content_type();
    match format(content_type.as_deref().unwrap_or_default(), &received.bytes) {
        Ok(format) => {
            let url = Some(received.url);
            Ok(Page { bytes: received.bytes, content_type, url, file_name: None, format })
        }
        Err(what) => Err(Error::NotAPage { address, what }),
    }
}

/// The format when the header does not tell it, `None` when it does; or what it is instead of a page.
fn format(content_type: &str, bytes: &[u8]) -> Result<Option<Format>, String> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace()) {
        return Err("the answer is empty".to_owned());
    }
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "text/html"
        | "application/xhtml+xml"
        | "text/plain"
        | "text/markdown"
        | "text/x-markdown"
        | "multipart/related"
        | "message/rfc822"
        | "application/x-mimearchive" => match binary(bytes) {
            Some(what) => Err(format!("it says it is text, but it is {what}")),
            None => Ok(None),
        },
        ""
        | "application/octet-stream"
        | "binary/octet-stream"
        | "unknown/unknown"
        | "application/unknown"
        | "application/xml"
        | "text/xml" => match binary(bytes) {
            Some(what) => Err(format!("it is {what}")),
            None if starts_as_html(bytes) => Ok(Some(Format::Html)),
            None => Err("it does not say what it is".to_owned()),
        },
        "application/pdf" => Err("it is a PDF document".to_owned()),
        "application/json" => Err("it is data (JSON)".to_owned()),
        other => Err(match other.split('/').next().unwrap_or_default() {
            "image" => "it is an image".to_owned(),
            "video" => "it is a video".to_owned(),
            "audio" => "it is a sound".to_owned(),
            "font" => "it is a font".to_owned(),
            _ => format!("it is of the type {}", other.chars().take(60).collect::<String>()),
        }),
    }
}

/// What the first bytes say it is, when it is no text (WHATWG MIME Sniffing, sections 6 and 7).
fn binary(bytes: &[u8]) -> Option<&'static str> {
    let known: [(&[u8], &str); 14] = [
        (b"%PDF-", "a PDF document"),
        (b"%!PS-Adobe-", "a PostScript document"),
        (b"\x89PNG\r\n\x1a\n", "an image (PNG)"),
        (b"\xff\xd8\xff", "an image (JPEG)"),
        (b"GIF8", "an image (GIF)"),
        (b"RIFF", "an image or a sound (RIFF)"),
        (b"PK\x03\x04", "an archive (ZIP)"),
        (b"\x1f\x8b\x08", "compressed data (gzip)"),
        (b"Rar!\x1a\x07", "an archive (RAR)"),
        (b"7z\xbc\xaf\x27\x1c", "an archive (7z)"),
        (b"\x1a\x45\xdf\xa3", "a video (Matroska)"),
        (b"OggS\0", "a sound (Ogg)"),
        (b"\x7fELF", "a program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    ];
    if let Some((_, what)) = known.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(what);
    }
    (bytes.get(4..8) == Some(b"ftyp")).then_some("an image or a video (MP4)")
}

/// Whether the first thing after white space and comments is a tag that opens a page.
fn starts_as_html(bytes: &[u8]) -> bool {
    const OPENINGS: [&str; 7] = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article"];
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(SNIFF_BYTES)]).to_ascii_lowercase();
    let mut rest = beginning.trim_start_matches('\u{feff}').trim_start();
    while let Some(after) = skip(rest, "<!--", "-->").or_else(|| skip(rest, "<?xml", "?>")) {
        rest = after;
    }
    OPENINGS.iter().any(|opening| rest.starts_with(opening))
}

fn skip<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let inside = text.strip_prefix(open)?;
    Some(inside[inside.find(close)? + close.len()..].trim_start())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_no_page_is_named() {
        assert_eq!(format("application/pdf", b"%PDF-1.7"), Err("it is a PDF document".to_owned()));
        assert_eq!(format("image/png", b"<p>hello"), Err("it is an image".to_owned()));
        assert_eq!(format("text/html", b" \n\t"), Err("the answer is empty".to_owned()));
        let lie = format("text/html; charset=utf-8", b"\x89PNG\r\n\x1a\n....").unwrap_err();
        assert_eq!(lie, "it says it is text, but it is an image (PNG)");
    }

    #[test]
    fn a_page_without_a_type_is_known_by_its_beginning() {
        assert_eq!(format("", b"\xef\xbb\xbf <!-- a --> <!DOCTYPE html><p>x"), Ok(Some(Format::Html)));
        assert_eq!(
            format("application/octet-stream", b"<?xml version='1.0'?><html>"),
            Ok(Some(Format::Html))
        );
        assert!(format("", b"just words").is_err());
        assert!(format("text/xml", b"<rss>").is_err());
    }

    #[test]
    fn text_is_taken_as_text_whatever_stands_in_it() {
        assert_eq!(format("text/plain", b"<!doctype html><p>x"), Ok(None));
        assert_eq!(format("Text/HTML; Charset=WINDOWS-1251", b"a\0b"), Ok(None));
    }
}
