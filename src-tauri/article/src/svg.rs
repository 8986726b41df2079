//! SVG images made inert: a closed list of elements and attributes, no address but one inside the image, no script, no
//! animation, no foreign content, no entities.
//!
//! A stored SVG is shown through `<img>`, where an engine runs nothing and loads nothing. This is a second wall, and
//! keeps an image from costing without end where it is drawn.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::tree::{Data, NodeId, Tree, ns};

/// Largest SVG that is looked at, in bytes: larger ones are maps or attacks, and slow to draw either way.
const LARGEST: usize = 5 * 1024 * 1024;
/// Elements inside one another.
const DEEPEST: usize = 200;
/// Elements that are drawn, copies by `<use>` counted.
const MOST_DRAWN: u64 = 200_000;
/// Inline images up to this size, in pixels, are signs of a page's interface.
const ICON: f32 = 64.0;

/// Rewrites an SVG image so that it can only be looked at. Gives the new bytes (UTF-8), or `None` when it is no SVG, is
/// too large, or nothing is left to see.
pub fn make_safe(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() > LARGEST {
        return None;
    }
    let text = String::from_utf8_lossy(bytes);
    let copies = Copies::default();
    let first = rewrite(&text, Output::new(true, copies))?;
    if first.copies.is_cheap() {
        first.finish()
    } else {
        rewrite(&text, Output::new(false, Copies::default()))?.finish()
    }
}

fn rewrite(text: &str, mut out: Output) -> Option<Output> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => out.start(&local(&start), &attributes(&start)),
            Event::Empty(start) => {
                out.start(&local(&start), &attributes(&start));
                out.end();
            }
            Event::End(_) => out.end(),
            Event::Text(text) => out.text(&text),
            Event::CData(text) => out.text(&text),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(c)) => out.text(c.encode_utf8(&mut [0; 4])),
                _ => out.text(match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    _ => "",
                }),
            },
            Event::Eof => return Some(out),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

fn local(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_owned()
}

fn attributes(start: &BytesStart<'_>) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false).flatten() {
        if let Ok(value) = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0) {
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
    }
    attributes
}

/// The image of an inline `<svg>`; `None` for icons and for what shows nothing.
pub(crate) fn from_tree(tree: &Tree, svg: NodeId) -> Option<Vec<u8>> {
    if is_icon(tree, svg) {
        return None;
    }
    let first = copy(tree, svg, true);
    if first.copies.is_cheap() { first.finish() } else { copy(tree, svg, false).finish() }
}

fn copy(tree: &Tree, svg: NodeId, uses: bool) -> Output {
    let mut out = Output::new(uses, Copies::default());
    let mut at = svg;
    loop {
        let mut open = false;
        match tree.data(at) {
            Data::Text(text) => out.text(text),
            Data::Element(element) => {
                let foreign = element.name.ns != ns!(svg);
                let attributes: Vec<_> = element
                    .attrs
                    .iter()
                    .map(|a| {
                        let prefix = a.name.prefix.as_ref().map(|p| format!("{p}:")).unwrap_or_default();
                        (format!("{prefix}{}", a.name.local), a.value.to_string())
                    })
                    .collect();
                out.start(if foreign { "foreign" } else { &element.name.local }, &attributes);
                open = true;
            }
            _ => {}
        }
        if open && let Some(child) = tree.first_child(at) {
            at = child;
            continue;
        }
        loop {
            if tree.element(at).is_some() {
                out.end();
            }
            if at == svg || out.out.len() > LARGEST {
                return out;
            }
            if let Some(next) = tree.next(at) {
                at = next;
                break;
            }
            match tree.parent(at) {
                Some(parent) => at = parent,
                None => return out,
            }
        }
    }
}

/// The `<title>` of an inline `<svg>`.
pub(crate) fn title(tree: &Tree, svg: NodeId) -> Option<String> {
    tree.children(svg)
        .find(|&n| tree.element(n).is_some_and(|e| &*e.name.local == "title"))
        .map(|n| tree.text_content(n).split_whitespace().collect::<Vec<_>>().join(" "))
}

fn is_icon(tree: &Tree, svg: NodeId) -> bool {
    let length = |name| {
        let value = tree.attr(svg, name)?.trim();
        let end = value.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(value.len());
        let number = value[..end].parse::<f32>().ok()?;
        match &value[end..] {
            "" | "px" => Some(number),
            "em" | "rem" => Some(number * 16.0),
            "ex" => Some(number * 8.0),
            _ => None,
        }
    };
    let shown = length("width").or_else(|| length("height"));
    let drawn = tree
        .attr(svg, "viewBox")
        .and_then(|b| b.split([' ', ',']).filter(|p| !p.is_empty()).nth(2)?.parse::<f32>().ok());
    if let Some(size) = shown.or(drawn) {
        return size <= ICON;
    }
    // Of unknown size: an interface's sign has few parts.
    tree.descendants(svg).filter(|&n| tree.element(n).is_some()).nth(3).is_none()
}

/// Which elements copy which, to know how many would be drawn.
#[derive(Default)]
struct Copies {
    /// Elements of their own below each id; the first is the image itself.
    own: Vec<u64>,
    by_id: HashMap<String, usize>,
    /// From the part that holds a `<use>`, or another part, to what is copied or held.
    holds: Vec<(usize, usize)>,
    uses: Vec<(usize, String)>,
}

impl Copies {
    fn is_cheap(&self) -> bool {
        let mut edges = self.holds.clone();
        edges.extend(self.uses.iter().filter_map(|(from, id)| Some((*from, *self.by_id.get(id)?))));
        if self.uses.is_empty() {
            return true;
        }
        let mut counts = self.own.clone();
        // A chain of copies longer than this is no drawing.
        for _ in 0..24 {
            let mut next = self.own.clone();
            for &(from, to) in &edges {
                next[from] = next[from].saturating_add(counts[to]);
            }
            if next == counts {
                return counts.iter().all(|&count| count <= MOST_DRAWN);
            }
            counts = next;
        }
        false
    }
}

/// The image as it is written.
struct Output {
    out: String,
    /// What is open; `None` for an element that is not written.
    open: Vec<Option<Opened>>,
    /// Elements that are left out with their content.
    dropped: usize,
    uses: bool,
    copies: Copies,
    drawn: usize,
    style: Option<String>,
}

struct Opened {
    name: &'static str,
    /// The part it belongs to, in [`Copies`].
    part: usize,
}

impl Output {
    fn new(uses: bool, mut copies: Copies) -> Output {
        copies.own.push(0);
        Output { out: String::new(), open: Vec::new(), dropped: 0, uses, copies, drawn: 0, style: None }
    }

    fn start(&mut self, name: &str, attributes: &[(String, String)]) {
        let root = self.open.is_empty();
        let fits = if root { name == "svg" && self.out.is_empty() } else { self.open.len() < DEEPEST };
        let known = ELEMENTS
            .iter()
            .copied()
            .find(|known| *known == name)
            .filter(|&known| fits && self.dropped == 0 && (self.uses || known != "use"));
        // A link is a group: what it shows stays.
        let known = if known == Some("a") { Some("g") } else { known };
        let Some(name) = known else {
            self.dropped += 1;
            self.open.push(None);
            return;
        };
        if name == "style" {
            self.style = Some(String::new());
            let part = self.part();
            self.open.push(Some(Opened { name, part }));
            return;
        }
        let part = self.count(name, attributes);
        self.out.push('<');
        self.out.push_str(name);
        if root {
            self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (key, value) in attributes {
            if let Some((key, value)) = attribute(name, key, value) {
                self.out.push(' ');
                self.out.push_str(key);
                self.out.push_str("=\"");
                escape(&mut self.out, value);
                self.out.push('"');
            }
        }
        self.out.push('>');
        self.drawn += usize::from(DRAWN.contains(&name));
        self.open.push(Some(Opened { name, part }));
    }

    fn part(&self) -> usize {
        self.open.last().and_then(|o| o.as_ref()).map_or(0, |o| o.part)
    }

    /// Notes the element for the count of copies; gives the part its content belongs to.
    fn count(&mut self, name: &str, attributes: &[(String, String)]) -> usize {
        let parent = self.part();
        let value = |wanted: &str| attributes.iter().find(|(key, _)| key == wanted).map(|(_, value)| value);
        let part = match value("id") {
            Some(id) if !self.open.is_empty() => {
                let part = self.copies.own.len();
                self.copies.own.push(0);
                self.copies.by_id.entry(id.clone()).or_insert(part);
                self.copies.holds.push((parent, part));
                part
            }
            _ => parent,
        };
        self.copies.own[part] += 1;
        if name == "use"
            && let Some(target) =
                value("href").or_else(|| value("xlink:href")).and_then(|v| v.trim().strip_prefix('#'))
        {
            self.copies.uses.push((part, target.to_owned()));
        }
        part
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Some(Opened { name: "style", .. })) => {
                if let Some(css) = self.style.take().filter(|css| is_harmless(css)) {
                    self.out.push_str("<style>");
                    escape(&mut self.out, &css);
                    self.out.push_str("</style>");
                }
            }
            Some(Some(opened)) => {
                self.out.push_str("</");
                self.out.push_str(opened.name);
                self.out.push('>');
            }
            Some(None) => self.dropped -= 1,
            None => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.dropped > 0 || self.open.is_empty() {
            return;
        }
        match &mut self.style {
            Some(css) => css.push_str(text),
            None => escape(&mut self.out, text),
        }
    }

    fn finish(mut self) -> Option<Vec<u8>> {
        while !self.open.is_empty() {
            self.end();
        }
        (self.drawn > 0).then(|| self.out.into_bytes())
    }
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            // Not allowed in XML at all.
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
}

/// The name and value under which an attribute is written, if at all.
fn attribute<'a>(element: &str, key: &'a str, value: &'a str) -> Option<(&'a str, &'a str)> {
    if matches!(key, "href" | "xlink:href") {
        let value = value.trim();
        let inside = value.starts_with('#') && element != "image";
        let picture = element == "image"
            && [
                "data:image/png;base64,",
                "data:image/jpeg;base64,",
                "data:image/gif;base64,",
                "data:image/webp;base64,",
            ]
            .iter()
            .any(|start| value.starts_with(start));
        return (inside || picture).then_some(("href", value));
    }
    (ATTRIBUTES.contains(&key) && is_harmless(value)).then_some((key, value))
}

/// Whether CSS, or the value of an attribute, loads nothing: the only addresses in it are places of the image.
fn is_harmless(value: &str) -> bool {
    if !value.contains(['(', '@', '\\']) {
        return !value.contains("javascript:");
    }
    let flat: String = value.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let loads = [
        "@import",
        "@font-face",
        "@namespace",
        "@charset",
        "image-set(",
        "src(",
        "image(",
        "expression(",
        "javascript:",
        "element(",
        "\\",
        "/*",
    ];
    if loads.iter().any(|load| flat.contains(load)) {
        return false;
    }
    flat.match_indices("url(").all(|(at, _)| flat[at + 4..].trim_start_matches(['"', '\'']).starts_with('#'))
}

/// Elements that are drawn.
const DRAWN: [&str; 10] =
    ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use", "image"];

const ELEMENTS: [&str; 54] = [
    "svg",
    "g",
    "a",
    "defs",
    "symbol",
    "use",
    "switch",
    "title",
    "desc",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "image",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "view",
];

const ATTRIBUTES: [&str; 148] = [
    "id",
    "class",
    "style",
    "lang",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "fr",
    "width",
    "height",
    "viewBox",
    "preserveAspectRatio",
    "version",
    "d",
    "points",
    "pathLength",
    "transform",
    "transform-origin",
    "dx",
    "dy",
    "rotate",
    "textLength",
    "lengthAdjust",
    "startOffset",
    "method",
    "spacing",
    "side",
    "offset",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "patternUnits",
    "patternContentUnits",
    "patternTransform",
    "clipPathUnits",
    "maskUnits",
    "maskContentUnits",
    "markerUnits",
    "markerWidth",
    "markerHeight",
    "refX",
    "refY",
    "orient",
    "filterUnits",
    "primitiveUnits",
    "in",
    "in2",
    "result",
    "stdDeviation",
    "mode",
    "type",
    "values",
    "tableValues",
    "slope",
    "intercept",
    "amplitude",
    "exponent",
    "operator",
    "k1",
    "k2",
    "k3",
    "k4",
    "order",
    "kernelMatrix",
    "divisor",
    "bias",
    "targetX",
    "targetY",
    "edgeMode",
    "preserveAlpha",
    "surfaceScale",
    "diffuseConstant",
    "specularConstant",
    "specularExponent",
    "scale",
    "xChannelSelector",
    "yChannelSelector",
    "azimuth",
    "elevation",
    "z",
    "pointsAtX",
    "pointsAtY",
    "pointsAtZ",
    "limitingConeAngle",
    "radius",
    "baseFrequency",
    "numOctaves",
    "seed",
    "stitchTiles",
    "systemLanguage",
    "color",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "stroke-dashoffset",
    "opacity",
    "display",
    "visibility",
    "overflow",
    "clip-path",
    "clip-rule",
    "mask",
    "filter",
    "marker-start",
    "marker-mid",
    "marker-end",
    "stop-color",
    "stop-opacity",
    "flood-color",
    "flood-opacity",
    "lighting-color",
    "color-interpolation",
    "color-interpolation-filters",
    "paint-order",
    "vector-effect",
    "shape-rendering",
    "text-rendering",
    "image-rendering",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "font-variant",
    "font-stretch",
    "text-anchor",
    "dominant-baseline",
    "alignment-baseline",
    "baseline-shift",
    "letter-spacing",
    "word-spacing",
    "text-decoration",
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn safe(svg: &str) -> String {
        make_safe(svg.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap()).unwrap_or_default()
    }

    #[test]
    fn a_drawing_is_kept_as_it_is() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><style>.a{fill:red}</style>\
                   <defs><linearGradient id=\"g\"><stop offset=\"1\"></stop></linearGradient></defs>\
                   <path class=\"a\" d=\"M0 0\" fill=\"url(#g)\"></path><text>a &amp; b</text></svg>";
        assert_eq!(safe(svg), svg);
    }

    #[test]
    fn nothing_that_acts_or_loads_is_left() {
        let svg = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg' onload='a()'>\
                   <script>a()</script><foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><img src='x'/></body></foreignObject>\
                   <a href='javascript:a()'><rect style='fill:url(http://e.example/)' onclick='a()' width='1'/></a>\
                   <image href='http://e.example/i.png'/><use href='http://e.example/s.svg#x'/><set attributeName='href' to='x'/>\
                   <style>@import 'x';</style><text>&x;z</text></svg>";
        assert_eq!(
            safe(svg),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><g><rect width=\"1\"></rect></g><image></image><use></use><text>z</text></svg>"
        );
    }

    #[test]
    fn copies_of_copies_without_end_are_not_drawn() {
        let mut svg = "<svg xmlns='http://www.w3.org/2000/svg'><defs><rect id='a0' width='1'/>".to_owned();
        for n in 1..40 {
            svg += &format!("<g id='a{n}'><use href='#a{}'/><use href='#a{}'/></g>", n - 1, n - 1);
        }
        svg += "</defs><use href='#a39'/><circle r='1'/></svg>";
        let safe = safe(&svg);
        assert!(!safe.contains("<use"));
        assert!(safe.contains("<circle"));
        assert!(
            super::make_safe(b"<svg><g id='a'><use href='#a'/></g><path/></svg>")
                .is_some_and(|s| !s.windows(4).any(|w| w == b"<use"))
        );
        assert!(
            super::make_safe(b"<svg><path id='a'/><use href='#a'/></svg>")
                .is_some_and(|s| s.windows(4).any(|w| w == b"<use"))
        );
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(make_safe(b""), None);
        assert_eq!(make_safe(b"<html><body>x</body></html>"), None);
        assert_eq!(make_safe(b"<svg></svg>"), None);
        assert_eq!(make_safe(b"\xff\xfe\x00garbage"), None);
    }

    #[test]
    fn what_was_made_safe_stays_the_same() {
        let once =
            make_safe(b"<svg:svg xmlns:svg='x'><svg:g id='a b'><svg:path d='M0'/></svg:g>&#60;x").unwrap();
        assert_eq!(make_safe(&once).unwrap(), once);
    }
}
