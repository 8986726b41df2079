#![allow(clippy::unwrap_used)]

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::{Format, ImageSource, Metadata, Placed};

fn source(url: Option<&str>) -> Source {
    Source {
        html: String::new(),
        format: Format::Html,
        url: url.map(|u| Url::parse(u).unwrap()),
        parts: HashMap::new(),
        known: Metadata::default(),
        part: 0,
    }
}

fn written(html: &str) -> Written {
    let tree = tree::parse_fragment(html);
    page(&tree, tree.document(), &source(Some("https://page.example/dir/page?q=1")))
}

fn html(html: &str) -> String {
    compact(&written(html).html)
}

/// Without the line feeds behind blocks.
fn compact(html: &str) -> String {
    let mut out = String::new();
    let mut in_tag = String::new();
    for c in html.chars() {
        if c == '\n' && (in_tag.starts_with("</") || in_tag == "<hr>") && out.ends_with('>') {
            continue;
        }
        if c == '<' {
            in_tag.clear();
        }
        in_tag.push(c);
        out.push(c);
    }
    out
}

#[test]
fn words_outlive_the_elements_around_them() {
    assert_eq!(html("<p>a <blink>b</blink> <x-y>c</x-y></p>"), "<p>a b c</p>");
    assert_eq!(html("one<script>alert(1)</script> two<style>p{}</style>"), "one two");
}

#[test]
fn handlers_styles_and_data_attributes_are_not_written() {
    let page =
        r#"<p onclick="x()" style="position:fixed" data-missing="x" class="toolbar" id="app">word</p>"#;
    assert_eq!(html(page), "<p>word</p>");
}

#[test]
fn links_lead_to_the_web_or_to_a_mailbox() {
    assert_eq!(html("<a href='../x?a=1&b=2'>x</a>"), r#"<a href="https://page.example/x?a=1&amp;b=2">x</a>"#);
    assert_eq!(html("<a href='mailto:a@b.example'>x</a>"), r#"<a href="mailto:a@b.example">x</a>"#);
    for bad in [
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "aldine://image/0000",
        "http://tauri.localhost/",
        "http://ipc.localhost./x",
        "ftp://host.example/",
        "#",
    ] {
        assert_eq!(html(&format!("<a href=\"{bad}\">word</a>")), "word", "{bad}");
    }
}

#[test]
fn links_are_listed_once_each_with_their_words() {
    let links = written("<a href=/a>First <b>link</b></a> <a href=/a>again</a> <a href=/b>Second</a>").links;
    let seen: Vec<_> = links.iter().map(|l| (l.url.as_str(), l.text.as_str())).collect();
    assert_eq!(seen, [("https://page.example/a", "First link"), ("https://page.example/b", "Second")]);
}

#[test]
fn a_link_inside_the_page_finds_its_target_under_a_name_of_ours() {
    assert_eq!(
        html("<a href='#n1'>1</a><p id=n1>note</p><p id=n1>twin</p><p id=other>x</p>"),
        r##"<a href="#a-n1">1</a><p id="a-n1">note</p><p>twin</p><p>x</p>"##
    );
    assert_eq!(
        html("<a href='page?q=1#%C3%A9%20x'>1</a><a name='é x'></a>"),
        r##"<a href="#a-é%20x">1</a><span id="a-é x"></span>"##
    );
}

#[test]
fn a_link_to_a_part_that_is_not_in_the_article_leads_to_the_page() {
    assert_eq!(
        html("<a href='#comments'>c</a>"),
        r##"<a href="https://page.example/dir/page?q=1#comments">c</a>"##
    );
}

#[test]
fn blocks_never_stand_in_a_paragraph() {
    let mut tree = tree::parse_fragment("<p>one</p><ul><li>two</li></ul>");
    let p = tree.find(tree.document(), &tree::local_name!("p")).unwrap();
    let ul = tree.find(tree.document(), &tree::local_name!("ul")).unwrap();
    tree.append(p, ul);
    let written = page(&tree, tree.document(), &source(None));
    assert_eq!(compact(&written.html), "<div>one<ul><li>two</li></ul></div>");
}

#[test]
fn blocks_are_parted_for_who_reads_without_elements() {
    assert_eq!(written("<p>a<p>b<ul><li>c</ul>").html, "<p>a</p>\n<p>b</p>\n<ul><li>c</li>\n</ul>\n");
    assert_eq!(written("<pre>a<div>b</div>c</pre>").html, "<pre>a<div>b</div>c</pre>\n");
}

#[test]
fn parts_of_tables_and_lists_stand_only_where_they_belong() {
    let mut tree = tree::parse_fragment("<table><tr><td>a</table><p>b<p>c");
    let at = |tree: &Tree, name| tree.find(tree.document(), &name).unwrap();
    let (td, tbody, p) = (
        at(&tree, tree::local_name!("td")),
        at(&tree, tree::local_name!("tbody")),
        at(&tree, tree::local_name!("p")),
    );
    tree.append(tbody, p);
    let document = tree.document();
    tree.append(document, td);
    let written = page(&tree, document, &source(None));
    assert_eq!(
        compact(&written.html),
        "<table><tbody><tr></tr><tr><td><p>b</p></td></tr></tbody></table><p>c</p><div>a</div>"
    );
    assert_eq!(html("<li>x</li>"), "<div>x</div>");
    assert_eq!(html("<dt>x</dt><rt>y</rt>"), "<div>x</div>y");
}

#[test]
fn preformatted_text_is_kept_to_the_character() {
    assert_eq!(html("<pre>\n\n  a\n\tb </pre>"), "<pre>\n\n  a\n\tb </pre>");
    assert_eq!(written("<pre>\n\n  a\n\tb </pre>").text, "\n  a\n\tb");
    assert_eq!(
        html("<pre><code class='hljs language-rust x'>a  &lt; b</code></pre>"),
        "<pre><code class=\"language-rust\">a  &lt; b</code></pre>"
    );
}

#[test]
fn formulas_are_kept_and_let_nothing_else_in() {
    assert_eq!(
        html("<math display=block><mfrac><mi>a</mi><mi>b</mi></mfrac></math>"),
        r#"<math display="block"><mfrac><mi>a</mi> <mi>b</mi></mfrac></math>"#
    );
    assert_eq!(
        html(
            "<math><semantics><mi>x</mi><annotation-xml encoding='MathML-Content'><ci>y</ci></annotation-xml><annotation>z</annotation></semantics></math>"
        ),
        "<math><mi>x</mi></math>"
    );
    assert_eq!(html("<math><mtext><b>x</b><img src=/i></mtext></math>"), "<math><mtext>x</mtext></math>");
    assert_eq!(
        html("<math><mspace width='9999em' height='1em'/></math>"),
        r#"<math><mspace height="1em"></mspace></math>"#
    );
}

#[test]
fn the_parts_of_a_formula_are_words_of_their_own() {
    let written = written("<p>So <math><msup><mi>x</mi><mn>2</mn></msup></math>, he said.");
    assert_eq!(written.text, "So x 2, he said.");
}

#[test]
fn text_is_laid_out_in_blocks_lines_and_tabs() {
    let page = "<h2>Head</h2> <p>One <b>two</b><br>three</p><ul><li>a<li><p>b</ul>\
                <table><tr><th>x<th>y<tr><td>1<td><p>2<p>3</table><pre>c  d\n e</pre>";
    assert_eq!(written(page).text, "Head\n\nOne two\nthree\n\na\nb\n\nx\ty\n1\t2 3\n\nc  d\n e");
}

#[test]
fn words_and_minutes_are_counted_in_every_script() {
    assert_eq!(written("<p>It's a well-known fact, 3.5 times.").word_count, 6);
    assert_eq!(written("<p>日本語の段落です。").word_count, 4);
    assert_eq!(written("<p>").reading_minutes, 0);
    assert_eq!(written("<p>word").reading_minutes, 1);
    assert_eq!(written(&"word ".repeat(2380)).reading_minutes, 10);
    assert_eq!(written(&"段".repeat(5000)).reading_minutes, 10);
}

#[test]
fn images_get_keys_and_the_library_its_addresses() {
    let hash = "0123456789abcdef".repeat(4);
    let page = format!(
        "<img src=/a.png alt='A \"b\"'><img src='data:image/png;base64,aGFsbG8='><img src='file:///x.png'>\
         <img src='aldine://image/{hash}'><img alt=none>"
    );
    let written = written(&page);
    let keys: Vec<_> = written.images.iter().map(|i| i.key.as_str()).collect();
    assert_eq!(keys, ["https://page.example/a.png", "inline:1", "unreadable:2", "unreadable:3"]);
    assert!(matches!(&written.images[1].source, ImageSource::Inline { bytes, .. } if bytes == b"hallo"));
    assert!(matches!(&written.images[3].source, ImageSource::Unreadable(_)));
    let placements = Placements::from([
        (keys[0].to_owned(), Placed::Local { hash: hash.clone(), width: 10, height: 20 }),
        (
            keys[2].to_owned(),
            Placed::Missing { reason: "404 \"gone\"".into(), source: Url::parse("https://x.example/i").ok() },
        ),
    ]);
    let stored = stored(&written.html, &placements);
    let expected = format!(
        "<img src=\"aldine://image/{hash}\" width=\"10\" height=\"20\" alt=\"A &quot;b&quot;\" loading=\"lazy\" decoding=\"async\">\
         <img alt=\"\" data-missing=\"It was not fetched.\">\
         <img alt=\"\" data-missing=\"404 &quot;gone&quot;\" data-source=\"https://x.example/i\">\
         <img alt=\"\" data-missing=\"It was not fetched.\">"
    );
    assert_eq!(stored, expected);
    assert_eq!(recheck(&stored).html, stored);
}

#[test]
fn depth_costs_elements_but_no_words() {
    let deep = "<div>".repeat(20_000) + "deep" + "<p>end";
    let written = written(&deep);
    assert!(written.html.matches("<div>").count() <= 200);
    assert_eq!(written.text, "deep end");
}

const ACTIVE: &[&str] = &[
    "script",
    "style",
    "iframe",
    "object",
    "svg",
    "form",
    "input",
    "button",
    "select",
    "textarea",
    "template",
    "mglyph",
    "annotation-xml",
    "annotation",
    "noscript",
    "video",
    "title",
    "meta",
    "base",
    "link",
    "body",
    "head",
    "html",
];
const PLAIN_ATTRS: &[&str] = &["href", "id", "src", "alt", "title", "headers"];

/// Fragments that have broken sanitizers, and the ordinary pieces they are mixed with.
pub(crate) fn piece() -> impl Strategy<Value = String> {
    const TAGS: &[&str] = &[
        "p",
        "div",
        "b",
        "i",
        "a",
        "a href=#x",
        "a href=https://e.example/",
        "span id=x",
        "span",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
        "caption",
        "colgroup",
        "col",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "pre",
        "code",
        "h1",
        "h2",
        "blockquote",
        "figure",
        "figcaption",
        "math",
        "mi",
        "mtext",
        "mglyph",
        "mrow",
        "annotation-xml encoding=text/html",
        "semantics",
        "svg",
        "foreignObject",
        "desc",
        "title",
        "style",
        "script",
        "noscript",
        "template",
        "form",
        "select",
        "option",
        "textarea",
        "button",
        "nobr",
        "font",
        "em",
        "ruby",
        "rt",
        "rp",
        "rtc",
        "br",
        "hr",
        "wbr",
        "img src=i.png",
        "img src=x onerror=alert(1)",
        "iframe",
        "object",
        "marquee",
        "plaintext",
        "xmp",
        "listing",
        "frameset",
        "body",
        "head",
        "html",
        "details",
        "summary",
        "section",
        "address",
        "center",
        "image",
        "input",
        "video",
        "x-y",
        "sub",
        "small",
        "strike",
        "tt",
        "q",
        "malignmark",
        "name",
        "dfn title=y",
        "noembed",
        "center id=x",
        "tr id=x",
        "td headers=x",
        "menu",
        "dialog",
        "keygen",
        "applet",
        "isindex",
        "param",
        "track",
        "math id=x",
    ];
    const WORDS: &[&str] = &[
        "word",
        " ",
        "\n",
        "a b",
        "  x  ",
        "&amp;",
        "&lt;p&gt;",
        "\u{a0}",
        "]]>",
        "<!--",
        "-->",
        "<![CDATA[",
        "é",
        "\r\n",
        "&#13;",
        "\0",
        "&#0;",
        "<",
        "</",
        "\"",
        "'",
        "漢字",
        "</p>",
        "</br>",
        "<!-- c -->",
        "\u{c}",
    ];
    prop_oneof![
        4 => prop::sample::select(TAGS).prop_map(|t| format!("<{t}>")),
        3 => prop::sample::select(TAGS).prop_map(|t| format!("</{}>", t.split(' ').next().unwrap())),
        3 => prop::sample::select(WORDS).prop_map(str::to_owned),
    ]
}

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_a_fixed_point(soup in soup()) {
        let tree = tree::parse_document(&soup);
        let first = page(&tree, tree.document(), &source(Some("https://page.example/")));
        let placed = stored(&first.html, &Placements::new());
        let again = recheck(&placed);
        prop_assert_eq!(&again.html, &placed);
        prop_assert_eq!(&again.text, &first.text);
        prop_assert_eq!(text_of_stored(&placed), first.text);
    }

    #[test]
    fn a_tree_in_any_disorder_is_written_as_a_fixed_point(soup in soup(), moves in prop::collection::vec((any::<u16>(), any::<u16>()), 0..12)) {
        let mut tree = tree::parse_fragment(&soup);
        let nodes: Vec<_> = tree.descendants(tree.document()).collect();
        for (from, to) in moves {
            if nodes.is_empty() { break; }
            let (from, to) = (nodes[from as usize % nodes.len()], nodes[to as usize % nodes.len()]);
            if from != to && tree.element(to).is_some() && !tree.ancestors(to).any(|n| n == from) {
                tree.append(to, from);
            }
        }
        let first = page(&tree, tree.document(), &source(Some("https://page.example/")));
        let placed = stored(&first.html, &Placements::new());
        let again = recheck(&placed);
        prop_assert_eq!(&again.html, &placed);
        prop_assert_eq!(again.text, first.text);
    }

    #[test]
    fn words_in_ordinary_text_are_never_lost(words in prop::collection::vec("[a-z]{1,8}", 1..20), tags in prop::collection::vec(0usize..14, 20)) {
        const AROUND: &[&str] = &["p", "div", "b", "a href=#x", "h2", "span", "ul", "li", "code", "x-y", "q", "pre", "section", "table"];
        let mut page = String::new();
        for (word, tag) in words.iter().zip(&tags) {
            page.push_str(&format!("<{}>{word} ", AROUND[*tag]));
        }
        let text = written(&page).text;
        for word in &words {
            prop_assert!(text.contains(word.as_str()), "{word} lost in {text}");
        }
    }

    #[test]
    fn nothing_active_is_written(soup in soup()) {
        let tree = tree::parse_fragment(&written(&soup).html);
        for id in tree.descendants(tree.document()) {
            let Some(element) = tree.element(id) else {
                prop_assert!(tree.text(id).is_some(), "a comment");
                continue;
            };
            let name = &*element.name.local;
            prop_assert!(!ACTIVE.contains(&name), "<{name}>");
            for attr in &element.attrs {
                let (attr, value) = (&*attr.name.local, &*attr.value);
                prop_assert!(PLAIN_ATTRS.contains(&attr), "{attr}");
                prop_assert!(attr != "id" || value.starts_with("a-"), "id {value}");
                prop_assert!(attr != "href" || value.starts_with("https://") || value.starts_with("#a-"), "{value}");
            }
        }
    }
}
