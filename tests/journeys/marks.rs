//! Journeys with a pencil: highlights and notes by keyboard alone and by mouse alone, what outlives a restart, what
//! becomes of them when the page changes.

use library::{Color, Library, NewHighlight};
use serde_json::{Value, json};

use super::shelf::{Shelf, page, page_with_images};
use super::webdriver::{Window, key};

/// Where the page of these journeys comes from.
const ADDRESS: &str = "https://example.org/tide";
/// A sentence of it.
const GAUGE: &str = "The gauge went on reporting faithfully.";

/// The page, with these paragraphs after its first.
fn tide(paragraphs: &str) -> String {
    page("The tide book", paragraphs)
}

fn tide_page() -> String {
    tide(&format!(
        "<p>A contractor had replaced a bracket. {GAUGE} It was simply reporting from a slightly lower place.</p>\
         <p>Nobody in the harbor office had opened the ledger since the spring.</p>"
    ))
}

impl Shelf {
    /// Saves a page of the journeys' address, as a new version when it is known; gives its id.
    #[track_caller]
    fn save_tide(&self, html: &str) -> String {
        let printed = self.aldine(&["save", "--base-url", ADDRESS, "-"], html);
        printed.split_whitespace().last().unwrap().to_owned()
    }
}

/// What the library holds of an item's margin.
#[track_caller]
fn marks(window: &Window, id: &str) -> Value {
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
fn wait_for_marks(window: &Window, id: &str, wanted: &[(&str, &str, Option<&str>)]) {
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
fn wait_for_drawn(window: &Window, wanted: &[(&str, &str)]) {
    window.wait_with(
        &format!("these are drawn: {wanted:?}"),
        "const drawn = [...document.querySelectorAll('.article-text mark')].map((m) => [m.dataset.color, m.textContent]);
         return JSON.stringify(drawn) === JSON.stringify(arguments[0])",
        &[json!(wanted)],
    );
}

/// Opens the window at an article, alone.
fn open_alone(shelf: &Shelf, id: &str) -> Window {
    let window = shelf.open_with(&["open", id]);
    window.resize(1440, 900);
    window.wait_for_text(".article-text", "She writes to the nearest centimeter");
    window.press(&["f"]);
    window.wait("the article is alone", "return document.documentElement.dataset.focus === 'on'");
    window
}

/// Goes to the paragraph that begins with these words by the arrow keys.
fn go_to_paragraph(window: &Window, number: usize) {
    for _ in 0..number {
        window.press(&[key::DOWN]);
    }
}

/// Drags over words of the article.
#[track_caller]
fn select(window: &Window, words: &str) {
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
    window
        .wait("the bar comes", "return document.querySelector('.selection-bar')?.checkVisibility() ?? false");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_highlight_and_its_note_are_made_by_keyboard_alone() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);

    // The second sentence of the second paragraph.
    go_to_paragraph(&window, 2);
    window.press(&[key::RIGHT]);
    window.press(&[key::RIGHT]);
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
    window
        .wait("the bar comes", "return document.querySelector('.selection-bar')?.checkVisibility() ?? false");
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
fn a_highlight_that_lost_its_place_waits_and_is_attached_again() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    go_to_paragraph(&window, 2);
    window.press(&[key::RIGHT]);
    window.press(&["h"]);
    go_to_paragraph(&window, 1);
    window.press(&["4"]);
    let lost = "Nobody in the harbor office had opened the ledger since the spring.";
    wait_for_marks(
        &window,
        &id,
        &[("yellow", "A contractor had replaced a bracket.", None), ("blue", lost, None)],
    );

    // The page changes: one highlight keeps its words, the other's are written anew.
    shelf.save_tide(&tide(
        "<p>A contractor had replaced a bracket. The gauge went on and on.</p><p>Something new stands here.</p>\
         <p>As far as anybody knows the ledger lay unopened in the harbor from spring until now.</p>",
    ));
    wait_for_drawn(&window, &[("yellow", "A contractor had replaced a bracket.")]);
    window.press(&["]"]);
    window.wait_for_text(".notebook-lost", "1 highlight lost its place");
    window.wait_for_text(".notebook-lost", lost);
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
    window.wait_for_text(".notebook-lost", lost);
    window.click_named("Keep as a note");
    window.wait_for_text(".notebook-own", lost);
    window.wait("the tray is gone", "return !document.querySelector('.notebook-lost').checkVisibility()");
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
