//! The rules as data, for pages and lists.

use crate::{
    rule::{Rule, Severity},
    rules::RULES,
};
use serde::Serialize;

/// A rule in the words people read.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The id.
    pub id: &'static str,
    /// How much it matters.
    pub level: Severity,
    /// What the letter does.
    pub title: &'static str,
    /// What the rule finds, in a sentence.
    pub summary: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub advice: String,
    /// Which article says so.
    pub source: String,
    /// Letters it flags, the words between « and », and letters it does not.
    pub examples: Vec<Shown>,
}

/// An example in a rule's docs.
#[derive(Debug, Serialize)]
pub struct Shown {
    /// Whether it is flagged.
    pub bad: bool,
    /// The letter, perhaps after head lines.
    pub text: String,
}

/// Returns every rule, in the order of the reference.
pub fn catalogue() -> Vec<Entry> {
    let examples = |r: &'static Rule| {
        r.examples()
            .into_iter()
            .filter(|e| !e.is_known_miss)
            .map(|e| Shown { bad: e.bad, text: e.text })
            .collect()
    };
    let entry = |r: &&'static Rule| Entry {
        id: r.id,
        level: r.severity,
        title: r.title,
        summary: r.summary(),
        why: r.why(),
        advice: r.advice(),
        source: r.source(),
        examples: examples(r),
    };
    RULES.iter().map(entry).collect()
}
