//! Which attributes an element keeps, and in what form.

use crate::tree::{Element, ns};

use super::allow;
use super::escape;
use super::walk::Walk;

/// Longest value of an attribute that says a date, a language or the like.
const SHORT: usize = 64;

/// Writes the attributes of the HTML element written as `name` that are kept, but its id and a link's address.
pub(super) fn write(out: &mut String, name: &str, element: &Element, walk: &Walk<'_>) {
    // A page may put a million attributes on one element: one pass.
    if element.attrs.is_empty() || element.name.ns != ns!(html) {
        return;
    }
    let mut kept: [Option<&str>; 16] = [None; 16];
    let mut language = None;
    for attr in &element.attrs {
        let at = match &*attr.name.local {
            "lang" => 0,
            "dir" => 1,
            "title" => 2,
            "class" => 3,
            "datetime" => 4,
            "cite" => 5,
            "colspan" => 6,
            "rowspan" => 7,
            "scope" => 8,
            "headers" => 9,
            "align" => 10,
            "start" => 11,
            "reversed" => 12,
            "type" => 13,
            "value" => 14,
            "open" => 15,
            "xml:lang" => {
                language = Some(&*attr.value);
                continue;
            }
            _ => continue,
        };
        kept[at] = Some(&*attr.value);
    }
    let [
        lang,
        dir,
        title,
        class,
        datetime,
        cite,
        colspan,
        rowspan,
        scope,
        headers,
        align,
        start,
        reversed,
        kind,
        value,
        open,
    ] = kept;
    let mut put = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            escape::attr(out, name, value);
        }
    };
    put("lang", lang.or(language).map(str::trim).filter(|v| is_language(v)));
    put("dir", dir.and_then(|v| one_of(v, &["ltr", "rtl", "auto"])));
    put("title", title.map(str::trim_ascii).filter(|v| !v.is_empty() && name != "br" && name != "wbr"));
    if let Some(class) = class {
        let words: Vec<_> = class.split_ascii_whitespace().filter(|word| allow::class(name, word)).collect();
        // One class says it all; a second would only be another spelling of the language.
        put("class", words.first().copied());
    }
    match name {
        "time" | "del" | "ins" => {
            put("datetime", datetime.map(str::trim_ascii).filter(|v| !v.is_empty() && v.len() <= SHORT));
        }
        _ => {}
    }
    match name {
        "blockquote" | "q" | "del" | "ins" => {
            put("cite", cite.and_then(|v| walk.reference(v)).as_deref());
        }
        "td" | "th" => {
            put("colspan", number(colspan, 2, 1000).as_deref());
            put("rowspan", number(rowspan, 0, 65_534).filter(|n| n != "1").as_deref());
            if name == "th" {
                put("scope", scope.and_then(|v| one_of(v, &["row", "col", "rowgroup", "colgroup"])));
            }
            put("align", align.and_then(|v| one_of(v, &["left", "center", "right"])));
            let ids = headers.map(|v| v.split_ascii_whitespace().filter_map(|id| walk.id_reference(id)));
            let ids = ids.map(|ids| ids.collect::<Vec<_>>().join(" "));
            put("headers", ids.as_deref().filter(|v| !v.is_empty()));
        }
        "ol" => {
            put("start", number(start, i32::MIN, i32::MAX).filter(|n| n != "1").as_deref());
            put("reversed", reversed.map(|_| ""));
            put("type", kind.map(str::trim_ascii).filter(|v| matches!(*v, "a" | "A" | "i" | "I")));
        }
        "li" => put("value", number(value, i32::MIN, i32::MAX).as_deref()),
        "details" => put("open", open.map(|_| "")),
        _ => {}
    }
}

fn number(value: Option<&str>, least: i32, most: i32) -> Option<String> {
    value?.trim_ascii().parse::<i32>().ok().filter(|n| (least..=most).contains(n)).map(|n| n.to_string())
}

fn one_of(value: &str, words: &[&'static str]) -> Option<&'static str> {
    let value = value.trim_ascii();
    words.iter().copied().find(|word| value.eq_ignore_ascii_case(word))
}

/// Whether it looks like a BCP 47 tag.
fn is_language(value: &str) -> bool {
    !value.is_empty()
        && value.len() <= 35
        && value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
