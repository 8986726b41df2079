//! Verb: show an item, in one of the forms it can be read in.

use library::Item;

use crate::{Aldine, Problem};

/// The form an item is shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// The stored, clean HTML.
    Html,
    /// Markdown.
    Markdown,
    /// Everything known about it, as JSON.
    Json,
    /// The page as received, byte for byte.
    Raw,
}

/// The bytes of an item in a form. `id` may be shortened as far as it names one item only.
pub fn show(aldine: &Aldine, id: &str, form: Form) -> Result<Vec<u8>, Problem> {
    let id = aldine.library.resolve(id)?;
    Ok(match form {
        Form::Text => with_head(&aldine.library.item(&id)?, &aldine.library.text(&id)?).into_bytes(),
        Form::Html => aldine.library.html(&id)?.into_bytes(),
        Form::Markdown => {
            let item = aldine.library.item(&id)?;
            let body = exchange::markdown::from_html(&aldine.library.html(&id)?)?;
            format!("# {}\n\n{}{}", item.title, origin(&item), body).into_bytes()
        }
        Form::Json => json(aldine, &id)?,
        Form::Raw => aldine.library.raw(&id)?.bytes,
    })
}

fn with_head(item: &Item, text: &str) -> String {
    format!("{}\n{}\n{}", item.title, origin(item), text)
}

/// Who, where and when, one fact a line.
fn origin(item: &Item) -> String {
    let facts = [&item.byline, &item.site_name, &item.published, &item.url];
    let mut out: String = facts.into_iter().flatten().map(|fact| format!("{fact}\n")).collect();
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

fn json(aldine: &Aldine, id: &str) -> Result<Vec<u8>, Problem> {
    let library = &aldine.library;
    let value = serde_json::json!({
        "item": library.item(id)?,
        "html": library.html(id)?,
        "text": library.text(id)?,
        "images": library.images(id)?,
        "versions": library.versions(id)?,
        "requests": library.requests(id)?,
        "report": library.report(id)?,
    });
    Ok(serde_json::to_vec_pretty(&value).expect("strings and numbers are JSON"))
}
