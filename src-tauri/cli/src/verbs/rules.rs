//! `aldine rules`

use std::path::Path;

use actions::{Aldine, Problem, RuleLine, check_rules, list_rules, try_rules};

use crate::arguments::{Global, RulesTry, RulesVerb};
use crate::explain;
use crate::output::{self, DONE, SOME_FAILED};

/// Lists rules, or tries one.
pub fn run(aldine: &Aldine, global: &Global, verb: RulesVerb) -> Result<u8, Problem> {
    match verb {
        RulesVerb::List => Ok(list(aldine, global)),
        RulesVerb::Check { file } => check(global, &file),
        RulesVerb::Try(verb) => run_try(aldine, global, &verb),
    }
}

/// Looks a file over. Needs no library.
pub fn check(global: &Global, file: &Path) -> Result<u8, Problem> {
    let rules = check_rules(file)?;
    if global.json {
        output::json(&rules);
    } else {
        rules.iter().for_each(print);
        output::write(format!("{} rules, no mistakes\n", rules.len()).as_bytes());
    }
    Ok(DONE)
}

fn list(aldine: &Aldine, global: &Global) -> u8 {
    let list = list_rules(aldine);
    if global.json {
        output::json(&list);
    } else {
        list.rules.iter().for_each(print);
        list.problems.iter().for_each(output::complain);
    }
    if list.problems.is_empty() { DONE } else { SOME_FAILED }
}

fn print(rule: &RuleLine) {
    let path = rule.path.as_deref().unwrap_or("*");
    let line = format!("{}  {}  {}\n", rule.place, rule.hosts.join(" "), path);
    output::write(output::plain(line.trim_end()).as_bytes());
    output::write(b"\n");
}

fn run_try(aldine: &Aldine, global: &Global, verb: &RulesTry) -> Result<u8, Problem> {
    let article = try_rules(aldine, &verb.id, verb.rule.as_deref())?;
    if global.json {
        output::json(&super::extract::fields(&article));
    } else if verb.explain {
        explain::report(&article.report);
    } else if verb.html {
        output::write(article.html.as_bytes());
    } else {
        let about = &article.metadata;
        let head: String = [&about.title, &about.byline, &about.published]
            .into_iter()
            .flatten()
            .map(|s| format!("{s}\n"))
            .collect();
        output::write(format!("{head}\n{}\n", article.text).as_bytes());
    }
    Ok(DONE)
}
