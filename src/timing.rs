//! When to write: a pure function of what is known of the correspondence and the moment of checking.

use crate::{
    letter::{Letter, kind::Kind},
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
    promise::read(&theirs.text, theirs.at?.date).map(|p| p.window.last)
}

/// Days between two requests for news, and from the interview to the first ("every two weeks").
const APART: i64 = 14;
/// Days from an application to the first request.
const AFTER_APPLICATION: i64 = 10;
/// Requests after which there is no other ("up to three times").
pub const MOST: usize = 3;
/// A message within so many days after the interview is the thank-you.
const THANK_YOU: i64 = 2;

/// The requests for news sent so far: every message since the interview or application but the thank-you.
pub fn requests(letter: &Letter) -> Vec<Date> {
    let history = &letter.draft.history;
    let mut sent: Vec<Date> = history.sent.iter().map(|m| m.date).collect();
    sent.sort();
    let is_thanks = |day: &Date| history.interview_at.is_some_and(|at| (0..=THANK_YOU).contains(&days_between(at.date, *day)));
    if let Some(thanks) = sent.iter().position(is_thanks) {
        sent.remove(thanks);
    }
    sent
}

/// The first day on which asking is right, and why; `None` where nothing is known or an answer has come.
fn first_good_day(letter: &Letter) -> Option<(Date, String)> {
    let history = &letter.draft.history;
    if let Some(last) = requests(letter).last().filter(|_| !history.heard_back && history.rejected_at.is_none()) {
        let day = last.checked_add(APART.days()).ok()?;
        return Some((day, format!("You asked on {}; two weeks between questions is enough.", short(*last))));
    }
    if history.heard_back || history.rejected_at.is_some() || promised_by(letter).is_some() {
        return None;
    }
    let (from, days, what) = match (history.interview_at, history.applied_at) {
        (Some(interview), _) => (interview.date, APART, "two weeks after the interview"),
        (None, Some(applied)) => (applied.date, AFTER_APPLICATION, "ten days after the application"),
        (None, None) => return None,
    };
    let day = from.checked_add(days.days()).ok()?;
    Some((day, format!("They named no day; {what} is soon enough to ask.")))
}

/// When to write.
pub fn schedule(letter: &Letter) -> Option<Schedule> {
    let now = letter.draft.now?.date;
    if requests(letter).len() >= MOST && !letter.draft.history.heard_back && letter.draft.history.rejected_at.is_none() {
        let why = "You have asked three times without an answer; go on with your search, and let them write.".to_owned();
        return Some(Schedule { verdict: Verdict::Stop, until: None, why });
    }
    if let Some(promised) = promised_by(letter) {
        let until = promised.checked_add((GRACE + 1).days()).ok()?;
        let named = short(promised);
        if days_between(promised, now) < GRACE {
            let why = format!("They said {named}; give it a few days more and ask on {}.", short(until));
            return Some(Schedule { verdict: Verdict::Wait, until: Some(until.into()), why });
        }
        if requests(letter).iter().all(|asked| *asked <= promised) {
            return Some(Schedule {
                verdict: Verdict::Now,
                until: None,
                why: format!("They said {named}, and a few days have passed since."),
            });
        }
    }
    // A note that asks nothing may go at any time.
    let (day, why) = first_good_day(letter).filter(|_| letter.kind == Kind::FollowUp)?;
    Some(if days_between(now, day) > 0 {
        Schedule { verdict: Verdict::Wait, until: Some(day.into()), why: format!("{why} Ask on {}.", short(day)) }
    } else {
        Schedule { verdict: Verdict::Now, until: None, why: "Enough time has passed to ask.".to_owned() }
    })
}

/// How many days too early it is to ask again, where no named day governs; 0 where it is not.
pub fn days_too_soon(letter: &Letter) -> i64 {
    let Some(now) = letter.draft.now else { return 0 };
    let promised = promised_by(letter);
    let waited = requests(letter).iter().all(|asked| promised.is_some_and(|day| *asked <= day));
    if promised.is_some() && waited {
        return 0; // the named day governs
    }
    first_good_day(letter).map_or(0, |(day, _)| days_between(now.date, day).max(0))
}
