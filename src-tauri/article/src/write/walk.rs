//! The walk that writes. One pass over the tree in document order, a stack of what is open in the output, no recursion.

use std::collections::{HashMap, HashSet};

use crate::tree::{Data, Element, NodeId, Tree, local_name, ns};
use crate::{ImageSource, Link, Placed};

use super::allow::{self, Role, Rule};
use super::images::{self, Images};
use super::mathml::{self, Math};
use super::text::{Separator, Text, measure};
use super::{Policy, Written, address, attributes, escape};

/// Elements inside one another in the output. Browsers stop building at 512; what is deeper loses its element, not its
/// words.
const DEEPEST: usize = 200;
/// What every id and in-page link of an article starts with, so that none can meet one of the window's own.
pub(super) const ID_PREFIX: &str = "a-";

/// An element that is open in the output.
struct Open {
    name: &'static str,
    role: Role,
    /// What the edges of blocks inside it ask of the text.
    inside: Separator,
    /// What its own edges ask.
    edge: Separator,
    /// The link it opened: its place in the list, and where its words start.
    link: Option<(usize, usize)>,
}

/// A node of the tree whose content is being written.
struct Frame {
    node: NodeId,
    /// How many elements of the output end with it.
    opened: usize,
    /// Ends in a space, because a block was left out.
    spaced: bool,
    kind: FrameKind,
}

#[derive(PartialEq)]
enum FrameKind {
    Html,
    MathRoot,
    MathToken,
}

pub(super) struct Walk<'t> {
    tree: &'t Tree,
    policy: &'t Policy<'t>,
    html: String,
    text: Text,
    open: Vec<Open>,
    frames: Vec<Frame>,
    /// White space that is written if words follow in the same block.
    pending_space: bool,
    /// Nothing but white space since the start of the block: more would not show.
    at_space: bool,
    /// Nothing was written since `<pre>`.
    pre_fresh: bool,
    preformatted: usize,
    headings: usize,
    links_open: usize,
    math: usize,
    math_token: bool,
    /// Inline elements that are open, each once.
    inline_open: Vec<&'static str>,
    ids: HashMap<&'t str, NodeId>,
    links: Vec<Link>,
    link_set: HashSet<String>,
    images: Images<'t>,
}

/// Writes what is below `root`.
pub(super) fn write(tree: &Tree, root: NodeId, policy: &Policy<'_>) -> Written {
    let mut walk = Walk {
        tree,
        policy,
        html: String::new(),
        text: Text::default(),
        open: Vec::new(),
        frames: Vec::new(),
        pending_space: false,
        at_space: true,
        pre_fresh: false,
        preformatted: 0,
        headings: 0,
        links_open: 0,
        math: 0,
        math_token: false,
        inline_open: Vec::new(),
        ids: address::targets(tree, root, policy),
        links: Vec::new(),
        link_set: HashSet::new(),
        images: Images::default(),
    };
    walk.run(root);
    let text = walk.text.finish();
    let (word_count, reading_minutes) = measure(&text);
    Written {
        html: walk.html,
        text,
        word_count,
        reading_minutes,
        links: walk.links,
        images: walk.images.list,
    }
}

impl<'t> Walk<'t> {
    fn run(&mut self, root: NodeId) {
        let Some(mut at) = self.tree.first_child(root) else {
            return;
        };
        loop {
            let descend = match self.tree.data(at) {
                Data::Text(text) => {
                    self.words(text);
                    false
                }
                Data::Element(element) => self.element(at, element),
                Data::Document => true,
                Data::Comment(_) => false,
            };
            if descend && let Some(child) = self.tree.first_child(at) {
                at = child;
                continue;
            }
            loop {
                self.leave(at);
                if let Some(next) = self.tree.next(at) {
                    at = next;
                    break;
                }
                match self.tree.parent(at) {
                    Some(parent) if parent != root => at = parent,
                    _ => return,
                }
            }
        }
    }

    /// Starts an element; says whether its content is to be visited. Every element that opened something has a frame,
    /// closed by [`Walk::leave`].
    fn element(&mut self, id: NodeId, element: &'t Element) -> bool {
        if self.math > 0 {
            return self.math_element(id, element);
        }
        if element.name.ns == ns!(mathml) {
            if element.name.local == local_name!("math") {
                self.math_root(id, element);
            }
            return true;
        }
        if element.name.ns == ns!(svg) {
            self.svg(id, element);
            return false;
        }
        match allow::rule(&element.name.local) {
            Rule::Drop => false,
            Rule::Image => {
                self.image(id, element);
                false
            }
            Rule::Unwrap => {
                self.empty_anchor(id);
                true
            }
            Rule::Write(name, role) => {
                self.write_element(id, element, name, role);
                true
            }
        }
    }

    fn write_element(&mut self, id: NodeId, element: &'t Element, name: &'static str, role: Role) {
        let anchor = self.anchor(id);
        let mut start = String::new();
        let mut link = None;
        match role {
            Role::Span => {
                attributes::write(&mut start, name, element, self);
                if start.is_empty() && anchor.is_none() {
                    return;
                }
            }
            Role::Link if self.links_open == 0 && self.open.len() < DEEPEST => {
                match self.link(element, &mut start) {
                    Some(place) => link = place,
                    None => return self.empty_anchor(id),
                }
            }
            _ => {}
        }
        let opened = self.fit(role);
        let (name, role) = self.place(id, name, role);
        let left_out = self.open.len() >= DEEPEST
            || match role {
                Role::Heading => self.headings > 0,
                Role::Link => self.links_open > 0,
                Role::Inline => self.inline_open.contains(&name),
                Role::RubyText => self.open.last().is_none_or(|o| o.name != "ruby"),
                _ => false,
            };
        if left_out {
            self.empty_anchor(id);
            let spaced = role.is_block() || role == Role::Break;
            if spaced {
                self.space();
            }
            return self.frames.push(Frame { node: id, opened, spaced, kind: FrameKind::Html });
        }
        if !matches!(role, Role::Span | Role::Link) {
            attributes::write(&mut start, name, element, self);
        }
        if let Some(anchor) = &anchor {
            escape::attr(&mut start, "id", anchor);
        }
        let is_void = self.void(role, &start);
        if !is_void {
            self.start(name, role, &start, link);
        }
        let opened = opened + usize::from(!is_void);
        self.frames.push(Frame { node: id, opened, spaced: false, kind: FrameKind::Html });
    }

    /// Writes an element that has no content; says whether it was one.
    fn void(&mut self, role: Role, attrs: &str) -> bool {
        let name = match role {
            Role::Break => {
                self.pending_space = false;
                self.at_space = true;
                let separator = self.inside();
                self.text.line_break(separator);
                "br"
            }
            Role::BreakChance => {
                self.flush();
                "wbr"
            }
            Role::ThematicBreak => {
                let separator = self.inside();
                self.edge(separator);
                "hr"
            }
            _ => return false,
        };
        self.html.push('<');
        self.html.push_str(name);
        self.html.push_str(attrs);
        self.html.push('>');
        self.pre_fresh = false;
        self.part(role);
        true
    }

    /// Another name where this one may not stand: an item without a list, a cell without a row, a paragraph that
    /// holds blocks.
    fn place(&self, id: NodeId, name: &'static str, role: Role) -> (&'static str, Role) {
        let parent = self.open.last().map(|o| o.role);
        let right = match role {
            Role::Item => parent == Some(Role::List),
            Role::Definition => {
                let count = self.open.len();
                let grandparent = count.checked_sub(2).map(|at| self.open[at].role);
                parent == Some(Role::Definitions)
                    || (self.open.last().is_some_and(|o| o.name == "div")
                        && grandparent == Some(Role::Definitions))
            }
            Role::Caption | Role::Section => parent == Some(Role::Table),
            Role::Row => parent == Some(Role::Section),
            Role::Cell => parent == Some(Role::Row),
            Role::Paragraph => !self.holds_block(id),
            _ => true,
        };
        if right { (name, role) } else { ("div", Role::Block) }
    }

    /// Whether a paragraph holds anything that would end it. Each node is looked at for its innermost paragraph only,
    /// because the search stops at the next one.
    fn holds_block(&self, paragraph: NodeId) -> bool {
        let mut next = self.tree.first_child(paragraph);
        while let Some(id) = next {
            let skip = match self.tree.element(id) {
                Some(element) if element.name.ns == ns!(html) => match allow::rule(&element.name.local) {
                    Rule::Write(_, role) if role.is_block() => return true,
                    Rule::Drop | Rule::Image => true,
                    _ => false,
                },
                Some(_) => true,
                None => false,
            };
            next = if skip {
                self.tree.following_skip(id, paragraph)
            } else {
                self.tree.following(id, paragraph)
            };
        }
        false
    }

    /// Inside a table but outside a cell, only parts of the table may be written: opens what is missing around
    /// anything else. Gives how many elements were opened.
    fn fit(&mut self, role: Role) -> usize {
        let mut opened = 0;
        while let Some(parent) = self.open.last().map(|o| o.role) {
            let (name, wrapper) = match (parent, role) {
                (Role::Table, Role::Caption | Role::Section)
                | (Role::Section, Role::Row)
                | (Role::Row, Role::Cell) => break,
                (Role::Table, _) => ("tbody", Role::Section),
                (Role::Section, _) => ("tr", Role::Row),
                (Role::Row, _) => ("td", Role::Cell),
                _ => break,
            };
            self.start(name, wrapper, "", None);
            opened += 1;
        }
        opened
    }

    // ------------------------------------------------------------------ starting and ending

    fn inside(&self) -> Separator {
        self.open.last().map_or(Separator::Blank, |o| o.inside)
    }

    fn start(&mut self, name: &'static str, role: Role, attrs: &str, link: Option<(usize, usize)>) {
        let around = self.inside();
        let edge = match role {
            Role::Item | Role::Definition | Role::Row | Role::Section | Role::Caption => Separator::Line,
            Role::Cell => Separator::Tab,
            _ => Separator::Blank,
        }
        .min(around);
        let inside = match role {
            Role::Item | Role::Definition | Role::Pre => Separator::Line.min(around),
            Role::Cell => Separator::Space,
            _ => around,
        };
        if role.is_block() {
            self.edge(edge);
        } else if self.preformatted == 0 {
            self.flush();
        }
        self.html.push('<');
        self.html.push_str(name);
        self.html.push_str(attrs);
        self.html.push('>');
        self.pre_fresh = role == Role::Pre;
        match role {
            Role::Pre => self.preformatted += 1,
            Role::Heading => self.headings += 1,
            Role::Link => self.links_open += 1,
            Role::Inline => {
                self.inline_open.push(name);
            }
            _ => {}
        }
        self.open.push(Open { name, role, inside, edge, link });
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else {
            return;
        };
        if open.role.is_block() {
            self.edge(open.edge);
        }
        match open.role {
            Role::Pre => self.preformatted -= 1,
            Role::Heading => self.headings -= 1,
            Role::Link => self.links_open -= 1,
            Role::Inline => {
                self.inline_open.retain(|name| *name != open.name);
            }
            _ => {}
        }
        if let Some((place, mark)) = open.link {
            self.links[place].text = self.text.since(mark);
        }
        self.html.push_str("</");
        self.html.push_str(open.name);
        self.html.push('>');
        self.pre_fresh = false;
        self.part(open.role);
    }

    /// A line feed behind a block: shows nothing, and parts words for who reads text without looking at elements.
    fn part(&mut self, role: Role) {
        if role.is_block() && self.preformatted == 0 {
            self.html.push('\n');
        }
    }

    fn leave(&mut self, id: NodeId) {
        if self.frames.last().is_none_or(|frame| frame.node != id) {
            return;
        }
        let Some(frame) = self.frames.pop() else {
            return;
        };
        match frame.kind {
            FrameKind::Html => {}
            FrameKind::MathToken => {
                self.math_token = false;
                self.pending_space = false;
            }
            FrameKind::MathRoot => {
                self.math = 0;
                self.at_space = false;
                self.pending_space = false;
            }
        }
        for _ in 0..frame.opened {
            self.end();
        }
        if frame.spaced {
            self.space();
        }
    }

    // ------------------------------------------------------------------ words

    /// The edge of a block: white space before and after it does not show.
    fn edge(&mut self, separator: Separator) {
        self.pending_space = false;
        self.at_space = true;
        self.text.separate(separator);
    }

    fn space(&mut self) {
        if self.preformatted > 0 && self.math == 0 {
            self.flush();
            self.verbatim(" ");
        } else if !self.at_space {
            self.pending_space = true;
        }
    }

    fn flush(&mut self) {
        if std::mem::take(&mut self.pending_space) && !self.at_space {
            self.html.push(' ');
            self.text.space();
            self.at_space = true;
        }
    }

    fn words(&mut self, value: &str) {
        if value.is_empty() {
            return;
        }
        if self.math > 0 && !self.math_token {
            // Text between formula elements is layout of the source; browsers show other text as it stands.
            let trimmed = value.trim_ascii();
            if !trimmed.is_empty() {
                escape::text(&mut self.html, trimmed);
                self.text.push(trimmed);
            }
            return;
        }
        let wrapped = if self.open.last().is_some_and(|o| is_table_part(o.role)) {
            if value.bytes().all(|b| b.is_ascii_whitespace() || b == 0) {
                return;
            }
            self.fit(Role::Nestable)
        } else {
            0
        };
        if self.preformatted > 0 && self.math == 0 {
            self.verbatim(value);
        } else {
            self.folded(value);
        }
        for _ in 0..wrapped {
            self.end();
        }
    }

    fn verbatim(&mut self, value: &str) {
        // A parser drops a line feed directly after <pre>.
        if self.pre_fresh && value.trim_start_matches('\0').starts_with(['\n', '\r']) {
            self.html.push('\n');
        }
        self.pre_fresh &= value.bytes().all(|b| b == 0);
        escape::text(&mut self.html, value);
        self.text.push(value);
        self.at_space = false;
    }

    /// White space outside preformatted text is folded: a run of it is one space, and none stands at a block's edge.
    fn folded(&mut self, value: &str) {
        let bytes = value.as_bytes();
        let space = |b: u8| b.is_ascii_whitespace() || b == 0;
        let mut at = 0;
        while at < bytes.len() {
            if space(bytes[at]) {
                if bytes[at] != 0 && !self.at_space {
                    self.pending_space = true;
                }
                at += 1;
                continue;
            }
            // As long as words are one space apart, they are copied together.
            let start = at;
            while at < bytes.len() {
                if !space(bytes[at]) {
                    at += 1;
                } else if bytes[at] == b' ' && bytes.get(at + 1).is_some_and(|&b| !space(b)) {
                    at += 2;
                } else {
                    break;
                }
            }
            self.flush();
            let words = &value[start..at];
            escape::text(&mut self.html, words);
            self.text.push(words);
            self.at_space = false;
        }
    }

    // ------------------------------------------------------------------ ids and links

    /// The id the node keeps: only where a link of the article leads to it.
    fn anchor(&self, id: NodeId) -> Option<String> {
        if self.ids.is_empty() {
            return None;
        }
        let name = address::anchor(self.tree, id)?;
        if self.ids.get(name) != Some(&id) {
            return None;
        }
        Some(self.stored_id(name))
    }

    fn stored_id(&self, name: &str) -> String {
        match self.policy {
            Policy::Page { .. } => format!("{ID_PREFIX}{name}"),
            Policy::Place(_) | Policy::Stored => name.to_owned(),
        }
    }

    /// Keeps the place of a link's target whose element is not written.
    fn empty_anchor(&mut self, id: NodeId) {
        if let Some(anchor) = self.anchor(id) {
            self.empty_span(&anchor);
        }
    }

    fn empty_span(&mut self, anchor: &str) {
        let opened = self.fit(Role::Span);
        if self.preformatted == 0 {
            self.flush();
        }
        self.html.push_str("<span");
        escape::attr(&mut self.html, "id", anchor);
        self.html.push_str("></span>");
        self.pre_fresh = false;
        for _ in 0..opened {
            self.end();
        }
    }

    /// Writes a link's address; `None` when it leads nowhere it may. The place of a link to elsewhere is reserved.
    fn link(&mut self, element: &'t Element, start: &mut String) -> Option<Option<(usize, usize)>> {
        let href = element.attr("href")?;
        let (page, base) = match self.policy {
            Policy::Page { source, base } => (source.url.as_ref(), base.as_ref()),
            _ => (None, None),
        };
        if let Some(fragment) = address::own_fragment(href, page)
            && self.ids.contains_key(fragment.as_str())
        {
            start.push_str(" href=\"#");
            escape::attr_value(start, &address::encode(&self.stored_id(&fragment)));
            start.push('"');
            attributes::write(start, "a", element, self);
            return Some(None);
        }
        // What is left of a link inside the page leads to the page on the web.
        let url = if href.trim_start().starts_with('#') {
            let fragment = href.trim().strip_prefix('#').filter(|f| !f.is_empty())?;
            let mut url = page?.clone();
            url.set_fragment(Some(fragment));
            url
        } else {
            address::resolve(href, base)?
        };
        if !address::may_link(&url) {
            return None;
        }
        escape::attr(start, "href", url.as_str());
        attributes::write(start, "a", element, self);
        if !self.link_set.insert(url.as_str().to_owned()) {
            return Some(None);
        }
        self.links.push(Link { url, text: String::new() });
        Some(Some((self.links.len() - 1, self.text.mark())))
    }

    /// An address an element refers to without leading there (`cite`), absolute.
    pub(super) fn reference(&self, value: &str) -> Option<String> {
        let base = match self.policy {
            Policy::Page { base, .. } => base.as_ref(),
            _ => None,
        };
        address::resolve(value, base).filter(address::is_web).map(String::from)
    }

    /// The id of another element as it is written, if that element is there.
    pub(super) fn id_reference(&self, name: &str) -> Option<String> {
        self.ids.contains_key(name).then(|| self.stored_id(name))
    }

    // ------------------------------------------------------------------ formulas

    fn math_root(&mut self, id: NodeId, element: &'t Element) {
        let mut opened = self.fit(Role::Nestable);
        if self.open.len() < DEEPEST {
            let mut start = String::new();
            mathml::write_attrs(&mut start, element);
            if let Some(anchor) = self.anchor(id) {
                escape::attr(&mut start, "id", &anchor);
            }
            self.start("math", Role::Nestable, &start, None);
            opened += 1;
            self.math = self.open.len();
            self.frames.push(Frame { node: id, opened, spaced: false, kind: FrameKind::MathRoot });
        } else {
            self.frames.push(Frame { node: id, opened, spaced: false, kind: FrameKind::Html });
        }
    }

    fn math_element(&mut self, id: NodeId, element: &'t Element) -> bool {
        let rule = if element.name.ns == ns!(mathml) {
            mathml::rule(&element.name.local)
        } else if element.name.ns == ns!(html) && allow::rule(&element.name.local) != Rule::Drop {
            Math::Unwrap
        } else {
            Math::Drop
        };
        let (name, kind) = match rule {
            Math::Drop => return false,
            Math::Unwrap => return true,
            _ if self.math_token || self.open.len() >= DEEPEST + 50 => return true,
            Math::Token(name) => (name, FrameKind::MathToken),
            Math::Group(name) => (name, FrameKind::Html),
        };
        let mut start = String::new();
        mathml::write_attrs(&mut start, element);
        // Not Walk::start: inside a formula nothing is a block and no white space counts.
        self.html.push('<');
        self.html.push_str(name);
        self.html.push_str(&start);
        self.html.push('>');
        if kind == FrameKind::MathToken {
            self.math_token = true;
            self.at_space = true;
            self.pending_space = false;
        }
        let inside = self.inside();
        self.open.push(Open { name, role: Role::Nestable, inside, edge: Separator::None, link: None });
        self.frames.push(Frame { node: id, opened: 1, spaced: false, kind });
        true
    }

    // ------------------------------------------------------------------ images

    fn svg(&mut self, id: NodeId, element: &'t Element) {
        if !matches!(self.policy, Policy::Page { .. }) {
            return;
        }
        let Some(bytes) = crate::svg::from_tree(self.tree, id) else {
            return;
        };
        let alt = crate::svg::title(self.tree, id).or_else(|| element.attr("aria-label").map(str::to_owned));
        let alt = alt.unwrap_or_default();
        let source = ImageSource::Inline { media_type: "image/svg+xml".to_owned(), bytes };
        let key = self.images.add(source, &alt);
        self.write_image(id, &[("src", &key), ("alt", &alt)]);
    }

    fn image(&mut self, id: NodeId, element: &'t Element) {
        let alt = element.attr("alt").unwrap_or_default().trim_ascii();
        let src = element.attr("src").unwrap_or_default().trim_ascii();
        let size = |name| images::pixels(element, name);
        let numbers = |width: u32, height: u32| (width.to_string(), height.to_string());
        match self.policy {
            Policy::Page { source, base } => {
                if src.is_empty() {
                    return;
                }
                let key = self.images.key(src, alt, base.as_ref(), source);
                let (width, height) = numbers(size("width").unwrap_or(0), size("height").unwrap_or(0));
                let title = element.attr("title").unwrap_or_default();
                self.write_image(
                    id,
                    &[("src", &key), ("width", &width), ("height", &height), ("alt", alt), ("title", title)],
                );
            }
            Policy::Place(placements) => {
                let title = element.attr("title").unwrap_or_default();
                match placements.get(src) {
                    Some(Placed::Local { hash, width, height }) => {
                        let Some(address) = images::library_address(hash) else {
                            return self.missing(id, alt, title, "The library does not know it.", None);
                        };
                        let shown = images::shown(element, *width, *height);
                        let (width, height) = numbers(shown.0, shown.1);
                        self.local(id, &address, &width, &height, alt, title);
                    }
                    Some(Placed::Missing { reason, source }) => {
                        let address = source.as_ref().map(|url| url.as_str());
                        self.missing(id, alt, title, reason, address);
                    }
                    None if src.is_empty() => {}
                    None => {
                        let url = address::resolve(src, None).filter(address::is_web);
                        let address = url.as_ref().map(|url| url.as_str());
                        self.missing(id, alt, title, "It was not fetched.", address);
                    }
                }
            }
            Policy::Stored => {
                let title = element.attr("title").unwrap_or_default();
                if let Some(reason) = element.attr("data-missing") {
                    let source = element.attr("data-source").and_then(|v| self.reference(v));
                    self.missing(id, alt, title, reason, source.as_deref());
                } else if images::library_hash(src).is_some() {
                    let (width, height) = numbers(size("width").unwrap_or(0), size("height").unwrap_or(0));
                    self.local(id, src, &width, &height, alt, title);
                }
            }
        }
    }

    fn local(&mut self, id: NodeId, address: &str, width: &str, height: &str, alt: &str, title: &str) {
        let attrs = [
            ("src", address),
            ("width", width),
            ("height", height),
            ("alt", alt),
            ("title", title),
            ("loading", "lazy"),
            ("decoding", "async"),
        ];
        self.write_image(id, &attrs);
    }

    fn missing(&mut self, id: NodeId, alt: &str, title: &str, reason: &str, source: Option<&str>) {
        let reason = if reason.trim().is_empty() { "It is missing." } else { reason.trim() };
        let source = source.unwrap_or_default();
        self.write_image(
            id,
            &[("alt", alt), ("title", title), ("data-missing", reason), ("data-source", source)],
        );
    }

    /// Writes `<img>`; attributes that are empty or 0 are left out, but not `alt`.
    fn write_image(&mut self, id: NodeId, attrs: &[(&str, &str)]) {
        let opened = self.fit(Role::Nestable);
        if self.preformatted == 0 {
            self.flush();
        }
        let anchor = self.anchor(id);
        self.html.push_str("<img");
        for (name, value) in attrs {
            if *name == "alt" || !(value.is_empty() || *value == "0") {
                escape::attr(&mut self.html, name, value);
            }
        }
        if let Some(anchor) = &anchor {
            escape::attr(&mut self.html, "id", anchor);
        }
        self.html.push('>');
        self.at_space = false;
        self.pre_fresh = false;
        for _ in 0..opened {
            self.end();
        }
    }
}

/// Parts of a table in which no text may stand.
fn is_table_part(role: Role) -> bool {
    matches!(role, Role::Table | Role::Section | Role::Row)
}
