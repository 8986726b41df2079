//! The reader's marks, as the library's callers see them. Field names are part of the contract.

use serde::{Deserialize, Serialize};

use crate::ItemId;

/// A highlight's name: a UUIDv7 in its usual form.
pub type HighlightId = String;

/// The color of a highlight or a tag. What each stands for is the reader's to name; the color is what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Color {
    /// Key point.
    Yellow,
    /// Doubt.
    Red,
    /// Quote.
    Green,
    /// Look up.
    Blue,
}

/// A highlight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Highlight {
    /// Its name.
    pub id: HighlightId,
    /// The item it is in.
    pub item: ItemId,
    /// Its color.
    pub color: Color,
    /// The words that were marked; empty for an image.
    pub quote: String,
    /// What stood in front of them.
    pub prefix: String,
    /// What stood behind them.
    pub suffix: String,
    /// Where it begins in the plain text shown, in characters (Unicode scalar values); `None` when it is orphaned.
    pub start: Option<u32>,
    /// Where it ends; `None` when it is orphaned.
    pub end: Option<u32>,
    /// BLAKE3 of a highlighted image.
    pub image: Option<String>,
    /// The reader's note, as Markdown.
    pub note: Option<String>,
    /// Its tags, in alphabetical order.
    pub tags: Vec<String>,
    /// When it was made.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub created_at: i64,
    /// When color, note, tags or words were last changed.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub updated_at: i64,
    /// How sure its place is: 1 when the very words stand there, 0 when it has none.
    pub confidence: f64,
    /// Whether it has no place in the version shown.
    pub orphaned: bool,
}

/// What the reader wrote into the margin of an item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Marks {
    /// The note on the item itself, as Markdown.
    pub note: Option<String>,
    /// Its highlights in the order of the text; those without a place last.
    pub highlights: Vec<Highlight>,
}

/// A highlight to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NewHighlight {
    /// Where it begins in the plain text shown, in characters.
    pub start: u32,
    /// Where it ends; `start` when only an image is marked.
    pub end: u32,
    /// Its color.
    pub color: Color,
    /// A note, as Markdown.
    #[serde(default)]
    pub note: Option<String>,
    /// BLAKE3 of the image that is marked.
    #[serde(default)]
    pub image: Option<String>,
}

/// A highlight that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AddedHighlight {
    /// The highlight. When it overlapped others of its color they are one now, under the oldest one's name.
    pub highlight: Highlight,
    /// The highlights it took the place of; the oldest one's name is its own now.
    pub replaced: Vec<HighlightId>,
}

/// What to change of a highlight; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[cfg_attr(feature = "types", ts(optional_fields))]
#[serde(default)]
pub struct HighlightChange {
    /// Its color.
    pub color: Option<Color>,
    /// Its note; nothing but white space takes it away.
    pub note: Option<String>,
    /// All its tags.
    pub tags: Option<Vec<String>>,
}

/// Which highlights to list. Items in the trash are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct HighlightQuery {
    /// Words that quote, note, tags or the item's title contain, each anywhere; empty means all.
    pub text: String,
    /// Only of this color.
    pub color: Option<Color>,
    /// Only with this tag, or one below it.
    pub tag: Option<String>,
    /// Only of this site: its name, its host, or a part of the host.
    pub site: Option<String>,
    /// Only of this item.
    pub item: Option<ItemId>,
    /// Only of items saved at this time or later.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub saved_after: Option<i64>,
    /// Only of items saved before this time.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub saved_before: Option<i64>,
    /// Only orphaned ones, or only the others.
    pub orphaned: Option<bool>,
    /// Only those with a note, or only the others.
    pub noted: Option<bool>,
    /// How many to skip.
    pub offset: u32,
    /// How many to give at the most.
    pub limit: u32,
}

/// A highlight and what it was marked in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ListedHighlight {
    /// The highlight.
    pub highlight: Highlight,
    /// The item's title.
    pub title: String,
    /// Its publication.
    pub site_name: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its authors.
    pub byline: Option<String>,
    /// When it was published, as RFC 3339.
    pub published: Option<String>,
}

/// Highlights of the whole library, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct HighlightList {
    /// Those asked for.
    pub highlights: Vec<ListedHighlight>,
    /// How many there are without offset and limit.
    pub total: u32,
}

/// A tag and what has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Tag {
    /// Its name; `a/b` lies below `a`.
    pub name: String,
    /// Its color.
    pub color: Option<Color>,
    /// Items outside the trash that have it.
    pub items: u32,
    /// Highlights outside the trash that have it.
    pub highlights: u32,
}

/// A tag that suits an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TagSuggestion {
    /// The tag.
    pub name: String,
    /// Why, in words.
    pub reason: String,
}

/// An act of the past.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PastAct {
    /// When.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
    /// The verb, such as `archive`, `highlight`, `rename_tag`.
    pub verb: String,
    /// How many items it touched.
    pub items: u32,
    /// Whether it was undone, and can be done again.
    pub undone: bool,
}
