//! Formulas -> MathML, whatever drew them: KaTeX, MathJax 2 to 4, MediaWiki, images with TeX as their text, TeX in the
//! running text. The TeX source is kept as `alttext`. What cannot be read as TeX stays as `<code class="language-math">`.

use pulldown_latex::config::DisplayMode;
use pulldown_latex::{Parser, RenderConfig, Storage, push_mathml};

use crate::tree::{self, Data, NodeId, Tree, local_name, ns};
use crate::{Act, Report};

use super::look;

/// Formulas longer than this are not formulas, or meant to keep a parser busy.
const LONGEST: usize = 8_000;
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
                if text.contains('$') || text.contains("\\(") || text.contains("\\[") {
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

struct Delimited<'a> {
    start: usize,
    end: usize,
    tex: &'a str,
    display: bool,
}

/// The first formula in delimiters.
fn next_formula(text: &str) -> Option<Delimited<'_>> {
    let (mut from, mut unclosed) = (0, 0);
    loop {
        let start = from + text[from..].find(['$', '\\'])?;
        let rest = &text[start..];
        let (open, close, display) = if rest.starts_with("$$") {
            (2, "$$", true)
        } else if rest.starts_with("\\[") {
            (2, "\\]", true)
        } else if rest.starts_with("\\(") {
            (2, "\\)", false)
        } else if rest.starts_with('$') {
            (1, "$", false)
        } else {
            from = start + 1;
            continue;
        };
        let body = &rest[open..];
        let window = body.char_indices().nth(LONGEST).map_or(body, |(at, _)| &body[..at]);
        let Some(length) = window.find(close) else {
            // Searched once without finding: what is left is looked through only for the other delimiters.
            from = start + open;
            unclosed += 1;
            if unclosed > 8 {
                return None;
            }
            continue;
        };
        let tex = &body[..length];
        // A lone dollar sign is a price more often than a formula.
        let price = close == "$"
            && (tex.starts_with(char::is_whitespace)
                || tex.ends_with(char::is_whitespace)
                || tex.contains('\n')
                || body[length + 1..].starts_with(|c: char| c.is_ascii_digit())
                || tex.is_empty());
        if price || tex.trim().is_empty() {
            from = start + open;
            continue;
        }
        return Some(Delimited { start, end: start + open + length + close.len(), tex, display });
    }
}

/// The formula in a text that is nothing but one in delimiters.
fn undelimited(text: &str) -> Option<&str> {
    let text = text.trim();
    [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("$", "$")]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
        .map(|tex| tex.trim().strip_prefix("\\displaystyle").unwrap_or(tex))
}

/// TeX in the address of a service that draws it: the query, one parameter of it or the last step of the path.
fn tex_in_address(src: &str) -> Option<String> {
    let (path, query) = src.split_once('?').unwrap_or((src, ""));
    let last = path.rsplit('/').next().unwrap_or_default();
    let pieces = query
        .split('&')
        .map(|part| part.split_once('=').map_or(part, |(_, value)| value))
        .chain([query, last]);
    for piece in pieces {
        if !(piece.contains("%5C") || piece.contains("%5c") || piece.contains('\\')) {
            continue;
        }
        let piece = if piece.contains("%2B") { piece.to_owned() } else { piece.replace('+', " ") };
        let decoded = url::form_urlencoded::parse(format!("x={}", piece.replace('+', "%2B")).as_bytes())
            .next()
            .map(|(_, value)| value.into_owned())?;
        if decoded.starts_with('\\') || decoded.contains("\\frac") || decoded.contains("\\sum") {
            return Some(decoded);
        }
    }
    None
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

/// TeX -> MathML markup; `None` when any of it cannot be read.
fn mathml(tex: &str, display: bool) -> Option<String> {
    let tex = tex.trim();
    // Definitions could expand without end.
    let defines = [
        "\\def",
        "\\newcommand",
        "\\renewcommand",
        "\\let",
        "\\gdef",
        "\\edef",
        "\\xdef",
        "\\providecommand",
    ];
    if tex.is_empty() || tex.len() > LONGEST || defines.iter().any(|d| tex.contains(d)) {
        return None;
    }
    let tex = tex.replace("\\label{", "\\text{").replace("\\lt ", "<").replace("\\gt ", ">");
    let storage = Storage::new();
    let events: Vec<_> = Parser::new(&tex, &storage).collect();
    if events.iter().any(Result::is_err) {
        return None;
    }
    let mode = if display { DisplayMode::Block } else { DisplayMode::Inline };
    let mut markup = String::new();
    push_mathml(
        &mut markup,
        events.into_iter(),
        RenderConfig { display_mode: mode, ..RenderConfig::default() },
    )
    .ok()?;
    Some(markup)
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

/// MathJax's drawing in HTML elements (`mjx-mi`, `mjx-mfrac` ...) back into MathML: each is named after what it draws,
/// with boxes around that say where it is drawn.
fn undrawn(tree: &mut Tree, drawing: NodeId) -> Option<NodeId> {
    let root = math_element(tree, "math");
    // Each pair is a drawn node and where its formula goes.
    let mut work: Vec<(NodeId, NodeId)> = tree.children(drawing).map(|child| (child, root)).collect();
    work.reverse();
    let mut budget = tree.descendants(drawing).count();
    while let Some((node, parent)) = work.pop() {
        // Parts that overlap would be drawn again and again.
        budget = budget.checked_sub(1)?;
        let Some(name) = tree.tag(node).map(|t| t.to_string()) else {
            continue;
        };
        let Some(name) = name.strip_prefix("mjx-") else {
            continue;
        };
        match name {
            "mi" | "mn" | "mo" | "ms" | "mtext" => {
                let token = math_element(tree, name);
                let text = drawn_text(tree, node);
                let text = tree.create_text(&text);
                tree.append(token, text);
                tree.append(parent, token);
            }
            "assistive-mml" | "nstrut" | "dstrut" | "strut" | "surd" | "line" => {}
            _ => {
                let parts = parts(tree, node, name);
                let target = if matches!(
                    name,
                    "mrow"
                        | "mfrac"
                        | "msqrt"
                        | "mroot"
                        | "msub"
                        | "msup"
                        | "msubsup"
                        | "munder"
                        | "mover"
                        | "munderover"
                        | "mtable"
                        | "mtr"
                        | "mtd"
                        | "mstyle"
                        | "mpadded"
                        | "menclose"
                        | "mspace"
                ) {
                    let element = math_element(tree, name);
                    tree.append(parent, element);
                    element
                } else {
                    parent
                };
                match parts {
                    // In the order of MathML, each part in a row of its own.
                    Some(parts) => {
                        let rows: Vec<_> = parts
                            .into_iter()
                            .map(|part| {
                                let row = math_element(tree, "mrow");
                                tree.append(target, row);
                                (part, row)
                            })
                            .collect();
                        for (part, row) in rows.into_iter().rev() {
                            if tree.tag(part).is_some_and(|t| is_box(t)) {
                                let children: Vec<_> = tree.children(part).collect();
                                work.extend(children.into_iter().rev().map(|c| (c, row)));
                            } else {
                                work.push((part, row));
                            }
                        }
                    }
                    None => {
                        let children: Vec<_> = tree.children(node).collect();
                        work.extend(children.into_iter().rev().map(|c| (c, target)));
                    }
                }
            }
        }
    }
    tree.first_child(root).is_some().then_some(root)
}

/// Boxes that say only where something is drawn.
fn is_box(name: &str) -> bool {
    matches!(
        name,
        "mjx-base" | "mjx-over" | "mjx-under" | "mjx-num" | "mjx-den" | "mjx-script" | "mjx-box" | "mjx-row"
    )
}

/// The parts of a fraction, root or script in MathML's order.
fn parts(tree: &Tree, node: NodeId, name: &str) -> Option<Vec<NodeId>> {
    const NEAR: usize = 4_000;
    // The nearest part of that name that belongs to this node: not below another of its kind.
    let find = |part: &str| {
        let mut next = tree.first_child(node);
        let mut seen = 0;
        while let Some(n) = next {
            let tag = tree.tag(n).map_or("", |t| &**t);
            if tag == part {
                return Some(n);
            }
            seen += 1;
            if seen > NEAR {
                return None;
            }
            let inner = tag.starts_with("mjx-m") && tag != "mjx-munder" && tag != "mjx-mover"
                || is_box(tag) && tag != "mjx-box" && tag != "mjx-row" && tag != "mjx-base";
            next = if inner { tree.following_skip(n, node) } else { tree.following(n, node) };
        }
        None
    };
    let parts = match name {
        "mfrac" => vec![find("mjx-num")?, find("mjx-den")?],
        "munder" => vec![find("mjx-base")?, find("mjx-under")?],
        "mover" => vec![find("mjx-base")?, find("mjx-over")?],
        "munderover" => vec![find("mjx-base")?, find("mjx-under")?, find("mjx-over")?],
        "msub" | "msup" => vec![tree.first_child(node)?, find("mjx-script")?],
        "msubsup" => {
            let script = find("mjx-script")?;
            vec![tree.first_child(node)?, tree.last_child(script)?, tree.first_child(script)?]
        }
        _ => return None,
    };
    Some(parts)
}

/// The characters of a token: text, or the code point that a class names (`mjx-c1D467`).
fn drawn_text(tree: &Tree, token: NodeId) -> String {
    let mut out = String::new();
    for node in tree.descendants(token) {
        if let Some(text) = tree.text(node) {
            out.push_str(text);
        } else if tree.first_child(node).is_none()
            && let Some(class) = tree.attr(node, "class")
        {
            let code = class
                .split_ascii_whitespace()
                .find_map(|word| u32::from_str_radix(word.strip_prefix("mjx-c")?, 16).ok());
            out.extend(code.and_then(char::from_u32));
        }
    }
    out
}

fn math_element(tree: &mut Tree, name: &str) -> NodeId {
    let name = tree::QualName::new(None, ns!(mathml), tree::LocalName::from(name));
    tree.create(Data::Element(tree::Element { name, attrs: Vec::new() }))
}
