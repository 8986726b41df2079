//! The stages an extraction can do without, by name, to measure what each adds. Everybody else uses all of them.
//!
//! Reading the bytes, building the tree, the judge itself and the writer are not among them: without these there is no
//! article, or not a safe one.
//!
//! Where each is at work: `tidy` and `shape` in `shape/tidy.rs` and `shape/mod.rs`; the hypotheses (`semantic` to `claims`) are
//! groups of numbers in `body/evidence.rs`, whose `hypothesis` says which number is whose; what they read comes from
//! `body/tags.rs` (`semantic`), `body/facts.rs` (`density`, `scoring`), `body/words.rs` (`names`), `body/wording.rs`
//! (`formulas`), `body/blocks.rs` (`structure`) and `metadata/claims.rs` (`claims`); `threshold` and `containers` in
//! `body/cut.rs`; `captions` and `trim` in `body/trim.rs`; `linked` in `body/linked.rs`.

use std::ops::BitOr;

/// A set of stages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stages(u32);

macro_rules! stages {
    ($($(#[doc = $doc:literal])* $name:ident = $bit:literal, $word:literal;)*) => {
        impl Stages {
            $($(#[doc = $doc])* pub const $name: Stages = Stages(1 << $bit);)*
            /// Every stage with its name.
            pub const ALL: &'static [(&'static str, Stages)] = &[$(($word, Stages::$name)),*];
        }
    };
}

stages! {
    /// Lazy images, `noscript`, templates, hidden parts, drawn formulas: what only a browser with scripts would show.
    TIDY = 0, "tidy";
    /// The hypothesis of markup: `article`, `main`, `nav`, `itemprop` around a block.
    SEMANTIC = 1, "semantic";
    /// The hypothesis of density: text and links of a block's neighbors.
    DENSITY = 2, "density";
    /// The hypothesis of Readability: the element whose paragraphs score best.
    SCORING = 3, "scoring";
    /// The hypothesis of names: words of classes and ids.
    NAMES = 4, "names";
    /// The hypothesis of formulas: what boilerplate says.
    FORMULAS = 5, "formulas";
    /// The hypothesis of structure: siblings of one shape, the sizes of the elements around.
    STRUCTURE = 6, "structure";
    /// The hypothesis of position: where on the page, how far behind the headline.
    POSITION = 7, "position";
    /// What the page claims to be.
    CLAIMS = 8, "claims";
    /// The page's own threshold, instead of even odds.
    THRESHOLD = 9, "threshold";
    /// Whole containers staying or going, instead of each block alone.
    CONTAINERS = 10, "containers";
    /// Captions kept with their pictures.
    CAPTIONS = 11, "captions";
    /// Title, byline and empty headings dropped.
    TRIM = 12, "trim";
    /// The text of schema.org data on pages that have none.
    LINKED = 13, "linked";
    /// Headings, lists, code, notes, figures brought into one form.
    SHAPE = 14, "shape";
}

impl Stages {
    /// No stage.
    pub const NONE: Stages = Stages(0);

    /// The stage of this name.
    pub fn named(name: &str) -> Option<Stages> {
        Stages::ALL.iter().find(|(known, _)| *known == name).map(|(_, stage)| *stage)
    }

    /// Whether the set holds any of `stages`.
    pub fn has(self, stages: Stages) -> bool {
        self.0 & stages.0 != 0
    }
}

impl BitOr for Stages {
    type Output = Stages;

    fn bitor(self, other: Stages) -> Stages {
        Stages(self.0 | other.0)
    }
}
