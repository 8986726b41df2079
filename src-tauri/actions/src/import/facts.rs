//! What a line says of its article that the shelf has not word for word: the rest is not kept a second time.

use exchange::jsonl::{Highlight, Record, State};
use serde_json::Value;

use super::ready::time;

/// Takes out of the facts of a line what its item, its version and its highlights have as it stands there. `url`: the address
/// as the shelf keeps it. What is not known here, and what the shelf changes, stays.
pub(super) fn left(record: &Record, url: Option<&str>) -> String {
    let kept = |name: &str| match name {
        "url" => record.url.as_deref() == url,
        "title" => record.title.as_deref().is_none_or(is_folded),
        "author" | "site" | "lang" => true,
        "published" => record.published.as_deref().is_none_or(|said| time(said).is_some()),
        "saved_at" => record.saved_at.as_deref().is_none_or(is_as_written),
        "state" => record.facts.get(name).and_then(Value::as_str) == Some(name_of(record.state)),
        "favorite" => true,
        "tags" => record.tags.iter().all(|tag| is_folded(tag) && !tag.starts_with('#') && !tag.contains('/')),
        "highlights" => record.highlights.iter().all(|said| is_kept(said, record)) && only_known(record),
        _ => false,
    };
    let mut facts = record.facts.clone();
    facts.retain(|name, _| !kept(name));
    Value::Object(facts).to_string()
}

fn is_folded(text: &str) -> bool {
    !text.is_empty() && text.split_whitespace().collect::<Vec<_>>().join(" ") == text
}

/// Whether a time is written as it is written again.
fn is_as_written(said: &str) -> bool {
    let again = time(said).and_then(|millis| jiff::Timestamp::from_millisecond(millis).ok());
    again.is_some_and(|again| again.to_string() == said)
}

fn name_of(state: State) -> &'static str {
    match state {
        State::Unread => "unread",
        State::Later => "later",
        State::Reading => "reading",
        State::Finished => "finished",
        State::Archived => "archived",
    }
}

/// Whether the shelf has all of a highlight: its words at its place, color, note and time.
fn is_kept(said: &Highlight, record: &Record) -> bool {
    let length = u32::try_from(said.quote.chars().count()).unwrap_or(u32::MAX);
    let Some(start) = said.start else { return false };
    let is_here = || {
        let here = record.text.chars().skip(start as usize).take(length as usize);
        here.eq(said.quote.chars())
    };
    said.end.is_none_or(|end| start.checked_add(length) == Some(end))
        && matches!(said.color.as_deref(), Some("yellow" | "red" | "green" | "blue"))
        && said.created_at.as_deref().is_some_and(is_as_written)
        && !said.quote.trim().is_empty()
        && said.note.as_deref().is_none_or(|note| !note.trim().is_empty())
        && is_here()
}

/// Whether no highlight says what is not known here.
fn only_known(record: &Record) -> bool {
    let fields = ["start", "end", "quote", "color", "created_at", "note"];
    let known = |highlight: &Value| {
        highlight
            .as_object()
            .is_some_and(|highlight| highlight.keys().all(|name| fields.contains(&name.as_str())))
    };
    match record.facts.get("highlights") {
        Some(Value::Array(highlights)) => highlights.iter().all(known),
        said => said.is_none_or(Value::is_null),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn left_of(line: &str) -> String {
        left(&exchange::jsonl::read(line).unwrap(), Some("https://a.example/1"))
    }

    #[test]
    fn what_the_shelf_has_word_for_word_is_not_kept_twice() {
        let line = r#"{"id":"a1","url":"https://a.example/1","title":"One two","author":"A","site":"a.example","lang":"en",
            "published":"2014-08-26T10:52:13Z","saved_at":"2015-01-01T04:44:47Z","state":"later","favorite":true,
            "tags":["tides"],"text":"one two","html":"<p>one two","highlights":[{"start":4,"end":7,"quote":"two",
            "color":"red","created_at":"2015-01-02T00:00:00Z","note":"n"}]}"#;
        assert_eq!(left_of(line), r#"{"id":"a1"}"#);
    }

    #[test]
    fn what_the_shelf_changes_or_does_not_know_stays_as_it_was_said() {
        for (said, name) in [
            (r#""url":"https://a.example/1?utm_source=x""#, "url"),
            (r#""title":" One  two""#, "title"),
            (r#""published":"last spring""#, "published"),
            (r#""saved_at":"2015-01-01T06:44:47+02:00""#, "saved_at"),
            (r#""state":"archive""#, "state"),
            (r##""tags":["#tides"]"##, "tags"),
            (r#""rating":5"#, "rating"),
            (
                r#""highlights":[{"start":4,"quote":"two","color":"pink","created_at":"2015-01-02T00:00:00Z"}]"#,
                "highlights",
            ),
            (
                r#""highlights":[{"start":0,"quote":"two","color":"red","created_at":"2015-01-02T00:00:00Z"}]"#,
                "highlights",
            ),
            (
                r#""highlights":[{"start":4,"quote":"two","color":"red","created_at":"2015-01-02T00:00:00Z","by":"B"}]"#,
                "highlights",
            ),
        ] {
            let facts: Value =
                serde_json::from_str(&left_of(&format!(r#"{{"text":"one two",{said}}}"#))).unwrap();
            assert!(facts.get(name).is_some(), "{said}: {facts}");
        }
    }
}
