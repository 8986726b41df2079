//! Lines of a page that are no part of its text, known by their wording, in plain text where no markup tells.

/// What a line is by its wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Furniture {
    /// Text, as far as can be seen.
    None,
    /// Furniture behind the end of a text; in the middle of one it may be a heading or a sentence.
    AtTheEnd,
    /// Furniture wherever it stands.
    Anywhere,
}

/// Whole lines that say nothing but what a page is made of.
const ANYWHERE: [&str; 24] = [
    "skip to content",
    "skip to main content",
    "skip to navigation",
    "advertisement",
    "advertisment",
    "anzeige",
    "publicité",
    "publicidad",
    "pubblicità",
    "реклама",
    "广告",
    "広告",
    "share this",
    "share this article",
    "share this story",
    "share this post",
    "editorial standards",
    "our editorial standards",
    "back to top",
    "accept all cookies",
    "story continues below advertisement",
    "article continues below advertisement",
    "continue reading below",
    "copy link",
];

/// Lines that head or form the furniture below a text.
const AT_THE_END: [&str; 58] = [
    "related",
    "related articles",
    "related stories",
    "related posts",
    "related topics",
    "related content",
    "related links",
    "read more",
    "read next",
    "more stories",
    "more from",
    "most read",
    "most popular",
    "popular now",
    "trending",
    "trending now",
    "recommended",
    "recommended for you",
    "you may also like",
    "you might also like",
    "share",
    "share on",
    "tweet",
    "facebook",
    "twitter",
    "x",
    "linkedin",
    "whatsapp",
    "email",
    "print",
    "print this page",
    "follow us",
    "subscribe",
    "subscribe now",
    "sign up",
    "sign in",
    "log in",
    "register",
    "newsletter",
    "sign up for our newsletter",
    "comments",
    "leave a comment",
    "leave a reply",
    "add a comment",
    "tags",
    "topics",
    "about us",
    "about the author",
    "contact",
    "contact us",
    "privacy policy",
    "cookie policy",
    "terms of use",
    "terms and conditions",
    "cookie settings",
    "corrections",
    "accessibility",
    "advertise with us",
];

/// How such a line may begin, when it goes on.
const AT_THE_END_PREFIXES: [&str; 22] = [
    "related articles",
    "related stories",
    "related:",
    "read more:",
    "read also",
    "see also:",
    "more from ",
    "more on ",
    "filed under",
    "posted in",
    "tags:",
    "topics:",
    "share this ",
    "follow us on",
    "subscribe to ",
    "sign up for ",
    "sign up to ",
    "copyright ©",
    "© ",
    "all rights reserved",
    "editorial standards",
    "the bbc is not responsible",
];

/// A notice about cookies has two of these.
const COOKIE_WORDS: [&str; 9] = [
    "we use cookies",
    "uses cookies",
    "you agree",
    "you accept",
    "by continuing",
    "by going on",
    "by clicking",
    "your experience",
    "cookie policy",
];

/// Says what a line is.
pub(super) fn kind(line: &str) -> Furniture {
    // A line of furniture is short; only notices run to a few sentences.
    if line.len() > 600 {
        return Furniture::None;
    }
    let lower = line.trim().to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if ANYWHERE.contains(&bare) {
        return Furniture::Anywhere;
    }
    if lower.contains("cookie") && COOKIE_WORDS.iter().filter(|w| lower.contains(*w)).count() >= 2 {
        return Furniture::Anywhere;
    }
    let short = line.len() <= 120 && (!lower.ends_with('.') || lower.contains('©'));
    let prefix = short && AT_THE_END_PREFIXES.iter().any(|p| lower.starts_with(p));
    if AT_THE_END.contains(&bare) || prefix || (line.len() <= 120 && lower.ends_with("all rights reserved."))
    {
        return Furniture::AtTheEnd;
    }
    Furniture::None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_known_by_its_wording_and_sentences_are_not_furniture() {
        assert_eq!(kind("Editorial Standards ›"), Furniture::Anywhere);
        assert_eq!(kind("Related articles"), Furniture::AtTheEnd);
        assert_eq!(kind("© 2026 The Example. All rights reserved."), Furniture::AtTheEnd);
        assert_eq!(kind("We use cookies. By continuing you agree."), Furniture::Anywhere);
        assert_eq!(kind("We use cookies as bait."), Furniture::None);
        assert_eq!(kind("Sharing is what this town is made of."), Furniture::None);
    }
}
