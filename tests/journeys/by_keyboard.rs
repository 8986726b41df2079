//! Every act of reading with a pencil by the keyboard alone: a press of the mouse spoils the story.

use serde_json::json;

use super::marks_journeys::{
    GAUGE, go_to_paragraph, open_alone, tide, tide_page, wait_for_drawn, wait_for_marks,
};
use super::shelf::{Shelf, page};
use super::site::Site;
use super::webdriver::{Window, key};
use super::{row, wait_for_row, wait_until_gone};

/// A library of these articles, newest last, and the window on it, told by the keyboard.
fn shelf_of(titles: &[&str]) -> (Shelf, Window) {
    let shelf = Shelf::new();
    for title in titles {
        shelf.save(&page(title, &format!("<p>{title}, and what follows from it.</p>")));
    }
    let window = shelf.open();
    wait_for_row(&window, titles.last().unwrap());
    window.by_keyboard_alone();
    (shelf, window)
}

/// The two keys of a sequence, one after the other.
fn sequence(window: &Window, first: &str, second: &str) {
    window.press(&[first]);
    window.press(&[second]);
}

const FIRST: &str = "A contractor had replaced a bracket. The gauge went on reporting faithfully. It was simply reporting from a \
    slightly lower place.";
const SECOND: &str = "Nobody in the harbor office had opened the ledger since the spring.";

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_a_paragraph_goes_through_all_kinds_and_is_let_go() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    window.by_keyboard_alone();

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
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("green", SECOND, None)]);
    window.press(&[key::BACKSPACE]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None)]);
    window.press(&[key::UP]);
    window.press(&[key::DELETE]);
    wait_for_marks(&window, &id, &[]);
    window.press(&["z"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None)]);
    window.press(&[key::CONTROL, "z"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("green", SECOND, None)]);
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
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("red", SECOND, None)]);

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
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("red", SECOND, Some("Since when?"))]);
    window.tab_to(".notebook-entry[data-color=red] .notebook-acts :last-child");
    window.press(&[key::ENTER]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None)]);
    window.press(&["z"]);
    wait_for_marks(&window, &id, &[("yellow", FIRST, None), ("red", SECOND, Some("Since when?"))]);
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
    go_to_paragraph(&window, 2);
    window.press(&[key::RIGHT]);
    window.press(&[key::RIGHT]);
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
    shelf.aldine(&["highlight", "add", &id, "--quote", SECOND, "--color", "blue"], "");
    shelf.save_tide(&tide(
        "<p>A contractor had replaced a bracket.</p><p>As far as anybody knows the ledger lay unopened in the harbor \
         from spring until now.</p>",
    ));
    let window = open_alone(&shelf, &id);
    window.by_keyboard_alone();
    window.press(&["]"]);
    window.wait_for_text(".notebook-lost", SECOND);
    window.tab_to(".notebook-lost-acts .button");
    window.press(&[key::ENTER]);
    // A likely passage may be proposed; here the reader's own choice is attached: the paragraph at the marker.
    window.press(&[key::ESCAPE]);
    window.press(&[key::ESCAPE]);
    go_to_paragraph(&window, 3);
    window.press(&[key::SHIFT, key::LEFT]);
    window
        .wait("the bar comes", "return document.querySelector('.selection-bar')?.checkVisibility() ?? false");
    window.press(&[key::TAB]);
    window.step_to(".selection-bar [data-act=more]", &[key::RIGHT]);
    window.press(&[key::ENTER]);
    window.choose_by_keys("Attach here: “Nobody in the harbor office had opened the ledg…”");
    wait_for_drawn(
        &window,
        &[("blue", "As far as anybody knows the ledger lay unopened in the harbor from spring until")],
    );
    window.press(&["z"]);
    window.wait_for_text(".notebook-lost", SECOND);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_versions_are_made_compared_and_chosen() {
    let shelf = Shelf::new();
    let site = Site::start(&tide_page());
    let address = format!("http://{}/tide", site.host());
    let printed = shelf.aldine(&["save", "--allow-host", &site.host(), &address], "");
    let id = printed.split_whitespace().last().unwrap();
    shelf.aldine(&["highlight", "add", id, "--quote", GAUGE, "--color", "green"], "");
    let window = shelf.open_with(&["--allow-host", &site.host(), "open", id]);
    window.resize(1440, 900);
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
fn by_keyboard_articles_go_everywhere_and_several_at_once() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges", "Gamma on gardens"]);
    let found = |query: &str| shelf.aldine(&["list", "--json", query], "").matches("\"id\"").count();

    // One of them everywhere, and back by the same key.
    for (press, go, said, back) in [
        ("b", "l", "Put “Gamma on gardens” in Later", "Moved “Gamma on gardens” to the inbox"),
        ("e", "a", "Archived “Gamma on gardens”", "Moved “Gamma on gardens” to the inbox"),
    ] {
        sequence(&window, "g", "g");
        window.press(&[press]);
        window.wait_for_text(".toast", said);
        sequence(&window, "g", go);
        wait_for_row(&window, "Gamma on gardens");
        window.press(&[press]);
        window.wait_for_text(".toast", back);
        sequence(&window, "g", "i");
        wait_for_row(&window, "Gamma on gardens");
    }
    window.press(&["m"]);
    window.wait_for_text(".toast", "Marked “Gamma on gardens” as read");
    window.press(&["m"]);
    window.wait_for_text(".toast", "Marked “Gamma on gardens” as unread");
    window.press(&["m"]);
    window.wait_for_text(".toast", "as read");

    // Only what is unread, by the filter of the bar; then all again.
    window.step_to(".list-filter", &[key::SHIFT, key::TAB]);
    window.press(&[key::ENTER]);
    window.choose_by_keys("Unread");
    wait_until_gone(&window, "Gamma on gardens");
    wait_for_row(&window, "Alpha on clocks");
    window.step_to(".list-filter", &[key::SHIFT, key::TAB]);
    window.press(&[key::ENTER]);
    window.choose_by_keys("All");
    wait_for_row(&window, "Gamma on gardens");

    // Two of three, then all: one act, one undo each.
    window.tab_to("#list-grid");
    sequence(&window, "g", "g");
    window.press(&["x"]);
    window.press(&[key::SHIFT, "j"]);
    window.wait_for_text(".chosen-bar", "2 chosen");
    window.press(&["s"]);
    window.wait_for_text(".toast", "2 articles are favorites");
    assert_eq!(found("in:favorites"), 2);
    window.press(&["z"]);
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found("in:favorites"), 0);
    window.press(&[key::CONTROL, "a"]);
    window.wait_for_text(".chosen-bar", "3 chosen");
    window.press(&["#"]);
    window.wait_for_text(".toast", "Moved 3 articles to the trash");
    assert_eq!(found("in:trash"), 3);
    window.press(&["z"]);
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found("in:inbox"), 3);
    window.press(&[key::SHIFT, "z"]);
    window.wait_for_text(".toast", "Done again");
    assert_eq!(found("in:trash"), 3);
    // What was done, and the way back, from the history.
    sequence(&window, "g", "u");
    window.wait_for_text(".history-list", "3 articles");
    window.press(&["j"]);
    window.wait_for_focus(".history-row button");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found("in:inbox"), 3);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_tags_are_put_on_colored_merged_and_deleted() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges"]);
    let add = |tag: &str| {
        window.press(&["t"]);
        window.wait_for_focus(".tags-input");
        window.type_text(tag);
        window.press(&[key::ENTER]);
        window.wait_for_text(".sidebar", tag);
        window.press(&[key::ESCAPE]);
    };
    add("craft");
    window.press(&["j"]);
    add("crafts");

    sequence(&window, "g", "t");
    window.wait_for_text(".tag-rows", "crafts");
    window.press(&["j"]);
    window.press(&["."]);
    window.choose_by_keys("Color of craft");
    window.choose_by_keys("Green");
    window.wait_for_text(".toast", "craft has another color");
    window.wait(
        "it has its color",
        "return document.querySelector('[data-tag-row=craft] .swatch')?.dataset.color === 'green'",
    );
    // Both chosen, one takes in the other.
    window.press(&["x"]);
    window.press(&["j"]);
    window.press(&["x"]);
    window.press(&["."]);
    window.choose_by_keys("Merge…");
    window.choose_by_keys("crafts");
    window.wait_for_text(".toast", "Merged 2 tags into crafts");
    window.wait("one is left", "return document.querySelectorAll('.tag-row').length === 1");
    assert_eq!(shelf.aldine(&["list", "--json", "tag:crafts"], "").matches("\"id\"").count(), 2);
    window.wait_for_focus(".tag-open");
    window.press(&["#"]);
    window.wait_for_text(".toast", "Deleted the tag crafts");
    window.press(&["z"]);
    window.wait_for_text(".tag-rows", "crafts");
    // Its articles, from here.
    window.press(&["j"]);
    window.press(&[key::ENTER]);
    window.wait_for_text("#list-title", "crafts");
    wait_for_row(&window, "Alpha on clocks");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_all_highlights_are_narrowed_tagged_and_opened() {
    let shelf = Shelf::new();
    let clocks = shelf.save(&page("Alpha on clocks", ""));
    let bridges = shelf.save(&page("Beta on bridges", ""));
    let quote = "She writes to the nearest centimeter";
    shelf.aldine(&["highlight", "add", &clocks, "--quote", quote, "--color", "green", "--note", "Why?"], "");
    shelf.aldine(&["highlight", "add", &bridges, "--quote", quote, "--color", "red"], "");
    let window = shelf.open();
    wait_for_row(&window, "Beta on bridges");
    window.by_keyboard_alone();
    let count = |number: u32| {
        window.wait_with(
            &format!("{number} are listed"),
            "return document.querySelectorAll('.highlights-row').length === arguments[0]",
            &[json!(number)],
        );
    };

    sequence(&window, "g", "h");
    count(2);
    window.tab_to(".highlights-page .chip[aria-label^=Quote]");
    window.press(&[key::SPACE]);
    count(1);
    window.press(&[key::SPACE]);
    count(2);
    window.tab_to(".highlights-page .chip[aria-label^='With notes']");
    window.press(&[key::SPACE]);
    count(1);
    window.press(&[key::SPACE]);
    count(2);
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
    count(1);
    window.press(&[key::HOME]);
    count(2);
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

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_twins_become_one() {
    let shelf = Shelf::new();
    let body = "<p>A contractor had replaced a bracket, and the gauge went on reporting faithfully from a lower place.</p>";
    for address in ["https://one.example/tide", "https://two.example/tide"] {
        shelf.aldine(&["save", "--base-url", address, "-"], &page("The tide book", body));
    }
    let window = shelf.open();
    wait_for_row(&window, "The tide book");
    window.by_keyboard_alone();
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-title", "The tide book");
    window.press(&["i"]);
    window.wait_for_text("#notebook-info", "The same article, it seems");
    window.tab_to("#notebook-info .related-list + p .button");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Merged");
    window.wait("one is left", "return document.querySelectorAll('.row[data-id]').length === 1");
    window.press(&["z"]);
    window.wait("both are there again", "return document.querySelectorAll('.row[data-id]').length === 2");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_the_sheet_turns_single_keys_off_and_the_palette_still_acts() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges"]);
    window.press(&["?"]);
    window.wait_for_focus(".help-find");
    window.type_text("archive");
    window.wait_for_text(".help-columns", "Archive");
    window.tab_to(".help-foot [role=switch]");
    window.press(&[key::SPACE]);
    window.press(&[key::ESCAPE]);
    window.wait("the sheet is closed", "return document.querySelector('dialog[open]') === null");

    // A single key does nothing now; nothing tells that it did not, but what is on the shelf after a later act.
    window.press(&["e"]);
    window.press(&[key::DOWN]);
    window.press(&[key::CONTROL, "k"]);
    window.wait_for_focus(".palette-input");
    window.type_text("archive");
    window.wait_for_text(".palette-option[aria-selected=true]", "Archive");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Archived “Alpha on clocks”");
    let archived = shelf.aldine(&["list", "--json", "in:archive"], "");
    assert!(archived.contains("Alpha on clocks") && !archived.contains("Beta on bridges"), "{archived}");
    window.press(&[key::CONTROL, "z"]);
    wait_for_row(&window, "Alpha on clocks");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_a_key_is_changed_and_acts() {
    let (_shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges"]);
    sequence(&window, "g", "s");
    window.tab_to(".settings-tab:nth-child(3)");
    window.press(&[key::ENTER]);
    window.tab_to("[data-command=archive] .keys-change");
    window.press(&[key::ENTER]);
    window.press(&["w"]);
    window.wait_for_text("[data-command=archive]", "W");
    window.press(&[key::ESCAPE]);
    wait_for_row(&window, "Beta on bridges");
    window.press(&["w"]);
    window.wait_for_text(".toast", "Archived “Beta on bridges”");
    wait_until_gone(&window, "Beta on bridges");
    assert!(
        window.run("return document.querySelector(arguments[0]) !== null", &[json!(row("Alpha on clocks"))])
            == true
    );
    window.assert_told_by_one_hand();
}
