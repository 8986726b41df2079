//! Verb: save a page, whole. The one way into the library.
//!
//! Fetch, find the article, fetch the pages it goes on over and its images, store: the story of `architecture.md`, in this order. Dropping the future
//! cancels; until the last step nothing is stored, and the last step is one call that stores all or nothing.

use std::sync::Arc;

use article::{Article, Page, Placed, Placements};
use capture::Fetched;
use library::{ImageContent, ItemId, LedgerEntry, NewImage, NewVersion, Place, Saved};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::aldine::now;
use crate::{Aldine, Problem, Source, pages, rules};

/// How to save.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct SaveOptions {
    /// Tags to add.
    pub tags: Vec<String>,
    /// Where to put a page that is new; `None` for the inbox.
    pub place: Option<Place>,
    /// Leave the images on the web.
    pub text_only: bool,
    /// Keep a new version of a known page though its article is the same, word for word.
    pub new_version: bool,
}

/// How far a save is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Progress {
    /// The page is being fetched.
    Fetching {
        /// From here.
        url: String,
    },
    /// The article is being found in it.
    Extracting,
    /// Its images are being fetched.
    Images {
        /// Settled so far, missing ones included.
        done: usize,
        /// In all.
        total: usize,
    },
    /// It is being written to the library.
    Storing,
}

/// What the page was asked by, and what came of asking.
struct Fetch {
    page: Page,
    asked: Option<Url>,
    requests: Vec<LedgerEntry>,
}

/// Saves `source`. `progress` is told of each step.
///
/// A page that is on the shelf already gets a new version when its article changed; [`Saved`] says which. When a page
/// cannot be had and trying again may help, the failure gets a place on the shelf too: [`Problem::item`].
pub async fn save(
    aldine: &Arc<Aldine>,
    source: Source,
    options: SaveOptions,
    progress: impl Fn(Progress) + Send + Sync + 'static,
) -> Result<Saved, Problem> {
    let mut fetch = fetch(aldine, source, &progress).await?;
    if let Some(refusal) = article::input::refuse(&fetch.page) {
        return Err(Problem::refused(&refusal, fetch.asked.as_ref()));
    }
    progress(Progress::Extracting);
    let (page, article) = extract(aldine, fetch.page).await;
    let (page, article) = match fetch.asked {
        Some(_) => pages::follow(aldine, page, article, &progress, &mut fetch.requests).await,
        None => (page, article),
    };
    if article.word_count == 0 && article.images.is_empty() {
        return Err(Problem::no_article(page.url.as_ref(), page.file_name.as_deref()));
    }
    let images = if options.text_only {
        article.images.iter().map(|_| Err("left out: saved as text only".to_owned())).collect()
    } else {
        let tell = |done, total| progress(Progress::Images { done, total });
        let fetched = aldine.capture.images(&article.images, article.url.as_ref(), &tell).await;
        fetch.requests.extend(entries(fetched.requests));
        fetched.value
    };
    progress(Progress::Storing);
    let aldine = Arc::clone(aldine);
    let (asked, requests) = (fetch.asked, fetch.requests);
    blocking(move || store(&aldine, asked, &page, &article, images, requests, options)).await
}

/// Saves an item again from its address: a new version when the page changed, and a new try for missing images.
pub async fn save_again(
    aldine: &Arc<Aldine>,
    id: &ItemId,
    options: SaveOptions,
    progress: impl Fn(Progress) + Send + Sync + 'static,
) -> Result<Saved, Problem> {
    let item = aldine.library.item(id)?;
    let Some(url) = item.url.as_deref().and_then(|url| Url::parse(url).ok()) else {
        return Err(Problem::no_address(&item.title));
    };
    save(aldine, Source::Address(url), options, progress).await
}

async fn fetch(
    aldine: &Arc<Aldine>,
    source: Source,
    progress: &(impl Fn(Progress) + Sync),
) -> Result<Fetch, Problem> {
    let asked = match source {
        Source::Page(page) => return Ok(Fetch { page, asked: None, requests: Vec::new() }),
        Source::Address(url) => url,
    };
    progress(Progress::Fetching { url: asked.to_string() });
    let Fetched { value, requests } = aldine.capture.page(&asked).await;
    let requests = entries(requests);
    match value {
        Ok(page) => Ok(Fetch { page, asked: Some(asked), requests }),
        Err(error) => Err(failed(aldine, &asked, &error, &requests)?),
    }
}

/// Gives a failure that trying again may mend a place on the shelf.
fn failed(
    aldine: &Aldine,
    asked: &Url,
    error: &capture::Error,
    requests: &[LedgerEntry],
) -> Result<Problem, Problem> {
    let mut problem = Problem::from(error);
    if problem.code.may_pass() {
        let key = article::address::key(asked);
        let item = aldine.library.save_failure(
            now(),
            Some(&key),
            asked.as_str(),
            None,
            &problem.message,
            requests,
        )?;
        problem.item = Some(item.id);
    }
    Ok(problem)
}

/// Finds the article in a page.
pub(crate) async fn extract(aldine: &Arc<Aldine>, page: Page) -> (Page, Article) {
    let aldine = Arc::clone(aldine);
    blocking(move || {
        let article = rules::extract(aldine.dir(), &page);
        (page, article)
    })
    .await
}

/// Runs what keeps a processor or the disk busy where it holds up nobody.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

fn store(
    aldine: &Aldine,
    asked: Option<Url>,
    page: &Page,
    article: &Article,
    images: Vec<Result<capture::Image, String>>,
    requests: Vec<LedgerEntry>,
    options: SaveOptions,
) -> Result<Saved, Problem> {
    let html = article::place_images(&article.html, &placements(article, &images));
    let version = NewVersion {
        asked_url: asked.map(|url| url.to_string()),
        text_only: options.text_only,
        even_unchanged: options.new_version,
        requests,
        tags: options.tags,
        ..new_version(page, article, &html, images)
    };
    let at = version.now;
    let saved = aldine.library.save(&version)?;
    match options.place {
        Some(place) if !saved.known && place != Place::Inbox => {
            let id = saved.item.id.clone();
            aldine.library.move_items(at, std::slice::from_ref(&id), place)?;
            Ok(Saved { item: aldine.library.item(&id)?, ..saved })
        }
        _ => Ok(saved),
    }
}

/// A page and its article as the library takes them, asked for by nobody.
pub(crate) fn new_version<'a>(
    page: &'a Page,
    article: &'a Article,
    html: &'a str,
    images: Vec<Result<capture::Image, String>>,
) -> NewVersion<'a> {
    NewVersion {
        now: now(),
        key: article.url.as_ref().map(article::address::key),
        asked_url: None,
        url: article.url.as_ref().map(|url| article::address::clean(url).to_string()),
        article,
        html,
        raw: &page.bytes,
        raw_content_type: page.content_type.clone(),
        raw_file_name: page.file_name.clone(),
        images: article.images.iter().zip(images).map(|(image, outcome)| new_image(image, outcome)).collect(),
        text_only: false,
        even_unchanged: false,
        requests: Vec::new(),
        tags: Vec::new(),
    }
}

/// Where each image of an article is.
pub(crate) fn placements(article: &Article, images: &[Result<capture::Image, String>]) -> Placements {
    let place = |(image, outcome): (&article::ImageRef, &Result<capture::Image, String>)| {
        let placed = match outcome {
            Ok(found) => Placed::Local { hash: found.hash.clone(), width: found.width, height: found.height },
            Err(reason) => Placed::Missing { reason: reason.clone(), source: remote(image) },
        };
        (image.key.clone(), placed)
    };
    article.images.iter().zip(images).map(place).collect()
}

fn remote(image: &article::ImageRef) -> Option<Url> {
    match &image.source {
        article::ImageSource::Remote(url) => Some(url.clone()),
        _ => None,
    }
}

fn new_image(image: &article::ImageRef, outcome: Result<capture::Image, String>) -> NewImage {
    NewImage {
        content: outcome.map(|found| ImageContent {
            hash: found.hash,
            bytes: found.bytes,
            media_type: found.media_type,
            width: found.width,
            height: found.height,
        }),
        source: remote(image).map(|url| url.to_string()),
        alt: image.alt.clone(),
    }
}

pub(crate) fn entries(requests: Vec<capture::Request>) -> Vec<LedgerEntry> {
    let entry = |request: capture::Request| LedgerEntry {
        at: request.at_ms,
        url: request.url,
        purpose: request.purpose.to_string(),
        status: request.status,
        bytes: request.bytes,
        error: request.error,
        item: None,
    };
    requests.into_iter().map(entry).collect()
}
