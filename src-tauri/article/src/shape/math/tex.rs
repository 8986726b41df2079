//! TeX: where it is in a text or an address, and MathML for it.

use pulldown_latex::config::DisplayMode;
use pulldown_latex::{Parser, RenderConfig, Storage, push_mathml};

/// Formulas longer than this are not formulas, or meant to keep a parser busy.
const LONGEST: usize = 8_000;

/// A formula between its delimiters in a text.
pub(super) struct Delimited<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) tex: &'a str,
    pub(super) display: bool,
}

/// The first formula in delimiters.
pub(super) fn next_formula(text: &str) -> Option<Delimited<'_>> {
    let (mut from, mut unclosed) = (0, 0);
    loop {
        let start = from + text[from..].find(['$', '\\'])?;
        let rest = &text[start..];
        let (open, close, display) = if rest.starts_with("$$") {
            (2, "$$", true)
        } else if rest.starts_with("\\[") {
            (2, "\\]", true)
        } else if rest.starts_with("\\(") {
            (2, "\\)", false)
        } else if rest.starts_with('$') {
            (1, "$", false)
        } else {
            from = start + 1;
            continue;
        };
        let body = &rest[open..];
        let window = body.char_indices().nth(LONGEST).map_or(body, |(at, _)| &body[..at]);
        let Some(length) = window.find(close) else {
            // Searched once without finding: what is left is looked through only for the other delimiters.
            from = start + open;
            unclosed += 1;
            if unclosed > 8 {
                return None;
            }
            continue;
        };
        let tex = &body[..length];
        // A lone dollar sign is a price more often than a formula.
        let price = close == "$"
            && (tex.starts_with(char::is_whitespace)
                || tex.ends_with(char::is_whitespace)
                || tex.contains('\n')
                || body[length + 1..].starts_with(|c: char| c.is_ascii_digit())
                || tex.is_empty());
        if price || tex.trim().is_empty() {
            from = start + open;
            continue;
        }
        return Some(Delimited { start, end: start + open + length + close.len(), tex, display });
    }
}

/// The formula in a text that is nothing but one in delimiters.
pub(super) fn undelimited(text: &str) -> Option<&str> {
    let text = text.trim();
    [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("$", "$")]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
        .map(|tex| tex.trim().strip_prefix("\\displaystyle").unwrap_or(tex))
}

/// TeX in the address of a service that draws it: the query, one parameter of it or the last step of the path.
pub(super) fn tex_in_address(src: &str) -> Option<String> {
    let (path, query) = src.split_once('?').unwrap_or((src, ""));
    let last = path.rsplit('/').next().unwrap_or_default();
    let pieces = query
        .split('&')
        .map(|part| part.split_once('=').map_or(part, |(_, value)| value))
        .chain([query, last]);
    for piece in pieces {
        if !(piece.contains("%5C") || piece.contains("%5c") || piece.contains('\\')) {
            continue;
        }
        let piece = if piece.contains("%2B") { piece.to_owned() } else { piece.replace('+', " ") };
        let decoded = url::form_urlencoded::parse(format!("x={}", piece.replace('+', "%2B")).as_bytes())
            .next()
            .map(|(_, value)| value.into_owned())?;
        if decoded.starts_with('\\') || decoded.contains("\\frac") || decoded.contains("\\sum") {
            return Some(decoded);
        }
    }
    None
}

/// TeX -> MathML markup; `None` when any of it cannot be read.
pub(super) fn mathml(tex: &str, display: bool) -> Option<String> {
    let tex = tex.trim();
    // Definitions could expand without end.
    let defines = [
        "\\def",
        "\\newcommand",
        "\\renewcommand",
        "\\let",
        "\\gdef",
        "\\edef",
        "\\xdef",
        "\\providecommand",
    ];
    if tex.is_empty() || tex.len() > LONGEST || defines.iter().any(|d| tex.contains(d)) {
        return None;
    }
    let tex = tex.replace("\\label{", "\\text{").replace("\\lt ", "<").replace("\\gt ", ">");
    let storage = Storage::new();
    let events: Vec<_> = Parser::new(&tex, &storage).collect();
    if events.iter().any(Result::is_err) {
        return None;
    }
    let mode = if display { DisplayMode::Block } else { DisplayMode::Inline };
    let mut markup = String::new();
    push_mathml(
        &mut markup,
        events.into_iter(),
        RenderConfig { display_mode: mode, ..RenderConfig::default() },
    )
    .ok()?;
    Some(markup)
}
