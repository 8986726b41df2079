//! Ids and links: where a link leads, and which elements keep the name it leads to.

use crate::Link;
use crate::tree::{Element, NodeId};

use super::super::allow::Role;
use super::super::{Policy, address, attributes, escape};
use super::{ID_PREFIX, Walk};

impl<'t> Walk<'t> {
    /// The id the node keeps: only where a link of the article leads to it.
    pub(super) fn anchor(&self, id: NodeId) -> Option<String> {
        if self.ids.is_empty() {
            return None;
        }
        let name = address::anchor(self.tree, id)?;
        if self.ids.get(name) != Some(&id) {
            return None;
        }
        Some(self.stored_id(name))
    }

    pub(super) fn stored_id(&self, name: &str) -> String {
        match self.policy {
            Policy::Page { source, .. } if source.part > 0 => format!("{ID_PREFIX}{}-{name}", source.part),
            Policy::Page { .. } => format!("{ID_PREFIX}{name}"),
            Policy::Place(_) | Policy::Stored => name.to_owned(),
        }
    }

    /// Keeps the place of a link's target whose element is not written.
    pub(super) fn empty_anchor(&mut self, id: NodeId) {
        if let Some(anchor) = self.anchor(id) {
            self.empty_span(&anchor);
        }
    }

    pub(super) fn empty_span(&mut self, anchor: &str) {
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
    pub(super) fn link(
        &mut self,
        element: &'t Element,
        start: &mut String,
    ) -> Option<Option<(usize, usize)>> {
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
    pub(in crate::write) fn reference(&self, value: &str) -> Option<String> {
        let base = match self.policy {
            Policy::Page { base, .. } => base.as_ref(),
            _ => None,
        };
        address::resolve(value, base).filter(address::is_web).map(String::from)
    }

    /// The id of another element as it is written, if that element is there.
    pub(in crate::write) fn id_reference(&self, name: &str) -> Option<String> {
        self.ids.contains_key(name).then(|| self.stored_id(name))
    }
}
