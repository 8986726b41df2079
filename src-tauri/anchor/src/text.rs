//! A text made ready for finding places in it.

use std::collections::HashMap;

use crate::forms::letters;
use crate::{CONTEXT, Selector};

/// A text made ready for finding places in it. Made once for all highlights of an article.
pub struct Text {
    pub(crate) chars: Vec<char>,
    /// The text again, for searching words as they are.
    exact: Spelling,
    /// Letters and digits alone, folded.
    pub(crate) letters: Spelling,
    pub(crate) words: Vec<Word>,
    /// Where each word stands.
    pub(crate) places: HashMap<Key, Vec<u32>>,
}

/// A text in some spelling, and for each of its bytes the character of the text it comes from.
#[derive(Default)]
pub(crate) struct Spelling {
    pub spelled: String,
    pub at: Vec<u32>,
}

/// What makes two words the same: the hash of their letters.
pub(crate) type Key = u64;

/// A run of letters and digits; in scripts without spaces, and where a run is very long, a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub key: Key,
    /// Its characters in the text.
    pub start: u32,
    pub end: u32,
}

impl Spelling {
    fn push(&mut self, char: char, at: usize) {
        self.spelled.push(char);
        self.at.resize(self.spelled.len(), number(at));
    }

    /// The bytes of everything that comes from in front of the character `at`.
    pub fn before(&self, at: usize) -> &[u8] {
        let cut = self.at.partition_point(|from| (*from as usize) < at);
        self.spelled.as_bytes().get(..cut).unwrap_or_default()
    }

    /// The bytes of everything that comes from the character `at` and those behind it.
    pub fn from(&self, at: usize) -> &[u8] {
        let cut = self.at.partition_point(|from| (*from as usize) < at);
        self.spelled.as_bytes().get(cut..).unwrap_or_default()
    }

    /// Calls `found` with the characters of each place where `needle` stands, until it gives `false`.
    fn find(&self, needle: &str, mut found: impl FnMut(usize, usize) -> bool) {
        let mut from = 0;
        while let Some(offset) = self.spelled.get(from..).and_then(|rest| rest.find(needle)) {
            let (first, last) = (from + offset, from + offset + needle.len() - 1);
            let (Some(start), Some(end)) = (self.at.get(first), self.at.get(last)) else { return };
            if !found(*start as usize, *end as usize + 1) {
                return;
            }
            from = first
                + self.spelled.get(first..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        }
    }
}

/// A place is never looked for in more places than this: nobody marks a word that stands so often without more of it.
const MOST_FOUND: usize = 2000;

impl Text {
    /// Takes the plain text of an article.
    pub fn new(text: &str) -> Text {
        let chars: Vec<char> = text.chars().collect();
        let (mut exact, mut folded) = (Spelling::default(), Spelling::default());
        for (at, char) in chars.iter().enumerate() {
            exact.push(*char, at);
            letters(*char, |char| folded.push(char, at));
        }
        let words = words(&chars);
        let mut places: HashMap<Key, Vec<u32>> = HashMap::with_capacity(words.len());
        for (at, word) in words.iter().enumerate() {
            places.entry(word.key).or_default().push(number(at));
        }
        Text { chars, exact, letters: folded, words, places }
    }

    /// Its length in characters.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// Describes the characters from `start` to `end`, without white space at either side.
    ///
    /// `None` when they are not in the text or nothing but white space.
    pub fn select(&self, start: usize, end: usize) -> Option<Selector> {
        let chosen = self.chars.get(start..end)?;
        let lead = chosen.iter().position(|char| !char.is_whitespace())?;
        let trail = chosen.iter().rev().position(|char| !char.is_whitespace())?;
        Some(self.describe(start + lead, end - trail))
    }

    /// Describes the point in front of the character `at`; a point behind the text is moved to its end.
    pub fn select_point(&self, at: usize) -> Selector {
        let at = at.min(self.chars.len());
        self.describe(at, at)
    }

    fn describe(&self, start: usize, end: usize) -> Selector {
        Selector {
            quote: self.slice(start, end),
            prefix: self.slice(start.saturating_sub(CONTEXT), start),
            suffix: self.slice(end, (end + CONTEXT).min(self.chars.len())),
            start,
            end,
            block: self.block(start),
        }
    }

    /// How many blocks (lines that are not empty) end before the character `at`.
    pub fn block(&self, at: usize) -> usize {
        let before = self.chars.get(..at).unwrap_or(&self.chars);
        before.split(|char| *char == '\n').rev().skip(1).filter(|line| !line.is_empty()).count()
    }

    fn slice(&self, start: usize, end: usize) -> String {
        self.chars.get(start..end).unwrap_or_default().iter().collect()
    }

    /// Where `quote` stands letter for letter, as characters from and to.
    pub(crate) fn find_exact(&self, quote: &str) -> Vec<(usize, usize)> {
        collect(&self.exact, quote)
    }

    /// Where the letters and digits of `quote` stand, with the punctuation around them that it has too.
    pub(crate) fn find_letters(&self, quote: &str) -> Vec<(usize, usize)> {
        let mut spelled = String::new();
        quote.chars().for_each(|char| letters(char, |char| spelled.push(char)));
        let mut found = collect(&self.letters, &spelled);
        let quote: Vec<char> = quote.chars().collect();
        for (start, end) in &mut found {
            (*start, *end) = self.with_edges(&quote, *start, *end);
        }
        found
    }

    /// Takes in what stands around a place and is no letter or digit, as far as `quote` begins and ends with such.
    pub(crate) fn with_edges(&self, quote: &[char], start: usize, end: usize) -> (usize, usize) {
        let before = self.chars.get(..start).unwrap_or_default().iter().rev();
        let before = edge(quote.iter(), before);
        let behind = self.chars.get(end..).unwrap_or_default().iter();
        let marks =
            behind.clone().take_while(|char| unicode_normalization::char::is_combining_mark(**char)).count();
        let behind = edge(quote.iter().rev(), behind.skip(marks));
        (start - before, end + marks + behind)
    }
}

impl Text {
    /// The point behind the last word of `prefix`, which ends at the character `at`, and what follows that word in it.
    pub(crate) fn behind(&self, prefix: &str, at: usize) -> (usize, usize) {
        let tail: Vec<char> = prefix.chars().rev().take_while(|char| is_edge(*char)).collect();
        let there = self.chars.get(at..).unwrap_or_default();
        let same = tail.iter().rev().zip(there).take_while(|(left, right)| left == right).count();
        (at + same, at + same)
    }
}

/// How many characters of `there`, the nearest first, stand for what `quote` begins with in front of its first letter. What
/// is other there counts too, but not beyond white space.
fn edge<'a>(quote: impl Iterator<Item = &'a char>, there: impl Iterator<Item = &'a char>) -> usize {
    let lead: Vec<char> = quote.copied().take_while(|char| is_edge(*char)).collect();
    let mut wanted = lead.iter().rev().filter(|char| !char.is_whitespace());
    let mut taken = 0;
    for (at, char) in there.enumerate().filter(|(_, char)| !char.is_whitespace()) {
        match wanted.next() {
            Some(wanted) if is_edge(*char) && (wanted == char || at == taken) => taken = at + 1,
            _ => break,
        }
    }
    taken
}

fn is_edge(char: char) -> bool {
    !char.is_alphanumeric()
}

fn collect(spelling: &Spelling, needle: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if !needle.is_empty() {
        spelling.find(needle, |start, end| {
            found.push((start, end));
            found.len() < MOST_FOUND
        });
    }
    found
}

/// Longer runs of letters are cut: in scripts without spaces, and in what is no language, every piece is a word.
const LONGEST_WORD: usize = 32;

/// The words of a text.
pub(crate) fn words(chars: &[char]) -> Vec<Word> {
    let mut words = Vec::with_capacity(chars.len() / 5);
    let mut open: Option<(Word, usize)> = None;
    for (at, char) in chars.iter().enumerate() {
        let at = number(at);
        let mut count = 0;
        letters(*char, |letter| {
            count += 1;
            let (word, length) = open.get_or_insert((Word { key: SEED, start: at, end: at }, 0));
            word.key = (word.key ^ u64::from(u32::from(letter))).wrapping_mul(PRIME);
            word.end = at + 1;
            *length += 1;
        });
        let stays = match count {
            0 => unicode_normalization::char::is_combining_mark(*char) || *char == '\u{ad}',
            _ => !stands_alone(*char) && open.is_some_and(|(_, length)| length < LONGEST_WORD),
        };
        if !stays && let Some((word, _)) = open.take() {
            words.push(word);
        }
    }
    words.extend(open.map(|(word, _)| word));
    words
}

// FNV-1a, over code points.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// Characters of scripts that put no space between words.
fn stands_alone(char: char) -> bool {
    matches!(char,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

pub(crate) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
