//! How outcomes are printed.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use actions::{Code, Item, Place, Problem, Seal};

/// Everything asked for was done.
pub const DONE: u8 = 0;
/// Some of several items failed; each was named.
pub const SOME_FAILED: u8 = 1;
/// What was typed makes no sense.
pub const USAGE: u8 = 2;
/// The library cannot be used.
pub const LIBRARY: u8 = 3;
/// What was given is refused.
pub const REFUSED: u8 = 4;

/// The exit code a problem ends with.
pub fn exit_code(problem: &Problem) -> u8 {
    match problem.code {
        Code::Usage | Code::NoSuchItem | Code::File => USAGE,
        Code::Library | Code::DiskFull => LIBRARY,
        Code::BlockedAddress | Code::NotAnArticle | Code::NothingToSave | Code::TooLarge => REFUSED,
        _ => SOME_FAILED,
    }
}

/// Prints a problem on standard error.
pub fn complain(problem: &Problem) {
    eprintln!("aldine: {problem}");
}

/// Prints a problem and gives its exit code.
pub fn fail(problem: &Problem) -> ExitCode {
    complain(problem);
    ExitCode::from(exit_code(problem))
}

/// Writes bytes to standard output. A reader that has gone away (`aldine show ID | head`) is no problem.
pub fn write(bytes: &[u8]) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(bytes);
    if !bytes.ends_with(b"\n") && std::io::stdout().is_terminal() {
        let _ = out.write_all(b"\n");
    }
    let _ = out.flush();
}

/// Prints a value as JSON.
pub fn json(value: &impl serde::Serialize) {
    let text = serde_json::to_string_pretty(value).expect("strings, numbers and lists are JSON");
    write(format!("{text}\n").as_bytes());
}

/// A number and what it counts: `1 article`, `2 articles`.
pub fn count(number: impl Into<u64>, what: &str) -> String {
    match number.into() {
        1 => format!("1 {what}"),
        number => format!("{number} {what}s"),
    }
}

/// One line about an item: id first, so that it can be cut off by a script.
pub fn line(item: &Item) -> String {
    let mut facts: Vec<String> = Vec::new();
    facts.extend(item.site_name.clone());
    facts.push(format!("{} min", item.reading_minutes));
    facts.push(seal(item));
    match item.place {
        Place::Inbox => {}
        Place::Later => facts.push("later".into()),
        Place::Archive => facts.push("archived".into()),
        Place::Trash => facts.push("in the trash".into()),
    }
    if item.favorite {
        facts.push("starred".into());
    }
    facts.extend(item.tags.iter().map(|tag| format!("#{tag}")));
    format!("{}  {}  ({})", item.id, plain(&item.title), plain(&facts.join(", ")))
}

/// The seal in words.
pub fn seal(item: &Item) -> String {
    match item.seal {
        Seal::Complete => "complete offline".into(),
        Seal::ImagesMissing if item.images_missing == 1 => "1 image missing".into(),
        Seal::ImagesMissing => format!("{} images missing", item.images_missing),
        Seal::TextOnly => "text only".into(),
        Seal::Failed => {
            format!("not saved: {}", item.failure.as_deref().unwrap_or("the reason was not kept"))
        }
    }
}

/// Text of a page, made fit for a terminal: control characters could act there.
pub fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A passage with its hits between square brackets.
pub fn passage(passage: &actions::Passage) -> String {
    let mut out = String::new();
    for (at, c) in plain(&passage.text).chars().enumerate() {
        let at = at as u32;
        out.extend(passage.marks.iter().filter(|mark| mark.1 == at).map(|_| ']'));
        out.extend(passage.marks.iter().filter(|mark| mark.0 == at).map(|_| '['));
        out.push(c);
    }
    let end = passage.text.chars().count() as u32;
    out.extend(passage.marks.iter().filter(|mark| mark.1 == end).map(|_| ']'));
    out
}
