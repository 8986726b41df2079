//! Any text is a query: it is understood as far as it can be, asked of a real library, and never fails.
#![no_main]

use std::sync::LazyLock;

use library::{Library, Query};
use libfuzzer_sys::fuzz_target;

const NOW: i64 = 1_700_000_000_000;

static SHELF: LazyLock<(tempfile::TempDir, Library)> = LazyLock::new(|| {
    let dir = tempfile::tempdir().expect("a folder for temporary files");
    let shelf = Library::open(dir.path(), NOW).expect("a new library opens");
    (dir, shelf)
});

fuzz_target!(|text: &str| {
    let (_, shelf) = &*SHELF;
    let units = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let mut end = 0;
    for token in shelf.parse_query(text, NOW).tokens {
        assert!(end <= token.start && token.start <= token.end && token.end <= units, "{token:?}");
        end = token.end;
    }
    for caret in [0, units / 2, units] {
        for offer in shelf.complete_query(text, caret).expect("any text can be gone on with") {
            assert!(offer.start <= offer.end && offer.end <= units, "{offer:?}");
        }
    }
    let query = Query { text: text.to_owned(), now: NOW, limit: 20, ..Query::default() };
    shelf.search(&query).expect("any text can be searched for");
});
