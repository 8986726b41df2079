//! What kind of page it is, from what it claims and how it is built.

use super::blocks::Blocks;
use super::facts::Facts;
use super::words::Words;
use crate::Kind;

/// Less text than this (characters) reads as nothing.
const LEAST: u32 = 140;

/// A page with fewer headings than this that are links is no list of other pages.
const LEAST_ENTRIES: usize = 4;

/// The kind of a page of which `keep` is kept.
pub fn kind(blocks: &Blocks, facts: &Facts, keep: &[bool]) -> Kind {
    let (mut size, mut links, mut stops, mut posts) = (0, 0, 0, 0);
    let (mut headings, mut entries) = (0, 0);
    for (block, _) in blocks.list.iter().zip(keep).filter(|(_, keep)| **keep) {
        size += block.size;
        links += block.link_size;
        stops += block.stops;
        if block.all.any(Words::FORUM) {
            posts += block.size;
        }
        if block.tag.is_heading() {
            headings += 1;
            entries += usize::from(block.size > 0 && block.link_size == block.size);
        }
    }
    let claims = facts.claims;
    if size < LEAST || (stops < 2 && links * 3 > size) {
        Kind::None
    } else if claims.board || claims.forum || posts * 4 > size * 3 {
        Kind::Forum
    } else if (claims.product || claims.described_product) && !claims.article {
        Kind::Product
    } else if claims.documentation || claims.titled_documentation {
        Kind::Documentation
    } else if links * 2 > size
        || (facts.prices > 8 && !claims.article)
        || (entries >= LEAST_ENTRIES && entries * 4 > headings * 3)
    {
        Kind::Listing
    } else {
        Kind::Article
    }
}
