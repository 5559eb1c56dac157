//! When to write: a pure function of what is known of the correspondence and the moment of checking.

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

/// Days between two requests for news, and from the interview to the first ("every two weeks").
const APART: i64 = 14;
/// Days from an application to the first request.
const AFTER_APPLICATION: i64 = 10;
/// Requests after which there is no other ("up to three times").
pub const MOST: usize = 3;
/// A message within so many days after the interview is the thank-you.
const THANK_YOU: i64 = 2;

/// The day they said they would answer by, where it still stands.
pub fn promised_by(history: &History) -> Option<Date> {
    let superseded = history.heard_back && history.promised_at.is_none();
    history.promised_by.filter(|_| !superseded && history.rejected_at.is_none()).map(|m| m.date)
}

/// The named day, while it and the days of grace have not passed.
pub fn promise_ahead(history: &History, now: Date) -> Option<Date> {
    promised_by(history).filter(|promised| days_between(*promised, now) < GRACE)
}

/// The requests for news sent so far. Where it is not known which messages asked, all but the thank-you did.
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

/// The requests that stand unanswered: none once they wrote or said no.
pub fn unanswered(history: &History) -> Vec<Date> {
    if history.heard_back || history.rejected_at.is_some() { Vec::new() } else { requests(history) }
}

/// The first day on which asking is right, and why; `None` where nothing is known or an answer has come.
fn first_good_day(history: &History, now: Date) -> Option<(Date, String)> {
    if let Some(last) = unanswered(history).last() {
        let day = last.checked_add(APART.days()).ok()?;
        return Some((
            day,
            format!("you last asked on {}. Leave two weeks between follow-ups.", said(*last, now)),
        ));
    }
    if history.heard_back || history.rejected_at.is_some() || promised_by(history).is_some() {
        return None;
    }
    let (from, days, what) = match (history.interview_at, history.applied_at) {
        (Some(interview), _) => (interview.date, APART, "Two weeks after the interview"),
        (None, Some(applied)) => (applied.date, AFTER_APPLICATION, "Ten days after applying"),
        (None, None) => return None,
    };
    let day = from.checked_add(days.days()).ok()?;
    Some((day, format!("they gave no date. {what} is a good time to ask.")))
}

/// When to ask for news: a function of what is known and of the day alone. `None` where nothing is known.
pub fn plan(history: &History, now: Date) -> Option<Schedule> {
    by_rule(history, now).or_else(|| {
        let (day, why) = first_good_day(history, now)?;
        Some(if days_between(now, day) > 0 {
            Schedule::wait(day, now, why, FORTNIGHT)
        } else {
            Schedule::now("enough time has passed to follow up.".to_owned(), FORTNIGHT)
        })
    })
}

/// What governs whatever the letter asks: three questions, and a named day.
fn by_rule(history: &History, now: Date) -> Option<Schedule> {
    if unanswered(history).len() >= MOST {
        return Some(Schedule {
            verdict: Verdict::Stop,
            until: None,
            says: "Don't send another".to_owned(),
            why: "you've asked three times without an answer. Move on with your search; they know how to reach you."
                .to_owned(),
            source: FORTNIGHT,
        });
    }
    let promised = promised_by(history)?;
    let until = promised.checked_add((GRACE + 1).days()).ok()?;
    let named = match (history.away, promised >= now) {
        (true, true) => format!("they're away until {}", said(promised, now)),
        (true, false) => format!("they were away until {}", said(promised, now)),
        (false, _) => format!("they said {}", said(promised, now)),
    };
    if promise_ahead(history, now).is_some() {
        return Some(Schedule::wait(until, now, format!("{named}. Give them a few extra days."), DEADLINE));
    }
    let not_since = requests(history).iter().all(|asked| *asked <= promised);
    not_since.then(|| Schedule::now(format!("{named}, and you've given them a few extra days."), DEADLINE))
}

/// When this letter may go. A note that asks nothing may go at any time, unless a named day or three questions govern.
pub fn schedule(letter: &Letter) -> Option<Schedule> {
    let now = letter.draft.now?.date;
    if letter.kind == Kind::FollowUp { plan(&letter.history, now) } else { by_rule(&letter.history, now) }
}

/// How many days too early it is to ask again, where no named day governs; 0 where it is not.
pub fn days_too_soon(letter: &Letter) -> i64 {
    let Some(now) = letter.draft.now else { return 0 };
    let promised = promised_by(&letter.history);
    let waited = requests(&letter.history).iter().all(|asked| promised.is_some_and(|day| *asked <= day));
    if promised.is_some() && waited {
        return 0; // the named day governs
    }
    first_good_day(&letter.history, now.date).map_or(0, |(day, _)| days_between(now.date, day).max(0))
}

/// A day to put into the calendar: when the wait ends, or the next Tuesday or Wednesday where it has ended.
pub fn next_day_to_write(history: &History, now: Date) -> Option<Date> {
    let plan = plan(history, now)?;
    match plan.verdict {
        Verdict::Wait => plan.until.map(|m| m.date),
        Verdict::Now => next_good_morning(now, true),
        Verdict::Stop => None,
    }
}

/// The next Tuesday or Wednesday; today too when its morning is still to come.
pub fn next_good_morning(today: Date, early: bool) -> Option<Date> {
    let days = (i64::from(!early)..8).filter_map(|days| today.checked_add(days.days()).ok());
    days.into_iter().find(|d| matches!(d.weekday(), Weekday::Tuesday | Weekday::Wednesday))
}

/// Nobody should write on a Saturday or Sunday: the Tuesday after it.
fn off_the_weekend(day: Date) -> Date {
    if is_weekend(day) { day.nth_weekday(1, Weekday::Tuesday).unwrap_or(day) } else { day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_good_morning() {
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
