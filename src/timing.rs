//! When to write: a pure function of what is known of the correspondence and the moment of checking.

use crate::{
    letter::Letter,
    moment::{Moment, days_between, short},
    promise,
};
use jiff::{ToSpan, civil::Date};
use serde::Serialize;

/// Days to let pass after the day they named ("let the deadline pass, and give it a few more days"). The advice is to
/// write on the day after them; the last of them is still let through without a finding.
pub const GRACE: i64 = 3;

/// The verdict on writing now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// A good day.
    Now,
    /// Better on a later day.
    Wait,
    /// No more.
    Stop,
}

/// When to write, and why.
#[derive(Debug, Clone, Serialize)]
pub struct Schedule {
    /// The verdict.
    pub verdict: Verdict,
    /// The first good day, where the verdict is to wait.
    pub until: Option<Moment>,
    /// The reason in one sentence.
    pub why: String,
}

/// The day they said they would answer by: as the history holds it, or as their newest message says.
pub fn promised_by(letter: &Letter) -> Option<Date> {
    let history = &letter.draft.history;
    if history.rejected_at.is_some() {
        return None;
    }
    if let Some(promised) = history.promised_by {
        return (!history.heard_back).then_some(promised.date);
    }
    let theirs = letter.earlier.iter().rev().find(|m| !letter.is_mine(&m.from))?;
    promise::read(&theirs.text, theirs.at?.date)
}

/// When to write, where they named a day.
pub fn schedule(letter: &Letter) -> Option<Schedule> {
    let now = letter.draft.now?;
    let promised = promised_by(letter)?;
    let until = promised.checked_add((GRACE + 1).days()).ok()?;
    let named = short(promised);
    Some(if days_between(promised, now.date) < GRACE {
        Schedule {
            verdict: Verdict::Wait,
            until: Some(until.into()),
            why: format!("They said {named}; give it a few days more and ask on {}.", short(until)),
        }
    } else {
        Schedule { verdict: Verdict::Now, until: None, why: format!("They said {named}, and a few days have passed since.") }
    })
}
