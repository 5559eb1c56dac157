//! The rules as data, for whoever lists them.

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
    /// What is wrong.
    pub title: &'static str,
    /// What it finds, in a sentence.
    pub summary: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub advice: String,
    /// Which article says so.
    pub source: String,
    /// Letters it finds, the words between « and », and letters it leaves alone.
    pub examples: Vec<Shown>,
}

/// An example in a rule's docs.
#[derive(Debug, Serialize)]
pub struct Shown {
    /// It is found.
    pub bad: bool,
    /// The letter, perhaps after head lines.
    pub text: String,
}

/// Every rule, in order.
pub fn catalogue() -> Vec<Entry> {
    let examples =
        |r: &'static Rule| r.examples().into_iter().map(|e| Shown { bad: e.bad, text: e.text }).collect();
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
