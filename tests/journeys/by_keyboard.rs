//! Every act of reading with a pencil by the keyboard alone: a press of the mouse spoils the story.

use super::marks_journeys::{
    GAUGE, LEDGER, go_to_gauge, go_to_paragraph, open_alone, tide, tide_page, wait_for_bar, wait_for_drawn,
    wait_for_marks,
};
use super::scenes::{open_of_site, tide_of_a_site, two_highlights, wait_for_listed};
use super::shelf::Shelf;
use super::webdriver::key;

const FIRST: &str = "A contractor had replaced a bracket. The gauge went on reporting faithfully. It was simply reporting from a \
    slightly lower place.";

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_a_paragraph_goes_through_all_kinds_and_is_let_go() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    window.by_keyboard_alone();

    // Nothing is meant yet: the keys say how to change that.
    for key in ["n", "c", "h"] {
        window.press(&[key]);
        window.wait_for_text(".toast", "Select some words");
    }
    wait_for_marks(&window, &id, &[]);
    // The marker stands at a paragraph: all of it is meant.
    go_to_paragraph(&window, 2);
    window.press(&["h"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None)]);
    for (number, color) in [("2", "red"), ("3", "green"), ("4", "blue"), ("1", "yellow")] {
        window.press(&[number]);
        wait_for_drawn(&window, &[(color, FIRST)]);
        wait_for_marks(&window, &id, &[(color, FIRST, None)]);
    }
    // A kind at once, on the next paragraph; then both go, and come back one by one.
    window.press(&[key::DOWN]);
    window.press(&["3"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("green", LEDGER, None)]);
    window.press(&[key::BACKSPACE]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None)]);
    window.press(&[key::UP]);
    window.press(&[key::DELETE]);
    wait_for_marks(&window, &id, &[]);
    window.press(&["z"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None)]);
    window.press(&[key::CONTROL, "z"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("green", LEDGER, None)]);
    window.press(&[key::SHIFT, "z"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None)]);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_the_notebook_takes_notes_tags_and_leads_back() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    window.by_keyboard_alone();
    go_to_paragraph(&window, 2);
    window.press(&["h"]);
    window.press(&[key::DOWN]);
    window.press(&["2"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("red", LEDGER, None)]);

    // The note on the article itself.
    window.press(&["]"]);
    window.tab_to(".notebook-own button");
    window.press(&[key::ENTER]);
    window.wait_for_focus(".notebook-own .note-field");
    window.type_text("Lead example");
    window.press(&[key::CONTROL, key::ENTER]);
    window.wait_for_text(".notebook-own", "Lead example");
    // One kind of them, then all; a quotation leads to its place.
    window.step_to("[data-filter=red]", &[key::SHIFT, key::TAB]);
    window.press(&[key::ENTER]);
    window.wait(
        "one is listed",
        "return document.querySelectorAll('.notebook-list .notebook-entry').length === 1",
    );
    window.step_to("[data-filter='']", &[key::SHIFT, key::TAB]);
    window.press(&[key::ENTER]);
    window.tab_to(".notebook-entry[data-color=red] .notebook-quote");
    window.press(&[key::ENTER]);
    window.wait(
        "it is current",
        "return document.querySelector('mark[data-current]')?.dataset.color === 'red'",
    );

    // The bar stands there: into it by Alt+F10, along it to the tags.
    window.press(&[key::ALT, key::F10]);
    window.step_to(".selection-bar [data-act=tag]", &[key::RIGHT]);
    window.press(&[key::ENTER]);
    window.wait_for_focus(".tags-input");
    window.type_text("talks");
    window.press(&[key::ENTER]);
    window.press(&[key::ESCAPE]);
    window.wait_for_text(".notebook-entry[data-color=red]", "#talks");

    // A note on it from the notebook, then away with the highlight and back.
    window.press(&[key::F6]);
    window.tab_to(".notebook-entry[data-color=red] [data-tip='Note']");
    window.press(&[key::ENTER]);
    window.type_text("Since when?");
    window.press(&[key::CONTROL, key::ENTER]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("red", LEDGER, Some("Since when?"))]);
    window.tab_to(".notebook-entry[data-color=red] .notebook-acts :last-child");
    window.press(&[key::ENTER]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None)]);
    window.press(&["z"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("red", LEDGER, Some("Since when?"))]);
    // The outline and what is known about the article are tabs beside it.
    window.step_to("[role=tab]", &[key::SHIFT, key::TAB]);
    window.press(&[key::RIGHT]);
    window.wait_for_attribute("[data-tab=outline]", "aria-selected", "true");
    window.press(&[key::RIGHT]);
    window.wait_for_text("#notebook-info", "Version 1");
    window.press(&[key::ESCAPE]);
    window.wait("the notebook is closed", "return document.querySelector('.panel').hidden");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_a_quotation_is_copied_with_its_source() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    window.by_keyboard_alone();
    go_to_gauge(&window);
    window.press(&["c"]);
    window.wait_for_text(".toast", "Quotation copied");
    // It is pasted into a note: words, then author, title, site and address.
    window.press(&["n"]);
    window.wait_for_focus(".note-field");
    window.press(&[key::CONTROL, "v"]);
    let quotation = format!("{GAUGE}\n\nAda Marsh, The tide book, example.org\nhttps://example.org/tide");
    wait_for_marks(&window, &id, &[("yellow", GAUGE, Some(&quotation))]);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_a_lost_highlight_is_given_a_place() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    shelf.aldine(&["highlight", "add", &id, "--quote", LEDGER, "--color", "blue"], "");
    shelf.save_tide(&tide(
        "<p>A contractor had replaced a bracket.</p><p>As far as anybody knows the ledger lay unopened in the harbor \
         from spring until now.</p>",
    ));
    let window = open_alone(&shelf, &id);
    window.by_keyboard_alone();
    window.press(&["]"]);
    window.wait_for_text(".notebook-lost", LEDGER);
    window.tab_to(".notebook-lost-acts .button");
    window.press(&[key::ENTER]);
    // A likely passage may be proposed; here the reader's own choice is attached: the paragraph at the marker.
    window.press(&[key::ESCAPE]);
    window.press(&[key::ESCAPE]);
    go_to_paragraph(&window, 3);
    window.press(&[key::SHIFT, key::LEFT]);
    wait_for_bar(&window);
    window.press(&[key::TAB]);
    window.step_to(".selection-bar [data-act=more]", &[key::RIGHT]);
    window.press(&[key::ENTER]);
    window.choose_by_keys("Attach here: “Nobody in the harbor office had opened the ledg…”");
    wait_for_drawn(
        &window,
        &[("blue", "As far as anybody knows the ledger lay unopened in the harbor from spring until")],
    );
    window.press(&["z"]);
    window.wait_for_text(".notebook-lost", LEDGER);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_versions_are_made_compared_and_chosen() {
    let (shelf, site, id) = tide_of_a_site();
    shelf.aldine(&["highlight", "add", &id, "--quote", GAUGE, "--color", "green"], "");
    let window = open_of_site(&shelf, &site, &id);
    wait_for_drawn(&window, &[("green", GAUGE)]);
    window.by_keyboard_alone();

    site.publish(&tide(&format!("<p>{GAUGE}</p><p>Nobody has opened the ledger since the autumn.</p>")));
    window.press(&["r"]);
    window.wait_for_text(".article-text", "since the autumn");
    wait_for_drawn(&window, &[("green", GAUGE)]);

    window.press(&["i"]);
    window.wait_for_text("#notebook-info", "Version 2");
    window.tab_to("[aria-label='Compare version 1 with version 2']");
    window.press(&[key::ENTER]);
    window.wait_for_text("dialog.compare", "Version 1 and version 2");
    window.press(&[key::ESCAPE]);
    window.wait_for_focus("[aria-label='Compare version 1 with version 2']");
    window.press(&[key::TAB]);
    window.wait_for_focus("[aria-label='Use version 1']");
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-text", "since the spring");
    wait_for_drawn(&window, &[("green", GAUGE)]);
    window.press(&["z"]);
    window.wait_for_text(".article-text", "since the autumn");

    window.wait_for_text("#notebook-info [aria-current=true]", "Version 2");
    window.tab_to(".panel-foot .button:last-child");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "The stored page gives the same article");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_all_highlights_are_narrowed_tagged_and_opened() {
    let (_shelf, window) = two_highlights();
    window.by_keyboard_alone();

    window.press_in_turn(&["g", "h"]);
    wait_for_listed(&window, 2);
    window.tab_to(".highlights-page .chip[aria-label^=Quote]");
    window.press(&[key::SPACE]);
    wait_for_listed(&window, 1);
    window.press(&[key::SPACE]);
    wait_for_listed(&window, 2);
    window.tab_to(".highlights-page .chip[aria-label^='With notes']");
    window.press(&[key::SPACE]);
    wait_for_listed(&window, 1);
    window.press(&[key::SPACE]);
    wait_for_listed(&window, 2);
    // A tag on one of them, and only what has it.
    window.press(&["j"]);
    window.wait_for_focus(".highlights-row[data-color=red] .highlights-open");
    window.press(&["t"]);
    window.wait_for_focus(".tags-input");
    window.type_text("sea");
    window.press(&[key::ENTER]);
    window.press(&[key::ESCAPE]);
    window.wait_for_text(".highlights-row[data-color=red]", "#sea");
    window.step_to(".highlights-page select[aria-label=Tags]", &[key::SHIFT, key::TAB]);
    window.type_text("#sea");
    wait_for_listed(&window, 1);
    window.press(&[key::HOME]);
    wait_for_listed(&window, 2);
    // Another kind, from its menu; then into the article, to its place.
    window.tab_to(".highlights-row[data-color=green] .highlights-open");
    window.press(&["."]);
    window.choose_by_keys("Look up");
    window.wait(
        "it is of that kind",
        "return document.querySelector('.highlights-row[data-color=blue]') !== null",
    );
    window.tab_to(".highlights-row[data-color=blue] .highlights-open");
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-title", "Alpha on clocks");
    window.wait(
        "it is current",
        "return document.querySelector('mark[data-current]')?.dataset.color === 'blue'",
    );
    window.assert_told_by_one_hand();
}
