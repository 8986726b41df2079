//! Questions about elements that several shapers ask.

use std::borrow::Cow;

use crate::tree::{Data, Element, LocalName, NodeId, Tree, local_name, ns};

/// The elements below `root`, in document order, as they are now.
pub(super) fn elements(tree: &Tree, root: NodeId) -> Vec<NodeId> {
    tree.descendants(root).filter(|&id| tree.element(id).is_some()).collect()
}

/// The elements of one name below `root`.
pub(super) fn named(tree: &Tree, root: NodeId, name: &LocalName) -> Vec<NodeId> {
    tree.descendants(root).filter(|&id| tree.is(id, name)).collect()
}

/// Whether one of the element's classes passes the test; classes are compared in lower case.
pub(super) fn class_is(tree: &Tree, id: NodeId, test: impl Fn(&str) -> bool) -> bool {
    tree.attr(id, "class").is_some_and(|classes| lower(classes).split_ascii_whitespace().any(test))
}

/// Whether the class attribute contains one of the `pieces` (lower case), wherever.
pub(super) fn class_has(tree: &Tree, id: NodeId, pieces: &[&str]) -> bool {
    tree.attr(id, "class").is_some_and(|classes| {
        let classes = lower(classes);
        pieces.iter().any(|piece| classes.contains(piece))
    })
}

/// In lower case; copied only when it is not.
fn lower(classes: &str) -> Cow<'_, str> {
    if classes.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(classes.to_ascii_lowercase())
    } else {
        Cow::Borrowed(classes)
    }
}

/// Whether `id` is still below `root`.
pub(super) fn is_below(tree: &Tree, id: NodeId, root: NodeId) -> bool {
    tree.ancestors(id).any(|n| n == root)
}

/// Whether there are words, or things that stand for themselves, in the node or below it.
pub(super) fn says_something(tree: &Tree, id: NodeId) -> bool {
    is_word_or_thing(tree, id) || tree.descendants(id).any(|n| is_word_or_thing(tree, n))
}

/// A text with words, or an element that is worth something without any.
pub(super) fn is_word_or_thing(tree: &Tree, id: NodeId) -> bool {
    match tree.data(id) {
        Data::Text(text) => !is_blank(text),
        Data::Element(element) => is_thing(element),
        _ => false,
    }
}

/// Whether the element is worth something without any words in it.
pub(super) fn is_thing(element: &Element) -> bool {
    if element.name.ns != ns!(html) {
        return matches!(&*element.name.local, "svg" | "math");
    }
    matches!(
        &*element.name.local,
        "img" | "video" | "audio" | "iframe" | "object" | "embed" | "hr" | "canvas" | "picture" | "input"
    )
}

/// No words in it: white space, no-break spaces, zero-width characters.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\0')
    })
}

/// The text below `id`, white space folded.
pub(super) fn folded(tree: &Tree, id: NodeId) -> String {
    tree.text_content(id).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The nearest element before the node among its siblings, over white space only.
pub(super) fn element_before(tree: &Tree, id: NodeId) -> Option<NodeId> {
    let mut at = tree.prev(id)?;
    loop {
        match tree.data(at) {
            Data::Element(_) => return Some(at),
            Data::Text(text) if !is_blank(text) => return None,
            _ => at = tree.prev(at)?,
        }
    }
}

/// The nearest element after the node among its siblings, over white space only.
pub(super) fn element_after(tree: &Tree, id: NodeId) -> Option<NodeId> {
    let mut at = tree.next(id)?;
    loop {
        match tree.data(at) {
            Data::Element(_) => return Some(at),
            Data::Text(text) if !is_blank(text) => return None,
            _ => at = tree.next(at)?,
        }
    }
}

/// Whether an HTML element of this name stands in a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "br"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "picture"
            | "q"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "source"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

/// Whether the node can be part of a paragraph: text, formulas, inline elements without blocks in them.
pub(super) fn is_phrasing(tree: &Tree, id: NodeId) -> bool {
    let inline = |n: NodeId| match tree.data(n) {
        Data::Text(_) | Data::Comment(_) => true,
        Data::Element(element) => element.name.ns != ns!(html) || is_inline(&element.name.local),
        Data::Document => false,
    };
    if !inline(id) {
        return false;
    }
    if tree.element(id).is_none_or(|e| e.name.ns != ns!(html)) {
        return true;
    }
    let mut next = tree.first_child(id);
    while let Some(n) = next {
        if !inline(n) {
            return false;
        }
        let foreign = tree.element(n).is_some_and(|e| e.name.ns != ns!(html));
        next = if foreign { tree.following_skip(n, id) } else { tree.following(n, id) };
    }
    true
}

/// Makes an HTML element with text in it.
pub(super) fn element_with_text(tree: &mut Tree, name: LocalName, text: &str) -> NodeId {
    let element = tree.create_element(name);
    let text = tree.create_text(text);
    tree.append(element, text);
    element
}

/// Whether the element stands in preformatted text or code.
pub(super) fn in_code(tree: &Tree, id: NodeId, root: NodeId) -> bool {
    tree.ancestors(id)
        .take_while(|&n| n != root)
        .any(|n| tree.tag(n).is_some_and(|t| *t == local_name!("pre") || *t == local_name!("code")))
}

/// The value of one property in a `style` attribute, lower case.
pub(super) fn style(tree: &Tree, id: NodeId, property: &str) -> Option<String> {
    let style = tree.attr(id, "style")?;
    style.split(';').find_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let value = value.trim().trim_end_matches("!important").trim();
        name.trim().eq_ignore_ascii_case(property).then(|| value.to_ascii_lowercase())
    })
}
