//! Cleans pages without looking for an article: JSON lines `{"id","html"}` in, the same out. For the sanitizer cases.

use std::io::{BufRead, Write};

use article::input::Source;
use article::{Format, Metadata, Placements, Report, shape, tree, write};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let case: serde_json::Value = serde_json::from_str(&line?)?;
        let source = Source {
            html: case["html"].as_str().unwrap_or_default().to_owned(),
            format: Format::Html,
            url: url::Url::parse("https://page.example/dir/page").ok(),
            parts: Default::default(),
            known: Metadata::default(),
            part: 0,
        };
        let mut report = Report::default();
        let mut tree = tree::parse_document(&source.html);
        shape::tidy(&mut tree, &mut report);
        let document = tree.document();
        let root = tree.find(document, &tree::local_name!("body")).unwrap_or(document);
        shape::shape(&mut tree, root, &Metadata::default(), &mut report);
        let written = write::page(&tree, root, &source);
        let html = write::stored(&written.html, &Placements::new());
        let again = write::recheck(&html);
        let error = if again.html != html {
            Some("not a fixed point")
        } else if again.text != written.text {
            Some("the text differs")
        } else {
            None
        };
        let answer = match error {
            Some(error) => {
                serde_json::json!({ "id": case["id"], "error": error, "first": html, "again": again.html })
            }
            None => serde_json::json!({ "id": case["id"], "html": html }),
        };
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}
