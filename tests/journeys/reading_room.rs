//! Journeys through the reading room: reading aloud, code, previews, display for one article, paper.

use std::path::Path;

use serde_json::{Value, json};

use super::shelf::{Shelf, long_page, page};
use super::site::Site;
use super::wait_for_row;
use super::webdriver::{Window, key};

/// Where Speech Dispatcher keeps the module of the synthesizer.
const MODULES: [&str; 3] = [
    "/usr/lib/speech-dispatcher-modules/sd_espeak-ng",
    "/usr/libexec/speech-dispatcher-modules/sd_espeak-ng",
    "/usr/lib/x86_64-linux-gnu/speech-dispatcher-modules/sd_espeak-ng",
];

/// Gives the home folder a voice that speaks into nothing, faster than anyone could hear.
fn give_voice(home: &Path) {
    let config = home.join(".config/speech-dispatcher");
    std::fs::create_dir_all(&config).unwrap();
    std::fs::write(
        config.join("speechd.conf"),
        "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\nDefaultModule espeak-ng\n\
         AudioOutputMethod \"alsa\"\nDefaultLanguage \"en\"\n",
    )
    .unwrap();
    std::fs::write(home.join(".asoundrc"), "pcm.!default { type null }\nctl.!default { type null }\n")
        .unwrap();
}

/// The sentence the voice is at.
fn spoken(window: &Window) -> String {
    let words = window.run(
        "const [range] = CSS.highlights.get('spoken') ?? []; return range?.toString().replace(/\\s+/g, ' ') ?? ''",
        &[],
    );
    words.as_str().unwrap_or_default().to_owned()
}

/// Which sentence the voice is at; the first is 0.
fn sentence(window: &Window) -> i64 {
    let at = window.run("return Number(document.querySelector('.listening-slider input').value)", &[]);
    at.as_i64().unwrap_or(-1)
}

fn wait_for_sentence(window: &Window, least: i64) {
    window.wait_with(
        &format!("the voice is at sentence {least} or later"),
        "return Number(document.querySelector('.listening-slider input').value) >= arguments[0]",
        &[json!(least)],
    );
}

/// Waits until the button to go on says that the voice pauses.
fn wait_for_pause(window: &Window) {
    window.wait(
        "the voice pauses",
        "return document.querySelector('.listening-play').getAttribute('aria-label') === 'Read aloud from here'",
    );
}

fn open_article(window: &Window, title: &str) {
    wait_for_row(window, title);
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-title", title);
}

#[test]
#[ignore = "opens the window: script/test"]
fn an_article_is_read_aloud_highlighted_and_gone_on_with_after_a_restart() {
    if !MODULES.iter().any(|module| Path::new(module).exists()) {
        eprintln!("No voice here: install speech-dispatcher and speech-dispatcher-espeak-ng to run this.");
        return;
    }
    let shelf = Shelf::new();
    give_voice(shelf.home());
    shelf.save(&long_page("The tide book", "lantern"));
    let window = shelf.open();
    open_article(&window, "The tide book");

    window.press(&["p"]);
    window.wait("the bar is there", "return document.querySelector('.listening-bar')?.checkVisibility()");
    wait_for_sentence(&window, 3);
    window.press(&["p"]);
    wait_for_pause(&window);
    window.screenshot("listening");
    let stopped = spoken(&window);
    assert!(stopped.ends_with('.'), "{stopped:?}");

    // The keys act on the sentence of the voice.
    window.press(&["h"]);
    window.wait_with(
        "the sentence is highlighted",
        "return [...document.querySelectorAll('.article-text [data-highlight]')].map((e) => e.textContent).join('') === arguments[0]",
        &[json!(stopped)],
    );
    let at = sentence(&window);
    window.press(&[key::RIGHT]);
    wait_for_sentence(&window, at + 1);
    assert_ne!(spoken(&window), stopped);
    window.press(&[key::LEFT]);
    assert_eq!(spoken(&window), stopped);
    drop(window);
    // The server of the first window was ended with it, and had no time to take its papers away.
    std::fs::remove_dir_all(shelf.home().join("speech-dispatcher")).unwrap();

    let window = shelf.open();
    open_article(&window, "The tide book");
    // A word is gone before anybody could ask for it.
    window.run(
        "const registry = window.registry = CSS.highlights;
         const set = registry.set.bind(registry);
         registry.set = (name, value) => {
           if (name === 'spoken-word') window.words = (window.words ?? 0) + value.size;
           return set(name, value);
         }",
        &[],
    );
    window.press(&["p"]);
    wait_for_sentence(&window, at);
    // The voice tells its words, and the text they are in was not changed.
    window.wait("words are underlined", "return window.words > 0");
    window.run(
        "const slider = document.querySelector('.listening-slider input');
         slider.value = slider.max;
         slider.dispatchEvent(new Event('change'))",
        &[],
    );
    window.wait_for_text(".toast", "Read aloud to the end");
    window.wait("the bar is gone", "return !document.querySelector('.listening-bar').checkVisibility()");
}

#[test]
#[ignore = "opens the window: script/test"]
fn without_a_voice_the_bar_says_what_to_install() {
    let shelf = Shelf::new();
    let config = shelf.home().join(".config/speech-dispatcher");
    std::fs::create_dir_all(&config).unwrap();
    std::fs::write(config.join("speechd.conf"), "DisableAutoSpawn\n").unwrap();
    shelf.save(&page("The tide book", ""));
    let window = shelf.open();
    open_article(&window, "The tide book");
    window.click_named("Read aloud");
    window.wait_for_text(".listening-words", "Install the packages speech-dispatcher");
    window.click_named("Stop reading aloud");
    window.wait("the bar is gone", "return !document.querySelector('.listening-bar').checkVisibility()");
}

/// The colored words of a kind.
fn colored(window: &Window, kind: &str) -> Value {
    window.run(
        "return [...(CSS.highlights.get(`code-${arguments[0]}`) ?? [])].map((at) => {
           const range = document.createRange();
           range.setStart(at.startContainer, at.startOffset);
           range.setEnd(at.endContainer, at.endOffset);
           return range.toString();
         })",
        &[json!(kind)],
    )
}

#[test]
#[ignore = "opens the window: script/test"]
fn code_is_colored_without_changing_the_article_and_keeps_its_colors_under_a_highlight() {
    let shelf = Shelf::new();
    let code = "<pre><code class='language-rust'>// Little's law\npub fn wait(n: f64) -&gt; bool {\n    return n == 0.5;\n}\n</code></pre>";
    shelf.save(&page(
        "What a queue wants to tell you",
        &format!("<p>The code that watches for it is short:</p>{code}"),
    ));
    let window = shelf.open();
    open_article(&window, "What a queue wants to tell you");
    window.wait("the code is colored", "return (CSS.highlights.get('code-keyword')?.size ?? 0) > 0");
    assert_eq!(colored(&window, "comment"), json!(["// Little's law"]));
    assert!(colored(&window, "keyword").as_array().unwrap().contains(&json!("return")));
    assert!(colored(&window, "literal").as_array().unwrap().contains(&json!("0.5")));
    assert_eq!(
        window.run("return document.querySelector('pre').querySelectorAll('span').length", &[]),
        json!(0)
    );
    window.screenshot("code");

    // A highlight cuts the text into other nodes; the colors follow.
    window.run(
        "const text = document.querySelector('pre code').firstChild;
         const at = text.data.indexOf('return');
         getSelection().setBaseAndExtent(text, at - 6, text, at + 3)",
        &[],
    );
    window.press(&["h"]);
    window.wait("it is highlighted", "return document.querySelector('pre [data-highlight]') !== null");
    assert!(colored(&window, "keyword").as_array().unwrap().contains(&json!("return")));
}

#[test]
#[ignore = "opens the window: script/test"]
fn one_article_is_set_apart_and_the_others_stay_as_they_were() {
    let shelf = Shelf::new();
    shelf.save(&page("Alpha on clocks", ""));
    shelf.save(&page("Beta on bridges", ""));
    let window = shelf.open();
    open_article(&window, "Beta on bridges");
    let size = "return getComputedStyle(document.querySelector('.article-text p')).fontSize";
    let usual = window.run(size, &[]);
    window.press(&["d"]);
    window.click(".panel .segments label:last-child");
    window.run(
        "const slider = document.querySelector('#display-text_size');
         slider.value = Number(slider.value) + 3;
         slider.dispatchEvent(new Event('input'))",
        &[],
    );
    window.wait_with(
        "the text is larger",
        &format!("{} !== arguments[0]", size),
        std::slice::from_ref(&usual),
    );
    let own = window.run(size, &[]);
    window.screenshot("display-article");
    window.click(&super::row("Alpha on clocks"));
    window.wait_for_text(".article-title", "Alpha on clocks");
    assert_eq!(window.run(size, &[]), usual);
    window.click(&super::row("Beta on bridges"));
    window.wait_for_text(".article-title", "Beta on bridges");
    assert_eq!(window.run(size, &[]), own);
}

#[test]
#[ignore = "opens the window: script/test"]
fn a_link_to_a_saved_article_shows_what_it_leads_to() {
    let shelf = Shelf::new();
    let site = Site::start(&page("The gauge and the ledger", ""));
    let address = format!("http://{}/gauge", site.host());
    shelf.aldine(&["save", "--allow-host", &site.host(), &address], "");
    shelf.save(&page("The tide book", &format!("<p>See <a href='{address}'>the gauge</a>.</p>")));
    let window = shelf.open();
    open_article(&window, "The tide book");
    window.wait("the link is known", "return document.querySelector('.article-text a[data-saved]') !== null");
    // By keyboard: the focus, after a key was pressed, is shown.
    window.press(&[key::TAB]);
    window.run("document.querySelector('.article-text a[data-saved]').focus({ focusVisible: true })", &[]);
    window.wait_for_text(".link-preview", "The gauge and the ledger");
    window.wait_for_text(".link-preview", "Complete offline");
    window.screenshot("link-preview");
    window.press(&[key::ESCAPE]);
    window.wait("the preview is gone", "return !document.querySelector('.link-preview').checkVisibility()");
}
