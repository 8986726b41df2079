//! What the shelf holds, as its callers see it. The command line prints these and the window receives them: field names
//! are part of the contract. Times are Unix milliseconds in UTC, given by the caller.

use serde::{Deserialize, Serialize};

/// An item's name: a UUIDv7 in its usual form. Made by the library, never reused.
pub type ItemId = String;

/// Where an item lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// New, to be read or sorted.
    Inbox,
    /// Put aside on purpose.
    Later,
    /// Done with, kept.
    Archive,
    /// Thrown away; gone for ever 30 days after `trashed_at`.
    Trash,
}

/// How far the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Reading {
    /// Never opened, or marked so.
    Unread,
    /// Opened, not at the end.
    Reading,
    /// Read to the end, or marked so.
    Finished,
}

/// Whether an item opens without a network, as found by looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Seal {
    /// Text and every image are here.
    Complete,
    /// Text is here, some images are not.
    ImagesMissing,
    /// Saved without its images on purpose.
    TextOnly,
    /// Not saved; the reason is beside it.
    Failed,
}

/// One item of the shelf, as a row of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Item {
    /// Its name.
    pub id: ItemId,
    /// The address it was saved from, after redirects; `None` for pastes and files without one.
    pub url: Option<String>,
    /// The address the page calls its own.
    pub canonical_url: Option<String>,
    /// Headline. Never empty: an item without one has its address or its first words here.
    pub title: String,
    /// Authors.
    pub byline: Option<String>,
    /// Publication; the host of the address when the page names none.
    pub site_name: Option<String>,
    /// First sentences.
    pub excerpt: String,
    /// Date, or date and time with offset, as RFC 3339.
    pub published: Option<String>,
    /// BCP 47 tag.
    pub lang: Option<String>,
    /// `ltr` or `rtl`.
    pub dir: Option<String>,
    /// The kind of page: `article`, `documentation`, `forum`, `product`, `listing`, `recipe`, `wiki`, `live_blog`, `poem`,
    /// `release_notes`, `gallery`, `none`.
    pub kind: String,
    /// Words.
    pub word_count: u32,
    /// Minutes to read it all.
    pub reading_minutes: u32,
    /// When it was first saved.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub saved_at: i64,
    /// When the shown version was saved.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub updated_at: i64,
    /// When it went to the trash.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub trashed_at: Option<i64>,
    /// Where it lies.
    pub place: Place,
    /// Starred.
    pub favorite: bool,
    /// How far the reader is.
    pub reading: Reading,
    /// How much has been read, 0 to 1.
    pub progress: f64,
    /// Where reading stopped: characters (Unicode scalar values) from the start of the text.
    pub position: u32,
    /// Its tags, in alphabetical order.
    pub tags: Vec<String>,
    /// Whether it opens offline.
    pub seal: Seal,
    /// Images that are here.
    pub images: u32,
    /// Images that are missing.
    pub images_missing: u32,
    /// Bytes of its images and raw page in the library, each blob counted once.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub size: u64,
    /// Why a failed save failed, in words.
    pub failure: Option<String>,
    /// How many versions are kept.
    pub versions: u32,
    /// Whether the reader wrote a note on it.
    pub note: bool,
    /// How many highlights are in it.
    pub highlights: u32,
}

/// An image of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ItemImage {
    /// BLAKE3 of its bytes; `None` when it is missing.
    pub hash: Option<String>,
    /// Where it came from.
    pub source: Option<String>,
    /// Its alternative text.
    pub alt: String,
    /// Why it is missing.
    pub missing: Option<String>,
}

/// A request the program made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct LedgerEntry {
    /// When.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
    /// The address asked, without credentials.
    pub url: String,
    /// Why: `page`, `image`, `next page`.
    pub purpose: String,
    /// The HTTP status, when there was an answer.
    pub status: Option<u16>,
    /// Bytes received in the body.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub bytes: u64,
    /// What went wrong, in words.
    pub error: Option<String>,
    /// The item it was for.
    pub item: Option<ItemId>,
}

/// Which items a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// Everything but the trash.
    #[default]
    All,
    /// The inbox.
    Inbox,
    /// Later.
    Later,
    /// The archive.
    Archive,
    /// Starred, wherever they lie but the trash.
    Favorites,
    /// The trash.
    Trash,
    /// Whatever is not complete.
    NeedsAttention,
}

/// Order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Newest saved first.
    #[default]
    Newest,
    /// Oldest saved first.
    Oldest,
    /// By title, A first.
    Title,
    /// Shortest first.
    Shortest,
    /// Longest first.
    Longest,
    /// Best match first; without words to match, newest first.
    Relevance,
}

/// A question to the shelf.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct Query {
    /// Which items.
    pub view: View,
    /// Only items with this tag.
    pub tag: Option<String>,
    /// What a person types: words, `"phrases"`, `pre*`, `-not`, `or`, filters such as `tag:`. Empty means all.
    pub text: String,
    /// In which order.
    pub sort: Sort,
    /// How many rows to skip.
    pub offset: u32,
    /// How many rows to give at the most; 0 gives none, only the total.
    pub limit: u32,
    /// The time by which `<2w` is understood; the caller reads the clock.
    #[serde(skip)]
    #[cfg_attr(feature = "types", ts(skip))]
    pub now: i64,
}

/// Rows of a list, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct List {
    /// The rows asked for.
    pub items: Vec<Item>,
    /// How many rows the query has without offset and limit.
    pub total: u32,
}

/// A search result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Hit {
    /// The item.
    pub item: Item,
    /// At most two passages; one of the title or of a note only when the text has none.
    pub passages: Vec<Passage>,
}

/// Search results, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Hits {
    /// The results asked for.
    pub hits: Vec<Hit>,
    /// How many items match.
    pub total: u32,
    /// What was not understood of the query, in words.
    pub notes: Vec<String>,
    /// When nothing matches: the query with its misspelled words corrected by the library's own.
    pub did_you_mean: Option<String>,
}

/// Where a passage comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum PassageFrom {
    /// The article's text.
    Text,
    /// A note of the reader.
    Note,
    /// A highlight's own note.
    Highlight,
    /// The title.
    Title,
}

/// A piece of text around a hit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Passage {
    /// The text, cut at word boundaries.
    pub text: String,
    /// The hits in it: start and end in characters (Unicode scalar values) of `text`.
    pub marks: Vec<(u32, u32)>,
    /// Where the passage starts in the item's text, in characters; for a highlight where that starts, else 0.
    pub position: u32,
    /// Where it comes from.
    pub from: PassageFrom,
}

/// A tag and how many items outside the trash have it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TagCount {
    /// The tag.
    pub name: String,
    /// Items.
    pub count: u32,
}

/// How many items lie where.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Counts {
    /// In the inbox.
    pub inbox: u32,
    /// In Later.
    pub later: u32,
    /// In the archive.
    pub archive: u32,
    /// Starred.
    pub favorites: u32,
    /// In the trash.
    pub trash: u32,
    /// Complete offline, trash left out.
    pub complete: u32,
    /// Not complete, trash left out.
    pub needs_attention: u32,
    /// Bytes of the library's files.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub size: u64,
    /// All tags.
    pub tags: Vec<TagCount>,
}

/// What a save hands to the shelf.
#[derive(Clone, Debug)]
pub struct NewVersion<'a> {
    /// When.
    pub now: i64,
    /// What makes two addresses the same page (`article::address::key`); `None` for pages without an address: those
    /// are the same when their raw bytes are.
    pub key: Option<String>,
    /// The address as the person gave it.
    pub asked_url: Option<String>,
    /// The address after redirects.
    pub url: Option<String>,
    /// The article, as extracted.
    pub article: &'a article::Article,
    /// Its HTML with the images placed: what is stored and shown.
    pub html: &'a str,
    /// The page as received.
    pub raw: &'a [u8],
    /// Its Content-Type header.
    pub raw_content_type: Option<String>,
    /// The file's name it came from, for files.
    pub raw_file_name: Option<String>,
    /// The images, in the order of `article.images`.
    pub images: Vec<NewImage>,
    /// Whether images were left out on purpose.
    pub text_only: bool,
    /// Whether to keep a new version of a known page though its article is the same, word for word.
    pub even_unchanged: bool,
    /// Every request made for it.
    pub requests: Vec<LedgerEntry>,
    /// Tags to add.
    pub tags: Vec<String>,
}

/// An image a save hands to the shelf.
#[derive(Clone, Debug)]
pub struct NewImage {
    /// Its bytes with media type, width and height (0 when unknown), or why it is missing.
    pub content: Result<ImageContent, String>,
    /// Where it came from; `None` when it came with the page.
    pub source: Option<String>,
    /// Its alternative text.
    pub alt: String,
}

/// The bytes of an image.
#[derive(Clone, Debug)]
pub struct ImageContent {
    /// BLAKE3 of `bytes`, 64 hex digits.
    pub hash: String,
    /// The bytes, safe to show.
    pub bytes: Vec<u8>,
    /// Media type, such as `image/webp`, found by looking.
    pub media_type: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Saved {
    /// The item.
    pub item: Item,
    /// Whether the page was on the shelf before.
    pub known: bool,
    /// Whether the page was known and its article is the same, word for word: then no version was added.
    pub unchanged: bool,
    /// How many highlights have no place in the new version and are orphans now.
    pub lost_place: u32,
}

/// A stored version of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Version {
    /// 1 for the first.
    pub number: u32,
    /// When it was saved.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub saved_at: i64,
    /// Its title then.
    pub title: String,
    /// Words.
    pub word_count: u32,
    /// Its seal.
    pub seal: Seal,
    /// Whether it is the one shown.
    pub current: bool,
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CheckReport {
    /// Items looked at.
    pub items: u32,
    /// Complete ones.
    pub complete: u32,
    /// With images missing.
    pub images_missing: u32,
    /// Text only.
    pub text_only: u32,
    /// Failed saves.
    pub failed: u32,
    /// Blobs looked at, their hash computed again.
    pub blobs: u32,
    /// Blobs nothing names.
    pub orphan_blobs: u32,
    /// What is wrong, in words; empty when the library is sound.
    pub problems: Vec<String>,
}

/// An act that was undone or redone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Undone {
    /// The verb, such as `archive`, `trash`, `tag`.
    pub verb: String,
    /// The items it touched.
    pub items: Vec<ItemId>,
}

/// The bytes of a stored image, ready to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredImage {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Media type, such as `image/webp`.
    pub media_type: String,
}

/// A page as it was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Its Content-Type header.
    pub content_type: Option<String>,
    /// The file's name it came from, for files.
    pub file_name: Option<String>,
    /// Its address.
    pub url: Option<String>,
}

/// How much room the rows of a list take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Density {
    /// Title, excerpt and facts.
    #[default]
    Comfortable,
    /// One line.
    Compact,
}

/// A query kept in the sidebar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SavedView {
    /// Its name for programs: a UUIDv7.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What it shows; offset and limit are 0.
    pub query: Query,
    /// How its rows look.
    pub density: Density,
    /// How many items it finds.
    pub count: u32,
}

/// A view to keep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NewView {
    /// The view to change; `None` for a new one.
    pub id: Option<String>,
    /// Its name, white space folded; 1 to 100 characters.
    pub name: String,
    /// What it shows.
    pub query: Query,
    /// How its rows look.
    pub density: Density,
}

/// What belongs to an item; the trash is left out, and each list has at most ten.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Related {
    /// Items with the same rare words and tags, the nearest first.
    pub related: Vec<Item>,
    /// Items it links to.
    pub cites: Vec<Item>,
    /// Items that link to it.
    pub cited_by: Vec<Item>,
    /// Items with nearly the same text.
    pub twins: Vec<Item>,
}
