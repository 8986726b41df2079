//! Search in every script, and against a brute-force count.

use library::{PassageFrom, Place, Query};
use proptest::prelude::*;

use crate::story::{NOW, Shelf, page, query};

/// Titles found on a shelf of pages with these texts, titled by their number.
fn found(texts: &[&str], asked: &str) -> Vec<usize> {
    let shelf = Shelf::new();
    for (number, text) in texts.iter().enumerate() {
        shelf.save(&page(&number.to_string(), &format!("№ {number}"), text));
    }
    let mut numbers: Vec<usize> =
        shelf.found(asked).iter().map(|title| title.trim_start_matches("№ ").parse().unwrap()).collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn words_are_found_whatever_their_case_and_accents() {
    let texts = [
        "Café crème",
        "CAFE",
        "cafe\u{301} noir",
        "Кафе",
        "İstanbul",
        "ÅNGSTRÖM",
        "ｆｕｌｌ ｗｉｄｔｈ",
        "ΟΔΟΣ",
    ];
    assert_eq!(found(&texts, "cafe"), [0, 1, 2]);
    assert_eq!(found(&texts, "CAFÉ"), [0, 1, 2]);
    assert_eq!(found(&texts, "кафе"), [3]);
    assert_eq!(found(&texts, "istanbul"), [4]);
    assert_eq!(found(&texts, "angstrom"), [5]);
    assert_eq!(found(&texts, "full width"), [6]);
    assert_eq!(found(&texts, "οδος"), [7]);
}

#[test]
fn accents_that_make_another_letter_in_other_scripts_count() {
    assert_eq!(found(&["мои", "мой"], "мой"), [1]);
    assert_eq!(found(&["за\u{301}мок"], "замок"), [0]);
}

#[test]
fn points_of_arabic_and_hebrew_do_not_count() {
    assert_eq!(found(&["كِتَابٌ", "كتاب", "كـتـاب"], "كتاب"), [0, 1, 2]);
    // Hamza makes another letter.
    assert_eq!(found(&["أنت", "انت"], "أنت"), [0]);
    assert_eq!(found(&["שָׁלוֹם", "שלום"], "שלום"), [0, 1]);
}

#[test]
fn scripts_without_spaces_are_found_anywhere() {
    let texts = [
        "国民经济发展",
        "经济",
        "东京都",
        "京",
        "がっこう",
        "か\u{3099}っこう",
        "한국어를",
        "ภาษาไทย",
        "济经",
    ];
    assert_eq!(found(&texts, "经济"), [0, 1]);
    assert_eq!(found(&texts, "民经济发"), [0]);
    assert_eq!(found(&texts, "京"), [2, 3]);
    assert_eq!(found(&texts, "都"), [2]);
    assert_eq!(found(&texts, "がっ"), [4, 5]);
    assert_eq!(found(&texts, "국어"), [6]);
    assert_eq!(found(&texts, "ไทย"), [7]);
    assert_eq!(found(&texts, "\"经济发展\""), [0]);
}

#[test]
fn runs_and_words_stand_side_by_side() {
    let texts = ["iPhone手机壳 case", "手机 iPhone", "手机。壳"];
    assert_eq!(found(&texts, "iphone手机"), [0]);
    assert_eq!(found(&texts, "机壳 case"), [0]);
    assert_eq!(found(&texts, "\"手机 iphone\""), [1]);
    assert_eq!(found(&texts, "机壳"), [0]);
    assert_eq!(found(&texts, "手机"), [0, 1, 2]);
}

#[test]
fn phrases_prefixes_and_exclusions() {
    let texts = ["whale oil burns bright", "oil of a whale", "whales, and no fat", "don't-stop foo_bar"];
    assert_eq!(found(&texts, "whale oil"), [0, 1]);
    assert_eq!(found(&texts, "\"whale oil\""), [0]);
    assert_eq!(found(&texts, "whal*"), [0, 1, 2]);
    assert_eq!(found(&texts, "\"oil bur\"*"), [0]);
    assert_eq!(found(&texts, "whal* -oil"), [2]);
    assert_eq!(found(&texts, "-whale"), [2, 3]);
    assert_eq!(found(&texts, "-\"whale oil\" -whales"), [1, 3]);
    assert_eq!(found(&texts, "don't-stop"), [3]);
    assert_eq!(found(&texts, "foo_bar"), [3]);
    // Operators of the engine underneath are words here.
    assert_eq!(found(&texts, "whale AND oil"), Vec::<usize>::new());
    assert_eq!(found(&texts, "NEAR(whale oil)"), Vec::<usize>::new());
}

#[test]
fn authors_and_sites_are_found_and_filtered() {
    let shelf = Shelf::new();
    let mut lamps = page("a", "Lamps", "oil");
    lamps.byline = Some("Åse Hansen".to_owned());
    shelf.save(&lamps);
    let mut news = page("b", "News", "oil");
    news.key = Some("www.news.example.com/b".to_owned());
    shelf.save(&news);
    assert_eq!(shelf.found("hansen oil"), ["Lamps"]);
    assert_eq!(shelf.found("ase"), ["Lamps"]);
    assert_eq!(shelf.found("hans*"), Vec::<String>::new());
    assert_eq!(shelf.found("site:example.org"), ["Lamps"]);
    assert_eq!(shelf.found("site:Example.com"), ["News"]);
    assert_eq!(shelf.found("site:www.news.example.com"), ["News"]);
    assert_eq!(shelf.found("oil -site:example.com"), ["Lamps"]);
    assert_eq!(shelf.found("site:ample.com"), Vec::<String>::new());
}

#[test]
fn what_is_not_understood_is_said_and_the_rest_is_searched() {
    let shelf = Shelf::new();
    shelf.save(&page("a", "Lamps", "whale oil"));
    for (asked, hits, note) in [
        ("whale \"oil", 1, "not closed"),
        ("whale -", 1, "nothing stands after “-”"),
        ("whale tag:", 1, "nothing stands after “tag:”"),
        ("whale &!?", 1, "no letters or digits"),
        ("colour:whale", 0, "there is no “colour:”"),
        ("whale or", 1, "nothing stands after “or”"),
        ("or whale", 1, "nothing stands before “or”"),
        ("(whale", 1, "not closed"),
        ("whale ()", 1, "nothing stands between"),
        ("whale saved:soon", 1, "“saved:soon” is no date"),
        ("whale words:many", 1, "“words:many” is no number"),
        ("whale in:box", 1, "there are inbox, later"),
        ("\"\"", 1, "no letters or digits"),
        ("*", 1, "no letters or digits"),
    ] {
        let answer = shelf.library.search(&query(asked)).unwrap();
        assert_eq!(answer.total, hits, "{asked}: {answer:?}");
        assert!(answer.notes.iter().any(|said| said.contains(note)), "{asked}: {answer:?}");
    }
    assert_eq!(shelf.library.search(&query("whale oil")).unwrap().notes, Vec::<String>::new());
    assert_eq!(
        shelf.library.search(&query("https://example.org/a whale")).unwrap().notes,
        Vec::<String>::new()
    );
}

#[test]
fn passages_show_the_hits_where_they_are() {
    let shelf = Shelf::new();
    let text = format!(
        "{}The Café burned whale oil. {}Whales 国民经济 swim.",
        "früh ".repeat(100),
        "later ".repeat(100)
    );
    shelf.save(&page("a", "Lamps", &text));
    let hits = shelf.library.search(&query("cafe whal* 民经")).unwrap();
    let passages = &hits.hits[0].passages;
    assert_eq!(passages.len(), 2);
    let chars: Vec<char> = text.chars().collect();
    let mut marked = Vec::new();
    for passage in passages {
        assert!(passage.text.chars().count() <= 200, "{passage:?}");
        for &(start, end) in &passage.marks {
            let here: String =
                passage.text.chars().skip(start as usize).take((end - start) as usize).collect();
            let there = (passage.position + start) as usize..(passage.position + end) as usize;
            assert_eq!(here, chars[there].iter().collect::<String>());
            marked.push(here);
        }
    }
    assert_eq!(marked, ["Café", "whale", "Whales", "民经"]);
    // One character of a run is marked alone.
    let lone = shelf.library.search(&query("民")).unwrap();
    let (start, end) = lone.hits[0].passages[0].marks[0];
    assert_eq!(end - start, 1);
    // A hit in the title alone is shown there.
    let title = shelf.library.search(&query("lamps")).unwrap().hits.remove(0).passages;
    assert_eq!(
        (title[0].text.as_str(), title[0].from, &title[0].marks[..]),
        ("Lamps", PassageFrom::Title, &[(0, 5)][..])
    );
}

/// A word of a small language, so that hits happen.
fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "oil", "oils", "Öl", "sea", "seal", "a", "ab", "abc", "海", "海洋", "洋海", "x1",
    ])
    .prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    let gap = prop::sample::select(vec![" ", ", ", "\n\n", ". ", "-"]);
    prop::collection::vec((word(), gap), 0..12)
        .prop_map(|pieces| pieces.into_iter().map(|(word, gap)| word + gap).collect())
}

/// Latin words of a text, folded by hand.
fn words_of(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('ö', "o");
    let is_word = |char: char| char.is_ascii_alphanumeric();
    lower.split(|char| !is_word(char)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn search_finds_what_a_scan_finds(texts in prop::collection::vec(text(), 1..6), asked in prop::collection::vec(word(), 1..3), tail in 0..3) {
        let shelf = Shelf::new();
        for (number, text) in texts.iter().enumerate() {
            shelf.save(&page(&number.to_string(), "—", text));
        }
        let is_run = |word: &String| !word.is_ascii() && word != "Öl";
        let latin: Vec<String> = asked.iter().filter(|word| !is_run(word)).map(|word| words_of(word).concat()).collect();
        let runs: Vec<&String> = asked.iter().filter(|word| is_run(word)).collect();
        let has = |text: &str| {
            let words = words_of(text);
            latin.iter().all(|word| words.contains(word)) && runs.iter().all(|run| text.contains(run.as_str()))
        };
        let expected = texts.iter().filter(|text| has(text)).count();
        prop_assert_eq!(shelf.library.list(&query(&asked.join(" "))).unwrap().total as usize, expected);
        // One word more in front, as a prefix or excluded.
        let prefix = words_of("se").concat();
        let starts = |text: &String| words_of(text).iter().any(|word| word.starts_with(&prefix));
        let (more, expected) = match tail {
            0 => ("se*", texts.iter().filter(|text| has(text) && starts(text)).count()),
            1 => ("-se*", texts.iter().filter(|text| has(text) && !starts(text)).count()),
            _ => ("-\"oil sea\"", texts.iter().filter(|text| {
                let words = words_of(text);
                // A run between two words parts them.
                let parted = text.chars().any(|char| char > '\u{2fff}');
                has(text) && !words.windows(2).any(|pair| pair == ["oil", "sea"]) && !parted
            }).count()),
        };
        if tail < 2 || texts.iter().all(|text| !text.chars().any(|char| char > '\u{2fff}')) {
            let asked = format!("{} {more}", asked.join(" "));
            prop_assert_eq!(shelf.library.list(&query(&asked)).unwrap().total as usize, expected, "{}", asked);
        }
    }

    #[test]
    fn any_text_is_a_query(asked in "(\\PC|[-\"*: ]){0,40}") {
        let shelf = Shelf::new();
        shelf.save(&page("a", "Lamps", "whale oil 海洋"));
        let answer = shelf.library.search(&query(&asked));
        prop_assert!(answer.is_ok(), "{:?}", answer);
    }

    #[test]
    fn any_text_is_found_by_its_own_words(text in "\\PC{1,60}") {
        let shelf = Shelf::new();
        shelf.save(&page("a", "Lamps", &text));
        let quoted = text.replace('"', " ");
        let answer = shelf.library.search(&query(&format!("\"{quoted}\""))).unwrap();
        prop_assert_eq!(answer.total, 1);
        for passage in answer.hits.iter().flat_map(|hit| &hit.passages) {
            prop_assert!(passage.marks.iter().all(|(start, end)| start < end && *end as usize <= passage.text.chars().count()));
        }
        prop_assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
    }

    #[test]
    fn undo_and_redo_lead_back_and_forth(acts in prop::collection::vec((0..6, 0..3usize), 1..12)) {
        let shelf = Shelf::new();
        let ids: Vec<_> = (0..3).map(|n| shelf.save(&page(&n.to_string(), "T", "text")).item.id).collect();
        let state = || shelf.library.list(&Query { view: library::View::Trash, ..query("") }).unwrap().items
            .into_iter().chain(shelf.library.list(&query("")).unwrap().items).collect::<Vec<_>>();
        let mut states = vec![state()];
        for (act, which) in acts {
            let id = std::slice::from_ref(&ids[which]);
            match act {
                0 => shelf.library.move_items(NOW, id, Place::Archive).unwrap(),
                1 => shelf.library.move_items(NOW, id, Place::Trash).unwrap(),
                2 => shelf.library.restore_items(NOW, id).unwrap(),
                3 => shelf.library.tag_items(NOW, id, &["sea".into()]).unwrap(),
                4 => shelf.library.untag_items(NOW, id, &["sea".into()]).unwrap(),
                _ => shelf.library.favorite_items(NOW, id, true).unwrap(),
            }
            if *states.last().unwrap() != state() {
                states.push(state());
            }
        }
        for expected in states.iter().rev().skip(1) {
            shelf.library.undo(NOW).unwrap();
            prop_assert_eq!(&state(), expected);
        }
        for expected in states.iter().skip(1) {
            shelf.library.redo(NOW).unwrap();
            prop_assert_eq!(&state(), expected);
        }
        prop_assert_eq!(shelf.library.check().unwrap().problems, Vec::<String>::new());
    }
}
