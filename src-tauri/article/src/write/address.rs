//! Which addresses may be written, and fragments of the page itself.

use std::collections::{HashMap, HashSet};

use url::Url;

use crate::tree::{NodeId, Tree, local_name, ns};

use super::Policy;
use super::allow::{self, Rule};
use super::walk::ID_PREFIX;

/// The address that relative addresses of the page are resolved against: `<base href>` if it has one, else its own.
pub(super) fn base(tree: &Tree, page: Option<&Url>) -> Option<Url> {
    let document = tree.document();
    let stated = tree
        .find(document, &local_name!("base"))
        .and_then(|base| tree.attr(base, "href"))
        .and_then(|href| resolve(href, page))
        .filter(is_web);
    stated.or_else(|| page.cloned())
}

/// An address made absolute, if it can be.
pub(super) fn resolve(address: &str, base: Option<&Url>) -> Option<Url> {
    match base {
        Some(base) => base.join(address).ok(),
        None => Url::parse(address.trim()).ok(),
    }
}

/// Whether a link may lead there: the web or a mail address, and no name under which a window serves itself.
pub(super) fn may_link(url: &Url) -> bool {
    is_web(url) || url.scheme() == "mailto"
}

/// Whether it is an address on the web. Hosts below `localhost` are how web views name the program's own resources.
pub(super) fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some_and(|host| !host.trim_end_matches('.').ends_with(".localhost"))
}

/// The fragment of a link into the page itself, decoded: `#part`, or the page's own address with a fragment.
pub(super) fn own_fragment(href: &str, page: Option<&Url>) -> Option<String> {
    let href = href.trim_matches([' ', '\t', '\n', '\r', '\x0c']);
    let at = href.find('#')?;
    let (address, fragment) = (&href[..at], &href[at + 1..]);
    if fragment.is_empty() {
        return None;
    }
    if !address.is_empty() {
        let page = page?;
        let url = page.join(address).ok()?;
        let same = url.scheme() == page.scheme()
            && url.host_str() == page.host_str()
            && url.port() == page.port()
            && url.path() == page.path()
            && url.query() == page.query();
        if !same {
            return None;
        }
    }
    Some(decode(fragment))
}

/// Percent-decoded; left as it is when that gives no text.
fn decode(fragment: &str) -> String {
    let bytes = fragment.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%')
            .then(|| fragment.get(at + 1..at + 3))
            .flatten()
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match hex {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| fragment.to_owned())
}

/// A fragment as it is written in a link: what could be read as something else is percent-encoded.
pub(super) fn encode(fragment: &str) -> String {
    let mut out = String::with_capacity(fragment.len());
    for c in fragment.chars() {
        if c.is_ascii() && !c.is_ascii_alphanumeric() && !"-._~!$'()*+,;=:@/?".contains(c) {
            out.push_str(&format!("%{:02X}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// The name under which a link may find the element: its `id`, or the `name` of an anchor.
pub(super) fn anchor(tree: &Tree, id: NodeId) -> Option<&str> {
    let named = || tree.attr(id, "name").filter(|_| tree.is(id, &local_name!("a")));
    tree.attr(id, "id").filter(|v| !v.is_empty()).or_else(named).filter(|v| !v.is_empty() && v.len() <= 200)
}

/// The elements below `root` that a link (or a cell's `headers`) refers to, by name; the first of a name counts. All of
/// them will be in the output, or an empty `<span>` in their place.
pub(super) fn targets<'t>(tree: &'t Tree, root: NodeId, policy: &Policy<'_>) -> HashMap<&'t str, NodeId> {
    let page = match policy {
        Policy::Page { source, .. } => source.url.as_ref(),
        Policy::Place(_) | Policy::Stored => None,
    };
    let mut wanted: HashSet<String> = HashSet::new();
    let mut anchors: Vec<(&str, NodeId)> = Vec::new();
    let mut next = tree.first_child(root);
    while let Some(id) = next {
        let mut skip = false;
        if let Some(element) = tree.element(id) {
            let html = element.name.ns == ns!(html);
            skip = !html || matches!(allow::rule(&element.name.local), Rule::Drop | Rule::Image);
            let dropped = html && allow::rule(&element.name.local) == Rule::Drop;
            let has_place = html || matches!(&*element.name.local, "math");
            if !dropped && has_place && !element.attrs.is_empty() {
                if let Some(name) = anchor(tree, id) {
                    anchors.push((name, id));
                }
                if html && element.name.local == local_name!("a") {
                    let href = element.attr("href").filter(|href| href.contains('#'));
                    wanted.extend(href.and_then(|href| own_fragment(href, page)));
                }
                if html && matches!(&*element.name.local, "td" | "th") {
                    let names = element.attr("headers").into_iter().flat_map(str::split_ascii_whitespace);
                    wanted.extend(names.map(str::to_owned));
                }
            }
        }
        next = if skip { tree.following_skip(id, root) } else { tree.following(id, root) };
    }
    let own = !matches!(policy, Policy::Page { .. });
    let mut targets = HashMap::new();
    if !wanted.is_empty() {
        for (name, id) in anchors {
            if wanted.contains(name) && (!own || name.starts_with(ID_PREFIX)) {
                targets.entry(name).or_insert(id);
            }
        }
    }
    targets
}
