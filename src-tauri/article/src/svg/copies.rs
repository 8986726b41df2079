//! How much an image draws when its copies are counted.

use std::collections::HashMap;

/// Elements that are drawn, copies by `<use>` counted.
const MOST_DRAWN: u64 = 200_000;

/// Which elements copy which, to know how many would be drawn.
#[derive(Default)]
pub(super) struct Copies {
    /// Elements of their own below each id; the first is the image itself.
    pub(super) own: Vec<u64>,
    pub(super) by_id: HashMap<String, usize>,
    /// From the part that holds a `<use>`, or another part, to what is copied or held.
    pub(super) holds: Vec<(usize, usize)>,
    pub(super) uses: Vec<(usize, String)>,
}

impl Copies {
    /// Whether all copies together are no more than a drawing needs.
    pub(super) fn is_cheap(&self) -> bool {
        let mut edges = self.holds.clone();
        edges.extend(self.uses.iter().filter_map(|(from, id)| Some((*from, *self.by_id.get(id)?))));
        if self.uses.is_empty() {
            return true;
        }
        let mut counts = self.own.clone();
        // A chain of copies longer than this is no drawing.
        for _ in 0..24 {
            let mut next = self.own.clone();
            for &(from, to) in &edges {
                next[from] = next[from].saturating_add(counts[to]);
            }
            if next == counts {
                return counts.iter().all(|&count| count <= MOST_DRAWN);
            }
            counts = next;
        }
        false
    }
}
