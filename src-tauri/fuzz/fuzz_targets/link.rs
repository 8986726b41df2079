//! Any text is a link or none: what a link asks for is an id, a hash or a web address, whatever is written around it.
#![no_main]

use libfuzzer_sys::fuzz_target;

// The file alone, without the window around it: it needs nothing of Tauri.
#[path = "../../src/link.rs"]
mod link;

use link::{Link, image_hash, is_id, web_address};

fuzz_target!(|address: &str| {
    match Link::parse(address) {
        Some(Link::Open { id, highlight }) => {
            assert!(is_id(&id) && highlight.as_deref().is_none_or(is_id));
        }
        Some(Link::Save(url)) => assert_eq!(web_address(&url), Some(url.clone()), "a web address in its normal form"),
        None => {}
    }
    if let Some(hash) = image_hash(address) {
        assert!(hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()));
        assert!(Link::parse(address).is_none(), "an image is nothing the window opens");
    }
});
