//! Highlights as Markdown, as a W3C Web Annotation collection, and as CSV. Each carries the address that opens it in
//! Aldine.

use serde_json::{Value, json};

/// A highlight with what it was marked in. Times are RFC 3339, places characters of the article's plain text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlight {
    /// Its name.
    pub id: String,
    /// The name of the item it is in.
    pub item: String,
    /// The item's title.
    pub title: String,
    /// The item's address.
    pub url: Option<String>,
    /// The item's publication.
    pub site_name: Option<String>,
    /// The item's authors.
    pub byline: Option<String>,
    /// When the item was published.
    pub published: Option<String>,
    /// `yellow`, `red`, `green` or `blue`.
    pub color: String,
    /// Its words; empty for an image.
    pub quote: String,
    /// What stood in front of them.
    pub prefix: String,
    /// What stood behind them.
    pub suffix: String,
    /// From and to which character it goes; `None` when it has no place.
    pub place: Option<(u32, u32)>,
    /// BLAKE3 of a highlighted image.
    pub image: Option<String>,
    /// The note, as Markdown.
    pub note: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// When it was made.
    pub created: String,
    /// When it was last changed.
    pub modified: String,
}

impl Highlight {
    /// The address that opens it in Aldine.
    fn link(&self) -> String {
        format!("aldine://open/{}#h-{}", self.item, self.id)
    }
}

/// As Markdown: a heading for each article, in the order given, then quotes, notes, tags and links.
pub fn to_markdown(highlights: &[Highlight]) -> String {
    let mut out = String::new();
    let mut article = None;
    for highlight in highlights {
        if article != Some(&highlight.item) {
            article = Some(&highlight.item);
            out.push_str(&heading(highlight));
        }
        let words = match (&highlight.image, highlight.quote.is_empty()) {
            (Some(_), true) => "(image)".to_owned(),
            _ => escape(&highlight.quote),
        };
        words.lines().for_each(|line| out.push_str(&format!("> {line}\n")));
        if let Some(note) = &highlight.note {
            out.push_str(&format!("\n{}\n", note.trim_end()));
        }
        let tags = highlight.tags.iter().map(|tag| format!(" #{}", escape(&tag.replace(' ', "-"))));
        let lost = if highlight.place.is_none() { " \u{b7} no place in the text" } else { "" };
        out.push_str(&format!(
            "\n{}{}{lost} \u{b7} [open]({})\n\n",
            highlight.color,
            tags.collect::<String>(),
            highlight.link()
        ));
    }
    out
}

fn heading(highlight: &Highlight) -> String {
    let facts = [&highlight.byline, &highlight.site_name, &highlight.published];
    let facts: Vec<String> = facts.into_iter().flatten().map(|fact| escape(fact)).collect();
    let url =
        highlight.url.as_ref().map(|url| format!("<{}>\n", url.replace(['<', '>'], ""))).unwrap_or_default();
    let facts = if facts.is_empty() { String::new() } else { format!("{}\n", facts.join(" \u{b7} ")) };
    let gap = if facts.is_empty() && url.is_empty() { "" } else { "\n" };
    format!("# {}\n\n{facts}{url}{gap}", escape(&highlight.title.replace('\n', " ")))
}

/// Words of a page as words of Markdown: nothing in them is markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let line = line.trim();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, char) in line.char_indices() {
            let begins = at == 0 && matches!(char, '#' | '-' | '+' | '=' | '~' | '|');
            let numbers = digits > 0 && at == digits && matches!(char, '.' | ')');
            if begins || numbers || matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '$')
            {
                out.push('\\');
            }
            out.push(char);
        }
    }
    out
}

/// As one `AnnotationCollection` of the W3C Web Annotation data model, with all its annotations on its first page.
pub fn to_json(highlights: &[Highlight]) -> String {
    let items: Vec<Value> = highlights.iter().map(annotation).collect();
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationCollection",
        "label": "Highlights from Aldine",
        "total": items.len(),
        "first": { "type": "AnnotationPage", "startIndex": 0, "items": items },
    });
    format!("{collection:#}\n")
}

fn annotation(highlight: &Highlight) -> Value {
    let body = |purpose: &str, format: &str, value: &str| json!({ "type": "TextualBody", "purpose": purpose, "format": format, "value": value });
    let mut bodies: Vec<Value> = Vec::new();
    bodies.extend(highlight.note.as_deref().map(|note| body("commenting", "text/markdown", note)));
    bodies.extend(highlight.tags.iter().map(|tag| body("tagging", "text/plain", tag)));
    let mut selectors: Vec<Value> = Vec::new();
    if !highlight.quote.is_empty() {
        selectors.push(json!({
            "type": "TextQuoteSelector",
            "exact": highlight.quote,
            "prefix": highlight.prefix,
            "suffix": highlight.suffix,
        }));
    }
    if let Some((start, end)) = highlight.place {
        selectors.push(json!({ "type": "TextPositionSelector", "start": start, "end": end }));
    }
    let source = highlight.url.clone().unwrap_or_else(|| format!("aldine://open/{}", highlight.item));
    let mut target = json!({
        "source": source,
        "styleClass": highlight.color,
        "selector": selectors,
    });
    if let Some(image) = &highlight.image {
        target["source"] = json!(format!("aldine://image/{image}"));
        target["scope"] = json!(source);
    }
    json!({
        "id": highlight.link(),
        "type": "Annotation",
        "motivation": if highlight.note.is_some() { "commenting" } else { "highlighting" },
        "created": highlight.created,
        "modified": highlight.modified,
        "body": bodies,
        "target": target,
    })
}

/// As CSV (RFC 4180) with a line of names. A cell that a spreadsheet would run as a formula begins with `'`.
pub fn to_csv(highlights: &[Highlight]) -> String {
    let mut out = String::from(
        "quote,note,color,tags,title,byline,site,published,url,created,modified,start,end,prefix,suffix,link\r\n",
    );
    for highlight in highlights {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let number = |at: Option<u32>| at.map(|at| at.to_string()).unwrap_or_default();
        let cells = [
            highlight.quote.clone(),
            text(&highlight.note),
            highlight.color.clone(),
            highlight.tags.join("; "),
            highlight.title.clone(),
            text(&highlight.byline),
            text(&highlight.site_name),
            text(&highlight.published),
            text(&highlight.url),
            highlight.created.clone(),
            highlight.modified.clone(),
            number(highlight.place.map(|place| place.0)),
            number(highlight.place.map(|place| place.1)),
            highlight.prefix.clone(),
            highlight.suffix.clone(),
            highlight.link(),
        ];
        out.push_str(&cells.map(|text| cell(&text)).join(","));
        out.push_str("\r\n");
    }
    out
}

fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn highlight() -> Highlight {
        Highlight {
            id: "0199-h".into(),
            item: "0199-a".into(),
            title: "The tide *book*".into(),
            url: Some("https://quay.example/tide".into()),
            byline: Some("Ada Marsh".into()),
            color: "green".into(),
            quote: "# Ink runs,\nshe <b>says</b>.".into(),
            prefix: "in pencil. ".into(),
            suffix: " Pencil".into(),
            place: Some((12, 34)),
            note: Some("Why *pencil*?".into()),
            tags: vec!["tools/pens".into(), "by hand".into()],
            created: "2026-11-24T08:00:00Z".into(),
            modified: "2026-11-24T09:00:00Z".into(),
            ..Highlight::default()
        }
    }

    #[test]
    fn markdown_quotes_the_page_and_keeps_the_readers_own_markup() {
        let orphan =
            Highlight { quote: "1. Gone".into(), note: None, tags: vec![], place: None, ..highlight() };
        assert_eq!(
            to_markdown(&[highlight(), orphan]),
            "# The tide \\*book\\*\n\nAda Marsh\n<https://quay.example/tide>\n\n\
             > \\# Ink runs,\n> she \\<b\\>says\\</b\\>.\n\nWhy *pencil*?\n\n\
             green #tools/pens #by-hand \u{b7} [open](aldine://open/0199-a#h-0199-h)\n\n\
             > 1\\. Gone\n\ngreen \u{b7} no place in the text \u{b7} [open](aldine://open/0199-a#h-0199-h)\n\n"
        );
    }

    #[test]
    fn json_is_a_web_annotation() {
        let json: Value = serde_json::from_str(&to_json(&[highlight()])).unwrap();
        assert_eq!(json["@context"], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(json["total"], 1);
        let annotation = &json["first"]["items"][0];
        assert_eq!(annotation["id"], "aldine://open/0199-a#h-0199-h");
        assert_eq!(annotation["motivation"], "commenting");
        assert_eq!(annotation["body"][0]["value"], "Why *pencil*?");
        assert_eq!(annotation["body"][1]["purpose"], "tagging");
        assert_eq!(annotation["target"]["source"], "https://quay.example/tide");
        assert_eq!(annotation["target"]["selector"][0]["exact"], "# Ink runs,\nshe <b>says</b>.");
        assert_eq!(annotation["target"]["selector"][1]["end"], 34);
    }

    #[test]
    fn csv_keeps_lines_and_quotes_and_runs_nothing() {
        let evil = Highlight { quote: "=HYPERLINK(\"https://a.example\")".into(), ..highlight() };
        let csv = to_csv(&[evil, highlight()]);
        let mut lines = csv.split("\r\n");
        assert!(lines.next().unwrap().starts_with("quote,note,color,tags,title,"));
        let line = lines.next().unwrap();
        assert!(
            line.starts_with("\"'=HYPERLINK(\"\"https://a.example\"\")\",Why *pencil*?,green,"),
            "{line}"
        );
        assert!(lines.next().unwrap().starts_with("\"# Ink runs,\nshe <b>says</b>.\","));
        assert_eq!(lines.next(), Some(""));
    }
}
