//! MathML by a closed list (MathML Core and what older pages use of MathML 3): no element that lets HTML in
//! (`annotation-xml`, `semantics`, `mglyph`), no link, no size that could move or cover anything.

use crate::tree::Element;

use super::escape;

/// What becomes of a MathML element.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Math {
    /// Left out with all that is in it.
    Drop,
    /// Left out; what is in it stays.
    Unwrap,
    /// Holds text only.
    Token(&'static str),
    /// Holds other MathML elements.
    Group(&'static str),
}

/// The rule for the MathML element `name` inside `<math>`.
pub(super) fn rule(name: &str) -> Math {
    use Math::{Drop, Group, Token, Unwrap};
    match name {
        "mi" => Token("mi"),
        "mn" => Token("mn"),
        "mo" => Token("mo"),
        "ms" => Token("ms"),
        "mtext" => Token("mtext"),
        "mrow" => Group("mrow"),
        "mspace" => Group("mspace"),
        "mfrac" => Group("mfrac"),
        "msqrt" => Group("msqrt"),
        "mroot" => Group("mroot"),
        "mstyle" => Group("mstyle"),
        "merror" => Group("merror"),
        "mpadded" => Group("mpadded"),
        "mphantom" => Group("mphantom"),
        "mfenced" => Group("mfenced"),
        "menclose" => Group("menclose"),
        "msub" => Group("msub"),
        "msup" => Group("msup"),
        "msubsup" => Group("msubsup"),
        "munder" => Group("munder"),
        "mover" => Group("mover"),
        "munderover" => Group("munderover"),
        "mmultiscripts" => Group("mmultiscripts"),
        "mprescripts" => Group("mprescripts"),
        "none" => Group("none"),
        "mtable" => Group("mtable"),
        "mtr" => Group("mtr"),
        "mlabeledtr" => Group("mlabeledtr"),
        "mtd" => Group("mtd"),
        "annotation" | "annotation-xml" | "mglyph" | "malignmark" => Drop,
        "semantics" => Unwrap,
        // An unknown element still takes one place among its siblings.
        _ => Group("mrow"),
    }
}

/// Writes the attributes of a MathML element that are kept.
pub(super) fn write_attrs(out: &mut String, element: &Element) {
    for attribute in &element.attrs {
        let name = &*attribute.name.local;
        if let Some(value) = attr(name, &attribute.value) {
            escape::attr(out, name, value);
        }
    }
}

/// The value under which an attribute of a MathML element may be written, if at all.
fn attr<'a>(name: &str, value: &'a str) -> Option<&'a str> {
    let value = value.trim();
    let allowed = match name {
        "display" => matches!(value, "block" | "inline"),
        "dir" => matches!(value, "ltr" | "rtl"),
        "alttext" => true,
        "mathvariant" | "form" | "notation" | "columnalign" | "rowalign" | "columnlines" | "rowlines"
        | "frame" | "align" | "side" | "numalign" | "denomalign" => {
            value.len() <= 100 && value.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-' || b == b' ')
        }
        "stretchy" | "fence" | "separator" | "movablelimits" | "largeop" | "symmetric" | "accent"
        | "accentunder" | "displaystyle" | "bevelled" | "equalrows" | "equalcolumns" => {
            matches!(value, "true" | "false")
        }
        "open" | "close" | "separators" => value.chars().count() <= 8,
        "columnspan" | "rowspan" => matches!(value.parse::<u8>(), Ok(1..=100)),
        // A negative level would enlarge without end.
        "scriptlevel" => matches!(value, "0" | "1" | "2" | "3" | "+1" | "+2"),
        "lspace" | "rspace" | "width" | "height" | "depth" | "voffset" | "linethickness" | "minsize"
        | "maxsize" | "columnspacing" | "rowspacing" => {
            value.len() <= 100 && value.split_ascii_whitespace().all(length)
        }
        _ => false,
    };
    allowed.then_some(value)
}

/// A length too small to move anything out of its line.
fn length(value: &str) -> bool {
    let digits = value.trim_start_matches(['+', '-']);
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(digits.len());
    let (most, least) = match &digits[end..] {
        "em" | "ex" => (10.0, -2.0),
        "px" | "pt" => (100.0, -20.0),
        "mu" => (100.0, -36.0),
        "%" => (200.0, 0.0),
        "" => (3.0, 0.0),
        _ => return false,
    };
    let sign = if value.starts_with('-') { -1.0 } else { 1.0 };
    digits[..end].parse::<f32>().is_ok_and(|n| n * sign <= most && n * sign >= least)
}
