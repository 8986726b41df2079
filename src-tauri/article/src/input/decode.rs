//! Bytes -> text, whatever the encoding.
//!
//! The order: byte order mark, HTTP header, what the page declares (`<meta>`, XML declaration), detection. A
//! declaration is believed unless the bytes show that it is plainly wrong: what does not decode, Latin-1 that is valid
//! UTF-8, a Western declaration over text that is mostly letters of another script. Sources: WHATWG HTML ("determining
//! the character encoding", "prescan"), WHATWG Encoding, and Firefox's detector (chardetng).

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_JP, Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::tags::{self, Piece};

/// The declaration has to stand in the first 1024 bytes; as browsers do, a late one is looked for too.
const PRESCAN_BYTES: usize = 1024;
/// How far a late declaration is looked for when the first 1024 bytes hold none.
const LATE_PRESCAN_BYTES: usize = 16 * 1024;
/// The detector has seen enough by then; it also keeps a 50 MB page from being read twice.
const DETECT_BYTES: usize = 256 * 1024;
/// Valid multi-byte sequences that a text in a legacy double-byte encoding holds by chance less than once in a million.
const SURELY_UTF8: usize = 6;

/// Text and the encoding it was read with.
pub(super) struct Decoded {
    pub text: String,
    pub encoding: &'static Encoding,
    /// How the encoding was found, in words.
    pub why: &'static str,
}

/// Decodes `bytes`. `http` is the charset of the HTTP (or MIME) header, `host` that of the address, whose top-level
/// domain is a hint for the detector. Any bytes give text; control characters are taken out.
pub(super) fn decode(bytes: &[u8], http: Option<&str>, host: Option<&str>) -> Decoded {
    let valid = std::str::from_utf8(bytes).ok();
    let (encoding, why) = choose(bytes, valid, http, host);
    let mark = Encoding::for_bom(bytes).map_or(0, |(_, length)| length);
    let text = match valid.and_then(|text| text.get(mark..)).filter(|_| encoding == UTF_8) {
        Some(text) => text.to_owned(),
        None => encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned(),
    };
    Decoded { text: printable(text), encoding, why }
}

fn choose(
    bytes: &[u8],
    valid: Option<&str>,
    http: Option<&str>,
    host: Option<&str>,
) -> (&'static Encoding, &'static str) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, "byte order mark");
    }
    if let Some(encoding) = utf16_without_bom(bytes) {
        return (encoding, "pattern of zero bytes");
    }
    let http = http.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let declared = declared(bytes);
    let sequences = multibyte_sequences(bytes, valid);
    match sequences {
        // Pure ASCII: every encoding but the stateful ones reads it alike.
        Some(0) => {
            if let Some(stateful) = [http, declared].into_iter().flatten().find(|e| !e.is_ascii_compatible())
            {
                return (stateful, "declared");
            }
            if !bytes.contains(&0x1B) {
                return (UTF_8, "plain ASCII");
            }
        }
        Some(n) => {
            let legacy = http.or(declared).filter(|&e| e != UTF_8);
            let in_doubt =
                n < SURELY_UTF8 && legacy.is_some_and(|e| !e.is_single_byte() && errors(bytes, e) == 0);
            if !in_doubt {
                return (
                    UTF_8,
                    if legacy.is_some() { "valid UTF-8, whatever is declared" } else { "valid UTF-8" },
                );
            }
        }
        None => {}
    }
    let guess = detect(bytes, host);
    for (candidate, why) in [(http, "HTTP header"), (declared, "declared in the page")] {
        if let Some(encoding) = candidate.filter(|e| !plainly_wrong(bytes, e, guess)) {
            return (encoding, why);
        }
    }
    (guess, "detected")
}

/// The charset of a `Content-Type` value.
pub(super) fn charset_of(content_type: &str) -> Option<&str> {
    let start = tags::find_ignoring_case(content_type.as_bytes(), b"charset")? + "charset".len();
    let rest = content_type.get(start..)?.trim_start().strip_prefix('=')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'']);
    let end = rest.find(|c: char| c.is_whitespace() || ";\"',".contains(c)).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|label| !label.is_empty())
}

/// What the page itself declares.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let found = prescan(&bytes[..bytes.len().min(PRESCAN_BYTES)])
        .or_else(|| prescan(&bytes[..bytes.len().min(LATE_PRESCAN_BYTES)]))?;
    // The declaration was read as ASCII, so it cannot be UTF-16; WHATWG reads both of these otherwise too.
    Some(match found.name() {
        "UTF-16LE" | "UTF-16BE" => UTF_8,
        "x-user-defined" => WINDOWS_1252,
        _ => found,
    })
}

fn prescan(head: &[u8]) -> Option<&'static Encoding> {
    if let Some(declaration) = head.trim_ascii_start().strip_prefix(b"<?xml") {
        let end = tags::find(declaration, b"?>").unwrap_or(declaration.len());
        let label = tags::attribute(&declaration[..end], b"encoding");
        if let Some(encoding) = label.and_then(Encoding::for_label) {
            return Some(encoding);
        }
    }
    tags::pieces(head).find_map(|piece| {
        let Piece::Tag { name, rest } = piece else { return None };
        if !name.eq_ignore_ascii_case(b"meta") {
            return None;
        }
        if let Some(label) = tags::attribute(rest, b"charset") {
            return Encoding::for_label(label);
        }
        let equiv = tags::attribute(rest, b"http-equiv")?;
        let content =
            tags::attribute(rest, b"content").filter(|_| equiv.eq_ignore_ascii_case(b"content-type"))?;
        Encoding::for_label(charset_of(std::str::from_utf8(content).ok()?)?.as_bytes())
    })
}

/// UTF-16 of a text with some ASCII in it: nearly every other byte of the ASCII is zero, on one side only.
fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let (mut even, mut odd) = (0, 0);
    for pair in head.chunks_exact(2) {
        even += usize::from(pair[0] == 0 && pair[1] != 0);
        odd += usize::from(pair[1] == 0 && pair[0] != 0);
    }
    let many = (head.len() / 2 / 5).max(2);
    if odd >= many && even * 20 < odd {
        Some(UTF_16LE)
    } else if even >= many && odd * 20 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How many characters beyond ASCII there are if the bytes are valid UTF-8 (a sequence cut off at the end, as of a
/// page that broke off, and a few damaged ones among many good ones are forgiven); `None` if they are not.
fn multibyte_sequences(bytes: &[u8], valid: Option<&str>) -> Option<usize> {
    if valid.is_some() {
        // Whether there are more than enough is all that is asked.
        return Some(bytes.iter().filter(|b| **b >= 0xC0).take(SURELY_UTF8).count());
    }
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    (bad == 0 || good >= bad * 20).then_some(good)
}

fn detect(bytes: &[u8], host: Option<&str>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&bytes[..bytes.len().min(DETECT_BYTES)], true);
    let tld = host
        .and_then(|host| host.rsplit('.').next())
        .filter(|tld| tld.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
    // Valid UTF-8 has been dealt with; what remains is legacy.
    let guess = detector.guess(tld.map(str::as_bytes), Utf8Detection::Deny);
    let head = &bytes[..bytes.len().min(DETECT_BYTES)];
    [SHIFT_JIS, EUC_JP].into_iter().find(|japanese| mostly_hiragana(head, japanese)).unwrap_or(guess)
}

/// Whether the bytes, read so, are Japanese running text. Without the hint of a .jp host the detector takes a short page
/// of it for Cyrillic; but text of no other language comes out as hiragana.
fn mostly_hiragana(bytes: &[u8], encoding: &'static Encoding) -> bool {
    let (text, _, broken) = encoding.decode(bytes);
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    let hiragana = text.chars().filter(|c| ('\u{3041}'..='\u{3096}').contains(c)).count();
    !broken && beyond_ascii > 0 && hiragana * 4 > beyond_ascii
}

fn errors(bytes: &[u8], encoding: &'static Encoding) -> usize {
    let head = &bytes[..bytes.len().min(DETECT_BYTES)];
    let (text, _, _) = encoding.decode(head);
    text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count()
}

/// Whether the bytes contradict the declaration.
fn plainly_wrong(bytes: &[u8], encoding: &'static Encoding, guess: &'static Encoding) -> bool {
    if encoding == guess {
        return false;
    }
    let beyond_ascii = bytes.iter().take(DETECT_BYTES).filter(|b| **b >= 0x80).count();
    let bad = errors(bytes, encoding);
    if bad > 0 && bad * 50 > beyond_ascii && errors(bytes, guess) < bad {
        return true;
    }
    // A server's default (Latin-1) over another script: in a Western text few letters are beyond ASCII.
    let western = encoding == WINDOWS_1252 && guess != WINDOWS_1252;
    western && {
        let text = &bytes[..bytes.len().min(DETECT_BYTES)];
        outside_tags(text, |b| b >= 0xA0) > outside_tags(text, |b| b.is_ascii_alphabetic())
    }
}

/// Bytes outside tags for which `test` holds.
fn outside_tags(bytes: &[u8], test: impl Fn(u8) -> bool) -> usize {
    let mut inside = false;
    let mut count = 0;
    for &b in bytes {
        match b {
            b'<' => inside = true,
            b'>' => inside = false,
            _ => count += usize::from(!inside && test(b)),
        }
    }
    count
}

/// Takes out control characters and noncharacters. The C1 range, which no page means, is read as the windows-1252 it
/// came from: an apostrophe stored as U+0092 is an apostrophe again.
fn printable(text: String) -> String {
    match first_replaced(text.as_bytes()) {
        None => text,
        Some(at) => {
            let mut out = String::with_capacity(text.len());
            out.push_str(&text[..at]);
            out.extend(text[at..].chars().filter_map(replaced));
            out
        }
    }
}

/// Where the first character stands that [`replaced`] changes, in valid UTF-8. Most pages have none, so a window of bytes
/// is looked at as a whole first.
fn first_replaced(bytes: &[u8]) -> Option<usize> {
    const WINDOW: usize = 64;
    let unusual = |b: u8| {
        ((b < 0x20) & (b != b'\n') & (b != b'\t') & (b != b'\r')) | (b == 0x7F) | (b == 0xC2) | (b == 0xEF)
    };
    let changed = |at: usize| match bytes[at] {
        b'\n' | b'\t' | b'\r' => false,
        0..0x20 | 0x7F => true,
        0xC2 => bytes.get(at + 1).is_some_and(|b| *b < 0xA0),
        0xEF => matches!(bytes.get(at + 1..at + 3), Some([0xBB, 0xBF] | [0xBF, 0xBE | 0xBF])),
        _ => false,
    };
    bytes
        .chunks(WINDOW)
        .zip((0..).step_by(WINDOW))
        .filter(|(window, _)| window.iter().fold(false, |found, &b| found | unusual(b)))
        .find_map(|(window, from)| (from..from + window.len()).find(|&at| changed(at)))
}

fn replaced(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => Some(c),
        // A form feed is white space in HTML.
        '\u{C}' => Some(' '),
        '\0'..='\u{1F}' | '\u{7F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => None,
        '\u{80}'..='\u{9F}' => {
            let byte = [u8::try_from(u32::from(c)).ok()?];
            WINDOWS_1252.decode_without_bom_handling(&byte).0.chars().next().filter(|c| !c.is_control())
        }
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use encoding_rs::*;

    const RUSSIAN: &str = "Ежедневная газета сообщает: в столице прошёл дождь, и улицы снова стали чистыми. \
                           Жители довольны, а дети пускают кораблики.";
    const CHINESE: &str = "今天早上下了一场大雨,街道又变得干净了。孩子们在水边放纸船,大人们站在屋檐下聊天。";
    const JAPANESE: &str =
        "今朝は大雨が降り、通りはまたきれいになりました。子どもたちは紙の船を流しています。";
    const KOREAN: &str = "오늘 아침에 큰비가 내려 거리가 다시 깨끗해졌습니다. 아이들은 종이배를 띄웁니다.";
    const TRADITIONAL: &str =
        "今天早上下了一場大雨,街道又變得乾淨了。孩子們在水邊放紙船,大人們站在屋簷下聊天。";
    const FRENCH: &str =
        "Ce matin, la pluie est tombée sur la ville ; les élèves, ravis, ont mis à l’eau des bateaux.";
    const GREEK: &str = "Σήμερα το πρωί έβρεξε πολύ και οι δρόμοι έγιναν πάλι καθαροί. Τα παιδιά παίζουν.";
    const ARABIC: &str =
        "هطل المطر هذا الصباح على المدينة وعادت الشوارع نظيفة، والأطفال يلعبون بقوارب من ورق.";

    fn page(head: &str, text: &str) -> String {
        format!(
            "<!doctype html><html><head>{head}<title>x</title></head><body><p>{text}</p><p>{text}</p></body></html>"
        )
    }

    fn read(bytes: &[u8], http: Option<&str>) -> String {
        decode(bytes, http, None).text
    }

    #[test]
    fn every_encoding_is_read_by_header_by_declaration_and_by_detection() {
        let table: [(&Encoding, &str); 11] = [
            (WINDOWS_1251, RUSSIAN),
            (KOI8_R, RUSSIAN),
            (GB18030, CHINESE),
            (GBK, CHINESE),
            (SHIFT_JIS, JAPANESE),
            (EUC_JP, JAPANESE),
            (EUC_KR, KOREAN),
            (BIG5, TRADITIONAL),
            (WINDOWS_1252, FRENCH),
            (WINDOWS_1253, GREEK),
            (WINDOWS_1256, ARABIC),
        ];
        for (encoding, text) in table {
            let name = encoding.name();
            let plain = page("", text);
            let (bytes, _, unmappable) = encoding.encode(&plain);
            assert!(!unmappable, "{name}");
            assert_eq!(read(&bytes, Some(name)), plain, "{name} by header");
            assert_eq!(read(&bytes, None), plain, "{name} by detection");
            for head in [
                format!("<meta charset={name}>"),
                format!("<meta http-equiv='Content-Type' content='text/html; charset={name}'>"),
            ] {
                let declared = page(&head, text);
                assert_eq!(read(&encoding.encode(&declared).0, None), declared, "{name} by {head}");
            }
            let utf8 = page(&format!("<meta charset={name}>"), text);
            assert_eq!(read(utf8.as_bytes(), Some(name)), utf8, "UTF-8 wrongly declared {name}");
            let wrong = page("<meta charset=utf-8>", text);
            assert_eq!(
                read(&encoding.encode(&wrong).0, Some("utf-8")),
                wrong,
                "{name} wrongly declared UTF-8"
            );
        }
    }

    #[test]
    fn utf16_is_read_with_and_without_a_byte_order_mark() {
        let html = page("", RUSSIAN);
        for big in [false, true] {
            let units = html.encode_utf16();
            let bytes: Vec<u8> =
                units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect();
            assert_eq!(read(&bytes, None), html, "big endian: {big}");
            let mark: &[u8] = if big { &[0xFE, 0xFF] } else { &[0xFF, 0xFE] };
            assert_eq!(
                read(&[mark, &bytes].concat(), Some("iso-8859-1")),
                html,
                "with a mark, big endian: {big}"
            );
        }
    }

    #[test]
    fn a_servers_default_does_not_win_over_another_script() {
        let html = page("<meta charset=windows-1251>", RUSSIAN);
        assert_eq!(read(&WINDOWS_1251.encode(&html).0, Some("ISO-8859-1")), html);
    }

    #[test]
    fn a_header_wins_over_the_page_when_both_are_possible() {
        let html = page("<meta charset=iso-8859-2>", "naïve café");
        assert_eq!(read(&WINDOWS_1252.encode(&html).0, Some("windows-1252")), html);
    }

    #[test]
    fn two_bytes_that_could_be_utf8_stay_in_the_declared_encoding() {
        // The old trap: these four bytes of GBK are also two characters of UTF-8.
        let bytes = GBK.encode("模式").0.into_owned();
        assert!(std::str::from_utf8(&bytes).is_ok());
        assert_eq!(read(&bytes, Some("gbk")), "模式");
    }

    #[test]
    fn the_first_character_to_replace_is_found_wherever_it_stands() {
        for c in (0..0x1_0000).filter_map(char::from_u32).filter(|c| replaced(*c) != Some(*c)) {
            for before in [0, 1, 62, 63, 64, 65, 200] {
                let text = format!("{}\u{A0}ﾟ{c}é", "x".repeat(before));
                assert_eq!(first_replaced(text.as_bytes()), Some(before + 5), "{:x}", u32::from(c));
            }
        }
        let kept: String =
            (0..0x1_0000).filter_map(char::from_u32).filter(|c| replaced(*c) == Some(*c)).collect();
        assert_eq!(first_replaced(kept.as_bytes()), None);
    }

    #[test]
    fn a_damaged_utf8_page_is_still_utf8() {
        let mut bytes = page("", RUSSIAN).into_bytes();
        bytes.truncate(bytes.len() - 30);
        let at = bytes.len() / 2;
        bytes[at] = 0xFF;
        let text = read(&bytes, None);
        assert!(text.contains("Ежедневная газета"), "{text}");
    }

    #[test]
    fn a_charset_is_found_in_any_spelling() {
        assert_eq!(charset_of("text/html; charset=utf-8"), Some("utf-8"));
        assert_eq!(charset_of("text/html;CHARSET = \"GBK\"; x=y"), Some("GBK"));
        assert_eq!(charset_of("text/html; charset="), None);
        assert_eq!(charset_of("text/html"), None);
    }

    #[test]
    fn control_characters_are_taken_out_and_stray_windows_1252_is_read() {
        assert_eq!(
            read("a\0b\u{1}c\u{7F}d\u{92}s \u{93}q\u{94}\te\r\nf".as_bytes(), None),
            "abcd’s “q”\te\r\nf"
        );
        assert_eq!(read("\u{FEFF}é".as_bytes(), None), "é");
    }

    #[test]
    fn a_declaration_in_a_comment_does_not_count() {
        let html = page("<!-- <meta charset=koi8-r> -->", FRENCH);
        assert_eq!(read(&WINDOWS_1252.encode(&html).0, None), html);
    }

    #[test]
    fn an_xml_declaration_counts() {
        let html = format!("<?xml version=\"1.0\" encoding=\"windows-1251\"?>{}", page("", RUSSIAN));
        assert_eq!(read(&WINDOWS_1251.encode(&html).0, None), html);
    }
}
