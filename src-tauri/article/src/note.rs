//! A reader's note, in Markdown -> HTML to be shown.
//!
//! A note may come from another program's file, so it is as hostile as a page: what is written of it goes through the
//! same wall as a page, [`write`]. A note loads nothing: of an image its description stays. HTML in a note is words.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use crate::write;

/// The HTML of a note: paragraphs, emphasis, lists, quotations, code, tables and links (`http`, `https`, `mailto`). Each
/// line of the note is a line of what is shown; a heading is a paragraph in bold, since a note has no place in the
/// outline of the page around it. Any text gives HTML that is safe to show.
pub fn note_html(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let events = Parser::new_ext(markdown, options).flat_map(|event| {
        let [first, second] = shown(event);
        first.into_iter().chain(second)
    });
    let mut made = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut made, events);
    write::recheck(&made).html
}

/// What stands for an event of the Markdown in a note.
fn shown(event: Event<'_>) -> [Option<Event<'_>>; 2] {
    match event {
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => [None, None],
        Event::Html(words) | Event::InlineHtml(words) => [Some(Event::Text(words)), None],
        Event::Start(Tag::HtmlBlock) => [Some(Event::Start(Tag::Paragraph)), None],
        Event::End(TagEnd::HtmlBlock) => [Some(Event::End(TagEnd::Paragraph)), None],
        Event::Start(Tag::Heading { .. }) => {
            [Some(Event::Start(Tag::Paragraph)), Some(Event::Start(Tag::Strong))]
        }
        Event::End(TagEnd::Heading(_)) => {
            [Some(Event::End(TagEnd::Strong)), Some(Event::End(TagEnd::Paragraph))]
        }
        Event::SoftBreak => [Some(Event::HardBreak), None],
        Event::TaskListMarker(done) => [Some(Event::Text(if done { "☑ " } else { "☐ " }.into())), None],
        other => [Some(other), None],
    }
}

#[cfg(test)]
mod tests {
    use super::note_html;

    #[test]
    fn markdown_is_shown_as_what_it_means() {
        let html =
            note_html("# Why\nSee *this* and **that**\nnext line\n\n- one\n- [x] two\n\n> said\n\n`a < b`");
        assert_eq!(
            html.replace('\n', ""),
            "<p><strong>Why</strong></p><p>See <em>this</em> and <strong>that</strong><br>next line</p>\
             <ul><li>one</li><li>☑ two</li></ul><blockquote><p>said</p></blockquote><p><code>a &lt; b</code></p>"
        );
        assert_eq!(note_html("plain words").trim_end(), "<p>plain words</p>");
        assert_eq!(note_html(""), "");
    }

    #[test]
    fn a_note_neither_acts_nor_loads() {
        let html = note_html(
            "<script>alert(1)</script><img src=x onerror=alert(1)>\n\n<style>*{}</style>\n\n\
             ![a picture](https://tracker.example/p.png) ![own](aldine://image/00)\n\n\
             [go](javascript:alert(1)) [file](file:///etc/passwd) [data](data:text/html,x) [ok](https://ok.example/)\n\n\
             <a href=\"https://x.example\" onclick=\"alert(1)\">x</a> <iframe src=https://x.example></iframe>",
        );
        for never in [
            "<script",
            "<img",
            "<style",
            "<iframe",
            "<svg",
            "tracker.example",
            "href=\"javascript",
            "href=\"file",
            "href=\"data",
        ] {
            assert!(!html.contains(never), "{never} in {html}");
        }
        assert_eq!(html.matches("<a ").count(), 1, "only the good link is one: {html}");
        assert!(html.contains("<a href=\"https://ok.example/\">ok</a>"), "{html}");
        // Words are never lost: what looks like code is shown as it was written.
        for kept in ["&lt;script&gt;alert(1)&lt;/script&gt;", "a picture", "go", "&lt;iframe"] {
            assert!(html.contains(kept), "{kept} in {html}");
        }
    }

    #[test]
    fn a_very_deep_note_is_still_shown() {
        let html = note_html(&format!("{}deep", "> ".repeat(5000)));
        assert!(html.contains("deep"));
    }
}
