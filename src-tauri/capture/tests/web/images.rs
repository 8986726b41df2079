//! Images that come: looked at, scaled down, fetched politely.

use std::io::Cursor;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use article::{ImageRef, ImageSource};
use capture::{Image, Purpose};
use image::codecs::jpeg::JpegEncoder;
use image::{
    ColorType, DynamicImage, ImageBuffer, ImageEncoder, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage,
};
use url::Url;

use crate::server::{Server, answer, redirect, write};

/// A reference to an image on the web.
pub fn remote(url: Url) -> ImageRef {
    ImageRef { key: url.to_string(), source: ImageSource::Remote(url), alt: String::new() }
}

/// A reference to an image in the page.
pub fn inline(media_type: &str, bytes: &[u8]) -> ImageRef {
    let source = ImageSource::Inline { media_type: media_type.to_owned(), bytes: bytes.to_vec() };
    ImageRef { key: "inline".to_owned(), source, alt: String::new() }
}

/// An image with something on it: left half dark, right half light, noise over it.
pub fn photo(width: u32, height: u32) -> DynamicImage {
    let pixel = |x: u32, y: u32| {
        let noise = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) % 40;
        let base = if x < width / 2 { 20 } else { 200 };
        Rgb([base + noise as u8, base, base])
    };
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel))
}

/// The same as a file.
pub fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// Fetches one image from a server that gives these bytes.
pub async fn one(bytes: &[u8], content_type: &str) -> Result<Image, String> {
    let server = Server::always(answer("200 OK", &[&format!("Content-Type: {content_type}")], bytes));
    outcome(&server, remote(server.url("/image"))).await
}

/// The same with a narrow limit on the width, so that little has to be decoded.
async fn narrow(bytes: &[u8]) -> Image {
    let server = Server::always(answer("200 OK", &[], bytes));
    let capture = server.capture_within(|limits| limits.image_edge = 256);
    capture.images(&[remote(server.url("/image"))], None, &|_, _| {}).await.value.remove(0).unwrap()
}

/// Fetches one image.
pub async fn outcome(server: &Server, image: ImageRef) -> Result<Image, String> {
    server.capture().images(&[image], None, &|_, _| {}).await.value.remove(0)
}

#[tokio::test]
async fn an_image_is_kept_as_received_under_its_hash() {
    for (format, media_type) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::Gif, "image/gif"),
        (ImageFormat::WebP, "image/webp"),
    ] {
        let bytes = file(&photo(64, 48), format);
        let image = one(&bytes, media_type).await.unwrap();
        assert_eq!((image.width, image.height, image.media_type.as_str()), (64, 48, media_type));
        assert_eq!(image.hash, blake3::hash(&bytes).to_hex().to_string());
        assert!(image.bytes == bytes, "{media_type} unchanged");
    }
}

#[tokio::test]
async fn the_type_is_found_in_the_bytes_whatever_the_site_calls_it() {
    let bytes = file(&photo(8, 8), ImageFormat::Png);
    assert_eq!(one(&bytes, "text/html").await.unwrap().media_type, "image/png");
    let server = Server::always("");
    assert_eq!(outcome(&server, inline("image/gif", &bytes)).await.unwrap().media_type, "image/png");
}

#[tokio::test]
async fn what_is_appended_to_a_png_is_left_out() {
    let bytes = file(&photo(8, 8), ImageFormat::Png);
    let longer = [&bytes[..], &[b'x'; 1_000_000]].concat();
    let image = one(&longer, "image/png").await.unwrap();
    assert!(image.bytes == bytes);
    assert!(image.bytes.capacity() < 10_000, "nor is memory held for it");
}

#[tokio::test]
async fn a_wide_photo_is_scaled_down_and_still_shows_the_same() {
    let bytes = file(&photo(300, 151), ImageFormat::Jpeg);
    let image = narrow(&bytes).await;
    assert_eq!((image.width, image.height, image.media_type.as_str()), (256, 129, "image/jpeg"));
    assert!(image.bytes.len() < bytes.len());
    let small = image::load_from_memory(&image.bytes).unwrap().into_rgb8();
    assert_eq!(small.dimensions(), (256, 129));
    assert!(small.get_pixel(30, 60).0[1] < 60 && small.get_pixel(230, 60).0[1] > 160);
}

#[tokio::test]
async fn a_wide_drawing_stays_a_png_with_its_transparency() {
    let pixel = |x: u32, y: u32| {
        let noise = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) as u8;
        if x < 500 { Rgba([0, 0, 0, 0]) } else { Rgba([255, noise, 0, 255]) }
    };
    let drawing = DynamicImage::ImageRgba8(RgbaImage::from_fn(1024, 80, pixel));
    for (format, media_type) in [(ImageFormat::Png, "image/png"), (ImageFormat::WebP, "image/webp")] {
        let image = narrow(&file(&drawing, format)).await;
        assert_eq!((image.width, image.height, image.media_type.as_str()), (256, 20, media_type));
        let small = image::load_from_memory(&image.bytes).unwrap().into_rgba8();
        assert_eq!((small.get_pixel(10, 8).0[3], small.get_pixel(240, 8).0[3]), (0, 255));
        assert_eq!(small.get_pixel(240, 8).0[0], 255);
    }
}

#[tokio::test]
async fn a_wide_drawing_of_sixteen_bits_a_channel_becomes_one_of_eight_that_shows_the_same() {
    let dark = |x: u32| x < 500;
    let gray = |x: u32, y: u32| {
        let noise = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) as u16 % 4000;
        if dark(x) { noise } else { 61_000 + noise }
    };
    let drawings = [
        (DynamicImage::ImageLuma16(ImageBuffer::from_fn(1024, 80, |x, y| Luma([gray(x, y)]))), ColorType::L8),
        (
            DynamicImage::ImageRgba16(ImageBuffer::from_fn(1024, 80, |x, y| {
                Rgba([gray(x, y), 0, 0, if dark(x) { 0 } else { u16::MAX }])
            })),
            ColorType::Rgba8,
        ),
    ];
    for (drawing, color) in drawings {
        let image = narrow(&file(&drawing, ImageFormat::Png)).await;
        assert_eq!((image.width, image.height, image.media_type.as_str()), (256, 20, "image/png"));
        let small = image::load_from_memory(&image.bytes).unwrap();
        assert_eq!(small.color(), color);
        let small = small.into_rgba8();
        let (left, right) = (small.get_pixel(10, 8), small.get_pixel(240, 8));
        assert!(left[0] < 20 && right[0] > 230, "{left:?} {right:?}");
        assert_eq!((left[3] == 0, right[3]), (color == ColorType::Rgba8, 255));
    }
}

#[tokio::test]
async fn a_scaled_image_that_would_be_no_smaller_is_left_as_it_was() {
    // Sharp stripes compress to next to nothing, blurred ones do not.
    let stripes =
        RgbImage::from_fn(257, 40, |x, _| if x % 2 == 0 { Rgb([0, 0, 0]) } else { Rgb([255, 255, 255]) });
    let stripes = file(&DynamicImage::ImageRgb8(stripes), ImageFormat::Png);
    let image = narrow(&stripes).await;
    assert_eq!((image.width, image.bytes == stripes), (257, true));
    // An animation would lose all frames but the first.
    let control = b"\0\0\0\x08acTL\0\0\0\x01\0\0\0\0";
    let chunk = [&control[..], &crc(&control[4..]).to_be_bytes()].concat();
    let mut animation = file(&photo(300, 100), ImageFormat::Png);
    animation.splice(33..33, chunk);
    let image = narrow(&animation).await;
    assert_eq!((image.width, image.bytes == animation), (300, true));
}

/// The checksum of PNG chunks (PNG specification, annex D), bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, &byte| (0..8).fold(crc ^ u32::from(byte), step))
}

#[tokio::test]
async fn a_tall_image_keeps_its_width() {
    let bytes = file(&photo(100, 4000), ImageFormat::Png);
    let image = narrow(&bytes).await;
    assert_eq!((image.width, image.height), (100, 4000));
    assert!(image.bytes == bytes);
}

#[tokio::test]
async fn a_turned_photo_is_measured_and_scaled_upright() {
    // Orientation 6: to be turned by a quarter, clockwise. The dark half, left in the file, is on top when shown.
    let turned = |width, height| {
        let exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        let (photo, mut bytes) = (photo(width, height).into_rgb8(), Vec::new());
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
        encoder.set_exif_metadata(exif).unwrap();
        encoder.write_image(&photo, width, height, image::ExtendedColorType::Rgb8).unwrap();
        bytes
    };
    let kept = narrow(&turned(60, 40)).await;
    assert_eq!((kept.width, kept.height), (40, 60));
    let scaled = narrow(&turned(100, 300)).await;
    assert_eq!((scaled.width, scaled.height), (256, 86));
    let shown = image::load_from_memory(&scaled.bytes).unwrap().into_rgb8();
    assert!(shown.get_pixel(128, 10).0[1] < 60 && shown.get_pixel(128, 75).0[1] > 160);
}

#[tokio::test]
async fn an_image_behind_a_redirect_is_fetched_and_both_requests_are_in_the_ledger() {
    let bytes = file(&photo(8, 8), ImageFormat::Png);
    let server = Server::new(move |asked, stream| match asked.path.as_str() {
        "/moved" => write(stream, &redirect("/image")),
        _ => write(stream, &answer("200 OK", &["Content-Type: image/png"], &bytes)),
    });
    let fetched = server.capture().images(&[remote(server.url("/moved"))], None, &|_, _| {}).await;
    assert!(fetched.value[0].is_ok());
    assert_eq!(
        fetched.requests.iter().map(|request| request.status).collect::<Vec<_>>(),
        [Some(302), Some(200)]
    );
    assert!(
        fetched.requests.iter().all(|request| request.purpose == Purpose::Image && request.error.is_none())
    );
}

#[tokio::test]
async fn the_same_address_is_asked_once_and_stands_in_every_place() {
    let bytes = file(&photo(8, 8), ImageFormat::Png);
    let server = Server::always(answer("200 OK", &["Content-Type: image/png"], &bytes));
    let images = [remote(server.url("/a")), remote(server.url("/b")), remote(server.url("/a#top"))];
    let told = Mutex::new(Vec::new());
    let fetched =
        server.capture().images(&images, None, &|done, total| told.lock().unwrap().push((done, total))).await;
    assert!(fetched.value.iter().all(Result::is_ok));
    assert_eq!((server.asked().len(), fetched.requests.len()), (2, 2));
    let told = told.into_inner().unwrap();
    assert_eq!((told.len(), told.last()), (2, Some(&(3, 3))));
}

#[tokio::test]
async fn the_page_is_named_to_its_own_site_and_only_the_site_to_others() {
    let bytes = file(&photo(8, 8), ImageFormat::Png);
    let server = Server::always(answer("200 OK", &["Content-Type: image/png"], &bytes));
    let mut page = server.url("/story?id=1#part");
    page.set_username("ann").unwrap();
    let images = [remote(server.url("/near")), remote(server.named_url("/far"))];
    server.capture().images(&images, Some(&page), &|_, _| {}).await;
    let asked = server.asked();
    let referer = |path: &str| {
        asked.iter().find(|asked| asked.path == path).unwrap().header("Referer").unwrap().to_owned()
    };
    assert_eq!(referer("/near"), server.url("/story?id=1").to_string());
    assert_eq!(referer("/far"), server.url("/").to_string());
    let secure: Url = "https://example.org/story".parse().unwrap();
    let server = Server::always(answer("404 Not Found", &[], b""));
    server.capture().images(&[remote(server.url("/a"))], Some(&secure), &|_, _| {}).await;
    assert_eq!(server.asked()[0].header("Referer"), None);
}

#[tokio::test]
async fn a_server_is_asked_for_four_images_at_a_time() {
    static NOW: AtomicUsize = AtomicUsize::new(0);
    static MOST: AtomicUsize = AtomicUsize::new(0);
    let server = Server::new(|_, stream| {
        MOST.fetch_max(NOW.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(40));
        NOW.fetch_sub(1, Ordering::SeqCst);
        write(stream, &answer("404 Not Found", &[], b""));
    });
    let images: Vec<ImageRef> = (0..16).map(|n| remote(server.url(&format!("/{n}")))).collect();
    server.capture().images(&images, None, &|_, _| {}).await;
    assert_eq!(server.asked().len(), 16);
    assert!((2..=4).contains(&MOST.load(Ordering::SeqCst)), "{} at a time", MOST.load(Ordering::SeqCst));
}
