//! Paragraphs: two line breaks end one, loose text becomes one, empty elements and wrappers that add nothing go.

use std::collections::HashSet;

use crate::tree::{NodeId, Tree, local_name, ns};

use super::look;

pub(super) fn shape(tree: &mut Tree, root: NodeId) {
    buttons(tree, root);
    let containers: Vec<NodeId> = [root].into_iter().chain(look::elements(tree, root)).collect();
    for &id in &containers {
        let is_root = id == root;
        let Some(tag) = tree.tag(id).map(|t| t.to_string()) else {
            if is_root {
                loose(tree, id, true);
            }
            continue;
        };
        match &*tag {
            "p" => split(tree, id),
            "div" | "section" | "article" | "main" | "blockquote" | "body" | "center" | "aside"
            | "header" | "footer" | "form" => loose(tree, id, is_root),
            "td" | "li" | "dd" => loose_breaks(tree, id),
            _ => {}
        }
    }
    let targets = targets(tree, root);
    prune(tree, root, &targets);
    wrappers(tree, root, &targets);
}

/// The names that links of the article lead to.
fn targets(tree: &Tree, root: NodeId) -> HashSet<String> {
    look::named(tree, root, &local_name!("a"))
        .into_iter()
        .filter_map(|a| tree.attr(a, "href")?.split_once('#').map(|(_, fragment)| fragment.to_owned()))
        .collect()
}

/// Buttons do nothing here. One that opens a fold is its title, and one with much in it is an accident of markup.
fn buttons(tree: &mut Tree, root: NodeId) {
    const LABEL: usize = 60;
    for button in look::named(tree, root, &local_name!("button")) {
        let folds =
            tree.attr(button, "aria-expanded").is_some() || tree.attr(button, "aria-controls").is_some();
        let holds = tree.descendants(button).any(|n| {
            tree.tag(n).is_some_and(|t| matches!(&**t, "img" | "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
        });
        let titled = tree.ancestors(button).take(3).any(|n| {
            tree.tag(n)
                .is_some_and(|t| matches!(&**t, "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "dt"))
        });
        if !folds && !holds && !titled && look::folded(tree, button).chars().count() <= LABEL {
            tree.detach(button);
        }
    }
}

/// Whether a line break starts a new paragraph: only white space stands between it and another.
fn double_break(tree: &Tree, br: NodeId) -> bool {
    tree.is(br, &local_name!("br"))
        && look::element_after(tree, br).is_some_and(|n| tree.is(n, &local_name!("br")))
}

/// Splits a paragraph at double line breaks. The element stays the first of them.
fn split(tree: &mut Tree, paragraph: NodeId) {
    let has_double = tree.children(paragraph).any(|n| double_break(tree, n));
    if !has_double || !tree.children(paragraph).all(|n| look::is_phrasing(tree, n)) {
        return;
    }
    let children: Vec<_> = tree.children(paragraph).collect();
    let Some(anchor) = insert_after(tree, paragraph) else {
        return;
    };
    let mut current = Some(paragraph);
    for child in children {
        if double_break(tree, child) {
            tree.detach(child);
            current = None;
        } else if tree.is(child, &local_name!("br")) && current.is_none() {
            tree.detach(child);
        } else {
            let target = match current {
                Some(target) => target,
                None if !look::is_word_or_thing(tree, child) && !look::says_something(tree, child) => {
                    continue;
                }
                None => {
                    let next = tree.create_element(local_name!("p"));
                    tree.insert_before(anchor, next);
                    current = Some(next);
                    next
                }
            };
            tree.append(target, child);
        }
    }
    tree.detach(anchor);
}

/// An empty text node behind the element, to insert before.
fn insert_after(tree: &mut Tree, id: NodeId) -> Option<NodeId> {
    tree.parent(id)?;
    let mark = tree.create_text("");
    tree.insert_before(id, mark);
    // Now the mark stands before; swap.
    tree.insert_before(mark, id);
    Some(mark)
}

/// Wraps runs of text in a block of blocks into paragraphs; a block of nothing but text becomes one.
fn loose(tree: &mut Tree, block: NodeId, is_root: bool) {
    let children: Vec<_> = tree.children(block).collect();
    let phrasing: Vec<bool> = children.iter().map(|&n| look::is_phrasing(tree, n)).collect();
    let has_words =
        children.iter().zip(&phrasing).any(|(&n, &inline)| inline && look::says_something(tree, n));
    if !has_words {
        return;
    }
    let all_inline = phrasing.iter().all(|&inline| inline);
    let has_double = children.iter().any(|&n| double_break(tree, n));
    let parent_holds_blocks = tree.parent(block).is_none_or(|p| {
        tree.element(p).is_none_or(|e| {
            e.name.ns == ns!(html)
                && !look::is_inline(&e.name.local)
                && !matches!(
                    &*e.name.local,
                    "p" | "h1"
                        | "h2"
                        | "h3"
                        | "h4"
                        | "h5"
                        | "h6"
                        | "li"
                        | "td"
                        | "th"
                        | "dt"
                        | "dd"
                        | "summary"
                        | "figcaption"
                        | "caption"
                        | "figure"
                )
        })
    });
    if all_inline && !has_double {
        if !is_root && parent_holds_blocks && tree.is(block, &local_name!("div")) {
            tree.rename(block, local_name!("p"));
        } else if is_root || parent_holds_blocks {
            wrap_runs(tree, &children, &phrasing);
        }
        return;
    }
    wrap_runs(tree, &children, &phrasing);
}

/// In cells and items, double breaks only: a single run of text needs no paragraph.
fn loose_breaks(tree: &mut Tree, block: NodeId) {
    if tree.children(block).any(|n| double_break(tree, n)) {
        let children: Vec<_> = tree.children(block).collect();
        let phrasing: Vec<bool> = children.iter().map(|&n| look::is_phrasing(tree, n)).collect();
        wrap_runs(tree, &children, &phrasing);
    }
}

fn wrap_runs(tree: &mut Tree, children: &[NodeId], phrasing: &[bool]) {
    let mut current: Option<NodeId> = None;
    for (&child, &inline) in children.iter().zip(phrasing) {
        if !inline {
            current = None;
            continue;
        }
        let is_break = tree.is(child, &local_name!("br"));
        if is_break && (current.is_none() || double_break(tree, child)) {
            tree.detach(child);
            current = None;
            continue;
        }
        let paragraph = match current {
            Some(paragraph) => paragraph,
            None if !look::says_something(tree, child) => continue,
            // A picture between blocks needs no paragraph.
            None if tree.is(child, &local_name!("img")) => continue,
            None => {
                let paragraph = tree.create_element(local_name!("p"));
                tree.insert_before(child, paragraph);
                current = Some(paragraph);
                paragraph
            }
        };
        tree.append(paragraph, child);
    }
}

/// Takes out elements that say nothing, from the inside out.
fn prune(tree: &mut Tree, root: NodeId, targets: &HashSet<String>) {
    for id in look::elements(tree, root).into_iter().rev() {
        let Some(tag) = tree.tag(id) else { continue };
        let may_go = matches!(
            &**tag,
            "p" | "div"
                | "span"
                | "section"
                | "article"
                | "aside"
                | "header"
                | "footer"
                | "ul"
                | "ol"
                | "li"
                | "dl"
                | "dt"
                | "dd"
                | "a"
                | "b"
                | "strong"
                | "i"
                | "em"
                | "u"
                | "s"
                | "small"
                | "font"
                | "figure"
                | "figcaption"
                | "blockquote"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "center"
                | "label"
                | "form"
                | "nav"
                | "code"
                | "pre"
                | "sup"
                | "sub"
                | "table"
                | "thead"
                | "tbody"
                | "tfoot"
                | "tr"
                | "picture"
                | "details"
                | "summary"
                | "time"
        );
        if !may_go || tree.children(id).any(|n| keeps(tree, n)) {
            continue;
        }
        let is_target = |name: Option<&str>| name.is_some_and(|name| targets.contains(name));
        if is_target(tree.attr(id, "id")) || is_target(tree.attr(id, "name")) {
            continue;
        }
        // A space or a line break is all that it was.
        tree.unwrap(id);
    }
    trim_breaks(tree, root);
}

/// A child that still stands after the walk from the inside out says something, unless it is blank text or a break.
fn keeps(tree: &Tree, id: NodeId) -> bool {
    match tree.element(id) {
        Some(element) => !matches!(&*element.name.local, "br" | "wbr" | "source"),
        None => tree.text(id).is_some_and(|text| !look::is_blank(text)),
    }
}

/// Line breaks at the edges of blocks show nothing.
fn trim_breaks(tree: &mut Tree, root: NodeId) {
    for br in look::named(tree, root, &local_name!("br")) {
        let is_block =
            |id: Option<NodeId>| id.is_some_and(|n| tree.tag(n).is_some_and(|t| !look::is_inline(t)));
        let beside = |step: fn(&Tree, NodeId) -> Option<NodeId>| {
            let mut at = step(tree, br);
            while let Some(n) = at.filter(|&n| tree.text(n).is_some_and(look::is_blank)) {
                at = step(tree, n);
            }
            at
        };
        let parent_is_block = is_block(tree.parent(br)) || tree.parent(br) == Some(root);
        let next = beside(|tree, n| tree.next(n));
        let before = beside(|tree, n| tree.prev(n));
        let edge = |n: Option<NodeId>| if n.is_none() { parent_is_block } else { is_block(n) };
        if edge(next) || edge(before) {
            tree.detach(br);
        }
    }
}

/// Wrappers that hold only blocks add nothing.
fn wrappers(tree: &mut Tree, root: NodeId, targets: &HashSet<String>) {
    for id in look::elements(tree, root) {
        let is_wrapper = tree.tag(id).is_some_and(|t| {
            matches!(
                &**t,
                "div"
                    | "article"
                    | "main"
                    | "header"
                    | "footer"
                    | "center"
                    | "form"
                    | "nav"
                    | "hgroup"
                    | "fieldset"
            )
        }) || tree.is(id, &local_name!("section"))
            && !look::class_is(tree, id, |w| w == "footnotes");
        let in_blocks = tree.parent(id).is_some_and(|p| {
            p == root
                || tree.tag(p).is_some_and(|t| {
                    matches!(
                        &**t,
                        "blockquote" | "section" | "div" | "li" | "td" | "dd" | "aside" | "details"
                    )
                })
        });
        if !is_wrapper || !in_blocks {
            continue;
        }
        let says = ["lang", "dir"].iter().any(|name| tree.attr(id, name).is_some());
        let only_blocks = tree.children(id).all(|n| match tree.element(n) {
            Some(e) => e.name.ns == ns!(html) && !look::is_inline(&e.name.local),
            None => tree.text(n).is_none_or(look::is_blank),
        });
        if only_blocks && !says && tree.attr(id, "id").is_none_or(|name| !targets.contains(name)) {
            tree.unwrap(id);
        }
    }
}
