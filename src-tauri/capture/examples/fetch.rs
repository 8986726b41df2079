//! Fetches a page and prints what was asked and what came: `cargo run -p capture --example fetch -- URL [HOST:PORT]...`

use capture::{Capture, Settings};

#[tokio::main]
async fn main() -> std::process::ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(url) = arguments.next().and_then(|url| url.parse().ok()) else {
        eprintln!("usage: fetch URL [HOST:PORT]...");
        return 2.into();
    };
    let allow_hosts = arguments.filter_map(|host| host.parse().ok()).collect();
    let capture = match Capture::new(Settings { allow_hosts, ..Settings::default() }) {
        Ok(capture) => capture,
        Err(error) => {
            eprintln!("{error} {}", error.what_to_do());
            return 1.into();
        }
    };
    let page = capture.page(&url).await;
    for request in &page.requests {
        eprintln!("{request:?}");
    }
    match page.value {
        Ok(page) => {
            println!("{}", String::from_utf8_lossy(&page.bytes));
            0.into()
        }
        Err(error) => {
            eprintln!("{:?}: {error} {}", error.code(), error.what_to_do());
            1.into()
        }
    }
}
