//! Articles to and from the files of other programs. Pure: strings and streams in, strings and streams out; no files,
//! no SQL, no network.

pub mod highlights;
pub mod jsonl;
pub mod markdown;
