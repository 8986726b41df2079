//! Two programs, or two threads, at one library.

use std::sync::Barrier;
use std::thread;

use library::{Error, Library, Place};
use rusqlite::Connection;

use crate::story::{NOW, Shelf, page};

#[test]
fn saves_from_several_connections_at_once_all_arrive() {
    let shelf = Shelf::new();
    let barrier = Barrier::new(4);
    thread::scope(|scope| {
        for worker in 0..4 {
            let (shelf, barrier) = (&shelf, &barrier);
            scope.spawn(move || {
                let library = shelf.again();
                barrier.wait();
                for number in 0..15 {
                    // Every second page is one that all of them save.
                    let slug =
                        if number % 2 == 0 { format!("all-{number}") } else { format!("{worker}-{number}") };
                    let saved = page(&slug, &slug, &format!("text of {slug}"))
                        .with_image(format!("image of {slug}").as_bytes())
                        .tagged(&["together"])
                        .save(&library)
                        .unwrap();
                    library.move_items(NOW, &[saved.item.id], Place::Later).unwrap();
                    library.sweep(NOW).unwrap();
                }
            });
        }
    });
    let report = shelf.library.check().unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
    assert_eq!((report.items, report.complete), (8 + 4 * 7, 8 + 4 * 7));
    assert_eq!(shelf.library.counts().unwrap().later, 8 + 4 * 7);
}

#[test]
fn one_library_serves_many_threads() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Lamps", "whale oil")).item.id;
    thread::scope(|scope| {
        for worker in 0..8 {
            let (shelf, id) = (&shelf, &id);
            scope.spawn(move || {
                for number in 0..20 {
                    if worker == 0 {
                        shelf.library.set_progress(NOW, id, number, 0.1).unwrap();
                    }
                    assert_eq!(shelf.library.text(id).unwrap(), "whale oil");
                    assert_eq!(shelf.found("whale"), ["Lamps"]);
                }
            });
        }
    });
    assert_eq!(shelf.library.item(&id).unwrap().position, 19);
}

#[test]
fn many_programs_may_make_the_library_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("new/shelf");
    let barrier = Barrier::new(6);
    thread::scope(|scope| {
        for worker in 0..6 {
            let (path, barrier) = (&path, &barrier);
            scope.spawn(move || {
                barrier.wait();
                let library = Library::open(path, NOW).unwrap();
                page(&worker.to_string(), "T", "text").save(&library).unwrap();
            });
        }
    });
    let library = Library::open(&path, NOW).unwrap();
    assert_eq!(library.counts().unwrap().inbox, 6);
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn the_blobs_of_a_save_are_on_the_disk_before_the_item_is() {
    let shelf = Shelf::new();
    // Someone else reads the library at the first instant the item is there.
    let reader = Connection::open(shelf.path().join("library.db")).unwrap();
    let blobs = Connection::open(shelf.path().join("blobs.db")).unwrap();
    thread::scope(|scope| {
        let saving = scope.spawn(|| shelf.save(&page("a", "T", "text").with_image(b"picture")));
        loop {
            let items: u32 = reader.query_row("SELECT count(*) FROM images", [], |row| row.get(0)).unwrap();
            if items > 0 {
                let stored: u32 =
                    blobs.query_row("SELECT count(*) FROM blobs", [], |row| row.get(0)).unwrap();
                assert_eq!(stored, 2);
                break;
            }
            thread::yield_now();
        }
        saving.join().unwrap();
    });
}

#[test]
fn a_save_that_cannot_store_its_blobs_leaves_nothing() {
    let shelf = Shelf::new();
    let blobs = Connection::open(shelf.path().join("blobs.db")).unwrap();
    // As if the disk were full at that moment.
    blobs
        .execute_batch("CREATE TRIGGER full BEFORE INSERT ON blobs BEGIN SELECT raise(ABORT, 'full'); END")
        .unwrap();
    let refused = page("a", "T", "text").with_image(b"picture").save(&shelf.library);
    assert!(matches!(refused, Err(Error::Sql(_))), "{refused:?}");
    assert_eq!(shelf.found("text"), Vec::<String>::new());
    blobs.execute_batch("DROP TRIGGER full").unwrap();
    assert!(!shelf.save(&page("a", "T", "text").with_image(b"picture")).known);
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn readers_are_not_kept_waiting_by_a_writer() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Lamps", "whale oil")).item.id;
    let other = Connection::open(shelf.path().join("library.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE; UPDATE states SET favorite = 1").unwrap();
    assert!(!shelf.library.item(&id).unwrap().favorite);
    other.execute_batch("COMMIT").unwrap();
    assert!(shelf.library.item(&id).unwrap().favorite);
}

/// Waits as long as the library does.
#[test]
fn a_library_that_stays_locked_is_said_to_be_busy() {
    let shelf = Shelf::new();
    let id = shelf.save(&page("a", "Lamps", "whale oil")).item.id;
    let other = Connection::open(shelf.path().join("library.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = shelf.library.favorite_items(NOW, std::slice::from_ref(&id), true);
    assert!(matches!(refused, Err(Error::Locked(_))), "{refused:?}");
    other.execute_batch("ROLLBACK").unwrap();
    shelf.library.favorite_items(NOW, &[id], true).unwrap();
}
