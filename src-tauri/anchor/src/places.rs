//! Decides which of the places where a highlight may be it is.

use crate::align::{align, shares_words};
use crate::bridge::{Bridge, Verdict};
use crate::carry::Carried;
use crate::context::Side;
use crate::forms::same;
use crate::text::{Text, number};
use crate::{Place, Selector};

/// A place where a highlight may be.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    start: usize,
    end: usize,
    /// How alike the words are.
    words: f64,
    /// How alike what stands around them is; `None` when there is too little to tell.
    context: Option<f64>,
    /// How many letters speak for it.
    letters: usize,
    /// What the texts around it say; `Unknown` when the text it was made in is not at hand.
    verdict: Verdict,
}

/// Fewer places are all weighed; of more, those nearest to where the highlight was.
const MOST_WEIGHED: usize = 400;
/// A place has to be better than the next by so much to be taken without asking where the neighbors are.
const CLEAR: f64 = 0.15;
/// Words that are less alike are others.
const LEAST_WORDS: f64 = 0.5;

impl Candidate {
    /// How good a place is, its position left aside.
    fn score(&self) -> f64 {
        let there = if self.verdict == Verdict::Same { 0.6 } else { 0.0 };
        self.words + 0.7 * self.context.unwrap_or(0.3) + there
    }

    /// Whether it is good enough at all. Few words are anywhere: they have to stand among the same others.
    fn holds(&self) -> bool {
        let context = self.context.unwrap_or(0.5);
        match self.verdict {
            Verdict::Same => return self.words + 0.3 * context >= LEAST_WORDS,
            Verdict::Other => return false,
            Verdict::Unknown => {}
        }
        let needed = match self.letters {
            0..16 => 0.55,
            16..32 => 0.5,
            32..64 => 0.35,
            _ => 0.0,
        };
        self.words >= LEAST_WORDS && context >= needed && self.words + context >= 0.9
    }

    fn place(&self) -> Place {
        let context = self.context.unwrap_or(1.0);
        let confidence = match self.words {
            1.0.. => 0.9 + 0.1 * context,
            words => words * (0.85 + 0.15 * context),
        };
        // Three digits are the same number again after any way of writing it down.
        let confidence = (confidence.clamp(0.01, 1.0) * 1000.0).round() / 1000.0;
        Place { start: self.start, end: self.end, confidence }
    }
}

impl Text {
    /// Finds the places of highlights of an earlier text in this one; `None` for one that has no place here.
    ///
    /// All highlights of an article are given at once: where the others are tells which of several places is meant. The
    /// text they were made in tells more, where it is at hand: what stood around each of two like passages.
    pub fn anchor(&self, selectors: &[Selector], before: Option<&Text>) -> Vec<Option<Place>> {
        let bridge = before.map(|before| Bridge::new(before, self));
        let candidates: Vec<Vec<Candidate>> =
            selectors.iter().map(|selector| self.candidates(selector, bridge.as_ref())).collect();
        let mut chosen: Vec<Option<Candidate>> = candidates.iter().map(|found| clear(found)).collect();
        let fixed: Vec<(usize, usize)> = selectors
            .iter()
            .zip(&chosen)
            .filter_map(|(selector, chosen)| chosen.map(|chosen| (selector.start, chosen.start)))
            .collect();
        for ((selector, found), chosen) in selectors.iter().zip(&candidates).zip(&mut chosen) {
            if chosen.is_none() {
                let expected = bridge.as_ref().and_then(|bridge| bridge.expected(selector.start));
                let expected = expected.unwrap_or_else(|| self::expected(&fixed, selector.start));
                *chosen = nearest(self, selector, found, expected);
            }
        }
        chosen.into_iter().map(|chosen| chosen.map(|candidate| candidate.place())).collect()
    }

    /// Where in this text the character `at` of an earlier one is, or what stood around it; where nothing of that text is
    /// here, as far from the start in proportion.
    pub fn carry(&self, at: usize, before: &Text) -> usize {
        let in_proportion = || at.min(before.len()) * self.len() / before.len().max(1);
        Bridge::new(before, self).character(at).unwrap_or_else(in_proportion)
    }

    /// Finds words that are here, apart from spelling: white space, punctuation, Unicode form, case, accents. Of several
    /// places it takes the one whose surroundings are most alike, of equal ones the first.
    pub fn find(&self, selector: &Selector) -> Option<Place> {
        let sides = Sides::new(selector);
        let exact = self.find_exact(&selector.quote);
        let found = if exact.is_empty() { self.find_letters(&selector.quote) } else { exact };
        let context = |place: &(usize, usize)| sides.likeness(self, place.0, place.1).unwrap_or(0.0);
        let best = found.iter().rev().max_by(|left, right| context(left).total_cmp(&context(right)))?;
        Some(Place { start: best.0, end: best.1, confidence: 1.0 })
    }

    /// The places where a highlight may be, the best first, each good enough.
    fn candidates(&self, selector: &Selector, bridge: Option<&Bridge<'_>>) -> Vec<Candidate> {
        let verdict =
            |start, end| bridge.map_or(Verdict::Unknown, |bridge| bridge.verdict(start, end, selector.start));
        if self.is_where_it_was(selector) && verdict(selector.start, selector.end) != Verdict::Other {
            let Selector { start, end, .. } = *selector;
            let (letters, verdict) = (usize::MAX, Verdict::Same);
            return vec![Candidate { start, end, words: 1.0, context: Some(1.0), letters, verdict }];
        }
        let sides = Sides::new(selector);
        let quote: Vec<char> = selector.quote.chars().collect();
        let weigh = |(start, end): (usize, usize)| {
            let there = self.chars.get(start..end).unwrap_or_default();
            let words = same(&quote, there).map_or(0.0, |step| step.confidence());
            let letters = quote.iter().filter(|char| char.is_alphanumeric()).count();
            let context = sides.likeness(self, start, end);
            Candidate { start, end, words, context, letters, verdict: verdict(start, end) }
        };
        if let Some(carried) =
            bridge.and_then(|bridge| bridge.carried(selector)).filter(|one| one.kept >= LEAST_WORDS)
        {
            let Carried { start, end, .. } = carried;
            let there = self.chars.get(start..end).unwrap_or_default();
            let words = same(&quote, there).map_or(0.95 * carried.likeness, |step| step.confidence());
            let context = sides.likeness(self, start, end);
            return vec![Candidate {
                start,
                end,
                words,
                context,
                letters: usize::MAX,
                verdict: Verdict::Same,
            }];
        }
        let near = |mut found: Vec<(usize, usize)>| {
            if found.len() > MOST_WEIGHED {
                found.sort_by_key(|(start, _)| start.abs_diff(selector.start));
                found.truncate(MOST_WEIGHED);
            }
            found
        };
        let mut found: Vec<Candidate> =
            near(self.find_exact(&selector.quote)).into_iter().map(weigh).collect();
        if !found.iter().any(|candidate| candidate.context.is_none_or(|context| context > 0.7)) {
            let more = near(self.find_letters(&selector.quote)).into_iter().map(weigh);
            let more =
                more.filter(|one| found.iter().all(|other| one.end <= other.start || other.end <= one.start));
            let more: Vec<Candidate> = more.collect();
            found.extend(more);
        }
        // Of a highlight that came without what stood around it, its words are all there is.
        let is_bare = selector.prefix.is_empty() && selector.suffix.is_empty();
        if let ([only], true, None) = (found.as_mut_slice(), is_bare, bridge) {
            only.letters = usize::MAX;
        }
        let surely = |candidate: &Candidate| {
            candidate.holds() && (bridge.is_none() || candidate.verdict == Verdict::Same)
        };
        if !found.iter().any(surely) {
            let changed = align(self, selector).into_iter().map(|aligned| {
                let (start, end) = match quote.is_empty() {
                    true => self.behind(&selector.prefix, aligned.end),
                    false => self.with_edges(&quote, aligned.start, aligned.end),
                };
                let context = sides.likeness(self, start, end);
                let (words, verdict) = (0.95 * aligned.likeness, verdict(start, end));
                Candidate { start, end, words, context, letters: aligned.kept, verdict }
            });
            found.extend(changed);
        }
        found.retain(Candidate::holds);
        found.sort_by(|left, right| right.score().total_cmp(&left.score()));
        found
    }

    /// Whether the very words stand where they stood, with the same around them.
    fn is_where_it_was(&self, selector: &Selector) -> bool {
        let stands = |part: &str, from: Option<usize>| {
            let Some(there) = from.and_then(|from| self.chars.get(from..)) else { return false };
            let mut there = there.iter();
            part.chars().all(|char| there.next() == Some(&char))
        };
        let prefix = selector.prefix.chars().count();
        stands(&selector.quote, Some(selector.start))
            && stands(&selector.prefix, selector.start.checked_sub(prefix))
            && stands(&selector.suffix, Some(selector.end))
    }
}

/// What stood around a highlight.
struct Sides {
    prefix: Side,
    suffix: Side,
}

impl Sides {
    fn new(selector: &Selector) -> Sides {
        let letters = |part: &str| {
            let mut spelled = String::new();
            part.chars().for_each(|char| crate::forms::letters(char, |char| spelled.push(char)));
            spelled
        };
        Sides {
            prefix: Side::new(letters(&selector.prefix).bytes().rev()),
            suffix: Side::new(letters(&selector.suffix).bytes()),
        }
    }

    /// How alike what stands around a place is. One side may have changed wholly: the better one counts for more.
    fn likeness(&self, text: &Text, start: usize, end: usize) -> Option<f64> {
        let prefix = self.prefix.likeness(text.letters.before(start).iter().rev().copied());
        let suffix = self.suffix.likeness(text.letters.from(end).iter().copied());
        match (prefix, suffix) {
            (Some(prefix), Some(suffix)) => Some(0.65 * prefix.max(suffix) + 0.35 * prefix.min(suffix)),
            (Some(side), None) | (None, Some(side)) => Some(side),
            (None, None) => None,
        }
    }
}

/// The best candidate, when it is better than the others by far.
fn clear(found: &[Candidate]) -> Option<Candidate> {
    match found {
        [only] => Some(*only),
        [best, next, ..] if best.score() - next.score() >= CLEAR => Some(*best),
        _ => None,
    }
}

/// Where a highlight should be by the nearest ones that were found: as far from them as it was.
fn expected(fixed: &[(usize, usize)], start: usize) -> usize {
    let nearest = fixed.iter().min_by_key(|(before, _)| before.abs_diff(start));
    nearest.map_or(start, |(before, after)| (start + after).saturating_sub(*before))
}

/// Of candidates that are about as good as the best the one nearest to where the highlight should be.
fn nearest(text: &Text, selector: &Selector, found: &[Candidate], expected: usize) -> Option<Candidate> {
    let best = found.first()?;
    let good = found.iter().filter(|candidate| best.score() - candidate.score() < CLEAR);
    let distance = |candidate: &Candidate| {
        let far = candidate.start.abs_diff(expected) as f64;
        let other_block = number(text.block(candidate.start)) != number(selector.block);
        // Half a step down for each doubling of the distance; a little for another block.
        0.02 * (1.0 + far).log2() + if other_block { 0.02 } else { 0.0 } - candidate.score()
    };
    good.min_by(|left, right| distance(left).total_cmp(&distance(right))).copied()
}

impl Selector {
    /// Whether a highlight stands in a text where it says: with all of its words but for their spelling, or, when they are
    /// known to have `changed`, with any of them. A point stands wherever it is in the text.
    pub fn is_in(&self, text: &[char], changed: bool) -> bool {
        let Some(there) = text.get(self.start..self.end) else { return false };
        let quote: Vec<char> = self.quote.chars().collect();
        quote.is_empty() || same(&quote, there).is_some() || (changed && shares_words(&quote, there))
    }
}
