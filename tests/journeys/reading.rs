//! Journeys of reading and writing: the place that survives every change of the page's look, words typed ahead of their
//! field, and notes that mean harm.

use serde_json::{Value, json};

use super::beacon::Beacon;
use super::marks_journeys::{GAUGE, go_to_gauge, open_alone, select, tide_page, wait_for_marks};
use super::shelf::{Shelf, long_page};
use super::webdriver::{Window, key};
use super::{assert_nothing_foreign_was_loaded, first_lines, wait_for_row};

/// Waits until the first paragraph in view is this one.
#[track_caller]
fn wait_for_first(window: &Window, words: &str, after: &str) {
    window.wait_with(
        &format!("{words:?} is still at the top after {after}"),
        "const pane = document.querySelector('.reader-scroll');
         const top = pane.getBoundingClientRect().top + 60;
         const first = [...pane.querySelectorAll('.article-text p')].find((p) => p.getBoundingClientRect().bottom > top);
         return first?.textContent.startsWith(arguments[0]) ?? false",
        &[json!(words)],
    );
}

#[test]
#[ignore = "opens the window: script/test"]
fn the_place_survives_another_size_face_length_width_and_panel() {
    let shelf = Shelf::new();
    let id = shelf.save(&long_page("The long mole", "sundial"));
    let window = shelf.open_with(&["open", &id]);
    window.resize(1440, 900);
    window.wait_for_text(".article-title", "The long mole");
    window.press(&[key::CONTROL, "f"]);
    window.wait_for_focus(".find-field");
    window.type_text("sundial");
    window.wait("it is in view", "return document.querySelector('.reader-scroll').scrollTop > 1000");
    window.press(&[key::ESCAPE]);
    let (words, _) = first_lines(&window);
    assert!(words.starts_with("Paragraph 3") || words.starts_with("Paragraph 4"), "{words}");
    // Up to the space, which ends the number: `Paragraph 3` begins `Paragraph 38` too.
    let first = words.split_inclusive('.').next().unwrap();
    let height = || window.run("return document.querySelector('.article-text').offsetHeight", &[]);

    for (presses, after) in [
        (["+", "+", "+"], "a larger size"),
        (["-", "-", "-"], "the size it had"),
        (["<", "<", "<"], "shorter lines"),
        (["0", "]", "]"], "a panel that came and went"),
    ] {
        let before = height();
        for press in presses {
            window.press(&[press]);
        }
        wait_for_first(&window, first, after);
        assert!(after.contains("panel") || height() != before, "the text is set anew by {after}");
    }
    // Every face.
    window.press(&["d"]);
    for face in ["source-serif", "inter", "atkinson", "opendyslexic", "literata"] {
        window.click(&format!(".face-choice[data-typeface={face}]"));
        wait_for_first(&window, first, face);
    }
    window.press(&[key::ESCAPE]);
    for (width, height) in [(1100, 900), (700, 900), (500, 700), (1440, 900)] {
        window.resize(width, height);
        wait_for_first(&window, first, &format!("a window of {width} pixels"));
    }
    // The whole interface larger, and as it was.
    window.press(&[key::CONTROL, "+"]);
    window.press(&[key::CONTROL, "+"]);
    wait_for_first(&window, first, "a larger interface");
    window.press(&[key::CONTROL, "0"]);
    wait_for_first(&window, first, "the interface as it was");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_note_is_written_in_place_where_the_margin_has_no_room() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = shelf.open();
    window.resize(1280, 860);
    wait_for_row(&window, "The tide book");
    window.press(&[key::ENTER]);
    window.wait_for_focus(".article-title");
    go_to_gauge(&window);
    window.press(&["h"]);
    wait_for_marks(&window, &id, &[("yellow", GAUGE, None)]);
    window.press(&["n"]);
    window.wait_for_focus(".note-field");
    window.type_text("as before");
    wait_for_marks(&window, &id, &[("yellow", GAUGE, Some("as before"))]);
}

#[test]
#[ignore = "opens the window: script/test"]
fn words_typed_before_the_note_is_there_all_arrive() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    go_to_gauge(&window);
    // In one go: `e`, `s`, `b` and `#` would archive, star, put off and throw away; the highlight is not stored yet.
    window.type_text("nbees # x");
    wait_for_marks(&window, &id, &[("yellow", GAUGE, Some("bees # x"))]);
    let item: Value = serde_json::from_str(&shelf.aldine(&["list", "--json"], "")).unwrap();
    let item = item.as_array().or_else(|| item["items"].as_array()).unwrap()[0].clone();
    assert_eq!((item["place"].as_str(), item["favorite"].as_bool()), (Some("inbox"), Some(false)), "{item}");
}

#[test]
#[ignore = "opens the window: script/test"]
fn notes_are_shown_as_markdown_and_hostile_ones_run_and_load_nothing() {
    let beacon = Beacon::start();
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let address = beacon.address();
    let hostile = format!(
        "**Why** <script>window.hacked = 'script'</script> <img src={address}/img onerror=\"window.hacked = 'image'\">\n\n\
         <svg onload=\"window.hacked = 'svg'\"></svg> <iframe src={address}/frame></iframe> <style>* {{ display: none }}</style>\n\n\
         ![picture]({address}/markdown.png) [go](javascript:window.hacked='link') <a href='{address}/a' ping='{address}/ping'>a</a>\n\n\
         - one\n- two\n\n[fine](https://example.org/fine)"
    );
    shelf.aldine(&["highlight", "add", &id, "--quote", GAUGE, "--color", "green", "--note", &hostile], "");
    shelf.aldine(&["note", &id, &hostile], "");
    let window = shelf.open_with(&["--allow-host", &beacon.host(), "open", &id]);
    window.resize(1440, 900);
    window.wait_for_text(".article-text", GAUGE);
    window.press(&["f"]);
    let harmless = |place: &str| {
        let strong = format!("{place} .note-words-own[data-rendered] strong");
        window.wait_for_text(&strong, "Why");
        let found = window.run(
            "const note = document.querySelector(arguments[0]).closest('.note-words-own');
             return [note.querySelectorAll('script, img, svg, iframe, style, [onload], [onerror], [ping]').length,
               [...note.querySelectorAll('a')].map((a) => a.href), note.querySelectorAll('li').length]",
            &[json!(strong)],
        );
        assert_eq!(found, json!([0, ["https://example.org/fine"], 2]), "in {place}");
    };
    harmless(".margin-note");
    window.press(&["]"]);
    harmless(".notebook-own");
    harmless(".notebook-entry");
    window.screenshot("notes-in-markdown");
    // What is written is what was written: a note is edited as source.
    window.click(".notebook-own .note-words-own strong");
    window.wait_for_focus(".note-field");
    assert_eq!(window.run("return document.activeElement.value", &[]), json!(hostile));
    window.press(&[key::ESCAPE]);
    harmless(".notebook-own");
    window.press(&[key::ESCAPE]);
    window.press(&["g"]);
    window.press(&["h"]);
    harmless(".highlights-row");
    window.screenshot("highlights-with-markdown");

    assert_eq!(window.run("return window.hacked ?? null", &[]), Value::Null);
    assert!(window.run("return document.querySelector('.window').checkVisibility()", &[]) == true);
    assert_nothing_foreign_was_loaded(&window);
    drop(window);
    assert_eq!(beacon.heard(), Vec::<String>::new(), "nothing was asked for");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_selection_goes_on_by_words_and_letters() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    select(&window, "The gauge went");
    window.press(&[key::SHIFT, key::RIGHT]);
    window.press(&[key::SHIFT, key::RIGHT]);
    window.press(&[key::ALT, key::SHIFT, key::LEFT]);
    window.press(&["h"]);
    wait_for_marks(&window, &id, &[("yellow", "The gauge went on reportin", None)]);
}
