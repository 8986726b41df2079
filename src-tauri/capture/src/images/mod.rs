//! The images of an article: fetched politely, looked at, scaled down; each with an outcome.
//!
//! Polite: at most four at a time from one server and eight in all, no address twice, and a server that did not answer
//! is left alone. Small in memory: one large body and one decoded image at a time, and a limit on the sum of what is kept.

mod inspect;
mod png;
mod scale;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

use article::{ImageRef, ImageSource};
use futures_util::future::join_all;
use tokio::sync::{Mutex, Semaphore};
use url::Url;

use crate::Fetched;
use crate::client::Clients;
use crate::error::Error;
use crate::fetch::{self, Ask, Received};
use crate::request::{Purpose, Request};
use crate::settings::Limits;

/// The image formats that the window shows.
const ACCEPT: &str = "image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml;q=0.9,*/*;q=0.5";
/// Requests at a time, in all.
const AT_ONCE: usize = 8;
/// Requests at a time to one server; browsers take six.
const AT_ONCE_PER_HOST: usize = 4;
/// After this many requests without an answer a server is not asked again.
const SILENCES: u32 = 2;

/// An image, safe to show: of a known format and sane size, an SVG without anything that acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// BLAKE3 of `bytes`, 64 lower-case hex digits.
    pub hash: String,
    /// The bytes: as received, or scaled down.
    pub bytes: Vec<u8>,
    /// The media type, found by looking.
    pub media_type: String,
    /// Width in pixels as shown; 0 when unknown.
    pub width: u32,
    /// Height in pixels as shown; 0 when unknown.
    pub height: u32,
}

/// Everything that the images of one page share.
struct Batch<'a> {
    clients: &'a Clients,
    limits: &'a Limits,
    page: Option<&'a Url>,
    all: Semaphore,
    hosts: HashMap<String, Host>,
    large: Semaphore,
    decoding: Semaphore,
    kept: Mutex<u64>,
}

/// One server.
struct Host {
    slots: Semaphore,
    silences: AtomicU32,
}

type Outcome = Result<Image, String>;

pub(crate) async fn images(
    clients: &Clients,
    limits: &Limits,
    images: &[ImageRef],
    page: Option<&Url>,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Fetched<Vec<Outcome>> {
    let (looked_at, rest) = images.split_at(images.len().min(limits.images_per_page));
    let batch = Batch::new(clients, limits, looked_at, page);
    let done = AtomicUsize::new(rest.len());
    let settled = |count: usize| progress(done.fetch_add(count, Ordering::Relaxed) + count, images.len());
    let (mut groups, mut requests) = (by_address(looked_at), Vec::new());
    let outcomes = join_all(groups.iter().map(|group| {
        let (batch, settled) = (&batch, &settled);
        async move {
            let outcome = batch.settle(group.source).await;
            settled(group.places.len());
            outcome
        }
    }))
    .await;
    let over = format!("the page has more than {} images", limits.images_per_page);
    let mut value: Vec<Outcome> = vec![Err(over); images.len()];
    for (group, (outcome, made)) in groups.iter_mut().zip(outcomes) {
        requests.extend(made);
        for &place in &group.places[1..] {
            value[place] = outcome.clone();
        }
        value[group.places[0]] = outcome;
    }
    requests.sort_by_key(|request| request.at_ms);
    Fetched { value, requests }
}

/// The same image at one place or several.
struct Group<'a> {
    source: &'a ImageSource,
    places: Vec<usize>,
}

fn by_address(images: &[ImageRef]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut known: HashMap<Url, usize> = HashMap::new();
    for (place, image) in images.iter().enumerate() {
        if let ImageSource::Remote(url) = &image.source {
            match known.get(&fetch::bare(url)) {
                Some(&group) => {
                    groups[group].places.push(place);
                    continue;
                }
                None => known.insert(fetch::bare(url), groups.len()),
            };
        }
        groups.push(Group { source: &image.source, places: vec![place] });
    }
    groups
}

fn host(url: &Url) -> String {
    url.origin().ascii_serialization()
}

impl<'a> Batch<'a> {
    fn new(
        clients: &'a Clients,
        limits: &'a Limits,
        images: &[ImageRef],
        page: Option<&'a Url>,
    ) -> Batch<'a> {
        let remote = images.iter().filter_map(|image| match &image.source {
            ImageSource::Remote(url) => Some(host(url)),
            _ => None,
        });
        let one = || Host { slots: Semaphore::new(AT_ONCE_PER_HOST), silences: AtomicU32::new(0) };
        Batch {
            clients,
            limits,
            page,
            all: Semaphore::new(AT_ONCE),
            hosts: remote.map(|name| (name, one())).collect(),
            large: Semaphore::new(1),
            decoding: Semaphore::new(1),
            kept: Mutex::new(0),
        }
    }

    async fn settle(&self, source: &ImageSource) -> (Outcome, Vec<Request>) {
        let mut requests = Vec::new();
        let outcome = match source {
            ImageSource::Unreadable(reason) => Err(reason.clone()),
            ImageSource::Inline { bytes, .. } => self.look(bytes.clone()).await,
            ImageSource::Remote(url) => self.fetch(url, &mut requests).await,
        };
        (outcome, requests)
    }

    async fn fetch(&self, url: &Url, ledger: &mut Vec<Request>) -> Outcome {
        let host = &self.hosts[&host(url)];
        let broken = |_| "the fetching was ended".to_owned();
        let _slot = host.slots.acquire().await.map_err(broken)?;
        let _one = self.all.acquire().await.map_err(broken)?;
        if host.silences.load(Ordering::Relaxed) >= SILENCES {
            return Err("not asked for: the server did not answer before".to_owned());
        }
        if *self.kept.lock().await >= self.limits.images_total_bytes {
            return Err(self.too_much());
        }
        let ask = Ask {
            purpose: Purpose::Image,
            accept: ACCEPT,
            referrer: self.page,
            cap: self.limits.image_bytes,
            refresh: false,
            large: Some(&self.large),
        };
        let received = fetch::fetch(self.clients, self.limits, url, &ask, ledger).await;
        if let Err(Error::NoAnswer { .. } | Error::NoNetwork { .. } | Error::NoSuchHost { .. }) = received {
            host.silences.fetch_add(1, Ordering::Relaxed);
        }
        let outcome = match received.map_err(|error| error.words()).and_then(whole) {
            Ok(bytes) => self.look(bytes).await,
            Err(reason) => Err(reason),
        };
        if let (Err(reason), Some(last)) = (&outcome, ledger.last_mut()) {
            last.error = Some(reason.clone());
        }
        outcome
    }

    /// Looks at the bytes and scales them down, one image at a time; counts what is kept.
    async fn look(&self, bytes: Vec<u8>) -> Outcome {
        let _one = self.decoding.acquire().await.map_err(|_| "the fetching was ended".to_owned())?;
        let limits = self.limits.clone();
        let looked = tokio::task::spawn_blocking(move || inspect::inspect(bytes, &limits)).await;
        let image = looked.unwrap_or_else(|_| Err("it could not be read".to_owned()))?;
        let mut kept = self.kept.lock().await;
        if *kept + image.bytes.len() as u64 > self.limits.images_total_bytes {
            return Err(self.too_much());
        }
        *kept += image.bytes.len() as u64;
        Ok(image)
    }

    fn too_much(&self) -> String {
        format!(
            "the images of this page are more than {} MB together",
            self.limits.images_total_bytes / 1_000_000
        )
    }
}

/// The body of a success.
fn whole(received: Received) -> Result<Vec<u8>, String> {
    if matches!(received.status, 200 | 203) {
        return Ok(received.bytes);
    }
    let address = received.url.to_string();
    Err(Error::Status { address, status: received.status, retry_after: None }.words())
}
