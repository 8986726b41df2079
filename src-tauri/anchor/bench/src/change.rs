//! Changes a page the ways pages change, and knows of every word where it came from.

use unicode_normalization::UnicodeNormalization;

/// A word with the white space in front of it. In scripts without spaces every character is one.
#[derive(Clone, Debug)]
pub struct Word {
    pub space: String,
    pub word: String,
    /// Which word of the page before the change it is, also when it was changed.
    pub from: Option<usize>,
    /// Whether it is the same word.
    pub kept: bool,
}

/// Numbers that look random and are the same in every run (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.roll() % end.max(1) as u64) as usize
    }

    pub fn chance(&mut self, share: f64) -> bool {
        (self.roll() as f64) < share * u64::MAX as f64
    }
}

/// Cuts a text into words.
pub fn cut(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut space, mut open) = (String::new(), false);
    for char in text.chars() {
        let alone = matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if char.is_whitespace() {
            space.push(char);
            open = false;
        } else if let Some(last) = words.last_mut().filter(|_| open && !alone) {
            last.word.push(char);
        } else {
            let from = Some(words.len());
            words.push(Word { space: std::mem::take(&mut space), word: char.into(), from, kept: true });
            open = !alone;
        }
    }
    words
}

/// The text of words, and for each its first character and the one behind its last.
pub fn join(words: &[Word]) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut at, mut places) = (String::new(), 0, Vec::with_capacity(words.len()));
    for word in words {
        text.push_str(&word.space);
        text.push_str(&word.word);
        let start = at + word.space.chars().count();
        at = start + word.word.chars().count();
        places.push((start, at));
    }
    (text, places)
}

/// Where blocks begin.
fn blocks(words: &[Word]) -> Vec<usize> {
    let begins = |(at, word): (usize, &Word)| (at == 0 || word.space.contains('\n')).then_some(at);
    words.iter().enumerate().filter_map(begins).collect()
}

fn new(word: &Word) -> Word {
    Word { from: None, kept: false, ..word.clone() }
}

/// Replaces, removes, adds or misspells a share of the words.
pub fn edit(words: &[Word], share: f64, dice: &mut Dice) -> Vec<Word> {
    let mut changed = Vec::with_capacity(words.len());
    for word in words {
        if !dice.chance(share) {
            changed.push(word.clone());
            continue;
        }
        let other = words[dice.below(words.len())].word.clone();
        match dice.below(10) {
            0..5 => changed.push(Word { word: other, kept: false, ..word.clone() }),
            5..7 => {}
            7..9 => {
                changed.push(Word { word: other, from: None, kept: false, space: word.space.clone() });
                changed.push(Word { space: " ".into(), ..word.clone() });
            }
            _ => {
                let mut letters: Vec<char> = word.word.chars().collect();
                let at = dice.below(letters.len());
                letters.insert(at, 'x');
                changed.push(Word { word: letters.into_iter().collect(), kept: false, ..word.clone() });
            }
        }
    }
    changed
}

/// Puts blocks of another page in.
pub fn insert(words: &[Word], other: &[Word], dice: &mut Dice) -> Vec<Word> {
    let (places, others) = (blocks(words), blocks(other));
    let mut changed = words.to_vec();
    for _ in 0..1 + dice.below(1 + places.len() / 6) {
        let block = dice.below(others.len());
        let end = others.get(block + 1).copied().unwrap_or(other.len());
        let mut block: Vec<Word> = other[others[block]..end].iter().map(new).collect();
        if let Some(first) = block.first_mut() {
            first.space = "\n\n".into();
        }
        let places = self::blocks(&changed);
        let at = places[dice.below(places.len())];
        changed.splice(at..at, block);
    }
    changed
}

/// Takes a fifth of the blocks away, at least one of several.
pub fn delete(words: &[Word], dice: &mut Dice) -> Vec<Word> {
    let begins = blocks(words);
    let ends = begins.iter().skip(1).copied().chain([words.len()]);
    let mut kept: Vec<&[Word]> = begins.iter().zip(ends).map(|(begin, end)| &words[*begin..end]).collect();
    for _ in 0..(kept.len() / 5).max(usize::from(kept.len() > 1)) {
        kept.remove(dice.below(kept.len()));
    }
    kept.concat()
}

/// Moves a quarter of the blocks elsewhere.
pub fn reorder(words: &[Word], dice: &mut Dice) -> Vec<Word> {
    let begins = blocks(words);
    let ends = begins.iter().skip(1).copied().chain([words.len()]);
    let mut order: Vec<Vec<Word>> =
        begins.iter().zip(ends).map(|(begin, end)| words[*begin..end].to_vec()).collect();
    for _ in 0..order.len().div_ceil(4) {
        let mut block = order.remove(dice.below(order.len()));
        if let Some(first) = block.first_mut() {
            first.space = "\n\n".into();
        }
        order.insert(dice.below(order.len() + 1), block);
    }
    order.concat()
}

/// Other white space between the words.
pub fn respace(words: &[Word], dice: &mut Dice) -> Vec<Word> {
    let spaced = |word: &Word| {
        let space = match dice.below(4) {
            _ if word.space.is_empty() => "",
            0 => "\u{a0}",
            1 => "\n",
            2 => "  ",
            _ => " ",
        };
        Word { space: space.into(), ..word.clone() }
    };
    words.iter().map(spaced).collect()
}

/// Other quotation marks and dashes; commas come and go.
pub fn repunctuate(words: &[Word], dice: &mut Dice) -> Vec<Word> {
    let mut respell = |word: &Word| {
        let mut spelled = String::new();
        for char in word.word.chars() {
            match char {
                '"' => spelled.push('\u{201c}'),
                '\'' => spelled.push('\u{2019}'),
                '\u{201c}' | '\u{201d}' => spelled.push('"'),
                '\u{2018}' | '\u{2019}' => spelled.push('\''),
                '\u{2013}' | '\u{2014}' => spelled.push('-'),
                '-' => spelled.push('\u{2011}'),
                '\u{2026}' => spelled.push_str("..."),
                ',' if dice.chance(0.5) => {}
                _ => spelled.push(char),
            }
        }
        if spelled.chars().next_back().is_some_and(char::is_alphabetic) && dice.chance(0.05) {
            spelled.push(',');
        }
        Word { word: spelled, ..word.clone() }
    };
    words.iter().map(|word| respell(word)).filter(|word| !word.word.is_empty()).collect()
}

/// Another Unicode form: decomposed, or with ligatures and soft hyphens.
pub fn reform(words: &[Word], dice: &mut Dice) -> Vec<Word> {
    let decomposed = dice.chance(0.5);
    let respell = |word: &Word| {
        let spelled = match decomposed {
            true => word.word.nfd().collect(),
            false => word.word.replace("fi", "\u{fb01}").replace("tion", "\u{ad}tion"),
        };
        Word { word: spelled, ..word.clone() }
    };
    words.iter().map(respell).collect()
}

/// The words of another extractor's text, matched with these by a difference.
pub fn other_extractor(words: &[Word], text: &str) -> Vec<Word> {
    let mut other = cut(text);
    let keys = |words: &[Word]| words.iter().map(|word| word.word.clone()).collect::<Vec<_>>();
    let (before, after) = (keys(words), keys(&other));
    for word in &mut other {
        *word = new(word);
    }
    for op in similar::capture_diff_slices(similar::Algorithm::Myers, &before, &after) {
        if let similar::DiffOp::Equal { old_index, new_index, len } = op {
            for step in 0..len {
                other[new_index + step].from = Some(old_index + step);
                other[new_index + step].kept = true;
            }
        }
    }
    other
}
