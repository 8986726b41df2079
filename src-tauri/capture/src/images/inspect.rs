//! Bytes to an image that may be stored, or the reason why not.
//!
//! The format is found by looking at the bytes; what a header or a data URI calls them does not count. Formats the window
//! shows are kept as received. Dimensions are read before anything is decoded.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

use super::{Image, png, scale};
use crate::settings::Limits;

/// What the bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One that can be decoded here, and so be scaled.
    Raster(ImageFormat),
    /// One that the window shows and that is kept as it is.
    Opaque(&'static str),
    Svg,
    Page,
    Other(&'static str),
    Unknown,
}

pub(super) fn inspect(mut bytes: Vec<u8>, limits: &Limits) -> Result<Image, String> {
    if bytes.is_empty() {
        return Err("the file is empty".to_owned());
    }
    if bytes.len() as u64 > limits.image_bytes {
        return Err(format!("larger than {} MB", limits.image_bytes / 1_000_000));
    }
    match kind(&bytes) {
        Kind::Svg => svg(&bytes),
        Kind::Page => Err("the site sent a page instead of an image".to_owned()),
        Kind::Other(what) => Err(format!("it is {what}, which cannot be shown")),
        Kind::Unknown => Err("it is in no known image format".to_owned()),
        Kind::Opaque(media_type) => {
            let (width, height) = dimensions(&bytes, limits)?;
            Ok(image(bytes, media_type, width, height))
        }
        Kind::Raster(format) => {
            let (width, height) = dimensions(&bytes, limits)?;
            let mut still = format != ImageFormat::Gif;
            match format {
                ImageFormat::Png => {
                    let outline = png::outline(&bytes).ok_or("it is incomplete")?;
                    bytes.truncate(outline.end);
                    still = !outline.animated;
                }
                ImageFormat::WebP => {
                    if webp_end(&bytes) > bytes.len() as u64 {
                        return Err("it is incomplete".to_owned());
                    }
                    still = !webp_animated(&bytes);
                }
                _ => {}
            }
            let turned = turned(&bytes, format);
            let (width, height) = if turned { (height, width) } else { (width, height) };
            if still
                && width > limits.image_edge
                && let Some(scaled) = scale::down(&bytes, format, limits.image_edge)
            {
                return Ok(image(scaled.bytes, scaled.format.to_mime_type(), scaled.width, scaled.height));
            }
            Ok(image(bytes, format.to_mime_type(), width, height))
        }
    }
}

fn image(mut bytes: Vec<u8>, media_type: &str, width: u32, height: u32) -> Image {
    // It is held until all images are here; what a buffer has to spare would be held with it.
    bytes.shrink_to_fit();
    Image {
        hash: blake3::hash(&bytes).to_hex().to_string(),
        bytes,
        media_type: media_type.to_owned(),
        width,
        height,
    }
}

/// An SVG without scripts, links and anything else that acts; its size is the window's to find.
fn svg(bytes: &[u8]) -> Result<Image, String> {
    let safe = article::svg::make_safe(bytes).ok_or("it is a drawing (SVG) that could not be made safe")?;
    Ok(image(safe, "image/svg+xml", 0, 0))
}

/// The kind by the first bytes (WHATWG MIME Sniffing, section 6.1).
fn kind(bytes: &[u8]) -> Kind {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Kind::Raster(ImageFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Kind::Raster(ImageFormat::Jpeg),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Kind::Raster(ImageFormat::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Kind::Raster(ImageFormat::WebP),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand {
            [b'a', b'v', b'i', b'f' | b's', ..] => Kind::Opaque("image/avif"),
            [b'm', b'i', b'f', b'1', rest @ ..]
                if rest[..rest.len().min(40)].windows(4).any(|at| at == b"avif") =>
            {
                Kind::Opaque("image/avif")
            }
            [b'h', b'e', b'i' | b'v', ..] | [b'm', b'i' | b's', b'f', b'1', ..] => {
                Kind::Other("a HEIC image")
            }
            _ => Kind::Other("a video"),
        },
        [b'B', b'M', ..] => Kind::Opaque("image/bmp"),
        [0, 0, 1, 0, ..] => Kind::Opaque("image/x-icon"),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Kind::Other("a TIFF image"),
        [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', b' ', ..] => Kind::Other("a JPEG XL image"),
        [b'%', b'P', b'D', b'F', ..] => Kind::Other("a PDF document"),
        [0x1a, 0x45, 0xdf, 0xa3, ..] => Kind::Other("a video"),
        _ => markup(bytes),
    }
}

/// SVG, a page, or neither: by the first element.
fn markup(bytes: &[u8]) -> Kind {
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let text = beginning.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('<') {
        return Kind::Unknown;
    }
    let svg = text.find("<svg").or_else(|| text.find(":svg"));
    let page = ["<!doctype html", "<html", "<head", "<body", "<script", "<div", "<p"];
    let page = page.iter().filter_map(|tag| text.find(tag)).min();
    match (svg, page) {
        (Some(svg), page) if page.is_none_or(|page| svg < page) => Kind::Svg,
        (_, Some(_)) => Kind::Page,
        _ => Kind::Unknown,
    }
}

fn dimensions(bytes: &[u8], limits: &Limits) -> Result<(u32, u32), String> {
    let size = imagesize::blob_size(bytes).map_err(|_| "it is damaged")?;
    let pixels = size.width as u64 * size.height as u64;
    if pixels == 0 {
        return Err("it is damaged".to_owned());
    }
    if pixels > limits.image_pixels {
        let (found, most) = (pixels.div_ceil(1_000_000), limits.image_pixels / 1_000_000);
        return Err(format!("it has {found} megapixels, and {most} are taken at the most"));
    }
    let narrow = |side: usize| u32::try_from(side).map_err(|_| "it is damaged".to_owned());
    Ok((narrow(size.width)?, narrow(size.height)?))
}

/// Whether the metadata turn the image by a quarter, so that width and height change places.
fn turned(bytes: &[u8], format: ImageFormat) -> bool {
    let decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder();
    let orientation = decoder.and_then(|mut decoder| decoder.orientation());
    matches!(
        orientation,
        Ok(Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH)
    )
}

/// Where a WebP file ends by its own account (RIFF header).
fn webp_end(bytes: &[u8]) -> u64 {
    bytes
        .get(4..8)
        .map_or(u64::MAX, |size| u64::from(u32::from_le_bytes([size[0], size[1], size[2], size[3]])) + 8)
}

/// The animation flag of the extended header (WebP container specification).
fn webp_animated(bytes: &[u8]) -> bool {
    bytes.get(12..16) == Some(b"VP8X") && bytes.get(20).is_some_and(|flags| flags & 0b10 != 0)
}
