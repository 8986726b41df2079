//! Places, tags, progress, trash, undo.

use library::{Error, Place, Query, Reading, Sort, View};

use crate::story::{DAY, NOW, Shelf, page, query, view};

#[test]
fn lists_show_a_view_a_tag_and_an_order_page_by_page() {
    let shelf = Shelf::new();
    for (slug, title, text) in
        [("a", "Émile", "one two three"), ("b", "zebra", "one"), ("c", "“Fox”", "one two")]
    {
        shelf.save(&page(slug, title, text));
    }
    let sorted = |sort| shelf.titles(&Query { sort, ..query("") });
    assert_eq!(sorted(Sort::Newest), ["“Fox”", "zebra", "Émile"]);
    assert_eq!(sorted(Sort::Oldest), ["Émile", "zebra", "“Fox”"]);
    assert_eq!(sorted(Sort::Title), ["Émile", "“Fox”", "zebra"]);
    assert_eq!(sorted(Sort::Shortest), ["zebra", "“Fox”", "Émile"]);
    assert_eq!(sorted(Sort::Longest), ["Émile", "“Fox”", "zebra"]);
    let second = shelf.library.list(&Query { offset: 1, limit: 1, ..query("") }).unwrap();
    assert_eq!((second.items[0].title.as_str(), second.total), ("zebra", 3));
    let none = shelf.library.list(&Query { limit: 0, ..query("one") }).unwrap();
    assert_eq!((none.items.len(), none.total), (0, 3));
}

#[test]
fn the_trash_keeps_things_for_30_days_and_gives_them_back_where_they_lay() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Oil lamps", "A lamp burns oil.")).item.id;
    let ids = [id.clone()];
    assert!(matches!(shelf.library.delete_items(&ids), Err(Error::NotInTrash(_))));
    shelf.library.move_items(NOW, &ids, Place::Later).unwrap();
    shelf.library.move_items(NOW, &ids, Place::Trash).unwrap();
    assert_eq!(shelf.titles(&view(View::All)), Vec::<String>::new());
    assert_eq!(shelf.found("lamp"), Vec::<String>::new());
    assert_eq!(shelf.titles(&Query { view: View::Trash, ..query("lamp") }), ["Oil lamps"]);
    assert_eq!(shelf.library.purge_trash(NOW + 30 * DAY).unwrap(), 0);
    shelf.library.restore_items(NOW, &ids).unwrap();
    assert_eq!(shelf.library.item(&id).unwrap().place, Place::Later);
    shelf.library.move_items(NOW, &ids, Place::Trash).unwrap();
    assert_eq!(
        shelf.library.purge_trash(NOW + 30 * DAY + 1).unwrap(),
        0,
        "seen to be due for the first time"
    );
    assert_eq!(shelf.library.purge_trash(NOW + 31 * DAY + 1).unwrap(), 1);
    assert!(matches!(shelf.library.item(&id), Err(Error::NoSuchItem(_))));
    assert!(shelf.library.sweep(NOW).unwrap() > 0);
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
    // What was deleted for ever cannot be brought back, and does not stand in the way of older acts.
    assert_eq!(shelf.library.undo(NOW).unwrap(), None);
}

#[test]
fn a_clock_that_runs_ahead_and_is_set_right_empties_no_trash() {
    let shelf = Shelf::new();
    let ids = [shelf.save(&page("a", "Oil lamps", "A lamp burns oil.")).item.id];
    shelf.library.move_items(NOW, &ids, Place::Trash).unwrap();
    let open = |now: i64| drop(library::Library::open(shelf.path(), now).unwrap());
    // A year ahead, right again, two years ahead: every time only one opening, or several on one day.
    for now in [NOW + 365 * DAY, NOW + 365 * DAY + DAY / 2, NOW + DAY, NOW + 730 * DAY, NOW + 2 * DAY] {
        open(now);
        assert_eq!(shelf.titles(&view(View::Trash)), ["Oil lamps"], "opened {} days on", (now - NOW) / DAY);
    }
    // What goes to the trash while something else is due waits for its own thirty days.
    open(NOW + 31 * DAY);
    let late = shelf.save(&page("b", "Tides", "The tide turns.")).item.id;
    shelf.library.move_items(NOW + 31 * DAY, &[late], Place::Trash).unwrap();
    open(NOW + 33 * DAY);
    assert_eq!(shelf.titles(&view(View::Trash)), ["Tides"]);
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_clock_set_back_loses_nothing_and_mixes_nothing_up() {
    let shelf = Shelf::new();
    let first = shelf.save(&page("a", "Oil lamps", "A lamp burns oil.")).item.id;
    let mut earlier = page("b", "Tides", "The tide turns.");
    earlier.now = NOW - 400 * DAY;
    let second = shelf.save(&earlier).item.id;
    shelf.library.tag_items(NOW - 400 * DAY, std::slice::from_ref(&first), &["light".to_owned()]).unwrap();
    shelf.library.move_items(NOW - 800 * DAY, std::slice::from_ref(&second), Place::Trash).unwrap();
    drop(library::Library::open(shelf.path(), NOW - 800 * DAY).unwrap());
    assert_eq!(shelf.library.item(&first).unwrap().tags, ["light"]);
    assert_eq!(
        shelf.library.undo(NOW - 800 * DAY).unwrap().unwrap().verb,
        "trash",
        "the last act, not the latest"
    );
    assert_eq!(shelf.library.item(&second).unwrap().place, Place::Inbox);
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn progress_is_kept_and_the_end_finishes() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "T", "Text.")).item.id;
    shelf.library.set_progress(NOW, &id, 120, 0.5).unwrap();
    let item = shelf.again().item(&id).unwrap();
    assert_eq!((item.reading, item.position, item.progress), (Reading::Reading, 120, 0.5));
    shelf.library.set_progress(NOW, &id, 400, 1.0).unwrap();
    shelf.library.set_progress(NOW, &id, 0, f64::NAN).unwrap();
    let item = shelf.library.item(&id).unwrap();
    assert_eq!((item.reading, item.position, item.progress), (Reading::Finished, 0, 0.0));
    shelf.library.mark_items(NOW, std::slice::from_ref(&id), Reading::Unread).unwrap();
    assert_eq!(shelf.library.item(&id).unwrap().reading, Reading::Unread);
}

#[test]
fn tags_are_one_whatever_their_case_and_are_found() {
    let shelf = Shelf::new();
    let a = shelf.save(&page("a", "A", "alpha").tagged(&["Open-Source"])).item.id;
    let b = shelf.save(&page("b", "B", "beta")).item.id;
    shelf
        .library
        .tag_items(NOW, &[a.clone(), b.clone()], &["#open-source".into(), "two  words".into()])
        .unwrap();
    assert_eq!(shelf.library.item(&a).unwrap().tags, ["Open-Source", "two words"]);
    assert_eq!(shelf.found("tag:OPEN-SOURCE"), ["B", "A"]);
    assert_eq!(shelf.found("tag:\"two words\" alpha"), ["A"]);
    assert_eq!(shelf.found("beta -tag:open-source"), Vec::<String>::new());
    assert_eq!(shelf.titles(&Query { tag: Some("open-source".into()), ..query("alpha") }), ["A"]);
    shelf.library.untag_items(NOW, &[b], &["Two Words".into(), "never had".into()]).unwrap();
    assert_eq!(shelf.found("tag:\"two words\""), ["A"]);
    let tags = shelf.library.counts().unwrap().tags;
    let tags: Vec<_> = tags.iter().map(|tag| (tag.name.as_str(), tag.count)).collect();
    assert_eq!(tags, [("Open-Source", 2), ("two words", 1)]);
    assert!(matches!(shelf.library.tag_items(NOW, &[a], &[" # ".into()]), Err(Error::BadTag(_))));
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn every_act_is_undone_in_order_and_done_again_after_a_restart() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Oil lamps", "A lamp burns oil.").tagged(&["light"])).item.id;
    let ids = [id.clone()];
    let library = &shelf.library;
    library.tag_items(NOW, &ids, &["sea".into()]).unwrap();
    library.favorite_items(NOW, &ids, true).unwrap();
    library.mark_items(NOW, &ids, Reading::Finished).unwrap();
    library.move_items(NOW, &ids, Place::Archive).unwrap();
    library.untag_items(NOW, &ids, &["light".into()]).unwrap();
    library.move_items(NOW, &ids, Place::Trash).unwrap();
    let mut changed = page("a", "Whale oil lamps", "A lamp burns whale oil.");
    changed.now = NOW + 1;
    shelf.save(&changed);
    let last = shelf.library.item(&id).unwrap();
    assert_eq!(last.place, Place::Inbox);

    let reopened = shelf.again();
    let mut verbs = Vec::new();
    let mut states = vec![last.clone()];
    while let Some(undone) = reopened.undo(NOW + 2).unwrap() {
        assert_eq!(undone.items, ids);
        verbs.push(undone.verb);
        states.push(reopened.item(&id).unwrap());
        assert_eq!(reopened.check().unwrap().problems, Vec::<String>::new());
    }
    assert_eq!(verbs, ["save", "trash", "untag", "archive", "finished", "favorite", "tag", "save"]);
    let first = states.last().unwrap();
    assert_eq!((first.place, first.favorite, first.reading), (Place::Trash, false, Reading::Unread));
    assert_eq!(first.title, "Oil lamps");
    let place_after_undoing_the_second_save = states[1].place;
    assert_eq!(place_after_undoing_the_second_save, Place::Trash);
    assert_eq!(states[3].tags, ["light", "sea"]);

    for expected in states.iter().rev().skip(1) {
        reopened.redo(NOW + 3).unwrap().unwrap();
        assert_eq!(&reopened.item(&id).unwrap(), expected);
    }
    assert_eq!(reopened.redo(NOW + 3).unwrap(), None);
    assert_eq!(reopened.item(&id).unwrap(), last);
    assert_eq!(shelf.found("whale tag:sea"), ["Whale oil lamps"]);
    assert_eq!(shelf.found("tag:light"), Vec::<String>::new());
}

#[test]
fn a_new_act_drops_what_could_have_been_redone() {
    let shelf = Shelf::new();
    let ids = [shelf.save(&page("a", "A", "alpha")).item.id];
    shelf.library.move_items(NOW, &ids, Place::Archive).unwrap();
    shelf.library.undo(NOW).unwrap();
    shelf.library.favorite_items(NOW, &ids, true).unwrap();
    assert_eq!(shelf.library.redo(NOW).unwrap(), None);
    // Nothing changed: nothing to undo.
    shelf.library.favorite_items(NOW, &ids, true).unwrap();
    assert_eq!(shelf.library.undo(NOW).unwrap().unwrap().verb, "favorite");
    assert!(!shelf.library.item(&ids[0]).unwrap().favorite);
}

#[test]
fn a_bulk_act_is_one_act_and_all_or_nothing() {
    let shelf = Shelf::new();
    let ids: Vec<_> = (0..3).map(|n| shelf.save(&page(&n.to_string(), "T", "text")).item.id).collect();
    let mut with_stranger = ids.clone();
    with_stranger.push("nobody".into());
    assert!(matches!(
        shelf.library.move_items(NOW, &with_stranger, Place::Archive),
        Err(Error::NoSuchItem(_))
    ));
    assert_eq!(shelf.library.counts().unwrap().archive, 0);
    shelf.library.move_items(NOW, &ids, Place::Archive).unwrap();
    assert_eq!(shelf.library.counts().unwrap().archive, 3);
    assert_eq!(shelf.library.undo(NOW).unwrap().unwrap().items, ids);
    assert_eq!(shelf.library.counts().unwrap().inbox, 3);
}

#[test]
fn links_find_the_pages_that_were_saved() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "A", "alpha")).item.id;
    let trashed = shelf.save(&page("b", "B", "beta")).item.id;
    shelf.library.move_items(NOW, &[trashed], Place::Trash).unwrap();
    let keys = ["example.org/a", "example.org/b", "example.org/c"].map(String::from);
    assert_eq!(shelf.library.find_saved(&keys).unwrap(), [Some(id), None, None]);
}

#[test]
fn every_change_by_anyone_changes_the_mark() {
    let shelf = Shelf::new();
    let other = shelf.again();
    let mark = shelf.library.change_mark().unwrap();
    assert_eq!(shelf.library.change_mark().unwrap(), mark);
    let id = shelf.save(&page("a", "A", "alpha")).item.id;
    let after_own = shelf.library.change_mark().unwrap();
    assert_ne!(after_own, mark);
    other.favorite_items(NOW, &[id], true).unwrap();
    assert_ne!(shelf.library.change_mark().unwrap(), after_own);
}

#[test]
fn settings_are_kept() {
    let shelf = Shelf::new();
    assert_eq!(shelf.library.setting("theme").unwrap(), None);
    shelf.library.set_setting("theme", "sepia").unwrap();
    shelf.library.set_setting("theme", "dark").unwrap();
    assert_eq!(shelf.again().setting("theme").unwrap().as_deref(), Some("dark"));
}
