//! TypeScript declarations of what crosses to the page, for `ui/ipc.js`. Rust is their source.

#![allow(clippy::unwrap_used)]

use ts_rs::{Config, TS};

use crate::commands::{SaveInput, SaveOutcome, StartState};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/generated/types.d.ts");

fn declare<T: TS>(config: &Config) -> String {
    format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(config))
}

fn declarations() -> String {
    let config = Config::new();
    macro_rules! all {
        ($($t:ty),* $(,)?) => { [$(declare::<$t>(&config)),*].join("\n") };
    }
    let types = all![
        article::Act,
        actions::AddedHighlight,
        actions::Code,
        actions::Completion,
        actions::Color,
        actions::Counts,
        actions::Density,
        actions::Difference,
        actions::FailedItem,
        article::Entry,
        actions::Highlight,
        actions::HighlightChange,
        actions::HighlightFormat,
        actions::HighlightList,
        actions::HighlightQuery,
        library::Hit,
        actions::Hits,
        actions::ImportFailure,
        actions::ImportOptions,
        actions::ImportProgress,
        actions::Imported,
        actions::Item,
        actions::ItemImage,
        actions::LedgerEntry,
        actions::List,
        actions::NewView,
        actions::ParsedQuery,
        actions::ListedHighlight,
        actions::Marks,
        actions::NewHighlight,
        actions::Op,
        actions::Passage,
        actions::PassageFrom,
        actions::PastAct,
        actions::Place,
        actions::Problem,
        actions::Progress,
        actions::Query,
        actions::QueryToken,
        actions::Reading,
        actions::Related,
        actions::Reextracted,
        actions::Report,
        SaveInput,
        actions::SaveOptions,
        SaveOutcome,
        actions::Saved,
        actions::SavedView,
        actions::Seal,
        actions::Sort,
        crate::speech::Spoken,
        StartState,
        actions::Tag,
        library::TagCount,
        actions::TagSuggestion,
        actions::TokenKind,
        actions::Undone,
        crate::speech::Utterance,
        actions::Version,
        actions::View,
        crate::speech::Voice,
    ];
    format!(
        "// What crosses between Rust and the page. Written by `UPDATE=1 cargo test generated_types`; do not edit.\n\n{types}"
    )
}

#[test]
fn the_generated_types_are_current() {
    let types = declarations();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(std::path::Path::new(FILE).parent().unwrap()).unwrap();
        std::fs::write(FILE, &types).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        kept.replace("\r\n", "\n") == types,
        "ui/generated/types.d.ts is not what the Rust types say. Run: UPDATE=1 cargo test generated_types"
    );
}
