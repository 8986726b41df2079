//! One address asked, redirects followed by hand, the body taken within limits.
//!
//! Each hop is checked, counted and written into the ledger. Credentials in an address are dropped, never sent. Cookies
//! live as long as one call and go back only to the host that set them, so that a page which redirects until its cookie
//! returns can be read, and nobody is followed. A redirect from https to http is followed: nothing secret is sent, and
//! browsers do the same.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use reqwest::cookie::{CookieStore, Jar};
use reqwest::header::{
    ACCEPT, CONTENT_TYPE, COOKIE, HeaderMap, HeaderValue, LOCATION, REFERER, RETRY_AFTER, SET_COOKIE,
};
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};
use url::Url;

use crate::body;
use crate::client::Clients;
use crate::error::Error;
use crate::failure::{self, Failure};
use crate::refresh;
use crate::request::{Purpose, Request};
use crate::settings::Limits;

/// Most bytes of cookies sent with one request; servers refuse longer header lines.
const COOKIE_BYTES: usize = 8 * 1024;
/// What to ask for.
pub(crate) struct Ask<'a> {
    pub(crate) purpose: Purpose,
    /// The `Accept` header.
    pub(crate) accept: &'static str,
    /// The page that needs it.
    pub(crate) referrer: Option<&'a Url>,
    /// Most bytes of the body.
    pub(crate) cap: u64,
    /// Whether a page that is nothing but a way to another one is followed like a redirect.
    pub(crate) refresh: bool,
    /// To be held while a body of more than 4 MB is taken, so that several at once do not fill the memory.
    pub(crate) large: Option<&'a Semaphore>,
}

/// What came.
#[derive(Debug)]
pub(crate) struct Received {
    /// After redirects, without credentials.
    pub(crate) url: Url,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    /// The whole body; of an error only the beginning.
    pub(crate) bytes: Vec<u8>,
}

impl Received {
    pub(crate) fn content_type(&self) -> Option<String> {
        self.headers.get(CONTENT_TYPE).map(|value| text(value).trim().to_owned())
    }

    /// How long the server asks to wait, when it says so in seconds.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.headers
            .get(RETRY_AFTER)
            .and_then(|value| text(value).trim().parse().ok())
            .map(Duration::from_secs)
    }
}

/// Asks for `url`. When the connection breaks, it is tried once more.
pub(crate) async fn fetch(
    clients: &Clients,
    limits: &Limits,
    url: &Url,
    ask: &Ask<'_>,
    ledger: &mut Vec<Request>,
) -> Result<Received, Error> {
    match follow(clients, limits, url, ask, ledger).await {
        Err(failure) if failure.broke_off => {
            follow(clients, limits, url, ask, ledger).await.map_err(|f| f.error)
        }
        outcome => outcome.map_err(|failure| failure.error),
    }
}

async fn follow(
    clients: &Clients,
    limits: &Limits,
    url: &Url,
    ask: &Ask<'_>,
    ledger: &mut Vec<Request>,
) -> Result<Received, Failure> {
    let deadline = Instant::now() + limits.total;
    let mut url = bare(url);
    let mut jars: HashMap<String, Jar> = HashMap::new();
    let mut seen = HashSet::new();
    for _ in 0..=limits.redirects {
        ledger.push(Request::now(&url, ask.purpose));
        let entry = ledger.len() - 1;
        let cookies = jars.get(&site(&url)).and_then(|jar| jar.cookies(&url)).map(|value| shorten(&value));
        if !seen.insert((url.to_string(), cookies.clone())) {
            ledger.pop();
            return Err(redirects(&url, "it redirects in a circle").into());
        }
        let hop = one_hop(clients, limits, &url, ask, cookies, deadline, &mut ledger[entry]).await;
        match hop {
            Ok(Hop::Arrived(received)) => return Ok(received),
            Ok(Hop::Moved { to, set_cookies }) => {
                jars.entry(site(&url)).or_default().set_cookies(&mut set_cookies.iter(), &url);
                url = to;
            }
            Err(failure) => {
                ledger[entry].error = Some(failure.error.words());
                return Err(failure);
            }
        }
    }
    Err(redirects(&url, &format!("more than {} redirects", limits.redirects)).into())
}

enum Hop {
    Arrived(Received),
    Moved { to: Url, set_cookies: Vec<HeaderValue> },
}

async fn one_hop(
    clients: &Clients,
    limits: &Limits,
    url: &Url,
    ask: &Ask<'_>,
    cookies: Option<HeaderValue>,
    deadline: Instant,
    entry: &mut Request,
) -> Result<Hop, Failure> {
    let mut request = clients.pick(url)?.get(url.clone()).header(ACCEPT, ask.accept);
    if let Some(cookies) = cookies {
        request = request.header(COOKIE, cookies);
    }
    if let Some(referer) = ask.referrer.and_then(|page| referer(page, url)) {
        request = request.header(REFERER, referer);
    }
    let response = match timeout(limits.idle, request.send()).await {
        Ok(Ok(response)) => response,
        Ok(Err(error)) => return Err(failure::of(url, &error)),
        Err(_) => return Err(failure::silent(url, limits).into()),
    };
    entry.status = Some(response.status().as_u16());
    if matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        let to = target(url, response.headers())?;
        return Ok(Hop::Moved {
            to,
            set_cookies: response.headers().get_all(SET_COOKIE).iter().cloned().collect(),
        });
    }
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = if status.is_success() {
        body::whole(response, url, limits, ask, deadline, entry).await?
    } else {
        body::beginning(response, limits, entry).await
    };
    let set_cookies = headers.get_all(SET_COOKIE).iter().cloned().collect();
    let received = Received { url: url.clone(), status: status.as_u16(), headers, bytes };
    if ask.refresh && status.is_success() {
        let content_type = received.content_type().unwrap_or_default();
        if let Some(to) = refresh::target(url, &content_type, &received.bytes) {
            return Ok(Hop::Moved { to: bare(&to), set_cookies });
        }
    }
    Ok(Hop::Arrived(received))
}

/// The address as it is asked: without credentials and fragment.
pub(crate) fn bare(url: &Url) -> Url {
    let mut bare = url.clone();
    bare.set_fragment(None);
    // Both fail only for addresses that cannot have credentials.
    let _ = bare.set_username("");
    let _ = bare.set_password(None);
    bare
}

/// Where a redirect leads. The header is read as UTF-8, or as Latin-1 when it is not UTF-8, as browsers do.
fn target(url: &Url, headers: &HeaderMap) -> Result<Url, Error> {
    let location = headers.get(LOCATION).map(text).unwrap_or_default();
    if location.trim().is_empty() {
        return Err(redirects(url, "it redirects without saying where"));
    }
    let to = url
        .join(location.trim())
        .map_err(|_| redirects(url, "it redirects to something that is no address"))?;
    if !matches!(to.scheme(), "http" | "https") {
        return Err(redirects(url, &format!("it redirects to a {}: address", to.scheme())));
    }
    Ok(bare(&to))
}

/// The host that a cookie belongs to. No suffix list: a cookie for a whole domain goes back to this host only.
fn site(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

/// Leaves out the cookies that are too many.
fn shorten(cookies: &HeaderValue) -> HeaderValue {
    let bytes = cookies.as_bytes();
    if bytes.len() <= COOKIE_BYTES {
        return cookies.clone();
    }
    let end = bytes[..COOKIE_BYTES].windows(2).rposition(|pair| pair == b"; ").unwrap_or(0);
    HeaderValue::from_bytes(&bytes[..end]).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// The `Referer` that browsers send by default (`strict-origin-when-cross-origin`): the page within its own origin, the
/// origin elsewhere, nothing from https to http.
fn referer(page: &Url, to: &Url) -> Option<String> {
    if !matches!(page.scheme(), "http" | "https") || (page.scheme() == "https" && to.scheme() == "http") {
        return None;
    }
    if page.origin() == to.origin() {
        return Some(bare(page).to_string());
    }
    Some(format!("{}/", page.origin().ascii_serialization()))
}

pub(crate) fn text(value: &HeaderValue) -> String {
    match std::str::from_utf8(value.as_bytes()) {
        Ok(text) => text.to_owned(),
        Err(_) => value.as_bytes().iter().map(|&byte| char::from(byte)).collect(),
    }
}

fn redirects(url: &Url, why: &str) -> Error {
    Error::Redirects { address: url.to_string(), why: why.to_owned() }
}
