//! Finds the rows of `blobs` in the leaf pages of a damaged file, without the tree above them: one broken page near the
//! root would otherwise take every image with it.
//!
//! Reads the SQLite file format (<https://www.sqlite.org/fileformat2.html>, sections 1.3, 1.6 and 2.1). What it takes for
//! a row may be none, or one that was deleted: the caller keeps only bytes that are what their hash says.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use crate::blobs::Hash;

/// A row of `blobs`, as stored.
pub(crate) struct Row {
    pub hash: Hash,
    pub media_type: Option<String>,
    pub zstd: bool,
    pub size: i64,
    pub data: Vec<u8>,
}

/// A leaf of a table.
const LEAF: u8 = 0x0d;

struct Pages {
    file: File,
    size: usize,
    /// Bytes of a page that hold content.
    usable: usize,
    count: u32,
}

/// Calls `each` with whatever looks like a row of `blobs`, page by page.
pub(crate) fn rows(path: &Path, mut each: impl FnMut(Row)) -> std::io::Result<()> {
    let mut pages = Pages::open(path)?;
    for number in 1..=pages.count {
        let Ok(page) = pages.read(number) else { continue };
        let start = if number == 1 { 100 } else { 0 };
        if page.get(start) != Some(&LEAF) {
            continue;
        }
        let cells = number_at(&page, start + 3, 2).unwrap_or(0);
        for cell in 0..cells {
            let row = number_at(&page, start + 8 + 2 * cell, 2)
                .and_then(|at| pages.payload(&page, at))
                .and_then(|payload| row(&payload));
            if let Some(row) = row {
                each(row);
            }
        }
    }
    Ok(())
}

impl Pages {
    fn open(path: &Path) -> std::io::Result<Pages> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut header = [0; 100];
        let mut size = 4096;
        let mut reserved = 0;
        if file.read_exact(&mut header).is_ok() && header.starts_with(b"SQLite format 3\0") {
            size = match number_at(&header, 16, 2) {
                Some(1) => 65536,
                Some(size) if size.is_power_of_two() && size >= 512 => size,
                // All files are made with this one.
                _ => 4096,
            };
            reserved = usize::from(header[20]).min(32);
        }
        let count = u32::try_from(length / size as u64).unwrap_or(u32::MAX);
        Ok(Pages { file, size, usable: size - reserved, count })
    }

    fn read(&mut self, number: u32) -> std::io::Result<Vec<u8>> {
        let mut page = vec![0; self.size];
        self.file.seek(SeekFrom::Start(u64::from(number - 1) * self.size as u64))?;
        self.file.read_exact(&mut page)?;
        Ok(page)
    }

    /// The payload of the cell at `at`, gathered from its overflow pages.
    fn payload(&mut self, page: &[u8], at: usize) -> Option<Vec<u8>> {
        let mut cell = page.get(at..)?;
        let length = usize::try_from(varint(&mut cell)?).ok()?;
        varint(&mut cell)?;
        if length > self.count as usize * self.size {
            return None;
        }
        let most = self.usable - 35;
        if length <= most {
            return Some(cell.get(..length)?.to_vec());
        }
        let least = (self.usable - 12) * 32 / 255 - 23;
        let some = least + (length - least) % (self.usable - 4);
        let here = if some <= most { some } else { least };
        let mut payload = cell.get(..here)?.to_vec();
        let mut next = number_at(cell, here, 4)?;
        while payload.len() < length {
            let number = u32::try_from(next).ok().filter(|number| (1..=self.count).contains(number))?;
            let page = self.read(number).ok()?;
            let more = (length - payload.len()).min(self.usable - 4);
            payload.extend_from_slice(page.get(4..4 + more)?);
            next = number_at(&page, 0, 4)?;
        }
        Some(payload)
    }
}

/// A big-endian number.
fn number_at(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    Some(bytes.get(at..at + length)?.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// A variable-length number, taken from the front.
fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number: u64 = 0;
    for place in 0..9 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        if place == 8 {
            return Some(number << 8 | u64::from(*byte));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}

/// A record with the columns of `blobs`: row, hash, media type, zstd, size, data.
fn row(payload: &[u8]) -> Option<Row> {
    let mut rest = payload;
    let length = usize::try_from(varint(&mut rest)?).ok()?;
    let mut types = payload.get(payload.len() - rest.len()..length)?;
    let mut body = payload.get(length..)?;
    let mut column = || {
        let kind = varint(&mut types)?;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind,
            5 => 6,
            6 => 8,
            12.. => (kind - 12) / 2,
            _ => return None,
        };
        let (value, after) = body.split_at_checked(usize::try_from(length).ok()?)?;
        body = after;
        Some((kind, value))
    };
    let integer = |(kind, value): (u64, &[u8])| match kind {
        8 | 9 => i64::try_from(kind - 8).ok(),
        1..=6 => i64::try_from(number_at(value, 0, value.len())?).ok(),
        _ => None,
    };
    column()?;
    let hash = column()?.1.try_into().ok()?;
    let media_type = match column()? {
        (0, _) => None,
        (_, text) => Some(String::from_utf8(text.to_vec()).ok()?),
    };
    let zstd = integer(column()?)? == 1;
    let size = integer(column()?)?;
    Some(Row { hash, media_type, zstd, size, data: column()?.1.to_vec() })
}
