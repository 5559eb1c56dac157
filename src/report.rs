//! What the caller is told. Places are counted in code points of the body.

use crate::{
    draft::Id,
    finding::Finding,
    letter::{Letter, kind::Kind},
    rule::Level,
    span::CodePoints,
    timing::Schedule,
};
use serde::Serialize;

/// The answer to one draft.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "LetterReport"))]
pub struct Report {
    /// The draft's own name.
    #[cfg_attr(test, ts(type = "string | number"))]
    pub id: Id,
    /// What kind of message it is.
    pub kind: Kind,
    /// Whether it was read as English; where not, only names, blanks and attachments are checked.
    pub english: bool,
    /// Words in the body.
    pub words: usize,
    /// What was found, in reading order.
    pub findings: Vec<Reported>,
    /// When to write, where that is known.
    pub schedule: Option<Schedule>,
}

/// One finding, in the words the writer sees.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Finding"))]
pub struct Reported {
    /// The rule's id.
    pub rule: &'static str,
    /// How much it matters.
    pub level: Level,
    /// First code point in the body; none where the whole message is meant.
    pub start: Option<usize>,
    /// One past the last code point.
    pub end: Option<usize>,
    /// The words at the place.
    pub quote: Option<String>,
    /// What is wrong.
    pub title: &'static str,
    /// Why it matters to the reader of the letter.
    pub why: String,
    /// What to do.
    pub advice: String,
    /// The article that says so.
    pub source: String,
    /// Replacements for the quote, best first.
    pub fixes: Vec<String>,
    /// In a page's report: it has a mark, so that its words are underlined on the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub at_words: Option<bool>,
    /// The place in bytes, for the page's own counting.
    #[serde(skip)]
    pub place: Option<crate::span::Span>,
}

impl Report {
    /// Puts findings into words and counts their places.
    pub fn new(letter: &Letter, findings: Vec<Finding>, schedule: Option<Schedule>) -> Self {
        let points = CodePoints::of(&letter.draft.body);
        let findings = findings.into_iter().map(|f| Reported {
            rule: f.rule.id,
            level: f.level,
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
