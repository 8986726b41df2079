//! Any highlight of any text is found where it is, and in any other text at a place that is there or nowhere.
#![no_main]

use anchor::{Selector, Text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str, Vec<(u16, u16)>)| {
    let (before, after, spans) = input;
    let text = Text::new(before);
    let length = before.chars().count();
    let spans = spans.iter().take(20).map(|(start, size)| {
        let start = usize::from(*start).min(length);
        (start, (start + usize::from(*size)).min(length))
    });
    let selectors: Vec<Selector> = spans.filter_map(|(start, end)| text.select(start, end)).collect();
    for (selector, place) in selectors.iter().zip(text.anchor(&selectors, None)) {
        let place = place.expect("its own text has it");
        assert_eq!((place.start, place.end, place.confidence), (selector.start, selector.end, 1.0));
    }
    let length = after.chars().count();
    for place in Text::new(after).anchor(&selectors, Some(&text)).into_iter().flatten() {
        assert!(place.start <= place.end && place.end <= length, "{place:?}");
        assert!(place.confidence > 0.0 && place.confidence <= 1.0, "{place:?}");
    }
});
