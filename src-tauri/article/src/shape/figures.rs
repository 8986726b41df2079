//! Images with their captions -> `figure > img + figcaption`, each image once; the lead image.

use crate::tree::{NodeId, Tree, local_name};
use crate::{Act, Metadata, Report};

use super::look;

pub(super) fn shape(tree: &mut Tree, root: NodeId) {
    captions(tree, root);
    for figure in look::named(tree, root, &local_name!("figure")) {
        twins(tree, figure);
    }
}

/// A caption that only its class tells, in a block with one image, makes the block a figure.
fn captions(tree: &mut Tree, root: NodeId) {
    for caption in look::elements(tree, root) {
        let named = look::class_is(tree, caption, |word| {
            matches!(
                word,
                "wp-caption-text"
                    | "caption"
                    | "image-caption"
                    | "img-caption"
                    | "photo-caption"
                    | "figcaption"
                    | "media-caption"
                    | "gallery-caption"
                    | "caption-text"
                    | "image__caption"
                    | "figure-caption"
            )
        });
        let is_block =
            tree.tag(caption).is_some_and(|t| matches!(&**t, "p" | "div" | "span" | "small" | "em"));
        if !named || !is_block || !look::says_something(tree, caption) {
            continue;
        }
        if tree
            .descendants(caption)
            .any(|n| tree.is(n, &local_name!("img")) || tree.is(n, &local_name!("figcaption")))
        {
            continue;
        }
        let frame = tree.ancestors(caption).take(3).take_while(|&n| n != root).find(|&n| {
            tree.tag(n).is_some_and(|t| matches!(&**t, "div" | "p" | "figure" | "section" | "li"))
                && tree.descendants(n).any(|d| tree.is(d, &local_name!("img")))
        });
        let Some(frame) = frame else { continue };
        if tree.descendants(frame).nth(200).is_some() {
            continue;
        }
        let images = tree.descendants(frame).filter(|&n| tree.is(n, &local_name!("img"))).count();
        let other_words: usize = tree
            .descendants(frame)
            .filter(|&n| !tree.ancestors(n).any(|a| a == caption))
            .filter_map(|n| tree.text(n))
            .map(|text| text.trim().len())
            .sum();
        if images != 1
            || other_words > 200
            || tree.descendants(frame).any(|n| tree.is(n, &local_name!("figcaption")))
        {
            continue;
        }
        if !tree.is(frame, &local_name!("figure")) {
            if tree.ancestors(frame).take_while(|&n| n != root).any(|n| tree.is(n, &local_name!("figure"))) {
                continue;
            }
            if tree.is(frame, &local_name!("li")) {
                let figure = tree.create_element(local_name!("figure"));
                tree.move_children(frame, figure);
                tree.append(frame, figure);
            } else {
                tree.rename(frame, local_name!("figure"));
            }
        }
        tree.rename(caption, local_name!("figcaption"));
    }
}

/// The same image twice in one figure is a large and a small copy.
fn twins(tree: &mut Tree, figure: NodeId) {
    let images = look::named(tree, figure, &local_name!("img"));
    let mut seen = std::collections::HashSet::new();
    for image in images {
        let address = tree.attr(image, "src").unwrap_or_default().to_owned();
        if !address.is_empty() && !seen.insert(address) {
            tree.detach(image);
        }
    }
}

/// The page's lead image, at the top of an article that has none.
pub(super) fn lead(tree: &mut Tree, root: NodeId, metadata: &Metadata, report: &mut Report) {
    let Some(address) = &metadata.lead_image else {
        return;
    };
    let has_image = tree.descendants(root).any(|n| {
        tree.element(n).is_some_and(|e| matches!(&*e.name.local, "img" | "svg" | "video" | "image"))
    });
    let Some(first) = tree.first_child(root).filter(|_| !has_image) else {
        return;
    };
    let figure = tree.create_element(local_name!("figure"));
    let image = tree.create_element(local_name!("img"));
    tree.set_attr(image, "src", address.as_str());
    tree.set_attr(image, "alt", "");
    tree.append(figure, image);
    tree.insert_before(first, figure);
    report.add("figures", Act::Kept, address.as_str(), "the page's lead image; the text has none");
}
