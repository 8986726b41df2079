//! Any bytes are a page: what is stored of them parses back to itself, and so does its text.
#![no_main]

use article::{Page, Placements, extract, place_images, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let page = Page {
        bytes: bytes.to_vec(),
        content_type: Some("text/html; charset=utf-8".to_owned()),
        url: "https://page.example/dir/page".parse().ok(),
        ..Page::default()
    };
    let article = extract(&page);
    let stored = place_images(&article.html, &Placements::new());
    let again = write::recheck(&stored);
    assert_eq!(again.html, stored, "a fixed point");
    assert_eq!(again.text, article.text, "the text of what is stored");
});
