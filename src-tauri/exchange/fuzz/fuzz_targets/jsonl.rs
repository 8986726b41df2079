//! Any line is an article or none: what was read has words, and says of itself what it says.
#![no_main]

use exchange::jsonl;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|line: &str| {
    let saved_at = jsonl::saved_at(line);
    if let Ok(record) = jsonl::read(line) {
        assert!(!(record.text.trim().is_empty() && record.html.trim().is_empty()));
        assert_eq!(record.saved_at, saved_at);
        serde_json::from_str::<serde_json::Value>(&record.facts).expect("what was said of it is JSON");
    }
});
