//! Address hygiene: what only tracks the reader is taken off, and two spellings of one page get one key.
//!
//! Cautious by design: a parameter that is left on makes at worst a twin, one that is wrongly taken off makes two pages
//! one, and the second is lost. So only parameters that are known to carry nothing of the page are removed.

use url::Url;

/// Parameters that only say where the reader came from. Names, or beginnings that end in `*`.
const TRACKING: &[&str] = &[
    "utm_*",
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "ysclid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "_hsenc",
    "_hsmi",
    "hsa_*",
    "__hstc",
    "__hssc",
    "__hsfp",
    "hsctatracking",
    "mkt_tok",
    "oly_anon_id",
    "oly_enc_id",
    "vero_id",
    "vero_conv",
    "wickedid",
    "_openstat",
    "pk_*",
    "piwik_*",
    "mtm_*",
    "matomo_*",
    "ga_*",
    "_ga",
    "_gl",
    "s_cid",
    "cmpid",
    "ns_campaign",
    "ns_source",
    "ns_mchannel",
    "at_medium",
    "at_campaign",
    "at_custom*",
    "xtor",
    "wt_mc",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "smid",
    "srsltid",
    "spm",
    "scm",
    "fb_action_ids",
    "fb_action_types",
    "fb_source",
    "fb_ref",
    "trk_contact",
    "trk_msg",
    "trk_module",
    "trk_sid",
    "rb_clickid",
    "ml_subscriber",
    "ml_subscriber_hash",
    "epik",
    "ef_id",
    "sc_cid",
    "sc_campaign",
    "__twitter_impression",
];

/// The address without what only tracks the reader, without name and password, and without a fragment, unless the fragment
/// is part of the address (`#!/page`, `#/page`: pages that build themselves).
pub fn clean(url: &Url) -> Url {
    let mut clean = url.clone();
    if !clean.fragment().is_some_and(|f| f.starts_with("!/") || f.starts_with('/') || f.starts_with('!')) {
        clean.set_fragment(None);
    }
    // Addresses that cannot hold these refuse; then there is nothing to take off.
    let _ = clean.set_username("");
    let _ = clean.set_password(None);
    let Some(query) = clean.query() else { return clean };
    // Kept parameters stay letter for letter: servers differ in what an escape means.
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !tracks(pair)).collect();
    let kept = (!kept.is_empty()).then(|| kept.join("&"));
    clean.set_query(kept.as_deref());
    clean
}

fn tracks(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or(pair).to_ascii_lowercase();
    TRACKING.iter().any(|known| match known.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => name == *known,
    })
}

/// What makes two addresses the same page: the cleaned address without scheme and `www.`, its parameters sorted, escapes
/// in one spelling, no slash at the end.
pub fn key(url: &Url) -> String {
    let url = clean(url);
    let host = url.host_str().unwrap_or_default().trim_end_matches('.').to_lowercase();
    let host = host.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(&host);
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let path = escapes(url.path());
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix("/index.html").unwrap_or(path);
    let mut parameters: Vec<String> =
        url.query().unwrap_or_default().split('&').filter(|p| !p.is_empty()).map(escapes).collect();
    parameters.sort_unstable();
    let query = if parameters.is_empty() { String::new() } else { format!("?{}", parameters.join("&")) };
    let fragment = url.fragment().map(|f| format!("#{f}")).unwrap_or_default();
    format!("{host}{port}{path}{query}{fragment}")
}

/// Percent escapes of letters, digits and `-._~` undone, the others in upper case (RFC 3986, 6.2.2).
fn escapes(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let start = bytes.len() - rest.len() + at;
        let code = text.get(start + 1..start + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code {
            Some(code) if code.is_ascii_alphanumeric() || b"-._~".contains(&code) => {
                out.push(char::from(code))
            }
            Some(code) => out.push_str(&format!("%{code:02X}")),
            None => out.push('%'),
        }
        rest = &text[start + if code.is_some() { 3 } else { 1 }..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn cleaned(url: &str) -> String {
        clean(&Url::parse(url).unwrap()).to_string()
    }

    fn same(a: &str, b: &str) -> bool {
        key(&Url::parse(a).unwrap()) == key(&Url::parse(b).unwrap())
    }

    #[test]
    fn what_tracks_the_reader_is_taken_off_and_nothing_else() {
        assert_eq!(cleaned("https://a.example/p?utm_source=x&id=7&FBCLID=y#top"), "https://a.example/p?id=7");
        assert_eq!(cleaned("https://me:secret@a.example/p?gclid=1"), "https://a.example/p");
        assert_eq!(
            cleaned("https://a.example/p?q=a%20b+c&page=2&ref=home"),
            "https://a.example/p?q=a%20b+c&page=2&ref=home"
        );
        assert_eq!(cleaned("https://a.example/#!/tide/4"), "https://a.example/#!/tide/4");
    }

    #[test]
    fn two_spellings_of_one_page_have_one_key() {
        for (a, b) in [
            ("http://www.a.example/p/", "https://a.example/p"),
            ("https://A.example:443/p?b=2&a=1", "https://a.example/p?a=1&b=2&utm_medium=m"),
            ("https://a.example/%7Eada/%c3%a9", "https://a.example/~ada/%C3%A9"),
            ("https://a.example/p#part", "https://a.example/p"),
            ("https://a.example/index.html", "https://a.example/"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn different_pages_keep_different_keys() {
        for (a, b) in [
            ("https://a.example/p?id=1", "https://a.example/p?id=2"),
            ("https://a.example/P", "https://a.example/p"),
            ("https://a.example/p", "https://b.a.example/p"),
            ("https://a.example/p%2Fq", "https://a.example/p/q"),
            ("https://a.example:8080/p", "https://a.example/p"),
            ("https://a.example/#/one", "https://a.example/#/two"),
            ("https://a.example/p?ref=1", "https://a.example/p?ref=2"),
            ("https://www.example/", "https://example/"),
        ] {
            assert!(!same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn broken_escapes_are_left_as_they_are() {
        assert_eq!(escapes("100%"), "100%");
        assert_eq!(escapes("%zz%4"), "%zz%4");
        assert_eq!(escapes("é%41%é"), "éA%é");
    }
}
