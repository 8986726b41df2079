//! Dates as pages write them -> RFC 3339. A date that cannot be (before 1990, after 2100, 31 April) is refused.
//!
//! The result has a time only when the page gives time and offset: a time without an offset is no point in time.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::clock::with_time;
use super::words::{is_around, month};

/// Years in which a web page can have been written.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
/// No date is written in more characters than this.
const LONGEST: usize = 120;

/// Which of the two numbers of `3/4/2026` is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// The first.
    DayFirst,
    /// The second.
    MonthFirst,
}

/// Reads a date in any of the usual forms, wherever it stands in a short text. `3/4/2026` is refused as ambiguous.
pub(crate) fn parse(text: &str) -> Option<String> {
    parse_in(text, None)
}

/// As [`parse`], with a rule for `3/4/2026`.
pub(crate) fn parse_in(text: &str, order: Option<Order>) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return None;
    }
    let tokens = tokens(text);
    let (date, after) = timestamp(&tokens)
        .or_else(|| compact(&tokens))
        .or_else(|| year_first(&tokens))
        .or_else(|| with_month_name(&tokens))
        .or_else(|| numeric(&tokens, order))?;
    YEARS.contains(&date.year()).then_some(())?;
    Some(with_time(text, date, &tokens[after..]).unwrap_or_else(|| date.to_string()))
}

/// Reads a line that holds a date and nothing else but words such as "Published on", or a place before it: `Bonn, 2.3.2026`.
pub(crate) fn from_line(line: &str) -> Option<String> {
    from_line_in(line, None)
}

/// As [`from_line`], with a rule for `3/4/2026`.
pub(super) fn from_line_in(line: &str, order: Option<Order>) -> Option<String> {
    let known = |token: &Token| token.word.is_none_or(|word| is_around(word) || matches!(word, "T" | "Z"));
    let is_date = |line: &str| {
        let tokens = tokens(line);
        tokens.len() <= 16 && tokens.iter().all(known)
    };
    let is_place = |place: &str| {
        let words = place.split(' ').count();
        words <= 3
            && place.chars().all(|c| c.is_alphabetic() || " -./".contains(c))
            && place.starts_with(char::is_uppercase)
    };
    if is_date(line) {
        return parse_in(line, order);
    }
    let (place, rest) = line.split_once(", ")?;
    (is_place(place) && is_date(rest)).then(|| parse_in(rest, order)).flatten()
}

/// A run of digits or of letters.
pub(super) struct Token<'a> {
    /// Its value, if it is of digits.
    pub number: Option<i64>,
    /// How many digits it has; none in a word.
    pub digits: usize,
    /// Its letters, if it is of letters.
    pub word: Option<&'a str>,
    /// What stands before it.
    pub gap: &'a str,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    const MOST: usize = 40;
    let mut found = Vec::new();
    let (mut at, mut gap) = (0, 0);
    while at < text.len() && found.len() < MOST {
        let rest = &text[at..];
        let Some(first) = rest.chars().next() else { break };
        let same = |c: char| if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_alphabetic() };
        if !same(first) {
            at += first.len_utf8();
            continue;
        }
        let length = rest.find(|c| !same(c)).unwrap_or(rest.len());
        let run = &rest[..length];
        let number = first.is_ascii_digit().then(|| run.parse().ok()).flatten();
        let word = (!first.is_ascii_digit()).then_some(run);
        found.push(Token {
            number,
            digits: if word.is_some() { 0 } else { length },
            word,
            gap: &text[gap..at],
        });
        at += length;
        gap = at;
    }
    found
}

fn civil(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Seconds or milliseconds since 1970, alone.
fn timestamp(tokens: &[Token]) -> Option<(Date, usize)> {
    let [Token { number: Some(number), digits: digits @ (10 | 13), .. }] = tokens else { return None };
    let seconds = if *digits == 13 { number / 1000 } else { *number };
    Some((Offset::UTC.to_datetime(Timestamp::from_second(seconds).ok()?).date(), 1))
}

/// `20260302`, `20260302T100000Z`.
fn compact(tokens: &[Token]) -> Option<(Date, usize)> {
    let at = tokens.iter().position(|t| t.digits == 8 || t.digits == 14)?;
    let mut number = tokens[at].number?;
    if tokens[at].digits == 14 {
        number /= 1_000_000;
    }
    Some((civil(number / 10_000, number / 100 % 100, number % 100)?, at + 1))
}

/// `2026-03-02`, `2026/3/2`, `2026年3月2日`, `2026년 3월 2일`.
fn year_first(tokens: &[Token]) -> Option<(Date, usize)> {
    for at in 0..tokens.len() {
        if tokens[at].digits != 4 {
            continue;
        }
        let numbers: Vec<usize> =
            (at..tokens.len().min(at + 5)).filter(|i| tokens[*i].number.is_some()).take(3).collect();
        let [y, m, d] = numbers[..] else { continue };
        let mark = |i: usize| tokens[i].word.is_none_or(|w| matches!(w, "年" | "月" | "日" | "년" | "월"));
        let apart =
            |i: usize| tokens[i - 1].word.is_some() || matches!(tokens[i].gap.trim(), "-" | "/" | ".");
        if (y..d).all(mark) && tokens[m].digits <= 2 && tokens[d].digits <= 2 && apart(m) && apart(d) {
            let date = civil(tokens[y].number?, tokens[m].number?, tokens[d].number?);
            if let Some(date) = date {
                return Some((date, d + 1));
            }
        }
    }
    None
}

/// `2 March 2026`, `March 2nd, 2026`, `2. März 2026`, `2 de marzo de 2026`, `Mon, 02 Mar 2026`.
fn with_month_name(tokens: &[Token]) -> Option<(Date, usize)> {
    for at in 0..tokens.len() {
        let Some(month) = tokens[at].word.and_then(month).map(i64::from) else { continue };
        let near =
            |i: usize| tokens.get(i).and_then(|t| t.number.filter(|_| t.digits <= 4).map(|n| (n, t.digits)));
        // Small words and ordinal endings may stand between.
        let step = |i: usize| {
            let skip = tokens.get(i).and_then(|t| t.word).is_some_and(|w| {
                matches!(
                    w.to_lowercase().as_str(),
                    "st" | "nd" | "rd" | "th" | "de" | "del" | "of" | "er" | "º" | "ª" | "the"
                )
            });
            if skip { i + 1 } else { i }
        };
        let before =
            (1..=2).filter_map(|back| at.checked_sub(back)).find_map(|i| near(i).filter(|n| n.1 <= 2));
        let first = step(at + 1);
        let second = step(first + 1);
        let is_time = |i: usize| tokens.get(i + 1).is_some_and(|t| t.gap == ":" && t.number.is_some());
        let year_before = at.checked_sub(1).and_then(near).filter(|n| n.1 == 4).map(|(year, _)| year);
        let found = match (before, near(first), near(second)) {
            (_, Some((day, 1 | 2)), _) if year_before.is_some() => year_before.map(|year| (year, day, first)),
            (Some((day, _)), Some((year, 4)), _) => Some((year, day, first)),
            (_, Some((day, 1 | 2)), Some((year, 4))) => Some((year, day, second)),
            // `Mar 2 10:00:00 UTC 2026`
            (_, Some((day, 1 | 2)), _) if is_time(second) || is_time(first + 1) => tokens[first + 1..]
                .iter()
                .position(|t| t.digits == 4 && !matches!(t.gap, "+" | "-" | " +" | " -"))
                .and_then(|i| Some((tokens[first + 1 + i].number?, day, first))),
            (Some((day, _)), Some((year, 2)), _) if tokens[first].gap == "-" => {
                Some((2000 + year, day, first))
            }
            _ => None,
        };
        if let Some((year, day, last)) = found
            && let Some(date) = civil(year, month, day)
        {
            return Some((date, last + 1));
        }
    }
    None
}

/// `02.03.2026`, `2/3/2026`, `02.03.26`.
fn numeric(tokens: &[Token], order: Option<Order>) -> Option<(Date, usize)> {
    for (at, window) in tokens.windows(3).enumerate() {
        let [a, b, year] = window else { continue };
        let separator = b.gap.trim();
        // Two digits of a year, in a date of six digits: with fewer it may be the number of a version.
        let short = a.digits == 2 && b.digits == 2 && year.digits == 2 && separator != "-";
        let shape =
            a.digits <= 2 && b.digits <= 2 && (year.digits == 4 || short) && separator == year.gap.trim();
        let (Some(a), Some(b), Some(year)) = (a.number, b.number, year.number) else { continue };
        let year = if short { 2000 + year } else { year };
        if !shape || !matches!(separator, "." | "/" | "-") {
            continue;
        }
        let day_first = match (separator, order) {
            _ if a > 12 || a == b => true,
            _ if b > 12 => false,
            (".", _) | (_, Some(Order::DayFirst)) => true,
            (_, Some(Order::MonthFirst)) => false,
            // Who writes the month first writes strokes.
            ("-", None) => true,
            (_, None) => continue,
        };
        let date = if day_first { civil(year, b, a) } else { civil(year, a, b) };
        return date.map(|date| (date, at + 3));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_forms_pages_use() {
        let table = [
            ("2026-03-02", "2026-03-02"),
            ("2026-03-02T10:05:00Z", "2026-03-02T10:05:00Z"),
            ("2026-03-02T10:05:00.123+01:00", "2026-03-02T10:05:00+01:00"),
            ("2026-03-02T10:05-0500", "2026-03-02T10:05:00-05:00"),
            ("2026-03-02 10:05:00", "2026-03-02"),
            ("2026/3/2", "2026-03-02"),
            ("20260302", "2026-03-02"),
            ("20260302T100500Z", "2026-03-02"),
            ("1772445900", "2026-03-02T10:05:00Z"),
            ("1772445900000", "2026-03-02T10:05:00Z"),
            ("Mon, 02 Mar 2026 10:05:00 GMT", "2026-03-02T10:05:00Z"),
            ("Mon, 2 Mar 2026 10:05:00 +0200", "2026-03-02T10:05:00+02:00"),
            ("Mon Mar 02 2026 10:05:00 GMT+0100 (CET)", "2026-03-02T10:05:00+01:00"),
            ("Mon Mar 2 10:05:00 UTC 2026", "2026-03-02T10:05:00Z"),
            ("March 2nd, 2026", "2026-03-02"),
            ("Published: Mar. 2, 2026 at 3:05 pm", "2026-03-02"),
            ("2 March 2026", "2026-03-02"),
            ("2026 Mar 2", "2026-03-02"),
            ("2. März 2026, 10:05 Uhr", "2026-03-02"),
            ("lundi 2 mars 2026 à 10h05", "2026-03-02"),
            ("1er août 2025", "2025-08-01"),
            ("2 de marzo de 2026", "2026-03-02"),
            ("2 marzo 2026", "2026-03-02"),
            ("2 de março de 2026", "2026-03-02"),
            ("2 maart 2026", "2026-03-02"),
            ("2 марта 2026 г.", "2026-03-02"),
            ("2026年3月2日", "2026-03-02"),
            ("2026年03月02日 10:05", "2026-03-02"),
            ("02.03.2026", "2026-03-02"),
            ("25/12/2025", "2025-12-25"),
            ("12/25/2025", "2025-12-25"),
        ];
        for (text, date) in table {
            assert_eq!(parse(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_a_date_is_refused() {
        for text in [
            "",
            "1970-01-01",
            "0000-00-00",
            "2126-01-01",
            "31 April 2026",
            "2026-13-01",
            "3/4/2026",
            "March 2026",
            "yesterday",
            "12:30",
            "0001-01-01T00:00:00",
            "12345678901234567890",
            "555 2026",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_order_of_day_and_month_follows_the_language() {
        assert_eq!(parse_in("3/4/2026", Some(Order::DayFirst)).as_deref(), Some("2026-04-03"));
        assert_eq!(parse_in("3/4/2026", Some(Order::MonthFirst)).as_deref(), Some("2026-03-04"));
    }

    #[test]
    fn a_line_is_a_date_only_if_it_says_nothing_else() {
        assert_eq!(
            from_line("Published on Monday, 2 March 2026 at 10:05 GMT").as_deref(),
            Some("2026-03-02T10:05:00Z")
        );
        assert_eq!(from_line("On 2 March 2026 the river came back"), None);
    }
}
