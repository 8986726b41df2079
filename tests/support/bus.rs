//! A session bus of its own, by which a second start finds the first.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// The bus; it ends with this value.
pub struct Bus {
    daemon: Child,
    /// What `DBUS_SESSION_BUS_ADDRESS` is set to.
    pub address: String,
}

impl Bus {
    pub fn start() -> Bus {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon (Debian: dbus)");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Bus { daemon, address: address.trim().to_owned() }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
