//! The later pages of an article, fetched and joined: within limits, on the same site, each request in the ledger.
//!
//! What is kept as received is all pages bound into one (`article::input::bind`), so that the same article can be made
//! from it again. A page that does not arrive leaves the article as far as it came, with a note in its report.

use std::sync::Arc;
use std::time::{Duration, Instant};

use article::input::bind;
use article::{Act, Article, Page};
use capture::Fetched;
use library::LedgerEntry;

use crate::save::{Progress, entries, extract};
use crate::{Aldine, Problem};

/// After this time no further page is asked for.
const LONGEST: Duration = Duration::from_secs(120);

/// Fetches the pages the article of `page` goes on over. Gives all of them as one page, and its article.
pub(crate) async fn follow(
    aldine: &Arc<Aldine>,
    page: Page,
    article: Article,
    progress: &(impl Fn(Progress) + Sync),
    ledger: &mut Vec<LedgerEntry>,
) -> (Page, Article) {
    let start = Instant::now();
    let limits = aldine.capture.limits();
    let mut bytes = page.bytes.len() as u64;
    let mut pages = vec![page.clone()];
    let (mut page, mut article) = (page, article);
    while let Some(next) = article.next_page.clone() {
        let from = pages[pages.len() - 1].url.clone().unwrap_or_else(|| next.clone());
        let fetched = if pages.len() >= limits.pages {
            Err(format!("more than {} pages are not joined", limits.pages))
        } else if start.elapsed() > LONGEST {
            Err(format!("the pages before it took more than {} s", LONGEST.as_secs()))
        } else {
            progress(Progress::Fetching { url: next.to_string() });
            let Fetched { value, requests } = aldine.capture.next_page(&next, &from).await;
            ledger.extend(entries(requests));
            match value {
                Err(error) => Err(Problem::from(error).message),
                Ok(found) => fit(found, &from, limits.page_bytes.saturating_sub(bytes)),
            }
        };
        match fetched {
            Ok(found) => {
                bytes += found.bytes.len() as u64;
                pages.push(found);
                (page, article) = extract(aldine, bind::pages(&pages)).await;
            }
            Err(why) => {
                let entries = &mut article.report.entries;
                entries.retain(|entry| entry.stage != "pages" || entry.act != Act::Noted);
                let why = format!("page {} of the article is not here: {why}", pages.len() + 1);
                article.report.add("pages", Act::Noted, next.as_str(), &why);
                break;
            }
        }
    }
    (page, article)
}

/// Whether what came may be a page of the article; `room` is how many bytes it may have.
fn fit(page: Page, from: &url::Url, room: u64) -> Result<Page, String> {
    if page.bytes.len() as u64 > room {
        return Err("all pages together are larger than a page may be".to_owned());
    }
    if !page.url.as_ref().is_some_and(|url| article::is_same_site(url, from)) {
        return Err("it leads to another site".to_owned());
    }
    match article::input::refuse(&page) {
        Some(refusal) => Err(refusal.to_string()),
        None => Ok(page),
    }
}
