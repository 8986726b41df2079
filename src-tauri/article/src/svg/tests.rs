#![allow(clippy::unwrap_used)]

use super::*;

fn safe(svg: &str) -> String {
    make_safe(svg.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap()).unwrap_or_default()
}

#[test]
fn a_drawing_is_kept_as_it_is() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><style>.a{fill:red}</style>\
               <defs><linearGradient id=\"g\"><stop offset=\"1\"></stop></linearGradient></defs>\
               <path class=\"a\" d=\"M0 0\" fill=\"url(#g)\"></path><text>a &amp; b</text></svg>";
    assert_eq!(safe(svg), svg);
}

#[test]
fn nothing_that_acts_or_loads_is_left() {
    let svg = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg' onload='a()'>\
               <script>a()</script><foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><img src='x'/></body></foreignObject>\
               <a href='javascript:a()'><rect style='fill:url(http://e.example/)' onclick='a()' width='1'/></a>\
               <image href='http://e.example/i.png'/><use href='http://e.example/s.svg#x'/><set attributeName='href' to='x'/>\
               <style>@import 'x';</style><text>&x;z</text></svg>";
    assert_eq!(
        safe(svg),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g><rect width=\"1\"></rect></g><image></image><use></use><text>z</text></svg>"
    );
}

#[test]
fn copies_of_copies_without_end_are_not_drawn() {
    let mut svg = "<svg xmlns='http://www.w3.org/2000/svg'><defs><rect id='a0' width='1'/>".to_owned();
    for n in 1..40 {
        svg += &format!("<g id='a{n}'><use href='#a{}'/><use href='#a{}'/></g>", n - 1, n - 1);
    }
    svg += "</defs><use href='#a39'/><circle r='1'/></svg>";
    let safe = safe(&svg);
    assert!(!safe.contains("<use"));
    assert!(safe.contains("<circle"));
    assert!(
        super::make_safe(b"<svg><g id='a'><use href='#a'/></g><path/></svg>")
            .is_some_and(|s| !s.windows(4).any(|w| w == b"<use"))
    );
    assert!(
        super::make_safe(b"<svg><path id='a'/><use href='#a'/></svg>")
            .is_some_and(|s| s.windows(4).any(|w| w == b"<use"))
    );
}

#[test]
fn what_is_no_picture_is_refused() {
    assert_eq!(make_safe(b""), None);
    assert_eq!(make_safe(b"<html><body>x</body></html>"), None);
    assert_eq!(make_safe(b"<svg></svg>"), None);
    assert_eq!(make_safe(b"\xff\xfe\x00garbage"), None);
}

#[test]
fn what_was_made_safe_stays_the_same() {
    let once = make_safe(b"<svg:svg xmlns:svg='x'><svg:g id='a b'><svg:path d='M0'/></svg:g>&#60;x").unwrap();
    assert_eq!(make_safe(&once).unwrap(), once);
}

#[test]
fn characters_that_are_not_written_hide_no_copies() {
    let svg = "<svg><use id='\u{1}a'><use href='#a'/></use><use id='b' id='a' href='#\u{1}b' xlink:href='#a'/></svg>";
    assert!(!safe(svg).contains("<use"), "{}", safe(svg));
    assert!(!safe("<svg><path d='a' d='b'/></svg>").contains("\"b\""));
}

#[test]
fn characters_that_are_not_written_hide_no_addresses() {
    let svg = "<svg><style>.a{fill:ur\0l(http://e.example/)}</style><path style='fill:u&#1;rl(http://e.example/)' fill='ur\u{1}l(//e.example/)' d='M0'/></svg>";
    assert!(!safe(svg).contains("e.example"), "{}", safe(svg));
}
