//! Pages that are too much, too slow, or end too early.

use std::time::Duration;

use capture::{Capture, Error, Reason};

use crate::server::{Server, answer, page, write};

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n";

async fn refusal(server: &Server) -> Error {
    refusal_by(server, server.capture_within(|limits| limits.page_bytes = 2_000_000)).await
}

async fn hasty_refusal(server: &Server) -> Error {
    refusal_by(server, server.hasty_capture()).await
}

async fn refusal_by(server: &Server, capture: Capture) -> Error {
    let fetched = capture.page(&server.url("/")).await;
    let error = fetched.value.unwrap_err();
    let last = fetched.requests.last().unwrap();
    assert!(last.error.is_some(), "the ledger tells of it: {:?}", fetched.requests);
    assert!(error.to_string().contains(server.url("/").as_str()), "the address is named: {error}");
    error
}

#[tokio::test]
async fn a_page_that_claims_to_be_too_large_is_not_taken_at_all() {
    let server = Server::always(format!("{HEAD}Content-Length: 9000000000000000000\r\n\r\n<p>"));
    assert_eq!(refusal(&server).await, Error::TooLarge { address: server.url("/").into(), limit: 2_000_000 });
}

#[tokio::test]
async fn a_page_without_end_is_left_at_the_limit() {
    let server = Server::new(|_, stream| {
        write(stream, format!("{HEAD}\r\n").as_bytes());
        for _ in 0..1000 {
            write(stream, &[b'a'; 10_000]);
        }
    });
    let error = refusal(&server).await;
    assert_eq!(error.code(), Reason::TooLarge);
    assert_eq!(
        error.to_string(),
        format!("{} is larger than 2 MB, the most that is taken.", server.url("/"))
    );
}

#[tokio::test]
async fn a_compression_bomb_is_left_at_the_limit_on_what_it_becomes() {
    // 3,000,000 times "a" by Python's gzip, level 9: the deflate stream repeats itself.
    let mut bomb = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff];
    // A stored block of 65,535 bytes would be large; a fixed-code block of one literal and many back references is not.
    bomb.extend(fixed_run(b'a', 12_000));
    let server =
        Server::always(answer("200 OK", &["Content-Type: text/html", "Content-Encoding: gzip"], &bomb));
    assert!(bomb.len() < 25_000);
    assert_eq!(refusal(&server).await.code(), Reason::TooLarge);
}

/// A deflate block (RFC 1951, fixed codes): `byte`, then `runs` times "258 bytes from one byte back". Never ended.
fn fixed_run(byte: u8, runs: usize) -> Vec<u8> {
    let mut bits = vec![true, true, false];
    // Literal 0-143: eight bits from 00110000; length 258 is code 285: 11000101, no extra bits; distance 1: 00000.
    let code = |value: u32, length: u32| (0..length).rev().map(move |bit| value >> bit & 1 == 1);
    bits.extend(code(0b0011_0000 + u32::from(byte), 8));
    for _ in 0..runs {
        bits.extend(code(0b1100_0101, 8));
        bits.extend(code(0, 5));
    }
    bits.chunks(8).map(|byte| byte.iter().rev().fold(0, |sum, &bit| sum << 1 | u8::from(bit))).collect()
}

#[tokio::test]
async fn headers_without_end_are_refused() {
    let server = Server::new(|_, stream| {
        write(stream, b"HTTP/1.1 200 OK\r\n");
        for line in 0..50_000 {
            write(stream, format!("X-{line}: y\r\n").as_bytes());
        }
    });
    assert_eq!(refusal(&server).await.code(), Reason::BrokenAnswer);
}

#[tokio::test]
async fn a_server_that_says_nothing_is_given_up() {
    let server = Server::new(|_, _| std::thread::sleep(Duration::from_secs(20)));
    let error = hasty_refusal(&server).await;
    assert_eq!(error.code(), Reason::NoAnswer);
    assert_eq!(server.asked().len(), 1, "silence is not asked twice");
}

#[tokio::test]
async fn a_page_that_stops_halfway_is_an_error() {
    let server = Server::new(|_, stream| {
        write(stream, format!("{HEAD}Content-Length: 100\r\n\r\n<p>half").as_bytes());
        std::thread::sleep(Duration::from_secs(20));
    });
    assert_eq!(hasty_refusal(&server).await.code(), Reason::NoAnswer);
}

#[tokio::test]
async fn a_byte_now_and_then_is_no_progress() {
    let server = Server::new(|_, stream| {
        write(stream, format!("{HEAD}\r\n").as_bytes());
        for _ in 0..400 {
            write(stream, b"x");
            std::thread::sleep(Duration::from_millis(50));
        }
    });
    assert_eq!(hasty_refusal(&server).await.code(), Reason::NoAnswer);
}

#[tokio::test]
async fn a_slow_page_that_makes_progress_is_taken() {
    let server = Server::new(|_, stream| {
        write(stream, format!("{HEAD}\r\n").as_bytes());
        for _ in 0..7 {
            write(stream, "<p>word</p>".repeat(500).as_bytes());
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    let capture = server.capture_within(|limits| limits.idle = Duration::from_secs(3));
    assert_eq!(capture.page(&server.url("/")).await.value.unwrap().bytes.len(), 38_500);
}

#[tokio::test]
async fn one_file_has_a_time_limit_whatever_progress_it_makes() {
    let server = Server::new(|_, stream| {
        write(stream, format!("{HEAD}\r\n").as_bytes());
        for _ in 0..400 {
            write(stream, &[b'x'; 5000]);
            std::thread::sleep(Duration::from_millis(50));
        }
    });
    let capture = server.capture_within(|limits| limits.total = Duration::from_millis(600));
    assert_eq!(capture.page(&server.url("/")).await.value.unwrap_err().code(), Reason::NoAnswer);
}

#[tokio::test]
async fn half_a_page_is_never_taken_for_a_whole_one() {
    let short = format!("{HEAD}Content-Length: 5000\r\n\r\n<p>half");
    let no_last_chunk = format!("{HEAD}Transfer-Encoding: chunked\r\n\r\n7\r\n<p>half\r\n");
    let bad_chunk = format!("{HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>half");
    let two_lengths = format!("{HEAD}Content-Length: 3\r\nContent-Length: 7\r\n\r\n<p>half");
    for raw in [short, no_last_chunk, bad_chunk, two_lengths] {
        let server = Server::always(raw.clone());
        assert_eq!(refusal(&server).await.code(), Reason::BrokenAnswer, "{raw}");
    }
    let mut cut = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff];
    cut.extend(fixed_run(b'a', 100));
    let server =
        Server::always(answer("200 OK", &["Content-Type: text/html", "Content-Encoding: gzip"], &cut));
    assert_eq!(refusal(&server).await.code(), Reason::BrokenAnswer);
}

#[tokio::test]
async fn what_is_not_http_is_refused() {
    for raw in [&b"\x16\x03\x01\x02\x00 SSH-2.0-x\r\n\0\0\0\0"[..], b"<p>HTTP/0.9</p>\r\n\r\n"] {
        let server = Server::always(raw);
        assert_eq!(refusal(&server).await.code(), Reason::BrokenAnswer);
    }
}

#[tokio::test]
async fn a_limit_is_a_setting() {
    let server = Server::always(page(&"x".repeat(3_000_000)));
    let capture = server.capture_within(|limits| limits.page_bytes = 3_000_000);
    assert!(capture.page(&server.url("/")).await.value.is_ok());
}
