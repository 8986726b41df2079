//! What a page's bytes are: one of the formats that can be read, or something that is no page at all.

use super::{mhtml, tags};
use crate::{Format, Page};

/// Why bytes are refused as a page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing but white space.
    #[error("the page is empty: open it in a browser and save what it shows as a file")]
    Empty,
    /// It is something else.
    #[error("this is {what}, not a page with a text: save the page that links to it instead")]
    NotAPage {
        /// What it is, with its article: `a PDF document`.
        what: &'static str,
    },
}

/// Says whether the bytes are something that cannot become an article. To be asked before
/// [`extract`](crate::extract), which would give an empty article for them.
pub fn refuse(page: &Page) -> Option<Refusal> {
    if page.bytes.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
        return Some(Refusal::Empty);
    }
    not_a_page(&page.bytes).map(|what| Refusal::NotAPage { what })
}

/// Signatures at the start of files (from the formats' own specifications).
const SIGNATURES: [(&[u8], &str); 26] = [
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xFF\xD8\xFF", "an image"),
    (b"GIF87a", "an image"),
    (b"GIF89a", "an image"),
    (b"BM", "an image"),
    (b"II*\0", "an image"),
    (b"MM\0*", "an image"),
    (b"\0\0\x01\0", "an image"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\x1F\x8B", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xFD7zXZ\0", "a compressed file"),
    (b"(\xB5/\xFD", "a compressed file"),
    (b"7z\xBC\xAF\x27\x1C", "an archive"),
    (b"Rar!\x1A\x07", "an archive"),
    (b"\xD0\xCF\x11\xE0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or video file"),
    (b"fLaC", "a sound file"),
    (b"\x1A\x45\xDF\xA3", "a video"),
    (b"\x7FELF", "a program"),
    (b"wOF2", "a font"),
    (b"SQLite format 3\0", "a database"),
];

fn not_a_page(bytes: &[u8]) -> Option<&'static str> {
    let signature = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start));
    if let Some((start, what)) = signature {
        // Two letters prove nothing, unless zero bytes follow, as in the header of a bitmap.
        if start.len() > 3 || bytes.iter().take(64).any(|b| *b == 0 || *b >= 0x80) {
            return Some(what);
        }
    }
    match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => return Some("an image"),
        (Some(b"RIFF"), _, Some(b"AVI " | b"WAVE")) => return Some("a sound or video file"),
        (_, Some(b"ftyp"), Some(b"avif" | b"avis" | b"heic" | b"mif1")) => return Some("an image"),
        (_, Some(b"ftyp"), Some(_)) => return Some("a video"),
        _ => {}
    }
    if bytes.get(257..262) == Some(b"ustar") {
        return Some("an archive");
    }
    if let Some(what) = xml_that_is_no_page(bytes) {
        return Some(what);
    }
    // Text has no zero bytes, but for UTF-16, where they stand on one side of each pair.
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |side: usize| head.iter().skip(side).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let utf16 = even.max(odd) > even.min(odd) * 10;
    let marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    ((even + odd) * 10 > head.len() && !utf16 && !marked).then_some("a file of unknown kind")
}

/// SVG and feeds, which a browser would show otherwise than as a page.
fn xml_that_is_no_page(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes[..bytes.len().min(2048)].trim_ascii_start();
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    if !head.starts_with(b"<") {
        return None;
    }
    let first = tags::pieces(head).find_map(|piece| match piece {
        tags::Piece::Tag { name, rest } => Some((name, rest)),
        tags::Piece::Comment(_) => None,
    });
    match first? {
        (b"svg", _) => Some("an image"),
        (b"rss", _) => Some("a news feed"),
        (b"feed", rest) if tags::attribute(rest, b"xmlns").is_some() => Some("a news feed"),
        _ => None,
    }
}

/// The format of a page, by what the caller knows, the bytes, the `Content-Type` and the name, in this order of trust.
pub(super) fn format(page: &Page) -> Format {
    if let Some(format) = page.format {
        return format;
    }
    if mhtml::looks_like(&page.bytes) {
        return Format::Mhtml;
    }
    let media_type = page.content_type.as_deref().map(|t| t.split(';').next().unwrap_or_default().trim());
    let path = page.url.as_ref().map(|url| url.path().to_owned());
    let name = page.file_name.as_deref().or(path.as_deref()).unwrap_or_default().to_ascii_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match media_type.map(str::to_ascii_lowercase).as_deref() {
        Some("text/html" | "application/xhtml+xml") => return Format::Html,
        Some("text/markdown" | "text/x-markdown") => return Format::Markdown,
        // A server has no better type for these; a browser shows plain text.
        Some("text/plain") if !is_markdown_name(extension) => return Format::Text,
        _ => {}
    }
    match extension {
        "html" | "htm" | "xhtml" | "xht" | "shtml" | "maff" => return Format::Html,
        e if is_markdown_name(e) => return Format::Markdown,
        "txt" | "text" if page.file_name.is_some() => return Format::Text,
        _ => {}
    }
    if has_html(&page.bytes) {
        Format::Html
    } else if looks_like_markdown(&page.bytes) {
        Format::Markdown
    } else {
        Format::Text
    }
}

fn is_markdown_name(extension: &str) -> bool {
    matches!(extension, "md" | "markdown" | "mkd" | "mdown" | "mdwn")
}

/// Tags that no plain text has: a page's own, or a paragraph's worth of a fragment.
fn has_html(bytes: &[u8]) -> bool {
    const OF_A_PAGE: [&[u8]; 8] =
        [b"html", b"head", b"body", b"title", b"meta", b"frameset", b"article", b"main"];
    const OF_A_FRAGMENT: [&[u8]; 22] = [
        b"p",
        b"div",
        b"span",
        b"h1",
        b"h2",
        b"h3",
        b"h4",
        b"ul",
        b"ol",
        b"li",
        b"table",
        b"a",
        b"img",
        b"br",
        b"blockquote",
        b"pre",
        b"section",
        b"strong",
        b"em",
        b"figure",
        b"b",
        b"i",
    ];
    let flat: Vec<u8>;
    let mut head = &bytes[..bytes.len().min(64 * 1024)];
    if head.iter().take(64).any(|b| *b == 0) {
        flat = head.iter().copied().filter(|b| *b != 0).collect();
        head = &flat;
    }
    let start = head.trim_ascii_start();
    if tags::find_ignoring_case(&start[..start.len().min(64)], b"<!doctype html").is_some() {
        return true;
    }
    let begins_with_tag = start.first() == Some(&b'<');
    let mut of_a_fragment = 0;
    for piece in tags::pieces(head) {
        let tags::Piece::Tag { name, .. } = piece else { continue };
        let name = name.to_ascii_lowercase();
        if OF_A_PAGE.contains(&name.as_slice()) {
            return true;
        }
        of_a_fragment += usize::from(OF_A_FRAGMENT.contains(&name.as_slice()));
        if of_a_fragment > 0 && begins_with_tag {
            return true;
        }
    }
    // Markdown may hold some HTML; a text that is mostly tags is HTML.
    of_a_fragment >= 3 && of_a_fragment * 400 > head.len()
}

/// Two different marks of Markdown, or one that nothing else has.
fn looks_like_markdown(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(32 * 1024)]);
    if head.starts_with("---\n") && head[4..].contains("\n---\n") {
        return true;
    }
    let (mut headings, mut links, mut fences, mut emphasis, mut bullets) = (0, 0, 0, 0, 0);
    for line in head.lines() {
        let hashes = line.bytes().take_while(|b| *b == b'#').count();
        headings += usize::from((1..=6).contains(&hashes) && line[hashes..].starts_with(' '));
        links += line.matches("](").count();
        fences += usize::from(line.trim_start().starts_with("```"));
        emphasis += line.matches("**").count() / 2;
        bullets += usize::from(line.starts_with("- ") || line.starts_with("* "));
    }
    let marks = [headings > 0, links > 0, fences > 1, emphasis > 0, bullets > 1];
    headings > 1 || fences > 1 || links > 1 || marks.iter().filter(|m| **m).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(bytes: &[u8]) -> Page {
        Page { bytes: bytes.to_vec(), ..Page::default() }
    }

    #[test]
    fn what_is_no_page_is_refused_with_its_kind() {
        let zip = b"PK\x03\x04\x14\0\0\0\x08\0";
        let table: [(&[u8], &str); 8] = [
            (b"%PDF-1.7\n%\xE2\xE3", "a PDF document"),
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "an image"),
            (zip, "a zip archive or office document"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "an image"),
            (b"\0\0\0\x20ftypavif\0\0", "an image"),
            (b"<?xml version='1.0'?><rss version='2.0'><channel>", "a news feed"),
            (b"<!-- drawn --><svg xmlns='http://www.w3.org/2000/svg'/>", "an image"),
            (b"\x01\0\0\x02\x7F\0\0\0\0\x03\0\0\x10\0\0\0", "a file of unknown kind"),
        ];
        for (bytes, what) in table {
            assert_eq!(refuse(&page(bytes)), Some(Refusal::NotAPage { what }), "{what}");
        }
        assert_eq!(refuse(&page(b" \n\t")), Some(Refusal::Empty));
        assert_eq!(refuse(&page(b"")), Some(Refusal::Empty));
    }

    #[test]
    fn pages_are_not_refused() {
        let utf16: Vec<u8> = "<p>Hello, world, hello".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let pages: [&[u8]; 6] =
            [b"<p>x", b"BM is short for bench mark", b"BZh is no word", b"ID3 tags", &utf16, b"x\0y"];
        for bytes in pages {
            assert_eq!(refuse(&page(bytes)), None, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn the_format_is_found_by_content() {
        let table: [(&str, Format); 9] = [
            ("<!DOCTYPE html><title>x</title>", Format::Html),
            ("\n<p>A fragment", Format::Html),
            (
                "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
                Format::Mhtml,
            ),
            ("# Title\n\nText with [a link](https://a.example).\n", Format::Markdown),
            ("---\ntitle: x\n---\nText", Format::Markdown),
            ("Title\n\nText where 1 < 2 and a > b.\n", Format::Text),
            ("A line about the <p> tag.\nAnother.\n", Format::Text),
            ("- one point\n\nText", Format::Text),
            ("From: me\nTo: you\n\nHello", Format::Text),
        ];
        for (text, format) in table {
            assert_eq!(super::format(&page(text.as_bytes())), format, "{text}");
        }
    }

    #[test]
    fn the_format_is_found_by_type_and_name() {
        let with = |content_type: Option<&str>, name: Option<&str>| {
            format(&Page {
                bytes: b"# a\n\n<p>b".to_vec(),
                content_type: content_type.map(str::to_owned),
                file_name: name.map(str::to_owned),
                ..Page::default()
            })
        };
        assert_eq!(with(Some("text/html; charset=utf-8"), None), Format::Html);
        assert_eq!(with(Some("text/plain"), None), Format::Text);
        assert_eq!(with(Some("text/plain"), Some("README.md")), Format::Markdown);
        assert_eq!(with(None, Some("notes.TXT")), Format::Text);
        assert_eq!(with(None, Some("page.htm")), Format::Html);
    }
}
