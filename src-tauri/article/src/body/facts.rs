//! What is true of the page as a whole: sums over its blocks, the text's likely home, what the page calls itself.

use super::blocks::Blocks;
use super::tags::{Inside, Tag};
use super::wording::{self, Wording};
use crate::metadata::{About, Claims};
use crate::tree::{NodeId, Tree};

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

impl Facts {
    /// Gathers the facts.
    pub fn gather(tree: &Tree, blocks: &Blocks, about: &About) -> Facts {
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
        let title = Title::new(about.metadata.title.as_deref().unwrap_or_default());
        let mut lower = String::new();
        let mut wordings = Vec::with_capacity(blocks.list.len());
        let mut titles = Vec::with_capacity(blocks.list.len());
        let mut repeats = Vec::with_capacity(blocks.list.len());
        let mut seen = std::collections::HashMap::<&str, u16>::new();
        let mut prices = 0;
        let mut heading = None;
        for (i, block) in (0_u32..).zip(&blocks.list) {
            let text = blocks.text(block);
            wording::lower(text, &mut lower);
            let formulas = wording::wording(text, &lower);
            prices += u32::from(formulas.any(Wording::PRICE));
            wordings.push(formulas);
            let alike = title.likeness(text, &lower);
            titles.push(alike);
            if block.tag == Tag::H1 && (heading.is_none() || alike > 0.8) {
                heading = Some(i);
            }
            let count = seen.entry(text).or_default();
            repeats.push(*count);
            *count = count.saturating_add(1);
        }
        let (scores, top) = readability(tree, blocks);
        let outermost = |&n: &NodeId| {
            let place = blocks.place(n);
            place.to > place.from
                && !tree.parent(n).is_some_and(|p| blocks.place(p).inside.any(Inside::ARTICLE))
        };
        let articles = blocks.articles.iter().copied().filter(outermost).count() as u32;
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
            claims: about.claims,
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
    let mut scored = Vec::new();
    let mut links = vec![(0_u32, 0_u32); blocks.list.len() + 1];
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
            if scores[element.index()] == 0.0 {
                scored.push(element);
            }
            scores[element.index()] += points / divider;
            up = tree.parent(element);
        }
    }
    let mut top = (tree.document(), 0.0_f32);
    // In document order: of equals the first wins.
    scored.sort_unstable_by_key(|&node| (blocks.place(node).from, blocks.place(node).depth));
    for node in scored {
        let place = blocks.place(node);
        let (a, b) = (links[place.from as usize], links[place.to.max(place.from) as usize]);
        let density = (b.1 - a.1) as f32 / (b.0 - a.0).max(1) as f32;
        scores[node.index()] *= 1.0 - density;
        if scores[node.index()] > top.1 {
            top = (node, scores[node.index()]);
        }
    }
    (scores, top.0)
}

/// The page's title, to be found among its blocks.
struct Title {
    words: Vec<String>,
    bytes: usize,
}

impl Title {
    fn new(title: &str) -> Title {
        let mut lower = String::new();
        wording::lower(title, &mut lower);
        let words: Vec<String> = words(&lower).map(str::to_owned).collect();
        Title { bytes: words.iter().map(|w| w.len() + 1).sum(), words }
    }

    /// Share of words the title and a text, given also in lower case, have in common; 0 for one much longer than the title.
    fn likeness(&self, text: &str, lower: &str) -> f32 {
        if self.words.is_empty() || text.len() > self.bytes * 2 + 20 || text.len() * 3 < self.bytes {
            return 0.0;
        }
        let (mut all, mut common) = (0, 0);
        for word in words(lower) {
            all += 1;
            common += usize::from(self.words.iter().any(|w| w == word));
        }
        2.0 * common as f32 / (all + self.words.len()).max(1) as f32
    }
}

fn words(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}
