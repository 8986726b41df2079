//! The margin: highlights and notes.

use actions::{
    AddedHighlight, Highlight, HighlightChange, HighlightId, HighlightList, HighlightQuery, ItemId, Marks,
    NewHighlight,
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

/// Highlights of the whole library, newest first.
#[command]
pub async fn list_highlights<R: Runtime>(app: AppHandle<R>, query: HighlightQuery) -> Done<HighlightList> {
    ask(app, move |aldine| aldine.list_highlights(&query)).await
}
