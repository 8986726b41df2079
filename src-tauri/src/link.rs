//! The addresses of the scheme `aldine:`, all of them: `aldine://image/HASH` is an image of the library,
//! `aldine://open/ID` an item, `aldine://open/ID#h-HIGHLIGHT` a passage of it, `aldine://save?url=ADDRESS` an offer to
//! save a page.
//!
//! Any program and any web page may make one, so a link only shows or offers: nothing under the scheme changes the
//! library or asks the network for anything.

use url::Url;

/// The scheme's name.
pub const SCHEME: &str = "aldine";

/// No id is longer; what is longer came from elsewhere.
const MOST_ID_CHARS: usize = 64;

/// What a link asks of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// Open an item.
    Open {
        /// Its id or the beginning of it.
        id: String,
        /// The id of a highlight to open it at.
        highlight: Option<String>,
    },
    /// Offer to save this http or https address.
    Save(String),
}

impl Link {
    /// What an address asks; `None` for every address that is no such link.
    pub fn parse(address: &str) -> Option<Link> {
        let link = Url::parse(address).ok().filter(|url| url.scheme() == SCHEME)?;
        match link.host_str()? {
            "open" => {
                let id = link.path().trim_matches('/');
                let highlight = link.fragment().and_then(|fragment| fragment.strip_prefix("h-"));
                let highlight = highlight.filter(|id| is_id(id)).map(str::to_owned);
                is_id(id).then(|| Link::Open { id: id.to_owned(), highlight })
            }
            "save" => {
                let (_, address) = link.query_pairs().find(|(name, _)| name == "url")?;
                web_address(&address).map(Link::Save)
            }
            _ => None,
        }
    }
}

/// The hash of the image an address names: 64 lower-case hex digits after `aldine://image/` or, as Windows writes it,
/// `http://aldine.image/`.
pub fn image_hash(address: &str) -> Option<&str> {
    let hash =
        address.strip_prefix("aldine://image/").or_else(|| address.strip_prefix("http://aldine.image/"))?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    is_hash.then_some(hash)
}

/// Whether this may be the id of an item or a highlight, or the beginning of one.
pub fn is_id(id: &str) -> bool {
    (1..=MOST_ID_CHARS).contains(&id.len()) && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// The address, when it is one that can be fetched.
pub fn web_address(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    #[test]
    fn a_link_opens_an_item_or_a_passage_of_it() {
        let open = |highlight: Option<&str>| {
            Some(Link::Open { id: "0199a".to_owned(), highlight: highlight.map(str::to_owned) })
        };
        assert_eq!(Link::parse("aldine://open/0199a"), open(None));
        assert_eq!(Link::parse("aldine://open/0199a/#h-0199b-7"), open(Some("0199b-7")));
        assert_eq!(Link::parse("aldine://open/0199a#h-<script>"), open(None));
        assert_eq!(Link::parse("aldine://open/0199a#top"), open(None));
    }

    #[test]
    fn a_link_offers_to_save_a_web_page() {
        let save = Some(Link::Save("https://example.org/a?b=c".into()));
        assert_eq!(Link::parse("aldine://save?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc"), save);
        assert_eq!(Link::parse("aldine://save/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc"), save);
    }

    #[test]
    fn a_link_can_ask_for_nothing_else() {
        for link in [
            "aldine://image/0000",
            "aldine://save?url=file%3A%2F%2F%2Fetc%2Fpasswd",
            "aldine://save?url=javascript%3Aalert(1)",
            "aldine://save",
            "aldine://open/",
            "aldine://open/..%2F..%2Fx",
            "aldine://delete/0199a",
            "aldine:",
            "https://open/0199a",
        ] {
            assert_eq!(Link::parse(link), None, "{link}");
        }
    }

    #[test]
    fn an_image_is_asked_for_by_its_hash() {
        assert_eq!(image_hash(&format!("aldine://image/{HASH}")), Some(HASH));
        assert_eq!(image_hash(&format!("http://aldine.image/{HASH}")), Some(HASH));
    }

    #[test]
    fn nothing_else_is_an_image() {
        for address in [
            format!("aldine://open/{HASH}"),
            format!("aldine://image/x/{HASH}"),
            format!("aldine://image/{HASH}?x"),
            format!("aldine://image/{}", HASH.to_uppercase()),
            format!("aldine://image/{}", &HASH[1..]),
            format!("aldine://image/../{HASH}"),
            format!("http://image/{HASH}"),
            format!("http://aldine.image.example.org/{HASH}"),
            "aldine://image/".to_owned(),
            "aldine://save?url=https://example.org".to_owned(),
        ] {
            assert_eq!(image_hash(&address), None, "{address}");
        }
    }
}
