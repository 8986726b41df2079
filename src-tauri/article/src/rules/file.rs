//! A file of rules, read: TOML, each mistake named with file and line.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{Rule, Selector};

/// A file larger than this (bytes) is no file of rules.
pub const LARGEST_FILE: usize = 512 * 1024;
/// Rules in one file.
const MOST_RULES: usize = 2000;
/// Hosts, and selectors of one kind, in one rule.
const MOST_ENTRIES: usize = 100;

/// A mistake in a file of rules.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {why}")]
pub struct WrongRule {
    /// The file's name, as it was given.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, without a full stop.
    pub why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rule: Vec<Spanned<Written>>,
}

/// A rule as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    hosts: Vec<Spanned<String>>,
    path: Option<Spanned<String>>,
    body: Option<Spanned<String>>,
    #[serde(default)]
    strip: Vec<Spanned<String>>,
    #[serde(default)]
    keep: Vec<Spanned<String>>,
    title: Option<Spanned<String>>,
    byline: Option<Spanned<String>>,
    date: Option<Spanned<String>>,
    next_page: Option<Spanned<String>>,
}

/// A mistake, and where it stands in the text.
type Wrong = (Range<usize>, String);

/// Reads a file of rules.
pub(super) fn read(name: &str, text: &str) -> Result<Vec<Rule>, WrongRule> {
    let line_of =
        |at: usize| text.as_bytes()[..at.min(text.len())].iter().filter(|b| **b == b'\n').count() + 1;
    let wrong = |(span, why): Wrong| WrongRule { file: name.to_owned(), line: line_of(span.start), why };
    if text.len() > LARGEST_FILE {
        return Err(wrong((0..0, format!("a file of rules has at most {} KB", LARGEST_FILE / 1024))));
    }
    let file: File = toml::from_str(text)
        .map_err(|error| wrong((error.span().unwrap_or_default(), error.message().trim().to_owned())))?;
    if file.rule.len() > MOST_RULES {
        return Err(wrong((0..0, format!("a file has at most {MOST_RULES} rules"))));
    }
    let rule = |written: Spanned<Written>| {
        let line = line_of(written.span().start);
        let span = written.span();
        rule(written.into_inner(), span).map(|rule| Rule { place: format!("{name}, line {line}"), ..rule })
    };
    file.rule.into_iter().map(|written| rule(written).map_err(wrong)).collect()
}

fn rule(written: Written, span: Range<usize>) -> Result<Rule, Wrong> {
    let Written { hosts, path, body, strip, keep, title, byline, date, next_page } = written;
    if hosts.is_empty() || hosts.len() > MOST_ENTRIES {
        return Err((span, format!("a rule names 1 to {MOST_ENTRIES} hosts")));
    }
    let one = |selector: Option<Spanned<String>>| selector.map_or(Ok(None), |text| many(vec![text]));
    let rule = Rule {
        place: String::new(),
        hosts: hosts.into_iter().map(host).collect::<Result<_, _>>()?,
        path: path.map(pattern).transpose()?,
        body: one(body)?,
        strip: many(strip)?,
        keep: many(keep)?,
        title: one(title)?,
        byline: one(byline)?,
        date: one(date)?,
        next_page: one(next_page)?,
    };
    let selectors =
        [&rule.body, &rule.strip, &rule.keep, &rule.title, &rule.byline, &rule.date, &rule.next_page];
    if selectors.iter().all(|selector| selector.is_none()) {
        return Err((span, "the rule says nothing: it has no selector".to_owned()));
    }
    Ok(rule)
}

fn many(texts: Vec<Spanned<String>>) -> Result<Option<Selector>, Wrong> {
    if texts.len() > MOST_ENTRIES {
        return Err((texts[0].span(), format!("a list has at most {MOST_ENTRIES} selectors")));
    }
    // One by one first, so that the mistake is found in its own line.
    for text in &texts {
        Selector::parse([text.get_ref().as_str()]).map_err(|why| (text.span(), why))?;
    }
    let Some(first) = texts.first() else { return Ok(None) };
    let all = Selector::parse(texts.iter().map(|text| text.get_ref().as_str()));
    all.map(Some).map_err(|why| (first.span(), why))
}

fn host(text: Spanned<String>) -> Result<String, Wrong> {
    let host = text.get_ref().trim_end_matches('.').to_lowercase();
    match url::Host::parse(&host) {
        Ok(parsed) if !host.contains(['/', ':', '*']) => Ok(parsed.to_string()),
        _ => Err((text.span(), format!("\u{201c}{host}\u{201d} is no host, such as example.org"))),
    }
}

fn pattern(text: Spanned<String>) -> Result<String, Wrong> {
    let pattern = text.get_ref();
    if pattern.len() > 500 || !pattern.starts_with(['/', '*']) {
        return Err((text.span(), "a path starts with / or *, and has at most 500 bytes".to_owned()));
    }
    Ok(pattern.clone())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_mistake_is_named_with_file_and_line() {
        for (text, line, word) in [
            ("[[rule]]\nhosts = ['a.example']\nbody = 'p::x'\n", 3, "::x"),
            ("[[rule]]\nhosts = ['a.example']\nstrip = [\n  '.a',\n  '.b >',\n]\n", 5, "breaks off"),
            ("[[rule]]\nhosts = ['a.example']\nbodi = 'p'\n", 3, "bodi"),
            ("\n[[rule]]\nhosts = ['https://a.example/']\nbody = 'p'\n", 3, "no host"),
            ("[[rule]]\nhosts = ['a.example']\n", 1, "says nothing"),
            ("[[rule]]\nhosts = []\nbody = 'p'\n", 1, "hosts"),
            ("[[rule]]\nhosts = ['a.example']\npath = 'wiki'\nbody = 'p'\n", 3, "path"),
            ("[[rule]\n", 1, ""),
            ("[[rule]]\nbody = 'p'\n", 1, "hosts"),
        ] {
            let wrong = read("mine.toml", text).unwrap_err();
            assert_eq!((wrong.file.as_str(), wrong.line), ("mine.toml", line), "{text}: {wrong}");
            assert!(wrong.why.contains(word), "{text}: {wrong}");
        }
    }

    #[test]
    fn a_file_without_end_is_refused() {
        assert!(read("big.toml", &"#".repeat(LARGEST_FILE + 1)).is_err());
        let many = "[[rule]]\nhosts = ['a.example']\nbody = 'p'\n".repeat(MOST_RULES + 1);
        assert!(read("many.toml", &many).unwrap_err().why.contains("rules"));
        let deep = format!("x = {}", "[".repeat(100_000));
        assert!(read("deep.toml", &deep).is_err());
    }
}
