//! Text of a page -> [`Tree`], by html5ever's tokenizer and tree builder.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, LocalName, Namespace, ParseOpts, QualName, ns};

use super::{Data, Element, NodeId, Tree, guard};

/// Parses a whole page. Any text gives a tree.
pub fn parse_document(html: &str) -> Tree {
    guard::document(html, Sink::new(), options())
}

/// Parses a piece of a page, as if it stood in a `<body>`. The pieces are children of the tree's document.
pub fn parse_fragment(html: &str) -> Tree {
    let context = QualName::new(None, ns!(html), LocalName::from("body"));
    let mut tree = guard::fragment(html, Sink::new(), options(), context);
    // The fragment algorithm leaves everything in a root <html> element.
    if let Some(root) = tree.first_child(tree.document()) {
        tree.unwrap(root);
    }
    tree
}

fn options() -> ParseOpts {
    ParseOpts {
        tree_builder: TreeBuilderOpts {
            // A page is read here without scripts, so <noscript> holds markup.
            scripting_enabled: false,
            drop_doctype: true,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    }
}

pub(super) struct Sink {
    tree: RefCell<Tree>,
    /// How deep each node was put, by its index.
    depths: RefCell<Vec<u32>>,
    /// How deep in elements the last node was put.
    pub(super) depth: Cell<u32>,
}

impl Sink {
    fn new() -> Sink {
        Sink { tree: RefCell::new(Tree::new()), depths: RefCell::new(vec![0]), depth: Cell::new(0) }
    }

    /// Notes how deep a node is put.
    fn put(&self, parent: NodeId, child: Option<NodeId>, len: usize) {
        let mut depths = self.depths.borrow_mut();
        let depth = depths.get(parent.index()).copied().unwrap_or(0);
        match child {
            Some(child) => {
                if depths.len() < len {
                    depths.resize(len, 0);
                }
                depths[child.index()] = depth + 1;
                self.depth.set(depth + 1);
            }
            None => self.depth.set(depth),
        }
    }
}

/// An element name borrowed out of the tree while the builder looks at it.
#[derive(Debug)]
pub(super) struct Name<'a>(Ref<'a, QualName>);

impl ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }
    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

/// Text next to text becomes one node.
fn place(tree: &mut Tree, last: Option<NodeId>, child: NodeOrText<NodeId>) -> Option<NodeId> {
    match child {
        NodeOrText::AppendNode(node) => Some(node),
        NodeOrText::AppendText(text) => {
            if let Some(Data::Text(before)) = last.map(|n| tree.data_mut(n)) {
                before.push_tendril(&text);
                return None;
            }
            Some(tree.create(Data::Text(text)))
        }
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        self.tree.borrow().document()
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name<'a> {
        Name(Ref::map(self.tree.borrow(), |tree| {
            &tree.element(*target).expect("html5ever asks for names of elements only").name
        }))
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> NodeId {
        self.tree.borrow_mut().create(Data::Element(Element { name, attrs }))
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.tree.borrow_mut().create(Data::Comment(text))
    }

    fn create_pi(&self, _: StrTendril, data: StrTendril) -> NodeId {
        self.create_comment(data)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let tree = &mut *self.tree.borrow_mut();
        let last = tree.last_child(*parent);
        let is_node = matches!(child, NodeOrText::AppendNode(_));
        let placed = place(tree, last, child);
        if let Some(child) = placed {
            tree.append(*parent, child);
        }
        self.put(*parent, placed.filter(|_| is_node), tree.len());
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let tree = &mut *self.tree.borrow_mut();
        let before = tree.prev(*sibling);
        let is_node = matches!(child, NodeOrText::AppendNode(_));
        let placed = place(tree, before, child);
        if let Some(child) = placed {
            tree.insert_before(*sibling, child);
        }
        if let Some(parent) = tree.parent(*sibling) {
            self.put(parent, placed.filter(|_| is_node), tree.len());
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        prev_element: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        let has_parent = self.tree.borrow().parent(*element).is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev_element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    // A template's content stands below it like any other child: stages decide what to do with it.
    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        *target
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &NodeId, attrs: Vec<Attribute>) {
        if let Some(element) = self.tree.borrow_mut().element_mut(*target) {
            for attr in attrs {
                if !element.attrs.iter().any(|a| a.name == attr.name) {
                    element.attrs.push(attr);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.tree.borrow_mut().move_children(*node, *new_parent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_becomes_a_tree() {
        let tree = parse_document("<p id=a>One <b>two</b> three<p>four");
        assert_eq!(tree.text_content(tree.document()), "One two threefour");
        let p = tree.find(tree.document(), &LocalName::from("p")).expect("a paragraph");
        assert_eq!(tree.attr(p, "id"), Some("a"));
        assert_eq!(tree.children(p).count(), 3);
    }

    #[test]
    fn a_fragment_has_no_html_around_it() {
        let tree = parse_fragment("<p>One</p>two");
        let top: Vec<_> = tree.children(tree.document()).collect();
        assert_eq!(top.len(), 2);
        assert_eq!(tree.text(top[1]), Some("two"));
    }
}
