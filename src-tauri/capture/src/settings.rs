//! What a user may set, and the limits within which anything from the web is taken.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use url::Host;

/// A page larger than this is an application or a data dump. The largest of books on one page is about 10 MB.
pub const PAGE_BYTES: u64 = 25 * 1000 * 1000;
/// Pages of one article. What goes on longer is a book or a trap.
pub const PAGES: usize = 20;
/// Larger than any camera's JPEG; animations above it are films.
pub const IMAGE_BYTES: u64 = 25 * 1000 * 1000;
/// A 60-megapixel image takes 240 MB of memory when it is shown.
pub const IMAGE_PIXELS: u64 = 60_000_000;
/// More than any article has; a page with more is a catalogue.
pub const IMAGES_PER_PAGE: usize = 300;
/// All images of a page are held in memory until they are stored together with it.
pub const IMAGES_TOTAL_BYTES: u64 = 100 * 1000 * 1000;
/// Twice the width of the widest reading column, for screens with two dots a pixel.
pub const IMAGE_EDGE: u32 = 2560;
/// What browsers follow (the fetch standard's number).
pub const REDIRECTS: usize = 20;
/// Longer than the slowest pages that still come, shorter than a person's patience.
pub const IDLE: Duration = Duration::from_secs(30);
/// To reach a server and shake hands: enough for three tries of the network to deliver the first packet.
pub const CONNECT: Duration = Duration::from_secs(8);
/// Fewer bytes than this within [`Limits::idle`] are no progress: a byte a second would never end.
pub const PROGRESS_BYTES: u64 = 4096;
/// One file, from the first byte asked to the last received: 25 MB over 42 kB/s.
pub const TOTAL: Duration = Duration::from_secs(600);

/// How to fetch. The default is right for users.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The limits.
    pub limits: Limits,
    /// Servers that may be reached though they are not on the public internet: an intranet, a test.
    pub allow_hosts: Vec<HostPort>,
    /// The `User-Agent` header.
    pub user_agent: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { limits: Limits::default(), allow_hosts: Vec::new(), user_agent: user_agent() }
    }
}

/// What the window's engine says of itself, and the product's name: sites answer this as they answer a browser, and
/// whoever reads their log sees who asked.
fn user_agent() -> String {
    let system = if cfg!(target_os = "macos") {
        "Macintosh; Intel Mac OS X 10_15_7"
    } else if cfg!(windows) {
        "Windows NT 10.0; Win64; x64"
    } else {
        "X11; Linux x86_64"
    };
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "Mozilla/5.0 ({system}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15 Aldine/{version}"
    )
}

/// How much is taken from the web. What is over a limit is refused with a message; nothing is cut short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a page, content coding undone. [`PAGE_BYTES`]
    pub page_bytes: u64,
    /// Pages that are joined into one article, the first included; all of them together have no more bytes than a page may
    /// have. [`PAGES`]
    pub pages: usize,
    /// Bytes of an image, content coding undone. [`IMAGE_BYTES`]
    pub image_bytes: u64,
    /// Width times height of an image. [`IMAGE_PIXELS`]
    pub image_pixels: u64,
    /// Images that are looked at. [`IMAGES_PER_PAGE`]
    pub images_per_page: usize,
    /// Bytes of all images of a page together. [`IMAGES_TOTAL_BYTES`]
    pub images_total_bytes: u64,
    /// The widest image kept, in pixels; wider ones are scaled down to it. Height does not count: a tall chart is read by
    /// scrolling, and would not be readable scaled down. [`IMAGE_EDGE`]
    pub image_edge: u32,
    /// Redirects followed from one address. [`REDIRECTS`]
    pub redirects: usize,
    /// Time without progress (fewer than [`PROGRESS_BYTES`] received). [`IDLE`]
    pub idle: Duration,
    /// Time to connect, TLS included. [`CONNECT`]
    pub connect: Duration,
    /// Time for one file in all. [`TOTAL`]
    pub total: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            page_bytes: PAGE_BYTES,
            pages: PAGES,
            image_bytes: IMAGE_BYTES,
            image_pixels: IMAGE_PIXELS,
            images_per_page: IMAGES_PER_PAGE,
            images_total_bytes: IMAGES_TOTAL_BYTES,
            image_edge: IMAGE_EDGE,
            redirects: REDIRECTS,
            idle: IDLE,
            connect: CONNECT,
            total: TOTAL,
        }
    }
}

/// A server: a host name or number, and a port. Written `HOST:PORT`, IPv6 numbers in brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostPort {
    /// The host, in its normal form.
    pub host: Host<String>,
    /// The port.
    pub port: u16,
}

/// What was given is not `HOST:PORT`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not HOST:PORT, such as `wiki.local:8080` or `[::1]:80`")]
pub struct BadHostPort(String);

impl FromStr for HostPort {
    type Err = BadHostPort;

    fn from_str(text: &str) -> Result<HostPort, BadHostPort> {
        let bad = || BadHostPort(text.to_owned());
        let (host, port) = text.rsplit_once(':').ok_or_else(bad)?;
        let port = port.parse().map_err(|_| bad())?;
        let host = Host::parse(host).map_err(|_| bad())?;
        Ok(HostPort { host, port })
    }
}

impl fmt::Display for HostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_host_and_port_is_read_in_its_normal_form() {
        assert_eq!("LOCALHOST:80".parse::<HostPort>().unwrap().to_string(), "localhost:80");
        assert_eq!("0x7f.1:80".parse::<HostPort>().unwrap().to_string(), "127.0.0.1:80");
        assert_eq!("[::1]:80".parse::<HostPort>().unwrap().to_string(), "[::1]:80");
    }

    #[test]
    fn what_is_no_host_and_port_is_refused() {
        for text in ["", "localhost", "localhost:", "localhost:99999", "a b:80", ":80", "http://a:80"] {
            assert!(text.parse::<HostPort>().is_err(), "{text}");
        }
    }
}
