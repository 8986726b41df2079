//! Damaged bytes: found, told, mended as far as can be, and never taken for the reader's own.

use std::path::Path;

use library::{Color, Error, Library, NewHighlight, Place, Unreadable, repair_blobs, restore};
use rusqlite::Connection;

use crate::story::{DAY, NOW, page, query};

/// Three pages that nobody has open, with something of everything.
fn closed_library() -> (tempfile::TempDir, Vec<String>) {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::open(dir.path(), NOW).unwrap();
    let ids: Vec<String> = (0..3)
        .map(|number| {
            let words = format!("Words of page {number}, at some length. ").repeat(20);
            page(&number.to_string(), &format!("Title {number}"), &words)
                .with_image(format!("picture {number} ").repeat(900).as_bytes())
                .tagged(&["sample", "lamps"])
                .save(&library)
                .unwrap()
                .item
                .id
        })
        .collect();
    library.move_items(NOW, &ids[..1], Place::Archive).unwrap();
    library.favorite_items(NOW, &ids[1..2], true).unwrap();
    library.set_progress(NOW, &ids[2], 77, 0.5).unwrap();
    (dir, ids)
}

/// As the verb does it.
fn extract(version: &Unreadable) -> Option<(article::Article, String)> {
    let page = article::Page { bytes: version.raw.bytes.clone(), ..article::Page::default() };
    let article = article::extract(&page);
    let html = article::place_images(&article.html, &article::Placements::default());
    Some((article, html))
}

/// Repairs, checks, and gives what was done.
fn mended(dir: &Path) -> Vec<String> {
    let mut done = repair_blobs(dir, NOW).unwrap();
    let library = Library::open(dir, NOW).unwrap();
    done.extend(library.repair(extract).unwrap());
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new(), "{done:?}");
    done
}

#[track_caller]
fn told(done: &[String], what: &str) {
    assert!(done.iter().any(|line| line.contains(what)), "{what:?} is not in {done:?}");
}

#[test]
fn a_sound_library_needs_no_repair_and_gets_none() {
    let (dir, _) = closed_library();
    drop(Library::open(dir.path(), NOW).unwrap());
    let before = std::fs::read(dir.path().join("library.db")).unwrap();
    assert_eq!(mended(dir.path()), Vec::<String>::new());
    assert!(std::fs::read(dir.path().join("library.db")).unwrap() == before);
}

#[test]
fn what_contradicts_itself_is_mended_and_told() {
    for (sql, told_as) in [
        ("DELETE FROM states WHERE item = 1", "it lies in the inbox"),
        ("UPDATE items SET title = 'Other', word_count = 99 WHERE row = 1", "differed from the version"),
        ("UPDATE versions SET images = 9 WHERE row = 1", "version 1: sealed complete"),
        ("UPDATE versions SET seal = 'images_missing' WHERE row = 1", "version 1: sealed complete"),
        ("DELETE FROM images WHERE version = 1", "was not among its own"),
        ("INSERT INTO search (search) VALUES ('delete-all')", "the search index was made anew"),
        ("INSERT INTO search (rowid, title) VALUES (77, 'ghost')", "the search index was made anew"),
        ("DELETE FROM search_data WHERE id > 10", "made anew"),
        ("UPDATE tallies SET items = 9", "counted again"),
        ("UPDATE tags SET items = 9", "counted again"),
    ] {
        let (dir, ids) = closed_library();
        let db = Connection::open(dir.path().join("library.db")).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        db.execute(sql, []).unwrap();
        drop(db);
        told(&mended(dir.path()), told_as);
        let library = Library::open(dir.path(), NOW).unwrap();
        let kept = library.item(&ids[2]).unwrap();
        assert_eq!((kept.position, kept.tags.len()), (77, 2), "{sql}");
        assert_eq!(library.list(&query("words tag:lamps")).unwrap().total, 3, "{sql}");
        assert_eq!(mended(dir.path()), Vec::<String>::new(), "{sql}: a second repair has nothing to do");
    }
}

#[test]
fn a_highlight_that_is_not_at_its_words_is_told_and_put_back() {
    for (sql, told_as, places) in [
        ("UPDATE highlights SET start = 3, finish = 9 WHERE color = 'red'", "put back to its words", 2),
        ("UPDATE highlights SET start = 900000, finish = 900007 WHERE color = 'red'", "put back", 2),
        ("UPDATE highlights SET finish = start WHERE color = 'red'", "put back", 2),
        ("UPDATE highlights SET version = 7 WHERE color = 'red'", "put back", 2),
        (
            "UPDATE highlights SET quote = 'Nothing of the kind' WHERE color = 'red'",
            "kept without a place",
            1,
        ),
    ] {
        let (dir, _) = closed_library();
        let library = Library::open(dir.path(), NOW).unwrap();
        let text = "The mole has no lamp. The harbor master says the lamp was sold, and nobody asks him why.";
        let id = page("mole", "The mole", text).save(&library).unwrap().item.id;
        for (start, end, color) in [(4, 20, Color::Blue), (26, 44, Color::Red)] {
            let new = NewHighlight { start, end, color, note: Some("why".into()), image: None };
            library.add_highlight(NOW, &id, &new).unwrap();
        }
        let before = library.marks(&id).unwrap();
        assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
        drop(library);
        let db = Connection::open(dir.path().join("library.db")).unwrap();
        db.execute(sql, []).unwrap();
        drop(db);
        let told_first = Library::open(dir.path(), NOW).unwrap().check().unwrap().problems;
        assert!(
            told_first.len() == 1 && told_first[0].contains("is not at its words"),
            "{sql}: {told_first:?}"
        );
        told(&mended(dir.path()), told_as);
        let after = Library::open(dir.path(), NOW).unwrap().marks(&id).unwrap();
        let placed = after.highlights.iter().filter(|highlight| !highlight.orphaned);
        assert_eq!(placed.clone().count(), places, "{sql}");
        for highlight in placed {
            let was = before.highlights.iter().find(|was| was.id == highlight.id).unwrap();
            assert_eq!((highlight.start, highlight.end), (was.start, was.end), "{sql}");
        }
        assert!(after.highlights.iter().all(|highlight| highlight.note.as_deref() == Some("why")), "{sql}");
        assert_eq!(mended(dir.path()), Vec::<String>::new(), "{sql}: a second repair has nothing to do");
    }
}

#[test]
fn words_that_cannot_be_read_come_from_the_page_as_received() {
    let (dir, ids) = closed_library();
    let db = Connection::open(dir.path().join("library.db")).unwrap();
    db.execute_batch(
        "UPDATE contents SET words = x'00' WHERE version = 1;
         DELETE FROM contents WHERE version = 2;
         UPDATE contents SET report = x'0102' WHERE version = 3",
    )
    .unwrap();
    drop(db);
    let done = mended(dir.path());
    assert_eq!(done.iter().filter(|line| line.contains("made anew from the page as received")).count(), 3);
    let library = Library::open(dir.path(), NOW).unwrap();
    assert!(library.text(&ids[1]).unwrap().contains("Words of page 1"));
    assert_eq!(library.item(&ids[1]).unwrap().tags, ["lamps", "sample"]);
}

#[test]
fn words_that_cannot_be_read_come_from_a_backup_first() {
    let (dir, ids) = closed_library();
    let library = Library::open(dir.path(), NOW).unwrap();
    let (html, text) = (library.html(&ids[0]).unwrap(), library.text(&ids[0]).unwrap());
    library.back_up_if_due(NOW).unwrap().unwrap();
    drop(library);
    let db = Connection::open(dir.path().join("library.db")).unwrap();
    db.execute("UPDATE contents SET words = x'00' WHERE version = 1", []).unwrap();
    drop(db);
    told(&mended(dir.path()), "its words were taken from");
    let library = Library::open(dir.path(), NOW).unwrap();
    assert_eq!((library.html(&ids[0]).unwrap(), library.text(&ids[0]).unwrap()), (html, text));
}

#[test]
fn a_lost_image_is_named_and_comes_back_with_the_next_save() {
    let (dir, ids) = closed_library();
    let path = dir.path().join("blobs.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(20).position(|window| window == b"picture 1 picture 1 ").unwrap();
    bytes[at + 500] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let done = mended(dir.path());
    told(&done, "blobs.db was damaged; 5 images and pages of it are sound and kept");
    told(&done, &format!("item {} version 1: image", ids[1]));
    told(&done, "sealed images_missing");
    let library = Library::open(dir.path(), NOW).unwrap();
    let item = library.item(&ids[1]).unwrap();
    assert_eq!((item.images, item.images_missing, item.favorite), (0, 1, true));
    assert!(library.html(&ids[1]).unwrap().contains("<img data-missing="));
    let words = "Words of page 1, at some length. ".repeat(20);
    let again = page("1", "Title 1", &words).with_image("picture 1 ".repeat(900).as_bytes());
    assert!(again.save(&library).unwrap().unchanged);
    let item = library.item(&ids[1]).unwrap();
    assert_eq!((item.images, item.images_missing), (1, 0));
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn of_broken_pages_of_blobs_everything_else_is_saved() {
    let (dir, ids) = closed_library();
    let path = dir.path().join("blobs.db");
    let db = Connection::open(&path).unwrap();
    db.execute_batch("PRAGMA journal_mode = delete").unwrap();
    drop(db);
    let bytes = std::fs::read(&path).unwrap();
    let words = std::fs::read(dir.path().join("library.db")).unwrap();
    let pages = bytes.len() / 4096;
    for broken in 1..pages {
        let mut bytes = bytes.clone();
        bytes[broken * 4096..(broken + 1) * 4096].fill(0x5a);
        std::fs::write(&path, &bytes).unwrap();
        repair_blobs(dir.path(), NOW).unwrap();
        let library = Library::open(dir.path(), NOW).unwrap();
        library.repair(extract).unwrap();
        // What is lost for good is told as long as it is true.
        let problems = library.check().unwrap().problems;
        let lost = problems.iter().filter(|problem| problem.contains("its raw page is not there")).count();
        assert_eq!(lost, problems.len(), "page {broken}: {problems:?}");
        assert!(lost == 0 || broken == 1, "page {broken}: only one holds the rows of all");
        for id in &ids {
            assert!(library.text(id).unwrap().starts_with("Words of page"), "page {broken}");
        }
        let aside = dir.path().join("backups");
        let kept = std::fs::read_dir(&aside).unwrap().next().unwrap().unwrap().path();
        assert!(
            std::fs::read(kept.join("blobs.db")).unwrap() == bytes,
            "page {broken}: the damaged file is kept"
        );
        drop(library);
        std::fs::remove_dir_all(&aside).unwrap();
        std::fs::write(dir.path().join("library.db"), &words).unwrap();
    }
}

#[test]
fn a_broken_page_at_the_top_of_the_images_costs_none() {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::open(dir.path(), NOW).unwrap();
    for number in 0..30 {
        // Bytes that do not compress, so that the table has a page on top of its leaves; some go on in further pages.
        let picture: Vec<u8> = (0..60u32 * (number + 1))
            .flat_map(|at| *blake3::hash(&[at.to_le_bytes(), number.to_le_bytes()].concat()).as_bytes())
            .collect();
        page(&number.to_string(), &format!("T{number}"), "words")
            .with_image(&picture)
            .save(&library)
            .unwrap();
    }
    drop(library);
    let path = dir.path().join("blobs.db");
    let db = Connection::open(&path).unwrap();
    let root: u32 = db
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'blobs'", [], |row| row.get(0))
        .unwrap();
    drop(db);
    let mut bytes = std::fs::read(&path).unwrap();
    let top = (root as usize - 1) * 4096;
    assert_eq!(bytes[top], 5, "the top is no leaf");
    bytes[top..top + 4096].fill(0);
    std::fs::write(&path, &bytes).unwrap();
    told(&mended(dir.path()), "60 images and pages of it are sound and kept");
    assert_eq!(Library::open(dir.path(), NOW).unwrap().counts().unwrap().complete, 30);
}

#[test]
fn blobs_that_are_gone_leave_the_words() {
    let (dir, ids) = closed_library();
    std::fs::remove_file(dir.path().join("blobs.db")).unwrap();
    let error = Library::open(dir.path(), NOW).err().unwrap();
    assert!(error.to_string().contains("check --repair"), "{error}");
    repair_blobs(dir.path(), NOW).unwrap();
    let library = Library::open(dir.path(), NOW).unwrap();
    let done = library.repair(extract).unwrap();
    assert_eq!(done.iter().filter(|line| line.contains("is lost")).count(), 3);
    assert!(library.text(&ids[0]).unwrap().starts_with("Words of page 0"));
    // The pages as received cannot be had again; the check says so as long as it is true.
    let problems = library.check().unwrap().problems;
    assert!(problems.iter().all(|problem| problem.contains("its raw page is not there")), "{problems:?}");
}

#[test]
fn broken_pages_of_the_words_are_left_to_a_backup() {
    let (dir, ids) = closed_library();
    let library = Library::open(dir.path(), NOW).unwrap();
    let backup = library.back_up_if_due(NOW).unwrap().unwrap();
    drop(library);
    let db = Connection::open(dir.path().join("library.db")).unwrap();
    let root: u32 = db
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'item_tags'", [], |row| row.get(0))
        .unwrap();
    drop(db);
    let path = dir.path().join("library.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let root = root as usize;
    bytes[(root - 1) * 4096..root * 4096].fill(0x5a);
    std::fs::write(&path, bytes).unwrap();
    let library = Library::open(dir.path(), NOW).unwrap();
    let refused = library.repair(extract);
    assert!(
        matches!(&refused, Err(error @ Error::Damaged { .. }) if error.to_string().contains("restore '")),
        "{refused:?}"
    );
    drop(library);
    restore(dir.path(), &backup, NOW + DAY).unwrap();
    let library = Library::open(dir.path(), NOW).unwrap();
    assert_eq!(library.item(&ids[2]).unwrap().tags, ["lamps", "sample"]);
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

/// What a reader sees, without what no check can know: a number that is as plausible as another.
fn seen(library: &Library, ids: &[String]) -> Result<String, Error> {
    let mut seen = String::new();
    for id in ids {
        let item = library.item(id)?;
        seen.push_str(&format!("{} {:?} {:?} {:?}\n", item.title, item.tags, item.seal, item.byline));
        seen.push_str(&library.html(id)?);
        seen.push_str(&library.text(id)?);
        for image in library.images(id)? {
            let bytes = library.image(&image.hash.unwrap_or_default())?.map(|image| image.bytes);
            seen.push_str(&format!("{:?}", bytes.map(|bytes| blake3::hash(&bytes))));
        }
    }
    Ok(seen)
}

/// Flips the bits of one byte after the other. Nothing may crash; what the reader sees is what it was, or the check tells.
#[test]
fn a_changed_byte_anywhere_is_told_or_harmless() {
    let (dir, ids) = closed_library();
    for file in ["library.db", "blobs.db"] {
        let sound = std::fs::read(dir.path().join(file)).unwrap();
        let before = seen(&Library::open(dir.path(), NOW).unwrap(), &ids).unwrap();
        let copy = tempfile::tempdir().unwrap();
        for at in (0..sound.len()).step_by(if file == "library.db" { 509 } else { 251 }) {
            for other in ["library.db", "blobs.db"] {
                std::fs::copy(dir.path().join(other), copy.path().join(other)).unwrap();
            }
            let mut bytes = sound.clone();
            bytes[at] ^= 0xff;
            std::fs::write(copy.path().join(file), bytes).unwrap();
            if let Ok(library) = Library::open(copy.path(), NOW) {
                let problems = library.check().unwrap().problems;
                let now = seen(&library, &ids);
                assert!(
                    !problems.is_empty() || now.is_ok_and(|now| now == before),
                    "byte {at} of {file}: nobody tells that something else is shown"
                );
                // It may not be possible to mend it; trying does no harm.
                let _ = library.repair(|_| None);
            }
            for entry in std::fs::read_dir(copy.path()).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    std::fs::remove_file(path).unwrap();
                }
            }
        }
    }
}
