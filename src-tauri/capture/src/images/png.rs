//! The outline of a PNG file: whether it is whole, whether it moves, where it ends.

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What the chunks of a PNG tell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outline {
    /// Where the last chunk ends. What follows is no part of the image.
    pub(super) end: usize,
    /// Whether it is an animation.
    pub(super) animated: bool,
}

/// Walks the chunks (PNG specification, section 5.3); `None` when the file ends before the last one.
pub(super) fn outline(bytes: &[u8]) -> Option<Outline> {
    let mut at = bytes.starts_with(SIGNATURE).then_some(SIGNATURE.len())?;
    let mut animated = false;
    loop {
        let head = bytes.get(at..at + 8)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let end = at.checked_add(length)?.checked_add(12)?;
        if end > bytes.len() {
            return None;
        }
        match &head[4..] {
            b"IEND" => return Some(Outline { end, animated }),
            b"acTL" => animated = true,
            _ => {}
        }
        at = end;
    }
}
