//! Everybody the writer corresponds with, as it is kept in the browser: one text, with its version, written whole.

use super::{
    conversation,
    correspondent::Correspondent,
    event::{Event, Sent, Source, What},
    fingerprint::Fingerprint,
};
use crate::{
    draft::{History, Note, Person},
    kept::{self, Unreadable},
    letter::{Letter, kind::Kind, starter},
    moment::Moment,
    names::person::{Evidence, PersonName},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The version this program writes. Version 1 was the first.
pub const VERSION: u64 = 1;

/// How version n becomes version n + 1, from version 1 on.
const STEPS: [kept::Step; VERSION as usize - 1] = [];

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
pub struct Imported {
    /// People who were not known.
    pub people: usize,
    /// Events that were not known.
    pub events: usize,
}

/// A message that was recorded as sent: enough to take it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// The person.
    pub person: u32,
    /// The event.
    pub event: u32,
}

/// The two dates the panel asks for, as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// Whose they are.
    pub person: String,
    /// The day of the interview.
    pub interview: Option<Date>,
    /// The day by which they answer.
    pub promised: Option<Date>,
    /// How many messages went out since.
    pub sent: usize,
    /// Nothing is kept of them, so that the person should look: what stands here was read from the page or the letter.
    pub unknown: bool,
}

impl Store {
    /// Reads a kept or exported text.
    pub fn read(text: &str) -> Result<Store, Unreadable> {
        let mut store: Store = kept::read(text, "version", &STEPS)?;
        store.number();
        Ok(store)
    }

    /// The text to keep or export.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() // a store holds nothing JSON cannot say
    }

    /// Gives everything that lacks one a number of its own.
    fn number(&mut self) {
        self.version = VERSION;
        kept::number(&mut self.people, &mut self.last_person, |person| &mut person.id);
        for person in &mut self.people {
            kept::number(&mut person.events, &mut person.last_event, |event| &mut event.id);
            person.events.sort_by_key(|e| (e.order(), e.id));
        }
    }

    /// The correspondent of an address field.
    pub fn find(&self, person: &Person) -> Option<&Correspondent> {
        self.people.iter().find(|p| p.is(person))
    }

    /// The correspondent with a number.
    pub fn person(&mut self, id: u32) -> Option<&mut Correspondent> {
        self.people.iter_mut().find(|p| p.id == id)
    }

    /// Whether a candidate's message to these people is worth keeping: they are people or role mailboxes, not the writer.
    pub(super) fn worth(letter: &Letter) -> Vec<Person> {
        let others = letter.draft.to.iter().filter(|p| !letter.is_mine(p));
        others.filter(|p| !p.email.is_empty() || PersonName::read(p).evidence != Evidence::None).cloned().collect()
    }

    /// Finds or adds the correspondent of an address field.
    pub(super) fn meet(&mut self, person: &Person) -> &mut Correspondent {
        let at = self.people.iter().position(|p| p.is(person)).unwrap_or_else(|| {
            self.last_person += 1;
            self.people.push(Correspondent { id: self.last_person, ..Correspondent::new(person) });
            self.people.len() - 1
        });
        self.people[at].meet(person);
        &mut self.people[at]
    }

    /// Takes in what the conversation around a letter tells; answers whether anything was new. Only for candidates' letters,
    /// and for people already known.
    pub fn learn(&mut self, letter: &Letter) -> bool {
        let told = conversation::told(letter);
        if told.is_empty() {
            return false;
        }
        let before = self.clone();
        let candidates = letter.is_candidates();
        let people = Self::worth(letter);
        for person in &people {
            if !candidates && self.find(person).is_none() {
                continue;
            }
            let correspondent = self.meet(person);
            // What one recipient wrote is theirs alone; what I or a colleague wrote concerns all.
            let is_others = |from: &Person| !correspondent.is(from) && people.iter().any(|p| Correspondent::new(p).is(from));
            let own: Vec<Event> = told.iter().filter(|(from, _)| !is_others(from)).map(|(_, event)| event.clone()).collect();
            for event in own {
                correspondent.learn(event);
            }
        }
        *self != before
    }

    /// Records that a letter goes out at a moment. Ordinary letters to people not known are not recorded.
    pub fn sent(&mut self, letter: &Letter, at: Moment) -> Vec<Recorded> {
        self.learn(letter);
        let candidates = letter.is_candidates();
        let sent = Sent { asks: !letter.asked.is_empty(), thanks: letter.kind == Kind::ThankYou, print: Fingerprint::of(letter) };
        let job = starter::job(letter);
        let interview = conversation::interview_in(letter);
        let mut recorded = Vec::new();
        for person in Self::worth(letter) {
            if !candidates && self.find(&person).is_none() {
                continue;
            }
            let correspondent = self.meet(&person);
            let knows_interview = correspondent.timeline().any(|e| e.what == What::Interview && e.at.date <= at.date);
            if let Some(interview) = interview.clone().filter(|_| candidates && !knows_interview) {
                correspondent.learn(Event { job: job.clone(), ..interview });
            }
            // A message that goes out is an event of its own, however near the last one it is.
            let event = correspondent.record(Event { job: job.clone(), ..Event::new(at, What::Sent(sent.clone()), Source::Send) });
            recorded.push(Recorded { person: correspondent.id, event });
        }
        recorded
    }

    /// Takes back what was recorded as sent; who has no other event is forgotten.
    pub fn take_back(&mut self, recorded: &[Recorded]) {
        for Recorded { person, event } in recorded {
            if let Some(person) = self.person(*person) {
                person.take_back(*event);
            }
        }
        let emptied = |p: &Correspondent| p.events.is_empty() && recorded.iter().any(|r| r.person == p.id);
        self.people.retain(|p| !emptied(p));
    }

    /// What is known of the people a letter goes to, and of notes it must not copy; `None` where nothing is.
    pub fn history(&self, letter: &Letter) -> Option<History> {
        let now = letter.draft.now?;
        let notes = |known: &[&Correspondent]| self.notes(letter, known);
        let known: Vec<&Correspondent> = Self::worth(letter).iter().filter_map(|p| self.find(p)).collect();
        let Some(first) = known.first() else {
            return Some(History { notes: notes(&[]), ..History::default() }).filter(|h| !h.notes.is_empty());
        };
        let job = starter::job(letter);
        let mut all = Correspondent { company: first.company.clone(), ..Correspondent::default() };
        let told = conversation::events(letter);
        for event in known.iter().flat_map(|p| &p.events).cloned().chain(told) {
            all.learn(event);
        }
        Some(History { notes: notes(&known), ..all.history(now, job.as_deref()) })
    }

    /// The dates to show for a letter; `None` for ordinary letters to people not known, and where nobody is written to.
    /// `history` is what [`Store::history`] answered for it.
    pub fn dates(&self, letter: &Letter, history: Option<&History>) -> Option<Dates> {
        let people = Self::worth(letter);
        let first = people.first()?;
        let kept = people.iter().any(|p| self.find(p).is_some());
        if !kept && !letter.is_candidates() {
            return None;
        }
        let history = history.filter(|h| h.is_whole).unwrap_or(&letter.history);
        let told = conversation::interview_in(letter).map(|e| e.at);
        Some(Dates {
            person: if first.name.is_empty() { first.email.clone() } else { first.name.clone() },
            interview: history.interview_at.or(told).map(|m| m.date),
            promised: history.promised_by.map(|m| m.date),
            sent: history.sent.len(),
            unknown: history.interview_at.is_none() && history.applied_at.is_none() && history.promised_by.is_none(),
        })
    }

    /// Notes to others at the same employer, and to the same people before the last interview.
    fn notes(&self, letter: &Letter, known: &[&Correspondent]) -> Vec<Note> {
        let own: Vec<u32> = known.iter().map(|p| p.id).collect();
        let host = |p: &Person| Correspondent::new(p).domain().map(str::to_owned);
        let domains: Vec<String> = letter.draft.to.iter().filter_map(host).collect();
        let companies: Vec<&String> = known.iter().filter_map(|p| p.company.as_ref()).collect();
        let colleague = |p: &Correspondent| {
            p.domain().is_some_and(|d| domains.iter().any(|own| own == d)) || p.company.as_ref().is_some_and(|c| companies.contains(&c))
        };
        let mut notes = Vec::new();
        for person in &self.people {
            let is_own = own.contains(&person.id);
            if !is_own && !colleague(person) {
                continue;
            }
            let round = person.timeline().filter(|e| e.what == What::Interview).map(|e| e.at.date).max();
            for event in person.timeline() {
                let What::Sent(Sent { print: Some(print), thanks, .. }) = &event.what else { continue };
                if !is_own || *thanks && round.is_some_and(|day| event.at.date < day) {
                    notes.push(Note { to: person.shown().to_owned(), at: event.at, print: print.clone() });
                }
            }
        }
        notes
    }

    /// Takes in an exported store; nothing already known is lost or doubled.
    pub fn import(&mut self, other: &Store) -> Imported {
        let mut done = Imported { people: 0, events: 0 };
        for person in &other.people {
            let asked = person.as_person();
            done.people += usize::from(self.find(&asked).is_none());
            let mine = self.meet(&asked);
            for email in &person.emails {
                mine.meet(&Person { name: String::new(), email: email.clone() });
            }
            if mine.company.is_none() {
                mine.company.clone_from(&person.company);
            }
            done.events += person.events.iter().cloned().filter_map(|event| mine.learn(event)).count();
        }
        done
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
        let bad_day = r#"{"version":1,"people":[{"name":"Dana","events":[{"at":"soon","what":"interview"}]}]}"#;
        assert!(why(bad_day).starts_with("it is damaged: people[0].events[0].at: expected a local day"), "{}", why(bad_day));
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
