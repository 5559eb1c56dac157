//! From events to what a check needs: the last interview, the promise that stands, what was sent since, whether they answered.

use super::{
    conversation,
    event::{Event, Outcome, What},
};
use crate::{
    draft::{History, Sending},
    letter::Letter,
    moment::Moment,
};

/// What events mean at a moment; `job` leaves out those about another job.
pub fn history(events: &[Event], now: Moment, job: Option<&str>) -> History {
    let mut all: Vec<&Event> = events.iter().filter(|e| !e.removed && is_about(e, job)).collect();
    all.sort_by_key(|e| (e.order(), e.id));
    let last =
        |fits: &dyn Fn(&What) -> bool| all.iter().rposition(|e| fits(&e.what) && (e.order() <= now.order() || e.at.date == now.date));
    let applied = last(&|w| matches!(w, What::Applied));
    // An application after an interview begins anew.
    let interview = last(&|w| matches!(w, What::Interview)).filter(|at| applied.is_none_or(|applied| applied < *at));
    let begun = interview.max(applied);
    let ended = last(&|w| matches!(w, What::Outcome(_))).filter(|end| begun.is_none_or(|b| b < *end));
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
    let heard = last(&|w| matches!(w, What::Answered { automatic: false }));
    let after_interview = |at: usize| since.is_some_and(|day| all[at].at.date > day);
    let heard_back = heard.is_some_and(|heard| sent.last().map_or(after_interview(heard), |(sent, _)| heard > *sent));
    let promise = last(&|w| matches!(w, What::Promised { .. }));
    let promise = promise.filter(|at| heard.is_none_or(|heard| heard <= *at || all[heard].at == all[*at].at)).map(|at| all[at]);
    let standing = promise.and_then(|e| match e.what {
        What::Promised { last, away, .. } if since.is_none_or(|day| last >= day) => Some((e.at, last, away)),
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
    let heard_since =
        |sent: &Sending| events.iter().any(|e| answered(e) && (e.at.date > sent.at.date || e.at > sent.at && e.at.time.is_some()));
    let heard_back = given.heard_back || given.sent.iter().max_by_key(|s| s.at).map_or(told.heard_back, heard_since);
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

/// Whether an event may be about a job: both named and sharing no word of their own are two jobs.
fn is_about(event: &Event, job: Option<&str>) -> bool {
    const GENERAL: [&str; 14] = [
        "role", "position", "post", "job", "vacancy", "opening", "internship", "traineeship", "junior", "senior", "lead", "assistant",
        "manager", "the",
    ];
    let words = |job: &str| -> Vec<String> {
        job.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty() && !GENERAL.contains(w))
            .map(str::to_owned)
            .collect()
    };
    let (Some(mine), Some(wanted)) = (event.job.as_deref().map(words), job.map(words)) else { return true };
    mine.is_empty() || wanted.is_empty() || mine.iter().any(|w| wanted.contains(w))
}
