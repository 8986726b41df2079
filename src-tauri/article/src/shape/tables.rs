//! Tables: data keep head, scope and alignment; layout becomes plain blocks.

use crate::tree::{NodeId, Tree, local_name};

use super::look;

pub(super) fn shape(tree: &mut Tree, root: NodeId) {
    // Inner tables first: what is left inside decides about the outer one.
    for table in look::named(tree, root, &local_name!("table")).into_iter().rev() {
        if !look::says_something(tree, table) {
            tree.detach(table);
        } else if !figure(tree, table) {
            if is_layout(tree, table) {
                unwrap(tree, table);
            } else {
                data(tree, table);
            }
        }
    }
}

/// Nodes of a cell that are looked at.
const MOST: usize = 5_000;

/// The rows of a table, not of tables in it, with their cells.
fn rows(tree: &Tree, table: NodeId) -> Vec<(NodeId, Vec<NodeId>)> {
    let sections: Vec<_> = tree.children(table).collect();
    let mut rows = Vec::new();
    for section in sections {
        if tree.is(section, &local_name!("tr")) {
            rows.push(section);
        } else if tree.tag(section).is_some_and(|t| matches!(&**t, "thead" | "tbody" | "tfoot")) {
            rows.extend(tree.children(section).filter(|&n| tree.is(n, &local_name!("tr"))));
        }
    }
    rows.into_iter().map(|row| (row, tree.children(row).filter(|&n| is_cell(tree, n)).collect())).collect()
}

fn is_cell(tree: &Tree, id: NodeId) -> bool {
    tree.is(id, &local_name!("td")) || tree.is(id, &local_name!("th"))
}

fn is_layout(tree: &Tree, table: NodeId) -> bool {
    if tree.attr(table, "role").is_some_and(|role| role == "presentation" || role == "none") {
        return true;
    }
    let rows = rows(tree, table);
    let columns = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    if columns <= 1 && !rows.iter().any(|(_, cells)| cells.iter().any(|&c| tree.is(c, &local_name!("th")))) {
        return true;
    }
    let marked = tree
        .children(table)
        .any(|n| tree.is(n, &local_name!("caption")) || tree.is(n, &local_name!("thead")))
        || rows.iter().flat_map(|(_, cells)| cells).any(|&c| tree.is(c, &local_name!("th")));
    if marked {
        return false;
    }
    let mut blocks = 0;
    for &cell in rows.iter().flat_map(|(_, cells)| cells) {
        let (mut letters, mut parts, mut nested) = (0, 0, false);
        for n in tree.descendants(cell).take(MOST) {
            if let Some(text) = tree.text(n) {
                letters += text.trim().len();
            } else if let Some(tag) = tree.tag(n) {
                parts += usize::from(matches!(
                    &**tag,
                    "p" | "div" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "br"
                ));
                nested |= *tag == local_name!("table");
            }
        }
        if letters > 1_000 && parts > 4 || letters > 4_000 || nested {
            return true;
        }
        blocks += usize::from(letters > 300 && parts > 1);
    }
    blocks > 0 && rows.len() <= 2
}

/// A table of a picture and the line below it becomes a figure.
fn figure(tree: &mut Tree, table: NodeId) -> bool {
    const CAPTION: usize = 400;
    let rows = rows(tree, table);
    let [(_, above), (_, below)] = rows.as_slice() else { return false };
    let (&[picture], &[caption]) = (above.as_slice(), below.as_slice()) else { return false };
    let images = tree.descendants(picture).filter(|&n| tree.is(n, &local_name!("img"))).take(2).count();
    let plain = |id| {
        tree.descendants(id).filter_map(|n| tree.text(n)).map(|t| t.trim().chars().count()).sum::<usize>()
    };
    let words = plain(caption);
    let other = tree
        .descendants(caption)
        .any(|n| tree.tag(n).is_some_and(|t| matches!(&**t, "img" | "table" | "ul" | "ol" | "p")));
    if images != 1 || plain(picture) > 0 || words == 0 || words > CAPTION || other {
        return false;
    }
    tree.rename(caption, local_name!("figcaption"));
    let figure = tree.create_element(local_name!("figure"));
    tree.insert_before(table, figure);
    tree.move_children(picture, figure);
    tree.append(figure, caption);
    tree.detach(table);
    true
}

/// Cells become blocks, one after the other.
fn unwrap(tree: &mut Tree, table: NodeId) {
    for (row, cells) in rows(tree, table) {
        for cell in cells {
            tree.rename(cell, local_name!("div"));
        }
        tree.unwrap(row);
    }
    let parts: Vec<_> = tree.children(table).collect();
    for part in parts {
        match tree.tag(part).map(|t| t.to_string()).as_deref() {
            Some("thead" | "tbody" | "tfoot") => tree.unwrap(part),
            Some("caption") => tree.rename(part, local_name!("p")),
            Some("colgroup" | "col") => tree.detach(part),
            _ => {}
        }
    }
    tree.rename(table, local_name!("div"));
}

/// Scope of heads, alignment of cells, empty rows.
fn data(tree: &mut Tree, table: NodeId) {
    let rows = rows(tree, table);
    for (at, (row, cells)) in rows.iter().enumerate() {
        if !look::says_something(tree, *row) {
            tree.detach(*row);
            continue;
        }
        let heads = cells.iter().filter(|&&c| tree.is(c, &local_name!("th"))).count();
        let is_head =
            heads == cells.len() || tree.parent(*row).is_some_and(|p| tree.is(p, &local_name!("thead")));
        for &cell in cells {
            if tree.is(cell, &local_name!("th")) && tree.attr(cell, "scope").is_none() {
                tree.set_attr(cell, "scope", if is_head { "col" } else { "row" });
            }
            if let Some(align) = look::style(tree, cell, "text-align") {
                tree.set_attr(cell, "align", &align);
            }
        }
        let in_body = tree.parent(*row).filter(|&p| tree.is(p, &local_name!("tbody")));
        if at == 0
            && heads > 0
            && heads == cells.len()
            && rows.len() > 1
            && let Some(body) = in_body
        {
            let head = tree.create_element(local_name!("thead"));
            tree.insert_before(body, head);
            tree.append(head, *row);
        }
    }
}
