//! A rule laid on a page: what its selectors find, and what they take out.

use super::{Rule, Selector};
use crate::metadata::{byline, dates};
use crate::tree::{NodeId, Tree};
use crate::{Act, Metadata, Report};

/// A body with less text than this (characters, without white space) is not the article the rule was written for.
const LEAST: usize = 140;
/// Longest title or name taken from a page (characters).
const LONGEST_NAME: usize = 500;
/// Names of authors taken from a page.
const MOST_NAMES: usize = 20;

/// What a rule says about a page.
#[derive(Debug, Default)]
pub struct Found {
    /// The elements that are the article, none inside another. Empty when the rule leaves this to the general path.
    pub body: Vec<NodeId>,
    /// The elements that stay in the article whatever the general path thinks.
    pub keep: Vec<NodeId>,
    /// What the page says about itself, as far as the rule finds it.
    pub metadata: Metadata,
    /// The address of the next page, as the page writes it.
    pub next_page: Option<String>,
}

impl Found {
    /// Lets what the rule found about the page take the place of what `metadata` says.
    pub fn complete(&self, metadata: &mut Metadata) {
        let put = |slot: &mut Option<String>, value: &Option<String>| {
            if value.is_some() {
                slot.clone_from(value);
            }
        };
        put(&mut metadata.title, &self.metadata.title);
        put(&mut metadata.byline, &self.metadata.byline);
        put(&mut metadata.published, &self.metadata.published);
    }
}

/// Lays a rule on a page as it was parsed. What the rule strips is taken out of the tree, and what it keeps is no longer
/// hidden. `None`, and nothing changed, when its body is not there.
pub fn apply(rule: &Rule, tree: &mut Tree, report: &mut Report) -> Option<Found> {
    let body = outermost(tree, &select(&rule.body, tree));
    if rule.body.is_some() {
        let size = shown(rule, tree, &body);
        if size < LEAST {
            let why = format!(
                "its body matches {size} characters: the rule is left aside, the general path goes on"
            );
            report.add("rules", Act::Noted, &rule.place, &why);
            return None;
        }
        report.add("rules", Act::Chose, &rule.place, &format!("its body matches {size} characters"));
    } else {
        report.add("rules", Act::Chose, &rule.place, "it has no body: the general path chooses the text");
    }
    let mut missing = |selector: &Option<Selector>, found: bool, name: &str| {
        if selector.is_some() && !found {
            report.add("rules", Act::Noted, &rule.place, &format!("its {name} matches nothing"));
        }
    };
    let metadata = Metadata {
        title: first(&rule.title, tree),
        byline: names(&rule.byline, tree),
        published: first(&rule.date, tree).and_then(|text| dates::parse(&text)),
        ..Metadata::default()
    };
    missing(&rule.title, metadata.title.is_some(), "title");
    missing(&rule.byline, metadata.byline.is_some(), "byline");
    missing(&rule.date, metadata.published.is_some(), "date");
    let links = select(&rule.next_page, tree);
    let next_page = links.iter().find_map(|&link| tree.attr(link, "href")).map(str::to_owned);
    let keep = outermost(tree, &select(&rule.keep, tree));
    for &node in body.iter().chain(&keep) {
        tree.remove_attr(node, "hidden");
        tree.remove_attr(node, "style");
    }
    strip(rule, tree, &body, &keep, report);
    Some(Found { body, keep, metadata, next_page })
}

fn select(selector: &Option<Selector>, tree: &Tree) -> Vec<NodeId> {
    selector.as_ref().map(|selector| selector.select(tree)).unwrap_or_default()
}

/// Those of `nodes` that are not inside another of them, in document order.
pub(crate) fn outermost(tree: &Tree, nodes: &[NodeId]) -> Vec<NodeId> {
    let chosen = marks(tree, nodes);
    let mut outer = Vec::new();
    let mut at = tree.first_child(tree.document());
    while let Some(node) = at.filter(|_| !nodes.is_empty()) {
        at = if chosen[node.index()] {
            outer.push(node);
            tree.following_skip(node, tree.document())
        } else {
            tree.following(node, tree.document())
        };
    }
    outer
}

fn marks(tree: &Tree, nodes: &[NodeId]) -> Vec<bool> {
    let mut marks = vec![false; tree.len()];
    for node in nodes {
        marks[node.index()] = true;
    }
    marks
}

/// Characters of text below `roots` that are no script, no style and not stripped, white space left out.
fn shown(rule: &Rule, tree: &Tree, roots: &[NodeId]) -> usize {
    let gone = marks(tree, &select(&rule.strip, tree));
    let kept = marks(tree, &select(&rule.keep, tree));
    let mut size = 0;
    for &root in roots {
        let mut at = Some(root);
        while let Some(node) = at {
            if let Some(text) = tree.text(node) {
                size += text.chars().filter(|c| !c.is_whitespace()).count();
            }
            let code = tree.tag(node).is_some_and(|tag| matches!(&**tag, "script" | "style" | "template"));
            let stripped = node != root && gone[node.index()] && !kept[node.index()];
            at = if code || stripped { tree.following_skip(node, root) } else { tree.following(node, root) };
        }
    }
    size
}

/// The words of the first element that has any: of `content`, of `datetime`, or its text.
fn first(selector: &Option<Selector>, tree: &Tree) -> Option<String> {
    select(selector, tree).into_iter().find_map(|node| words(tree, node))
}

fn words(tree: &Tree, node: NodeId) -> Option<String> {
    let stated = ["content", "datetime"].iter().find_map(|name| tree.attr(node, name));
    let text = stated.map_or_else(|| tree.text_content(node), str::to_owned);
    let folded: String =
        text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect();
    (!folded.is_empty()).then_some(folded)
}

fn names(selector: &Option<Selector>, tree: &Tree) -> Option<String> {
    let found = outermost(tree, &select(selector, tree));
    let mut names: Vec<String> = Vec::new();
    for text in found.into_iter().take(MOST_NAMES).filter_map(|node| words(tree, node)) {
        for name in byline::names(&text) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// Takes out what the rule strips: but nothing that is kept, and nothing that holds the body. What is kept inside of it
/// takes its place.
fn strip(rule: &Rule, tree: &mut Tree, body: &[NodeId], keep: &[NodeId], report: &mut Report) {
    let stripped = select(&rule.strip, tree);
    if stripped.is_empty() {
        return;
    }
    let (gone, kept) = (marks(tree, &stripped), marks(tree, keep));
    let mut holds_body = vec![false; tree.len()];
    for &node in body {
        for above in std::iter::once(node).chain(tree.ancestors(node)) {
            if std::mem::replace(&mut holds_body[above.index()], true) {
                break;
            }
        }
    }
    let document = tree.document();
    let mut at = tree.first_child(document);
    while let Some(node) = at {
        if kept[node.index()] {
            at = tree.following_skip(node, document);
            continue;
        }
        if !gone[node.index()] || holds_body[node.index()] {
            at = tree.following(node, document);
            continue;
        }
        at = tree.following_skip(node, document);
        let inside: Vec<NodeId> = tree.descendants(node).filter(|n| kept[n.index()]).collect();
        for inner in inside {
            tree.insert_before(node, inner);
        }
        report.add("rules", Act::Dropped, &tree.text_content(node), "the rule strips it");
        tree.detach(node);
    }
}
