//! Who wrote it: names out of what pages call an author.
//!
//! A name is cut loose from "By", roles, places, dates and addresses. What is no name at all (a URL, "admin") is not
//! an author; the publication's own name is one only if nobody else is named (that is judged in `choose`).

use std::sync::LazyLock;

use super::words::{
    BEFORE_NAME, BEFORE_NAME_CJK, NOBODY, WEAK, is_around, is_capitalized, is_degree, is_role, is_team,
    title_case,
};

/// Longest name that is believed.
const LONGEST_NAME: usize = 60;
/// More authors than this are a list of something else.
const MOST_NAMES: usize = 24;

/// The authors named by a line that does nothing else: `By Ada Mole, science editor` -> `Ada Mole`.
pub(crate) fn from_line(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches(['—', '–', '-', '|', '•']).trim_start();
    if line.chars().count() > 160 || line.contains('\n') && line.lines().count() > 4 {
        return None;
    }
    let (rest, word) = strip_before(line)?;
    let names = names(rest);
    // "By the river" is no byline: each word of a name begins with a capital, or is a particle.
    let first = rest.trim_start().chars().next()?;
    let cased = first.is_lowercase() || first.is_uppercase();
    let sentence = WEAK.contains(&word) && (rest.ends_with(['.', '?', '!', ':']) && !rest.ends_with("Jr."));
    (!names.is_empty()
        && !sentence
        && (!cased || first.is_uppercase() && names.iter().all(|n| is_capitalized(n))))
    .then(|| names.join(", "))
}

/// What follows "By" and its kin in a line that says who wrote the page, not who checked or gathered it.
pub(super) fn written_by(line: &str) -> Option<&str> {
    let (rest, word) = strip_before(line.trim())?;
    let others = ["reviewed by", "edited by", "authors:", "submitted by", "published by"];
    (!others.contains(&word)).then_some(rest)
}

/// Whether a text begins as a byline does.
pub(super) fn opens(text: &str) -> bool {
    // Longer than any of the words, however its letters are written.
    const LONGER: usize = 100;
    strip_before(text).is_some() || text.len() < LONGER && is_label(text)
}

/// Whether a text is such words and nothing else, but for a colon: a label beside the name.
pub(super) fn is_label(text: &str) -> bool {
    let lower = text.to_lowercase();
    let bare = lower.trim_end_matches([':', ' ', '\u{A0}']);
    before(bare).iter().any(|word| word.trim_end_matches([':', '：']) == bare)
}

/// The words before a name that begin with the same byte as the text, whatever its case, in the order of the list.
fn before(text: &str) -> &'static [&'static str] {
    static BY_FIRST: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
        let mut rows = vec![Vec::new(); 256];
        for word in BEFORE_NAME_CJK.into_iter().chain(BEFORE_NAME.split('|')) {
            if let Some(&first) = word.as_bytes().first() {
                rows[usize::from(first)].push(word);
            }
        }
        rows
    });
    text.as_bytes().first().map_or(&[], |first| &BY_FIRST[usize::from(first.to_ascii_lowercase())])
}

/// Takes "By" and its kin off; gives the rest and what was taken off.
fn strip_before(line: &str) -> Option<(&str, &'static str)> {
    before(line).iter().find_map(|&word| {
        if BEFORE_NAME_CJK.contains(&word) {
            let rest = line.strip_prefix(word)?;
            return Some((rest.trim_start_matches([' ', ':', '：', '/', '\u{3000}']), word));
        }
        let start = line.get(..word.len())?;
        if !start.eq_ignore_ascii_case(word) && start.to_lowercase() != word {
            return None;
        }
        let rest = &line[word.len()..];
        let separated =
            word.ends_with(':') || rest.starts_with([' ', ':', '\u{A0}', '\n', '\t', '–', '-', '|']);
        separated.then(|| (rest.trim_start_matches(|c: char| c.is_whitespace() || ":–-|".contains(c)), word))
    })
}

/// The names in what a page gives as its author, cleaned, each once.
pub(crate) fn names(raw: &str) -> Vec<String> {
    let is_address = |w: &&str| w.contains("://") || w.starts_with('/') && w.len() > 1 || w.contains('@');
    let raw: String = raw.split_whitespace().filter(|w| !is_address(w)).collect::<Vec<_>>().join(" ");
    if raw.chars().count() > 400 || raw.contains(['$', '€', '=', '{']) {
        return Vec::new();
    }
    let mut rest = raw.as_str();
    while let Some((after, _)) = strip_before(rest) {
        rest = after;
    }
    // A path through the site.
    if rest.contains('»') && rest.len() == raw.len() {
        return Vec::new();
    }
    // Behind these stands something about the author or the page.
    let marks = [
        " | ",
        " · ",
        " • ",
        " — ",
        " – ",
        " - ",
        " (",
        " @",
        " » ",
        " with additional ",
        " Published",
        " Updated",
        " Posted",
        " published",
        " updated",
        " Last ",
        " // ",
        " via ",
        "’s ",
        "'s ",
    ];
    // These only behind a first and a last name: one word before them is a title or a pen name.
    let places = [" in ", " for ", " on ", " at "];
    let place = places.iter().filter_map(|word| rest.find(word)).filter(|at| rest[..*at].contains(' '));
    let end = marks
        .iter()
        .filter_map(|mark| rest.find(mark))
        .chain(place)
        .filter(|at| *at > 0)
        .min()
        .unwrap_or(rest.len());
    let mut names: Vec<String> = Vec::new();
    let mut office = false;
    for (part, appended) in split(&rest[..end]) {
        // What a comma appends to a role or to a name's letters is their place, not another author.
        if appended && (office || !names.is_empty() && is_degree(part)) {
            continue;
        }
        office = is_role(part);
        let Some(name) = name(part) else { continue };
        if names.len() < MOST_NAMES && !names.iter().any(|n| n.to_lowercase() == name.to_lowercase()) {
            names.push(name);
        }
    }
    // A team is an author where it is named alone.
    if names.is_empty() && is_team(rest) {
        names.push(rest.trim().to_owned());
    }
    names
}

/// An author that is an office and no person: `Staff Writer`, `Redaktion Hafenblatt`.
pub(super) fn office(raw: &str) -> Option<String> {
    let rest = strip_before(raw).map_or(raw, |(rest, _)| rest).trim();
    let words = rest.split_whitespace().count();
    let plain = rest.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '\''));
    let nobody = NOBODY.split('|').any(|nobody| nobody == rest.to_lowercase());
    (is_role(rest) && plain && !nobody && (2..=5).contains(&words)).then(|| rest.to_owned())
}

/// `A, B and C` -> `A`, `B`, `C`, each with whether a comma stands before it.
fn split(text: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut end = 0;
    for part in text.split([',', ';', '&', '|', '/', '、', '，', '•', '\u{3000}']) {
        let mut appended = text[..end].ends_with(',');
        end += part.len() + text[end + part.len()..].chars().next().map_or(0, char::len_utf8);
        let mut rest = part.trim();
        while let Some((at, word)) =
            [" and ", " AND ", " und ", " et ", " y ", " och ", " og ", " e ", " with ", " и ", " en "]
                .iter()
                .filter_map(|word| {
                    // A first name follows the word; "Ana e Silva" is too rare to matter, "A. y B." is not.
                    let at = rest.find(word)?;
                    let next = rest[at + word.len()..].chars().next()?;
                    (!next.is_lowercase()).then_some((at, *word))
                })
                .min_by_key(|(at, _)| *at)
        {
            parts.push((&rest[..at], appended));
            appended = false;
            rest = rest[at + word.len()..].trim();
        }
        match rest.strip_prefix("and ") {
            Some(rest) => parts.push((rest, false)),
            None => parts.push((rest, appended)),
        }
    }
    parts
}

/// Whether a label says by itself that a name follows, as "Author" does and "By" does not.
pub(super) fn is_sure_label(text: &str) -> bool {
    const UNSURE: [&str; 7] = ["by", "von", "par", "por", "di", "door", "text"];
    is_label(text) && !UNSURE.contains(&text.to_lowercase().trim_end_matches([':', ' ', '\u{A0}']))
}

/// The names in what follows a sure label: people's, else an account's.
pub(super) fn called(text: &str) -> Option<String> {
    const LONGEST: usize = 60;
    if text.chars().count() > LONGEST || text.contains(':') {
        return None;
    }
    let names = names(text);
    let people: Vec<&str> = names.iter().map(String::as_str).filter(|name| is_full_name(name)).collect();
    match &names[..] {
        _ if !people.is_empty() => Some(people.join(", ")),
        [name] if !name.contains(' ') && name.chars().count() > 2 => Some(name.clone()),
        _ => None,
    }
}

/// Whether a text is nothing but what stands between two names.
pub(super) fn parts_names(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "," | "&" | "and" | "und" | "et" | "y" | "e" | "och" | "og" | "en" | "и" | "、"
    )
}

/// Whether a text is the first and last name of one person and nothing else.
pub(super) fn is_full_name(text: &str) -> bool {
    let words = text.split(' ').count();
    let cased = text.chars().next().is_some_and(char::is_uppercase);
    (2..=4).contains(&words) && cased && is_capitalized(text) && names(text) == [text]
}

/// A single name, cleaned, if it is one.
fn name(part: &str) -> Option<String> {
    let whole = part;
    let mut part = part
        .trim()
        .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '"' | '\'' | '’'))
        .trim();
    while let Some((after, _)) = strip_before(part) {
        part = after;
    }
    let part = without_date(part).trim_end_matches(['.', ':', '"']).trim();
    let part = if ["Jr", "Sr", "Inc"].iter().any(|end| part.ends_with(end)) {
        format!("{part}.")
    } else {
        part.to_owned()
    };
    let lower = part.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let digits = part.chars().filter(char::is_ascii_digit).count();
    let address = lower.contains("://")
        || lower.contains("www.")
        || lower.contains('@')
        || lower.starts_with('/')
        || [".com", ".org", ".net", ".html", ".php"].iter().any(|end| lower.ends_with(end));
    if letters < 2
        || digits > 4 && words.len() > 1
        || digits > letters && words.len() > 1
        || part.chars().count() > LONGEST_NAME
        || words.len() > 6
        || address
        || is_role(part.as_str())
        || NOBODY.split('|').any(|nobody| nobody == lower)
        || BEFORE_NAME.split('|').any(|before| before.trim_end_matches(':') == lower)
        || ["view ", "see ", "visit ", "read ", "sign ", "this ", "from ", "follow ", "our "]
            .iter()
            .any(|w| lower.starts_with(w))
        || [" from", " by", " with", " of", " for"].iter().any(|w| lower.ends_with(w))
        || whole.contains(['<', '[', '…', '?'])
        || whole.contains('“') != whole.contains(['”', '„'])
        || words.len() > 1 && part.starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    // Shouted names are written as names.
    let shouted = words.len() > 1 && part.chars().filter(|c| c.is_alphabetic()).all(|c| c.is_uppercase());
    Some(if shouted && part.is_ascii() { title_case(&part) } else { part })
}

/// `Ada Mole July 10` -> `Ada Mole`: a number behind a space is no part of a name, nor the words of a date before it.
fn without_date(part: &str) -> &str {
    let mut end = part.len();
    let mut at = 0;
    for word in part.split(' ') {
        if at > 0 && word.starts_with(|c: char| c.is_ascii_digit()) {
            end = at;
            break;
        }
        at += word.len() + 1;
    }
    let head = part[..end].trim_end();
    if end == part.len() {
        return head;
    }
    let mut name = head;
    while let Some(word) = name.split_whitespace().next_back().filter(|word| is_around(word)) {
        name = name[..name.len() - word.len()].trim_end();
    }
    // "Phone: 209" is no name at all.
    if name.ends_with(':') { "" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_is_read_without_by_and_role() {
        let table = [
            ("By Ada Mole", "Ada Mole"),
            ("Written by Ada Mole, environment correspondent", "Ada Mole"),
            ("BY ADA MOLE AND BO O'LIND", "Ada Mole, Bo O'Lind"),
            ("By Ada Mole and Bo Lind | 2 March 2026", "Ada Mole, Bo Lind"),
            ("Von Ada Mole und Bo Lind", "Ada Mole, Bo Lind"),
            ("Por Ana Toro", "Ana Toro"),
            ("Par Anne Le Goff", "Anne Le Goff"),
            ("作者：王小明", "王小明"),
            ("文/王小明", "王小明"),
            ("By: Jan van der Berg (Rotterdam)", "Jan van der Berg"),
            ("By Ada Mole, PhD, and Bo Lind, MD", "Ada Mole, Bo Lind"),
            ("By Ada Mole, Editor, Harbour Weekly and Bo Lind", "Ada Mole, Bo Lind"),
            ("By Ada Mole July 10, 2023", "Ada Mole"),
            ("Von Ada Mole Stand: 2. März 2026", "Ada Mole"),
            ("Erstellt von Ada Mole", "Ada Mole"),
        ];
        for (line, names) in table {
            assert_eq!(from_line(line).as_deref(), Some(names), "{line}");
        }
    }

    #[test]
    fn a_sentence_is_no_byline() {
        for line in [
            "By the river there is a market",
            "By Monday the water had gone down.",
            "Byron wrote it",
            "Ada Mole",
            "Par exemple, on peut dire",
            "Dinner is ready",
        ] {
            assert_eq!(from_line(line), None, "{line}");
        }
    }

    #[test]
    fn what_is_no_name_is_no_author() {
        for raw in [
            "https://social.example/ada",
            "admin",
            "Staff Writer",
            "ada@a.example",
            "2026-03-02",
            "",
            "a.example.com",
            "Phone: 209",
            "Visit the Harbour Store",
            "Written by",
            "See full bio",
            "Culture “It rose, then it fell…”",
            "Home » Services",
            "billed annually, or $50",
        ] {
            assert!(names(raw).is_empty(), "{raw}");
        }
        assert_eq!(names("Post by ada_m91234 » 2 March 2026"), ["ada_m91234"]);
        assert_eq!(names("Ada “The Gull” Mole"), ["Ada “The Gull” Mole"]);
        assert_eq!(names("Keeper in the Tower"), ["Keeper in the Tower"]);
        assert_eq!(names("Harbour Editorial Team"), ["Harbour Editorial Team"]);
        assert_eq!(names("Ada Mole, ada mole; Bo Lind Jr."), ["Ada Mole", "Bo Lind Jr."]);
    }
}
