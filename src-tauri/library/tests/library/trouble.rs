//! What goes wrong with files: each has its own message, and nothing is damaged.

use std::path::Path;
use std::process::Command;

use library::{Error, Library, Place};
use rusqlite::Connection;

use crate::story::{NOW, Page, Shelf, page};

fn sample(number: usize) -> Page {
    page(&number.to_string(), &format!("Title {number}"), &format!("Words of page {number}, at some length."))
        .with_image(format!("picture {number} ").repeat(900).as_bytes())
        .tagged(&["sample"])
}

/// A library of three pages that nobody has open.
fn closed_library() -> (tempfile::TempDir, Vec<String>) {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::open(dir.path(), NOW).unwrap();
    let ids = (0..3).map(|number| sample(number).save(&library).unwrap().item.id).collect();
    (dir, ids)
}

fn flip(path: &Path, needle: &[u8]) {
    let mut bytes = std::fs::read(path).unwrap();
    let at =
        bytes.windows(needle.len()).position(|window| window == needle).expect("the bytes are in the file");
    bytes[at + needle.len() / 2] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_sound_library_checks_clean_and_counts_what_it_saw() {
    let (dir, ids) = closed_library();
    let library = Library::open(dir.path(), NOW).unwrap();
    library.save_failure(NOW, None, "https://example.org/x", None, "no answer", &[]).unwrap();
    page("m", "M", "m").without_image("gone").save(&library).unwrap();
    library.move_items(NOW, &ids[..1], Place::Trash).unwrap();
    let report = library.check().unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
    assert_eq!((report.items, report.complete, report.images_missing, report.failed), (5, 3, 1, 1));
    assert_eq!((report.blobs, report.orphan_blobs), (7, 0));
}

#[test]
fn a_closed_library_is_two_files_and_a_lock_with_everything_in_the_two() {
    let (dir, ids) = closed_library();
    let mut names: Vec<_> =
        std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["blobs.db", "library.db", "library.lock"]);
    let copy = tempfile::tempdir().unwrap();
    for name in &names {
        std::fs::copy(dir.path().join(name), copy.path().join(name)).unwrap();
    }
    assert_eq!(Library::open(copy.path(), NOW).unwrap().item(&ids[2]).unwrap().title, "Title 2");
}

#[test]
fn a_flipped_bit_in_an_image_is_found_and_breaks_the_seal() {
    let (dir, ids) = closed_library();
    flip(&dir.path().join("blobs.db"), b"picture 1 picture 1 picture 1");
    let library = Library::open(dir.path(), NOW).unwrap();
    let report = library.check().unwrap();
    assert_eq!((report.complete, report.images_missing), (2, 1));
    assert!(report.problems.iter().any(|problem| problem.contains("its bytes have changed")), "{report:?}");
    assert!(
        report
            .problems
            .iter()
            .any(|problem| problem.contains(&ids[1]) && problem.contains("sealed complete"))
    );
}

#[test]
fn a_flipped_bit_anywhere_in_the_words_is_found() {
    let (dir, _) = closed_library();
    let db = Connection::open(dir.path().join("library.db")).unwrap();
    for column in ["words", "report"] {
        let packed: Vec<u8> =
            db.query_row(&format!("SELECT {column} FROM contents LIMIT 1"), [], |row| row.get(0)).unwrap();
        for at in 0..packed.len() {
            let mut changed = packed.clone();
            changed[at] ^= 1;
            db.execute(&format!("UPDATE contents SET {column} = ?1 WHERE version = 1"), [&changed]).unwrap();
            let report = Library::open(dir.path(), NOW).unwrap().check().unwrap();
            assert_ne!(report.problems, Vec::<String>::new(), "{column}, byte {at}");
        }
        db.execute(&format!("UPDATE contents SET {column} = ?1 WHERE version = 1"), [&packed]).unwrap();
    }
    assert_eq!(Library::open(dir.path(), NOW).unwrap().check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn whatever_contradicts_itself_is_found() {
    let contradictions = [
        ("DELETE FROM states WHERE item = 1", "where it lies is not known"),
        ("UPDATE items SET title = 'Other' WHERE row = 1", "differs from the version it shows"),
        ("UPDATE items SET word_count = 99 WHERE row = 1", "differs from the version it shows"),
        ("UPDATE versions SET images = 9 WHERE row = 1", "counts its images wrong"),
        (
            "UPDATE versions SET seal = 'images_missing' WHERE row = 1",
            "sealed images_missing, but is complete",
        ),
        ("DELETE FROM images WHERE version = 1", "an image that is not among its own"),
        ("DELETE FROM item_tags WHERE item = 1", "other words than the item"),
        ("INSERT INTO search (rowid, title) VALUES (77, 'ghost')", "1 rows of items that are not there"),
        ("INSERT INTO item_tags (item, tag) VALUES (99, 1)", "belongs to a row of items that is not there"),
        ("DELETE FROM versions WHERE row = 1", "a row of versions that is not there"),
    ];
    for (sql, found) in contradictions {
        let (dir, _) = closed_library();
        let db = Connection::open(dir.path().join("library.db")).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        db.execute(sql, []).unwrap();
        let report = Library::open(dir.path(), NOW).unwrap().check().unwrap();
        let told = |problem: &String| problem.contains(found);
        assert!(report.problems.iter().any(told), "{sql}: {report:?}");
    }
}

#[test]
fn a_lost_blob_is_found() {
    let (dir, _) = closed_library();
    let db = Connection::open(dir.path().join("blobs.db")).unwrap();
    db.execute("DELETE FROM blobs WHERE media_type IS NULL AND row = (SELECT max(row) FROM blobs)", [])
        .unwrap();
    let report = Library::open(dir.path(), NOW).unwrap().check().unwrap();
    assert!(
        report.problems.iter().any(|problem| problem.contains("its raw page is not there")),
        "{report:?}"
    );
}

#[test]
fn blobs_nothing_names_are_counted_and_swept_and_nothing_else_is() {
    let (dir, _) = closed_library();
    let db = Connection::open(dir.path().join("blobs.db")).unwrap();
    let orphan = *blake3::hash(b"left by a save that was cut off").as_bytes();
    db.execute(
        "INSERT INTO blobs (hash, media_type, zstd, size, data) VALUES (?1, NULL, 0, 31, ?2)",
        (orphan, &b"left by a save that was cut off"[..]),
    )
    .unwrap();
    let library = Library::open(dir.path(), NOW).unwrap();
    let report = library.check().unwrap();
    assert_eq!((report.orphan_blobs, report.problems.len()), (1, 0));
    assert_eq!(library.sweep(NOW).unwrap(), 1);
    assert_eq!(library.sweep(NOW).unwrap(), 0);
    let report = library.check().unwrap();
    assert_eq!((report.complete, report.orphan_blobs, report.problems.len()), (3, 0, 0));
}

#[test]
fn a_damaged_file_is_told_and_not_made_worse() {
    let (dir, _) = closed_library();
    let path = dir.path().join("library.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = 4096 * 3..4096 * 6;
    bytes[middle].fill(0x5a);
    std::fs::write(&path, &bytes).unwrap();
    match Library::open(dir.path(), NOW) {
        Err(error) => assert!(matches!(error, Error::Damaged { .. }), "{error}"),
        Ok(library) => assert_ne!(library.check().unwrap().problems, Vec::<String>::new()),
    }
    let (dir, _) = closed_library();
    let path = dir.path().join("library.db");
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    match Library::open(dir.path(), NOW) {
        Err(error) => assert!(matches!(error, Error::Damaged { .. }), "{error}"),
        Ok(library) => assert_ne!(library.check().unwrap().problems, Vec::<String>::new()),
    }
}

#[test]
fn rows_that_no_save_writes_are_damage_not_a_crash() {
    for sql in [
        "UPDATE versions SET word_count = -1; UPDATE items SET word_count = -1",
        "DELETE FROM contents",
        "UPDATE contents SET html_size = 1000000",
        "UPDATE contents SET words = x'00'",
    ] {
        let (dir, ids) = closed_library();
        Connection::open(dir.path().join("library.db")).unwrap().execute_batch(sql).unwrap();
        let library = Library::open(dir.path(), NOW).unwrap();
        let read = library.item(&ids[0]).and_then(|_| library.html(&ids[0]));
        assert!(matches!(read, Err(Error::Damaged { .. })), "{sql}: {read:?}");
        assert_ne!(library.check().unwrap().problems, Vec::<String>::new(), "{sql}");
    }
}

#[test]
fn what_is_not_a_library_is_refused_and_left_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("library.db");
    std::fs::write(&path, b"Dear diary, today I was not a database at all.".repeat(40)).unwrap();
    let before = std::fs::read(&path).unwrap();
    let error = Library::open(dir.path(), NOW).err().unwrap();
    assert!(matches!(&error, Error::NotALibrary(file) if *file == path), "{error}");
    assert!(std::fs::read(&path).unwrap() == before, "the file was written to");

    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("library.db");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE contacts (name)").unwrap();
    let before = std::fs::read(&path).unwrap();
    let error = Library::open(dir.path(), NOW).err().unwrap();
    assert!(matches!(&error, Error::NotALibrary(file) if *file == path), "{error}");
    assert!(std::fs::read(&path).unwrap() == before, "the file was written to");

    let file = dir.path().join("file");
    std::fs::write(&file, "words").unwrap();
    let error = Library::open(&file, NOW).err().unwrap();
    assert!(matches!(error, Error::NotALibrary(_)), "{error}");
}

#[test]
fn files_that_were_made_but_never_filled_are_filled() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("library.db"), b"").unwrap();
    let library = Library::open(dir.path(), NOW).unwrap();
    sample(1).save(&library).unwrap();
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_newer_library_is_refused_and_left_as_it_is() {
    for file in ["library.db", "blobs.db"] {
        let (dir, _) = closed_library();
        let path = dir.path().join(file);
        Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        let before = std::fs::read(&path).unwrap();
        let error = Library::open(dir.path(), NOW).err().unwrap();
        assert!(matches!(error, Error::Newer { found: 99, .. }), "{error}");
        assert!(error.to_string().contains("update Aldine"));
        assert!(std::fs::read(&path).unwrap() == before, "the file was written to");
    }
}

#[test]
fn an_index_made_by_another_tokenizer_is_made_anew() {
    let (dir, _) = closed_library();
    let db = Connection::open(dir.path().join("library.db")).unwrap();
    db.execute_batch(
        "INSERT INTO search (search) VALUES ('delete-all');
         UPDATE settings SET value = '0' WHERE name = 'search.tokens'",
    )
    .unwrap();
    drop(db);
    let library = Library::open(dir.path(), NOW).unwrap();
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
    assert_eq!(library.list(&crate::story::query("words")).unwrap().total, 3);
}

#[cfg(unix)]
#[test]
fn folder_and_files_are_readable_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let shelf = Shelf::new();
    shelf.save(&sample(1));
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(shelf.path()), 0o700);
    for entry in std::fs::read_dir(shelf.path()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

/// Root reads and writes what it wants.
#[cfg(unix)]
fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout.starts_with(b"0\n")
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_and_a_forbidden_one_are_told_apart() {
    use std::os::unix::fs::PermissionsExt;
    if is_root() {
        return;
    }
    let (dir, _) = closed_library();
    let set =
        |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    set(dir.path(), 0o500);
    let error = Library::open(dir.path(), NOW).err().unwrap();
    assert!(matches!(error, Error::ReadOnly(_)), "the folder alone: {error}");
    for file in ["library.db", "blobs.db"] {
        set(&dir.path().join(file), 0o400);
    }
    let error = Library::open(dir.path(), NOW).err().unwrap();
    assert!(matches!(error, Error::ReadOnly(_)), "{error}");
    set(dir.path(), 0o000);
    let error = Library::open(dir.path(), NOW).err().unwrap();
    assert!(matches!(error, Error::NoPermission(_)), "{error}");
    set(dir.path(), 0o700);
}

#[test]
fn a_library_that_is_written_to_between_two_checks_is_sound() {
    let shelf = Shelf::new();
    let ids = [shelf.save(&page("a", "Lamp", "A lamp burns oil.")).item.id];
    // Enough writes for the index to put its parts together.
    for number in 0..20 {
        shelf.library.tag_items(NOW, &ids, &[format!("tag {number}")]).unwrap();
        assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
    }
}
