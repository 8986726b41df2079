//! Cuts what was typed into pieces: words, phrases, filters, signs. It knows no meaning but that of the signs.

use std::ops::Range;

/// A piece of a query and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece<'t> {
    pub span: Range<usize>,
    pub shape: Shape<'t>,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape<'t> {
    /// `-` in front of something.
    Not,
    /// The word `or`.
    Or,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `words`, `"words"`, `words*`.
    Words(Value<'t>),
    /// `name:value`.
    Filter { name: &'t str, value: Value<'t> },
}

/// Words, or what stands after the colon of a filter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Value<'t> {
    pub text: &'t str,
    /// Between quotation marks.
    pub quoted: bool,
    /// Whether the closing quotation mark is missing.
    pub unclosed: bool,
    /// With `*` behind it.
    pub star: bool,
}

const OPENING_QUOTES: [char; 3] = ['"', '“', '„'];
const CLOSING_QUOTES: [char; 3] = ['"', '”', '“'];

/// The pieces of a query, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut groups = 0;
    while let Some((char, rest)) = first(text, at) {
        let start = at;
        let sign = match char {
            _ if char.is_whitespace() => {
                at += char.len_utf8();
                continue;
            }
            '(' => Some(Shape::Open),
            ')' if groups > 0 => Some(Shape::Close),
            '-' => Some(Shape::Not),
            _ => None,
        };
        if let Some(shape) = sign {
            match shape {
                Shape::Open => groups += 1,
                Shape::Close => groups -= 1,
                _ => {}
            }
            at += char.len_utf8();
            found.push(Piece { span: start..at, shape });
            continue;
        }
        let (shape, length) = piece(rest, groups > 0);
        at += length;
        found.push(Piece { span: start..at, shape });
    }
    found
}

fn first(text: &str, at: usize) -> Option<(char, &str)> {
    let rest = text.get(at..)?;
    Some((rest.chars().next()?, rest))
}

/// The piece that `rest` begins with, and its bytes.
fn piece(rest: &str, in_group: bool) -> (Shape<'_>, usize) {
    let name_end = rest.find(|char: char| !char.is_alphabetic()).unwrap_or(rest.len());
    let (name, after) = rest.split_at(name_end);
    // `https://…` and `tokio::spawn` are words.
    let filter = after.strip_prefix(':').filter(|value| !name.is_empty() && !value.starts_with(['/', ':']));
    if let Some(after) = filter {
        let (value, length) = value(after, in_group);
        return (Shape::Filter { name, value }, name_end + 1 + length);
    }
    let (value, length) = value(rest, in_group);
    if !value.quoted && value.text.eq_ignore_ascii_case("or") {
        return (Shape::Or, length);
    }
    (Shape::Words(value), length)
}

/// The value that `rest` begins with, and its bytes.
fn value(rest: &str, in_group: bool) -> (Value<'_>, usize) {
    if let Some(inner) = rest.strip_prefix(OPENING_QUOTES) {
        let quote = rest.len() - inner.len();
        let Some(close) = inner.find(CLOSING_QUOTES) else {
            return (Value { text: inner, quoted: true, unclosed: true, star: false }, rest.len());
        };
        let (text, after) = inner.split_at(close);
        let mut length = quote + close + after.chars().next().map_or(0, char::len_utf8);
        let star = rest.get(length..).is_some_and(|after| after.starts_with('*'));
        length += usize::from(star);
        return (Value { text, quoted: true, unclosed: false, star }, length);
    }
    let mut inner_groups = 0;
    let end = rest.find(|char: char| match char {
        '(' => {
            inner_groups += 1;
            false
        }
        ')' if inner_groups > 0 => {
            inner_groups -= 1;
            false
        }
        ')' => in_group,
        _ => char.is_whitespace() || OPENING_QUOTES.contains(&char),
    });
    let text = rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest);
    let star = text.ends_with('*') && !text.trim_end_matches('*').is_empty();
    (Value { text, quoted: false, unclosed: false, star }, text.len())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn shapes(text: &str) -> Vec<String> {
        pieces(text)
            .into_iter()
            .map(|piece| match piece.shape {
                Shape::Words(value) if value.quoted => format!("[{}]", value.text),
                Shape::Words(value) => value.text.to_owned(),
                Shape::Filter { name, value } => format!("{name}={}", value.text),
                sign => format!("{sign:?}"),
            })
            .collect()
    }

    #[test]
    fn signs_phrases_and_filters_are_told_apart() {
        assert_eq!(
            shapes("whale or (\"sea oil\" -tag:\"to do\")"),
            ["whale", "Or", "Open", "[sea oil]", "Not", "tag=to do", "Close"]
        );
        assert_eq!(shapes("“curly” „Wort“"), ["[curly]", "[Wort]"]);
        assert_eq!(shapes("a\"b c\"d"), ["a", "[b c]", "d"]);
    }

    #[test]
    fn code_and_addresses_are_words() {
        assert_eq!(
            shapes("tokio::spawn https://x.org/a main() f(a)b C++"),
            ["tokio::spawn", "https://x.org/a", "main()", "f(a)b", "C++"]
        );
        assert_eq!(shapes("(main() or g)"), ["Open", "main()", "Or", "g", "Close"]);
        assert_eq!(shapes("well-known -- x)"), ["well-known", "Not", "Not", "x)"]);
    }

    #[test]
    fn pieces_say_where_they_stand() {
        let text = " Öl  tag:x";
        let spans: Vec<_> = pieces(text).into_iter().map(|piece| text.get(piece.span).unwrap()).collect();
        assert_eq!(spans, ["Öl", "tag:x"]);
    }
}
