//! Formulas: MathML elements of the closed list, and text in them.

use crate::tree::{Element, NodeId, ns};

use super::super::allow::{self, Role, Rule};
use super::super::escape;
use super::super::mathml::{self, Math};
use super::super::text::Separator;
use super::{DEEPEST, Frame, FrameKind, Open, Walk};

impl<'t> Walk<'t> {
    pub(super) fn math_root(&mut self, id: NodeId, element: &'t Element) {
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
            self.math_fresh = true;
            self.frames.push(Frame { node: id, opened, spaced: false, kind: FrameKind::MathRoot });
        } else {
            self.frames.push(Frame { node: id, opened, spaced: false, kind: FrameKind::Html });
        }
    }

    pub(super) fn math_element(&mut self, id: NodeId, element: &'t Element) -> bool {
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
        // White space between the parts of a formula shows nothing, and parts them for who reads only the text.
        if kind == FrameKind::MathToken && !std::mem::take(&mut self.math_fresh) {
            self.html.push(' ');
            self.text.space();
        }
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
}
