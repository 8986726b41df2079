//! The time of day behind a date, when the page gives its offset as well: without one it is no point in time.

use jiff::Timestamp;
use jiff::civil::Date;

use super::dates::Token;

/// The time behind a date, when it has an offset.
pub(super) fn with_time(text: &str, date: Date, rest: &[Token]) -> Option<String> {
    if rest.is_empty() {
        let digits = text.trim();
        if digits.len() == 10 || digits.len() == 13 {
            let number: i64 = digits.parse().ok()?;
            let seconds = if digits.len() == 13 { number / 1000 } else { number };
            return Some(Timestamp::from_second(seconds).ok()?.to_string());
        }
        return None;
    }
    let at = rest
        .windows(2)
        .position(|w| w[0].digits.clamp(1, 2) == w[0].digits && w[1].gap == ":" && w[1].digits == 2)?;
    let mut hour = rest[at].number?;
    let minute = rest[at + 1].number?;
    let mut next = at + 2;
    let mut second = 0;
    if let Some(token) = rest.get(next).filter(|t| t.gap == ":" && t.digits == 2) {
        second = token.number?;
        next += 1;
        if rest.get(next).is_some_and(|t| (t.gap == "." || t.gap == ",") && t.number.is_some()) {
            next += 1;
        }
    }
    if let Some(word) = rest.get(next).and_then(|t| t.word) {
        match word.to_ascii_lowercase().as_str() {
            "pm" if hour < 12 => hour += 12,
            "am" if hour == 12 => hour = 0,
            _ => {}
        }
        if matches!(word.to_ascii_lowercase().as_str(), "am" | "pm") {
            next += 1;
        }
    }
    let time = date.at(
        i8::try_from(hour).ok().filter(|h| (0..24).contains(h))?,
        i8::try_from(minute).ok().filter(|m| (0..60).contains(m))?,
        i8::try_from(second).ok().filter(|s| (0..60).contains(s))?,
        0,
    );
    let offset = offset(&rest[next..])?;
    let zoned = if offset.is_empty() { "Z".to_owned() } else { offset };
    Some(format!("{time}{zoned}"))
}

/// `Z`, `GMT`, `+02:00`, `+0200`, `-5:00` -> as RFC 3339 writes it; empty for UTC.
fn offset(rest: &[Token]) -> Option<String> {
    let first = rest.first()?;
    if let Some(word) = first.word {
        let utc = matches!(word.to_ascii_lowercase().as_str(), "z" | "gmt" | "utc");
        let signed = rest.get(1).filter(|t| t.gap.trim() == "+" || t.gap.trim() == "-");
        return utc
            .then(|| if signed.is_some() { offset(&rest[1..]) } else { Some(String::new()) })
            .flatten();
    }
    let sign = match first.gap.trim() {
        "+" => '+',
        "-" | "−" => '-',
        _ => return None,
    };
    let number = first.number?;
    let (hours, minutes) = match (first.digits, rest.get(1).filter(|t| t.gap == ":" && t.digits == 2)) {
        (4, _) => (number / 100, number % 100),
        (1 | 2, Some(minutes)) => (number, minutes.number?),
        (1 | 2, None) => (number, 0),
        _ => return None,
    };
    if hours == 0 && minutes == 0 {
        return Some(String::new());
    }
    (hours <= 14 && minutes < 60).then(|| format!("{sign}{hours:02}:{minutes:02}"))
}
