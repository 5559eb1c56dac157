//! Questions to the user about facts on a page that contradict what the user has entered.

use super::{
    conversation,
    correspondent::Correspondent,
    event::{Event, OnPage, Outcome, What},
    facts::Standing,
    provenance::{Provenance, key},
    store::Store,
};
use crate::{error::UserError, reading::Reading, time::local_time::format_day};
use jiff::civil::Date;
use serde::Serialize;

/// A question shown in the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Question {
    /// The id, which the answer repeats. The same fact always has the same id.
    pub id: String,
    /// The question, in English.
    pub says: String,
    /// The label of the button that keeps the stored fact.
    pub keep: String,
    /// The label of the button that accepts the new fact.
    pub change: String,
}

/// A new fact that has no effect yet, with the stored event it contradicts.
#[derive(Debug, Clone)]
pub struct Doubt {
    /// The new fact.
    pub event: Event,
    against: Event,
    /// The fact is in the conversation on the page. Otherwise an earlier message contained it.
    is_told_now: bool,
}

impl Doubt {
    /// Returns the doubt about a promise or an outcome, or `None` if it contradicts nothing.
    pub(super) fn of(event: &Event, standing: &Standing, is_told_now: bool) -> Option<Self> {
        let newer = |known: &&Event| event.order() >= known.order();
        let other = match (&event.what, standing.outcome) {
            (What::Promised { .. }, Some(outcome)) => Some(outcome).filter(newer),
            (What::Promised { last, .. }, None) => {
                let differs =
                    |known: &&Event| !matches!(&known.what, What::Promised { last: day, .. } if day == last);
                standing.promise.filter(newer).filter(differs)
            }
            (What::Outcome(_), Some(outcome)) => {
                Some(outcome).filter(newer).filter(|known| known.what != event.what)
            }
            // An outcome ends the candidacy even if it is older than the promise.
            (What::Outcome(_), None) => standing.promise,
            _ => None,
        };
        other.map(|against| Doubt { event: event.clone(), against: against.clone(), is_told_now })
    }

    /// Returns whether the fact is at least as new as the event it contradicts, so that a question is needed.
    pub fn is_news(&self) -> bool {
        self.event.order() >= self.against.order()
    }

    /// Returns the id of the fact.
    pub fn id(&self) -> String {
        let what = match &self.event.what {
            What::Promised { last, .. } => format!("promised-{last}"),
            What::Outcome(outcome) => format!("{outcome:?}").to_lowercase(),
            _ => String::new(),
        };
        format!("{what}-{}", self.event.at)
    }

    /// Returns the question. A day in another year than `today` is shown with its year.
    pub fn question(&self, today: Date) -> Question {
        let day = |date: Date| format_day(date, today);
        let source = if self.is_told_now {
            "This message".to_owned()
        } else {
            format!("A message from {}", day(self.event.at.date))
        };
        let (tells, change) = match &self.event.what {
            What::Promised { last, away: true, .. } => {
                (format!("says they're away until {}", day(*last)), format!("Use {}", day(*last)))
            }
            What::Promised { last, .. } => {
                (format!("says they'll answer by {}", day(*last)), format!("Use {}", day(*last)))
            }
            What::Outcome(Outcome::Offered) => {
                ("looks like an offer".to_owned(), "They made an offer".to_owned())
            }
            _ => ("looks like a rejection".to_owned(), "They said no".to_owned()),
        };
        let (have, keep) = match &self.against.what {
            What::Promised { last, .. } => (day(*last), format!("Keep {}", day(*last))),
            What::Outcome(Outcome::Offered) => ("they made an offer".to_owned(), "Keep the offer".to_owned()),
            What::Outcome(Outcome::Withdrawn) => ("you withdrew".to_owned(), "Keep it".to_owned()),
            _ => ("they said no".to_owned(), "Keep the rejection".to_owned()),
        };
        Question { id: self.id(), says: format!("{source} {tells}. Your notes say {have}."), keep, change }
    }
}

/// Returns the newest doubt that is worth a question.
pub fn newest(doubts: &[Doubt]) -> Option<&Doubt> {
    doubts.iter().filter(|d| d.is_news()).max_by_key(|d| d.event.order())
}

impl Store {
    /// Records the answer to a question about a letter. With `take` the new fact is confirmed and takes
    /// effect. Otherwise it is removed and not asked about again.
    ///
    /// # Errors
    /// [`UserError::QuestionGone`] if the question is no longer open.
    pub fn settle(
        &mut self,
        reading: &Reading,
        place: &Provenance,
        id: &str,
        take: bool,
    ) -> Result<(), UserError> {
        let doubts = self.view(reading, place).doubts;
        let doubt =
            doubts.into_iter().find(|d| d.is_news() && d.id() == id).ok_or(UserError::QuestionGone)?;
        let people = Self::recorded_for(reading);
        let told = conversation::told(reading);
        let mut done = false;
        for person in &people {
            let Some(known) = self.people.iter_mut().find(|p| p.is(person)) else { continue };
            let is_kept =
                known.events.iter().any(|e| !e.removed && e.is_from(place) && e.is_same(&doubt.event));
            let is_told =
                || conversation::told_of(&told, person, &people).iter().any(|e| e.is_same(&doubt.event));
            if is_kept || is_told() {
                settle_for(known, &doubt.event, &key(person), take);
                done = true;
            }
        }
        if done { Ok(()) } else { Err(UserError::QuestionGone) }
    }
}

/// Records the answer for one correspondent.
fn settle_for(known: &mut Correspondent, event: &Event, to: &str, take: bool) {
    let kept = known
        .events
        .iter()
        .filter(|e| !e.removed && !e.is_vouched() && e.is_from_place_of(event) && e.is_same(event));
    let mut ids: Vec<u32> = kept.map(|e| e.id).collect();
    if ids.is_empty() {
        // The fact was not stored yet. The page must not see the answer in its marks.
        ids.extend(known.record(Event { to: to.to_owned(), on_page: OnPage::Never, ..event.clone() }));
    }
    for id in ids {
        if take {
            known.event(id).into_iter().for_each(|e| e.confirmed = true);
        } else {
            known.remove_quietly(id);
        }
    }
}
