//! Answers requests for `aldine://image/HASH`: images of the library by the hash of their bytes, and nothing else.
//!
//! A request changes nothing and names no file. Bytes under a hash never change, so the page may keep them for ever.

use actions::{Problem, StoredImage};
use tauri::http::{Method, Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::Session;
use crate::link::image_hash;

/// An SVG shown as an image runs nothing and loads nothing; this holds should it ever become a document.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// Answers a request for an image.
pub fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        let address = (request.method() == Method::GET).then(|| request.uri().to_string());
        let image = address.as_deref().and_then(image_hash);
        let image = image.and_then(|hash| find(&app.state::<Session>(), hash).unwrap_or_default());
        responder.respond(answer(image));
    });
}

fn find(session: &Session, hash: &str) -> Result<Option<StoredImage>, Problem> {
    session.library()?.image(hash)
}

fn answer(image: Option<StoredImage>) -> Response<Vec<u8>> {
    let response = Response::builder().header("X-Content-Type-Options", "nosniff");
    let response = match image {
        Some(image) => response
            .header(header::CONTENT_TYPE, image.media_type)
            .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
            .header(header::CONTENT_SECURITY_POLICY, POLICY)
            .body(image.bytes),
        None => response.status(StatusCode::NOT_FOUND).body(Vec::new()),
    };
    response.expect("the library keeps only media types it checked")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_image_cannot_become_a_page_that_acts() {
        let image = StoredImage { media_type: "image/svg+xml".into(), bytes: b"<svg/>".to_vec() };
        let response = answer(Some(image));
        assert_eq!(response.headers()["content-security-policy"], POLICY);
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["content-type"], "image/svg+xml");
        assert_eq!(answer(None).status(), StatusCode::NOT_FOUND);
    }
}
