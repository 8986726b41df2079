//! An HTTP server whose answers are written byte by byte by the test.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use capture::{Capture, HostPort, Limits, Settings};
use url::Url;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path and query.
    pub path: String,
    head: String,
}

impl Asked {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// A server on loopback. It lives until the test process ends.
pub struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    /// Answers each request by `answer`, which writes what it likes; then the connection is closed.
    pub fn new(answer: impl Fn(&Asked, &mut TcpStream) + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (log, answer) = (Arc::clone(&asked), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, answer) = (Arc::clone(&log), Arc::clone(&answer));
                std::thread::spawn(move || serve(stream, &log, &*answer));
            }
        });
        Server { address, asked }
    }

    /// The same bytes to everybody.
    pub fn always(answer: impl Into<Vec<u8>>) -> Server {
        let answer = answer.into();
        Server::new(move |_, stream| write(stream, &answer))
    }

    /// An address on it.
    pub fn url(&self, path: &str) -> Url {
        Url::parse(&format!("http://{}{path}", self.address)).unwrap()
    }

    /// The same by name: to a browser another site.
    pub fn named_url(&self, path: &str) -> Url {
        Url::parse(&format!("http://localhost:{}{path}", self.address.port())).unwrap()
    }

    /// What was asked so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// May be reached, by number and by name.
    pub fn allowed(&self) -> [HostPort; 2] {
        let port = self.address.port();
        [format!("127.0.0.1:{port}").parse().unwrap(), format!("localhost:{port}").parse().unwrap()]
    }

    /// Fetches with the usual limits.
    pub fn capture(&self) -> Capture {
        self.capture_within(|_| {})
    }

    /// Fetches without patience: for servers that keep one waiting.
    pub fn hasty_capture(&self) -> Capture {
        self.capture_within(|limits| limits.idle = Duration::from_millis(400))
    }

    /// Fetches with other limits.
    pub fn capture_within(&self, change: impl FnOnce(&mut Limits)) -> Capture {
        let mut settings = Settings { allow_hosts: self.allowed().to_vec(), ..Settings::default() };
        change(&mut settings.limits);
        Capture::new(settings).unwrap()
    }
}

fn serve(mut stream: TcpStream, log: &Mutex<Vec<Asked>>, answer: &dyn Fn(&Asked, &mut TcpStream)) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            _ => return,
        }
    }
    let head = String::from_utf8(head).unwrap();
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let asked = Asked { path, head };
    log.lock().unwrap().push(asked.clone());
    answer(&asked, &mut stream);
}

/// Writes, and does not mind when nobody listens any more.
pub fn write(stream: &mut TcpStream, bytes: &[u8]) {
    let _ = stream.write_all(bytes);
    let _ = stream.flush();
}

/// A whole answer.
pub fn answer(status: &str, headers: &[&str], body: &[u8]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    for header in headers {
        head += header;
        head += "\r\n";
    }
    [head.as_bytes(), b"\r\n", body].concat()
}

/// A whole answer that is a page.
pub fn page(body: &str) -> Vec<u8> {
    answer("200 OK", &["Content-Type: text/html; charset=utf-8"], body.as_bytes())
}

/// A redirect.
pub fn redirect(to: &str) -> Vec<u8> {
    answer("302 Found", &[&format!("Location: {to}")], b"moved")
}
