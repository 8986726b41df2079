//! Every released format opens: `tests/fixtures/format-N` is a library as that release left it on the disk, made of
//! the pages of `tests/pages`. Fixtures are never made anew; a new format adds a folder.

use std::path::{Path, PathBuf};

use library::{Library, Place, Query, Reading, Seal, View};

use rusqlite::Connection;

use crate::story::{Shelf, page, query, view};

/// When the fixtures were made, in Unix milliseconds.
const MADE: i64 = 1_795_521_000_000;

/// A copy of the library of a release.
fn released(format: u32) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/format-{format}"));
    for file in std::fs::read_dir(fixture).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), dir.path().join(file.file_name())).unwrap();
    }
    dir
}

fn newest_backup(dir: &Path) -> PathBuf {
    library::backups(dir).unwrap().remove(0).path
}

#[test]
fn a_library_of_format_1_opens_with_everything_the_reader_had() {
    let dir = released(1);
    let library = Library::open(dir.path(), MADE).unwrap();
    let titles = |query: &Query| -> Vec<String> {
        library.list(query).unwrap().items.into_iter().map(|item| item.title).collect()
    };
    assert_eq!(
        titles(&query("")),
        [
            "Council keeps the night ferry, but only until spring",
            "Winter light, nine frames",
            "https://nowhere.example/lost",
            "Three knots you can tie in the dark",
            "手で読む潮位",
            "המגדלור והמחברת",
            "The bridge that was built twice",
            "The map-makers of the drowned valley",
            "I threw away my list of things to do",
            "A pause that goes on",
        ]
    );
    assert_eq!(titles(&view(View::Trash)), ["Low water"]);
    assert_eq!(titles(&view(View::Later)), ["המגדלור והמחברת"]);
    assert_eq!(titles(&view(View::Archive)), ["The map-makers of the drowned valley"]);
    assert_eq!(titles(&view(View::Favorites)), ["I threw away my list of things to do"]);
    assert_eq!(titles(&query("המגדלור")), ["המגדלור והמחברת"]);
    assert_eq!(titles(&query("dentist tag:writing")), ["I threw away my list of things to do"]);
    let item = |title: &str| {
        let mut items = library.list(&query("")).unwrap().items;
        items.swap_remove(items.iter().position(|item| item.title == title).unwrap())
    };
    let listed = item("I threw away my list of things to do");
    assert_eq!((listed.versions, listed.tags), (2, vec!["harbor".to_owned(), "writing".to_owned()]));
    let versions = library.versions(&listed.id).unwrap();
    assert_eq!(versions[0].title, "I threw away my to-do list");
    let bridge = item("The bridge that was built twice");
    assert_eq!((bridge.reading, bridge.position, bridge.progress), (Reading::Reading, 321, 0.42));
    assert_eq!(item("The map-makers of the drowned valley").reading, Reading::Finished);
    assert_eq!(item("Winter light, nine frames").images_missing, 9);
    assert_eq!(item("Council keeps the night ferry, but only until spring").seal, Seal::TextOnly);
    assert!(item("https://nowhere.example/lost").failure.unwrap().contains("no server named"));
    let image = library.images(&bridge.id).unwrap().remove(0).hash.unwrap();
    assert!(library.image(&image).unwrap().unwrap().bytes.len() > 100);
    assert!(library.html(&bridge.id).unwrap().contains(&format!("aldine://image/{image}")));
    assert!(!library.raw(&bridge.id).unwrap().bytes.is_empty());
    assert!(library.ledger(0, 100).unwrap().iter().any(|entry| entry.url.contains("pictures.example")));
    // The journal lives on too: the last acts can still be undone.
    for _ in 0..3 {
        assert_eq!(library.undo(MADE).unwrap().unwrap().verb, "save");
    }
    assert_eq!(item("I threw away my to-do list").versions, 2);
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_library_is_backed_up_before_its_format_changes() {
    let dir = released(1);
    let before = user_version(&dir.path().join("library.db"));
    drop(Library::open(dir.path(), MADE).unwrap());
    let after = user_version(&dir.path().join("library.db"));
    if before == after {
        assert!(
            !dir.path().join("backups").exists(),
            "format 1 is still the newest: nothing to bring up to date"
        );
        return;
    }
    let backup = newest_backup(dir.path());
    assert_eq!(user_version(&backup), before);
    // What the old format names is still known: what nothing names can be swept.
    let library = Library::open(dir.path(), MADE).unwrap();
    let new = crate::story::page("new", "New", "A new page.").save(&library).unwrap().item.id;
    library.move_items(MADE, std::slice::from_ref(&new), Place::Trash).unwrap();
    library.delete_items(&[new]).unwrap();
    assert_eq!(library.sweep(MADE).unwrap(), 1);
    drop(library);
    let restored = tempfile::tempdir().unwrap();
    std::fs::copy(dir.path().join("blobs.db"), restored.path().join("blobs.db")).unwrap();
    library::restore(restored.path(), &backup, MADE).unwrap();
    let library = Library::open(restored.path(), MADE).unwrap();
    assert_eq!(library.counts().unwrap().later, 1);
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

fn user_version(file: &Path) -> i64 {
    let db = rusqlite::Connection::open(file).unwrap();
    db.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

#[test]
fn an_old_library_can_be_written_to() {
    let dir = released(1);
    let library = Library::open(dir.path(), MADE).unwrap();
    let id = library.list(&query("bridge")).unwrap().items.remove(0).id;
    library.tag_items(MADE, std::slice::from_ref(&id), &["rivers".to_owned()]).unwrap();
    library.move_items(MADE, std::slice::from_ref(&id), Place::Archive).unwrap();
    crate::story::page("new", "New", "A new page.").save(&library).unwrap();
    assert_eq!(library.undo(MADE).unwrap().unwrap().verb, "save");
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn the_search_table_is_the_only_one_that_needs_a_module() {
    let shelf = Shelf::new();
    shelf.save(&page("a", "Lamps", "whale oil"));
    shelf.library.complete_query("site:e", 6).unwrap();
    let db = Connection::open(shelf.path().join("library.db")).unwrap();
    let mut statement =
        db.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'").unwrap();
    let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(names, ["search"], "any SQLite can look the file over");
}
