//! Any text is a file of site rules or is refused; a rule that was read never breaks the page it is for.
#![no_main]

use std::sync::LazyLock;

use article::{Page, Placements, Rules, extract_by, place_images, write};
use libfuzzer_sys::fuzz_target;

static PAGE: LazyLock<Page> = LazyLock::new(|| Page {
    bytes: include_bytes!("../../../../tests/pages/news/source.html").to_vec(),
    content_type: Some("text/html; charset=utf-8".to_owned()),
    url: "https://page.example/dir/page".parse().ok(),
    ..Page::default()
});

fuzz_target!(|text: &str| {
    // So that a rule says something about this page: whatever host it names.
    let text = text.replace("HOST", "page.example");
    if let Ok(rules) = Rules::parse("fuzz.toml", &text) {
        let article = extract_by(&PAGE, &rules);
        let stored = place_images(&article.html, &Placements::new());
        assert_eq!(write::recheck(&stored).html, stored, "a fixed point");
    }
});
