//! From events to what a check needs: the last interview, the promise that stands, what was sent since,
//! whether they answered.

use super::{
    conversation,
    event::{Event, Outcome, What},
    limits,
};
use crate::{
    message::draft::{Facts, Sending},
    reading::Reading,
    time::local_time::{Moment, days_between},
};
use jiff::civil::Date;

/// Events in their order, and which of them govern; the places of events among `all`.
struct Timeline<'a> {
    all: Vec<&'a Event>,
    interview: Option<usize>,
    applied: Option<usize>,
    ended: Option<usize>,
    heard: Option<usize>,
    /// The promise a person made.
    promise: Option<usize>,
    /// The absence that was told, by a person or a machine.
    absence: Option<usize>,
}

impl<'a> Timeline<'a> {
    fn of(events: impl Iterator<Item = &'a Event>, now: Moment, job: Option<&str>) -> Self {
        let job = job.map(Job::of);
        let mut all: Vec<&Event> =
            events.filter(|e| !e.removed && !is_odd(e, now.date) && is_about(e, job.as_ref())).collect();
        all.sort_by_key(|e| (e.order(), e.id));
        let last = |fits: &dyn Fn(&Event) -> bool| {
            all.iter().rposition(|e| fits(e) && (e.order() <= now.order() || e.at.date == now.date))
        };
        let applied = last(&|e| matches!(e.what, What::Applied));
        // An application after an interview starts a new candidacy.
        let interview = last(&|e| matches!(e.what, What::Interview))
            .filter(|at| applied.is_none_or(|applied| applied < *at));
        // So does a promise that the person has confirmed against an outcome.
        let confirmed = last(&|e| is_promise(e) && e.confirmed);
        let begun = interview.max(applied).max(confirmed);
        let ended =
            last(&|e| matches!(e.what, What::Outcome(_))).filter(|end| begun.is_none_or(|b| b < *end));
        let heard = last(&|e| matches!(e.what, What::Answered { automatic: false }));
        let since = interview.or(applied).map(|at| all[at].at.date);
        // A message that only tells of an absence takes nothing back.
        let away_at: Vec<Moment> = all.iter().filter(|e| is_absence(e)).map(|e| e.at).collect();
        let replaced =
            last(&|e| matches!(e.what, What::Answered { automatic: false }) && !away_at.contains(&e.at));
        let is_due = |at: &usize| match all[*at].what {
            What::Promised { last, .. } => since.is_none_or(|day| last >= day),
            _ => false,
        };
        let stands = |answer: Option<usize>, at: &usize| {
            answer.is_none_or(|answer| answer <= *at || all[answer].at == all[*at].at) && is_due(at)
        };
        let promise = last(&is_promise).filter(|at| stands(replaced, at));
        let absence = last(&is_absence).filter(|at| stands(heard, at));
        Timeline { all, interview, applied, ended, heard, promise, absence }
    }
}

/// Returns whether a person said by when they would answer.
fn is_promise(event: &Event) -> bool {
    matches!(event.what, What::Promised { away: false, .. })
}

/// Returns whether an event tells until when somebody is away.
fn is_absence(event: &Event) -> bool {
    matches!(event.what, What::Promised { away: true, .. })
}

/// What governs at a moment.
#[derive(Debug, Clone, Copy, Default)]
pub struct Standing<'a> {
    /// The promise that stands.
    pub promise: Option<&'a Event>,
    /// How it ended.
    pub outcome: Option<&'a Event>,
}

/// Returns the promise and the outcome that events leave standing at a moment.
pub fn standing<'a>(events: impl Iterator<Item = &'a Event>, now: Moment, job: Option<&str>) -> Standing<'a> {
    let read = Timeline::of(events, now, job);
    let at = |at: Option<usize>| at.map(|at| read.all[at]);
    Standing { promise: at(read.promise), outcome: at(read.ended) }
}

/// Returns what events mean at a moment; `job` leaves out those about another job.
pub fn of_events(events: &[Event], now: Moment, job: Option<&str>) -> Facts {
    let Timeline { all, interview, applied, ended, heard, promise, absence } =
        Timeline::of(events.iter(), now, job);
    let rejected = ended.filter(|end| all[*end].what == What::Outcome(Outcome::Rejected));
    if ended.is_some() && rejected.is_none() {
        return Facts::default();
    }
    let since = interview.or(applied).map(|at| all[at].at.date);
    let is_since = |e: &Event| since.is_none_or(|day| e.at.date >= day);
    let sent: Vec<(usize, Sending)> = all
        .iter()
        .enumerate()
        .filter_map(|(at, e)| match &e.what {
            What::Sent(sent) if is_since(e) => Some((at, Sending { at: e.at, asks: Some(sent.asks) })),
            _ => None,
        })
        .collect();
    let after_interview = |at: usize| since.is_some_and(|day| all[at].at.date > day);
    let heard_back =
        heard.is_some_and(|heard| sent.last().map_or(after_interview(heard), |(sent, _)| heard > *sent));
    let day_of = |at: usize| match all[at].what {
        What::Promised { last, .. } => Some(Moment::from(last)),
        _ => None,
    };
    Facts {
        interview_at: interview.map(|at| all[at].at),
        applied_at: applied.map(|at| all[at].at),
        promised_by: promise.and_then(day_of),
        promised_at: promise.map(|at| all[at].at),
        away_until: absence.and_then(day_of),
        rejected_at: rejected.map(|at| all[at].at),
        sent: sent.into_iter().map(|(_, sent)| sent).collect(),
        heard_back,
        ..Facts::default()
    }
}

/// Returns whether an event is dated so far ahead that a clock must have been wrong. An interview may well be
/// far ahead.
pub fn is_odd(event: &Event, today: Date) -> bool {
    event.what != What::Interview && days_between(today, event.at.date) > limits::AHEAD
}

/// Returns what a draft states, and what it lacks from its conversation.
pub fn merge(stated: &Facts, reading: &Reading) -> Facts {
    let Some(now) = reading.draft.now.filter(|_| !reading.earlier.is_empty()) else { return stated.clone() };
    let events = conversation::events(reading);
    let told = of_events(&events, now, None);
    let heard_since = |sent: &Sending| {
        let answers = events.iter().filter(|e| matches!(e.what, What::Answered { automatic: false }));
        answers.into_iter().any(|e| e.at.date > sent.at.date || e.at > sent.at && e.at.time.is_some())
    };
    let last_sent = stated.sent.iter().max_by_key(|s| s.at);
    let heard_back = stated.heard_back || last_sent.map_or(told.heard_back, heard_since);
    Facts {
        interview_at: stated.interview_at.or(told.interview_at),
        applied_at: stated.applied_at.or(told.applied_at),
        promised_at: if stated.promised_by.is_some() { stated.promised_at } else { told.promised_at },
        promised_by: stated.promised_by.or(told.promised_by),
        away_until: stated.away_until.or(told.away_until),
        rejected_at: stated.rejected_at.or(told.rejected_at),
        sent: if stated.sent.is_empty() { told.sent } else { stated.sent.clone() },
        heard_back,
        ..stated.clone()
    }
}

/// The words of a job's name that are its own.
struct Job(Vec<String>);

impl Job {
    fn of(name: &str) -> Self {
        const GENERAL: [&str; 14] = [
            "role", "position", "post", "job", "vacancy", "opening", "internship", "traineeship", "junior",
            "senior", "lead", "assistant", "manager", "the",
        ];
        let lower = name.to_lowercase();
        let words =
            lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !GENERAL.contains(w));
        Job(words.map(str::to_owned).collect())
    }

    /// Whether two names may mean one job: they have the same head word, or one adds words to the other.
    fn may_be(&self, other: &Job) -> bool {
        let within = |a: &Job, b: &Job| a.0.iter().all(|w| b.0.contains(w));
        self.0.last() == other.0.last() || within(self, other) || within(other, self)
    }
}

/// Whether an event may be about a job.
fn is_about(event: &Event, job: Option<&Job>) -> bool {
    job.is_none_or(|wanted| event.job.as_deref().is_none_or(|mine| Job::of(mine).may_be(wanted)))
}
