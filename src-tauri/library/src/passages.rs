//! Cuts passages around the hits out of a text and marks them.

use crate::query::{Columns, Term};
use crate::tokens::{Piece, tokens};
use crate::{Passage, PassageFrom};

/// At most this many passages a hit.
const MOST_PASSAGES: usize = 2;
/// Characters of a passage, about two lines of the list.
const PASSAGE_CHARS: u32 = 180;
/// Characters in front of the first mark of a passage.
const LEAD_CHARS: u32 = 40;
/// A passage starts and ends between words when there is an end of one this near.
const SNAP_CHARS: usize = 24;
/// Marks of a very frequent word are looked at no further than this.
const MOST_MARKS: usize = 2000;

/// A place where a term stands.
#[derive(Clone, Copy, Debug)]
struct Mark {
    start: u32,
    end: u32,
    term: usize,
}

/// The passages of `text` that show the most of `terms`, in reading order, at most two. `from`: what the text is.
pub(crate) fn passages(text: &str, terms: &[&Term], from: PassageFrom) -> Vec<Passage> {
    let marks = find_marks(text, terms, from == PassageFrom::Title);
    let mut shown: Vec<(u32, usize, usize)> = Vec::new();
    let mut seen = 0;
    while shown.len() < MOST_PASSAGES {
        let Some((from, to)) = best_window(&marks, seen, &shown) else { break };
        let Some(window) = marks.get(from..to) else { break };
        let Some(first) = window.first() else { break };
        seen |= terms_of(window);
        shown.push((first.start, from, to));
    }
    shown.sort_unstable();
    shown.into_iter().filter_map(|(_, first, to)| Some(cut(text, marks.get(first..to)?, from))).collect()
}

/// A phrase to look for: which term it is, its tokens, whether the last may go on.
struct Wanted<'a> {
    term: usize,
    tokens: &'a [String],
    prefix: bool,
    /// Whether the last token is one character of a run, found as the first of a pair: the pair is not the hit.
    lone: bool,
}

impl Wanted<'_> {
    /// Whether `token` fits at a place of the phrase, and whether it is its last.
    fn fits(&self, place: usize, token: &str) -> Option<bool> {
        let wanted = self.tokens.get(place)?;
        let is_last = place + 1 == self.tokens.len();
        let fits = token == wanted || (is_last && self.prefix && token.starts_with(wanted.as_str()));
        fits.then_some(is_last)
    }
}

/// All marks, in order of where they start.
fn find_marks(text: &str, terms: &[&Term], title: bool) -> Vec<Mark> {
    let phrases: Vec<Wanted> = terms
        .iter()
        .enumerate()
        .filter(|(_, wanted)| match wanted.columns {
            Columns::All | Columns::Words => true,
            Columns::Title => title,
            Columns::Meta => false,
        })
        .map(|(term, wanted)| Wanted {
            term,
            tokens: &wanted.tokens,
            prefix: wanted.prefix,
            lone: wanted.prefix && wanted.columns != Columns::Words,
        })
        .collect();
    let mut marks = Vec::new();
    // Phrases under way: which, how many of its tokens fitted, where it started.
    let mut open: Vec<(usize, usize, u32)> = Vec::new();
    tokens(text, |token, piece, start, end| {
        if marks.len() >= MOST_MARKS {
            return;
        }
        let end_of = |wanted: &Wanted| if wanted.lone && piece == Piece::Pair { start + 1 } else { end };
        // Those under way go on or end here; after them, those that begin here.
        for _ in 0..open.len() {
            let (phrase, place, from) = open.remove(0);
            let Some(wanted) = phrases.get(phrase) else { continue };
            match wanted.fits(place, token) {
                Some(true) => marks.push(Mark { start: from, end: end_of(wanted), term: wanted.term }),
                Some(false) => open.push((phrase, place + 1, from)),
                None => {}
            }
        }
        for (phrase, wanted) in phrases.iter().enumerate() {
            match wanted.fits(0, token) {
                Some(true) => marks.push(Mark { start, end: end_of(wanted), term: wanted.term }),
                Some(false) => open.push((phrase, 1, start)),
                None => {}
            }
        }
    });
    marks.sort_by_key(|mark| (mark.start, mark.end));
    marks
}

/// The range of marks that fit in one passage and show the most terms not seen yet, then the most marks; none that
/// overlaps a passage shown, and no second one that shows nothing new unless it has a mark of its own.
fn best_window(marks: &[Mark], seen: u64, shown: &[(u32, usize, usize)]) -> Option<(usize, usize)> {
    let mut best: Option<((u32, u32), (usize, usize))> = None;
    let mut to = 0;
    for (from, first) in marks.iter().enumerate() {
        let taken = shown.iter().any(|&(start, ..)| first.start.abs_diff(start) < PASSAGE_CHARS);
        if taken {
            continue;
        }
        to = to.max(from);
        while marks
            .get(to)
            .is_some_and(|mark| mark.end <= first.start + PASSAGE_CHARS - LEAD_CHARS || to == from)
        {
            to += 1;
        }
        let window = marks.get(from..to)?;
        let terms = terms_of(window);
        let score = ((terms & !seen).count_ones(), terms.count_ones());
        if best.is_none_or(|(so_far, _)| score > so_far) {
            best = Some((score, (from, to)));
        }
    }
    best.map(|(_, window)| window)
}

/// The terms of some marks, a bit each; a query has no more than 64.
fn terms_of(marks: &[Mark]) -> u64 {
    marks.iter().fold(0, |terms, mark| terms | 1 << (mark.term % 64))
}

/// Cuts the passage around some marks.
fn cut(text: &str, marks: &[Mark], from: PassageFrom) -> Passage {
    let offset = marks.first().map_or(0, |mark| mark.start).saturating_sub(LEAD_CHARS);
    let at = |position: u32| (position - offset) as usize;
    let first = marks.first().map_or(0, |mark| at(mark.start));
    let last = marks.last().map_or(0, |mark| at(mark.end));
    let most = last.max(PASSAGE_CHARS as usize);
    // One more than fits tells whether the text goes on.
    let chars: Vec<char> = text.chars().skip(offset as usize).take(most + 1).collect();
    let (mut start, mut end) = (0, most.min(chars.len()));
    let is_space = |at: usize| chars.get(at).is_some_and(|char| char.is_whitespace());
    if offset > 0
        && let Some(space) = (0..first.min(SNAP_CHARS)).find(|at| is_space(*at))
    {
        start = space + 1;
    }
    let tail = last.max(end.saturating_sub(SNAP_CHARS))..=end;
    if end < chars.len()
        && let Some(space) = tail.rev().find(|at| is_space(*at))
    {
        end = space;
    }
    while start < first && is_space(start) {
        start += 1;
    }
    while end > last && is_space(end - 1) {
        end -= 1;
    }
    // One character for one, so that the marks stay right.
    let text = chars.get(start..end).unwrap_or_default();
    let text = text.iter().map(|char| if char.is_whitespace() { ' ' } else { *char }).collect();
    let offset = offset + u32::try_from(start).unwrap_or(u32::MAX);
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for mark in marks {
        let (start, end) = (mark.start - offset, mark.end - offset);
        match spans.last_mut() {
            Some(before) if start <= before.1 => before.1 = before.1.max(end),
            _ => spans.push((start, end)),
        }
    }
    Passage { text, marks: spans, position: offset, from }
}
