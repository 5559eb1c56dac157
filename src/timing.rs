//! The right time to write, computed from the history of the correspondence and the time of the check alone.

use crate::{
    draft::History,
    letter::{Letter, kind::Kind},
    moment::{Moment, days_between, is_weekend, said},
};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use serde::Serialize;

/// The days to let pass after a promised day. The article says "let the deadline pass, and give it a few more
/// days". The advice is to write on the day after them. The last of them is allowed without a finding.
pub const GRACE: i64 = 3;

/// The verdict on writing now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Today is a good day.
    Now,
    /// A later day is better.
    Wait,
    /// No further request should be sent.
    Stop,
}

/// The advice on when to write.
#[derive(Debug, Clone, Serialize)]
pub struct Schedule {
    /// The verdict.
    pub verdict: Verdict,
    /// The first good day, if the verdict is to wait.
    pub until: Option<Moment>,
    /// The verdict in a few words: "Wait until Tue 8 Dec".
    pub says: String,
    /// The reason in one sentence.
    pub why: String,
    /// The article that gives this advice.
    pub source: &'static str,
}

impl Schedule {
    /// Returns the verdict and the reason in one line.
    pub fn line(&self) -> String {
        format!("{}: {}", self.says, self.why)
    }

    fn wait(day: Date, now: Date, why: String, source: &'static str) -> Self {
        let day = off_the_weekend(day);
        Schedule {
            verdict: Verdict::Wait,
            until: Some(day.into()),
            says: format!("Wait until {}", said(day, now)),
            why,
            source,
        }
    }

    fn now(why: String, source: &'static str) -> Self {
        Schedule { verdict: Verdict::Now, until: None, says: "A good time to write".to_owned(), why, source }
    }
}

const DEADLINE: &str =
    "\"How to Handle Follow Ups After an Interview\": let the deadline pass, and give it a few more days.";
const FORTNIGHT: &str = "\"Interview Follow Up (The Right Way) Can Land You That Job\": follow up every two weeks, up to three times.";

/// Days between two requests for news, and from the interview to the first. The article says "every two
/// weeks".
const APART: i64 = 14;
/// Days from an application to the first request. Chosen by hand.
const AFTER_APPLICATION: i64 = 10;
/// The most requests for news. The article says "up to three times".
pub const MOST: usize = 3;
/// The first message is the thank-you if it is sent within this many days after the interview. Chosen by
/// hand.
const THANK_YOU: i64 = 2;

/// Returns the day by which they promised an answer, or `None` if there is no such promise or it no longer
/// applies.
pub fn promised_by(history: &History) -> Option<Date> {
    let superseded = history.heard_back && history.promised_at.is_none();
    history.promised_by.filter(|_| !superseded && history.rejected_at.is_none()).map(|m| m.date)
}

/// Returns the promised day until it and the days of [`GRACE`] have passed.
pub fn promise_ahead(history: &History, now: Date) -> Option<Date> {
    promised_by(history).filter(|promised| days_between(*promised, now) < GRACE)
}

/// Returns the days on which requests for news were sent, oldest first. If it is not known whether a message
/// was a request, it counts as one, except for the thank-you.
pub fn requests(history: &History) -> Vec<Date> {
    let mut sent = history.sent.clone();
    sent.sort_by_key(|s| s.at);
    let is_thanks = |day: Date| {
        history.interview_at.is_some_and(|at| (0..=THANK_YOU).contains(&days_between(at.date, day)))
    };
    if let Some(thanks) = sent.iter().position(|s| s.asks.is_none() && is_thanks(s.at.date)) {
        sent.remove(thanks);
    }
    sent.into_iter().filter(|s| s.asks != Some(false)).map(|s| s.at.date).collect()
}

/// Returns the days of the requests without an answer. The list is empty if they have written or rejected the
/// writer.
pub fn unanswered(history: &History) -> Vec<Date> {
    if history.heard_back || history.rejected_at.is_some() { Vec::new() } else { requests(history) }
}

/// Returns the first good day to ask if no promised day governs, with the reason. `None` if nothing is known,
/// an answer has come or a day was promised.
fn first_good_day(history: &History, now: Date) -> Option<(Date, String)> {
    if let Some(last) = unanswered(history).last() {
        let day = last.checked_add(APART.days()).ok()?;
        return Some((
            day,
            format!("you asked on {}, and two weeks between questions is enough.", said(*last, now)),
        ));
    }
    if history.heard_back || history.rejected_at.is_some() || promised_by(history).is_some() {
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

/// Returns the advice on when to ask for news, or `None` if nothing is known. `now` is the local day.
pub fn plan(history: &History, now: Date) -> Option<Schedule> {
    by_rule(history, now).or_else(|| {
        let (day, why) = first_good_day(history, now)?;
        Some(if days_between(now, day) > 0 {
            Schedule::wait(day, now, why, FORTNIGHT)
        } else {
            Schedule::now("enough time has passed to ask.".to_owned(), FORTNIGHT)
        })
    })
}

/// Returns the advice that holds for every message, requests or not: after three unanswered requests, and
/// after a promise.
fn by_rule(history: &History, now: Date) -> Option<Schedule> {
    if unanswered(history).len() >= MOST {
        return Some(Schedule {
            verdict: Verdict::Stop,
            until: None,
            says: "Write no more".to_owned(),
            why: "you have asked three times without an answer; go on with your search, and let them write."
                .to_owned(),
            source: FORTNIGHT,
        });
    }
    let promised = promised_by(history)?;
    let until = promised.checked_add((GRACE + 1).days()).ok()?;
    let named = if history.away {
        format!("they are away until {}", said(promised, now))
    } else {
        format!("they said {}", said(promised, now))
    };
    if promise_ahead(history, now).is_some() {
        return Some(Schedule::wait(until, now, format!("{named}; give it a few days more."), DEADLINE));
    }
    let not_since = requests(history).iter().all(|asked| *asked <= promised);
    not_since.then(|| Schedule::now(format!("{named}, and a few days have passed since."), DEADLINE))
}

/// Returns the advice for a letter. A message that asks nothing may be sent at any time, except before a
/// promised day or after three unanswered requests.
pub fn schedule(letter: &Letter) -> Option<Schedule> {
    let now = letter.draft.now?.date;
    if letter.kind == Kind::FollowUp { plan(&letter.history, now) } else { by_rule(&letter.history, now) }
}

/// Returns by how many days a request is too early if no promised day governs, or 0 if it is not too early.
pub fn days_too_soon(letter: &Letter) -> i64 {
    let Some(now) = letter.draft.now else { return 0 };
    let promised = promised_by(&letter.history);
    let waited = requests(&letter.history).iter().all(|asked| promised.is_some_and(|day| *asked <= day));
    if promised.is_some() && waited {
        return 0; // The promised day governs.
    }
    first_good_day(&letter.history, now.date).map_or(0, |(day, _)| days_between(now.date, day).max(0))
}

/// Returns a day for the calendar: the end of the wait, or the next Tuesday or Wednesday if the wait is over.
/// `None` if nothing is known or no further request should be sent.
pub fn next_day_to_write(history: &History, now: Date) -> Option<Date> {
    let plan = plan(history, now)?;
    match plan.verdict {
        Verdict::Wait => plan.until.map(|m| m.date),
        Verdict::Now => next_good_morning(now, true),
        Verdict::Stop => None,
    }
}

/// Returns the next Tuesday or Wednesday after today. With `early` today counts too, since its morning is
/// still ahead.
pub fn next_good_morning(today: Date, early: bool) -> Option<Date> {
    let days = (i64::from(!early)..8).filter_map(|days| today.checked_add(days.days()).ok());
    days.into_iter().find(|d| matches!(d.weekday(), Weekday::Tuesday | Weekday::Wednesday))
}

/// Returns the day, or the Tuesday after it if it is on a weekend.
fn off_the_weekend(day: Date) -> Date {
    if is_weekend(day) { day.nth_weekday(1, Weekday::Tuesday).unwrap_or(day) } else { day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_good_morning_is_a_tuesday_or_wednesday() {
        for (today, early, expected) in [
            ("2026-11-21", false, "2026-11-24"),
            ("2026-11-22", false, "2026-11-24"),
            ("2026-11-23", false, "2026-11-24"),
            ("2026-11-24", false, "2026-11-25"),
            ("2026-11-24", true, "2026-11-24"),
            ("2026-11-25", false, "2026-12-01"),
            ("2026-12-31", false, "2027-01-05"),
        ] {
            let today: Date = today.parse().expect("a day");
            assert_eq!(
                next_good_morning(today, early).map(|d| d.to_string()).as_deref(),
                Some(expected),
                "{today}"
            );
        }
    }
}
