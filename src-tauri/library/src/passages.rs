//! Cuts passages around the hits out of a text and marks them.

use std::collections::HashSet;

use crate::Passage;
use crate::query::Term;
use crate::tokens::tokens;

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

/// The passages of `text` that show the most of `terms`, in reading order, at most two.
pub(crate) fn passages(text: &str, terms: &[Term]) -> Vec<Passage> {
    let marks = find_marks(text, terms);
    let mut shown: Vec<(u32, usize, usize)> = Vec::new();
    let mut seen: HashSet<usize> = HashSet::new();
    while shown.len() < MOST_PASSAGES {
        let Some((from, to)) = best_window(&marks, &seen, &shown) else { break };
        let Some(window) = marks.get(from..to) else { break };
        let Some(first) = window.first() else { break };
        seen.extend(window.iter().map(|mark| mark.term));
        shown.push((first.start, from, to));
    }
    shown.sort_unstable();
    let chars: Vec<char> = if shown.is_empty() { Vec::new() } else { text.chars().collect() };
    shown.into_iter().filter_map(|(_, from, to)| Some(cut(&chars, marks.get(from..to)?))).collect()
}

/// All marks, in order of where they start.
fn find_marks(text: &str, terms: &[Term]) -> Vec<Mark> {
    let phrases: Vec<(usize, &[String], bool)> = terms
        .iter()
        .enumerate()
        .filter_map(|(number, term)| match term {
            Term::Phrase { tokens, prefix, .. } => Some((number, &tokens[..], *prefix)),
            Term::Tag(_) | Term::Site(_) => None,
        })
        .collect();
    let mut marks = Vec::new();
    // Phrases under way: which, how many tokens matched, where it started.
    let mut open: Vec<(usize, usize, u32)> = Vec::new();
    tokens(text, |token, _, start, end| {
        if marks.len() >= MOST_MARKS {
            return;
        }
        let begun = (0..phrases.len()).map(|phrase| (phrase, 0, start));
        let candidates: Vec<_> = open.drain(..).chain(begun).collect();
        for (phrase, matched, from) in candidates {
            let Some(&(term, wanted, prefix)) = phrases.get(phrase) else { continue };
            let Some(next) = wanted.get(matched) else { continue };
            let is_last = matched + 1 == wanted.len();
            if token == next || (is_last && prefix && token.starts_with(next.as_str())) {
                if is_last {
                    // A run's single character asked for marks that character, not the pair it was found by.
                    marks.push(Mark { start: from, end, term });
                } else {
                    open.push((phrase, matched + 1, from));
                }
            }
        }
    });
    marks.sort_by_key(|mark| (mark.start, mark.end));
    marks
}

/// The range of marks that fit in one passage and show the most terms not seen yet, then the most marks; none that
/// overlaps a passage shown, and no second one that shows nothing new unless it has a mark of its own.
fn best_window(
    marks: &[Mark],
    seen: &HashSet<usize>,
    shown: &[(u32, usize, usize)],
) -> Option<(usize, usize)> {
    let mut best: Option<((usize, usize), (usize, usize))> = None;
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
        let terms: HashSet<usize> = window.iter().map(|mark| mark.term).collect();
        let score = (terms.difference(seen).count(), terms.len());
        if best.is_none_or(|(so_far, _)| score > so_far) {
            best = Some((score, (from, to)));
        }
    }
    best.map(|(_, window)| window)
}

/// Cuts the passage around some marks.
fn cut(chars: &[char], marks: &[Mark]) -> Passage {
    let first = marks.first().map_or(0, |mark| mark.start as usize);
    let last = marks.last().map_or(0, |mark| mark.end as usize);
    let mut start = first.saturating_sub(LEAD_CHARS as usize);
    let mut end = (start + PASSAGE_CHARS as usize).max(last).min(chars.len());
    let is_space = |at: usize| chars.get(at).is_some_and(|char| char.is_whitespace());
    if start > 0
        && let Some(space) = (start..first.min(start + SNAP_CHARS)).find(|at| is_space(*at))
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
    let offset = u32::try_from(start).unwrap_or(u32::MAX);
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for mark in marks {
        let (from, to) = (mark.start - offset, mark.end - offset);
        match spans.last_mut() {
            Some(before) if from <= before.1 => before.1 = before.1.max(to),
            _ => spans.push((from, to)),
        }
    }
    Passage { text, marks: spans, position: offset }
}
