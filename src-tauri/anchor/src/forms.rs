//! Spellings that count as the same, one step after the other: white space and typographic punctuation, Unicode
//! compatibility, case and diacritics, and at last the letters and digits alone.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// How much two spellings may differ and still be the same words. Each step allows what those before it allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// Not at all.
    Exact,
    /// In white space, quotation marks, dashes, dots of an ellipsis, and characters without width.
    Typography,
    /// In what Unicode calls compatible (NFKC): ligatures, full width, composed or not.
    Compatibility,
    /// In case and diacritics.
    Folded,
    /// In everything that is no letter or digit.
    Letters,
}

impl Step {
    /// The confidence that words which are the same by this step deserve.
    pub fn confidence(self) -> f64 {
        match self {
            Step::Exact => 1.0,
            Step::Typography => 0.98,
            Step::Compatibility => 0.97,
            Step::Folded => 0.95,
            Step::Letters => 0.92,
        }
    }
}

/// The first step by which two texts are the same, if there is one.
pub(crate) fn same(left: &[char], right: &[char]) -> Option<Step> {
    if left == right {
        return Some(Step::Exact);
    }
    let steps = [Step::Typography, Step::Compatibility, Step::Folded, Step::Letters];
    steps.into_iter().find(|step| spell(left, *step).eq(spell(right, *step)))
}

/// A text as a step sees it, without white space at its ends being any different.
fn spell(chars: &[char], step: Step) -> impl Iterator<Item = char> {
    let mut spelled = Vec::with_capacity(chars.len());
    for char in chars {
        respell(*char, step, |char| {
            if char != ' ' || spelled.last().is_some_and(|last| *last != ' ') {
                spelled.push(char);
            }
        });
    }
    if spelled.last() == Some(&' ') {
        spelled.pop();
    }
    spelled.into_iter()
}

/// Gives what a character is by a step: nothing, itself, or others.
fn respell(char: char, step: Step, mut give: impl FnMut(char)) {
    match step {
        Step::Exact => give(char),
        Step::Typography => typography(char, give),
        Step::Compatibility => decompose(char, give),
        Step::Folded => fold(char, give),
        Step::Letters => letters(char, give),
    }
}

fn typography(char: char, mut give: impl FnMut(char)) {
    match char {
        _ if char.is_ascii_alphanumeric() => give(char),
        _ if char.is_whitespace() => give(' '),
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => {}
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2039}' | '\u{203a}' | '`' | '\u{b4}' | '\u{2bc}' => {
            give('\'')
        }
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' | '\u{300c}'..='\u{300f}' => give('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => give('-'),
        '\u{2026}' => (0..3).for_each(|_| give('.')),
        _ => give(char),
    }
}

fn decompose(char: char, mut give: impl FnMut(char)) {
    if char.is_ascii() {
        return typography(char, give);
    }
    typography(char, |char| decompose_compatible(char, &mut give));
}

fn fold(char: char, mut give: impl FnMut(char)) {
    if char.is_ascii() {
        return typography(char.to_ascii_lowercase(), give);
    }
    decompose(char, |part| {
        if !is_combining_mark(part) {
            part.to_lowercase().filter(|char| !is_combining_mark(*char)).for_each(&mut give);
        }
    });
}

/// The letters and digits of a character, folded.
pub(crate) fn letters(char: char, mut give: impl FnMut(char)) {
    if char.is_ascii() {
        if char.is_ascii_alphanumeric() {
            give(char.to_ascii_lowercase());
        }
        return;
    }
    fold(char, |char| {
        if char.is_alphanumeric() {
            give(char);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_difference_is_allowed_by_its_own_step() {
        let step = |left: &str, right: &str| {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            same(&chars(left), &chars(right))
        };
        assert_eq!(step("the mole", "the mole"), Some(Step::Exact));
        assert_eq!(step("the mole", "the\u{a0}\n mole"), Some(Step::Typography));
        assert_eq!(
            step("\u{201c}so\u{201d} \u{2014} they say\u{2026}", "\"so\" - they say..."),
            Some(Step::Typography)
        );
        assert_eq!(step("ca\u{ad}ble", "cable"), Some(Step::Typography));
        assert_eq!(step("\u{fb01}n, caf\u{e9}, \u{ff21}", "fin, cafe\u{301}, A"), Some(Step::Compatibility));
        assert_eq!(step("Caf\u{e9}", "CAFE"), Some(Step::Folded));
        assert_eq!(step("well-known, they say", "well known they say!"), Some(Step::Letters));
        assert_eq!(step("the mole", "the pole"), None);
        assert_eq!(step("", " "), Some(Step::Typography));
    }
}
