//! When to write: a pure function of what is known of the correspondence and the moment of checking.

use crate::{
    letter::{Letter, kind::Kind},
    moment::{Moment, days_between, short},
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
    /// The verdict in a few words: "Wait until Tue 8 Dec".
    pub says: String,
    /// The reason in one sentence.
    pub why: String,
    /// The article that says so.
    pub source: &'static str,
}

impl Schedule {
    /// Verdict and reason in one line.
    pub fn line(&self) -> String {
        format!("{}: {}", self.says, self.why)
    }

    fn wait(day: Date, why: String, source: &'static str) -> Self {
        Schedule { verdict: Verdict::Wait, until: Some(day.into()), says: format!("Wait until {}", short(day)), why, source }
    }

    fn now(why: String, source: &'static str) -> Self {
        Schedule { verdict: Verdict::Now, until: None, says: "A good time to write".to_owned(), why, source }
    }
}

const DEADLINE: &str = "\"How to Handle Follow Ups After an Interview\": let the deadline pass, and give it a few more days.";
const FORTNIGHT: &str = "\"Interview Follow Up (The Right Way) Can Land You That Job\": follow up every two weeks, up to three times.";

/// The day they said they would answer by, where it still stands.
pub fn promised_by(letter: &Letter) -> Option<Date> {
    let history = &letter.history;
    let superseded = history.heard_back && history.promised_at.is_none();
    history.promised_by.filter(|_| !superseded && history.rejected_at.is_none()).map(|m| m.date)
}

/// Days between two requests for news, and from the interview to the first ("every two weeks").
const APART: i64 = 14;
/// Days from an application to the first request.
const AFTER_APPLICATION: i64 = 10;
/// Requests after which there is no other ("up to three times").
pub const MOST: usize = 3;
/// A message within so many days after the interview is the thank-you.
const THANK_YOU: i64 = 2;

/// The requests for news sent so far. Where it is not known which messages asked, all but the thank-you did.
pub fn requests(letter: &Letter) -> Vec<Date> {
    let history = &letter.history;
    let mut sent = history.sent.clone();
    sent.sort_by_key(|s| s.at);
    let is_thanks = |day: Date| history.interview_at.is_some_and(|at| (0..=THANK_YOU).contains(&days_between(at.date, day)));
    if let Some(thanks) = sent.iter().position(|s| s.asks.is_none() && is_thanks(s.at.date)) {
        sent.remove(thanks);
    }
    sent.into_iter().filter(|s| s.asks != Some(false)).map(|s| s.at.date).collect()
}

/// The requests that stand unanswered: none once they wrote or said no.
pub fn unanswered(letter: &Letter) -> Vec<Date> {
    if letter.history.heard_back || letter.history.rejected_at.is_some() { Vec::new() } else { requests(letter) }
}

/// The first day on which asking is right, and why; `None` where nothing is known or an answer has come.
fn first_good_day(letter: &Letter) -> Option<(Date, String)> {
    let history = &letter.history;
    if let Some(last) = unanswered(letter).last() {
        let day = last.checked_add(APART.days()).ok()?;
        return Some((day, format!("you asked on {}, and two weeks between questions is enough.", short(*last))));
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
    Some((day, format!("they named no day, and {what} is soon enough to ask.")))
}

/// When to write.
pub fn schedule(letter: &Letter) -> Option<Schedule> {
    let now = letter.draft.now?.date;
    if unanswered(letter).len() >= MOST {
        return Some(Schedule {
            verdict: Verdict::Stop,
            until: None,
            says: "Write no more".to_owned(),
            why: "you have asked three times without an answer; go on with your search, and let them write.".to_owned(),
            source: FORTNIGHT,
        });
    }
    if let Some(promised) = promised_by(letter) {
        let until = promised.checked_add((GRACE + 1).days()).ok()?;
        let named =
            if letter.history.away { format!("they are away until {}", short(promised)) } else { format!("they said {}", short(promised)) };
        if promise_ahead(letter).is_some() {
            return Some(Schedule::wait(until, format!("{named}; give it a few days more."), DEADLINE));
        }
        if requests(letter).iter().all(|asked| *asked <= promised) {
            return Some(Schedule::now(format!("{named}, and a few days have passed since."), DEADLINE));
        }
    }
    // A note that asks nothing may go at any time.
    let (day, why) = first_good_day(letter).filter(|_| letter.kind == Kind::FollowUp)?;
    Some(if days_between(now, day) > 0 {
        Schedule::wait(day, why, FORTNIGHT)
    } else {
        Schedule::now("enough time has passed to ask.".to_owned(), FORTNIGHT)
    })
}

/// The named day, while it and the days of grace have not passed.
pub fn promise_ahead(letter: &Letter) -> Option<Date> {
    let now = letter.draft.now?.date;
    promised_by(letter).filter(|promised| days_between(*promised, now) < GRACE)
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
