//! The scheme `aldine:`: images of the library by the hash of their bytes, and nothing else.
//!
//! `aldine://image/HASH`; Windows asks for the same as `http://aldine.image/HASH`. A request changes nothing and names
//! no file. Bytes under a hash never change, so the page may keep them for ever.

use actions::{Problem, StoredImage};
use tauri::http::{Method, Request, Response, StatusCode, Uri, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::Session;

/// The scheme's name.
pub const SCHEME: &str = "aldine";

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
        let image = wanted(&request).and_then(|hash| find(&app.state::<Session>(), hash).unwrap_or_default());
        responder.respond(answer(image));
    });
}

fn find(session: &Session, hash: &str) -> Result<Option<StoredImage>, Problem> {
    session.library()?.image(hash)
}

/// The hash of the image that is asked for.
fn wanted(request: &Request<Vec<u8>>) -> Option<&str> {
    let uri: &Uri = request.uri();
    let ours = match uri.host()? {
        "image" => uri.scheme_str() == Some(SCHEME),
        "aldine.image" => uri.scheme_str() == Some("http"),
        _ => false,
    };
    let hash = uri.path().strip_prefix('/')?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    (ours && request.method() == Method::GET && is_hash).then_some(hash)
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

    const HASH: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    fn asked(method: &str, address: &str) -> Option<String> {
        let request = Request::builder().method(method).uri(address).body(Vec::new()).unwrap();
        wanted(&request).map(str::to_owned)
    }

    #[test]
    fn an_image_is_asked_for_by_its_hash() {
        assert_eq!(asked("GET", &format!("aldine://image/{HASH}")), Some(HASH.to_owned()));
        assert_eq!(asked("GET", &format!("http://aldine.image/{HASH}")), Some(HASH.to_owned()));
    }

    #[test]
    fn nothing_else_can_be_asked_for() {
        for address in [
            format!("aldine://open/{HASH}"),
            format!("aldine://image/x/{HASH}"),
            format!("aldine://image/{}", HASH.to_uppercase()),
            format!("aldine://image/{}", &HASH[1..]),
            format!("aldine://image/../{HASH}"),
            format!("http://image/{HASH}"),
            format!("http://aldine.image.example.org/{HASH}"),
            "aldine://image/".to_owned(),
            "aldine://save?url=https://example.org".to_owned(),
        ] {
            assert_eq!(asked("GET", &address), None, "{address}");
        }
        assert_eq!(asked("POST", &format!("aldine://image/{HASH}")), None);
    }

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
