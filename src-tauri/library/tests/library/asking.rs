//! The query language: what is found, what is said to be wrong, how it goes on; saved views.

use library::{
    Color, Density, NewHighlight, NewView, PassageFrom, Place, Query, Reading, Sort, TokenKind, View,
};

use crate::story::{DAY, NOW, Shelf, page, query};

/// Five articles in five places.
fn harbor() -> Shelf {
    let shelf = Shelf::new();
    let mut ids = Vec::new();
    for (slug, title, text, tags, days) in [
        ("tides", "Tides", "The sea rises twice a day.", &["sea", "science/physics"][..], 400),
        ("whales", "Whales", "A whale in the sea, a whale in the bay.", &["sea"], 40),
        ("lamps", "Lamps", "Whale oil burns bright.", &[], 10),
        ("code", "Code", "let fish = 1;", &["to do"], 5),
        ("oil", "Oil", "Oil, and more oil.", &[], 1),
    ] {
        let mut page = page(slug, title, text).tagged(tags);
        page.now = NOW - days * DAY;
        if slug == "code" {
            page.html_tail = "<pre><code>let fish = 1;</code></pre>".to_owned();
        }
        ids.push(shelf.save(&page).item.id);
    }
    let id = |at: usize| std::slice::from_ref(&ids[at]);
    shelf.library.move_items(NOW, id(0), Place::Archive).unwrap();
    shelf.library.favorite_items(NOW, id(1), true).unwrap();
    shelf.library.mark_items(NOW - 3 * DAY, id(2), Reading::Finished).unwrap();
    shelf.library.set_progress(NOW - 20 * DAY, &ids[1], 5, 0.29).unwrap();
    shelf.library.move_items(NOW, id(4), Place::Trash).unwrap();
    shelf
}

#[test]
fn pieces_are_joined_by_and_or_not_and_brackets() {
    let shelf = harbor();
    for (asked, titles) in [
        ("whale or tides", &["Lamps", "Whales", "Tides"][..]),
        ("sea whale or rises", &["Whales", "Tides"]),
        ("(whale oil) or rises", &["Lamps", "Tides"]),
        ("whale or oil or fish", &["Code", "Lamps", "Whales"]),
        ("sea -(whale or fish)", &["Tides"]),
        ("-sea", &["Code", "Lamps"]),
        ("-(sea or whale)", &["Code"]),
        ("fish or -whale", &["Code", "Tides"]),
        ("-\"whale oil\" whale", &["Whales"]),
        ("--whale", &["Lamps", "Whales"]),
        ("\"or\"", &[]),
    ] {
        assert_eq!(shelf.found(asked), titles, "{asked}");
    }
}

#[test]
fn filters_ask_of_the_index_and_of_the_tables() {
    let shelf = harbor();
    for (asked, titles) in [
        ("tag:sea", &["Whales", "Tides"][..]),
        ("tag:science", &["Tides"]),
        ("tag:science/physics", &["Tides"]),
        ("tag:physics", &[]),
        ("tag:\"to do\"", &["Code"]),
        ("title:whales", &["Whales"]),
        ("title:wh*", &["Whales"]),
        ("site:example.org oil", &["Lamps"]),
        ("site:https://www.example.org/x oil", &["Lamps"]),
        ("lang:en whale", &["Lamps", "Whales"]),
        ("lang:de", &[]),
        ("in:archive", &["Tides"]),
        ("in:trash", &["Oil"]),
        ("in:any oil", &["Oil", "Lamps"]),
        ("in:favourite", &["Whales"]),
        ("in:archive or in:trash", &["Oil", "Tides"]),
        ("is:finished", &["Lamps"]),
        ("is:unread -in:archive", &["Oil", "Code"]),
        ("has:code", &["Code"]),
        ("has:image", &[]),
        ("saved:<2w", &["Code", "Lamps"]),
        ("saved:>2w whale", &["Whales"]),
        ("-saved:<2w", &["Whales", "Tides"]),
        ("read:<1w", &["Lamps"]),
        ("words:<4", &[]),
        ("words:4", &["Code", "Lamps"]),
        ("words:6..10", &["Whales", "Tides"]),
        ("minutes:1 whale", &["Lamps", "Whales"]),
        ("progress:29", &["Whales"]),
        ("progress:>=29%", &["Lamps", "Whales"]),
        ("whale or words:4", &["Code", "Lamps", "Whales"]),
        ("-(whale words:4)", &["Code", "Whales", "Tides"]),
        ("whale sort:oldest", &["Whales", "Lamps"]),
        ("sort:title -fish", &["Lamps", "Tides", "Whales"]),
        ("tides or bright sort:relevance", &["Tides", "Lamps"]),
    ] {
        assert_eq!(shelf.found(asked), titles, "{asked}");
    }
    let in_view = Query { view: View::Archive, ..query("sea") };
    assert_eq!(shelf.titles(&in_view), ["Tides"]);
    let elsewhere = Query { view: View::Archive, ..query("in:inbox sea") };
    assert_eq!(shelf.titles(&elsewhere), ["Whales"], "what is typed says where to look");
}

#[test]
fn the_beginning_of_a_word_is_looked_for_in_notes_and_that_of_a_name_by_its_filter() {
    let shelf = Shelf::new();
    let mut first = page("a", "Lamps", "Oil burns.").tagged(&["science/optics"]);
    first.byline = Some("Åse Hansen".to_owned());
    let first = shelf.save(&first).item.id;
    let mut second = page("b", "News", "Nothing burns.");
    second.key = Some("news.ferry.example/b".to_owned());
    let second = shelf.save(&second).item.id;
    shelf.library.note_item(NOW, &second, "Compare the *lighthouse* at Skagen.").unwrap();
    let highlight = NewHighlight {
        start: 0,
        end: 3,
        color: Color::Blue,
        note: Some("Kerosene?".to_owned()),
        image: None,
    };
    shelf.library.add_highlight(NOW, &first, &highlight).unwrap();
    for (asked, titles) in [
        ("lightho*", &["News"][..]),
        ("\"the light\"*", &["News"]),
        ("kero*", &["Lamps"]),
        ("kero* -burn*", &[]),
        ("tag:sci*", &["Lamps"]),
        ("tag:science/o*", &["Lamps"]),
        ("tag:opt*", &[]),
        ("site:news.f*", &["News"]),
        ("site:ferr*", &["News"]),
        ("author:hans*", &["Lamps"]),
        ("hans*", &[]),
        ("(hans or hans* or tag:hans* or site:hans* or author:hans*)", &["Lamps"]),
    ] {
        assert_eq!(shelf.found(asked), titles, "{asked}");
        let by_relevance = Query { sort: Sort::Relevance, ..query(asked) };
        assert_eq!(shelf.titles(&by_relevance), titles, "{asked} by relevance");
    }
    let hits = shelf.library.search(&query("lightho*")).unwrap().hits;
    assert_eq!(hits[0].passages[0].from, PassageFrom::Note);
    shelf.library.note_item(NOW, &second, "").unwrap();
    assert_eq!(shelf.found("lightho*"), Vec::<String>::new());
}

#[test]
fn the_best_hits_come_first_page_by_page() {
    let shelf = Shelf::new();
    for (title, text) in [
        ("Long", "whale and a great many other words about nothing at all that goes on and on"),
        ("Short", "whale oil"),
        ("Whale", "a whale"),
        ("Nothing", "oil"),
    ] {
        shelf.save(&page(title, title, text));
    }
    let best = ["Whale", "Short", "Long"];
    for asked in ["whale", "whal*"] {
        for offset in 0..4 {
            let page = Query { sort: Sort::Relevance, offset, limit: 2, ..query(asked) };
            let end = best.len().min(offset as usize + 2);
            let found = shelf.library.search(&page).unwrap();
            assert_eq!(found.total, 3, "{asked}");
            assert_eq!(shelf.titles(&page), best[(offset as usize).min(3)..end], "{asked} from {offset}");
        }
    }
}

#[test]
fn code_and_emoji_are_words() {
    let shelf = Shelf::new();
    for (slug, text) in [
        ("a", "C++ and tokio::spawn"),
        ("b", "C and spawn of tokio"),
        ("c", "C# with foo_bar 🐳👍🏽"),
        ("d", "foo 🐳 #bar"),
    ] {
        shelf.save(&page(slug, slug, text));
    }
    for (asked, titles) in [
        ("C++", &["a"][..]),
        ("c#", &["c"]),
        ("c", &["c", "b", "a"]),
        ("tokio::spawn", &["a"]),
        ("foo_bar", &["c"]),
        ("🐳", &["d", "c"]),
        ("👍", &["c"]),
        ("👍🏿", &["c"]),
        ("\"🐳 bar\"", &["d"]),
    ] {
        assert_eq!(shelf.found(asked), titles, "{asked}");
    }
    assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_query_is_told_in_pieces_with_their_places() {
    let shelf = Shelf::new();
    let parsed = shelf.library.parse_query("🐳 -tag:\"to do\" or colour:red (x", NOW);
    let told: Vec<_> = parsed
        .tokens
        .iter()
        .map(|token| (token.start, token.end, token.kind, token.value.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (0, 2, TokenKind::Word, Some("🐳")),
            (3, 4, TokenKind::Not, None),
            (4, 15, TokenKind::Filter, Some("to do")),
            (16, 18, TokenKind::Or, None),
            (19, 29, TokenKind::Problem, Some("red")),
            (30, 31, TokenKind::Open, None),
            (31, 32, TokenKind::Word, Some("x")),
        ]
    );
    assert_eq!(parsed.tokens[4].suggestion.as_deref(), Some("color:red"));
    assert!(parsed.tokens[5].problem.as_deref().unwrap().contains("not closed"));
    assert_eq!(parsed.notes.len(), 2, "{:?}", parsed.notes);
    let wrong = shelf.library.parse_query("in:archve", NOW);
    assert_eq!(wrong.tokens[0].suggestion.as_deref(), Some("in:archive"));
}

#[test]
fn a_query_goes_on_with_what_the_library_has() {
    let shelf = harbor();
    let offered = |text: &str| -> Vec<String> {
        let caret = u32::try_from(text.encode_utf16().count()).unwrap();
        shelf.library.complete_query(text, caret).unwrap().into_iter().map(|offer| offer.insert).collect()
    };
    assert_eq!(offered("whale tag:"), ["tag:sea", "tag:science", "tag:science/physics", "tag:\"to do\""]);
    assert_eq!(offered("tag:sc"), ["tag:science", "tag:science/physics"]);
    assert_eq!(offered("site:ex"), ["site:example.org"]);
    assert_eq!(offered("in:a"), ["in:archive", "in:any"]);
    assert_eq!(offered("s"), ["site:", "saved:", "sort:", "tag:sea", "tag:science", "tag:science/physics"]);
    assert_eq!(offered("whale "), Vec::<String>::new());
    let inside = shelf.library.complete_query("🐳 tag:se whale", 9).unwrap();
    assert_eq!((inside[0].insert.as_str(), inside[0].start, inside[0].end), ("tag:sea", 3, 9));
}

#[test]
fn a_misspelled_word_is_corrected_by_the_librarys_own() {
    let shelf = harbor();
    let meant = |text: &str| shelf.library.search(&query(text)).unwrap().did_you_mean;
    assert_eq!(meant("wahle oil").as_deref(), Some("whale oil"));
    assert_eq!(
        meant("\"whale oyl\" brihgt").as_deref(),
        Some("\"whale oyl\" bright"),
        "three letters are left alone"
    );
    assert_eq!(meant("brigghtt").as_deref(), Some("bright"));
    assert_eq!(meant("zeppelin"), None);
    assert_eq!(meant("whale"), None, "it is found");
}

#[test]
fn older_articles_that_come_later_take_their_place_in_time() {
    let shelf = Shelf::new();
    let times = [
        (5, "e"),
        (7, "g"),
        (9, "i"),
        (1, "a"),
        (3, "c"),
        (10, "j"),
        (2, "b"),
        (8, "h"),
        (8, "h2"),
        (11, "k"),
    ];
    for (day, title) in times {
        let mut page = page(title, title, "same words");
        page.now = NOW + day * DAY;
        shelf.save(&page);
    }
    let newest = ["k", "j", "i", "h2", "h", "g", "e", "c", "b", "a"];
    let mut oldest = newest;
    oldest.reverse();
    for text in ["", "same", "sam*", "words:2", "same in:inbox", "sam* in:inbox"] {
        assert_eq!(shelf.found(text), newest, "{text}");
        let backward = Query { sort: Sort::Oldest, ..query(text) };
        assert_eq!(shelf.titles(&backward), oldest, "{text}");
        for offset in 0..10 {
            let page = Query { offset, limit: 3, ..query(text) };
            let end = newest.len().min(offset as usize + 3);
            assert_eq!(shelf.titles(&page), newest[offset as usize..end], "{text} from {offset}");
        }
    }
}

#[test]
fn what_was_done_to_views_is_taken_back_in_its_order_after_a_restart_too() {
    let shelf = Shelf::new();
    let view = |name: &str, text: &str| NewView {
        id: None,
        name: name.to_owned(),
        query: query(text),
        density: Default::default(),
    };
    let sea = shelf.library.save_view(NOW, &view("Sea", "tag:sea")).unwrap();
    let sky = shelf.library.save_view(NOW, &view("Sky", "tag:sky")).unwrap();
    shelf.library.order_views(NOW, &[sky.clone(), sea.clone()]).unwrap();
    shelf.library.order_views(NOW, &[sky.clone(), sea.clone()]).unwrap();
    let changed = NewView { id: Some(sky.clone()), ..view("Air", "wind") };
    shelf.library.save_view(NOW, &changed).unwrap();
    shelf.library.delete_view(NOW, &sky).unwrap();
    let library = shelf.again();
    let names = || library.views(NOW).unwrap().into_iter().map(|view| view.name).collect::<Vec<_>>();
    let undone = || library.undo(NOW).unwrap().unwrap().verb;
    assert_eq!(names(), ["Sea"]);
    assert_eq!((undone().as_str(), names()), ("delete_view", vec!["Air".to_owned(), "Sea".to_owned()]));
    let back = library.view("air").unwrap().unwrap();
    assert_eq!((back.id, back.query.text.as_str()), (sky.clone(), "wind"));
    assert_eq!((undone().as_str(), names()), ("change_view", vec!["Sky".to_owned(), "Sea".to_owned()]));
    // The same order again was no act.
    assert_eq!((undone().as_str(), names()), ("order_views", vec!["Sea".to_owned(), "Sky".to_owned()]));
    assert_eq!((undone().as_str(), names()), ("save_view", vec!["Sea".to_owned()]));
    for _ in 0..4 {
        library.redo(NOW).unwrap().unwrap();
    }
    assert_eq!(names(), ["Sea"]);
    assert_eq!(library.view("sea").unwrap().unwrap().id, sea);
    assert!(library.redo(NOW).unwrap().is_none());
}

#[test]
fn views_are_kept_counted_ordered_and_forgotten() {
    let shelf = harbor();
    let library = &shelf.library;
    let view = |name: &str, text: &str| NewView {
        id: None,
        name: name.to_owned(),
        query: Query { sort: Sort::Title, limit: 9, ..query(text) },
        density: Density::Compact,
    };
    let sea = library.save_view(NOW, &view(" The  sea ", "tag:sea")).unwrap();
    let new = library.save_view(NOW, &view("New", "saved:<2w")).unwrap();
    let told = |library: &library::Library| -> Vec<(String, u32)> {
        library.views(NOW).unwrap().into_iter().map(|view| (view.name, view.count)).collect()
    };
    assert_eq!(told(library), [("The sea".to_owned(), 2), ("New".to_owned(), 2)]);
    library.order_views(NOW, &[new.clone(), sea.clone()]).unwrap();
    let changed = NewView { id: Some(sea.clone()), ..view("Sea", "sea") };
    assert_eq!(library.save_view(NOW, &changed).unwrap(), sea);
    assert_eq!(told(&shelf.again()), [("New".to_owned(), 2), ("Sea".to_owned(), 2)]);
    let kept = library.view("sea").unwrap().unwrap();
    assert_eq!((kept.query.sort, kept.query.limit, kept.density), (Sort::Title, 0, Density::Compact));
    library.delete_view(NOW, &new).unwrap();
    assert_eq!(told(library), [("Sea".to_owned(), 2)]);
    for name in ["", "  ", "a\u{7}b", &"x".repeat(101)] {
        assert!(library.save_view(NOW, &view(name, "")).is_err(), "{name:?}");
    }
    assert!(library.delete_view(NOW, &new).is_err());
    assert!(library.order_views(NOW, &[new]).is_err());
}
