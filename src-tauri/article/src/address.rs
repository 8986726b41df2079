//! Address hygiene: tracking parameters, the key by which two addresses are the same page.

use url::Url;

/// The address without what only tracks the reader, and without fragment.
pub fn clean(url: &Url) -> Url {
    url.clone()
}
