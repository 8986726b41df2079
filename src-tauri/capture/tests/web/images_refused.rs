//! Images that do not come: each has its reason, and none harms the others.

use std::time::Duration;

use article::{ImageRef, ImageSource};
use image::ImageFormat;

use crate::images::{file, inline, one, outcome, photo, remote};
use crate::server::{Server, answer, redirect, write};

async fn reason(bytes: &[u8]) -> String {
    one(bytes, "image/png").await.unwrap_err()
}

#[tokio::test]
async fn each_missing_image_says_why() {
    let png = file(&photo(300, 200), ImageFormat::Png);
    assert_eq!(reason(b"").await, "the file is empty");
    assert_eq!(reason(b"<!DOCTYPE html><p>Do not link").await, "the site sent a page instead of an image");
    assert_eq!(reason(b"<script>alert(1)</script>").await, "the site sent a page instead of an image");
    assert_eq!(reason(&png[..400]).await, "it is incomplete");
    assert_eq!(reason(b"no image").await, "it is in no known image format");
    assert_eq!(reason(b"\xff\xd8\xff\xe0").await, "it is damaged");
    assert_eq!(reason(b"II*\0 rest of it").await, "it is a TIFF image, which cannot be shown");
    assert_eq!(reason(b"\0\0\0\x20ftypisom and so on").await, "it is a video, which cannot be shown");
    let server = Server::always(answer("404 Not Found", &[], b""));
    let missing = outcome(&server, remote(server.url("/a.png"))).await.unwrap_err();
    assert_eq!(missing, "the site answered: 404, there is nothing at this address");
    let unreadable = ImageSource::Unreadable("a file on this computer".to_owned());
    let image = ImageRef { key: "k".to_owned(), source: unreadable, alt: String::new() };
    assert_eq!(outcome(&server, image).await.unwrap_err(), "a file on this computer");
}

#[tokio::test]
async fn a_drawing_comes_without_what_acts_in_it() {
    let drawing =
        br#"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" viewBox="0 0 9 9">
        <script>alert(1)</script><image href="http://127.0.0.1:9/x"/><rect width="9" height="9"/></svg>"#;
    let image = one(drawing, "image/png").await.unwrap();
    assert_eq!(image.media_type, "image/svg+xml");
    let safe = String::from_utf8(image.bytes).unwrap();
    assert!(safe.contains("<rect"), "{safe}");
    assert!(["script", "onload", "127.0.0.1"].iter().all(|bad| !safe.contains(bad)), "{safe}");
    assert_eq!(
        one(b"<svg", "image/svg+xml").await.unwrap_err(),
        "it is a drawing (SVG) that could not be made safe"
    );
}

#[tokio::test]
async fn an_image_that_claims_to_be_huge_is_not_decoded() {
    let mut png = file(&photo(8, 8), ImageFormat::Png);
    png[16..20].copy_from_slice(&65_535_u32.to_be_bytes());
    png[20..24].copy_from_slice(&65_535_u32.to_be_bytes());
    assert_eq!(reason(&png).await, "it has 4295 megapixels, and 60 are taken at the most");
    let jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xd9";
    assert_eq!(reason(jpeg).await, "it has 4295 megapixels, and 60 are taken at the most");
    let webp = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\xff\x3f\0\xff\x3f\0\0\0\0\0\0\0\0\0";
    assert_eq!(reason(webp).await, "it has 269 megapixels, and 60 are taken at the most");
}

#[tokio::test]
async fn an_image_over_the_limit_is_left_and_so_is_one_without_end() {
    let server = Server::new(|_, stream| {
        write(stream, b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\x89PNG\r\n\x1a\n");
        for _ in 0..1000 {
            write(stream, &[0; 10_000]);
        }
    });
    let capture = server.capture_within(|limits| limits.image_bytes = 2_000_000);
    let images = [remote(server.url("/a")), inline("image/png", &[0; 2_000_001])];
    let fetched = capture.images(&images, None, &|_, _| {}).await;
    assert_eq!(fetched.value, vec![Err("larger than 2 MB".to_owned()), Err("larger than 2 MB".to_owned())]);
    assert_eq!(fetched.requests[0].error.as_deref(), Some("larger than 2 MB"));
}

#[tokio::test]
async fn more_images_than_the_limit_are_not_asked_for() {
    let png = file(&photo(8, 8), ImageFormat::Png);
    let server = Server::always(answer("200 OK", &[], &png));
    let images: Vec<ImageRef> = (0..5).map(|n| remote(server.url(&format!("/{n}")))).collect();
    let capture = server.capture_within(|limits| limits.images_per_page = 3);
    let fetched = capture.images(&images, None, &|_, _| {}).await;
    let there: Vec<bool> = fetched.value.iter().map(Result::is_ok).collect();
    assert_eq!(there, [true, true, true, false, false]);
    assert_eq!(fetched.value[4], Err("the page has more than 3 images".to_owned()));
    assert_eq!(server.asked().len(), 3);
}

#[tokio::test]
async fn images_are_kept_up_to_a_sum() {
    let gif = file(&photo(100, 100), ImageFormat::Gif);
    let server = Server::always(answer("200 OK", &[], &gif));
    let images: Vec<ImageRef> = (0..6).map(|n| remote(server.url(&format!("/{n}")))).collect();
    let most = gif.len() as u64 * 2 + 10;
    let capture = server.capture_within(|limits| limits.images_total_bytes = most);
    let fetched = capture.images(&images, None, &|_, _| {}).await;
    assert_eq!(fetched.value.iter().filter(|outcome| outcome.is_ok()).count(), 2);
    assert!(
        fetched.value.iter().filter_map(|outcome| outcome.as_ref().err()).all(|why| why.contains("together"))
    );
}

#[tokio::test]
async fn one_good_image_among_bad_ones_comes() {
    let png = file(&photo(8, 8), ImageFormat::Png);
    let server = Server::new(move |asked, stream| match asked.path.as_str() {
        "/good" => write(stream, &answer("200 OK", &[], &png)),
        "/cut" => write(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n\x89PNG"),
        _ => write(stream, &answer("500 Oops", &[], b"")),
    });
    let private = "http://127.0.0.1:9/router.png".parse().unwrap();
    let images = [
        remote(server.url("/bad")),
        remote(private),
        remote(server.url("/cut")),
        remote(server.url("/good")),
    ];
    let fetched = server.capture().images(&images, None, &|_, _| {}).await;
    assert!(fetched.value[3].is_ok());
    let reasons: Vec<&str> = fetched.value.iter().filter_map(|outcome| outcome.as_deref_err()).collect();
    assert_eq!(
        reasons,
        [
            "the site answered: 500, the server has a fault",
            "not asked for: port 9 is not one for web pages",
            "the answer is broken: it ends too early",
        ]
    );
}

/// `Result::as_deref` for the other side.
trait AsDerefErr {
    fn as_deref_err(&self) -> Option<&str>;
}

impl<T> AsDerefErr for Result<T, String> {
    fn as_deref_err(&self) -> Option<&str> {
        self.as_ref().err().map(String::as_str)
    }
}

#[tokio::test]
async fn an_image_in_the_home_network_is_not_asked_for() {
    let png = file(&photo(8, 8), ImageFormat::Png);
    let router = Server::always(answer("200 OK", &[], &png));
    let server = Server::always(redirect(router.url("/a.png").as_str()));
    let images = [remote(router.url("/a.png")), remote(server.url("/moved"))];
    let fetched = server.capture().images(&images, None, &|_, _| {}).await;
    assert!(
        fetched
            .value
            .iter()
            .all(|outcome| outcome.as_deref_err() == Some("not asked for: 127.0.0.1 is this computer"))
    );
    assert!(router.asked().is_empty());
}

#[tokio::test]
async fn a_silent_server_does_not_hold_up_the_save_for_every_image() {
    let server = Server::new(|_, _| std::thread::sleep(Duration::from_secs(20)));
    let images: Vec<ImageRef> = (0..40).map(|n| remote(server.url(&format!("/{n}")))).collect();
    let fetched = server.hasty_capture().images(&images, None, &|_, _| {}).await;
    assert!(fetched.value.iter().all(Result::is_err));
    assert!(server.asked().len() <= 5, "{} requests", server.asked().len());
}
