//! Changes that the user makes to the history on the Follow-ups page. A change is made completely or not at
//! all.

use super::{
    correspondent::Correspondent,
    event::{Event, OnPage, Source, What},
    first_known::FirstKnown,
    limits,
    store::{Imported, Store},
};
use crate::{error::UserError, people::address::Person, time::local_time::Moment};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A change to the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistoryChange"))]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Adds a person.
    AddPerson {
        /// The name and address, one of which may be empty.
        person: Person,
    },
    /// Adds a person with what the user knows at first, all of it or nothing.
    AddFollowUp {
        /// The name and address, one of which may be empty.
        person: Person,
        /// The employer, or an empty text.
        company: String,
        /// The job, or an empty text. It is stored with the two days.
        job: String,
        /// The day of the interview.
        #[cfg_attr(test, ts(type = "string | null"))]
        interview: Option<Date>,
        /// The day by which they promised an answer.
        #[cfg_attr(test, ts(type = "string | null"))]
        promised: Option<Date>,
        /// The local time of the change.
        now: Moment,
    },
    /// Replaces a person's name or employer, or both.
    DescribePerson {
        /// The number of the person.
        person: u32,
        /// The new name, which may be empty if an address is known, or `None` if it is as before.
        #[serde(default)]
        name: Option<String>,
        /// The new employer, or an empty text, or `None` if it is as before.
        #[serde(default)]
        company: Option<String>,
    },
    /// Removes a person with all their events.
    RemovePerson {
        /// The number of the person.
        person: u32,
    },
    /// Removes all people.
    RemoveAll,
    /// Adds an event.
    AddEvent {
        /// The number of the person.
        person: u32,
        /// The local time.
        at: Moment,
        /// The kind of event.
        what: What,
    },
    /// Replaces an event.
    ReplaceEvent {
        /// The number of the person.
        person: u32,
        /// The number of the event to replace.
        event: u32,
        /// The new local time.
        at: Moment,
        /// The new kind of event.
        what: What,
    },
    /// Removes an event.
    RemoveEvent {
        /// The number of the person.
        person: u32,
        /// The number of the event.
        event: u32,
    },
    /// Confirms events from a site, so that they count on every site.
    Confirm {
        /// The number of the person.
        person: u32,
        /// The number of the event, or `None` for all events of the person.
        #[serde(default)]
        event: Option<u32>,
    },
    /// Sets or clears the day of a reminder.
    Remind {
        /// The number of the person.
        person: u32,
        /// The local day, or `None` for no reminder.
        #[cfg_attr(test, ts(type = "string | null"))]
        on: Option<Date>,
    },
    /// Imports an exported history.
    Import {
        /// The exported text.
        text: String,
    },
    /// Restores the people and events that were removed since an export.
    BringBack {
        /// The exported text.
        text: String,
    },
}

impl Store {
    /// Makes a change. Returns the number of imported people and events after an import.
    ///
    /// # Errors
    /// If the person or the event no longer exists, the values are invalid, a limit is reached, or the
    /// imported text cannot be read.
    pub fn change(&mut self, change: Change) -> Result<Option<Imported>, UserError> {
        match change {
            Change::AddPerson { person } => {
                self.add(&person)?;
            }
            Change::AddFollowUp { person, company, job, interview, promised, now } => {
                let known = FirstKnown { company, job, interview, promised, now };
                self.add_follow_up(&person, &known)?;
            }
            Change::DescribePerson { person, name, company } => {
                let known = self.person(person).ok_or(UserError::PersonGone)?;
                let entered =
                    |text: Option<String>| text.map(|t| limits::entered(&t, limits::NAME)).transpose();
                let (name, company) = (entered(name)?, entered(company)?);
                if name.as_ref().is_some_and(String::is_empty) && known.emails.is_empty() {
                    return Err(UserError::Nameless);
                }
                if let Some(name) = name {
                    known.name = name;
                }
                if let Some(company) = company {
                    known.company = Some(company).filter(|c| !c.is_empty());
                }
            }
            Change::RemovePerson { person } => {
                self.person(person).ok_or(UserError::PersonGone)?;
                self.people.retain(|p| p.id != person);
            }
            Change::RemoveAll => self.people.clear(),
            Change::AddEvent { person, at, what } => {
                valid(&what, at)?;
                let known = self.person(person).ok_or(UserError::PersonGone)?;
                has_room(known)?;
                known.record_typed(Event::new(at, what, Source::Person));
            }
            Change::ReplaceEvent { person, event, at, what } => {
                valid(&what, at)?;
                let known = self.person(person).ok_or(UserError::PersonGone)?;
                has_room(known)?;
                let job = known.timeline().find(|e| e.id == event).and_then(|e| e.job.clone());
                if !known.remove(event) {
                    return Err(UserError::EntryGone);
                }
                known.record_typed(Event { job, ..Event::new(at, what, Source::Person) });
            }
            Change::RemoveEvent { person, event } => {
                self.person(person).ok_or(UserError::PersonGone)?.remove(event);
            }
            Change::Confirm { person, event } => {
                let known = self.person(person).ok_or(UserError::PersonGone)?;
                let wanted =
                    |e: &Event| !e.removed && e.provenance.is_some() && event.is_none_or(|id| e.id == id);
                let found = known.events.iter_mut().filter(|e| wanted(e)).map(|e| e.confirmed = true).count();
                if found == 0 && event.is_some() {
                    return Err(UserError::EntryGone);
                }
            }
            Change::Remind { person, on } => self.person(person).ok_or(UserError::PersonGone)?.remind_on = on,
            Change::Import { text } => {
                limits::file(&text)?;
                let other = Store::read(&text).map_err(UserError::Unreadable)?;
                return self.import(&other).map(Some);
            }
            Change::BringBack { text } => self.bring_back(&text)?,
        }
        Ok(None)
    }
}

impl Correspondent {
    /// Adds an event that the user has entered, even if the same event was removed before.
    pub(super) fn record_typed(&mut self, event: Event) {
        let is_grave =
            |e: &Event| e.removed && e.is_same(&event) && (e.is_everywhere() || e.is_told_like(&event));
        self.events.retain(|e| !is_grave(e) || e.on_page == OnPage::Always);
        self.upsert_event(event);
    }
}

/// Returns an error if a person has the most events that are stored.
pub(super) fn has_room(person: &Correspondent) -> Result<(), UserError> {
    if person.events.len() < limits::EVENTS { Ok(()) } else { Err(UserError::TooManyEvents(limits::EVENTS)) }
}

/// Returns an error for a day whose year cannot be right, and for a promise that ends before it begins or
/// before it was made.
fn valid(what: &What, at: Moment) -> Result<(), UserError> {
    limits::entered_day(at.date)?;
    if let What::Promised { last, .. } = what {
        limits::entered_day(*last)?;
    }
    match what {
        What::Promised { first, last, .. } if first > last || *last < at.date => {
            Err(UserError::PromisedBeforeSaid(*last, at.date))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store() -> Store {
        let mut store = Store::default();
        let person = Person { name: "Dana Reyes".into(), email: "dana@n.example".into() };
        store.change(Change::AddPerson { person }).expect("a person");
        store
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn a_rejected_change_changes_nothing() {
        let mut store = store();
        let before = store.clone();
        let promised = What::Promised { first: day("2026-11-20"), last: day("2026-11-20"), away: false };
        for (change, why) in [
            (Change::AddPerson { person: Person::default() }, "enter a name"),
            (
                Change::AddPerson { person: Person { name: String::new(), email: "dana at n".into() } },
                "isn't an email address",
            ),
            (Change::RemovePerson { person: 9 }, "this person was removed"),
            (
                Change::AddEvent { person: 9, at: day("2026-11-23").into(), what: What::Interview },
                "this person was removed",
            ),
            (
                Change::AddEvent { person: 1, at: day("2026-11-23").into(), what: promised },
                "is before the day",
            ),
            (
                Change::ReplaceEvent {
                    person: 1,
                    event: 5,
                    at: day("2026-11-23").into(),
                    what: What::Interview,
                },
                "this event was removed",
            ),
            (Change::Import { text: "{}".into() }, "\"version\" is missing"),
            (
                Change::DescribePerson { person: 2, name: Some("X".into()), company: None },
                "this person was removed",
            ),
        ] {
            let refused = store.change(change.clone()).err().map(|why| why.to_string()).unwrap_or_default();
            assert!(refused.contains(why), "{change:?}: {refused}");
            assert_eq!(store, before);
        }
    }

    #[test]
    fn a_removed_event_can_be_added_again() {
        let mut store = store();
        let add = |store: &mut Store| {
            store.change(Change::AddEvent { person: 1, at: day("2026-11-16").into(), what: What::Interview })
        };
        add(&mut store).expect("added");
        let id = store.people[0].events[0].id;
        let before = store.write();
        store.change(Change::RemoveEvent { person: 1, event: id }).expect("removed");
        assert_eq!(store.people[0].timeline().count(), 0);
        store.change(Change::BringBack { text: before }).expect("brought back");
        assert_eq!(store.people[0].timeline().count(), 1);
        let id = store.people[0].events[0].id;
        store.change(Change::RemoveEvent { person: 1, event: id }).expect("removed");
        add(&mut store).expect("added again");
        assert_eq!(store.people[0].timeline().count(), 1);
        assert_eq!(store.people[0].events.len(), 1);
    }
}
