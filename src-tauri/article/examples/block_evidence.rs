//! The evidence about every block of many pages, for fitting the judge: JSON lines `{"id","path","url"}` in; the names of the
//! numbers as the first line out, then `[id, text, [numbers]]` for each block.

use std::io::{BufRead, BufWriter, Write};

use article::body::{blocks::Blocks, evidence::Evidence, facts::Facts, judge::Judge};
use article::{Page, Report};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    writeln!(out, "{}", json!(Judge::fitted().numbers()))?;
    for line in std::io::stdin().lock().lines() {
        let job: Value = serde_json::from_str(&line?)?;
        let bytes = std::fs::read(job["path"].as_str().unwrap_or_default())?;
        let url = job["url"].as_str().and_then(|u| url::Url::parse(u).ok());
        let page =
            Page { bytes, content_type: Some("text/html; charset=utf-8".to_owned()), url, ..Page::default() };
        let mut report = Report::default();
        let source = article::input::open(&page, &mut report);
        let mut tree = article::tree::parse_document(&source.html);
        let about = article::metadata::read(&tree, source.url.as_ref());
        article::shape::tidy(&mut tree, &mut report);
        let blocks = Blocks::measure(&tree, tree.document());
        let facts = Facts::gather(&tree, &blocks, &about);
        let evidence = Evidence::new(&tree, &blocks, &facts);
        for (i, block) in blocks.list.iter().enumerate() {
            let mut row = Vec::new();
            evidence.row(i, |_, number| row.push(number));
            writeln!(out, "{}", json!([job["id"], blocks.text(block), row]))?;
        }
    }
    Ok(())
}
