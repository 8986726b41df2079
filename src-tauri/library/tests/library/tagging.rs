//! Tags as things of their own, and what was done.

use library::{Color, Error, HighlightChange, Library, NewHighlight};

use crate::story::{NOW, Shelf, page};

fn tags(library: &Library) -> Vec<(String, u32, u32)> {
    library.tags().unwrap().into_iter().map(|tag| (tag.name, tag.items, tag.highlights)).collect()
}

fn row(name: &str, items: u32, highlights: u32) -> (String, u32, u32) {
    (name.to_owned(), items, highlights)
}

#[track_caller]
fn sound(library: &Library) {
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

/// Two items with tags, a highlight with tags in the first.
fn tagged() -> (Shelf, String, String, String) {
    let shelf = Shelf::new();
    let a = shelf.save(&page("a", "A", "alpha one").tagged(&["Sea", "sea/birds"])).item.id;
    let b = shelf.save(&page("b", "B", "beta two").tagged(&["ocean"])).item.id;
    let new = NewHighlight { start: 0, end: 5, color: Color::Red, note: None, image: None };
    let highlight = shelf.library.add_highlight(NOW, &a, &new).unwrap().highlight.id;
    let to = HighlightChange { tags: Some(vec!["sea".into()]), ..HighlightChange::default() };
    shelf.library.change_highlight(NOW, &highlight, &to).unwrap();
    (shelf, a, b, highlight)
}

#[test]
fn a_renamed_tag_takes_those_below_it_along_and_is_found_by_its_new_name() {
    let (shelf, a, _, highlight) = tagged();
    let library = &shelf.library;
    library.rename_tag(NOW, "sea", "water/Salt").unwrap();
    assert_eq!(tags(library), [row("ocean", 1, 0), row("water/Salt", 1, 1), row("water/Salt/birds", 1, 0)]);
    assert_eq!(library.item(&a).unwrap().tags, ["water/Salt", "water/Salt/birds"]);
    assert_eq!(library.highlight(&highlight).unwrap().tags, ["water/Salt"]);
    assert_eq!((shelf.found("tag:sea").len(), shelf.found("tag:water")), (0, vec!["A".to_owned()]));
    sound(library);
    assert_eq!(library.undo(NOW).unwrap().unwrap().verb, "rename_tag");
    assert_eq!(tags(library), [row("ocean", 1, 0), row("Sea", 1, 1), row("sea/birds", 1, 0)]);
    sound(library);
    // Into a part of itself.
    library.rename_tag(NOW, "Sea", "sea/old").unwrap();
    assert_eq!(tags(library), [row("ocean", 1, 0), row("sea/old", 1, 1), row("sea/old/birds", 1, 0)]);
    sound(library);
}

#[test]
fn merged_tags_are_two_again_after_undo_with_their_colors() {
    let (shelf, a, b, highlight) = tagged();
    let library = &shelf.library;
    library.tag_items(NOW, std::slice::from_ref(&b), &["sea".into()]).unwrap();
    library.color_tag(NOW, "sea", Some(Color::Blue)).unwrap();
    library.rename_tag(NOW, "sea", "ocean").unwrap();
    assert_eq!(tags(library), [row("ocean", 2, 1), row("ocean/birds", 1, 0)]);
    assert_eq!(library.tags().unwrap()[0].color, Some(Color::Blue));
    assert_eq!(library.item(&b).unwrap().tags, ["ocean"]);
    assert_eq!(library.highlight(&highlight).unwrap().tags, ["ocean"]);
    sound(library);
    let undone = shelf.again().undo(NOW).unwrap().unwrap();
    assert_eq!((undone.verb.as_str(), undone.items.len()), ("merge_tags", 2));
    assert_eq!(tags(library), [row("ocean", 1, 0), row("Sea", 2, 1), row("sea/birds", 1, 0)]);
    let colors: Vec<_> = library.tags().unwrap().into_iter().map(|tag| tag.color).collect();
    assert_eq!(colors, [None, Some(Color::Blue), None]);
    assert_eq!(library.item(&a).unwrap().tags, ["Sea", "sea/birds"]);
    assert_eq!(library.item(&b).unwrap().tags, ["ocean", "Sea"]);
    sound(library);
    library.redo(NOW).unwrap();
    assert_eq!(tags(library), [row("ocean", 2, 1), row("ocean/birds", 1, 0)]);
    sound(&shelf.again());
    sound(library);
}

#[test]
fn a_deleted_tag_is_taken_from_everything_and_comes_back_by_undo() {
    let (shelf, a, _, highlight) = tagged();
    let library = &shelf.library;
    library.color_tag(NOW, "SEA", Some(Color::Green)).unwrap();
    library.delete_tags(NOW, &["sea".into()]).unwrap();
    assert_eq!(tags(library), [row("ocean", 1, 0)]);
    assert_eq!(library.highlight(&highlight).unwrap().tags, Vec::<String>::new());
    sound(library);
    library.undo(NOW).unwrap();
    assert_eq!(library.item(&a).unwrap().tags, ["Sea", "sea/birds"]);
    assert_eq!(library.highlight(&highlight).unwrap().tags, ["Sea"]);
    assert_eq!(library.tags().unwrap()[1].color, Some(Color::Green));
    sound(library);
    assert!(matches!(library.delete_tags(NOW, &["no such".into()]), Err(Error::NoSuchTag(_))));
    assert!(matches!(library.rename_tag(NOW, "sea", " / "), Err(Error::BadTag(_))));
}

#[test]
fn several_tags_are_merged_by_one_act_and_are_several_again_by_one_undo() {
    let (shelf, a, b, highlight) = tagged();
    let library = &shelf.library;
    library.tag_items(NOW, std::slice::from_ref(&b), &["Tides/low".into(), "tides".into()]).unwrap();
    let before = tags(library);
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    // Of a tag and one below it, both named, each becomes the other tag; the one that stays may be named too.
    library.merge_tags(NOW, &names(&["sea", "tides/low", "tides", "ocean"]), "Ocean").unwrap();
    assert_eq!(tags(library), [row("ocean", 2, 1), row("ocean/birds", 1, 0)]);
    assert_eq!(library.highlight(&highlight).unwrap().tags, ["ocean"]);
    sound(library);
    assert_eq!(shelf.again().undo(NOW).unwrap().unwrap().verb, "merge_tags");
    assert_eq!(tags(library), before);
    assert_eq!(library.item(&a).unwrap().tags, ["Sea", "sea/birds"]);
    sound(library);
    // Into one below it, and out of it.
    library.merge_tags(NOW, &names(&["sea"]), "sea/birds").unwrap();
    assert_eq!(library.item(&a).unwrap().tags, ["sea/birds"]);
    library.undo(NOW).unwrap();
    library.merge_tags(NOW, &names(&["sea/birds"]), "sea").unwrap();
    assert_eq!(library.item(&a).unwrap().tags, ["Sea"]);
    library.undo(NOW).unwrap();
    // One that is not there: nothing changes.
    assert!(matches!(
        library.merge_tags(NOW, &names(&["sea", "no such"]), "ocean"),
        Err(Error::NoSuchTag(_))
    ));
    assert!(matches!(library.merge_tags(NOW, &names(&["sea"]), "no such"), Err(Error::NoSuchTag(_))));
    assert_eq!(tags(library), before);
}

#[test]
fn several_tags_are_deleted_by_one_act_and_come_back_by_one_undo() {
    let (shelf, a, b, highlight) = tagged();
    let library = &shelf.library;
    let before = tags(library);
    library.delete_tags(NOW, &["sea".into(), "sea/birds".into(), "OCEAN".into()]).unwrap();
    assert_eq!(tags(library), []);
    sound(library);
    assert_eq!(library.undo(NOW).unwrap().unwrap().verb, "delete_tags");
    assert_eq!(tags(library), before);
    assert_eq!(library.item(&a).unwrap().tags, ["Sea", "sea/birds"]);
    assert_eq!(library.item(&b).unwrap().tags, ["ocean"]);
    assert_eq!(library.highlight(&highlight).unwrap().tags, ["Sea"]);
    sound(library);
}

#[test]
fn the_spelling_of_a_tag_changes_by_renaming_it() {
    let (shelf, a, ..) = tagged();
    let library = &shelf.library;
    library.rename_tag(NOW, "sea", "SEA").unwrap();
    assert_eq!(library.item(&a).unwrap().tags, ["SEA", "SEA/birds"]);
    library.undo(NOW).unwrap();
    assert_eq!(library.item(&a).unwrap().tags, ["Sea", "sea/birds"]);
    sound(library);
}

#[test]
fn tags_are_suggested_out_of_the_readers_own_library_with_a_reason() {
    let shelf = Shelf::new();
    let by = |slug: &str, title: &str, text: &str, byline: &str, tags: &[&str]| {
        let mut page = page(slug, title, text).tagged(tags);
        page.byline = Some(byline.to_owned());
        shelf.save(&page).item.id
    };
    let tides = "The tide gauge reads the height of the spring tide in the harbor basin.";
    by("a", "One", tides, "Ada Marsh", &["tides"]);
    by("b", "Two", "Spring tide and gauge and basin, said the harbor pilot.", "Ben Ross", &["tides"]);
    by("c", "Three", "Bread needs flour and salt.", "Ada Marsh", &["cooking/bread"]);
    by("d", "Four", "Onions, butter, patience.", "Cy Dunn", &["soups"]);
    let new =
        by("e", "Soups of the harbor", "The gauge in the basin shows spring tide.", "Ada Marsh", &["soups"]);
    shelf.library.untag_items(NOW, std::slice::from_ref(&new), &["soups".into()]).unwrap();
    let found = shelf.library.suggest_tags(&new).unwrap();
    let reason = |name: &str| found.iter().find(|tag| tag.name == name).map(|tag| tag.reason.as_str());
    assert_eq!(reason("soups"), Some("its name is in the title"));
    assert_eq!(reason("tides"), Some("2 of your 2 articles with similar words have it"));
    assert_eq!(reason("cooking/bread"), Some("1 of your 2 articles by Ada Marsh have it"));
    shelf.library.tag_items(NOW, std::slice::from_ref(&new), &["Tides".into()]).unwrap();
    assert!(shelf.library.suggest_tags(&new).unwrap().iter().all(|tag| tag.name != "tides"));
}

#[test]
fn history_tells_what_was_done_and_what_was_taken_back() {
    let (shelf, a, b, _) = tagged();
    let library = &shelf.library;
    library.favorite_items(NOW + 5, &[a, b], true).unwrap();
    library.undo(NOW + 6).unwrap();
    let acts = library.history(3).unwrap();
    let acts: Vec<_> = acts.iter().map(|act| (act.verb.as_str(), act.items, act.undone)).collect();
    assert_eq!(acts, [("favorite", 2, true), ("change_highlight", 1, false), ("highlight", 1, false)]);
}

#[test]
fn another_version_is_shown_and_its_highlights_with_it() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    let id = shelf.save(&page("a", "A", "Ink runs. Pencil stays, she says.")).item.id;
    let new = NewHighlight { start: 10, end: 23, color: Color::Red, note: None, image: None };
    let made = library.add_highlight(NOW, &id, &new).unwrap().highlight;
    shelf.save(&page("a", "A", "She says: pencil stays, she says. Nothing was said about ink."));
    let moved = library.highlight(&made.id).unwrap();
    assert_eq!(moved.start, Some(10), "{moved:?}");
    library.show_version(NOW, &id, 1).unwrap();
    assert_eq!(library.text(&id).unwrap(), "Ink runs. Pencil stays, she says.");
    assert_eq!(library.highlight(&made.id).unwrap(), made);
    assert_eq!(library.version_text(&id, 2).unwrap().get(..9), Some("She says:"));
    sound(library);
    library.undo(NOW).unwrap();
    assert_eq!(library.highlight(&made.id).unwrap(), moved);
    assert!(matches!(library.show_version(NOW, &id, 3), Err(Error::NoSuchVersion { .. })));
    sound(library);
}
