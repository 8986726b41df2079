//! Saving, saving again, failing to save.

use library::{Error, LedgerEntry, Place, Reading, Seal, View};

use crate::story::{DAY, NOW, Shelf, page, query, view};

#[test]
fn a_saved_page_is_whole_after_reopening() {
    let shelf = Shelf::new();
    let saved =
        shelf.save(&page("a", "Oil lamps", "A lamp burns oil.").with_image(b"picture").tagged(&["Light"]));
    assert!(!saved.known && !saved.unchanged);
    let id = saved.item.id.clone();
    let again = shelf.again();
    assert_eq!(again.item(&id).unwrap(), saved.item);
    assert_eq!(again.text(&id).unwrap(), "A lamp burns oil.");
    assert!(again.html(&id).unwrap().starts_with("<p>A lamp burns oil.</p><img src=\"aldine://image/"));
    let raw = again.raw(&id).unwrap();
    assert_eq!(raw.bytes, b"<title>Oil lamps</title><p>A lamp burns oil.");
    assert_eq!(raw.url.as_deref(), Some("https://example.org/a"));
    let images = again.images(&id).unwrap();
    let image = again.image(images[0].hash.as_ref().unwrap()).unwrap().unwrap();
    assert_eq!((image.bytes.as_slice(), image.media_type.as_str()), (&b"picture"[..], "image/png"));
    assert_eq!(saved.item.seal, Seal::Complete);
    assert_eq!(saved.item.tags, ["Light"]);
    assert_eq!(saved.item.site_name.as_deref(), Some("example.org"));
    assert_eq!(again.resolve(&id[..23]).unwrap(), id);
}

#[test]
fn the_same_page_word_for_word_adds_nothing() {
    let shelf = Shelf::new();
    let lamps = page("a", "Oil lamps", "A lamp burns oil.");
    shelf.save(&lamps);
    let again = shelf.save(&lamps);
    assert!(again.known && again.unchanged);
    assert_eq!(again.item.versions, 1);
    assert_eq!(shelf.library.counts().unwrap().inbox, 1);
}

#[test]
fn images_that_were_missing_are_taken_in_by_saving_again() {
    let shelf = Shelf::new();
    let first = shelf.save(&page("a", "T", "Text.").with_image(b"one").without_image("timed out"));
    assert_eq!((first.item.seal, first.item.images, first.item.images_missing), (Seal::ImagesMissing, 1, 1));
    // This time the first one fails: the library keeps the one it has.
    let second = shelf.save(&page("a", "T", "Text.").without_image("gone").with_image(b"two"));
    assert!(second.unchanged);
    assert_eq!((second.item.seal, second.item.images, second.item.images_missing), (Seal::Complete, 2, 0));
    let html = shelf.library.html(&second.item.id).unwrap();
    assert_eq!(html.matches("aldine://image/").count(), 2, "{html}");
    assert!(!html.contains("data-missing"), "{html}");
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_page_saved_as_text_only_gets_its_images_when_it_is_saved_whole() {
    let shelf = Shelf::new();
    let mut text_only = page("a", "T", "Text.").without_image("left out");
    text_only.text_only = true;
    assert_eq!(shelf.save(&text_only).item.seal, Seal::TextOnly);
    let whole = shelf.save(&page("a", "T", "Text.").with_image(b"picture"));
    assert!(whole.unchanged);
    assert_eq!((whole.item.seal, whole.item.images), (Seal::Complete, 1));
    // Text only once more: what is here stays.
    let again = shelf.save(&text_only);
    assert_eq!((again.item.seal, again.item.images), (Seal::Complete, 1));
    // A page without images is complete either way.
    let mut plain = page("b", "U", "Words.");
    plain.text_only = true;
    assert_eq!(shelf.save(&plain).item.seal, Seal::Complete);
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn undoing_a_save_again_shows_the_old_version_and_redoing_the_new_one() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Old", "old words")).item.id;
    shelf.save(&page("a", "New", "new words"));
    shelf.library.undo(NOW).unwrap();
    assert_eq!(shelf.library.text(&id).unwrap(), "old words");
    assert_eq!((shelf.found("old"), shelf.found("new")), (vec!["Old".to_owned()], vec![]));
    shelf.library.redo(NOW).unwrap();
    assert_eq!(shelf.library.text(&id).unwrap(), "new words");
    assert_eq!((shelf.found("old"), shelf.found("new")), (vec![], vec!["New".to_owned()]));
    // Undone once more and saved anew: nothing was lost, and numbers are not given twice.
    shelf.library.undo(NOW).unwrap();
    assert_eq!(shelf.save(&page("a", "Third", "third words")).item.versions, 3);
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn reading_goes_on_where_its_words_are_in_whichever_version_is_shown() {
    let shelf = Shelf::new();
    let text = "A lamp burns oil. The keeper trims the wick at dusk. At dawn he writes down what it burned.";
    let id = shelf.save(&page("a", "Oil lamps", text)).item.id;
    let at = |text: &str| u32::try_from(text.find("At dawn").unwrap()).unwrap();
    shelf.library.set_progress(NOW, &id, at(text), 0.6).unwrap();
    let longer = format!(
        "A notice of the editor, in front of all of it. {text} And he sleeps, all day. So does the cat."
    );
    let item = shelf.save(&page("a", "Oil lamps", &longer)).item;
    assert_eq!((item.position, item.reading), (at(&longer), Reading::Reading));
    // As much of the whole as it is now.
    let share = |text: &str| f64::from(at(text)) / text.len() as f64;
    assert!((item.progress - 0.6 * share(&longer) / share(text)).abs() < 1e-9, "{}", item.progress);
    let library = shelf.again();
    library.undo(NOW).unwrap();
    assert_eq!(library.item(&id).unwrap().position, at(text));
    assert!((library.item(&id).unwrap().progress - 0.6).abs() < 1e-9);
    library.redo(NOW).unwrap();
    assert_eq!(library.item(&id).unwrap().position, at(&longer));
    // An article that was read to its end stays read.
    library.mark_items(NOW, std::slice::from_ref(&id), Reading::Finished).unwrap();
    library.show_version(NOW, &id, 1).unwrap();
    let item = library.item(&id).unwrap();
    assert_eq!((item.position, item.reading, item.progress), (at(text), Reading::Finished, 1.0));
}

#[test]
fn a_changed_page_adds_a_version_and_keeps_what_the_reader_did() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Oil lamps", "A lamp burns oil.").tagged(&["light"])).item.id;
    shelf.library.move_items(NOW, std::slice::from_ref(&id), Place::Archive).unwrap();
    shelf.library.set_progress(NOW, &id, 7, 0.4).unwrap();
    let mut changed = page("a", "Oil lamps", "A lamp burns whale oil.");
    changed.now = NOW + DAY;
    let saved = shelf.save(&changed);
    assert!(saved.known && !saved.unchanged);
    let item = saved.item;
    assert_eq!(
        (item.id.as_str(), item.place, item.reading, item.position),
        (&*id, Place::Archive, Reading::Reading, 7)
    );
    assert_eq!((item.saved_at, item.updated_at, item.versions), (NOW, NOW + DAY, 2));
    assert_eq!(item.tags, ["light"]);
    let versions = shelf.library.versions(&id).unwrap();
    assert_eq!(versions.iter().map(|version| version.current).collect::<Vec<_>>(), [false, true]);
    assert_eq!(shelf.found("whale"), ["Oil lamps"]);
}

#[test]
fn a_page_saved_again_comes_back_from_the_trash() {
    let shelf = Shelf::new();
    let lamps = page("a", "Oil lamps", "A lamp burns oil.");
    let id = shelf.save(&lamps).item.id;
    shelf.library.move_items(NOW, &[id], Place::Trash).unwrap();
    let again = shelf.save(&lamps);
    assert_eq!((again.item.place, again.item.trashed_at), (Place::Inbox, None));
}

#[test]
fn pages_without_an_address_are_the_same_when_their_bytes_are() {
    let shelf = Shelf::new();
    let mut paste = page("", "Pasted", "Some words.");
    paste.key = None;
    let first = shelf.save(&paste);
    assert!(shelf.save(&paste).known);
    paste.raw = b"other bytes".to_vec();
    let other = shelf.save(&paste);
    assert!(!other.known);
    assert_ne!(other.item.id, first.item.id);
}

#[test]
fn a_failure_says_why_and_gives_way_to_a_good_save() {
    let shelf = Shelf::new();
    let request = LedgerEntry {
        at: NOW,
        url: "https://example.org/a".to_owned(),
        purpose: "page".to_owned(),
        status: Some(500),
        bytes: 12,
        error: None,
        item: None,
    };
    let key = Some("example.org/a");
    let failed = shelf
        .library
        .save_failure(NOW, key, "https://example.org/a", None, "the server answered 500", &[request])
        .unwrap();
    assert_eq!((failed.seal, failed.failure.as_deref()), (Seal::Failed, Some("the server answered 500")));
    assert_eq!(failed.title, "https://example.org/a");
    assert!(matches!(shelf.library.html(&failed.id), Err(Error::NothingSaved { .. })));
    assert_eq!(shelf.titles(&view(View::NeedsAttention)).len(), 1);
    assert_eq!(shelf.library.requests(&failed.id).unwrap()[0].status, Some(500));
    assert_eq!(shelf.library.ledger(0, 10).unwrap()[0].item, Some(failed.id.clone()));

    let saved = shelf.save(&page("a", "Oil lamps", "A lamp burns oil."));
    assert_eq!(saved.item.id, failed.id);
    assert_eq!((saved.item.seal, saved.item.failure), (Seal::Complete, None));
    assert_eq!(shelf.found("lamps"), ["Oil lamps"]);
    // The words of the failed item's title, its address, are out of the index.
    assert_eq!(shelf.found("https"), Vec::<String>::new());

    let kept = shelf.library.save_failure(NOW, key, "https://example.org/a", None, "no answer", &[]).unwrap();
    assert_eq!((kept.seal, kept.title.as_str()), (Seal::Complete, "Oil lamps"));
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
    assert_eq!(shelf.library.list(&query("")).unwrap().total, 1);
}

#[test]
fn an_image_under_a_false_name_is_refused_and_nothing_is_saved() {
    let shelf = Shelf::new();
    let article = page("a", "T", "Text.").article();
    let content = library::ImageContent {
        hash: "0".repeat(64),
        bytes: b"picture".to_vec(),
        media_type: "image/png".to_owned(),
        width: 1,
        height: 1,
    };
    let refused = shelf.library.save(&library::NewVersion {
        now: NOW,
        key: None,
        asked_url: None,
        url: None,
        article: &article,
        html: "",
        raw: b"",
        raw_content_type: None,
        raw_file_name: None,
        images: vec![library::NewImage { content: Ok(content), source: None, alt: String::new() }],
        text_only: false,
        even_unchanged: false,
        requests: Vec::new(),
        tags: Vec::new(),
    });
    assert!(matches!(refused, Err(Error::BadHash(_))));
    assert_eq!(shelf.library.list(&query("")).unwrap().total, 0);
}
