//! How words lie in the file: with a dictionary learned from the library's own, and nothing lost when a part of it is.

use library::{Import, Library, NewImport, NewVersion, Place, Reading, restore};
use rusqlite::Connection;

use crate::story::{DAY, NOW, Shelf, page};

/// A text that shares its turns of phrase with the others, and some words with none.
fn text(number: usize) -> String {
    let turns = [
        "The keeper of the lighthouse writes down what the evening brings",
        "Nobody in the harbor remembers when the bell was last heard",
        "It is said of the old ferry that it never once was late",
        "Between the mole and the market lie eleven steps of stone",
        "What the tide takes in the morning it gives back at night",
    ];
    let mut state = number as u64 + 1;
    let mut line = |_| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        format!("{}, number {}. ", turns[(state >> 33) as usize % turns.len()], state >> 40)
    };
    (0..12).map(&mut line).collect()
}

/// A library of as many articles as it takes to learn a dictionary, imported.
fn full_shelf() -> Shelf {
    let shelf = Shelf::new();
    let pages: Vec<_> =
        (0..1100).map(|at| page(&format!("p{at}"), &format!("Page {at}"), &text(at))).collect();
    let articles: Vec<_> = pages.iter().map(|page| page.article()).collect();
    let imports: Vec<NewImport> = pages
        .iter()
        .zip(&articles)
        .map(|(page, article)| NewImport {
            version: NewVersion {
                now: NOW,
                key: page.key.clone(),
                asked_url: None,
                url: None,
                article,
                html: &article.html,
                raw: &page.raw,
                raw_content_type: None,
                raw_file_name: None,
                images: Vec::new(),
                text_only: false,
                even_unchanged: false,
                requests: Vec::new(),
                tags: Vec::new(),
            },
            place: Place::Inbox,
            favorite: false,
            reading: Reading::Unread,
            highlights: Vec::new(),
        })
        .collect();
    let mut import = Import::default();
    for batch in imports.chunks(256) {
        shelf.library.import(NOW, &mut import, batch).unwrap();
    }
    shelf
}

fn ids(library: &Library) -> Vec<String> {
    let query = library::Query { limit: 2000, ..library::Query::default() };
    library.list(&query).unwrap().items.into_iter().map(|item| item.id).rev().collect()
}

/// Articles have the words they were saved with, and a check, which reads all of them, finds nothing.
fn whole(library: &Library) {
    for (number, id) in ids(library).iter().enumerate().step_by(20) {
        assert_eq!(library.text(id).unwrap(), text(number));
        assert_eq!(library.html(id).unwrap(), format!("<p>{}</p>", text(number)));
    }
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

fn size_of_words(dir: &std::path::Path) -> i64 {
    let db = Connection::open(dir.join("library.db")).unwrap();
    let sql = "SELECT (SELECT sum(length(words)) FROM contents)
                    + (SELECT coalesce(sum(length(bytes)), 0) FROM pieces)";
    db.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_large_library_learns_a_dictionary_and_either_file_heals_the_other() {
    let shelf = full_shelf();
    let dir = shelf.path().to_owned();
    whole(&shelf.library);
    let alone = Shelf::new();
    alone.save(&page("p0", "Page 0", &text(0)));
    let (alone, together) = (size_of_words(alone.path()), size_of_words(&dir) / 1100);
    assert!(together * 4 < alone * 3, "{together} bytes each, {alone} alone");
    shelf.library.sweep(NOW).unwrap();
    let Shelf { library, _dir } = shelf;
    drop(library);

    let open = || Library::open(&dir, NOW).unwrap();
    let run = |file: &str, sql: &str| {
        Connection::open(dir.join(file)).unwrap().execute_batch(sql).unwrap();
    };
    // What a check tells is of the file as it lies there: opening heals before.
    let library = open();
    run("library.db", "UPDATE dictionaries SET bytes = zeroblob(length(bytes))");
    let problems = library.check().unwrap().problems;
    assert!(problems.iter().any(|problem| problem.contains("has changed in library.db")), "{problems:?}");
    drop(library);
    whole(&open());

    run("blobs.db", "DELETE FROM blobs WHERE row = (SELECT row FROM blobs ORDER BY size DESC LIMIT 1)");
    whole(&open());
    run("library.db", "UPDATE dictionaries SET bytes = x'00'");
    whole(&open());
}

#[test]
fn a_backup_has_the_dictionary_its_words_need() {
    let shelf = full_shelf();
    let dir = shelf.path().to_owned();
    let backup = shelf.library.back_up_if_due(NOW).unwrap().unwrap();
    let Shelf { library, _dir } = shelf;
    let first = ids(&library)[0].clone();
    drop(library);
    // One version's words are mended out of it.
    let db = Connection::open(dir.join("library.db")).unwrap();
    db.execute("UPDATE contents SET words = x'00' WHERE version = 1", []).unwrap();
    drop(db);
    let library = Library::open(&dir, NOW).unwrap();
    assert!(library.text(&first).is_err());
    library.repair(|_| None).unwrap();
    whole(&library);
    drop(library);
    // All of it comes back where there is nothing else.
    let other = tempfile::tempdir().unwrap();
    std::fs::copy(dir.join("blobs.db"), other.path().join("blobs.db")).unwrap();
    restore(other.path(), &backup, NOW + DAY).unwrap();
    whole(&Library::open(other.path(), NOW + DAY).unwrap());
}
