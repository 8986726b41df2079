//! Journeys with a pencil: highlights and notes by keyboard alone and by mouse alone, and what outlives a restart.

use serde_json::{Value, json};

use super::shelf::{Shelf, page, page_with_images};
use super::webdriver::{Window, key};

/// Where the page of these journeys comes from.
const ADDRESS: &str = "https://example.org/tide";
/// A sentence of it.
pub(super) const GAUGE: &str = "The gauge went on reporting faithfully.";
/// Its last paragraph.
pub(super) const LEDGER: &str = "Nobody in the harbor office had opened the ledger since the spring.";

/// The page, with these paragraphs after its first.
pub(super) fn tide(paragraphs: &str) -> String {
    page("The tide book", paragraphs)
}

pub(super) fn tide_page() -> String {
    tide(&format!(
        "<p>A contractor had replaced a bracket. {GAUGE} It was simply reporting from a slightly lower place.</p>\
         <p>{LEDGER}</p>"
    ))
}

impl Shelf {
    /// Saves a page of the journeys' address, as a new version when it is known; gives its id.
    #[track_caller]
    pub(super) fn save_tide(&self, html: &str) -> String {
        let printed = self.aldine(&["save", "--base-url", ADDRESS, "-"], html);
        printed.split_whitespace().last().unwrap().to_owned()
    }
}

/// What the library holds of an item's margin.
#[track_caller]
pub(super) fn marks(window: &Window, id: &str) -> Value {
    window.wait_with(
        "the library gives the marks",
        "const [id] = arguments;
         const fresh = window.fresh;
         window.fresh = null;
         window.__TAURI__.core.invoke('get_marks', { id }).then((marks) => { window.fresh = marks; });
         return fresh ?? null",
        &[json!(id)],
    )
}

/// Waits until the library's highlights of an item are these: color, words, note.
#[track_caller]
pub(super) fn wait_for_marks(window: &Window, id: &str, wanted: &[(&str, &str, Option<&str>)]) {
    let started = std::time::Instant::now();
    loop {
        let marks = marks(window, id);
        let found: Vec<_> = marks["highlights"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["color"].as_str().unwrap(), one["quote"].as_str().unwrap(), one["note"].as_str()))
            .collect();
        if found == wanted {
            return;
        }
        assert!(started.elapsed().as_secs() < 30, "{found:#?}\nare not\n{wanted:#?}");
    }
}

/// Waits until the marks drawn in the text are these: color and words of each element.
#[track_caller]
pub(super) fn wait_for_drawn(window: &Window, wanted: &[(&str, &str)]) {
    window.wait_with(
        &format!("these are drawn: {wanted:?}"),
        "const drawn = [...document.querySelectorAll('.article-text mark')].map((m) => [m.dataset.color, m.textContent]);
         return JSON.stringify(drawn) === JSON.stringify(arguments[0])",
        &[json!(wanted)],
    );
}

/// Opens the window at an article, alone.
pub(super) fn open_alone(shelf: &Shelf, id: &str) -> Window {
    let window = shelf.open_with(&["open", id]);
    window.resize(1440, 900);
    window.wait_for_text(".article-text", "She writes to the nearest centimeter");
    window.press(&["f"]);
    window.wait("the article is alone", "return document.documentElement.dataset.focus === 'on'");
    window
}

/// Goes to the paragraph that begins with these words by the arrow keys.
pub(super) fn go_to_paragraph(window: &Window, number: usize) {
    for _ in 0..number {
        window.press(&[key::DOWN]);
    }
}

/// Goes to the sentence [`GAUGE`], the second of its paragraph.
pub(super) fn go_to_gauge(window: &Window) {
    go_to_paragraph(window, 2);
    window.press(&[key::RIGHT]);
    window.press(&[key::RIGHT]);
}

/// Waits until the bar of the selection is there.
#[track_caller]
pub(super) fn wait_for_bar(window: &Window) {
    window
        .wait("the bar comes", "return document.querySelector('.selection-bar')?.checkVisibility() ?? false");
}

/// Drags over words of the article.
#[track_caller]
pub(super) fn select(window: &Window, words: &str) {
    let at = window.run(
        "const [words] = arguments;
         const walker = document.createTreeWalker(document.querySelector('.article-text'), NodeFilter.SHOW_TEXT);
         const nodes = [];
         while (walker.nextNode()) nodes.push(walker.currentNode);
         const at = (offset) => {
           for (const node of nodes) {
             if (offset <= node.length) return [node, offset];
             offset -= node.length;
           }
           return null;
         };
         const from = nodes.map((node) => node.data).join('').indexOf(words);
         const range = document.createRange();
         range.setStart(...at(from + 1));
         range.setStart(range.startContainer, range.startOffset - 1);
         range.setEnd(...at(from + words.length));
         const lines = [...range.getClientRects()];
         const [first, last] = [lines[0], lines[lines.length - 1]];
         return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2].map(Math.round)",
        &[json!(words)],
    );
    let number = |i: usize| at[i].as_i64().unwrap();
    window.drag_points((number(0), number(1)), (number(2), number(3)));
    wait_for_bar(window);
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_highlight_and_its_note_are_made_by_keyboard_alone() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);

    go_to_gauge(&window);
    window.press(&["h"]);
    wait_for_drawn(&window, &[("yellow", GAUGE)]);
    wait_for_marks(&window, &id, &[("yellow", GAUGE, None)]);
    // Another kind, by its number.
    window.press(&["2"]);
    wait_for_drawn(&window, &[("red", GAUGE)]);
    // A note, stored while the field still has the focus.
    window.press(&["n"]);
    window.wait(
        "the note is being written",
        "return document.activeElement?.matches('.margin-note .note-field') ?? false",
    );
    window.type_text("Silent failure");
    wait_for_marks(&window, &id, &[("red", GAUGE, Some("Silent failure"))]);
    window.screenshot("note-being-written");
    window.press(&[key::CONTROL, key::ENTER]);
    window.wait_for_text(".margin-note", "Silent failure");
    window.wait_for_text(".margin-note", "Note on Doubt");

    // Words chosen by keys; the bar is entered by Tab.
    window.press(&[key::ESCAPE]);
    go_to_paragraph(&window, 1);
    window.press(&[key::SHIFT, key::LEFT]);
    wait_for_bar(&window);
    window.press(&[key::TAB]);
    window.wait("the bar has the focus", "return document.activeElement?.dataset.kind === 'yellow'");
    window.press(&[key::RIGHT]);
    window.press(&[key::RIGHT]);
    window.press(&[key::ENTER]);
    let shorter = "Nobody in the harbor office had opened the ledger since the";
    wait_for_marks(&window, &id, &[("red", GAUGE, Some("Silent failure")), ("green", shorter, None)]);

    // From one to the next; one goes and comes back.
    window.wait(
        "the last one is current",
        "return document.querySelector('mark[data-current]')?.dataset.color === 'green'",
    );
    window.press(&[key::SHIFT, "k"]);
    window.wait(
        "the one before is current",
        "return document.querySelector('mark[data-current]')?.dataset.color === 'red'",
    );
    window.screenshot("highlights-by-keyboard");
    window.press(&["c"]);
    window.wait_for_text(".toast", "Quotation copied");
    window.press(&[key::DELETE]);
    window.wait_for_text(".toast", "Highlight deleted");
    wait_for_drawn(&window, &[("green", shorter)]);
    wait_for_marks(&window, &id, &[("green", shorter, None)]);
    drop(window);

    // Undo knows it after a restart too.
    let window = open_alone(&shelf, &id);
    wait_for_drawn(&window, &[("green", shorter)]);
    window.press(&["z"]);
    wait_for_drawn(&window, &[("red", GAUGE), ("green", shorter)]);
    window.wait_for_text(".margin-note", "Silent failure");
    window.press(&[key::SHIFT, "z"]);
    wait_for_drawn(&window, &[("green", shorter)]);
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_highlight_and_its_note_are_made_by_mouse_alone() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);

    select(&window, GAUGE);
    window.screenshot("selection-bar");
    window.click(".selection-bar [data-kind=green]");
    wait_for_drawn(&window, &[("green", GAUGE)]);
    // A second kind over a part of it: both are to be seen.
    select(&window, "faithfully. It was");
    window.click(".selection-bar [data-kind=blue]");
    let (before, both, after) = ("The gauge went on reporting ", "faithfully.", " It was");
    wait_for_drawn(&window, &[("green", before), ("green", both), ("blue", both), ("blue", after)]);
    window.screenshot("two-kinds-overlap");

    window.click("mark[data-color=green]");
    window.click(".selection-bar [data-act=note]");
    window
        .wait("the note is being written", "return document.activeElement?.matches('.note-field') ?? false");
    window.type_text("Use it in the talk");
    window.click(".article-title");
    wait_for_marks(
        &window,
        &id,
        &[("green", GAUGE, Some("Use it in the talk")), ("blue", "faithfully. It was", None)],
    );

    window.click("mark[data-color=green]");
    window.click(".selection-bar [data-act=tag]");
    window.wait("the tags are asked for", "return document.activeElement?.matches('.tags-input') ?? false");
    window.type_text("talks");
    window.press(&[key::ENTER]);
    window.press(&[key::ESCAPE]);
    // In the notebook: what was made, its kind, its note, its tag.
    window.click_named("Notebook");
    window.wait_for_text(".notebook-entry[data-color=green]", "#talks");
    window.wait_for_text(".notebook-entry[data-color=green]", "Use it in the talk");
    window.screenshot("notebook");
    window.click(".notebook-entry[data-color=blue] .notebook-quote");
    window.wait(
        "it is current",
        "return document.querySelector('mark[data-current]')?.dataset.color === 'blue'",
    );
    window.click(".selection-bar [data-act=delete]");
    wait_for_marks(&window, &id, &[("green", GAUGE, Some("Use it in the talk"))]);
    window.click(".toast-action");
    wait_for_drawn(&window, &[("green", before), ("green", both), ("blue", both), ("blue", after)]);

    // The note on the article itself.
    window.click_named("Write a note on the article");
    window.type_text("Lead example");
    window.click(".article-title");
    window.wait_for_text(".notebook-own", "Lead example");
    window.wait("the library has it", "window.__TAURI__.core.invoke('list_items', { query: { view: 'all', tag: null, text: '', sort: 'newest', offset: 0, limit: 1 } })
        .then(({ items }) => { window.noted = items[0].note; }); return window.noted === true");
}

#[test]
#[ignore = "opens the window: script/test"]
fn an_image_is_highlighted_by_key_and_by_mouse() {
    let shelf = Shelf::new();
    let id = shelf.save(&page_with_images("The harbor in pictures"));
    let window = open_alone(&shelf, &id);
    go_to_paragraph(&window, 2);
    window.press(&["3"]);
    window.wait(
        "the image is marked",
        "return document.querySelector('.article-text figure img')?.dataset.color === 'green'",
    );
    window.screenshot("image-highlighted");
    let image = marks(&window, &id)["highlights"][0]["image"].clone();
    assert_eq!(image.as_str().unwrap().len(), 64, "{image}");

    window.click(".article-text figure img");
    window.click_named("Take the highlight off the image");
    window
        .wait("the mark is gone", "return document.querySelector('.article-text [data-highlight]') === null");
    window.click_named("Highlight the image");
    window.wait(
        "the image is marked again",
        "return document.querySelector('.article-text figure img')?.dataset.color === 'yellow'",
    );
}
