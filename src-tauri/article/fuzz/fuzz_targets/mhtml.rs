//! Any bytes are an MHTML message: what is stored of them parses back to itself, whatever parts it names.
#![no_main]

use article::{Format, Page, Placements, extract, place_images, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let page = Page { bytes: bytes.to_vec(), format: Some(Format::Mhtml), ..Page::default() };
    let article = extract(&page);
    let stored = place_images(&article.html, &Placements::new());
    assert_eq!(write::recheck(&stored).html, stored, "a fixed point");
});
