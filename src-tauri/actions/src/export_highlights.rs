//! Verb: give highlights to other programs.

use std::collections::HashMap;

use exchange::highlights::{self, Highlight};
use library::{HighlightQuery, ListedHighlight};
use serde::Deserialize;

use crate::{Aldine, Problem};

/// The form highlights are exported in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum HighlightFormat {
    /// Markdown, to read and to paste into notes.
    Markdown,
    /// W3C Web Annotation, as JSON.
    Json,
    /// A table.
    Csv,
}

impl Aldine {
    /// All highlights of a query (its offset and limit do not count), article by article in the order of the text; the
    /// article that was marked last comes first.
    pub fn export_highlights(
        &self,
        query: &HighlightQuery,
        format: HighlightFormat,
    ) -> Result<String, Problem> {
        let all = HighlightQuery { offset: 0, limit: u32::MAX, ..query.clone() };
        let mut listed = self.library.list_highlights(&all)?.highlights;
        let mut order: HashMap<String, usize> = HashMap::new();
        for one in &listed {
            let next = order.len();
            order.entry(one.highlight.item.clone()).or_insert(next);
        }
        listed.sort_by_key(|one| {
            let highlight = &one.highlight;
            (order.get(&highlight.item).copied(), highlight.orphaned, highlight.start, highlight.end)
        });
        let records: Vec<Highlight> = listed.into_iter().map(record).collect();
        Ok(match format {
            HighlightFormat::Markdown => highlights::to_markdown(&records),
            HighlightFormat::Json => highlights::to_json(&records),
            HighlightFormat::Csv => highlights::to_csv(&records),
        })
    }
}

fn record(listed: ListedHighlight) -> Highlight {
    let ListedHighlight { highlight, title, site_name, url, byline, published } = listed;
    Highlight {
        place: highlight.start.zip(highlight.end),
        color: highlight.color.name().to_owned(),
        created: rfc_3339(highlight.created_at),
        modified: rfc_3339(highlight.updated_at),
        id: highlight.id,
        item: highlight.item,
        quote: highlight.quote,
        prefix: highlight.prefix,
        suffix: highlight.suffix,
        image: highlight.image,
        note: highlight.note,
        tags: highlight.tags,
        title,
        url,
        site_name,
        byline,
        published,
    }
}

/// Unix milliseconds as RFC 3339 in UTC.
fn rfc_3339(at: i64) -> String {
    jiff::Timestamp::from_millisecond(at).map_or_else(|_| at.to_string(), |time| time.to_string())
}
