//! MathJax's drawings without their source, read back.

use crate::tree::{self, Data, NodeId, Tree, ns};

/// MathJax's drawing in HTML elements (`mjx-mi`, `mjx-mfrac` ...) back into MathML: each is named after what it draws,
/// with boxes around that say where it is drawn.
pub(super) fn undrawn(tree: &mut Tree, drawing: NodeId) -> Option<NodeId> {
    let root = math_element(tree, "math");
    // Each pair is a drawn node and where its formula goes.
    let mut work: Vec<(NodeId, NodeId)> = tree.children(drawing).map(|child| (child, root)).collect();
    work.reverse();
    let mut budget = tree.descendants(drawing).count();
    while let Some((node, parent)) = work.pop() {
        // Parts that overlap would be drawn again and again.
        budget = budget.checked_sub(1)?;
        let Some(name) = tree.tag(node).map(|t| t.to_string()) else {
            continue;
        };
        let Some(name) = name.strip_prefix("mjx-") else {
            continue;
        };
        match name {
            "mi" | "mn" | "mo" | "ms" | "mtext" => {
                let token = math_element(tree, name);
                let text = drawn_text(tree, node);
                let text = tree.create_text(&text);
                tree.append(token, text);
                tree.append(parent, token);
            }
            "assistive-mml" | "nstrut" | "dstrut" | "strut" | "surd" | "line" => {}
            _ => {
                let parts = parts(tree, node, name);
                let target = if matches!(
                    name,
                    "mrow"
                        | "mfrac"
                        | "msqrt"
                        | "mroot"
                        | "msub"
                        | "msup"
                        | "msubsup"
                        | "munder"
                        | "mover"
                        | "munderover"
                        | "mtable"
                        | "mtr"
                        | "mtd"
                        | "mstyle"
                        | "mpadded"
                        | "menclose"
                        | "mspace"
                ) {
                    let element = math_element(tree, name);
                    tree.append(parent, element);
                    element
                } else {
                    parent
                };
                match parts {
                    // In the order of MathML, each part in a row of its own.
                    Some(parts) => {
                        let rows: Vec<_> = parts
                            .into_iter()
                            .map(|part| {
                                let row = math_element(tree, "mrow");
                                tree.append(target, row);
                                (part, row)
                            })
                            .collect();
                        for (part, row) in rows.into_iter().rev() {
                            if tree.tag(part).is_some_and(|t| is_box(t)) {
                                let children: Vec<_> = tree.children(part).collect();
                                work.extend(children.into_iter().rev().map(|c| (c, row)));
                            } else {
                                work.push((part, row));
                            }
                        }
                    }
                    None => {
                        let children: Vec<_> = tree.children(node).collect();
                        work.extend(children.into_iter().rev().map(|c| (c, target)));
                    }
                }
            }
        }
    }
    tree.first_child(root).is_some().then_some(root)
}

/// Boxes that say only where something is drawn.
fn is_box(name: &str) -> bool {
    matches!(
        name,
        "mjx-base" | "mjx-over" | "mjx-under" | "mjx-num" | "mjx-den" | "mjx-script" | "mjx-box" | "mjx-row"
    )
}

/// The parts of a fraction, root or script in MathML's order.
fn parts(tree: &Tree, node: NodeId, name: &str) -> Option<Vec<NodeId>> {
    const NEAR: usize = 4_000;
    // The nearest part of that name that belongs to this node: not below another of its kind.
    let find = |part: &str| {
        let mut next = tree.first_child(node);
        let mut seen = 0;
        while let Some(n) = next {
            let tag = tree.tag(n).map_or("", |t| &**t);
            if tag == part {
                return Some(n);
            }
            seen += 1;
            if seen > NEAR {
                return None;
            }
            let inner = tag.starts_with("mjx-m") && tag != "mjx-munder" && tag != "mjx-mover"
                || is_box(tag) && tag != "mjx-box" && tag != "mjx-row" && tag != "mjx-base";
            next = if inner { tree.following_skip(n, node) } else { tree.following(n, node) };
        }
        None
    };
    let parts = match name {
        "mfrac" => vec![find("mjx-num")?, find("mjx-den")?],
        "munder" => vec![find("mjx-base")?, find("mjx-under")?],
        "mover" => vec![find("mjx-base")?, find("mjx-over")?],
        "munderover" => vec![find("mjx-base")?, find("mjx-under")?, find("mjx-over")?],
        "msub" | "msup" => vec![tree.first_child(node)?, find("mjx-script")?],
        "msubsup" => {
            let script = find("mjx-script")?;
            vec![tree.first_child(node)?, tree.last_child(script)?, tree.first_child(script)?]
        }
        _ => return None,
    };
    Some(parts)
}

/// The characters of a token: text, or the code point that a class names (`mjx-c1D467`).
fn drawn_text(tree: &Tree, token: NodeId) -> String {
    let mut out = String::new();
    for node in tree.descendants(token) {
        if let Some(text) = tree.text(node) {
            out.push_str(text);
        } else if tree.first_child(node).is_none()
            && let Some(class) = tree.attr(node, "class")
        {
            let code = class
                .split_ascii_whitespace()
                .find_map(|word| u32::from_str_radix(word.strip_prefix("mjx-c")?, 16).ok());
            out.extend(code.and_then(char::from_u32));
        }
    }
    out
}

fn math_element(tree: &mut Tree, name: &str) -> NodeId {
    let name = tree::QualName::new(None, ns!(mathml), tree::LocalName::from(name));
    tree.create(Data::Element(tree::Element { name, attrs: Vec::new() }))
}
