//! SVG images made inert: a closed list of elements and attributes, no address but one inside the image, no script, no
//! animation, no foreign content, no entities.
//!
//! A stored SVG is shown through `<img>`, where an engine runs nothing and loads nothing. This is a second wall, and
//! keeps an image from costing without end where it is drawn.

mod allow;
mod copies;
#[cfg(test)]
mod tests;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::tree::{Data, NodeId, Tree, ns};
use allow::{DRAWN, ELEMENTS, attribute, is_harmless};
use copies::Copies;

/// Largest SVG that is looked at, in bytes: larger ones are maps or attacks, and slow to draw either way.
const LARGEST: usize = 5 * 1024 * 1024;
/// Elements inside one another.
const DEEPEST: usize = 200;
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
        // Judged as they will be written: a character that is left out could hide an address.
        let attributes: Vec<_> =
            attributes.iter().map(|(key, value)| (key.clone(), written_as(value))).collect();
        let attributes = attributes.as_slice();
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
        let mut kept: Vec<(&str, &str)> = Vec::new();
        let has_href = attributes.iter().any(|(key, _)| key == "href");
        for (key, value) in attributes {
            // Where both are there, `href` counts; where one is there twice, the first that may be written.
            if key == "xlink:href" && has_href {
                continue;
            }
            kept.extend(
                attribute(name, key, value).filter(|(key, _)| !kept.iter().any(|(known, _)| known == key)),
            );
        }
        let part = self.count(name, &kept);
        self.out.push('<');
        self.out.push_str(name);
        if root {
            self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (key, value) in kept {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            escape(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
        self.drawn += usize::from(DRAWN.contains(&name));
        self.open.push(Some(Opened { name, part }));
    }

    fn part(&self) -> usize {
        self.open.last().and_then(|o| o.as_ref()).map_or(0, |o| o.part)
    }

    /// Notes the element for the count of copies; gives the part its content belongs to.
    fn count(&mut self, name: &str, attributes: &[(&str, &str)]) -> usize {
        let parent = self.part();
        let value = |wanted: &str| attributes.iter().find(|(key, _)| *key == wanted).map(|(_, value)| *value);
        let part = match value("id") {
            Some(id) if !self.open.is_empty() => {
                let part = self.copies.own.len();
                self.copies.own.push(0);
                self.copies.by_id.entry(id.to_owned()).or_insert(part);
                self.copies.holds.push((parent, part));
                part
            }
            _ => parent,
        };
        self.copies.own[part] += 1;
        if name == "use"
            && let Some(target) = value("href").and_then(|v| v.strip_prefix('#'))
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
            Some(css) => css.push_str(&written_as(text)),
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

/// A value as it can be read back: without the characters that are not written.
fn written_as(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')).collect()
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
