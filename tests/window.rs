//! Journeys in the real window, by mouse and keyboard, with the network cut off.
//!
//! They need a display and WebKitWebDriver, so they are run by `script/test`, which brings Xvfb and takes the network
//! away: `cargo test --workspace --test window -- --ignored --test-threads=1`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

#[path = "journeys/around.rs"]
mod around_journeys;
#[path = "support/beacon.rs"]
mod beacon;
#[path = "support/bus.rs"]
mod bus;
#[path = "journeys/by_keyboard.rs"]
mod by_keyboard_journeys;
#[path = "journeys/by_keyboard_shelf.rs"]
mod by_keyboard_shelf_journeys;
#[path = "journeys/by_mouse.rs"]
mod by_mouse_journeys;
#[path = "support/hands.rs"]
mod hands;
#[path = "journeys/kept_marks.rs"]
mod kept_marks_journeys;
#[path = "journeys/marks.rs"]
mod marks_journeys;
#[path = "journeys/pages.rs"]
mod pages_journeys;
#[path = "journeys/reading.rs"]
mod reading_journeys;
#[path = "journeys/reading_room.rs"]
mod reading_room_journeys;
#[path = "journeys/scenes.rs"]
mod scenes;
#[path = "support/screen.rs"]
mod screen;
#[path = "support/shelf.rs"]
mod shelf;
#[path = "journeys/shelf.rs"]
mod shelf_journeys;
#[path = "support/site.rs"]
mod site;
#[path = "journeys/versions.rs"]
mod versions_journeys;
#[path = "support/webdriver.rs"]
mod webdriver;

use beacon::Beacon;
use bus::Bus;
use serde_json::{Value, json};
use shelf::{Shelf, long_page, page, page_with_images};
use webdriver::{Window, key};

/// Rows of the list, by title.
fn row(title: &str) -> String {
    format!(".row[data-id] .row-main[aria-label^=\"{title}\"]")
}

/// Whether the list shows a row of this title.
fn wait_for_row(window: &Window, title: &str) {
    window.wait_with(
        &format!("the list shows {title:?}"),
        "return document.querySelector(arguments[0])?.checkVisibility() ?? false",
        &[json!(row(title))],
    );
}

fn wait_until_gone(window: &Window, title: &str) {
    window.wait_with(
        &format!("the list no longer shows {title:?}"),
        "return document.querySelector(arguments[0]) === null",
        &[json!(row(title))],
    );
}

/// The words at the top of the reading pane, and how far it is scrolled.
fn first_lines(window: &Window) -> (String, f64) {
    let seen = window.run(
        "const pane = document.querySelector('.reader-scroll');
         const top = pane.getBoundingClientRect().top + 60;
         const first = [...pane.querySelectorAll('.article-text p')].find((p) => p.getBoundingClientRect().bottom > top);
         return [first?.textContent.slice(0, 14) ?? '', pane.scrollTop]",
        &[],
    );
    (seen[0].as_str().unwrap_or_default().to_owned(), seen[1].as_f64().unwrap_or_default())
}

/// Every resource the page loaded came from the program itself.
#[track_caller]
fn assert_nothing_foreign_was_loaded(window: &Window) {
    let foreign = window.run(
        "return performance.getEntriesByType('resource').map((entry) => entry.name)
           .filter((name) => !/^(tauri|aldine|ipc):\\/\\//.test(name))",
        &[],
    );
    assert_eq!(foreign, json!([]));
}

#[test]
#[ignore = "opens the window: script/test"]
fn the_network_is_cut_off_when_it_is_said_to_be() {
    if std::env::var("ALDINE_TEST_NETWORK").as_deref() != Ok("cut") {
        eprintln!("The network is not cut off here.");
        return;
    }
    let interfaces = std::fs::read_to_string("/proc/net/dev").unwrap();
    let names: Vec<&str> =
        interfaces.lines().skip(2).filter_map(|line| line.split(':').next()).map(str::trim).collect();
    assert_eq!(names, ["lo"]);
}

#[test]
#[ignore = "opens the window: script/test"]
fn an_empty_library_teaches_and_a_paste_is_saved_and_read() {
    let shelf = Shelf::new();
    let window = shelf.open();
    window.wait_for_text(".welcome", "A place to pause and read");
    window.screenshot("empty-library");

    window.click_named("Paste…");
    window.click(".add-input");
    window.type_text(
        "<article><h1>The tide book</h1><p class=byline>By Ada Marsh</p><p>Every morning at six she reads the height of the sea \
         from a painted board, and writes the figure in a ledger, to the nearest centimeter, in pencil.</p>\
         <p>The harbor has had an electronic gauge for thirty years. Nobody has thrown the ledger away.</p></article>",
    );
    window.wait_for_text(".add-hint", "This page will be saved");
    window.press(&[key::ENTER]);
    window.wait_for_text(".save-row", "The tide book");
    window.wait_for_text(".save-row", "Complete offline");
    window.screenshot("add-dialog");

    window.click_named("Open");
    window.wait_for_text(".article-title", "The tide book");
    window.wait_for_text(".article-text", "Nobody has thrown the ledger away.");
    assert!(window.text(".article").contains("Ada Marsh"), "{}", window.text(".article"));
    wait_for_row(&window, "The tide book");
    assert_nothing_foreign_was_loaded(&window);
}

#[test]
#[ignore = "opens the window: script/test"]
fn an_article_saved_elsewhere_appears_by_itself_and_opens_whole() {
    let shelf = Shelf::new();
    shelf.save(&page("What a queue wants to tell you", ""));
    let window = shelf.open();
    wait_for_row(&window, "What a queue wants to tell you");

    shelf.save(&page_with_images("The harbor that still reads its tide by hand"));
    wait_for_row(&window, "The harbor that still reads its tide by hand");

    window.click(&row("The harbor that still reads its tide by hand"));
    window.wait_for_text(".article-title", "The harbor that still reads its tide by hand");
    window.wait_for_text(".seal-line", "Complete offline");
    // Images below the fold are loaded when they are scrolled to.
    window.run(
        "document.querySelectorAll('.article-text img').forEach((image) => image.scrollIntoView())",
        &[],
    );
    window.wait(
        "both images are drawn",
        "const images = [...document.querySelectorAll('.article-text img')];
         return images.length === 2 && images.every((image) => image.complete && image.naturalWidth > 0)",
    );
    window.run("document.querySelector('.reader-scroll').scrollTop = 0", &[]);
    window.resize(1440, 900);
    window.screenshot("library-and-reader");
    // The key goes through the themes in their order.
    for theme in ["light", "sepia", "dark"] {
        window.press(&[key::SHIFT, "t"]);
        window.wait_with(
            &format!("the theme is {theme}"),
            "return document.documentElement.dataset.theme === arguments[0]",
            &[json!(theme)],
        );
    }
    window.screenshot("library-and-reader-dark");
    window.resize(700, 900);
    window.screenshot("narrow-reader");

    assert_nothing_foreign_was_loaded(&window);
    assert_eq!(shelf.aldine(&["ledger", "--json"], "").trim(), "[]", "no request was made");
}

#[test]
#[ignore = "opens the window: script/test"]
fn articles_are_put_away_and_brought_back_by_keyboard_alone() {
    let shelf = Shelf::new();
    for title in ["Alpha on clocks", "Beta on bridges", "Gamma on gardens"] {
        shelf.save(&page(title, &format!("<p>{title}, and what follows from it.</p>")));
    }
    let window = shelf.open();
    // Newest first: the cursor is on Gamma.
    wait_for_row(&window, "Gamma on gardens");
    window.press(&["e"]);
    window.wait_for_text(".toast", "Archived “Gamma on gardens”");
    wait_until_gone(&window, "Gamma on gardens");
    window.screenshot("archived-with-undo");
    window.press(&["z"]);
    wait_for_row(&window, "Gamma on gardens");

    window.press(&["g"]);
    window.press(&["g"]);
    window.press(&["j"]);
    window.press(&["s"]);
    window.wait_for_text(".toast", "“Beta on bridges” is a favorite");
    window.press(&["g"]);
    window.press(&["f"]);
    wait_until_gone(&window, "Alpha on clocks");
    wait_for_row(&window, "Beta on bridges");

    window.press(&["#"]);
    window.wait_for_text(".toast", "Moved “Beta on bridges” to the trash");
    wait_until_gone(&window, "Beta on bridges");
    window.press(&["g"]);
    window.press(&["r"]);
    wait_for_row(&window, "Beta on bridges");
    window.press(&["."]);
    window.wait(
        "the item menu is open",
        "return document.activeElement?.getAttribute('role')?.startsWith('menuitem') ?? false",
    );
    for _ in 0..10 {
        let at = window.run("return document.activeElement.textContent", &[]);
        if at.as_str().is_some_and(|text| text.contains("Restore")) {
            break;
        }
        window.press(&[key::DOWN]);
    }
    window.press(&[key::ENTER]);
    window.wait_for_text(".toast", "Restored “Beta on bridges”");
    wait_until_gone(&window, "Beta on bridges");
    window.press(&["g"]);
    window.press(&["i"]);
    for title in ["Alpha on clocks", "Beta on bridges", "Gamma on gardens"] {
        wait_for_row(&window, title);
    }

    window.press(&["g"]);
    window.press(&["g"]);
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-title", "Gamma on gardens");
    window.press(&["u"]);
    window.press(&["j"]);
    window.press(&["o"]);
    window.wait_for_text(".article-title", "Beta on bridges");
}

#[test]
#[ignore = "opens the window: script/test"]
fn search_leads_to_the_passage_and_the_place_outlives_a_restart() {
    let shelf = Shelf::new();
    shelf.save(&page("Something else", "<p>Nothing of note.</p>"));
    let id = shelf.save(&long_page("The long mole", "sundial"));
    let window = shelf.open();
    wait_for_row(&window, "The long mole");

    window.press(&["/"]);
    window.type_text("sundial");
    wait_until_gone(&window, "Something else");
    window.wait_for_text(".row-passage mark", "sundial");
    window.screenshot("search");
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-title", "The long mole");
    window.wait(
        "the passage is in view",
        "const pane = document.querySelector('.reader-scroll').getBoundingClientRect();
         const passage = [...document.querySelectorAll('.article-text p')].find((p) => p.textContent.includes('sundial'));
         const box = passage?.getBoundingClientRect();
         return box && box.top > pane.top && box.bottom < pane.bottom",
    );
    window.screenshot("passage");

    window.press(&[key::CONTROL, "f"]);
    window.wait(
        "the find field has the focus",
        "return document.activeElement?.matches('.find-field') ?? false",
    );
    window.type_text("Paragraph 60");
    window.wait(
        "the find bar leads there",
        "const pane = document.querySelector('.reader-scroll').getBoundingClientRect();
         const found = [...document.querySelectorAll('.article-text p')].find((p) => p.textContent.startsWith('Paragraph 60'));
         const box = found.getBoundingClientRect();
         return box.top > pane.top && box.bottom < pane.bottom",
    );
    window.press(&[key::ESCAPE]);
    let before = first_lines(&window);
    assert!(before.0.starts_with("Paragraph 5"), "{before:?}");
    window.wait_with(
        "the place is stored",
        "const [id] = arguments;
         window.stored ??= 0;
         window.__TAURI__.core.invoke('get_item', { id }).then((item) => { window.stored = item.position; });
         return window.stored > 0",
        &[json!(id)],
    );
    drop(window);

    let window = shelf.open_with(&["open", &id]);
    window.wait_for_text(".article-title", "The long mole");
    window.wait_with(
        "the reader is where it was",
        "const pane = document.querySelector('.reader-scroll');
         const top = pane.getBoundingClientRect().top + 60;
         const first = [...pane.querySelectorAll('.article-text p')].find((p) => p.getBoundingClientRect().bottom > top);
         return first?.textContent.startsWith(arguments[0]) ?? false",
        &[json!(before.0)],
    );
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_second_start_hands_over_to_the_first() {
    let bus = Bus::start();
    let shelf = Shelf::new();
    let id = shelf.save(&page("Handed over", ""));
    let window = shelf.open_on(&bus.address, &[]);
    wait_for_row(&window, "Handed over");

    assert!(shelf.start_again(&bus.address, &["open", &id[..20]]), "it ends by itself");
    window.wait_for_text(".article-title", "Handed over");

    let file = shelf.home().join("dropped.html");
    std::fs::write(&file, page("Named on the command line", "")).unwrap();
    assert!(shelf.start_again(&bus.address, &[file.to_str().unwrap()]));
    window.wait_for_text(".save-row", "Named on the command line");
    window.wait_for_text(".save-row", "Complete offline");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_link_from_outside_asks_before_anything_is_fetched() {
    let beacon = Beacon::start();
    let shelf = Shelf::new();
    let address = format!("{}/page", beacon.address());
    let link = format!("aldine://save?url={address}");
    let window = shelf.open_with(&["--allow-host", &beacon.host(), &link]);
    window.wait_with(
        "the address is in the open dialog",
        "return document.querySelector('dialog[open] .add-input')?.value === arguments[0]",
        &[json!(address)],
    );
    assert_eq!(window.text(".save-list"), "", "no save began");
    window.screenshot("asked-by-a-link");
    drop(window);
    assert_eq!(beacon.heard(), Vec::<String>::new());
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_library_that_cannot_be_opened_is_said_in_the_window() {
    let shelf = Shelf::new();
    std::fs::create_dir(shelf.library()).unwrap();
    let file = shelf.library().join("library.db");
    std::fs::write(&file, "this is no database, it is a letter").unwrap();
    let window = shelf.open();
    window.wait_for_text(".unopened", "The library cannot be opened");
    window.wait_for_text(".unopened", shelf.library().to_str().unwrap());
    window.screenshot("library-cannot-be-opened");
    drop(window);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "this is no database, it is a letter");
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_page_that_was_never_cleaned_runs_loads_and_opens_nothing() {
    let beacon = Beacon::start();
    let shelf = Shelf::new();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>top.hacked = 'image'</script></svg>";
    let image = blake3::hash(svg).to_string();
    let html =
        include_str!("support/hostile.html").replace("BEACON", &beacon.address()).replace("IMAGE", &image);
    let id = shelf.save_uncleaned("A page that was never cleaned", &html, svg);
    let window = shelf.open_with(&["--allow-host", &beacon.host()]);
    window.run(
        "window.refused = []; document.addEventListener('securitypolicyviolation', (e) => refused.push(e.effectiveDirective))",
        &[],
    );
    window.click(&row("A page that was never cleaned"));
    window.wait_for_text(".article-text", "The end of it.");
    window.wait(
        "the policy refused images and scripts",
        "return refused.includes('img-src') && refused.some((d) => d.startsWith('script-src'))",
    );
    window.screenshot("hostile");

    // What the page's own code would do, had it run: each way out is tried by a script that does run.
    let tried = window.run(include_str!("support/attempts.js"), &[json!(beacon.address()), json!(image)]);
    assert_eq!(tried["opened"], Value::Null, "no new window");
    window.wait(
        "every attempt was answered",
        "return window.answers !== undefined && window.answers.length === window.attempts",
    );
    let answers = window.run("return window.answers", &[]);
    for answer in answers.as_array().unwrap() {
        assert!(answer.as_str().unwrap().starts_with("refused"), "{answers}");
    }
    for link in ["#script-link", "#data-link", "#image-link", "#download-link", "#hostile-button"] {
        window.run("document.querySelector(arguments[0])?.click()", &[json!(link)]);
    }
    window.run("document.querySelector('#hostile-form')?.submit()", &[]);

    // Still the same page, alive, with the article in it.
    window.wait("the page still answers Rust", "window.__TAURI__.core.invoke('get_counts').then(() => { window.alive = true; }); return window.alive === true");
    assert_eq!(window.run("return window.hacked ?? null", &[]), Value::Null);
    assert_eq!(window.run("return location.href.split('/').slice(0, 3).join('/')", &[]), "tauri://localhost");
    assert!(window.text(".article-text").contains("The end of it."));
    assert_eq!(
        window.run("return document.elementFromPoint(20, 20).closest('.article-text')", &[]),
        Value::Null,
        "the article stays in its pane"
    );
    assert!(window.run("return document.querySelector('.window').checkVisibility()", &[]).as_bool().unwrap());
    assert_eq!(shelf.aldine(&["list", "--json"], "").matches(&id).count(), 1, "nothing was saved or deleted");
    drop(window);
    assert_eq!(beacon.heard(), Vec::<String>::new(), "nothing was asked for");
}
