//! The headline among a page's titles, and the site's name cut off it.

use super::collect::fold;

/// What stands between a headline and the site's name.
const SEPARATORS: [&str; 12] =
    [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " > "];

/// Letters and digits of a title in lower case, for comparing.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A `<title>` in its parts.
fn parts(title: &str) -> Vec<&str> {
    let mut parts = vec![title];
    for separator in SEPARATORS {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Whether a part of a title names the site: by its known name, or by the host.
fn names_site(part: &str, site: Option<&str>, host: Option<&str>) -> bool {
    let part = letters(part);
    let is = |name: &str| {
        let name = letters(name);
        !name.is_empty()
            && (part == name || (name.len() >= 4 && part.starts_with(&name) && part.len() < name.len() + 12))
    };
    site.is_some_and(is)
        || host_label(host).is_some_and(|label| part == label || part == letters(host.unwrap_or_default()))
}

/// `www.skerhaven-post.co.uk` -> `skerhavenpost`.
fn host_label(host: Option<&str>) -> Option<String> {
    let host = host?;
    let labels: Vec<&str> = host.split('.').filter(|l| *l != "www").collect();
    let name = labels.iter().rev().skip(1).find(|l| l.len() > 3).or(labels.first())?;
    Some(letters(name))
}

/// The title without the site's name at its end or beginning.
pub(super) fn without_site(title: &str, site: Option<&str>, host: Option<&str>) -> String {
    let mut rest = title.trim();
    loop {
        let cut = SEPARATORS.iter().filter_map(|s| rest.rfind(s).map(|at| (at, at + s.len()))).max();
        match cut {
            Some((at, after)) if names_site(&rest[after..], site, host) => rest = rest[..at].trim(),
            _ => break,
        }
    }
    let cut = SEPARATORS.iter().filter_map(|s| rest.find(s).map(|at| (at, at + s.len()))).min();
    if let Some((at, after)) = cut
        && names_site(&rest[..at], site, host)
    {
        rest = rest[after..].trim();
    }
    rest.to_owned()
}

/// The headline: the `h1` that the other titles agree with, else the best of these, else `<title>`.
pub(super) fn headline(
    stated: &[String],
    title: Option<&str>,
    headings: &[String],
    site: Option<&str>,
    host: Option<&str>,
) -> Option<String> {
    let clean: Vec<String> =
        stated.iter().map(|t| without_site(t, site, host)).filter(|t| !t.is_empty()).collect();
    let own = title.map(|t| without_site(t, site, host));
    let agreed = |heading: &&String| {
        let h = letters(heading);
        h.len() >= 4
            && !names_site(heading, site, host)
            && (clean.iter().any(|c| similar(&letters(c), &h))
                || title.is_some_and(|t| letters(t).contains(&h)))
    };
    if let Some(heading) = headings.iter().find(agreed) {
        return Some(heading.clone());
    }
    if let Some(first) = clean.first() {
        // Several sources that say the same outweigh one that says more.
        let agree = |c: &&String| clean.iter().filter(|o| letters(o) == letters(c)).count();
        let most = clean.iter().rev().max_by_key(agree).unwrap_or(first);
        let words = most.split_whitespace().count();
        return Some(if words <= 1 && headings.len() == 1 { headings[0].clone() } else { most.clone() });
    }
    match own {
        Some(own) if !own.is_empty() => Some(shortened(&own, title.unwrap_or_default(), headings)),
        _ => headings.first().cloned(),
    }
}

/// A title nobody else speaks for: a short last part after a long first one is the site's name.
fn shortened(own: &str, title: &str, headings: &[String]) -> String {
    let pieces = parts(own);
    let count = |part: &str| part.split_whitespace().count();
    if let [heading] = headings
        && count(heading) >= 2
        && parts(title).iter().any(|part| letters(part) == letters(heading))
    {
        return heading.clone();
    }
    match pieces.as_slice() {
        [first, .., last] if count(last) <= 4 && count(first) >= 2 && count(first) >= count(last) => {
            let end = own.rfind(last).unwrap_or(own.len());
            let head = own[..end].trim_end();
            fold(SEPARATORS.iter().fold(head, |h, s| h.strip_suffix(s.trim_end()).unwrap_or(h)).trim())
        }
        _ => fold(own),
    }
}

/// What `<title>` has and the headline has not: the site's name, when it is one short part at the end.
pub(super) fn site_in_title(title: &str, headline: &str) -> Option<String> {
    let pieces = parts(title);
    let (last, rest) = pieces.split_last()?;
    let known = letters(headline);
    let headed = !rest.is_empty() && rest.iter().any(|part| known.contains(&letters(part)));
    (headed && !known.contains(&letters(last)) && last.split_whitespace().count() <= 5)
        .then(|| (*last).to_owned())
}

/// Equal, or one is the other and a little more.
fn similar(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !short.is_empty() && (short == long || (short.len() * 2 > long.len() && long.contains(short)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sites_name_is_cut_off_either_end() {
        let cut = |title| without_site(title, Some("The Courier"), Some("www.skerhaven.example"));
        assert_eq!(cut("Night ferry stays | The Courier"), "Night ferry stays");
        assert_eq!(cut("The Courier: live"), "The Courier: live");
        assert_eq!(cut("Skerhaven » Night ferry – a history"), "Night ferry – a history");
        assert_eq!(cut("Ferries | Boats"), "Ferries | Boats");
    }

    #[test]
    fn an_agreed_heading_wins_and_a_lone_title_is_shortened() {
        let stated = ["Night ferry stays until spring".to_owned()];
        let headings = ["The Courier".to_owned(), "Night Ferry Stays Until Spring".to_owned()];
        let found = headline(&stated, None, &headings, Some("The Courier"), None);
        assert_eq!(found.as_deref(), Some("Night Ferry Stays Until Spring"));
        let found = headline(&[], Some("How to tie a bowline - Knots Weekly"), &[], None, None);
        assert_eq!(found.as_deref(), Some("How to tie a bowline"));
    }
}
