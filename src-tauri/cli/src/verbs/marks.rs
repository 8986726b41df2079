//! Verbs of the margin: highlights, notes, tags, versions, history.

use std::io::Read;
use std::sync::Arc;

use actions::{
    Aldine, Code, Difference, Highlight, HighlightChange, HighlightFormat, HighlightQuery, ItemId, Op,
    Problem, Query, Seal, reextract_items,
};

use crate::arguments::Global;
use crate::mark_arguments::{HighlightList, HighlightVerb, Reextract, TagsVerb, Versions};
use crate::output::{self, DONE, SOME_FAILED};

type Outcome = Result<u8, Problem>;

/// Does something with highlights.
pub fn highlight(aldine: &Aldine, global: &Global, verb: HighlightVerb) -> Outcome {
    match verb {
        HighlightVerb::Add { id, quote, color, note } => {
            let id = aldine.resolve(&id)?;
            let context = (quote.prefix.as_str(), quote.suffix.as_str());
            let added = aldine.highlight_quote(&id, &quote.quote, context, color.into(), note)?;
            if global.json {
                output::json(&added);
            } else {
                output::write(format!("highlighted {}\n", added.highlight.id).as_bytes());
            }
        }
        HighlightVerb::List(verb) => return list(aldine, global, verb),
        HighlightVerb::Export { id, markdown: _, csv } => {
            let item = id.map(|id| aldine.resolve(&id)).transpose()?;
            let format = match (global.json, csv) {
                (true, _) => HighlightFormat::Json,
                (_, true) => HighlightFormat::Csv,
                _ => HighlightFormat::Markdown,
            };
            let query = HighlightQuery { item, ..HighlightQuery::default() };
            output::write(aldine.export_highlights(&query, format)?.as_bytes());
        }
        HighlightVerb::Change { highlight, color, note, tag } => {
            let tags = tag.map(|tags| tags.into_iter().filter(|tag| !tag.is_empty()).collect());
            let to = HighlightChange { color: color.map(Into::into), note, tags };
            let changed = aldine.change_highlight(&aldine.resolve_highlight(&highlight)?, &to)?;
            print(global, &changed);
        }
        HighlightVerb::Delete { highlights } => {
            let ids: Result<Vec<_>, _> = highlights.iter().map(|id| aldine.resolve_highlight(id)).collect();
            aldine.delete_highlights(&ids?)?;
        }
        HighlightVerb::Attach { highlight, quote } => {
            let id = aldine.resolve_highlight(&highlight)?;
            print(global, &aldine.attach_to_quote(&id, &quote.quote, (&quote.prefix, &quote.suffix))?);
        }
    }
    Ok(DONE)
}

fn list(aldine: &Aldine, global: &Global, verb: HighlightList) -> Outcome {
    let one = verb.id.is_some();
    let mut list = aldine.list_highlights(&HighlightQuery {
        text: verb.text,
        color: verb.color.map(Into::into),
        tag: verb.tag,
        site: verb.site,
        item: verb.id.map(|id| aldine.resolve(&id)).transpose()?,
        orphaned: verb.orphaned.then_some(true),
        noted: verb.noted.then_some(true),
        limit: verb.limit,
        ..HighlightQuery::default()
    })?;
    if one {
        list.highlights.sort_by_key(|listed| (listed.highlight.orphaned, listed.highlight.start));
    }
    if global.json {
        output::json(&list);
        return Ok(DONE);
    }
    for listed in &list.highlights {
        let line = line(&listed.highlight);
        let title = if one { String::new() } else { format!("  ({})", output::plain(&listed.title)) };
        output::write(format!("{line}{title}\n").as_bytes());
    }
    let shown = list.highlights.len() as u32;
    if !global.quiet && shown < list.total {
        eprintln!("{shown} of {}. See more with --limit.", list.total);
    }
    Ok(DONE)
}

fn print(global: &Global, highlight: &Highlight) {
    if global.json {
        output::json(highlight);
    } else {
        output::write(format!("{}\n", line(highlight)).as_bytes());
    }
}

/// One line about a highlight: id first, so that it can be cut off by a script.
fn line(highlight: &Highlight) -> String {
    let words = if highlight.quote.is_empty() { "(image)" } else { &highlight.quote };
    let tags: String = highlight.tags.iter().map(|tag| format!("  #{}", output::plain(tag))).collect();
    let lost = if highlight.orphaned { "  (no place in the text)" } else { "" };
    let note =
        highlight.note.as_deref().map(|note| format!("  [{}]", output::plain(note))).unwrap_or_default();
    format!("{}  {}  {}{note}{tags}{lost}", highlight.id, highlight.color.name(), output::plain(words))
}

/// Writes the note of an article; `-` reads it from standard input.
pub fn note(aldine: &Aldine, id: &str, text: String) -> Outcome {
    let text = if text == "-" { standard_input()? } else { text };
    aldine.note_item(&aldine.resolve(id)?, &text)?;
    Ok(DONE)
}

fn standard_input() -> Result<String, Problem> {
    let mut text = String::new();
    std::io::stdin().lock().read_to_string(&mut text).map_err(|error| {
        Problem::new(Code::File, format!("Standard input cannot be read: {error}."), "A note is UTF-8 text.")
    })?;
    Ok(text)
}

/// Lists tags, or changes one.
pub fn tags(aldine: &Aldine, global: &Global, verb: Option<TagsVerb>) -> Outcome {
    match verb {
        None => {
            let tags = aldine.get_tags()?;
            if global.json {
                output::json(&tags);
                return Ok(DONE);
            }
            for tag in tags {
                let color = tag.color.map(|color| format!(", {}", color.name())).unwrap_or_default();
                let name = output::plain(&tag.name);
                let items = output::count(tag.items, "article");
                let highlights = output::count(tag.highlights, "highlight");
                let line = format!("{name}  ({items}, {highlights}{color})\n");
                output::write(line.as_bytes());
            }
        }
        Some(TagsVerb::Rename { tag, name }) => aldine.rename_tag(&tag, &name)?,
        Some(TagsVerb::Merge { tags, into }) => aldine.merge_tags(&tags, &into)?,
        Some(TagsVerb::Delete { tags }) => aldine.delete_tags(&tags)?,
        Some(TagsVerb::Color { tag, color }) => aldine.color_tag(&tag, color.map(Into::into))?,
        Some(TagsVerb::Suggest { id }) => {
            let suggestions = aldine.suggest_tags(&aldine.resolve(&id)?)?;
            if global.json {
                output::json(&suggestions);
                return Ok(DONE);
            }
            for one in suggestions {
                let line = format!("{}  ({})\n", output::plain(&one.name), output::plain(&one.reason));
                output::write(line.as_bytes());
            }
        }
    }
    Ok(DONE)
}

/// Finds articles anew in the pages as they were received.
pub fn reextract(aldine: Aldine, global: &Global, verb: Reextract) -> Outcome {
    let ids: Vec<ItemId> = match verb.all {
        true => {
            let all = aldine.list_items(&Query { limit: u32::MAX, ..Query::default() })?.items;
            all.into_iter().filter(|item| item.seal != Seal::Failed).map(|item| item.id).collect()
        }
        false => verb.ids.iter().map(|id| aldine.resolve(id)).collect::<Result<_, _>>()?,
    };
    let runtime = super::save::runtime()?;
    let aldine = Arc::new(aldine);
    let outcome = runtime.block_on(reextract_items(&aldine, &ids));
    super::backup::make_if_due(&aldine);
    if global.json {
        output::json(&outcome);
    } else {
        for failed in &outcome.failed {
            eprintln!("aldine: {}: {}", failed.id, output::plain(&failed.message));
        }
        let line = format!(
            "{}, {} unchanged, {} failed; {} lost their place\n",
            output::count(outcome.done, "new version"),
            outcome.unchanged,
            outcome.failed.len(),
            output::count(outcome.lost_place, "highlight")
        );
        output::write(line.as_bytes());
    }
    Ok(if outcome.failed.is_empty() { DONE } else { SOME_FAILED })
}

/// Lists the versions of an article, compares two, or shows one.
pub fn versions(aldine: &Aldine, global: &Global, verb: &Versions) -> Outcome {
    let id = aldine.resolve(&verb.id)?;
    if let Some(number) = verb.show {
        aldine.show_version(&id, number)?;
        return Ok(DONE);
    }
    if let Some([from, to]) = verb.diff.as_deref() {
        let differences = aldine.compare_versions(&id, *from, *to)?;
        if global.json {
            output::json(&differences);
        } else {
            let text: String = differences.iter().map(difference).collect();
            output::write(format!("{}\n", text.trim_end()).as_bytes());
        }
        return Ok(DONE);
    }
    let versions = aldine.get_versions(&id)?;
    if global.json {
        output::json(&versions);
        return Ok(DONE);
    }
    for version in versions {
        let shown = if version.current { "  (shown)" } else { "" };
        let time = actions::time_text(version.saved_at);
        let title = output::plain(&version.title);
        let line = format!("{}  {time}  {} words  {title}{shown}\n", version.number, version.word_count);
        output::write(line.as_bytes());
    }
    Ok(DONE)
}

/// As `wdiff` writes it. What a terminal would act on is left out.
fn difference(part: &Difference) -> String {
    let text: String = part.text.chars().filter(|char| *char == '\n' || !char.is_control()).collect();
    match part.op {
        Op::Same => text,
        Op::Removed => format!("[-{text}-]"),
        Op::Added => format!("{{+{text}+}}"),
    }
}

/// Lists the last acts, the newest first.
pub fn history(aldine: &Aldine, global: &Global, limit: u32) -> Outcome {
    let acts = aldine.get_history(limit)?;
    if global.json {
        output::json(&acts);
        return Ok(DONE);
    }
    for act in acts {
        let undone = if act.undone { "  (undone)" } else { "" };
        let time = actions::time_text(act.at);
        let items = output::count(act.items, "article");
        output::write(format!("{time}  {}  {items}{undone}\n", act.verb).as_bytes());
    }
    Ok(DONE)
}
