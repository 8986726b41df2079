//! A line of a file -> an article ready for the shelf: clean HTML, its images marked missing, dates understood.

use article::{Article, Metadata, Placed, Placements};
use exchange::jsonl::{self, State};
use jiff::Timestamp;
use jiff::civil::Date;
use library::{Color, ImportedHighlight, NewImage, NewImport, NewVersion, Place, Reading};
use url::Url;

use super::facts;
use super::lines::Line;

/// The media type of a line that was kept as received, whole or without what the shelf has of it.
const LINE: &str = "application/json;profile=article";
/// A longer tag does not fit anywhere.
const LONGEST_TAG: usize = 100;
/// Characters kept in front of a highlight and behind it.
const CONTEXT: usize = 32;
/// What a missing image says of itself.
const NOT_IN_FILE: &str = "It did not come with the imported file.";

/// Unix milliseconds of an RFC 3339 time, or of midnight (UTC) of a date.
pub(super) fn time(text: &str) -> Option<i64> {
    let text = text.trim();
    let date = || text.parse::<Date>().ok()?.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok();
    text.parse::<Timestamp>().ok().or_else(|| Some(date()?.timestamp())).map(Timestamp::as_millisecond)
}

/// A line, read.
pub(super) struct Record {
    record: jsonl::Record,
    line: String,
    url: Option<Url>,
    saved_at: i64,
    /// What makes two addresses the same page.
    pub key: Option<String>,
}

impl Record {
    /// Reads a line; an error says why it is no article.
    pub fn read(line: &Line) -> Result<Record, String> {
        let bytes = line.bytes.as_deref().ok_or("it is too long")?;
        let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
        let record = jsonl::read(text).map_err(|error| error.to_string())?;
        if record.saved_at.as_deref().is_some_and(|said| time(said).is_none()) {
            return Err("`saved_at` is no time".to_owned());
        }
        let url = record.url.as_deref().and_then(|url| Url::parse(url).ok());
        let url = url.filter(|url| matches!(url.scheme(), "http" | "https"));
        let key = url.as_ref().map(article::address::key);
        Ok(Record { record, line: text.trim().to_owned(), url, saved_at: line.saved_at, key })
    }
}

/// An article ready for the shelf.
pub(super) struct Ready {
    article: Article,
    url: Option<String>,
    html: String,
    raw: String,
    key: Option<String>,
    tags: Vec<String>,
    state: State,
    favorite: bool,
    saved_at: i64,
    highlights: Vec<ImportedHighlight>,
}

impl Ready {
    /// Cleans and measures; the expensive part.
    pub fn new(read: Record) -> Ready {
        let Record { mut record, line, url, saved_at, key } = read;
        let html = match record.html.trim().is_empty() {
            true => paragraphs(&record.text),
            false => std::mem::take(&mut record.html),
        };
        let metadata = Metadata {
            title: record.title.clone(),
            byline: record.author.clone(),
            site_name: record.site.clone(),
            published: record.published.clone().filter(|published| time(published).is_some()),
            lang: record.lang.clone(),
            ..Metadata::default()
        };
        let article = article::clean(html, url, metadata);
        let html = place_images(&article);
        let highlights = highlights(&record.highlights, &record.text, saved_at);
        let url = article.url.as_ref().map(|url| article::address::clean(url).to_string());
        // When no word was lost, the version has all of the text and the HTML, and of the line the rest is enough.
        let whole = !record.text.is_empty() && key.is_some() && same_words(&record.text, &article.text);
        Ready {
            raw: if whole { facts::left(&record, url.as_deref()) } else { line },
            tags: record.tags.iter().filter_map(|tag| clean_tag(tag)).collect(),
            state: record.state,
            favorite: record.favorite,
            article,
            url,
            html,
            key,
            saved_at,
            highlights,
        }
    }

    /// How many highlights it has.
    pub fn highlights(&self) -> usize {
        self.highlights.len()
    }

    /// As the library takes it.
    pub fn new_import(&self) -> NewImport<'_> {
        let image = |image: &article::ImageRef| NewImage {
            content: Err(NOT_IN_FILE.to_owned()),
            source: remote(image).map(String::from),
            alt: image.alt.clone(),
        };
        let (place, reading) = match self.state {
            State::Unread => (Place::Inbox, Reading::Unread),
            State::Later => (Place::Later, Reading::Unread),
            State::Reading => (Place::Inbox, Reading::Reading),
            State::Finished => (Place::Archive, Reading::Finished),
            State::Archived => (Place::Archive, Reading::Unread),
        };
        NewImport {
            version: NewVersion {
                now: self.saved_at,
                key: self.key.clone(),
                asked_url: None,
                url: self.url.clone(),
                article: &self.article,
                html: &self.html,
                raw: self.raw.as_bytes(),
                raw_content_type: Some(LINE.to_owned()),
                raw_file_name: None,
                images: self.article.images.iter().map(image).collect(),
                text_only: false,
                even_unchanged: false,
                requests: Vec::new(),
                tags: self.tags.clone(),
            },
            place,
            favorite: self.favorite,
            reading,
            highlights: self.highlights.clone(),
        }
    }
}

/// The article of a line that was kept as received; `None` when the page is no such line. It has no words when the line
/// was kept without them: then the version that was made of it is all there is.
pub(crate) fn article_again(page: &article::Page) -> Option<Article> {
    if page.content_type.as_deref() != Some(LINE) {
        return None;
    }
    let text = String::from_utf8_lossy(&page.bytes).into_owned();
    let line = Line { file: String::new(), number: 1, bytes: Some(text.into_bytes()), saved_at: 0 };
    Some(match Record::read(&line) {
        Ok(record) => Ready::new(record).article,
        Err(_) => article::clean(String::new(), page.url.clone(), Metadata::default()),
    })
}

/// Highlights with what stands around them in `text`; those without words are none.
fn highlights(said: &[jsonl::Highlight], text: &str, saved_at: i64) -> Vec<ImportedHighlight> {
    let said: Vec<_> = said.iter().filter(|said| !said.quote.trim().is_empty()).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let chars: Vec<char> = text.chars().collect();
    let around = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
    let highlight = |said: &jsonl::Highlight| {
        let start = said.start.unwrap_or(0) as usize;
        let end = start + said.quote.chars().count();
        // A place that has other words is none.
        let here = said.start.is_some() && around(start, end.min(chars.len())) == said.quote;
        ImportedHighlight {
            color: color(said.color.as_deref()),
            quote: said.quote.clone(),
            prefix: if here { around(start.saturating_sub(CONTEXT), start) } else { String::new() },
            suffix: if here { around(end, (end + CONTEXT).min(chars.len())) } else { String::new() },
            start: said.start.unwrap_or(0),
            note: said.note.clone().filter(|note| !note.trim().is_empty()),
            created_at: said.created_at.as_deref().and_then(time).unwrap_or(saved_at),
        }
    };
    said.into_iter().map(highlight).collect()
}

/// The nearest of the colors there are.
fn color(name: Option<&str>) -> Color {
    match name.map(str::to_lowercase).as_deref() {
        Some("red" | "pink" | "orange") => Color::Red,
        Some("green") => Color::Green,
        Some("blue" | "purple" | "violet") => Color::Blue,
        _ => Color::Yellow,
    }
}

fn remote(image: &article::ImageRef) -> Option<Url> {
    match &image.source {
        article::ImageSource::Remote(url) => Some(url.clone()),
        _ => None,
    }
}

fn place_images(article: &Article) -> String {
    if article.images.is_empty() {
        return article.html.clone();
    }
    let missing = |image: &article::ImageRef| {
        let placed = Placed::Missing { reason: NOT_IN_FILE.to_owned(), source: remote(image) };
        (image.key.clone(), placed)
    };
    let placements: Placements = article.images.iter().map(missing).collect();
    article::place_images(&article.html, &placements)
}

fn same_words(left: &str, right: &str) -> bool {
    left.split_whitespace().eq(right.split_whitespace())
}

/// Plain text as HTML: empty lines part the paragraphs.
fn paragraphs(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 16);
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        html.push_str("<p>");
        for char in paragraph.chars() {
            match char {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '\n' => html.push_str("<br>"),
                char => html.push(char),
            }
        }
    }
    html
}

/// A tag as the shelf takes it; `None` when nothing is left of it.
fn clean_tag(tag: &str) -> Option<String> {
    let plain: String = tag.chars().map(|char| if char.is_control() { ' ' } else { char }).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = words.trim_start_matches('#').trim().chars().take(LONGEST_TAG).collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn kept(line: &str) -> Article {
        let line =
            Line { file: String::new(), number: 1, bytes: Some(line.as_bytes().to_vec()), saved_at: 0 };
        let ready = Ready::new(Record::read(&line).unwrap());
        let version = ready.new_import().version;
        let page = article::Page {
            bytes: version.raw.to_vec(),
            content_type: version.raw_content_type,
            ..article::Page::default()
        };
        article_again(&page).unwrap()
    }

    #[test]
    fn a_line_kept_as_received_gives_its_article_again_or_none_and_never_its_json() {
        let whole = kept(r#"{"url":"https://a.example/1","title":"T","html":"<p>one two"}"#);
        assert_eq!((whole.text.as_str(), whole.metadata.title.as_deref()), ("one two", Some("T")));
        let facts = kept(r#"{"url":"https://a.example/1","title":"T","text":"one two","html":"<p>one two"}"#);
        assert_eq!((facts.word_count, facts.text.as_str()), (0, ""));
        assert!(article_again(&article::Page::default()).is_none(), "a page is none");
    }
}
