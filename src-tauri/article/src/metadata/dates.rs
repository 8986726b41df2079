//! Dates as pages write them -> RFC 3339. A date that cannot be (before 1990, after 2100, 31 April) is refused.
//!
//! The result has a time only when the page gives time and offset: a time without an offset is no point in time.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// Years in which a web page can have been written.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
/// No date is written in more characters than this.
const LONGEST: usize = 120;

/// Names of months in en, de, fr, es, it, pt, nl, ru, pl, sv, da, no, cs, tr; the first letters suffice where they
/// are enough to tell.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "jan",
        "januar",
        "jänner",
        "janvier",
        "janv",
        "enero",
        "ene",
        "gennaio",
        "gen",
        "janeiro",
        "januari",
        "января",
        "январь",
        "янв",
        "stycznia",
        "ocak",
        "ledna",
    ],
    &[
        "february",
        "feb",
        "februar",
        "février",
        "fevrier",
        "févr",
        "fév",
        "febrero",
        "febbraio",
        "fevereiro",
        "fev",
        "februari",
        "февраля",
        "февраль",
        "фев",
        "lutego",
        "şubat",
        "února",
    ],
    &[
        "march",
        "mar",
        "märz",
        "maerz",
        "mrz",
        "mär",
        "mars",
        "marzo",
        "março",
        "marco",
        "maart",
        "mrt",
        "марта",
        "март",
        "мар",
        "marca",
        "marts",
        "mart",
        "března",
    ],
    &[
        "april",
        "apr",
        "avril",
        "avr",
        "abril",
        "abr",
        "aprile",
        "апреля",
        "апрель",
        "апр",
        "kwietnia",
        "nisan",
        "dubna",
    ],
    &["may", "mai", "mayo", "maggio", "mag", "maio", "mei", "мая", "май", "maja", "maj", "mayıs", "května"],
    &[
        "june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "июня", "июнь", "июн", "czerwca",
        "haziran", "června",
    ],
    &[
        "july",
        "jul",
        "juli",
        "juillet",
        "juil",
        "julio",
        "luglio",
        "lug",
        "julho",
        "июля",
        "июль",
        "июл",
        "lipca",
        "temmuz",
        "července",
    ],
    &[
        "august",
        "aug",
        "août",
        "aout",
        "agosto",
        "ago",
        "augustus",
        "августа",
        "август",
        "авг",
        "sierpnia",
        "augusti",
        "ağustos",
        "srpna",
    ],
    &[
        "september",
        "sept",
        "sep",
        "septembre",
        "septiembre",
        "settembre",
        "set",
        "setembro",
        "сентября",
        "сентябрь",
        "сен",
        "сент",
        "września",
        "eylül",
        "září",
    ],
    &[
        "october",
        "oct",
        "oktober",
        "okt",
        "octobre",
        "octubre",
        "ottobre",
        "ott",
        "outubro",
        "out",
        "октября",
        "октябрь",
        "окт",
        "października",
        "ekim",
        "října",
    ],
    &[
        "november",
        "nov",
        "novembre",
        "noviembre",
        "novembro",
        "ноября",
        "ноябрь",
        "ноя",
        "нояб",
        "listopada",
        "kasım",
        "listopadu",
    ],
    &[
        "december",
        "dec",
        "dezember",
        "dez",
        "décembre",
        "decembre",
        "déc",
        "diciembre",
        "dic",
        "dicembre",
        "dezembro",
        "декабря",
        "декабрь",
        "дек",
        "grudnia",
        "aralık",
        "prosince",
    ],
];

/// Words that stand around a date and say nothing against its being one.
const AROUND: [&str; 64] = [
    "published",
    "posted",
    "updated",
    "last",
    "first",
    "on",
    "at",
    "date",
    "am",
    "pm",
    "gmt",
    "utc",
    "est",
    "edt",
    "pst",
    "pdt",
    "bst",
    "cet",
    "cest",
    "et",
    "pt",
    "ct",
    "of",
    "de",
    "del",
    "den",
    "the",
    "um",
    "uhr",
    "le",
    "à",
    "am",
    "veröffentlicht",
    "aktualisiert",
    "stand",
    "publié",
    "publicado",
    "pubblicato",
    "gepubliceerd",
    "opublikowano",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "st",
    "nd",
    "rd",
    "th",
    "modified",
    "created",
    "written",
    "release",
    "new",
    "г",
];

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

/// Reads a line that holds a date and nothing else but words such as "Published on".
pub(crate) fn from_line(line: &str) -> Option<String> {
    let known = |token: &Token| match token.word {
        Some(word) => {
            let word = word.to_lowercase();
            month(&word).is_some() || AROUND.contains(&word.as_str()) || matches!(word.as_str(), "t" | "z")
        }
        None => true,
    };
    let tokens = tokens(line);
    (tokens.len() <= 16 && tokens.iter().all(known)).then(|| parse(line)).flatten()
}

/// A run of digits or of letters.
struct Token<'a> {
    number: Option<i64>,
    digits: usize,
    word: Option<&'a str>,
    /// What stands before it.
    gap: &'a str,
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

fn month(word: &str) -> Option<i8> {
    let lower = word.to_lowercase();
    MONTHS.iter().position(|names| names.contains(&lower.as_str())).and_then(|i| i8::try_from(i + 1).ok())
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
        let found = match (before, near(first), near(second)) {
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

/// `02.03.2026`, `2/3/2026`.
fn numeric(tokens: &[Token], order: Option<Order>) -> Option<(Date, usize)> {
    for (at, window) in tokens.windows(3).enumerate() {
        let [a, b, year] = window else { continue };
        let separator = b.gap.trim();
        let shape = a.digits <= 2 && b.digits <= 2 && year.digits == 4 && separator == year.gap.trim();
        let (Some(a), Some(b), Some(year)) = (a.number, b.number, year.number) else { continue };
        if !shape || !matches!(separator, "." | "/" | "-") {
            continue;
        }
        let day_first = match (separator, order) {
            _ if a > 12 || a == b => true,
            _ if b > 12 => false,
            (".", _) | (_, Some(Order::DayFirst)) => true,
            (_, Some(Order::MonthFirst)) => false,
            (_, None) => continue,
        };
        let date = if day_first { civil(year, b, a) } else { civil(year, a, b) };
        return date.map(|date| (date, at + 3));
    }
    None
}

/// The time behind a date, when it has an offset.
fn with_time(text: &str, date: Date, rest: &[Token]) -> Option<String> {
    if let [] = rest {
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
