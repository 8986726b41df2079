//! What several journeys begin with, and how they look at the shelf.

use serde_json::json;

use super::marks_journeys::tide_page;
use super::shelf::{Shelf, page};
use super::site::Site;
use super::wait_for_row;
use super::webdriver::Window;

/// Words that two articles of [`two_highlights`] have highlighted.
const SHARED: &str = "She writes to the nearest centimeter";

/// A library of these articles, newest last, and the window on it.
pub(super) fn shelf_of(titles: &[&str]) -> (Shelf, Window) {
    let shelf = Shelf::new();
    for title in titles {
        shelf.save(&page(title, &format!("<p>{title}, and what follows from it.</p>")));
    }
    let window = shelf.open();
    wait_for_row(&window, titles.last().unwrap());
    (shelf, window)
}

/// A library of two articles with a highlight each, green with a note in the older and red in the newer, and the window.
pub(super) fn two_highlights() -> (Shelf, Window) {
    let shelf = Shelf::new();
    let clocks = shelf.save(&page("Alpha on clocks", ""));
    let bridges = shelf.save(&page("Beta on bridges", ""));
    shelf.aldine(&["highlight", "add", &clocks, "--quote", SHARED, "--color", "green", "--note", "Why?"], "");
    shelf.aldine(&["highlight", "add", &bridges, "--quote", SHARED, "--color", "red"], "");
    let window = shelf.open();
    wait_for_row(&window, "Beta on bridges");
    (shelf, window)
}

/// A library that has the same article from two addresses, and the window on it.
pub(super) fn twins() -> (Shelf, Window) {
    let shelf = Shelf::new();
    let body = "<p>A contractor had replaced a bracket, and the gauge went on reporting faithfully from a lower place.</p>";
    for address in ["https://one.example/tide", "https://two.example/tide"] {
        shelf.aldine(&["save", "--base-url", address, "-"], &page("The tide book", body));
    }
    let window = shelf.open();
    wait_for_row(&window, "The tide book");
    (shelf, window)
}

/// A site with the page about the tide, and a library that has it under the id given.
pub(super) fn tide_of_a_site() -> (Shelf, Site, String) {
    let shelf = Shelf::new();
    let site = Site::start(&tide_page());
    let address = format!("http://{}/tide", site.host());
    let printed = shelf.aldine(&["save", "--allow-host", &site.host(), &address], "");
    let id = printed.split_whitespace().last().unwrap().to_owned();
    (shelf, site, id)
}

/// Opens the window at an article of a site, which may be asked again.
pub(super) fn open_of_site(shelf: &Shelf, site: &Site, id: &str) -> Window {
    let window = shelf.open_with(&["--allow-host", &site.host(), "open", id]);
    window.resize(1440, 900);
    window
}

/// How many articles the command line finds.
pub(super) fn found(shelf: &Shelf, query: &str) -> usize {
    shelf.aldine(&["list", "--json", query], "").matches("\"id\"").count()
}

/// Waits until the page of all highlights lists so many.
#[track_caller]
pub(super) fn wait_for_listed(window: &Window, number: u32) {
    window.wait_with(
        &format!("{number} are listed"),
        "return document.querySelectorAll('.highlights-row').length === arguments[0]",
        &[json!(number)],
    );
}
