//! Journeys around the shelf: commands, keys of one's own, search, saved views, dragging, tags on several articles.

use serde_json::json;

use super::scenes::{found, shelf_of};
use super::shelf::{Shelf, long_page, page};
use super::webdriver::key;
use super::{row, wait_for_row, wait_until_gone};

#[test]
#[ignore = "opens the window: script/test"]
fn the_palette_finds_a_verb_a_place_and_an_article_by_a_few_letters() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges"]);
    window.press(&[key::CONTROL, "k"]);
    window.wait_for_focus(".palette-input");
    window.screenshot("palette-empty");
    window.type_text("arch");
    window.wait_for_text(".palette-option[aria-selected=true]", "Archive");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Archived “Beta on bridges”");
    assert_eq!(found(&shelf, "in:archive"), 1);

    window.press(&[key::CONTROL, "k"]);
    window.wait_for_focus(".palette-input");
    window.wait_for_text(".palette-option[aria-selected=true]", "Archive");
    assert!(window.text(".palette-list").starts_with("Last used"), "{}", window.text(".palette-list"));
    window.type_text("clock");
    window.wait_for_text(".palette-option[aria-selected=true]", "Alpha on clocks");
    window.screenshot("palette-article");
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-title", "Alpha on clocks");

    // A row is clicked as well.
    window.press(&[key::CONTROL, "k"]);
    window.type_text("favor");
    window.wait_for_text(".palette-option[aria-selected=true]", "Favorite");
    window.click(".palette-option[data-name='command:goFavorites']");
    window.wait_for_text("#list-title", "Favorites");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_key_of_ones_own_acts_and_the_old_one_is_said_to_be_taken() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges", "Gamma on gardens"]);
    window.click_named("Settings");
    window.click_named("Keyboard");
    window.click_named("Articles, Archive: change the key");
    window.press(&["s"]);
    window.wait_for_text("[data-command=archive]", "S means “Favorite”.");
    window.screenshot("key-conflict");
    window.click_named("Use it here instead");
    window.wait_for_text("[data-command=archive]", "S");
    window.wait_for_text("[data-command=favorite]", "No key");

    window.press(&[key::ESCAPE]);
    window.press(&["s"]);
    window.wait_for_text(".toast", "Archived “Gamma on gardens”");
    wait_until_gone(&window, "Gamma on gardens");
    // The old key does nothing any more.
    window.press(&["e"]);
    drop(window);

    let window = shelf.open();
    wait_for_row(&window, "Beta on bridges");
    window.press(&["s"]);
    window.wait_for_text(".toast", "Archived “Beta on bridges”");
    window.click_named("Settings");
    window.click_named("Keyboard");
    window.click_named("Take back all changes");
    window.press(&[key::ESCAPE]);
    window.press(&["s"]);
    window.wait_for_text(".toast", "“Alpha on clocks” is a favorite");
    assert_eq!(found(&shelf, "in:archive"), 2);
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_word_that_is_nowhere_is_offered_as_the_library_spells_it() {
    let shelf = Shelf::new();
    shelf.save(&long_page("The long mole", "sundial"));
    let window = shelf.open();
    wait_for_row(&window, "The long mole");

    window.press(&["/"]);
    window.type_text("sundail");
    window.wait_for_text(".list-empty .button", "Did you mean sundial?");
    window.click(".list-empty .button");
    wait_for_row(&window, "The long mole");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_search_is_completed_put_right_and_kept_as_a_view_with_a_key() {
    let shelf = Shelf::new();
    shelf.save(&page("Alpha on clocks", ""));
    let id = shelf.save(&long_page("The long mole", "sundial"));
    shelf.aldine(&["tag", &id, "harbor"], "");
    let window = shelf.open();
    wait_for_row(&window, "The long mole");

    window.press(&["/"]);
    window.type_text("tag:har");
    window.wait_for_text(".search-completions", "harbor");
    window.press(&[key::TAB]);
    window.wait(
        "the tag is completed",
        "return document.querySelector('.search-input').value.startsWith('tag:harbor')",
    );
    wait_until_gone(&window, "Alpha on clocks");
    window.type_text(" savd:today");
    window.wait_for_text(".search-problems", "Did you mean saved:today?");
    window.screenshot("search-tokens");
    window.click(".search-problems .button");
    window.wait(
        "the filter is put right",
        "return document.querySelector('.search-input').value === 'tag:harbor saved:today'",
    );
    wait_for_row(&window, "The long mole");
    window.wait_for_text(".search-line", "1 article");

    window.click_named("Save view");
    window.wait_for_focus("dialog[open] input");
    window.press(&[key::CONTROL, "a"]);
    window.type_text("Moles of today");
    window.press(&[key::ENTER]);
    window.wait_for_text("[data-saved]", "Moles of today");

    window.click("[data-view=inbox]");
    wait_for_row(&window, "Alpha on clocks");
    window.press(&["1"]);
    window.wait_for_text("#list-title", "Moles of today");
    wait_until_gone(&window, "Alpha on clocks");
    window.screenshot("saved-view");

    // By keyboard from the sidebar: its menu, its name.
    window.run("document.querySelector('[data-saved]').focus()", &[]);
    window.press(&["."]);
    window.wait("its menu is open", "return document.activeElement?.getAttribute('role') === 'menuitem'");
    window.press(&[key::END]);
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Deleted the view “Moles of today”");
    window.wait("the view is gone", "return document.querySelector('[data-saved]') === null");
    window.click(".toast-action");
    window.wait_for_text("[data-saved]", "Moles of today");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_search_that_finds_nothing_says_what_each_piece_costs() {
    let (_shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges"]);
    window.press(&["/"]);
    window.type_text("bridges tag:nowhere");
    window.wait_for_text(".list-empty", "Nothing found");
    window.wait_for_text(".empty-without", "Without tag:nowhere: 1");
    window.screenshot("search-nothing");
    window.click(".empty-without .chip");
    wait_for_row(&window, "Beta on bridges");
    window.click_named("How to search");
    window.wait_for_text(".search-help", "these words one after the other");
    window.screenshot("search-help");
    window.press(&[key::ESCAPE]);
    wait_for_row(&window, "Beta on bridges");
}

#[test]
#[ignore = "opens the window: script/test"]
fn several_articles_get_a_tag_at_once_and_one_undo_takes_it_back() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges", "Gamma on gardens"]);
    window.press(&["x"]);
    window.press(&["j"]);
    window.press(&["x"]);
    window.wait_for_text(".chosen-bar", "2 chosen");
    window.press(&["t"]);
    window.wait_for_focus(".tags-input");
    window.type_text("work/talks");
    window.press(&[key::ENTER]);
    window.wait_for_text("[data-tag='work/talks']", "2");
    window.screenshot("several-tagged");
    window.press(&[key::ESCAPE]);
    assert_eq!(found(&shelf, "tag:work/talks"), 2);
    // The tag is nested in the sidebar, and its parent finds it too.
    window.click("[data-tag=work]");
    window.wait_for_text(".bar-count", "2");

    window.press(&["g"]);
    window.press(&["i"]);
    wait_for_row(&window, "Alpha on clocks");
    window.press(&["z"]);
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found(&shelf, "tag:work/talks"), 0);

    // By mouse alone: choose, tag, see on how many it is.
    shelf.aldine(&["tag", &shelf.first("Alpha"), "sea"], "");
    window.wait("the tag is there", "return document.querySelector('[data-tag=sea]') !== null");
    for title in ["Alpha on clocks", "Gamma on gardens"] {
        window.click_with_control(&row(title));
    }
    window.wait_for_text(".chosen-bar", "2 chosen");
    window.click(".chosen-bar [data-tip='Tags…']");
    window.wait_for_text(".tags-option", "on 1 of 2");
    window.screenshot("tag-on-some");
    window.click(".tags-option");
    window.wait_for_text("[data-tag=sea]", "2");
    assert_eq!(found(&shelf, "tag:sea"), 2);
}

#[test]
#[ignore = "opens the window: script/test"]
fn rows_are_dragged_to_where_they_go_and_lists_are_filtered() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges", "Gamma on gardens"]);
    window.drag(&row("Beta on bridges"), "[data-view=later]");
    window.wait_for_text(".toast", "Put “Beta on bridges” in Later");
    wait_until_gone(&window, "Beta on bridges");
    assert_eq!(found(&shelf, "in:later"), 1);
    assert_eq!(window.text(".article-title"), "", "a drag opens nothing");

    // The same by keyboard: the item's menu.
    window.press(&["g"]);
    window.press(&["l"]);
    wait_for_row(&window, "Beta on bridges");
    window.press(&["m"]);
    window.wait_for_text(".toast", "Marked “Beta on bridges” as read");
    window.press(&["."]);
    window
        .wait("the item menu is open", "return document.activeElement?.getAttribute('role') === 'menuitem'");
    for _ in 0..12 {
        if window.run("return document.activeElement.textContent", &[]) == json!("Move to…") {
            break;
        }
        window.press(&[key::DOWN]);
    }
    window.press(&[key::ENTER]);
    window.wait("the places are open", "return document.activeElement?.textContent === 'Inbox'");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Moved “Beta on bridges” to the inbox");

    window.press(&["g"]);
    window.press(&["i"]);
    wait_for_row(&window, "Beta on bridges");
    window.click_named("Filter");
    window.click_named("Unread");
    wait_until_gone(&window, "Beta on bridges");
    wait_for_row(&window, "Gamma on gardens");
    window.screenshot("filtered");
    window.click_named("Show all");
    wait_for_row(&window, "Beta on bridges");
}
