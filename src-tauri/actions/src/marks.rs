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

    /// Highlights words where they stand in the text; `prefix` and `suffix` tell which of several places is meant.
    pub fn highlight_quote(
        &self,
        id: &str,
        quote: &str,
        context: (&str, &str),
        color: Color,
        note: Option<String>,
    ) -> Done<AddedHighlight> {
        let (start, end) = self.library.find_quote(id, quote, context.0, context.1)?;
        self.add_highlight(id, &NewHighlight { start, end, color, note, image: None })
    }

    /// Gives a highlight the place where these words stand.
    pub fn attach_to_quote(&self, highlight: &str, quote: &str, context: (&str, &str)) -> Done<Highlight> {
        let item = self.library.highlight(highlight)?.item;
        let (start, end) = self.library.find_quote(&item, quote, context.0, context.1)?;
        self.attach_highlight(highlight, start, end)
    }

    /// The tags in use, in alphabetical order.
    pub fn get_tags(&self) -> Done<Vec<Tag>> {
        Ok(self.library.tags()?)
    }

    /// Renames a tag and those below it; one of the new name takes it in.
    pub fn rename_tag(&self, name: &str, new_name: &str) -> Done<()> {
        Ok(self.library.rename_tag(now(), name, new_name)?)
    }

    /// Makes tags, with those below them, part of another one that is there.
    pub fn merge_tags(&self, names: &[String], into: &str) -> Done<()> {
        Ok(self.library.merge_tags(now(), names, into)?)
    }

    /// Takes tags and those below them from everything.
    pub fn delete_tags(&self, names: &[String]) -> Done<()> {
        Ok(self.library.delete_tags(now(), names)?)
    }

    /// Gives a tag a color, or takes it away.
    pub fn color_tag(&self, name: &str, color: Option<Color>) -> Done<()> {
        Ok(self.library.color_tag(now(), name, color)?)
    }

    /// Tags that suit an item, out of the reader's own library, each with its reason.
    pub fn suggest_tags(&self, id: &str) -> Done<Vec<TagSuggestion>> {
        Ok(self.library.suggest_tags(id)?)
    }

    /// Shows another of the kept versions of an item.
    pub fn show_version(&self, id: &str, number: u32) -> Done<()> {
        Ok(self.library.show_version(now(), id, number)?)
    }

    /// The last acts, the newest first.
    pub fn get_history(&self, limit: u32) -> Done<Vec<PastAct>> {
        Ok(self.library.history(limit)?)
    }
}
