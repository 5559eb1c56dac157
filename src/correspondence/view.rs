//! What is known of the people a letter goes to, as it may be used on one site.

use super::{
    conversation,
    correspondent::Correspondent,
    event::{Event, OnPage, Sent, Source, What},
    facts,
    index::Index,
    provenance::{Provenance, key},
    question::Doubt,
    sorted,
    store::Store,
    visible::{Told, Visible},
};
use crate::{
    message::draft::{Facts, Note},
    people::address::Person,
    reading::{Reading, job},
};
use std::collections::HashSet;

/// What is known of the people a letter goes to.
#[derive(Debug, Default)]
pub struct View {
    /// What a check needs, with the conversation in it; `None` if nothing is known on this site.
    pub facts: Option<Facts>,
    /// Notes sent to others at the same employer, or to these people after an earlier round.
    pub notes: Vec<Note>,
    /// What the page tells against the person's own word.
    pub doubts: Vec<Doubt>,
    /// Something more is kept of them, from another site or account.
    pub elsewhere: bool,
}

impl Correspondent {
    /// Returns whether they are known on a site: something of them counts there, or the person has written
    /// them down.
    pub(super) fn is_known_at(&self, place: &Provenance) -> bool {
        self.events.is_empty()
            || self.company.is_some()
            || self.events.iter().any(|e| e.is_everywhere() || e.is_from(place))
    }
}

/// The events the messages around a letter tell, with the site that shows them.
fn told_at(reading: &Reading, place: &Provenance) -> Vec<Event> {
    conversation::events(reading)
        .into_iter()
        .map(|e| Event { provenance: Some(place.clone()), ..e })
        .collect()
}

impl Store {
    /// The correspondents of a letter's recipients, each once.
    pub(super) fn known(&self, reading: &Reading) -> Vec<&Correspondent> {
        let people = Self::trackable(reading);
        let index = if people.len() > 2 { Some(Index::of(&self.people)) } else { None };
        let place = |p: &Person| match &index {
            Some(index) => index.find(p),
            None => self.people.iter().position(|known| known.is(p)),
        };
        let mut seen = HashSet::new();
        people.iter().filter_map(place).filter(|at| seen.insert(*at)).map(|at| &self.people[at]).collect()
    }

    /// Returns the facts known about a letter's people on its site, and the notes that it must not copy.
    pub fn view(&self, reading: &Reading, place: &Provenance) -> View {
        let Some(now) = reading.draft.now else { return View::default() };
        let known = self.known(reading);
        let notes = self.notes(reading, &known, place);
        let mut here = known.iter().copied().filter(|p| p.is_known_at(place)).peekable();
        let company = here.peek().and_then(|p| p.company.clone());
        let live = |e: &&Event| !e.removed && !e.is_everywhere() && !e.is_from(place);
        if here.peek().is_none() {
            return View {
                notes,
                elsewhere: known.iter().flat_map(|p| &p.events).any(|e| live(&e)),
                ..View::default()
            };
        }
        let job = job::named(reading);
        let told = Told { events: told_at(reading, place), quoted: reading.is_quoted() };
        let visible = Visible::at(place, known.iter().flat_map(|p| &p.events), &told, now, job.as_deref());
        let others = known.iter().flat_map(|p| &p.events).filter(live);
        let elsewhere =
            others.into_iter().any(|e| sorted::find(&visible.events, e, |v| !v.removed).is_none());
        let facts = Facts { company, ..facts::of_events(&visible.events, now, job.as_deref()) };
        View { facts: Some(facts), notes, doubts: visible.doubts, elsewhere }
    }

    /// Returns the facts that a page may know about a letter's people: those it told itself, now and before.
    /// `None` if it told nothing before.
    pub fn page_facts(&self, reading: &Reading, place: &Provenance) -> Option<Facts> {
        let now = reading.draft.now?;
        let keys: Vec<String> = Self::trackable(reading).iter().map(key).collect();
        let many: HashSet<&str> =
            if keys.len() > 2 { keys.iter().map(String::as_str).collect() } else { HashSet::new() };
        // Most events are of others, and this is asked at every pause in writing: the name comes first.
        let is_theirs =
            |e: &Event| if keys.len() > 2 { many.contains(e.to.as_str()) } else { keys.contains(&e.to) };
        let all = self.people.iter().flat_map(|p| &p.events);
        let mut kept = all.filter(|e| is_theirs(e) && e.is_told_by_page(place)).peekable();
        kept.peek()?;
        let job = job::named(reading);
        let visible = Visible::on_page(kept, told_at(reading, place));
        Some(facts::of_events(&visible.events, now, job.as_deref()))
    }

    /// Notes to others at the same employer, and to the same people before the last interview.
    fn notes(&self, reading: &Reading, known: &[&Correspondent], place: &Provenance) -> Vec<Note> {
        let own: HashSet<u32> = known.iter().map(|p| p.id).collect();
        let host = |p: &Person| Correspondent::new(p).domain().map(str::to_owned);
        let domains: HashSet<String> = reading.draft.to.iter().filter_map(host).collect();
        let companies: HashSet<&String> = known.iter().filter_map(|p| p.company.as_ref()).collect();
        let colleague = |p: &Correspondent| {
            p.domain().is_some_and(|d| domains.contains(d))
                || p.company.as_ref().is_some_and(|c| companies.contains(&c))
        };
        let mut notes = Vec::new();
        for person in &self.people {
            let is_own = own.contains(&person.id);
            if !is_own && !colleague(person) {
                continue;
            }
            let visible =
                || person.events.iter().filter(|e| !e.removed && (e.is_everywhere() || e.is_from(place)));
            let round = visible().filter(|e| e.what == What::Interview).map(|e| e.at.date).max();
            for event in visible() {
                let What::Sent(Sent { print: Some(print), thanks, .. }) = &event.what else { continue };
                if !is_own || *thanks && round.is_some_and(|day| event.at.date < day) {
                    notes.push(Note { to: person.shown().to_owned(), at: event.at, print: print.clone() });
                }
            }
        }
        notes
    }
}

impl Event {
    /// Returns whether the page told it itself, or saw it being sent, and its marks may count it.
    pub(super) fn is_told_by_page(&self, place: &Provenance) -> bool {
        self.source != Source::Person && self.on_page != OnPage::Never && self.is_from(place)
    }
}
