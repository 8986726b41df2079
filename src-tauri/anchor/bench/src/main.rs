//! How many highlights find their place again when a page changes, beside Hypothesis' published algorithm on the same
//! spans. `script/bench anchors [FOLDER ...]` runs it.
//!
//! Of every page random spans of 3 to 300 words are marked, the page is changed in each of the ways pages change, and the
//! marks are looked for. Where a mark should be is known, because every word knows where it came from. A mark *survives*
//! when three fifths of its words do, in their order, within a stretch half as long again at the most. It is *right* when what was found and
//! what should be found share seven tenths of what both cover, *wrong* when no word of the mark is in what was found.
//!
//! `SEED=NUMBER` takes other pages of the folders, other spans and other changes; `WITHOUT=1` leaves out the text before,
//! which a library does not have for what was imported; `VERBOSE=1` prints what was not right.

mod change;
mod peer;

use std::path::{Path, PathBuf};

use article::{Page, extract};
use change::{Dice, Word, cut, join};
use cpu_time::ThreadTime;

/// Highlights marked in each page.
const A_PAGE: usize = 24;
/// Pages with fewer words have nothing to mark.
const FEWEST_WORDS: usize = 60;
/// A way of changing a page is tried on this many pages at the most.
const MOST_PAGES: usize = 150;

/// A page: its words, and the text another extractor finds in it.
struct Source {
    words: Vec<Word>,
    other: Option<String>,
}

/// What became of the highlights of one way to change a page.
#[derive(Default, Clone)]
struct Tally {
    all: usize,
    survived: usize,
    right: usize,
    partly: usize,
    lost: usize,
    wrong: usize,
}

/// A changed page and what was marked in it before.
pub struct Trial {
    before: anchor::Text,
    pub text: String,
    pub selectors: Vec<anchor::Selector>,
    truth: Vec<Truth>,
}

/// What is known of a highlight in a changed page.
struct Truth {
    /// Where it should be.
    place: Option<(usize, usize)>,
    /// Whether it survives.
    survives: bool,
    /// Where each of its words is.
    words: Vec<(usize, usize)>,
}

fn main() {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut files = Vec::new();
    folders.iter().for_each(|folder| pages(folder, &mut files));
    files.sort();
    let every = files.len().div_ceil(MOST_PAGES).max(1);
    let seed: u64 = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0);
    let other = seed as usize % every;
    let sources: Vec<Source> = files.iter().skip(other).step_by(every).filter_map(|file| read(file)).collect();
    if sources.len() < 2 {
        println!("No pages in {folders:?}: name folders with .html files.");
        return;
    }
    println!(
        "{} pages, {A_PAGE} highlights of 3 to 300 words each; in percent of those that survive\n",
        sources.len()
    );
    println!("{:<28} {:>7} {:>8} | {:<31} | {:<31}", "", "", "", "Aldine", "Hypothesis");
    println!(
        "{:<28} {:>7} {:>8} | {:>7} {:>7} {:>7} {:>7} | {:>7} {:>7} {:>7} {:>7}",
        "the page is changed by",
        "marked",
        "survive",
        "right",
        "partly",
        "lost",
        "wrong*",
        "right",
        "partly",
        "lost",
        "wrong*"
    );
    let (mut ours, mut theirs) = (Tally::default(), Tally::default());
    let verbose = std::env::var_os("VERBOSE").is_some();
    let with = std::env::var_os("WITHOUT").is_none();
    for (name, change) in WAYS {
        let mut dice = Dice(name.len() as u64 + (seed << 32));
        let trials: Vec<Trial> =
            (0..sources.len()).filter_map(|at| trial(&sources, at, change, &mut dice)).collect();
        let own = trials
            .iter()
            .map(|trial| anchor::Text::new(&trial.text).anchor(&trial.selectors, trial.before(with)));
        let own: Vec<_> = own
            .map(|places| places.iter().map(|p| p.map(|p| (p.start, p.end))).collect::<Vec<_>>())
            .collect();
        let peer = peer::anchor(&trials);
        let one = tally(&trials, &own, verbose.then_some(name));
        let other = peer.as_ref().map(|peer| tally(&trials, peer, None));
        print(name, &one, other.as_ref());
        ours.add(&one);
        theirs.add(&other.unwrap_or_default());
    }
    print("all", &ours, (theirs.all > 0).then_some(&theirs));
    println!("\n* in percent of all that were marked, those that did not survive included");
    speed(&sources);
}

type Change = fn(&[Word], &Source, &Source, &mut Dice) -> Option<Vec<Word>>;

const WAYS: [(&str, Change); 12] = [
    ("nothing", |words, _, _, _| Some(words.to_vec())),
    ("editing 1 % of words", |words, _, _, dice| Some(change::edit(words, 0.01, dice))),
    ("editing 5 % of words", |words, _, _, dice| Some(change::edit(words, 0.05, dice))),
    ("editing 20 % of words", |words, _, _, dice| Some(change::edit(words, 0.2, dice))),
    ("inserting blocks", |words, _, other, dice| Some(change::insert(words, &other.words, dice))),
    ("deleting blocks", |words, _, _, dice| Some(change::delete(words, dice))),
    ("reordering blocks", |words, _, _, dice| Some(change::reorder(words, dice))),
    ("another extractor", |words, own, _, _| {
        own.other.as_ref().map(|text| change::other_extractor(words, text))
    }),
    ("white space", |words, _, _, dice| Some(change::respace(words, dice))),
    ("punctuation", |words, _, _, dice| Some(change::repunctuate(words, dice))),
    ("Unicode form", |words, _, _, dice| Some(change::reform(words, dice))),
    ("5 %, insert, delete, reorder", |words, _, other, dice| {
        let words = change::edit(words, 0.05, dice);
        let words = change::insert(&words, &other.words, dice);
        let words = change::delete(&words, dice);
        Some(change::repunctuate(&change::reorder(&words, dice), dice))
    }),
];

/// Files named *.html below a folder.
fn pages(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            pages(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "html") && !path.ends_with("expected.html")
        {
            files.push(path);
        }
    }
}

fn read(file: &Path) -> Option<Source> {
    let bytes = std::fs::read(file).ok()?;
    let html = String::from_utf8_lossy(&bytes).into_owned();
    let article = extract(&Page { bytes, url: "https://a.example/".parse().ok(), ..Page::default() });
    let words = cut(&article.text);
    let other =
        dom_smoothie::Readability::new(html.as_str(), None, None).and_then(|mut found| found.parse()).ok();
    let other = other.map(|found| found.text_content.to_string());
    // Two extractors that found different articles do not tell anything about highlights.
    let other = other.filter(|other| {
        let count = cut(other).len();
        count * 2 > words.len() && count < words.len() * 2
    });
    (words.len() >= FEWEST_WORDS).then_some(Source { words, other })
}

/// Marks a page and changes it.
fn trial(sources: &[Source], at: usize, change: Change, dice: &mut Dice) -> Option<Trial> {
    let source = &sources[at];
    let (before, places) = join(&source.words);
    let after = change(&source.words, source, &sources[(at + 1) % sources.len()], dice)?;
    let (text, after_places) = join(&after);
    let read = anchor::Text::new(&before);
    let mut came: Vec<Vec<usize>> = vec![Vec::new(); source.words.len()];
    for (at, word) in after.iter().enumerate() {
        if let Some(from) = word.from {
            came[from].push(at);
        }
    }
    let mut made =
        Trial { before: anchor::Text::new(&before), text, selectors: Vec::new(), truth: Vec::new() };
    for _ in 0..A_PAGE {
        // As many short ones as long ones.
        let length = (3.0 * 100f64.powf(dice.below(1000) as f64 / 999.0)) as usize;
        let length = length.min(source.words.len() / 2);
        let first = dice.below(source.words.len() - length + 1);
        let last = first + length - 1;
        let selector = read.select(places[first].0, places[last].1).expect("words are no white space");
        let all: Vec<usize> = came[first..=last].iter().flatten().copied().collect();
        let there = in_order(&all);
        let kept = there.iter().filter(|at| after[**at].kept).count();
        let stretch = there.last().zip(there.first()).map_or(0, |(last, first)| last - first + 1);
        let survives = kept * 5 >= length * 3 && stretch * 2 <= length * 3 + 2;
        let truth = there
            .first()
            .zip(there.last())
            .map(|(first, last)| (after_places[*first].0, after_places[*last].1));
        made.selectors.push(selector);
        let words = all.iter().map(|at| after_places[*at]).collect();
        made.truth.push(Truth { place: truth, survives, words });
    }
    Some(made)
}

/// The longest of the parts of a list that are in order.
fn in_order(places: &[usize]) -> Vec<usize> {
    // For each length the place the best part of that length ends with; for each place the one before it.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (number, place) in places.iter().enumerate() {
        let length = ends.partition_point(|end| places[*end] < *place);
        before.push(length.checked_sub(1).map(|length| ends[length]));
        if length == ends.len() { ends.push(number) } else { ends[length] = number }
    }
    let mut part = Vec::new();
    let mut at = ends.last().copied();
    while let Some(number) = at {
        part.push(places[number]);
        at = before[number];
    }
    part.reverse();
    part
}

fn tally(trials: &[Trial], places: &[Vec<Option<(usize, usize)>>], told: Option<&str>) -> Tally {
    let mut tally = Tally::default();
    for (trial, places) in trials.iter().zip(places) {
        for ((selector, known), place) in trial.selectors.iter().zip(&trial.truth).zip(places) {
            let Truth { place: truth, survives, words } = known;
            tally.all += 1;
            tally.survived += usize::from(*survives);
            let shared = match (place, truth) {
                (Some(place), Some(truth)) => {
                    let both = place.1.min(truth.1).saturating_sub(place.0.max(truth.0));
                    Some(both as f64 / (place.1.max(truth.1) - place.0.min(truth.0)) as f64)
                }
                (Some(_), None) => Some(0.0),
                (None, _) => None,
            };
            let apart =
                |place: &(usize, usize)| words.iter().all(|word| word.1 <= place.0 || place.1 <= word.0);
            let verdict = match shared {
                Some(_) if place.as_ref().is_some_and(apart) => "wrong",
                None if *survives => "lost",
                Some(shared) if *survives && shared >= 0.7 => "right",
                Some(_) if *survives => "partly",
                _ => "",
            };
            match verdict {
                "wrong" => tally.wrong += 1,
                "lost" => tally.lost += 1,
                "right" => tally.right += 1,
                "partly" => tally.partly += 1,
                _ => {}
            }
            if let Some(name) = told.filter(|_| !matches!(verdict, "right" | "")) {
                let slice = |range: &Option<(usize, usize)>| {
                    range.map(|(from, to)| {
                        trial.text.chars().skip(from).take((to - from).min(120)).collect::<String>()
                    })
                };
                println!(
                    "{name}: {verdict} {:?}\n  [{}|{}] at {}\n  should {truth:?} {:?}\n  is {place:?} {:?}",
                    selector.quote.chars().take(160).collect::<String>(),
                    selector.prefix,
                    selector.suffix,
                    selector.start,
                    slice(truth),
                    slice(place)
                );
            }
        }
    }
    tally
}

impl Trial {
    fn before(&self, with: bool) -> Option<&anchor::Text> {
        with.then_some(&self.before)
    }
}

impl Tally {
    fn add(&mut self, other: &Tally) {
        self.all += other.all;
        self.survived += other.survived;
        self.right += other.right;
        self.partly += other.partly;
        self.lost += other.lost;
        self.wrong += other.wrong;
    }

    fn columns(&self) -> String {
        let share = |count: usize, of: usize| 100.0 * count as f64 / of.max(1) as f64;
        let survived = self.survived;
        format!(
            "{:>7.2} {:>7.2} {:>7.2} {:>7.2}",
            share(self.right, survived),
            share(self.partly, survived),
            share(self.lost, survived),
            share(self.wrong, self.all)
        )
    }
}

fn print(name: &str, ours: &Tally, theirs: Option<&Tally>) {
    let theirs = theirs.map_or_else(|| "not measured".to_owned(), Tally::columns);
    println!("{name:<28} {:>7} {:>8} | {} | {theirs}", ours.all, ours.survived, ours.columns());
}

/// CPU time a highlight takes in an article of 10,000 words of which 5 % were edited.
fn speed(sources: &[Source]) {
    let mut words: Vec<Word> = Vec::new();
    for source in sources.iter().cycle().take(2000) {
        let mut more = source.words.clone();
        more[0].space = "\n\n".into();
        words.extend(more);
        if words.len() >= 10_000 {
            break;
        }
    }
    words.truncate(10_000);
    for (at, word) in words.iter_mut().enumerate() {
        word.from = Some(at);
    }
    let long = [Source { words, other: None }];
    let mut dice = Dice(7);
    let mut trials = Vec::new();
    for _ in 0..20 {
        trials.extend(trial(&long, 0, WAYS[2].1, &mut dice));
    }
    let count: usize = trials.iter().map(|trial| trial.selectors.len()).sum();
    let start = ThreadTime::now();
    let texts: Vec<_> = trials.iter().map(|trial| anchor::Text::new(&trial.text)).collect();
    let reading = start.elapsed().as_secs_f64() * 1000.0 / trials.len() as f64;
    let mut times: Vec<f64> = Vec::new();
    for (text, trial) in texts.iter().zip(&trials) {
        for selector in &trial.selectors {
            let start = ThreadTime::now();
            std::hint::black_box(text.anchor(std::slice::from_ref(selector), None));
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
    }
    times.sort_by(f64::total_cmp);
    println!(
        "\n10,000 words, 5 % edited, {count} highlights, CPU ms: reading the text {reading:.2}, a highlight"
    );
    let mean = times.iter().sum::<f64>() / times.len() as f64;
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!("  Aldine      mean {mean:.3}  median {:.3}  p99 {:.3}  most {:.3}", at(0.5), at(0.99), at(1.0));
    let start = ThreadTime::now();
    for (text, trial) in texts.iter().zip(&trials) {
        std::hint::black_box(text.anchor(&trial.selectors, Some(&trial.before)));
    }
    let whole = start.elapsed().as_secs_f64() * 1000.0 / trials.len() as f64;
    println!("  Aldine      {whole:.2} for all {A_PAGE} of an article, comparing both texts included");
    if let Some(ms) = peer::time(&trials) {
        println!("  Hypothesis  mean {:.3}", ms / count as f64);
    }
}
