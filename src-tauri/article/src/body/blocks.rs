//! The page as a row of text blocks, measured in one pass.
//!
//! A block is the text between two block-level tags, as in boilerpipe (Kohlschütter, Fankhauser, Nejdl: "Boilerplate
//! Detection using Shallow Text Features", 2010). Every element covers a contiguous range of blocks, so anything
//! summed over a subtree is a difference of two prefix sums. White space is folded; what a browser never shows as
//! text (`script`, `style`, `template` ...) makes no block.

use std::ops::Range;

use super::tags::{Inside, Tag, tag_of};
use super::words::{Words, words_in};
use crate::tree::{Data, Element, NodeId, Tree};

/// One run of text.
#[derive(Clone, Debug)]
pub struct Block {
    /// The block-level element it stands in.
    pub element: NodeId,
    /// Its text nodes, in [`Blocks::texts`].
    pub texts: Range<u32>,
    /// Its text, white space folded, in [`Blocks::buffer`].
    pub text: Range<u32>,
    /// What kind of element it stands in.
    pub tag: Tag,
    /// Length in characters; a character of a script without spaces counts as two.
    pub size: u32,
    /// The part of `size` inside links.
    pub link_size: u32,
    /// Words; two characters of a script without spaces make one.
    pub words: u32,
    /// Commas of any script.
    pub commas: u32,
    /// Ends of sentences of any script.
    pub stops: u32,
    /// Digits.
    pub digits: u32,
    /// Upper-case letters.
    pub upper: u32,
    /// How deep its element is.
    pub depth: u16,
    /// Words of the nearest elements around it.
    pub near: Words,
    /// Words of all elements around it but `body`.
    pub all: Words,
    /// Elements around it.
    pub inside: Inside,
}

/// What is known about one element.
#[derive(Clone, Copy, Default, Debug)]
pub struct Place {
    /// Its blocks: from.
    pub from: u32,
    /// Its blocks: up to, not including.
    pub to: u32,
    /// Own words.
    pub own: Words,
    /// Own words and those of all elements around it but `body`.
    pub all: Words,
    /// Elements around it, and itself.
    pub inside: Inside,
    /// What kind of element it is.
    pub tag: Tag,
    /// Distance from the document.
    pub depth: u16,
    /// How many siblings look like it, itself included.
    pub twins: u16,
}

/// A page's blocks and elements.
#[derive(Debug, Default)]
pub struct Blocks {
    /// The blocks, in document order.
    pub list: Vec<Block>,
    /// The text nodes of all blocks, in document order.
    pub texts: Vec<NodeId>,
    /// The text of all blocks, each followed by a line feed.
    pub buffer: String,
    /// By [`NodeId::index`]; meaningful for elements that were not skipped.
    pub places: Vec<Place>,
    /// Pictures, films and the like, with the number of blocks before them.
    pub media: Vec<(NodeId, u32)>,
    /// `article` elements.
    pub articles: Vec<NodeId>,
}

/// Words of this many elements count as near a block: outer wrappers carry words about the whole page.
const NEAR: usize = 4;

impl Blocks {
    /// Measures everything below `root`.
    pub fn measure(tree: &Tree, root: NodeId) -> Blocks {
        let mut blocks = Blocks { places: vec![Place::default(); tree.len()], ..Blocks::default() };
        let mut open = Open::default();
        blocks.places[root.index()] = Place { tag: Tag::Div, ..Place::default() };
        let mut at = tree.first_child(root);
        let mut parent = root;
        while let Some(node) = at {
            let mut down = None;
            match tree.data(node) {
                Data::Text(text) => open.text(tree, &mut blocks, parent, node, text),
                Data::Element(element) => {
                    if blocks.enter(element, parent, node, &mut open) {
                        down = tree.first_child(node);
                        if down.is_none() {
                            blocks.leave(node, &mut open);
                        }
                    }
                }
                Data::Document | Data::Comment(_) => {}
            }
            if down.is_some() {
                parent = node;
                at = down;
                continue;
            }
            at = tree.next(node);
            while at.is_none() && parent != root {
                blocks.leave(parent, &mut open);
                at = tree.next(parent);
                parent = tree.parent(parent).unwrap_or(root);
            }
        }
        open.flush(&mut blocks);
        open.count_twins(0, &mut blocks);
        blocks.places[root.index()].to = u32::try_from(blocks.list.len()).unwrap_or(u32::MAX);
        blocks
    }

    /// The text of a block.
    pub fn text(&self, block: &Block) -> &str {
        &self.buffer[block.text.start as usize..block.text.end as usize]
    }

    /// Whether a picture or the like stands behind `from` blocks or more and before block `to`.
    pub fn has_media(&self, from: usize, to: usize) -> bool {
        let first = self.media.partition_point(|(_, before)| (*before as usize) < from);
        self.media.get(first).is_some_and(|(_, before)| *before as usize <= to)
    }

    /// The place of an element.
    pub fn place(&self, element: NodeId) -> &Place {
        &self.places[element.index()]
    }

    /// Goes into an element; `false` when nothing in it is text.
    fn enter(&mut self, element: &Element, parent: NodeId, node: NodeId, open: &mut Open) -> bool {
        let above = self.places[parent.index()];
        let mut place = Place {
            from: self.count(open),
            all: above.all,
            inside: above.inside,
            depth: above.depth.saturating_add(1),
            tag: tag_of(&element.name),
            ..Place::default()
        };
        if place.tag == Tag::Skip {
            return false;
        }
        let mut shape = place.tag as u32 * 0x9E37;
        for attr in &element.attrs {
            match &*attr.name.local {
                "class" => {
                    place.own |= words_in(&attr.value);
                    shape = shape.wrapping_mul(31).wrapping_add(first_word(&attr.value));
                }
                "id" | "itemprop" | "data-testid" | "data-component" | "data-qa" | "rel" => {
                    place.own |= words_in(&attr.value);
                    place.inside |= Inside::of_itemprop(&attr.name.local, &attr.value);
                }
                "role" => place.inside |= Inside::of_role(&attr.value),
                "hidden" => place.inside |= Inside::HIDDEN,
                "aria-hidden" if &*attr.value == "true" => place.inside |= Inside::ARIA_HIDDEN,
                "style" if hides(&attr.value) => place.inside |= Inside::HIDDEN,
                _ => {}
            }
        }
        place.inside |= Inside::of_tag(place.tag);
        if place.tag != Tag::Body {
            place.all |= place.own;
        }
        if place.tag == Tag::Article {
            self.articles.push(node);
        }
        open.siblings.push((shape, node));
        open.parents.push(open.siblings.len());
        match place.tag {
            Tag::Break => open.breaks += 1,
            Tag::Media => self.media.push((node, self.count(open))),
            tag if tag.is_block() => {
                open.flush(self);
                place.from = self.list.len() as u32;
            }
            _ => {}
        }
        self.places[node.index()] = place;
        true
    }

    fn leave(&mut self, node: NodeId, open: &mut Open) {
        if self.places[node.index()].tag.is_block() {
            open.flush(self);
        }
        if let Some(children) = open.parents.pop() {
            open.count_twins(children, self);
        }
        self.places[node.index()].to = self.count(open);
    }

    /// Blocks so far, the open one included.
    fn count(&self, open: &Open) -> u32 {
        self.list.len() as u32 + u32::from(open.block.is_some())
    }
}

/// The block and the elements being read.
#[derive(Default)]
struct Open {
    block: Option<Block>,
    space: bool,
    breaks: u32,
    /// Of every open element, the children so far, each with a number for its shape.
    siblings: Vec<(u32, NodeId)>,
    /// Of every open element, where its children begin in `siblings`.
    parents: Vec<usize>,
}

impl Open {
    /// Counts the children from `start` on by their shape, and forgets them.
    fn count_twins(&mut self, start: usize, blocks: &mut Blocks) {
        let children = &mut self.siblings[start..];
        children.sort_unstable_by_key(|(shape, _)| *shape);
        for alike in children.chunk_by(|a, b| a.0 == b.0) {
            let count = u16::try_from(alike.len()).unwrap_or(u16::MAX);
            for (_, child) in alike {
                blocks.places[child.index()].twins = count;
            }
        }
        self.siblings.truncate(start);
    }

    fn text(&mut self, tree: &Tree, blocks: &mut Blocks, parent: NodeId, node: NodeId, text: &str) {
        let blank = text.bytes().all(|b| b.is_ascii_whitespace());
        if blank {
            self.space |= !text.is_empty();
            return;
        }
        // Two line breaks make a paragraph.
        if self.breaks > 1 {
            self.flush(blocks);
        }
        self.space |= self.breaks > 0;
        self.breaks = 0;
        let link = blocks.places[parent.index()].inside.any(Inside::LINK);
        let number = blocks.texts.len() as u32;
        let block = self.block.get_or_insert_with(|| start(tree, blocks, parent, number));
        blocks.texts.push(node);
        block.texts.end = blocks.texts.len() as u32;
        let before = block.size;
        self.space = append(block, &mut blocks.buffer, self.space, text);
        if link {
            block.link_size += block.size - before;
        }
    }

    fn flush(&mut self, blocks: &mut Blocks) {
        self.space = false;
        self.breaks = 0;
        if let Some(mut block) = self.block.take() {
            block.text.end = blocks.buffer.len() as u32;
            blocks.buffer.push('\n');
            blocks.list.push(block);
        }
    }
}

fn start(tree: &Tree, blocks: &Blocks, parent: NodeId, number: u32) -> Block {
    // Up to the block-level element; the words of the inline elements on the way are near, too.
    let mut near = Words::default();
    let mut element = parent;
    while !blocks.places[element.index()].tag.is_block() {
        near |= blocks.places[element.index()].own;
        match tree.parent(element) {
            Some(up) => element = up,
            None => break,
        }
    }
    let mut up = Some(element);
    for _ in 0..NEAR {
        let Some(id) = up.filter(|id| blocks.places[id.index()].tag != Tag::Body) else { break };
        near |= blocks.places[id.index()].own;
        up = tree.parent(id);
    }
    let place = &blocks.places[parent.index()];
    Block {
        element,
        texts: number..number,
        text: blocks.buffer.len() as u32..0,
        tag: blocks.places[element.index()].tag,
        size: 0,
        link_size: 0,
        words: 0,
        commas: 0,
        stops: 0,
        digits: 0,
        upper: 0,
        depth: blocks.places[element.index()].depth,
        near,
        all: place.all,
        inside: place.inside,
    }
}

/// Adds text to a block, white space folded, and counts what is in it. Gives whether it ended in white space.
fn append(block: &mut Block, buffer: &mut String, mut space: bool, text: &str) -> bool {
    let mut last = buffer[block.text.start as usize..].chars().next_back().unwrap_or(' ');
    let mut wide = 0;
    for c in text.chars() {
        if c.is_whitespace() {
            space = true;
            continue;
        }
        if space {
            space = false;
            if last != ' ' {
                buffer.push(' ');
                block.size += 1;
            }
            if is_stop(last) {
                block.stops += 1;
            }
            last = ' ';
        }
        if last == ' ' {
            block.words += 1;
        }
        buffer.push(c);
        block.size += 1;
        match c {
            'a'..='z' => {}
            'A'..='Z' => block.upper += 1,
            '0'..='9' => block.digits += 1,
            ',' | '،' | '、' | '，' => block.commas += 1,
            '。' | '！' | '？' => block.stops += 1,
            _ if is_wide(c) => {
                wide += 1;
                block.size += 1;
            }
            _ if c.is_uppercase() => block.upper += 1,
            _ => {}
        }
        last = c;
    }
    block.words += wide / 2;
    space
}

/// Whether the character ends a sentence when white space or nothing follows.
pub fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।' | '։')
}

/// Scripts written without spaces between words.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A number for the letters of the first word of a class: items of a list often differ in digits and later words.
fn first_word(value: &str) -> u32 {
    value
        .bytes()
        .skip_while(u8::is_ascii_whitespace)
        .take_while(|b| !b.is_ascii_whitespace())
        .filter(|b| !b.is_ascii_digit())
        .fold(17_u32, |hash, byte| hash.wrapping_mul(33) ^ u32::from(byte))
}

/// Whether an inline style takes the element out of sight.
fn hides(style: &str) -> bool {
    let mut rest = style;
    while let Some(at) = rest.find("display").or_else(|| rest.find("visibility")) {
        rest = rest[at..].split_once(':').map_or("", |(_, value)| value);
        let value = rest.trim_start();
        if value.starts_with("none") || value.starts_with("hidden") {
            return true;
        }
    }
    false
}
