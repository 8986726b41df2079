//! Carries the words of a text over to another: which word of the one is which of the other. What the two have in common
//! is laid out in tiles, the longest first, wherever they went, as in Michael Wise's "String similarity via greedy string
//! tiling and running Karp-Rabin matching" (1993), from rows of words that stand once in each. What was edited between
//! tiles is aligned word by word (Needleman and Wunsch, 1970), and from the edges of tiles as far as it pays.

use std::collections::HashMap;
use std::ops::Range;

use crate::rows::rows;
use crate::text::{Text, number};

/// For each word of the old text the word of the new one it became.
pub(crate) struct Carry<'a> {
    old: &'a Text,
    new: &'a Text,
    to: Vec<Option<u32>>,
    from: Vec<Option<u32>>,
}

/// Where most of a row of words went: the characters from the first to behind the last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Carried {
    pub start: usize,
    pub end: usize,
    /// How much of what is there and of what was there is the same, 0 to 1.
    pub likeness: f64,
    /// How many of the letters came along, 0 to 1.
    pub kept: f64,
    /// The characters of the old text from the first of the words that came along to behind the last.
    pub came: (usize, usize),
}

/// Words in a row of the old text that went to words in a row of the new one, but for few.
#[derive(Clone, Copy, Debug)]
struct Run {
    old: (usize, usize),
    new: (usize, usize),
    weight: i64,
}

/// What is aligned of the words between tiles.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fill {
    /// What stands between the same tiles in both texts.
    Between,
    /// Also what stands at the edges of tiles that went apart.
    Everywhere,
}

/// Lengths of rows that tiles begin with, beside those given.
const LONG: [usize; 2] = [16, 8];
/// Lengths of rows that tiles begin with in what is left.
const SHORT: [usize; 2] = [4, 2];
/// More words than this between two tiles are not aligned with each other, but from both ends.
const MOST_BETWEEN: usize = 300;
/// So few words between two tiles face each other whatever they are: they were replaced.
const FEW: usize = 8;
/// Words that may stand between two of one run.
const BETWEEN: usize = 3;
/// Of more runs the shortest are left out.
const MOST_RUNS: usize = 48;
/// What a word is worth that came along.
const SAME: i64 = 20;
/// What a word is worth in whose place another stands.
const REPLACED: i64 = 2;
/// What it costs to take in a word that was not there.
const FOREIGN: i64 = 1;

impl<'a> Carry<'a> {
    /// Takes two texts and where rows of words begin that stand once in each of them, in the order of the old one.
    pub fn new(old: &'a Text, new: &'a Text, common: &[(usize, usize)]) -> Carry<'a> {
        let mut carry =
            Carry { old, new, to: vec![None; old.words.len()], from: vec![None; new.words.len()] };
        // Where much is said again, as in tables, only long rows stand once.
        let long = LONG.into_iter().flat_map(|words| rows(old, new, words, |_| true, |_| true));
        carry.lay(common.iter().copied().chain(long));
        carry.fill(Fill::Between);
        // Of what is left more stands once, also of short rows, as in headings.
        for words in SHORT {
            let left = rows(old, new, words, |at| carry.to(at).is_none(), |at| carry.from(at).is_none());
            carry.lay(left.into_iter());
        }
        carry.fill(Fill::Everywhere);
        carry
    }

    /// Whether more words of a part of the new text come from words farther than its length from `old` than from near it.
    pub fn is_from_elsewhere(&self, new: Range<usize>, old: usize) -> bool {
        let length = 2 * new.len();
        let (near, far): (Vec<usize>, Vec<usize>) = new
            .filter_map(|at| self.from(at))
            .partition(|from| *from <= old + length && old <= *from + length);
        far.len() > near.len()
    }

    /// Where the words from `first` up to `last` of the old text went; `None` when too few came along in one place.
    ///
    /// They count as one place in their order, within a stretch two thirds longer at the most.
    pub fn place(&self, first: usize, last: usize) -> Option<Carried> {
        let runs = self.runs(first, last);
        let most = (last - first) * 5 / 3 + 3;
        let (from, to, _) =
            runs.iter().filter_map(|run| chain(&runs, run, most)).max_by_key(|(_, _, worth)| *worth)?;
        let size =
            |text: &Text, at: usize| text.words.get(at).map_or(0, |word| (word.end - word.start) as usize);
        let of_old: usize = (first..last).map(|at| size(self.old, at)).sum();
        let of_new: usize = (from..to).map(|at| size(self.new, at)).sum();
        let came =
            |at: &usize| self.to(*at).is_some_and(|into| (from..to).contains(&into)) && self.is_same(*at);
        let kept: usize = (first..last).filter(came).map(|at| size(self.old, at)).sum();
        let (start, end) =
            (self.new.words.get(from)?.start as usize, self.new.words.get(to - 1)?.end as usize);
        let likeness = kept as f64 / of_old.max(of_new).max(1) as f64;
        let mut old = (from..to).filter_map(|at| self.from(at)).filter(|at| (first..last).contains(at));
        let old_first = old.clone().next()?;
        let old_last = old.next_back()?;
        let came =
            (self.old.words.get(old_first)?.start as usize, self.old.words.get(old_last)?.end as usize);
        Some(Carried { start, end, likeness, kept: kept as f64 / of_old.max(1) as f64, came })
    }

    /// Where a character went: to where the nearest word that is still there is now. `word`: the word it is in, or the
    /// next one.
    pub fn character(&self, at: usize, word: usize) -> Option<usize> {
        let behind = (word..self.to.len()).find(|word| self.is_same(*word));
        let before = (0..word.min(self.to.len())).rev().find(|word| self.is_same(*word));
        let (old, before) = match (behind, before) {
            (Some(behind), Some(before)) if word - before < behind - word => (before, true),
            (Some(behind), _) => (behind, false),
            (None, before) => (before?, true),
        };
        let (was, is) = (self.old.words.get(old)?, self.new.words.get(self.to(old)?)?);
        let within = at.saturating_sub(was.start as usize).min((is.end - is.start) as usize);
        Some(if before { is.end as usize } else { is.start as usize + within })
    }

    fn to(&self, old: usize) -> Option<usize> {
        self.to.get(old).copied().flatten().map(|at| at as usize)
    }

    fn from(&self, new: usize) -> Option<usize> {
        self.from.get(new).copied().flatten().map(|at| at as usize)
    }

    /// Whether a word is the same where it went.
    fn is_same(&self, old: usize) -> bool {
        self.to(old).is_some_and(|new| self.equal(old, new))
    }

    fn equal(&self, old: usize, new: usize) -> bool {
        matches!((self.old.words.get(old), self.new.words.get(new)), (Some(left), Some(right)) if left.key == right.key)
    }

    fn join(&mut self, old: usize, new: usize) {
        if let (Some(to @ None), Some(from @ None)) = (self.to.get_mut(old), self.from.get_mut(new)) {
            (*to, *from) = (Some(number(new)), Some(number(old)));
        }
    }

    /// Joins the words of the longest rows of same words around those given, and of shorter ones what is left.
    fn lay(&mut self, rows: impl Iterator<Item = (usize, usize)>) {
        for (at, into, length) in self.tiles(rows) {
            (0..length).for_each(|step| self.join(at + step, into + step));
        }
    }

    /// The longest rows of same words around the rows given, the longest first: where each begins, and its length.
    fn tiles(&self, rows: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize, usize)> {
        let mut tiles = Vec::new();
        // Where each diagonal is laid out last.
        let mut done: HashMap<i64, Range<usize>> = HashMap::new();
        for (old, new) in rows {
            let diagonal = new as i64 - old as i64;
            if done.get(&diagonal).is_some_and(|done| done.contains(&old)) {
                continue;
            }
            let back = (1..=old.min(new)).take_while(|step| self.equal(old - step, new - step)).count();
            let ahead = (0..).take_while(|step| self.equal(old + step, new + step)).count();
            done.insert(diagonal, old - back..old + ahead);
            tiles.push((old - back, new - back, back + ahead));
        }
        tiles.sort_by_key(|(old, _, length)| (std::cmp::Reverse(*length), *old));
        tiles
    }

    /// Aligns what lies between the tiles.
    fn fill(&mut self, fill: Fill) {
        let mut at = 0;
        while at < self.to.len() {
            if self.to(at).is_some() {
                at += 1;
                continue;
            }
            let end = (at..self.to.len()).find(|at| self.to(*at).is_some()).unwrap_or(self.to.len());
            self.fill_gap(at, end, fill);
            at = end;
        }
    }

    /// Aligns the words from `first` up to `last`, of which none has gone anywhere yet.
    fn fill_gap(&mut self, first: usize, last: usize, fill: Fill) {
        let count = last - first;
        let room = (2 * count + 8).min(MOST_BETWEEN);
        let behind = first.checked_sub(1).map_or(Some(0), |at| self.to(at).map(|at| at + 1));
        let before = if last == self.to.len() { Some(self.from.len()) } else { self.to(last) };
        let ahead = behind.map_or(0, |from| self.free(from, room, |from, step| Some(from + step)));
        if let (Some(behind), Some(before)) = (behind, before)
            && behind + ahead == before
            && count <= MOST_BETWEEN
        {
            let pairs = walk(count, ahead, true, |old, new| self.equal(first + old, behind + new));
            let same = pairs.iter().filter(|(old, new)| self.equal(first + old, behind + new)).count();
            if 3 * same >= count.min(ahead) || count.max(ahead) <= FEW {
                pairs.into_iter().for_each(|(old, new)| self.join(first + old, behind + new));
                return;
            }
        }
        if fill == Fill::Between {
            return;
        }
        let some = count.min(MOST_BETWEEN);
        if let Some(behind) = behind {
            let pairs = walk(some, ahead, false, |old, new| self.equal(first + old, behind + new));
            pairs.into_iter().for_each(|(old, new)| self.join(first + old, behind + new));
        }
        if let Some(before) = before.and_then(|at| at.checked_sub(1)) {
            let back = self.free(before, room, usize::checked_sub);
            let pairs = walk(some, back, false, |old, new| self.equal(last - 1 - old, before - new));
            pairs.into_iter().for_each(|(old, new)| self.join(last - 1 - old, before - new));
        }
    }

    /// How many words from one on in the new text, `room` at the most, have nothing that became them.
    fn free(&self, from: usize, room: usize, next: impl Fn(usize, usize) -> Option<usize>) -> usize {
        let is_free = |step: &usize| {
            next(from, *step).is_some_and(|at| at < self.from.len() && self.from(at).is_none())
        };
        (0..room).take_while(is_free).count()
    }

    /// Where some words went, in runs.
    fn runs(&self, first: usize, last: usize) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for old in first..last {
            let Some(new) = self.to(old) else { continue };
            let worth = if self.equal(old, new) { SAME } else { REPLACED };
            match runs.last_mut() {
                Some(run) if new >= run.new.1 && new <= run.new.1 + BETWEEN => {
                    run.weight += worth - FOREIGN * (new - run.new.1) as i64;
                    (run.old.1, run.new.1) = (old + 1, new + 1);
                }
                _ => runs.push(Run { old: (old, old + 1), new: (new, new + 1), weight: worth }),
            }
        }
        if runs.len() > MOST_RUNS {
            runs.sort_by_key(|run| std::cmp::Reverse(run.weight));
            runs.truncate(MOST_RUNS);
            runs.sort_by_key(|run| run.old);
        }
        runs
    }
}

/// The best runs in order that begin with a certain one and go on for `most` words at the most: the words of the new text
/// they are from and up to, and what they are worth.
fn chain(runs: &[Run], first: &Run, most: usize) -> Option<(usize, usize, i64)> {
    let mut best: Vec<Option<i64>> = Vec::with_capacity(runs.len());
    for run in runs {
        let reached = run.new.0 >= first.new.0 && run.new.1 <= first.new.0 + most;
        let before = runs.iter().zip(&best).filter_map(|(other, worth)| {
            let (worth, gap) = ((*worth)?, run.new.0.checked_sub(other.new.1)?);
            let foreign = gap.saturating_sub(run.old.0 - other.old.1);
            Some(worth - FOREIGN * foreign as i64)
        });
        let before = before.max();
        best.push(match before {
            _ if std::ptr::eq(run, first) => Some(run.weight),
            Some(before) if reached => Some(before + run.weight),
            _ => None,
        });
    }
    let ends = runs.iter().zip(best).filter_map(|(run, worth)| Some((first.new.0, run.new.1, worth?)));
    ends.max_by_key(|(_, end, worth)| (*worth, std::cmp::Reverse(*end)))
}

/// Aligns `rows` words with `columns` others: to the end of both when `whole`, else as far as it pays. Gives the pairs that
/// face each other, the same or not.
fn walk(
    rows: usize,
    columns: usize,
    whole: bool,
    equal: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let width = columns + 1;
    let mut scores: Vec<i32> = (0..width).map(|column| -(column as i32)).collect();
    let mut steps = vec![2u8; (rows + 1) * width];
    let (mut best, mut end) = (0, (0, 0));
    for row in 1..=rows {
        let mut diagonal = scores[0];
        scores[0] = -(row as i32);
        steps[row * width] = 1;
        for column in 1..width {
            let facing = diagonal + if equal(row - 1, column - 1) { 1 } else { -1 };
            diagonal = scores[column];
            let (skip_row, skip_column) = (scores[column] - 1, scores[column - 1] - 1);
            let (score, step) = match facing {
                _ if facing >= skip_row && facing >= skip_column => (facing, 0),
                _ if skip_row >= skip_column => (skip_row, 1),
                _ => (skip_column, 2),
            };
            scores[column] = score;
            steps[row * width + column] = step;
            if score > best {
                (best, end) = (score, (row, column));
            }
        }
    }
    let (mut row, mut column) = if whole { (rows, columns) } else { end };
    let mut pairs = Vec::new();
    while row > 0 && column > 0 {
        match steps[row * width + column] {
            0 => {
                (row, column) = (row - 1, column - 1);
                pairs.push((row, column));
            }
            1 => row -= 1,
            _ => column -= 1,
        }
    }
    pairs.reverse();
    pairs
}
