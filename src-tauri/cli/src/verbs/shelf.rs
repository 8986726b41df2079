//! Verbs that only touch the shelf.

use actions::{Aldine, CheckReport, Form, ItemId, NewView, Options, Place, Problem, Query, View, show};

use super::rules;
use crate::arguments::{Global, Ids, In, List, Search, Show, Tags, Verb, ViewsAct};
use crate::explain;
use crate::output::{self, DONE, LIBRARY};

type Outcome = Result<u8, Problem>;

/// Does one of them.
pub fn run(aldine: &Aldine, global: &Global, verb: Verb) -> Outcome {
    match verb {
        Verb::Show(verb) => run_show(aldine, global, &verb),
        Verb::List(verb) => run_list(aldine, global, verb),
        Verb::Search(verb) => run_search(aldine, global, verb),
        Verb::Related { id } => run_related(aldine, global, &id),
        Verb::Twins { limit } => run_twins(aldine, global, limit),
        Verb::Merge(ids) => run_merge(aldine, global, &ids),
        Verb::Views(verb) => run_views(aldine, global, verb.act),
        Verb::Tag(Tags { id, tags }) => done(aldine.tag_items(&[aldine.resolve(&id)?], &tags)),
        Verb::Untag(Tags { id, tags }) => done(aldine.untag_items(&[aldine.resolve(&id)?], &tags)),
        Verb::Tags { verb } => super::marks::tags(aldine, global, verb),
        Verb::Highlight(verb) => super::marks::highlight(aldine, global, verb),
        Verb::Note { id, text } => super::marks::note(aldine, &id, text),
        Verb::Versions(verb) => super::marks::versions(aldine, global, &verb),
        Verb::History { limit } => super::marks::history(aldine, global, limit),
        Verb::Archive(ids) => done(aldine.move_items(&resolve(aldine, &ids)?, Place::Archive)),
        Verb::Later(ids) => done(aldine.move_items(&resolve(aldine, &ids)?, Place::Later)),
        Verb::Inbox(ids) => done(aldine.move_items(&resolve(aldine, &ids)?, Place::Inbox)),
        Verb::Trash(ids) => done(aldine.move_items(&resolve(aldine, &ids)?, Place::Trash)),
        Verb::Restore { what } => done(aldine.restore_items(&resolve(aldine, &Ids { ids: what })?)),
        Verb::Favorite(ids) => done(aldine.favorite_items(&resolve(aldine, &ids)?, true)),
        Verb::Unfavorite(ids) => done(aldine.favorite_items(&resolve(aldine, &ids)?, false)),
        Verb::Undo => undone(global, aldine.undo()?, "undone", "There is nothing to undo."),
        Verb::Redo => undone(global, aldine.redo()?, "done again", "There is nothing to redo."),
        Verb::Check { .. } => run_check(aldine, global),
        Verb::Backup { list: true, .. } => super::backup::list(aldine, global),
        Verb::Backup { to, .. } => super::backup::make(aldine, global, &to),
        Verb::Ledger { limit } => run_ledger(aldine, global, limit),
        Verb::Rules(verb) => rules::run(aldine, global, verb),
        Verb::Save(_)
        | Verb::Import(_)
        | Verb::Resave(_)
        | Verb::Reextract(_)
        | Verb::Open { .. }
        | Verb::Extract(_)
        | Verb::Bench(_)
        | Verb::Manual { .. } => {
            unreachable!("these do not come here")
        }
    }
}

fn done(outcome: Result<(), Problem>) -> Outcome {
    outcome.map(|()| DONE)
}

fn resolve(aldine: &Aldine, ids: &Ids) -> Result<Vec<ItemId>, Problem> {
    ids.ids.iter().map(|id| aldine.resolve(id)).collect()
}

fn run_show(aldine: &Aldine, global: &Global, verb: &Show) -> Outcome {
    if verb.report {
        let report = aldine.get_report(&aldine.resolve(&verb.id)?)?;
        if global.json {
            output::json(&report);
        } else {
            explain::report(&report);
        }
        return Ok(DONE);
    }
    let form = match verb {
        _ if global.json => Form::Json,
        Show { html: true, .. } => Form::Html,
        Show { markdown: true, .. } => Form::Markdown,
        Show { raw: true, .. } => Form::Raw,
        _ => Form::Text,
    };
    output::write(&show(aldine, &verb.id, form)?);
    Ok(DONE)
}

fn view(place: In) -> View {
    match place {
        In::All => View::All,
        In::Inbox => View::Inbox,
        In::Later => View::Later,
        In::Archive => View::Archive,
        In::Favorites => View::Favorites,
        In::Trash => View::Trash,
        In::Attention => View::NeedsAttention,
    }
}

fn run_list(aldine: &Aldine, global: &Global, verb: List) -> Outcome {
    let query = match &verb.view {
        Some(name) => aldine.view(name)?.query,
        None => Query { view: view(verb.place), text: verb.query.join(" "), ..Query::default() },
    };
    tell_notes(aldine, &query.text);
    let list = aldine.list_items(&Query { limit: verb.limit, offset: verb.offset, ..query })?;
    if global.json {
        output::json(&list);
        return Ok(DONE);
    }
    for item in &list.items {
        output::write(format!("{}\n", output::line(item)).as_bytes());
    }
    let shown = list.items.len() as u32;
    if !global.quiet && verb.offset + shown < list.total {
        eprintln!("{shown} of {}. See more with --limit and --offset.", list.total);
    }
    Ok(DONE)
}

fn run_search(aldine: &Aldine, global: &Global, verb: Search) -> Outcome {
    let text = verb.query.join(" ");
    let hits = aldine.search_items(&Query {
        view: view(verb.place),
        text: text.clone(),
        limit: verb.limit,
        ..Query::default()
    })?;
    if global.json {
        output::json(&hits);
        return Ok(DONE);
    }
    let told = tell_notes(aldine, &text);
    for hit in &hits.hits {
        output::write(format!("{}\n", output::line(&hit.item)).as_bytes());
        for passage in &hit.passages {
            output::write(format!("    {}\n", output::passage(passage)).as_bytes());
        }
    }
    if !global.quiet {
        match (hits.total, hits.hits.len()) {
            (0, _) => match &hits.did_you_mean {
                Some(meant) if !told => eprintln!("Nothing found. Did you mean: {}", output::plain(meant)),
                _ => eprintln!("Nothing found."),
            },
            (total, shown) if shown < total as usize => {
                eprintln!("{shown} of {total}. See more with --limit.")
            }
            _ => {}
        }
    }
    Ok(DONE)
}

/// Says what of a query was not understood, where it stands and what may have been meant; whether there was anything.
fn tell_notes(aldine: &Aldine, text: &str) -> bool {
    let parsed = aldine.parse_query(text);
    for note in &parsed.notes {
        eprintln!("{}", output::plain(note));
    }
    let marks = parsed.tokens.iter().filter(|token| token.problem.is_some());
    let places: Vec<(u32, u32)> = marks.map(|token| (token.start, token.end)).collect();
    if places.is_empty() {
        return false;
    }
    let mut at = 0;
    let mark = |char: char| {
        let here = places.iter().any(|&(start, end)| (start..end).contains(&at));
        at += char.len_utf16() as u32;
        if here { '^' } else { ' ' }
    };
    let line: String = text.chars().map(mark).collect();
    eprintln!("  {}\n  {}", output::plain(text), line.trim_end());
    for meant in parsed.tokens.iter().filter_map(|token| token.suggestion.as_ref()) {
        eprintln!("Did you mean: {}", output::plain(meant));
    }
    true
}

fn run_related(aldine: &Aldine, global: &Global, id: &str) -> Outcome {
    let found = aldine.related_items(&aldine.resolve(id)?)?;
    if global.json {
        output::json(&found);
        return Ok(DONE);
    }
    let lists = [
        ("cites", &found.cites),
        ("cited by", &found.cited_by),
        ("twins", &found.twins),
        ("related", &found.related),
    ];
    for (name, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
        output::write(format!("{name}\n").as_bytes());
        for item in items {
            output::write(format!("    {}\n", output::line(item)).as_bytes());
        }
    }
    Ok(DONE)
}

fn run_twins(aldine: &Aldine, global: &Global, limit: usize) -> Outcome {
    let groups = aldine.find_duplicates(limit)?;
    if global.json {
        output::json(&groups);
        return Ok(DONE);
    }
    for (number, group) in groups.iter().enumerate() {
        if number > 0 {
            output::write(b"\n");
        }
        for item in group {
            output::write(format!("{}\n", output::line(item)).as_bytes());
        }
    }
    Ok(DONE)
}

fn run_merge(aldine: &Aldine, global: &Global, ids: &Ids) -> Outcome {
    let ids = resolve(aldine, ids)?;
    let Some((into, others)) = ids.split_first() else { return Ok(DONE) };
    let item = aldine.merge_items(into, others)?;
    if global.json {
        output::json(&item);
    } else {
        output::write(format!("{}\n", output::line(&item)).as_bytes());
    }
    Ok(DONE)
}

fn run_views(aldine: &Aldine, global: &Global, act: Option<ViewsAct>) -> Outcome {
    match act {
        Some(ViewsAct::Save { name, query }) => {
            let id = aldine.view(&name).ok().map(|view| view.id);
            let query = Query { text: query.join(" "), ..Query::default() };
            tell_notes(aldine, &query.text);
            let id = aldine.save_view(&NewView { id, name, query, density: Default::default() })?;
            output::write(format!("kept {id}\n").as_bytes());
        }
        Some(ViewsAct::Delete { name }) => aldine.delete_view(&aldine.view(&name)?.id)?,
        None => {
            let views = aldine.list_views()?;
            if global.json {
                output::json(&views);
                return Ok(DONE);
            }
            for view in views {
                let line = format!("{:>7}  {}  ({})\n", view.count, view.name, view.query.text);
                output::write(line.as_bytes());
            }
        }
    }
    Ok(DONE)
}

fn undone(global: &Global, act: Option<actions::Undone>, word: &str, nothing: &str) -> Outcome {
    match act {
        Some(act) if global.json => output::json(&act),
        Some(act) => {
            let items = output::count(act.items.len() as u64, "article");
            output::write(format!("{word}: {} ({items})\n", act.verb).as_bytes());
        }
        None if global.json => output::json(&act),
        None => eprintln!("{nothing}"),
    }
    Ok(DONE)
}

fn run_check(aldine: &Aldine, global: &Global) -> Outcome {
    let report = aldine.check()?;
    if global.json {
        output::json(&report);
    }
    Ok(told(global, &report))
}

/// `check --repair`
pub fn run_repair(global: &Global) -> Outcome {
    let options = Options { library: global.library.clone(), ..Options::default() };
    let repaired = actions::repair(options)?;
    if global.json {
        output::json(&repaired);
    } else {
        for line in &repaired.done {
            output::write(format!("repaired: {}\n", output::plain(line)).as_bytes());
        }
    }
    Ok(told(global, &repaired.check))
}

/// Prints what a check found, and gives the exit code.
fn told(global: &Global, report: &CheckReport) -> u8 {
    if !global.json {
        let text = format!(
            "{}: {} complete offline, {} with images missing, {} text only, {} not saved\n\
             {} looked at, {} of them no longer needed\n",
            output::count(report.items, "article"),
            report.complete,
            report.images_missing,
            report.text_only,
            report.failed,
            output::count(report.blobs, "stored file"),
            report.orphan_blobs
        );
        output::write(text.as_bytes());
        for problem in &report.problems {
            output::write(format!("problem: {}\n", output::plain(problem)).as_bytes());
        }
        if report.problems.is_empty() {
            output::write(b"The library is sound.\n");
        }
    }
    if report.problems.is_empty() { DONE } else { LIBRARY }
}

fn run_ledger(aldine: &Aldine, global: &Global, limit: u32) -> Outcome {
    let entries = aldine.get_ledger(0, limit)?;
    if global.json {
        output::json(&entries);
        return Ok(DONE);
    }
    for entry in entries {
        let answer = match (&entry.error, entry.status) {
            (Some(error), _) => output::plain(error),
            (None, Some(status)) => status.to_string(),
            (None, None) => "no answer".into(),
        };
        let time = actions::time_text(entry.at);
        let line = format!(
            "{time}  {:<6}  {answer}  {} bytes  {}\n",
            entry.purpose,
            entry.bytes,
            output::plain(&entry.url)
        );
        output::write(line.as_bytes());
    }
    Ok(DONE)
}
