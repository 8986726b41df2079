//! The images an article needs: what each `src` stands for, and how it is written once its fate is known.

use std::collections::{HashMap, HashSet};

use data_encoding::BASE64_NOPAD;
use url::Url;

use super::{Policy, address};
use crate::input::{self, Source};
use crate::tree::Element;
use crate::{ImageRef, ImageSource};

/// The start of an address of an image in the library; the rest is its BLAKE3 hash.
const LIBRARY: &str = "aldine://image/";

/// Images met so far, each source once.
#[derive(Default)]
pub(super) struct Images<'t> {
    keys: HashMap<&'t str, String>,
    remote: HashSet<String>,
    /// Parts the keys of this page from those of other pages of the article.
    part: String,
    pub(super) list: Vec<ImageRef>,
}

impl<'t> Images<'t> {
    pub(super) fn of(policy: &Policy<'_>) -> Images<'t> {
        let part = match policy {
            Policy::Page { source, .. } if source.part > 0 => format!("{}.", source.part),
            _ => String::new(),
        };
        Images { part, ..Images::default() }
    }

    /// The key of the image at `src`, as the page wrote it.
    pub(super) fn key(&mut self, src: &'t str, alt: &str, base: Option<&Url>, source: &Source) -> String {
        if let Some(key) = self.keys.get(src) {
            return key.clone();
        }
        let found = find(src, base, source);
        let key = self.add(found, alt);
        self.keys.insert(src, key.clone());
        key
    }

    /// The key of an image made here.
    pub(super) fn add(&mut self, source: ImageSource, alt: &str) -> String {
        let key = match &source {
            ImageSource::Remote(url) => url.to_string(),
            ImageSource::Inline { .. } => format!("inline:{}{}", self.part, self.list.len()),
            ImageSource::Unreadable(_) => format!("unreadable:{}{}", self.part, self.list.len()),
        };
        // Two spellings may lead to one address.
        let is_new = !matches!(source, ImageSource::Remote(_)) || self.remote.insert(key.clone());
        if is_new {
            self.list.push(ImageRef { key: key.clone(), source, alt: alt.to_owned() });
        }
        key
    }
}

/// Where the bytes of the image at `src` are.
fn find(src: &str, base: Option<&Url>, source: &Source) -> ImageSource {
    let src = src.trim();
    let scheme = src.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    if scheme.as_deref() == Some("data") {
        return match data_uri(src) {
            Some((media_type, bytes)) => ImageSource::Inline { media_type, bytes },
            None => ImageSource::Unreadable("The image's data in the page is damaged.".to_owned()),
        };
    }
    if !source.parts.is_empty() {
        let absolute = address::resolve(src, base).map(String::from);
        let part = source
            .parts
            .get(src)
            .or_else(|| source.parts.get(absolute.as_deref()?))
            .or_else(|| source.parts.get(&input::relative(src)));
        if let Some(part) = part {
            return ImageSource::Inline { media_type: part.media_type.clone(), bytes: part.bytes.clone() };
        }
    }
    match address::resolve(src, base) {
        Some(url) if address::is_web(&url) => ImageSource::Remote(url),
        Some(url) => ImageSource::Unreadable(match url.scheme() {
            "file" => "It is a file on the computer the page was made on.".to_owned(),
            "cid" => "It is a part of a message that did not come with the page.".to_owned(),
            "http" | "https" => "Its address is reserved for programs on this computer.".to_owned(),
            scheme => format!("Addresses that begin with \"{scheme}:\" cannot be saved."),
        }),
        None if base.is_none() => ImageSource::Unreadable(
            "Its address is relative to a page whose own address is not known.".to_owned(),
        ),
        None => ImageSource::Unreadable("Its address cannot be understood.".to_owned()),
    }
}

/// Reads a `data:` URI (RFC 2397): its media type and its bytes.
fn data_uri(uri: &str) -> Option<(String, Vec<u8>)> {
    let (head, data) = uri.get(5..)?.split_once(',')?;
    let mut parts = head.split(';').map(str::trim);
    let media_type = parts.next().unwrap_or_default().to_ascii_lowercase();
    let base64 = parts.any(|part| part.eq_ignore_ascii_case("base64"));
    let data = percent_decoded(data);
    let bytes = if base64 {
        let packed: Vec<u8> = data
            .into_iter()
            .filter(|b| !b.is_ascii_whitespace())
            .map(|b| match b {
                b'-' => b'+',
                b'_' => b'/',
                b => b,
            })
            .collect();
        let end = packed.iter().rposition(|&b| b != b'=').map_or(0, |last| last + 1);
        BASE64_NOPAD.decode(&packed[..end]).ok()?
    } else {
        data
    };
    (!bytes.is_empty()).then_some((media_type, bytes))
}

fn percent_decoded(value: &str) -> Vec<u8> {
    let bytes = value.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| value.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    out
}

/// The hash in an address of the library, if it is one: nothing else may be loaded.
pub(super) fn library_hash(src: &str) -> Option<&str> {
    src.strip_prefix(LIBRARY).filter(|hash| is_hash(hash))
}

/// The address of an image in the library.
pub(super) fn library_address(hash: &str) -> Option<String> {
    is_hash(hash).then(|| format!("{LIBRARY}{hash}"))
}

fn is_hash(hash: &str) -> bool {
    hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// A size in pixels as an attribute says it; `None` when it says none or nonsense.
pub(super) fn pixels(element: &Element, name: &str) -> Option<u32> {
    let value = element.attr(name)?.trim();
    value.strip_suffix("px").unwrap_or(value).parse().ok().filter(|n| (1..=20_000).contains(n))
}

/// The size an image of `width` by `height` pixels is shown at. Small ones (emoji, formulas, icons) keep the size the
/// page gave them, as they stand in a line of text; others are shown as large as they are.
pub(super) fn shown(element: &Element, width: u32, height: u32) -> (u32, u32) {
    const LINE: u32 = 64;
    if width == 0 || height == 0 {
        return (width, height);
    }
    let scaled = |part: u32, whole: u32, other: u32| {
        u32::try_from((u64::from(other) * u64::from(part) + u64::from(whole) / 2) / u64::from(whole))
            .unwrap_or(other)
            .max(1)
    };
    match (pixels(element, "width"), pixels(element, "height")) {
        (_, Some(h)) if h <= LINE && h < height => (scaled(h, height, width), h),
        (Some(w), None) if w <= LINE && w < width => (w, scaled(w, width, height)),
        _ => (width, height),
    }
}
