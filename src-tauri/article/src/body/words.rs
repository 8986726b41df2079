//! What the words in `class`, `id`, `role` and the like say an element is for.
//!
//! Readability's `unlikelyCandidates` / `positive` / `negative` expressions and Defuddle's selector lists, taken
//! apart into groups of whole words, so that `header` and `heading` or `post` and `poster` are not mistaken for each
//! other. A word is a run of letters; `camelCase` is split.

use std::ops::BitOrAssign;
use std::sync::LazyLock;

/// A set of word groups.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Words(pub u32);

impl BitOrAssign for Words {
    fn bitor_assign(&mut self, other: Words) {
        self.0 |= other.0;
    }
}

impl Words {
    /// Whether any group of `other` is in the set.
    pub fn any(self, other: Words) -> bool {
        self.0 & other.0 != 0
    }
}

macro_rules! groups {
    ($($(#[doc = $doc:literal])* $name:ident = $bit:literal: $words:literal;)*) => {
        impl Words {
            $($(#[doc = $doc])* pub const $name: Words = Words(1 << $bit);)*
        }
        const GROUPS: &[(Words, &str)] = &[$((Words::$name, $words)),*];
    };
}

// A word ending in * stands for every word that begins so.
groups! {
    /// Ways to other pages.
    NAV = 0: "nav navbar navigation menu menus submenu breadcrumb* crumb* pagination pager paging paginat* skip sitemap toc tabs tablist navi megamenu";
    /// Head of the page.
    HEADER = 1: "header masthead topbar banner toolbar topnav hd";
    /// Foot of the page.
    FOOTER = 2: "footer foot colophon bottom footnav contentinfo ft";
    /// Beside the article.
    SIDE = 3: "sidebar* aside rail sidecol widget* complementary secondary sticky gutter siderail rightrail leftrail";
    /// What readers said.
    COMMENT = 4: "comment* disqus respond replies reply livefyre komment* coment*";
    /// Passing it on.
    SHARE = 5: "share* sharing social* follow addtoany sharedaddy addthis facebook twitter pinterest whatsapp linkedin sns sharebar jp";
    /// Other articles.
    RELATED = 6: "related* recirc* recommend* trending popular more teaser* promo* upnext outbrain taboola suggest* also similar readmore readnext mostread latest headlines further siblings recent zergnet yarpp crosslink* morefrom seealso";
    /// Paid for.
    AD = 7: "ad ads adv advert* adbox adslot adsense sponsor* dfp gpt adunit adcontainer adwrap* commercial anzeige werbung publicidad pub leaderboard mpu skyscraper";
    /// Asking for an address or for money.
    SUBSCRIBE = 8: "newsletter* subscri* signup mailchimp paywall* regwall piano membership optin donat* email abonn* register registration mc4wp metering";
    /// Consent and the law.
    COOKIE = 9: "cookie* consent gdpr cmp onetrust ccpa privacy";
    /// Who wrote it.
    AUTHOR = 10: "author* byline* bio contributor* writer* vcard avatar profile autor* reporter";
    /// About the article: dates, counts.
    META = 11: "meta date dates time timestamp published posted pubdate dateline info infos metadata postmeta updated dt datetime datepublished datemodified postinfo readtime readingtime";
    /// Filed under.
    TAGS = 12: "tag tags taglist categor* topic topics keyword* eyebrow kicker rubric* flag label labels tagcloud";
    /// Under a picture.
    CAPTION = 13: "caption* figcaption credit* imgdesc";
    /// The article itself.
    ARTICLE = 14: "article* story post posts entry hentry blogpost blog news storybody articlebody";
    /// Where the text is.
    CONTENT = 15: "content contents body text maincontent main bodytext copy richtext rte wysiwyg prose markdown primary column columns rich paragraph* texto inhalt contenido contenu";
    /// Before the body.
    LEAD = 16: "lead lede intro introduction standfirst dek deck subtitle subhead* subheadline summary excerpt description abstract strapline sapo chapo teasertext blurb";
    /// Headline.
    TITLE = 17: "title headline heading titel titulo titre pagetitle";
    /// Over the page.
    MODAL = 18: "modal* popup* overlay* dialog* lightbox tooltip* drawer offcanvas toast flyout dropdown* popover";
    /// Not meant for the eye, or not now.
    HIDDEN = 19: "hidden hide invisible sr visually screen offscreen print noprint collapse* collapsed";
    /// For sale.
    PRODUCT = 20: "product* price* cart sku buy shop shipping stock spec specs specification* variant* swatch* checkout basket wishlist";
    /// A thread.
    FORUM = 21: "thread* message* answer* question* forum* topics discussion* postbody messagelist qa poster";
    /// To be filled in or pressed.
    FORM = 22: "form forms input search login btn button buttons cta field submit searchform";
    /// Pictures or films in a row.
    GALLERY = 23: "gallery carousel slider slideshow slide video player swiper slick jwplayer";
    /// Rights and warnings.
    LEGAL = 24: "copyright disclaimer* disclosure* terms legal imprint impressum affiliate notice";
    /// Lines of a program.
    CODE = 25: "code highlight syntax codehilite codeblock pre snippet";
    /// Said by somebody.
    QUOTE = 26: "quote* pullquote blockquote pull testimonial*";
    /// One of many.
    CARD = 27: "card cards tile tiles grid item items list listing listitem results result row stream feed collection archive";
    /// Opinions and marks out of five.
    REVIEW = 28: "review* rating* stars star vote* votes score likes like upvote";
    /// At the foot of the text.
    NOTE = 29: "footnote* endnote* reference* references reflist cite citation* bibliography sidenote";
    /// Marketing blocks.
    HERO = 30: "hero feature features section faq faqs accordion benefit* jumbotron";
    /// About something the page offers to do.
    ACTION = 31: "tool tools action actions controls control print bookmark save favorite favourite edit editsection permalink report flagged download";
}

struct Entry {
    word: &'static str,
    prefix: bool,
    group: Words,
}

/// Entries by their first two letters: a lookup compares a handful.
static TABLE: LazyLock<Vec<Vec<Entry>>> = LazyLock::new(|| {
    let mut table: Vec<Vec<Entry>> = (0..26 * 26).map(|_| Vec::new()).collect();
    for (group, words) in GROUPS {
        for word in words.split_ascii_whitespace() {
            let (word, prefix) = match word.strip_suffix('*') {
                Some(stem) => (stem, true),
                None => (word, false),
            };
            if let [first, second, ..] = word.as_bytes() {
                table[row(*first, *second)].push(Entry { word, prefix, group: *group });
            }
        }
    }
    table
});

/// The row of the words that begin with two letters, both lower case.
fn row(first: u8, second: u8) -> usize {
    usize::from(first - b'a') * 26 + usize::from(second - b'a')
}

/// The longest word that is looked up; longer runs of letters are names made by machines.
const LONGEST_WORD: usize = 20;

/// The groups of the words in an attribute's value.
pub fn words_in(value: &str) -> Words {
    let table = &*TABLE;
    let mut found = Words::default();
    let mut word = [0_u8; LONGEST_WORD];
    let mut length = 0;
    let mut lower_before = false;
    let mut look_up = |word: &[u8]| {
        let [first, second, ..] = word else { return };
        for entry in &table[row(*first, *second)] {
            let stem = entry.word.as_bytes();
            if word == stem || (entry.prefix && word.starts_with(stem)) {
                found |= entry.group;
            }
        }
    };
    for byte in value.bytes() {
        let upper = byte.is_ascii_uppercase();
        if (upper && lower_before) || !byte.is_ascii_alphabetic() {
            look_up(&word[..length.min(LONGEST_WORD)]);
            length = 0;
        }
        lower_before = byte.is_ascii_lowercase();
        if byte.is_ascii_alphabetic() {
            if length < LONGEST_WORD {
                word[length] = byte.to_ascii_lowercase();
            }
            length += 1;
        }
    }
    look_up(&word[..length.min(LONGEST_WORD)]);
    found
}
