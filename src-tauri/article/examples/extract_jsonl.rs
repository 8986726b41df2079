//! The extractor behind the contract of the scorer: JSON lines `{"id","path","url"}` in, one JSON line a page out.
//!
//! `extract_jsonl [--without STAGE]... [--judges DIR]`. `DIR` is what `fit.py` wrote: each page is weighed by the trees that
//! have not seen its site. `cpu_ms` is the CPU time of this thread from bytes to sanitized HTML.

use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::path::PathBuf;

use article::body::judge::Judge;
use article::{Options, Page, Stages, extract_with};
use cpu_time::ThreadTime;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut without = Stages::default();
    let mut folds = Folds::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--without" => {
                without = without | Stages::named(&value).ok_or(format!("no stage is called {value}"))?
            }
            "--judges" => folds = Folds::read(value.into())?,
            _ => return Err(format!("what is {argument}?").into()),
        }
    }
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let job: Value = serde_json::from_str(&line?)?;
        let path = job["path"].as_str().unwrap_or_default();
        let bytes = std::fs::read(path)?;
        let url = job["url"].as_str().and_then(|u| url::Url::parse(u).ok());
        let page =
            Page { bytes, content_type: Some("text/html; charset=utf-8".to_owned()), url, ..Page::default() };
        let options = Options { judge: folds.judge(path), without, ..Options::default() };
        let start = ThreadTime::now();
        let article = extract_with(&page, &options);
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

/// Judges that have not seen some of the pages, and which page is for which.
#[derive(Default)]
struct Folds {
    by_path: HashMap<String, usize>,
    judges: Vec<Judge>,
}

impl Folds {
    fn read(dir: PathBuf) -> Result<Folds, Box<dyn std::error::Error>> {
        let by_path = serde_json::from_str(&std::fs::read_to_string(dir.join("folds.json"))?)?;
        let mut judges = Vec::new();
        while let Ok(json) = std::fs::read_to_string(dir.join(format!("fold{}.json", judges.len()))) {
            judges.push(Judge::parse(&json).ok_or("a fold is no judge")?);
        }
        Ok(Folds { by_path, judges })
    }

    fn judge(&self, path: &str) -> &Judge {
        self.by_path.get(path).and_then(|fold| self.judges.get(*fold)).unwrap_or(Judge::fitted())
    }
}
