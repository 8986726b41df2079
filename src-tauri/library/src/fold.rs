//! Folds letters: what differs only in case, accents or points is the same to search and to sorting.

use std::sync::OnceLock;

use unicode_normalization::char::{compose, decompose_canonical, is_combining_mark};

/// `text` in lower case and without accents, everything else as it is: for sorting and for comparing names.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut before = None;
    for char in text.chars() {
        fold_char(char, before, |act| match act {
            Fold::Push(char) => folded.push(char),
            Fold::Replace(char) => {
                folded.pop();
                folded.push(char);
            }
        });
        before = folded.chars().next_back();
    }
    folded
}

/// For each character of the alphabets in front of U+2000 what it folds to, when that is one letter or digit whatever
/// stands before it. Folding letter by letter costs ten times as much.
pub(crate) fn simple_letters() -> &'static [Option<char>] {
    static SIMPLE: OnceLock<Vec<Option<char>>> = OnceLock::new();
    SIMPLE.get_or_init(|| {
        let folded = |char: char| {
            let folded = fold(char.encode_utf8(&mut [0; 4]));
            let mut chars = folded.chars();
            let (first, rest) = (chars.next()?, chars.next());
            let simple = rest.is_none() && first.is_alphanumeric() && !is_run(first);
            (simple && !is_combining_mark(char) && !is_combining_mark(first)).then_some(first)
        };
        (0..0x2000).map(|code| char::from_u32(code).and_then(folded)).collect()
    })
}

/// What folding a character does to the text folded so far.
pub(crate) enum Fold {
    /// Adds a character.
    Push(char),
    /// Changes the last one.
    Replace(char),
}

/// Folds one character; `before` is the folded one in front of it. A character that has no weight gives nothing.
pub(crate) fn fold_char(char: char, before: Option<char>, mut act: impl FnMut(Fold)) {
    if char.is_ascii() {
        return act(Fold::Push(char.to_ascii_lowercase()));
    }
    let decomposes = matches!(char, '\u{1100}'..='\u{11ff}' | '\u{f900}'..='\u{faff}');
    if is_run(char) && !decomposes && !is_combining_mark(char) {
        return act(Fold::Push(char));
    }
    let mut last = before;
    let mut fold_one = |part: char| {
        if weightless(part) {
            return;
        }
        if is_combining_mark(part) || ('\u{1160}'..='\u{11ff}').contains(&part) {
            let accent = ('\u{300}'..='\u{36f}').contains(&part);
            match last.and_then(|base| (!(accent && base.is_ascii())).then(|| compose(base, part)).flatten())
            {
                Some(composed) => {
                    act(Fold::Replace(composed));
                    last = Some(composed);
                }
                None if accent => {}
                None => {
                    act(Fold::Push(part));
                    last = Some(part);
                }
            }
            return;
        }
        let part = match part {
            'ς' => 'σ',
            // Full-width forms of ASCII.
            '\u{ff01}'..='\u{ff5e}' => {
                char::from_u32(part as u32 - 0xfee0).unwrap_or(part).to_ascii_lowercase()
            }
            _ => part,
        };
        act(Fold::Push(part));
        last = Some(part);
    };
    for lower in char.to_lowercase() {
        decompose_canonical(lower, &mut fold_one);
    }
}

/// Points of Arabic and Hebrew, the Arabic stretching line, the colors of skin of emoji, and characters that only shape their neighbors.
fn weightless(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{652}' | '\u{656}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}')
}

/// Scripts that are written without spaces, or, as Korean, with endings glued to the words.
pub(crate) fn is_run(char: char) -> bool {
    char >= '\u{e00}'
        && matches!(char,
            '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' | '\u{e81}'..='\u{ece}' | '\u{1000}'..='\u{1049}'
            | '\u{1050}'..='\u{109d}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17d3}' | '\u{3005}'..='\u{3007}'
            | '\u{3041}'..='\u{3096}' | '\u{3099}'..='\u{309a}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}'
            | '\u{30fc}'..='\u{30ff}' | '\u{3105}'..='\u{312f}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
            | '\u{20000}'..='\u{3ffff}')
}
