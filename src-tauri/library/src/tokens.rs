//! Cuts text into the words that are searched for, the same way for what is stored and for what is asked.
//!
//! A word is a run of letters and digits, in lower case; Latin letters lose their accents, Arabic and Hebrew their
//! points. Scripts written without spaces (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese) are cut into
//! overlapping pairs, and the last character of a run stands alone once more, so that any two characters, and any one,
//! are found anywhere. An emoji is a word of its own, and so are `++` and `#` at the end of a word: C++ is not C.

use unicode_normalization::char::is_combining_mark;

use crate::fold::{Fold, fold_char, is_run, simple_letters};

/// Changing what this module or `index` gives makes every index wrong: raise this, and libraries rebuild theirs when
/// opened.
pub(crate) const TOKENS_VERSION: i64 = 6;

/// Longer words (base64, hashes) are cut off: nobody types them.
const LONGEST_WORD: usize = 64;

/// What kind of piece a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A whole word.
    Word,
    /// Two neighbors in a run.
    Pair,
    /// The last character of a run of several.
    Last,
    /// A run of one character.
    Single,
}

/// Calls `found` with each token, what it is, and where it starts and ends in characters of `text`.
pub(crate) fn tokens(text: &str, mut found: impl FnMut(&str, Piece, u32, u32)) {
    let mut cutter = Cutter::default();
    let mut rest = text;
    let mut at = 0u32;
    while let Some(char) = rest.chars().next() {
        // Most text is ASCII: its words are taken whole.
        let ascii = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let taken = if ascii > 0 { ascii } else { char.len_utf8() };
        let (head, tail) = rest.split_at(taken);
        if ascii > 0 {
            cutter.push_ascii(head, at, &mut found);
            at = at.saturating_add(u32::try_from(ascii).unwrap_or(u32::MAX));
        } else if let Some(sign) = code_sign(rest).filter(|_| !cutter.word.is_empty()) {
            cutter.finish(&mut found);
            let end = at + u32::from(rest.starts_with("++")) + 1;
            found(sign, Piece::Word, at, end);
            rest = rest.get((end - at) as usize..).unwrap_or_default();
            at = end;
            continue;
        } else if char.is_ascii() {
            cutter.finish(&mut found);
            at += 1;
        } else {
            match simple_letters().get(char as usize) {
                Some(&Some(folded)) => cutter.push_word(folded, at, &mut found),
                _ => cutter.push(char, at, &mut found),
            }
            at += 1;
        }
        rest = tail;
    }
    cutter.finish(&mut found);
}

/// The token of a sign that makes another name of the word before it, moved out of ASCII, where FTS5 splits.
fn code_sign(rest: &str) -> Option<&'static str> {
    let mut after = rest.chars().skip(1);
    match rest.as_bytes() {
        [b'+', b'+', ..] => Some("\u{e12b}\u{e12b}"),
        [b'#', ..] => (!after.next().is_some_and(char::is_alphanumeric)).then_some("\u{e123}"),
        _ => None,
    }
}

/// Emoji and other pictures among the characters.
fn is_picture(char: char) -> bool {
    matches!(char,
        '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{275a}' | '\u{2776}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1faff}')
}

/// The tokens of `text`, joined by spaces: what the index is given.
pub(crate) fn token_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len() + text.len() / 8);
    tokens(text, |token, _, _, _| {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(token);
    });
    line
}

/// Gathers one word or one run at a time.
#[derive(Default)]
struct Cutter {
    word: String,
    word_chars: usize,
    word_start: u32,
    /// The last two characters of the run, not yet given as a pair (a mark may still change the second), and where
    /// they are.
    left: Option<(char, u32, u32)>,
    open: Option<(char, u32, u32)>,
    end: u32,
}

impl Cutter {
    /// Takes ASCII letters and digits.
    fn push_ascii(&mut self, letters: &str, at: u32, found: &mut impl FnMut(&str, Piece, u32, u32)) {
        if self.open.is_some() {
            self.finish(found);
        }
        if self.word.is_empty() {
            self.word_start = at;
        }
        let room = LONGEST_WORD.saturating_sub(self.word_chars);
        let start = self.word.len();
        self.word.push_str(letters.get(..room).unwrap_or(letters));
        if let Some(added) = self.word.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        self.word_chars += letters.len();
        self.end = at.saturating_add(u32::try_from(letters.len()).unwrap_or(u32::MAX));
    }

    /// Takes a character outside of ASCII.
    fn push(&mut self, char: char, at: u32, found: &mut impl FnMut(&str, Piece, u32, u32)) {
        let before = self.open.map(|(char, ..)| char).or_else(|| self.word.chars().next_back());
        let mut acts: [Option<Fold>; 4] = [const { None }; 4];
        let mut count = 0;
        fold_char(char, before, |act| {
            if let Some(slot) = acts.get_mut(count) {
                *slot = Some(act);
                count += 1;
            }
        });
        if count == 0 {
            // Without weight, but part of what it stands on: a mark over the hit belongs to the hit.
            self.stretch(at);
        }
        for act in acts.into_iter().flatten() {
            match act {
                Fold::Push(char) if is_run(char) => self.push_run(char, at, found),
                Fold::Push(char)
                    if char.is_alphanumeric() || (is_combining_mark(char) && !self.word.is_empty()) =>
                {
                    self.push_word(char, at, found);
                }
                Fold::Push(char) => {
                    self.finish(found);
                    if is_picture(char) {
                        found(char.encode_utf8(&mut [0; 4]), Piece::Word, at, at + 1);
                    }
                }
                Fold::Replace(char) => self.replace(char, at),
            }
        }
    }

    fn stretch(&mut self, at: u32) {
        if let Some(open) = &mut self.open {
            open.2 = at + 1;
        }
        self.end = at + 1;
    }

    fn replace(&mut self, char: char, at: u32) {
        self.stretch(at);
        if let Some(open) = &mut self.open {
            open.0 = char;
        } else if self.word_chars <= LONGEST_WORD && self.word.pop().is_some() {
            self.word.push(char);
        }
    }

    fn push_word(&mut self, char: char, at: u32, found: &mut impl FnMut(&str, Piece, u32, u32)) {
        if self.open.is_some() {
            self.finish(found);
        }
        if self.word.is_empty() {
            self.word_start = at;
        }
        self.word_chars += 1;
        if self.word_chars <= LONGEST_WORD {
            self.word.push(char);
        }
        self.end = at + 1;
    }

    fn push_run(&mut self, char: char, at: u32, found: &mut impl FnMut(&str, Piece, u32, u32)) {
        if !self.word.is_empty() {
            self.finish(found);
        }
        self.give_pair(found);
        self.left = self.open;
        self.open = Some((char, at, at + 1));
    }

    fn give_pair(&mut self, found: &mut impl FnMut(&str, Piece, u32, u32)) {
        if let (Some((left, start, _)), Some((right, _, end))) = (self.left, self.open) {
            found(pair(&mut [0; 8], left, right), Piece::Pair, start, end);
        }
    }

    fn finish(&mut self, found: &mut impl FnMut(&str, Piece, u32, u32)) {
        if let Some((char, start, end)) = self.open {
            self.give_pair(found);
            let piece = if self.left.is_some() { Piece::Last } else { Piece::Single };
            found(char.encode_utf8(&mut [0; 4]), piece, start, end);
            self.left = None;
            self.open = None;
        }
        if !self.word.is_empty() {
            found(&self.word, Piece::Word, self.word_start, self.end);
            self.word.clear();
        }
        self.word_chars = 0;
    }
}

fn pair(buffer: &mut [u8; 8], left: char, right: char) -> &str {
    let first = left.encode_utf8(buffer).len();
    let second = right.encode_utf8(buffer.get_mut(first..).unwrap_or_default()).len();
    buffer.get(..first + second).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
}
