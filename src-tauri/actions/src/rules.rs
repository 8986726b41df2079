//! Verbs on site rules: list them, check a file of them, try one on a saved page. The reader's own lie in the folder
//! `rules` of the library, as files that end in `.toml`; they win over those that come with the program.

use std::path::{Path, PathBuf};

use article::rules::LARGEST_FILE;
use article::{Act, Article, Page, Rules};
use serde::Serialize;
use url::Url;

use crate::{Aldine, Code, Problem};

/// The folder in the library.
const FOLDER: &str = "rules";
/// Files read from it.
const MOST_FILES: usize = 200;

/// A rule, as a line of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleLine {
    /// File and line.
    pub place: String,
    /// The hosts it is for, their subdomains included.
    pub hosts: Vec<String>,
    /// The paths it is for; `None` for all.
    pub path: Option<String>,
}

/// The rules in force, those that win first, and the files that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct RuleList {
    /// The rules.
    pub rules: Vec<RuleLine>,
    /// What is wrong with files of the folder; none of a file's rules is in force then.
    pub problems: Vec<Problem>,
}

/// The rules of the library and those that come with the program.
pub fn list_rules(aldine: &Aldine) -> RuleList {
    let (rules, problems) = in_force(aldine.dir());
    RuleList { rules: lines(&rules), problems }
}

/// Reads a file of rules. Gives its rules, or what is wrong with it.
pub fn check_rules(file: &Path) -> Result<Vec<RuleLine>, Problem> {
    read(file).map(|rules| lines(&rules))
}

/// The article a saved page would give now; with `file`, its rules go first. Changes nothing and asks nobody.
pub fn try_rules(aldine: &Aldine, id: &str, file: Option<&Path>) -> Result<Article, Problem> {
    let mine = file.map(read).transpose()?.unwrap_or_default();
    let raw = aldine.library.raw(&aldine.library.resolve(id)?)?;
    let page = Page {
        bytes: raw.bytes,
        content_type: raw.content_type,
        url: raw.url.as_deref().and_then(|url| Url::parse(url).ok()),
        file_name: raw.file_name,
        format: None,
    };
    let (rules, problems) = in_force(aldine.dir());
    Ok(extract_by(&page, &mine.before(&rules), &problems))
}

/// Finds the article in a page by the rules in force. A file of rules that cannot be read is named in the report and
/// stops nothing.
pub(crate) fn extract(library: &Path, page: &Page) -> Article {
    if let Some(article) = crate::import::article_again(page) {
        return article;
    }
    let (rules, problems) = in_force(library);
    extract_by(page, &rules, &problems)
}

fn extract_by(page: &Page, rules: &Rules, problems: &[Problem]) -> Article {
    let mut article = article::extract_by(page, rules);
    for problem in problems {
        article.report.add("rules", Act::Noted, "a file of rules is left aside", &problem.message);
    }
    article
}

fn in_force(library: &Path) -> (Rules, Vec<Problem>) {
    let (mut rules, mut problems) = (Rules::none(), Vec::new());
    for file in files(&library.join(FOLDER)) {
        match read(&file) {
            Ok(more) => rules = rules.before(&more),
            Err(problem) => problems.push(problem),
        }
    }
    (rules.before(Rules::bundled()), problems)
}

/// The files of rules, in the order of their names. No folder is no rules.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_rules = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "toml");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_rules).collect();
    files.sort();
    files.truncate(MOST_FILES);
    files
}

fn read(file: &Path) -> Result<Rules, Problem> {
    let bytes = crate::source::read_file(file, LARGEST_FILE as u64)?;
    let name = file.file_name().map_or_else(|| file.to_string_lossy(), |name| name.to_string_lossy());
    let text = String::from_utf8(bytes).map_err(|_| {
        Problem::new(Code::File, format!("{name} is not UTF-8 text."), "Save it as UTF-8 in your editor.")
    })?;
    Rules::parse(&name, &text).map_err(|wrong| {
        let what_to_do = "Mend the line; `aldine rules check FILE` looks again.";
        Problem::new(Code::File, format!("{wrong}."), what_to_do)
    })
}

fn lines(rules: &Rules) -> Vec<RuleLine> {
    let line = |rule: &article::rules::Rule| RuleLine {
        place: rule.place.clone(),
        hosts: rule.hosts.clone(),
        path: rule.path.clone(),
    };
    rules.list().map(line).collect()
}
