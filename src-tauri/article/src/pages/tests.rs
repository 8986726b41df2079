#![allow(clippy::unwrap_used)]

use url::Url;

use crate::input::bind;
use crate::{Act, Article, Page, extract, write};

const SENTENCE: &str = "The river rose for three days, and on the fourth the village moved its boats to the square, where \
    nobody had seen water before, though the oldest houses carry marks, cut at the height of a knee.";

fn page(number: u32, of: u32) -> Page {
    let paragraphs: String = (0..4).map(|i| format!("<p>Part {number}.{i}. {SENTENCE}</p>")).collect();
    let pager: String = (1..=of).map(|n| format!("<a href='/flood?page={n}'>{n}</a> ")).collect();
    let html = format!(
        "<title>The flood</title><body><article><h1>The flood</h1><p class=byline>By Ada Mole</p><p>What the marks on \
         the oldest houses say of the river, told by those who cut them.</p><h2 id=part>Day {number}</h2>{paragraphs}\
         <p>Of day {number} see <a href='#part'>above</a>. <img src='data:image/png;base64,iVBORw0KGgo{number}' \
         width=640 height=400 alt=Boat></p>\
         <p>Ada Mole keeps the gauge at the bridge, and has kept it since the great flood, in all weathers.</p>\
         </article><nav class=pagination>{pager}</nav>"
    );
    let address = if number == 1 {
        "https://q.example/flood".to_owned()
    } else {
        format!("https://q.example/flood?page={number}")
    };
    Page { bytes: html.into_bytes(), url: Some(Url::parse(&address).unwrap()), ..Page::default() }
}

fn joined(pages: &[Page]) -> Article {
    extract(&bind::pages(pages))
}

#[test]
fn the_pages_of_an_article_become_one_without_what_they_repeat() {
    let first = extract(&page(1, 3));
    assert_eq!(first.next_page.as_ref().unwrap().as_str(), "https://q.example/flood?page=2");
    let article = joined(&[page(1, 3), page(2, 3), page(3, 3)]);
    for number in 1..=3 {
        for i in 0..4 {
            assert!(article.text.contains(&format!("Part {number}.{i}.")), "{}", article.text);
        }
    }
    for once in ["What the marks on", "keeps the gauge"] {
        assert_eq!(article.text.matches(once).count(), 1, "{once}: {}", article.text);
    }
    assert_eq!(article.next_page, None);
    assert_eq!(article.url.as_ref().unwrap().as_str(), "https://q.example/flood");
    assert_eq!(article.metadata.title.as_deref(), Some("The flood"));
    assert_eq!(article.word_count, article.text.split_whitespace().count() as u32);
}

#[test]
fn joined_html_is_a_fixed_point_with_ids_and_images_of_each_page() {
    let article = joined(&[page(1, 2), page(2, 2)]);
    let ids: Vec<&str> =
        article.html.split("id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids.len(), 2, "{}", article.html);
    assert_ne!(ids[0], ids[1]);
    for id in ids {
        assert!(article.html.contains(&format!("href=\"#{id}\"")), "{}", article.html);
    }
    let keys: std::collections::HashSet<_> = article.images.iter().map(|image| &image.key).collect();
    assert_eq!((keys.len(), article.images.len()), (2, 2));
    assert!(keys.iter().all(|key| article.html.contains(&format!("src=\"{key}\""))), "{}", article.html);
    let stored = write::stored(&article.html, &Default::default());
    assert_eq!(write::text_of_stored(&stored), article.text);
}

#[test]
fn a_page_that_repeats_another_adds_nothing_and_ends_the_article() {
    let once = joined(&[page(1, 3)]);
    let mut again = page(1, 3);
    again.url = page(2, 3).url;
    let twice = joined(&[page(1, 3), again]);
    assert_eq!(twice.text, once.text);
    assert_eq!(twice.next_page, None);
    assert!(
        twice.report.entries.iter().any(|e| e.stage == "pages" && e.act == Act::Dropped),
        "{:?}",
        twice.report
    );
}

#[test]
fn an_article_that_lacks_its_end_says_so() {
    let article = joined(&[page(1, 3), page(2, 3)]);
    assert_eq!(article.next_page.as_ref().unwrap().as_str(), "https://q.example/flood?page=3");
    let note = article.report.entries.iter().find(|e| e.stage == "pages" && e.act == Act::Noted).unwrap();
    assert!(note.what.contains("page=3") && note.why.contains("not here"), "{note:?}");
}
