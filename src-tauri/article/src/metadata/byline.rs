//! Who wrote it: names out of what pages call an author.
//!
//! A name is cut loose from "By", roles, places, dates and addresses. What is no name at all (a URL, "admin") is not
//! an author; the publication's own name is one only if nobody else is named (that is judged in `choose`).

/// What stands before a name, in lower case, longest first where one begins another.
const BEFORE_NAME: [&str; 46] = [
    "written and illustrated by",
    "story and photos by",
    "article written by",
    "this article was written by",
    "written by",
    "posted by",
    "published by",
    "words by",
    "text by",
    "story by",
    "report by",
    "reported by",
    "review by",
    "reviewed by",
    "article by",
    "created by",
    "authored by",
    "contributed by",
    "submitted by",
    "guest post by",
    "analysis by",
    "opinion by",
    "interview by",
    "edited by",
    "authors:",
    "author:",
    "author",
    "by:",
    "by",
    "geschrieben von",
    "ein beitrag von",
    "von:",
    "von",
    "escrito por",
    "texto de",
    "publicado por",
    "por:",
    "por",
    "écrit par",
    "publié par",
    "par:",
    "par",
    "scritto da",
    "di",
    "door",
    "автор:",
];
/// The same where no space follows.
const BEFORE_NAME_CJK: [&str; 8] = ["作者：", "作者:", "作者", "文/", "文／", "文：", "撰文：", "記者"];
/// Those that in a line of running text begin a sentence as well as a byline.
const WEAK: [&str; 7] = ["di", "por", "par", "von", "author", "door", "by"];

/// Words that make a phrase a role or an office, not a name.
const ROLES: [&str; 62] = [
    "editor",
    "reporter",
    "correspondent",
    "writer",
    "journalist",
    "staff",
    "contributor",
    "producer",
    "columnist",
    "professor",
    "lecturer",
    "analyst",
    "photographer",
    "chief",
    "senior",
    "associate",
    "assistant",
    "director",
    "manager",
    "head",
    "fellow",
    "researcher",
    "desk",
    "bureau",
    "editorial",
    "team",
    "newsroom",
    "agencies",
    "agency",
    "special",
    "freelance",
    "author",
    "critic",
    "redakteur",
    "redakteurin",
    "redaktion",
    "korrespondent",
    "autor",
    "autorin",
    "rédaction",
    "rédacteur",
    "journaliste",
    "redacción",
    "redactor",
    "periodista",
    "redazione",
    "redactie",
    "редакция",
    "корреспондент",
    "founder",
    "ceo",
    "president",
    "officer",
    "engineer",
    "developer",
    "consultant",
    "specialist",
    "expert",
    "guest",
    "blogger",
    "curator",
    "at",
];
/// Accounts, not people.
const NOBODY: [&str; 22] = [
    "admin",
    "administrator",
    "editor",
    "staff",
    "guest",
    "anonymous",
    "unknown",
    "user",
    "webmaster",
    "root",
    "author",
    "null",
    "undefined",
    "none",
    "n/a",
    "test",
    "website",
    "default",
    "wordpress",
    "about",
    "view all posts",
    "home",
];
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

/// Takes "By" and its kin off; gives the rest and what was taken off.
fn strip_before(line: &str) -> Option<(&str, &'static str)> {
    for word in BEFORE_NAME_CJK {
        if let Some(rest) = line.strip_prefix(word) {
            return Some((rest.trim_start_matches([' ', ':', '：', '/', '\u{3000}']), word));
        }
    }
    BEFORE_NAME.iter().find_map(|word| {
        let start = line.get(..word.len())?;
        if start.len() != word.len() || start.to_lowercase() != *word {
            return None;
        }
        let rest = &line[word.len()..];
        let separated =
            word.ends_with(':') || rest.starts_with([' ', ':', '\u{A0}', '\n', '\t', '–', '-', '|']);
        separated.then(|| (rest.trim_start_matches(|c: char| c.is_whitespace() || ":–-|".contains(c)), *word))
    })
}

/// The names in what a page gives as its author, cleaned, each once.
pub(crate) fn names(raw: &str) -> Vec<String> {
    let is_address = |w: &&str| w.contains("://") || w.starts_with('/') && w.len() > 1 || w.contains('@');
    let raw: String = raw.split_whitespace().filter(|w| !is_address(w)).collect::<Vec<_>>().join(" ");
    if raw.chars().count() > 400 {
        return Vec::new();
    }
    let mut rest = raw.as_str();
    while let Some((after, _)) = strip_before(rest) {
        rest = after;
    }
    // Behind these stands something about the author or the page.
    let end = [
        " | ",
        " · ",
        " • ",
        " — ",
        " – ",
        " - ",
        " (",
        " @",
        " in ",
        " for ",
        " on ",
        " at ",
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
    ]
    .iter()
    .filter_map(|mark| rest.find(mark))
    .filter(|at| *at > 0)
    .min()
    .unwrap_or(rest.len());
    let mut names: Vec<String> = Vec::new();
    for part in split(&rest[..end]) {
        let Some(name) = name(part) else { continue };
        if names.len() < MOST_NAMES && !names.iter().any(|n| n.to_lowercase() == name.to_lowercase()) {
            names.push(name);
        }
    }
    names
}

/// `A, B and C` -> `A`, `B`, `C`.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in text.split([',', ';', '&', '|', '/', '、', '，', '•', '\u{3000}']) {
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
            parts.push(&rest[..at]);
            rest = rest[at + word.len()..].trim();
        }
        parts.push(rest.strip_prefix("and ").unwrap_or(rest));
    }
    parts
}

/// A single name, cleaned, if it is one.
fn name(part: &str) -> Option<String> {
    let mut part = part
        .trim()
        .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '"' | '\'' | '’'))
        .trim();
    while let Some((after, _)) = strip_before(part) {
        part = after;
    }
    let part = part.trim_end_matches(['.', ':', '"']).trim();
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
    let role = words.len() > 1 && words.iter().any(|w| ROLES.contains(w))
        || words.len() == 1 && ROLES.contains(&words[0]);
    if letters < 2
        || digits > 4
        || digits > letters
        || part.chars().count() > LONGEST_NAME
        || words.len() > 6
        || address
        || role
        || NOBODY.contains(&lower.as_str())
    {
        return None;
    }
    // Shouted names are written as names.
    let shouted = words.len() > 1 && part.chars().filter(|c| c.is_alphabetic()).all(|c| c.is_uppercase());
    Some(if shouted && part.is_ascii() { title_case(&part) } else { part })
}

fn title_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut start = true;
    for c in text.chars() {
        out.push(if start { c } else { c.to_ascii_lowercase() });
        start = !c.is_ascii_alphanumeric() && c != '\'' || c == '\'';
    }
    out
}

fn is_capitalized(name: &str) -> bool {
    const PARTICLES: [&str; 18] = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "el", "al", "bin",
        "ibn", "ten", "zu",
    ];
    name.split(' ').all(|w| {
        w.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase()) || PARTICLES.contains(&w)
    })
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
        ] {
            assert!(names(raw).is_empty(), "{raw}");
        }
        assert_eq!(names("Ada Mole, ada mole; Bo Lind Jr."), ["Ada Mole", "Bo Lind Jr."]);
    }
}
