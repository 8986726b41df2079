//! What speaks for and against each block, as numbers: the hypotheses, side by side.
//!
//! Text and link density of the block and its neighbors are boilerpipe's; the score of the elements around it is
//! Readability's; class words and formulas are trafilatura's and Defuddle's; `article`, `main` and the share of the
//! page's prose inside them are the semantic hypothesis; twins (siblings of one shape) are the structure of threads,
//! cards and lists, after Liu, Grossman, Zhai: "Mining Data Records in Web Pages" (2003). None of them decides: the
//! judge weighs them.

use super::blocks::{Block, Blocks};
use super::facts::{Facts, Sum};
use super::tags::{Inside, Tag};
use super::wording::Wording;
use super::words::Words;
use crate::Stages;
use crate::tree::{NodeId, Tree};

/// Most elements around a block that are looked at.
const LEVELS: usize = 12;

const INSIDE: &[(&str, Inside)] = &[
    ("in_article", Inside::ARTICLE),
    ("in_main", Inside::MAIN),
    ("in_aside", Inside::ASIDE),
    ("in_nav", Inside::NAV),
    ("in_header", Inside::HEADER),
    ("in_footer", Inside::FOOTER),
    ("in_form", Inside::FORM),
    ("in_item", Inside::ITEM),
    ("in_figure", Inside::FIGURE),
    ("in_dialog", Inside::DIALOG),
    ("in_control", Inside::CONTROL),
    ("in_hidden", Inside::HIDDEN),
    ("in_article_body", Inside::ARTICLE_BODY),
];

const NEAR: &[(&str, Words)] = &[
    ("near_nav", Words::NAV),
    ("near_footer", Words::FOOTER),
    ("near_comment", Words::COMMENT),
    ("near_share", Words::SHARE),
    ("near_related", Words::RELATED),
    ("near_subscribe", Words::SUBSCRIBE),
    ("near_author", Words::AUTHOR),
    ("near_meta", Words::META),
    ("near_tags", Words::TAGS),
    ("near_caption", Words::CAPTION),
    ("near_article", Words::ARTICLE),
    ("near_content", Words::CONTENT),
    ("near_lead", Words::LEAD),
    ("near_modal", Words::MODAL),
    ("near_forum", Words::FORUM),
    ("near_form", Words::FORM),
    ("near_gallery", Words::GALLERY),
    ("near_legal", Words::LEGAL),
    ("near_quote", Words::QUOTE),
    ("near_card", Words::CARD),
    ("near_review", Words::REVIEW),
];

const ALL: &[(&str, Words)] = &[
    ("all_nav", Words::NAV),
    ("all_footer", Words::FOOTER),
    ("all_side", Words::SIDE),
    ("all_comment", Words::COMMENT),
    ("all_related", Words::RELATED),
    ("all_ad", Words::AD),
    ("all_cookie", Words::COOKIE),
    ("all_tags", Words::TAGS),
    ("all_caption", Words::CAPTION),
    ("all_modal", Words::MODAL),
    ("all_gallery", Words::GALLERY),
    ("all_legal", Words::LEGAL),
    ("all_quote", Words::QUOTE),
    ("all_review", Words::REVIEW),
    ("all_action", Words::ACTION),
];

const SAY: &[(&str, Wording)] = &[
    ("say_share", Wording::SHARE),
    ("say_subscribe", Wording::SUBSCRIBE),
    ("say_related", Wording::RELATED),
    ("say_legal", Wording::LEGAL),
    ("say_follow", Wording::FOLLOW),
    ("say_comment", Wording::COMMENT),
    ("say_byline", Wording::BYLINE),
    ("say_control", Wording::CONTROL),
    ("say_reporting", Wording::REPORTING),
];

/// Names of the numbers about the elements around a block: size, link density, share of prose, blocks, share of the
/// page's prose; by how far up the element is.
const UP: &[(usize, [&str; 5])] = &[
    (0, ["up0_size", "up0_link", "up0_prose", "up0_count", "up0_share"]),
    (1, ["up1_size", "up1_link", "up1_prose", "up1_count", "up1_share"]),
    (2, ["up2_size", "up2_link", "up2_prose", "up2_count", "up2_share"]),
    (3, ["up3_size", "up3_link", "up3_prose", "up3_count", "up3_share"]),
    (5, ["up5_size", "up5_link", "up5_prose", "up5_count", "up5_share"]),
    (7, ["up7_size", "up7_link", "up7_prose", "up7_count", "up7_share"]),
    (10, ["up10_size", "up10_link", "up10_prose", "up10_count", "up10_share"]),
];

/// The hypothesis a number belongs to, by its name.
pub fn hypothesis(number: &str) -> Stages {
    const BY_START: &[(&str, Stages)] = &[
        ("in_", Stages::SEMANTIC),
        ("home_", Stages::SEMANTIC),
        ("page_main", Stages::SEMANTIC),
        ("link", Stages::DENSITY),
        ("prose_", Stages::POSITION),
        ("prose", Stages::DENSITY),
        ("before", Stages::DENSITY),
        ("after_heading", Stages::POSITION),
        ("after", Stages::DENSITY),
        ("score", Stages::SCORING),
        ("top", Stages::SCORING),
        ("to_top", Stages::SCORING),
        ("near_", Stages::NAMES),
        ("all_", Stages::NAMES),
        ("say_", Stages::FORMULAS),
        ("upper", Stages::NONE),
        ("up", Stages::STRUCTURE),
        ("twins", Stages::STRUCTURE),
        ("depth", Stages::STRUCTURE),
        ("position", Stages::POSITION),
        ("size_before", Stages::POSITION),
        ("claims_", Stages::CLAIMS),
    ];
    BY_START.iter().find(|(start, _)| number.starts_with(start)).map_or(Stages::NONE, |(_, stage)| *stage)
}

/// A page about to be weighed.
#[derive(Debug)]
pub struct Evidence<'a> {
    tree: &'a Tree,
    blocks: &'a Blocks,
    facts: &'a Facts,
    /// Blocks of the element Readability's scoring puts first, and of its parent.
    top: [(u32, u32); 2],
    has_main: bool,
}

impl<'a> Evidence<'a> {
    /// Evidence about the blocks of a page.
    pub fn new(tree: &'a Tree, blocks: &'a Blocks, facts: &'a Facts) -> Evidence<'a> {
        let span = |node: NodeId| (blocks.place(node).from, blocks.place(node).to);
        let top = [span(facts.top), span(tree.parent(facts.top).unwrap_or(facts.top))];
        let has_main = blocks.list.iter().any(|b| b.inside.any(Inside::MAIN));
        Evidence { tree, blocks, facts, top, has_main }
    }

    /// Gives every number about block `i` to `put`, with its name, always in one order.
    pub fn row(&self, i: usize, mut put: impl FnMut(&'static str, f32)) {
        self.own(i, &mut put);
        self.neighbors(i, &mut put);
        self.around(i, &mut put);
        self.page(&mut put);
    }

    /// Whether the block is nothing but links in a `nav`, or stands in a dialog.
    pub fn is_way_elsewhere(&self, i: usize) -> bool {
        let block = &self.blocks.list[i];
        block.inside.any(Inside::DIALOG)
            || (block.inside.any(Inside::NAV) && block.link_size * 5 >= block.size * 4)
    }

    /// The block itself.
    fn own(&self, i: usize, put: &mut impl FnMut(&'static str, f32)) {
        let block = &self.blocks.list[i];
        let text = self.blocks.text(block);
        let size = block.size.max(1) as f32;
        put("size", size.ln());
        put("link", share(block.link_size, block.size));
        put("words", block.words as f32);
        put("word_length", size / block.words.max(1) as f32);
        put("commas", 100.0 * block.commas as f32 / size);
        let last = text.chars().next_back().unwrap_or(' ');
        put("end_stop", flag(super::blocks::is_stop(last)));
        put("end_colon", flag(last == ':'));
        put("upper", block.upper as f32 / size);
        put("digits", block.digits as f32 / size);
        put("price", flag(self.facts.wordings[i].any(Wording::PRICE)));
        put("tag", f32::from(block.tag as u8));
        put("paragraph", flag(block.tag == Tag::Paragraph));
        put("div", flag(block.tag == Tag::Div));
        for (name, kind) in INSIDE {
            put(name, flag(block.inside.any(*kind)));
        }
        for (name, group) in NEAR {
            put(name, flag(block.near.any(*group)));
        }
        for (name, group) in ALL {
            put(name, flag(block.all.any(*group)));
        }
        for (name, formula) in SAY {
            put(name, flag(self.facts.wordings[i].any(*formula)));
        }
        put("title", self.facts.titles[i]);
        put("repeat", f32::from(self.facts.repeats[i]));
    }

    /// What stands before and after it, and where it stands.
    fn neighbors(&self, i: usize, put: &mut impl FnMut(&'static str, f32)) {
        let list = &self.blocks.list;
        let facts = self.facts;
        let size = |block: Option<&Block>| block.map_or(0.0, |b| (b.size.max(1) as f32).ln());
        let link = |block: Option<&Block>| block.map_or(0.0, |b| share(b.link_size, b.size));
        let tag = |block: Option<&Block>| block.map_or(-1.0, |b| f32::from(b.tag as u8));
        let before = i.checked_sub(1).and_then(|j| list.get(j));
        let after = list.get(i + 1);
        put("before2_size", size(i.checked_sub(2).and_then(|j| list.get(j))));
        put("before_size", size(before));
        put("before_link", link(before));
        put("before_tag", tag(before));
        put("after_size", size(after));
        put("after_link", link(after));
        put("after_tag", tag(after));
        put("after2_size", size(list.get(i + 2)));
        let (at, n) = (i as u32, list.len() as u32);
        let window = |w: u32| facts.sum(at.saturating_sub(w), (at + w + 1).min(n));
        for (prose, link, w) in [("prose3", "link3", 3), ("prose10", "link10", 10), ("prose30", "link30", 30)]
        {
            let sum = window(w);
            put(prose, share(sum.prose, sum.size));
            put(link, share(sum.link_size, sum.size));
        }
        let total = facts.total();
        let sum = facts.sum(0, at);
        put("position", share(at, n));
        put("size_before", share(sum.size, total.size));
        put("prose_before", share(sum.prose, total.prose));
        put("prose_before_log", (sum.prose as f32 + 1.0).ln());
        put("prose_after_log", ((total.prose - facts.sum(0, at + 1).prose) as f32 + 1.0).ln());
        put("after_heading", facts.heading.map_or(0.0, |h| (at as f32 - h as f32).clamp(-200.0, 200.0)));
        put("depth", f32::from(list[i].depth));
    }

    /// The elements around it.
    fn around(&self, i: usize, put: &mut impl FnMut(&'static str, f32)) {
        let (facts, blocks) = (self.facts, self.blocks);
        let total = facts.total();
        let mut up = Some(blocks.list[i].element);
        let mut twins = (0_u16, Sum::default(), 0_u32);
        let mut home = None;
        let mut score = 0.0_f32;
        let mut levels = UP.iter().peekable();
        for level in 0..LEVELS {
            let mut sum = Sum::default();
            let mut count = 0;
            if let Some(element) = up {
                let place = blocks.place(element);
                sum = facts.sum(place.from, place.to);
                count = place.to - place.from;
                let alike = place.twins;
                if level < 8 && alike > 1 && alike > twins.0 && place.tag != Tag::Inline {
                    twins = (alike, sum, count);
                }
                if home.is_none() && matches!(place.tag, Tag::Article | Tag::Main) {
                    home = Some(sum);
                }
                score = score.max(facts.scores[element.index()]);
                up = self.tree.parent(element);
            }
            if let Some((_, names)) = levels.next_if(|(wanted, _)| *wanted == level) {
                put(names[0], (sum.size.max(1) as f32).ln());
                put(names[1], share(sum.link_size, sum.size));
                put(names[2], share(sum.prose, sum.size));
                put(names[3], count as f32);
                put(names[4], share(sum.prose, total.prose));
            }
        }
        put("twins", f32::from(twins.0));
        put("twins_size", (twins.1.size.max(1) as f32).ln());
        put("twins_prose", share(twins.1.prose, twins.1.size));
        put("twins_count", twins.2 as f32);
        let home = home.unwrap_or_default();
        put("home_prose", share(home.prose, total.prose));
        put("home_size", share(home.size, total.size));
        put("score", score / facts.scores[facts.top.index()].max(1.0));
        let at = i as u32;
        let (from, to) = self.top[0];
        put("top", flag((from..to).contains(&at)));
        put("top_parent", flag((self.top[1].0..self.top[1].1).contains(&at)));
        put("to_top", if at < from { at as f32 - from as f32 } else { (at + 1).saturating_sub(to) as f32 });
    }

    /// The page: the same weighs otherwise in a thread, in a shop.
    fn page(&self, put: &mut impl FnMut(&'static str, f32)) {
        let total = self.facts.total();
        let top = self.facts.sum(self.top[0].0, self.top[0].1);
        put("top_prose", share(top.prose, total.prose));
        put("top_size", share(top.size, total.size));
        put("page_prose", share(total.prose, total.size));
        put("page_link", share(total.link_size, total.size));
        put("page_prices", self.facts.prices as f32);
        put("page_main", flag(self.has_main));
        let claims = self.facts.claims;
        put("claims_article", flag(claims.article));
        put("claims_product", flag(claims.product));
        put("claims_forum", flag(claims.forum || claims.board));
        put("claims_list", flag(claims.list));
        put("claims_documentation", flag(claims.documentation));
    }
}

fn flag(yes: bool) -> f32 {
    f32::from(u8::from(yes))
}

fn share(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}
