//! The walk that writes. One pass over the tree in document order, a stack of what is open in the output, no recursion.

mod formulas;
mod images;
mod links;
mod words;

use std::collections::{HashMap, HashSet};

use crate::Link;
use crate::tree::{Data, Element, NodeId, Tree, local_name, ns};

use super::allow::{self, Role, Rule};
use super::images::Images;
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
    /// No part of the formula was written yet.
    math_fresh: bool,
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
        math_fresh: false,
        inline_open: Vec::new(),
        ids: address::targets(tree, root, policy),
        links: Vec::new(),
        link_set: HashSet::new(),
        images: Images::of(policy),
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
}
