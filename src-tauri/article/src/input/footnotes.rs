//! Footnotes of Markdown: numbered in the order of their signs, collected at the end, linked both ways.

use std::collections::HashMap;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// Gives the events with each sign as a link to its note, and the notes as a list at the end, each with a link back to its
/// first sign. A note that no sign leads to stands last; a sign without a note stays as it was written.
pub(super) fn two_way<'a>(events: Vec<Event<'a>>) -> Vec<Event<'a>> {
    let mut text = Vec::with_capacity(events.len());
    let mut notes: Vec<(CowStr<'a>, Vec<Event<'a>>)> = Vec::new();
    // Notes do not nest; what stands in one goes with it.
    let mut inside = false;
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                notes.push((label, Vec::new()));
                inside = true;
            }
            Event::End(TagEnd::FootnoteDefinition) => inside = false,
            event => match notes.last_mut().filter(|_| inside) {
                Some((_, note)) => note.push(event),
                None => text.push(event),
            },
        }
    }
    if notes.is_empty() {
        return text;
    }
    let mut places: HashMap<CowStr<'a>, usize> = HashMap::new();
    for (at, (label, _)) in notes.iter().enumerate() {
        places.entry(label.clone()).or_insert(at);
    }
    let mut numbers = Numbers { places, order: Vec::new(), of: vec![None; notes.len()] };
    text = text.into_iter().map(|event| numbers.sign(event)).collect();
    // Signs inside notes come after those of the text.
    let mut notes: Vec<Option<Vec<Event<'a>>>> = notes.into_iter().map(|(_, note)| Some(note)).collect();
    let mut written: Vec<(usize, bool, Vec<Event<'a>>)> = Vec::new();
    let mut at = 0;
    while let Some(&note) = numbers.order.get(at) {
        if let Some(events) = notes[note].take() {
            let events = events.into_iter().map(|event| numbers.sign(event)).collect();
            written.push((at + 1, true, events));
        }
        at += 1;
    }
    for events in notes.into_iter().flatten() {
        at += 1;
        let plain = events.into_iter().map(|event| numbers.sign(event)).collect();
        written.push((at, false, plain));
    }
    text.push(html("<section class=\"footnotes\"><ol>".to_owned()));
    for (number, has_sign, mut events) in written {
        text.push(html(format!("<li id=\"fn-{number}\">")));
        if has_sign {
            let back = format!(" <a class=\"footnote-back\" href=\"#fnref-{number}\">\u{21a9}</a>");
            // In the last paragraph, behind its words.
            let end = events.iter().rposition(|event| matches!(event, Event::End(TagEnd::Paragraph)));
            events.insert(end.unwrap_or(events.len()), html(back));
        }
        text.append(&mut events);
        text.push(html("</li>".to_owned()));
    }
    text.push(html("</ol></section>".to_owned()));
    text
}

struct Numbers<'a> {
    /// The note of a label.
    places: HashMap<CowStr<'a>, usize>,
    /// Notes in the order of their first signs.
    order: Vec<usize>,
    /// The number of a note.
    of: Vec<Option<usize>>,
}

impl<'a> Numbers<'a> {
    fn sign(&mut self, event: Event<'a>) -> Event<'a> {
        let Event::FootnoteReference(label) = &event else { return event };
        let Some(&note) = self.places.get(label) else {
            return Event::Text(format!("[^{label}]").into());
        };
        let (number, id) = match self.of[note] {
            Some(number) => (number, String::new()),
            None => {
                self.order.push(note);
                let number = self.order.len();
                self.of[note] = Some(number);
                (number, format!(" id=\"fnref-{number}\""))
            }
        };
        html(format!("<sup class=\"footnote-ref\"{id}><a href=\"#fn-{number}\">{number}</a></sup>"))
    }
}

fn html<'a>(text: String) -> Event<'a> {
    Event::InlineHtml(text.into())
}
