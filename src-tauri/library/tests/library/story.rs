//! Articles and libraries the tests tell their stories with.

use std::path::Path;

use article::{Article, Direction, Format, Kind, Metadata};
use library::{ImageContent, Library, NewImage, NewVersion, Query, Saved, View};

/// Monday morning.
pub const NOW: i64 = 1_760_000_000_000;
pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// A library in a folder of its own.
pub struct Shelf {
    pub library: Library,
    pub _dir: tempfile::TempDir,
}

impl Shelf {
    #[must_use]
    pub fn new() -> Shelf {
        let dir = tempfile::tempdir().unwrap();
        let library = Library::open(&dir.path().join("shelf"), NOW).unwrap();
        Shelf { library, _dir: dir }
    }

    pub fn path(&self) -> &Path {
        self.library.dir()
    }

    /// Another program's view of the same folder.
    pub fn again(&self) -> Library {
        Library::open(self.path(), NOW).unwrap()
    }

    pub fn save(&self, page: &Page) -> Saved {
        page.save(&self.library).unwrap()
    }

    /// The titles a query lists, in order.
    pub fn titles(&self, query: &Query) -> Vec<String> {
        self.library.list(query).unwrap().items.into_iter().map(|item| item.title).collect()
    }

    pub fn found(&self, text: &str) -> Vec<String> {
        self.titles(&query(text))
    }
}

pub fn query(text: &str) -> Query {
    Query { text: text.to_owned(), limit: 100, now: NOW, ..Query::default() }
}

pub fn view(view: View) -> Query {
    Query { view, limit: 100, ..Query::default() }
}

/// A page about to be saved.
#[derive(Clone)]
pub struct Page {
    pub key: Option<String>,
    pub title: String,
    pub text: String,
    pub byline: Option<String>,
    pub raw: Vec<u8>,
    /// Bytes of each image, or why it is missing.
    pub images: Vec<Result<Vec<u8>, String>>,
    pub tags: Vec<String>,
    pub text_only: bool,
    pub even_unchanged: bool,
    pub now: i64,
    /// HTML behind the text.
    pub html_tail: String,
    /// Addresses it links to.
    pub links: Vec<String>,
}

pub fn page(slug: &str, title: &str, text: &str) -> Page {
    Page {
        key: Some(format!("example.org/{slug}")),
        title: title.to_owned(),
        text: text.to_owned(),
        byline: None,
        raw: format!("<title>{title}</title><p>{text}").into_bytes(),
        images: Vec::new(),
        tags: Vec::new(),
        text_only: false,
        even_unchanged: false,
        now: NOW,
        html_tail: String::new(),
        links: Vec::new(),
    }
}

impl Page {
    pub fn tagged(mut self, tags: &[&str]) -> Page {
        self.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        self
    }

    pub fn with_image(mut self, bytes: &[u8]) -> Page {
        self.images.push(Ok(bytes.to_vec()));
        self
    }

    pub fn without_image(mut self, reason: &str) -> Page {
        self.images.push(Err(reason.to_owned()));
        self
    }

    pub fn article(&self) -> Article {
        let images =
            (0..self.images.len()).map(|number| format!("<img src=\"image:{number}\">")).collect::<String>();
        Article {
            kind: Kind::Article,
            format: Format::Html,
            url: None,
            metadata: Metadata {
                title: Some(self.title.clone()),
                byline: self.byline.clone(),
                lang: Some("en".to_owned()),
                dir: Some(Direction::Ltr),
                ..Metadata::default()
            },
            html: format!("<p>{}</p>{images}", self.text),
            text: self.text.clone(),
            word_count: u32::try_from(self.text.split_whitespace().count()).unwrap(),
            reading_minutes: 1,
            links: self
                .links
                .iter()
                .map(|link| article::Link { url: url::Url::parse(link).unwrap(), text: "x".to_owned() })
                .collect(),
            images: Vec::new(),
            next_page: None,
            report: article::Report::default(),
        }
    }

    pub fn save(&self, library: &Library) -> Result<Saved, library::Error> {
        let article = self.article();
        let links = self.links.iter().map(|link| format!("<a href=\"{link}\">x</a>")).collect::<String>();
        let mut html = format!("<p>{}</p>{}{links}", self.text, self.html_tail);
        let images = self.images.iter().enumerate().map(|(number, image)| match image {
            Ok(bytes) => {
                let hash = blake3::hash(bytes).to_hex().to_string();
                html.push_str(&format!("<img src=\"aldine://image/{hash}\">"));
                let content = ImageContent {
                    hash,
                    bytes: bytes.clone(),
                    media_type: "image/png".to_owned(),
                    width: 1,
                    height: 1,
                };
                NewImage { content: Ok(content), source: None, alt: format!("image {number}") }
            }
            Err(reason) => {
                html.push_str(&format!("<img data-missing=\"{reason}\">"));
                NewImage { content: Err(reason.clone()), source: None, alt: format!("image {number}") }
            }
        });
        let images: Vec<_> = images.collect();
        let url = self.key.as_ref().map(|key| format!("https://{key}"));
        library.save(&NewVersion {
            now: self.now,
            key: self.key.clone(),
            asked_url: url.clone(),
            url,
            article: &article,
            html: &html,
            raw: &self.raw,
            raw_content_type: Some("text/html".to_owned()),
            raw_file_name: None,
            images,
            text_only: self.text_only,
            even_unchanged: self.even_unchanged,
            requests: Vec::new(),
            tags: self.tags.clone(),
        })
    }
}
