//! Whole files in, a source out.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;

fn open_bytes(bytes: &[u8]) -> (Source, Report) {
    let mut report = Report::default();
    let source = open(&Page { bytes: bytes.to_vec(), ..Page::default() }, &mut report);
    (source, report)
}

#[test]
fn an_mhtml_page_is_decoded_by_its_own_charset_and_keeps_its_parts() {
    let mut message = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n\
        Content-Type: text/html; charset=windows-1251\r\nContent-Location: https://a.example/x\r\n\r\n<p>"
        .to_vec();
    message.extend_from_slice(&encoding_rs::WINDOWS_1251.encode("Дождь").0);
    message.extend_from_slice(
        b"\r\n--b\r\nContent-Type: image/png\r\nContent-Location: /y.png\r\n\r\nX\r\n--b--",
    );
    let (source, _) = open_bytes(&message);
    assert_eq!(source.format, Format::Mhtml);
    assert_eq!(source.html, "<p>Дождь");
    assert_eq!(source.url.unwrap().as_str(), "https://a.example/x");
    assert_eq!(source.parts["https://a.example/y.png"].bytes, b"X");
}

#[test]
fn the_address_of_the_page_wins_over_the_one_in_the_file() {
    let page = Page {
        bytes: b"<!-- saved from url=(0020)https://a.example/x --><p>".to_vec(),
        url: Url::parse("https://b.example/").ok(),
        ..Page::default()
    };
    let source = open(&page, &mut Report::default());
    assert_eq!(source.url, page.url);
    assert_eq!(open_bytes(&page.bytes).0.url.unwrap().as_str(), "https://a.example/x");
}

#[test]
fn a_page_without_a_title_is_named_after_its_file() {
    let page =
        Page { bytes: b"<p>x".to_vec(), file_name: Some("the-long_rain.html".into()), ..Page::default() };
    let source = open(&page, &mut Report::default());
    let mut metadata = Metadata::default();
    source.complete(&mut metadata);
    assert_eq!(metadata.title.as_deref(), Some("the long rain"));
    metadata.title = Some("Rain".into());
    source.complete(&mut metadata);
    assert_eq!(metadata.title.as_deref(), Some("Rain"));
}

#[test]
fn a_shell_of_scripts_is_noted() {
    let (_, report) = open_bytes(b"<html><body><div id=app></div><script src=app.js></script></body></html>");
    assert!(report.entries.iter().any(|e| e.act == Act::Noted && e.why.contains("scripts")));
}

proptest! {
    #[test]
    fn any_bytes_give_a_source(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let page = Page { bytes, ..Page::default() };
        refuse(&page);
        open(&page, &mut Report::default());
    }

    #[test]
    fn any_text_gives_a_source_in_every_format(text in "(\\PC|\n|<p|>|--b|: |- |    |=|\\* |Content-Type: multipart/x; boundary=b\n){0,200}") {
        for format in [Format::Html, Format::Mhtml, Format::Text, Format::Markdown] {
            let page = Page { bytes: text.clone().into_bytes(), format: Some(format), ..Page::default() };
            open(&page, &mut Report::default());
        }
    }
}
