//! Pages that are there, by ways that are not straight.

use std::io::Read;
use std::sync::mpsc;
use std::time::Duration;

use article::Format;
use capture::{Purpose, Reason};

use crate::server::{Server, answer, page, redirect, write};

#[tokio::test]
async fn a_page_comes_with_its_bytes_its_type_and_its_address() {
    let server = Server::always(page("<p>Harbor light</p>"));
    let fetched = server.capture().page(&server.url("/a?b=c#d")).await;
    let page = fetched.value.unwrap();
    assert_eq!(page.bytes, b"<p>Harbor light</p>");
    assert_eq!(page.content_type.as_deref(), Some("text/html; charset=utf-8"));
    assert_eq!(page.url, Some(server.url("/a?b=c")));
    assert_eq!(page.format, None);
    let [request] = &fetched.requests[..] else { panic!("one request: {:?}", fetched.requests) };
    assert_eq!((request.purpose, request.status, request.bytes), (Purpose::Page, Some(200), 19));
    assert_eq!((request.url.as_str(), &request.error), (server.url("/a?b=c").as_str(), &None));
}

#[tokio::test]
async fn nothing_about_the_reader_is_told() {
    let server = Server::always(page("<p>x</p>"));
    server.capture().page(&server.url("/")).await.value.unwrap();
    let asked = &server.asked()[0];
    for header in ["Cookie", "Referer", "Authorization", "Accept-Language", "DNT"] {
        assert_eq!(asked.header(header), None, "{header}");
    }
    assert!(asked.header("User-Agent").unwrap().contains("Aldine/"));
}

#[tokio::test]
async fn a_later_page_is_named_so_in_the_ledger_and_is_guarded_as_the_first() {
    let server = Server::always(page("<p>two</p>"));
    let from = server.url("/log");
    let fetched = server.capture().next_page(&server.url("/log?page=2"), &from).await;
    assert_eq!(fetched.value.unwrap().bytes, b"<p>two</p>");
    assert_eq!((fetched.requests[0].purpose, fetched.requests[0].status), (Purpose::NextPage, Some(200)));
    assert_eq!(fetched.requests[0].purpose.to_string(), "next page");
    assert_eq!(server.asked()[0].header("Referer"), Some(from.as_str()));
    let private = "http://10.0.0.1/log?page=2".parse().unwrap();
    let refused = server.capture().next_page(&private, &from).await;
    assert_eq!(refused.value.unwrap_err().code(), Reason::BlockedAddress);
}

#[tokio::test]
async fn redirects_are_followed_and_every_hop_is_in_the_ledger() {
    let server = Server::new(|asked, stream| match asked.path.as_str() {
        "/old" => write(stream, &redirect("new/place#part")),
        "/new/place" => {
            write(stream, &redirect("  //localhost:PORT/end  ".replace("PORT", port(asked)).as_str()))
        }
        _ => write(stream, &page("<p>here</p>")),
    });
    let fetched = server.capture().page(&server.url("/old")).await;
    assert_eq!(fetched.value.unwrap().url, Some(server.named_url("/end")));
    let asked: Vec<_> =
        fetched.requests.iter().map(|request| (request.url.clone(), request.status)).collect();
    let expected = [
        (server.url("/old").to_string(), Some(302)),
        (server.url("/new/place").to_string(), Some(302)),
        (server.named_url("/end").to_string(), Some(200)),
    ];
    assert_eq!(asked, expected);
}

#[tokio::test]
async fn a_page_that_is_nothing_but_a_way_to_another_is_followed() {
    let server = Server::new(|asked, stream| match asked.path.as_str() {
        "/short" => write(
            stream,
            &page("<title>/long</title><noscript><meta http-equiv=refresh content='0;url=/long'></noscript>"),
        ),
        _ => write(stream, &page("<p>here</p>")),
    });
    let fetched = server.capture().page(&server.url("/short")).await;
    assert_eq!(fetched.value.unwrap().url, Some(server.url("/long")));
    assert_eq!(fetched.requests.len(), 2);
    let server = Server::always(page("<meta http-equiv=refresh content='1;url=/'>It is one o'clock."));
    assert!(
        server.capture().page(&server.url("/")).await.value.is_ok(),
        "a page that reloads itself is a page"
    );
}

fn port(asked: &crate::server::Asked) -> &str {
    asked.header("Host").unwrap().rsplit(':').next().unwrap()
}

#[tokio::test]
async fn a_location_in_raw_utf_8_or_latin_1_is_followed() {
    for (raw, path) in [(&b"/caf\xc3\xa9"[..], "/caf%C3%A9"), (b"/caf\xe9", "/caf%C3%A9")] {
        let moved =
            [b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: ", raw, b"\r\n\r\n"]
                .concat();
        let server = Server::new(move |asked, stream| match asked.path.as_str() {
            "/" => write(stream, &moved),
            _ => write(stream, &page("<p>x</p>")),
        });
        let page = server.capture().page(&server.url("/")).await.value.unwrap();
        assert_eq!(page.url, Some(server.url(path)));
    }
}

#[tokio::test]
async fn a_cookie_goes_back_to_its_host_within_one_save_and_is_forgotten_after_it() {
    let server = Server::new(|asked, stream| match (asked.path.as_str(), asked.header("Cookie")) {
        ("/wall", None) => {
            write(stream, &answer("302 Found", &["Location: /wall", "Set-Cookie: seen=1; Path=/"], b""))
        }
        ("/wall", Some("seen=1")) => write(stream, &redirect("/other")),
        ("/other", Some("seen=1")) => {
            let elsewhere = format!("http://localhost:{}/elsewhere", port(asked));
            write(stream, &redirect(&elsewhere));
        }
        ("/elsewhere", None) => write(stream, &page("<p>x</p>")),
        _ => write(stream, &answer("500 Oops", &[], b"")),
    });
    let capture = server.capture();
    for _ in 0..2 {
        let fetched = capture.page(&server.url("/wall")).await;
        assert_eq!(fetched.value.unwrap().url, Some(server.named_url("/elsewhere")));
    }
}

#[tokio::test]
async fn a_flood_of_cookies_is_not_carried_on() {
    let server = Server::new(|asked, stream| match asked.path.as_str() {
        "/" => {
            let cookies: Vec<String> =
                (0..50).map(|n| format!("Set-Cookie: k{n}={}; Path=/", "v".repeat(3000))).collect();
            let mut headers: Vec<&str> = cookies.iter().map(String::as_str).collect();
            headers.push("Location: /next");
            write(stream, &answer("302 Found", &headers, b""));
        }
        _ => write(stream, &page("<p>x</p>")),
    });
    server.capture().page(&server.url("/")).await.value.unwrap();
    let asked = server.asked();
    let sent = asked[1].header("Cookie").unwrap();
    assert!((3000..=8192).contains(&sent.len()), "{}", sent.len());
    assert!(!sent.ends_with(';'));
}

#[tokio::test]
async fn credentials_in_an_address_are_neither_sent_nor_kept() {
    let server = Server::new(|asked, stream| match asked.path.as_str() {
        "/" => write(stream, &redirect(&format!("http://ann:secret@localhost:{}/end", port(asked)))),
        _ => write(stream, &page("<p>x</p>")),
    });
    let mut url = server.url("/");
    url.set_username("ann").unwrap();
    url.set_password(Some("secret")).unwrap();
    let fetched = server.capture().page(&url).await;
    assert_eq!(fetched.value.as_ref().unwrap().url, Some(server.named_url("/end")));
    assert!(server.asked().iter().all(|asked| asked.header("Authorization").is_none()));
    assert!(!format!("{fetched:?}").contains("secret"));
}

#[tokio::test]
async fn a_connection_that_breaks_off_is_tried_once_more() {
    let server = Server::new(|_, _| {});
    let fetched = server.capture().page(&server.url("/")).await;
    assert_eq!(fetched.value.unwrap_err().code(), Reason::BrokenAnswer);
    assert_eq!((server.asked().len(), fetched.requests.len()), (2, 2));

    let first = std::sync::atomic::AtomicBool::new(true);
    let server = Server::new(move |_, stream| {
        if !first.swap(false, std::sync::atomic::Ordering::Relaxed) {
            write(stream, &page("<p>second try</p>"));
        }
    });
    assert_eq!(server.capture().page(&server.url("/")).await.value.unwrap().bytes, b"<p>second try</p>");
}

#[tokio::test]
async fn content_codings_are_undone() {
    // "<p>lamp</p>" compressed beforehand: gzip and zlib by Python's standard library.
    let gzip = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xb3\x29\xb0\xcb\x49\xcc\x2d\xb0\xd1\x2f\xb0\x03\x00\x98\xda\xc2\xd9\x0b\x00\x00\x00";
    let zlib = b"\x78\xda\xb3\x29\xb0\xcb\x49\xcc\x2d\xb0\xd1\x2f\xb0\x03\x00\x16\x8d\x03\xae";
    for (coding, body) in [("gzip", &gzip[..]), ("deflate", &zlib[..])] {
        let coding = format!("Content-Encoding: {coding}");
        let server = Server::always(answer("200 OK", &["Content-Type: text/html", &coding], body));
        assert_eq!(
            server.capture().page(&server.url("/")).await.value.unwrap().bytes,
            b"<p>lamp</p>",
            "{coding}"
        );
    }
}

#[tokio::test]
async fn a_page_that_does_not_say_what_it_is_is_known_by_its_beginning() {
    let server = Server::always(answer("200 OK", &[], b"<!doctype html><p>x</p>"));
    let page = server.capture().page(&server.url("/")).await.value.unwrap();
    assert_eq!((page.format, page.content_type), (Some(Format::Html), None));
}

#[tokio::test]
async fn odd_but_honest_http_is_understood() {
    let chunked =
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nTrailer: X\r\n\r\n\
        3;a=b\r\n<p>\r\n1\r\nx\r\n0\r\nX: y\r\n\r\n";
    let old = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x";
    let hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n\
        HTTP/1.1 200\r\nContent-Type: text/html\r\nContent-Length: 4\r\nConnection: close\r\n\r\n<p>x";
    for raw in [&chunked[..], &old[..], &hints[..]] {
        let server = Server::always(raw);
        assert_eq!(server.capture().page(&server.url("/")).await.value.unwrap().bytes, b"<p>x");
    }
}

#[tokio::test]
async fn dropping_the_future_ends_the_request() {
    let (closed, seen) = mpsc::channel();
    let server = Server::new(move |_, stream| {
        write(stream, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>");
        let end = stream.read(&mut [0]);
        closed.send(matches!(end, Ok(0) | Err(_))).unwrap();
    });
    let capture = server.capture();
    let url = server.url("/");
    let fetching = tokio::spawn(async move { capture.page(&url).await.value.is_ok() });
    while server.asked().is_empty() {
        tokio::task::yield_now().await;
    }
    fetching.abort();
    assert!(fetching.await.unwrap_err().is_cancelled());
    assert!(seen.recv_timeout(Duration::from_secs(25)).unwrap(), "the server saw the connection end");
}
