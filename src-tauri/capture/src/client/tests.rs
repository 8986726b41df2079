//! What goes through a proxy, and what is refused before it.

#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex};

use hyper_util::client::proxy::matcher::Matcher;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::{Capture, Reason, Settings};

/// A proxy on loopback that answers everything with a page, and the heads it received.
async fn proxy() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, heads) = (listener.local_addr().unwrap(), Arc::new(Mutex::new(Vec::new())));
    let log = Arc::clone(&heads);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = vec![0; 4096];
            let length = stream.read(&mut head).await.unwrap();
            log.lock().unwrap().push(String::from_utf8_lossy(&head[..length]).into_owned());
            let page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\nConnection: close\r\n\r\n<p>x";
            stream.write_all(page).await.unwrap();
        }
    });
    (address.to_string(), heads)
}

fn through(proxies: Matcher, settings: Settings) -> Capture {
    Capture::with(settings, proxies, Vec::new()).unwrap()
}

#[tokio::test]
async fn the_proxy_of_the_system_is_used_with_its_password() {
    let (address, heads) = proxy().await;
    let capture =
        through(Matcher::builder().all(format!("http://ann:secret@{address}")).build(), Settings::default());
    let page = capture.page(&"http://example.org/a".parse().unwrap()).await;
    assert_eq!(page.value.unwrap().bytes, b"<p>x");
    let heads = heads.lock().unwrap();
    assert!(heads[0].starts_with("GET http://example.org/a HTTP/1.1\r\n"), "{}", heads[0]);
    // "ann:secret" in base64.
    assert!(heads[0].to_lowercase().contains("proxy-authorization: basic yw5uonnly3jlda=="), "{}", heads[0]);
}

#[tokio::test]
async fn private_addresses_are_not_asked_through_a_proxy_either() {
    let (address, heads) = proxy().await;
    let capture = through(Matcher::builder().all(format!("http://{address}")).build(), Settings::default());
    for url in [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/",
        "http://localhost/",
        "http://router/",
        "http://nas.local/",
    ] {
        let refused = capture.page(&url.parse().unwrap()).await.value.unwrap_err();
        assert_eq!(refused.code(), Reason::BlockedAddress, "{url}");
    }
    assert!(heads.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_address_exempt_from_the_proxy_is_judged_by_what_its_name_stands_for() {
    let (address, heads) = proxy().await;
    let proxies = Matcher::builder().all(format!("http://{address}")).no("localhost").build();
    let capture = through(proxies, Settings::default());
    let refused = capture
        .page(&format!("http://{}/", address.replace("127.0.0.1", "localhost")).parse().unwrap())
        .await;
    assert_eq!(refused.value.unwrap_err().code(), Reason::BlockedAddress);
    assert!(heads.lock().unwrap().is_empty());
}
