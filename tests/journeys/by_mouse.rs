//! Every act of reading with a pencil by the mouse alone, with words typed into fields: any other key spoils the story.

use serde_json::json;

use super::marks_journeys::{
    GAUGE, LEDGER, open_alone, select, tide, tide_page, wait_for_drawn, wait_for_marks,
};
use super::scenes::{found, open_of_site, shelf_of, tide_of_a_site, twins, two_highlights, wait_for_listed};
use super::shelf::Shelf;
use super::webdriver::Window;
use super::{row, wait_for_row, wait_until_gone};

/// Presses one of the buttons that a row shows under the pointer.
fn press_in_row(window: &Window, title: &str, act: &str) {
    window.point_at(&row(title));
    window.click(&format!(".row:has(.row-main[aria-label^=\"{title}\"]) .row-actions [data-act={act}]"));
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_words_go_through_all_kinds_and_are_let_go() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    window.by_mouse_alone();

    select(&window, GAUGE);
    window.click(".selection-bar [data-kind=yellow]");
    wait_for_marks(&window, &id, &[("yellow", GAUGE, None)]);
    for color in ["red", "green", "blue"] {
        window.click("mark");
        window.click(&format!(".selection-bar [data-kind={color}]"));
        wait_for_drawn(&window, &[(color, GAUGE)]);
        wait_for_marks(&window, &id, &[(color, GAUGE, None)]);
    }
    // A paragraph by three clicks.
    window.click_times(".article-text p:nth-of-type(3)", 3);
    window.click(".selection-bar [data-kind=green]");
    wait_for_marks(&window, &id, &[("blue", GAUGE, None), ("green", LEDGER, None)]);
    window.click("mark[data-color=blue]");
    window.click(".selection-bar [data-act=delete]");
    wait_for_marks(&window, &id, &[("green", LEDGER, None)]);
    window.click(".toast-action");
    wait_for_marks(&window, &id, &[("blue", GAUGE, None), ("green", LEDGER, None)]);
    // Redo is offered where Undo was.
    window.wait_for_text(".toast", "Undone");
    window.click(".toast-action");
    wait_for_marks(&window, &id, &[("green", LEDGER, None)]);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_the_notebook_takes_notes_and_tags_and_leads_back() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    shelf.aldine(&["highlight", "add", &id, "--quote", GAUGE, "--color", "green", "--note", "Why?"], "");
    shelf.aldine(
        &["highlight", "add", &id, "--quote", "She writes to the nearest centimeter", "--color", "red"],
        "",
    );
    let window = open_alone(&shelf, &id);
    window.by_mouse_alone();

    window.click_named("Notebook");
    window.click_named("Write a note on the article");
    window.type_text("Lead example");
    window.click(".article-title");
    window.wait_for_text(".notebook-own", "Lead example");
    // One kind, those with notes, all; a quotation leads to its place.
    window.click("[data-filter=red]");
    window.wait(
        "one is listed",
        "return document.querySelectorAll('.notebook-list .notebook-entry').length === 1",
    );
    window.click("[data-filter=notes]");
    window.wait_for_text(".notebook-list", "Why?");
    window.click("[data-filter='']");
    window.click(".notebook-entry[data-color=red] .notebook-quote");
    window.wait(
        "it is current",
        "return document.querySelector('mark[data-current]')?.dataset.color === 'red'",
    );
    window.click(".notebook-entry[data-color=red] [data-tip=Note]");
    window.type_text("To the nearest?");
    window.click(".article-title");
    window.wait_for_text(".notebook-entry[data-color=red]", "To the nearest?");
    // A press on a note, here and in the margin, goes on with it.
    window.click(".notebook-entry[data-color=green] .note-words-own");
    window.type_text(" How?");
    window.click(".article-title");
    wait_for_marks(
        &window,
        &id,
        &[
            ("green", GAUGE, Some("Why? How?")),
            ("red", "She writes to the nearest centimeter", Some("To the nearest?")),
        ],
    );
    // A tag from the bar, completed from what is known.
    window.click("mark[data-color=green]");
    window.click(".selection-bar [data-act=tag]");
    window.wait_for_focus(".tags-input");
    window.type_text("talks");
    window.click(".tags-option");
    window.wait_for_text(".notebook-entry[data-color=green]", "#talks");
    window.click(".article-title");
    window.click("[data-tab=outline]");
    window.click("[data-tab=info]");
    window.wait_for_text("#notebook-info", "Version 1");
    window.click(".panel [aria-label=Close]");
    window.wait("the notebook is closed", "return document.querySelector('.panel').hidden");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_a_quotation_is_copied_with_its_source() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    let window = open_alone(&shelf, &id);
    window.by_mouse_alone();
    select(&window, GAUGE);
    window.click(".selection-bar [data-act=copyQuote]");
    window.wait_for_text(".toast", "Quotation copied");
    window.assert_told_by_one_hand();
    // What the clipboard holds is looked at by pasting it.
    window.click_named("Notebook");
    window.click_named("Write a note on the article");
    window.press(&[super::webdriver::key::CONTROL, "v"]);
    let pasted = "return document.querySelector('.note-field')?.value ?? ''";
    window.wait("something is pasted", &format!("{pasted} !== ''"));
    assert_eq!(
        window.run(pasted, &[]),
        json!(format!("{GAUGE}\n\nAda Marsh, The tide book, example.org\nhttps://example.org/tide"))
    );
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_a_lost_highlight_is_given_the_place_it_may_belong() {
    let shelf = Shelf::new();
    let id = shelf.save_tide(&tide_page());
    shelf.aldine(&["highlight", "add", &id, "--quote", LEDGER, "--color", "blue"], "");
    shelf.save_tide(&tide(
        "<p>As far as anybody knows the ledger lay unopened in the harbor from spring until now.</p>",
    ));
    let window = open_alone(&shelf, &id);
    window.by_mouse_alone();
    window.click_named("Notebook");
    window.click(".notebook-lost-acts .button");
    // The passage that is most like it is proposed, and taken.
    window.click(".selection-bar [data-act=attach]");
    wait_for_drawn(&window, &[("blue", "the ledger lay unopened in the harbor from spring")]);
    window.click(".toast-action");
    window.wait_for_text(".notebook-lost", LEDGER);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_versions_are_made_compared_and_chosen() {
    let (shelf, site, id) = tide_of_a_site();
    let window = open_of_site(&shelf, &site, &id);
    window.wait_for_text(".article-text", "since the spring");
    window.by_mouse_alone();

    site.publish(&tide(&format!("<p>{GAUGE}</p><p>Nobody has opened the ledger since the autumn.</p>")));
    window.click(".reader-bar [data-verb=menu]");
    window.choose_by_click("Save the page again");
    window.wait_for_text(".article-text", "since the autumn");
    window.click_named("Notebook");
    window.click("[data-tab=info]");
    window.click_named("Compare version 1 with version 2");
    window.wait_for_text("dialog.compare", "Version 1 and version 2");
    window.click("dialog.compare [aria-label=Close]");
    window.click_named("Use version 1");
    window.wait_for_text(".article-text", "since the spring");
    window.click(".toast-action");
    window.wait_for_text(".article-text", "since the autumn");
    window.click_named("Extract anew");
    window.wait_for_text(".toast", "The stored page gives the same article");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_articles_go_everywhere_and_several_at_once() {
    let (shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges", "Gamma on gardens"]);
    window.by_mouse_alone();

    // One of them, by the buttons of its row and by its menu.
    press_in_row(&window, "Gamma on gardens", "favorite");
    window.wait_for_text(".toast", "“Gamma on gardens” is a favorite");
    press_in_row(&window, "Gamma on gardens", "archive");
    window.wait_for_text(".toast", "Archived “Gamma on gardens”");
    window.click("[data-view=archive]");
    press_in_row(&window, "Gamma on gardens", "archive");
    window.wait_for_text(".toast", "Moved “Gamma on gardens” to the inbox");
    window.click("[data-view=inbox]");
    press_in_row(&window, "Gamma on gardens", "menu");
    window.choose_by_click("Read later");
    window.wait_for_text(".toast", "Put “Gamma on gardens” in Later");
    window.click("[data-view=later]");
    press_in_row(&window, "Gamma on gardens", "menu");
    window.choose_by_click("Move to…");
    window.choose_by_click("Inbox");
    window.click("[data-view=favorites]");
    press_in_row(&window, "Gamma on gardens", "menu");
    window.choose_by_click("Mark as read");
    window.click("[data-view=inbox]");
    window.click_named("Filter");
    window.choose_by_click("Unread");
    wait_until_gone(&window, "Gamma on gardens");
    window.click_named("Show all");

    // Two, then all: chosen by the boxes, one act, one undo.
    press_in_row(&window, "Gamma on gardens", "choose");
    window.wait_for_text(".chosen-bar", "1 chosen");
    window.click(&format!("{} .row-check", row("Alpha on clocks")));
    window.wait_for_text(".chosen-bar", "2 chosen");
    window.click(".chosen-bar [data-tip=Archive]");
    window.wait_for_text(".toast", "Archived 2 articles");
    assert_eq!(found(&shelf, "in:archive"), 2);
    window.click(".toast-action");
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found(&shelf, "in:inbox"), 3);
    press_in_row(&window, "Beta on bridges", "choose");
    window.click_named("Choose all");
    window.wait_for_text(".chosen-bar", "3 chosen");
    window.click(".chosen-bar [data-tip='Move to trash']");
    window.wait_for_text(".toast", "Moved 3 articles to the trash");
    assert_eq!(found(&shelf, "in:trash"), 3);
    // Back from the history, which outlives the toast.
    window.click_named("History");
    window.wait_for_text(".history-list", "3 articles");
    window.click(".history-row:not(.undone) .button");
    window.wait_for_text(".toast", "Undone");
    assert_eq!(found(&shelf, "in:inbox"), 3);
    // And done again from there; then restored, one by its row.
    window.click(".history-row.undone .button");
    window.wait_for_text(".toast", "Done again");
    window.click("[data-view=trash]");
    press_in_row(&window, "Beta on bridges", "restore");
    window.wait_for_text(".toast", "Restored “Beta on bridges”");
    assert_eq!(found(&shelf, "in:inbox"), 1);
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_tags_are_put_on_renamed_colored_merged_and_deleted() {
    let (_shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges"]);
    window.by_mouse_alone();
    for (title, tag) in [("Alpha on clocks", "craft"), ("Beta on bridges", "boats")] {
        press_in_row(&window, title, "tags");
        window.wait_for_focus(".tags-input");
        window.type_text(tag);
        window.click(".tags-option:last-child");
        window.wait_for_text(".sidebar", tag);
        window.click("#list-title");
    }
    window.click("[data-page=tags]");
    window.wait_for_text(".tag-rows", "craft");
    window.click_named("Color of craft");
    window.choose_by_click("Green");
    window.wait(
        "it has its color",
        "return document.querySelector('[data-tag-row=craft] .swatch')?.dataset.color === 'green'",
    );
    // A new name: the old one is chosen in its field, so that typing takes its place.
    window.click_named("Rename boats");
    window.wait_for_focus(".tag-row input");
    window.type_text("sea");
    window.click_named("Rename boats");
    window.wait_for_text(".toast", "Renamed boats to sea");
    window.click_named("Choose craft");
    window.click_named("Choose sea");
    window.click_named("Merge…");
    window.choose_by_click("sea");
    window.wait_for_text(".toast", "Merged 2 tags into sea");
    window.wait("one is left", "return document.querySelectorAll('.tag-row').length === 1");
    window.click_named("Choose sea");
    window.click(".tags-tools .danger");
    window.wait_for_text(".toast", "Deleted the tag sea");
    window.click(".toast-action");
    window.wait_for_text(".tag-rows", "sea");
    window.click(".tag-open");
    window.wait_for_text("#list-title", "sea");
    wait_for_row(&window, "Alpha on clocks");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_all_highlights_are_narrowed_tagged_and_opened() {
    let (_shelf, window) = two_highlights();
    window.by_mouse_alone();
    window.click("[data-page=highlights]");
    wait_for_listed(&window, 2);
    for chip in ["Quote 1", "With notes 1"] {
        window.click_named(chip);
        wait_for_listed(&window, 1);
        window.click_named(chip);
        wait_for_listed(&window, 2);
    }
    window.click(".highlights-page [type=search]");
    window.type_text("why");
    wait_for_listed(&window, 1);
    window.screenshot("highlights-with-notes");
    window.click_times(".highlights-page [type=search]", 3);
    window.type_text("centimeter");
    wait_for_listed(&window, 2);
    window.point_at(".highlights-row[data-color=green]");
    window.click(".highlights-row[data-color=green] .highlights-menu");
    window.choose_by_click("Tags…");
    window.wait_for_focus(".tags-input");
    window.type_text("sea");
    window.click(".tags-option");
    window.wait_for_text(".highlights-row[data-color=green]", "#sea");
    window.click("#highlights-title");
    window.point_at(".highlights-row[data-color=red]");
    window.click(".highlights-row[data-color=red] .highlights-menu");
    window.choose_by_click("Delete the highlight");
    wait_for_listed(&window, 1);
    window.click(".toast-action");
    wait_for_listed(&window, 2);
    window.click(".highlights-row[data-color=green] .highlights-open");
    window.wait_for_text(".article-title", "Alpha on clocks");
    window.wait(
        "it is current",
        "return document.querySelector('mark[data-current]')?.dataset.color === 'green'",
    );
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_twins_become_one() {
    let (_shelf, window) = twins();
    window.by_mouse_alone();
    window.click(&row("The tide book"));
    window.click_named("Notebook");
    window.click("[data-tab=info]");
    window.click_named("Merge into this one");
    window.wait_for_text(".toast", "Merged an article into “The tide book”");
    window.wait("one is left", "return document.querySelectorAll('.row[data-id]').length === 1");
    window.click(".toast-action");
    window.wait("both are there again", "return document.querySelectorAll('.row[data-id]').length === 2");
    window.assert_told_by_one_hand();
}

#[test]
#[ignore = "opens the window: script/test"]
fn by_mouse_the_palette_the_sheet_and_the_keys_are_within_reach() {
    let (_shelf, window) = shelf_of(&["Alpha on clocks", "Beta on bridges"]);
    window.by_mouse_alone();
    // Without a word typed the palette shows what there is to do.
    window.click("[data-palette]");
    window.click(".palette-option[data-name='command:archive']");
    window.wait_for_text(".toast", "Archived “Beta on bridges”");
    window.click("[data-palette]");
    window.click(".palette-option[data-name='command:undo']");
    window.wait_for_text(".toast", "Undone");
    wait_for_row(&window, "Beta on bridges");
    // From the article alone too, where no sidebar is.
    window.click(&row("Beta on bridges"));
    window.wait_for_text(".article-title", "Beta on bridges");
    window.click(".reader-bar [data-verb=menu]");
    window.choose_by_click("Commands");
    window.type_text("alone");
    window.click(".palette-option[data-name='command:focusMode']");
    window.wait("the article is alone", "return document.documentElement.dataset.focus === 'on'");
    window.click(".reader-bar [data-verb=menu]");
    window.choose_by_click("Commands");
    window.click(".palette-option[data-name='command:help']");
    window.wait_for_text(".help-dialog", "Archive");
    window.click(".help-foot [role=switch]");
    window.click(".help-foot .button");
    // A key of one's own: asked for here, pressed by whoever has a keyboard.
    window.wait_for_text(".settings-page", "Single-key shortcuts");
    window.click("[data-command=archive] .keys-change");
    window.wait_for_text("[data-command=archive]", "Press");
    window.assert_told_by_one_hand();
}
