//! Hypothesis' algorithm, run by Node. `script/bench anchors` installs what it needs; without it this column stays empty.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::Trial;

/// Where it finds the highlights of each trial.
pub fn anchor(trials: &[Trial]) -> Option<Vec<Vec<Option<(usize, usize)>>>> {
    let answers = ask(trials)?;
    let pair = |place: &serde_json::Value| {
        let number = |at: usize| place.get(at)?.as_u64().map(|number| number as usize);
        Some((number(0)?, number(1)?))
    };
    Some(
        answers
            .iter()
            .map(|answer| answer["places"].as_array().into_iter().flatten().map(pair).collect())
            .collect(),
    )
}

/// CPU milliseconds it takes for all highlights.
pub fn time(trials: &[Trial]) -> Option<f64> {
    ask(trials)?.iter().map(|answer| answer["ms"].as_f64()).sum()
}

fn ask(trials: &[Trial]) -> Option<Vec<serde_json::Value>> {
    let folder = env!("CARGO_MANIFEST_DIR");
    let mut child = Command::new("node")
        .arg("hypothesis.mjs")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = child.stdin.take()?;
    let lines: String = trials.iter().map(line).collect();
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    let answers = String::from_utf8(output.stdout).ok()?;
    let answers: Vec<_> = answers.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    (answers.len() == trials.len()).then_some(answers)
}

fn line(trial: &Trial) -> String {
    let case = |selector: &anchor::Selector| {
        // Hypothesis keeps 32 characters on either side.
        let prefix: Vec<char> = selector.prefix.chars().collect();
        serde_json::json!({
            "exact": selector.quote,
            "prefix": prefix[prefix.len().saturating_sub(32)..].iter().collect::<String>(),
            "suffix": selector.suffix.chars().take(32).collect::<String>(),
            "start": selector.start,
        })
    };
    let cases: Vec<_> = trial.selectors.iter().map(case).collect();
    format!("{}\n", serde_json::json!({ "text": trial.text, "cases": cases }))
}
