//! Any HTML becomes Markdown or is refused; nothing makes it panic.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| {
    let _ = exchange::markdown::from_html(html);
});
