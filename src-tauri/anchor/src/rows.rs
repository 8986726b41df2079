//! Rows of words that two texts have in common.

use std::collections::HashMap;

use crate::text::Text;

/// Where each row of so many words begins that stands once in each of two texts, in the order of the old one. Only rows
/// whose words are all wanted count.
pub(crate) fn rows(
    old: &Text,
    new: &Text,
    words: usize,
    of_old: impl Fn(usize) -> bool,
    of_new: impl Fn(usize) -> bool,
) -> Vec<(usize, usize)> {
    let (of_old, of_new) = (once(old, words, of_old), once(new, words, of_new));
    let mut rows: Vec<(usize, usize)> =
        of_old.iter().filter_map(|(key, at)| Some(((*at)?, (*of_new.get(key)?)?))).collect();
    rows.sort_unstable();
    rows
}

/// Where each row of so many words begins, `None` for those that stand in several places.
fn once(text: &Text, words: usize, wanted: impl Fn(usize) -> bool) -> HashMap<u64, Option<usize>> {
    let mut rows: HashMap<u64, Option<usize>> = HashMap::new();
    // How many words up to here are wanted in a row.
    let mut count = 0;
    for (last, row) in (words - 1..).zip(text.words.windows(words)) {
        if last + 1 == words {
            count = (0..words).rev().take_while(|at| wanted(*at)).count();
        } else {
            count = if wanted(last) { count + 1 } else { 0 };
        }
        if count < words {
            continue;
        }
        let key = row
            .iter()
            .fold(0u64, |key, word| (key.rotate_left(21) ^ word.key).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        rows.entry(key).and_modify(|at| *at = None).or_insert(Some(last + 1 - words));
    }
    rows
}
