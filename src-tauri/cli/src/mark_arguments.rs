//! What can be typed about highlights, notes, tags and versions.

use actions::Color;
use clap::{Args, Subcommand, ValueEnum};

use crate::arguments::Network;

/// The color of a highlight or a tag.
#[derive(Clone, Copy, ValueEnum)]
pub enum Hue {
    /// Key point
    Yellow,
    /// Doubt
    Red,
    /// Quote
    Green,
    /// Look up
    Blue,
}

impl From<Hue> for Color {
    fn from(hue: Hue) -> Color {
        match hue {
            Hue::Yellow => Color::Yellow,
            Hue::Red => Color::Red,
            Hue::Green => Color::Green,
            Hue::Blue => Color::Blue,
        }
    }
}

/// Words in the text of an article.
#[derive(Args)]
pub struct Quote {
    /// The words, as they stand in the text
    #[arg(long, value_name = "WORDS")]
    pub quote: String,
    /// What stands in front of them, when they stand in several places
    #[arg(long, default_value = "", value_name = "WORDS", hide_default_value = true)]
    pub prefix: String,
    /// What stands behind them, when they stand in several places
    #[arg(long, default_value = "", value_name = "WORDS", hide_default_value = true)]
    pub suffix: String,
}

/// `highlight`
#[derive(Subcommand)]
pub enum HighlightVerb {
    /// Highlight words of an article
    Add {
        /// The article's id, or its beginning
        id: String,
        #[command(flatten)]
        quote: Quote,
        /// The color
        #[arg(long, value_enum, default_value = "yellow")]
        color: Hue,
        /// A note, as Markdown
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// List highlights, newest first; of one article in the order of its text
    List(HighlightList),
    /// Print all highlights, or those of an article, as Markdown, as JSON (W3C Web Annotation), or as a table
    Export {
        /// The article's id, or its beginning
        id: Option<String>,
        /// As Markdown, which is what it is unless told otherwise
        #[arg(long, group = "form")]
        markdown: bool,
        /// As CSV
        #[arg(long, group = "form")]
        csv: bool,
    },
    /// Change color, note or tags of a highlight
    Change {
        /// The highlight's id, or its beginning
        highlight: String,
        /// Another color
        #[arg(long, value_enum)]
        color: Option<Hue>,
        /// Another note, as Markdown; an empty one takes it away
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
        /// All its tags (may be repeated); an empty one alone takes all away
        #[arg(long, value_name = "TAG")]
        tag: Option<Vec<String>>,
    },
    /// Take highlights away, with their notes
    Delete {
        /// The highlights' ids, or their beginnings
        #[arg(required = true, value_name = "HIGHLIGHT")]
        highlights: Vec<String>,
    },
    /// Give a highlight that lost its place another one
    Attach {
        /// The highlight's id, or its beginning
        highlight: String,
        #[command(flatten)]
        quote: Quote,
    },
}

/// `highlight list`
#[derive(Args)]
pub struct HighlightList {
    /// Only of this article: its id, or its beginning
    pub id: Option<String>,
    /// Only with these words in quote, note, tags or title
    #[arg(long, default_value = "", hide_default_value = true, value_name = "WORDS")]
    pub text: String,
    /// Only of this color
    #[arg(long, value_enum)]
    pub color: Option<Hue>,
    /// Only with this tag
    #[arg(long)]
    pub tag: Option<String>,
    /// Only of this site
    #[arg(long)]
    pub site: Option<String>,
    /// Only those that have no place in the text any more
    #[arg(long)]
    pub orphaned: bool,
    /// Only those with a note
    #[arg(long)]
    pub noted: bool,
    /// How many to list
    #[arg(long, default_value_t = 100)]
    pub limit: u32,
}

/// `tags`
#[derive(Subcommand)]
pub enum TagsVerb {
    /// Rename a tag and those below it; one that has the new name takes it in
    Rename {
        /// The tag
        tag: String,
        /// Its new name
        name: String,
    },
    /// Make tags part of another that there is
    Merge {
        /// The tags that go
        #[arg(required = true, value_name = "TAG")]
        tags: Vec<String>,
        /// The tag that stays
        into: String,
    },
    /// Take tags and those below them from everything
    Delete {
        /// The tags
        #[arg(required = true, value_name = "TAG")]
        tags: Vec<String>,
    },
    /// Give a tag a color, or take it away
    Color {
        /// The tag
        tag: String,
        /// The color; none takes it away
        #[arg(value_enum)]
        color: Option<Hue>,
    },
    /// Tags that would suit an article, out of your own library
    Suggest {
        /// The article's id, or its beginning
        id: String,
    },
}

/// `resave`
#[derive(Args)]
pub struct Resave {
    /// The articles' ids, or their beginnings
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,
    /// Keep a new version though nothing changed
    #[arg(long)]
    pub new_version: bool,
    #[command(flatten)]
    pub network: Network,
}

/// `reextract`
#[derive(Args)]
pub struct Reextract {
    /// The articles' ids, or their beginnings
    #[arg(required_unless_present = "all", conflicts_with = "all", value_name = "ID")]
    pub ids: Vec<String>,
    /// Every article outside the trash
    #[arg(long)]
    pub all: bool,
}

/// `versions`
#[derive(Args)]
pub struct Versions {
    /// The article's id, or its beginning
    pub id: String,
    /// Compare two versions word by word: [-what went-] {+what came+}
    #[arg(long, num_args = 2, value_names = ["A", "B"], group = "act")]
    pub diff: Option<Vec<u32>>,
    /// Show this version from now on
    #[arg(long, value_name = "NUMBER", group = "act")]
    pub show: Option<u32>,
}
