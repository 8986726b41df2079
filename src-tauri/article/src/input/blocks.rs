//! Plain text -> blocks: paragraphs, headings, lists, quotes, code, stanzas.
//!
//! Whether the lines of a block were broken by a machine or by a poet is told by one question: would the first word of
//! the next line still have fitted?

use super::text::escape;

/// Quotes inside quotes inside quotes: no letter is deeper.
const DEEPEST_QUOTE: usize = 12;
/// A line longer than this was not broken by hand or by a mailer: it is a paragraph by itself.
const LONGEST_WRAPPED: usize = 110;

/// A block of plain text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    Paragraph(String),
    Heading(String),
    /// Lines that were broken on purpose.
    Verse(Vec<String>),
    List {
        ordered: bool,
        items: Vec<String>,
    },
    Quote(Vec<Block>),
    Code(String),
    Rule,
}

/// Splits a text into blocks.
pub(super) fn split(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    split_lines(&lines, 0)
}

fn split_lines(lines: &[&str], depth: usize) -> Vec<Block> {
    let indent = |l: &&str| l.len() - l.trim_start_matches([' ', '\t']).len();
    // Text that is indented as a whole is not code.
    let shared = lines.iter().filter(|l| !l.is_empty()).map(indent).min().unwrap_or(0);
    let width = lines.iter().map(|l| l.chars().count()).filter(|n| *n <= LONGEST_WRAPPED).max().unwrap_or(0);
    let mut blocks: Vec<Block> = Vec::new();
    for group in lines.split(|l| l.is_empty()) {
        if group.is_empty() {
            continue;
        }
        let group: Vec<&str> = group.iter().map(|l| l.get(shared..).unwrap_or(l)).collect();
        let is_code = group.iter().all(|l| l.starts_with("    ") || l.starts_with('\t'));
        if is_code && depth == 0 {
            let code: Vec<&str> =
                group.iter().map(|l| l.strip_prefix("    ").or(l.strip_prefix('\t')).unwrap_or(l)).collect();
            let code = code.join("\n");
            // An empty line does not end a listing.
            match blocks.last_mut() {
                Some(Block::Code(before)) => *before = format!("{before}\n\n{code}"),
                _ => blocks.push(Block::Code(code)),
            }
            continue;
        }
        of_group(&group, width, depth, &mut blocks);
    }
    let is_long = |b: Option<&Block>| matches!(b, Some(Block::Paragraph(p)) if p.chars().count() >= 90);
    for i in 1..blocks.len() {
        // A short line between long paragraphs, with no end of a sentence: a heading in the text.
        let Block::Paragraph(line) = &blocks[i] else { continue };
        let short = line.chars().count() <= 70 && line.chars().any(char::is_alphabetic);
        let sentence = line.ends_with(['.', ',', ';', ':', '!', '…', '"', '”', '。', '！', '：', ')'])
            || line.contains("://");
        if short && !sentence && is_long(blocks.get(i - 1)) && is_long(blocks.get(i + 1)) {
            blocks[i] = Block::Heading(line.clone());
        }
    }
    blocks
}

fn of_group(group: &[&str], width: usize, depth: usize, blocks: &mut Vec<Block>) {
    let mut rest = group;
    while let Some((&first, after)) = rest.split_first() {
        let trimmed = first.trim_start();
        if trimmed.starts_with('>') && depth < DEEPEST_QUOTE {
            let end = rest.iter().position(|l| !l.trim_start().starts_with('>')).unwrap_or(rest.len());
            let inside: Vec<&str> = rest[..end]
                .iter()
                .map(|l| l.trim_start().trim_start_matches('>').trim_start_matches(' '))
                .collect();
            let inside = if rest[..end].iter().all(|l| l.trim_start().starts_with(">>")) {
                rest[..end].iter().map(|l| &l.trim_start()[1..]).collect()
            } else {
                inside
            };
            blocks.push(Block::Quote(split_lines(&inside, depth + 1)));
            rest = &rest[end..];
        } else if is_rule(trimmed) {
            blocks.push(Block::Rule);
            rest = after;
        } else if after.first().is_some_and(|l| is_underline(l)) && first.chars().count() <= 120 {
            blocks.push(Block::Heading(first.trim().to_owned()));
            rest = &after[1..];
        } else if marker(trimmed).is_some()
            && (after.is_empty()
                || rest.iter().filter(|l| marker(l.trim_start()).is_some()).count() > 1
                || trimmed.starts_with(['•', '◦', '‣']))
        {
            rest = list(rest, blocks);
        } else {
            let end = after
                .iter()
                .position(|l| {
                    l.trim_start().starts_with('>') || marker(l.trim_start()).is_some_and(|m| m.is_bullet)
                })
                .map_or(rest.len(), |i| i + 1);
            running(&rest[..end], width, blocks);
            rest = &rest[end..];
        }
    }
}

struct Marker {
    length: usize,
    is_bullet: bool,
    number: u32,
}

fn marker(line: &str) -> Option<Marker> {
    let mut chars = line.chars();
    let first = chars.next()?;
    if "-*•–◦‣·+".contains(first) {
        return chars.next().filter(|c| *c == ' ' || *c == '\t').map(|_| Marker {
            length: first.len_utf8() + 1,
            is_bullet: true,
            number: 0,
        });
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = line[..digits].parse().ok().filter(|_| digits <= 3)?;
    let rest = line[digits..].strip_prefix(['.', ')'])?;
    rest.starts_with(' ').then_some(Marker { length: digits + 2, is_bullet: false, number })
}

fn list<'a, 'b>(lines: &'b [&'a str], blocks: &mut Vec<Block>) -> &'b [&'a str] {
    let first = marker(lines[0].trim_start()).map(|m| (m.is_bullet, m.number));
    let bullets = first.is_some_and(|(is_bullet, _)| is_bullet);
    let start = first.map_or(1, |(_, number)| number);
    let mut items: Vec<String> = Vec::new();
    let mut at = 0;
    for line in lines {
        let line = line.trim();
        match marker(line) {
            Some(found) if found.is_bullet == bullets => items.push(line[found.length..].trim().to_owned()),
            Some(_) => break,
            None => match items.last_mut() {
                Some(item) => join(item, line),
                None => break,
            },
        }
        at += 1;
    }
    // An empty line between two items does not end a list.
    if let Some(Block::List { ordered, items: before }) = blocks.last_mut()
        && *ordered != bullets
        && (bullets || start as usize == before.len() + 1)
    {
        before.append(&mut items);
    } else if !bullets && start != 1 {
        // A list that does not begin at one is a numbered text: its numbers are part of it.
        blocks.extend(lines[..at].iter().map(|l| Block::Paragraph(l.trim().to_owned())));
    } else {
        blocks.push(Block::List { ordered: !bullets, items });
    }
    &lines[at..]
}

/// Lines with no mark of their own.
fn running(lines: &[&str], width: usize, blocks: &mut Vec<Block>) {
    let trimmed = || lines.iter().map(|l| l.trim());
    if let [line] = lines {
        let line = line.trim();
        blocks.push(if is_capitals(line) {
            Block::Heading(line.to_owned())
        } else {
            Block::Paragraph(line.to_owned())
        });
    } else if lines.iter().any(|l| l.chars().count() > LONGEST_WRAPPED) {
        blocks.extend(trimmed().map(|l| {
            if is_capitals(l) { Block::Heading(l.to_owned()) } else { Block::Paragraph(l.to_owned()) }
        }));
    } else if is_wrapped(lines, width) {
        let mut paragraph = String::new();
        for line in trimmed() {
            join(&mut paragraph, line);
        }
        blocks.push(Block::Paragraph(paragraph));
    } else {
        blocks.push(Block::Verse(lines.iter().map(|l| (*l).to_owned()).collect()));
    }
}

fn is_wrapped(lines: &[&str], width: usize) -> bool {
    // Below this nobody breaks prose.
    if width < 40 {
        return false;
    }
    let full = |pair: &&[&str]| {
        let next = pair[1].trim();
        let first_char_is_wide = next.chars().next().is_some_and(is_wide);
        let word =
            if first_char_is_wide { 1 } else { next.split(' ').next().map_or(0, |w| w.chars().count()) };
        // A few columns of grace: editors differ in what they count.
        pair[0].chars().count() + 1 + word + 3 > width
    };
    let pairs = lines.len() - 1;
    lines.windows(2).filter(full).count() * 10 >= pairs * 7
}

fn join(paragraph: &mut String, line: &str) {
    let last = paragraph.chars().next_back();
    let no_space = match (last, line.chars().next()) {
        (None, _) | (_, None) => true,
        (Some('-'), Some(next)) => next.is_lowercase() && !paragraph.ends_with(" -"),
        (Some(last), Some(next)) => is_wide(last) && is_wide(next),
    };
    if !no_space {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

/// Scripts written without spaces.
fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
}

fn is_rule(line: &str) -> bool {
    let bare: String = line.chars().filter(|c| *c != ' ').collect();
    bare.len() >= 3 && ["-", "*", "_", "=", "~", "⁂", "—"].iter().any(|m| bare.replace(m, "").is_empty())
}

fn is_underline(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}

fn is_capitals(line: &str) -> bool {
    let letters = || line.chars().filter(|c| c.is_alphabetic());
    line.chars().count() <= 100
        && letters().count() >= 4
        && letters().all(char::is_uppercase)
        && !line.ends_with([',', ';'])
}

impl Block {
    /// Its text, on one line.
    pub(super) fn words(&self) -> String {
        match self {
            Block::Paragraph(text) | Block::Heading(text) | Block::Code(text) => text.clone(),
            Block::Verse(lines) => lines.join(" "),
            Block::List { items, .. } => items.join(" "),
            Block::Quote(blocks) => blocks.iter().map(Block::words).collect::<Vec<_>>().join(" "),
            Block::Rule => String::new(),
        }
    }

    /// Writes it as HTML.
    pub(super) fn write(&self, html: &mut String) {
        match self {
            Block::Paragraph(text) => {
                html.push_str("<p>");
                inline(text, html);
                html.push_str("</p>");
            }
            Block::Heading(text) => {
                html.push_str("<h2>");
                inline(text, html);
                html.push_str("</h2>");
            }
            Block::Verse(lines) => {
                html.push_str("<p>");
                for (i, line) in lines.iter().enumerate() {
                    if i > 0 {
                        html.push_str("<br>\n");
                    }
                    // Indented lines are part of a poem's shape.
                    let indent = line.len() - line.trim_start().len();
                    html.push_str(&"\u{A0}".repeat(indent.min(24)));
                    inline(line.trim(), html);
                }
                html.push_str("</p>");
            }
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                html.push_str(&format!("<{tag}>"));
                for item in items {
                    html.push_str("<li>");
                    inline(item, html);
                    html.push_str("</li>");
                }
                html.push_str(&format!("</{tag}>"));
            }
            Block::Quote(blocks) => {
                html.push_str("<blockquote>");
                for block in blocks {
                    block.write(html);
                }
                html.push_str("</blockquote>");
            }
            Block::Code(text) => html.push_str(&format!("<pre><code>{}</code></pre>", escape(text))),
            Block::Rule => html.push_str("<hr>"),
        }
    }
}

/// Text with bare addresses made links.
fn inline(text: &str, html: &mut String) {
    let mut rest = text;
    while let Some(at) = ["https://", "http://"].iter().filter_map(|s| rest.find(s)).min() {
        html.push_str(&escape(&rest[..at]));
        let end = rest[at..]
            .find(|c: char| c.is_whitespace() || "<>\"”「」，。、".contains(c))
            .map_or(rest.len(), |i| at + i);
        let mut address = rest[at..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*', '_']);
        // A bracket belongs to the address only if it was opened in it.
        if address.ends_with(')') && !address.contains('(') || address.ends_with(']') {
            address = &address[..address.len() - 1];
        }
        let length = address.len();
        if length > "https://".len() {
            let address = escape(address);
            html.push_str(&format!("<a href=\"{address}\">{address}</a>"));
        } else {
            html.push_str(&escape(address));
        }
        rest = &rest[at + length..];
    }
    html.push_str(&escape(rest));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        let mut out = String::new();
        split(text).iter().for_each(|b| b.write(&mut out));
        out
    }

    #[test]
    fn hard_wrapped_lines_are_joined() {
        let text = "When the rain had stopped, the people came out of their\nhouses and looked at what was left of the lower\n\
                    town, which was not much, and began to sweep the mud-\nfilled streets.\n\nThen they ate.";
        assert_eq!(split(text).len(), 2);
        assert!(html(text).contains("of their houses and looked"), "{}", html(text));
        assert!(html(text).contains("mud-filled"));
    }

    #[test]
    fn a_poem_keeps_its_lines() {
        let text = "Rain came,\nand with it the river,\n  and with the river\nall that we had thrown away in thirty years of rain.\n\nIt stayed.\nWe left.";
        let found = html(text);
        assert!(
            found.contains("Rain came,<br>\nand with it the river,<br>\n\u{A0}\u{A0}and with"),
            "{found}"
        );
        assert!(found.contains("It stayed.<br>\nWe left."), "{found}");
    }

    #[test]
    fn long_lines_without_empty_lines_are_paragraphs() {
        let long = "word ".repeat(40);
        assert_eq!(split(&format!("{long}\n{long}\nshort one.\n")).len(), 3);
    }

    #[test]
    fn lists_quotes_code_and_rules_are_known() {
        let found = html(
            "- one\n- two,\n  longer\n\n1. a\n2. b\n\n> said\n> she\n>> said he\n\nx:\n\n    let a = 1;\n\n      b\n\n* * *\n",
        );
        assert!(found.contains("<ul><li>one</li><li>two, longer</li></ul>"), "{found}");
        assert!(found.contains("<ol><li>a</li><li>b</li></ol>"), "{found}");
        assert!(found.contains("<blockquote>"), "{found}");
        assert!(found.contains("<pre><code>let a = 1;\n\n  b</code></pre>"), "{found}");
        assert!(found.contains("<hr>"), "{found}");
    }

    #[test]
    fn a_dialogue_with_a_dash_or_a_year_is_no_list() {
        assert!(!html("1984. That was the year.").contains("<ol>"));
        assert!(!html("-5 degrees").contains("<ul>"));
    }

    #[test]
    fn headings_are_underlined_or_in_capitals() {
        let found = html("Rain\n====\n\nText.\n\nTHE SECOND DAY\n\nText.");
        assert!(found.contains("<h2>Rain</h2>") && found.contains("<h2>THE SECOND DAY</h2>"), "{found}");
    }

    #[test]
    fn bare_addresses_are_links() {
        let found = html("See https://a.example/x_(y)?a=1&b=2, or (http://b.example/).");
        assert!(found.contains("<a href=\"https://a.example/x_(y)?a=1&amp;b=2\">"), "{found}");
        assert!(found.contains("(<a href=\"http://b.example/\">http://b.example/</a>)."), "{found}");
    }

    #[test]
    fn chinese_lines_are_joined_without_a_space() {
        let line = "今天早上下了一场大雨街道又变得干净了孩子们在水边放纸船大人们站在屋檐下聊天";
        let text = format!("{line}呢呢呢呢呢呢\n{line}呢呢呢呢呢呢\n完。");
        assert!(html(&text).contains("呢今天"), "{}", html(&text));
    }
}
