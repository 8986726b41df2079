//! The one address of an image: the best of `src`, `srcset`, `<picture>` and the many attributes of lazy loading.

use crate::tree::{Element, NodeId, Tree, local_name};
use crate::{Act, Report};

use super::look;

/// CSS pixels a full-width image needs on a dense screen beside a reading column; nothing is gained above.
const WIDTH: f32 = 1600.0;

/// Attributes in which scripts keep the address of an image not yet loaded, in the order they are believed.
const LAZY: [&str; 24] = [
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-original-src",
    "data-lazyload",
    "data-src-large",
    "data-hi-res-src",
    "data-highres",
    "data-full-src",
    "data-large-src",
    "data-actualsrc",
    "data-echo",
    "data-img-src",
    "data-image-src",
    "data-img-url",
    "data-url",
    "data-image",
    "data-runner-src",
    "data-cfsrc",
    "data-delayed-url",
    "data-lazy-load-src",
    "data-large-file",
    "data-orig-file",
];

/// Attributes that hold a `srcset`.
const SETS: [&str; 6] = [
    "srcset",
    "data-srcset",
    "data-lazy-srcset",
    "data-original-set",
    "data-src-set",
    "data-lazyload-srcset",
];

/// Gives `img` its best address as `src`, and takes it out when it shows nothing (spacers, tracking pixels).
pub(super) fn settle(tree: &mut Tree, img: NodeId, report: &mut Report) {
    let Some(element) = tree.element(img) else {
        return;
    };
    if is_pixel(element) {
        report.add("tidy", Act::Dropped, element.attr("src").unwrap_or("img"), "a tracking pixel or spacer");
        tree.detach(img);
        return;
    }
    let mut best = best(element);
    if best.1 < WIDTH
        && let Some(picture) = tree.parent(img).filter(|&p| tree.is(p, &local_name!("picture")))
    {
        for source in tree.children(picture).filter(|&n| tree.is(n, &local_name!("source"))) {
            let Some(element) = tree.element(source) else { continue };
            // A source for narrow screens only is a crop.
            if element.attr("media").is_some_and(|media| media.contains("max-width")) {
                continue;
            }
            let other = of_sets(element);
            if better(&other, &best) {
                best = other;
            }
        }
    }
    match best.0 {
        Some(address) => tree.set_attr(img, "src", &address),
        None => {
            tree.detach(img);
            return;
        }
    }
    for name in SETS.iter().chain(&LAZY) {
        tree.remove_attr(img, name);
    }
}

/// An address and how wide its image is said to be; 0 when nothing is said.
type Candidate = (Option<String>, f32);

fn better(a: &Candidate, b: &Candidate) -> bool {
    match (&a.0, &b.0) {
        (None, _) => false,
        (Some(_), None) => true,
        // The narrowest that is wide enough, else the widest.
        _ if b.1 >= WIDTH => a.1 >= WIDTH && a.1 < b.1,
        _ => a.1 > b.1,
    }
}

fn best(element: &Element) -> Candidate {
    let sets = of_sets(element);
    if sets.0.is_some() && sets.1 > 0.0 {
        return sets;
    }
    let lazy = LAZY.iter().find_map(|name| element.attr(name)).filter(|v| is_address(v));
    let src = element.attr("src").map(str::trim).filter(|v| !v.is_empty());
    let real = src.filter(|v| !is_placeholder(v));
    let lazy = lazy.or_else(|| any_lazy(element).filter(|_| real.is_none()));
    let chosen = lazy.map(|v| v.trim().to_owned()).or_else(|| real.map(str::to_owned)).or(sets.0);
    (chosen.or_else(|| src.filter(|v| !is_empty_data(v)).map(str::to_owned)), 0.0)
}

/// The best of the element's `srcset` attributes.
fn of_sets(element: &Element) -> Candidate {
    let mut best: Candidate = (None, 0.0);
    for name in SETS {
        for (address, width) in element.attr(name).into_iter().flat_map(srcset) {
            let candidate = (Some(address.to_owned()), width);
            if !is_placeholder(address) && better(&candidate, &best) {
                best = candidate;
            }
        }
    }
    best
}

/// The candidates of a `srcset`, after the algorithm of the HTML standard, with their widths; a density counts as that
/// many times a reading column.
fn srcset(value: &str) -> impl Iterator<Item = (&str, f32)> {
    const COLUMN: f32 = 700.0;
    let mut rest = value;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        if let Some(stripped) = address.strip_suffix(',') {
            rest = after;
            return Some((stripped.trim_end_matches(','), 0.0));
        }
        let end = after.find(',').unwrap_or(after.len());
        let (descriptors, after) = after.split_at(end);
        rest = after;
        let width = descriptors.split_ascii_whitespace().find_map(|d| {
            let number =
                |unit| d.strip_suffix(unit).and_then(|n: &str| n.parse::<f32>().ok()).filter(|n| *n > 0.0);
            number('w').or_else(|| number('x').map(|x| x * COLUMN))
        });
        Some((address, width.unwrap_or(0.0)))
    })
}

/// Any other `data-` attribute that is plainly the address of an image.
fn any_lazy(element: &Element) -> Option<&str> {
    element.attrs.iter().take(64).find_map(|attr| {
        let value = attr.value.trim();
        let path = value.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        let is_image =
            [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"].iter().any(|e| path.ends_with(e));
        (attr.name.local.starts_with("data-") && is_image && is_address(value)).then_some(value)
    })
}

fn is_address(value: &str) -> bool {
    let value = value.trim();
    !value.is_empty() && !value.starts_with(['{', '[', '#']) && !value.contains(char::is_whitespace)
}

/// Whether the address is that of a picture standing in for one not yet loaded.
fn is_placeholder(src: &str) -> bool {
    if src.len() > 5 && src.as_bytes()[..5].eq_ignore_ascii_case(b"data:") {
        return src.len() < 1200 || src.starts_with("data:image/svg");
    }
    let name = src.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let name = name.to_ascii_lowercase();
    src == "about:blank"
        || src.starts_with('#')
        || [
            "placeholder",
            "blank.",
            "spacer.",
            "1x1.",
            "transparent.",
            "loading.",
            "lazyload.",
            "grey.gif",
            "pixel.",
        ]
        .iter()
        .any(|word| name.starts_with(word) || (*word == "placeholder" && name.contains(word)))
}

/// A data URI too short to show anything: a transparent pixel.
fn is_empty_data(src: &str) -> bool {
    src.starts_with("data:image/gif") && src.len() < 120
}

fn is_pixel(element: &Element) -> bool {
    let side = |name| {
        let value = element.attr(name)?.trim();
        value.strip_suffix("px").unwrap_or(value).parse::<u32>().ok()
    };
    let lazy =
        SETS.iter().chain(&LAZY).any(|name| element.attr(name).is_some()) || any_lazy(element).is_some();
    match (side("width"), side("height")) {
        (Some(w), Some(h)) => w <= 2 && h <= 2 && !lazy,
        (Some(0 | 1), None) | (None, Some(0 | 1)) => !lazy,
        _ => {
            let src = element.attr("src").unwrap_or_default();
            let name =
                src.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
            !lazy
                && matches!(
                    name,
                    "spacer.gif" | "blank.gif" | "clear.gif" | "pixel.gif" | "transparent.gif" | "1x1.gif"
                )
        }
    }
}

/// The image that a `<noscript>` repeats for browsers without scripts, if it stands beside it.
pub(super) fn twin(tree: &Tree, noscript: NodeId) -> Option<NodeId> {
    const NEAR: usize = 40;
    let image_in = |id: NodeId| {
        if tree.is(id, &local_name!("img")) {
            return Some(id);
        }
        tree.descendants(id).take(NEAR).filter(|&n| tree.is(n, &local_name!("img"))).last()
    };
    look::element_before(tree, noscript)
        .and_then(image_in)
        .or_else(|| look::element_after(tree, noscript).and_then(image_in))
}

/// Whether two images are the same, perhaps in two sizes: their files have one name.
pub(super) fn same(tree: &Tree, one: NodeId, other: NodeId) -> bool {
    let name = |id| {
        let address = best(tree.element(id)?).0?;
        let file = address.split(['?', '#']).next()?.rsplit('/').next()?.to_owned();
        Some(file.split(['-', '_', '.']).next()?.to_owned())
    };
    name(one).is_some_and(|file| name(other) == Some(file))
}

/// Whether the image has no address of its own worth loading.
pub(super) fn is_unloaded(tree: &Tree, img: NodeId) -> bool {
    let Some(element) = tree.element(img) else {
        return false;
    };
    element.attr("src").is_none_or(|src| src.trim().is_empty() || is_placeholder(src.trim()))
        && best(element).0.is_none_or(|address| is_placeholder(&address))
}

/// The address in a `background-image` of a style.
pub(super) fn background(tree: &Tree, id: NodeId) -> Option<String> {
    let style = tree.attr(id, "style")?;
    let at = style.find("background")?;
    let inside = style[at..].split_once("url(")?.1.split(')').next()?;
    let address = inside.trim().trim_matches(['"', '\'']);
    (is_address(address) && !is_placeholder(address)).then(|| address.to_owned())
}
