//! What a person may change in their history on the People page. Every change is whole or not at all.

use super::{
    correspondent::Correspondent,
    event::{Event, OnPage, Source, What},
    index::Index,
    limits,
    store::{Imported, Store},
};
use crate::{draft::Person, moment::Moment, refusal::Refusal};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A person is written down.
    AddPerson {
        /// Their name and address; one of both is enough.
        person: Person,
    },
    /// Their name or employer is written down anew.
    DescribePerson {
        /// Their number.
        person: u32,
        /// The name; empty where only the address is known.
        name: String,
        /// The employer; empty where it is not known.
        company: String,
    },
    /// A person and everything about them goes.
    RemovePerson {
        /// Their number.
        person: u32,
    },
    /// Everybody goes.
    RemoveAll,
    /// Something that happened is written down.
    AddEvent {
        /// The person's number.
        person: u32,
        /// When.
        at: Moment,
        /// What.
        what: What,
    },
    /// Something that happened was otherwise: the old entry goes, the new one stands.
    ReplaceEvent {
        /// The person's number.
        person: u32,
        /// The event's.
        event: u32,
        /// When.
        at: Moment,
        /// What.
        what: What,
    },
    /// Something did not happen.
    RemoveEvent {
        /// The person's number.
        person: u32,
        /// The event's.
        event: u32,
    },
    /// What a site told counts on every site from now on.
    Confirm {
        /// The person's number.
        person: u32,
        /// The event's; all of the person's if there is none.
        #[serde(default)]
        event: Option<u32>,
    },
    /// The person wants to be reminded on a day, or no longer.
    Remind {
        /// The person's number.
        person: u32,
        /// The day.
        on: Option<Date>,
    },
    /// An exported text is taken in.
    Import {
        /// The text.
        text: String,
    },
    /// What was removed since a text was exported comes back.
    BringBack {
        /// The text.
        text: String,
    },
}

impl Store {
    /// Makes a change; an error says in words what was wrong, and nothing has changed.
    pub fn change(&mut self, change: Change) -> Result<Option<Imported>, Refusal> {
        match change {
            Change::AddPerson { person } => {
                let address_is_one = person.email.is_empty()
                    || person.email.contains('@') && !person.email.contains(char::is_whitespace);
                if person.name.trim().is_empty() && person.email.is_empty() {
                    return Err(Refusal::Nameless);
                }
                if !address_is_one {
                    return Err(Refusal::NoAddress(person.email.clone()));
                }
                self.meet(&mut Index::of(&self.people), &person)?;
            }
            Change::DescribePerson { person, name, company } => {
                let known = self.person(person).ok_or(Refusal::PersonGone)?;
                let (name, company) =
                    (limits::name(&name, limits::NAME), limits::name(&company, limits::NAME));
                if name.is_empty() && known.emails.is_empty() {
                    return Err(Refusal::Nameless);
                }
                known.name = name;
                known.company = Some(company).filter(|c| !c.is_empty());
            }
            Change::RemovePerson { person } => {
                self.person(person).ok_or(Refusal::PersonGone)?;
                self.people.retain(|p| p.id != person);
            }
            Change::RemoveAll => self.people.clear(),
            Change::AddEvent { person, at, what } => {
                valid(&what, at)?;
                let known = self.person(person).ok_or(Refusal::PersonGone)?;
                has_room(known)?;
                known.tell(Event::new(at, what, Source::Person));
            }
            Change::ReplaceEvent { person, event, at, what } => {
                valid(&what, at)?;
                let known = self.person(person).ok_or(Refusal::PersonGone)?;
                has_room(known)?;
                let job = known.timeline().find(|e| e.id == event).and_then(|e| e.job.clone());
                if !known.remove(event) {
                    return Err(Refusal::EntryGone);
                }
                known.tell(Event { job, ..Event::new(at, what, Source::Person) });
            }
            Change::RemoveEvent { person, event } => {
                self.person(person).ok_or(Refusal::PersonGone)?.remove(event);
            }
            Change::Confirm { person, event } => {
                let known = self.person(person).ok_or(Refusal::PersonGone)?;
                let wanted =
                    |e: &Event| !e.removed && e.provenance.is_some() && event.is_none_or(|id| e.id == id);
                let found = known.events.iter_mut().filter(|e| wanted(e)).map(|e| e.confirmed = true).count();
                if found == 0 && event.is_some() {
                    return Err(Refusal::EntryGone);
                }
            }
            Change::Remind { person, on } => self.person(person).ok_or(Refusal::PersonGone)?.remind_on = on,
            Change::Import { text } => {
                limits::file(&text)?;
                let other = Store::read(&text).map_err(Refusal::Unreadable)?;
                return self.import(&other).map(Some);
            }
            Change::BringBack { text } => {
                let other = Store::read(&text).map_err(Refusal::Unreadable)?;
                self.import(&other)?;
                let mut index = Index::of(&self.people);
                for old in &other.people {
                    let known = self.meet(&mut index, &old.as_person())?;
                    old.timeline().cloned().for_each(|event| known.tell(event));
                }
            }
        }
        Ok(None)
    }
}

impl Correspondent {
    /// Takes in what the person says; it stands even where the same was removed before.
    pub(super) fn tell(&mut self, event: Event) {
        let is_grave =
            |e: &Event| e.removed && e.is_same(&event) && (e.is_everywhere() || e.is_told_like(&event));
        self.events.retain(|e| !is_grave(e) || e.on_page == OnPage::Always);
        self.learn(event);
    }
}

/// A person types no more events than are kept.
fn has_room(person: &Correspondent) -> Result<(), Refusal> {
    if person.events.len() < limits::EVENTS { Ok(()) } else { Err(Refusal::TooManyEvents(limits::EVENTS)) }
}

/// A promise cannot end before it begins.
fn valid(what: &What, at: Moment) -> Result<(), Refusal> {
    match what {
        What::Promised { first, last, .. } if first > last || *last < at.date => {
            Err(Refusal::PromisedBeforeSaid(*last, at.date))
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
    fn changes_are_whole_or_not_at_all() {
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
                Change::DescribePerson { person: 2, name: "X".into(), company: String::new() },
                "this person was removed",
            ),
        ] {
            let refused = store.change(change.clone()).err().map(|why| why.to_string()).unwrap_or_default();
            assert!(refused.contains(why), "{change:?}: {refused}");
            assert_eq!(store, before);
        }
    }

    #[test]
    fn an_entry_that_was_removed_can_be_written_down_again() {
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
