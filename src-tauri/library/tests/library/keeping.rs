//! Backups: made by themselves, made by hand, brought back.

use std::path::Path;

use library::{Error, Library, Place, backups, restore};
use rusqlite::Connection;

use crate::story::{DAY, NOW, Page, Shelf, page};

fn pictured(slug: &str, words: &str) -> Page {
    page(slug, &format!("Title {slug}"), words)
        .with_image(format!("picture of {slug} ").repeat(400).as_bytes())
        .tagged(&["kept"])
}

fn backed_up() -> (Shelf, String) {
    let shelf = Shelf::new();
    let id = shelf.save(&pictured("a", "A lamp burns whale oil.")).item.id;
    shelf.library.back_up_if_due(NOW).unwrap().expect("none was there");
    (shelf, id)
}

fn sound(library: &Library) {
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn an_empty_library_is_not_backed_up_and_a_full_one_once_a_day() {
    let shelf = Shelf::new();
    assert_eq!(shelf.library.back_up_if_due(NOW).unwrap(), None);
    shelf.save(&pictured("a", "words"));
    let first = shelf.library.back_up_if_due(NOW).unwrap().unwrap();
    assert!(first.ends_with("backups/library-2025-10-09T085320Z.db"), "{}", first.display());
    assert_eq!(shelf.library.back_up_if_due(NOW + DAY - 1).unwrap(), None);
    shelf.library.back_up_if_due(NOW + DAY).unwrap().unwrap();
    // A clock that was far ahead must not end the backups until then.
    shelf.library.back_up_if_due(NOW + 9999 * DAY).unwrap().unwrap();
    shelf.library.back_up_if_due(NOW + 2 * DAY).unwrap().unwrap();
    assert_eq!(backups(shelf.path()).unwrap().len(), 4);
}

#[test]
fn a_backup_is_one_file_for_its_owner_alone_that_opens_by_itself() {
    let (shelf, id) = backed_up();
    let path = shelf.path().to_owned();
    let folder = path.join("backups");
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["library-2025-10-09T085320Z.db", "lock"]);
    #[cfg(unix)]
    for path in [folder.clone(), folder.join(&names[0]), folder.join("lock")] {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
    }
    let copy = tempfile::tempdir().unwrap();
    let Shelf { library, _dir } = shelf;
    drop(library);
    std::fs::copy(folder.join(&names[0]), copy.path().join("library.db")).unwrap();
    std::fs::copy(path.join("blobs.db"), copy.path().join("blobs.db")).unwrap();
    let library = Library::open(copy.path(), NOW).unwrap();
    assert_eq!(library.text(&id).unwrap(), "A lamp burns whale oil.");
    assert_eq!(library.list(&crate::story::query("whale tag:kept")).unwrap().total, 1);
    sound(&library);
}

#[test]
fn several_programs_make_one_backup() {
    let (shelf, _) = backed_up();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| shelf.again().back_up_if_due(NOW + 2 * DAY).unwrap());
        }
    });
    assert_eq!(backups(shelf.path()).unwrap().len(), 2);
}

#[test]
fn what_a_backup_that_was_cut_off_left_is_cleared_and_never_taken_for_one() {
    let (shelf, _) = backed_up();
    let part = shelf.path().join("backups/library-2025-10-10T085320Z.db.4711.part");
    std::fs::write(&part, b"half").unwrap();
    assert_eq!(backups(shelf.path()).unwrap().len(), 1);
    shelf.library.back_up_if_due(NOW + DAY).unwrap().unwrap();
    assert!(!part.exists());
}

#[test]
fn a_damaged_library_makes_no_backup_and_pushes_out_no_good_one() {
    let (shelf, _) = backed_up();
    let path = shelf.path().to_owned();
    let Shelf { library, _dir } = shelf;
    drop(library);
    // The pages of the words: the library opens, and its integrity is gone.
    let db = Connection::open(path.join("library.db")).unwrap();
    let root: u32 = db
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'item_tags'", [], |row| row.get(0))
        .unwrap();
    drop(db);
    let root = root as usize;
    let mut bytes = std::fs::read(path.join("library.db")).unwrap();
    bytes[(root - 1) * 4096..root * 4096].fill(0x5a);
    std::fs::write(path.join("library.db"), bytes).unwrap();
    let library = Library::open(&path, NOW).unwrap();
    for day in 1..20 {
        let refused = library.back_up_if_due(NOW + day * DAY);
        assert!(matches!(refused, Err(Error::Damaged { .. })), "{refused:?}");
    }
    assert_eq!(backups(&path).unwrap().len(), 1);
    let told = library.back_up_if_due(NOW + DAY).unwrap_err().to_string();
    assert!(!told.contains(".part"), "{told}");
}

#[test]
fn images_that_a_kept_backup_names_stay_until_the_last_such_backup_goes() {
    let (shelf, id) = backed_up();
    let hash = shelf.library.images(&id).unwrap()[0].hash.clone().unwrap();
    shelf.save(&pictured("b", "another"));
    shelf.library.move_items(NOW, std::slice::from_ref(&id), Place::Trash).unwrap();
    shelf.library.delete_items(std::slice::from_ref(&id)).unwrap();
    assert_eq!(shelf.library.sweep(NOW).unwrap(), 0);
    assert!(shelf.library.image(&hash).unwrap().is_some());
    // A backup a day: the one that names the image is the newest of its week, then the fifth week back.
    for day in 1..60 {
        shelf.library.back_up_if_due(NOW + day * DAY).unwrap().unwrap();
    }
    assert_eq!(backups(shelf.path()).unwrap().len(), 11);
    assert!(shelf.library.image(&hash).unwrap().is_none());
    sound(&shelf.library);
}

#[test]
fn a_backup_that_cannot_be_read_holds_every_image() {
    let (shelf, _) = backed_up();
    std::fs::write(&backups(shelf.path()).unwrap()[0].path, b"torn").unwrap();
    let other = shelf.save(&pictured("b", "another")).item.id;
    shelf.library.move_items(NOW, std::slice::from_ref(&other), Place::Trash).unwrap();
    shelf.library.delete_items(&[other]).unwrap();
    assert_eq!(shelf.library.check().unwrap().orphan_blobs, 2);
}

#[test]
fn a_damaged_library_says_what_to_type_and_typing_it_brings_everything_back() {
    let (shelf, id) = backed_up();
    let path = shelf.path().to_owned();
    let Shelf { library, _dir } = shelf;
    drop(library);
    std::fs::write(path.join("library.db"), b"\x00garbage".repeat(4096)).unwrap();
    let error = Library::open(&path, NOW).err().unwrap();
    let backup = backups(&path).unwrap().remove(0).path;
    let told = error.to_string();
    assert!(told.contains(&format!("restore '{}'", backup.display())), "{told}");

    let restored = restore(&path, &backup, NOW + DAY).unwrap();
    assert_eq!((restored.items, restored.lost), (1, 0));
    let aside = restored.replaced.unwrap();
    assert_eq!(std::fs::read(aside.join("library.db")).unwrap(), b"\x00garbage".repeat(4096));
    let library = Library::open(&path, NOW + DAY).unwrap();
    assert_eq!(library.item(&id).unwrap().tags, ["kept"]);
    sound(&library);
}

#[test]
fn one_article_that_cannot_be_read_does_not_shut_in_the_others_of_its_backup() {
    let (shelf, _) = backed_up();
    let path = shelf.path().to_owned();
    let other = shelf.save(&pictured("b", "Another lamp.")).item.id;
    let Shelf { library, _dir } = shelf;
    drop(library);
    let db = Connection::open(path.join("library.db")).unwrap();
    db.execute("UPDATE contents SET words = x'00' WHERE version = 1", []).unwrap();
    drop(db);
    let library = Library::open(&path, NOW).unwrap();
    let backup = library.back_up_if_due(NOW + DAY).unwrap().unwrap();
    drop(library);
    restore(&path, &backup, NOW).unwrap();
    let library = Library::open(&path, NOW).unwrap();
    assert_eq!(library.text(&other).unwrap(), "Another lamp.");
    assert_eq!(library.list(&crate::story::query("another lamp")).unwrap().total, 1);
}

#[test]
fn a_library_file_that_is_gone_or_empty_is_never_begun_anew() {
    for empty in [false, true] {
        let (shelf, id) = backed_up();
        let path = shelf.path().to_owned();
        let Shelf { library, _dir } = shelf;
        drop(library);
        std::fs::remove_file(path.join("library.db")).unwrap();
        if empty {
            std::fs::write(path.join("library.db"), b"").unwrap();
        }
        let error = Library::open(&path, NOW).err().unwrap();
        assert!(matches!(error, Error::Damaged { .. }), "{error}");
        restore(&path, &backups(&path).unwrap()[0].path, NOW).unwrap();
        assert_eq!(Library::open(&path, NOW).unwrap().text(&id).unwrap(), "A lamp burns whale oil.");
    }
    let (shelf, _) = backed_up();
    let path = shelf.path().to_owned();
    let Shelf { library, _dir } = shelf;
    drop(library);
    std::fs::remove_file(path.join("blobs.db")).unwrap();
    let error = Library::open(&path, NOW).err().unwrap();
    assert!(error.to_string().contains("blobs.db is not there"), "{error}");
}

#[test]
fn what_is_restored_over_is_kept_with_all_that_was_written_last() {
    let (shelf, _) = backed_up();
    let path = shelf.path().to_owned();
    let late = shelf.save(&pictured("b", "Written after the backup.")).item.id;
    let backup = backups(&path).unwrap().remove(0).path;
    let refused = restore(&path, &backup, NOW);
    assert!(matches!(refused, Err(Error::InUse(_))), "{refused:?}");
    let Shelf { library, _dir } = shelf;
    drop(library);
    let aside = restore(&path, &backup, NOW).unwrap().replaced.unwrap();
    let library = Library::open(&path, NOW).unwrap();
    assert!(matches!(library.item(&late), Err(Error::NoSuchItem(_))));
    // Its image stays as long as the library that names it is kept.
    library.sweep(NOW).unwrap();
    drop(library);
    restore(&path, &aside, NOW + 1000).unwrap();
    let library = Library::open(&path, NOW).unwrap();
    assert_eq!(library.text(&late).unwrap(), "Written after the backup.");
    assert_eq!(library.counts().unwrap().complete, 2);
    sound(&library);
}

#[test]
fn a_full_backup_holds_everything_and_is_itself_a_library() {
    let (shelf, id) = backed_up();
    let to = tempfile::tempdir().unwrap();
    let made = shelf.library.back_up_to(NOW, to.path()).unwrap();
    assert_eq!(made.path, to.path().join("aldine-2025-10-09T085320Z"));
    assert_eq!((made.items, made.blobs, made.lost), (1, 2, 0));
    let refused = shelf.library.back_up_to(NOW, &made.path.join("library.db"));
    assert!(matches!(refused, Err(Error::Exists(_))), "{refused:?}");
    assert_eq!(std::fs::read_dir(to.path()).unwrap().count(), 1);

    // The computer is lost: a new one, with nothing on it.
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("new/aldine");
    let restored = restore(&path, &made.path, NOW).unwrap();
    assert_eq!((restored.items, restored.lost, restored.replaced), (1, 0, None));
    let library = Library::open(&path, NOW).unwrap();
    let image = library.images(&id).unwrap()[0].hash.clone().unwrap();
    assert!(library.image(&image).unwrap().is_some());
    sound(&library);
    drop(library);
    sound(&Library::open(&made.path, NOW).unwrap());
}

#[test]
fn a_full_backup_mends_images_that_were_damaged_and_keeps_those_that_came_since() {
    let (shelf, id) = backed_up();
    let path = shelf.path().to_owned();
    let to = tempfile::tempdir().unwrap();
    let made = shelf.library.back_up_to(NOW, &to.path().join("kept")).unwrap();
    let late = shelf.save(&pictured("late", "Later words."));
    let Shelf { library, _dir } = shelf;
    drop(library);
    // A table page of blobs.db is gone; the image saved last lies elsewhere.
    let db = Connection::open(path.join("blobs.db")).unwrap();
    db.execute_batch("PRAGMA journal_mode = delete").unwrap();
    drop(db);
    let mut bytes = std::fs::read(path.join("blobs.db")).unwrap();
    let at = bytes.windows(22).position(|window| window == b"picture of a picture o").unwrap();
    bytes[at + 300] ^= 0xff;
    bytes[24] ^= 0xff;
    std::fs::write(path.join("blobs.db"), &bytes).unwrap();
    let aside = restore(&path, &made.path, NOW).unwrap().replaced.unwrap();
    assert!(aside.join("library.db").exists());
    let library = Library::open(&path, NOW).unwrap();
    assert_eq!(library.text(&id).unwrap(), "A lamp burns whale oil.");
    drop(library);
    restore(&path, &aside, NOW + 5000).unwrap();
    let library = Library::open(&path, NOW).unwrap();
    let image = library.images(&late.item.id).unwrap()[0].hash.clone().unwrap();
    assert!(library.image(&image).unwrap().is_some());
}

#[test]
fn what_is_no_sound_backup_is_refused_and_changes_nothing() {
    let (shelf, id) = backed_up();
    let path = shelf.path().to_owned();
    let good = backups(&path).unwrap().remove(0).path;
    let Shelf { library, _dir } = shelf;
    drop(library);
    let files = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let file = files.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file
    };
    let bytes = std::fs::read(&good).unwrap();
    let newer = file("newer.db", &bytes);
    Connection::open(&newer).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let mut torn = bytes.clone();
    torn[4096 * 2..4096 * 4].fill(7);
    let before = std::fs::read(path.join("library.db")).unwrap();
    type Refusal = fn(&Error) -> bool;
    let refusals: [(&Path, Refusal); 6] = [
        (&newer, |error| matches!(error, Error::Newer { found: 99, .. })),
        (&file("torn.db", &torn), |error| matches!(error, Error::DamagedBackup { .. })),
        (&file("short.db", &bytes[..bytes.len() / 2]), |error| matches!(error, Error::DamagedBackup { .. })),
        (&file("words.txt", b"Dear diary"), |error| matches!(error, Error::NotALibrary(_))),
        (&files.path().join("none.db"), |error| matches!(error, Error::Io { .. })),
        (&path, |error| matches!(error, Error::NotABackup(_))),
    ];
    for (from, expected) in refusals {
        let error = restore(&path, from, NOW).unwrap_err();
        assert!(expected(&error), "{}: {error}", from.display());
        assert!(std::fs::read(path.join("library.db")).unwrap() == before, "{}", from.display());
        let staged = path.join("backups/restoring");
        assert!(!staged.exists());
    }
    assert_eq!(Library::open(&path, NOW).unwrap().text(&id).unwrap(), "A lamp burns whale oil.");
}
