//! Text and white space: what stands between words, and at the edges of blocks.

use super::super::allow::Role;
use super::super::escape;
use super::super::text::Separator;
use super::Walk;

impl<'t> Walk<'t> {
    /// The edge of a block: white space before and after it does not show.
    pub(super) fn edge(&mut self, separator: Separator) {
        self.pending_space = false;
        self.at_space = true;
        self.text.separate(separator);
    }

    pub(super) fn space(&mut self) {
        if self.preformatted > 0 && self.math == 0 {
            self.flush();
            self.verbatim(" ");
        } else if !self.at_space {
            self.pending_space = true;
        }
    }

    pub(super) fn flush(&mut self) {
        if std::mem::take(&mut self.pending_space) && !self.at_space {
            self.html.push(' ');
            self.text.space();
            self.at_space = true;
        }
    }

    pub(super) fn words(&mut self, value: &str) {
        if value.is_empty() {
            return;
        }
        if self.math > 0 && !self.math_token {
            // Text between formula elements is layout of the source; browsers show other text as it stands.
            let trimmed = value.trim_ascii();
            if !trimmed.is_empty() {
                escape::text(&mut self.html, trimmed);
                self.text.push(trimmed);
            }
            return;
        }
        let wrapped = if self.open.last().is_some_and(|o| is_table_part(o.role)) {
            if value.bytes().all(|b| b.is_ascii_whitespace() || b == 0) {
                return;
            }
            self.fit(Role::Nestable)
        } else {
            0
        };
        if self.preformatted > 0 && self.math == 0 {
            self.verbatim(value);
        } else {
            self.folded(value);
        }
        for _ in 0..wrapped {
            self.end();
        }
    }

    pub(super) fn verbatim(&mut self, value: &str) {
        // A parser drops a line feed directly after <pre>.
        if self.pre_fresh && value.trim_start_matches('\0').starts_with(['\n', '\r']) {
            self.html.push('\n');
        }
        self.pre_fresh &= value.bytes().all(|b| b == 0);
        escape::text(&mut self.html, value);
        self.text.push(value);
        self.at_space = false;
    }

    /// White space outside preformatted text is folded: a run of it is one space, and none stands at a block's edge.
    pub(super) fn folded(&mut self, value: &str) {
        let bytes = value.as_bytes();
        let space = |b: u8| b.is_ascii_whitespace() || b == 0;
        let mut at = 0;
        while at < bytes.len() {
            if space(bytes[at]) {
                if bytes[at] != 0 && !self.at_space {
                    self.pending_space = true;
                }
                at += 1;
                continue;
            }
            // As long as words are one space apart, they are copied together.
            let start = at;
            while at < bytes.len() {
                if !space(bytes[at]) {
                    at += 1;
                } else if bytes[at] == b' ' && bytes.get(at + 1).is_some_and(|&b| !space(b)) {
                    at += 2;
                } else {
                    break;
                }
            }
            self.flush();
            let words = &value[start..at];
            escape::text(&mut self.html, words);
            self.text.push(words);
            self.at_space = false;
        }
    }
}

/// Parts of a table in which no text may stand.
fn is_table_part(role: Role) -> bool {
    matches!(role, Role::Table | Role::Section | Role::Row)
}
