//! Every state of the window that the design shows or names, and how a person comes to it. Pictures are taken of them and
//! axe looks at them: see `tests/states.rs`.

use serde_json::{Value, json};

use super::sample::Sample;
use super::shelf::{Shelf, page};
use super::webdriver::{Window, key};

/// A state of the window.
pub struct State {
    /// The name of its picture.
    pub name: &'static str,
    /// Inner size of the window in pixels.
    pub size: (u32, u32),
    /// Settings it is started with.
    pub settings: Value,
    /// Gives the library and more arguments of the window.
    pub library: fn(&Sample) -> (Shelf, Vec<String>),
    /// From the opened window to the state.
    pub reach: fn(&Window),
}

const WIDE: (u32, u32) = (1440, 900);
const NARROW: (u32, u32) = (700, 900);
const SLIM: (u32, u32) = (320, 640);

/// All of them.
pub fn all() -> Vec<State> {
    let state = |name, size, settings, library, reach| State { name, size, settings, library, reach };
    let light = || json!({ "theme": "light" });
    let theme = |name: &str| json!({ "theme": name });
    let language = |tag: &str| json!({ "theme": "light", "language": tag });
    vec![
        state("01-library-reader-light", WIDE, light(), harbor, resting),
        state("02-focus-sepia-highlights", WIDE, theme("sepia"), harbor, focused),
        state("03-focus-dark-highlights", WIDE, theme("dark"), harbor, focused),
        state("04-search-results", WIDE, light(), plain, searched),
        state("05-notebook", WIDE, light(), harbor, |window| {
            window.press(&["["]);
            to_heading(window, "A drift nobody could see");
            window.press(&["]"]);
            window.wait_for_text(".notebook", "The gauge went on");
        }),
        state("06-add-dialog", WIDE, light(), files_to_add, |window| {
            window.wait_for_text(".save-list", "The bell in the fog");
            window.wait(
                "every save has ended",
                "return document.querySelectorAll('.save-row progress').length === 0",
            );
        }),
        state("07-import-check", WIDE, light(), lines_to_import, |window| {
            window.wait_for_text(".import-figures", "new articles");
        }),
        state("07-import-receipt", WIDE, light(), lines_to_import, |window| {
            window.click_named("Bring in 12 articles");
            window.wait_for_text(".import-figures", "articles added");
        }),
        state("08-display-panel", WIDE, theme("sepia"), harbor, |window| {
            window.press(&["d"]);
            window.wait_for_text(".panel", "Typeface");
        }),
        state("08-settings", WIDE, light(), plain, |window| settings(window, None)),
        state("08-settings-keyboard", WIDE, light(), plain, |window| settings(window, Some("Keyboard"))),
        state("08-settings-network", WIDE, light(), plain, |window| {
            settings(window, Some("Network and privacy"))
        }),
        state("09-narrow-list", NARROW, light(), plain, |window| {
            window.press(&["e"]);
            window.wait_for_text(".toast", "Archived");
        }),
        state("09-narrow-reader", NARROW, light(), harbor, resting),
        state(
            "10-first-run",
            WIDE,
            light(),
            |_| (Shelf::new(), vec![]),
            |window| {
                window.wait_for_text(".welcome", "A place to pause and read");
            },
        ),
        state("11-command-palette", WIDE, light(), harbor, |window| {
            window.press(&[key::CONTROL, "k"]);
            window.type_text("arch");
            window.wait_for_text(".palette-option[aria-selected=true]", "Archive");
        }),
        state("12-keyboard-help", WIDE, light(), harbor, |window| {
            window.press(&["?"]);
            window.wait_for_text("dialog[open]", "Anywhere");
        }),
        state("13-rtl-arabic", WIDE, language("ar"), |sample| opened(sample, &sample.warraq), resting),
        state("13-cjk-japanese", WIDE, language("ja"), |sample| opened(sample, &sample.bunko), resting),
        state(
            "14-code-table-math-footnote",
            WIDE,
            light(),
            |sample| opened(sample, &sample.queue),
            |window| {
                window.press(&["f"]);
                window.run("document.querySelector('.article-text p').scrollIntoView()", &[]);
                window.click(".article-text sup a");
                window.wait_for_text(".note-popover", "nineteen");
            },
        ),
        state("15-fetch-failed", WIDE, light(), plain, |window| {
            window.press(&["g"]);
            window.press(&["n"]);
            window
                .wait("the list is short", "return document.querySelectorAll('.row[data-id]').length === 1");
            window.press(&[key::ENTER]);
            window.wait_for_text(".failed", "Try again");
        }),
        state("16-black-theme", WIDE, theme("black"), |sample| opened(sample, &sample.semicolon), resting),
        state(
            "17-high-contrast",
            WIDE,
            theme("contrast"),
            |sample| opened(sample, &sample.semicolon),
            resting,
        ),
        state(
            "18-zoom-200-percent",
            WIDE,
            json!({ "theme": "light", "interface_size": "200" }),
            harbor,
            resting,
        ),
        state("20-all-highlights", WIDE, light(), plain, |window| {
            window.press(&["g"]);
            window.press(&["h"]);
            window.wait("they are listed", "return document.querySelectorAll('.highlights-row').length > 5");
        }),
        state("23-several-chosen-tags", WIDE, light(), plain, |window| {
            for chord in ["x", "j", "x", "j", "x", "t"] {
                window.press(&[chord]);
            }
            window.wait_for_text(".tags-option", "on ");
        }),
        state("all-tags", WIDE, light(), plain, |window| {
            window.press(&["g"]);
            window.press(&["t"]);
            window.wait_for_text(".tags-page", "type & print");
        }),
        state("history", WIDE, light(), plain, |window| {
            window.click_named("History");
            window.wait_for_text(".history-list", "highlight");
        }),
        state("versions", WIDE, light(), harbor, |window| {
            window.press(&["i"]);
            window.wait_for_text(".panel, .notebook", "Versions");
        }),
        state("find-in-article", WIDE, light(), harbor, |window| {
            window.press(&[key::CONTROL, "f"]);
            window.type_text("ledger");
            window.wait_for_text(".find", "1 of");
        }),
        state("item-menu", WIDE, light(), plain, |window| {
            window.press(&["."]);
            window.wait("the menu is open", "return document.querySelector('[role=menu]') !== null");
        }),
        state("search-nothing", WIDE, light(), plain, |window| {
            window.press(&["/"]);
            window.type_text("ferries tag:nowhere");
            window.wait_for_text(".list-empty", "Nothing found");
        }),
        state("search-help", WIDE, light(), plain, |window| {
            window.press(&["/"]);
            window.click_named("How to search");
            window.wait_for_text(".search-help", "words");
        }),
        state("empty-view", WIDE, light(), plain, |window| {
            window.press(&["g"]);
            window.press(&["r"]);
            window.wait_for_text("#list-title", "Trash");
        }),
        state("library-unreadable", WIDE, light(), unreadable, |window| {
            window.wait_for_text(".unopened", "The library cannot be opened");
        }),
        state("rows-on-their-way", WIDE, light(), many_rows, |window| {
            window.run(
                "const { core } = window.__TAURI__; const invoke = core.invoke;
                 core.invoke = (name, ...rest) => (name === 'list_items' ? new Promise(() => {}) : invoke(name, ...rest));
                 document.querySelector('.list-scroll').scrollTop = 60000",
                &[],
            );
            window.wait("skeletons are drawn", "return document.querySelector('.row.skeleton') !== null");
        }),
        state("long-title", WIDE, light(), long_title, resting),
        state("long-title-slim", SLIM, light(), long_title, resting),
        state("one-line", WIDE, light(), one_line, resting),
        state("many-tags", WIDE, light(), many_tags, |window| {
            window.wait("the tags are there", "return document.querySelectorAll('[data-tag]').length > 5");
        }),
        state("slim-list", SLIM, light(), plain, |_| ()),
        state("slim-reader", SLIM, light(), harbor, resting),
        state("slim-settings", SLIM, light(), plain, |window| settings(window, None)),
        state("slim-display", SLIM, light(), harbor, |window| {
            window.press(&["d"]);
            window.wait_for_text(".panel", "Typeface");
        }),
        state("single-keys-off", WIDE, json!({ "theme": "light", "single_keys": "off" }), harbor, |window| {
            window.press(&["e"]);
            window.press(&[key::CONTROL, "k"]);
            window.wait(
                "the palette is open",
                "return document.querySelector('.palette[open], dialog[open]') !== null",
            );
        }),
    ]
}

fn plain(sample: &Sample) -> (Shelf, Vec<String>) {
    (sample.copy(), vec![])
}

fn opened(sample: &Sample, id: &str) -> (Shelf, Vec<String>) {
    (sample.copy(), vec!["open".into(), id.into()])
}

fn harbor(sample: &Sample) -> (Shelf, Vec<String>) {
    opened(sample, &sample.harbor)
}

/// Waits until the open article stands.
fn resting(window: &Window) {
    window.wait(
        "the article is open",
        "return document.querySelector('.article-title')?.checkVisibility() ?? false",
    );
}

/// Puts a heading of the open article at the top.
fn to_heading(window: &Window, words: &str) {
    resting(window);
    window.wait_with(
        "the heading is there",
        "const heading = [...document.querySelectorAll('.article-text h2')].find((h) => h.textContent === arguments[0]);
         heading?.scrollIntoView();
         return heading !== undefined",
        &[json!(words)],
    );
}

fn focused(window: &Window) {
    to_heading(window, "A drift nobody could see");
    window.press(&["f"]);
    to_heading(window, "A drift nobody could see");
    let ends = window.wait(
        "the words to select are in view",
        "const p = [...document.querySelectorAll('.article-text p')].find((p) => p.textContent.startsWith('Metrologists'));
         const range = document.createRange();
         const text = p.lastChild;
         range.setStart(text, text.length - 58);
         range.setEnd(text, text.length - 1);
         const boxes = [...range.getClientRects()];
         const [first, last] = [boxes[0], boxes.at(-1)];
         return [first.left + 1, first.top + 8, last.right - 1, last.bottom - 8].map(Math.round)",
    );
    let at = |index: usize| ends[index].as_i64().unwrap();
    window.drag_points((at(0), at(1)), (at(2), at(3)));
    window.wait(
        "the bar is there",
        "return document.querySelector('.selection-bar')?.checkVisibility() ?? false",
    );
}

fn searched(window: &Window) {
    window.press(&["/"]);
    window.type_text("is:unread tide gauge");
    window.wait_for_text(".row-passage mark", "gauge");
    window.press(&[key::ENTER]);
    resting(window);
}

fn settings(window: &Window, section: Option<&str>) {
    window.press(&["g"]);
    window.press(&["s"]);
    window.wait(
        "the settings are open",
        "return document.querySelector('.settings-page')?.checkVisibility() ?? false",
    );
    if let Some(section) = section {
        window.click_named(section);
    }
}

fn files_to_add(sample: &Sample) -> (Shelf, Vec<String>) {
    let shelf = sample.copy();
    let pages = [
        ("bell.html", include_str!("../pages/embeds/source.html")),
        ("knots.md", include_str!("../pages/markdown/source.md")),
        ("door.html", include_str!("../pages/no-article/source.html")),
        ("harbor.html", include_str!("../sample/harbor.html")),
    ];
    let files = pages.map(|(name, text)| {
        let file = shelf.home().join(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    });
    (shelf, files.into())
}

fn lines_to_import(sample: &Sample) -> (Shelf, Vec<String>) {
    let shelf = sample.copy();
    let file = shelf.home().join("from-elsewhere.jsonl");
    let mut lines: Vec<String> = (1..=12)
        .map(|number| line(&format!("Letters to a lock-keeper, part {number}"), &["letters"]))
        .collect();
    lines.push("this is no article".into());
    lines.push(line("Letters to a lock-keeper, part 3", &["letters"]));
    std::fs::write(&file, lines.join("\n")).unwrap();
    (shelf, vec![file.to_str().unwrap().into()])
}

fn line(title: &str, tags: &[&str]) -> String {
    let slug = title.replace(' ', "-");
    json!({
        "url": format!("https://locks.example/{slug}"), "title": title, "tags": tags, "saved_at": "2024-03-09T08:00:00Z",
        "text": "She writes to the nearest centimeter, in pencil, because ink runs.",
    })
    .to_string()
}

fn unreadable(_: &Sample) -> (Shelf, Vec<String>) {
    let shelf = Shelf::new();
    std::fs::create_dir(shelf.library()).unwrap();
    std::fs::write(shelf.library().join("library.db"), "this is no database, it is a letter").unwrap();
    (shelf, vec![])
}

fn many_rows(_: &Sample) -> (Shelf, Vec<String>) {
    let shelf = Shelf::new();
    shelf.import(&(1..=1000).map(|number| line(&format!("Letter {number}"), &[])).collect::<Vec<_>>());
    (shelf, vec![])
}

fn long_title(_: &Sample) -> (Shelf, Vec<String>) {
    let shelf = Shelf::new();
    let title = "On the naming of things that have no end, and whether a title that goes on beyond the width of every \
        page it will ever be set upon ceases, at some point nobody has found, to be a title; with an appendix on \
        https://example.org/addresses/that/are/one/word/and/never/break/anywhere/at/all/however/long/they/become and \
        Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let id = shelf.save(&page(title, ""));
    shelf.save(&page("A short one", ""));
    (shelf, vec!["open".into(), id])
}

fn one_line(_: &Sample) -> (Shelf, Vec<String>) {
    let shelf = Shelf::new();
    let id =
        shelf.save("<title>One line</title><article><h1>One line</h1><p>Low water is at nine.</p></article>");
    (shelf, vec!["open".into(), id])
}

fn many_tags(_: &Sample) -> (Shelf, Vec<String>) {
    let shelf = Shelf::new();
    let tags: Vec<String> = (0..10_000).map(|number| format!("topic {number}")).collect();
    let lines: Vec<String> = tags
        .chunks(50)
        .enumerate()
        .map(|(number, some)| {
            line(&format!("Letter {number}"), &some.iter().map(String::as_str).collect::<Vec<_>>())
        })
        .collect();
    shelf.import(&lines);
    (shelf, vec![])
}
