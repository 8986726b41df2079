//! Why a page cannot be had: what happened, to which address, and what to do.

use std::time::Duration;

use serde::Serialize;

/// Why a page cannot be had. [`Error::to_string`] says what happened to which address, [`Error::what_to_do`] what a
/// person can do about it, [`Error::code`] tells the reasons apart for a program. Addresses are without credentials.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The address may not be reached: it is private, no web address, or a port of another protocol.
    #[error("{address} was not asked, because {why}.")]
    Blocked {
        /// Which.
        address: String,
        /// Why, as a clause.
        why: String,
    },
    /// This computer has no network.
    #[error("{address} could not be reached: this computer has no network connection.")]
    NoNetwork {
        /// Which.
        address: String,
    },
    /// The name is not known.
    #[error("{address} could not be reached: there is no server named {host}.")]
    NoSuchHost {
        /// Which.
        address: String,
        /// The name.
        host: String,
    },
    /// The server does not answer, or stopped.
    #[error("{address} could not be loaded: {why}.")]
    NoAnswer {
        /// Which.
        address: String,
        /// Why, as a clause.
        why: String,
    },
    /// The server could not prove who it is.
    #[error("{address} was not loaded, because {why}.")]
    Certificate {
        /// Which.
        address: String,
        /// Why, as a clause.
        why: String,
    },
    /// The server answered with an error.
    #[error("{address} answered: {}.", status_words(*status))]
    Status {
        /// Which.
        address: String,
        /// The HTTP status.
        status: u16,
        /// How long it asks to wait.
        retry_after: Option<Duration>,
    },
    /// The site wants to see a person before it shows the page.
    #[error("{address} did not show the page: the site checks first whether a person is reading.")]
    RobotCheck {
        /// Which.
        address: String,
    },
    /// Over the limit on bytes.
    #[error("{address} is larger than {} MB, the most that is taken.", limit / 1_000_000)]
    TooLarge {
        /// Which.
        address: String,
        /// Bytes.
        limit: u64,
    },
    /// Not something to read.
    #[error("{address} is not a page that can be read: {what}.")]
    NotAPage {
        /// Which.
        address: String,
        /// What it is, as a clause.
        what: String,
    },
    /// Redirects that lead nowhere.
    #[error("{address} leads nowhere: {why}.")]
    Redirects {
        /// The address that redirected last.
        address: String,
        /// Why, as a clause.
        why: String,
    },
    /// The answer breaks the rules of HTTP or ends too early.
    #[error("The answer of {address} is broken: {why}.")]
    Broken {
        /// Which.
        address: String,
        /// Why, as a clause.
        why: String,
    },
    /// Fetching cannot be prepared on this computer.
    #[error("Fetching pages cannot be prepared on this computer: {why}.")]
    Setup {
        /// Why, as a clause.
        why: String,
    },
}

/// The closed list of reasons. Names are part of the contract with the command line and the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// [`Error::Blocked`]
    BlockedAddress,
    /// [`Error::NoNetwork`]
    NoNetwork,
    /// [`Error::NoSuchHost`]
    NoSuchHost,
    /// [`Error::NoAnswer`]
    NoAnswer,
    /// [`Error::Certificate`]
    Certificate,
    /// 401 or 407: a user name and password are asked for.
    SignIn,
    /// 402: it must be paid for.
    Payment,
    /// 403: the server refuses.
    Forbidden,
    /// 404.
    NotFound,
    /// 410: it was there and is gone.
    Gone,
    /// 429: asked too often.
    TooManyRequests,
    /// 451: kept back for legal reasons.
    LegalReasons,
    /// 500 and above: the server has a fault.
    ServerFault,
    /// Any other status than success.
    UnexpectedAnswer,
    /// [`Error::RobotCheck`]
    RobotCheck,
    /// [`Error::TooLarge`]
    TooLarge,
    /// [`Error::NotAPage`]
    NotAPage,
    /// [`Error::Redirects`]
    Redirects,
    /// [`Error::Broken`]
    BrokenAnswer,
    /// [`Error::Setup`]
    Setup,
}

impl Error {
    /// Which of the reasons it is.
    pub fn code(&self) -> Reason {
        match self {
            Error::Blocked { .. } => Reason::BlockedAddress,
            Error::NoNetwork { .. } => Reason::NoNetwork,
            Error::NoSuchHost { .. } => Reason::NoSuchHost,
            Error::NoAnswer { .. } => Reason::NoAnswer,
            Error::Certificate { .. } => Reason::Certificate,
            Error::Status { status, .. } => match status {
                401 | 407 => Reason::SignIn,
                402 => Reason::Payment,
                403 => Reason::Forbidden,
                404 => Reason::NotFound,
                410 => Reason::Gone,
                429 => Reason::TooManyRequests,
                451 => Reason::LegalReasons,
                500..=599 => Reason::ServerFault,
                _ => Reason::UnexpectedAnswer,
            },
            Error::RobotCheck { .. } => Reason::RobotCheck,
            Error::TooLarge { .. } => Reason::TooLarge,
            Error::NotAPage { .. } => Reason::NotAPage,
            Error::Redirects { .. } => Reason::Redirects,
            Error::Broken { .. } => Reason::BrokenAnswer,
            Error::Setup { .. } => Reason::Setup,
        }
    }

    /// What a person can do, as one or two sentences.
    pub fn what_to_do(&self) -> String {
        const FROM_BROWSER: &str =
            "Open it in your browser, save the page as a file there, and save that file here.";
        let advice = match self.code() {
            Reason::BlockedAddress => {
                "Check the address. To save from a server in your own network, allow it by name: --allow-host HOST:PORT."
            }
            Reason::NoNetwork => "Connect to the network and try again.",
            Reason::NoSuchHost => "Check the spelling of the address, and the network connection.",
            Reason::NoAnswer => "Try again later, or see whether your browser can open it.",
            Reason::Certificate => {
                "Somebody may be listening in, or the site's certificate is out of order: check this computer's clock, and try again later."
            }
            Reason::SignIn => {
                "Sign in to the site in your browser, save the page as a file there, and save that file here."
            }
            Reason::Payment | Reason::Forbidden | Reason::RobotCheck => FROM_BROWSER,
            Reason::NotFound => {
                "Check the address. If the page was moved, the site's own search may find it."
            }
            Reason::Gone => "The site took the page away. A web archive may have a copy.",
            Reason::TooManyRequests => return wait(self),
            Reason::LegalReasons => "The site may not show it where you are.",
            Reason::ServerFault | Reason::BrokenAnswer => "The fault is the site's. Try again later.",
            Reason::UnexpectedAnswer | Reason::Redirects => FROM_BROWSER,
            Reason::TooLarge => "The limit is a setting.",
            Reason::NotAPage => "Save the address of a page with text.",
            Reason::Setup => "Check the installation.",
        };
        advice.to_owned()
    }

    /// The reason in few words, without address: why an image is missing.
    pub(crate) fn words(&self) -> String {
        match self {
            Error::Blocked { why, .. } => format!("not asked for: {why}"),
            Error::NoNetwork { .. } => "no network connection".to_owned(),
            Error::NoSuchHost { host, .. } => format!("there is no server named {host}"),
            Error::NoAnswer { why, .. } => why.clone(),
            Error::Certificate { why, .. } => why.clone(),
            Error::Status { status, .. } => format!("the site answered: {}", status_words(*status)),
            Error::RobotCheck { .. } => "the site checks first whether a person is reading".to_owned(),
            Error::TooLarge { limit, .. } => format!("larger than {} MB", limit / 1_000_000),
            Error::NotAPage { what, .. } => what.clone(),
            Error::Redirects { why, .. } => format!("leads nowhere: {why}"),
            Error::Broken { why, .. } => format!("the answer is broken: {why}"),
            Error::Setup { why } => why.clone(),
        }
    }
}

fn wait(error: &Error) -> String {
    match error {
        Error::Status { retry_after: Some(wait), .. } if wait.as_secs() > 0 => {
            let minutes = wait.as_secs().div_ceil(60);
            format!("The site asks to wait {minutes} min before trying again.")
        }
        _ => "Wait some minutes and try again.".to_owned(),
    }
}

/// `404 (there is no such page)`.
fn status_words(status: u16) -> String {
    let words = match status {
        400 => "the request was not understood",
        401 => "a user name and password are needed",
        402 => "it must be paid for",
        403 => "access is refused",
        404 => "there is nothing at this address",
        407 => "a proxy asks for a user name and password",
        410 => "it was taken away",
        429 => "it was asked too often",
        451 => "it is kept back for legal reasons",
        500..=599 => "the server has a fault",
        _ => "this is neither a page nor a redirect",
    };
    format!("{status}, {words}")
}
