//! Images: by key in an article, by hash in the library, or missing and said to be.

use crate::tree::{Element, NodeId};
use crate::{ImageSource, Placed};

use super::super::allow::Role;
use super::super::{Policy, address, escape, images};
use super::Walk;

impl<'t> Walk<'t> {
    pub(super) fn svg(&mut self, id: NodeId, element: &'t Element) {
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

    pub(super) fn image(&mut self, id: NodeId, element: &'t Element) {
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

    pub(super) fn local(
        &mut self,
        id: NodeId,
        address: &str,
        width: &str,
        height: &str,
        alt: &str,
        title: &str,
    ) {
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

    pub(super) fn missing(&mut self, id: NodeId, alt: &str, title: &str, reason: &str, source: Option<&str>) {
        let reason = if reason.trim().is_empty() { "It is missing." } else { reason.trim() };
        let source = source.unwrap_or_default();
        self.write_image(
            id,
            &[("alt", alt), ("title", title), ("data-missing", reason), ("data-source", source)],
        );
    }

    /// Writes `<img>`; attributes that are empty or 0 are left out, but not `alt`.
    pub(super) fn write_image(&mut self, id: NodeId, attrs: &[(&str, &str)]) {
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
