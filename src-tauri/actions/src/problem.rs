//! What went wrong, in the one form both edges show: a code to act on, what happened, and what to do.

use std::path::Path;

use library::ItemId;
use serde::Serialize;
use url::Url;

/// What went wrong and what to do about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Problem {
    /// What kind of problem, for programs.
    pub code: Code,
    /// What happened, to which page or file: one plain sentence or two.
    pub message: String,
    /// What a person can do now; empty when there is nothing.
    pub what_to_do: String,
    /// The item on the shelf that stands for a failed save.
    pub item: Option<ItemId>,
}

/// Kinds of problem. A new one is added when something acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The machine has no connection.
    NoNetwork,
    /// The site did not answer, or not to the end.
    NoAnswer,
    /// The site says there is no such page.
    NotFound,
    /// The site says the page is gone for good.
    Gone,
    /// The site wants a sign-in or a payment.
    SignIn,
    /// The site sent a robot check instead of the page.
    RobotCheck,
    /// The site's certificate cannot be trusted.
    Certificate,
    /// The page is over a limit.
    TooLarge,
    /// The address holds something other than a page, or a page without an article.
    NotAnArticle,
    /// The address leads into a private network, or nowhere that may be asked.
    BlockedAddress,
    /// The site answered with an error of its own.
    SiteError,
    /// There is nothing in what was given.
    NothingToSave,
    /// A file cannot be read.
    File,
    /// No item has this id.
    NoSuchItem,
    /// An argument is not what it should be.
    Usage,
    /// No room left on the disk.
    DiskFull,
    /// The library cannot be opened or is damaged.
    Library,
    /// The system has no voice to read aloud with.
    NoVoice,
    /// The act was stopped by the person.
    Canceled,
    /// The program itself is wrong.
    Bug,
}

impl Code {
    /// Whether the same save may work at another time, so that the failure deserves a place on the shelf.
    pub fn may_pass(self) -> bool {
        use Code::*;
        matches!(
            self,
            NoNetwork | NoAnswer | NotFound | Gone | SignIn | RobotCheck | Certificate | TooLarge | SiteError
        )
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        if !self.what_to_do.is_empty() {
            write!(f, "\n{}", self.what_to_do)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

impl Problem {
    /// A problem; `what_to_do` may be empty.
    pub fn new(code: Code, message: impl Into<String>, what_to_do: impl Into<String>) -> Problem {
        Problem { code, message: message.into(), what_to_do: what_to_do.into(), item: None }
    }

    /// The person stopped the act.
    pub fn canceled() -> Problem {
        Problem::new(Code::Canceled, "Stopped. Nothing was saved.", "")
    }

    /// The program itself failed at this act, and the act ended there.
    pub fn bug() -> Problem {
        Problem::new(
            Code::Bug,
            "Aldine itself failed at this and stopped. What was in the library before is as it was.",
            "If it happens again, please report it with the address or file.",
        )
    }

    pub(crate) fn nothing_to_save() -> Problem {
        Problem::new(Code::NothingToSave, "There is nothing to save here.", "Paste a link, a page or a text.")
    }

    pub(crate) fn no_data_folder() -> Problem {
        Problem::new(
            Code::Library,
            "The system names no folder for programs' data.",
            "Name a folder with --library DIR or the variable ALDINE_LIBRARY.",
        )
    }

    pub(crate) fn no_such_file(path: &Path) -> Problem {
        Problem::new(
            Code::File,
            format!("{} is neither a web address nor a file.", path.display()),
            "Check the spelling. Web addresses start with https:// or http://.",
        )
    }

    pub(crate) fn is_a_folder(path: &Path) -> Problem {
        Problem::new(Code::File, format!("{} is a folder.", path.display()), "Name the files in it.")
    }

    pub(crate) fn unreadable_file(path: &Path, error: &std::io::Error) -> Problem {
        Problem::new(
            Code::File,
            format!("{} cannot be read: {error}.", path.display()),
            "Check that the file is there and that you may read it.",
        )
    }

    pub(crate) fn file_too_large(path: &Path, most: u64) -> Problem {
        Problem::new(
            Code::TooLarge,
            format!("{} is larger than {} KB, the most such a file may have.", path.display(), most >> 10),
            "",
        )
    }

    pub(crate) fn no_article(url: Option<&Url>, file: Option<&str>) -> Problem {
        let what = url.map(Url::as_str).or(file).unwrap_or("What was given");
        Problem::new(
            Code::NotAnArticle,
            format!("{what} has no text and no pictures to keep."),
            "If the page builds itself with scripts, save it in your browser as a file and add the file.",
        )
    }

    pub(crate) fn refused(refusal: &article::input::Refusal, url: Option<&Url>) -> Problem {
        let what = url.map(|url| format!("{url}: ")).unwrap_or_default();
        Problem::new(Code::NotAnArticle, format!("{what}{refusal}"), "")
    }

    pub(crate) fn no_address(title: &str) -> Problem {
        Problem::new(
            Code::Usage,
            format!("\u{201c}{title}\u{201d} was not saved from the web, so it cannot be fetched again."),
            "Add the file or text once more to make a new version.",
        )
    }
}

impl From<exchange::markdown::Error> for Problem {
    fn from(error: exchange::markdown::Error) -> Problem {
        Problem::new(Code::Library, error.to_string(), "Show the article as text or HTML instead.")
    }
}

impl From<&capture::Error> for Problem {
    fn from(error: &capture::Error) -> Problem {
        use capture::Reason;
        let code = match error.code() {
            Reason::BlockedAddress => Code::BlockedAddress,
            Reason::NoNetwork | Reason::NoSuchHost => Code::NoNetwork,
            Reason::NoAnswer | Reason::BrokenAnswer | Reason::Redirects => Code::NoAnswer,
            Reason::Certificate => Code::Certificate,
            Reason::SignIn | Reason::Payment => Code::SignIn,
            Reason::RobotCheck | Reason::Forbidden => Code::RobotCheck,
            Reason::NotFound => Code::NotFound,
            Reason::Gone | Reason::LegalReasons => Code::Gone,
            Reason::TooManyRequests | Reason::ServerFault | Reason::UnexpectedAnswer => Code::SiteError,
            Reason::TooLarge => Code::TooLarge,
            Reason::NotAPage => Code::NotAnArticle,
            Reason::Setup => Code::Usage,
        };
        Problem::new(code, error.to_string(), error.what_to_do())
    }
}

impl From<capture::Error> for Problem {
    fn from(error: capture::Error) -> Problem {
        Problem::from(&error)
    }
}

impl From<capture::BadHostPort> for Problem {
    fn from(error: capture::BadHostPort) -> Problem {
        Problem::new(Code::Usage, error.to_string(), "")
    }
}

impl From<library::Error> for Problem {
    fn from(error: library::Error) -> Problem {
        use library::Error::*;
        let code = match &error {
            NoSuchItem(_)
            | Ambiguous { .. }
            | ShortPrefix(_)
            | NothingSaved { .. }
            | NoSuchHighlight(_)
            | NoSuchTag(_)
            | NoSuchVersion { .. } => Code::NoSuchItem,
            NotInTrash(_) | BadTag(_) | NoText { .. } | NoSuchQuote(_) | BadViewName(_) | NoSuchView(_) => {
                Code::Usage
            }
            DiskFull(_) => Code::DiskFull,
            Exists(_) | NotABackup(_) | DamagedBackup { .. } => Code::File,
            _ => Code::Library,
        };
        // The shelf's own messages name what happened and what to do, separated by semicolons.
        let text = error.to_string();
        let (message, what_to_do) = text.split_once("; ").unwrap_or((&text, ""));
        Problem::new(code, sentence(message), sentence(what_to_do))
    }
}

/// Capital letter first, full stop last; nothing stays nothing.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        None => String::new(),
        Some(first) => format!("{}{}.", first.to_uppercase(), letters.as_str().trim_end_matches('.')),
    }
}
