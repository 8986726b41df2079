//! Several files bound into one MIME message, and taken apart again, byte for byte: what one save received is one page,
//! from which the same article can be made again at any time.
//!
//! A page and the pictures that lay beside it become an MHTML file (RFC 2557), as a browser would have written it. The pages of
//! an article that goes on become a `multipart/mixed` of our own: each part has the headers `Content-Type` and
//! `Content-Location` as received, and its bytes untouched (`binary`).

use url::Url;

use super::mhtml;
use crate::{Format, Page};

/// What the message of an article's pages starts with, up to the end of its boundary.
const PAGES: &str = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"aldine-pages-";

/// A file that lay beside a page.
#[derive(Clone, Debug)]
pub struct FileBeside {
    /// Its address as the page writes it, percent-decoded: `page_files/boat 2.png`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Binds a page of HTML and the files that lay beside it into one MHTML page.
pub fn with_files<'a>(page: &Page, files: &'a [FileBeside]) -> Page {
    let html = page.content_type.as_deref().unwrap_or("text/html");
    let root = Part { headers: format!("Content-Type: {}\r\n", line(html)), bytes: &page.bytes };
    let beside = |file: &'a FileBeside| Part {
        headers: format!(
            "Content-Type: application/octet-stream\r\nContent-Location: {}\r\n",
            escaped(&file.name)
        ),
        bytes: &file.bytes,
    };
    let parts: Vec<Part> = std::iter::once(root).chain(files.iter().map(beside)).collect();
    let start =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"aldine-";
    Page { bytes: bind(start, &parts), content_type: None, format: None, ..page.clone() }
}

/// Binds the pages of one article, in order, into one page. Its address is that of the first.
pub fn pages(pages: &[Page]) -> Page {
    let part = |page: &Page| {
        let html = (page.format == Some(Format::Html)).then_some("text/html");
        let mut headers = String::new();
        for (name, value) in [
            ("Content-Type", page.content_type.as_deref().or(html)),
            ("Content-Location", page.url.as_ref().map(Url::as_str)),
        ] {
            if let Some(value) = value {
                headers.push_str(&format!("{name}: {}\r\n", line(value)));
            }
        }
        headers
    };
    let parts: Vec<Part> =
        pages.iter().map(|page| Part { headers: part(page), bytes: &page.bytes }).collect();
    let url = pages.first().and_then(|page| page.url.clone());
    Page { bytes: bind(PAGES, &parts), url, ..Page::default() }
}

/// The pages that [`pages`] bound; `None` for any other page.
pub fn unbind(page: &Page) -> Option<Vec<Page>> {
    let rest = page.bytes.strip_prefix(PAGES.as_bytes())?;
    let end = rest.iter().position(|b| *b == b'"')?;
    let boundary = format!("aldine-pages-{}", String::from_utf8_lossy(&rest[..end]));
    let pages = mhtml::split(rest, &boundary).map(|part| {
        let (headers, bytes) = mhtml::headers(part);
        Page {
            bytes: bytes.to_vec(),
            content_type: headers.get("content-type").cloned(),
            url: headers.get("content-location").and_then(|url| Url::parse(url).ok()),
            ..Page::default()
        }
    });
    Some(pages.take(MOST_PAGES).collect()).filter(|pages: &Vec<Page>| !pages.is_empty())
}

/// Pages taken out of one message; a save binds far fewer.
const MOST_PAGES: usize = 1000;

struct Part<'a> {
    /// Lines, each with its end.
    headers: String,
    bytes: &'a [u8],
}

/// Writes a message. `start` is its head up to the beginning of the boundary's name.
fn bind(start: &str, parts: &[Part]) -> Vec<u8> {
    let name = start.rsplit('"').next().unwrap_or_default();
    // A boundary is one because no part has it.
    let boundary = (0_u64..)
        .map(|number| format!("{name}{number}"))
        .find(|boundary| {
            let line = format!("--{boundary}");
            parts.iter().all(|part| !has(part.bytes, line.as_bytes()))
        })
        .unwrap_or_default();
    let head = start.strip_suffix(name).unwrap_or(start);
    let mut bytes = format!("{head}{boundary}\"\r\n\r\n").into_bytes();
    for part in parts {
        bytes.extend_from_slice(
            format!("--{boundary}\r\n{}Content-Transfer-Encoding: binary\r\n\r\n", part.headers).as_bytes(),
        );
        bytes.extend_from_slice(part.bytes);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    bytes
}

fn has(bytes: &[u8], line: &[u8]) -> bool {
    // Looked for at the start of lines only, where it would count.
    bytes.split(|b| *b == b'\n').any(|found| found.starts_with(line))
}

/// A header's value stays on its line.
fn line(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).collect()
}

/// A file's name as an address.
fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn page(bytes: &[u8], url: &str) -> Page {
        Page {
            bytes: bytes.to_vec(),
            content_type: Some("text/html; charset=windows-1251".to_owned()),
            url: Some(Url::parse(url).unwrap()),
            ..Page::default()
        }
    }

    #[test]
    fn bound_pages_come_out_as_they_went_in() {
        let bytes: [&[u8]; 5] = [
            b"<p>one",
            b"\r\n\r\n<p>two\r\n--aldine-pages-0\r\nnot a part\r\n\n",
            b"",
            b"\xff\xfe\0<\0p\n",
            b"Content-Type: text/plain\r\n\r\nx--aldine-pages-1",
        ];
        let pages: Vec<Page> = bytes
            .iter()
            .enumerate()
            .map(|(n, bytes)| page(bytes, &format!("https://quay.example/log?page={n}")))
            .collect();
        let bound = super::pages(&pages);
        assert_eq!(bound.url, pages[0].url);
        let out = unbind(&bound).unwrap();
        assert_eq!(out.len(), pages.len());
        for (a, b) in out.iter().zip(&pages) {
            assert_eq!((&a.bytes, &a.content_type, &a.url), (&b.bytes, &b.content_type, &b.url));
        }
        assert!(unbind(&pages[0]).is_none());
        assert!(unbind(&out[4]).is_none());
    }

    #[test]
    fn a_message_that_breaks_off_gives_what_is_there() {
        let bound =
            super::pages(&[page(b"<p>one", "https://q.example/1"), page(b"<p>two", "https://q.example/2")]);
        for length in 0..bound.bytes.len() {
            let cut = Page { bytes: bound.bytes[..length].to_vec(), ..Page::default() };
            if let Some(pages) = unbind(&cut) {
                assert!(pages.iter().all(|page| {
                    bound.bytes.windows(page.bytes.len() + 1).any(|w| w.starts_with(&page.bytes))
                }));
            }
        }
    }

    #[test]
    fn files_beside_a_page_are_parts_of_it() {
        let html =
            Page { bytes: b"<p>x".to_vec(), file_name: Some("boats.html".to_owned()), ..Page::default() };
        let picture =
            FileBeside { name: "boats_files/boat 2.png".to_owned(), bytes: b"\x89PNG\r\n--x".to_vec() };
        let bound = with_files(&html, &[picture]);
        let archive = mhtml::read(&bound.bytes).unwrap();
        assert_eq!(archive.html, b"<p>x");
        assert_eq!(archive.parts["boats_files/boat 2.png"].bytes, b"\x89PNG\r\n--x");
    }
}
