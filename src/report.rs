//! The report on one draft. Places are counted in code points of the body.

use crate::{
    finding::Finding,
    letter::{Letter, kind::Kind},
    message::draft::Id,
    rule::Severity,
    text::span::CodePoints,
    timing::Schedule,
};
use serde::Serialize;

/// The report on one draft.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "LetterReport"))]
pub struct Report {
    /// The id of the draft, as its caller gave it.
    #[cfg_attr(test, ts(type = "string | number"))]
    pub id: Id,
    /// The kind of the message.
    pub kind: Kind,
    /// Whether the message is in English. If not, only names, blanks and attachments are checked.
    pub english: bool,
    /// The number of words in the body.
    pub words: usize,
    /// The findings, in reading order.
    pub findings: Vec<Reported>,
    /// When to write, if that is known.
    pub schedule: Option<Schedule>,
}

/// A finding, in the words the writer reads.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Finding"))]
pub struct Reported {
    /// The rule's id.
    pub rule: &'static str,
    /// The group of the rule, as in the options: `names`, `timing` and so on.
    pub group: &'static str,
    /// How much it matters.
    pub level: Severity,
    /// Its first code point in the body; `None` if it is about the whole message.
    pub start: Option<usize>,
    /// The code point after its last one.
    pub end: Option<usize>,
    /// The words at its place.
    pub quote: Option<String>,
    /// What the letter does.
    pub title: &'static str,
    /// Why it matters to the reader of the letter.
    pub why: String,
    /// What to do.
    pub advice: String,
    /// The article the rule comes from.
    pub source: String,
    /// Replacements for the quote, the best first.
    pub fixes: Vec<String>,
    /// In a page's report: whether it has a mark, so that its words are underlined.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub at_words: Option<bool>,
    /// Its place in bytes, from which the places in runs are computed.
    #[serde(skip)]
    pub place: Option<crate::text::span::Span>,
}

impl Report {
    /// Returns the report on a letter.
    pub fn new(letter: &Letter, findings: Vec<Finding>, schedule: Option<Schedule>) -> Self {
        let points = CodePoints::of(&letter.draft.body);
        let findings = findings.into_iter().map(|f| Reported {
            rule: f.rule.id,
            group: f.rule.family.id(),
            level: f.severity,
            start: f.place.map(|p| points.before(p.start)),
            end: f.place.map(|p| points.before(p.end)),
            quote: f.place.map(|p| letter.text(p).to_owned()),
            title: f.rule.title,
            why: f.why(),
            advice: f.advice(),
            source: f.rule.source(),
            at_words: None,
            place: f.place,
            fixes: f.fixes,
        });
        Report {
            id: letter.draft.id.clone(),
            kind: letter.kind,
            english: letter.english,
            words: letter.body_words(),
            findings: findings.collect(),
            schedule,
        }
    }
}
