//! Keeps work away from html5ever: two attacks, whose cost grows with the square of the depth of nesting and of the number
//! of attributes of one element, and the insides of scripts and style sheets, a third of many pages, that nobody reads.
//! Ends a frame that a `<noscript>` leaves open, before it takes in the rest of the page.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::interface::TokenizerResult;
use html5ever::tokenizer::states::{Rawtext, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult,
    Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, create_element};
use html5ever::{LocalName, ParseOpts, QualName, local_name};
use memchr::{memchr, memchr3_iter, memmem};

use super::parse::Sink;
use super::{NodeId, Tree};

/// Elements inside one another, as browsers have it. The tags of deeper ones are left out, their content is not.
const DEEPEST: u32 = 512;
/// Attributes of one element; what is beyond is left out.
const MOST_ATTRIBUTES: usize = 2_000;

type Builder = TreeBuilder<NodeId, Sink>;

/// Stands between tokenizer and tree builder.
struct Guard<'i> {
    builder: Builder,
    /// What the tokenizer has not read yet.
    input: &'i BufferQueue,
    /// Start tags that were left out, by name: as many end tags are left out too.
    left_out: RefCell<HashMap<LocalName, u32>>,
    /// Between the tags of a `<noscript>`.
    in_noscript: Cell<bool>,
}

impl TokenSink for Guard<'_> {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        let depth = &self.builder.sink.depth;
        if let TagToken(tag) = &token {
            match tag.kind {
                StartTag if depth.get() >= DEEPEST && !tag.self_closing && may_leave_out(&tag.name) => {
                    *self.left_out.borrow_mut().entry(tag.name.clone()).or_default() += 1;
                    // Most elements part the words before them from those in them.
                    return self.builder.process_token(CharacterTokens(" ".into()), line);
                }
                StartTag if is_unread(tag) => {
                    let name = tag.name.clone();
                    let result = self.builder.process_token(token, line);
                    if matches!(result, TokenSinkResult::RawData(ScriptData | Rawtext)) {
                        skip_to_end(self.input, &name);
                    }
                    return result;
                }
                StartTag if tag.name == local_name!("iframe") && self.in_noscript.get() => {
                    let result = self.builder.process_token(token, line);
                    if matches!(result, TokenSinkResult::RawData(Rawtext)) && noscript_ends_first(self.input)
                    {
                        depth.set(depth.get().saturating_sub(1));
                        return self.builder.process_token(TagToken(end_of_iframe()), line);
                    }
                    return result;
                }
                StartTag if tag.name == local_name!("noscript") => self.in_noscript.set(true),
                StartTag => {}
                EndTag => {
                    if tag.name == local_name!("noscript") {
                        self.in_noscript.set(false);
                    }
                    if let Some(count) =
                        self.left_out.borrow_mut().get_mut(&tag.name).filter(|count| **count > 0)
                    {
                        *count -= 1;
                        return TokenSinkResult::Continue;
                    }
                    // A guess; whatever is placed next sets it right.
                    depth.set(depth.get().saturating_sub(1));
                }
            }
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Whether nothing reads what is in the element: a style sheet, or a script that is no data and no formula.
fn is_unread(tag: &Tag) -> bool {
    if tag.name != local_name!("script") {
        return tag.name == local_name!("style");
    }
    let kind = tag.attrs.iter().find(|a| a.name.local == local_name!("type"));
    kind.is_none_or(|a| !a.value.contains("ld+json") && !a.value.trim_ascii_start().starts_with("math/"))
}

/// Takes off the input what stands before the end tag of the element that was just begun. Comments in a script can hide an
/// end tag; such scripts are left to the tokenizer.
fn skip_to_end(input: &BufferQueue, name: &str) {
    let Some(mut rest) = input.pop_front() else { return };
    let bytes = rest.as_bytes();
    let is_end = |at: &usize| {
        let tag = &bytes[*at..];
        tag.get(2..2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
            && matches!(tag.get(2 + name.len()), Some(b' ' | b'\t' | b'\n' | b'\r' | 0x0c | b'/' | b'>'))
    };
    if let Some(end) = memmem::find_iter(bytes, "</").find(is_end)
        && memmem::find(&bytes[..end], b"<!--").is_none()
    {
        rest.pop_front(u32::try_from(end).expect("a tendril is shorter than 2^32 bytes"));
    }
    input.push_front(rest);
}

/// Whether the `<noscript>` around an `<iframe>` that was just begun ends before it. To a browser that runs scripts the
/// `<noscript>` is text up to its end tag, so nobody sees that the frame's is missing; here it would take in the rest of
/// the page.
fn noscript_ends_first(input: &BufferQueue) -> bool {
    /// Bytes looked at, for each frame.
    const FAR: usize = 1_000;
    let Some(rest) = input.pop_front() else { return false };
    let bytes = &rest.as_bytes()[..rest.len().min(FAR)];
    let next = memmem::find_iter(bytes, "</").find_map(|at| {
        let starts = |name: &[u8]| {
            bytes.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
        };
        starts(b"noscript").then_some(true).or(starts(b"iframe").then_some(false))
    });
    input.push_front(rest);
    next == Some(true)
}

fn end_of_iframe() -> Tag {
    Tag {
        kind: EndTag,
        name: local_name!("iframe"),
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}

/// Elements without content are no deeper for it, and the content of others is no markup: without their start tag it
/// would be read as some.
fn may_leave_out(name: &str) -> bool {
    !matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "plaintext"
    )
}

/// Runs html5ever over a whole page.
pub(super) fn document(html: &str, sink: Sink, options: ParseOpts) -> Tree {
    run(html, TreeBuilder::new(sink, options.tree_builder), options.tokenizer)
}

/// Runs html5ever over a piece of a page that stands in `context`.
pub(super) fn fragment(html: &str, sink: Sink, options: ParseOpts, context: QualName) -> Tree {
    let context = create_element(&sink, context, Vec::new());
    let builder = TreeBuilder::new_for_fragment(sink, context, None, options.tree_builder);
    let state = builder.tokenizer_state_for_context_elem(false);
    run(html, builder, TokenizerOpts { initial_state: Some(state), ..options.tokenizer })
}

fn run(html: &str, builder: Builder, options: TokenizerOpts) -> Tree {
    use html5ever::tree_builder::TreeSink;

    let input = BufferQueue::default();
    let guard = Guard { builder, input: &input, left_out: RefCell::default(), in_noscript: Cell::new(false) };
    let tokenizer = Tokenizer::new(guard, options);
    input.push_back(few_attributes(html).as_ref().into());
    // Scripts are not run: the tokenizer stops at each, and goes on.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// The page without the attributes of an element beyond the first [`MOST_ATTRIBUTES`].
fn few_attributes(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut out = String::new();
    let mut done = 0;
    let mut at = 0;
    while let Some(found) = next_tag(bytes, at) {
        // Where the attributes beyond the limit begin, and where the tag ends.
        let (cut, end) = tag(bytes, found);
        if let Some(cut) = cut {
            out.push_str(&html[done..cut]);
            done = end;
        }
        at = end;
    }
    if done == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[done..]);
    Cow::Owned(out)
}

/// The next `<` with a letter behind it.
fn next_tag(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr(b'<', bytes.get(at..)?)?;
        if bytes.get(at + 1)?.is_ascii_alphabetic() {
            return Some(at);
        }
        at += 1;
    }
}

/// Reads a tag as a tokenizer would: where its surplus attributes begin, if it has any, and where its `>` is.
fn tag(bytes: &[u8], start: usize) -> (Option<usize>, usize) {
    let end = tag_end(bytes, start);
    // An attribute takes two bytes at least.
    if end - start < MOST_ATTRIBUTES * 2 {
        return (None, end);
    }
    let mut attributes = 0;
    let mut cut = None;
    let mut at = start + 1;
    let mut between = false;
    while at < bytes.len() {
        match bytes[at] {
            b'>' => return (cut, at),
            b' ' | b'\t' | b'\n' | b'\r' | 0x0c | b'/' => between = true,
            quote @ (b'"' | b'\'') if bytes[at - 1] == b'=' || before_is_equals(bytes, at) => {
                match bytes[at + 1..].iter().position(|&b| b == quote) {
                    Some(length) => at += 1 + length,
                    None => return (cut, bytes.len()),
                }
                between = true;
            }
            b'=' => between = false,
            _ if between => {
                between = before_is_equals(bytes, at);
                if !between {
                    attributes += 1;
                    if attributes == MOST_ATTRIBUTES {
                        cut = Some(at);
                    }
                }
                between = false;
            }
            _ => {}
        }
        at += 1;
    }
    (cut, bytes.len())
}

/// Where the `>` of a tag is: outside of quoted values.
fn tag_end(bytes: &[u8], start: usize) -> usize {
    let mut from = start + 1;
    for at in memchr3_iter(b'>', b'"', b'\'', &bytes[start..]).map(|at| start + at) {
        if at < from {
            continue;
        }
        if bytes[at] == b'>' {
            return at;
        }
        if bytes[at - 1] == b'=' || before_is_equals(bytes, at) {
            match memchr(bytes[at], &bytes[at + 1..]) {
                Some(length) => from = at + 1 + length + 1,
                None => return bytes.len(),
            }
        }
    }
    bytes.len()
}

/// Whether only white space stands between `at` and an equals sign before it: a value begins here.
fn before_is_equals(bytes: &[u8], at: usize) -> bool {
    bytes[..at].iter().rev().take(64).find(|b| !b.is_ascii_whitespace()) == Some(&b'=')
}

#[cfg(test)]
mod tests {
    use super::super::{parse_document, parse_fragment};
    use super::*;

    #[test]
    fn deep_nesting_is_flattened_and_keeps_its_words() {
        let html = format!("{}deep{}<p>after", "<blockquote>".repeat(50_000), "</blockquote>".repeat(50_000));
        let tree = parse_fragment(&html);
        assert_eq!(tree.text_content(tree.document()).trim(), "deepafter");
        let deepest = tree.descendants(tree.document()).map(|n| tree.ancestors(n).count()).max();
        assert!(deepest.is_some_and(|depth| depth <= 520), "{deepest:?}");
        let last = tree.last_child(tree.document());
        assert!(
            last.is_some_and(|p| tree.tag(p).is_some_and(|t| &**t == "p")),
            "what comes after is where it belongs"
        );
    }

    #[test]
    fn attributes_beyond_the_limit_are_left_out() {
        let many: String = (0..5_000).map(|n| format!(" a{n}=\"x > y\"")).collect();
        let tree = parse_document(&format!("<p{many} id=last>one</p><p id=b title='a < b'>two"));
        let ps: Vec<_> =
            tree.descendants(tree.document()).filter(|&n| tree.tag(n).is_some_and(|t| &**t == "p")).collect();
        assert_eq!(tree.text_content(ps[0]), "one");
        assert_eq!(tree.element(ps[0]).map(|e| e.attrs.len()), Some(MOST_ATTRIBUTES - 1));
        assert_eq!(tree.attr(ps[1], "title"), Some("a < b"));
    }

    #[test]
    fn the_inside_of_scripts_and_styles_is_not_kept_and_what_is_behind_them_is() {
        let kept = [
            "<script>1 < 2 </scripts> '</p>'</SCRIPT ><p>after",
            "<script>a<!-- <script> </script> --></script><p>after",
            "<style>a > b { content: '</p>' }</style/><p>after",
            "<script src=x></script><style></style><p>after",
            "<svg><style>in svg &lt; text</style></svg><p>after",
        ];
        for html in kept {
            let tree = parse_document(html);
            let p = tree.descendants(tree.document()).find(|&n| tree.tag(n).is_some_and(|t| &**t == "p"));
            assert_eq!(p.map(|p| tree.text_content(p)).as_deref(), Some("after"), "{html}");
        }
        let text = |html| {
            let tree = parse_document(html);
            tree.text_content(tree.document())
        };
        assert_eq!(text(kept[0]), "after");
        assert_eq!(text("<script>never ends <p>after"), "never ends <p>after");
        assert_eq!(text("<script type='application/ld+json'>{}</script>"), "{}");
        assert_eq!(text("<p><script type='math/tex; mode=display'>x^2</script>"), "x^2");
    }

    #[test]
    fn ordinary_pages_are_not_copied() {
        assert!(matches!(few_attributes("<p class=\"a b\" title='x > y'>1 < 2</p>"), Cow::Borrowed(_)));
    }
}
