//! A subset of CSS selectors, matched in one pass over the page.
//!
//! `type`, `*`, `#id`, `.class`, `[attribute]` with `=`, `~=`, `|=`, `^=`, `$=`, `*=`, `:not()` of one compound, the
//! combinators descendant and child, and comma lists (W3C Selectors Level 4 names the parts). Own code because a page is
//! hostile: a general engine walks up from every element and takes quadratic time on a deep page; here what an
//! element's ancestors matched is carried down as bits, and a page costs its nodes times the selector's length.

use crate::tree::{Element, NodeId, Tree};

/// A selector longer than this (bytes) is none.
const LONGEST: usize = 4000;
/// Compounds of one selector list, all branches together.
const MOST_COMPOUNDS: usize = 512;
/// Simple selectors in one compound.
const MOST_TESTS: usize = 16;

/// A selector list, ready to be matched.
#[derive(Clone, Debug, Default)]
pub struct Selector {
    /// At most 64 compounds each, so that what an element matches is one word.
    groups: Vec<Group>,
}

#[derive(Clone, Debug, Default)]
struct Group {
    steps: Vec<Step>,
    /// The steps that end a branch.
    ends: u64,
}

/// A compound, and how its element stands to the one of the step before.
#[derive(Clone, Debug)]
struct Step {
    compound: Compound,
    stands: Stands,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    Anywhere,
    Below,
    RightBelow,
}

#[derive(Clone, Debug, Default)]
struct Compound {
    tag: Option<String>,
    tests: Vec<Test>,
}

#[derive(Clone, Debug)]
enum Test {
    Id(String),
    Class(String),
    Attribute { name: String, compare: Compare, value: String },
    Not(Compound),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compare {
    IsThere,
    Equals,
    HasWord,
    DashStart,
    Starts,
    Ends,
    Contains,
}

impl Selector {
    /// Reads several selector lists as one. Errors are words that say what is wrong, without a full stop.
    pub fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Selector, String> {
        let mut selector = Selector::default();
        let mut compounds = 0;
        for text in texts {
            if text.len() > LONGEST {
                return Err(format!("a selector has at most {LONGEST} bytes"));
            }
            let mut reader = Reader { rest: text.trim() };
            if reader.rest.is_empty() {
                return Err("the selector is empty".to_owned());
            }
            loop {
                let branch = reader.branch()?;
                compounds += branch.len();
                if branch.len() > 64 || compounds > MOST_COMPOUNDS {
                    return Err("the selector has too many parts".to_owned());
                }
                selector.add(branch);
                if reader.rest.is_empty() {
                    break;
                }
                reader.take(",")?;
                reader.space();
            }
        }
        Ok(selector)
    }

    fn add(&mut self, branch: Vec<Step>) {
        if self.groups.last().is_none_or(|group| group.steps.len() + branch.len() > 64) {
            self.groups.push(Group::default());
        }
        if let Some(group) = self.groups.last_mut() {
            group.steps.extend(branch);
            group.ends |= 1 << (group.steps.len() - 1);
        }
    }

    /// The elements it matches, in document order.
    pub fn select(&self, tree: &Tree) -> Vec<NodeId> {
        let mut found = vec![false; tree.len()];
        for group in &self.groups {
            group.mark(tree, &mut found);
        }
        tree.descendants(tree.document()).filter(|node| found[node.index()]).collect()
    }
}

impl Group {
    /// Marks what it matches. The bits of a node say which steps, with all steps before them, end at it; and which at it
    /// or above it.
    fn mark(&self, tree: &Tree, found: &mut [bool]) {
        let mut bits = vec![(0_u64, 0_u64); tree.len()];
        for node in tree.descendants(tree.document()) {
            let (parent, above) = tree.parent(node).map_or((0, 0), |parent| bits[parent.index()]);
            let Some(element) = tree.element(node) else {
                bits[node.index()] = (0, above);
                continue;
            };
            let mut here = 0;
            for (at, step) in self.steps.iter().enumerate() {
                let before = match step.stands {
                    Stands::Anywhere => true,
                    Stands::Below => above & (1 << (at - 1)) != 0,
                    Stands::RightBelow => parent & (1 << (at - 1)) != 0,
                };
                if before && step.compound.matches(element) {
                    here |= 1 << at;
                }
            }
            bits[node.index()] = (here, above | here);
            found[node.index()] |= here & self.ends != 0;
        }
    }
}

impl Compound {
    fn matches(&self, element: &Element) -> bool {
        self.tag.as_deref().is_none_or(|tag| *element.name.local == *tag)
            && self.tests.iter().all(|test| test.matches(element))
    }
}

impl Test {
    fn matches(&self, element: &Element) -> bool {
        match self {
            Test::Id(id) => element.attr("id") == Some(id),
            Test::Class(class) => {
                element.attr("class").is_some_and(|v| v.split_ascii_whitespace().any(|word| word == class))
            }
            Test::Attribute { name, compare, value } => {
                element.attr(name).is_some_and(|found| compare.holds(found, value))
            }
            Test::Not(compound) => !compound.matches(element),
        }
    }
}

impl Compare {
    fn holds(self, found: &str, value: &str) -> bool {
        let says = !value.is_empty();
        match self {
            Compare::IsThere => true,
            Compare::Equals => found == value,
            Compare::HasWord => says && found.split_ascii_whitespace().any(|word| word == value),
            Compare::DashStart => {
                found.strip_prefix(value).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            }
            Compare::Starts => says && found.starts_with(value),
            Compare::Ends => says && found.ends_with(value),
            Compare::Contains => says && found.contains(value),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// Compounds up to the next comma or the end.
    fn branch(&mut self) -> Result<Vec<Step>, String> {
        let mut steps = vec![Step { compound: self.compound()?, stands: Stands::Anywhere }];
        loop {
            let spaced = self.space();
            if self.rest.is_empty() || self.rest.starts_with(',') {
                return Ok(steps);
            }
            let stands = if self.take(">").is_ok() {
                self.space();
                Stands::RightBelow
            } else if spaced && !self.rest.starts_with(['+', '~']) {
                Stands::Below
            } else {
                return Err(self.unknown());
            };
            steps.push(Step { compound: self.compound()?, stands });
        }
    }

    fn compound(&mut self) -> Result<Compound, String> {
        let mut compound = Compound::default();
        let mut parts = 0;
        if self.take("*").is_ok() {
            parts += 1;
        } else if self.rest.starts_with(is_name) {
            compound.tag = Some(self.name()?.to_ascii_lowercase());
            parts += 1;
        }
        loop {
            let test = match self.rest.chars().next() {
                Some('#') => {
                    self.take("#")?;
                    Test::Id(self.name()?)
                }
                Some('.') => {
                    self.take(".")?;
                    Test::Class(self.name()?)
                }
                Some('[') => self.attribute()?,
                Some(':') => {
                    self.take(":not(")?;
                    self.space();
                    // One level, so that nothing is recursive.
                    if self.rest.contains(":not(") && self.rest.find(":not(") < self.rest.find(')') {
                        return Err(":not() holds no other :not()".to_owned());
                    }
                    let inner = self.compound()?;
                    self.space();
                    self.take(")")?;
                    Test::Not(inner)
                }
                _ if parts == 0 => return Err(self.unknown()),
                _ => return Ok(compound),
            };
            parts += 1;
            compound.tests.push(test);
            if compound.tests.len() > MOST_TESTS {
                return Err(format!("one element has at most {MOST_TESTS} conditions"));
            }
        }
    }

    /// `[name]`, `[name=value]`, `[name*="value"]` ...
    fn attribute(&mut self) -> Result<Test, String> {
        self.take("[")?;
        self.space();
        let name = self.name()?.to_ascii_lowercase();
        self.space();
        let operators = [
            ("=", Compare::Equals),
            ("~=", Compare::HasWord),
            ("|=", Compare::DashStart),
            ("^=", Compare::Starts),
            ("$=", Compare::Ends),
            ("*=", Compare::Contains),
        ];
        let found = operators.iter().find(|(sign, _)| self.rest.starts_with(sign));
        let (compare, value) = match found {
            None => (Compare::IsThere, String::new()),
            Some((sign, compare)) => {
                self.take(sign)?;
                self.space();
                (*compare, self.value()?)
            }
        };
        self.space();
        self.take("]")?;
        Ok(Test::Attribute { name, compare, value })
    }

    fn value(&mut self) -> Result<String, String> {
        let Some(quote) = self.rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            return self.name();
        };
        let inside = &self.rest[1..];
        let end = inside.find(quote).ok_or("a quotation mark is not closed")?;
        self.rest = &inside[end + 1..];
        Ok(inside[..end].to_owned())
    }

    /// An identifier; `\` makes the next character part of it.
    fn name(&mut self) -> Result<String, String> {
        let mut name = String::new();
        let mut chars = self.rest.char_indices();
        let mut end = self.rest.len();
        while let Some((at, c)) = chars.next() {
            match c {
                '\\' => name.extend(chars.next().map(|(_, c)| c)),
                c if is_name(c) => name.push(c),
                _ => {
                    end = at;
                    break;
                }
            }
        }
        if name.is_empty() {
            return Err(self.unknown());
        }
        self.rest = &self.rest[end..];
        Ok(name)
    }

    fn take(&mut self, sign: &str) -> Result<(), String> {
        self.rest = self.rest.strip_prefix(sign).ok_or_else(|| self.unknown())?;
        Ok(())
    }

    /// Skips white space; says whether there was any.
    fn space(&mut self) -> bool {
        let rest = self.rest.trim_start();
        let spaced = rest.len() < self.rest.len();
        self.rest = rest;
        spaced
    }

    fn unknown(&self) -> String {
        match self.rest.chars().take(20).collect::<String>() {
            rest if rest.is_empty() => "the selector breaks off".to_owned(),
            rest => format!("the selector is not understood at \u{201c}{rest}\u{201d}"),
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '\\')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::tree::parse_document;

    const PAGE: &str = "<body class='post wide'><div id=a class='x y'><p lang=en-GB>1<p class=y>2<span data-k='one two'>\
        3</span></div><section><div><p>4</div><p title=Tide>5</section><A HREF=/w:c class=w:c>6</a>";

    fn texts(selector: &str) -> String {
        let tree = parse_document(PAGE);
        let found = Selector::parse([selector]).unwrap().select(&tree);
        found.iter().map(|&node| tree.text_content(node)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn elements_are_found_by_what_they_are_and_where_they_stand() {
        for (selector, wanted) in [
            ("#a p", "1|23"),
            ("#a > p.y", "23"),
            ("section p", "4|5"),
            ("section > p", "5"),
            ("section>p,div.x.y>P", "1|23|5"),
            ("body.post section div p", "4"),
            ("*[data-k~=two]", "3"),
            ("[data-k^='one '] , [data-k$=two]", "3"),
            ("[title*=\"id\"]", "5"),
            ("p[lang|=en]", "1"),
            ("p:not(.y):not([title])", "1|4"),
            ("a.w\\:c[href='/w:c']", "6"),
            ("div div", ""),
            ("[title*='']", ""),
        ] {
            assert_eq!(texts(selector), wanted, "{selector}");
        }
    }

    #[test]
    fn many_branches_are_matched_as_one() {
        let branches: Vec<String> = (0..90).map(|n| format!(".none{n} > p")).collect();
        let all = [branches.join(", ").as_str(), "section > p"].join(",");
        assert_eq!(texts(&all), "5");
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for (selector, word) in [
            ("", "empty"),
            ("p >", "breaks off"),
            ("p:first-child", ":first-child"),
            ("a + b", "+ b"),
            ("p..x", ".x"),
            ("[x", "breaks off"),
            ("[x='y]", "quotation"),
            (":not(:not(a))", "no other"),
            ("p,", "breaks off"),
            ("{}", "{}"),
        ] {
            let wrong = Selector::parse([selector]).unwrap_err();
            assert!(wrong.contains(word), "{selector}: {wrong}");
        }
        assert!(Selector::parse([".a ".repeat(65).as_str()]).is_err());
        assert!(Selector::parse(["a,".repeat(5000).as_str()]).is_err());
        assert!(Selector::parse([".a".repeat(17).as_str()]).is_err());
    }

    #[test]
    fn a_page_a_hundred_thousand_deep_is_matched() {
        let tree = parse_document(&"<div class=x>".repeat(100_000));
        let selector = Selector::parse([".x .x .x .x .y"]).unwrap();
        assert_eq!(selector.select(&tree), []);
    }
}
