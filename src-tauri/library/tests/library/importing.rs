//! Many articles at once, and many acts on them: one act each, one undo.

use article::Article;
use library::{Color, Import, ImportedHighlight, Library, NewImport, NewVersion, Place, Reading, View};

use crate::story::{NOW, Shelf, page, view};

/// Imports pages named by their numbers as one batch; of each how it lies is told by its number.
fn import(library: &Library, import: &mut Import, numbers: std::ops::Range<usize>) -> Vec<bool> {
    let articles: Vec<(usize, Article)> = numbers
        .map(|number| {
            (number, page("", &format!("Page {number}"), &format!("All the words of {number}.")).article())
        })
        .collect();
    let batch: Vec<NewImport> = articles
        .iter()
        .map(|(number, article)| NewImport {
            version: NewVersion {
                now: NOW,
                key: Some(format!("example.org/{number}")),
                asked_url: None,
                url: Some(format!("https://example.org/{number}")),
                article,
                html: &article.html,
                raw: article.text.as_bytes(),
                raw_content_type: None,
                raw_file_name: None,
                images: Vec::new(),
                text_only: false,
                even_unchanged: false,
                requests: Vec::new(),
                tags: vec!["brought".to_owned()],
            },
            place: if number % 2 == 0 { Place::Inbox } else { Place::Archive },
            favorite: number % 3 == 0,
            reading: Reading::Unread,
            highlights: vec![ImportedHighlight {
                color: Color::Green,
                quote: "the words".to_owned(),
                prefix: String::new(),
                suffix: String::new(),
                start: 0,
                note: Some("kept".to_owned()),
                created_at: NOW,
            }],
        })
        .collect();
    library.import(NOW, import, &batch).unwrap()
}

/// How many lie in the inbox, the archive and the trash, and how many are starred.
fn lying(library: &Library) -> [u32; 4] {
    [View::Inbox, View::Archive, View::Trash, View::Favorites]
        .map(|place| library.list(&view(place)).unwrap().total)
}

#[test]
fn an_import_of_several_batches_is_taken_back_by_one_undo_after_what_came_later() {
    let shelf = Shelf::new();
    let mut brought = Import::default();
    assert_eq!(import(&shelf.library, &mut brought, 0..5), [true; 5]);
    let first = shelf.library.list(&view(View::All)).unwrap().items.swap_remove(0);
    shelf.library.tag_items(NOW, std::slice::from_ref(&first.id), &["mine".into()]).unwrap();
    assert_eq!(import(&shelf.library, &mut brought, 3..9), [false, false, true, true, true, true]);
    shelf.library.finish_import(&brought).unwrap();
    assert_eq!((brought.added(), lying(&shelf.library)), (9, [5, 4, 0, 3]));
    let told = shelf.library.history(2).unwrap();
    let told: Vec<_> = told.iter().map(|act| (act.verb.as_str(), act.items)).collect();
    assert_eq!(told, [("tag", 1), ("import", 9)]);

    let library = shelf.again();
    assert_eq!(library.undo(NOW).unwrap().unwrap().verb, "tag");
    let undone = library.undo(NOW).unwrap().unwrap();
    assert_eq!((undone.verb.as_str(), undone.items.len(), lying(&library)), ("import", 9, [0, 0, 9, 0]));
    assert!(library.undo(NOW).unwrap().is_none());
    // What lies in the trash is known: it is not brought a second time.
    assert_eq!(library.has_keys(&["example.org/8".into(), "example.org/9".into()]).unwrap(), [true, false]);

    library.redo(NOW).unwrap();
    library.redo(NOW).unwrap();
    assert_eq!(lying(&library), [5, 4, 0, 3], "each where it lay");
    assert_eq!(library.item(&first.id).unwrap().tags, ["brought", "mine"]);
    let marks = library.marks(&first.id).unwrap();
    assert_eq!((marks.highlights[0].start, marks.highlights[0].note.as_deref()), (Some(4), Some("kept")));
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn what_is_still_coming_when_an_import_is_taken_back_can_be_taken_back_too() {
    let shelf = Shelf::new();
    let mut brought = Import::default();
    import(&shelf.library, &mut brought, 0..4);
    shelf.library.undo(NOW).unwrap();
    import(&shelf.library, &mut brought, 4..6);
    assert_eq!(lying(&shelf.library), [1, 1, 4, 0]);
    assert_eq!(shelf.library.undo(NOW).unwrap().unwrap().items.len(), 2);
    assert_eq!(lying(&shelf.library), [0, 0, 6, 0]);
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn an_act_on_many_articles_is_one_act_and_one_undo_brings_each_back_to_where_it_lay() {
    let shelf = Shelf::new();
    let library = &shelf.library;
    import(library, &mut Import::default(), 0..200);
    let ids: Vec<String> = library
        .list(&library::Query { limit: 1000, ..view(View::All) })
        .unwrap()
        .items
        .into_iter()
        .map(|item| item.id)
        .collect();
    let before = lying(library);
    assert_eq!((ids.len(), before), (200, [100, 100, 0, 67]));
    library.move_items(NOW, &ids, Place::Later).unwrap();
    library.favorite_items(NOW, &ids, true).unwrap();
    library.tag_items(NOW, &ids, &["many".into()]).unwrap();
    library.untag_items(NOW, &ids, &["brought".into()]).unwrap();
    library.mark_items(NOW, &ids, Reading::Finished).unwrap();
    library.move_items(NOW, &ids, Place::Trash).unwrap();
    for verb in ["trash", "finished", "untag", "tag", "favorite", "later"] {
        let undone = library.undo(NOW).unwrap().unwrap();
        let starred = if verb == "favorite" { 133 } else { 200 };
        assert_eq!((undone.verb.as_str(), undone.items.len()), (verb, starred));
    }
    assert_eq!(lying(library), before);
    assert_eq!(library.item(&ids[7]).unwrap().tags, ["brought"]);
    assert_eq!(library.item(&ids[7]).unwrap().reading, Reading::Unread);
    assert_eq!(library.check().unwrap().problems, Vec::<String>::new());
}
