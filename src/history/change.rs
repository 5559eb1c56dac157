//! What a person may change in their history, on the People page or in the panel's form. Every change is whole or not at all.

use super::{
    correspondent::Correspondent,
    event::{Event, Source, What},
    store::{Imported, Store},
};
use crate::{draft::Person, letter::Letter, moment::Moment, refusal::Refusal};
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
                let address_is_one = person.email.is_empty() || person.email.contains('@') && !person.email.contains(char::is_whitespace);
                if person.name.trim().is_empty() && person.email.is_empty() {
                    return Err(Refusal::Nameless);
                }
                if !address_is_one {
                    return Err(Refusal::NoAddress(person.email.clone()));
                }
                self.meet(&person);
            }
            Change::DescribePerson { person, name, company } => {
                let known = self.person(person).ok_or(Refusal::PersonGone)?;
                if name.trim().is_empty() && known.emails.is_empty() {
                    return Err(Refusal::Nameless);
                }
                name.trim().clone_into(&mut known.name);
                known.company = Some(company.trim().to_owned()).filter(|c| !c.is_empty());
            }
            Change::RemovePerson { person } => {
                self.person(person).ok_or(Refusal::PersonGone)?;
                self.people.retain(|p| p.id != person);
            }
            Change::RemoveAll => self.people.clear(),
            Change::AddEvent { person, at, what } => {
                valid(&what, at)?;
                self.person(person).ok_or(Refusal::PersonGone)?.tell(Event::new(at, what, Source::Person));
            }
            Change::ReplaceEvent { person, event, at, what } => {
                valid(&what, at)?;
                let known = self.person(person).ok_or(Refusal::PersonGone)?;
                let job = known.timeline().find(|e| e.id == event).and_then(|e| e.job.clone());
                if !known.remove(event) {
                    return Err(Refusal::EntryGone);
                }
                known.tell(Event { job, ..Event::new(at, what, Source::Person) });
            }
            Change::RemoveEvent { person, event } => {
                self.person(person).ok_or(Refusal::PersonGone)?.remove(event);
            }
            Change::Remind { person, on } => self.person(person).ok_or(Refusal::PersonGone)?.remind_on = on,
            Change::Import { text } => {
                let other = Store::read(&text).map_err(Refusal::Unreadable)?;
                return Ok(Some(self.import(&other)));
            }
            Change::BringBack { text } => {
                let other = Store::read(&text).map_err(Refusal::Unreadable)?;
                self.import(&other);
                for old in &other.people {
                    let known = self.meet(&old.as_person());
                    old.timeline().cloned().for_each(|event| known.tell(event));
                }
            }
        }
        Ok(None)
    }

    /// Takes in the two dates of the panel's form for the people a letter goes to: the day of the interview and the day by
    /// which they answer; an empty one takes away what was known.
    pub fn tell_dates(&mut self, letter: &Letter, interview: Option<Date>, promised: Option<Date>) -> Result<(), Refusal> {
        let now = letter.draft.now.ok_or(Refusal::NoMoment)?;
        if let Some(day) = promised.filter(|day| interview.is_some_and(|at| *day < at)) {
            return Err(Refusal::PromisedBeforeInterview(day));
        }
        let people = Self::worth(letter);
        if people.is_empty() {
            return Err(Refusal::NoRecipient);
        }
        for person in people {
            let known = self.meet(&person);
            let history = known.history(now, None);
            if history.interview_at.map(|m| m.date) != interview {
                known.replace(
                    |e| e.what == What::Interview && history.interview_at == Some(e.at),
                    interview.map(|day| (day.into(), What::Interview)),
                );
            }
            if history.promised_by.map(|m| m.date) != promised {
                let standing = |e: &Event| matches!(e.what, What::Promised { last, .. } if history.promised_by == Some(last.into()));
                known.replace(standing, promised.map(|last| (now, What::Promised { first: last, last, away: false })));
            }
        }
        Ok(())
    }
}

impl Correspondent {
    /// Takes in what the person says; it stands even where the same was removed before.
    fn tell(&mut self, event: Event) {
        self.events.retain(|e| !(e.removed && e.is_same(&event)));
        self.learn(event);
    }

    /// Removes what fits and puts something else in its place.
    fn replace(&mut self, fits: impl Fn(&Event) -> bool, with: Option<(Moment, What)>) {
        let old: Vec<u32> = self.timeline().filter(|e| fits(e)).map(|e| e.id).collect();
        for id in old {
            self.remove(id);
        }
        if let Some((at, what)) = with {
            self.tell(Event::new(at, what, Source::Person));
        }
    }
}

/// A promise cannot end before it begins.
fn valid(what: &What, at: Moment) -> Result<(), Refusal> {
    match what {
        What::Promised { first, last, .. } if first > last || *last < at.date => Err(Refusal::PromisedBeforeSaid(*last, at.date)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{draft::Draft, letter_file};

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
            (Change::AddPerson { person: Person::default() }, "needs a name"),
            (Change::AddPerson { person: Person { name: String::new(), email: "dana at n".into() } }, "no mail address"),
            (Change::RemovePerson { person: 9 }, "no such person"),
            (Change::AddEvent { person: 9, at: day("2026-11-23").into(), what: What::Interview }, "no such person"),
            (Change::AddEvent { person: 1, at: day("2026-11-23").into(), what: promised }, "comes before"),
            (Change::ReplaceEvent { person: 1, event: 5, at: day("2026-11-23").into(), what: What::Interview }, "is gone"),
            (Change::Import { text: "{}".into() }, "\"version\" is missing"),
            (Change::DescribePerson { person: 2, name: "X".into(), company: String::new() }, "no such person"),
        ] {
            let refused = store.change(change.clone()).err().map(|why| why.to_string()).unwrap_or_default();
            assert!(refused.contains(why), "{change:?}: {refused}");
            assert_eq!(store, before);
        }
    }

    #[test]
    fn an_entry_that_was_removed_can_be_written_down_again() {
        let mut store = store();
        let add = |store: &mut Store| store.change(Change::AddEvent { person: 1, at: day("2026-11-16").into(), what: What::Interview });
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

    #[test]
    fn the_two_dates_of_the_panel() {
        let mut store = Store::default();
        let head = "To: Dana Reyes <dana@n.example>\nNow: 2026-11-23T10:00\n\nHi Dana";
        let draft = letter_file::parse(head, Draft::default()).expect("a letter file");
        let letter = Letter::read(&draft);
        let known = |store: &Store| store.history(&letter).map(|h| (h.interview_at.map(|m| m.date), h.promised_by.map(|m| m.date)));
        let (monday, friday, next) = (day("2026-11-16"), day("2026-11-27"), day("2026-12-04"));
        for dates in
            [(Some(monday), Some(friday)), (Some(monday), Some(next)), (Some(day("2026-11-17")), None), (None, Some(friday)), (None, None)]
        {
            store.tell_dates(&letter, dates.0, dates.1).expect("told");
            assert_eq!(known(&store), Some(dates));
        }
        assert!(store.tell_dates(&letter, Some(friday), Some(monday)).is_err());
        let nobody = Draft { to: Vec::new(), ..draft.clone() };
        assert!(store.tell_dates(&Letter::read(&nobody), Some(monday), None) == Err(Refusal::NoRecipient));
    }
}
