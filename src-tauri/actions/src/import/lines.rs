//! The lines of the files, in the order in which their articles were saved.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::PathBuf;

use crate::Problem;

/// A longer line is no article; reading it would only fill the memory.
const MOST_LINE_BYTES: u64 = 200 << 20;

/// A line of a file.
pub(super) struct Line {
    pub file: String,
    /// The first one is 1.
    pub number: u32,
    /// Its bytes; `None` when there are too many.
    pub bytes: Option<Vec<u8>>,
    /// When its article was saved: what it says, else now. Unix milliseconds.
    pub saved_at: i64,
}

struct Place {
    saved_at: i64,
    file: usize,
    number: u32,
    offset: u64,
    /// 0: too long.
    length: usize,
}

pub(super) struct Lines {
    files: Vec<(String, File)>,
    places: std::vec::IntoIter<Place>,
}

impl Lines {
    /// Looks through the files; blank lines do not count. `now` stands for a time that is not said.
    pub fn read(files: &[PathBuf], now: i64) -> Result<Lines, Problem> {
        let mut opened = Vec::new();
        let mut places = Vec::new();
        for path in files {
            let unreadable = |error: std::io::Error| Problem::unreadable_file(path, &error);
            if path.is_dir() {
                return Err(Problem::is_a_folder(path));
            }
            let mut reader = BufReader::with_capacity(1 << 20, File::open(path).map_err(unreadable)?);
            look_through(&mut reader, opened.len(), now, &mut places).map_err(unreadable)?;
            opened.push((path.display().to_string(), reader.into_inner()));
        }
        places.sort_by_key(|place| (place.saved_at, place.file, place.number));
        Ok(Lines { files: opened, places: places.into_iter() })
    }

    /// How many there are left.
    pub fn len(&self) -> u32 {
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    /// The next ones; `None` after the last.
    pub fn next(&mut self, count: usize) -> Result<Option<Vec<Line>>, Problem> {
        let mut lines = Vec::with_capacity(count);
        for place in self.places.by_ref().take(count) {
            let Some((file, from)) = self.files.get_mut(place.file) else { continue };
            let mut bytes = vec![0; place.length];
            let read = from.seek(SeekFrom::Start(place.offset)).and_then(|_| from.read_exact(&mut bytes));
            read.map_err(|error| Problem::unreadable_file(file.as_ref(), &error))?;
            lines.push(Line {
                file: file.clone(),
                number: place.number,
                bytes: (place.length > 0).then_some(bytes),
                saved_at: place.saved_at,
            });
        }
        Ok((!lines.is_empty()).then_some(lines))
    }
}

fn look_through(
    reader: &mut BufReader<File>,
    file: usize,
    now: i64,
    places: &mut Vec<Place>,
) -> std::io::Result<()> {
    let mut offset = 0;
    let mut number = 0;
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = reader.by_ref().take(MOST_LINE_BYTES).read_until(b'\n', &mut line)? as u64;
        if read == 0 {
            return Ok(());
        }
        number += 1;
        let whole = line.last() == Some(&b'\n') || read < MOST_LINE_BYTES;
        let rest = if whole { 0 } else { skip_line(reader)? };
        if !line.iter().all(u8::is_ascii_whitespace) {
            let said = std::str::from_utf8(&line).ok().and_then(exchange::jsonl::saved_at);
            let saved_at = said.as_deref().and_then(super::ready::time).unwrap_or(now);
            places.push(Place { saved_at, file, number, offset, length: if whole { line.len() } else { 0 } });
        }
        offset += read + rest;
    }
}

/// Reads to the end of a line; gives how many bytes that were.
fn skip_line(reader: &mut BufReader<File>) -> std::io::Result<u64> {
    let mut skipped = 0;
    loop {
        let buffer = reader.fill_buf()?;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let count = end.map_or(buffer.len(), |end| end + 1);
        skipped += count as u64;
        reader.consume(count);
        if end.is_some() || count == 0 {
            return Ok(skipped);
        }
    }
}
