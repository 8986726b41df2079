//! Characters as HTML says they must be written.

/// Writes running text: `&`, `<`, `>` and no-break spaces escaped, NUL left out, carriage returns as line feeds (which
/// is how a parser would read them).
pub(super) fn text(out: &mut String, value: &str) {
    write(out, value, false);
}

/// Writes ` name="value"`.
pub(super) fn attr(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    attr_value(out, value);
    out.push('"');
}

/// Writes what stands between the quotes of an attribute.
pub(super) fn attr_value(out: &mut String, value: &str) {
    write(out, value, true);
}

fn write(out: &mut String, value: &str, quotes: bool) {
    let mut done = 0;
    let bytes = value.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let (with, length) = match byte {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' if quotes => ("&quot;", 1),
            b'\0' => ("", 1),
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => ("", 1),
            b'\r' => ("\n", 1),
            0xC2 if bytes.get(at + 1) == Some(&0xA0) => ("&nbsp;", 2),
            _ => continue,
        };
        out.push_str(&value[done..at]);
        out.push_str(with);
        done = at + length;
    }
    out.push_str(&value[done..]);
}

/// Text as [`text`] leaves it, without the escapes: what a parser will read back.
pub(super) fn plain(out: &mut String, value: &str) {
    let mut done = 0;
    let bytes = value.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let with = match byte {
            b'\0' => "",
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => "",
            b'\r' => "\n",
            _ => continue,
        };
        out.push_str(&value[done..at]);
        out.push_str(with);
        done = at + 1;
    }
    out.push_str(&value[done..]);
}
