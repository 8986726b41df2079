//! A library in a folder of its own, with the means a person has to fill it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use article::{Page, extract};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use library::{ImageContent, Library, NewImage, NewVersion};
use tempfile::TempDir;

use super::webdriver::Window;

/// A home folder with a library in it.
pub struct Shelf {
    folder: TempDir,
}

impl Shelf {
    pub fn new() -> Shelf {
        Shelf { folder: tempfile::tempdir().unwrap() }
    }

    /// The library's folder.
    pub fn library(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    /// The home folder of the window.
    pub fn home(&self) -> &Path {
        self.folder.path()
    }

    /// Opens the window on the library.
    pub fn open(&self) -> Window {
        self.open_with(&[])
    }

    /// Opens the window with more arguments.
    pub fn open_with(&self, more: &[&str]) -> Window {
        self.open_on("", more)
    }

    /// Opens the window on a session bus.
    pub fn open_on(&self, bus: &str, more: &[&str]) -> Window {
        let library = self.library();
        let mut arguments = vec!["--library", library.to_str().unwrap()];
        arguments.extend(more);
        Window::open(self.home(), bus, &arguments)
    }

    /// Starts the window's program once more, on a session bus; gives whether it ended well.
    pub fn start_again(&self, bus: &str, more: &[&str]) -> bool {
        let mut start = Command::new(env!("CARGO_BIN_EXE_aldine-desktop"));
        start.arg("--library").arg(self.library()).args(more);
        start.env("HOME", self.home()).env("DBUS_SESSION_BUS_ADDRESS", bus);
        start.status().unwrap().success()
    }

    /// Runs `aldine` on the library with `input` as its standard input; gives what it prints.
    #[track_caller]
    pub fn aldine(&self, arguments: &[&str], input: &str) -> String {
        let output = self.try_aldine(arguments, input);
        assert!(output.status.success(), "aldine {arguments:?}: {}", output.status);
        String::from_utf8(output.stdout).unwrap()
    }

    /// As [`aldine`](Self::aldine), where it may fail.
    #[track_caller]
    pub fn try_aldine(&self, arguments: &[&str], input: &str) -> Output {
        let desktop = Path::new(env!("CARGO_BIN_EXE_aldine-desktop"));
        let program = desktop.with_file_name(format!("aldine{}", std::env::consts::EXE_SUFFIX));
        let mut child = Command::new(&program)
            .arg("--library")
            .arg(self.library())
            .args(arguments)
            .env("HOME", self.home())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{}: {error}. Build it: cargo build --package cli", program.display())
            });
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    /// The id of the first article whose title begins so.
    #[track_caller]
    pub fn first(&self, title: &str) -> String {
        let list: serde_json::Value = serde_json::from_str(&self.aldine(&["list", "--json"], "")).unwrap();
        let items = list.as_array().or_else(|| list["items"].as_array()).unwrap();
        let item = items.iter().find(|item| item["title"].as_str().unwrap().starts_with(title)).unwrap();
        item["id"].as_str().unwrap().to_owned()
    }

    /// Saves a page; gives its id.
    #[track_caller]
    pub fn save(&self, html: &str) -> String {
        let printed = self.aldine(&["save", "-"], html);
        printed.split_whitespace().last().unwrap().to_owned()
    }

    /// Puts a page on the shelf with its HTML as it is: as if nothing had ever cleaned it. Gives the id.
    pub fn save_uncleaned(&self, title: &str, html: &str, svg: &[u8]) -> String {
        let library = Library::open(&self.library(), 1).unwrap();
        let source = page(title, "");
        let clean = extract(&Page { bytes: source.clone().into_bytes(), ..Page::default() });
        let image = ImageContent {
            hash: blake3::hash(svg).to_string(),
            bytes: svg.to_vec(),
            media_type: "image/svg+xml".into(),
            width: 1,
            height: 1,
        };
        let saved = library
            .save(&NewVersion {
                now: 1,
                key: None,
                asked_url: None,
                url: None,
                article: &clean,
                html,
                raw: source.as_bytes(),
                raw_content_type: None,
                raw_file_name: None,
                images: vec![NewImage { content: Ok(image), source: None, alt: String::new() }],
                text_only: false,
                even_unchanged: false,
                requests: Vec::new(),
                tags: Vec::new(),
            })
            .unwrap();
        saved.item.id
    }
}

/// A page with two images that came with it.
pub fn page_with_images(title: &str) -> String {
    let image = |color: [u8; 3]| format!("data:image/bmp;base64,{}", STANDARD.encode(bitmap(color)));
    let (first, second) = (image([0x15, 0x60, 0x6b]), image([0x84, 0x50, 0x00]));
    page(
        title,
        &format!(
            "<figure><img src='{first}' alt='The north mole' width='320' height='200'>\
             <figcaption>The north mole in the morning.</figcaption></figure>\
             {}<p><img src='{second}' alt='The board' width='320' height='200'></p>",
            paragraphs(3)
        ),
    )
}

/// A page that scrolls; paragraph `n` begins with `Paragraph n`, and one of them has the word `needle`.
pub fn long_page(title: &str, needle: &str) -> String {
    let middle =
        format!("<p>Paragraph 41. Halfway out stands a {needle}, and nobody remembers who put it there.</p>");
    page(title, &format!("{}{middle}{}", paragraphs(40), paragraphs_from(42, 40)))
}

/// An ordinary page.
pub fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>\
         <p class='byline'>By Ada Marsh</p><p>Every morning at six, before the pilots come on shift, she walks to the end of the \
         mole, reads the height of the sea from a painted board, and writes the figure in a ledger.</p>{body}\
         <p>She writes to the nearest centimeter, in pencil, because ink runs.</p></article></body></html>"
    )
}

fn paragraphs(count: u32) -> String {
    paragraphs_from(1, count)
}

fn paragraphs_from(first: u32, count: u32) -> String {
    let sentence = "The harbor has had an electronic gauge for thirty years; it samples the water every six seconds \
        and sends its readings to three agencies, none of which has asked for the ledger in years.";
    (first..first + count).map(|number| format!("<p>Paragraph {number}. {sentence}</p>")).collect()
}

/// A Windows bitmap of 320 x 200 pixels in one color: the plainest image there is.
fn bitmap([red, green, blue]: [u8; 3]) -> Vec<u8> {
    const WIDTH: u32 = 320;
    const HEIGHT: u32 = 200;
    let size = WIDTH * HEIGHT * 3;
    let mut bytes = b"BM".to_vec();
    for number in [54 + size, 0, 54, 40, WIDTH, HEIGHT, 1 | 24 << 16, 0, size, 2835, 2835, 0, 0] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend([blue, green, red].repeat((WIDTH * HEIGHT) as usize));
    bytes
}
