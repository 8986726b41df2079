//! What is true of the page as a whole: sums over its blocks, the text's likely home, what the page calls itself.

use super::blocks::Blocks;
use super::tags::{Inside, Tag};
use super::wording::{self, Wording};
use crate::Metadata;
use crate::tree::{NodeId, Tree, local_name};

/// A block of at least this many characters, mostly outside links, with the end of a sentence, is prose.
pub const PROSE: u32 = 60;

/// Sums over a range of blocks.
#[derive(Clone, Copy, Default, Debug)]
pub struct Sum {
    /// Characters.
    pub size: u32,
    /// Characters in links.
    pub link_size: u32,
    /// Characters of prose.
    pub prose: u32,
    /// Ends of sentences.
    pub stops: u32,
}

/// The page's facts.
#[derive(Debug)]
pub struct Facts {
    /// Running sums: entry `i` is of the blocks before `i`.
    sums: Vec<Sum>,
    /// Formulas in each block.
    pub wordings: Vec<Wording>,
    /// How like the title each block is, 0 to 1.
    pub titles: Vec<f32>,
    /// How many earlier blocks say the same.
    pub repeats: Vec<u16>,
    /// Readability's score of each element, by node.
    pub scores: Vec<f32>,
    /// The element Readability's scoring puts first.
    pub top: NodeId,
    /// The first `h1` that is like the title, or the first `h1`: its block.
    pub heading: Option<u32>,
    /// Blocks with a price.
    pub prices: u32,
    /// `article` elements that are not inside another.
    pub articles: u32,
    /// Schema.org and Open Graph types the page gives itself.
    pub claims: Claims,
}

/// What the page claims to be, in Open Graph and JSON-LD.
#[derive(Clone, Copy, Default, Debug)]
pub struct Claims {
    /// An article of any sort.
    pub article: bool,
    /// Something for sale.
    pub product: bool,
    /// A thread, a question with answers.
    pub forum: bool,
    /// A list of items.
    pub list: bool,
    /// Made by a generator of documentation.
    pub documentation: bool,
    /// Made by forum software.
    pub board: bool,
}

impl Facts {
    /// Gathers the facts.
    pub fn gather(tree: &Tree, blocks: &Blocks, metadata: &Metadata) -> Facts {
        let mut sums = Vec::with_capacity(blocks.list.len() + 1);
        let mut sum = Sum::default();
        sums.push(sum);
        for block in &blocks.list {
            sum.size += block.size;
            sum.link_size += block.link_size;
            sum.stops += block.stops;
            if is_prose(block) {
                sum.prose += block.size - block.link_size;
            }
            sums.push(sum);
        }
        let title = metadata.title.as_deref().map(title_words).unwrap_or_default();
        let mut wordings = Vec::with_capacity(blocks.list.len());
        let mut titles = Vec::with_capacity(blocks.list.len());
        let mut repeats = Vec::with_capacity(blocks.list.len());
        let mut seen = std::collections::HashMap::<&str, u16>::new();
        let mut prices = 0;
        let mut heading = None;
        for (i, block) in (0_u32..).zip(&blocks.list) {
            let text = blocks.text(block);
            wordings.push(wording::wording(text));
            prices += u32::from(wording::has_price(text));
            let alike = likeness(&title, text);
            titles.push(alike);
            if block.tag == Tag::H1 && (heading.is_none() || alike > 0.8) {
                heading = Some(i);
            }
            let count = seen.entry(text).or_default();
            repeats.push(*count);
            *count = count.saturating_add(1);
        }
        let (scores, top) = readability(tree, blocks);
        let articles = tree
            .descendants(tree.document())
            .filter(|&n| {
                let place = blocks.place(n);
                place.tag == Tag::Article
                    && place.to > place.from
                    && !tree.parent(n).is_some_and(|p| blocks.place(p).inside.any(Inside::ARTICLE))
            })
            .count() as u32;
        Facts {
            sums,
            wordings,
            titles,
            repeats,
            scores,
            top,
            heading,
            prices,
            articles,
            claims: claims(tree),
        }
    }

    /// Sums over the blocks `from..to`.
    pub fn sum(&self, from: u32, to: u32) -> Sum {
        let (a, b) = (self.sums[from as usize], self.sums[to.max(from) as usize]);
        Sum {
            size: b.size - a.size,
            link_size: b.link_size - a.link_size,
            prose: b.prose - a.prose,
            stops: b.stops - a.stops,
        }
    }

    /// Sums over the whole page.
    pub fn total(&self) -> Sum {
        self.sums.last().copied().unwrap_or_default()
    }
}

/// Whether a block is prose.
pub fn is_prose(block: &super::blocks::Block) -> bool {
    block.size >= PROSE
        && block.link_size * 2 < block.size
        && block.stops > 0
        && !block.inside.any(Inside::NAV)
}

/// Readability's scoring (Arc90, Mozilla): a paragraph's points go to its parent, half of them to the grandparent,
/// less and less further up; an element's points are cut by its link density.
fn readability(tree: &Tree, blocks: &Blocks) -> (Vec<f32>, NodeId) {
    let mut scores = vec![0.0_f32; blocks.places.len()];
    let mut links = vec![(0_u32, 0_u32); 0];
    links.resize(blocks.list.len() + 1, (0, 0));
    for (i, block) in blocks.list.iter().enumerate() {
        let (size, link) = links[i];
        links[i + 1] = (size + block.size, link + block.link_size);
        let hidden = Inside::HIDDEN;
        if block.size < 25
            || block.link_size * 2 > block.size
            || block.inside.any(hidden)
            || block.tag == Tag::Control
        {
            continue;
        }
        let points = 1.0 + block.commas as f32 + (block.size / 100).min(3) as f32;
        let mut up = tree.parent(block.element);
        if block.tag == Tag::Div {
            up = Some(block.element);
        }
        for level in 0..5 {
            let Some(element) = up else { break };
            let divider = match level {
                0 => 1.0,
                1 => 2.0,
                n => n as f32 * 3.0,
            };
            scores[element.index()] += points / divider;
            up = tree.parent(element);
        }
    }
    let mut top = (tree.document(), 0.0_f32);
    for node in tree.descendants(tree.document()) {
        let score = scores[node.index()];
        if score > 0.0 {
            let place = blocks.place(node);
            let (a, b) = (links[place.from as usize], links[place.to.max(place.from) as usize]);
            let density = (b.1 - a.1) as f32 / (b.0 - a.0).max(1) as f32;
            scores[node.index()] = score * (1.0 - density);
            if scores[node.index()] > top.1 {
                top = (node, scores[node.index()]);
            }
        }
    }
    (scores, top.0)
}

fn title_words(title: &str) -> Vec<String> {
    title
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Share of words two texts have in common; 0 for a block much longer than the title.
fn likeness(title: &[String], text: &str) -> f32 {
    let bytes: usize = title.iter().map(|w| w.len() + 1).sum();
    if title.is_empty() || text.len() > bytes * 2 + 20 || text.len() * 3 < bytes {
        return 0.0;
    }
    let words = title_words(text);
    let common = words.iter().filter(|w| title.contains(w)).count();
    2.0 * common as f32 / (words.len() + title.len()).max(1) as f32
}

fn claims(tree: &Tree) -> Claims {
    let mut claims = Claims::default();
    for node in tree.descendants(tree.document()) {
        match tree.tag(node) {
            Some(&local_name!("meta")) => {
                let name = tree.attr(node, "property").or_else(|| tree.attr(node, "name")).unwrap_or("");
                let value = tree.attr(node, "content").unwrap_or("").to_ascii_lowercase();
                match name {
                    "og:type" => {
                        claims.article |= value.contains("article");
                        claims.product |= value.contains("product");
                    }
                    "generator" => {
                        let any = |names: &[&str]| names.iter().any(|n| value.contains(n));
                        claims.documentation |= any(&[
                            "docusaurus",
                            "mkdocs",
                            "sphinx",
                            "vitepress",
                            "gitbook",
                            "hugo-book",
                            "antora",
                            "rustdoc",
                            "javadoc",
                            "doxygen",
                            "starlight",
                            "readme.io",
                            "docfx",
                        ]);
                        claims.board |= any(&[
                            "discourse",
                            "phpbb",
                            "vbulletin",
                            "xenforo",
                            "mybb",
                            "simple machines",
                            "flarum",
                            "nodebb",
                            "vanilla",
                            "invision",
                            "fluxbb",
                            "question2answer",
                            "lemmy",
                        ]);
                    }
                    _ => {}
                }
            }
            Some(&local_name!("script")) if tree.attr(node, "type") == Some("application/ld+json") => {
                for text in tree.children(node).filter_map(|n| tree.text(n)) {
                    for part in text.split("\"@type\"").skip(1) {
                        let part: String = part.chars().take(60).collect();
                        let value = part.split(['"', '[']).nth(1).unwrap_or("").trim();
                        let value =
                            if value.is_empty() { part.split('"').nth(1).unwrap_or("") } else { value };
                        claims.article |= value.ends_with("Article") || value == "BlogPosting";
                        claims.product |= value == "Product" || value == "ProductGroup";
                        claims.forum |=
                            matches!(value, "DiscussionForumPosting" | "QAPage" | "Question" | "Answer");
                        claims.list |= matches!(value, "ItemList" | "CollectionPage" | "SearchResultsPage");
                        claims.documentation |= matches!(value, "TechArticle" | "APIReference");
                    }
                }
            }
            _ => {}
        }
    }
    claims
}
