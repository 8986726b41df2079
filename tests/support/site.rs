//! A web site on the loopback: one page, which may change.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

/// The site.
pub struct Site {
    at: SocketAddr,
    page: Arc<Mutex<String>>,
}

impl Site {
    /// Begins to answer every request with this page.
    pub fn start(html: &str) -> Site {
        Site::answering("200 OK", html)
    }

    /// As [`start`](Self::start), with another status.
    pub fn answering(status: &'static str, html: &str) -> Site {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let page = Arc::new(Mutex::new(html.to_owned()));
        let shown = Arc::clone(&page);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                // Whoever is answered before the end of the request may take the answer for a broken line.
                for line in BufReader::new(&stream).lines() {
                    if line.is_ok_and(|line| line.is_empty()) {
                        break;
                    }
                }
                let body = shown.lock().unwrap().clone();
                let _ = write!(
                    stream,
                    "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
                     Connection: close\r\n\r\n{body}",
                    body.len()
                );
            }
        });
        Site { at, page }
    }

    /// `127.0.0.1:PORT`
    pub fn host(&self) -> String {
        self.at.to_string()
    }

    /// Puts another page in the place of the one before.
    pub fn publish(&self, html: &str) {
        html.clone_into(&mut self.page.lock().unwrap());
    }
}
