//! `aldine bench`: CPU time of this process, so that others on the machine count little.

use std::io::{BufRead, BufReader};
use std::path::Path;

use actions::{Aldine, Code, Problem, Query, Sort};
use cpu_time::ProcessTime;
use serde::Deserialize;
use serde_json::json;

use crate::arguments::{BenchWhat, Global};
use crate::output::{self, DONE, SOME_FAILED};

/// Each search is run once to warm up and so often to be measured; the least counts.
const TIMES: usize = 3;

/// A search whose number of hits may be known.
#[derive(Deserialize)]
struct Asked {
    q: String,
    hits: Option<u32>,
}

/// Measures and prints JSON.
pub fn run(global: &Global, what: &BenchWhat) -> Result<u8, Problem> {
    match what {
        BenchWhat::Search { queries, by_relevance } => search(&super::open(global)?, queries, *by_relevance),
        BenchWhat::Start => start(global),
    }
}

fn milliseconds(from: ProcessTime) -> f64 {
    from.elapsed().as_secs_f64() * 1000.0
}

fn search(aldine: &Aldine, queries: &Path, by_relevance: bool) -> Result<u8, Problem> {
    let wrong = |error: String| Problem::new(Code::File, format!("{}: {error}", queries.display()), "");
    let file = std::fs::File::open(queries).map_err(|error| wrong(error.to_string()))?;
    let sort = if by_relevance { Sort::Relevance } else { Sort::Newest };
    let mut took: Vec<(f64, String)> = Vec::new();
    let (mut exact, mut hits) = (0, 0u64);
    for line in BufReader::new(file).lines() {
        let line = line.map_err(|error| wrong(error.to_string()))?;
        let asked: Asked = serde_json::from_str(&line).map_err(|error| wrong(error.to_string()))?;
        let query = Query { text: asked.q.clone(), sort, limit: 20, ..Query::default() };
        let total = aldine.search_items(&query)?.total;
        let mut least = f64::MAX;
        for _ in 0..TIMES {
            let from = ProcessTime::now();
            aldine.search_items(&query)?;
            least = least.min(milliseconds(from));
        }
        took.push((least, asked.q.clone()));
        hits += u64::from(total);
        match asked.hits {
            Some(expected) if expected != total => eprintln!("{}: {total} hits, not {expected}", asked.q),
            _ => exact += 1,
        }
    }
    took.sort_by(|left, right| left.0.total_cmp(&right.0));
    let at = |percent: usize| took.get(took.len().saturating_sub(1) * percent / 100).map(|(least, _)| *least);
    output::json(&json!({
        "queries": took.len(),
        "exact": exact,
        "hits": hits,
        "p50_ms": at(50),
        "p95_ms": at(95),
        "p99_ms": at(99),
        "slowest": took.iter().rev().take(3).collect::<Vec<_>>(),
        "memory_mb": memory(),
    }));
    Ok(if exact == took.len() { DONE } else { SOME_FAILED })
}

fn start(global: &Global) -> Result<u8, Problem> {
    let from = ProcessTime::now();
    let aldine = super::open(global)?;
    let opened = milliseconds(from);
    let counts = aldine.get_counts()?;
    let counted = milliseconds(from);
    let list = aldine.list_items(&Query { limit: 50, ..Query::default() })?;
    output::json(&json!({
        "items": list.total,
        "open_ms": opened,
        "counts_ms": counted - opened,
        "list_ms": milliseconds(from) - counted,
        "tags": counts.tags.len(),
    }));
    Ok(DONE)
}

/// The most memory this process had, in megabytes, where the system tells.
fn memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}
