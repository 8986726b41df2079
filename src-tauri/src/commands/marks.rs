//! The margin: highlights and notes; tags as things of their own; what was done.

use actions::{
    AddedHighlight, Color, Highlight, HighlightChange, HighlightFormat, HighlightId, HighlightList,
    HighlightQuery, ItemId, Marks, NewHighlight, PastAct, Tag, TagSuggestion,
};
use tauri::{AppHandle, Runtime, command};

use super::{Done, ask, change};

/// What the reader wrote into the margin of an item.
#[command]
pub async fn get_marks<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Marks> {
    ask(app, move |aldine| aldine.get_marks(&id)).await
}

/// Highlights a part of the text, or an image.
#[command]
pub async fn add_highlight<R: Runtime>(
    app: AppHandle<R>,
    id: ItemId,
    highlight: NewHighlight,
) -> Done<AddedHighlight> {
    change(app, move |aldine| aldine.add_highlight(&id, &highlight)).await
}

/// Changes color, note or tags of a highlight.
#[command]
pub async fn change_highlight<R: Runtime>(
    app: AppHandle<R>,
    highlight: HighlightId,
    to: HighlightChange,
) -> Done<Highlight> {
    change(app, move |aldine| aldine.change_highlight(&highlight, &to)).await
}

/// Takes highlights away.
#[command]
pub async fn delete_highlights<R: Runtime>(app: AppHandle<R>, highlights: Vec<HighlightId>) -> Done<()> {
    change(app, move |aldine| aldine.delete_highlights(&highlights)).await
}

/// Gives a highlight another place in the text shown.
#[command]
pub async fn attach_highlight<R: Runtime>(
    app: AppHandle<R>,
    highlight: HighlightId,
    start: u32,
    end: u32,
) -> Done<Highlight> {
    change(app, move |aldine| aldine.attach_highlight(&highlight, start, end)).await
}

/// Writes the note of an item.
#[command]
pub async fn note_item<R: Runtime>(app: AppHandle<R>, id: ItemId, note: String) -> Done<()> {
    change(app, move |aldine| aldine.note_item(&id, &note)).await
}

/// Notes in Markdown as HTML that is safe to show, in their order.
#[command]
pub async fn render_notes(notes: Vec<String>) -> Vec<String> {
    notes.iter().map(|note| actions::note_html(note)).collect()
}

/// Highlights of the whole library, newest first.
#[command]
pub async fn list_highlights<R: Runtime>(app: AppHandle<R>, query: HighlightQuery) -> Done<HighlightList> {
    ask(app, move |aldine| aldine.list_highlights(&query)).await
}

/// All highlights of a query as Markdown, W3C Web Annotation JSON, or CSV.
#[command]
pub async fn export_highlights<R: Runtime>(
    app: AppHandle<R>,
    query: HighlightQuery,
    format: HighlightFormat,
) -> Done<String> {
    ask(app, move |aldine| aldine.export_highlights(&query, format)).await
}

/// The tags in use.
#[command]
pub async fn get_tags<R: Runtime>(app: AppHandle<R>) -> Done<Vec<Tag>> {
    ask(app, |aldine| aldine.get_tags()).await
}

/// Renames a tag and those below it; one of the new name takes it in.
#[command]
pub async fn rename_tag<R: Runtime>(app: AppHandle<R>, name: String, new_name: String) -> Done<()> {
    change(app, move |aldine| aldine.rename_tag(&name, &new_name)).await
}

/// Makes tags part of another one that is there, with those below them.
#[command]
pub async fn merge_tags<R: Runtime>(app: AppHandle<R>, names: Vec<String>, into: String) -> Done<()> {
    change(app, move |aldine| aldine.merge_tags(&names, &into)).await
}

/// Takes tags and those below them from everything.
#[command]
pub async fn delete_tags<R: Runtime>(app: AppHandle<R>, names: Vec<String>) -> Done<()> {
    change(app, move |aldine| aldine.delete_tags(&names)).await
}

/// Gives a tag a color, or takes it away.
#[command]
pub async fn color_tag<R: Runtime>(app: AppHandle<R>, name: String, color: Option<Color>) -> Done<()> {
    change(app, move |aldine| aldine.color_tag(&name, color)).await
}

/// Tags that would suit an item.
#[command]
pub async fn suggest_tags<R: Runtime>(app: AppHandle<R>, id: ItemId) -> Done<Vec<TagSuggestion>> {
    ask(app, move |aldine| aldine.suggest_tags(&id)).await
}

/// The last acts, newest first.
#[command]
pub async fn get_history<R: Runtime>(app: AppHandle<R>, limit: u32) -> Done<Vec<PastAct>> {
    ask(app, move |aldine| aldine.get_history(limit)).await
}
