//! What a rule reports: where, and what would mend it.

use crate::{
    rule::{Rule, Severity},
    text::span::Span,
};

/// One thing to mend in a letter.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that reports it.
    pub rule: &'static Rule,
    /// The words that cause it, or `None` if it is about the whole message or what is around it.
    pub place: Option<Span>,
    /// What to do, if the rule knows more than its general advice.
    pub advice: Option<String>,
    /// Why it matters, if the rule knows more than its general reason.
    pub why: Option<String>,
    /// Replacements for the words at the place, the best first.
    pub fixes: Vec<String>,
    /// How much it matters: as much as the rule says, or less.
    pub severity: Severity,
    /// How certain it is, from 0 to 1. Certain are all but those of what a sentence does.
    pub confidence: f32,
}

impl Finding {
    /// Sets what to do in this case.
    pub fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    /// Sets why it matters in this case.
    pub fn because(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }

    /// Lowers the severity to a hint in this case.
    pub fn as_hint(mut self) -> Self {
        self.severity = Severity::Hint;
        self
    }

    /// Sets how certain it is, from 0 to 1.
    pub fn with_confidence(mut self, confidence: f32) -> Self {
        self.confidence = confidence;
        self
    }

    /// Adds a replacement, after those there are.
    pub fn fix(mut self, replacement: impl Into<String>) -> Self {
        self.fixes.push(replacement.into());
        self
    }

    /// Returns what to do: in this case, or else in general.
    pub fn advice(&self) -> String {
        self.advice.clone().unwrap_or_else(|| self.rule.advice())
    }

    /// Returns why it matters: in this case, or else in general.
    pub fn why(&self) -> String {
        self.why.clone().unwrap_or_else(|| self.rule.why())
    }
}
