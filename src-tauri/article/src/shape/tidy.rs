//! Undoes what only a browser with scripts would show.

use std::collections::{HashMap, HashSet};

use crate::tree::{Data, NodeId, SOFT_HYPHEN, Tree, local_name, ns};
use crate::{Act, Report};

use super::{images, look};

/// Longest text of a `<noscript>` that is taken for a plea to switch scripts on.
const PLEA: u32 = 400;

#[derive(Default)]
struct Found {
    comments: Vec<NodeId>,
    templates: Vec<NodeId>,
    noscripts: Vec<NodeId>,
    images: Vec<NodeId>,
    hidden: Vec<NodeId>,
    backgrounds: Vec<NodeId>,
    hyphenated: Vec<NodeId>,
    captions: Vec<NodeId>,
}

pub(super) fn tidy(tree: &mut Tree, report: &mut Report) {
    let order: Vec<NodeId> = tree.descendants(tree.document()).collect();
    let mut found = Found::default();
    for &id in &order {
        look_at(tree, id, &mut found);
    }
    for id in found.comments {
        tree.detach(id);
    }
    soft_hyphens(tree, &found.hyphenated);
    captions(tree, &found.captions);
    streamed(tree, &found.templates, &found.hidden);
    templates(tree, &found.templates);
    if !found.hidden.is_empty() || !found.noscripts.is_empty() {
        let lengths = lengths(tree, &order);
        hidden(tree, &found.hidden, &lengths, report);
        noscripts(tree, &found.noscripts, &lengths);
    }
    for id in found.images {
        images::settle(tree, id, report);
    }
    for id in found.backgrounds {
        if let Some(address) = images::background(tree, id)
            && !look::says_something(tree, id)
        {
            let img = tree.create_element(local_name!("img"));
            tree.set_attr(img, "src", &address);
            let alt = tree.attr(id, "aria-label").or(tree.attr(id, "title")).unwrap_or_default().to_owned();
            tree.set_attr(img, "alt", &alt);
            tree.append(id, img);
        }
    }
}

fn look_at(tree: &mut Tree, id: NodeId, found: &mut Found) {
    let element = match tree.data(id) {
        Data::Comment(_) => return found.comments.push(id),
        Data::Text(text) if text.contains(SOFT_HYPHEN) => return found.hyphenated.push(id),
        Data::Element(element) if element.name.ns == ns!(html) => element,
        _ => return,
    };
    match &*element.name.local {
        "template" => return found.templates.push(id),
        "noscript" => return found.noscripts.push(id),
        "img" => found.images.push(id),
        "figcaption" => found.captions.push(id),
        "amp-img" | "amp-anim" => {
            tree.rename(id, local_name!("img"));
            // Only a fallback for browsers without the component.
            while let Some(child) = tree.first_child(id) {
                tree.detach(child);
            }
            found.images.push(id);
        }
        "amp-iframe" => tree.rename(id, local_name!("iframe")),
        "amp-video" => tree.rename(id, local_name!("video")),
        "amp-audio" => tree.rename(id, local_name!("audio")),
        _ => {}
    }
    let Some(element) = tree.element(id) else { return };
    if element.attrs.is_empty() {
        return;
    }
    let (mut style, mut hidden) = (None, false);
    for attr in &element.attrs {
        match &*attr.name.local {
            "style" => style = Some(&*attr.value),
            "hidden" => hidden = !attr.value.eq_ignore_ascii_case("until-found"),
            _ => {}
        }
    }
    if let Some(style) = style {
        let flat: String = style.chars().filter(|c| !c.is_ascii_whitespace()).take(2000).collect();
        let flat = flat.to_ascii_lowercase();
        hidden |= flat.contains("display:none") || flat.contains("visibility:hidden");
        if flat.contains("background")
            && flat.contains("url(")
            && !matches!(&*element.name.local, "body" | "html")
        {
            found.backgrounds.push(id);
        }
    }
    if hidden {
        found.hidden.push(id);
    }
}

/// Soft hyphens only say where a line may break, and cut the word apart for whoever searches for it. Code stays exact.
fn soft_hyphens(tree: &mut Tree, hyphenated: &[NodeId]) {
    for &id in hyphenated {
        if !look::in_code(tree, id, tree.document())
            && let Data::Text(text) = tree.data_mut(id)
        {
            *text = text.replace(SOFT_HYPHEN, "").into();
        }
    }
}

/// A caption right behind a figure that has none belongs into it.
fn captions(tree: &mut Tree, captions: &[NodeId]) {
    /// Parts of a figure among which its caption is looked for.
    const MOST: usize = 50;
    for &caption in captions {
        let mut before = tree.prev(caption);
        while let Some(space) = before.filter(|&n| tree.text(n).is_some_and(|text| text.trim().is_empty())) {
            before = tree.prev(space);
        }
        let is_caption = |n| tree.is(n, &local_name!("figcaption"));
        let has_one = |figure| {
            tree.last_child(figure).is_some_and(is_caption)
                || tree.children(figure).take(MOST).any(is_caption)
        };
        if let Some(figure) = before.filter(|&n| tree.is(n, &local_name!("figure")) && !has_one(n)) {
            tree.append(figure, caption);
        }
    }
}

/// Characters of text below each node.
fn lengths(tree: &Tree, order: &[NodeId]) -> Vec<u32> {
    let mut lengths = vec![0u32; tree.len()];
    for &id in order.iter().rev() {
        if let Some(text) = tree.text(id) {
            lengths[id.index()] = u32::try_from(text.trim().len()).unwrap_or(u32::MAX);
        }
        let code = tree.tag(id).is_some_and(|t| *t == local_name!("script") || *t == local_name!("style"));
        if !code && let Some(parent) = tree.parent(id) {
            lengths[parent.index()] = lengths[parent.index()].saturating_add(lengths[id.index()]);
        }
    }
    lengths
}

/// Content that a server streams after the page, hidden, with the number of the place it is for: React's `S:n` for
/// `B:n`.
fn streamed(tree: &mut Tree, templates: &[NodeId], hidden: &[NodeId]) {
    let places: HashMap<String, NodeId> = templates
        .iter()
        .filter_map(|&t| {
            let id = tree.attr(t, "id")?;
            Some((id.strip_prefix("B:").or(id.strip_prefix("P:"))?.to_owned(), t))
        })
        .collect();
    for &content in hidden {
        let Some(number) = tree.attr(content, "id").and_then(|id| id.strip_prefix("S:")).map(str::to_owned)
        else {
            continue;
        };
        tree.remove_attr(content, "hidden");
        // A place inside its own content would have no way out of the tree.
        if let Some(&place) = places.get(&number).filter(|&&place| !look::is_below(tree, place, content)) {
            tree.insert_before(place, content);
        }
    }
}

/// Declarative shadow trees are what the reader sees; other templates are not. Inner ones come first: an outer one may pass its own
/// content on to them.
fn templates(tree: &mut Tree, templates: &[NodeId]) {
    // Trees inside trees without end are not walked over and over.
    let mut budget = tree.len() * 4;
    for &id in templates.iter().rev() {
        let shadow = tree.attr(id, "shadowrootmode").is_some() || tree.attr(id, "shadowroot").is_some();
        if shadow {
            slots(tree, id, &mut budget);
            tree.unwrap(id);
        } else {
            tree.detach(id);
        }
    }
}

/// The children of a shadow tree's host take the places that it has for them (HTML, "Slottables"): those of a name by their `slot`, the
/// others the one without a name. What has no place stays where it is.
fn slots(tree: &mut Tree, shadow: NodeId, budget: &mut usize) {
    let mut slots = Vec::new();
    let mut places: HashMap<String, NodeId> = HashMap::new();
    for node in tree.descendants(shadow) {
        let Some(left) = budget.checked_sub(1) else { return };
        *budget = left;
        if tree.tag(node).is_some_and(|tag| &**tag == "slot") {
            slots.push(node);
            places.entry(tree.attr(node, "name").unwrap_or_default().to_owned()).or_insert(node);
        }
    }
    let mut filled = HashSet::new();
    let mut next = if slots.is_empty() { None } else { tree.next(shadow) };
    while let Some(child) = next {
        next = tree.next(child);
        let Some(&slot) = places.get(tree.attr(child, "slot").unwrap_or_default()) else { continue };
        tree.insert_before(slot, child);
        // White space alone leaves what the slot shows without a child.
        if tree.text(child).is_none_or(|text| !text.trim().is_empty()) {
            filled.insert(slot);
        }
    }
    for slot in slots {
        if filled.contains(&slot) {
            tree.detach(slot);
        } else {
            tree.unwrap(slot);
        }
    }
}

fn hidden(tree: &mut Tree, hidden: &[NodeId], lengths: &[u32], report: &mut Report) {
    let all = lengths[tree.document().index()];
    for &id in hidden {
        let length = lengths[id.index()];
        let is_page = tree.tag(id).is_some_and(|t| {
            matches!(&**t, "html" | "body" | "main" | "article") || u64::from(length) * 5 > u64::from(all) * 4
        });
        let is_kept = is_page
            || tree.attr(id, "hidden").is_none() && tree.attr(id, "style").is_none()
            || is_folded(tree, id)
            || tree.descendants(id).take(200).any(|n| {
                tree.element(n).is_some_and(|e| e.name.ns == ns!(mathml) || &*e.name.local == "noscript")
            });
        if is_kept {
            continue;
        }
        if length > 40 {
            report.add("tidy", Act::Dropped, &tree.text_content(id), "hidden on the page");
        }
        tree.detach(id);
    }
}

/// Hidden only until the reader asks: notes, tabs, folds.
fn is_folded(tree: &Tree, id: NodeId) -> bool {
    const FOLDS: [&str; 14] = [
        "footnote",
        "endnote",
        "sidenote",
        "marginnote",
        "tabpanel",
        "tab-pane",
        "tab-content",
        "accordion",
        "collaps",
        "toggle",
        "expand",
        "spoiler",
        "answer",
        "lazy",
    ];
    tree.attr(id, "role") == Some("tabpanel")
        || tree.attr(id, "role") == Some("doc-endnotes")
        || look::class_has(tree, id, &FOLDS)
        || tree.attr(id, "id").is_some_and(|v| v.contains("footnote") || v.contains("fn"))
        || tree.is(id, &local_name!("img"))
}

/// Images for browsers without scripts take the place of their unloaded twins; pleas to switch scripts on go.
fn noscripts(tree: &mut Tree, noscripts: &[NodeId], lengths: &[u32]) {
    for &id in noscripts {
        let image = tree.descendants(id).find(|&n| tree.is(n, &local_name!("img")));
        let Some(image) = image else {
            if lengths.get(id.index()).is_some_and(|&length| length > PLEA) {
                tree.unwrap(id);
            } else {
                tree.detach(id);
            }
            continue;
        };
        match images::twin(tree, id) {
            Some(twin) if images::is_unloaded(tree, twin) => {
                tree.replace(twin, image);
                tree.detach(id);
            }
            Some(twin) if images::same(tree, twin, image) => tree.detach(id),
            Some(_) => tree.unwrap(id),
            None => tree.unwrap(id),
        }
    }
}
