//! Journeys through the pages in the list's place: all highlights, all tags, what was done, imports.

use serde_json::json;

use super::shelf::{Shelf, page};
use super::wait_for_row;
use super::webdriver::{Window, key};

/// Highlights the first words of an article.
fn highlight(window: &Window, id: &str, end: u32, color: &str, note: &str) {
    window.run(
        "const [id, end, color, note] = arguments;
         window.marked = false;
         window.__TAURI__.core.invoke('add_highlight', { id, highlight: { start: 0, end, color, note, image: null } })
           .then(() => { window.marked = true; }, (error) => { window.marked = error.message; })",
        &[json!(id), json!(end), json!(color), json!(note)],
    );
    window.wait("the highlight is stored", "return window.marked === true");
}

/// Waits until so many elements match.
fn wait_for_count(window: &Window, css: &str, count: usize) {
    window.wait_with(
        &format!("there are {count} {css}"),
        "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).length === arguments[1]",
        &[json!(css), json!(count)],
    );
}

/// The names of the tags on the page of all tags, one a line.
fn tags(window: &Window) -> String {
    let names = "return [...document.querySelectorAll('.tag-open')].map((e) => e.textContent).join('\\n')";
    window.run(names, &[]).as_str().unwrap_or_default().to_owned()
}

fn wait_for_tags(window: &Window, expected: &str) {
    window.wait_with(
        &format!("the tags are {expected:?}"),
        "return [...document.querySelectorAll('.tag-open')].map((e) => e.textContent).join('\\n') === arguments[0]",
        &[json!(expected)],
    );
}

#[test]
#[ignore = "opens the window: script/test"]
fn all_highlights_are_filtered_searched_opened_and_deleted_with_undo() {
    let shelf = Shelf::new();
    let clocks = shelf.save(&page("Alpha on clocks", ""));
    let bridges = shelf.save(&page("Beta on bridges", ""));
    let window = shelf.open();
    wait_for_row(&window, "Beta on bridges");
    highlight(&window, &clocks, 21, "yellow", "Compare with the sundial.");
    highlight(&window, &bridges, 13, "red", "");
    highlight(&window, &bridges, 47, "blue", "");

    window.press(&["g"]);
    window.press(&["h"]);
    wait_for_count(&window, ".highlights-row", 3);
    window.screenshot("all-highlights");
    // By mouse: one kind, then all again.
    window.click_named("Doubt 1");
    wait_for_count(&window, ".highlights-row", 1);
    window.wait_for_text(".page-count", "1 highlight");
    window.screenshot("highlights-of-a-kind");
    window.click_named("Doubt 1");
    wait_for_count(&window, ".highlights-row", 3);

    // By keyboard: search, walk, open.
    window.press(&["/"]);
    window.type_text("sundial");
    wait_for_count(&window, ".highlights-row", 1);
    window.press(&[key::CONTROL, "a"]);
    window.press(&[key::BACKSPACE]);
    wait_for_count(&window, ".highlights-row", 3);
    window.press(&[key::TAB]);
    window.press(&["j"]);
    window.wait("a highlight has the focus", "return document.activeElement?.matches('.highlights-open')");
    window.press(&["#"]);
    window.wait_for_text(".toast", "Deleted the highlight");
    wait_for_count(&window, ".highlights-row", 2);
    window.press(&["z"]);
    wait_for_count(&window, ".highlights-row", 3);
    window.press(&[key::END]);
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-title", "Alpha on clocks");
    wait_for_count(&window, ".highlights-page", 0);
}

#[test]
#[ignore = "opens the window: script/test"]
fn an_import_is_looked_at_first_then_made_and_undone_as_a_whole() {
    let shelf = Shelf::new();
    shelf.save(&page("Alpha on clocks", ""));
    let file = shelf.home().join("articles.jsonl");
    let line = |number: u32| {
        json!({
            "url": format!("https://example.org/{number}"),
            "title": format!("Imported number {number}"),
            "text": "She writes to the nearest centimeter, in pencil, because ink runs.",
            "saved_at": "2024-03-09T08:00:00Z",
            "tags": ["from elsewhere"],
        })
    };
    let lines = format!("{}\n{}\nthis is no article\n", line(1), line(2));
    std::fs::write(&file, lines).unwrap();
    let window = shelf.open_with(&[file.to_str().unwrap()]);

    window.wait_for_text(".import-page", "nothing has been changed yet");
    window.wait_for_text(".import-figures", "2\nnew articles");
    window.wait_for_text(".import-page .ledger", "articles.jsonl");
    assert!(!shelf.aldine(&["list"], "").contains("Imported number"), "a check changes nothing");
    window.screenshot("import-check");
    window.click_named("Bring in 2 articles");
    window.wait_for_text(".import-figures", "2\narticles added");
    window.wait_for_text(".toast", "Imported 2 articles");
    window.screenshot("import-receipt");
    assert_eq!(shelf.aldine(&["list"], "").matches("Imported number").count(), 2);

    window.click_named("Undo this import…");
    window.click_named("Undo the import");
    window.wait_for_text(".toast", "Undone");
    assert!(!shelf.aldine(&["list"], "").contains("Imported number"));
}

#[test]
#[ignore = "opens the window: script/test"]
fn tags_are_renamed_merged_and_deleted_and_each_is_undone() {
    let shelf = Shelf::new();
    for (title, tag) in
        [("Alpha on clocks", "time"), ("Beta on bridges", "craft"), ("Gamma on gardens", "crafts")]
    {
        let id = shelf.save(&page(title, ""));
        shelf.aldine(&["tag", &id, tag], "");
    }
    let window = shelf.open();
    wait_for_row(&window, "Gamma on gardens");

    // By keyboard: to the tags, to one of them, its menu, its new name.
    window.press(&["g"]);
    window.press(&["t"]);
    wait_for_tags(&window, "craft\ncrafts\ntime");
    window.press(&[key::END]);
    window.press(&["."]);
    window.wait("the menu is open", "return document.activeElement?.getAttribute('role') === 'menuitem'");
    window.press(&[key::DOWN]);
    window.press(&[key::ENTER]);
    window.wait("the name can be changed", "return document.activeElement?.matches('.tag-row input')");
    window.press(&[key::CONTROL, "a"]);
    window.type_text("work/time");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Renamed time to work/time");
    wait_for_tags(&window, "craft\ncrafts\nwork/time");
    window.wait(
        "the sidebar nests it",
        "return document.querySelector('[data-tag=work][aria-expanded=true]') !== null",
    );

    // By mouse: two of them become one.
    window.click_named("Choose craft");
    window.click_named("Choose crafts");
    window.screenshot("tags-chosen");
    window.click_named("Merge…");
    window.click(".menu .menu-item");
    window.wait_for_text(".toast", "Merged 2 tags into craft");
    wait_for_tags(&window, "craft\nwork/time");
    window.click(".toast-action");
    wait_for_tags(&window, "craft\ncrafts\nwork/time");

    // Deleted, and back, by keyboard.
    window.press(&[key::HOME]);
    window.press(&["#"]);
    window.wait_for_text(".toast", "Deleted the tag craft");
    wait_for_tags(&window, "crafts\nwork/time");
    window.press(&["z"]);
    window.wait_for_text(".toast", "Undone");
    assert_eq!(tags(&window), "craft\ncrafts\nwork/time");

    // All of it stands in the history, and goes back from there.
    window.click_named("History");
    window.wait_for_text(".history-list", "Renamed a tag");
    window.screenshot("history");
    let undo = "return [...document.querySelectorAll('.history-row')].find((e) => e.textContent.includes('Renamed a tag') && !e.matches('.undone'))?.querySelector('button') !== null";
    window.wait("the renaming can be undone", undo);
    window.click(".history-row:not(.undone) .button");
    window.press(&["g"]);
    window.press(&["t"]);
    wait_for_tags(&window, "craft\ncrafts\ntime");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_tag_that_is_being_renamed_keeps_its_words_when_the_library_changes() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("Alpha on clocks", ""));
    shelf.aldine(&["tag", &id, "time"], "");
    let window = shelf.open();
    wait_for_row(&window, "Alpha on clocks");
    window.press(&["g"]);
    window.press(&["t"]);
    wait_for_tags(&window, "time");
    window.click_named("Rename time");
    window.wait_for_focus(".tag-row input");
    window.type_text("hours");
    // Somebody else adds an article and a tag.
    let other = shelf.save(&page("Beta on bridges", ""));
    shelf.aldine(&["tag", &other, "craft"], "");
    window.wait_for_text("[data-tag=craft]", "craft");
    window.type_text(" of the day");
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Renamed time to hours of the day");
    wait_for_tags(&window, "craft\nhours of the day");
}

#[test]
#[ignore = "opens the window: script/test"]
fn the_way_back_from_an_import_stays_until_something_else_is_done() {
    let shelf = Shelf::new();
    let alpha = shelf.save(&page("Alpha on clocks", ""));
    let file = shelf.home().join("articles.jsonl");
    let line = json!({ "url": "https://example.org/1", "title": "Imported number 1", "text": "In pencil, because ink runs." });
    std::fs::write(&file, line.to_string()).unwrap();
    let window = shelf.open_with(&[file.to_str().unwrap()]);
    window.click_named("Bring in 1 article");
    window.wait_for_text(".import-buttons", "Undo this import…");

    // A reading place is stored: the window looks at the library again, and nothing was done that could be undone.
    let call = |command: &str, arguments: serde_json::Value| {
        window.run(
            "const [command, args] = arguments;
             window.called = false;
             window.__TAURI__.core.invoke(command, args).then(() => { window.called = true; })",
            &[json!(command), arguments],
        );
        window.wait("it is done", "return window.called");
    };
    call("set_progress", json!({ "id": alpha, "position": 30, "progress": 0.5 }));
    window.wait_for_text(".import-buttons", "Undo this import…");
    // Something else is done: undoing would take that back instead.
    call("favorite_items", json!({ "ids": [alpha], "favorite": true }));
    window.wait(
        "the way back is gone",
        "return !document.querySelector('.import-buttons').textContent.includes('Undo this import')",
    );
}
