//! The verbs of the margin: highlights and notes. Each is one call to the library, with the clock read here.

use library::*;

use crate::aldine::now;
use crate::{Aldine, Problem};

type Done<T> = Result<T, Problem>;

impl Aldine {
    /// What the reader wrote into the margin of an item.
    pub fn get_marks(&self, id: &str) -> Done<Marks> {
        Ok(self.library.marks(id)?)
    }

    /// The full id of the highlight that a shortened id names.
    pub fn resolve_highlight(&self, id: &str) -> Done<HighlightId> {
        Ok(self.library.resolve_highlight(id)?)
    }

    /// Highlights a part of the text, or an image; overlapping ones of the same color become one.
    pub fn add_highlight(&self, id: &str, new: &NewHighlight) -> Done<AddedHighlight> {
        Ok(self.library.add_highlight(now(), id, new)?)
    }

    /// Changes color, note or tags of a highlight.
    pub fn change_highlight(&self, highlight: &str, to: &HighlightChange) -> Done<Highlight> {
        Ok(self.library.change_highlight(now(), highlight, to)?)
    }

    /// Takes highlights away.
    pub fn delete_highlights(&self, highlights: &[HighlightId]) -> Done<()> {
        Ok(self.library.delete_highlights(now(), highlights)?)
    }

    /// Gives a highlight another place in the text shown.
    pub fn attach_highlight(&self, highlight: &str, start: u32, end: u32) -> Done<Highlight> {
        Ok(self.library.attach_highlight(now(), highlight, start, end)?)
    }

    /// Writes the note of an item.
    pub fn note_item(&self, id: &str, note: &str) -> Done<()> {
        Ok(self.library.note_item(now(), id, note)?)
    }

    /// Highlights of the whole library, newest first.
    pub fn list_highlights(&self, query: &HighlightQuery) -> Done<HighlightList> {
        Ok(self.library.list_highlights(query)?)
    }
}
