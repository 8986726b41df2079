//! Drives the real window as a person does: the WebDriver protocol over a socket, one request at a time.
//!
//! `WebKitWebDriver` starts the program; the variable `TAURI_WEBVIEW_AUTOMATION` lets it. Each window has a home
//! folder of its own and no session bus but one of its own, so it never meets another window. <https://www.w3.org/TR/webdriver2/>

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// How long anything that must happen may take on a busy machine. Nothing waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(30);
/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Leads the group of processes that the driver, the window and its web processes are; ends all of them, itself too, when
/// nothing holds its standard input any more: also when the test failed, or was ended itself.
const LEADER: &str = r#"WebKitWebDriver "$1" & read -r _; kill -s KILL 0"#;

/// A running window.
pub struct Window {
    /// Leads their group.
    driver: Child,
    port: u16,
    session: String,
}

/// Keys without a letter.
pub mod key {
    #![allow(dead_code)]
    pub const BACKSPACE: &str = "\u{E003}";
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const SHIFT: &str = "\u{E008}";
    pub const CONTROL: &str = "\u{E009}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const END: &str = "\u{E010}";
    pub const HOME: &str = "\u{E011}";
    pub const LEFT: &str = "\u{E012}";
    pub const UP: &str = "\u{E013}";
    pub const RIGHT: &str = "\u{E014}";
    pub const DOWN: &str = "\u{E015}";
    pub const SPACE: &str = "\u{E00D}";
    pub const ALT: &str = "\u{E00A}";
    pub const F6: &str = "\u{E036}";
    pub const F10: &str = "\u{E03A}";
    pub const F11: &str = "\u{E03B}";
    pub const DELETE: &str = "\u{E017}";
}

impl Window {
    /// Starts the program with `arguments` and waits until the page is ready. `home` keeps what the program and the web
    /// view remember; `bus` is the address of a session bus, empty for none.
    pub fn open(home: &Path, bus: &str, arguments: &[&str]) -> Window {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("sh")
            .args(["-c", LEADER, "sh", &format!("--port={port}")])
            .process_group(0)
            .env_clear()
            .envs(
                std::env::vars_os()
                    .filter(|(name, _)| name == "PATH" || name == "DISPLAY" || name == "XAUTHORITY"),
            )
            .env("HOME", home)
            // Where the system's dialogs begin.
            .current_dir(home)
            // Sockets of the session, such as that of the voice, are the window's own.
            .env("XDG_RUNTIME_DIR", home)
            .env("DBUS_SESSION_BUS_ADDRESS", if bus.is_empty() { "disabled:" } else { bus })
            .env("LANG", "C.UTF-8")
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::piped())
            .spawn()
            .expect("a shell");
        let mut window = Window { driver, port, session: String::new() };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                started.elapsed() < PATIENCE,
                "WebKitWebDriver does not listen (Debian: webkit2gtk-driver)"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        let options = json!({ "binary": env!("CARGO_BIN_EXE_aldine-desktop"), "args": arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let answer = window.request("POST", "/session", Some(&wanted)).expect("a session");
        window.session = answer["sessionId"].as_str().expect("a session id").to_owned();
        window.wait("the page is ready", "return document.documentElement.dataset.ready === 'true'");
        window
    }

    /// Runs `script` in the page and gives what it returns. Arguments are `arguments[0]` ...
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("/execute/sync", json!({ "script": script, "args": arguments }))
    }

    /// Waits until `script` returns something true, and gives it.
    #[track_caller]
    pub fn wait(&self, what: &str, script: &str) -> Value {
        self.wait_with(what, script, &[])
    }

    /// As [`wait`](Self::wait), with arguments.
    #[track_caller]
    pub fn wait_with(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        let started = Instant::now();
        loop {
            let found = self.run(script, arguments);
            if !matches!(found, Value::Null | Value::Bool(false)) {
                return found;
            }
            if started.elapsed() > PATIENCE {
                let test = std::thread::current().name().unwrap_or("test").to_owned();
                self.screenshot(&format!("failed-{test}"));
                let says: String = self.text("body").chars().take(1500).collect();
                panic!("waited in vain until {what}\nThe page says:\n{says}");
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// The visible text of the first element that matches.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        let text = self.run("return document.querySelector(arguments[0])?.innerText ?? ''", &[json!(css)]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the visible text of the first element that matches contains `text`.
    #[track_caller]
    pub fn wait_for_text(&self, css: &str, text: &str) {
        let script = "return (document.querySelector(arguments[0])?.innerText ?? '').includes(arguments[1])";
        self.wait_with(&format!("{css} says {text:?}"), script, &[json!(css), json!(text)]);
    }

    /// Clicks the first element that matches, once it is there.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let found = "const e = document.querySelector(arguments[0]); return e && e.checkVisibility() && !e.disabled ? e : null";
        self.click_found(&format!("{css} can be clicked"), found, &[json!(css)]);
    }

    /// Clicks the button, link or menu item that is named so.
    #[track_caller]
    pub fn click_named(&self, name: &str) {
        let found = "const all = 'button, a[href], [role=button], [role=menuitem], [role=link]';
             const named = (e) => (e.getAttribute('aria-label') ?? e.textContent).trim();
             return [...document.querySelectorAll(all)]
               .find((e) => e.checkVisibility() && !e.disabled && named(e) === arguments[0]) ?? null";
        self.click_found(&format!("there is a button named {name:?}"), found, &[json!(name)]);
    }

    /// Clicks the element that `script` gives, once it is there. One that is drawn anew in between is looked for again.
    #[track_caller]
    pub fn click_found(&self, what: &str, script: &str, arguments: &[Value]) {
        for attempt in 1.. {
            let element = self.wait_with(what, script, arguments);
            let id = element[ELEMENT].as_str().expect("an element");
            match self.request("POST", &self.path(&format!("/element/{id}/click")), Some(&json!({}))) {
                Ok(_) => return,
                Err(error) if error.contains("stale element") && attempt < 5 => {}
                Err(error) => panic!("{what}, but the click failed: {error}"),
            }
        }
    }

    /// Clicks the first element that matches while Control is held down.
    #[track_caller]
    pub fn click_with_control(&self, css: &str) {
        let (x, y) = self.middle(css);
        let keys = [
            json!({ "type": "keyDown", "value": key::CONTROL }),
            json!({ "type": "pause" }),
            json!({ "type": "pause" }),
            json!({ "type": "pause" }),
            json!({ "type": "keyUp", "value": key::CONTROL }),
        ];
        let mouse = [
            json!({ "type": "pause" }),
            json!({ "type": "pointerMove", "x": x, "y": y }),
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pointerUp", "button": 0 }),
            json!({ "type": "pause" }),
        ];
        self.post(
            "/actions",
            json!({ "actions": [
            { "type": "key", "id": "keyboard", "actions": keys },
            { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": mouse },
        ] }),
        );
    }

    /// Drags the first element that matches to another, in steps.
    #[track_caller]
    pub fn drag(&self, from: &str, to: &str) {
        self.drag_points(self.middle(from), self.middle(to));
    }

    /// Drags from one point of the window to another, in steps; both in whole CSS pixels.
    #[track_caller]
    pub fn drag_points(&self, (x, y): (i64, i64), (to_x, to_y): (i64, i64)) {
        let mut mouse = vec![
            json!({ "type": "pointerMove", "x": x, "y": y }),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        for step in 1..=5 {
            let part = |a: i64, b: i64| a + (b - a) * step / 5;
            mouse.push(
                json!({ "type": "pointerMove", "x": part(x, to_x), "y": part(y, to_y), "duration": 20 }),
            );
        }
        mouse.push(json!({ "type": "pointerUp", "button": 0 }));
        self.post(
            "/actions",
            json!({ "actions": [
            { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": mouse },
        ] }),
        );
    }

    /// Moves the pointer to the middle of the first element that matches, `aside` pixels beside it, and does `then`.
    #[track_caller]
    pub fn mouse(&self, css: &str, aside: i64, then: &[Value]) {
        let (x, y) = self.middle(css);
        let mut mouse = vec![json!({ "type": "pointerMove", "x": x + aside, "y": y })];
        mouse.extend_from_slice(then);
        self.post(
            "/actions",
            json!({ "actions": [
            { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": mouse },
        ] }),
        );
    }

    /// The middle of the first element that matches, in whole CSS pixels of the window.
    #[track_caller]
    fn middle(&self, css: &str) -> (i64, i64) {
        let at = self.wait_with(
            &format!("{css} is there"),
            "const e = document.querySelector(arguments[0]);
             if (!e?.checkVisibility()) return null;
             const box = e.getBoundingClientRect();
             return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]",
            &[json!(css)],
        );
        (at[0].as_i64().unwrap(), at[1].as_i64().unwrap())
    }

    /// Types text where the focus is.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        let presses = text.chars().flat_map(|c| {
            let c = c.to_string();
            [json!({ "type": "keyDown", "value": c }), json!({ "type": "keyUp", "value": c })]
        });
        self.keys(presses.collect());
    }

    /// Presses keys together, as `["\u{E009}", "k"]` for Control and K.
    #[track_caller]
    pub fn press(&self, chord: &[&str]) {
        let down = chord.iter().map(|value| json!({ "type": "keyDown", "value": value }));
        let up = chord.iter().rev().map(|value| json!({ "type": "keyUp", "value": value }));
        self.keys(down.chain(up).collect());
    }

    #[track_caller]
    fn keys(&self, actions: Vec<Value>) {
        self.post(
            "/actions",
            json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// Gives the window a size in pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.post("/window/rect", json!({ "width": width, "height": height }));
    }

    /// Keeps a picture of the page in `target/screenshots`.
    #[track_caller]
    pub fn screenshot(&self, name: &str) {
        // What was just clicked is drawn with the next frame but one, or moves into its place before that.
        let still = "const [done] = arguments;
            const moving = document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime < Infinity);
            const frames = () => requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
            Promise.allSettled(moving.map((animation) => animation.finished)).then(frames)";
        self.post("/execute/async", json!({ "script": still, "args": [] }));
        // Drawn without OpenGL, the web view's driver waits for the next change of the page before it takes the picture.
        self.run(
            "let on = false; const root = document.documentElement;
             clearInterval(window.repainting);
             window.repainting = setInterval(() => { on = !on; root.style.opacity = on ? '0.9999' : '' }, 50)",
            &[],
        );
        let picture = self.request("GET", &self.path("/screenshot"), None).expect("a screenshot");
        self.run("clearInterval(window.repainting); document.documentElement.style.opacity = ''", &[]);
        let bytes = STANDARD.decode(picture.as_str().expect("base64")).unwrap();
        let folder = screenshots();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), bytes).unwrap();
    }

    #[track_caller]
    fn post(&self, path: &str, body: Value) -> Value {
        match self.request("POST", &self.path(path), Some(&body)) {
            Ok(value) => value,
            Err(error) => panic!("{path}: {error}\n{body}"),
        }
    }

    fn path(&self, path: &str) -> String {
        format!("/session/{}{path}", self.session)
    }

    /// One request; the answer's `value`.
    fn request(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(|error| error.to_string())?;
        stream.set_read_timeout(Some(4 * PATIENCE)).map_err(|error| error.to_string())?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
        .map_err(|error| error.to_string())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(|error| error.to_string())?;
        let (head, json) = answer.split_once("\r\n\r\n").ok_or("no answer")?;
        let value: Value = serde_json::from_str(json).map_err(|error| format!("{error} in {json}"))?;
        if head.starts_with("HTTP/1.1 200") {
            Ok(value["value"].clone())
        } else {
            Err(value["value"].to_string())
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // The window may be gone already: then there is nothing to close.
            let _ = self.request("DELETE", &format!("/session/{}", self.session), None);
        }
        drop(self.driver.stdin.take());
        let _ = self.driver.wait();
    }
}

/// Where pictures of the window are kept: `target/screenshots`.
fn screenshots() -> PathBuf {
    // The program lies in target/PROFILE.
    let profile = Path::new(env!("CARGO_BIN_EXE_aldine-desktop")).parent().unwrap();
    profile.parent().unwrap().join("screenshots")
}
