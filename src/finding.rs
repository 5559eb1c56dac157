//! What a rule reports: where, and what would mend it.

use crate::{
    rule::{Level, Rule},
    span::Span,
};

/// One thing wrong with a letter.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that says so.
    pub rule: &'static Rule,
    /// The words that cause it; `None` where the whole message or its context is meant.
    pub place: Option<Span>,
    /// What to do, where the rule knows more than its general advice.
    pub advice: Option<String>,
    /// Why it matters, where the rule knows more than its general reason.
    pub why: Option<String>,
    /// Replacements for the words at the place, best first.
    pub fixes: Vec<String>,
    /// How much it matters, where that is less than the rule says.
    pub level: Level,
}

impl Finding {
    /// Says what to do in this very case.
    pub fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    /// Says why in this very case.
    pub fn because(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }

    /// Says that it matters little in this very case.
    pub fn as_hint(mut self) -> Self {
        self.level = Level::Hint;
        self
    }

    /// Offers a replacement.
    pub fn fix(mut self, replacement: impl Into<String>) -> Self {
        self.fixes.push(replacement.into());
        self
    }

    /// What to do.
    pub fn advice(&self) -> String {
        self.advice.clone().unwrap_or_else(|| self.rule.advice())
    }

    /// Why it matters.
    pub fn why(&self) -> String {
        self.why.clone().unwrap_or_else(|| self.rule.why())
    }
}
