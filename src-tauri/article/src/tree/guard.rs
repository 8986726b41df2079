//! Keeps two attacks away from html5ever, whose cost grows with the square of the depth of nesting and of the number
//! of attributes of one element.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use html5ever::interface::TokenizerResult;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, EndTag, StartTag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, create_element};
use html5ever::{LocalName, ParseOpts, QualName};

use super::parse::Sink;
use super::{NodeId, Tree};

/// Elements inside one another, as browsers have it. The tags of deeper ones are left out, their content is not.
const DEEPEST: u32 = 512;
/// Attributes of one element; what is beyond is left out.
const MOST_ATTRIBUTES: usize = 2_000;

type Builder = TreeBuilder<NodeId, Sink>;

/// Stands between tokenizer and tree builder.
struct Guard {
    builder: Builder,
    /// Start tags that were left out, by name: as many end tags are left out too.
    left_out: RefCell<HashMap<LocalName, u32>>,
}

impl TokenSink for Guard {
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
                StartTag => {}
                EndTag => {
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

    let guard = Guard { builder, left_out: RefCell::default() };
    let tokenizer = Tokenizer::new(guard, options);
    let input = BufferQueue::default();
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
        at += bytes.get(at..)?.iter().position(|&b| b == b'<')?;
        if bytes.get(at + 1)?.is_ascii_alphabetic() {
            return Some(at);
        }
        at += 1;
    }
}

/// Reads a tag as a tokenizer would: where its surplus attributes begin, if it has any, and where its `>` is.
fn tag(bytes: &[u8], start: usize) -> (Option<usize>, usize) {
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
    fn ordinary_pages_are_not_copied() {
        assert!(matches!(few_attributes("<p class=\"a b\" title='x > y'>1 < 2</p>"), Cow::Borrowed(_)));
    }
}
