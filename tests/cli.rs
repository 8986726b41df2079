//! The command line as a script uses it: the built program, a library in a folder, a web server on loopback.

#![allow(clippy::unwrap_used)]

#[path = "cli/pages.rs"]
mod pages;
#[path = "cli/rules.rs"]
mod rules;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The brass treads</title>
<link rel="canonical" href="/treads"></head><body><nav><a href="/">Home</a></nav><article><h1>The brass treads</h1>
<p>The gangway at the north pier still has its brass treads. They were polished every Saturday until the boy who polished
them became harbour master and abolished the custom, to nobody's regret but the chandler's.</p>
<img src="/treads.png" alt="Brass treads" width="64" height="40"><img src="/lost.png" alt="The boy, later">
<p>They shine all the same. Four thousand shoes a week do what one boy did, and they do it without being paid, which the
harbour master likes to point out to the chandler.</p></article></body></html>"#;

struct Shelf(tempfile::TempDir);

impl Shelf {
    fn new() -> Shelf {
        Shelf(tempfile::tempdir().unwrap())
    }

    #[track_caller]
    fn run(&self, arguments: &[&str]) -> Output {
        self.run_with_input(arguments, b"")
    }

    #[track_caller]
    fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_aldine"))
            .args(arguments)
            .env("ALDINE_LIBRARY", self.0.path().join("library"))
            .current_dir(self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that refuses its arguments does not read.
        let _ = child.stdin.take().unwrap().write_all(input);
        child.wait_with_output().unwrap()
    }

    /// Runs, expects success, gives standard output.
    #[track_caller]
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.done(arguments)).unwrap()
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.0.path().join(name), bytes).unwrap();
    }

    /// Saves PAGE from a file and gives its id.
    #[track_caller]
    fn save_page(&self) -> String {
        self.write("treads.html", PAGE.as_bytes());
        let out =
            self.done(&["save", "--base-url", "https://quay.example/treads", "--text-only", "treads.html"]);
        last_word(&out)
    }
}

fn last_word(text: &str) -> String {
    text.split_whitespace().last().unwrap().to_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A web server with one page, one image and nothing else; it ends with the test. Gives its `HOST:PORT`.
fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 4096];
            let read = stream.read(&mut request).unwrap_or(0);
            let request = String::from_utf8_lossy(&request[..read]).into_owned();
            let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
            let png = include_bytes!("support/treads.png");
            let (status, media, body): (&str, &str, &[u8]) = match path.split('?').next().unwrap() {
                "/treads" => ("200 OK", "text/html; charset=utf-8", PAGE.as_bytes()),
                "/treads.png" => ("200 OK", "image/png", png),
                _ => ("404 Not Found", "text/plain", b"no"),
            };
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
        }
    });
    address
}

#[test]
fn a_page_is_saved_from_the_web_with_its_images_and_read_again() {
    let shelf = Shelf::new();
    let host = serve();
    let url = format!("http://{host}/treads?utm_source=mail");
    let output = shelf.run(&["save", "--allow-host", &host, "--tag", "quay", &url]);
    let out = String::from_utf8_lossy(&output.stdout);
    assert!(out.starts_with("saved "), "{out}{}", stderr(&output));
    let id = last_word(&out);

    let text = shelf.done(&["show", &id]);
    assert!(text.contains("polished every Saturday"), "{text}");
    let html = shelf.done(&["show", &id, "--html"]);
    assert_eq!(html.matches("src=\"aldine://image/").count(), 1, "{html}");
    assert!(html.contains("data-missing="), "{html}");
    assert!(!html.contains("http://127.0.0.1") || html.contains("data-source=\"http://127.0.0.1"), "{html}");
    let markdown = shelf.done(&["show", &id, "--markdown"]);
    assert!(markdown.starts_with("# The brass treads"), "{markdown}");
    assert_eq!(shelf.done(&["show", &id, "--raw"]), PAGE);

    let item = &shelf.json(&["show", "--json", &id])["item"];
    assert_eq!(item["title"], "The brass treads");
    assert_eq!(item["seal"], "images_missing");
    assert_eq!(item["images"], 1);
    assert_eq!(item["images_missing"], 1);
    assert_eq!(item["tags"][0], "quay");
    assert_eq!(item["url"], format!("http://{host}/treads"), "tracking parameters are stripped");

    let ledger = shelf.json(&["ledger", "--json"]);
    assert_eq!(ledger.as_array().unwrap().len(), 3, "one page, two images: {ledger}");
    let check = shelf.json(&["check", "--json"]);
    assert_eq!(check["problems"], serde_json::json!([]));
    assert_eq!(check["images_missing"], 1);
}

#[test]
fn saving_the_same_page_again_makes_no_twin() {
    let shelf = Shelf::new();
    let id = shelf.save_page();
    shelf.done(&["tag", &id, "quay"]);
    let again = shelf.done(&[
        "save",
        "--base-url",
        "https://quay.example/treads?utm_medium=x",
        "--text-only",
        "treads.html",
    ]);
    assert!(again.starts_with("already saved, unchanged"), "{again}");
    assert_eq!(last_word(&again), id);

    shelf.write("treads.html", PAGE.replace("every Saturday", "every Sunday").as_bytes());
    let changed =
        shelf.done(&["save", "--base-url", "https://quay.example/treads", "--text-only", "treads.html"]);
    assert!(changed.starts_with("already saved, new version kept"), "{changed}");
    let shown = shelf.json(&["show", "--json", &id]);
    assert_eq!(shown["versions"].as_array().unwrap().len(), 2);
    assert_eq!(shown["item"]["tags"][0], "quay", "the reader's marks stay");
    assert!(shown["text"].as_str().unwrap().contains("every Sunday"));
    assert_eq!(shelf.json(&["list", "--json"])["total"], 1);
}

#[test]
fn standard_input_and_plain_text_become_articles() {
    let shelf = Shelf::new();
    let text = include_bytes!("pages/plain-text/source.txt");
    let output = shelf.run_with_input(&["save", "-"], text);
    assert!(output.status.success(), "{}", stderr(&output));
    let id = last_word(&String::from_utf8_lossy(&output.stdout));
    let item = &shelf.json(&["show", "--json", &id])["item"];
    assert_eq!(item["title"], "The well at the end of Chapel Lane");
    assert_eq!(item["byline"], "Agnes Whitlow");
    let report = shelf.done(&["show", &id, "--report"]);
    assert!(report.contains("Editorial standards"), "{report}");
}

#[test]
fn the_sample_article_opens_complete() {
    let shelf = Shelf::new();
    let saved = shelf.json(&["save", "--sample", "--json"]);
    assert_eq!(saved["item"]["title"], "A pause that goes on");
    assert_eq!(saved["item"]["seal"], "complete", "{saved}");
    assert_eq!(saved["item"]["images"], 2);
}

#[test]
fn words_are_found_and_acts_are_undone() {
    let shelf = Shelf::new();
    let id = shelf.save_page();
    let found = shelf.done(&["search", "HARBOUR master"]);
    assert!(found.starts_with(&id), "{found}");
    assert!(found.contains("[harbour] [master]") || found.contains("[harbour]"), "{found}");
    assert!(shelf.done(&["search", "zeppelin"]).is_empty());

    shelf.done(&["archive", &id[..18]]);
    assert_eq!(shelf.json(&["list", "--json", "--in", "archive"])["total"], 1);
    shelf.done(&["undo"]);
    assert_eq!(shelf.json(&["list", "--json", "--in", "inbox"])["total"], 1);
    shelf.done(&["redo"]);
    shelf.done(&["trash", &id]);
    assert_eq!(shelf.json(&["list", "--json"])["total"], 0);
    shelf.done(&["restore", &id]);
    assert_eq!(shelf.json(&["list", "--json", "--in", "archive"])["total"], 1, "back to where it lay");
}

#[test]
fn what_cannot_be_saved_is_refused_with_a_reason_and_changes_nothing() {
    let shelf = Shelf::new();
    shelf.write("paper.pdf", b"%PDF-1.7\n1 0 obj\n");
    shelf.write("empty.html", b"");
    for (arguments, code, word) in [
        (&["save", "http://127.0.0.1:9/"][..], 4, "127.0.0.1"),
        (&["save", "http://[::ffff:10.0.0.1]/"][..], 4, "10.0.0.1"),
        (&["save", "paper.pdf"][..], 4, "PDF"),
        (&["save", "empty.html"][..], 4, "empty"),
        (&["save", "no-such-file.html"][..], 2, "no-such-file.html"),
        (&["save"][..], 2, "required"),
        (&["show", "0000000000"][..], 2, "0000000000"),
        (&["save", "--limit", "leaves=1", "empty.html"][..], 2, "page_bytes"),
        (&["save", "--allow-host", "nowhere", "empty.html"][..], 2, "HOST:PORT"),
    ] {
        let output = shelf.run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains(word), "{arguments:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    assert_eq!(shelf.json(&["list", "--json"])["total"], 0);
}

#[test]
fn one_of_several_that_fails_is_named_and_does_not_stop_the_others() {
    let shelf = Shelf::new();
    shelf.write("treads.html", PAGE.as_bytes());
    let output = shelf.run(&["save", "missing.html", "treads.html"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(stderr(&output).contains("missing.html"));
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("saved "));
}

#[test]
fn a_failed_save_has_a_place_and_a_reason() {
    let shelf = Shelf::new();
    let host = serve();
    let output = shelf.run(&["save", "--allow-host", &host, &format!("http://{host}/gone")]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let list = shelf.json(&["list", "--json", "--in", "attention"]);
    assert_eq!(list["items"][0]["seal"], "failed", "{list}");
    assert!(list["items"][0]["failure"].as_str().unwrap().contains("/gone"), "{list}");
}

#[test]
fn a_library_that_is_none_is_refused_and_left_alone() {
    let shelf = Shelf::new();
    std::fs::create_dir(shelf.0.path().join("library")).unwrap();
    let file = Path::new("library/library.db");
    shelf.write("library/library.db", b"this is not a database, but somebody's text");
    let output = shelf.run(&["list"]);
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    let kept = std::fs::read(shelf.0.path().join(file)).unwrap();
    assert_eq!(kept, b"this is not a database, but somebody's text");
}

#[test]
fn extract_needs_no_library() {
    let shelf = Shelf::new();
    let output =
        shelf.run_with_input(&["extract", "--base-url", "https://quay.example/treads"], PAGE.as_bytes());
    let article: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(article["title"], "The brass treads");
    shelf.write("treads.html", PAGE.as_bytes());
    let path = shelf.0.path().join("treads.html");
    let line = serde_json::json!({ "id": "a", "path": path, "url": "" }).to_string();
    let broken = serde_json::json!({ "id": "b", "path": "nowhere.html" }).to_string();
    let output = shelf.run_with_input(&["extract", "--jsonl"], format!("{line}\n{broken}\n").as_bytes());
    let lines: Vec<serde_json::Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines[0]["id"], "a");
    assert!(lines[0]["cpu_ms"].as_f64().unwrap() > 0.0);
    assert!(lines[1]["error"].as_str().unwrap().contains("nowhere.html"));
    assert!(!shelf.0.path().join("library").exists());
}

#[test]
fn the_manual_has_a_page_for_each_verb_and_completions_for_each_shell() {
    let shelf = Shelf::new();
    shelf.done(&["manual", "manual"]);
    let dir = shelf.0.path().join("manual");
    let read = |name: &str| {
        std::fs::read_to_string(dir.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let help = shelf.done(&["help"]);
    let (_, verbs) = help.split_once("Commands:\n").unwrap();
    let verbs: Vec<&str> = verbs
        .lines()
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|verb| *verb != "help")
        .collect();
    assert!(verbs.contains(&"save") && verbs.contains(&"search"), "{verbs:?}");
    assert!(!verbs.contains(&"manual"), "only packages need it: {verbs:?}");
    let overview = read("aldine.1");
    for verb in verbs {
        assert!(overview.contains(&format!("aldine\\-{verb}(1)")), "aldine.1 does not name {verb}");
        assert!(read(&format!("aldine-{verb}.1")).contains(".SH SYNOPSIS"), "{verb}");
        for shell in ["aldine.bash", "_aldine", "aldine.fish", "_aldine.ps1"] {
            assert!(read(shell).contains(verb), "{shell} does not complete {verb}");
        }
    }
    assert!(!shelf.0.path().join("library").exists(), "writing the manual opens no library");
}

#[test]
#[cfg(target_os = "linux")]
fn the_command_line_links_no_window_library() {
    let linked = Command::new("ldd").arg(env!("CARGO_BIN_EXE_aldine")).output().unwrap();
    let linked = String::from_utf8(linked.stdout).unwrap();
    assert!(linked.contains("libc.so"), "ldd tells nothing: {linked}");
    for library in ["libgtk", "libgdk", "libwebkit", "libjavascriptcore", "libX11", "libwayland", "libglib"] {
        assert!(!linked.contains(library), "{linked}");
    }
}

/// Lines of an import, oldest last; the third is no article.
const LINES: &str = r##"{"url":"https://a.example/2","title":"The second","author":"Ada Marsh","site":"a.example","lang":"en","published":"2020-02-01","saved_at":"2020-02-02T10:00:00Z","state":"archived","favorite":true,"tags":["sea","#sky"],"text":"Tides rise.\n\nAnd fall.","html":"<p>Tides rise.<script>alert(1)</script><p onclick=x>And fall.<img src=img/1.png alt=Moon>","highlights":[{"start":13,"end":21,"quote":"And fall","color":"pink","created_at":"2020-02-03T00:00:00Z","note":"true"}],"mood":"calm"}
{"url":"https://a.example/1","title":"The first","saved_at":"2020-01-01T10:00:00Z","text":"Plain & simple <words>\n\nin two parts"}
{"url":"https://a.example/3","title":
{"url":"https://a.example/2?utm_source=x","title":"A twin of the second","text":"tides"}
"##;

#[test]
fn lines_of_json_are_imported_with_all_their_fields() {
    let shelf = Shelf::new();
    shelf.write("a.jsonl", LINES.as_bytes());
    let dry = shelf.run(&["import", "--dry-run", "a.jsonl"]);
    assert_eq!(String::from_utf8_lossy(&dry.stdout), "2 would be added, 1 known, 1 refused, 1 highlight\n");
    assert_eq!(shelf.json(&["list", "--json"])["total"], 0);

    let output = shelf.run(&["import", "a.jsonl"]);
    assert_eq!(output.status.code(), Some(1), "a line failed");
    assert!(stderr(&output).contains("a.jsonl:3: "), "{}", stderr(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "2 added, 1 known, 1 refused, 1 highlight\n");
    let list = shelf.json(&["list", "--json"]);
    let (second, first) = (&list["items"][0], &list["items"][1]);
    assert_eq!((&first["title"], &second["title"]), (&"The first".into(), &"The second".into()));
    assert_eq!((&second["place"], &second["favorite"]), (&"archive".into(), &true.into()));
    assert_eq!(second["tags"], serde_json::json!(["sea", "sky"]));
    assert_eq!(second["byline"], "Ada Marsh");
    assert_eq!(second["published"], "2020-02-01");
    assert_eq!(second["saved_at"], 1_580_637_600_000_i64);
    assert_eq!((&second["seal"], &second["images_missing"]), (&"images_missing".into(), &1.into()));
    let html = shelf.done(&["show", "--html", second["id"].as_str().unwrap()]);
    assert!(!html.contains("alert") && !html.contains("onclick"), "{html}");
    let raw = shelf.done(&["show", "--raw", second["id"].as_str().unwrap()]);
    assert!(raw.contains("\"mood\":\"calm\""), "what is not known is kept: {raw}");
    let text = shelf.done(&["show", "--text", first["id"].as_str().unwrap()]);
    assert!(text.contains("Plain & simple <words>"), "{text}");
    assert!(shelf.done(&["search", "sort:oldest tag:sea tides"]).contains("The second"));
    assert_eq!(shelf.json(&["check", "--json"])["problems"], serde_json::json!([]));
    let marked = shelf.json(&["search", "--json", "color:red has:note has:highlight -is:orphaned"]);
    assert_eq!(marked["hits"][0]["item"]["title"], "The second");
    let by_note = shelf.json(&["search", "--json", "true"]);
    let passage = &by_note["hits"][0]["passages"][0];
    assert_eq!((&passage["from"], &passage["text"]), (&"highlight".into(), &"true".into()));

    let again = shelf.run(&["import", "a.jsonl"]);
    assert_eq!(String::from_utf8_lossy(&again.stdout), "0 added, 3 known, 1 refused, 0 highlights\n");
    shelf.done(&["undo"]);
    assert_eq!(shelf.json(&["list", "--json"])["total"], 0, "one undo takes all of it back");
    shelf.done(&["redo"]);
    assert_eq!(shelf.json(&["list", "--json", "--in", "archive"])["total"], 1, "each to where it lay");
}

#[test]
fn an_import_that_was_killed_goes_on_where_it_stopped() {
    let shelf = Shelf::new();
    let lines: String = (0..1500)
        .map(|number| {
            format!("{{\"url\":\"https://a.example/{number}\",\"title\":\"No {number}\",\"text\":\"word{number} and more\"}}\n")
        })
        .collect();
    shelf.write("a.jsonl", lines.as_bytes());
    let mut child = Command::new(env!("CARGO_BIN_EXE_aldine"))
        .args(["import", "a.jsonl"])
        .env("ALDINE_LIBRARY", shelf.0.path().join("library"))
        .current_dir(shelf.0.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while shelf.json(&["list", "--json", "--limit", "1"])["total"] == 0 && child.try_wait().unwrap().is_none()
    {
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let there = shelf.json(&["list", "--json", "--limit", "1"])["total"].as_u64().unwrap();
    assert!(there > 0, "at least a batch is there");
    let rest = shelf.done(&["import", "a.jsonl"]);
    assert_eq!(rest, format!("{} added, {there} known, 0 refused, 0 highlights\n", 1500 - there));
    assert_eq!(shelf.json(&["list", "--json", "--limit", "1"])["total"], 1500);
    assert_eq!(shelf.json(&["check", "--json"])["problems"], serde_json::json!([]));
}

#[test]
fn queries_are_kept_as_views_and_wrong_ones_say_where() {
    let shelf = Shelf::new();
    shelf.save_page();
    shelf.done(&["views", "save", "Brass", "title:brass"]);
    shelf.done(&["views", "save", "brass", "title:treads sort:oldest"]);
    assert_eq!(shelf.done(&["views"]), "      1  brass  (title:treads sort:oldest)\n");
    assert_eq!(shelf.json(&["list", "--json", "--view", "Brass"])["total"], 1);
    shelf.done(&["views", "delete", "brass"]);
    assert_eq!(shelf.done(&["views"]), "");
    let wrong = shelf.run(&["search", "brass in:nowhere"]);
    assert!(wrong.status.success(), "the rest is searched for");
    assert!(stderr(&wrong).contains("  brass in:nowhere\n        ^^^^^^^^^^"), "{}", stderr(&wrong));
    let unknown = shelf.run(&["search", "savd:today"]);
    assert!(stderr(&unknown).contains("Did you mean: saved:today"), "{}", stderr(&unknown));
    let misspelled = shelf.run(&["search", "polihsed"]);
    assert!(stderr(&misspelled).contains("Did you mean: polished"), "{}", stderr(&misspelled));
    assert!(shelf.done(&["help", "search"]).contains("sea (whale or \"sea lion\")"));
}

#[test]
fn twins_are_listed_and_made_one() {
    let shelf = Shelf::new();
    let text: String = (0..60).map(|number| format!("word{number} ")).collect();
    let line = |slug: &str, tag: &str| {
        format!(
            "{{\"url\":\"https://{slug}.example/x\",\"title\":\"{slug}\",\"tags\":[\"{tag}\"],\"text\":\"{text}\"}}\n"
        )
    };
    shelf.write("a.jsonl", (line("one", "sea") + &line("two", "sky")).as_bytes());
    shelf.done(&["import", "a.jsonl"]);
    let twins = shelf.json(&["twins", "--json"]);
    let id = |number: usize| twins[0][number]["id"].as_str().unwrap().to_owned();
    assert_eq!(shelf.json(&["related", "--json", &id(0)])["twins"][0]["id"], twins[0][1]["id"]);
    let merged = shelf.json(&["merge", "--json", &id(0), &id(1)]);
    assert_eq!(merged["tags"], serde_json::json!(["sea", "sky"]));
    assert_eq!(shelf.done(&["twins"]), "");
    shelf.done(&["undo"]);
    assert_eq!(shelf.json(&["twins", "--json"])[0].as_array().unwrap().len(), 2);
}

#[test]
fn words_are_highlighted_noted_found_and_taken_out_again() {
    let shelf = Shelf::new();
    let id = shelf.save_page();
    let quote = "polished every Saturday";
    let added = shelf.json(&["highlight", "add", &id, "--quote", quote, "--color", "green", "--json"]);
    let highlight = added["highlight"]["id"].as_str().unwrap().to_owned();
    assert_eq!(added["highlight"]["quote"], quote);
    let refused = shelf.run(&["highlight", "add", &id, "--quote", "no such words"]);
    assert_eq!(refused.status.code(), Some(2), "{}", stderr(&refused));
    shelf.done(&["highlight", "change", &highlight, "--note", "By whom?", "--tag", "work/brass"]);
    shelf.done(&["note", &id, "Ask the *chandler*."]);
    assert_eq!(shelf.json(&["search", "chandler", "--json"])["total"], 1);
    let listed = shelf.done(&["highlight", "list", &id]);
    assert!(listed.starts_with(&highlight) && listed.contains("[By whom?]  #work/brass"), "{listed}");
    assert_eq!(shelf.json(&["highlight", "list", "--tag", "work", "--json"])["total"], 1);

    let markdown = shelf.done(&["highlight", "export", &id]);
    assert!(markdown.contains(&format!("> {quote}")), "{markdown}");
    assert!(markdown.contains(&format!("aldine://open/{id}#h-{highlight}")), "{markdown}");
    let json = shelf.json(&["highlight", "export", "--json"]);
    assert_eq!(json["first"]["items"][0]["target"]["selector"][0]["exact"], quote);
    assert!(shelf.done(&["highlight", "export", "--csv"]).contains("By whom?"));

    shelf.done(&["highlight", "delete", &highlight]);
    assert_eq!(shelf.json(&["highlight", "list", "--json"])["total"], 0);
    assert!(shelf.done(&["undo"]).starts_with("undone: delete_highlights"));
    assert_eq!(shelf.json(&["highlight", "list", "--json"])["total"], 1);
    let history = shelf.done(&["history", "--limit", "1"]);
    assert!(history.contains("delete_highlights") && history.contains("(undone)"), "{history}");
    assert_eq!(shelf.json(&["check", "--json"])["problems"], serde_json::json!([]));
}

#[test]
fn tags_are_renamed_merged_colored_and_deleted() {
    let shelf = Shelf::new();
    let id = shelf.save_page();
    shelf.done(&["tag", &id, "quay", "quay/north"]);
    shelf.done(&["tags", "rename", "quay", "harbor"]);
    shelf.done(&["tags", "color", "harbor", "blue"]);
    let tags = shelf.done(&["tags"]);
    assert_eq!(tags, "harbor  (1 article, 0 highlights, blue)\nharbor/north  (1 article, 0 highlights)\n");
    assert_eq!(shelf.run(&["tags", "merge", "harbor", "nowhere"]).status.code(), Some(2));
    shelf.done(&["tags", "merge", "harbor/north", "harbor"]);
    shelf.done(&["tag", &id, "pier", "quay"]);
    shelf.done(&["tags", "merge", "pier", "quay", "harbor"]);
    assert_eq!(shelf.done(&["tags"]), "harbor  (1 article, 0 highlights, blue)\n");
    shelf.done(&["undo"]);
    shelf.done(&["tags", "delete", "harbor", "pier", "quay"]);
    assert_eq!(shelf.done(&["tags"]), "");
    shelf.done(&["undo"]);
    assert_eq!(shelf.json(&["tags", "--json"])[0]["color"], "blue");
}

#[test]
fn a_page_extracted_anew_keeps_its_versions_and_its_highlights() {
    let shelf = Shelf::new();
    let id = shelf.save_page();
    let added = shelf.json(&["highlight", "add", &id, "--quote", "four thousand shoes a week", "--json"]);
    assert_eq!(added["highlight"]["quote"], "Four thousand shoes a week", "the text's own spelling is kept");
    assert_eq!(
        shelf.done(&["reextract", "--all"]),
        "0 new versions, 1 unchanged, 0 failed; 0 highlights lost their place\n"
    );
    // The page changes, and is saved once more from where it came.
    let changed =
        PAGE.replace("four thousand", "five thousand").replace("Four thousand", "Nearly four thousand");
    shelf.write("treads.html", changed.as_bytes());
    shelf.done(&["save", "--base-url", "https://quay.example/treads", "--text-only", "treads.html"]);
    let highlight = &shelf.json(&["highlight", "list", &id, "--json"])["highlights"][0]["highlight"];
    assert_eq!(highlight["orphaned"], false);
    let versions = shelf.done(&["versions", &id]);
    assert_eq!(versions.lines().count(), 2, "{versions}");
    let diff = shelf.done(&["versions", &id, "--diff", "1", "2"]);
    assert!(diff.contains("{+Nearly +}") || diff.contains("[-Four-]{+Nearly four+}"), "{diff}");
    shelf.done(&["versions", &id, "--show", "1"]);
    assert!(shelf.done(&["show", &id]).contains("They shine all the same. Four thousand"));
    assert_eq!(shelf.json(&["check", "--json"])["problems"], serde_json::json!([]));
}

#[test]
fn a_page_is_saved_again_from_its_address() {
    let shelf = Shelf::new();
    let host = serve();
    let out = shelf.done(&["save", "--allow-host", &host, "--text-only", &format!("http://{host}/treads")]);
    let id = last_word(&out);
    let again = shelf.done(&["resave", "--allow-host", &host, &id]);
    assert!(again.starts_with("already saved, unchanged"), "{again}");
    let kept = shelf.done(&["resave", "--allow-host", &host, "--new-version", &id]);
    assert!(kept.starts_with("already saved, new version kept"), "{kept}");
    assert_eq!(shelf.json(&["versions", &id, "--json"]).as_array().unwrap().len(), 2);
}
