//! JSON Lines: one article a line, as `aldine import` takes them.
//!
//! `{"url", "title", "author", "site", "lang", "published", "saved_at", "state", "favorite", "tags", "text", "html",
//! "highlights": [{"start", "end", "quote", "color", "created_at", "note"}]}`; every field may be missing but one of
//! `text` and `html`. Times are RFC 3339. Fields that are not known here are kept with the article.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// An article of a file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Record {
    /// Where it came from.
    pub url: Option<String>,
    /// Headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The publication.
    pub site: Option<String>,
    /// BCP 47 tag.
    pub lang: Option<String>,
    /// RFC 3339.
    pub published: Option<String>,
    /// RFC 3339.
    pub saved_at: Option<String>,
    /// Where it lay and how far it was read.
    pub state: State,
    /// Starred.
    #[serde(deserialize_with = "or_default")]
    pub favorite: bool,
    /// Its tags.
    #[serde(deserialize_with = "or_default")]
    pub tags: Vec<String>,
    /// Its words.
    #[serde(skip)]
    pub text: String,
    /// Its HTML, not to be trusted.
    #[serde(skip)]
    pub html: String,
    /// What was highlighted in it.
    #[serde(deserialize_with = "or_default")]
    pub highlights: Vec<Highlight>,
    /// The line without `text` and `html`: all that was said of the article.
    #[serde(skip)]
    pub facts: Map<String, Value>,
}

/// A highlight of a record.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Highlight {
    /// Where it starts in `text`, in characters.
    pub start: Option<u32>,
    /// Where it ends.
    pub end: Option<u32>,
    /// The words.
    pub quote: String,
    /// A color's name.
    pub color: Option<String>,
    /// RFC 3339.
    pub created_at: Option<String>,
    /// The reader's note.
    pub note: Option<String>,
}

/// Where an article lay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// New.
    #[default]
    Unread,
    /// Put aside.
    Later,
    /// Being read.
    Reading,
    /// Read.
    Finished,
    /// Done with.
    Archived,
}

impl<'de> Deserialize<'de> for State {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<State, D::Error> {
        let name: Option<String> = Option::deserialize(deserializer)?;
        Ok(match name.as_deref() {
            Some("later" | "saved") => State::Later,
            Some("reading") => State::Reading,
            Some("finished" | "read") => State::Finished,
            Some("archived" | "archive") => State::Archived,
            _ => State::Unread,
        })
    }
}

fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Why a line is no article, in words.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum Error {
    /// Not JSON, or not an object with fields of these types.
    #[error("it is not an article in JSON: {0}")]
    Json(String),
    /// Neither text nor HTML.
    #[error("it has neither text nor HTML")]
    Empty,
}

/// Reads a line.
pub fn read(line: &str) -> Result<Record, Error> {
    let wrong = |error: serde_json::Error| Error::Json(error.to_string());
    let mut fields: Map<String, Value> = serde_json::from_str(line).map_err(wrong)?;
    let mut words = |name: &str| match fields.remove(name) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(words)) => Ok(words),
        Some(_) => Err(Error::Json(format!("`{name}` is no string"))),
    };
    let (text, html) = (words("text")?, words("html")?);
    if text.trim().is_empty() && html.trim().is_empty() {
        return Err(Error::Empty);
    }
    let record = Record::deserialize(&fields).map_err(wrong)?;
    Ok(Record { text, html, facts: fields, ..record })
}

/// The time a line was saved at, without reading the rest of it; `None` when it says none or is no article.
pub fn saved_at(line: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Time {
        saved_at: Option<String>,
    }
    serde_json::from_str::<Time>(line).ok()?.saved_at
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_line_is_read_whatever_it_leaves_out() {
        let line = r#"{"id":"a1","url":"https://x.example/1","title":"T","state":"archived","favorite":true,"tags":["a"],
            "text":"one two","html":"<p>one two</p>","highlights":[{"start":4,"end":7,"quote":"two","color":"pink"}]}"#;
        let record = read(line).unwrap();
        assert_eq!(
            (record.title.as_deref(), record.state, record.favorite),
            (Some("T"), State::Archived, true)
        );
        assert_eq!((record.text.as_str(), record.html.as_str()), ("one two", "<p>one two</p>"));
        assert_eq!(record.highlights[0].quote, "two");
        assert_eq!(
            (&record.facts["id"], record.facts.get("text")),
            (&Value::from("a1"), None),
            "what is not known is kept"
        );
        let least = read(r#"{"html":"<p>x","tags":null,"favorite":null,"state":null}"#).unwrap();
        assert_eq!((least.html.as_str(), least.tags.len(), least.state), ("<p>x", 0, State::Unread));
    }

    #[test]
    fn a_line_that_is_no_article_says_why() {
        for (line, why) in [
            ("{\"text\":", "EOF"),
            ("[1]", "not an article"),
            ("{}", "neither text nor HTML"),
            (r#"{"text":" "}"#, "neither text nor HTML"),
            (r#"{"text":7}"#, "`text` is no string"),
            (r#"{"text":"a","tags":"b"}"#, "not an article"),
        ] {
            let said = read(line).unwrap_err().to_string();
            assert!(said.contains(why), "{line}: {said}");
        }
    }

    #[test]
    fn the_time_is_found_alone() {
        assert_eq!(
            saved_at(r#"{"a":[1],"saved_at":"2020-01-01T00:00:00Z"}"#).as_deref(),
            Some("2020-01-01T00:00:00Z")
        );
        assert_eq!(saved_at("{}"), None);
        assert_eq!(saved_at("nonsense"), None);
    }
}
