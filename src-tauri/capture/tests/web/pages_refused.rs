//! Addresses that are not asked, and answers that are no page.

use capture::{Capture, Error, Reason, Settings};
use url::Url;

use crate::server::{Server, answer, redirect, write};

async fn refusal(server: &Server) -> Error {
    server.capture().page(&server.url("/")).await.value.unwrap_err()
}

#[tokio::test]
async fn this_computer_is_not_asked() {
    let router = Server::always(answer("200 OK", &["Content-Type: text/html"], b"<p>secret</p>"));
    let capture = Capture::new(Settings::default()).unwrap();
    for url in [router.url("/"), router.named_url("/")] {
        let fetched = capture.page(&url).await;
        assert_eq!(fetched.value.unwrap_err().code(), Reason::BlockedAddress, "{url}");
        assert!(fetched.requests[0].error.is_some() && fetched.requests[0].status.is_none());
    }
    assert!(router.asked().is_empty());
}

#[tokio::test]
async fn a_redirect_to_this_computer_is_not_followed_by_any_spelling() {
    let router = Server::always(answer("200 OK", &["Content-Type: text/html"], b"<p>secret</p>"));
    let port = router.url("/").port().unwrap();
    for host in ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "x@127.1", "0.0.0.0"]
    {
        let server = Server::always(redirect(&format!("http://{host}:{port}/")));
        let error = refusal(&server).await;
        assert_eq!(error.code(), Reason::BlockedAddress, "{host}");
    }
    assert!(router.asked().is_empty());
}

#[tokio::test]
async fn a_host_is_allowed_with_one_port_only() {
    let router = Server::always(answer("200 OK", &["Content-Type: text/html"], b"<p>secret</p>"));
    let server = Server::always(redirect(router.url("/").as_str()));
    assert_eq!(refusal(&server).await.code(), Reason::BlockedAddress);
    assert!(router.asked().is_empty());
}

#[tokio::test]
async fn a_redirect_to_anything_but_the_web_is_refused() {
    for to in [
        "file:///etc/passwd",
        "data:text/html,x",
        "javascript:1",
        "ftp://127.0.0.1/",
        "aldine://x/",
        "about:blank",
    ] {
        let server = Server::always(redirect(to));
        assert_eq!(refusal(&server).await.code(), Reason::Redirects, "{to}");
    }
    for to in ["", "#x", "http://127.0.0.1:99999/", "http://"] {
        let server = Server::always(redirect(to));
        assert_eq!(refusal(&server).await.code(), Reason::Redirects, "{to:?}");
    }
    let server = Server::always(answer("302 Found", &[], b""));
    assert_eq!(refusal(&server).await.code(), Reason::Redirects);
}

#[tokio::test]
async fn redirects_in_a_circle_end_at_once() {
    let server = Server::new(|asked, stream| {
        write(stream, &redirect(if asked.path == "/" { "/b" } else { "/" }));
    });
    let fetched = server.capture().page(&server.url("/")).await;
    assert_eq!(fetched.value.unwrap_err().code(), Reason::Redirects);
    assert_eq!((server.asked().len(), fetched.requests.len()), (2, 2));
}

#[tokio::test]
async fn redirects_without_end_are_left_at_the_limit() {
    let server = Server::new(|asked, stream| {
        let hop: u32 = asked.path[1..].parse().unwrap_or(0);
        write(stream, &redirect(&format!("/{}", hop + 1)));
    });
    let error =
        server.capture_within(|limits| limits.redirects = 7).page(&server.url("/")).await.value.unwrap_err();
    assert_eq!(error.to_string(), format!("{} leads nowhere: more than 7 redirects.", server.url("/8")));
    assert_eq!(server.asked().len(), 8);
}

#[tokio::test]
async fn every_refusing_status_has_its_reason_and_its_advice() {
    let reasons = [
        ("400 Bad Request", Reason::UnexpectedAnswer),
        ("401 Unauthorized", Reason::SignIn),
        ("402 Payment Required", Reason::Payment),
        ("403 Forbidden", Reason::Forbidden),
        ("404 Not Found", Reason::NotFound),
        ("410 Gone", Reason::Gone),
        ("429 Too Many Requests", Reason::TooManyRequests),
        ("451 Unavailable", Reason::LegalReasons),
        ("500 Oops", Reason::ServerFault),
        ("503 Unavailable", Reason::ServerFault),
        ("999 X", Reason::UnexpectedAnswer),
        ("304 Not Modified", Reason::UnexpectedAnswer),
        ("204 No Content", Reason::UnexpectedAnswer),
        ("206 Partial Content", Reason::UnexpectedAnswer),
    ];
    for (status, reason) in reasons {
        let body =
            if status.starts_with("204") || status.starts_with("304") { "" } else { "<p>An error page.</p>" };
        let server =
            Server::always(answer(status, &["Content-Type: text/html", "Retry-After: 600"], body.as_bytes()));
        let fetched = server.capture().page(&server.url("/")).await;
        let error = fetched.value.unwrap_err();
        assert_eq!(error.code(), reason, "{status}");
        assert!(error.to_string().contains(&status[..3]) && error.what_to_do().len() > 10, "{error}");
        assert_eq!(fetched.requests[0].status, status[..3].parse().ok());
        assert!(fetched.requests[0].error.is_some());
    }
}

#[tokio::test]
async fn a_site_that_asks_to_wait_is_quoted() {
    let server = Server::always(answer("429 Too Many Requests", &["Retry-After: 600"], b""));
    assert_eq!(refusal(&server).await.what_to_do(), "The site asks to wait 10 min before trying again.");
}

#[tokio::test]
async fn a_robot_check_is_not_a_page() {
    let server = Server::always(answer(
        "200 OK",
        &["Content-Type: text/html"],
        b"<!doctype html><script id=anubis_challenge type=application/json>{}</script><p>Making sure you are human",
    ));
    assert_eq!(refusal(&server).await.code(), Reason::RobotCheck);
}

#[tokio::test]
async fn what_is_no_page_is_refused_by_its_type_and_by_its_bytes() {
    let cases: [(&str, &[u8]); 6] = [
        ("application/pdf", b"%PDF-1.7 ..."),
        ("image/png", b"<!doctype html><p>x"),
        ("text/html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("application/json", b"{\"a\": \"<p>x\"}"),
        ("multipart/x-mixed-replace; boundary=x", b"--x\r\n\r\n<p>1"),
        ("text/html", b""),
    ];
    for (content_type, body) in cases {
        let server = Server::always(answer("200 OK", &[&format!("Content-Type: {content_type}")], body));
        assert_eq!(refusal(&server).await.code(), Reason::NotAPage, "{content_type}");
    }
}

#[tokio::test]
async fn a_coding_that_nobody_asked_for_is_refused() {
    let headers = ["Content-Type: text/html", "Content-Encoding: x-rot13"];
    let server = Server::always(answer("200 OK", &headers, b"<c>uryyb</c>"));
    assert_eq!(refusal(&server).await.code(), Reason::BrokenAnswer);
}

#[tokio::test]
async fn a_server_that_is_not_there_does_not_answer() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let allow_hosts = vec![address.to_string().parse().unwrap()];
    let capture = Capture::new(Settings { allow_hosts, ..Settings::default() }).unwrap();
    let url: Url = format!("http://{address}/").parse().unwrap();
    assert_eq!(capture.page(&url).await.value.unwrap_err().code(), Reason::NoAnswer);
}
