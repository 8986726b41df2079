//! What a save takes in beside the page: the later pages of an article, the pictures in a browser's folder.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use crate::{PAGE, Shelf, last_word, stderr};

/// A web server with these pages; what is not among them is not found. Gives its `HOST:PORT`, and what was asked.
fn serve_pages(pages: Vec<(&'static str, String)>) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 4096];
            let read = stream.read(&mut request).unwrap_or(0);
            let request = String::from_utf8_lossy(&request[..read]).into_owned();
            let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
            let (status, body) = match pages.iter().find(|(known, _)| *known == path) {
                Some((_, page)) => ("200 OK", page.as_str()),
                None => ("404 Not Found", "no"),
            };
            log.lock().unwrap().push(path);
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
                 Connection: close\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
        }
    });
    (address, asked)
}

/// One page of an article in `of` pages, the numbers of the others below it.
fn page_of_log(number: u32, of: u32) -> String {
    let sentence = "The keeper of the north pier writes down the height of the water twice a day, in ink, and \
                    blots it with sand from the beach, which is why the early volumes weigh what they weigh.";
    let paragraphs: String = (0..4).map(|i| format!("<p>Day {number}, entry {i}. {sentence}</p>")).collect();
    let pager: String = (1..=of).map(|n| format!("<a href='/log?page={n}'>{n}</a> ")).collect();
    format!(
        "<!DOCTYPE html><html lang=en><title>The tide log</title><article><h1>The tide log</h1>\
         <p>What the volumes in the pier house say, from the first flood that was measured to the last.</p>\
         {paragraphs}</article><nav class=pagination>{pager}</nav>"
    )
}

#[test]
fn an_article_on_several_pages_is_joined_and_comes_out_of_its_raw_pages_again() {
    let shelf = Shelf::new();
    let (host, asked) = serve_pages(vec![
        ("/log", page_of_log(1, 3)),
        ("/log?page=2", page_of_log(2, 3)),
        ("/log?page=3", page_of_log(3, 3)),
    ]);
    let output = shelf.run(&["save", "--allow-host", &host, &format!("http://{host}/log")]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(!stderr(&output).contains("incomplete"), "{}", stderr(&output));
    let id = last_word(&String::from_utf8_lossy(&output.stdout));
    let shown = shelf.json(&["show", "--json", &id]);
    let text = shown["text"].as_str().unwrap();
    for day in 1..=3 {
        assert!(text.contains(&format!("Day {day}, entry 3.")), "{text}");
    }
    assert_eq!(text.matches("What the volumes").count(), 1, "{text}");
    assert_eq!(shown["item"]["url"], format!("http://{host}/log"));
    assert_eq!(*asked.lock().unwrap(), ["/log", "/log?page=2", "/log?page=3"]);
    let ledger = shelf.json(&["ledger", "--json"]);
    let purposes: Vec<&str> =
        ledger.as_array().unwrap().iter().map(|entry| entry["purpose"].as_str().unwrap()).collect();
    assert_eq!(purposes, ["next page", "next page", "page"]);
    assert!(ledger.as_array().unwrap().iter().all(|entry| entry["item"] == id.as_str()), "{ledger}");

    let again = shelf.json(&["rules", "try", &id, "--json"]);
    assert_eq!(again["text"], shown["text"]);
    assert_eq!(again["next_page"], serde_json::Value::Null);
    let repeated = shelf.done(&["save", "--allow-host", &host, &format!("http://{host}/log")]);
    assert!(repeated.starts_with("already saved, unchanged"), "{repeated}");
    assert_eq!(shelf.json(&["check", "--json"])["problems"], serde_json::json!([]));
}

#[test]
fn an_article_whose_later_page_does_not_arrive_is_saved_as_far_as_it_came_and_says_so() {
    let shelf = Shelf::new();
    let (host, _) = serve_pages(vec![("/log", page_of_log(1, 3)), ("/log?page=2", page_of_log(2, 3))]);
    let output = shelf.run(&["save", "--allow-host", &host, &format!("http://{host}/log")]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("incomplete: ") && stderr(&output).contains("page 3"),
        "{}",
        stderr(&output)
    );
    let id = last_word(&String::from_utf8_lossy(&output.stdout));
    assert!(shelf.done(&["show", &id]).contains("Day 2, entry 3."));
    let report = shelf.done(&["show", &id, "--report"]);
    assert!(report.contains("/log?page=3: page 3 of the article is not here"), "{report}");

    let (shelf, url) = (Shelf::new(), format!("http://{host}/log"));
    let one = shelf.run(&["save", "--allow-host", &host, "--limit", "pages=1", &url]);
    assert!(stderr(&one).contains("more than 1 pages are not joined"), "{}", stderr(&one));
}

#[test]
fn a_next_page_on_another_site_or_of_an_endless_kind_is_not_followed() {
    let shelf = Shelf::new();
    let (other, asked_there) = serve_pages(vec![]);
    let elsewhere = page_of_log(1, 1).replace(
        "<nav",
        &format!(
            "<a rel=next href='http://{other}/log?page=2'>2</a><a href='http://10.0.0.1/log?page=2'>2</a><nav"
        ),
    );
    // A site that gives the first page whatever number is asked for.
    let same = page_of_log(1, 9);
    let (host, asked) = serve_pages(vec![
        ("/log", elsewhere),
        ("/same", same.replace("/log", "/same")),
        ("/same?page=2", same),
    ]);
    shelf.done(&["save", "--allow-host", &host, "--allow-host", &other, &format!("http://{host}/log")]);
    assert_eq!(*asked.lock().unwrap(), ["/log"]);
    assert!(asked_there.lock().unwrap().is_empty());
    shelf.done(&["save", "--allow-host", &host, &format!("http://{host}/same")]);
    assert_eq!(*asked.lock().unwrap(), ["/log", "/same", "/same?page=2"]);
}

#[test]
fn a_page_saved_by_a_browser_brings_the_pictures_of_its_folder_and_of_no_other() {
    let shelf = Shelf::new();
    let png = include_bytes!("../support/treads.png");
    let page = PAGE
        .replace(
            "src=\"/treads.png\"",
            "src=\"./quay%20log_files/tre%C3%A4ds.png\" srcset=\"https://quay.example/2x.png 2x\"",
        )
        .replace("src=\"/lost.png\"", "src=\"../secret.png\"");
    shelf.write("quay log.html", page.as_bytes());
    shelf.write("secret.png", png);
    let folder = shelf.0.path().join("quay log_files");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("tre\u{e4}ds.png"), png).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(shelf.0.path().join("secret.png"), folder.join("link.png")).unwrap();
    let out = shelf.done(&["save", "quay log.html"]);
    let id = last_word(&out);
    let shown = shelf.json(&["show", "--json", &id]);
    assert_eq!(shown["item"]["images"], 1, "{shown}");
    assert_eq!(shown["item"]["images_missing"], 1, "the one outside the folder: {shown}");
    assert_eq!(shelf.json(&["ledger", "--json"]), serde_json::json!([]), "nobody is asked");
    let raw = shelf.run(&["show", &id, "--raw"]).stdout;
    assert!(raw.windows(page.len()).any(|part| part == page.as_bytes()), "the page is kept byte for byte");
    let again = shelf.json(&["rules", "try", &id, "--json"]);
    assert_eq!(again["text"], shown["text"]);
}
