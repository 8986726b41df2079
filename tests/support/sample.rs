//! A library to look at: articles of our own writing, as if gathered over some weeks, with tags, places, highlights,
//! notes, one failed save and one that lacks an image.

use serde_json::{Value, json};

use super::shelf::Shelf;
use super::site::Site;

/// Articles that are saved as pages, newest last: file, address, tags.
const PAGES: [(&str, &str, &[&str]); 5] = [
    (include_str!("../sample/warraq.html"), "https://dafatir.example/warraq", &["history"]),
    (include_str!("../sample/bunko.html"), "https://yohaku.example/bunko", &["type & print"]),
    (include_str!("../sample/queue.html"), "https://quiet.example/queue", &["databases"]),
    (
        include_str!("../sample/semicolon.html"),
        "https://leaf.example/semicolon",
        &["type & print", "history"],
    ),
    (include_str!("../sample/harbor.html"), "https://harborpost.example/2026/tide", &["climate"]),
];

/// Articles of which the list is all that is seen: title, site, beginning, hours ago, state, starred, tags.
type Line = (&'static str, &'static str, &'static str, i64, &'static str, bool, &'static [&'static str]);
const LINES: [Line; 9] = [
    (
        "Bread without a recipe",
        "Almanac Kitchen",
        "Four ratios and a thermometer replace a shelf of books. The rest is patience, and a bowl big enough to be wrong in.",
        26,
        "unread",
        false,
        &["craft"],
    ),
    (
        "The map-makers of the drowned valley",
        "Upland Review",
        "When the reservoir came, three surveyors were given one summer to record every wall, well and field name before the water did.",
        90,
        "reading",
        true,
        &["history", "craft"],
    ),
    (
        "Notes on a small house in the wind",
        "Plain Buildings",
        "The architect kept a diary of which rooms the family actually sat in, and for how long, and in which chair.",
        120,
        "unread",
        false,
        &["craft"],
    ),
    (
        "How ferries learned to wait",
        "The Harbor Post",
        "Timetables used to be promises. Then somebody asked what the passengers on the slow train thought of them.",
        150,
        "finished",
        false,
        &[],
    ),
    (
        "Forty years of the same dull star",
        "Night Assembly",
        "Photograph it every clear night and say nothing until it moves. So far nobody has said anything.",
        210,
        "unread",
        true,
        &["climate"],
    ),
    (
        "A short history of mean sea level",
        "Meridian Science",
        "Somebody once drew a line on a wall in Amsterdam and agreed to call it nothing. Everything since is measured from there.",
        300,
        "later",
        false,
        &["climate", "history"],
    ),
    (
        "On keeping a commonplace book",
        "Leaf & Letter",
        "A notebook for the sentences of other people; an index for your own.",
        400,
        "later",
        false,
        &["type & print"],
    ),
    (
        "The night shift at the observatory",
        "Night Assembly",
        "Six people, one kettle, and a roof that opens.",
        700,
        "archived",
        false,
        &[],
    ),
    (
        "Seven bridges, six engineers",
        "Plain Buildings",
        "The seventh bridge was built by the people who had to cross it, and it is the one that is left.",
        900,
        "archived",
        true,
        &["craft"],
    ),
];

/// Highlights of the first article: words, color, note.
const HIGHLIGHTS: [(&str, &str, &str); 4] = [
    (
        "The gauge went on reporting faithfully; it was simply reporting from a slightly lower place.",
        "yellow",
        "The best one-line description of silent failure I have read. Use in the monitoring talk.",
    ),
    (
        "about a third of the rise this coast is meant to plan for",
        "red",
        "Check: the 2024 plan says 38 mm per decade, so “a third” holds.",
    ),
    ("a second witness, with different faults, who could not have made the same mistake", "green", ""),
    ("a check standard", "blue", ""),
];

/// The library and the ids of the articles that are opened.
pub struct Sample {
    pub shelf: Shelf,
    pub harbor: String,
    pub semicolon: String,
    pub queue: String,
    pub bunko: String,
    pub warraq: String,
}

impl Shelf {
    /// Imports articles: JSON, one a line.
    #[track_caller]
    pub fn import(&self, lines: &[String]) {
        let file = self.home().join("articles.jsonl");
        std::fs::write(&file, lines.join("\n")).unwrap();
        self.aldine(&["import", file.to_str().unwrap()], "");
    }
}

impl Sample {
    /// Makes the library. It takes some seconds.
    pub fn new() -> Sample {
        let shelf = Shelf::new();
        let lines: Vec<String> = LINES.iter().map(|line| imported(line).to_string()).collect();
        shelf.import(&lines);
        let refusing = Site::answering(
            "503 Service Unavailable",
            "<title>One moment</title><p>Checking your browser.</p>",
        );
        shelf.try_aldine(
            &["save", "--allow-host", &refusing.host(), &format!("http://{}/glass-archive", refusing.host())],
            "",
        );
        let [warraq, bunko, queue, semicolon, harbor] = PAGES.map(|(html, address, tags)| {
            if html == PAGES[4].0 {
                earlier(&shelf);
            }
            let printed = shelf.aldine(&["save", "--base-url", address, "-"], html);
            let id = printed.split_whitespace().last().unwrap().to_owned();
            shelf.aldine(&[&["tag", id.as_str()], tags].concat(), "");
            id
        });
        for (quote, color, note) in HIGHLIGHTS {
            shelf.aldine(
                &["highlight", "add", &harbor, "--quote", quote, "--color", color, "--note", note],
                "",
            );
        }
        for (id, quote, color) in [
            (&semicolon, "It has been called unnecessary ever since.", "yellow"),
            (&semicolon, "All three were answers to one question", "blue"),
            (&bunko, "本は、読みに行くものから、連れて歩くものになった。", "yellow"),
            (&warraq, "وهكذا صار الكتاب شيئًا يُحمل، لا شيئًا يُزار.", "yellow"),
        ] {
            shelf.aldine(&["highlight", "add", id, "--quote", quote, "--color", color], "");
        }
        shelf.aldine(
            &["note", &harbor, "Lead example for the monitoring talk; independence beats precision."],
            "",
        );
        shelf.aldine(&["views", "save", "Under ten minutes", "minutes:<10"], "");
        Sample { shelf, harbor, semicolon, queue, bunko, warraq }
    }

    /// The same library in a folder of its own: what is done to it leaves this one alone.
    pub fn copy(&self) -> Shelf {
        let copy = Shelf::new();
        std::fs::create_dir(copy.library()).unwrap();
        for file in ["library.db", "blobs.db"] {
            std::fs::copy(self.shelf.library().join(file), copy.library().join(file)).unwrap();
        }
        copy
    }
}

/// Saves an earlier version of the last page, with a sentence that the later one lacks: its highlight loses its place.
fn earlier(shelf: &Shelf) {
    let (html, address, _) = PAGES[4];
    let lost = "Nobody in the harbor office had opened the ledger since the spring before last, when the roof leaked.";
    let html = html.replace("<h2>The keepers</h2>", &format!("<p>{lost}</p><h2>The keepers</h2>"));
    let printed = shelf.aldine(&["save", "--base-url", address, "-"], &html);
    let id = printed.split_whitespace().last().unwrap();
    shelf.aldine(&["highlight", "add", id, "--quote", lost, "--color", "yellow"], "");
}

fn imported((title, site, text, hours, state, favorite, tags): &Line) -> Value {
    let saved = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(*hours);
    let slug: String = title.chars().filter(char::is_ascii_alphanumeric).collect();
    let body = format!("<p>{text}</p>")
        + &"<p>It is a long story, and most of it happens out of doors.</p>".repeat(60);
    json!({
        "url": format!("https://{}.example/{slug}", site.to_lowercase().replace(|c: char| !c.is_ascii_lowercase(), "")),
        "title": title, "site": site, "saved_at": saved.to_string(), "state": state, "favorite": favorite,
        "tags": tags, "html": body,
    })
}
