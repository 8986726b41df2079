//! Elements sorted by what they mean for finding text, and sets of the elements around a block.

use std::ops::BitOrAssign;

use html5ever::{QualName, ns};

use crate::tree::local_name;

/// What an element is to a reader.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Tag {
    /// Never shown as text.
    #[default]
    Skip,
    /// Part of a line.
    Inline,
    /// `a` with or without an address.
    Link,
    /// `br`.
    Break,
    /// A picture, a film, an embedded page.
    Media,
    /// `body`.
    Body,
    /// `div` and block-level elements of no special meaning.
    Div,
    /// `p`.
    Paragraph,
    /// `h1`.
    H1,
    /// `h2`.
    H2,
    /// `h3`.
    H3,
    /// `h4` to `h6`.
    H4,
    /// `ul`, `ol`, `menu`.
    List,
    /// `li`.
    Item,
    /// `dl`.
    Definitions,
    /// `dt`.
    Term,
    /// `dd`.
    Definition,
    /// `table` and its groups and rows.
    Table,
    /// `td`.
    Cell,
    /// `th`.
    HeadCell,
    /// `caption`, `figcaption`.
    Caption,
    /// `figure`.
    Figure,
    /// `pre`.
    Pre,
    /// `blockquote`.
    Quote,
    /// `article`.
    Article,
    /// `main`.
    Main,
    /// `section`, `details`.
    Section,
    /// `header`, `hgroup`.
    Header,
    /// `footer`.
    Footer,
    /// `nav`.
    Nav,
    /// `aside`.
    Aside,
    /// `form`, `fieldset`.
    Form,
    /// `button`, `label`, `legend`, `summary`, `select` ...
    Control,
    /// `dialog`.
    Dialog,
    /// `address`.
    Address,
}

impl Tag {
    /// Whether text before and after it stands on lines of its own.
    pub fn is_block(self) -> bool {
        self as u8 >= Tag::Body as u8
    }

    /// Whether it is a heading.
    pub fn is_heading(self) -> bool {
        matches!(self, Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4)
    }
}

/// The kind of an element. Elements of MathML are parts of a line; SVG is a picture; unknown names with a hyphen are
/// custom elements and block-level more often than not.
pub fn tag_of(name: &QualName) -> Tag {
    if name.ns == ns!(svg) {
        return Tag::Skip;
    }
    if name.ns != ns!(html) {
        return Tag::Inline;
    }
    match name.local {
        local_name!("div") => Tag::Div,
        local_name!("a") => Tag::Link,
        local_name!("span") => Tag::Inline,
        local_name!("p") => Tag::Paragraph,
        local_name!("li") => Tag::Item,
        local_name!("img") => Tag::Media,
        local_name!("ul") | local_name!("ol") | local_name!("menu") | local_name!("dir") => Tag::List,
        local_name!("script") | local_name!("style") | local_name!("template") | local_name!("head") => {
            Tag::Skip
        }
        local_name!("br") => Tag::Break,
        local_name!("td") => Tag::Cell,
        local_name!("tr")
        | local_name!("table")
        | local_name!("tbody")
        | local_name!("thead")
        | local_name!("tfoot") => Tag::Table,
        local_name!("th") => Tag::HeadCell,
        local_name!("h1") => Tag::H1,
        local_name!("h2") => Tag::H2,
        local_name!("h3") => Tag::H3,
        local_name!("h4") | local_name!("h5") | local_name!("h6") => Tag::H4,
        local_name!("section") | local_name!("details") => Tag::Section,
        local_name!("article") => Tag::Article,
        local_name!("header") | local_name!("hgroup") => Tag::Header,
        local_name!("footer") => Tag::Footer,
        local_name!("nav") => Tag::Nav,
        local_name!("aside") => Tag::Aside,
        local_name!("main") => Tag::Main,
        local_name!("form") | local_name!("fieldset") => Tag::Form,
        local_name!("button") | local_name!("label") | local_name!("legend") | local_name!("summary") => {
            Tag::Control
        }
        local_name!("select") | local_name!("option") | local_name!("textarea") | local_name!("input") => {
            Tag::Skip
        }
        local_name!("datalist") | local_name!("title") | local_name!("noframes") => Tag::Skip,
        local_name!("figure") => Tag::Figure,
        local_name!("figcaption") | local_name!("caption") => Tag::Caption,
        local_name!("pre") | local_name!("listing") | local_name!("xmp") | local_name!("plaintext") => {
            Tag::Pre
        }
        local_name!("blockquote") => Tag::Quote,
        local_name!("dl") => Tag::Definitions,
        local_name!("dt") => Tag::Term,
        local_name!("dd") => Tag::Definition,
        local_name!("dialog") => Tag::Dialog,
        local_name!("address") => Tag::Address,
        local_name!("video") | local_name!("audio") | local_name!("iframe") | local_name!("picture") => {
            Tag::Media
        }
        local_name!("object") | local_name!("embed") | local_name!("canvas") => Tag::Media,
        local_name!("body") => Tag::Body,
        local_name!("html") | local_name!("center") | local_name!("hr") => Tag::Div,
        local_name!("noscript") => Tag::Skip,
        ref other if other.contains('-') => Tag::Div,
        _ => Tag::Inline,
    }
}

/// A set of kinds of element.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Inside(pub u32);

impl BitOrAssign for Inside {
    fn bitor_assign(&mut self, other: Inside) {
        self.0 |= other.0;
    }
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $name:ident = $bit:literal;)*) => {
        impl Inside {
            $($(#[doc = $doc])* pub const $name: Inside = Inside(1 << $bit);)*
        }
    };
}

kinds! {
    /// `article` or its role.
    ARTICLE = 0;
    /// `main` or its role.
    MAIN = 1;
    /// `section`.
    SECTION = 2;
    /// `aside` or the role `complementary`.
    ASIDE = 3;
    /// `nav` or its role.
    NAV = 4;
    /// `header` or the role `banner`.
    HEADER = 5;
    /// `footer` or the role `contentinfo`.
    FOOTER = 6;
    /// `form` or the role `search`.
    FORM = 7;
    /// A list's item.
    ITEM = 8;
    /// A table.
    TABLE = 9;
    /// A link.
    LINK = 10;
    /// Something to press.
    CONTROL = 11;
    /// `figure`, `figcaption`.
    FIGURE = 12;
    /// `blockquote`.
    QUOTE = 13;
    /// `pre`.
    PRE = 14;
    /// A heading.
    HEADING = 15;
    /// `dialog` or its role.
    DIALOG = 16;
    /// Taken out of sight by an attribute.
    HIDDEN = 17;
    /// Taken out of the way of screen readers.
    ARIA_HIDDEN = 18;
    /// `itemprop="articleBody"` and the like.
    ARTICLE_BODY = 19;
    /// A paragraph.
    PARAGRAPH = 20;
    /// `address`.
    ADDRESS = 21;
    /// `dl`.
    DEFINITIONS = 22;
    /// A film, a frame: what stands inside is shown only where it fails.
    MEDIA = 23;
    /// Roles of widgets: tabs, menus, alerts.
    WIDGET = 24;
}

impl Inside {
    /// Whether any kind of `other` is in the set.
    pub fn any(self, other: Inside) -> bool {
        self.0 & other.0 != 0
    }

    /// The kind of a tag.
    pub fn of_tag(tag: Tag) -> Inside {
        match tag {
            Tag::Article => Inside::ARTICLE,
            Tag::Main => Inside::MAIN,
            Tag::Section => Inside::SECTION,
            Tag::Aside => Inside::ASIDE,
            Tag::Nav => Inside::NAV,
            Tag::Header => Inside::HEADER,
            Tag::Footer => Inside::FOOTER,
            Tag::Form => Inside::FORM,
            Tag::Item => Inside::ITEM,
            Tag::Table | Tag::Cell | Tag::HeadCell => Inside::TABLE,
            Tag::Link => Inside::LINK,
            Tag::Control => Inside::CONTROL,
            Tag::Figure | Tag::Caption => Inside::FIGURE,
            Tag::Quote => Inside::QUOTE,
            Tag::Pre => Inside::PRE,
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 => Inside::HEADING,
            Tag::Dialog => Inside::DIALOG,
            Tag::Paragraph => Inside::PARAGRAPH,
            Tag::Address => Inside::ADDRESS,
            Tag::Definitions => Inside::DEFINITIONS,
            Tag::Media => Inside::MEDIA,
            _ => Inside::default(),
        }
    }

    /// The kind of a WAI-ARIA role.
    pub fn of_role(role: &str) -> Inside {
        match role.trim() {
            "article" => Inside::ARTICLE,
            "main" => Inside::MAIN,
            "complementary" | "note" => Inside::ASIDE,
            "navigation" | "menu" | "menubar" | "directory" => Inside::NAV,
            "banner" => Inside::HEADER,
            "contentinfo" => Inside::FOOTER,
            "search" | "form" => Inside::FORM,
            "button" | "menuitem" | "tab" | "switch" | "checkbox" | "option" => Inside::CONTROL,
            "dialog" | "alertdialog" => Inside::DIALOG,
            "alert" | "status" | "tablist" | "tooltip" | "toolbar" | "listbox" | "log" => Inside::WIDGET,
            "figure" => Inside::FIGURE,
            "heading" => Inside::HEADING,
            _ => Inside::default(),
        }
    }

    /// Microdata and RDFa that name the body of an article.
    pub fn of_itemprop(attribute: &str, value: &str) -> Inside {
        let body = attribute == "itemprop"
            && value
                .split_ascii_whitespace()
                .any(|v| v.eq_ignore_ascii_case("articleBody") || v.eq_ignore_ascii_case("reviewBody"));
        if body { Inside::ARTICLE_BODY } else { Inside::default() }
    }
}
