//! What stands on the screen beside the page and is out of WebDriver's reach: the system's dialogs, and the program that
//! manages windows. Real keys and presses of the mouse, through the X server (`xdotool`).

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a dialog may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A dialog of the system.
pub struct Dialog {
    window: String,
}

impl Dialog {
    /// Waits for the dialog with this title.
    #[track_caller]
    pub fn wait(title: &str) -> Dialog {
        let started = Instant::now();
        loop {
            let found = xdotool(&["search", "--onlyvisible", "--name", &format!("^{title}$")]);
            if let Some(window) = found.lines().last() {
                let dialog = Dialog { window: window.to_owned() };
                // Drawn once, it takes keys.
                std::thread::sleep(Duration::from_millis(300));
                return dialog;
            }
            assert!(started.elapsed() < PATIENCE, "no dialog is titled {title:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Presses a key in it, named as X names it: `Return`.
    pub fn press(&self, key: &str) {
        xdotool(&["windowfocus", "--sync", &self.window, "key", key]);
    }

    /// Clicks so many pixels away from its right and lower edge.
    pub fn click_from_end(&self, right: i32, lower: i32) {
        let shape = xdotool(&["getwindowgeometry", "--shell", &self.window]);
        let side = |name: &str| -> i32 {
            let line = shape.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.parse().unwrap()
        };
        let (x, y) = (side("WIDTH=") - right, side("HEIGHT=") - lower);
        xdotool(&["mousemove", "--window", &self.window, &x.to_string(), &y.to_string(), "click", "1"]);
    }
}

/// The program that manages windows, as on a desktop; it ends with this value.
pub struct WindowManager(Child);

impl WindowManager {
    pub fn start() -> WindowManager {
        let started = Command::new("openbox").stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let manager = WindowManager(started.expect("openbox (Debian: openbox)"));
        let since = Instant::now();
        // It says on the root window that it is there.
        while xdotool(&["get_num_desktops"]).trim().parse::<u32>().is_err() {
            assert!(since.elapsed() < PATIENCE, "openbox does not manage the screen");
            std::thread::sleep(Duration::from_millis(50));
        }
        manager
    }
}

impl Drop for WindowManager {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs `xdotool`; gives what it prints.
fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool (Debian: xdotool)");
    String::from_utf8(output.stdout).unwrap()
}
