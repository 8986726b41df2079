//! A glance at the start of a page, before there is a tree: its tags and comments, as bytes.
//!
//! Good for what stands at the top (charset, canonical address, SingleFile's comment); it refuses to be a parser.

use std::borrow::Cow;

/// What stands between `<` and `>`.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// A start tag: its name and what stands behind it.
    Tag { name: &'a [u8], rest: &'a [u8] },
    /// The inside of a comment.
    Comment(&'a [u8]),
}

/// The tags and comments in `bytes`, in order. Linear; end tags and declarations are skipped.
pub(super) fn pieces(bytes: &[u8]) -> impl Iterator<Item = Piece<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += memchr::memchr(b'<', &bytes[at..])? + 1;
            let rest = &bytes[at..];
            if let Some(comment) = rest.strip_prefix(b"!--") {
                let end = find(comment, b"-->").unwrap_or(comment.len());
                at += 3 + end;
                return Some(Piece::Comment(&comment[..end]));
            }
            let name = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
            if name == 0 || !rest[0].is_ascii_alphabetic() {
                continue;
            }
            let end = tag_end(rest);
            at += end;
            return Some(Piece::Tag { name: &rest[..name], rest: &rest[name..end] });
        }
    })
}

/// Where the tag ends: a `>` outside quotes.
fn tag_end(rest: &[u8]) -> usize {
    // A quote that never closes must not swallow the page: a tag is held to be no longer than this.
    const LONGEST_TAG: usize = 4096;
    let mut quote = 0;
    for (i, &b) in rest.iter().take(LONGEST_TAG).enumerate() {
        match b {
            b'"' | b'\'' if quote == 0 => quote = b,
            _ if b == quote => quote = 0,
            b'>' if quote == 0 => return i,
            _ => {}
        }
    }
    rest.iter().take(LONGEST_TAG).position(|&b| b == b'>').unwrap_or(rest.len().min(LONGEST_TAG))
}

/// The value of an attribute in the inside of a tag, quotes taken off.
pub(super) fn attribute<'a>(rest: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let mut at = 0;
    while at < rest.len() {
        at += rest[at..].iter().take_while(|b| b.is_ascii_whitespace() || **b == b'/').count();
        let found = rest[at..].iter().take_while(|b| !b.is_ascii_whitespace() && !b"=/".contains(b)).count();
        let key = &rest[at..at + found];
        at += found;
        at += rest[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        if rest.get(at) != Some(&b'=') {
            if found == 0 {
                at += 1;
            }
            continue;
        }
        at += 1;
        at += rest[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        let (value, length) = match rest.get(at) {
            Some(&quote @ (b'"' | b'\'')) => {
                let inside = &rest[at + 1..];
                let end = inside.iter().position(|&b| b == quote).unwrap_or(inside.len());
                (&inside[..end], end + 2)
            }
            _ => {
                let end = rest[at..].iter().take_while(|b| !b.is_ascii_whitespace()).count();
                (&rest[at..at + end], end)
            }
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        at = (at + length).min(rest.len());
    }
    None
}

/// Where `needle` starts in `hay`.
pub(super) fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    memchr::memmem::find(hay, needle)
}

/// Where `needle` (lower case) starts in `hay`, whatever the case there.
pub(super) fn find_ignoring_case(hay: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), hay)
        .find(|&at| hay.get(at..at + needle.len()).is_some_and(|found| found.eq_ignore_ascii_case(needle)))
}

/// Bytes of an attribute as text, the few entities an address can hold undone.
pub(super) fn words(bytes: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(bytes);
    if text.contains('&') { Cow::Owned(text.replace("&amp;", "&").replace("&quot;", "\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_in_any_form() {
        let rest = br#" a B = "x y" c='1>2' d=e/f g"#;
        assert_eq!(attribute(rest, b"b"), Some(&b"x y"[..]));
        assert_eq!(attribute(rest, b"c"), Some(&b"1>2"[..]));
        assert_eq!(attribute(rest, b"d"), Some(&b"e/f"[..]));
        assert_eq!(attribute(rest, b"g"), None);
        assert_eq!(attribute(b" = =", b"a"), None);
    }

    #[test]
    fn tags_in_comments_are_not_tags() {
        let found: Vec<_> =
            pieces(b"<!doctype html><!-- <meta> --><META charset='a>b'></p>< x><p>").collect();
        assert_eq!(
            found,
            [
                Piece::Comment(b" <meta> "),
                Piece::Tag { name: b"META", rest: b" charset='a>b'" },
                Piece::Tag { name: b"p", rest: b"" },
            ]
        );
    }

    #[test]
    fn a_quote_that_never_closes_ends_with_its_tag() {
        let found: Vec<_> = pieces(b"<a title=\"x><p>").collect();
        assert_eq!(found[1], Piece::Tag { name: b"p", rest: b"" });
    }
}
