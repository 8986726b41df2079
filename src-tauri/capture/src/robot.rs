//! Telling a robot check from a page, so that "Just a moment ..." is never stored as an article.
//!
//! General signs only: what the makers of such walls put into every site that uses them, no site by name. A sign in the
//! headers is enough; a sign in the markup counts only in an answer short enough to be nothing but the check, because
//! the same scripts are linked from ordinary pages too.

use crate::fetch::Received;

/// A check is a script and a sentence; a page of this size has something to read as well.
const CHECK_BYTES: usize = 256 * 1024;
/// Or this many words.
const CHECK_WORDS: usize = 150;

/// Headers that say so.
const HEADERS: [(&str, &str); 3] =
    [("cf-mitigated", "challenge"), ("x-vercel-mitigated", "challenge"), ("x-amzn-waf-action", "")];

/// Markup of the checks themselves.
const MARKUP: [&str; 12] = [
    "_cf_chl_opt",
    "captcha-delivery.com",
    "px-captcha",
    "_incapsula_resource",
    "anubis_challenge",
    "awswafcookiedomainlist",
    "/.well-known/sgcaptcha",
    "sec-if-cpt-container",
    "window.kpsdk",
    "ddos-guard/js-challenge",
    "<title>just a moment...</title>",
    "<title>attention required! | cloudflare</title>",
];

/// Markup that asks a question of a person, in an answer that is an error anyway.
const QUESTIONS: [&str; 4] = ["g-recaptcha", "h-captcha", "cf-turnstile", "captcha-form"];

pub(crate) fn checks(received: &Received) -> bool {
    let said = |(name, value): &(&str, &str)| {
        received
            .headers
            .get(*name)
            .is_some_and(|found| found.to_str().is_ok_and(|found| found.contains(value)))
    };
    if HEADERS.iter().any(said) {
        return true;
    }
    if received.bytes.len() > CHECK_BYTES {
        return false;
    }
    let markup = String::from_utf8_lossy(&received.bytes).to_ascii_lowercase();
    let refused = matches!(received.status, 403 | 405 | 429 | 503);
    let signs = |signs: &[&str]| signs.iter().any(|sign| markup.contains(sign));
    (signs(&MARKUP) || (refused && signs(&QUESTIONS))) && words(&markup) <= CHECK_WORDS
}

/// How many words stand outside tags, scripts and styles. Lower-case markup.
pub(crate) fn words(markup: &str) -> usize {
    let mut rest = markup;
    let mut count = 0;
    loop {
        let tag = rest.find('<').unwrap_or(rest.len());
        count += rest[..tag].split_whitespace().count();
        rest = &rest[tag..];
        if rest.is_empty() {
            return count;
        }
        if let Some(name) = ["script", "style"].iter().find(|name| rest[1..].starts_with(*name)) {
            // One that is never closed hides all that follows.
            let Some(end) = rest.find(&format!("</{name}")) else { return count };
            rest = &rest[end..];
        }
        rest = rest.find('>').map_or("", |close| &rest[close + 1..]);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

    fn answer(status: u16, header: Option<(&'static str, &'static str)>, body: &str) -> Received {
        let headers: HeaderMap = header
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .into_iter()
            .collect();
        let url = "https://example.org/".parse().unwrap();
        Received { url, status, headers, bytes: body.as_bytes().to_vec() }
    }

    #[test]
    fn a_check_is_known_by_its_header_or_its_markup() {
        assert!(checks(&answer(403, Some(("cf-mitigated", "challenge")), "")));
        assert!(checks(&answer(503, None, "<title>Just a moment...</title><script>var a = 1;</script>")));
        assert!(checks(&answer(200, None, "<script id='anubis_challenge'>{}</script><h1>Making sure</h1>")));
        assert!(checks(&answer(403, None, "<form><div class='h-captcha'></div></form>Are you human?")));
    }

    #[test]
    fn a_page_that_uses_or_mentions_a_check_is_a_page() {
        let article = "<p>The wall sets _cf_chl_opt and asks again.</p>".repeat(40);
        assert!(!checks(&answer(200, None, &article)));
        assert!(!checks(&answer(200, None, "<form><div class='h-captcha'></div></form>Write to us")));
        assert!(!checks(&answer(403, None, "<h1>Forbidden</h1>")));
    }

    #[test]
    fn only_words_that_are_read_count() {
        assert_eq!(words("a <b class='x y'>b c</b><script>d < e; f</script> g <style>h</style><"), 4);
        assert_eq!(words("a <script>b c d"), 1);
    }
}
