//! `aldine extract`: the extractor by itself, for scripts and for measuring it. Touches no library and no network.

use std::io::{BufRead, Read, Write};

use actions::{Article, Code, Extraction, Page, Problem, Rules, Stages};
use cpu_time::ThreadTime;
use serde::Deserialize;
use serde_json::json;
use url::Url;

use crate::arguments::Extract;
use crate::explain;
use crate::output::{self, DONE, SOME_FAILED};

/// A page to extract, as a line of standard input.
#[derive(Deserialize)]
struct Job {
    id: serde_json::Value,
    path: String,
    #[serde(default)]
    url: String,
}

/// Extracts one page or many.
pub fn run(verb: Extract) -> Result<u8, Problem> {
    let rules = if verb.no_rules { Rules::none() } else { Rules::bundled().clone() };
    let without = verb.without.iter().fold(Stages::default(), |all, stage| all | *stage);
    let options = Extraction { rules: &rules, without, ..Extraction::default() };
    if verb.jsonl {
        return many(&options);
    }
    let url = verb.base_url.as_deref().and_then(|url| Url::parse(url).ok());
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(unreadable)?;
    let article = actions::extract_with(&Page { bytes, url, ..Page::default() }, &options);
    if verb.explain {
        explain::report(&article.report)
    } else {
        output::json(&fields(&article))
    }
    Ok(DONE)
}

fn many(options: &Extraction) -> Result<u8, Problem> {
    let mut code = DONE;
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(unreadable)?;
        if line.trim().is_empty() {
            continue;
        }
        let out = match serde_json::from_str::<Job>(&line) {
            Ok(job) => one(&job, options),
            Err(error) => json!({ "id": null, "error": format!("not a line of the contract: {error}") }),
        };
        if out.get("error").is_some() {
            code = SOME_FAILED;
        }
        let _ = writeln!(std::io::stdout(), "{out}");
    }
    Ok(code)
}

fn one(job: &Job, options: &Extraction) -> serde_json::Value {
    let bytes = match std::fs::read(&job.path) {
        Ok(bytes) => bytes,
        Err(error) => return json!({ "id": job.id, "error": format!("{}: {error}", job.path) }),
    };
    // The contract says the files are UTF-8 whatever their <meta> says.
    let page = Page {
        bytes,
        content_type: Some("text/html; charset=utf-8".into()),
        url: Url::parse(&job.url).ok(),
        ..Page::default()
    };
    let start = ThreadTime::now();
    let article = actions::extract_with(&page, options);
    let cpu_ms = start.elapsed().as_secs_f64() * 1000.0;
    let mut out = fields(&article);
    out["id"] = job.id.clone();
    out["cpu_ms"] = json!(cpu_ms);
    out
}

/// What a script wants to know of an article.
pub fn fields(article: &Article) -> serde_json::Value {
    let metadata = &article.metadata;
    json!({
        "kind": article.kind,
        "title": metadata.title,
        "byline": metadata.byline,
        "excerpt": metadata.excerpt,
        "site_name": metadata.site_name,
        "published": metadata.published,
        "modified": metadata.modified,
        "lang": metadata.lang,
        "dir": metadata.dir,
        "lead_image": metadata.lead_image,
        "canonical_url": metadata.canonical_url,
        "next_page": article.next_page,
        "word_count": article.word_count,
        "reading_minutes": article.reading_minutes,
        "html": article.html,
        "text": article.text,
    })
}

fn unreadable(error: std::io::Error) -> Problem {
    Problem::new(Code::File, format!("Standard input cannot be read: {error}."), "")
}
