//! What asks the reader to join, to pay or to log in, in the midst of the text and in its own markup, and the word that says that
//! an advertisement follows.
//!
//! The judge sees that a block speaks of subscribing, and so do articles. What is dropped here whatever the judge says must ask
//! twice, in two ways, and hold a link to follow: an article about a club has one sentence of the kind, seldom a plea.

use super::tags::Tag;

/// Longer blocks (bytes) are texts about something.
const LONGEST: usize = 500;

/// What the reader is asked to do.
const ACTS: [&str; 22] = [
    "become a member",
    "become a subscriber",
    "become a supporter",
    "become a patron",
    "already a member",
    "already a subscriber",
    "subscribe",
    "sign up",
    "donate",
    "make a donation",
    "chip in",
    "mitglied werden",
    "werden sie mitglied",
    "jetzt abonnieren",
    "jetzt spenden",
    "devenez membre",
    "abonnez-vous",
    "faites un don",
    "hazte socio",
    "suscríbete",
    "haz una donación",
    "abbonati",
];
/// Why, or how; what only the publication itself says.
const GROUNDS: [&str; 32] = [
    "support our",
    "supporting our",
    "support us",
    "our work",
    "our journalism",
    "our reporting",
    "our readers",
    "its readers",
    "readers like you",
    "our newsletter",
    "our mailing list",
    "your inbox",
    "unlimited access",
    "full access",
    "ad-free",
    "log in",
    "sign in",
    "unsere arbeit",
    "unseren journalismus",
    "unterstützen sie uns",
    "unterstütze uns",
    "unserer leser",
    "unseren newsletter",
    "bereits mitglied",
    "notre travail",
    "notre journalisme",
    "soutenez",
    "nos lecteurs",
    "nuestro trabajo",
    "nuestro periodismo",
    "apóyanos",
    "il nostro lavoro",
];
/// Words that say that an advertisement follows, alone in a block.
const LABELS: [&str; 14] = [
    "advertisement",
    "advertisements",
    "advertising",
    "anzeige",
    "werbung",
    "publicité",
    "publicidad",
    "publicidade",
    "pubblicità",
    "advertentie",
    "annonse",
    "реклама",
    "広告",
    "广告",
];

/// Whether a block asks the reader to join, to pay or to log in, and to follow a link for it. `link_size` is how many characters of it
/// are links.
pub fn is_plea(tag: Tag, link_size: u32, text: &str) -> bool {
    if link_size == 0 || text.len() > LONGEST || tag.is_heading() {
        return false;
    }
    let lower = text.to_lowercase();
    let asks = |words: &[&str]| words.iter().any(|words| lower.contains(words));
    asks(&ACTS) && asks(&GROUNDS)
}

/// Whether a paragraph is nothing but the word for an advertisement, which is not there.
pub fn is_label(tag: Tag, text: &str) -> bool {
    const LONGEST: usize = 30;
    let plain = matches!(tag, Tag::Paragraph | Tag::Div);
    plain && text.len() <= LONGEST && {
        let lower = text.to_lowercase();
        LABELS.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plea_asks_twice_and_leads_somewhere_and_a_text_about_a_club_is_none() {
        let linked = |text: &str| is_plea(Tag::Paragraph, 10, text);
        let plea = "If it was worth your time, please support our work and become a member.";
        assert!(linked(plea));
        assert!(linked("Unterstützen Sie uns: Werden Sie Mitglied ab vier Euro im Monat."));
        assert!(!is_plea(Tag::Paragraph, 0, plea), "no link to follow");
        assert!(!linked("Whoever lived by the quay could become a member of the rowing club."));
        assert!(!linked(&format!("{plea} {}", "It rose again. ".repeat(40))), "too long");
    }

    #[test]
    fn the_word_for_an_advertisement_goes_where_it_stands_alone() {
        assert!(is_label(Tag::Paragraph, "- Advertisement -"));
        assert!(!is_label(Tag::Paragraph, "Advertisement was his trade."));
        assert!(!is_label(Tag::H2, "Werbung"), "a heading may speak of it");
    }
}
