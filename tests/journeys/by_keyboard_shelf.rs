//! Every act around the shelf by the keyboard alone: a press of the mouse spoils the story.

use serde_json::json;

use super::scenes::{found, shelf_of, twins};
use super::webdriver::key;
use super::{row, wait_for_row, wait_until_gone};

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_articles_go_everywhere_and_several_at_once() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges", "Gamma on gardens"]);
    window.by_keyboard_alone();

    // One of them everywhere, and back by the same key.
    for (press, go, said, back) in [
        ("b", "l", "Put “Gamma on gardens” in Later", "Moved “Gamma on gardens” to the inbox"),
        ("e", "a", "Archived “Gamma on gardens”", "Moved “Gamma on gardens” to the inbox"),
    ] {
        window.press_in_turn(&["g", "g"]);
        window.press(&[press]);
        window.wait_for_text(".toast", said);
        window.press_in_turn(&["g", go]);
        wait_for_row(&window, "Gamma on gardens");
        window.press(&[press]);
        window.wait_for_text(".toast", back);
        window.press_in_turn(&["g", "i"]);
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
    window.press_in_turn(&["g", "g"]);
    window.press(&["x"]);
    window.press(&[key::SHIFT, "j"]);
    window.wait_for_text(".chosen-bar", "2 chosen");
    window.press(&["s"]);
    window.wait_for_text(".toast", "2 articles are favorites");
    assert_eq!(found(&shelf, "in:favorites"), 2);
    window.press(&["z"]);
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found(&shelf, "in:favorites"), 0);
    window.press(&[key::CONTROL, "a"]);
    window.wait_for_text(".chosen-bar", "3 chosen");
    window.press(&["#"]);
    window.wait_for_text(".toast", "Moved 3 articles to the trash");
    assert_eq!(found(&shelf, "in:trash"), 3);
    window.press(&["z"]);
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found(&shelf, "in:inbox"), 3);
    window.press(&[key::SHIFT, "z"]);
    window.wait_for_text(".toast", "Done again");
    assert_eq!(found(&shelf, "in:trash"), 3);
    // What was done, and the way back, from the history.
    window.press_in_turn(&["g", "u"]);
    window.wait_for_text(".history-list", "3 articles");
    window.press(&["j"]);
    window.wait_for_focus(".history-row button");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found(&shelf, "in:inbox"), 3);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_keyboard_tags_are_put_on_colored_merged_and_deleted() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges"]);
    window.by_keyboard_alone();
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

    window.press_in_turn(&["g", "t"]);
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
    assert_eq!(found(&shelf, "tag:crafts"), 2);
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
fn by_keyboard_twins_become_one() {
    let (_shelf, window) = twins();
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
    window.by_keyboard_alone();
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
    window.by_keyboard_alone();
    window.press_in_turn(&["g", "s"]);
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
