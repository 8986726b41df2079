//! Footnotes: signs in the text and notes at the end, linked both ways.
//!
//! Notes that the page links itself are left where they are: the writer keeps their links working. What is done here
//! is for the others: notes beside the text (sidenotes, margin notes, notes that a script would open) go to the end,
//! and numbers that only look like signs are linked to the notes that start with them.

use std::collections::HashMap;

use crate::tree::{NodeId, Tree, local_name};
use crate::{Act, Report};

use super::look;

pub(super) fn shape(tree: &mut Tree, root: NodeId, report: &mut Report) {
    let beside = beside(tree, root);
    let loose = loose(tree, root);
    part(tree, root);
    if beside + loose > 0 {
        report.add(
            "footnotes",
            Act::Noted,
            &format!("{} notes", beside + loose),
            "linked to their signs and back",
        );
    }
}

/// Parts the sign of a note from the word before it, without showing: by a word joiner, so that the word is found by a
/// search and the sign is never alone at the start of a line.
fn part(tree: &mut Tree, root: NodeId) {
    for sup in look::named(tree, root, &local_name!("sup")) {
        let is_link =
            |n| tree.is(n, &local_name!("a")) && tree.attr(n, "href").is_some_and(|href| href.contains('#'));
        let around = tree.parent(sup).filter(|&p| is_link(p) && tree.first_child(p) == Some(sup));
        if around.is_none() && !tree.children(sup).any(is_link) {
            continue;
        }
        let sign = around.unwrap_or(sup);
        let glued = tree
            .prev(sign)
            .and_then(|n| tree.text(n))
            .is_some_and(|text| text.ends_with(|c: char| c.is_alphanumeric()));
        if glued && look::folded(tree, sup).starts_with(|c: char| c.is_alphanumeric()) {
            let joiner = tree.create_text("\u{2060}");
            tree.insert_before(sign, joiner);
        }
    }
}

/// Whether the element is a note standing beside the text.
fn is_note(tree: &Tree, id: NodeId) -> bool {
    let inline =
        tree.tag(id).is_some_and(|t| matches!(&**t, "span" | "small" | "aside" | "cite" | "div" | "label"));
    inline
        && look::class_is(tree, id, |word| {
            matches!(
                word,
                "sidenote"
                    | "marginnote"
                    | "side-note"
                    | "margin-note"
                    | "footnotecontent"
                    | "footnote-content"
                    | "ltx_note_outer"
                    | "footnote__content"
                    | "fn-content"
                    | "footnote_tooltip"
            )
        })
}

/// Moves notes beside the text to the end.
fn beside(tree: &mut Tree, root: NodeId) -> usize {
    let notes: Vec<_> = look::elements(tree, root).into_iter().filter(|&id| is_note(tree, id)).collect();
    let mut written = Vec::new();
    for note in notes {
        if !look::is_below(tree, note, root) || tree.ancestors(note).take(20).any(|n| is_note(tree, n)) {
            continue;
        }
        let sign = sign_before(tree, note);
        // The page has the same note at its end already.
        if let Some(sign) = sign
            && tree.descendants(sign).chain([sign]).any(|n| {
                tree.is(n, &local_name!("a"))
                    && tree.attr(n, "href").is_some_and(|href| href.len() > 1 && href.contains('#'))
            })
        {
            tree.detach(note);
            continue;
        }
        without_number(tree, note);
        if !look::says_something(tree, note) {
            tree.detach(note);
            continue;
        }
        written.push((sign, note));
    }
    if written.is_empty() {
        return 0;
    }
    let section = tree.create_element(local_name!("section"));
    tree.set_attr(section, "class", "footnotes");
    let mut prefix = "sn-".to_owned();
    while tree.descendants(root).any(|n| tree.attr(n, "id").is_some_and(|id| id.starts_with(&prefix))) {
        prefix.push('-');
    }
    for (at, (sign, note)) in written.iter().enumerate() {
        let number = (at + 1).to_string();
        let reference =
            reference(tree, &number, &format!("{prefix}ref-{number}"), &format!("{prefix}{number}"));
        match *sign {
            Some(sign) => {
                tree.insert_before(sign, reference);
                let holds_note = tree.ancestors(*note).take(8).any(|n| n == sign);
                if !holds_note {
                    tree.detach(sign);
                }
            }
            None => tree.insert_before(*note, reference),
        }
        let item = tree.create_element(if holds_blocks(tree, *note) {
            local_name!("div")
        } else {
            local_name!("p")
        });
        tree.set_attr(item, "id", &format!("{prefix}{number}"));
        let back = look::element_with_text(tree, local_name!("a"), &number);
        tree.set_attr(back, "href", &format!("#{prefix}ref-{number}"));
        tree.set_attr(back, "class", "footnote-back");
        tree.append(item, back);
        let space = tree.create_text(" ");
        tree.append(item, space);
        tree.move_children(*note, item);
        tree.append(section, item);
        // The sign's own number, where the note stood inside it.
        if let Some(sign) = *sign {
            tree.detach(sign);
        }
        tree.detach(*note);
    }
    repeated(tree, root, section);
    tree.append(root, section);
    written.len()
}

fn holds_blocks(tree: &Tree, id: NodeId) -> bool {
    tree.children(id).any(|n| !look::is_phrasing(tree, n))
}

fn reference(tree: &mut Tree, number: &str, id: &str, target: &str) -> NodeId {
    let sup = tree.create_element(local_name!("sup"));
    tree.set_attr(sup, "class", "footnote-ref");
    tree.set_attr(sup, "id", id);
    let link = look::element_with_text(tree, local_name!("a"), number);
    tree.set_attr(link, "href", &format!("#{target}"));
    tree.append(sup, link);
    sup
}

/// What stands for the note in the text: the label or number before it, or the short element that holds both.
fn sign_before(tree: &mut Tree, note: NodeId) -> Option<NodeId> {
    while let Some(before) = look::element_before(tree, note) {
        if tree.is(before, &local_name!("input")) {
            tree.detach(before);
            continue;
        }
        let words = look::folded(tree, before);
        let is_label = tree.is(before, &local_name!("label")) && words.chars().count() <= 4;
        let is_number = tree.tag(before).is_some_and(|t| matches!(&**t, "sup" | "span" | "a"))
            && number(&words).is_some();
        return (is_label || is_number).then_some(before).map(|before| holder(tree, before, note));
    }
    // `<span class="inline-footnote">1<span class="content">`
    let parent = tree.parent(note)?;
    let text = tree.prev(note).and_then(|n| tree.text(n)).map(str::to_owned)?;
    let only = tree.children(parent).count() <= 3 && tree.is(parent, &local_name!("span"));
    (only && number(&text).is_some()).then_some(parent)
}

/// The element around a sign and its note, when it holds nothing else.
fn holder(tree: &Tree, sign: NodeId, note: NodeId) -> NodeId {
    match tree.parent(sign) {
        Some(parent)
            if tree.parent(note) == Some(parent)
                && tree.is(parent, &local_name!("span"))
                && tree
                    .children(parent)
                    .all(|n| n == sign || n == note || tree.text(n).is_some_and(look::is_blank)) =>
        {
            parent
        }
        _ => sign,
    }
}

/// The number a sign says, without brackets.
fn number(words: &str) -> Option<u32> {
    let plain = words.trim().trim_matches(|c| matches!(c, '[' | ']' | '(' | ')' | '.' | ':'));
    let fits = !plain.is_empty() && plain.len() <= 3;
    fits.then(|| plain.parse().ok()).flatten()
}

/// Takes the note's own number from its start.
fn without_number(tree: &mut Tree, note: NodeId) {
    let mut at = tree.first_child(note);
    while let Some(id) = at {
        let next = tree.next(id);
        if let Some(text) = tree.text(id) {
            if !look::is_blank(text) {
                return;
            }
        } else if number(&look::folded(tree, id)).is_some()
            || look::class_is(tree, id, |w| w == "ltx_note_type")
        {
            tree.detach(id);
        } else if tree.descendants(id).take(3).any(|n| tree.is(n, &local_name!("sup")))
            && tree.children(id).count() > 1
        {
            return without_number_in(tree, id);
        } else {
            return;
        }
        at = next;
    }
}

fn without_number_in(tree: &mut Tree, id: NodeId) {
    let first = tree.children(id).take(3).filter(|&n| tree.element(n).is_some()).collect::<Vec<_>>();
    for child in first {
        if number(&look::folded(tree, child)).is_some()
            || look::class_is(tree, child, |w| w == "ltx_note_type" || w == "ltx_tag_note")
        {
            tree.detach(child);
        }
    }
}

/// Takes out a list of the same notes that the page has at its end: its texts are those just moved.
fn repeated(tree: &mut Tree, root: NodeId, section: NodeId) {
    let plain = |tree: &Tree, id| -> String {
        tree.text_content(id).chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
    };
    let moved: std::collections::HashSet<String> = tree.children(section).map(|n| plain(tree, n)).collect();
    let candidates: Vec<_> = look::elements(tree, root)
        .into_iter()
        .filter(|&id| {
            look::class_is(tree, id, |w| matches!(w, "footdef" | "footnote" | "footnote-definition"))
        })
        .collect();
    for id in candidates {
        if look::is_below(tree, id, root) && moved.contains(&plain(tree, id)) {
            let list = tree.parent(id);
            tree.detach(id);
            // A heading alone is left of the list.
            if let Some(list) = list.filter(|&l| l != root)
                && tree.children(list).filter(|&n| tree.element(n).is_some()).all(|n| {
                    tree.tag(n)
                        .is_some_and(|t| matches!(&**t, "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hr"))
                })
            {
                tree.detach(list);
            }
        }
    }
}

/// Numbers set as signs without links, and blocks at the end that start with them.
fn loose(tree: &mut Tree, root: NodeId) -> usize {
    let mut signs: Vec<(u32, NodeId)> = Vec::new();
    let mut notes: HashMap<u32, (NodeId, Option<NodeId>)> = HashMap::new();
    let mut order = HashMap::new();
    for (at, id) in look::elements(tree, root).into_iter().enumerate() {
        if tree.is(id, &local_name!("sup")) {
            let linked = tree.descendants(id).any(|n| tree.is(n, &local_name!("a")))
                || tree.ancestors(id).take(3).any(|n| tree.is(n, &local_name!("a")));
            let Some(number) = number(&look::folded(tree, id)).filter(|_| !linked) else { continue };
            match starts_block(tree, id, root) {
                Some(block) => {
                    notes.insert(number, (block, Some(id)));
                }
                None => signs.push((number, id)),
            }
            order.insert(id, at);
        } else if tree.is(id, &local_name!("li")) && tree.parent(id).is_some_and(|list| in_notes(tree, list))
        {
            let list = tree.parent(id);
            let place = list.map_or(0, |list| {
                tree.children(list)
                    .take_while(|&n| n != id)
                    .filter(|&n| tree.is(n, &local_name!("li")))
                    .take(400)
                    .count()
            });
            if let Ok(number) = u32::try_from(place + 1) {
                notes.entry(number).or_insert((id, None));
                order.insert(id, at);
            }
        }
    }
    // Powers and ordinals are numbers too: a note needs its sign before it, and the first note is number 1.
    let mut made = 0;
    if !notes.contains_key(&1) || !signs.iter().any(|(number, _)| *number == 1) {
        return 0;
    }
    let mut seen = std::collections::HashSet::new();
    for (number, sign) in signs {
        let Some(&(block, mark)) = notes.get(&number) else { continue };
        let before = order.get(&sign) < order.get(&mark.unwrap_or(block));
        if !before || tree.ancestors(sign).any(|n| n == block) {
            continue;
        }
        let label = look::folded(tree, sign);
        let first = seen.insert(number);
        let target = tree.attr(block, "id").map_or_else(|| format!("note-{number}"), str::to_owned);
        tree.set_attr(block, "id", &target);
        let id = format!("note-ref-{number}");
        let reference = reference(tree, &label, &id, &target);
        if !first {
            tree.remove_attr(reference, "id");
        }
        tree.replace(sign, reference);
        if first {
            let back = look::element_with_text(tree, local_name!("a"), mark.map_or("↩", |_| "").trim());
            tree.set_attr(back, "href", &format!("#{id}"));
            tree.set_attr(back, "class", "footnote-back");
            match mark {
                Some(mark) => {
                    while let Some(child) = tree.first_child(back) {
                        tree.detach(child);
                    }
                    tree.move_children(mark, back);
                    tree.append(mark, back);
                }
                None => {
                    let space = tree.create_text(" ");
                    tree.append(block, space);
                    tree.append(block, back);
                }
            }
        }
        made += 1;
    }
    made
}

/// The block that a number starts.
fn starts_block(tree: &Tree, sup: NodeId, root: NodeId) -> Option<NodeId> {
    let mut at = sup;
    for _ in 0..4 {
        let mut before = tree.prev(at);
        while let Some(n) = before {
            if tree.text(n).is_some_and(look::is_blank) {
                before = tree.prev(n);
            } else {
                return None;
            }
        }
        at = tree.parent(at).filter(|&p| p != root)?;
        if tree.tag(at).is_some_and(|t| matches!(&**t, "p" | "li" | "div" | "dd" | "td")) {
            let words =
                tree.descendants(at).filter_map(|n| tree.text(n)).map(|t| t.trim().len()).sum::<usize>();
            return (words > 8).then_some(at);
        }
    }
    None
}

/// Whether a list holds the notes: it or what holds it is named so, or the heading before it says so.
fn in_notes(tree: &Tree, list: NodeId) -> bool {
    let named = [list]
        .into_iter()
        .chain(tree.ancestors(list).take(2))
        .any(|n| look::class_has(tree, n, &["footnote", "endnote"]));
    let headed = look::element_before(tree, list).is_some_and(|before| {
        tree.tag(before).is_some_and(|t| matches!(&**t, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
            && matches!(
                &*look::folded(tree, before).to_lowercase(),
                "footnotes" | "notes" | "endnotes" | "references" | "fußnoten" | "notas"
            )
    });
    named || headed
}
