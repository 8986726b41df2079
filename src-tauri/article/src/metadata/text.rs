//! What the article's own text tells where the page is silent: excerpt, language, direction.

use crate::{Direction, Metadata};

/// Characters of an excerpt made from the text.
const EXCERPT_CHARS: usize = 280;
/// Enough text to tell a language by.
const SAMPLE_CHARS: usize = 4000;

/// Fills excerpt, language and direction from the article's text where the page is silent.
pub fn complete(metadata: &mut Metadata, text: &str) {
    if metadata.excerpt.is_none() {
        metadata.excerpt = excerpt(text);
    }
    if metadata.lang.is_none() {
        metadata.lang = language(text);
    }
    if metadata.dir.is_none() {
        metadata.dir = direction(text);
    }
}

/// The first paragraph that is one, cut at a word.
fn excerpt(text: &str) -> Option<String> {
    let mut blocks = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    let first = blocks.clone().find(|block| block.chars().count() >= 60).or_else(|| blocks.next())?;
    let folded = first.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.chars().count() <= EXCERPT_CHARS {
        return Some(folded);
    }
    let cut: String = folded.chars().take(EXCERPT_CHARS).collect();
    let end = cut.rfind(' ').filter(|end| *end > EXCERPT_CHARS / 2).unwrap_or(cut.len());
    Some(format!("{}…", cut[..end].trim_end_matches([',', ';', ':', ' '])))
}

/// The language by its letters and words, when that is certain.
fn language(text: &str) -> Option<String> {
    let sample: String = text.chars().take(SAMPLE_CHARS).collect();
    let found = whatlang::detect(&sample).filter(|info| info.is_reliable())?;
    two_letters(found.lang().code()).map(str::to_owned)
}

/// ISO 639-3, as the detector says it, to the tag pages use.
fn two_letters(code: &str) -> Option<&'static str> {
    const TABLE: &[(&str, &str)] = &[
        ("eng", "en"),
        ("deu", "de"),
        ("fra", "fr"),
        ("spa", "es"),
        ("por", "pt"),
        ("ita", "it"),
        ("nld", "nl"),
        ("rus", "ru"),
        ("ukr", "uk"),
        ("bel", "be"),
        ("bul", "bg"),
        ("srp", "sr"),
        ("mkd", "mk"),
        ("pol", "pl"),
        ("ces", "cs"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("ron", "ro"),
        ("ell", "el"),
        ("tur", "tr"),
        ("aze", "az"),
        ("swe", "sv"),
        ("dan", "da"),
        ("nob", "nb"),
        ("fin", "fi"),
        ("est", "et"),
        ("lit", "lt"),
        ("lav", "lv"),
        ("cmn", "zh"),
        ("jpn", "ja"),
        ("kor", "ko"),
        ("ara", "ar"),
        ("pes", "fa"),
        ("urd", "ur"),
        ("heb", "he"),
        ("yid", "yi"),
        ("hin", "hi"),
        ("ben", "bn"),
        ("tam", "ta"),
        ("tel", "te"),
        ("kan", "kn"),
        ("mal", "ml"),
        ("mar", "mr"),
        ("guj", "gu"),
        ("pan", "pa"),
        ("tha", "th"),
        ("vie", "vi"),
        ("ind", "id"),
        ("kat", "ka"),
        ("hye", "hy"),
        ("khm", "km"),
        ("mya", "my"),
        ("sin", "si"),
        ("amh", "am"),
        ("cat", "ca"),
        ("lat", "la"),
        ("epo", "eo"),
        ("afr", "af"),
        ("nep", "ne"),
        ("tgl", "tl"),
    ];
    TABLE.iter().find(|(three, _)| *three == code).map(|(_, two)| *two)
}

/// Right to left when most letters with a direction run so.
fn direction(text: &str) -> Option<Direction> {
    let (mut right, mut left) = (0_u32, 0_u32);
    for c in text.chars().take(SAMPLE_CHARS) {
        match c {
            '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => right += 1,
            _ if c.is_alphabetic() => left += 1,
            _ => {}
        }
    }
    (right > left).then_some(Direction::Rtl)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_page_is_described_by_its_text() {
        let mut metadata = Metadata::default();
        complete(
            &mut metadata,
            "חדשות\n\nבכל בוקר בשש, לפני שהנתבים מגיעים, הולך שומר המגדלור עד קצה שובר הגלים וקורא.",
        );
        assert_eq!(metadata.lang.as_deref(), Some("he"));
        assert_eq!(metadata.dir, Some(Direction::Rtl));
        assert!(metadata.excerpt.is_some_and(|e| e.starts_with("בכל בוקר")));
    }

    #[test]
    fn what_the_page_says_is_kept() {
        let mut metadata =
            Metadata { lang: Some("fr".into()), excerpt: Some("Said.".into()), ..Metadata::default() };
        complete(&mut metadata, "In the morning the harbour is quiet and the pilots are asleep.");
        assert_eq!((metadata.lang.as_deref(), metadata.excerpt.as_deref()), (Some("fr"), Some("Said.")));
    }
}
