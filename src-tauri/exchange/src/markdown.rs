//! Stored HTML -> Markdown, by htmd, with what it would lose kept: every cell of a table, and formulas, which stay MathML
//! (CommonMark passes it through).

use htmd::element_handler::{HandlerResult, Handlers};
use htmd::{Element, HtmlToMarkdown};

/// The conversion failed: the converter's own words.
#[derive(Debug, thiserror::Error)]
#[error("the article could not be written as Markdown: {0}")]
pub struct Error(String);

/// Noncharacters of Unicode, which no text should hold, mark what is put together later.
const CELL: char = '\u{FDD0}';
const ROW: char = '\u{FDD1}';
const HEAD: char = '\u{FDD2}';
const FORMULA: char = '\u{FDD3}';
/// Columns that are kept empty for cells that span several, and at the end of short rows: a page may claim any number, and
/// each would be written out in every row.
const MOST_EMPTY: usize = 100;

/// Markdown (CommonMark with tables) of an article's stored HTML. Images keep their `aldine://image/` addresses.
pub fn from_html(html: &str) -> Result<String, Error> {
    let html = html.replace([CELL, ROW, HEAD, FORMULA], "");
    let (html, formulas) = take_formulas(&html);
    let converter = HtmlToMarkdown::builder()
        .add_handler(vec!["td", "th"], cell)
        .add_handler(vec!["tr"], row)
        .add_handler(vec!["thead"], head)
        .add_handler(vec!["tbody", "tfoot"], rows)
        .add_handler(vec!["table"], table)
        .add_handler(vec!["dt"], term)
        .add_handler(vec!["dd"], definition)
        .build();
    let markdown = converter.convert(&html).map_err(|error| Error(error.to_string()))?;
    Ok(put_formulas(&markdown, &formulas))
}

/// Puts a mark in the place of each `math` element. Stored HTML writes the tag in one way only, and never nested.
fn take_formulas(html: &str) -> (String, Vec<String>) {
    let (mut rest, mut out, mut formulas) = (html, String::with_capacity(html.len()), Vec::new());
    while let Some(start) = rest.find("<math") {
        let Some(length) = rest[start..].find("</math>") else { break };
        let end = start + length + "</math>".len();
        out.push_str(&rest[..start]);
        out.push(FORMULA);
        formulas.push(in_cell(&rest[start..end]));
        rest = &rest[end..];
    }
    out.push_str(rest);
    (out, formulas)
}

/// On one line and without a bar: a blank line would end the paragraph, a bar the cell that it stands in.
fn in_cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "&#124;")
}

fn put_formulas(markdown: &str, formulas: &[String]) -> String {
    let mut parts = markdown.split(FORMULA);
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut formulas = formulas.iter();
    for part in parts {
        out.push_str(formulas.next().map_or("", String::as_str));
        out.push_str(part);
    }
    out
}

/// A cell on one line, followed by as many empty ones as it spans.
fn cell(handlers: &dyn Handlers, element: Element) -> Option<HandlerResult> {
    let content = handlers.walk_children(element.node).content;
    let line = in_cell(&content);
    let span = element.attrs.iter().find(|attribute| attribute.name.local.as_ref() == "colspan");
    let span =
        span.and_then(|attribute| attribute.value.parse::<usize>().ok()).unwrap_or(1).clamp(1, MOST_EMPTY);
    let marks = CELL.to_string().repeat(span);
    Some(format!("{line}{marks}").into())
}

fn row(handlers: &dyn Handlers, element: Element) -> Option<HandlerResult> {
    let cells = handlers.walk_children(element.node).content;
    Some(format!("{}{ROW}", cells.trim()).into())
}

fn rows(handlers: &dyn Handlers, element: Element) -> Option<HandlerResult> {
    Some(handlers.walk_children(element.node).content.into())
}

/// The rows of the head; the last of them can carry the line that Markdown draws under one row only.
fn head(handlers: &dyn Handlers, element: Element) -> Option<HandlerResult> {
    let rows = handlers.walk_children(element.node).content;
    Some(format!("{rows}{HEAD}").into())
}

/// A table with every cell of it. What stands in it outside of rows (its caption) comes before it.
fn table(handlers: &dyn Handlers, element: Element) -> Option<HandlerResult> {
    let content = handlers.walk_children(element.node).content;
    let (head, body) = content.split_once(HEAD).unwrap_or(("", &content));
    let mut caption = Vec::new();
    let mut lines: Vec<Vec<&str>> = Vec::new();
    for part in head.split_inclusive(ROW).chain(body.split_inclusive(ROW)) {
        let (cells, is_row) = (part.trim_end_matches(ROW), part.ends_with(ROW));
        let mut cells: Vec<&str> = cells.split(CELL).map(str::trim).collect();
        // After the last mark of a row stands nothing; before the first cell of the first row stands the caption.
        let last = cells.pop().unwrap_or_default();
        if !is_row {
            caption.push(last);
            continue;
        }
        if let Some(first) = cells.first_mut()
            && let Some((before, cell)) = first.rsplit_once("\n\n")
        {
            caption.push(before.trim());
            *first = cell.trim();
        }
        lines.push(cells);
    }
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let caption = caption.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
    if columns == 0 {
        return Some(format!("\n\n{caption}\n\n").into());
    }
    let mut out = format!("\n\n{caption}\n\n");
    for (number, line) in lines.iter().enumerate() {
        // The head has as many cells as the line below it; a shorter row is one with empty cells at its end.
        let width = if number == 0 { columns } else { columns.min(line.len() + MOST_EMPTY) };
        let cells = (0..width).map(|column| line.get(column).copied().unwrap_or_default());
        out.push_str(&format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ")));
        if number == 0 {
            out.push_str(&format!("|{}\n", " --- |".repeat(columns)));
        }
    }
    out.push('\n');
    Some(out.into())
}

/// Definition lists in the form that Pandoc and others read; where it is not known it reads as lines.
fn term(handlers: &dyn Handlers, element: Element) -> Option<HandlerResult> {
    let content = handlers.walk_children(element.node).content;
    Some(format!("\n\n{}\n\n", content.trim()).into())
}

fn definition(handlers: &dyn Handlers, element: Element) -> Option<HandlerResult> {
    let content = handlers.walk_children(element.node).content;
    let text = content.trim().replace('\n', "\n  ").replace("\n  \n", "\n\n");
    Some(format!("\n\n: {text}\n\n").into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::from_html;

    #[test]
    fn headings_links_and_code_come_across() {
        let html = "<h2>Tides</h2><p>See <a href=\"https://example.org/\">the <em>table</em></a>.</p><pre><code class=\"language-rust\">fn main() {}\n</code></pre>";
        let markdown = from_html(html).unwrap();
        assert!(markdown.contains("## Tides"), "{markdown}");
        assert!(markdown.contains("[the *table*](https://example.org/)"), "{markdown}");
        assert!(markdown.contains("```rust\nfn main() {}\n```"), "{markdown}");
    }

    #[test]
    fn every_cell_of_a_table_comes_across() {
        let html = "<table><caption>Readings</caption><thead><tr><th>Quarter</th><th>Highest</th></tr></thead>\
                    <tbody><tr><th scope=\"row\">Winter</th>\n<td>2.41</td></tr><tr><th>Spring</th><td>a | <b>b</b><br>c</td></tr></tbody></table>";
        let markdown = from_html(html).unwrap();
        assert_eq!(
            markdown,
            "Readings\n\n| Quarter | Highest |\n| --- | --- |\n| Winter | 2.41 |\n| Spring | a &#124; **b** c |"
        );
    }

    #[test]
    fn a_table_without_a_head_and_with_spans_keeps_its_columns() {
        let html = "<p>Before</p><table><tbody><tr><th>Power</th><td>water</td></tr><tr><td colspan=\"2\">both</td></tr>\
                    <tr><td>one</td></tr></tbody></table><p>After</p>";
        let markdown = from_html(html).unwrap();
        assert_eq!(markdown, "Before\n\n| Power | water |\n| --- | --- |\n| both |  |\n| one |  |\n\nAfter");
    }

    #[test]
    fn a_table_that_claims_to_be_wide_stays_in_proportion() {
        let (wide, narrow) = ("<td colspan=\"1000\">a</td>".repeat(100), "<tr><td>b</td></tr>".repeat(2000));
        let html = format!("<table><tbody><tr>{wide}</tr>{narrow}</tbody></table>");
        let markdown = from_html(&html).unwrap();
        assert_eq!((markdown.matches(" a ").count(), markdown.matches(" b ").count()), (100, 2000));
        assert!(markdown.len() < 50 * html.len(), "{} from {}", markdown.len(), html.len());
    }

    #[test]
    fn a_head_of_two_rows_keeps_both() {
        let html = "<table><thead><tr><th>Year</th></tr><tr><th>of reading</th></tr></thead><tbody><tr><td>2025</td></tr></tbody></table>";
        assert_eq!(from_html(html).unwrap(), "| Year |\n| --- |\n| of reading |\n| 2025 |");
    }

    #[test]
    fn formulas_stay_as_they_are() {
        let html = "<p>So <math><mi>t</mi> <mo>=</mo>\n<mfrac><mi>d</mi><mn>4</mn></mfrac></math> hours.</p>";
        let markdown = from_html(html).unwrap();
        assert_eq!(
            markdown,
            "So <math><mi>t</mi> <mo>=</mo> <mfrac><mi>d</mi><mn>4</mn></mfrac></math> hours."
        );
    }

    #[test]
    fn terms_and_what_they_mean_stay_together() {
        let html = "<dl><dt>chunk</dt><dd>The bytes read.</dd><dt>offset</dt><dd><p>Where it starts.</p><p>In bytes.</p></dd></dl>";
        let markdown = from_html(html).unwrap();
        assert_eq!(markdown, "chunk\n\n: The bytes read.\n\noffset\n\n: Where it starts.\n\n  In bytes.");
    }
}
