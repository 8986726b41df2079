//! A page as an arena of nodes: one `Vec`, links by index, no reference counting and no recursion.
//!
//! Every stage works on this tree. Walks are iterative, so a page nested a hundred thousand deep cannot overflow the
//! stack. It refuses to know anything about articles: what a node means is decided in the stages.

mod guard;
mod parse;

use std::num::NonZeroU32;

pub use html5ever::{LocalName, Namespace, QualName, local_name, ns};
pub use parse::{parse_document, parse_fragment};

use html5ever::Attribute;
use html5ever::tendril::StrTendril;

/// The address of a node in its [`Tree`]. Meaningless in another tree.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct NodeId(NonZeroU32);

impl NodeId {
    fn new(index: usize) -> NodeId {
        let number = u32::try_from(index + 1).expect("fewer than 2^32 nodes fit in memory");
        NodeId(NonZeroU32::new(number).expect("index + 1 is not zero"))
    }

    /// Position in the arena, counted from 0: a dense key for side tables (`vec![0.0; tree.len()]`).
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// Where a line may break inside a word, `&shy;`.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';

/// What a node holds.
#[derive(Clone, Debug)]
pub enum Data {
    /// The root of a tree; also the content of a `<template>`.
    Document,
    /// Running text, entities already decoded.
    Text(StrTendril),
    /// An element with its attributes.
    Element(Element),
    /// A comment.
    Comment(StrTendril),
}

/// An element's name and attributes.
#[derive(Clone, Debug)]
pub struct Element {
    /// Name with namespace (HTML, MathML or SVG).
    pub name: QualName,
    /// Attributes in source order; names are unique.
    pub attrs: Vec<Attribute>,
}

impl Element {
    /// The value of the attribute `name` (lower case, no namespace), if it is there.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attrs.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
    }
}

#[derive(Clone, Debug)]
struct Node {
    parent: Option<NodeId>,
    prev: Option<NodeId>,
    next: Option<NodeId>,
    first: Option<NodeId>,
    last: Option<NodeId>,
    data: Data,
}

/// A page. Node 0 is the document.
#[derive(Clone, Debug)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Default for Tree {
    fn default() -> Self {
        Tree::new()
    }
}

impl Tree {
    /// A tree with nothing but its document node.
    pub fn new() -> Tree {
        let mut tree = Tree { nodes: Vec::new() };
        tree.create(Data::Document);
        tree
    }

    /// The document node.
    pub fn document(&self) -> NodeId {
        NodeId::new(0)
    }

    /// How many nodes were ever created, detached ones included.
    #[allow(clippy::len_without_is_empty)] // a tree always holds its document
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    // ------------------------------------------------------------------ reading

    /// What `id` holds.
    pub fn data(&self, id: NodeId) -> &Data {
        &self.nodes[id.index()].data
    }

    /// What `id` holds, to change it in place.
    pub fn data_mut(&mut self, id: NodeId) -> &mut Data {
        &mut self.nodes[id.index()].data
    }

    /// The element at `id`, if it is one.
    pub fn element(&self, id: NodeId) -> Option<&Element> {
        match self.data(id) {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The element at `id`, to change it in place.
    pub fn element_mut(&mut self, id: NodeId) -> Option<&mut Element> {
        match self.data_mut(id) {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The text of a text node.
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match self.data(id) {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The local name of an HTML element; `None` for text and for elements of MathML and SVG.
    pub fn tag(&self, id: NodeId) -> Option<&LocalName> {
        self.element(id).filter(|e| e.name.ns == ns!(html)).map(|e| &e.name.local)
    }

    /// Whether `id` is an HTML element of this name.
    pub fn is(&self, id: NodeId, name: &LocalName) -> bool {
        self.tag(id) == Some(name)
    }

    /// The value of an attribute of the element `id`.
    pub fn attr(&self, id: NodeId, name: &str) -> Option<&str> {
        self.element(id).and_then(|e| e.attr(name))
    }

    /// The node's parent.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].parent
    }

    /// The sibling before the node.
    pub fn prev(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].prev
    }

    /// The sibling after the node.
    pub fn next(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].next
    }

    /// The node's first child.
    pub fn first_child(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].first
    }

    /// The node's last child.
    pub fn last_child(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].last
    }

    /// The node's children, in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.first_child(id), |&n| self.next(n))
    }

    /// The node's parent, its parent, and so on up to the document.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(id), |&n| self.parent(n))
    }

    /// Everything below `id` in document order, without `id`.
    pub fn descendants(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.first_child(id), move |&n| self.following(n, id))
    }

    /// The next node in document order after `id`'s children have been visited or, having none, after `id`, while
    /// staying below `root`.
    pub fn following(&self, id: NodeId, root: NodeId) -> Option<NodeId> {
        self.first_child(id).or_else(|| self.following_skip(id, root))
    }

    /// The next node in document order that is not below `id`, while staying below `root`.
    pub fn following_skip(&self, id: NodeId, root: NodeId) -> Option<NodeId> {
        let mut at = id;
        while at != root {
            if let Some(next) = self.next(at) {
                return Some(next);
            }
            at = self.parent(at)?;
        }
        None
    }

    /// The first HTML element of this name below `root`.
    pub fn find(&self, root: NodeId, name: &LocalName) -> Option<NodeId> {
        self.descendants(root).find(|&n| self.is(n, name))
    }

    /// All text below `id`, as it stands, with nothing between the pieces.
    pub fn text_content(&self, id: NodeId) -> String {
        if let Some(text) = self.text(id) {
            return text.to_owned();
        }
        let mut out = String::new();
        for node in self.descendants(id) {
            if let Some(text) = self.text(node) {
                out.push_str(text);
            }
        }
        out
    }

    // ------------------------------------------------------------------ changing

    /// A new node that is in no place yet.
    pub fn create(&mut self, data: Data) -> NodeId {
        let id = NodeId::new(self.nodes.len());
        self.nodes.push(Node { parent: None, prev: None, next: None, first: None, last: None, data });
        id
    }

    /// A new HTML element without attributes, in no place yet.
    pub fn create_element(&mut self, name: LocalName) -> NodeId {
        self.create(Data::Element(Element { name: QualName::new(None, ns!(html), name), attrs: Vec::new() }))
    }

    /// A new text node, in no place yet.
    pub fn create_text(&mut self, text: &str) -> NodeId {
        self.create(Data::Text(StrTendril::from(text)))
    }

    /// Takes the node, with all below it, out of its place. It can be put in again elsewhere.
    pub fn detach(&mut self, id: NodeId) {
        let Node { parent, prev, next, .. } = self.nodes[id.index()];
        match prev {
            Some(prev) => self.nodes[prev.index()].next = next,
            None => {
                if let Some(parent) = parent {
                    self.nodes[parent.index()].first = next;
                }
            }
        }
        match next {
            Some(next) => self.nodes[next.index()].prev = prev,
            None => {
                if let Some(parent) = parent {
                    self.nodes[parent.index()].last = prev;
                }
            }
        }
        let node = &mut self.nodes[id.index()];
        node.parent = None;
        node.prev = None;
        node.next = None;
    }

    /// Puts `child` behind the last child of `parent`, out of its old place if it has one.
    pub fn append(&mut self, parent: NodeId, child: NodeId) {
        self.detach(child);
        let last = self.nodes[parent.index()].last;
        let node = &mut self.nodes[child.index()];
        node.parent = Some(parent);
        node.prev = last;
        match last {
            Some(last) => self.nodes[last.index()].next = Some(child),
            None => self.nodes[parent.index()].first = Some(child),
        }
        self.nodes[parent.index()].last = Some(child);
    }

    /// Puts `child` before `sibling`, out of its old place if it has one. A sibling without a parent changes nothing.
    pub fn insert_before(&mut self, sibling: NodeId, child: NodeId) {
        self.detach(child);
        let Some(parent) = self.parent(sibling) else {
            return;
        };
        let prev = self.nodes[sibling.index()].prev;
        let node = &mut self.nodes[child.index()];
        node.parent = Some(parent);
        node.prev = prev;
        node.next = Some(sibling);
        self.nodes[sibling.index()].prev = Some(child);
        match prev {
            Some(prev) => self.nodes[prev.index()].next = Some(child),
            None => self.nodes[parent.index()].first = Some(child),
        }
    }

    /// Moves all children of `from` behind the last child of `to`.
    pub fn move_children(&mut self, from: NodeId, to: NodeId) {
        while let Some(child) = self.first_child(from) {
            self.append(to, child);
        }
    }

    /// Puts the node's children in its place and takes the node out.
    pub fn unwrap(&mut self, id: NodeId) {
        while let Some(child) = self.first_child(id) {
            self.insert_before(id, child);
        }
        self.detach(id);
    }

    /// Puts `wrapper` in the place of `id` and `id` inside it.
    pub fn wrap(&mut self, id: NodeId, wrapper: NodeId) {
        self.insert_before(id, wrapper);
        self.append(wrapper, id);
    }

    /// Puts `new` in the place of `old`, which is taken out.
    pub fn replace(&mut self, old: NodeId, new: NodeId) {
        self.insert_before(old, new);
        self.detach(old);
    }

    /// Makes the element an HTML element of another name; attributes and children stay.
    pub fn rename(&mut self, id: NodeId, name: LocalName) {
        if let Some(element) = self.element_mut(id) {
            element.name = QualName::new(None, ns!(html), name);
        }
    }

    /// Sets an attribute of an element, replacing the old value.
    pub fn set_attr(&mut self, id: NodeId, name: &str, value: &str) {
        let Some(element) = self.element_mut(id) else {
            return;
        };
        match element.attrs.iter_mut().find(|a| &*a.name.local == name) {
            Some(attr) => attr.value = StrTendril::from(value),
            None => element.attrs.push(Attribute {
                name: QualName::new(None, ns!(), LocalName::from(name)),
                value: StrTendril::from(value),
            }),
        }
    }

    /// Removes an attribute of an element.
    pub fn remove_attr(&mut self, id: NodeId, name: &str) {
        if let Some(element) = self.element_mut(id) {
            element.attrs.retain(|a| &*a.name.local != name);
        }
    }
}
