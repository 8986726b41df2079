//! The promise of PRIVACY.md, kept with a recorder on the wire: starting, listing, reading and searching send nothing.
//!
//! The test runs itself again in a network of its own, with a wire that leads to no one, so that whatever is sent is sent
//! and seen: names that are looked up, connections that are tried. Needs a display, WebKitWebDriver, tcpdump and the
//! right to make a network (`script/test` has them); says so where it may not.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "shared with the journeys")]
#[path = "support/shelf.rs"]
mod shelf;
#[allow(dead_code, reason = "shared with the journeys")]
#[path = "support/webdriver.rs"]
mod webdriver;

use std::collections::BTreeSet;
use std::net::UdpSocket;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use shelf::{Shelf, long_page, page, page_with_images};
use webdriver::{Window, key};

/// Set in the network that is recorded.
const RECORDED: &str = "ALDINE_TEST_RECORDED";
/// How long a window is left to itself, to do whatever it does unasked.
const LEFT_ALONE: Duration = Duration::from_secs(15);
/// An ordinary network: an address and a way out, for both versions of the protocol; at the end of the wire is no one.
const NETWORK: &str = "set -e
    ip link set lo up
    ip link add wire type veth peer name far
    ip link set far up
    ip address add 192.0.2.2/24 dev wire
    ip -6 address add 2001:db8::2/64 dev wire nodad
    ip link set wire up
    ip neighbor add 192.0.2.1 lladdr 02:00:00:00:00:01 dev wire
    ip neighbor add 192.0.2.77 lladdr 02:00:00:00:00:01 dev wire
    ip -6 neighbor add 2001:db8::1 lladdr 02:00:00:00:00:01 dev wire
    ip route add default via 192.0.2.1
    ip -6 route add default via 2001:db8::1 dev wire
    exec \"$@\"";

/// Whether this is the recorded network; if not, runs the test of this name in one. `None`: that is not permitted here.
fn in_recorded_network(test: &str) -> Option<bool> {
    if std::env::var_os(RECORDED).is_some() {
        return Some(true);
    }
    let own = [&["--net"][..], &["--map-root-user", "--net"]];
    let Some(own) = own.iter().find(|own| {
        Command::new("unshare")
            .args(**own)
            .arg("true")
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|done| done.success())
    }) else {
        eprintln!("Left out: a network of its own is not permitted here.");
        return None;
    };
    let status = Command::new("unshare")
        .args(*own)
        .args(["sh", "-c", NETWORK, "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", test, "--nocapture"])
        .env(RECORDED, "yes")
        .status()
        .unwrap();
    assert!(status.success(), "in the recorded network: {status}");
    Some(false)
}

/// Everything that is sent, one line a packet.
struct Recorder {
    tcpdump: Child,
    log: tempfile::NamedTempFile,
}

impl Recorder {
    fn start() -> Recorder {
        let log = tempfile::NamedTempFile::new().unwrap();
        // The kernel itself greets its neighbors by multicast when a wire comes up; no program can ask for that.
        let tcpdump = Command::new("tcpdump")
            .args([
                "-i",
                "any",
                "-n",
                "-l",
                "--immediate-mode",
                "-Z",
                "root",
                "not (dst host ff02::16 or dst host ff02::2 or dst net ff02::1:ff00:0/104)",
            ])
            .stdout(log.reopen().unwrap())
            .stderr(Stdio::null())
            .spawn()
            .expect("tcpdump (Debian: tcpdump)");
        let recorder = Recorder { tcpdump, log };
        // It records from the first of these that it tells on. So it is known to see what it is there for.
        let probe = UdpSocket::bind("0.0.0.0:0").unwrap();
        while !recorder.lines().iter().any(|line| line.contains("192.0.2.77.7777")) {
            probe.send_to(b"seen?", "192.0.2.77:7777").unwrap();
            std::thread::sleep(Duration::from_millis(50));
        }
        recorder
    }

    fn lines(&self) -> Vec<String> {
        let text = std::fs::read_to_string(self.log.path()).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    /// What was sent, but for the probes.
    fn sent(&self) -> Vec<String> {
        std::thread::sleep(Duration::from_secs(1));
        self.lines().into_iter().filter(|line| !line.contains("192.0.2.77.7777")).collect()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        let _ = self.tcpdump.kill();
        let _ = self.tcpdump.wait();
    }
}

/// Everything that asks a network where nobody forbids it.
const TALKATIVE: &str = "<link rel=dns-prefetch href=https://prefetch.test><link rel=preconnect href=https://preconnect.test>\
    <link rel=stylesheet href=https://style.test/a.css><p>Words that stay here, beside <a href='https://link.test/next' \
    ping='https://ping.test/'>a link</a>.</p><img srcset='https://srcset.test/a.png 2x'>\
    <video src='https://video.test/a.mp4' autoplay></video><iframe src='https://frame.test/'></iframe>\
    <object data='https://object.test/a.swf'></object><p style='background:url(https://background.test/a.png)'>More.</p>";
/// An image that asks as well.
const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='https://svg.test/a.png'/></svg>";

#[test]
#[ignore = "opens the window: script/test"]
fn a_window_that_is_left_alone_sends_not_one_packet() {
    if in_recorded_network("a_window_that_is_left_alone_sends_not_one_packet") != Some(true) {
        return;
    }
    let shelf = Shelf::new();
    shelf.save(&page_with_images("The harbor that still reads its tide by hand"));
    let id = shelf.save(&page("Words that stay here", TALKATIVE));
    let library = shelf.library();
    let recorder = Recorder::start();
    let mut window = Command::new(env!("CARGO_BIN_EXE_aldine-desktop"))
        .args(["--library", library.to_str().unwrap(), "open", &id])
        .env("HOME", shelf.home())
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        .spawn()
        .unwrap();
    std::thread::sleep(LEFT_ALONE);
    let ended = window.try_wait().unwrap();
    window.kill().unwrap();
    window.wait().unwrap();
    assert_eq!(ended, None, "the window is open all the time");
    assert_eq!(recorder.sent(), Vec::<String>::new());
}

#[test]
#[ignore = "opens the window: script/test"]
fn reading_and_searching_what_was_never_cleaned_sends_nothing() {
    if in_recorded_network("reading_and_searching_what_was_never_cleaned_sends_nothing") != Some(true) {
        return;
    }
    let shelf = Shelf::new();
    shelf.save(&long_page("The long mole", "sundial"));
    // As if nothing had ever cleaned it: the window itself keeps it in.
    let uncleaned = format!("{TALKATIVE}<img src='https://image.test/a.png'>");
    shelf.save_uncleaned("Words that stay here", &uncleaned, SVG);
    let recorder = Recorder::start();
    let window: Window = shelf.open();
    let row = |title: &str| format!(".row[data-id] .row-main[aria-label^=\"{title}\"]");
    window.click(&row("Words that stay here"));
    window.wait_for_text(".article-text", "Words that stay here, beside a link.");
    window.run(
        "document.querySelector('.article-text a').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))",
        &[],
    );
    window.press(&["/"]);
    window.type_text("sundial");
    window.wait_for_text(".row-passage mark", "sundial");
    window.press(&[key::ENTER]);
    window.wait_for_text(".article-title", "The long mole");
    window.wait_with(
        "a paragraph is shown",
        "return document.querySelectorAll('.article-text p').length > arguments[0]",
        &[json!(40)],
    );
    std::thread::sleep(Duration::from_secs(3));
    drop(window);
    let sent = recorder.sent();
    let (loopback, elsewhere): (Vec<String>, Vec<String>) =
        sent.into_iter().partition(|line| line.contains(" lo ") && line.contains("Flags ["));
    assert_eq!(elsewhere, Vec::<String>::new());
    // On the loopback the driver and the window talk at two ports of the driver's choice. The third is where everything
    // that would leave is sent, and nobody listens.
    let ports: BTreeSet<&str> = loopback
        .iter()
        .filter(|line| line.contains("Flags [S],"))
        .filter_map(|line| line.split(" > ").nth(1)?.split(':').next()?.rsplit('.').next())
        .filter(|port| *port != "9")
        .collect();
    assert!(ports.len() <= 2, "connections to {ports:?}");
}
