//! Formulas -> MathML, whatever drew them: KaTeX, MathJax 2 to 4, MediaWiki, images with TeX as their text, TeX in the
//! running text. The TeX source is kept as `alttext`. What cannot be read as TeX stays as `<code class="language-math">`.

mod mathjax;
mod tex;

use crate::tree::{self, Data, NodeId, Tree, local_name, ns};
use crate::{Act, Report};

use super::look;
use mathjax::undrawn;
use tex::{mathml, next_formula, tex_in_address, undelimited};

/// Formulas on one page; each costs a parse.
const MOST: usize = 5_000;

pub(super) fn settle(tree: &mut Tree, report: &mut Report) {
    let mut run = Run { tree, formulas: 0, texts: Vec::new(), draws_tex: false };
    let order: Vec<NodeId> = run.tree.descendants(run.tree.document()).collect();
    for id in order {
        run.look_at(id);
    }
    if run.draws_tex {
        for text in std::mem::take(&mut run.texts) {
            run.delimited(text);
        }
    }
    if run.formulas > 0 {
        report.add("math", Act::Noted, &format!("{} formulas", run.formulas), "brought into MathML");
    }
}

/// Classes of elements that hold a drawn formula, or the source of one.
const DRAWN: [&str; 14] = [
    "katex",
    "katex-display",
    "katex-block",
    "mwe-math-element",
    "math-inline",
    "math-block",
    "math-display",
    "mathjax",
    "mathjax_svg",
    "mathjax_display",
    "math",
    "tex",
    "latex",
    "arithmatex",
];

struct Run<'t> {
    tree: &'t mut Tree,
    formulas: usize,
    /// Text nodes with signs of TeX in them.
    texts: Vec<NodeId>,
    /// The page loads a script that draws TeX.
    draws_tex: bool,
}

impl Run<'_> {
    fn look_at(&mut self, id: NodeId) {
        let element = match self.tree.data(id) {
            Data::Text(text) => {
                let bytes = text.as_bytes();
                let opens = |at: usize| bytes[at] == b'$' || matches!(bytes.get(at + 1), Some(b'(' | b'['));
                if memchr::memchr2_iter(b'$', b'\\', bytes).any(opens) {
                    self.texts.push(id);
                }
                return;
            }
            Data::Element(element) => element,
            _ => return,
        };
        if element.name.ns == ns!(mathml) {
            if element.name.local == local_name!("math") {
                self.annotated(id);
            }
            return;
        }
        if element.name.ns != ns!(html) || element.attrs.is_empty() {
            return;
        }
        match &*element.name.local {
            "script" => self.script(id),
            "img" => self.image(id),
            "mjx-container" => self.mathjax(id),
            "span" | "div" | "p" | "tex-math" | "la-tex" | "math-field" | "figure" | "eqn" | "eq" => {
                self.drawn(id)
            }
            _ => {}
        }
    }

    /// Puts a MathML element, with the TeX it came from, in the place of `old`.
    fn put(&mut self, old: NodeId, math: NodeId, display: bool) {
        if display {
            self.tree.set_attr(math, "display", "block");
        }
        self.tree.replace(old, math);
        self.formulas += 1;
    }

    /// Puts the formula for `tex` in the place of `old`.
    fn put_tex(&mut self, old: NodeId, tex: &str, display: bool) {
        if self.formulas >= MOST {
            return;
        }
        let node = match mathml(tex, display).and_then(|markup| graft(self.tree, &markup)) {
            Some(math) => {
                self.tree.set_attr(math, "alttext", tex.trim());
                if display {
                    self.tree.set_attr(math, "display", "block");
                }
                math
            }
            None => {
                let code = look::element_with_text(self.tree, local_name!("code"), tex.trim());
                self.tree.set_attr(code, "class", "language-math");
                code
            }
        };
        self.tree.replace(old, node);
        self.formulas += 1;
    }

    /// Keeps the TeX of a MathML element where the writer keeps it.
    fn annotated(&mut self, math: NodeId) {
        if self.tree.attr(math, "alttext").is_some() {
            return;
        }
        if let Some(tex) = annotation(self.tree, math) {
            self.tree.set_attr(math, "alttext", tex.trim());
        }
    }

    /// Drawn by KaTeX or MediaWiki, or named as a formula by its class or attributes.
    fn drawn(&mut self, id: NodeId) {
        let classes = self.tree.attr(id, "class").unwrap_or_default();
        let math_class = classes
            .split_ascii_whitespace()
            .any(|word| DRAWN.iter().any(|name| word.eq_ignore_ascii_case(name)));
        if !math_class
            && !self
                .tree
                .element(id)
                .is_some_and(|e| e.attrs.iter().any(|a| a.name.local.starts_with("data-")))
        {
            return;
        }
        let has = |class: &str| look::class_is(self.tree, id, |word| word == class);
        let source = ["data-math", "data-tex", "data-latex", "data-mathml"]
            .iter()
            .find_map(|name| self.tree.attr(id, name).filter(|v| !v.trim().is_empty()));
        if !math_class && source.is_none() {
            return;
        }
        if self
            .tree
            .ancestors(id)
            .take(8)
            .any(|n| self.tree.element(n).is_some_and(|e| e.name.ns == ns!(mathml)))
        {
            return;
        }
        let display = has("katex-display")
            || has("math-block")
            || has("math-display")
            || has("mathjax_display")
            || has("katex-block")
            || has("display")
            || self.tree.tag(id).is_some_and(|t| *t == local_name!("div"))
            || self.in_display(id);
        let math = self.tree.descendants(id).take(400).find(|&n| {
            self.tree
                .element(n)
                .is_some_and(|e| e.name.ns == ns!(mathml) && e.name.local == local_name!("math"))
        });
        if let Some(math) = math {
            // A formula drawn by a program stands alone in its element, else this is a block with words too.
            let is_drawing = has("katex")
                || has("mwe-math-element")
                || has("mathjax")
                || has("mathjax_svg")
                || has("math-inline")
                || has("katex-display");
            if is_drawing {
                self.annotated(math);
                let display = display || self.tree.attr(math, "display") == Some("block");
                self.put(id, math, display);
            }
            return;
        }
        let tex = match source {
            Some(source) if source.trim_start().starts_with("<math") => {
                let markup = source.to_owned();
                if let Some(math) = graft(self.tree, &markup) {
                    self.annotated(math);
                    self.put(id, math, display);
                }
                return;
            }
            Some(source) => Some(source.to_owned()),
            None if has("katex") || has("katex-display") => annotation(self.tree, id),
            None if has("math") || has("tex") || has("latex") || has("arithmatex") => {
                let is_small = self.tree.descendants(id).nth(60).is_none();
                is_small.then(|| self.tree.text_content(id)).and_then(|t| undelimited(&t).map(str::to_owned))
            }
            None => None,
        };
        if let Some(tex) = tex.filter(|tex| !tex.trim().is_empty()) {
            self.put_tex(id, &tex, display);
        }
    }

    fn in_display(&self, id: NodeId) -> bool {
        self.tree
            .ancestors(id)
            .take(3)
            .any(|n| look::class_has(self.tree, n, &["katex-display", "math-block", "math-display"]))
    }

    /// MathJax 3 and 4.
    fn mathjax(&mut self, id: NodeId) {
        let display = self.tree.attr(id, "display") == Some("true");
        let math = self.tree.descendants(id).find(|&n| {
            self.tree
                .element(n)
                .is_some_and(|e| e.name.ns == ns!(mathml) && e.name.local == local_name!("math"))
        });
        if let Some(math) = math {
            self.annotated(math);
            return self.put(id, math, display);
        }
        let drawing =
            self.tree.descendants(id).find(|&n| self.tree.tag(n).is_some_and(|t| &**t == "mjx-math"));
        if let Some(drawing) = drawing
            && let Some(math) = undrawn(self.tree, drawing)
        {
            self.put(id, math, display);
        }
    }

    /// MathJax 2 keeps the source in a script behind its drawing; other scripts tell that TeX is drawn at all.
    fn script(&mut self, id: NodeId) {
        let kind = self.tree.attr(id, "type").unwrap_or_default().to_ascii_lowercase();
        if let Some(parameters) = kind.strip_prefix("math/tex") {
            let display = parameters.contains("mode=display");
            let tex = self.tree.text_content(id);
            while let Some(before) = look::element_before(self.tree, id) {
                let drawing = look::class_has(self.tree, before, &["mathjax"]);
                if !drawing {
                    break;
                }
                self.tree.detach(before);
            }
            self.put_tex(id, &tex, display);
        } else if kind.starts_with("math/mml") {
            let markup = self.tree.text_content(id);
            if let Some(math) = graft(self.tree, &markup) {
                self.put(id, math, false);
            }
        } else {
            let source = self.tree.attr(id, "src").unwrap_or_default().to_ascii_lowercase();
            self.draws_tex |=
                source.contains("mathjax") || source.contains("katex") || kind == "text/x-mathjax-config";
        }
    }

    /// An image of a formula: its text is TeX, or its address holds some.
    fn image(&mut self, id: NodeId) {
        let is_tex_class = look::class_is(self.tree, id, |word| {
            matches!(word, "tex" | "latex" | "math" | "ee_img" | "tr_noresize")
                || word.starts_with("mwe-math-fallback")
                || word.starts_with("latex")
        });
        let alt = self.tree.attr(id, "alt").unwrap_or_default().trim().to_owned();
        if is_tex_class && !alt.is_empty() {
            let drawn_beside = look::element_before(self.tree, id).is_some_and(|before| {
                self.tree
                    .descendants(before)
                    .take(5)
                    .any(|n| self.tree.element(n).is_some_and(|e| e.name.local == local_name!("math")))
            });
            if drawn_beside {
                return self.tree.detach(id);
            }
            let display = look::class_has(self.tree, id, &["display"]);
            let tex = undelimited(&alt).unwrap_or(&alt).to_owned();
            if mathml(&tex, display).is_some() {
                self.put_tex(id, &tex, display);
            }
            return;
        }
        if let Some(tex) = self.tree.attr(id, "src").and_then(tex_in_address)
            && mathml(&tex, false).is_some()
        {
            self.put_tex(id, &tex, false);
        }
    }

    /// `\(..\)`, `\[..\]`, `$$..$$` and `$..$` in running text.
    fn delimited(&mut self, id: NodeId) {
        if self.tree.ancestors(id).take(200).any(|n| {
            self.tree.element(n).is_some_and(|e| {
                e.name.ns != ns!(html)
                    || matches!(
                        &*e.name.local,
                        "pre" | "code" | "script" | "style" | "textarea" | "title" | "kbd" | "samp"
                    )
            })
        }) {
            return;
        }
        let Some(text) = self.tree.text(id).map(str::to_owned) else {
            return;
        };
        let mut rest = &*text;
        let mut changed = false;
        let mut before = String::new();
        while let Some(found) = next_formula(rest) {
            if self.formulas >= MOST || mathml(found.tex, found.display).is_none() {
                before.push_str(&rest[..found.end]);
                rest = &rest[found.end..];
                continue;
            }
            before.push_str(&rest[..found.start]);
            let words = self.tree.create_text(&std::mem::take(&mut before));
            self.tree.insert_before(id, words);
            let place = self.tree.create_element(local_name!("span"));
            self.tree.insert_before(id, place);
            self.put_tex(place, found.tex, found.display);
            rest = &rest[found.end..];
            changed = true;
        }
        if changed {
            before.push_str(rest);
            let words = self.tree.create_text(&before);
            self.tree.replace(id, words);
        }
    }
}

/// The TeX in an `<annotation>`.
fn annotation(tree: &Tree, id: NodeId) -> Option<String> {
    tree.descendants(id).find_map(|n| {
        let element = tree.element(n)?;
        let is_tex = &*element.name.local == "annotation"
            && element.attr("encoding").is_some_and(|e| e.contains("tex"));
        is_tex.then(|| tree.text_content(n))
    })
}

/// Copies the first `<math>` of a piece of markup into the tree, in no place yet.
fn graft(tree: &mut Tree, markup: &str) -> Option<NodeId> {
    let other = tree::parse_fragment(markup);
    let math = other.descendants(other.document()).find(|&n| {
        other.element(n).is_some_and(|e| e.name.ns == ns!(mathml) && e.name.local == local_name!("math"))
    })?;
    let copy = tree.create(other.data(math).clone());
    let mut copies = std::collections::HashMap::from([(math, copy)]);
    for node in other.descendants(math) {
        let child = tree.create(other.data(node).clone());
        let parent = other.parent(node).and_then(|p| copies.get(&p).copied())?;
        tree.append(parent, child);
        copies.insert(node, child);
    }
    Some(copy)
}
