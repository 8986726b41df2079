//! Code blocks -> `<pre><code class="language-x">`, white space exact, without what highlighters put around it: line
//! numbers, copy buttons, headers, one table row or element a line.

mod language;

use crate::tree::{Data, NodeId, Tree, local_name, ns};

use super::look;
use language::language;

pub(super) fn shape(tree: &mut Tree, root: NodeId) {
    for table in look::named(tree, root, &local_name!("table")) {
        if look::is_below(tree, table, root) && is_listing(tree, table) {
            listing(tree, table);
        }
    }
    for pre in look::named(tree, root, &local_name!("pre")) {
        // A <pre> in a <pre> was part of the outer one's text.
        if look::is_below(tree, pre, root) {
            block(tree, pre, root);
        }
    }
    for editor in editors(tree, root) {
        if look::is_below(tree, editor, root) {
            tree.rename(editor, local_name!("pre"));
            block(tree, editor, root);
        }
    }
}

/// Elements of editors in the page that are no `<pre>` and hold a line in each child.
fn editors(tree: &Tree, root: NodeId) -> Vec<NodeId> {
    look::elements(tree, root)
        .into_iter()
        .filter(|&id| {
            look::class_is(tree, id, |w| {
                matches!(w, "cm-content" | "codemirror-code" | "view-lines" | "ace_text-layer")
            }) && !look::in_code(tree, id, root)
        })
        .collect()
}

/// A table that lays out code: numbers in one column, lines in the other.
fn is_listing(tree: &Tree, table: NodeId) -> bool {
    const CLASSES: [&str; 8] = [
        "highlight",
        "hljs-ln",
        "syntaxhighlighter",
        "rouge",
        "code-table",
        "js-file-line",
        "blob",
        "diff-table",
    ];
    let near = tree.ancestors(table).take(2).chain([table]);
    let marked = near.into_iter().any(|n| look::class_has(tree, n, &CLASSES));
    let has_gutter = tree.descendants(table).take(60).any(|n| is_number(tree, n));
    let has_code = tree.descendants(table).take(60).any(|n| {
        tree.is(n, &local_name!("pre"))
            || tree.is(n, &local_name!("code"))
            || look::class_has(tree, n, &["code", "line"])
    });
    has_code
        && (has_gutter || marked)
        && !tree.descendants(table).take(60).any(|n| tree.is(n, &local_name!("th")))
}

/// The table becomes one `<pre>` of the cells that hold code.
fn listing(tree: &mut Tree, table: NodeId) {
    let rows = look::named(tree, table, &local_name!("tr"));
    let mut lines = Vec::new();
    for row in rows {
        let cells: Vec<_> = tree.children(row).filter(|&n| tree.element(n).is_some()).collect();
        for cell in cells {
            if !is_number(tree, cell) {
                lines.push(text(tree, cell).trim_end_matches('\n').to_owned());
            }
        }
    }
    let language = language(tree, table);
    let pre = tree.create_element(local_name!("pre"));
    fill(tree, pre, &lines.join("\n"), language.as_deref());
    tree.replace(table, pre);
}

fn block(tree: &mut Tree, pre: NodeId, root: NodeId) {
    let language = language(tree, pre);
    let structure = tree.descendants(pre).any(|n| {
        tree.tag(n).is_some_and(|t| {
            matches!(
                &**t,
                "div"
                    | "p"
                    | "li"
                    | "tr"
                    | "br"
                    | "table"
                    | "ol"
                    | "ul"
                    | "button"
                    | "pre"
                    | "section"
                    | "figure"
            )
        }) || is_junk(tree, n)
            || look::class_is(tree, n, |w| w == "line")
            || tree.attr(n, "data-line").is_some()
    });
    let has_code = tree.children(pre).any(|n| tree.is(n, &local_name!("code")));
    let has_links =
        tree.descendants(pre).any(|n| tree.is(n, &local_name!("a")) && tree.attr(n, "href").is_some());
    if structure || has_code && !has_links {
        let body = text(tree, pre);
        if look::is_blank(&body) {
            return;
        }
        let is_code = has_code || language.is_some() || structure;
        if is_code {
            fill(tree, pre, &body, language.as_deref());
        }
    } else if let Some(language) = language {
        let code = tree.children(pre).find(|&n| tree.is(n, &local_name!("code")));
        let code = code.unwrap_or_else(|| {
            let code = tree.create_element(local_name!("code"));
            tree.move_children(pre, code);
            tree.append(pre, code);
            code
        });
        tree.set_attr(code, "class", &format!("language-{language}"));
    }
    header(tree, pre, root);
}

fn fill(tree: &mut Tree, pre: NodeId, body: &str, language: Option<&str>) {
    while let Some(child) = tree.first_child(pre) {
        tree.detach(child);
    }
    let code = look::element_with_text(tree, local_name!("code"), body);
    if let Some(language) = language {
        tree.set_attr(code, "class", &format!("language-{language}"));
    }
    tree.append(pre, code);
}

/// The label and the buttons above a code block, in a wrapper of its own.
fn header(tree: &mut Tree, pre: NodeId, root: NodeId) {
    const WRAPPERS: [&str; 6] = ["code", "highlight", "snippet", "language-", "shiki", "prism"];
    let mut at = pre;
    for _ in 0..3 {
        let Some(wrapper) = tree.parent(at).filter(|&p| p != root) else { return };
        let is_wrapper = tree
            .tag(wrapper)
            .is_some_and(|t| matches!(&**t, "div" | "figure" | "section" | "span"))
            && (look::class_has(tree, wrapper, &WRAPPERS) || tree.attr(wrapper, "data-language").is_some());
        if !is_wrapper {
            return;
        }
        let siblings: Vec<_> = tree.children(wrapper).filter(|&n| n != at).collect();
        for sibling in siblings {
            if tree.element(sibling).is_none()
                || tree.descendants(sibling).any(|n| tree.is(n, &local_name!("pre")))
            {
                continue;
            }
            let has_button = tree.is(sibling, &local_name!("button"))
                || tree.descendants(sibling).take(40).any(|n| tree.is(n, &local_name!("button")));
            let words = look::folded(tree, sibling);
            let named = look::class_has(tree, sibling, &["copy", "toolbar", "lang", "line-number", "gutter"]);
            if words.chars().count() <= 60 && (has_button || named) {
                tree.detach(sibling);
            }
        }
        at = wrapper;
    }
}

/// The text of code, a line for each element that is one.
fn text(tree: &Tree, root: NodeId) -> String {
    let lines = |id: NodeId| {
        look::class_is(tree, id, |w| {
            matches!(w, "line" | "code-line" | "token-line" | "cl-line" | "view-line" | "cm-line")
        }) || tree.attr(id, "data-line").is_some()
    };
    let as_is: bool = tree.descendants(root).any(|n| {
        tree.text(n).is_some_and(|t| {
            t.trim_end_matches([' ', '\t']).contains('\n') && !look::is_blank(t)
                || t.contains('\n') && tree.prev(n).is_some_and(lines)
        })
    });
    let mut out = String::new();
    let mut next = tree.first_child(root);
    // Blocks whose end is still to come, with the length of the text before them.
    let mut open: Vec<(NodeId, usize)> = Vec::new();
    while let Some(id) = next {
        let mut skip = false;
        match tree.data(id) {
            Data::Text(text) => out.push_str(text),
            Data::Element(element) if element.name.ns == ns!(html) => {
                skip = is_junk(tree, id);
                let tag = &*element.name.local;
                if tag == "br" {
                    out.push('\n');
                } else if !skip
                    && (matches!(tag, "div" | "p" | "li" | "tr" | "figure" | "section")
                        || !as_is && lines(id))
                {
                    end_line(&mut out);
                    open.push((id, out.len()));
                }
            }
            _ => skip = true,
        }
        let step = if skip { None } else { tree.first_child(id) };
        if step.is_some() {
            next = step;
            continue;
        }
        let mut at = id;
        next = loop {
            if let Some(&(block, before)) = open.last()
                && block == at
            {
                open.pop();
                // An empty line element is an empty line; an element with lines in it has ended them itself.
                if out.len() == before && !tree.descendants(block).any(|n| is_junk(tree, n))
                    || !out.ends_with('\n') && out.len() > before
                {
                    out.push('\n');
                }
            }
            if let Some(sibling) = tree.next(at) {
                break Some(sibling);
            }
            match tree.parent(at) {
                Some(parent) if parent != root => at = parent,
                _ => break None,
            }
        };
    }
    let start = out.find(|c| c != '\n').unwrap_or(0);
    let out = out[start..].trim_end();
    out.replace('\u{a0}', " ").replace("\u{200b}", "")
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// What highlighters put beside the code.
fn is_junk(tree: &Tree, id: NodeId) -> bool {
    if tree
        .tag(id)
        .is_some_and(|t| matches!(&**t, "button" | "script" | "style" | "textarea" | "select" | "input"))
    {
        return true;
    }
    if tree.element(id).is_none_or(|e| e.attrs.is_empty()) {
        return false;
    }
    let unselectable = look::style(tree, id, "user-select").is_some_and(|v| v == "none");
    let named = look::class_is(tree, id, |word| {
        matches!(
            word,
            "code__header"
                | "code-header"
                | "code-block-header"
                | "codeblock-header"
                | "toolbar"
                | "copy"
                | "copy-code"
                | "copy-button"
                | "select-none"
                | "code-toolbar-item"
                | "sr-only"
                | "visually-hidden"
                | "hljs-header"
        ) || word.starts_with("copy-")
    });
    unselectable || named || is_number(tree, id)
}

/// A line number, or a column of them.
fn is_number(tree: &Tree, id: NodeId) -> bool {
    look::class_is(tree, id, |word| {
        matches!(
            word,
            "gutter"
                | "gl"
                | "lineno"
                | "linenos"
                | "linenodiv"
                | "lnt"
                | "ln"
                | "rouge-gutter"
                | "hljs-ln-numbers"
                | "blob-num"
                | "lnum"
                | "number-line"
                | "linenum"
                | "cm-gutters"
                | "code-linenumber"
        ) || word.contains("line-number")
            || word.contains("linenumber")
            || word.contains("line_number")
    })
}
