//! The article as plain text, made beside the HTML from the same events: the text that search and highlights use.
//!
//! Blocks are separated by an empty line, list items and table rows stand on their own lines, cells are separated by a
//! tab, code is verbatim and `<br>` is a newline. Inside a cell everything is on one line.

use super::escape;

/// What separates two pieces of text; the strongest one asked for wins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) enum Separator {
    #[default]
    None,
    Space,
    Tab,
    Line,
    Blank,
}

#[derive(Default)]
pub(super) struct Text {
    out: String,
    separator: Separator,
}

impl Text {
    /// Asks for a separator before the next words.
    pub(super) fn separate(&mut self, separator: Separator) {
        self.separator = self.separator.max(separator);
    }

    /// A space between two words.
    pub(super) fn space(&mut self) {
        if self.separator == Separator::None && !self.out.ends_with([' ', '\n', '\t']) {
            self.out.push(' ');
        }
    }

    /// Words, or verbatim text.
    pub(super) fn push(&mut self, value: &str) {
        if value.is_empty() {
            return;
        }
        match std::mem::take(&mut self.separator) {
            _ if self.out.is_empty() => {}
            Separator::None => {}
            Separator::Space => self.space(),
            Separator::Tab => self.out.push('\t'),
            Separator::Line => self.end_line(),
            Separator::Blank => {
                self.end_line();
                if !self.out.ends_with("\n\n") {
                    self.out.push('\n');
                }
            }
        }
        escape::plain(&mut self.out, value);
    }

    /// A line break inside a block.
    pub(super) fn line_break(&mut self, separator: Separator) {
        if self.separator < Separator::Line && separator >= Separator::Line {
            if !self.out.is_empty() {
                self.out.push('\n');
            }
        } else {
            self.separate(separator);
        }
    }

    /// How much there is: a mark for [`Text::since`].
    pub(super) fn mark(&self) -> usize {
        self.out.len()
    }

    /// The text after a mark, white space folded.
    pub(super) fn since(&self, mark: usize) -> String {
        self.out[mark..].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        self.out
    }

    fn end_line(&mut self) {
        if !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }
}

/// Words a practised reader takes in a minute (Brysbaert 2019, non-fiction in English).
const WORDS_A_MINUTE: u32 = 238;
/// Characters a minute in scripts written without spaces.
const CHARACTERS_A_MINUTE: u32 = 500;

/// Words in a text, and the minutes to read it (at least 1 when there is any text). In scripts without spaces between
/// words, two characters count as one word.
pub(super) fn measure(text: &str) -> (u32, u32) {
    let (mut words, mut unspaced) = (0u32, 0u32);
    let mut in_word = false;
    for c in text.chars() {
        if is_unspaced(c) {
            unspaced = unspaced.saturating_add(1);
            in_word = false;
        } else if c.is_alphanumeric() {
            words = words.saturating_add(u32::from(!in_word));
            in_word = true;
        } else if c.is_whitespace() || !joins_words(c) {
            in_word = false;
        }
    }
    let count = words.saturating_add(unspaced.div_ceil(2));
    let seconds = u64::from(words) * 60 / u64::from(WORDS_A_MINUTE)
        + u64::from(unspaced) * 60 / u64::from(CHARACTERS_A_MINUTE);
    let minutes = u32::try_from((seconds + 30) / 60).unwrap_or(u32::MAX);
    (count, if count == 0 { 0 } else { minutes.max(1) })
}

/// Marks that stand inside one word: apostrophes, hyphens, soft hyphens, combining marks and the like.
fn joins_words(c: char) -> bool {
    matches!(c, '\'' | '’' | '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '.' | '_' | '\u{200c}' | '\u{200d}')
        || matches!(c, '\u{300}'..='\u{36f}')
}

fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}'      // kana
        | '\u{3400}'..='\u{4dbf}'    // Han, extension A
        | '\u{4e00}'..='\u{9fff}'    // Han
        | '\u{f900}'..='\u{faff}'    // Han, compatibility
        | '\u{20000}'..='\u{323af}'  // Han, further extensions
        | '\u{0e00}'..='\u{0eff}'    // Thai, Lao
        | '\u{1000}'..='\u{109f}'    // Myanmar
        | '\u{1780}'..='\u{17ff}')   // Khmer
        && c.is_alphanumeric()
}
