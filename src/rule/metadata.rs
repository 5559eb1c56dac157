//! What a rule says of itself, beside its words: how much it matters, where it applies, and
//! how it gets on with other rules.

use serde::{Deserialize, Serialize};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It will do harm.
    Mistake,
    /// It may do harm.
    Caution,
    /// The letter would be better without it.
    Hint,
}

/// To which messages a rule applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Any message in any language.
    Any,
    /// Any message in English.
    English,
    /// A candidate's message in English.
    Candidate,
}

/// What a rule is about. The reference and the options show the rules in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// The right names: the reader's, the company's and the writer's.
    Names,
    /// The parts around the text: greeting, signature, subject, attachments, recipients.
    Parts,
    /// When a message is sent, how often, and where.
    Timing,
    /// What the text says, and what it leaves out.
    Content,
    /// What the writer does or plans to do, such as a visit.
    Conduct,
    /// How the text sounds.
    Tone,
    /// Spelling and grammar.
    Proofreading,
}

impl Family {
    /// Every family, in the order of the reference.
    pub const ALL: [Family; 7] = [
        Family::Names,
        Family::Parts,
        Family::Timing,
        Family::Content,
        Family::Conduct,
        Family::Tone,
        Family::Proofreading,
    ];

    /// Returns the id in lower case, such as `names`: the end of the key of its heading in `_locales`.
    pub fn id(self) -> &'static str {
        match self {
            Family::Names => "names",
            Family::Parts => "parts",
            Family::Timing => "timing",
            Family::Content => "content",
            Family::Conduct => "conduct",
            Family::Tone => "tone",
            Family::Proofreading => "proofreading",
        }
    }
}

/// Which rule is heard when several find the same words: of overlapping findings among one family, only the
/// one with the lowest rank is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Precedence {
    /// The family whose findings compete. It need not be the rule's own.
    pub among: Family,
    /// The place in line. Two rules never have the same one.
    pub rank: u8,
}

/// Which findings make those of a rule unnecessary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YieldsTo {
    /// None.
    None,
    /// Those of other families, if they mark a few overlapping words: a name or slang is not also called a
    /// typo.
    OtherFamilies,
}

/// What a finding's place shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// The words that the finding is about.
    Words,
    /// All of the message. The finding is about none of its words.
    Message,
}

/// How the findings of a rule get on with those of other rules at the same words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// The place in line when several rules find the same words. `None` if the rule is always heard.
    pub precedence: Option<Precedence>,
    /// Which findings make those of this rule unnecessary.
    pub yields_to: YieldsTo,
    /// What the places of its findings show.
    pub marks: Marks,
}

impl Overlap {
    /// The usual case: every finding is heard, and is about the words it marks.
    pub const USUAL: Overlap = Overlap { precedence: None, yields_to: YieldsTo::None, marks: Marks::Words };
}
