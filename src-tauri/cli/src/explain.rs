//! The report of an extraction, for people: what was decided, in the order it happened, then what was left out, by stage
//! and reason.

use std::fmt::Write;

use actions::{Act, Report};

use crate::output::{plain, write};

/// Prints a report.
pub fn report(report: &Report) {
    write(text(report).as_bytes());
}

fn text(report: &Report) -> String {
    let mut out = String::new();
    for entry in report.entries.iter().filter(|entry| entry.act != Act::Dropped) {
        let act = match entry.act {
            Act::Kept => "kept ",
            Act::Chose => "chose ",
            _ => "",
        };
        let _ = writeln!(out, "{:<11} {act}{}: {}", entry.stage, plain(&entry.what), plain(&entry.why));
    }
    let mut reasons: Vec<(&str, &str, Vec<&str>)> = Vec::new();
    for entry in report.entries.iter().filter(|entry| entry.act == Act::Dropped) {
        let same = |reason: &&mut (&str, &str, Vec<&str>)| reason.0 == entry.stage && reason.1 == entry.why;
        match reasons.iter_mut().find(same) {
            Some((_, _, blocks)) => blocks.push(&entry.what),
            None => reasons.push((&entry.stage, &entry.why, vec![&entry.what])),
        }
    }
    if reasons.is_empty() {
        out.push_str("Nothing was left out.\n");
    }
    for (stage, why, blocks) in reasons {
        let _ = writeln!(out, "\nleft out by {stage}, {}: {}", blocks.len(), plain(why));
        for block in blocks {
            let _ = writeln!(out, "    {}", plain(block));
        }
    }
    out
}
