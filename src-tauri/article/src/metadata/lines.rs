//! Lines that only their own words call a byline or a date: `By Ada Mole`, a label and the name behind it, `2 March 2026 | Bonn`.
//!
//! They are believed only where they stand at the heading, which is judged in `authors` and `published`.

use std::borrow::Cow;

use super::collect::{BESIDE, BY_LINE, BY_SIGN, LONGEST_LINE, MOST, Statements, fold, is_update, line, mark};
use super::{byline, dates};
use crate::tree::{NodeId, Tree, local_name};

/// Lines that are a byline or a date by their words: believed where they stand at the heading.
pub(super) fn lines(tree: &Tree, node: NodeId, place: usize, found: &mut Statements) {
    let Some(text) = tree.text(node).map(str::trim).filter(|text| text.len() > 1) else { return };
    if text.len() > LONGEST_LINE {
        return dated(tree, node, text, place, found);
    }
    let text = &*if text.contains(['\u{A0}', '\n']) { Cow::Owned(fold(text)) } else { Cow::Borrowed(text) };
    if found.authors.len() + found.dates.len() > MOST * 4 {
        return;
    }
    let text = text.trim_start_matches(['—', '–', '-', '|', '•', '·', ' ']);
    if byline::opens(text) {
        let whole = tree.parent(node).and_then(|parent| line(tree, parent, 120));
        let whole = whole.filter(|line| byline::from_line(line).is_some());
        // Forums say who began a thread. "By" alone stands before much else than names.
        let rank = match () {
            () if text.to_lowercase().starts_with("thread starter") => 0,
            () if whole.is_some() || byline::is_sure_label(text) => BY_LINE,
            () => BY_SIGN,
        };
        let named = whole.or_else(|| labeled(tree, node, text));
        found.authors.extend(named.map(|line| mark(tree, node, place, rank, line)));
    }
    dated(tree, node, text, place, found);
    let is_beside = |(name, at): &(Option<String>, usize)| {
        place <= at + if name.is_some() { BESIDE } else { 1 } && name.as_ref().is_none_or(|name| name == text)
    };
    if found.faces.iter().rev().take(2).any(is_beside) && byline::is_full_name(text) {
        found.authors.push(mark(tree, node, place, BY_SIGN, text.to_owned()));
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if (3..=14).contains(&digits) && text.len() <= 60 && dates::from_line(text).is_some() {
        let date = mark(tree, node, place, BY_LINE, fold(text));
        if is_update(tree, node) { &mut found.changed } else { &mut found.dates }.push(date);
    }
}

/// A date and the name beside it, or the date that a text begins with, unless it is a link to something of that date.
fn dated(tree: &Tree, node: NodeId, text: &str, place: usize, found: &mut Statements) {
    // Most of a page's words hold no date, and this is asked of all of them.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    let linked = tree.parent(node).is_some_and(|parent| tree.is(parent, &local_name!("a")));
    if linked || found.dates.len() >= MOST {
        return;
    }
    let (name, date) = beside_date(text).unwrap_or_else(|| (None, dateline_of(text).unwrap_or_default()));
    found.authors.extend(name.map(|name| mark(tree, node, place, BY_LINE, name)));
    if !date.is_empty() {
        found.dates.push(mark(tree, node, place, BY_LINE, date));
    }
}

/// `By` or `Author:` in an element of its own, with the names that follow it in others.
fn labeled(tree: &Tree, node: NodeId, text: &str) -> Option<String> {
    /// Nodes between a label and the last name it belongs to.
    const WITHIN: usize = 24;
    if !byline::is_label(text) {
        return None;
    }
    let mut names = String::new();
    let mut next = tree.following(node, tree.document());
    for _ in 0..WITHIN {
        let Some(at) = next else { break };
        next = tree.following(at, tree.document());
        let Some(piece) = tree.text(at).map(fold).filter(|piece| !piece.is_empty() && piece != ":") else {
            continue;
        };
        if byline::parts_names(&piece) && !names.is_empty() {
            names.push_str(&format!(" {piece} "));
        } else if byline::is_full_name(&piece) && (names.is_empty() || names.ends_with(' ')) {
            names.push_str(&piece);
        } else {
            if names.is_empty() && byline::is_sure_label(text) {
                names = byline::called(&piece).unwrap_or_default();
            }
            break;
        }
    }
    (!names.is_empty()).then(|| format!("{}: {names}", text.trim_end_matches([':', ' '])))
}

/// `Ada Mole | 2 March 2026`, `02.03.2026 - Ada Mole`, `2 March 2026 | Berlin`: the name, if there is one, and the date of a
/// line that has a date between bars or dashes and no sentence.
fn beside_date(line: &str) -> Option<(Option<String>, String)> {
    const LONGEST: usize = 80;
    const BARS: [&str; 8] = [" | ", " - ", " – ", " — ", " · ", " • ", " / ", " // "];
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let mut parts = vec![line];
    for bar in BARS {
        parts = parts.into_iter().flat_map(|part| part.split(bar)).collect();
    }
    if !(2..=4).contains(&parts.len()) {
        return None;
    }
    let date = parts.iter().find(|part| dates::from_line(part).is_some())?;
    if parts.iter().any(|part| part.split_whitespace().count() > 5) {
        return None;
    }
    let name = parts.iter().map(|part| part.trim()).find(|part| byline::is_full_name(part));
    Some((name.map(str::to_owned), (*date).trim().to_owned()))
}

/// The date that a report begins with: `29.11.2022 – The sea`, `(21. November 2022) The sea`, `Bonn, 2 March 2026 – The sea`.
fn dateline_of(text: &str) -> Option<String> {
    const LONGEST: usize = 40;
    let head = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
    let date = match head.strip_prefix('(') {
        Some(rest) => rest.split_once(')')?.0,
        None => {
            let end = [" – ", " — ", " - ", " | "].iter().filter_map(|dash| head.find(dash)).min()?;
            &head[..end]
        }
    };
    dates::from_line(date).map(|_| date.to_owned())
}
