//! Watches that a story is told by one hand: by the keyboard alone, or by the mouse alone with words typed into fields.
//!
//! What the page does by itself is not counted: only events that come from the driver's keyboard and mouse.

use serde_json::json;

use super::webdriver::{Window, key};

impl Window {
    /// From now on a press, a click or a wheel of the mouse spoils the story.
    pub fn by_keyboard_alone(&self) {
        self.run(
            "window.spoiled = [];
             const say = (event) => event.isTrusted && window.spoiled.push(`${event.type} on ${event.target.outerHTML?.slice(0, 90)}`);
             for (const type of ['mousedown', 'wheel', 'touchstart', 'contextmenu']) addEventListener(type, say, { capture: true, passive: true })",
            &[],
        );
    }

    /// From now on a key spoils the story, but for letters, digits and signs in a field.
    pub fn by_mouse_alone(&self) {
        self.run(
            "window.spoiled = [];
             const typed = (event) => event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
               && (event.target.matches('textarea') || event.target.matches('input:not([type=checkbox], [type=radio], [type=range])'));
             addEventListener('keydown', (event) => {
               if (event.isTrusted && !typed(event)) window.spoiled.push(`${event.key} on ${event.target.outerHTML?.slice(0, 90)}`);
             }, { capture: true })",
            &[],
        );
    }

    /// Whether nothing spoiled the story since it began.
    #[track_caller]
    pub fn assert_told_by_one_hand(&self) {
        assert_eq!(self.run("return window.spoiled", &[]), json!([]));
    }

    /// Presses the keys of a sequence, one after the other.
    #[track_caller]
    pub fn press_in_turn(&self, keys: &[&str]) {
        keys.iter().for_each(|key| self.press(&[key]));
    }

    /// Presses Tab until the element with the focus matches.
    #[track_caller]
    pub fn tab_to(&self, css: &str) {
        self.step_to(css, &[key::TAB]);
    }

    /// Presses a chord until the element with the focus matches, 80 times at the most.
    #[track_caller]
    pub fn step_to(&self, css: &str, chord: &[&str]) {
        for _ in 0..80 {
            if self.has_focus(css) {
                return;
            }
            self.press(chord);
        }
        let at = self.run("return document.activeElement?.outerHTML.slice(0, 200)", &[]);
        panic!("{css} is not reached by {chord:?}; the focus is on {at}");
    }

    /// Whether the element with the focus matches.
    #[track_caller]
    pub fn has_focus(&self, css: &str) -> bool {
        self.run("return document.activeElement?.matches(arguments[0]) ?? false", &[json!(css)]) == true
    }

    /// Waits until the element with the focus matches.
    #[track_caller]
    pub fn wait_for_focus(&self, css: &str) {
        self.wait_with(
            &format!("the focus is on {css}"),
            "return document.activeElement?.matches(arguments[0]) ?? false",
            &[json!(css)],
        );
    }

    /// Goes down the open menu to the item with these words and runs it.
    #[track_caller]
    pub fn choose_by_keys(&self, words: &str) {
        self.wait_for_focus("[role^=menuitem]");
        for _ in 0..40 {
            let at = self.run("return document.activeElement.querySelector('.menu-text')?.textContent", &[]);
            if at == words {
                self.press(&[key::ENTER]);
                return;
            }
            self.press(&[key::DOWN]);
        }
        panic!("no menu item says {words:?}: {}", self.text(".menu"));
    }

    /// Rests the pointer on the first element that matches, for what shows under it.
    #[track_caller]
    pub fn point_at(&self, css: &str) {
        // A list that is drawn anew under a pointer at rest does not know of it: a hand is never quite still.
        for step in 0..20 {
            self.mouse(css, step % 2, &[]);
            let under = "return document.querySelector(arguments[0])?.matches(':hover') ?? false";
            if self.run(under, &[json!(css)]) == true {
                return;
            }
        }
        panic!("the pointer does not come to rest on {css}");
    }

    /// Clicks the first element that matches several times in a row.
    #[track_caller]
    pub fn click_times(&self, css: &str, times: usize) {
        let press =
            [json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 })];
        self.mouse(css, 0, &vec![press; times].concat());
    }

    /// Clicks the item of the open menu with these words.
    #[track_caller]
    pub fn choose_by_click(&self, words: &str) {
        let found = "return [...document.querySelectorAll('.menu .menu-item')].find((e) => e.querySelector('.menu-text').textContent === arguments[0]) ?? null";
        self.click_found(&format!("the menu offers {words:?}"), found, &[json!(words)]);
    }

    /// Waits until an attribute of the first element that matches has this value.
    #[track_caller]
    pub fn wait_for_attribute(&self, css: &str, name: &str, value: &str) {
        self.wait_with(
            &format!("{name} of {css} is {value:?}"),
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) === arguments[2]",
            &[json!(css), json!(name), json!(value)],
        );
    }
}
