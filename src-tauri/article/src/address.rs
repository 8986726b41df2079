//! Address hygiene: tracking parameters, the key by which two addresses are the same page.

use url::Url;

/// The address without what only tracks the reader, and without fragment.
pub fn clean(url: &Url) -> Url {
    url.clone()
}

/// What makes two addresses the same page: the cleaned address without scheme and `www.`.
pub fn key(url: &Url) -> String {
    let url = clean(url);
    let host = url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{host}{port}{}{query}", url.path().trim_end_matches('/'))
}
