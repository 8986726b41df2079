//! What can be typed. Parsed here, given meaning in `verbs`.

use std::path::PathBuf;

use crate::mark_arguments::{HighlightVerb, Reextract, Resave, TagsVerb, Versions};
use actions::Stages;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Read the web offline: save an article once, keep it whole, find it again.
#[derive(Parser)]
#[command(name = "aldine", version, disable_help_subcommand = false, after_help = AFTER)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

const AFTER: &str = "\
Without a verb, the window opens.

Exit codes: 0 done; 1 some items failed, each named; 2 usage; 3 library unusable; 4 refused.";

/// Options every verb has.
#[derive(Args)]
pub struct Global {
    /// The library's folder [default: aldine in the platform's data folder]
    #[arg(long, global = true, value_name = "DIR", env = "ALDINE_LIBRARY")]
    pub library: Option<PathBuf>,
    /// Print JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Print no progress and no hints
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

/// What can be done.
#[derive(Subcommand)]
pub enum Verb {
    /// Save pages: addresses, files (HTML, SingleFile, MHTML, text, Markdown), or - for standard input
    Save(Save),
    /// Import articles from files: JSON Lines, one article a line (see `help import`)
    #[command(after_long_help = HELP_IMPORT)]
    Import(ImportFiles),
    /// Show a saved article (as text, unless told otherwise)
    Show(Show),
    /// List saved articles, newest first
    List(List),
    /// Find articles by their words; `help search` tells all that can be asked
    #[command(after_long_help = HELP_SEARCH)]
    Search(Search),
    /// List what belongs to an article: what it cites and is cited by, twins, others on the same things
    Related {
        /// The article's id, or its beginning
        id: String,
    },
    /// List articles with nearly the same text, a group at a time
    Twins {
        /// How many groups
        #[arg(long, default_value_t = 100)]
        limit: usize,
    },
    /// Make articles one: the first one gets the tags, notes, highlights and addresses of the others
    Merge(Ids),
    /// List the saved views, or keep one, or forget one
    Views(Views),
    /// Add tags to an article
    Tag(Tags),
    /// Take tags from an article
    Untag(Tags),
    /// List the tags in use, or rename, merge, delete or color one
    Tags {
        #[command(subcommand)]
        verb: Option<TagsVerb>,
    },
    /// Highlight words of an article; list, change and export highlights
    #[command(subcommand)]
    Highlight(HighlightVerb),
    /// Write the note of an article, as Markdown
    Note {
        /// The article's id, or its beginning
        id: String,
        /// The note; - reads it from standard input, an empty one takes it away
        text: String,
    },
    /// Save articles again from their addresses; the old version is kept, highlights are carried over
    Resave(Resave),
    /// Find articles anew in the pages as they were received, without a network; highlights are carried over
    Reextract(Reextract),
    /// List the versions kept of an article, compare two, or show one
    Versions(Versions),
    /// List the last acts, newest first: what `undo` takes back
    History {
        /// How many to list
        #[arg(long, default_value_t = 30)]
        limit: u32,
    },
    /// Move articles to the archive
    Archive(Ids),
    /// Move articles to Later
    Later(Ids),
    /// Move articles back to the inbox
    Inbox(Ids),
    /// Star articles
    Favorite(Ids),
    /// Take the star from articles
    Unfavorite(Ids),
    /// Move articles to the trash, where they stay 30 days
    Trash(Ids),
    /// Take articles out of the trash, to where they lay before; or, given a backup's file or folder, bring it back
    Restore {
        /// The articles' ids, or their beginnings; or one backup
        #[arg(required = true, value_name = "ID|BACKUP")]
        what: Vec<String>,
    },
    /// Undo the last act
    Undo,
    /// Do the last undone act again
    Redo,
    /// Open an article in the window
    Open {
        /// The article's id
        id: String,
    },
    /// Find the article in a page, without a library: the page on standard input, JSON on standard output
    Extract(Extract),
    /// Site rules: where the article stands on the pages of single sites
    #[command(subcommand)]
    Rules(RulesVerb),
    /// Check everything: files, index, the seal of each article
    Check {
        /// Make anew what follows from the rest (index, seals, words from the page as received), and say what was done
        #[arg(long)]
        repair: bool,
    },
    /// Write the manual pages and shell completions into a folder: what a package installs
    #[command(hide = true)]
    Manual {
        /// The folder; it is made if there is none
        dir: PathBuf,
    },
    /// Make a backup of everything, which `restore` brings back and --library opens as it is
    Backup {
        /// Where to: a folder that is there gets one named after the time, in any other case the new folder
        #[arg(default_value = ".", value_name = "DIR")]
        to: PathBuf,
        /// List the backups that were made by themselves instead, the newest first
        #[arg(long)]
        list: bool,
    },
    /// Measure this program on a library
    #[command(hide = true)]
    Bench(Bench),
    /// List every network request made, newest first
    Ledger {
        /// How many to list
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
}

/// `save`
#[derive(Args)]
pub struct Save {
    /// Addresses, files, or - for standard input
    #[arg(required_unless_present = "sample", value_name = "URL|FILE|-")]
    pub what: Vec<String>,
    /// Add this tag (may be repeated)
    #[arg(long, value_name = "TAG")]
    pub tag: Vec<String>,
    /// Leave the pictures on the web
    #[arg(long)]
    pub text_only: bool,
    /// The address a file came from: relative links and pictures are resolved against it
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Save the article that ships with Aldine
    #[arg(long)]
    pub sample: bool,
    #[command(flatten)]
    pub network: Network,
}

const HELP_IMPORT: &str = "\
A line is {\"url\",\"title\",\"author\",\"site\",\"lang\",\"published\",\"saved_at\",\"state\",\"favorite\",\"tags\":[],
\"text\",\"html\",\"highlights\":[{\"start\",\"end\",\"quote\",\"color\",\"created_at\",\"note\"}]}; every field may be missing but
one of text and html. state: unread, later, reading, finished, archived. What is on the shelf is left alone: an import
that was cut off goes on when it is started again. One undo takes all of it back.";

/// `import`
#[derive(Args)]
pub struct ImportFiles {
    /// The files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Only tell what would be done
    #[arg(long)]
    pub dry_run: bool,
}

/// Options of verbs that may use the network.
#[derive(Args)]
pub struct Network {
    /// Allow this private address, for intranets and tests (may be repeated)
    #[arg(long, value_name = "HOST:PORT")]
    pub allow_host: Vec<String>,
    /// Change a limit, such as page_bytes=50000000 (may be repeated; a wrong name lists them all)
    #[arg(long, value_name = "NAME=NUMBER")]
    pub limit: Vec<String>,
}

/// `show`
#[derive(Args)]
pub struct Show {
    /// The article's id, or its beginning
    pub id: String,
    /// As plain text
    #[arg(long, group = "form")]
    pub text: bool,
    /// As clean HTML
    #[arg(long, group = "form")]
    pub html: bool,
    /// As Markdown
    #[arg(long, group = "form")]
    pub markdown: bool,
    /// The page as it was received
    #[arg(long, group = "form")]
    pub raw: bool,
    /// What was kept and dropped, and why
    #[arg(long, group = "form")]
    pub report: bool,
}

/// Which items a list shows.
#[derive(Clone, Copy, ValueEnum)]
pub enum In {
    /// All but the trash
    All,
    /// The inbox
    Inbox,
    /// Later
    Later,
    /// The archive
    Archive,
    /// Starred ones
    Favorites,
    /// The trash
    Trash,
    /// Those that would not open complete offline
    Attention,
}

/// `list`
#[derive(Args)]
pub struct List {
    /// Only those that match this query (see `help search`)
    pub query: Vec<String>,
    /// Those of a saved view
    #[arg(long, value_name = "NAME", conflicts_with_all = ["query", "place"])]
    pub view: Option<String>,
    /// Where to look
    #[arg(long = "in", value_enum, default_value = "all")]
    pub place: In,
    /// How many to list
    #[arg(long, default_value_t = 100)]
    pub limit: u32,
    /// How many to skip first
    #[arg(long, default_value_t = 0)]
    pub offset: u32,
}

const HELP_SEARCH: &str = include_str!("../../../docs/search.md");

/// `views`
#[derive(Args)]
pub struct Views {
    #[command(subcommand)]
    pub act: Option<ViewsAct>,
}

/// What can be done with saved views.
#[derive(Subcommand)]
pub enum ViewsAct {
    /// Keep a query under a name; a view of this name is changed
    Save {
        /// The view's name
        name: String,
        /// What `search` understands
        #[arg(required = true)]
        query: Vec<String>,
    },
    /// Forget a view; its articles stay
    Delete {
        /// The view's name or id
        name: String,
    },
}

/// `search`
#[derive(Args)]
pub struct Search {
    /// Words, "phrases", pre*, -not, or, (groups), filters such as tag:x
    #[arg(required = true)]
    pub query: Vec<String>,
    /// Where to look
    #[arg(long = "in", value_enum, default_value = "all")]
    pub place: In,
    /// How many to list
    #[arg(long, default_value_t = 20)]
    pub limit: u32,
}

/// `bench`
#[derive(Args)]
pub struct Bench {
    #[command(subcommand)]
    pub what: BenchWhat,
}

/// What is measured.
#[derive(Subcommand)]
pub enum BenchWhat {
    /// Run searches, first 20 with passages, and print the CPU time they take and how many find what they should
    Search {
        /// JSON lines with `q` and, where it is known, `hits`
        #[arg(long, value_name = "FILE")]
        queries: PathBuf,
        /// Best match first instead of newest first
        #[arg(long)]
        by_relevance: bool,
    },
    /// Open the library and read what the window shows first: counts and a page of the list
    Start,
}

/// `tag`, `untag`
#[derive(Args)]
pub struct Tags {
    /// The article's id, or its beginning
    pub id: String,
    /// The tags
    #[arg(required = true)]
    pub tags: Vec<String>,
}

/// Verbs on several articles.
#[derive(Args)]
pub struct Ids {
    /// The articles' ids, or their beginnings
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,
}

/// `rules`
#[derive(Subcommand)]
pub enum RulesVerb {
    /// List the rules in force, those that win first: yours (the folder `rules` of the library), then those that come with
    /// Aldine
    List,
    /// Look a file of rules over
    Check {
        /// The file
        file: PathBuf,
    },
    /// Print the article that a saved page would give now. Changes nothing
    Try(RulesTry),
}

/// `rules try`
#[derive(Args)]
pub struct RulesTry {
    /// The article's id, or its beginning
    pub id: String,
    /// A file of rules that go first
    #[arg(long, value_name = "FILE")]
    pub rule: Option<PathBuf>,
    /// As clean HTML
    #[arg(long, group = "form")]
    pub html: bool,
    /// Print what was kept, dropped and decided, instead of the article
    #[arg(long, group = "form")]
    pub explain: bool,
}

/// `extract`
#[derive(Args)]
pub struct Extract {
    /// Many pages: JSON lines {"id","path","url"} in, JSON lines out
    #[arg(long)]
    pub jsonl: bool,
    /// Print what was kept, dropped and decided, instead of the article
    #[arg(long, conflicts_with = "jsonl")]
    pub explain: bool,
    /// The address the page came from
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Use no site rules
    #[arg(long)]
    pub no_rules: bool,
    /// Leave a stage out, to see what it adds (a wrong name lists them)
    #[arg(long, value_name = "STAGE", value_parser = stage, hide = true)]
    pub without: Vec<Stages>,
}

fn stage(name: &str) -> Result<Stages, String> {
    let known = || Stages::ALL.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    Stages::named(name).ok_or_else(|| format!("the stages are {}", known()))
}
