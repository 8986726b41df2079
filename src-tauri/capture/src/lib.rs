//! An address in, a page and its images out: the only code that opens a socket.
//!
//! A page is hostile and so is the network: what may be reached is in `address` and `resolve`, how much is taken in
//! [`Limits`], how long one waits in `body`. Nothing is requested except by a call of [`Capture::page`],
//! [`Capture::next_page`] or [`Capture::images`]; dropping their future ends every request. Nothing is kept between calls but open connections:
//! no cookies, no cache, no credentials. What was asked of whom is given back with every outcome, as [`Request`]s.
//!
//! | module | what it does |
//! |---|---|
//! | `settings` | what a user may set, and the limits |
//! | `address` | which addresses may be reached |
//! | `resolve` | names to addresses, private ones left out |
//! | `tls` | whom to trust |
//! | `client` | which connection an address gets |
//! | `fetch` | one address asked: redirects, cookies, the ledger |
//! | `body` | the body of an answer, within limits |
//! | `failure` | what went wrong, told from the errors of the libraries |
//! | `page` | an answer that is a page, or why it is none |
//! | `refresh` | pages that are nothing but a way to another page |
//! | `robot` | telling a robot check from a page |
//! | `images` | the images of an article, each with an outcome |

mod address;
mod body;
mod client;
mod error;
mod failure;
mod fetch;
mod images;
mod page;
mod refresh;
mod request;
mod resolve;
mod robot;
mod settings;
mod tls;

use hyper_util::client::proxy::matcher::Matcher;
use rustls::pki_types::CertificateDer;
use url::Url;

pub use error::{Error, Reason};
pub use images::Image;
pub use request::{Purpose, Request};
pub use settings::{
    BadHostPort, CONNECT, HostPort, IDLE, IMAGE_BYTES, IMAGE_EDGE, IMAGE_PIXELS, IMAGES_PER_PAGE,
    IMAGES_TOTAL_BYTES, Limits, PAGE_BYTES, PAGES, PROGRESS_BYTES, REDIRECTS, Settings, TOTAL,
};

use client::Clients;

/// Fetches pages and images. Made once and shared; making it opens nothing.
pub struct Capture {
    settings: Settings,
    clients: Clients,
}

/// An outcome, and every request that was made for it, in order.
#[derive(Clone, Debug)]
pub struct Fetched<T> {
    /// The outcome.
    pub value: T,
    /// The requests.
    pub requests: Vec<Request>,
}

impl Capture {
    /// Reads the system's proxy settings and certificate authorities. Fails when the latter cannot be used at all.
    pub fn new(settings: Settings) -> Result<Capture, Error> {
        Capture::with(settings, Matcher::from_system(), Vec::new())
    }

    /// With other proxies than the system's, and certificate authorities besides the system's.
    fn with(
        settings: Settings,
        proxies: Matcher,
        also: Vec<CertificateDer<'static>>,
    ) -> Result<Capture, Error> {
        let clients = Clients::new(&settings, proxies, also)?;
        Ok(Capture { settings, clients })
    }

    /// Fetches a page. Dropping the future cancels it.
    ///
    /// The page's `url` is the address after redirects, without credentials and fragment. An incomplete page is an error.
    /// Needs a tokio runtime with time and network.
    pub async fn page(&self, url: &Url) -> Fetched<Result<article::Page, Error>> {
        let mut requests = Vec::new();
        let value = page::page(&self.clients, &self.settings.limits, url, None, &mut requests).await;
        Fetched { value, requests }
    }

    /// Fetches a later page of an article; `from` is the page before it, sent as `Referer` as far as browsers would. As
    /// [`Capture::page`] in all else.
    pub async fn next_page(&self, url: &Url, from: &Url) -> Fetched<Result<article::Page, Error>> {
        let mut requests = Vec::new();
        let value = page::page(&self.clients, &self.settings.limits, url, Some(from), &mut requests).await;
        Fetched { value, requests }
    }

    /// The limits it was made with.
    pub fn limits(&self) -> &Limits {
        &self.settings.limits
    }

    /// Fetches the images of an article that are on the web, and looks at all of them: each has an outcome, in the order
    /// of `images`; a missing one has its reason, in words without a full stop.
    ///
    /// `page` is the address the article came from, sent as `Referer` as far as browsers would. `progress` is told
    /// `(done, total)` after each image. No address is asked twice. Dropping the future cancels it.
    pub async fn images(
        &self,
        images: &[article::ImageRef],
        page: Option<&Url>,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Fetched<Vec<Result<Image, String>>> {
        images::images(&self.clients, &self.settings.limits, images, page, progress).await
    }
}
