//! What the top of an HTML page tells before it is parsed: where a saved copy came from, and that it is no article.

use url::Url;

use super::tags::{self, Piece};

/// How far notes about the page are looked for; past this there is text.
const HEAD_BYTES: usize = 64 * 1024;

/// The address a saved copy names: SingleFile's comment, the mark browsers write into saved pages, or
/// `<link rel=canonical>`, in this order.
pub(super) fn address(html: &str) -> Option<Url> {
    let mut canonical = None;
    for piece in tags::pieces(head(html)) {
        match piece {
            Piece::Comment(comment) => {
                let comment = String::from_utf8_lossy(comment);
                if let Some(url) = saved_from(&comment).or_else(|| single_file(&comment)) {
                    return Some(url);
                }
            }
            Piece::Tag { name, rest } if canonical.is_none() && name.eq_ignore_ascii_case(b"link") => {
                let rel = tags::attribute(rest, b"rel").map(tags::words);
                if rel.is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) {
                    canonical = tags::attribute(rest, b"href").and_then(|href| web(&tags::words(href)));
                }
            }
            Piece::Tag { name, .. } if name.eq_ignore_ascii_case(b"body") => break,
            Piece::Tag { .. } => {}
        }
    }
    canonical
}

/// ` saved from url=(0042)https://...`
fn saved_from(comment: &str) -> Option<Url> {
    let rest = comment.trim_start().strip_prefix("saved from url=(")?;
    web(rest.split_once(')')?.1)
}

/// `Page saved with SingleFile`, then a line `url: https://...`
fn single_file(comment: &str) -> Option<Url> {
    comment.contains("SingleFile").then_some(())?;
    comment.lines().find_map(|line| web(line.trim().strip_prefix("url:")?))
}

fn web(address: &str) -> Option<Url> {
    Url::parse(address.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

/// Why there is likely nothing to read on this page, in words for the report.
pub(super) fn warning(html: &str) -> Option<&'static str> {
    let empty = shows_less_than(html, 200);
    if !empty && tags::find_ignoring_case(head(html), b"<frameset").is_none() {
        return None;
    }
    let mut scripts = 0;
    let tags = tags::pieces(head(html)).filter_map(|piece| match piece {
        Piece::Tag { name, rest } => Some((name, rest)),
        Piece::Comment(_) => None,
    });
    for (name, rest) in tags {
        if name.eq_ignore_ascii_case(b"frameset") {
            return Some("the page is a frameset: its text is in other pages; save those");
        }
        if name.eq_ignore_ascii_case(b"meta") {
            let equiv = tags::attribute(rest, b"http-equiv").map(tags::words);
            let content = tags::attribute(rest, b"content").map(tags::words).unwrap_or_default();
            let refresh = equiv.is_some_and(|e| e.trim().eq_ignore_ascii_case("refresh"));
            if refresh && content.to_ascii_lowercase().contains("url=") && empty {
                return Some("the page only leads on to another one; save that one");
            }
        }
        scripts += usize::from(name.eq_ignore_ascii_case(b"script"));
    }
    (scripts > 0 && empty)
        .then_some("the page is built by scripts and holds no text itself; save it from a browser")
}

/// Whether fewer than `most` characters of text stand outside tags, scripts and styles. Reads no further than it must.
fn shows_less_than(html: &str, most: usize) -> bool {
    let bytes = html.as_bytes();
    let (mut shown, mut at) = (0, 0);
    while at < bytes.len() {
        if bytes[at] != b'<' {
            let end = memchr::memchr(b'<', &bytes[at..]).map_or(bytes.len(), |i| at + i);
            shown += bytes[at..end].iter().filter(|b| !b.is_ascii_whitespace()).count();
            if shown >= most {
                return false;
            }
            at = end;
            continue;
        }
        let rest = &bytes[at + 1..];
        let hidden: [(&[u8], &[u8]); 7] = [
            (b"script", b"</script"),
            (b"style", b"</style"),
            (b"head", b"</head"),
            (b"svg", b"</svg"),
            (b"noscript", b"</noscript"),
            (b"template", b"</template"),
            (b"!--", b"-->"),
        ];
        let closing = hidden.iter().find(|(open, _)| {
            rest.get(..open.len()).is_some_and(|start| start.eq_ignore_ascii_case(open))
                && (*open == b"!--" || rest.get(open.len()).is_none_or(|b| !b.is_ascii_alphanumeric()))
        });
        let end = match closing {
            Some((_, close)) => tags::find_ignoring_case(rest, close),
            None => memchr::memchr(b'>', rest),
        };
        at += 1 + end.unwrap_or(rest.len()).max(1);
        if bytes.get(at) == Some(&b'>') {
            at += 1;
        }
    }
    true
}

fn head(html: &str) -> &[u8] {
    &html.as_bytes()[..html.len().min(HEAD_BYTES)]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_saved_copy_names_where_it_came_from() {
        let single = "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/x?y=1 \n \
                      saved date: Mon Mar 02 2026 10:00:00 GMT+0000\n--><link rel=canonical href=https://b.example/>";
        assert_eq!(address(single).unwrap().as_str(), "https://a.example/x?y=1");
        let chrome = "<!DOCTYPE html>\n<!-- saved from url=(0020)https://a.example/x -->\n<html>";
        assert_eq!(address(chrome).unwrap().as_str(), "https://a.example/x");
        let canonical = "<head><LINK href='https://a.example/?a=1&amp;b=2' rel=Canonical></head>";
        assert_eq!(address(canonical).unwrap().as_str(), "https://a.example/?a=1&b=2");
        assert_eq!(address("<link rel=canonical href=/relative>"), None);
        assert_eq!(address("<!-- saved from url=(0014)about:internet -->"), None);
    }

    #[test]
    fn pages_without_a_text_are_told_apart() {
        assert!(
            warning("<html><frameset cols=*><frame src=a.html></frameset>").unwrap().contains("frameset")
        );
        assert!(
            warning("<meta http-equiv=Refresh content='0; URL=/b'><p>Moving").unwrap().contains("leads on")
        );
        let shell = "<body><div id=root></div><script>var text = 'many words '.repeat(99)</script>";
        assert!(warning(shell).unwrap().contains("scripts"));
        let text = "word ".repeat(100);
        assert_eq!(warning(&format!("<script>x</script><p>{text}</p>")), None);
        assert_eq!(warning("<p>A short page."), None);
    }
}
