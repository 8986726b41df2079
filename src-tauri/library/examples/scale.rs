//! Fills a library with made-up articles and runs searches whose number of hits is known.
//!
//! `cargo run -p library --example scale --profile bench-fast -- ARTICLES.jsonl QUERIES.jsonl DIR`
//!
//! An article is a line `{"url","title","author","site","text","html","tags","saved_at"?}`, a query a line
//! `{"q","hits"}`. Prints what saving cost, how large the files are, how long the searches took, and each search that
//! found another number. DIR is kept and used again when it holds the articles already.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::Instant;

use article::{Article, Format, Kind, Metadata, Report};
use library::{Library, NewVersion, Query};
use serde_json::Value;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [articles, queries, dir] = &arguments[..] else {
        return Err("usage: scale ARTICLES.jsonl QUERIES.jsonl DIR".into());
    };
    let start = Instant::now();
    let library = Library::open(Path::new(dir), 0)?;
    println!("opened in {:?}", start.elapsed());
    if library.list(&Query::default())?.total == 0 {
        fill(&library, articles)?;
    }
    let start = Instant::now();
    let counts = library.counts()?;
    println!("{} items, {} MB, counted in {:?}", counts.inbox, counts.size >> 20, start.elapsed());
    let start = Instant::now();
    library.list(&Query { limit: 50, ..Query::default() })?;
    println!("first page of the list in {:?}", start.elapsed());
    search(&library, queries)
}

fn lines(path: &str) -> Outcome<impl Iterator<Item = Outcome<Value>>> {
    let file = BufReader::new(std::fs::File::open(path)?);
    Ok(file.lines().map(|line| Ok(serde_json::from_str(&line?)?)))
}

fn string(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn fill(library: &Library, path: &str) -> Outcome<()> {
    let (mut saved, mut bytes) = (0, 0);
    let start = Instant::now();
    for (number, line) in lines(path)?.enumerate() {
        let line = line?;
        let (text, html, url) = (string(&line, "text"), string(&line, "html"), string(&line, "url"));
        let tags = line.get("tags").and_then(Value::as_array).into_iter().flatten();
        let article = Article {
            kind: Kind::Article,
            format: Format::Html,
            url: None,
            metadata: Metadata {
                title: Some(string(&line, "title")),
                byline: Some(string(&line, "author")),
                site_name: Some(string(&line, "site")),
                ..Metadata::default()
            },
            word_count: u32::try_from(text.split_whitespace().count())?,
            reading_minutes: 1,
            text,
            html,
            links: Vec::new(),
            images: Vec::new(),
            next_page: None,
            report: Report::default(),
        };
        bytes += article.text.len() + article.metadata.title.as_deref().unwrap_or_default().len();
        library.save(&NewVersion {
            now: i64::try_from(number)?,
            key: Some(url.clone()),
            asked_url: Some(url.clone()),
            url: Some(url),
            article: &article,
            html: &article.html,
            raw: article.html.as_bytes(),
            raw_content_type: None,
            raw_file_name: None,
            images: Vec::new(),
            text_only: false,
            even_unchanged: false,
            requests: Vec::new(),
            tags: tags.filter_map(Value::as_str).map(str::to_owned).collect(),
        })?;
        saved += 1;
    }
    let took = start.elapsed();
    println!("{saved} saved in {took:?}, {:?} each; {} MB of text", took / saved.max(1), bytes >> 20);
    Ok(())
}

fn search(library: &Library, path: &str) -> Outcome<()> {
    let mut took = Vec::new();
    let mut wrong = 0;
    for line in lines(path)? {
        let line = line?;
        let text = string(&line, "q");
        let query = Query { text: text.clone(), limit: 20, ..Query::default() };
        let mut best = std::time::Duration::MAX;
        let mut total = 0;
        for _ in 0..3 {
            let start = Instant::now();
            total = library.search(&query)?.total;
            best = best.min(start.elapsed());
        }
        took.push((best, text.clone()));
        let expected = line.get("hits").and_then(Value::as_u64).unwrap_or_default();
        if u64::from(total) != expected {
            wrong += 1;
            println!("wrong: {text:?} found {total}, not {expected}");
        }
    }
    took.sort();
    let at = |percent: usize| {
        took.get(took.len().saturating_sub(1) * percent / 100).map(|(best, _)| *best).unwrap_or_default()
    };
    println!("{} of {} exact", took.len() - wrong, took.len());
    println!("p50 {:?}, p95 {:?}, p99 {:?}, most {:?}", at(50), at(95), at(99), at(100));
    for (best, text) in took.iter().rev().take(3) {
        println!("slow: {text} {best:?}");
    }
    Ok(())
}
