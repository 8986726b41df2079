//! Highlights find their places again; where they have none, they say so.

use anchor::{Place, Selector, Text};
use proptest::prelude::*;

const BEFORE: &str = "The mole has no lamp.\n\nThe harbor master says the lamp was sold, and the harbor master lies.\n\n\
    Nobody asked the gulls. Ask them: they were there when the lamp was sold.";

fn select(text: &str, words: &str) -> Selector {
    let at = text.find(words).expect("the words are in the text");
    let start = text[..at].chars().count();
    Text::new(text).select(start, start + words.chars().count()).expect("words are no white space")
}

/// What stands where a highlight of `words` in `before` is found in `after`, and how sure that is.
fn found(before: &str, words: &str, after: &str) -> Option<(String, f64)> {
    let text = Text::new(after);
    let place = text.anchor(&[select(before, words)], Some(&Text::new(before)))[0]?;
    Some((after.chars().skip(place.start).take(place.end - place.start).collect(), place.confidence))
}

#[test]
fn words_that_did_not_move_are_found_for_certain() {
    assert_eq!(found(BEFORE, "the lamp was sold", BEFORE), Some(("the lamp was sold".into(), 1.0)));
}

#[test]
fn of_two_like_passages_the_one_that_was_marked_is_found() {
    let after = BEFORE.replace("The mole has no lamp.", "A new beginning.\n\nAnd another one.");
    let first = select(BEFORE, "the lamp was sold");
    let at = after.rfind("the lamp was sold.").map(|at| after[..at].chars().count());
    let place = Text::new(&after).anchor(std::slice::from_ref(&first), Some(&Text::new(BEFORE)))[0]
        .expect("it is there");
    assert!(Some(place.start) < at, "the first one");
    // Also without the text it was made in: by what stands around it.
    assert_eq!(Text::new(&after).anchor(&[first], None)[0].map(|place| place.start), Some(place.start));
}

#[test]
fn a_passage_that_is_gone_is_not_found_in_its_twin() {
    let after =
        BEFORE.replace("The harbor master says the lamp was sold, and the harbor master lies.\n\n", "");
    assert_eq!(found(BEFORE, "the lamp was sold", &after), None);
}

#[test]
fn spelling_white_space_and_unicode_form_may_change() {
    let before = "She said \"caf\u{e9} au lait\" - and left.\n\nFor good.";
    let after = "Later: She said \u{201c}CAFE\u{301}\u{a0}au\nlait\u{201d} \u{2014} and left. For good.";
    let (words, confidence) = found(before, "\"caf\u{e9} au lait\" - and", after).expect("it is there");
    assert_eq!(words, "\u{201c}CAFE\u{301}\u{a0}au\nlait\u{201d} \u{2014} and");
    assert!(confidence > 0.8 && confidence < 1.0, "{confidence}");
}

#[test]
fn edited_words_are_found_with_less_confidence_and_others_not_at_all() {
    let after = BEFORE.replace("the lamp was sold, and", "the old lamp had been sold, but");
    let (words, confidence) =
        found(BEFORE, "The harbor master says the lamp was sold, and the harbor master lies.", &after)
            .expect("it is there");
    assert_eq!(words, "The harbor master says the old lamp had been sold, but the harbor master lies.");
    assert!(confidence > 0.5 && confidence < 0.9, "{confidence}");
    assert_eq!(found(BEFORE, "Nobody asked the gulls.", "Everything is other now. No bird was heard."), None);
}

#[test]
fn few_words_without_what_stood_around_them_are_found_where_they_stand_once() {
    let bare = |quote: &str| Selector { quote: quote.to_owned(), ..Selector::default() };
    let places = Text::new(BEFORE).anchor(&[bare("no lamp"), bare("lamp"), bare("no lamps")], None);
    assert_eq!(places[0].map(|place| (place.start, place.end)), Some((13, 20)));
    assert_eq!(places[1..], [None, None], "three lamps, and no lamps");
}

#[test]
fn a_point_is_found_by_what_stands_around_it() {
    let at = BEFORE[..BEFORE.find("Nobody").expect("it is there")].chars().count();
    let point = Text::new(BEFORE).select_point(at);
    let after = format!("A new beginning.\n\n{BEFORE}");
    assert_eq!(Text::new(&after).anchor(&[point], None)[0].map(|place| place.start), Some(at + 18));
}

const STORY: [&str; 5] = [
    "Tides are read twice a day, by eye, from the board at the north mole.",
    "The board was painted in a hurry. Its sixes look like nines.",
    "Every second winter somebody proposes a gauge that writes by itself, and every second winter the money goes elsewhere.",
    "So the keeper reads, doubts, and reads again. Doubt is cheap.",
    "What he writes down is what the town believes for the next six hours.",
];

#[test]
fn of_a_highlight_over_blocks_that_parted_the_larger_part_is_kept() {
    let words = format!("Its sixes look like nines.\n\n{}\n\nSo the keeper reads", STORY[2]);
    let after = [STORY[3], STORY[0], STORY[2], STORY[4], STORY[1]].join("\n\n");
    let (there, confidence) = found(&STORY.join("\n\n"), &words, &after).expect("most of it is there");
    assert_eq!(there, STORY[2]);
    assert!(confidence > 0.5 && confidence < 0.9, "{confidence}");
}

#[test]
fn a_word_that_was_highlighted_in_part_is_found_in_part() {
    let after = [STORY[3], STORY[0], STORY[1]].join("\n\n");
    for words in ["ides are read twice a da", "eep", "ard was painted"] {
        assert_eq!(found(&STORY.join("\n\n"), words, &after).map(|(there, _)| there).as_deref(), Some(words));
    }
}

#[test]
fn a_block_that_came_in_between_is_within_the_highlight_when_it_is_short() {
    let words = format!("{}\n\n{}", STORY[2], STORY[3]);
    let after = |block: &str| [STORY[0], STORY[1], STORY[2], block, STORY[3], STORY[4]].join("\n\n");
    let short = after("Read also: gulls.");
    let expected = format!("{}\n\nRead also: gulls.\n\n{}", STORY[2], STORY[3]);
    assert_eq!(found(&STORY.join("\n\n"), &words, &short).map(|(there, _)| there), Some(expected));
    let long =
        after(&"Gulls of other harbors, one after the other, with all that is known of them. ".repeat(5));
    assert_eq!(found(&STORY.join("\n\n"), &words, &long).map(|(there, _)| there), Some(STORY[2].to_owned()));
}

#[test]
fn what_is_said_again_and_again_is_told_apart_by_what_stands_around_it() {
    let row = |name: &str| format!("{name}: low water, high water, read by eye.");
    let before = ["Monday", "Tuesday", "Wednesday", "Thursday"].map(row).join("\n\n");
    let after = ["Thursday", "Sunday", "Tuesday", "Wednesday"].map(row).join("\n\n");
    let at = before
        .find("Wednesday: low water, high")
        .map(|at| before[..at].chars().count() + 11)
        .expect("it is there");
    let text = Text::new(&before);
    let marked = text.select(at, at + 21).expect("words");
    assert_eq!(marked.quote, "low water, high water");
    let place = Text::new(&after).anchor(&[marked], Some(&text))[0].expect("it is there");
    let there: String = after.chars().skip(place.start - 11).take(place.end + 11 - place.start).collect();
    assert_eq!(there, "Wednesday: low water, high water");
}

#[test]
fn whether_a_highlight_stands_where_it_says_is_told() {
    let text: Vec<char> = BEFORE.chars().collect();
    let marked = select(BEFORE, "the lamp was sold");
    let at = |start: usize, end: usize, changed: bool| {
        Selector { start, end, ..marked.clone() }.is_in(&text, changed)
    };
    let (start, end) = (marked.start, marked.end);
    assert!(at(start, end, false) && at(start, end, true));
    assert!(!at(start + 1, end, false) && at(start + 1, end, true), "the first letter is another");
    assert!(!at(end, start, true) && !at(start, 10_000, true) && !at(start, start, true));
    assert!(!at(4, 8, true), "none of its words");
}

#[test]
fn a_character_is_where_what_stood_around_it_is() {
    let after = [STORY[4], "A note of the editor's.", STORY[0], STORY[3], STORY[1]].join("\n\n");
    let (old, new) = (Text::new(&STORY.join("\n\n")), Text::new(&after));
    let at = |text: &str, words: &str| text[..text.find(words).expect("it is there")].chars().count();
    for words in ["by eye, from", "urry. Its", "Tides", "What he"] {
        assert_eq!(new.carry(at(&STORY.join("\n\n"), words), &old), at(&after, words), "{words}");
    }
    // What stood there is gone: behind what stood before it.
    let gone = old.carry(at(&STORY.join("\n\n"), "Every second"), &old);
    assert_eq!(new.carry(gone, &old), at(&after, "nines.") + 5);
    let other = Text::new("Nothing of the kind.");
    assert_eq!(
        (other.carry(0, &old), other.carry(old.len(), &old), other.carry(9, &Text::new(""))),
        (0, 20, 0)
    );
}

/// Texts of few different words, so that much of them is alike.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[ab]{1,3}", 3 => Just(" ".to_owned()), 1 => Just("\n\n".to_owned()), 1 => "\\PC{1,3}",
        1 => prop::sample::select(vec!["\u{ad}", "e\u{301}", "\u{fb01}", "\u{1f1e6}", "潮位", "המגדלור", "\u{202e}", ".", "\""]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

fn is_sane(place: &Place, text: &str) -> bool {
    place.start <= place.end
        && place.end <= text.chars().count()
        && place.confidence > 0.0
        && place.confidence <= 1.0
}

proptest! {
    #[test]
    fn any_highlight_is_found_in_its_own_text(text in texts(), from in 0usize..200, length in 1usize..60) {
        let read = Text::new(&text);
        let from = from.min(read.len());
        if let Some(selector) = read.select(from, (from + length).min(read.len())) {
            let place = read.anchor(std::slice::from_ref(&selector), Some(&read))[0].expect("it is there");
            prop_assert_eq!((place.start, place.end, place.confidence), (selector.start, selector.end, 1.0));
        }
    }

    #[test]
    fn nothing_makes_a_place_that_is_not_in_the_text(
        before in texts(), after in texts(), quote in "\\PC{0,20}", prefix in "\\PC{0,40}", suffix in "\\PC{0,40}",
        start in 0usize..300, length in 0usize..300,
    ) {
        let text = Text::new(&after);
        let any = Selector { quote, prefix, suffix, start, end: start + length, block: length };
        let made = Text::new(&before).select(start.min(10), start.min(10) + length);
        let all: Vec<Selector> = made.into_iter().chain([any, Selector::default()]).collect();
        for before in [None, Some(&Text::new(&before))] {
            for place in text.anchor(&all, before).iter().flatten() {
                prop_assert!(is_sane(place, &after), "{:?}", place);
            }
        }
        for place in all.iter().filter_map(|selector| text.find(selector)) {
            prop_assert!(is_sane(&place, &after), "{:?}", place);
        }
    }
}
