//! Journeys through the versions of an article: saved again, compared, one of them chosen, extracted anew.

use super::marks_journeys::{GAUGE, tide, wait_for_drawn};
use super::scenes::{open_of_site, tide_of_a_site};
use super::webdriver::{Window, key};

/// Opens the notebook's Info tab at the versions.
fn open_info(window: &Window) {
    window.press(&["i"]);
    window.wait_for_text("#notebook-info", "Version 1");
}

/// Waits until the Info tab says that this version is shown.
#[track_caller]
fn wait_for_shown(window: &Window, number: u32) {
    window.wait_for_text("#notebook-info [aria-current=true]", &format!("Version {number}"));
}

#[test]
#[ignore = "opens the window: script/test"]
fn versions_are_compared_and_one_is_chosen() {
    let (shelf, site, id) = tide_of_a_site();
    shelf.aldine(&["highlight", "add", &id, "--quote", GAUGE, "--color", "green"], "");
    let window = open_of_site(&shelf, &site, &id);
    wait_for_drawn(&window, &[("green", GAUGE)]);

    // The page changes, and is saved once more.
    let spring = "Nobody in the harbor office had opened the ledger since the autumn.";
    site.publish(&tide(&format!(
        "<p>A contractor had replaced a bracket. {GAUGE} It was simply reporting from a slightly lower place.</p>\
         <p>{spring}</p>"
    )));
    open_info(&window);
    window.click_named("Save again");
    window.wait_for_text(".article-text", "since the autumn");
    wait_for_drawn(&window, &[("green", GAUGE)]);
    wait_for_shown(&window, 2);

    // What went has a minus sign, what came a plus sign.
    window.click_named("Compare version 1 with version 2");
    window.wait_for_text("dialog.compare", "Version 1 and version 2");
    window.wait_for_text("dialog.compare", "1 word removed, 1 word added");
    window.screenshot("versions-compared");
    let told = window.run(
        "return ['del', 'ins'].map((part) => {
           const all = [...document.querySelectorAll(`.compare-text ${part}`)];
           return [all.map((one) => one.textContent.trim()), all.map((one) => one.querySelector('svg use').getAttribute('href'))];
         })",
        &[],
    );
    assert_eq!(told, serde_json::json!([[["spring"], ["#i-minus"]], [["autumn"], ["#i-plus"]]]));
    window.press(&[key::ESCAPE]);
    window.wait("the comparison is closed", "return document.querySelector('dialog.compare') === null");

    window.click_named("Use version 1");
    window.wait_for_text(".toast", "Version 1 is shown");
    window.wait_for_text(".article-text", "since the spring");
    wait_for_shown(&window, 1);
    wait_for_drawn(&window, &[("green", GAUGE)]);
    window.screenshot("version-chosen");
    window.press(&["z"]);
    window.wait_for_text(".article-text", "since the autumn");
    wait_for_shown(&window, 2);
    wait_for_drawn(&window, &[("green", GAUGE)]);

    // The stored page gives the same article again: nothing is added.
    window.click_named("Extract anew");
    window.wait_for_text(".toast", "The stored page gives the same article");
    assert_eq!(
        window.run("return document.querySelectorAll('#notebook-info .version-acts').length", &[]),
        serde_json::json!(1)
    );
}
