//! Verb: find the article anew in the page as it was received, without a network. What a better extractor finds becomes a
//! new version; the old one is kept, and every highlight is looked for in the new one.

use std::collections::HashMap;
use std::sync::Arc;

use article::{ImageRef, ImageSource, Page};
use library::{ItemId, Saved};
use serde::Serialize;
use url::Url;

use crate::save::{blocking, extract, new_version, placements};
use crate::{Aldine, Problem};

/// What came of extracting items anew.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Reextracted {
    /// Items that have a new version.
    pub done: u32,
    /// Items whose article is the same, word for word.
    pub unchanged: u32,
    /// Items it could not be done for.
    pub failed: Vec<FailedItem>,
    /// Highlights that have no place in the new versions and are orphans now.
    pub lost_place: u32,
}

/// An item something could not be done for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FailedItem {
    /// The item.
    pub id: ItemId,
    /// Why, in words.
    pub message: String,
}

/// Finds the articles of items anew. One that fails does not stop the others.
pub async fn reextract_items(aldine: &Arc<Aldine>, ids: &[ItemId]) -> Reextracted {
    let mut all = Reextracted::default();
    for id in ids {
        // On a task of its own: a page that makes the extractor panic fails alone.
        let (shared, one) = (Arc::clone(aldine), id.clone());
        let outcome = tokio::spawn(async move { reextract(&shared, &one).await }).await;
        match outcome.unwrap_or_else(|_| Err(Problem::bug())) {
            Ok(saved) => {
                all.done += u32::from(!saved.unchanged);
                all.unchanged += u32::from(saved.unchanged);
                all.lost_place += saved.lost_place;
            }
            Err(problem) => all.failed.push(FailedItem { id: id.clone(), message: problem.message }),
        }
    }
    all
}

async fn reextract(aldine: &Arc<Aldine>, id: &ItemId) -> Result<Saved, Problem> {
    let raw = aldine.library.raw(id)?;
    let page = Page {
        bytes: raw.bytes,
        content_type: raw.content_type,
        url: raw.url.as_deref().and_then(|url| Url::parse(url).ok()),
        file_name: raw.file_name,
        format: None,
    };
    let (page, article) = extract(aldine, page).await;
    if article.word_count == 0 && article.images.is_empty() {
        return Err(Problem::no_article(page.url.as_ref(), page.file_name.as_deref()));
    }
    let images = images(aldine, id, &article.images).await?;
    let (aldine, id) = (Arc::clone(aldine), id.clone());
    let stored = blocking(move || {
        let html = article::place_images(&article.html, &placements(&article, &images));
        let version = new_version(&page, &article, &html, images);
        aldine.library.save_version(&id, &version)
    });
    Ok(stored.await?)
}

/// The images of an article: those from the web as the library has them, those in the page out of the page.
async fn images(
    aldine: &Arc<Aldine>,
    id: &ItemId,
    wanted: &[ImageRef],
) -> Result<Vec<Result<capture::Image, String>>, Problem> {
    let kept: HashMap<String, library::ImageContent> = aldine.library.kept_images(id)?.into_iter().collect();
    let inline: Vec<ImageRef> =
        wanted.iter().filter(|image| !matches!(image.source, ImageSource::Remote(_))).cloned().collect();
    let mut inline = aldine.capture.images(&inline, None, &|_, _| {}).await.value.into_iter();
    let mut found = Vec::with_capacity(wanted.len());
    for image in wanted {
        found.push(match &image.source {
            ImageSource::Remote(url) => match kept.get(url.as_str()) {
                Some(kept) => Ok(capture::Image {
                    hash: kept.hash.clone(),
                    bytes: kept.bytes.clone(),
                    media_type: kept.media_type.clone(),
                    width: kept.width,
                    height: kept.height,
                }),
                None => Err("it was not fetched when the page was saved".to_owned()),
            },
            _ => inline.next().unwrap_or_else(|| Err("it is not in the page".to_owned())),
        });
    }
    Ok(found)
}
