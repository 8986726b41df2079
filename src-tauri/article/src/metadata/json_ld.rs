//! schema.org data in `<script type="application/ld+json">`, as pages write it: lists, graphs, strings for objects, broken
//! characters.

use serde_json::Value;

use super::collect::fold;

/// What schema.org data says. Of several articles the first is this page's.
#[derive(Default)]
pub(super) struct LinkedData {
    pub headline: Option<String>,
    /// Persons, and authors of no stated type.
    pub authors: Vec<String>,
    /// Authors that are organizations.
    pub organizations: Vec<String>,
    pub publisher: Option<String>,
    pub website: Option<String>,
    pub published: Option<String>,
    /// As `published`, of an object that speaks of the page, not of an article.
    pub page_published: Option<String>,
    /// Whether an object is an article, of whatever kind.
    pub article: bool,
    pub modified: Option<String>,
    pub lang: Option<String>,
    pub description: Option<String>,
    pub section: Option<String>,
    pub image: Option<String>,
    /// The type of every object, however deep; of several types the first.
    pub types: Vec<String>,
    /// The longest `articleBody`.
    pub body: Option<String>,
}

/// Data deeper than this is no description of an article.
const DEEPEST: usize = 8;
/// Nor is one with more objects.
const MOST_OBJECTS: usize = 2000;

/// Types that are this page's text, in the ways schema.org has for it.
const ARTICLES: &[&str] = &[
    "Article",
    "NewsArticle",
    "BlogPosting",
    "Blog",
    "TechArticle",
    "ScholarlyArticle",
    "Report",
    "Recipe",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "ReportageNewsArticle",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "LiveBlogPosting",
    "AdvertiserContentArticle",
    "SatiricalArticle",
    "MedicalWebPage",
    "Review",
    "Book",
    "CreativeWork",
    "Chapter",
    "HowTo",
    "Product",
];
/// Types that only speak of the page around it: believed where no article speaks.
const PAGES: &[&str] =
    &["WebPage", "ItemPage", "QAPage", "FAQPage", "ProfilePage", "CollectionPage", "AboutPage"];

/// The data of one script, the usual mistakes mended; `None` for what is no JSON all the same.
fn parse(script: &str) -> Option<Value> {
    let script = bare(script);
    serde_json::from_str(script).or_else(|_| serde_json::from_str(&mended(script))).ok()
}

/// Reads one script. What is no JSON is left alone.
pub(super) fn read(script: &str, data: &mut LinkedData) {
    let Some(value) = parse(script) else { return };
    let mut budget = MOST_OBJECTS;
    let mut objects = Vec::new();
    gather(&value, 0, &mut budget, &mut objects);
    types(&value, &mut data.types);
    for body in objects.iter().filter_map(|o| o.get("articleBody")?.as_str()) {
        if data.body.as_ref().is_none_or(|longest| longest.len() < body.len()) {
            data.body = Some(body.to_owned());
        }
    }
    for list in [ARTICLES, PAGES] {
        for object in objects.iter().filter(|o| is_a(o, list)) {
            article(object, &objects, data);
        }
    }
    for object in objects.iter().filter(|o| is_a(o, &["WebSite"])) {
        fill(&mut data.website, object.get("name").and_then(text));
        fill(&mut data.lang, object.get("inLanguage").and_then(text));
    }
}

/// The data without the comments that hide it from programs of another age.
fn bare(script: &str) -> &str {
    let mut rest = script.trim();
    for mark in ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//"] {
        rest = rest.strip_prefix(mark).unwrap_or(rest).trim_start();
    }
    for mark in [";", "-->", "/*]]>*/", "]]>", "//", ";"] {
        rest = rest.strip_suffix(mark).unwrap_or(rest).trim_end();
    }
    rest
}

/// The usual mistakes undone: line feeds and other control characters inside strings, a comma before a bracket.
fn mended(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let (mut quoted, mut escaped) = (false, false);
    for c in script.chars() {
        if !quoted && matches!(c, '}' | ']') && out.trim_end().ends_with(',') {
            out.truncate(out.trim_end().len() - 1);
        }
        if c == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = c == '\\' && !escaped;
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

/// All objects, this page's before those inside them.
fn gather<'a>(value: &'a Value, depth: usize, budget: &mut usize, out: &mut Vec<&'a Value>) {
    if depth > DEEPEST || *budget == 0 {
        return;
    }
    *budget -= 1;
    match value {
        Value::Array(list) => list.iter().for_each(|v| gather(v, depth + 1, budget, out)),
        Value::Object(fields) => {
            out.push(value);
            for name in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
                if let Some(inner) = fields.get(name) {
                    gather(inner, depth + 1, budget, out);
                }
            }
        }
        _ => {}
    }
}

/// The types of all objects in a value; the parser has made sure that it is not too deep.
fn types(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|v| types(v, out)),
        Value::Object(fields) => {
            let kind = fields.get("@type").map(|kind| kind.get(0).unwrap_or(kind));
            if let Some(kind) = kind.and_then(Value::as_str)
                && !out.iter().any(|known| known == kind)
            {
                out.push(kind.to_owned());
            }
            fields.values().for_each(|v| types(v, out));
        }
        _ => {}
    }
}

fn is_a(object: &Value, types: &[&str]) -> bool {
    let matches = |v: &Value| {
        let name = |t: &str| t.rsplit(['/', ':', '#']).next().unwrap_or_default().to_owned();
        v.as_str().map(name).is_some_and(|name| types.iter().any(|t| t.eq_ignore_ascii_case(&name)))
    };
    match object.get("@type") {
        Some(Value::Array(list)) => list.iter().any(matches),
        Some(value) => matches(value),
        None => false,
    }
}

fn article(object: &Value, all: &[&Value], data: &mut LinkedData) {
    let get = |name: &str| object.get(name).and_then(text);
    let listed = is_a(object, PAGES);
    if !listed || data.headline.is_none() {
        fill(&mut data.headline, get("headline").or_else(|| get("name")));
    }
    let mut named = Vec::new();
    if data.authors.is_empty()
        && let Some(author) = object.get("author").or_else(|| object.get("creator"))
    {
        names(author, all, 0, false, &mut named);
    }
    for (name, is_organization) in named {
        let list = if is_organization { &mut data.organizations } else { &mut data.authors };
        if !list.contains(&name) {
            list.push(name);
        }
    }
    let mut publisher = Vec::new();
    if let Some(value) = object.get("publisher") {
        names(value, all, 0, true, &mut publisher);
    }
    fill(&mut data.publisher, publisher.into_iter().next().map(|(name, _)| name));
    let published = get("datePublished").or_else(|| get("dateCreated")).or_else(|| get("uploadDate"));
    fill(if listed { &mut data.page_published } else { &mut data.published }, published);
    let is_article = |t: &str| t.ends_with("Article") || t.ends_with("Posting") || t == "Recipe";
    data.article |= ARTICLES.iter().any(|t| is_article(t) && is_a(object, &[t]));
    fill(&mut data.modified, get("dateModified"));
    fill(&mut data.lang, get("inLanguage"));
    fill(&mut data.description, get("description"));
    fill(&mut data.section, get("articleSection"));
    fill(&mut data.image, object.get("image").and_then(image));
}

fn fill(slot: &mut Option<String>, value: Option<String>) {
    if slot.is_none() {
        *slot = value;
    }
}

/// A string, or the first of a list, folded; entities that were written twice are undone once.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(unescape(&fold(text))).filter(|t| !t.is_empty()),
        Value::Array(list) => list.iter().find_map(text),
        Value::Object(fields) => fields.get("@value").or_else(|| fields.get("name")).and_then(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Names of people or organizations, and whether each is an organization: strings, objects, references into the graph, or
/// lists of them. `within` is whether the object that has the name is one.
fn names(value: &Value, all: &[&Value], depth: usize, within: bool, out: &mut Vec<(String, bool)>) {
    if depth > DEEPEST {
        return;
    }
    let is_organization = |object: &Value| {
        object.get("@type").and_then(text).is_some_and(|kind| {
            kind.ends_with("Organization") || matches!(&*kind, "Corporation" | "LocalBusiness" | "WebSite")
        })
    };
    match value {
        Value::Array(list) => list.iter().for_each(|v| names(v, all, depth + 1, within, out)),
        Value::Object(fields) => match fields.get("name") {
            Some(name) => names(name, all, depth + 1, is_organization(value), out),
            None => {
                let id = fields.get("@id").and_then(Value::as_str);
                let target = id.and_then(|id| {
                    all.iter()
                        .find(|o| o.get("@id").and_then(Value::as_str) == Some(id) && o.get("name").is_some())
                });
                if let Some(target) = target {
                    names(&target["name"], all, depth + 1, is_organization(target), out);
                }
            }
        },
        _ => out.extend(text(value).map(|name| (name, within))),
    }
}

fn image(value: &Value) -> Option<String> {
    match value {
        Value::String(url) => Some(url.trim().to_owned()),
        Value::Array(list) => list.iter().find_map(image),
        Value::Object(fields) => fields.get("url").or_else(|| fields.get("contentUrl")).and_then(image),
        _ => None,
    }
}

/// `Tom &amp; Ada` -> `Tom & Ada`: scripts hold raw text, but many programs escape it for HTML all the same.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let tree = crate::tree::parse_fragment(&text.replace('<', "&lt;"));
    tree.text_content(tree.document())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_graph_with_references_and_broken_strings_is_read() {
        let mut data = LinkedData::default();
        read(
            "{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Quiet &amp; Slow\"},\
             {\"@type\":[\"Article\"],\"headline\":\"A\nline\",\"author\":{\"@id\":\"#p\"},\
             \"publisher\":\"Press\"},{\"@id\":\"#p\",\"@type\":\"Person\",\"name\":\"Ada Mole\"}]};",
            &mut data,
        );
        assert_eq!(data.headline.as_deref(), Some("A line"));
        assert_eq!(data.authors, ["Ada Mole"]);
        assert_eq!(data.website.as_deref(), Some("Quiet & Slow"));
        assert_eq!(data.publisher.as_deref(), Some("Press"));
    }

    #[test]
    fn data_in_comments_and_with_a_comma_too_many_is_read() {
        for script in [
            "<![CDATA[ {\"@type\":\"Article\",\"headline\":\"Tide, ] and more\",} ]]>",
            "//<![CDATA[\n[{\"@type\":\"article\",\"headline\":\"Tide, ] and more\"},]\n//]]>",
            "<!-- {\"@type\":\"Article\",\"headline\":\"Tide, ] and more\"}; -->",
        ] {
            let mut data = LinkedData::default();
            read(script, &mut data);
            assert_eq!(data.headline.as_deref(), Some("Tide, ] and more"), "{script}");
        }
    }

    #[test]
    fn nonsense_and_depth_say_nothing() {
        let mut data = LinkedData::default();
        read("not json", &mut data);
        read(&"[".repeat(100), &mut data);
        read("{\"@type\":\"Person\",\"name\":\"Not an article\"}", &mut data);
        assert!(data.headline.is_none() && data.authors.is_empty());
    }
}
