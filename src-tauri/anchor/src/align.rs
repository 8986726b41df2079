//! Finds words that were changed: places that share rare words with them are found first, then each is aligned word by
//! word. Seed and extend, as sequence search does (Altschul and others, "Basic local alignment search tool", 1990, with
//! the alignment of Needleman and Wunsch, 1970), here in time that grows with the length of quote and text alone.

use std::collections::HashMap;

use crate::Selector;
use crate::text::{Text, Word, words};

/// Words that were changed, and where they seem to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aligned {
    pub start: usize,
    pub end: usize,
    /// How much of the quote is there, 0 to 1.
    pub likeness: f64,
    /// How many of its characters are in words that are there.
    pub kept: usize,
}

/// A longer quote is looked for by its first and its last words.
const MOST_WORDS: usize = 400;
/// So many places are looked at closely.
const MOST_SEEDS: usize = 4;
/// A word that stands in more places than this leads nowhere.
const MOST_PLACES: usize = 512;
/// Places whose offsets differ by less belong together.
const BUCKET: i64 = 16;

/// What is looked for: words, those of the quote among them from `quote.0` to `quote.1`.
struct Wanted {
    words: Vec<Word>,
    quote: (usize, usize),
    /// The characters the words are of.
    chars: Vec<char>,
}

impl Wanted {
    fn new(selector: &Selector) -> Wanted {
        let (prefix, quote) = (selector.prefix.chars().count(), selector.quote.chars().count());
        let parts = [&selector.prefix, &selector.quote, &selector.suffix];
        let chars: Vec<char> = parts.into_iter().flat_map(|part| part.chars()).collect();
        let mut all = words(&chars);
        // The context begins and ends within a word.
        if prefix > 0 && all.len() > 1 && all.first().is_some_and(|word| (word.end as usize) < prefix) {
            all.remove(0);
        }
        if all.last().is_some_and(|word| word.start as usize > prefix + quote) {
            all.pop();
        }
        let first = all.partition_point(|word| word.end as usize <= prefix);
        let last = all.partition_point(|word| (word.start as usize) < prefix + quote);
        Wanted { words: all, quote: (first, last.max(first)), chars }
    }

    /// Only some of the words.
    fn part(&self, from: usize, to: usize) -> Wanted {
        let words = self.words.get(from..to).unwrap_or_default().to_vec();
        let within = |at: usize| at.clamp(from, to) - from;
        Wanted { words, quote: (within(self.quote.0), within(self.quote.1)), chars: self.chars.clone() }
    }
}

/// Where the words of a highlight, changed, or of a point its surroundings, seem to be; the likeliest first.
pub(crate) fn align(text: &Text, selector: &Selector) -> Vec<Aligned> {
    let wanted = Wanted::new(selector);
    let (first, last) = wanted.quote;
    let mut found = if last - first > MOST_WORDS {
        ends(text, &wanted)
    } else {
        seeds(text, &wanted.words).into_iter().filter_map(|offset| extend(text, &wanted, offset)).collect()
    };
    found.sort_by(|left: &Aligned, right: &Aligned| right.likeness.total_cmp(&left.likeness));
    found
}

/// Aligns the first and the last words of a long quote, each by itself.
fn ends(text: &Text, wanted: &Wanted) -> Vec<Aligned> {
    let (first, last) = wanted.quote;
    let best = |part: &Wanted| {
        let found = seeds(text, &part.words).into_iter().filter_map(|offset| extend(text, part, offset));
        found.max_by(|left, right| left.likeness.total_cmp(&right.likeness))
    };
    let head = best(&wanted.part(0, first + MOST_WORDS / 2));
    let tail = best(&wanted.part(last - MOST_WORDS / 2, wanted.words.len()));
    let (Some(head), Some(tail)) = (head, tail) else { return Vec::new() };
    let length = |words: &[Word]| match (words.first(), words.last()) {
        (Some(first), Some(last)) => last.end.saturating_sub(first.start) as usize,
        _ => 0,
    };
    let before = length(wanted.words.get(first..last).unwrap_or_default());
    let after = tail.end.saturating_sub(head.start);
    if tail.end <= head.start || after < before / 2 || after > before * 2 {
        return Vec::new();
    }
    let likeness = head.likeness.min(tail.likeness);
    vec![Aligned { start: head.start, end: tail.end, likeness, kept: head.kept + tail.kept }]
}

/// Offsets of words in the text from the wanted ones, where many of them seem to be. Each is the middle of a bucket.
fn seeds(text: &Text, wanted: &[Word]) -> Vec<i64> {
    let mut votes: HashMap<i64, f64> = HashMap::new();
    let places = |word: &Word| text.places.get(&word.key).map(Vec::as_slice).unwrap_or_default();
    let is_at = |word: &Word, at: i64| {
        usize::try_from(at).ok().and_then(|at| text.words.get(at)).is_some_and(|found| found.key == word.key)
    };
    for (number, word) in wanted.iter().enumerate() {
        let number = number as i64;
        let alone = places(word);
        if !alone.is_empty() && alone.len() <= 4 {
            for at in alone {
                *votes.entry((i64::from(*at) - number).div_euclid(BUCKET)).or_default() += 0.5;
            }
        }
        let Some(next) = wanted.get(number as usize + 1) else { continue };
        let (rarer, shift, other, other_shift) = match (alone, places(next)) {
            (left, right) if left.len() <= right.len() => (left, 0, next, 1),
            (_, right) => (right, 1, word, -1),
        };
        if rarer.len() <= MOST_PLACES {
            for at in rarer.iter().map(|at| i64::from(*at)).filter(|at| is_at(other, at + other_shift)) {
                *votes.entry((at - number - shift).div_euclid(BUCKET)).or_default() += 1.0;
            }
        }
    }
    // Words that came in or went away shift the rest into the next bucket.
    let around = |bucket: i64| {
        let vote = |bucket| votes.get(&bucket).copied().unwrap_or_default();
        vote(bucket) + 0.5 * (vote(bucket - 1) + vote(bucket + 1))
    };
    let mut ranked: Vec<(i64, f64)> = votes.keys().map(|bucket| (*bucket, around(*bucket))).collect();
    ranked.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
    let least = ranked.first().map_or(0.0, |best| best.1 * 0.3);
    let mut chosen: Vec<i64> = Vec::new();
    for (bucket, vote) in ranked {
        if chosen.len() == MOST_SEEDS || vote < least {
            break;
        }
        if chosen.iter().all(|other| (other - bucket).abs() > 1) {
            chosen.push(bucket);
        }
    }
    chosen.into_iter().map(|bucket| bucket * BUCKET + BUCKET / 2).collect()
}

const MATCH: i32 = 3;
const OTHER: i32 = -1;
const GAP: i32 = -1;

/// Aligns the wanted words with those of the text around an offset.
fn extend(text: &Text, wanted: &Wanted, offset: i64) -> Option<Aligned> {
    let rows = wanted.words.len();
    let slack = BUCKET + rows as i64 / 2;
    let width = usize::try_from(2 * slack + 1).ok()?;
    // Row r, column c: r wanted words and the text up to word r + offset - slack + c are aligned.
    let column_word = |row: usize, column: usize| row as i64 + offset - slack + column as i64;
    let total = text.words.len() as i64;
    let low = i32::MIN / 2;
    let mut scores = vec![0i32; width];
    let mut steps = vec![0u8; (rows + 1) * width];
    for (row, word) in wanted.words.iter().enumerate() {
        let mut next = vec![low; width];
        for column in 0..width {
            let at = column_word(row, column);
            let other = usize::try_from(at).ok().and_then(|at| text.words.get(at));
            let diagonal = scores[column]
                + match other {
                    Some(other) if other.key == word.key => MATCH,
                    Some(_) => OTHER,
                    None => OTHER + GAP,
                };
            let skip_wanted = scores.get(column + 1).copied().unwrap_or(low) + GAP;
            let skip_text = if column > 0 { next[column - 1] + GAP } else { low };
            let (score, step) = match diagonal {
                _ if diagonal >= skip_wanted && diagonal >= skip_text => (diagonal, 0),
                _ if skip_wanted >= skip_text => (skip_wanted, 1),
                _ => (skip_text, 2),
            };
            next[column] = score;
            steps[(row + 1) * width + column] = step;
        }
        scores = next;
    }
    let mut column = (0..width).max_by_key(|column| (scores[*column], std::cmp::Reverse(*column)))?;
    // For each wanted word the word of the text it is aligned with; for the ends of the quote the words around them.
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut row = rows;
    while row > 0 {
        match steps[row * width + column] {
            0 => {
                let at = column_word(row - 1, column);
                if (0..total).contains(&at) {
                    pairs.push((row - 1, at as usize));
                }
                row -= 1;
            }
            1 => {
                row -= 1;
                column += 1;
            }
            _ => column -= 1,
        }
    }
    pairs.reverse();
    place(text, wanted, &pairs)
}

/// The place of the quote by what its words and those around it are aligned with.
fn place(text: &Text, wanted: &Wanted, pairs: &[(usize, usize)]) -> Option<Aligned> {
    let (first, last) = wanted.quote;
    if first == last {
        return point(text, wanted, pairs);
    }
    let quote = pairs.iter().filter(|(row, _)| (first..last).contains(row));
    let (from, to) = (quote.clone().next()?.1, quote.clone().next_back()?.1);
    let size = |word: &Word| (word.end - word.start) as usize;
    let of_quote: usize = wanted.words.get(first..last)?.iter().map(size).sum();
    let of_text: usize = text.words.get(from..=to)?.iter().map(size).sum();
    let (mut kept, mut likeness) = (0, 0.0);
    for (row, at) in quote {
        let (word, other) = (wanted.words.get(*row)?, text.words.get(*at)?);
        if word.key == other.key {
            kept += size(word);
            likeness += size(word) as f64;
        } else {
            likeness += alike(wanted.chars.get(range(word))?, text.chars.get(range(other))?);
        }
    }
    let (start, end) = (text.words.get(from)?.start as usize, text.words.get(to)?.end as usize);
    Some(Aligned { start, end, likeness: likeness / of_quote.max(of_text) as f64, kept })
}

/// The place of a point: behind what stood in front of it.
fn point(text: &Text, wanted: &Wanted, pairs: &[(usize, usize)]) -> Option<Aligned> {
    let at = wanted.quote.0;
    let behind = pairs.iter().rfind(|(row, _)| *row < at).and_then(|(_, word)| text.words.get(*word));
    let before = pairs.iter().find(|(row, _)| *row >= at).and_then(|(_, word)| text.words.get(*word));
    let place = match (behind, before) {
        (Some(word), _) => word.end,
        (None, Some(word)) => word.start,
        (None, None) => return None,
    };
    let same = pairs.iter().filter(|(row, word)| {
        matches!((wanted.words.get(*row), text.words.get(*word)), (Some(left), Some(right)) if left.key == right.key)
    });
    let likeness = same.count() as f64 / wanted.words.len() as f64;
    Some(Aligned { start: place as usize, end: place as usize, likeness, kept: 0 })
}

/// Whether a word of one is, or is misspelled, in the other.
pub(crate) fn shares_words(left: &[char], right: &[char]) -> bool {
    let others = words(right);
    let is_like = |word: &Word, other: &Word| match (left.get(range(word)), right.get(range(other))) {
        (Some(left), Some(right)) => word.key == other.key || alike(left, right) > 0.0,
        _ => false,
    };
    words(left).iter().any(|word| others.iter().any(|other| is_like(word, other)))
}

fn range(word: &Word) -> std::ops::Range<usize> {
    word.start as usize..word.end as usize
}

/// How many characters of a word another has at its beginning and its end, when that is most of both: a word misspelled,
/// or in another form.
fn alike(left: &[char], right: &[char]) -> f64 {
    let most = left.len().min(right.len());
    let begin = left.iter().zip(right).take_while(|(left, right)| left == right).count();
    let end = left
        .iter()
        .rev()
        .zip(right.iter().rev())
        .take(most - begin)
        .take_while(|(left, right)| left == right);
    let same = (begin + end.count()) as f64;
    if same >= 0.6 * left.len().max(right.len()) as f64 { same } else { 0.0 }
}
