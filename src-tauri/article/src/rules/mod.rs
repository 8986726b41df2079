//! Site rules: what somebody who looked at a site wrote down about its pages, as data.
//!
//! A rule says by selectors where the article of a site's pages stands; the format is described in
//! `rules/README.md` of this crate. A rule is one hypothesis: it wins when its `body` matches enough text, and when the site has changed
//! since, the general path goes on as if there were no rule. Rules are handed in; nothing here reads a folder, and the
//! general path knows no host.

mod apply;
mod file;
mod selector;

use std::sync::LazyLock;

use url::Url;

pub(crate) use apply::outermost;
pub use apply::{Found, apply};
pub use file::{LARGEST_FILE, WrongRule};
pub use selector::Selector;

/// What is known about the pages of a site.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    /// Where it stands: `bundled.toml, line 12`.
    pub place: String,
    /// Hosts in lower case; each stands for its subdomains, too.
    pub hosts: Vec<String>,
    /// Which paths, `*` for any characters; `None` for all.
    pub path: Option<String>,
    body: Option<Selector>,
    strip: Option<Selector>,
    keep: Option<Selector>,
    title: Option<Selector>,
    byline: Option<Selector>,
    date: Option<Selector>,
    next_page: Option<Selector>,
}

impl Rule {
    /// How well it fits an address: the more letters of the host and of the path it names, the better. `None` when it is
    /// about other pages.
    fn fit(&self, host: &str, path: &str) -> Option<(usize, usize)> {
        let named = self.hosts.iter().filter(|rule| is_host_or_below(host, rule)).map(String::len).max()?;
        match &self.path {
            None => Some((named, 0)),
            Some(pattern) => matches_pattern(path, pattern).then_some((named, pattern.len())),
        }
    }
}

/// Rules in layers: a rule of an earlier layer wins over all of the later ones.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    layers: Vec<Vec<Rule>>,
}

static BUNDLED: LazyLock<Rules> = LazyLock::new(|| {
    Rules::parse("bundled.toml", include_str!("../../rules/bundled.toml"))
        .expect("the bundled rules are read by a test")
});

impl Rules {
    /// No rules: the general path alone.
    pub fn none() -> Rules {
        Rules::default()
    }

    /// The rules that come with the program.
    pub fn bundled() -> &'static Rules {
        &BUNDLED
    }

    /// Reads a file of rules (TOML). `name` is the file's, for messages.
    pub fn parse(name: &str, text: &str) -> Result<Rules, WrongRule> {
        Ok(Rules { layers: vec![file::read(name, text)?] })
    }

    /// These rules, and `others` for pages that these say nothing about.
    pub fn before(mut self, others: &Rules) -> Rules {
        self.layers.extend(others.layers.iter().cloned());
        self
    }

    /// The rules, those that win first.
    pub fn list(&self) -> impl Iterator<Item = &Rule> {
        self.layers.iter().flatten()
    }

    /// The rule for a page: of the first layer that has one, the one that names most of the address.
    pub fn find(&self, url: &Url) -> Option<&Rule> {
        let host = url.host_str()?.trim_end_matches('.').to_ascii_lowercase();
        self.layers.iter().find_map(|layer| {
            let fits = layer.iter().filter_map(|rule| Some((rule.fit(&host, url.path())?, rule)));
            // Of two that fit as well, the first.
            fits.rev().max_by_key(|(fit, _)| *fit).map(|(_, rule)| rule)
        })
    }
}

/// Whether `host` is `rule` or below it. One without a dot (`localhost`, and every `com`) or a number has nothing below.
fn is_host_or_below(host: &str, rule: &str) -> bool {
    host == rule
        || (rule.contains('.')
            && rule.ends_with(|c: char| !c.is_ascii_digit())
            && host.strip_suffix(rule).is_some_and(|rest| rest.ends_with('.')))
}

/// Whether all of `path` is what `pattern` says, `*` standing for any characters. Each piece is found at its first
/// place, which is enough when only the last must end the path.
fn matches_pattern(path: &str, pattern: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return path == pattern };
    let Some(mut path) = path.strip_prefix(start) else { return false };
    let mut pieces: Vec<&str> = rest.split('*').collect();
    let last = pieces.pop().unwrap_or_default();
    for piece in pieces {
        match path.find(piece) {
            Some(at) => path = &path[at + piece.len()..],
            None => return false,
        }
    }
    path.ends_with(last)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn place<'a>(rules: &'a Rules, url: &str) -> Option<&'a str> {
        rules.find(&Url::parse(url).unwrap()).map(|rule| rule.place.as_str())
    }

    fn rules(name: &str, list: &[(&str, &str)]) -> Rules {
        let text: String = list
            .iter()
            .map(|(host, path)| format!("[[rule]]\nhosts = ['{host}']\npath = '{path}'\nstrip = ['.x']\n"))
            .collect();
        Rules::parse(name, &text).unwrap()
    }

    #[test]
    fn the_rule_that_names_most_of_the_address_is_found_and_the_readers_come_first() {
        let mine = rules("mine.toml", &[("quay.example", "/tides/*")]);
        let bundled = rules(
            "bundled.toml",
            &[
                ("quay.example", "*"),
                ("old.quay.example", "*"),
                ("old.quay.example", "/a/*/c"),
                ("10.0.0.1", "*"),
            ],
        );
        let rules = mine.before(&bundled);
        for (url, wanted) in [
            ("https://quay.example/tides/4", Some("mine.toml, line 1")),
            ("https://www.QUAY.example./tides/4", Some("mine.toml, line 1")),
            ("https://quay.example/boats", Some("bundled.toml, line 1")),
            ("https://old.quay.example/boats", Some("bundled.toml, line 5")),
            ("https://old.quay.example/a/b/b/c", Some("bundled.toml, line 9")),
            ("https://old.quay.example/a/c", Some("bundled.toml, line 5")),
            ("https://my-quay.example/tides/4", None),
            ("http://10.0.0.1/", Some("bundled.toml, line 13")),
            ("http://9.10.0.0.1.example/", None),
        ] {
            assert_eq!(place(&rules, url), wanted, "{url}");
        }
    }

    #[test]
    fn a_pattern_speaks_of_the_whole_path() {
        for (path, pattern, wanted) in [
            ("/wiki/Tide", "/wiki/*", true),
            ("/w/wiki/Tide", "/wiki/*", false),
            ("/a/b.html", "*.html", true),
            ("/a/b.html.gz", "*.html", false),
            ("/a", "/a", true),
            ("/ab", "/a", false),
            ("/x/ab/ab", "*ab*ab", true),
            ("/x/ab", "*ab*ab", false),
        ] {
            assert_eq!(matches_pattern(path, pattern), wanted, "{path} {pattern}");
        }
    }

    #[test]
    fn a_rule_says_where_the_article_is_and_an_old_one_stands_back() {
        let page = |url: &str| crate::Page {
            bytes: include_bytes!("../../../../tests/pages/wiki/source.html").to_vec(),
            url: Some(Url::parse(url).unwrap()),
            ..crate::Page::default()
        };
        let by_rule = crate::extract_by(&page("https://en.wikipedia.org/wiki/Tide_mill"), Rules::bundled());
        let chosen = |article: &crate::Article, what: &str| {
            article.report.entries.iter().any(|e| e.stage == "rules" && e.why.contains(what))
        };
        assert!(chosen(&by_rule, "its body matches"), "{:?}", by_rule.report);
        assert_eq!(by_rule.metadata.title.as_deref(), Some("Tide mill"));
        assert!(by_rule.text.contains("Both Ways, 1958") && by_rule.text.contains("619"), "{}", by_rule.text);
        for gone in ["[edit]", "Mills by power", "Contents", "Jump to"] {
            assert!(!by_rule.text.contains(gone), "{gone}: {}", by_rule.text);
        }
        let old = Rules::parse(
            "old.toml",
            "[[rule]]\nhosts = ['mills.example']\nbody = '#siteSub'\nstrip = ['p']\n",
        );
        let url = "https://mills.example/wiki/Tide_mill";
        let (ruled, general) = (crate::extract_by(&page(url), &old.unwrap()), crate::extract(&page(url)));
        assert!(chosen(&ruled, "the general path goes on"), "{:?}", ruled.report);
        assert_eq!(ruled.html, general.html);
    }

    #[test]
    fn a_rule_without_a_body_takes_from_and_adds_to_what_the_general_path_finds() {
        let long =
            "The keeper writes the height of the water down twice a day, in ink, and blots it with sand. "
                .repeat(3);
        let html = format!(
            "<title>Log</title><body><article><h1>Log</h1><p>{long}</p><p class=tip>Tip: {long}</p><p>{long}</p></article>\
             <div class=related hidden><p>Erratum: see volume nine.</p></div>"
        );
        let rules = "[[rule]]\nhosts = ['quay.example']\nstrip = ['.tip']\nkeep = ['.related']\n";
        let page = crate::Page {
            bytes: html.into_bytes(),
            url: Some(Url::parse("https://quay.example/log").unwrap()),
            ..crate::Page::default()
        };
        let rules = Rules::parse("mine.toml", rules).unwrap();
        let article = crate::extract_by(&page, &rules);
        assert!(!article.text.contains("Tip:"), "{}", article.text);
        assert!(
            article.text.contains("volume nine") && article.text.contains("The keeper"),
            "{}",
            article.text
        );
        assert!(!crate::extract(&page).text.contains("volume nine"));
    }

    #[test]
    fn the_bundled_rules_can_be_read() {
        assert!(Rules::bundled().list().count() >= 4);
    }
}
