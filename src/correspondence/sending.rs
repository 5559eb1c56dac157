//! What fills the store by itself: the conversation around a checked message, and messages that go out.

use super::{
    conversation,
    correspondent::Upserted,
    event::{Event, OnPage, Sent, Source, Ticket, What},
    index::Index,
    limits,
    provenance::{Provenance, key},
    store::Store,
    visible::{Told, Visible},
};
use crate::{error::UserError, people::address::Person, reading::Reading, time::local_time::Moment};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A message that was recorded as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Recorded {
    /// The person.
    pub person: u32,
    /// The event.
    pub event: u32,
}

/// What a letter is, as far as the record of it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose {
    /// A candidate writes it about a job.
    pub is_candidates: bool,
    /// It is the thank-you after an interview.
    pub is_thank_you: bool,
}

/// The time within which a sending can be taken back, in milliseconds.
const TAKEN_BACK: i64 = 5 * 60 * 1000;

impl Store {
    /// Takes in what the conversation around a letter tells; returns whether anything was new. Only for
    /// candidates' letters, and for people already known. A quote in the box tells nothing until the message
    /// goes out.
    pub fn ingest_thread(&mut self, reading: &Reading, is_candidates: bool, place: &Provenance) -> bool {
        !reading.is_quoted() && self.ingest_events(reading, is_candidates, place)
    }

    fn ingest_events(&mut self, reading: &Reading, is_candidates: bool, place: &Provenance) -> bool {
        let told = conversation::told(reading);
        if told.is_empty() {
            return false;
        }
        let people = Self::recorded_for(reading);
        let mut index = Index::of(&self.people);
        let mut changed = false;
        for (person, on_page) in self.kept_for(reading, is_candidates, place, &index) {
            let own = conversation::told_of(&told, &person, &people).into_iter();
            let own: Vec<Event> =
                own.map(|e| Event { provenance: Some(place.clone()), to: key(&person), ..e }).collect();
            if own.is_empty() {
                continue;
            }
            let Ok(correspondent) = self.upsert(&mut index, &person) else { continue };
            let (own, on_page) = match reading.draft.now {
                Some(now) if reading.is_quoted() => {
                    (undoubted(&correspondent.events, own, place, now), OnPage::Never)
                }
                _ => (own, on_page),
            };
            for event in own {
                changed |= correspondent.upsert_event(Event { on_page, ..event }) != Upserted::Nothing;
            }
        }
        changed
    }

    /// The people a letter goes to for whom something is kept, and whether the page's own marks count it.
    /// They must not count what is kept only because the person is known from elsewhere.
    fn kept_for(
        &self,
        reading: &Reading,
        is_candidates: bool,
        place: &Provenance,
        index: &Index,
    ) -> Vec<(Person, OnPage)> {
        let people = Self::recorded_for(reading);
        let told: HashSet<&str> = if is_candidates {
            HashSet::new()
        } else {
            let events = self.people.iter().flat_map(|p| &p.events);
            events.filter(|e| e.is_told_by_page(place)).map(|e| e.to.as_str()).collect()
        };
        let on_page = |person: &Person| {
            let is_known = || index.find(person).is_some_and(|at| self.people[at].is_known_at(place));
            if is_candidates || told.contains(key(person).as_str()) {
                Some(OnPage::Counted)
            } else {
                is_known().then_some(OnPage::Never)
            }
        };
        people.into_iter().filter_map(|p| on_page(&p).map(|on_page| (p, on_page))).collect()
    }

    /// Records that a letter goes out at a moment. Ordinary letters to people not known are not recorded.
    /// `ticket` is a text nobody can guess and the time in milliseconds, by which the sending can be taken
    /// back.
    pub fn sent(
        &mut self,
        reading: &Reading,
        purpose: Purpose,
        at: Moment,
        place: &Provenance,
        ticket: Option<(&str, i64)>,
    ) -> Vec<Recorded> {
        let newest = self.last_person();
        self.drop_tickets(|old| ticket.is_some_and(|(_, now)| !is_fresh(old, now)));
        self.ingest_events(reading, purpose.is_candidates, place);
        let sent = Sent {
            asks: !reading.asked.is_empty(),
            thanks: purpose.is_thank_you,
            print: reading.fingerprint(),
        };
        let job = conversation::kept_job(reading);
        let interview = conversation::interview_in(reading).filter(|_| purpose.is_candidates);
        let mut index = Index::of(&self.people);
        let mut recorded = Vec::new();
        for (person, on_page) in self.kept_for(reading, purpose.is_candidates, place, &index) {
            let Ok(correspondent) = self.upsert(&mut index, &person) else { continue };
            let met = correspondent.id > newest;
            let ticket = ticket.map(|(text, now)| Ticket { text: text.to_owned(), at: now, met });
            let here = |event| Event {
                job: job.clone(),
                provenance: Some(place.clone()),
                to: key(&person),
                on_page,
                ticket: ticket.clone(),
                ..event
            };
            let is_interview = |e: &Event| {
                (!e.removed || e.on_page == OnPage::Always)
                    && e.what == What::Interview
                    && e.at.date <= at.date
            };
            let knows_interview = correspondent
                .events
                .iter()
                .any(|e| is_interview(e) && e.is_told_by_page(place) && e.to == key(&person));
            if let Some(interview) = interview.clone().filter(|_| !knows_interview) {
                correspondent.upsert_event(here(interview));
            }
            // A message that goes out is an event of its own, however near the last one it is.
            let event = correspondent.record(here(Event::new(at, What::Sent(sent.clone()), Source::Send)));
            recorded.extend(event.map(|event| Recorded { person: correspondent.id, event }));
        }
        recorded
    }

    /// Takes back the sending that a ticket was given for, on the same site and within five minutes. A person
    /// who was met by this sending, and of whom nothing else is known, is forgotten.
    ///
    /// # Errors
    /// If there is no such sending; nothing has changed then.
    pub fn take_back(&mut self, ticket: &str, site: &str, now: i64) -> Result<(), UserError> {
        let is_it = |e: &Event| {
            let fits = e.ticket.as_ref().is_some_and(|t| t.text == ticket && is_fresh(t, now));
            fits && e.source == Source::Send && e.provenance.as_ref().is_some_and(|p| p.site == site)
        };
        let mut met = HashSet::new();
        let mut done = false;
        for person in &mut self.people {
            for event in person.events.iter().filter(|e| is_it(e)) {
                done = true;
                if event.ticket.as_ref().is_some_and(|t| t.met) {
                    met.insert(person.id);
                }
            }
            person.events.retain(|e| !is_it(e));
        }
        self.people.retain(|p| !(p.events.is_empty() && met.contains(&p.id)));
        if done { Ok(()) } else { Err(UserError::NotSent) }
    }

    /// Forgets tickets.
    pub fn drop_tickets(&mut self, is_old: impl Fn(&Ticket) -> bool) {
        for event in self.people.iter_mut().flat_map(|p| &mut p.events) {
            if event.ticket.as_ref().is_some_and(&is_old) {
                event.ticket = None;
            }
        }
    }
}

fn is_fresh(ticket: &Ticket, now: i64) -> bool {
    now.checked_sub(ticket.at).is_some_and(|age| (0..=TAKEN_BACK).contains(&age))
}

/// Returns the events of a quote that contradict nothing the person typed or confirmed.
fn undoubted(kept: &[Event], told: Vec<Event>, place: &Provenance, now: Moment) -> Vec<Event> {
    let visible = Visible::at(place, kept.iter(), &Told { events: told.clone(), quoted: true }, now, None);
    let is_left = |e: &Event| {
        let answers = matches!(e.what, What::Answered { .. });
        !visible.doubts.iter().any(|d| d.event == *e || answers && d.event.at == e.at)
    };
    told.into_iter().filter(is_left).take(limits::EVENTS).collect()
}
