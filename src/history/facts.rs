//! From events to what a check needs: the last interview, the promise that stands, what was sent since, whether they answered.

use super::{
    conversation,
    event::{Event, Outcome, What},
    limits,
};
use crate::{
    draft::{History, Sending},
    letter::Letter,
    moment::{Moment, days_between},
};
use jiff::civil::Date;

/// Events in their order, and which of them govern; the places of events among `all`.
struct Reading<'a> {
    all: Vec<&'a Event>,
    interview: Option<usize>,
    applied: Option<usize>,
    ended: Option<usize>,
    heard: Option<usize>,
    promise: Option<usize>,
}

impl<'a> Reading<'a> {
    fn of(events: impl Iterator<Item = &'a Event>, now: Moment, job: Option<&str>) -> Self {
        let job = job.map(Job::of);
        let mut all: Vec<&Event> =
            events.filter(|e| !e.removed && !is_odd(e, now.date) && is_about(e, job.as_ref())).collect();
        all.sort_by_key(|e| (e.order(), e.id));
        let last = |fits: &dyn Fn(&Event) -> bool| {
            all.iter().rposition(|e| fits(e) && (e.order() <= now.order() || e.at.date == now.date))
        };
        let applied = last(&|e| matches!(e.what, What::Applied));
        // An application after an interview begins anew.
        let interview = last(&|e| matches!(e.what, What::Interview))
            .filter(|at| applied.is_none_or(|applied| applied < *at));
        // So does a promise that the person has confirmed against an outcome.
        let confirmed = last(&|e| matches!(e.what, What::Promised { .. }) && e.confirmed);
        let begun = interview.max(applied).max(confirmed);
        let ended =
            last(&|e| matches!(e.what, What::Outcome(_))).filter(|end| begun.is_none_or(|b| b < *end));
        let heard = last(&|e| matches!(e.what, What::Answered { automatic: false }));
        let since = interview.or(applied).map(|at| all[at].at.date);
        let promise = last(&|e| matches!(e.what, What::Promised { .. }))
            .filter(|at| heard.is_none_or(|heard| heard <= *at || all[heard].at == all[*at].at))
            .filter(|at| matches!(all[*at].what, What::Promised { last, .. } if since.is_none_or(|day| last >= day)));
        Reading { all, interview, applied, ended, heard, promise }
    }
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
    let read = Reading::of(events, now, job);
    let at = |at: Option<usize>| at.map(|at| read.all[at]);
    Standing { promise: at(read.promise), outcome: at(read.ended) }
}

/// What events mean at a moment; `job` leaves out those about another job.
pub fn history(events: &[Event], now: Moment, job: Option<&str>) -> History {
    let Reading { all, interview, applied, ended, heard, promise } = Reading::of(events.iter(), now, job);
    let rejected = ended.filter(|end| all[*end].what == What::Outcome(Outcome::Rejected));
    if ended.is_some() && rejected.is_none() {
        return History { is_whole: true, ..History::default() };
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
    let standing = promise.and_then(|at| match all[at].what {
        What::Promised { last, away, .. } => Some((all[at].at, last, away)),
        _ => None,
    });
    History {
        interview_at: interview.map(|at| all[at].at),
        applied_at: applied.map(|at| all[at].at),
        promised_by: standing.map(|(_, last, _)| last.into()),
        promised_at: standing.map(|(made, ..)| made),
        away: standing.is_some_and(|(.., away)| away),
        rejected_at: rejected.map(|at| all[at].at),
        sent: sent.into_iter().map(|(_, sent)| sent).collect(),
        heard_back,
        is_whole: true,
        ..History::default()
    }
}

/// Returns whether an event is dated so far ahead that a clock must have been wrong. An interview may well be far ahead.
pub fn is_odd(event: &Event, today: Date) -> bool {
    event.what != What::Interview && days_between(today, event.at.date) > limits::AHEAD
}

/// The history of a letter: what the draft says, and what it lacks from the conversation.
pub fn of_letter(letter: &Letter) -> History {
    let given = letter.draft.history.clone();
    if given.is_whole || letter.earlier.is_empty() {
        return given;
    }
    let Some(now) = letter.draft.now else { return given };
    let events = conversation::events(letter);
    let told = history(&events, now, None);
    let answered = |e: &Event| matches!(e.what, What::Answered { automatic: false });
    let heard_since = |sent: &Sending| {
        events
            .iter()
            .any(|e| answered(e) && (e.at.date > sent.at.date || e.at > sent.at && e.at.time.is_some()))
    };
    let heard_back =
        given.heard_back || given.sent.iter().max_by_key(|s| s.at).map_or(told.heard_back, heard_since);
    History {
        interview_at: given.interview_at.or(told.interview_at),
        applied_at: given.applied_at.or(told.applied_at),
        promised_at: if given.promised_by.is_some() { given.promised_at } else { told.promised_at },
        away: given.promised_by.is_none() && told.away,
        promised_by: given.promised_by.or(told.promised_by),
        rejected_at: given.rejected_at.or(told.rejected_at),
        sent: if given.sent.is_empty() { told.sent } else { given.sent },
        heard_back,
        ..given
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
