//! What stands after the colon of a filter: days, numbers, and words of a short list.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// Days from the first to the last, both included; an open end is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub first: Option<Date>,
    pub last: Option<Date>,
}

impl Days {
    /// `2024`, `2024-03`, `2024-03-09`, `today`, `yesterday`, `2w` (the last two weeks); any of the dates after `<`, `>`,
    /// `<=`, `>=` or on both sides of `..`; `<2w` is younger than two weeks, `>2w` older. Units are `d`, `w`, `m`, `y`.
    /// `now`: Unix milliseconds; a day is one of this computer's time zone.
    pub fn parse(value: &str, now: i64) -> Option<Days> {
        let today = day(now)?;
        let value = value.trim().to_lowercase();
        if let Some((first, last)) = value.split_once("..") {
            let side = |text: &str| if text.is_empty() { Some(None) } else { date(text, today).map(Some) };
            let (first, last) = (side(first)?, side(last)?);
            let days = Days { first: first.map(|days| days.0), last: last.map(|days| days.1) };
            return (days.first.is_some() || days.last.is_some()).then_some(days);
        }
        let (sign, text) = sign(&value);
        if let Some(then) = ago(text, today) {
            return Some(match sign {
                "" | "<" | "<=" => Days { first: Some(then), last: None },
                _ => Days { first: None, last: Some(then.yesterday().ok()?) },
            });
        }
        let (first, last) = date(text, today)?;
        Some(match sign {
            "<" => Days { first: None, last: Some(first.yesterday().ok()?) },
            "<=" => Days { first: None, last: Some(last) },
            ">" => Days { first: Some(last.tomorrow().ok()?), last: None },
            ">=" => Days { first: Some(first), last: None },
            _ => Days { first: Some(first), last: Some(last) },
        })
    }

    /// The first millisecond and the first one after, as Unix time.
    pub fn milliseconds(self) -> (Option<i64>, Option<i64>) {
        let start = |date: Date| {
            let zoned = date.to_zoned_datetime(TimeZone::system()).ok()?;
            Some(zoned.timestamp().as_millisecond())
        };
        (self.first.and_then(start), self.last.and_then(|date| date.tomorrow().ok()).and_then(start))
    }
}

/// The day a time lies in.
fn day(now: i64) -> Option<Date> {
    Some(Timestamp::from_millisecond(now).ok()?.to_zoned_datetime(TimeZone::system()).date())
}

/// A comparison sign and the rest.
fn sign(value: &str) -> (&str, &str) {
    let found = ["<=", ">=", "<", ">", "="].into_iter().find(|sign| value.starts_with(sign));
    let (sign, rest) = value.split_at(found.map_or(0, str::len));
    (if sign == "=" { "" } else { sign }, rest.trim_start())
}

/// The first and the last day of a day, month or year.
fn date(text: &str, today: Date) -> Option<(Date, Date)> {
    match text {
        "today" => return Some((today, today)),
        "yesterday" => return today.yesterday().ok().map(|day| (day, day)),
        _ => {}
    }
    if let Some(then) = ago(text, today) {
        return Some((then, then));
    }
    let mut parts = text.splitn(3, '-');
    let number = |part: &str| part.parse::<i16>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    let year = parts.next().filter(|year| year.len() == 4).and_then(number)?;
    let small = |part: &str| number(part).and_then(|number| i8::try_from(number).ok());
    match (parts.next().map(small), parts.next().map(small)) {
        (None, _) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        (Some(month), None) => {
            let first = Date::new(year, month?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        (Some(month), Some(day)) => Date::new(year, month?, day?).ok().map(|date| (date, date)),
    }
}

/// `2w` before today.
fn ago(text: &str, today: Date) -> Option<Date> {
    let unit = text.chars().next_back()?;
    let count: i64 = text.strip_suffix(unit)?.parse().ok().filter(|count| (0..=10_000).contains(count))?;
    let span = Span::new();
    let span = match unit {
        'd' => span.try_days(count),
        'w' => span.try_weeks(count),
        'm' => span.try_months(count),
        'y' => span.try_years(count),
        _ => return None,
    };
    today.checked_sub(span.ok()?).ok()
}

/// Comparisons with numbers that all hold: an operator of SQL and a number.
pub(super) type Bounds = Vec<(&'static str, f64)>;

/// `300`, `<300`, `>=300`, `300..500`, `300-500`, `1k`, `50%`.
pub(super) fn bounds(value: &str) -> Option<Bounds> {
    let value = value.trim().to_lowercase();
    let range =
        value.split_once("..").or_else(|| value.split_once('-').filter(|(first, _)| !first.is_empty()));
    if let Some((first, last)) = range {
        let mut found = Bounds::new();
        for (operator, text) in [(">=", first), ("<=", last)] {
            if !text.is_empty() {
                found.push((operator, number(text)?));
            }
        }
        return (!found.is_empty()).then_some(found);
    }
    let (sign, text) = sign(&value);
    let operator = ["<=", ">=", "<", ">"].into_iter().find(|known| *known == sign).unwrap_or("=");
    Some(vec![(operator, number(text)?)])
}

fn number(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('%');
    let (text, unit) = match text.strip_suffix('k') {
        Some(text) => (text, 1000.0),
        None => (text, 1.0),
    };
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse::<f64>().ok().filter(|_| plain).map(|number| number * unit)
}

/// The word of `known` that is nearest to a misspelled one, if one is near.
pub(super) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let word = word.to_lowercase();
    let most = if word.chars().count() < 4 { 1 } else { 2 };
    let near = |known: &&str| crate::spelling::distance(&word, known);
    known.into_iter().filter(|known| near(known) <= most).min_by_key(near)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// 15 November 2025, noon in UTC.
    const NOW: i64 = 1_763_208_000_000;

    fn days(value: &str) -> Option<String> {
        let days = Days::parse(value, NOW)?;
        let text = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        Some(format!("{}..{}", text(days.first), text(days.last)))
    }

    #[test]
    fn days_months_years_and_ranges_are_understood() {
        for (value, expected) in [
            ("2024", "2024-01-01..2024-12-31"),
            ("2024-02", "2024-02-01..2024-02-29"),
            ("2024-02-10", "2024-02-10..2024-02-10"),
            ("<2024-02", "..2024-01-31"),
            ("<=2024-02", "..2024-02-29"),
            (">2024-02", "2024-03-01.."),
            (">=2024-02-10", "2024-02-10.."),
            ("2023..2024-02", "2023-01-01..2024-02-29"),
            ("2023..", "2023-01-01.."),
            ("..2023", "..2023-12-31"),
            ("today", "2025-11-15..2025-11-15"),
            ("yesterday", "2025-11-14..2025-11-14"),
            ("<2w", "2025-11-01.."),
            ("2w", "2025-11-01.."),
            (">2w", "..2025-10-31"),
            ("1y..1m", "2024-11-15..2025-10-15"),
        ] {
            assert_eq!(days(value).as_deref(), Some(expected), "{value}");
        }
        for value in ["", "..", "soon", "2024-13", "2023-02-29", "24", "<", "2w2", "2024-1-1-1"] {
            assert_eq!(days(value), None, "{value}");
        }
    }

    #[test]
    fn numbers_and_their_ranges_are_understood() {
        assert_eq!(bounds("300"), Some(vec![("=", 300.0)]));
        assert_eq!(bounds("<1k"), Some(vec![("<", 1000.0)]));
        assert_eq!(bounds(">=50%"), Some(vec![(">=", 50.0)]));
        assert_eq!(bounds("3-5"), Some(vec![(">=", 3.0), ("<=", 5.0)]));
        assert_eq!(bounds("3.."), Some(vec![(">=", 3.0)]));
        for value in ["", "many", "..", "<", "-5", "1e9", "inf", "NaN"] {
            assert_eq!(bounds(value), None, "{value}");
        }
    }

    #[test]
    fn a_misspelled_word_finds_the_nearest() {
        assert_eq!(nearest("colour", ["tag", "color", "site"]), Some("color"));
        assert_eq!(nearest("tgs", ["tag", "color"]), None);
        assert_eq!(nearest("tga", ["tag", "color"]), Some("tag"));
        assert_eq!(nearest("wholly", ["tag", "color"]), None);
    }
}
