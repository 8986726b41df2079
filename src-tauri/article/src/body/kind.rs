//! What kind of page it is, from what it claims to be, what its address says, and how the kept text is built.
//!
//! The strongest word first: structured data and generators, then the address (`/docs/`, `/product/`: words that any
//! site may use, never a host), then the build. A page that is sure of nothing is an article, when there is a text.

use std::collections::HashSet;

use url::Url;

use super::blocks::Blocks;
use super::facts::Facts;
use super::tags::Tag;
use super::words::Words;
use crate::Kind;
use crate::metadata::About;
use crate::tree::{Tree, local_name};

/// Less text than this (characters) reads as nothing.
const LEAST: u32 = 140;
/// A page with fewer headings than this that are links is no list of other pages.
const LEAST_ENTRIES: usize = 4;
/// A page that describes more things for sale than this is a shelf, not a thing.
const MOST_PRODUCTS: u16 = 8;
/// Prices on a page of things for sale.
const MOST_PRICES: u32 = 8;
/// A block of this many characters, with two sentences and hardly a link, is reading matter.
const LONG: u32 = 200;
/// Pictures of a gallery, and the most characters of text for each.
const LEAST_PICTURES: usize = 6;
const MOST_TEXT_A_PICTURE: usize = 400;
/// Blocks of code in a text that teaches how to program.
const LEAST_CODE: usize = 2;
/// Lines of a poem, and the most characters of one, on average.
const LEAST_LINES: u32 = 6;
const LONGEST_LINE: u32 = 55;

/// The kind of a page of which `keep` is kept.
pub fn kind(tree: &Tree, blocks: &Blocks, facts: &Facts, about: &About, keep: &[bool]) -> Kind {
    let build = Build::measure(tree, blocks, keep);
    let metadata = &about.metadata;
    let url = about.url.as_ref().or(metadata.canonical_url.as_ref());
    let address = url.map(Address::of).unwrap_or_default();
    let title = metadata.title.as_deref().unwrap_or_default().to_lowercase();
    let claims = facts.claims;
    let reads = build.long * 2 > build.size;
    if build.size < LEAST {
        return Kind::None;
    }
    let is_thread = claims.board
        || claims.thread
        || (claims.forum && !claims.faq && !claims.written)
        || (build.posts * 4 > build.size * 3
            && build.links * 3 < build.size
            && !claims.article
            && !claims.faq)
        || (address.forum && !claims.written && !claims.faq);
    if is_thread {
        return Kind::Forum;
    }
    if claims.live || (build.clocks >= 3 && is_live(&title)) {
        return Kind::LiveBlog;
    }
    if claims.recipes == 1 || (claims.recipes < 3 && build.is_recipe) {
        return Kind::Recipe;
    }
    let is_shelf = claims.shelf || (claims.products > MOST_PRODUCTS && !claims.written && !address.product);
    if is_shelf || (address.listing && !claims.written && !reads) {
        return Kind::Listing;
    }
    let is_product = (claims.product || claims.described_product) && (!claims.article || claims.products > 0);
    if !claims.written && (is_product || (address.product && facts.prices > 0)) {
        return Kind::Product;
    }
    if is_release_notes(&title) || address.release_notes || (build.versions >= 3 && !claims.written) {
        return Kind::ReleaseNotes;
    }
    if claims.wiki {
        return Kind::Wiki;
    }
    if claims.documentation
        || claims.titled_documentation
        || (address.documentation && !claims.written)
        || (address.teaches && build.code >= LEAST_CODE && !claims.written)
    {
        return Kind::Documentation;
    }
    if build.is_poem() {
        return Kind::Poem;
    }
    if build.is_gallery(claims.gallery) {
        return Kind::Gallery;
    }
    let entries = build.entries >= LEAST_ENTRIES && build.entries * 4 > build.headings * 3;
    let prices = facts.prices > MOST_PRICES && !claims.article;
    let built_as_list = (entries || claims.list || prices) && !claims.written && !reads;
    let links = build.links * 2 > build.size || (build.stops < 2 && build.links * 3 > build.size);
    if built_as_list || links { Kind::Listing } else { Kind::Article }
}

/// How the kept text is built: characters, and counts.
#[derive(Default)]
struct Build {
    size: u32,
    links: u32,
    stops: u32,
    /// Characters in blocks that are reading matter.
    long: u32,
    /// Characters in blocks that classes call messages.
    posts: u32,
    /// Characters in captions.
    captions: u32,
    headings: usize,
    /// Headings that are links.
    entries: usize,
    /// Headings that are numbers of versions.
    versions: usize,
    /// Blocks that start with a time of the day.
    clocks: usize,
    pictures: usize,
    /// Blocks of code.
    code: usize,
    /// Line breaks.
    breaks: u32,
    digits: u32,
    blocks: u32,
    /// Classes speak of verses.
    says_verse: bool,
    /// Headings for what goes in and for how it is made.
    is_recipe: bool,
}

impl Build {
    fn measure(tree: &Tree, blocks: &Blocks, keep: &[bool]) -> Build {
        let mut build = Build::default();
        let mut looked_at = HashSet::new();
        let (mut goes_in, mut is_made) = (false, false);
        for (block, _) in blocks.list.iter().zip(keep).filter(|(_, keep)| **keep) {
            let text = blocks.text(block);
            build.size += block.size;
            build.links += block.link_size;
            build.stops += block.stops;
            build.digits += block.digits;
            if block.size >= LONG && block.stops >= 2 && block.link_size * 3 < block.size {
                build.long += block.size;
            }
            if block.all.any(Words::FORUM) {
                build.posts += block.size;
            }
            if block.tag == Tag::Caption {
                build.captions += block.size;
            }
            build.code += usize::from(block.tag == Tag::Pre);
            build.clocks += usize::from(starts_with_clock(text));
            if block.tag.is_heading() {
                build.headings += 1;
                build.entries += usize::from(block.size > 0 && block.link_size == block.size);
                build.versions += usize::from(is_version(text));
                let heading = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
                goes_in |= GOES_IN.iter().any(|word| heading.starts_with(word));
                is_made |= IS_MADE.iter().any(|word| heading.starts_with(word));
            }
            build.blocks += 1;
            if looked_at.insert(block.element) {
                let breaks = tree.children(block.element).filter(|&n| tree.is(n, &local_name!("br")));
                build.breaks += u32::try_from(breaks.count()).unwrap_or(u32::MAX);
                let around = std::iter::once(block.element).chain(tree.ancestors(block.element)).take(3);
                build.says_verse |= around.into_iter().any(|n| tree.attr(n, "class").is_some_and(says_verse));
            }
        }
        build.is_recipe = goes_in && is_made;
        let (first, last) = (keep.iter().position(|&k| k), keep.iter().rposition(|&k| k));
        if let (Some(first), Some(last)) = (first, last) {
            let inside = first..=last + 1;
            let is_picture = |node| tree.is(node, &local_name!("img"));
            build.pictures = blocks
                .media
                .iter()
                .filter(|(node, before)| inside.contains(&(*before as usize)) && is_picture(*node))
                .count();
        }
        build
    }

    fn is_poem(&self) -> bool {
        let lines = self.blocks + self.breaks;
        let short = lines >= LEAST_LINES && self.size <= lines * LONGEST_LINE && self.long == 0;
        // Stanzas have two lines and more, hardly a heading and no links; addresses and opening hours have colons and
        // figures, but hardly ten lines of them.
        let is_verse =
            self.breaks > self.blocks && self.links == 0 && self.headings < 2 && self.digits * 20 < self.size;
        short && (self.says_verse || is_verse)
    }

    fn is_gallery(&self, claimed: bool) -> bool {
        let pictures =
            self.pictures >= LEAST_PICTURES && self.size as usize <= self.pictures * MOST_TEXT_A_PICTURE;
        pictures && (claimed || self.captions * 3 > self.size)
    }
}

const GOES_IN: [&str; 10] = [
    "ingredients",
    "you will need",
    "zutaten",
    "ingrédients",
    "ingredientes",
    "ingredienti",
    "ingrediënten",
    "ingredienser",
    "składniki",
    "ингредиенты",
];
const IS_MADE: [&str; 18] = [
    "method",
    "instructions",
    "directions",
    "preparation",
    "steps",
    "how to make",
    "zubereitung",
    "anleitung",
    "préparation",
    "preparación",
    "elaboración",
    "preparazione",
    "procedimento",
    "bereiding",
    "modo de preparo",
    "gör så här",
    "przygotowanie",
    "приготовление",
];

fn says_verse(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    ["poem", "verse", "stanza"].iter().any(|word| class.split(['-', '_', ' ']).any(|found| found == *word))
}

/// `14:05`, `14.05 Uhr`, `9:30 am`: a time of the day at the start.
fn starts_with_clock(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default();
    let rest = rest.strip_prefix([':', '.', 'h']);
    (1..=2).contains(&digits)
        && rest.is_some_and(|rest| {
            rest.len() >= 2
                && rest.as_bytes()[..2].iter().all(u8::is_ascii_digit)
                && !rest[2..].starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '%')
        })
}

/// `v2.4`, `Version 2.4.1`, `[1.0.0] - 2026-01-02`, `Quill 3.1`.
fn is_version(heading: &str) -> bool {
    let number = heading.split([' ', '[', ']', '(', ')']).take(4).find(|word| word.contains('.'));
    number.is_some_and(|word| {
        let word = word.trim_start_matches(['v', 'V']).trim_end_matches([':', ',']);
        let parts: Vec<&str> = word.split(['.', '-']).collect();
        parts.len() >= 2
            && parts.iter().take(2).all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    }) && heading.len() < 60
}

fn is_live(title: &str) -> bool {
    ["live", "as it happened", "liveticker", "ticker", "en direct", "en directo", "in diretta", "liveblog"]
        .iter()
        .any(|word| title.contains(word))
}

fn is_release_notes(title: &str) -> bool {
    ["release notes", "changelog", "change log", "version history", "what's new in", "what’s new in"]
        .iter()
        .any(|word| title.contains(word))
}

/// What the words of an address say.
#[derive(Default)]
struct Address {
    documentation: bool,
    /// Part of a course or a book.
    teaches: bool,
    forum: bool,
    listing: bool,
    product: bool,
    release_notes: bool,
}

impl Address {
    fn of(url: &Url) -> Address {
        let path = url.path().to_ascii_lowercase();
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        // The last part is the page's own name, unless it is the only one.
        let above = &parts[..parts.len().saturating_sub(1)];
        let has = |words: &[&str]| above.iter().any(|part| words.contains(part));
        let host = url.host_str().unwrap_or_default();
        let sub = |words: &[&str]| host.split('.').next().is_some_and(|label| words.contains(&label));
        Address {
            documentation: sub(&["docs", "doc", "developer", "manual", "wiki"])
                || has(&[
                    "docs",
                    "doc",
                    "documentation",
                    "reference",
                    "manual",
                    "manpages",
                    "man-pages",
                    "api",
                ]),
            teaches: has(&["learn", "guide", "guides", "tutorial", "tutorials", "book", "handbook"]),
            forum: sub(&["forum", "forums", "community", "discuss", "ask"]) && !above.is_empty()
                || has(&[
                    "forum",
                    "forums",
                    "thread",
                    "threads",
                    "topic",
                    "viewtopic",
                    "questions",
                    "discussion",
                ]) && parts.len() > 1,
            listing: has(&[
                "category",
                "categories",
                "collection",
                "collections",
                "tag",
                "tags",
                "cat",
                "browse",
            ]) || parts
                .last()
                .is_some_and(|part| matches!(*part, "archive" | "archives" | "search")),
            product: has(&["product", "products", "dp", "shop", "item"]),
            release_notes: parts
                .iter()
                .any(|part| matches!(*part, "release-notes" | "releasenotes" | "changelog" | "releases")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_and_versions_are_known() {
        for (text, wanted) in [
            ("14:05 The gate is shut", true),
            ("9.30 am", true),
            ("14", false),
            ("3.14159", false),
            ("12.50%", false),
        ] {
            assert_eq!(starts_with_clock(text), wanted, "{text}");
        }
        for (text, wanted) in [
            ("v2.4", true),
            ("Version 2.4.1", true),
            ("[1.0.0] - 2026-01-02", true),
            ("Quill 3.1 (March)", true),
            ("Day 2. The flood", false),
            ("2 boats", false),
        ] {
            assert_eq!(is_version(text), wanted, "{text}");
        }
    }
}
