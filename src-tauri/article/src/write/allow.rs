//! What may be written: a closed list of elements, each with its place in the grammar. What is not listed is unwrapped
//! (its words survive) or, when its content is no text of the page, dropped.

/// What becomes of an HTML element.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Rule {
    /// Left out with all that is in it: its content is code, data or a control.
    Drop,
    /// Left out; what is in it stays.
    Unwrap,
    /// Written under this name.
    Write(&'static str, Role),
    /// An image of some kind.
    Image,
}

/// The part an element plays in the grammar: decides where it may stand so that a parser rebuilds what was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// Holds anything; closes an open paragraph.
    Block,
    /// Holds no block.
    Paragraph,
    /// Holds no heading.
    Heading,
    /// Preformatted text.
    Pre,
    /// `ul`, `ol`.
    List,
    /// `li`: only right inside a list.
    Item,
    /// `dl`.
    Definitions,
    /// `dt`, `dd`: only inside a `dl`, or a `div` of it.
    Definition,
    /// `table`.
    Table,
    /// `caption`: only right inside a table.
    Caption,
    /// `thead`, `tbody`, `tfoot`.
    Section,
    /// `tr`.
    Row,
    /// `td`, `th`.
    Cell,
    /// `hr`.
    ThematicBreak,
    /// `br`.
    Break,
    /// `wbr`.
    BreakChance,
    /// `a`: holds no other link.
    Link,
    /// Inline; not twice inside itself.
    Inline,
    /// Inline; may stand inside itself (`sub`, `q`, `bdi` ...).
    Nestable,
    /// `span`: written only when it says something.
    Span,
    /// `rt`, `rp`, `rb`: only right inside `ruby`.
    RubyText,
}

impl Role {
    /// Whether its start tag ends an open paragraph, and its edges end a run of text.
    pub(super) fn is_block(self) -> bool {
        !matches!(
            self,
            Role::Break
                | Role::BreakChance
                | Role::Link
                | Role::Inline
                | Role::Nestable
                | Role::Span
                | Role::RubyText
        )
    }
}

/// What becomes of the HTML element `name` (lower case).
pub(super) fn rule(name: &str) -> Rule {
    use Role::*;
    use Rule::{Drop, Image, Unwrap, Write};
    match name {
        "p" => Write("p", Paragraph),
        "div" | "main" | "nav" | "hgroup" | "search" | "center" | "form" | "fieldset" | "legend"
        | "dialog" | "marquee" | "plaintext" | "body" | "frameset" => Write("div", Block),
        "address" => Write("address", Block),
        "article" => Write("article", Block),
        "aside" => Write("aside", Block),
        "section" => Write("section", Block),
        "header" => Write("header", Block),
        "footer" => Write("footer", Block),
        "blockquote" => Write("blockquote", Block),
        "figure" => Write("figure", Block),
        "figcaption" => Write("figcaption", Block),
        "details" => Write("details", Block),
        "summary" => Write("summary", Block),
        "h1" => Write("h1", Heading),
        "h2" => Write("h2", Heading),
        "h3" => Write("h3", Heading),
        "h4" => Write("h4", Heading),
        "h5" => Write("h5", Heading),
        "h6" => Write("h6", Heading),
        "pre" | "listing" | "xmp" => Write("pre", Pre),
        "ul" | "menu" | "dir" => Write("ul", List),
        "ol" => Write("ol", List),
        "li" => Write("li", Item),
        "dl" => Write("dl", Definitions),
        "dt" => Write("dt", Definition),
        "dd" => Write("dd", Definition),
        "table" => Write("table", Table),
        "caption" => Write("caption", Caption),
        "thead" => Write("thead", Section),
        "tbody" => Write("tbody", Section),
        "tfoot" => Write("tfoot", Section),
        "tr" => Write("tr", Row),
        "td" => Write("td", Cell),
        "th" => Write("th", Cell),
        "hr" => Write("hr", Role::ThematicBreak),
        "br" => Write("br", Break),
        "wbr" => Write("wbr", BreakChance),
        "a" => Write("a", Link),
        "span" => Write("span", Span),
        "b" => Write("b", Inline),
        "strong" => Write("strong", Inline),
        "i" => Write("i", Inline),
        "em" => Write("em", Inline),
        "u" => Write("u", Inline),
        "s" | "strike" => Write("s", Inline),
        "small" => Write("small", Inline),
        "code" | "tt" => Write("code", Inline),
        "del" => Write("del", Inline),
        "ins" => Write("ins", Inline),
        "mark" => Write("mark", Inline),
        "kbd" => Write("kbd", Inline),
        "samp" => Write("samp", Inline),
        "var" => Write("var", Inline),
        "cite" => Write("cite", Inline),
        "dfn" => Write("dfn", Inline),
        "abbr" | "acronym" => Write("abbr", Inline),
        "time" => Write("time", Inline),
        "sub" => Write("sub", Nestable),
        "sup" => Write("sup", Nestable),
        "q" => Write("q", Nestable),
        "bdi" => Write("bdi", Nestable),
        "bdo" => Write("bdo", Nestable),
        "ruby" => Write("ruby", Nestable),
        "rt" => Write("rt", RubyText),
        "rp" => Write("rp", RubyText),
        "rb" => Write("rb", RubyText),
        "img" | "image" => Image,
        "script" | "style" | "iframe" | "frame" | "noframes" | "noembed" | "embed" | "param" | "source"
        | "track" | "input" | "textarea" | "select" | "datalist" | "keygen" | "template" | "base"
        | "basefont" | "bgsound" | "meta" | "link" | "title" | "area" | "col" | "colgroup" | "portal"
        | "fencedframe" | "head" => Drop,
        _ => Unwrap,
    }
}

/// Whether the class `word` of a written element `name` stays: the language of code, and what the shape stage makes.
pub(super) fn class(name: &str, word: &str) -> bool {
    match name {
        "code" | "pre" => word.strip_prefix("language-").is_some_and(|language| {
            !language.is_empty()
                && language.len() <= 40
                && language.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-#._".contains(&b))
        }),
        "section" => word == "footnotes",
        "sup" => word == "footnote-ref",
        "a" => word == "footnote-back",
        "p" | "figure" => word == "embed",
        "aside" => word == "sidenote",
        _ => false,
    }
}
