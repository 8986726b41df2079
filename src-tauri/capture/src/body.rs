//! The body of an answer: whole or not at all, within limits on bytes and on waiting.
//!
//! Bytes are counted as they come out of decompression, so that little that becomes much is left in time.

use reqwest::Response;
use reqwest::header::CONTENT_LENGTH;
use tokio::sync::SemaphorePermit;
use tokio::time::{Instant, timeout_at};
use url::Url;

use crate::error::Error;
use crate::failure::{self, Failure};
use crate::fetch::{Ask, text};
use crate::request::Request;
use crate::settings::{Limits, PROGRESS_BYTES};

/// Enough of an error page to tell a robot check from an error.
const ERROR_BODY_BYTES: usize = 64 * 1024;
/// What a body may grow to before it needs [`Ask::large`].
const SMALL_BYTES: usize = 4 * 1000 * 1000;

/// Takes the whole body, or an error: never a part of it.
pub(crate) async fn whole(
    mut response: Response,
    url: &Url,
    limits: &Limits,
    ask: &Ask<'_>,
    deadline: Instant,
    entry: &mut Request,
) -> Result<Vec<u8>, Failure> {
    let too_large = || Failure::from(Error::TooLarge { address: url.to_string(), limit: ask.cap });
    let claimed =
        response.headers().get(CONTENT_LENGTH).and_then(|value| text(value).trim().parse::<u64>().ok());
    if claimed.is_some_and(|bytes| bytes > ask.cap) {
        return Err(too_large());
    }
    let mut permit: Option<SemaphorePermit> = None;
    let mut body = Vec::with_capacity(usize::try_from(claimed.unwrap_or(0)).unwrap_or(0));
    let mut stalled = Instant::now() + limits.idle;
    let mut progress = 0;
    loop {
        let chunk = match timeout_at(stalled.min(deadline), response.chunk()).await {
            Ok(Ok(Some(chunk))) => chunk,
            Ok(Ok(None)) => return Ok(body),
            Ok(Err(error)) => return Err(failure::of(url, &error)),
            Err(_) if Instant::now() >= deadline => {
                let why = format!("it was not complete after {} s", limits.total.as_secs());
                return Err(Error::NoAnswer { address: url.to_string(), why }.into());
            }
            Err(_) => return Err(failure::silent(url, limits).into()),
        };
        if (body.len() + chunk.len()) as u64 > ask.cap {
            return Err(too_large());
        }
        body.extend_from_slice(&chunk);
        entry.bytes = body.len() as u64;
        progress += chunk.len() as u64;
        if let Some(large) = ask.large.filter(|_| permit.is_none() && body.len() > SMALL_BYTES) {
            permit = large.acquire().await.ok();
            (stalled, progress) = (Instant::now() + limits.idle, 0);
        }
        if progress >= PROGRESS_BYTES {
            (stalled, progress) = (Instant::now() + limits.idle, 0);
        }
    }
}

/// The beginning of an error page, as far as it comes.
pub(crate) async fn beginning(mut response: Response, limits: &Limits, entry: &mut Request) -> Vec<u8> {
    let mut body = Vec::new();
    let stalled = Instant::now() + limits.idle;
    while let Ok(Ok(Some(chunk))) = timeout_at(stalled, response.chunk()).await {
        let room = ERROR_BODY_BYTES - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        entry.bytes = body.len() as u64;
        if body.len() >= ERROR_BODY_BYTES {
            break;
        }
    }
    body
}
