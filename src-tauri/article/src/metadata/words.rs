//! Tables of words, in the languages pages are most often written in, and what they tell: what stands around a name, what
//! around a date.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What stands before a name, in lower case, longest first where one begins another.
pub(super) const BEFORE_NAME: &str = "post by|view all posts by|zeige alle beiträge von|erstellt von|verfasst von|veröffentlicht von|eingestellt von|\
    ein artikel von|artikel von|ein beitrag von|gastbeitrag von|blog beitrag von|eine kolumne von|ein interview von|\
    pressemitteilung von|im wortlaut von|interview von|bericht von|text von|interview:|redaktion:|\
    written and illustrated by|story and photos by|article written by|this article was written by|\
    written by|posted by|published by|words by|text by|story by|report by|reported by|review by|\
    reviewed by|article by|created by|authored by|contributed by|submitted by|guest post by|\
    analysis by|opinion by|interview by|edited by|authors:|author:|author|by:|by|geschrieben von|\
    thread starter|started by|contributors:|contributor:|autoren:|autores:|auteurs:|autori:|von:|von|escrito por|texto de|publicado por|por:|por|écrit par|publié par|par:|par|\
    scritto da|di|door|автор:|autor:|autorin:|autore:|auteur:|text:";
/// The same where no space follows.
pub(super) const BEFORE_NAME_CJK: [&str; 8] =
    ["作者：", "作者:", "作者", "文/", "文／", "文：", "撰文：", "記者"];
/// Those that in a line of running text begin a sentence as well as a byline.
pub(super) const WEAK: [&str; 7] = ["di", "por", "par", "von", "author", "door", "by"];

/// Words that make a phrase a role or an office, not a name.
const ROLES: &str = "editor reporter correspondent writer journalist staff contributor producer columnist professor lecturer \
    analyst photographer chief senior associate assistant director manager head fellow researcher desk bureau \
    editorial team newsroom agencies agency special freelance author critic redakteur redakteurin redaktion \
    korrespondent autor autorin rédaction rédacteur journaliste redacción redactor periodista redazione redactie \
    редакция корреспондент founder ceo president officer engineer developer consultant specialist expert guest \
    blogger curator rechtsanwalt rechtsanwältin lawyer attorney at";
/// Accounts, not people.
pub(super) const NOBODY: &str = "admin|administrator|editor|staff|guest|anonymous|unknown|user|webmaster|root|author|null|undefined|\
    none|n/a|test|website|default|wordpress|about|view all posts|home|view more posts|visit the store|\
    sign in|log in|read more|follow|email protected|more|share|reply|comments|no author|on|in|at|the|and|review|reviews|contact us|name|feedback|posts|topic|message|shop all";
/// Names of months in en, de, fr, es, it, pt, nl, ru, pl, sv, da, no, cs, tr, long and short.
const MONTHS: [&str; 12] = [
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января январь янв stycznia \
     ocak ledna",
    "february feb februar février fevrier févr fév febrero febbraio fevereiro fev februari февраля февраль фев \
     lutego şubat února",
    "march mar märz maerz mrz mär mars marzo março marco maart mrt марта март мар marca marts mart března",
    "april apr avril avr abril abr aprile апреля апрель апр kwietnia nisan dubna",
    "may mai mayo maggio mag maio mei мая май maja maj mayıs května",
    "june jun juni juin junio giugno giu junho июня июнь июн czerwca haziran června",
    "july jul juli juillet juil julio luglio lug julho июля июль июл lipca temmuz července",
    "august aug août aout agosto ago augustus августа август авг sierpnia augusti ağustos srpna",
    "september sept sep septembre septiembre settembre set setembro сентября сентябрь сен сент września eylül \
     září",
    "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь окт października ekim \
     října",
    "november nov novembre noviembre novembro ноября ноябрь ноя нояб listopada kasım listopadu",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro декабря декабрь дек \
     grudnia aralık prosince",
];

/// Words that stand around a date and say nothing against its being one.
const AROUND: &str = "published posted updated last first on at date am pm gmt utc est edt pst pdt bst cet cest et pt ct of de del \
    den the um uhr le à veröffentlicht aktualisiert stand publié publicado pubblicato gepubliceerd opublikowano \
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday vom press release pressemitteilung meldung erschienen montag dienstag \
    mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche \
    lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda terça quarta quinta sexta feira \
    понедельник вторник среда четверг пятница суббота воскресенье опубликовано publié paru \
    st nd rd th modified hs h \
    created written release new г";

/// Whether a word stands in or beside a date: a month, a day of the week, "published".
pub(super) fn is_around(word: &str) -> bool {
    let word = word.trim_end_matches([':', ',', '.']);
    month(word).is_some() || listed(AROUND, &word.to_lowercase())
}

/// The number of a month by its name, in any of the languages known.
pub(super) fn month(word: &str) -> Option<i8> {
    static BY_NAME: LazyLock<HashMap<&str, i8>> = LazyLock::new(|| {
        // Of two months of one name the earlier counts.
        let named = (1..=12)
            .zip(MONTHS)
            .rev()
            .flat_map(|(n, names)| names.split_whitespace().map(move |name| (name, n)));
        named.collect()
    });
    BY_NAME.get(word.to_lowercase().as_str()).copied()
}

/// Whether a table of words holds this one.
fn listed(table: &str, word: &str) -> bool {
    table.split_whitespace().any(|known| known == word)
}

/// `PhD`, `M.D.`, `FACLM`: letters behind a name.
pub(super) fn is_degree(part: &str) -> bool {
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = part.chars().filter(|c| c.is_uppercase()).count();
    (2..=6).contains(&letters) && capitals * 2 >= letters && !part.contains(' ') && capitals >= 2
}

/// Whether a word of it is an office or a trade.
pub(super) fn is_role(part: &str) -> bool {
    let lower = part.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words().any(|word| ROLES.split(' ').any(|role| role == word))
}

/// `The Courier Editorial Team`, `Redaktion`: nobody by name, but who wrote it all the same.
pub(super) fn is_team(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = lower.split_whitespace().count();
    let last = lower.split_whitespace().next_back().unwrap_or_default();
    let first = lower.split_whitespace().next().unwrap_or_default();
    let alone = ["redaktion", "redacción", "redazione", "rédaction", "redactie", "редакция"];
    let team = ["team", "staff", "newsroom", "desk", "editors"];
    alone.contains(&last) && words <= 4
        || (team.contains(&last) || first == "team") && (2..=4).contains(&words)
}

/// Whether each word begins as those of names do.
pub(super) fn is_capitalized(name: &str) -> bool {
    const PARTICLES: [&str; 18] = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "el", "al", "bin",
        "ibn", "ten", "zu",
    ];
    name.split(' ').all(|w| {
        w.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase()) || PARTICLES.contains(&w)
    })
}

/// `ADA MOLE` -> `Ada Mole`.
pub(super) fn title_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut start = true;
    for c in text.chars() {
        out.push(if start { c } else { c.to_ascii_lowercase() });
        start = !c.is_ascii_alphanumeric();
    }
    out
}
