//! How alike what stands around a place is to what stood around a highlight.

/// What stood on one side of a highlight: its letters, made ready for comparing.
///
/// Compared by edit distance with the bit-parallel algorithm of Myers, "A fast bit-vector algorithm for approximate
/// string matching based on dynamic programming", Journal of the ACM 46 (1999), in the form of Hyyrö (2003).
pub(crate) struct Side {
    /// For each byte, where in the pattern it stands, from the highlight outwards.
    masks: Box<[u64; 256]>,
    length: usize,
}

/// Bytes that are compared at the most: one machine word.
const MOST: usize = 64;
/// Fewer bytes say nothing.
const FEWEST: usize = 6;
/// How many bytes more than the pattern's are looked at: words may have come in.
const ROOM: usize = 24;

impl Side {
    /// Takes the letters of one side, the nearest to the highlight first.
    pub fn new(letters: impl Iterator<Item = u8>) -> Side {
        let mut masks = Box::new([0; 256]);
        let mut length = 0;
        for byte in letters.take(MOST) {
            masks[usize::from(byte)] |= 1 << length;
            length += 1;
        }
        Side { masks, length }
    }

    /// How alike the letters around a place are, the nearest first: 1 for the same, 0 for entirely other ones. `None` when
    /// there is too little to tell.
    pub fn likeness(&self, letters: impl Iterator<Item = u8>) -> Option<f64> {
        if self.length < FEWEST {
            return None;
        }
        let top = 1u64 << (self.length - 1);
        let (mut plus, mut minus) = (u64::MAX, 0u64);
        let mut distance = self.length;
        let mut best = distance;
        for byte in letters.take(self.length + ROOM) {
            let equal = self.masks.get(usize::from(byte)).copied().unwrap_or_default();
            let zero = (((equal & plus).wrapping_add(plus)) ^ plus) | equal | minus;
            let across_plus = minus | !(zero | plus);
            let across_minus = plus & zero;
            distance += usize::from(across_plus & top != 0);
            distance -= usize::from(across_minus & top != 0);
            // Both start at the highlight: leaving out the first letters costs too.
            let across_plus = (across_plus << 1) | 1;
            plus = (across_minus << 1) | !(zero | across_plus);
            minus = across_plus & zero;
            best = best.min(distance);
        }
        Some(1.0 - best as f64 / self.length as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Edit distance of all of `left` and the best beginning of `right`, by the plain recurrence.
    fn plain(left: &[u8], right: &[u8]) -> usize {
        let mut row: Vec<usize> = (0..=left.len()).collect();
        let mut best = left.len();
        for (at, byte) in right.iter().enumerate() {
            let mut diagonal = row[0];
            row[0] = at + 1;
            for (place, other) in left.iter().enumerate() {
                let next =
                    (diagonal + usize::from(byte != other)).min(row[place] + 1).min(row[place + 1] + 1);
                diagonal = row[place + 1];
                row[place + 1] = next;
            }
            best = best.min(row[left.len()]);
        }
        best
    }

    proptest::proptest! {
        #[test]
        fn the_distance_is_the_one_of_the_plain_recurrence(left in "[abc]{6,64}", right in "[abc]{0,80}") {
            let side = Side::new(left.bytes());
            let expected = 1.0 - plain(left.as_bytes(), &right.as_bytes()[..right.len().min(left.len() + ROOM)]) as f64
                / left.len() as f64;
            proptest::prop_assert_eq!(side.likeness(right.bytes()), Some(expected));
        }
    }
}
