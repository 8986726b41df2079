//! Every state of the window in the real window: pictures for `docs/pictures`, and what axe finds in them.
//!
//! `script/screenshots [NAME]` takes the pictures; axe is run by hand. Both need a display and WebKitWebDriver.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/sample.rs"]
mod sample;
#[path = "support/shelf.rs"]
mod shelf;
#[path = "support/site.rs"]
mod site;
#[path = "support/states.rs"]
mod states;
#[path = "support/webdriver.rs"]
mod webdriver;

use std::panic::{AssertUnwindSafe, catch_unwind};

use library::Library;
use sample::Sample;
use serde_json::{Value, json};
use shelf::Shelf;
use states::State;
use webdriver::Window;

/// The themes of `tokens.css`.
const THEMES: [&str; 6] = ["light", "sepia", "dark", "black", "contrast-light", "contrast-dark"];

/// Opens the window in a state. The shelf must outlive it.
fn reach(state: &State, sample: &Sample) -> (Shelf, Window) {
    let (shelf, arguments) = (state.library)(sample);
    if let Ok(library) = Library::open(&shelf.library(), 1) {
        library.set_setting("window", &state.settings.to_string()).unwrap();
    }
    let window = shelf.open_with(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    window.resize(state.size.0, state.size.1);
    window.wait_with(
        &format!("the window has its size for {}", state.name),
        "return innerWidth === arguments[0] && innerHeight === arguments[1]",
        &[json!(state.size.0), json!(state.size.1)],
    );
    (state.reach)(&window);
    (shelf, window)
}

/// The states whose names contain `ALDINE_STATES`; all without it.
fn chosen() -> Vec<State> {
    let wanted = std::env::var("ALDINE_STATES").unwrap_or_default();
    states::all().into_iter().filter(|state| state.name.contains(&wanted)).collect()
}

/// Goes through the chosen states. One that cannot be reached is told at the end: the others are looked at all the same.
fn for_each_state(look: impl Fn(&State, &Window)) {
    let sample = Sample::new();
    let mut missed = Vec::new();
    for state in chosen() {
        let visit = || {
            let (_shelf, window) = reach(&state, &sample);
            look(&state, &window);
        };
        if catch_unwind(AssertUnwindSafe(visit)).is_err() {
            missed.push(state.name);
        }
    }
    assert!(missed.is_empty(), "not reached, or not as it should be: {missed:?}");
}

#[test]
#[ignore = "opens the window: script/screenshots"]
fn a_picture_of_each_state() {
    for_each_state(|state, window| window.screenshot(state.name));
}

/// axe-core is not shipped, so it is not in the repository: `ALDINE_AXE` names its `axe.min.js`. Run by hand, with
/// `cargo test --test states -- --ignored axe`.
#[test]
#[ignore = "opens the window, and needs axe-core"]
fn axe_finds_nothing_in_any_state_and_theme() {
    let Some(file) = std::env::var_os("ALDINE_AXE") else {
        eprintln!("Left out: ALDINE_AXE does not name axe.min.js (npm install axe-core).");
        return;
    };
    let axe = std::fs::read_to_string(file).unwrap();
    for_each_state(|state, window| {
        window.run(&format!("{axe}; window.axe = axe"), &[]);
        let mut found = Vec::new();
        for theme in THEMES {
            // What a rule other than contrast finds, it finds in every theme.
            // A splitter between two landmarks belongs to neither, so `region` is left out.
            let rules = if theme == THEMES[0] {
                json!({ "rules": { "region": { "enabled": false } } })
            } else {
                json!({ "runOnly": ["color-contrast"] })
            };
            found.extend(violations(window, theme, &rules).into_iter().map(|one| format!("{theme}: {one}")));
        }
        assert!(found.is_empty(), "{}:\n{}", state.name, found.join("\n"));
    });
}

/// What axe finds: rule, and the first elements.
fn violations(window: &Window, theme: &str, options: &Value) -> Vec<String> {
    let begin = "const [theme, options] = arguments;
        document.documentElement.dataset.theme = theme;
        window.seen = null;
        axe.run(document, { resultTypes: ['violations'], ...options }).then(
          ({ violations }) => { window.seen = violations.map((v) => `${v.id} (${v.nodes.length}): ` +
            v.nodes.slice(0, 4).map((n) => `${n.target} ${n.html.slice(0, 90)} ${n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? ''}`).join(' | ')); },
          (error) => { window.seen = [String(error)]; })";
    window.run(begin, &[json!(theme), options.clone()]);
    let seen = window.wait("axe has looked", "return window.seen");
    seen.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}
