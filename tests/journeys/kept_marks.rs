//! Journeys back to a highlight: when the page has changed, by a link, by a search for its note, and among very many.

use library::{Color, Library, NewHighlight};
use serde_json::json;

use super::marks_journeys::{
    GAUGE, LEDGER, go_to_paragraph, open_alone, select, tide, tide_page, wait_for_drawn, wait_for_marks,
};
use super::shelf::{Shelf, page};
use super::webdriver::key;
use super::{row, wait_for_row};

#[test]
#[ignore = "opens the window: script/test"]
fn a_highlight_that_lost_its_place_waits_and_is_attached_again() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    go_to_paragraph(&window, 2);
    window.press(&[key::RIGHT]);
    window.press(&["h"]);
    go_to_paragraph(&window, 1);
    window.press(&["4"]);
    wait_for_marks(
        &window,
        &id,
        &[("yellow", "A contractor had replaced a bracket.", None), ("blue", LEDGER, None)],
    );

    // The page changes: one highlight keeps its words, the other's are written anew.
    shelf.save_tide(&tide(
        "<p>A contractor had replaced a bracket. The gauge went on and on.</p><p>Something new stands here.</p>\
         <p>As far as anybody knows the ledger lay unopened in the harbor from spring until now.</p>",
    ));
    wait_for_drawn(&window, &[("yellow", "A contractor had replaced a bracket.")]);
    window.press(&["]"]);
    window.wait_for_text(".notebook-lost", "1 highlight lost its place");
    window.wait_for_text(".notebook-lost", LEDGER);
    window.screenshot("lost-highlight");
    window.click(".notebook-lost-acts .button");
    select(&window, "As far as anybody knows the ledger lay unopened");
    window.click(".selection-bar [data-act=attach]");
    wait_for_drawn(
        &window,
        &[
            ("yellow", "A contractor had replaced a bracket."),
            ("blue", "As far as anybody knows the ledger lay unopened"),
        ],
    );
    window.wait("the tray is gone", "return !document.querySelector('.notebook-lost').checkVisibility()");
    window.press(&["z"]);
    window.wait_for_text(".notebook-lost", LEDGER);
    window.click_named("Keep as a note");
    window.wait_for_text(".notebook-own", LEDGER);
    window.wait("the tray is gone", "return !document.querySelector('.notebook-lost').checkVisibility()");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_link_from_outside_leads_to_the_highlight() {
    let shelf = Shelf::new();
    let middle: String = (0..60)
        .map(|i| format!("<p>Paragraph {i}. The harbor has had a gauge for thirty years.</p>"))
        .collect();
    let id = shelf.save(&page("A long way", &format!("{middle}<p>{GAUGE}</p>")));
    let window = open_alone(&shelf, &id);
    let text = window.run("return document.querySelector('.article-text').innerText", &[]);
    assert!(text.as_str().unwrap().contains(GAUGE));
    window.wait_with(
        "a highlight far down is made",
        "const [id, words] = arguments;
         const add = async () => {
           const { mapText } = await import('/logic/reading-text.js');
           const start = mapText(document.querySelector('.article-text'), (e) => e.hasAttribute?.('data-ui')).text.indexOf(words);
           const made = await window.__TAURI__.core.invoke('add_highlight', { id, highlight: { start, end: start + words.length, color: 'red', note: null, image: null } });
           window.made = made.highlight.id;
         };
         window.adding ??= add();
         return window.made ?? null",
        &[json!(id), json!(GAUGE)],
    );
    let highlight = window.run("return window.made", &[]).as_str().unwrap().to_owned();
    drop(window);

    let window = shelf.open_with(&[&format!("aldine://open/{id}#h-{highlight}")]);
    window.wait(
        "the highlight is current and in view",
        "const mark = document.querySelector('mark[data-current]');
         const pane = document.querySelector('.reader-scroll').getBoundingClientRect();
         const box = mark?.getBoundingClientRect();
         return box !== undefined && box.top > pane.top && box.bottom < pane.bottom",
    );
    window.screenshot("highlight-by-link");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_search_for_words_of_a_note_opens_its_highlight() {
    let shelf = Shelf::new();
    let middle: String = (0..60)
        .map(|i| format!("<p>Paragraph {i}. The harbor has had a gauge for thirty years.</p>"))
        .collect();
    let id = shelf.save(&page("A long way", &format!("{middle}<p>{GAUGE}</p>")));
    shelf.save(&page("Something else", "<p>Nothing of it stands here.</p>"));
    // The same words twice, one kind over the other: only one of them has the note.
    shelf.aldine(&["highlight", "add", &id, "--quote", GAUGE, "--color", "blue"], "");
    let noted = ["--color", "red", "--note", "Silent failure, as with the thermostat"];
    shelf.aldine(&[&["highlight", "add", &id, "--quote", GAUGE][..], &noted].concat(), "");
    let window = shelf.open();
    wait_for_row(&window, "A long way");

    window.press(&["/"]);
    window.type_text("thermostat");
    window.wait_for_text(".row-passages", "as with the thermostat");
    window.screenshot("search-finds-a-note");
    window.click(&row("A long way"));
    window.wait(
        "the highlight is current and in view",
        "const mark = document.querySelector('mark[data-current]');
         const pane = document.querySelector('.reader-scroll').getBoundingClientRect();
         const box = mark?.getBoundingClientRect();
         return mark?.dataset.color === 'red' && box.top > pane.top && box.bottom < pane.bottom",
    );
    window.screenshot("note-found-by-search");
    assert_eq!(window.text("mark[data-current]"), GAUGE);
}

#[test]
#[ignore = "opens the window: script/test"]
fn five_hundred_highlights_are_drawn() {
    let shelf = Shelf::new();
    let body: String = (0..500)
        .map(|i| format!("<p>Paragraph {i} says that the <em>number {i}</em> comes after the one before it, and so on.</p>"))
        .collect();
    let id = shelf.save(&page("Many marks", &body));
    let library = Library::open(&shelf.library(), 1).unwrap();
    let text = library.text(&id).unwrap();
    for i in 0..500_u32 {
        let words = format!("number {i} comes");
        // The page is plain English: its bytes are its characters.
        let start = u32::try_from(text.find(&words).unwrap()).unwrap();
        let end = start + u32::try_from(words.len()).unwrap();
        let color = [Color::Yellow, Color::Red, Color::Green, Color::Blue][i as usize % 4];
        library.add_highlight(2, &id, &NewHighlight { start, end, color, note: None, image: None }).unwrap();
    }
    drop(library);
    let window = open_alone(&shelf, &id);
    // Each goes over the end of an element: two pieces and what is between them.
    window.wait(
        "all of them are drawn",
        "const marks = document.querySelectorAll('.article-text mark');
         return new Set([...marks].map((mark) => mark.dataset.highlight)).size === 500",
    );
    assert_eq!(
        window.run(
            "const of = (id) => [...document.querySelectorAll(`mark[data-highlight='${id}']`)].map((m) => m.textContent).join('');
             const ids = [...new Set([...document.querySelectorAll('.article-text mark')].map((m) => m.dataset.highlight))];
             return ids.map(of).filter((words, i) => words !== `number ${i} comes`)",
            &[]
        ),
        json!([])
    );
    // The words that stand between two highlights were not touched.
    let sentence = "Paragraph 250 says that the number 250 comes after the one before it, and so on.";
    assert!(
        window
            .run("return document.querySelector('.article-text').textContent", &[])
            .as_str()
            .unwrap()
            .contains(sentence)
    );
    window.screenshot("five-hundred-highlights");
}

#[test]
#[ignore = "opens the window: script/test"]
fn what_is_drawn_change_by_change_is_what_is_drawn_at_once() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide(&format!(
        "<p>A <em>contractor</em> had replaced a <code>bracket</code>. {GAUGE}</p><ul><li>The first <b>lamp</b> was sold.</li>\
         <li>The second one was not.</li></ul><p>Nobody in the harbor office had opened the ledger.</p>"
    )));
    let window = open_alone(&shelf, &id);
    let items = window.run("return document.querySelector('.article-text ul').textContent.trim()", &[]);
    // Over elements, over each other in kinds, over the ends of blocks; recolored, noted, taken away.
    for (words, color) in [
        ("contractor had replaced a bracket. The", "yellow"),
        ("bracket. The gauge", "red"),
        ("had replaced a bracket. The gauge went on", "green"),
        (items.as_str().unwrap(), "blue"),
        ("Nobody in the harbor", "red"),
    ] {
        select(&window, words);
        window.click(&format!(".selection-bar [data-kind={color}]"));
        window.wait_with(
            "it is drawn",
            "return [...document.querySelectorAll(`mark[data-color=${arguments[0]}]`)].some((m) => m.hasAttribute('data-current'))",
            &[json!(color)],
        );
    }
    window.click("mark[data-color=red]:not(.under)");
    window.click(".selection-bar [data-kind=blue]");
    window.click("mark[data-color=green]");
    window.click(".selection-bar [data-act=note]");
    window.wait_for_focus(".note-field");
    window.type_text("Why?");
    window.press(&[key::CONTROL, key::ENTER]);
    window.press(&[key::SHIFT, "k"]);
    window.press(&[key::DELETE]);
    window.wait_for_text(".toast", "Highlight deleted");
    window.press(&[key::ESCAPE]);
    window.press(&[key::ESCAPE]);
    let drawn = "return [...document.querySelectorAll('.article-text mark')].map((m) =>
        [m.dataset.color, m.className, m.textContent, m.parentElement.localName, m.dataset.says ?? '', m.dataset.ends ?? '', m.hasAttribute('aria-details')])";
    let by_parts = window.run(drawn, &[]);
    let count = by_parts.as_array().unwrap().len();
    assert!(count >= 8, "{by_parts}");
    drop(window);

    let window = open_alone(&shelf, &id);
    window.wait_with(
        "all are drawn",
        "return document.querySelectorAll('.article-text mark').length === arguments[0]",
        &[json!(count)],
    );
    assert_eq!(window.run(drawn, &[]), by_parts);
}
