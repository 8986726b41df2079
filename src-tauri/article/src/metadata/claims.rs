//! What the page claims to be: schema.org and Open Graph types, the program that made it.

use super::collect::Statements;

/// What the page claims to be, in Open Graph, JSON-LD, microdata and the name of its generator.
#[derive(Clone, Copy, Default, Debug)]
pub struct Claims {
    /// An article of any sort.
    pub article: bool,
    /// Something for sale.
    pub product: bool,
    /// Something for sale, in microdata.
    pub described_product: bool,
    /// A thread, a question with answers.
    pub forum: bool,
    /// A list of items.
    pub list: bool,
    /// Made by a generator of documentation.
    pub documentation: bool,
    /// Part of a manual by its title: `Reading files - Quill 2.3 documentation`.
    pub titled_documentation: bool,
    /// Made by forum software.
    pub board: bool,
    /// Made by the software of a wiki.
    pub wiki: bool,
    /// An article, in JSON-LD.
    pub written: bool,
    /// A question with its answers or a discussion, as the subject of the page.
    pub thread: bool,
    /// Questions that the page answers itself.
    pub faq: bool,
    /// A report that grows.
    pub live: bool,
    /// A row of pictures.
    pub gallery: bool,
    /// A group of things for sale.
    pub shelf: bool,
    /// Descriptions of things for sale in JSON-LD.
    pub products: u16,
    /// Recipes in JSON-LD.
    pub recipes: u16,
}

/// Generators of documentation, as they name themselves.
const MANUALS: [&str; 13] = [
    "docusaurus",
    "mkdocs",
    "sphinx",
    "vitepress",
    "gitbook",
    "hugo-book",
    "antora",
    "rustdoc",
    "javadoc",
    "doxygen",
    "starlight",
    "readme.io",
    "docfx",
];
/// Forum software likewise.
const BOARDS: [&str; 13] = [
    "discourse",
    "phpbb",
    "vbulletin",
    "xenforo",
    "mybb",
    "simple machines",
    "flarum",
    "nodebb",
    "vanilla",
    "invision",
    "fluxbb",
    "question2answer",
    "lemmy",
];
/// Wikis likewise.
const WIKIS: [&str; 7] = ["mediawiki", "dokuwiki", "moinmoin", "xwiki", "tiki wiki", "pmwiki", "wiki.js"];
/// Ends of the titles of manuals.
const TITLES: [&str; 5] = ["documentation", "docs", "reference manual", "user guide", "api reference"];

/// What the statements of a page amount to.
pub(super) fn claims(found: &Statements) -> Claims {
    let mut claims = Claims { described_product: found.product, ..Claims::default() };
    let of = |name: &'static str| {
        found.meta.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.to_ascii_lowercase())
    };
    for kind in of("og:type") {
        claims.article |= kind.contains("article");
        claims.product |= kind.contains("product");
        claims.shelf |= matches!(&*kind, "product.group" | "product:group");
    }
    for generator in of("generator") {
        claims.documentation |= MANUALS.iter().any(|name| generator.contains(name));
        claims.board |= BOARDS.iter().any(|name| generator.contains(name));
        claims.wiki |= WIKIS.iter().any(|name| generator.contains(name));
    }
    for kind in found.linked.types.iter().map(String::as_str) {
        claims.article |= kind.ends_with("Article") || kind == "BlogPosting";
        claims.product |= matches!(kind, "Product" | "ProductGroup");
        claims.forum |= matches!(kind, "DiscussionForumPosting" | "QAPage" | "Question" | "Answer");
        claims.list |= matches!(kind, "ItemList" | "CollectionPage" | "SearchResultsPage");
        claims.documentation |= matches!(kind, "TechArticle" | "APIReference");
        claims.written |= kind.ends_with("Article") || kind == "BlogPosting";
        claims.thread |= matches!(kind, "DiscussionForumPosting" | "QAPage");
        claims.faq |= kind == "FAQPage";
        claims.live |= kind == "LiveBlogPosting";
        claims.gallery |= kind == "ImageGallery";
        claims.products = claims.products.saturating_add(u16::from(kind == "Product"));
        claims.recipes = claims.recipes.saturating_add(u16::from(kind == "Recipe"));
    }
    let title = found.title.as_deref().unwrap_or_default().to_lowercase();
    claims.titled_documentation = TITLES.iter().any(|end| title.ends_with(end));
    claims
}
