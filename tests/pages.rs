//! Golden pages: each folder of `tests/pages` is one page of our own writing, and one named test.
//!
//! `source.*` is what is saved; `expected.json` holds facts written by hand, before the extractor was asked: title,
//! byline, sentences that must be there and that must not, how many elements of a kind; `expected.html` is the whole
//! article, so that a change shows as a difference to be read. `UPDATE=1 cargo test -p article --test pages` writes
//! `expected.html` anew; the facts are never written by a program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use article::{Article, Direction, Format, ImageSource, Page};
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;

/// Facts about a page. What is absent is not checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    url: Option<String>,
    content_type: Option<String>,
    kind: Option<article::Kind>,
    title: Option<String>,
    byline: Option<String>,
    site_name: Option<String>,
    /// Addresses of the article's other pages, which are `page-2.html`, `page-3.html` ...; each must be what the one before names as
    /// the next.
    #[serde(default)]
    pages: Vec<url::Url>,
    /// The beginning of the date.
    published: Option<String>,
    /// The tag, or its primary language.
    lang: Option<String>,
    dir: Option<Direction>,
    /// The address found in a saved file.
    article_url: Option<String>,
    /// In the plain text, in this order.
    contains: Vec<String>,
    /// Neither in the text nor in the HTML.
    lacks: Vec<String>,
    /// Elements in the HTML, by name.
    #[serde(default)]
    elements: BTreeMap<String, usize>,
    /// Addresses of the images, in order.
    images: Option<Vec<String>>,
    inline_images: Option<usize>,
    /// Addresses among the links.
    #[serde(default)]
    links: Vec<String>,
    /// Blocks the report says were dropped.
    #[serde(default)]
    dropped: Vec<String>,
    /// Footnotes whose sign leads to the note and whose note leads back.
    two_way_notes: Option<usize>,
}

fn main() {
    let arguments = Arguments::from_args();
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/pages");
    let mut folders: Vec<PathBuf> = fs::read_dir(&pages)
        .expect("tests/pages is a folder")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(folders.len() >= 25, "the golden pages are missing");
    let trials = folders.into_iter().map(|folder| {
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        Trial::test(name, move || check(&folder).map_err(Failed::from))
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

fn check(folder: &Path) -> Result<(), String> {
    let facts =
        fs::read_to_string(folder.join("expected.json")).map_err(|e| format!("expected.json: {e}"))?;
    let facts: Facts = serde_json::from_str(&facts).map_err(|e| format!("expected.json: {e}"))?;
    let mut wrong = Vec::new();
    let article = article::extract(&bound(folder, &facts, &mut wrong)?);
    compare_facts(&facts, &article, &mut wrong);
    compare_html(folder, &article.html, &mut wrong);
    if wrong.is_empty() { Ok(()) } else { Err(format!("\n{}\n\n{}", wrong.join("\n"), article.html)) }
}

/// The page, with the article's other pages bound to it.
fn bound(folder: &Path, facts: &Facts, wrong: &mut Vec<String>) -> Result<Page, String> {
    let first = page(folder, facts)?;
    if facts.pages.is_empty() {
        return Ok(first);
    }
    let mut pages = vec![first];
    for (number, url) in (2..).zip(&facts.pages) {
        let next = article::extract(&article::input::bind::pages(&pages)).next_page;
        if next.as_ref() != Some(url) {
            wrong.push(format!("next page: expected {url}, found {next:?}"));
        }
        let bytes = fs::read(folder.join(format!("page-{number}.html"))).map_err(|e| e.to_string())?;
        pages.push(Page { bytes, url: Some(url.clone()), ..Page::default() });
    }
    Ok(article::input::bind::pages(&pages))
}

fn page(folder: &Path, facts: &Facts) -> Result<Page, String> {
    let source = fs::read_dir(folder)
        .map_err(|e| e.to_string())?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .find(|path| path.file_stem().is_some_and(|stem| stem == "source"))
        .ok_or("there is no source.*")?;
    Ok(Page {
        bytes: fs::read(&source).map_err(|e| e.to_string())?,
        content_type: facts.content_type.clone(),
        url: facts.url.as_deref().map(|url| url.parse().expect("the url of a page is one")),
        // Its ending says what it is; its name says nothing.
        file_name: source.extension().map(|ending| format!("source.{}", ending.to_string_lossy())),
        format: None::<Format>,
    })
}

fn compare_facts(facts: &Facts, article: &Article, wrong: &mut Vec<String>) {
    let found = &article.metadata;
    let mut equal = |what: &str, expected: &Option<String>, found: Option<&str>| {
        if let Some(expected) = expected
            && found != Some(expected)
        {
            wrong.push(format!("{what}: expected {expected:?}, found {found:?}"));
        }
    };
    equal("title", &facts.title, found.title.as_deref());
    equal("byline", &facts.byline, found.byline.as_deref());
    equal("site_name", &facts.site_name, found.site_name.as_deref());
    equal("article_url", &facts.article_url, article.url.as_ref().map(|url| url.as_str()));
    let published =
        facts.published.as_ref().map(|day| found.published.as_deref().map(|p| p.get(..day.len())));
    if published.is_some_and(|p| p.flatten() != facts.published.as_deref()) {
        wrong.push(format!("published: expected {:?}, found {:?}", facts.published, found.published));
    }
    if let Some(lang) = &facts.lang
        && !found.lang.as_ref().is_some_and(|l| l == lang || l.split('-').next() == Some(lang))
    {
        wrong.push(format!("lang: expected {lang:?}, found {:?}", found.lang));
    }
    if facts.dir.is_some() && facts.dir != found.dir {
        wrong.push(format!("dir: expected {:?}, found {:?}", facts.dir, found.dir));
    }
    if facts.kind.is_some_and(|kind| kind != article.kind) {
        wrong.push(format!("kind: expected {:?}, found {:?}", facts.kind, article.kind));
    }
    compare_text(facts, article, wrong);
    compare_structure(facts, article, wrong);
}

fn compare_text(facts: &Facts, article: &Article, wrong: &mut Vec<String>) {
    let mut rest = article.text.as_str();
    for piece in &facts.contains {
        match rest.find(piece.as_str()) {
            Some(at) => rest = &rest[at + piece.len()..],
            None if article.text.contains(piece.as_str()) => wrong.push(format!("out of order: {piece:?}")),
            None => wrong.push(format!("missing: {piece:?}")),
        }
    }
    for piece in &facts.lacks {
        if article.text.contains(piece.as_str()) || article.html.contains(piece.as_str()) {
            wrong.push(format!("must not be there: {piece:?}"));
        }
    }
    for block in &facts.dropped {
        let told = |e: &article::Entry| e.act == article::Act::Dropped && e.what.contains(block.as_str());
        if !article.report.entries.iter().any(told) {
            wrong.push(format!("the report does not say that it dropped {block:?}"));
        }
    }
}

fn compare_structure(facts: &Facts, article: &Article, wrong: &mut Vec<String>) {
    for (name, expected) in &facts.elements {
        let open = [format!("<{name}>"), format!("<{name} ")];
        let found: usize = open.iter().map(|tag| article.html.matches(tag.as_str()).count()).sum();
        if found != *expected {
            wrong.push(format!("<{name}>: expected {expected}, found {found}"));
        }
    }
    if let Some(expected) = &facts.images {
        let remote = article.images.iter().filter_map(|image| match &image.source {
            ImageSource::Remote(url) => Some(url.to_string()),
            _ => None,
        });
        let found: Vec<String> = remote.collect();
        if &found != expected {
            wrong.push(format!("images: expected {expected:?}, found {found:?}"));
        }
    }
    if let Some(expected) = facts.inline_images {
        let inline = |image: &&article::ImageRef| matches!(image.source, ImageSource::Inline { .. });
        let found = article.images.iter().filter(inline).count();
        if found != expected {
            wrong.push(format!("inline images: expected {expected}, found {found}"));
        }
    }
    for link in &facts.links {
        if !article.links.iter().any(|l| l.url.as_str() == link) {
            wrong.push(format!("link missing: {link}"));
        }
    }
    if let Some(expected) = facts.two_way_notes {
        let found = two_way_notes(&article.html);
        if found != expected {
            wrong.push(format!("two-way notes: expected {expected}, found {found}"));
        }
    }
}

/// Pairs of in-page links that lead to each other: counted by following each link to the element that has its id, and
/// looking for a link back to an element at or around the first.
fn two_way_notes(html: &str) -> usize {
    let targets: Vec<&str> =
        html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let exists = |id: &&&str| html.contains(&format!("id=\"{id}\""));
    targets.iter().filter(exists).count() / 2
}

fn compare_html(folder: &Path, html: &str, wrong: &mut Vec<String>) {
    let path = folder.join("expected.html");
    // One block a line, so that a difference can be read.
    let found = html.replace("><", ">\n<") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        if let Err(error) = fs::write(&path, found) {
            wrong.push(format!("expected.html: {error}"));
        }
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if expected != found {
        let line = expected.lines().zip(found.lines()).position(|(a, b)| a != b);
        let line = line.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
        wrong.push(format!(
            "expected.html differs at line {}:\n- {}\n+ {}",
            line + 1,
            expected.lines().nth(line).unwrap_or("(end)"),
            found.lines().nth(line).unwrap_or("(end)")
        ));
    }
}
