//! The right time to write, computed from the history of the correspondence and the time of the check alone.

use crate::{
    acts::Act,
    letter::{Letter, kind::Kind},
    message::draft::{Facts, TreatAs},
    text::span::Span,
    time::local_time::{Moment, days_between, format_day, is_weekend},
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
#[cfg_attr(test, derive(ts_rs::TS))]
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
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Schedule {
    /// The verdict.
    pub verdict: Verdict,
    /// The first good day to ask, if it is later: the verdict is to wait, or this message asks nothing.
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
            says: format!("Wait until {}", format_day(day, now)),
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
pub fn promised_by(facts: &Facts) -> Option<Date> {
    let superseded = facts.heard_back && facts.promised_at.is_none();
    facts.promised_by.filter(|_| !superseded && facts.rejected_at.is_none()).map(|m| m.date)
}

/// The day to wait for before asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AwaitedDay {
    /// The day.
    pub date: Date,
    /// They are away until then, and promised no answer by a later day.
    pub is_absence: bool,
}

/// Returns the day they promised to answer by, or the end of an absence that comes later.
fn awaited_day(facts: &Facts) -> Option<AwaitedDay> {
    let promised = promised_by(facts);
    let away = facts.away_until.filter(|_| facts.rejected_at.is_none()).map(|m| m.date);
    let away = away.filter(|day| promised.is_none_or(|promised| promised < *day));
    let absence = away.map(|date| AwaitedDay { date, is_absence: true });
    absence.or(promised.map(|date| AwaitedDay { date, is_absence: false }))
}

/// Returns the day to wait for, while it and the days of grace have not passed.
pub fn awaited_day_ahead(facts: &Facts, now: Date) -> Option<AwaitedDay> {
    awaited_day(facts).filter(|awaited| days_between(awaited.date, now) < GRACE)
}

/// Returns the days on which requests for news were sent, oldest first. If it is not known whether a message
/// was a request, it counts as one, except for the thank-you.
pub fn requests(facts: &Facts) -> Vec<Date> {
    let mut sent = facts.sent.clone();
    sent.sort_by_key(|s| s.at);
    let is_thanks = |day: Date| {
        facts.interview_at.is_some_and(|at| (0..=THANK_YOU).contains(&days_between(at.date, day)))
    };
    if let Some(thanks) = sent.iter().position(|s| s.asks.is_none() && is_thanks(s.at.date)) {
        sent.remove(thanks);
    }
    sent.into_iter().filter(|s| s.asks != Some(false)).map(|s| s.at.date).collect()
}

/// Returns the days of the requests without an answer. The list is empty if they have written or rejected the
/// writer.
pub fn unanswered(facts: &Facts) -> Vec<Date> {
    if facts.heard_back || facts.rejected_at.is_some() { Vec::new() } else { requests(facts) }
}

/// Returns the first good day to ask if no promised day governs, with the reason. `None` if nothing is known,
/// an answer has come or a day was promised.
fn first_good_day(facts: &Facts, now: Date) -> Option<(Date, String)> {
    if let Some(last) = unanswered(facts).last() {
        let day = last.checked_add(APART.days()).ok()?;
        return Some((
            day,
            format!("you last asked on {}. Leave two weeks between follow-ups.", format_day(*last, now)),
        ));
    }
    if facts.heard_back || facts.rejected_at.is_some() || promised_by(facts).is_some() {
        return None;
    }
    let (from, days, what) = match (facts.interview_at, facts.applied_at) {
        (Some(interview), _) => (interview.date, APART, "Two weeks after the interview"),
        (None, Some(applied)) => (applied.date, AFTER_APPLICATION, "Ten days after applying"),
        (None, None) => return None,
    };
    let day = from.checked_add(days.days()).ok()?;
    Some((day, format!("they gave no date. {what} is a good time to ask.")))
}

/// Returns when to ask for news, from what is known and the day alone, or `None` if nothing is known. An
/// absence can only lengthen the wait that the number of days gives.
pub fn plan(facts: &Facts, now: Date) -> Option<Schedule> {
    let fixed = by_rule(facts, now);
    let has_promise = promised_by(facts).is_some();
    if fixed.as_ref().is_some_and(|fixed| has_promise || fixed.verdict == Verdict::Stop) {
        return fixed;
    }
    let Some((day, why)) = first_good_day(facts, now) else { return fixed };
    if days_between(now, day) <= 0 {
        let now = || Schedule::now("enough time has passed to follow up.".to_owned(), FORTNIGHT);
        return Some(fixed.unwrap_or_else(now));
    }
    let counted = Schedule::wait(day, now, why, FORTNIGHT);
    Some(fixed.filter(|fixed| fixed.until > counted.until).unwrap_or(counted))
}

/// Returns the advice that holds for every message, requests or not: after three unanswered requests, and
/// before an awaited day.
fn by_rule(facts: &Facts, now: Date) -> Option<Schedule> {
    if unanswered(facts).len() >= MOST {
        return Some(Schedule {
            verdict: Verdict::Stop,
            until: None,
            says: "Don't send another".to_owned(),
            why: "you've asked three times without an answer. Move on with your search; they know how to reach you."
                .to_owned(),
            source: FORTNIGHT,
        });
    }
    let AwaitedDay { date, is_absence } = awaited_day(facts)?;
    let until = date.checked_add((GRACE + 1).days()).ok()?;
    let named = match (is_absence, date >= now) {
        (true, true) => format!("they're away until {}", format_day(date, now)),
        (true, false) => format!("they were away until {}", format_day(date, now)),
        (false, _) => format!("they said {}", format_day(date, now)),
    };
    if awaited_day_ahead(facts, now).is_some() {
        return Some(Schedule::wait(until, now, format!("{named}. Give them a few extra days."), DEADLINE));
    }
    let not_since = requests(facts).iter().all(|asked| *asked <= date);
    not_since.then(|| Schedule::now(format!("{named}, and you've given them a few extra days."), DEADLINE))
}

/// Returns the advice for a letter, or `None` if it is not known. A message that asks nothing may be sent at
/// any time; questions have to wait.
pub fn schedule(letter: &Letter) -> Option<Schedule> {
    let now = letter.draft.now?.date;
    if !letter.english || letter.draft.treat_as == Some(TreatAs::Ordinary) {
        return None;
    }
    let facts = &letter.correspondence.facts;
    let planned = if letter.kind == Kind::FollowUp { plan(facts, now) } else { by_rule(facts, now) }?;
    let asks = letter.kind == Kind::FollowUp
        && (!letter.asked.is_empty()
            || letter.has_act(Act::Timeline, TIMELINE)
            || !unanswered(facts).is_empty());
    if planned.verdict == Verdict::Wait && !asks {
        let day = planned.until.map_or_else(String::new, |until| format_day(until.date, now));
        let why = format!("it asks for nothing. Keep questions about the decision for {day}.");
        let says = "Good to send".to_owned();
        return Some(Schedule { says, until: planned.until, ..Schedule::now(why, planned.source) });
    }
    Some(planned)
}

/// The probability from which a sentence asks when they will decide.
const TIMELINE: f32 = 0.7;

/// Returns the first place at which the letter asks when they will decide.
pub fn asked_when(letter: &Letter) -> Option<Span> {
    letter.performing(Act::Timeline, TIMELINE).first().map(|(place, _)| *place)
}

/// Returns by how many days a request is too early if no promised day governs, or 0 if it is not too early.
pub fn days_too_soon(letter: &Letter) -> i64 {
    let Some(now) = letter.draft.now else { return 0 };
    let facts = &letter.correspondence.facts;
    if awaited_day_ahead(facts, now.date).is_some() {
        return 0; // the awaited day governs
    }
    let promised = promised_by(facts);
    let waited = requests(facts).iter().all(|asked| promised.is_some_and(|day| *asked <= day));
    if promised.is_some() && waited {
        return 0;
    }
    first_good_day(facts, now.date).map_or(0, |(day, _)| days_between(now.date, day).max(0))
}

/// A day to put into the calendar: when the wait ends, or the next Tuesday or Wednesday where it has ended.
pub fn next_day_to_write(facts: &Facts, now: Date) -> Option<Date> {
    let plan = plan(facts, now)?;
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
