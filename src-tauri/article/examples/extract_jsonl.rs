//! The extractor behind the contract of the scorer: JSON lines `{"id","path","url"}` in, one JSON line a page out.
//!
//! `cpu_ms` is the CPU time of this thread from bytes to sanitized HTML.

use std::io::{BufRead, Write};

use article::{Page, extract};
use cpu_time::ThreadTime;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let job: Value = serde_json::from_str(&line?)?;
        let bytes = std::fs::read(job["path"].as_str().unwrap_or_default())?;
        let url = job["url"].as_str().and_then(|u| url::Url::parse(u).ok());
        let page =
            Page { bytes, content_type: Some("text/html; charset=utf-8".to_owned()), url, ..Page::default() };
        let start = ThreadTime::now();
        let article = extract(&page);
        let cpu_ms = start.elapsed().as_secs_f64() * 1000.0;
        let metadata = &article.metadata;
        let answer = json!({
            "id": job["id"], "title": metadata.title, "byline": metadata.byline, "excerpt": metadata.excerpt,
            "site_name": metadata.site_name, "published": metadata.published, "lang": metadata.lang, "dir": metadata.dir,
            "html": article.html, "text": article.text, "kind": article.kind, "cpu_ms": cpu_ms,
        });
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
