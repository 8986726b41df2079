//! CPU time of one page from bytes to clean HTML, beside a bare html5ever parse into `RcDom` and beside dom_smoothie, which
//! finds the article but does not make it safe. `script/bench extract [FOLDER ...]` runs it.
//!
//! Every page is timed in all three ways one after the other, several times, and its fastest time counts: what else the
//! machine does then falls on all alike.

use std::path::{Path, PathBuf};

use article::{Options, Page, Report, body, extract, input, metadata, place_images, shape, tree, write};
use cpu_time::ThreadTime;
use html5ever::tendril::TendrilSink;

/// Times each page is measured in each way.
const ROUNDS: usize = 5;

/// The steps of [`extract`] and of [`place_images`], in order.
const STAGES: [&str; 9] = [
    "input: bytes to text",
    "tree: text to tree",
    "metadata",
    "tidy",
    "body",
    "shape",
    "write",
    "metadata, what the text tells",
    "images placed (written again)",
];

struct Times {
    parse: f64,
    ours: f64,
    peer: f64,
    stages: [f64; STAGES.len()],
}

fn main() {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut files = Vec::new();
    for folder in &folders {
        pages(folder, &mut files);
    }
    files.sort();
    let times: Vec<Times> = files.iter().filter_map(|file| measure(file)).collect();
    if times.is_empty() {
        println!("No pages in {folders:?}: name folders with .html files.");
        return;
    }
    println!("{} pages, CPU ms a page, fastest of {ROUNDS}", times.len());
    println!("{:<34} {:>8} {:>8} {:>8}", "", "median", "p90", "ratio");
    let parse = column(&times, |t| t.parse);
    for (name, values, ratios) in [
        ("html5ever into RcDom, bare", parse, column(&times, |_| 1.0)),
        ("Aldine, bytes to clean HTML", column(&times, |t| t.ours), column(&times, |t| t.ours / t.parse)),
        ("dom_smoothie, nothing made safe", column(&times, |t| t.peer), column(&times, |t| t.peer / t.parse)),
    ] {
        println!("{name:<34} {:>8.3} {:>8.3} {:>8.2}", at(&values, 0.5), at(&values, 0.9), at(&ratios, 0.5));
    }
    println!("\nour stages, each timed by itself; ratio: to the bare parse");
    for (i, name) in STAGES.iter().enumerate() {
        let (values, ratios) = (column(&times, |t| t.stages[i]), column(&times, |t| t.stages[i] / t.parse));
        println!("{name:<34} {:>8.3} {:>8.3} {:>8.2}", at(&values, 0.5), at(&values, 0.9), at(&ratios, 0.5));
    }
    growth();
}

/// Files named *.html below a folder.
fn pages(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            pages(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "html") && !path.ends_with("expected.html") {
            files.push(path);
        }
    }
}

fn measure(file: &Path) -> Option<Times> {
    let html = String::from_utf8(std::fs::read(file).ok()?).ok()?;
    let page = Page { bytes: html.clone().into_bytes(), url: "https://a.example/".parse().ok(), ..Page::default() };
    let parse = fastest(|| html5ever::parse_document(markup5ever_rcdom::RcDom::default(), Default::default()).one(html.as_str()));
    let ours = fastest(|| {
        let article = extract(&page);
        place_images(&article.html, &Default::default())
    });
    let peer = fastest(|| dom_smoothie::Readability::new(html.as_str(), None, None).and_then(|mut r| r.parse()).is_ok());
    Some(Times { parse, ours, peer, stages: stages(&page) })
}

/// What each stage of a page costs, the fastest of several rounds.
fn stages(page: &Page) -> [f64; STAGES.len()] {
    let mut best = [f64::INFINITY; STAGES.len()];
    for _ in 0..ROUNDS {
        let mut stage = 0;
        let mut note = |start: ThreadTime| {
            best[stage] = f64::min(best[stage], start.elapsed().as_secs_f64() * 1000.0);
            stage += 1;
            ThreadTime::now()
        };
        let mut report = Report::default();
        let start = ThreadTime::now();
        let source = input::open(page, &mut report);
        let start = note(start);
        let mut tree = tree::parse_document(&source.html);
        let start = note(start);
        let mut about = metadata::read(&tree, source.url.as_ref());
        let start = note(start);
        shape::tidy(&mut tree, &mut report);
        let start = note(start);
        let body = body::choose(&mut tree, &about, &Options::default(), &mut report);
        let start = note(start);
        shape::shape(&mut tree, body.root, &about.metadata, &mut report);
        let start = note(start);
        let written = write::page(&tree, body.root, &source);
        let start = note(start);
        metadata::complete(&mut about.metadata, &written.text);
        let start = note(start);
        std::hint::black_box(place_images(&written.html, &Default::default()));
        note(start);
    }
    best
}

fn fastest<T>(mut work: impl FnMut() -> T) -> f64 {
    let one = |_| {
        let start = ThreadTime::now();
        std::hint::black_box(work());
        start.elapsed().as_secs_f64() * 1000.0
    };
    (0..ROUNDS).map(one).fold(f64::INFINITY, f64::min)
}

fn column(times: &[Times], of: impl Fn(&Times) -> f64) -> Vec<f64> {
    let mut values: Vec<f64> = times.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    values
}

fn at(sorted: &[f64], share: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * share) as usize]
}

/// How the cost grows with what grows in hostile pages: twice the size should be twice the time.
fn growth() {
    println!("\ngrowth: ms at 1x and 10x, and how many times that is");
    let deep = |n: usize| format!("{}A sentence, and another.", "<div>".repeat(n));
    let attributes = |n: usize| {
        let list: String = (0..n).map(|i| format!(" a{i}=1")).collect();
        format!("<p{list}>A sentence, and another.</p>")
    };
    let formatting = |n: usize| (0..n).map(|i| format!("<p><b id=b{i}>Words, and more.</p>")).collect::<String>();
    let long = |n: usize| "<p>The tide board says nothing today, and nobody asks it to.</p>\n".repeat(n);
    type Make<'a> = &'a dyn Fn(usize) -> String;
    for (name, make, size) in [
        ("nesting 10,000 and 100,000", &deep as Make, 10_000),
        ("attributes 10,000 and 100,000", &attributes as Make, 10_000),
        ("open formatting 5,000 and 50,000", &formatting as Make, 5_000),
        ("5 MB and 50 MB of paragraphs", &long as Make, 80_000),
    ] {
        let time = |n: usize| {
            let page = Page { bytes: make(n).into_bytes(), ..Page::default() };
            let start = ThreadTime::now();
            std::hint::black_box(extract(&page));
            start.elapsed().as_secs_f64() * 1000.0
        };
        let (small, large) = (time(size), time(size * 10));
        println!("{name:<34} {small:>8.1} {large:>8.1} {:>8.1}", large / small);
    }
}
