//! Articles that belong together, and making several one.

use library::{Color, NewHighlight, Query};

use crate::story::{DAY, NOW, Shelf, page, query};

/// A text of 200 words; those of `changed` in a hundred are others.
fn text(changed: usize) -> String {
    (0..200).map(|at| format!("word{} ", if at % 100 < changed { at + 1000 } else { at })).collect()
}

fn titles(items: &[library::Item]) -> Vec<&str> {
    items.iter().map(|item| item.title.as_str()).collect()
}

#[test]
fn links_between_saved_pages_are_known_from_both_ends() {
    let shelf = Shelf::new();
    let target = shelf.save(&page("target", "Target", "what is linked to")).item.id;
    let mut from = page("from", "From", "what links");
    from.links =
        vec!["https://example.org/target?utm_source=x".to_owned(), "https://example.org/nowhere".to_owned()];
    let from = shelf.save(&from).item.id;
    assert_eq!(titles(&shelf.library.related(&from).unwrap().cites), ["Target"]);
    assert_eq!(titles(&shelf.library.related(&target).unwrap().cited_by), ["From"]);
    assert_eq!(shelf.library.related(&target).unwrap().cites, []);
    shelf.library.move_items(NOW, std::slice::from_ref(&from), library::Place::Trash).unwrap();
    assert_eq!(shelf.library.related(&target).unwrap().cited_by, [], "the trash is left out");
}

#[test]
fn articles_on_the_same_things_are_related() {
    let shelf = Shelf::new();
    let tides = "moon tide harbor ledger tide moon harbor";
    let one = shelf.save(&page("a", "Harbor tides", tides)).item.id;
    shelf.save(&page("b", "Moon and harbor", "The moon stands over the harbor, moon of the tide."));
    shelf.save(&page("c", "Bread", "flour water salt and flour"));
    assert_eq!(titles(&shelf.library.related(&one).unwrap().related), ["Moon and harbor"]);
}

#[test]
fn one_tag_in_common_relates_nothing_and_a_tag_of_most_articles_counts_for_nothing() {
    let shelf = Shelf::new();
    let save =
        |slug: &str, text: &str, tags: &[&str]| shelf.save(&page(slug, slug, text).tagged(tags)).item.id;
    let bread = save("bread", "flour flour water water salt", &["weekend", "kitchen"]);
    save("stew", "flour pepper onions carrots", &["weekend", "kitchen"]);
    save("tides", "moon harbor moon harbor", &["weekend"]);
    save("knots", "rope rope harbor hitch", &["weekend", "kitchen"]);
    save("glass", "furnace sand furnace sand", &["weekend"]);
    save("clocks", "spring escapement spring", &["weekend"]);
    assert_eq!(titles(&shelf.library.related(&bread).unwrap().related), ["stew"], "flour and the kitchen");
}

#[test]
fn a_failed_save_of_a_merged_address_is_of_the_item_it_was_merged_into() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let into = shelf.save(&page("a", "A", &text(0))).item.id;
    let other = shelf.save(&page("b", "B", &text(0))).item.id;
    library.merge_items(NOW, &into, &[other]).unwrap();
    let (key, address) = (Some("example.org/b"), "https://example.org/b");
    let kept = library.save_failure(NOW, key, address, None, "no answer", &[]).unwrap();
    assert_eq!((kept.id, kept.failure), (into, None));
    assert_eq!(library.list(&query("")).unwrap().total, 1);
}

#[test]
fn texts_that_are_nearly_the_same_are_twins() {
    let shelf = Shelf::new();
    let one = shelf.save(&page("a", "One", &text(0))).item.id;
    shelf.save(&page("b", "Nearly", &text(2)));
    shelf.save(&page("c", "Other", &text(100)));
    assert_eq!(titles(&shelf.library.related(&one).unwrap().twins), ["Nearly"]);
    let groups = shelf.library.twins(10).unwrap();
    assert_eq!(groups.iter().map(|group| titles(group)).collect::<Vec<_>>(), [["One", "Nearly"]]);
}

#[test]
fn merging_keeps_all_a_reader_did_and_can_be_undone() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let save = |slug: &str, day: i64, tags: &[&str]| {
        let mut page = page(slug, slug, &text(0)).tagged(tags);
        page.now = NOW + day * DAY;
        shelf.save(&page).item.id
    };
    let (other, _, into) = (save("other", 1, &["sea"]), save("between", 2, &[]), save("into", 3, &["sky"]));
    library.note_item(NOW, &other, "theirs").unwrap();
    library.note_item(NOW, &into, "mine").unwrap();
    library.favorite_items(NOW, std::slice::from_ref(&other), true).unwrap();
    let new = NewHighlight { start: 0, end: 5, color: Color::Green, note: Some("n".to_owned()), image: None };
    library.add_highlight(NOW, &other, &new).unwrap();

    let merged = library.merge_items(NOW, &into, std::slice::from_ref(&other)).unwrap();
    assert_eq!(
        (merged.tags, merged.favorite, merged.saved_at),
        (vec!["sea".to_owned(), "sky".to_owned()], true, NOW + DAY)
    );
    let marks = library.marks(&into).unwrap();
    assert_eq!(marks.note.as_deref(), Some("mine\n\ntheirs"));
    assert_eq!((marks.highlights[0].quote.as_str(), marks.highlights[0].orphaned), ("word0", false));
    assert_eq!(shelf.found(""), ["between", "into"], "it lies where its time is");
    assert_eq!(shelf.titles(&Query { view: library::View::Trash, ..query("") }), ["other"]);
    let again = shelf.save(&page("other", "other", &text(0)));
    assert_eq!((again.item.id, again.known), (into.clone(), true), "its address leads to the one that stays");
    assert_eq!(library.find_saved(&["example.org/other".to_owned()]).unwrap(), [Some(into.clone())]);
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());

    library.undo(NOW).unwrap();
    library.undo(NOW).unwrap();
    assert_eq!(shelf.found(""), ["into", "between", "other"]);
    let marks = library.marks(&into).unwrap();
    assert_eq!((marks.note.as_deref(), marks.highlights.len()), (Some("mine"), 0));
    assert_eq!(library.find_saved(&["example.org/other".to_owned()]).unwrap(), [Some(other)]);
}
