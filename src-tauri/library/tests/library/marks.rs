//! Highlights, notes, and that they are not lost.

use library::{Color, Error, Highlight, HighlightChange, HighlightQuery, Library, NewHighlight};

use crate::story::{DAY, NOW, Shelf, page};

const TEXT: &str = "The mole has no lamp.\n\nThe harbor master says the lamp was sold, and the harbor master lies.\n\n\
    Nobody asked the gulls.";

fn marked(start: u32, end: u32, color: Color) -> NewHighlight {
    NewHighlight { start, end, color, note: None, image: None }
}

/// Highlights the first place where these words stand.
fn mark(library: &Library, id: &str, words: &str, color: Color) -> Highlight {
    mark_at(NOW, library, id, words, color)
}

fn mark_at(now: i64, library: &Library, id: &str, words: &str, color: Color) -> Highlight {
    let text = library.text(id).unwrap();
    let start = u32::try_from(text[..text.find(words).unwrap()].chars().count()).unwrap();
    let end = start + u32::try_from(words.chars().count()).unwrap();
    library.add_highlight(now, id, &marked(start, end, color)).unwrap().highlight
}

fn note(text: &str) -> HighlightChange {
    HighlightChange { note: Some(text.to_owned()), ..HighlightChange::default() }
}

fn quotes(library: &Library, id: &str) -> Vec<String> {
    library.marks(id).unwrap().highlights.into_iter().map(|highlight| highlight.quote).collect()
}

#[track_caller]
fn sound(library: &Library) {
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_highlight_knows_its_words_and_what_stands_around_them() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Mole", TEXT)).item.id;
    // With the empty line in front and the space behind: white space is no part of a highlight.
    let made = shelf.library.add_highlight(NOW, &id, &marked(21, 41, Color::Red)).unwrap();
    assert_eq!(made.replaced, Vec::<String>::new());
    let highlight = &shelf.again().marks(&id).unwrap().highlights[0];
    assert_eq!(*highlight, made.highlight);
    assert_eq!(highlight.quote, "The harbor master");
    assert_eq!(highlight.prefix, "The mole has no lamp.\n\n");
    assert_eq!(highlight.suffix, " says the lamp was sold, and the");
    assert_eq!((highlight.start, highlight.end, highlight.confidence), (Some(23), Some(40), 1.0));
    let item = shelf.library.item(&id).unwrap();
    assert_eq!((item.highlights, item.note), (1, false));
}

#[test]
fn what_is_not_in_the_text_cannot_be_highlighted() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Mole", TEXT)).item.id;
    for (start, end) in [(5, 5), (21, 23), (9, 4), (0, 100_000), (100_000, 100_001), (u32::MAX, 0)] {
        let refused = shelf.library.add_highlight(NOW, &id, &marked(start, end, Color::Red));
        assert!(matches!(refused, Err(Error::NoText { .. })), "{start} to {end}: {refused:?}");
    }
    assert_eq!(quotes(&shelf.library, &id), Vec::<String>::new());
}

#[test]
fn overlapping_highlights_of_a_color_become_one_and_undo_brings_them_back() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let id = shelf.save(&page("a", "Mole", TEXT)).item.id;
    let first = mark(library, &id, "The harbor master", Color::Yellow);
    let second = mark_at(NOW + 1, library, &id, "lamp was sold", Color::Yellow);
    let other = mark(library, &id, "master says", Color::Blue);
    library.change_highlight(NOW, &first.id, &note("Who?")).unwrap();
    let tags = HighlightChange { tags: Some(vec!["people".into()]), ..HighlightChange::default() };
    library.change_highlight(NOW, &first.id, &tags).unwrap();
    library.change_highlight(NOW, &second.id, &note("To whom?")).unwrap();
    let before = library.marks(&id).unwrap();

    let joining = NewHighlight { note: Some("Ask both.".into()), ..marked(34, 58, Color::Yellow) };
    let made = library.add_highlight(NOW, &id, &joining).unwrap();
    assert_eq!(made.highlight.quote, "The harbor master says the lamp was sold");
    assert_eq!(made.highlight.note.as_deref(), Some("Who?\n\nTo whom?\n\nAsk both."));
    assert_eq!(made.highlight.tags, ["people"]);
    assert_eq!(made.highlight.id, first.id, "links to the oldest one stay good");
    assert_eq!(made.replaced, [first.id, second.id]);
    let ids: Vec<_> =
        library.marks(&id).unwrap().highlights.into_iter().map(|highlight| highlight.id).collect();
    assert_eq!(ids, [made.highlight.id.clone(), other.id], "another color stays");

    assert_eq!(shelf.again().undo(NOW).unwrap().unwrap().verb, "highlight");
    assert_eq!(library.marks(&id).unwrap(), before);
    library.redo(NOW).unwrap();
    assert_eq!(library.highlight(&made.highlight.id).unwrap(), made.highlight);
    sound(library);
}

#[test]
fn notes_are_found_by_their_words_and_taken_away_by_nothing() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let id = shelf.save(&page("a", "Mole", TEXT)).item.id;
    let highlight = mark(library, &id, "lamp", Color::Green);
    library.change_highlight(NOW, &highlight.id, &note("A *lighthouse*, then.")).unwrap();
    library.note_item(NOW, &id, "Compare with Whitby.").unwrap();
    assert_eq!(shelf.found("lighthouse whitby"), ["Mole"]);
    assert!(library.item(&id).unwrap().note);
    sound(library);
    library.note_item(NOW, &id, " \n").unwrap();
    library.change_highlight(NOW, &highlight.id, &note("")).unwrap();
    assert_eq!(library.marks(&id).unwrap().note, None);
    assert_eq!(library.highlight(&highlight.id).unwrap().note, None);
    assert_eq!(shelf.found("lighthouse"), Vec::<String>::new());
    assert_eq!(shelf.found("whitby"), Vec::<String>::new());
    sound(library);
}

#[test]
fn a_note_kept_at_every_pause_is_one_act() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let id = shelf.save(&page("a", "Mole", TEXT)).item.id;
    let highlight = mark(library, &id, "lamp", Color::Green);
    for (second, text) in ["One", "One two", "One two three"].into_iter().enumerate() {
        library.note_item(NOW + 2000 * second as i64, &id, text).unwrap();
    }
    for (second, text) in ["A", "A b"].into_iter().enumerate() {
        library.change_highlight(NOW + 6000 + 2000 * second as i64, &highlight.id, &note(text)).unwrap();
    }
    library.change_highlight(NOW + 200_000, &highlight.id, &note("A b, later")).unwrap();
    library.undo(NOW).unwrap();
    assert_eq!(
        library.highlight(&highlight.id).unwrap().note.as_deref(),
        Some("A b"),
        "a long pause is an end"
    );
    library.undo(NOW).unwrap();
    assert_eq!(library.highlight(&highlight.id).unwrap().note, None);
    assert_eq!(library.marks(&id).unwrap().note.as_deref(), Some("One two three"));
    library.undo(NOW).unwrap();
    assert_eq!(library.marks(&id).unwrap().note, None);
    for _ in 0..3 {
        library.redo(NOW).unwrap();
    }
    assert_eq!(library.highlight(&highlight.id).unwrap().note.as_deref(), Some("A b, later"));
    sound(library);
}

#[test]
fn deleting_many_is_one_act_and_undo_restores_all_of_each() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let id = shelf.save(&page("a", "Mole", TEXT)).item.id;
    let lamp = mark(library, &id, "lamp", Color::Green);
    let gulls = mark(library, &id, "the gulls", Color::Red);
    let all = HighlightChange {
        note: Some("Why?".into()),
        tags: Some(vec!["Birds".into(), "sea/birds".into()]),
        color: Some(Color::Blue),
    };
    let gulls = library.change_highlight(NOW, &gulls.id, &all).unwrap();
    library.delete_highlights(NOW, &[lamp.id.clone(), gulls.id.clone()]).unwrap();
    assert_eq!(quotes(library, &id), Vec::<String>::new());
    assert!(matches!(library.highlight(&lamp.id), Err(Error::NoSuchHighlight(_))));
    assert_eq!(library.undo(NOW).unwrap().unwrap().items, std::slice::from_ref(&id));
    assert_eq!(library.marks(&id).unwrap().highlights, [lamp, gulls.clone()]);
    assert_eq!(gulls.tags, ["Birds", "sea/birds"]);
    sound(library);
}

#[test]
fn highlights_of_the_whole_shelf_are_listed_by_what_they_are_and_say() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let mole = shelf.save(&page("mole", "Mole", TEXT)).item.id;
    let tide = shelf.save(&page("tide", "Tide book", "Ink runs. Pencil stays.")).item.id;
    let lamp = mark(library, &mole, "lamp was sold", Color::Green);
    let ink = mark(library, &tide, "Ink runs.", Color::Red);
    let tags = HighlightChange { tags: Some(vec!["tools/pens".into()]), ..note("Écrit à la main") };
    library.change_highlight(NOW, &ink.id, &tags).unwrap();
    let listed = |query: HighlightQuery| {
        let list = library.list_highlights(&HighlightQuery { limit: 10, ..query }).unwrap();
        assert_eq!(list.total as usize, list.highlights.len());
        list.highlights.into_iter().map(|listed| listed.highlight.id).collect::<Vec<_>>()
    };
    let any = HighlightQuery::default;
    assert_eq!(listed(any()), [ink.id.clone(), lamp.id.clone()]);
    assert_eq!(listed(HighlightQuery { color: Some(Color::Red), ..any() }), std::slice::from_ref(&ink.id));
    assert_eq!(listed(HighlightQuery { tag: Some("Tools".into()), ..any() }), std::slice::from_ref(&ink.id));
    assert_eq!(listed(HighlightQuery { tag: Some("tool".into()), ..any() }), Vec::<String>::new());
    assert_eq!(
        listed(HighlightQuery { text: "ecrit RUNS tide".into(), ..any() }),
        std::slice::from_ref(&ink.id)
    );
    assert_eq!(listed(HighlightQuery { item: Some(mole.clone()), ..any() }), std::slice::from_ref(&lamp.id));
    assert_eq!(listed(HighlightQuery { site: Some("example.org".into()), ..any() }).len(), 2);
    assert_eq!(listed(HighlightQuery { site: Some("ample.org".into()), ..any() }).len(), 0);
    assert_eq!(listed(HighlightQuery { saved_after: Some(NOW + 1), ..any() }).len(), 0);
    assert_eq!(listed(HighlightQuery { orphaned: Some(true), ..any() }).len(), 0);
    assert_eq!(listed(HighlightQuery { noted: Some(true), ..any() }), std::slice::from_ref(&ink.id));
    assert_eq!(listed(HighlightQuery { noted: Some(false), ..any() }), std::slice::from_ref(&lamp.id));
    let page = library.list_highlights(&HighlightQuery { offset: 1, limit: 1, ..any() }).unwrap();
    assert_eq!((page.highlights[0].highlight.id.as_str(), page.total), (lamp.id.as_str(), 2));
    library.move_items(NOW, &[mole], library::Place::Trash).unwrap();
    assert_eq!(listed(any()), [ink.id]);
}

#[test]
fn a_highlight_survives_a_page_that_changed_and_undo_goes_back() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let id = shelf.save(&page("a", "Mole", TEXT)).item.id;
    let sold = mark(library, &id, "says the lamp was sold", Color::Green);
    let gulls = mark(library, &id, "Nobody asked the gulls.", Color::Red);
    let before = library.marks(&id).unwrap();

    let moved = "A new paragraph comes first.\n\nThe mole has no lamp at all.\n\nThe harbor master says that the lamp \
                 was sold, and the harbor master lies.";
    let saved = shelf.save(&page("a", "Mole", moved));
    assert_eq!((saved.known, saved.unchanged, saved.lost_place), (true, false, 1));
    let after = library.marks(&id).unwrap().highlights;
    assert_eq!(after[0].id, sold.id);
    let there: String = moved.chars().skip(after[0].start.unwrap() as usize).collect();
    assert!(there.starts_with("says that the lamp was sold,"), "{there}");
    assert!(after[0].confidence < 1.0 && after[0].confidence > 0.5, "{}", after[0].confidence);
    assert_eq!(after[0].quote, sold.quote, "what the reader marked is kept as it was");
    assert_eq!((after[1].id.as_str(), after[1].orphaned, after[1].start), (gulls.id.as_str(), true, None));
    assert_eq!(
        shelf.found("gulls"),
        ["Mole"],
        "an orphan's words are found though the text has them no more"
    );
    let orphans = HighlightQuery { orphaned: Some(true), limit: 9, ..HighlightQuery::default() };
    assert_eq!(library.list_highlights(&orphans).unwrap().total, 1);
    sound(library);

    library.undo(NOW).unwrap();
    assert_eq!(library.marks(&id).unwrap(), before);
    sound(library);
    library.redo(NOW).unwrap();
    assert_eq!(library.marks(&id).unwrap().highlights, after);
    sound(library);

    // Every version that comes is asked for the orphan again.
    let saved = shelf.save(&page("a", "Mole", &format!("{moved}\n\nNobody asked the gulls.")));
    assert_eq!(saved.lost_place, 0);
    let back = library.highlight(&gulls.id).unwrap();
    assert!(!back.orphaned && back.start.is_some(), "{back:?}");
    sound(library);
}

#[test]
fn an_orphan_is_attached_by_hand() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let id = shelf.save(&page("a", "Mole", TEXT)).item.id;
    let gulls = mark(library, &id, "Nobody asked the gulls.", Color::Red);
    library.change_highlight(NOW, &gulls.id, &note("They know.")).unwrap();
    shelf.save(&page("a", "Mole", "Everything is other now. No bird was heard."));
    assert!(library.highlight(&gulls.id).unwrap().orphaned);
    let attached = library.attach_highlight(NOW, &gulls.id, 25, 43).unwrap();
    assert_eq!((attached.quote.as_str(), attached.orphaned), ("No bird was heard.", false));
    assert_eq!((attached.note.as_deref(), attached.confidence), (Some("They know."), 1.0));
    sound(library);
    library.undo(NOW).unwrap();
    let orphan = library.highlight(&gulls.id).unwrap();
    assert_eq!((orphan.quote.as_str(), orphan.orphaned), ("Nobody asked the gulls.", true));
    sound(library);
}

#[test]
fn a_highlighted_image_stays_with_its_image() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let picture = b"picture of a lamp";
    let id = shelf.save(&page("a", "Mole", TEXT).with_image(picture)).item.id;
    let image = blake3::hash(picture).to_hex().to_string();
    let new = NewHighlight { image: Some(image.clone()), ..marked(21, 21, Color::Blue) };
    let made = library.add_highlight(NOW, &id, &new).unwrap().highlight;
    assert_eq!((made.quote.as_str(), made.image.as_deref()), ("", Some(image.as_str())));
    shelf.save(&page("a", "Mole", &format!("Before all.\n\n{TEXT}")).with_image(picture));
    let kept = library.highlight(&made.id).unwrap();
    assert_eq!((kept.start, kept.end, kept.orphaned), (Some(34), Some(34), false));
    shelf.save(&page("a", "Mole", TEXT).without_image("gone"));
    assert!(library.highlight(&made.id).unwrap().orphaned);
    assert!(library.image(&image).unwrap().is_some());
    sound(library);
}

#[test]
fn a_version_is_kept_though_unchanged_when_that_is_asked_for() {
    let shelf = Shelf::new();
    let saved = shelf.save(&page("a", "Mole", TEXT));
    assert!(shelf.save(&page("a", "Mole", TEXT)).unchanged);
    let mut again = page("a", "Mole", TEXT);
    again.even_unchanged = true;
    let again = shelf.save(&again);
    assert_eq!((again.unchanged, again.item.versions, saved.item.versions), (false, 2, 1));
}

#[test]
fn the_trash_never_empties_itself_of_what_the_reader_wrote() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let marked = shelf.save(&page("a", "Marked", TEXT)).item.id;
    let noted = shelf.save(&page("b", "Noted", TEXT)).item.id;
    let plain = shelf.save(&page("c", "Plain", TEXT)).item.id;
    mark(library, &marked, "lamp", Color::Green);
    library.note_item(NOW, &noted, "Mine.").unwrap();
    library.move_items(NOW, &[marked.clone(), noted.clone(), plain.clone()], library::Place::Trash).unwrap();
    library.purge_trash(NOW + 40 * DAY).unwrap();
    assert_eq!(library.purge_trash(NOW + 42 * DAY).unwrap(), 1);
    assert!(matches!(library.item(&plain), Err(Error::NoSuchItem(_))));
    assert_eq!((library.item(&marked).unwrap().highlights, library.item(&noted).unwrap().note), (1, true));
    library.delete_items(&[marked, noted]).unwrap();
    sound(library);
}
