//! Scaling an image down to the width that reading needs.

use std::io::Cursor;

use fast_image_resize::pixels::{U8, U8x2, U8x3, U8x4};
use fast_image_resize::{IntoImageView, IntoImageViewMut, PixelTrait, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::{ColorType, DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader};

/// An image that needs more memory than this while it is decoded is kept as it is: 60 megapixels at three bytes.
const DECODED_BYTES: u64 = 192 * 1000 * 1000;
/// Where the loss is not seen beside the original.
const JPEG_QUALITY: u8 = 85;

pub(super) struct Scaled {
    pub(super) bytes: Vec<u8>,
    pub(super) format: ImageFormat,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// Scales to `width`, upright whatever the metadata said, color profile kept. A JPEG, and a WebP that hides nothing,
/// becomes a JPEG; a PNG stays one; a WebP with transparency stays one, without loss. More than eight bits a channel become
/// eight: no screen shows more.
///
/// `None` when it cannot be decoded here, takes too much memory, or gets no smaller by it: then the original is better.
pub(super) fn down(bytes: &[u8], format: ImageFormat, width: u32) -> Option<Scaled> {
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().ok()?;
    if decoder.total_bytes() > DECODED_BYTES {
        return None;
    }
    let profile = decoder.icc_profile().ok().flatten();
    let orientation = decoder.orientation().ok()?;
    let mut full = DynamicImage::from_decoder(decoder).ok()?;
    full.apply_orientation(orientation);
    if full.width() <= width {
        return None;
    }
    let height = (u64::from(full.height()) * u64::from(width)).div_ceil(u64::from(full.width()));
    let full = eight_bits(full);
    let mut small = DynamicImage::new(width, u32::try_from(height).ok()?, full.color());
    // By type: the resizer's own choice would build in what it does for eight more.
    match full.color() {
        ColorType::L8 => resize::<U8>(&full, &mut small),
        ColorType::La8 => resize::<U8x2>(&full, &mut small),
        ColorType::Rgb8 => resize::<U8x3>(&full, &mut small),
        ColorType::Rgba8 => resize::<U8x4>(&full, &mut small),
        _ => None,
    }?;
    drop(full);
    let (bytes, format) = encode(small, format, profile).filter(|(scaled, _)| scaled.len() < bytes.len())?;
    Some(Scaled { bytes, format, width, height: u32::try_from(height).ok()? })
}

fn eight_bits(image: DynamicImage) -> DynamicImage {
    match image.color() {
        ColorType::L16 => image.into_luma8().into(),
        ColorType::La16 => image.into_luma_alpha8().into(),
        ColorType::Rgb16 | ColorType::Rgb32F => image.into_rgb8().into(),
        ColorType::Rgba16 | ColorType::Rgba32F => image.into_rgba8().into(),
        _ => image,
    }
}

fn resize<P: PixelTrait>(from: &DynamicImage, to: &mut DynamicImage) -> Option<()> {
    Resizer::new().resize_typed(&from.image_view::<P>()?, &mut to.image_view_mut::<P>()?, None).ok()
}

fn encode(
    image: DynamicImage,
    from: ImageFormat,
    profile: Option<Vec<u8>>,
) -> Option<(Vec<u8>, ImageFormat)> {
    let opaque = !image.color().has_alpha();
    let mut bytes = Vec::new();
    let to = match from {
        ImageFormat::Png => {
            let encoder =
                PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
            write(encoder, &image, profile)?;
            ImageFormat::Png
        }
        ImageFormat::WebP if !opaque => {
            write(
                WebPEncoder::new_lossless(&mut bytes),
                &DynamicImage::ImageRgba8(image.into_rgba8()),
                profile,
            )?;
            ImageFormat::WebP
        }
        _ => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            let image = match image {
                DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => image,
                other => DynamicImage::ImageRgb8(other.into_rgb8()),
            };
            write(encoder, &image, profile)?;
            ImageFormat::Jpeg
        }
    };
    Some((bytes, to))
}

fn write(mut encoder: impl ImageEncoder, image: &DynamicImage, profile: Option<Vec<u8>>) -> Option<()> {
    if let Some(profile) = profile {
        // A format without profiles shows the colors as they are, which is near enough.
        let _ = encoder.set_icc_profile(profile);
    }
    encoder.write_image(image.as_bytes(), image.width(), image.height(), image.color().into()).ok()
}
