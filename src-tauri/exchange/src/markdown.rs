//! Stored HTML -> Markdown, by htmd.

/// The conversion failed: the converter's own words.
#[derive(Debug, thiserror::Error)]
#[error("the article could not be written as Markdown: {0}")]
pub struct Error(String);

/// Markdown (CommonMark with tables) of an article's stored HTML. Images keep their `aldine://image/` addresses.
pub fn from_html(html: &str) -> Result<String, Error> {
    htmd::convert(html).map_err(|error| Error(error.to_string()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    #[test]
    fn headings_links_and_code_come_across() {
        let html = "<h2>Tides</h2><p>See <a href=\"https://example.org/\">the <em>table</em></a>.</p><pre><code class=\"language-rust\">fn main() {}\n</code></pre>";
        let markdown = super::from_html(html).unwrap();
        assert!(markdown.contains("## Tides"), "{markdown}");
        assert!(markdown.contains("[the *table*](https://example.org/)"), "{markdown}");
        assert!(markdown.contains("```rust\nfn main() {}\n```"), "{markdown}");
    }
}
