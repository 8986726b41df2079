//! Journeys that leave the page: highlights exported through the system's dialog, and the whole screen.

use super::marks_journeys::{GAUGE, open_alone, tide_page};
use super::screen::{Dialog, WindowManager};
use super::shelf::{Shelf, page};
use super::wait_for_row;
use super::webdriver::{Window, key};

/// Where the Save button of the system's dialog stands, from its right and lower edge in pixels.
const SAVE: (i32, i32) = (49, 24);

/// An article with a highlight and a note; gives its id.
fn marked(shelf: &Shelf) -> String {
    let id = shelf.save_tide(&tide_page());
    shelf.aldine(&["highlight", "add", &id, "--quote", GAUGE, "--color", "green", "--note", "*Why?*"], "");
    id
}

/// What was written to a file of the person's home folder.
#[track_caller]
fn written(window: &Window, shelf: &Shelf, name: &str) -> String {
    window.wait_for_text(".toast", name);
    std::fs::read_to_string(shelf.home().join(name)).unwrap()
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_highlights_are_exported_from_both_places() {
    let shelf = Shelf::new();
    let id = marked(&shelf);
    let window = open_alone(&shelf, &id);
    window.by_keyboard_alone();
    window.press(&["]"]);
    window.tab_to(".panel [aria-haspopup=menu]");
    window.press(&[key::ENTER]);
    window.choose_by_keys("Markdown");
    Dialog::wait("Save File").press("Return");
    let markdown = written(&window, &shelf, "The tide book.md");
    assert!(markdown.contains(GAUGE) && markdown.contains("*Why?*"), "{markdown}");
    assert!(markdown.contains(&format!("aldine://open/{id}#h-")), "it leads back: {markdown}");

    window.press(&[key::ESCAPE]);
    window.press(&["g"]);
    window.press(&["h"]);
    window.wait_for_text(".highlights-list", GAUGE);
    window.tab_to(".highlights-page .page-head .button");
    window.press(&[key::ENTER]);
    window.choose_by_keys("JSON (Web Annotation)");
    Dialog::wait("Save File").press("Return");
    let json = written(&window, &shelf, "Highlights.json");
    assert!(json.contains("http://www.w3.org/ns/anno.jsonld") && json.contains(GAUGE), "{json}");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_highlights_are_exported_from_both_places() {
    let shelf = Shelf::new();
    let id = marked(&shelf);
    let window = open_alone(&shelf, &id);
    window.by_mouse_alone();
    window.click_named("Notebook");
    window.click(".panel [aria-haspopup=menu]");
    window.choose_by_click("JSON (Web Annotation)");
    Dialog::wait("Save File").click_from_end(SAVE.0, SAVE.1);
    let json = written(&window, &shelf, "The tide book.json");
    assert!(json.contains("http://www.w3.org/ns/anno.jsonld") && json.contains(GAUGE), "{json}");

    window.click(".reader-bar .reader-back");
    window.click("[data-page=highlights]");
    window.wait_for_text(".highlights-list", GAUGE);
    window.click(".highlights-page .page-head .button");
    window.choose_by_click("Table (CSV)");
    Dialog::wait("Save File").click_from_end(SAVE.0, SAVE.1);
    let table = written(&window, &shelf, "Highlights.csv");
    assert!(table.contains(GAUGE) && table.contains("*Why?*"), "{table}");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn the_whole_screen_is_given_and_taken_back_by_either_hand() {
    let _manager = WindowManager::start();
    let shelf = Shelf::new();
    shelf.save(&page("Alpha on clocks", ""));
    let window = shelf.open();
    wait_for_row(&window, "Alpha on clocks");
    let whole = |is: bool| {
        window.wait(
            "the window has the size it was given",
            &format!("return (innerWidth === screen.width && innerHeight === screen.height) === {is}"),
        );
    };
    whole(false);
    window.press(&[key::F11]);
    whole(true);
    window.press(&[key::F11]);
    whole(false);
    window.click("[data-palette]");
    window.click(".palette-option[data-name='command:fullScreen']");
    whole(true);
    window.screenshot("full-screen");
    window.click("[data-palette]");
    window.click(".palette-option[data-name='command:fullScreen']");
    whole(false);
}
