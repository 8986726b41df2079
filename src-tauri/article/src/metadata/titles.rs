//! The headline among a page's titles, and the site's name cut off it.

use url::Url;

use super::collect::fold;

/// What stands between a headline and the site's name.
const SEPARATORS: [&str; 18] = [
    " | ", " - ", " – ", " — ", " :: ", " // ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " › ", " > ",
    " : ", " ~ ", " ⋆ ", " ǀ ",
];
/// What blogs write between their name and the headline.
const ARCHIVE: [&str; 3] = ["Blog Archive", "Blog Archiv", "Archive"];

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

/// A Chinese or Japanese title without the site's name, which follows a hyphen, a bar or a low line without a space.
fn without_site_cjk(title: &str) -> &str {
    const LONGEST_NAME: usize = 8;
    const LEAST_LETTERS: usize = 6;
    let is_cjk = |c: char| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}' | '。' | '”' | '》');
    let Some((head, name)) = title.rsplit_once(['-', '_', '|', '－']) else { return title };
    let around = head.chars().next_back().is_some_and(is_cjk) && name.chars().next().is_some_and(is_cjk);
    let short = name.chars().count() <= LONGEST_NAME && head.chars().count() >= LEAST_LETTERS;
    if around && short { head } else { title }
}

/// Whether a part of a title names the site: by its known name, or by the host.
fn names_site(part: &str, site: Option<&str>, host: Option<&str>) -> bool {
    let (original, part) = (part, letters(part));
    let is = |name: &str| {
        let name = letters(name);
        !name.is_empty()
            && (part == name || (name.len() >= 4 && part.starts_with(&name) && part.len() < name.len() + 12))
    };
    let plain = plain_letters(original);
    let host_name = letters(host.map(|h| h.strip_prefix("www.").unwrap_or(h)).unwrap_or_default());
    let of_host = |label: String| {
        let part = &plain;
        *part == label
            || *part == host_name
            || label.len() >= 5 && part.starts_with(&label) && part.len() < label.len() + 12
            || part.len() >= 4 && label.contains(part) && part.len() * 2 >= label.len()
    };
    site.is_some_and(is) || host_label(host).is_some_and(of_host)
}

/// `www.skerhaven-post.co.uk` -> `skerhavenpost`.
fn host_label(host: Option<&str>) -> Option<String> {
    let host = host?;
    let labels: Vec<&str> = host.split('.').filter(|l| *l != "www").collect();
    let name = labels.iter().rev().skip(1).find(|l| l.len() > 3).or(labels.first())?;
    Some(letters(name))
}

/// `The Courier - News from the harbour` -> `The Courier`, where the page's title ends or begins with the short form.
pub(super) fn without_slogan(site: &str, title: Option<&str>) -> String {
    let name = parts(site).first().map(|first| letters(first)).unwrap_or_default();
    let named = |t: &str| {
        let pieces = parts(t);
        [pieces.first(), pieces.last()].into_iter().flatten().any(|p| letters(p) == name)
    };
    let short = parts(site).first().copied().filter(|_| title.is_some_and(named));
    short.unwrap_or(site).to_owned()
}

/// The title without the site's name at its end or beginning.
pub(super) fn without_site(title: &str, site: Option<&str>, host: Option<&str>) -> String {
    let mut rest = title.trim();
    // The site's name may have separators of its own.
    let whole = |separator: &&str| rest.strip_suffix(site?)?.strip_suffix(*separator);
    if let Some(head) = SEPARATORS.iter().find_map(whole).filter(|head| !head.is_empty()) {
        rest = head.trim();
    }
    loop {
        let cut = SEPARATORS.iter().filter_map(|s| rest.rfind(s).map(|at| (at, at + s.len()))).max();
        match cut {
            Some((at, after)) if names_site(&rest[after..], site, host) => rest = rest[..at].trim(),
            _ => break,
        }
    }
    let first =
        |rest: &str| SEPARATORS.iter().filter_map(|s| rest.find(s).map(|at| (at, at + s.len()))).min();
    if let Some((at, after)) = first(rest)
        && names_site(&rest[..at], site, host)
    {
        rest = rest[after..].trim();
        if let Some((at, after)) = first(rest)
            && ARCHIVE.contains(&&rest[..at])
        {
            rest = rest[after..].trim();
        }
    }
    rest.to_owned()
}

/// A title without what stands behind a bar, which is no part of a headline, if its first part is long enough to be one.
pub(super) fn before_bar(title: &str) -> &str {
    const LEAST_WORDS: usize = 3;
    let first = title.split(" | ").next().unwrap_or(title);
    if first.split_whitespace().count() >= LEAST_WORDS { first } else { title }
}

/// What is known of the page beside its titles.
pub(super) struct Page<'a> {
    /// `<title>`.
    pub title: Option<&'a str>,
    /// The site's name, where the page says it.
    pub site: Option<&'a str>,
    /// The address's host.
    pub host: Option<&'a str>,
    /// The words in the last part of the address, as [`address_words`] gives them.
    pub address: Option<&'a str>,
    /// Whether the page calls itself an article.
    pub article: bool,
    /// The first `h2` elements.
    pub second: &'a [String],
}

/// The last part of an address that is made of words: letters and digits alone, without the numbers at either end.
pub(super) fn address_words(url: &Url) -> Option<String> {
    let last = url.path_segments()?.rev().find(|part| !part.is_empty())?;
    let last = percent_encoding::percent_decode_str(last).decode_utf8_lossy();
    let last = last.split_once(".").filter(|(_, kind)| kind.len() <= 5).map_or(&*last, |(name, _)| name);
    let number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | ',');
    let words = last.trim_matches(number);
    (words.split(['-', '_']).count() >= LEAST_ADDRESS_WORDS).then(|| plain_letters(words))
}

/// Fewer words than these in an address do not tell of which heading it was made.
const LEAST_ADDRESS_WORDS: usize = 3;

/// [`letters`] as addresses write them: without accents, an umlaut as two letters.
fn plain_letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in letters(text).chars() {
        out.push_str(match c {
            'ä' | 'æ' => "ae",
            'ö' | 'œ' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            'à' | 'á' | 'â' | 'ã' | 'å' => "a",
            'è' | 'é' | 'ê' | 'ë' => "e",
            'ì' | 'í' | 'î' | 'ï' => "i",
            'ò' | 'ó' | 'ô' | 'õ' | 'ø' => "o",
            'ù' | 'ú' | 'û' => "u",
            'ç' => "c",
            'ñ' => "n",
            _ => {
                out.push(c);
                continue;
            }
        });
    }
    out
}

/// The heading that the address was made of. Programs write a headline's words in it, less often those of a section.
fn in_address<'a>(headings: &[&'a String], page: &Page) -> Option<&'a String> {
    let address = page.address?;
    headings.iter().copied().find(|heading| {
        // What cuts a long address off is its length; the numbers at its end may have been the headline's.
        let heading = plain_letters(heading);
        let heading = heading.trim_matches(|c: char| c.is_ascii_digit());
        heading == address || address.len() >= LEAST_CUT && heading.starts_with(address)
    })
}

/// Letters of an address that a headline does not begin with by chance.
const LEAST_CUT: usize = 30;

/// The headline: what the reader sees as one (`h1`) where the other titles or the address speak of the same, else the best
/// of these, else `<title>`.
pub(super) fn headline(stated: &[String], headings: &[String], page: &Page) -> Option<String> {
    let cut = |t: &str| without_site(t, page.site, page.host);
    let clean: Vec<String> = stated.iter().map(|t| cut(t)).filter(|t| !t.is_empty()).collect();
    let own = page.title.map(cut);
    let mut seen: Vec<&String> = Vec::new();
    for heading in headings.iter().filter(|h| !names_site(h, page.site, page.host)) {
        if !seen.contains(&heading) {
            seen.push(heading);
        }
    }
    let found = seen_headline(&seen, &clean, own.as_deref(), page);
    let agreed = found.is_some_and(|h| clean.iter().chain(&own).any(|title| letters(title) == letters(h)));
    if !agreed {
        let below = page.second.iter().filter(|_| found.is_none());
        let read: Vec<&String> = seen.iter().copied().chain(below).collect();
        if let Some(heading) = in_address(&read, page) {
            return Some(without_kicker(heading, &clean).unwrap_or(heading).clone());
        }
    }
    if let Some(heading) = found {
        let stated = without_kicker(heading, &clean);
        return Some(below_sign(heading, &clean, page).or(stated).unwrap_or(heading).clone());
    }
    if let Some(first) = clean.first() {
        // Several sources that say the same outweigh one that says more.
        let agree = |c: &&String| clean.iter().filter(|o| letters(o) == letters(c)).count();
        let most = clean.iter().rev().max_by_key(agree).unwrap_or(first);
        let words = most.split_whitespace().count();
        return Some(if words <= 1 && seen.len() == 1 { seen[0].clone() } else { most.clone() });
    }
    match own {
        Some(own) if one_word(&own) && seen.len() == 1 && !one_word(seen[0]) => Some(seen[0].clone()),
        Some(own) if !own.is_empty() => Some(shortened(&own, page.title.unwrap_or_default(), &seen)),
        _ => headings.first().cloned(),
    }
}

/// The heading that is the headline: the same as a title or as its first part, else one in a title, else the one that
/// shares most words with the titles.
fn seen_headline<'a>(
    seen: &[&'a String],
    clean: &[String],
    own: Option<&str>,
    page: &Page,
) -> Option<&'a String> {
    let titles = || clean.iter().map(String::as_str).chain(own).chain(page.title);
    // What stands in `<title>` beside a stated title is the site's sign.
    let sign = |h: &str| {
        let title = letters(page.title.unwrap_or_default());
        title.contains(h)
            && clean
                .iter()
                .map(|c| letters(c))
                .any(|c| c.len() > h.len() && title.contains(&c) && !c.contains(h))
    };
    let long = |h: &&&String| letters(h).len() >= 4 && !sign(&letters(h));
    let same = |h: &&&String| titles().any(|t| letters(t) == letters(h));
    let leads = |h: &&&String| titles().any(|t| parts(t).first().is_some_and(|p| letters(p) == letters(h)));
    // A single word is in many titles.
    let fills = |h: &str, t: &str| !one_word(h) || letters(t).len() < LEAST_SHARE * letters(h).len();
    let inside = |h: &&&String| titles().any(|t| letters(t).contains(&letters(h)) && fills(h, t));
    let find = |rule: &dyn Fn(&&&String) -> bool| seen.iter().filter(long).find(|h| rule(h)).copied();
    if let Some(heading) = find(&same).or_else(|| find(&leads)).or_else(|| find(&inside)) {
        return Some(heading);
    }
    let mut best: Option<(f32, &String)> = None;
    for heading in seen {
        let words = words(heading);
        if !(4..=25).contains(&words.len()) {
            continue;
        }
        // Short words are in every title.
        let words: Vec<&String> = words.iter().filter(|w| w.chars().count() > 3).collect();
        let shared = titles()
            .map(|t| {
                let other = self::words(t);
                words.iter().filter(|w| other.contains(w)).count()
            })
            .max()
            .unwrap_or_default();
        let share = shared as f32 / words.len().max(1) as f32;
        let enough = share >= SHARED && shared > 1 || page.article && seen.len() == 1 && shared > 0;
        if enough && best.is_none_or(|(most, _)| share > most) {
            best = Some((share, heading));
        }
    }
    best.map(|(_, heading)| heading)
}

/// A heading of one word is a title's only where the title has fewer than so many times its letters.
const LEAST_SHARE: usize = 3;

fn one_word(text: &str) -> bool {
    text.split_whitespace().count() <= 1
}

/// The `h2` that is the headline under an `h1` that is the site's sign or a book's title: each is one end of `<title>`, and
/// nothing else calls the page as the `h1` does.
fn below_sign<'a>(heading: &str, clean: &[String], page: &Page<'a>) -> Option<&'a String> {
    const LEAST_LETTERS: usize = 10;
    let title = parts(page.title?);
    let sign = letters(heading);
    let is_end = |text: &str| [title.first(), title.last()].into_iter().flatten().any(|p| letters(p) == text);
    if title.len() < 2 || !is_end(&sign) || clean.iter().any(|c| letters(c) == sign) {
        return None;
    }
    page.second.iter().find(|second| {
        let second = letters(second);
        second != sign && second.len() >= LEAST_LETTERS && is_end(&second)
    })
}

/// The stated title that a heading holds before the site's name, or behind a section's and a bar.
fn without_kicker<'a>(heading: &str, clean: &'a [String]) -> Option<&'a String> {
    const LEAST_WORDS: usize = 3;
    let first = SEPARATORS
        .iter()
        .filter(|s| **s != " / ")
        .filter_map(|s| heading.split_once(s))
        .map(|(first, _)| first);
    let behind = heading.split_once(" | ").map(|(_, rest)| rest);
    let held: Vec<String> = first.chain(behind).map(letters).collect();
    // A section in an element of its own leaves no sign between the two.
    let ends = |c: &str| {
        let before = heading.strip_suffix(c).and_then(|before| before.strip_suffix(' '));
        before.is_some_and(|before| before.ends_with(char::is_alphanumeric))
    };
    clean
        .iter()
        .find(|c| c.split_whitespace().count() >= LEAST_WORDS && (held.contains(&letters(c)) || ends(c)))
}

/// Share of a heading's words that must be in a title for the two to speak of the same.
const SHARED: f32 = 0.4;

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// A title nobody else speaks for: a short last part after a long first one is the site's name.
fn shortened(own: &str, title: &str, headings: &[&String]) -> String {
    let pieces = parts(own);
    let count = |part: &str| part.split_whitespace().count();
    if let [heading] = headings
        && count(heading) >= 2
        && parts(title).iter().any(|part| letters(part) == letters(heading))
    {
        return (*heading).clone();
    }
    match pieces.as_slice() {
        [first, .., last] if count(last) <= 4 && count(first) >= 2 && count(first) >= count(last) => {
            let end = own.rfind(last).unwrap_or(own.len());
            let head = own[..end].trim_end();
            fold(SEPARATORS.iter().fold(head, |h, s| h.strip_suffix(s.trim_end()).unwrap_or(h)).trim())
        }
        _ => fold(without_site_cjk(own)),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page<'static> {
        Page { title: None, site: None, host: None, address: None, article: false, second: &[] }
    }

    #[test]
    fn the_sites_name_is_cut_off_either_end() {
        let cut = |title| without_site(title, Some("The Courier"), Some("www.skerhaven.example"));
        assert_eq!(cut("Night ferry stays | The Courier"), "Night ferry stays");
        assert_eq!(cut("The Courier: live"), "The Courier: live");
        assert_eq!(cut("Skerhaven » Night ferry – a history"), "Night ferry – a history");
        assert_eq!(cut("Ferries | Boats"), "Ferries | Boats");
        let short = without_slogan("The Courier - News from the harbour", Some("Night ferry | The Courier"));
        assert_eq!(short, "The Courier");
        assert_eq!(without_slogan("Knots - and bends", Some("Night ferry")), "Knots - and bends");
    }

    #[test]
    fn the_heading_readers_see_wins_over_a_title_for_search_engines() {
        let page = Page { title: Some("Night ferry | Boats"), article: true, ..page() };
        let stated = ["Night ferry: all you need to know in 2026".to_owned()];
        let headings = ["Menu".to_owned(), "What the night ferry needs to stay".to_owned()];
        assert_eq!(
            headline(&stated, &headings, &page).as_deref(),
            Some("What the night ferry needs to stay")
        );
        let signed = Page { title: Some("Harbour Notes: Night ferry: all you need to know in 2026"), ..page };
        let sign = ["Harbour Notes".to_owned()];
        assert_eq!(headline(&stated, &sign, &signed), Some(stated[0].clone()));
        let stranger = ["Subscribe to our letter".to_owned()];
        assert_eq!(headline(&stated, &stranger, &page), Some(stated[0].clone()));
    }

    #[test]
    fn an_agreed_heading_wins_and_a_lone_title_is_shortened() {
        let stated = ["Night ferry stays until spring".to_owned()];
        let headings = ["The Courier".to_owned(), "Night Ferry Stays Until Spring".to_owned()];
        let found = headline(&stated, &headings, &Page { title: None, site: Some("The Courier"), ..page() });
        assert_eq!(found.as_deref(), Some("Night Ferry Stays Until Spring"));
        let found =
            headline(&[], &[], &Page { title: Some("How to tie a bowline - Knots Weekly"), ..page() });
        assert_eq!(found.as_deref(), Some("How to tie a bowline"));
    }

    #[test]
    fn the_second_heading_wins_under_the_title_of_a_book_or_a_site() {
        let second = ["What are knots?".to_owned()];
        let page = Page { title: Some("What are knots? - The Book of Knots"), second: &second, ..page() };
        let sign = ["The Book of Knots".to_owned()];
        assert_eq!(headline(&[], &sign, &page).as_deref(), Some("What are knots?"));
        // Where the page calls itself as its h1 does, that is the headline.
        assert_eq!(headline(&sign, &sign, &page).as_deref(), Some("The Book of Knots"));
    }

    #[test]
    fn a_section_before_the_headline_and_the_site_behind_it_are_left_out() {
        let stated = ["Night ferry stays until spring".to_owned()];
        for heading in
            ["Harbor | Night ferry stays until spring", "Night ferry stays until spring – Skerhaven"]
        {
            assert_eq!(
                headline(&stated, &[heading.to_owned()], &page()),
                Some(stated[0].clone()),
                "{heading}"
            );
        }
        let longer = ["Night ferry stays until spring / autumn".to_owned()];
        assert_eq!(headline(&stated, &longer, &page()), Some(longer[0].clone()));
    }

    #[test]
    fn a_heading_that_the_address_was_made_of_is_the_headline_where_no_title_says_another() {
        let words = |url: &str| address_words(&Url::parse(url).expect("an address"));
        let address = words("https://kai.example/news/123-die-kuehne-faehre-faehrt-wieder.html");
        assert_eq!(address.as_deref(), Some("diekuehnefaehrefaehrtwieder"));
        assert_eq!(words("https://kai.example/news/ferry"), None);
        let second = ["Die kühne Fähre fährt wieder".to_owned(), "Weitere Meldungen".to_owned()];
        let page = Page { title: Some("Am Kai - Neues aus dem Hafen"), second: &second, ..page() };
        let page = Page { address: address.as_deref(), ..page };
        let sign = ["Am Kai".to_owned()];
        assert_eq!(headline(&[], &sign, &page).as_deref(), Some("Am Kai"), "the title says it");
        assert_eq!(headline(&[], &[], &page).as_deref(), Some(second[0].as_str()));
        let stated = ["Die Fähre fährt".to_owned()];
        assert_eq!(headline(&stated, &stated, &page).as_deref(), Some("Die Fähre fährt"));
    }

    #[test]
    fn a_section_in_the_headlines_own_element_is_left_out() {
        let stated = ["Night ferry stays until spring".to_owned()];
        let heading = ["Harbor news Night ferry stays until spring".to_owned()];
        assert_eq!(headline(&stated, &heading, &page()), Some(stated[0].clone()));
        let spoken = ["Mayor: Night ferry stays until spring".to_owned()];
        assert_eq!(headline(&stated, &spoken, &page()), Some(spoken[0].clone()));
    }

    #[test]
    fn a_word_inside_a_title_is_no_headline() {
        let stated = ["How the bell, the horn and the Lamp came back to the old ferry".to_owned()];
        assert_eq!(headline(&stated, &["Lamp".to_owned()], &page()), Some(stated[0].clone()));
    }

    #[test]
    fn what_blogs_write_before_a_headline_and_a_sites_name_with_bars_are_cut_off() {
        let cut = |title, site, host| without_site(title, site, host);
        assert_eq!(cut("Notes » Blog Archive » Night ferry", Some("Notes"), None), "Night ferry");
        assert_eq!(cut("Night ferry — Ada | Boats", Some("Ada | Boats"), None), "Night ferry");
        assert_eq!(cut("Die Fähre « Seegräs", None, Some("www.seegraes.example")), "Die Fähre");
    }

    #[test]
    fn a_title_that_says_nothing_gives_way_to_the_only_heading() {
        let page = Page { title: Some("Home"), ..page() };
        assert_eq!(
            headline(&[], &["Time to say goodbye".to_owned()], &page).as_deref(),
            Some("Time to say goodbye")
        );
    }

    #[test]
    fn a_chinese_title_loses_the_sites_name_behind_a_hyphen() {
        assert_eq!(without_site_cjk("海港的声音：夜里的渡船-新海网"), "海港的声音：夜里的渡船");
        assert_eq!(without_site_cjk("UTF-8 的故事"), "UTF-8 的故事");
    }
}
