//! Boilerplate known by what it says, whatever its markup.
//!
//! Trafilatura and Defuddle keep such lists in one language; these are the commonest formulas of the web in the
//! languages with most pages. A formula counts only in short blocks: an article may speak of newsletters.

/// What a short block asks of the reader, as bits.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Wording(pub u16);

/// Blocks longer than this (characters) are texts about something, not formulas.
const LONGEST: usize = 400;
/// A formula is expected this close (bytes) to the beginning, unless it may stand anywhere.
const START: usize = 40;

impl Wording {
    /// Share, like, tweet, print.
    pub const SHARE: Wording = Wording(1);
    /// Newsletter, subscribe, register, donate, app.
    pub const SUBSCRIBE: Wording = Wording(1 << 1);
    /// Read more, related, see also, watch.
    pub const RELATED: Wording = Wording(1 << 2);
    /// Copyright, terms, cookies, privacy.
    pub const LEGAL: Wording = Wording(1 << 3);
    /// Follow us, contact.
    pub const FOLLOW: Wording = Wording(1 << 4);
    /// Comments and answers asked for.
    pub const COMMENT: Wording = Wording(1 << 5);
    /// Advertisement, sponsored, affiliate.
    pub const AD: Wording = Wording(1 << 6);
    /// Photo, credit, source.
    pub const CREDIT: Wording = Wording(1 << 7);
    /// By somebody; published; updated.
    pub const BYLINE: Wording = Wording(1 << 8);
    /// A page's controls: next, back, menu, skip, loading, show more.
    pub const CONTROL: Wording = Wording(1 << 9);
    /// Filed under, tags.
    pub const TAGS: Wording = Wording(1 << 10);
    /// Cart, price, in stock.
    pub const SHOP: Wording = Wording(1 << 11);
    /// Reporting and editing credits, about the author.
    pub const REPORTING: Wording = Wording(1 << 12);
    /// Log in, create an account.
    pub const ACCOUNT: Wording = Wording(1 << 13);
    /// A sign of money, and digits.
    pub const PRICE: Wording = Wording(1 << 14);

    /// Whether any of `other` is in the set.
    pub fn any(self, other: Wording) -> bool {
        self.0 & other.0 != 0
    }
}

/// Formulas at the beginning of a block.
const STARTS: &[(Wording, &[&str])] = &[
    (
        Wording::SHARE,
        &[
            "share",
            "tweet",
            "print",
            "like this",
            "email this",
            "copy link",
            "teilen",
            "partager",
            "partagez",
            "compart",
            "condivid",
            "поделиться",
            "delen",
            "udostępnij",
            "шер",
            "send to",
            "pin it",
            "save this",
            "bookmark",
            "whatsapp",
            "facebook",
            "twitter",
        ],
    ),
    (
        Wording::SUBSCRIBE,
        &[
            "subscribe",
            "sign up",
            "newsletter",
            "get the",
            "join our",
            "join the",
            "become a member",
            "donate",
            "support our",
            "abonn",
            "suscr",
            "iscriv",
            "assine",
            "подпис",
            "registrieren",
            "enter your email",
            "get our",
            "download the app",
            "download our",
            "already a subscriber",
            "stay up to date",
            "stay informed",
            "don't miss",
            "never miss",
            "sign-up",
            "get updates",
            "thank you for subscri",
            "thanks for subscri",
            "anmelden",
            "jetzt anmelden",
            "your email",
        ],
    ),
    (
        Wording::RELATED,
        &[
            "read more",
            "related",
            "more from",
            "more on",
            "see also",
            "also read",
            "read also",
            "read next",
            "recommended",
            "you may",
            "you might",
            "watch:",
            "watch |",
            "trending",
            "most read",
            "most popular",
            "popular",
            "latest",
            "up next",
            "mehr zum",
            "lesen sie",
            "lire aussi",
            "à lire",
            "leggi anche",
            "lea también",
            "leia",
            "lee también",
            "te puede interesar",
            "читайте",
            "lees ook",
            "more:",
            "more in",
            "more stories",
            "editor's pick",
            "editors' pick",
            "don't miss",
            "previous article",
            "next article",
            "continue reading",
            "keep reading",
            "also on",
            "what to read",
            "related:",
            "auch interessant",
            "mehr dazu",
            "read:",
            "explore more",
            "learn more",
            "view all",
            "see all",
            "show all",
            "discover more",
            "further reading",
            "other articles",
            "recent posts",
            "you'll also",
            "customers also",
            "people also",
            "similar",
            "zobacz",
            "czytaj",
            "les også",
            "läs också",
            "læs også",
            "baca juga",
            "xem thêm",
            "関連",
            "相关",
            "must read",
            "in case you missed",
            "sponsored stories",
            "from around the web",
            "we recommend",
            "click here",
        ],
    ),
    (
        Wording::LEGAL,
        &[
            "copyright",
            "©",
            "(c)",
            "all rights reserved",
            "terms",
            "privacy",
            "cookie",
            "we use cookies",
            "this site uses",
            "by continuing",
            "by using",
            "by signing",
            "disclaimer",
            "alle rechte",
            "tous droits",
            "todos los derechos",
            "diritti",
            "this material may not",
            "do not sell",
            "impressum",
            "datenschutz",
            "nutzungsbedingungen",
            "mentions légales",
            "this website uses",
            "we and our partners",
            "accept all",
            "accept cookies",
            "manage cookies",
            "manage preferences",
        ],
    ),
    (
        Wording::FOLLOW,
        &[
            "follow",
            "contact",
            "email us",
            "get in touch",
            "join us",
            "like us",
            "find us",
            "folgen sie",
            "suivez",
            "síg",
            "segui",
            "connect with",
            "send us",
            "got a tip",
            "have a tip",
            "let us know",
            "write to",
            "call us",
            "message us",
        ],
    ),
    (
        Wording::COMMENT,
        &[
            "comment",
            "leave a",
            "add a comment",
            "post a comment",
            "view comments",
            "show comments",
            "reply",
            "join the conversation",
            "join the discussion",
            "kommentar",
            "commentaire",
            "coment",
            "комментари",
            "log in to",
            "sign in to",
            "you must be logged",
            "your email address will not",
            "be the first to",
            "what do you think",
            "no comments",
            "load comments",
            "antworten",
            "répondre",
            "responder",
            "rispondi",
            "view all comments",
            "write a review",
            "add your",
            "post your",
        ],
    ),
    (
        Wording::AD,
        &[
            "advertis",
            "sponsored",
            "ad ",
            "promoted",
            "anzeige",
            "werbung",
            "publicidad",
            "publicité",
            "pubblicità",
            "реклама",
            "story continues",
            "article continues",
            "continue below",
            "affiliate",
            "we may earn",
            "we may receive",
            "when you buy",
            "this post may contain",
            "this post contains",
            "paid content",
            "scroll to continue",
            "products featured",
        ],
    ),
    (
        Wording::CREDIT,
        &[
            "photo",
            "image",
            "credit",
            "picture",
            "source:",
            "via:",
            "getty",
            "foto",
            "fonte",
            "quelle",
            "bild",
            "illustration",
            "courtesy",
            "file photo",
            "screenshot",
            "фото",
            "crédit",
            "video:",
            "(photo",
            "(image",
        ],
    ),
    (
        Wording::BYLINE,
        &[
            "by ",
            "von ",
            "por ",
            "par ",
            "written by",
            "posted",
            "published",
            "updated",
            "last updated",
            "last modified",
            "author",
            "first published",
            "aktualisiert",
            "publié",
            "publicado",
            "pubblicato",
            "опубликовано",
            "veröffentlicht",
            "stand:",
            "geplaatst",
            "reviewed by",
            "edited by",
            "medically reviewed",
            "fact checked",
            "mis à jour",
            "actualizado",
            "date:",
        ],
    ),
    (
        Wording::CONTROL,
        &[
            "next",
            "prev",
            "back to",
            "skip to",
            "menu",
            "close",
            "open",
            "loading",
            "load more",
            "show more",
            "show less",
            "search",
            "home",
            "go to",
            "toggle",
            "expand",
            "collapse",
            "jump to",
            "play",
            "pause",
            "listen",
            "zurück",
            "weiter",
            "suivant",
            "précédent",
            "siguiente",
            "anterior",
            "advertisement",
            "view more",
            "see more",
            "table of contents",
            "on this page",
            "in this article",
            "contents",
            "sort by",
            "filter",
            "page ",
            "first page",
            "hide",
            "edit",
            "report",
            "select",
            "your browser",
            "javascript",
            "please enable",
            "enable javascript",
            "view in",
            "change ",
            "cancel",
            "submit",
            "apply",
        ],
    ),
    (
        Wording::TAGS,
        &[
            "tags",
            "tag:",
            "filed under",
            "topics",
            "categor",
            "posted in",
            "tagged",
            "keywords",
            "labels",
            "schlagw",
            "themen",
            "étiquettes",
            "etiquetas",
            "теги",
            "más sobre",
            "more about",
            "related topics",
            "in:",
        ],
    ),
    (
        Wording::SHOP,
        &[
            "add to",
            "buy now",
            "shop now",
            "in stock",
            "out of stock",
            "free shipping",
            "checkout",
            "cart",
            "your cart",
            "quantity",
            "price",
            "sold out",
            "in den warenkorb",
            "ajouter au panier",
            "añadir",
            "quick view",
            "pay in",
            "compare",
            "wishlist",
            "notify me",
            "order now",
            "get a quote",
            "request a",
            "book now",
            "book a",
            "free trial",
            "try it",
            "get started",
            "start free",
            "buy it",
            "sale",
            "view product",
            "choose options",
            "select options",
            "size guide",
        ],
    ),
    (
        Wording::REPORTING,
        &[
            "reporting by",
            "additional reporting",
            "editing by",
            "writing by",
            "about the author",
            "with files from",
            "is a writer",
            "this article was",
            "this story was",
            "this article originally",
            "this story originally",
            "this post was",
            "originally published",
            "associated press",
            "reuters",
            "über den autor",
            "à propos de l",
            "sobre el autor",
            "correction:",
            "editor's note",
            "the views expressed",
            "the opinions expressed",
            "note to readers",
            "have something to",
            "contributed to this",
        ],
    ),
    (
        Wording::ACCOUNT,
        &[
            "log in",
            "login",
            "sign in",
            "register",
            "create an account",
            "create account",
            "my account",
            "forgot",
            "password",
            "einloggen",
            "se connecter",
            "iniciar ses",
            "accedi",
            "entrar",
            "войти",
            "log out",
            "not a member",
            "remember me",
            "sign out",
        ],
    ),
];

/// Formulas anywhere in a block.
const ANYWHERE: &[(Wording, &[&str])] = &[
    (Wording::SHARE, &["share on", "share this", "auf facebook", "on facebook", "on twitter", "sur twitter"]),
    (
        Wording::SUBSCRIBE,
        &[
            "newsletter",
            "subscribe",
            "your inbox",
            "sign up",
            "free trial",
            "become a member",
            "download our",
            "our app",
            "abonnieren",
            "suscríb",
            "s'abonner",
            "unsubscribe",
            "mailing list",
        ],
    ),
    (
        Wording::LEGAL,
        &[
            "all rights reserved",
            "©",
            "privacy policy",
            "terms of",
            "cookies",
            "may not be published",
            "may not be reproduced",
            "without permission",
            "registered trademark",
            "alle rechte vorbehalten",
            "recaptcha",
        ],
    ),
    (
        Wording::FOLLOW,
        &[
            "follow us",
            "contact us",
            "@gmail.com",
            "on instagram",
            "follow me",
            "follow him on",
            "follow her on",
        ],
    ),
    (
        Wording::COMMENT,
        &[
            "leave a comment",
            "comments are closed",
            "in the comments",
            "comments section",
            "comment below",
            "to comment",
        ],
    ),
    (Wording::AD, &["affiliate link", "commission", "advertisement", "sponsored by", "paid partnership"]),
    (
        Wording::CREDIT,
        &[
            "getty images",
            "via getty",
            "shutterstock",
            "/ap)",
            "afp",
            "/reuters",
            "ap photo",
            "unsplash",
            "istock",
        ],
    ),
    (
        Wording::REPORTING,
        &[
            "contributed to this",
            "may be reached at",
            "can be reached at",
            "is a freelance",
            "is a senior",
            "reporting by",
            "contributed reporting",
        ],
    ),
    (Wording::ACCOUNT, &["log in", "sign in"]),
];

/// A set of strings looked up by their first byte.
struct Index(Vec<Vec<(Wording, &'static str)>>);

impl Index {
    fn new(lists: &[(Wording, &[&'static str])]) -> Index {
        let mut rows = vec![Vec::new(); 256];
        for (wording, formulas) in lists {
            for formula in *formulas {
                if let Some(&first) = formula.as_bytes().first() {
                    rows[usize::from(first)].push((*wording, *formula));
                }
            }
        }
        Index(rows)
    }

    fn at(&self, text: &[u8]) -> u16 {
        let Some(&first) = text.first() else { return 0 };
        self.0[usize::from(first)]
            .iter()
            .filter(|(_, formula)| text.starts_with(formula.as_bytes()))
            .fold(0, |found, (wording, _)| found | wording.0)
    }
}

static START_INDEX: std::sync::LazyLock<Index> = std::sync::LazyLock::new(|| Index::new(STARTS));
static ANYWHERE_INDEX: std::sync::LazyLock<Index> = std::sync::LazyLock::new(|| Index::new(ANYWHERE));

/// The formulas in a block's text, which is given as it stands and in lower case.
pub fn wording(text: &str, lower: &str) -> Wording {
    if text.len() > LONGEST {
        return Wording::default();
    }
    let bytes = lower.as_bytes();
    let opening = lower.find(|c: char| c.is_alphanumeric() || c == '©' || c == '(').unwrap_or(0);
    let mut found = START_INDEX.at(&bytes[opening.min(START)..]);
    let mut word_before = false;
    for (at, &byte) in bytes.iter().enumerate() {
        if !word_before {
            found |= ANYWHERE_INDEX.at(&bytes[at..]);
        }
        word_before = byte.is_ascii_alphanumeric();
    }
    if text.contains(['$', '€', '£', '¥', '₹']) && bytes.iter().any(u8::is_ascii_digit) {
        found |= Wording::PRICE.0;
    }
    Wording(found)
}

/// Writes a block's text in lower case into `out`, apostrophes as keyboards have them; as much of a long text as can matter.
pub fn lower(text: &str, out: &mut String) {
    const MOST: usize = 2 * LONGEST;
    out.clear();
    for c in text.chars() {
        match c {
            '’' => out.push('\''),
            _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            _ => out.extend(c.to_lowercase()),
        }
        if out.len() > MOST {
            break;
        }
    }
}
