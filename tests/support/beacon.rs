//! A server on the loopback that writes down who asks it for anything.

use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

/// The server. It answers nothing: to be asked is all that matters.
pub struct Beacon {
    at: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Beacon {
    pub fn start() -> Beacon {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&heard);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let mut first = String::new();
                let _ = BufReader::new(stream).read_line(&mut first);
                notes.lock().unwrap().push(first.trim().to_owned());
            }
        });
        Beacon { at, heard }
    }

    /// `http://127.0.0.1:PORT`
    pub fn address(&self) -> String {
        format!("http://{}", self.at)
    }

    /// `127.0.0.1:PORT`
    pub fn host(&self) -> String {
        self.at.to_string()
    }

    /// The first lines of all requests so far. Asks once itself, so that a server that hears nothing is noticed.
    pub fn heard(&self) -> Vec<String> {
        use std::io::Write;
        let own = "GET /heard HTTP/1.1";
        let mut stream = std::net::TcpStream::connect(self.at).unwrap();
        write!(stream, "{own}\r\n\r\n").unwrap();
        drop(stream);
        loop {
            let heard = self.heard.lock().unwrap().clone();
            if heard.iter().any(|line| line == own) {
                return heard.into_iter().filter(|line| line != own).collect();
            }
            std::thread::yield_now();
        }
    }
}
