//! Everybody the writer corresponds with, as it is kept in the browser: one text, with its version, written
//! whole.

use super::{conversation, correspondent::Correspondent, index::Index, limits, provenance::Provenance};
use crate::{
    error::UserError,
    message::draft::Facts,
    people::{
        address::Person,
        person::{Evidence, PersonName},
    },
    reading::Reading,
    versioned::{self, Unreadable},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The version that this program writes. Version 1 was the first.
pub const VERSION: u64 = STEPS.len() as u64 + 1;

/// How version n becomes version n + 1, from version 1 on.
const STEPS: [versioned::Step; 0] = [];

/// All correspondents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Store {
    version: u64,
    /// The people, in the order they were met.
    #[serde(default)]
    pub people: Vec<Correspondent>,
    #[serde(default)]
    last_person: u32,
}

impl Default for Store {
    fn default() -> Self {
        Store { version: VERSION, people: Vec::new(), last_person: 0 }
    }
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Imported {
    /// People who were not known.
    pub people: usize,
    /// Events that were not known.
    pub events: usize,
}

/// The two dates the panel asks for, as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Dates {
    /// Whose they are.
    pub person: String,
    /// The day of the interview.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub interview: Option<Date>,
    /// The day by which they answer.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub promised: Option<Date>,
    /// How many messages went out since.
    pub sent: usize,
    /// Nothing is stored about them: these dates were read from the page or the letter, so the person should
    /// check them.
    pub unknown: bool,
}

impl Store {
    /// Reads a stored or exported text.
    ///
    /// # Errors
    /// If the text is damaged, is something else, or was written by a newer version.
    pub fn read(text: &str) -> Result<Store, Unreadable> {
        let mut store: Store = versioned::read(text, "version", &STEPS)?;
        store.number();
        Ok(store)
    }

    /// The text to keep or export.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() // a store holds nothing JSON cannot say
    }

    /// The text to export: what is kept, without what takes a sending back.
    pub fn export(&self) -> String {
        let mut store = self.clone();
        store.drop_tickets(|_| true);
        store.write()
    }

    /// Gives everything that lacks one a number of its own, and cuts what is longer than is kept today.
    fn number(&mut self) {
        self.version = VERSION;
        versioned::number(&mut self.people, &mut self.last_person, |person| &mut person.id);
        for person in &mut self.people {
            person.name = limits::name(&person.name, limits::NAME);
            person.company =
                person.company.take().map(|c| limits::name(&c, limits::NAME)).filter(|c| !c.is_empty());
            person.emails =
                person.emails.iter().map(|e| limits::address(e)).filter(|e| !e.is_empty()).collect();
            for event in &mut person.events {
                if let Some(job) = event.job.as_mut().filter(|job| job.chars().count() > limits::JOB) {
                    *job = limits::name(job, limits::JOB);
                }
            }
            versioned::number(&mut person.events, &mut person.last_event, |event| &mut event.id);
            person.events.sort_by_key(|e| (e.order(), e.id));
        }
    }

    /// The highest number a person ever had.
    pub(super) fn last_person(&self) -> u32 {
        self.last_person
    }

    /// The correspondent of an address field.
    pub fn find(&self, person: &Person) -> Option<&Correspondent> {
        self.people.iter().find(|p| p.is(person))
    }

    /// The correspondent with a number.
    pub fn person(&mut self, id: u32) -> Option<&mut Correspondent> {
        self.people.iter_mut().find(|p| p.id == id)
    }

    /// Whether a candidate's message to these people is worth keeping: they are people or role mailboxes, not
    /// the writer.
    pub(super) fn trackable(reading: &Reading) -> Vec<Person> {
        let others = reading.draft.to.iter().filter(|p| !reading.is_mine(p)).map(limits::person);
        others.filter(|p| !p.email.is_empty() || PersonName::read(p).evidence != Evidence::None).collect()
    }

    /// Those of them for whom something is kept: a page may name any number.
    pub(super) fn recorded_for(reading: &Reading) -> Vec<Person> {
        let mut people = Self::trackable(reading);
        people.truncate(limits::RECORDED);
        people
    }

    /// Finds or adds the correspondent of an address field.
    ///
    /// # Errors
    /// If there is no room for another.
    pub(super) fn upsert(
        &mut self,
        index: &mut Index,
        person: &Person,
    ) -> Result<&mut Correspondent, UserError> {
        let Some(at) = index.find(person) else {
            let at = self.push(person)?;
            index.add(&self.people[at], at);
            return Ok(&mut self.people[at]);
        };
        let known = &self.people[at];
        let (named, emails) = (!known.name.is_empty(), known.emails.len());
        if self.people[at].add_name_or_address(person) {
            if named && emails > 0 {
                self.people[at].emails[emails..].iter().for_each(|email| index.add_address(email, at));
            } else {
                *index = Index::of(&self.people);
            }
        }
        Ok(&mut self.people[at])
    }

    /// Adds a person, and returns their place.
    ///
    /// # Errors
    /// If there is no room for another.
    pub(super) fn push(&mut self, person: &Person) -> Result<usize, UserError> {
        if self.people.len() >= limits::PEOPLE {
            return Err(UserError::TooManyPeople(limits::PEOPLE));
        }
        self.last_person += 1;
        let mut met = Correspondent::new(person);
        met.id = self.last_person;
        self.people.push(met);
        Ok(self.people.len() - 1)
    }

    /// Adds another address of one who was met.
    fn add_address(&mut self, index: &mut Index, id: u32, email: &str) {
        let Some(at) = self.people.iter().position(|p| p.id == id) else { return };
        if self.people[at].add_name_or_address(&Person { name: String::new(), email: email.to_owned() }) {
            index.add_address(email, at);
        }
    }

    /// Returns the dates to show for a message, or `None` if it is an ordinary one to people not known, or to
    /// nobody. `facts` is what is known of the correspondence on this site.
    pub fn dates(
        &self,
        reading: &Reading,
        facts: &Facts,
        is_candidates: bool,
        place: &Provenance,
    ) -> Option<Dates> {
        let people = Self::trackable(reading);
        let first = people.first()?;
        if !is_candidates && !self.known(reading).iter().any(|p| p.is_known_at(place)) {
            return None;
        }
        let told = conversation::interview_in(reading).map(|e| e.at);
        Some(Dates {
            person: if first.name.is_empty() { first.email.clone() } else { first.name.clone() },
            interview: facts.interview_at.or(told).map(|m| m.date),
            promised: facts.promised_by.map(|m| m.date),
            sent: facts.sent.len(),
            unknown: facts.interview_at.is_none()
                && facts.applied_at.is_none()
                && facts.promised_by.is_none(),
        })
    }

    /// Takes in an exported store; nothing already known is lost or doubled.
    ///
    /// # Errors
    /// If it has more people than there is room for. The store is unchanged then.
    pub fn import(&mut self, other: &Store) -> Result<Imported, UserError> {
        let mut done = Imported { people: 0, events: 0 };
        let mut all = self.clone();
        let mut index = Index::of(&all.people);
        for person in &other.people {
            let before = all.people.len();
            let id = all.upsert(&mut index, &person.as_person())?.id;
            for email in &person.emails {
                all.add_address(&mut index, id, email);
            }
            let Some(mine) = all.person(id) else { continue };
            if mine.company.is_none() {
                mine.company.clone_from(&person.company);
            }
            done.events +=
                person.events.iter().cloned().filter_map(|event| mine.upsert_event(event).new_id()).count();
            done.people += all.people.len() - before;
        }
        *self = all;
        Ok(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_says_why() {
        let why = |text: &str| Store::read(text).err().map(|e| e.to_string()).unwrap_or_default();
        assert_eq!(Store::read(r#"{"version":9}"#), Err(Unreadable::Newer { version: 9, newest: VERSION }));
        assert!(why("").contains("damaged: EOF"), "{}", why(""));
        assert!(why("{}").contains("\"version\" is missing"));
        assert!(why(r#"{"version":0}"#).contains("no version 0"));
        let bad_day =
            r#"{"version":1,"people":[{"name":"Dana","events":[{"at":"soon","what":"interview"}]}]}"#;
        assert!(
            why(bad_day).starts_with("it is damaged: people[0].events[0].at: expected a local day"),
            "{}",
            why(bad_day)
        );
        let bad_kind = r#"{"version":1,"people":[{"events":[{"at":"2026-11-23","what":"party"}]}]}"#;
        assert!(why(bad_kind).contains("people[0].events[0].what"), "{}", why(bad_kind));
    }

    #[test]
    fn numbers_are_made_good() {
        let text = r#"{"version":1,"people":[{"name":"A","events":[{"at":"2026-11-23","what":"interview"},{"at":"2026-11-20","what":"applied"}]},{"id":1,"name":"B"},{"id":1,"name":"C"}]}"#;
        let store = Store::read(text).expect("a store");
        let ids: Vec<u32> = store.people.iter().map(|p| p.id).collect();
        assert_eq!(ids, [2, 1, 3]);
        assert_eq!(
            store.people[0].events.iter().map(|e| (e.id, e.at.to_string())).collect::<Vec<_>>(),
            [(2, "2026-11-20".into()), (1, "2026-11-23".into())]
        );
    }
}
