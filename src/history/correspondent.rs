//! One person the writer corresponds with about a job, and what happened between them.

use super::{
    event::{Event, OnPage, Sent, What},
    facts, limits, sorted,
    visible::Visible,
};
use crate::{
    draft::{Facts, Person},
    moment::Moment,
    names::{fold::fold, person::PersonName},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;

/// A correspondent, as kept in the browser.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Correspondent {
    /// Their number in the store.
    #[serde(default)]
    pub id: u32,
    /// Their name as the address field showed it; empty where only the address is known.
    #[serde(default)]
    pub name: String,
    /// Their addresses, lower case.
    #[serde(default)]
    pub emails: Vec<String>,
    /// Where they work, where the person or the letters say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// What happened, oldest first.
    #[serde(default)]
    pub events: Vec<Event>,
    /// The day on which the writer wants to be reminded to write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind_on: Option<Date>,
    /// The highest number an event ever had.
    #[serde(default)]
    pub last_event: u32,
    #[serde(skip)]
    full_name: FullName,
}

/// What learning an event came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Learnt {
    /// It was not known; its number.
    New(u32),
    /// It was known, and something of it was not.
    Completed,
    /// Nothing was new, or there is no room for more.
    Nothing,
}

impl Learnt {
    /// Returns the number of an event that was not known.
    pub fn new_id(self) -> Option<u32> {
        if let Learnt::New(id) = self { Some(id) } else { None }
    }
}

impl Correspondent {
    /// A correspondent of whom nothing else is known.
    pub fn new(person: &Person) -> Self {
        let Person { name, email } = limits::person(person);
        Correspondent {
            name,
            emails: Some(email).filter(|e| !e.is_empty()).into_iter().collect(),
            ..Self::default()
        }
    }

    /// Whether this is the person of an address field: by address; by their full name where one of both has no address; by
    /// whatever name they are shown with where neither has one.
    pub fn is(&self, person: &Person) -> bool {
        match (self.emails.as_slice(), person.email.as_str()) {
            ([], "") if !self.name.is_empty() && self.name == person.name.trim() => return true,
            ([], _) | (_, "") => {}
            (known, asked) => return known.iter().any(|e| e.eq_ignore_ascii_case(asked)),
        }
        let theirs = full_name(&person.name);
        theirs.is_some() && theirs == self.full_name()
    }

    /// Returns the folded full name, worked out once; `None` if only a first name is known.
    pub fn full_name(&self) -> Option<String> {
        let mut kept = self.full_name.0.borrow_mut();
        match kept.as_ref() {
            Some((name, folded)) if *name == self.name => folded.clone(),
            _ => {
                let folded = full_name(&self.name);
                *kept = Some((self.name.clone(), folded.clone()));
                folded
            }
        }
    }

    /// What to call them.
    pub fn shown(&self) -> &str {
        if self.name.is_empty() { self.emails.first().map_or("somebody", String::as_str) } else { &self.name }
    }

    /// Takes over a name or an address that was not known.
    pub fn meet(&mut self, person: &Person) -> bool {
        let Person { name, email } = limits::person(person);
        let mut changed = false;
        if self.name.is_empty() && !name.is_empty() {
            self.name = name;
            changed = true;
        }
        if !email.is_empty() && !self.emails.contains(&email) {
            self.emails.push(email);
            changed = true;
        }
        changed
    }

    /// Them as an address field would show them.
    pub fn as_person(&self) -> Person {
        Person { name: self.name.clone(), email: self.emails.first().cloned().unwrap_or_default() }
    }

    /// Takes in an event. What the same site told before is only completed; what another site told stays an event of its own.
    pub fn learn(&mut self, event: Event) -> Learnt {
        if let Some(known) = sorted::find(&self.events, &event, |known| known.is_told_like(&event)) {
            let kept = &mut self.events[known];
            let completed = if kept.removed {
                // The page tells it by itself, so its marks count it although the person does not.
                let counts = kept.on_page == OnPage::Never && event.on_page == OnPage::Counted;
                kept.on_page = if counts { OnPage::Always } else { kept.on_page };
                counts
            } else {
                sorted::enrich(&mut self.events, known, &event)
            };
            return if completed { Learnt::Completed } else { Learnt::Nothing };
        }
        self.record(event).map_or(Learnt::Nothing, Learnt::New)
    }

    /// Writes an event down as one of its own, whatever is known already; returns its number. `None` if there is no room.
    pub fn record(&mut self, event: Event) -> Option<u32> {
        if self.events.len() >= limits::EVENTS && !self.make_room(&event) {
            return None;
        }
        self.last_event += 1;
        let id = self.last_event;
        sorted::insert(&mut self.events, Event { id, ..event });
        Some(id)
    }

    /// Drops the oldest message they or the writer sent, unless that is older than the event to come.
    fn make_room(&mut self, event: &Event) -> bool {
        let is_message = |e: &Event| matches!(e.what, What::Sent(_) | What::Answered { .. });
        let oldest = self.events.iter().position(|e| is_message(e) && !e.is_vouched());
        let Some(oldest) =
            oldest.filter(|at| !is_message(event) || self.events[*at].order() <= event.order())
        else {
            return false;
        };
        self.events.remove(oldest);
        true
    }

    /// Returns an event that was not removed.
    pub fn event(&mut self, id: u32) -> Option<&mut Event> {
        self.events.iter_mut().find(|e| e.id == id && !e.removed)
    }

    /// Removes an event for the person, with the other records of it from the same place. What the page tells again stays
    /// away; false where there is none.
    pub fn remove(&mut self, event: u32) -> bool {
        let Some(removed) = self.event(event).cloned() else { return false };
        let same = |e: &Event| {
            e.id == event || e.is_same(&removed) && e.is_from_place_of(&removed) && !e.is_told_like(&removed)
        };
        self.events.iter_mut().filter(|e| same(e)).for_each(|e| bury(e, OnPage::Counted));
        true
    }

    /// Removes an event because something else is known: the marks on the page that told it stay as they were.
    pub fn remove_quietly(&mut self, event: u32) {
        if let Some(event) = self.event(event) {
            bury(event, OnPage::Always);
        }
    }

    /// The events a person sees: what was not removed, each once.
    pub fn timeline(&self) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(|e| !e.removed && !self.is_repeated(e))
    }

    /// Whether another record says the same: one that counts everywhere, or an earlier one from the same place.
    fn is_repeated(&self, event: &Event) -> bool {
        let says_it = |e: &Event| {
            let everywhere = e.is_everywhere() && !event.is_everywhere();
            let other_name = e.is_from_place_of(event) && !e.is_told_like(event);
            e.id != event.id && (everywhere || !e.removed && e.id < event.id && other_name)
        };
        event.provenance.is_some() && sorted::find(&self.events, event, says_it).is_some()
    }

    /// What is known of them wherever it was told; what a site told against the person's own word does not count.
    pub fn history(&self, now: Moment, job: Option<&str>) -> Facts {
        let visible = Visible::everywhere(self.events.iter(), now, job);
        Facts { company: self.company.clone(), ..facts::of_events(&visible.events, now, job) }
    }

    /// The part of an address after the @, where it is an employer's own.
    pub fn domain(&self) -> Option<&str> {
        let domain = self.emails.first()?.split_once('@')?.1;
        (!is_public(domain)).then_some(domain)
    }
}

/// Leaves of an event what tells it again.
fn bury(event: &mut Event, on_page: OnPage) {
    event.removed = true;
    event.confirmed = false;
    if event.on_page != OnPage::Never {
        event.on_page = on_page;
    }
    if on_page == OnPage::Counted {
        event.job = None;
    }
    if let What::Sent(sent) = &mut event.what {
        *sent = Sent::default();
    }
}

/// The folded full name of a correspondent, with the shown name it was worked out from.
#[derive(Debug, Clone, Default)]
struct FullName(RefCell<Option<(String, Option<String>)>>);

impl PartialEq for FullName {
    /// It follows from the name, which is compared.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The letters of a shown name that is more than a first name; titles, remarks and the order "Family, Given" change nothing.
pub(super) fn full_name(shown: &str) -> Option<String> {
    let read = PersonName::read(&Person { name: shown.to_owned(), email: String::new() });
    // Some scripts write given and family name as one word.
    let whole =
        read.words.len() > 1 || read.romanised && read.words.iter().any(|word| word.text.chars().count() > 1);
    whole.then(|| fold(&read.full()))
}

/// Domains anybody may have an address in.
fn is_public(domain: &str) -> bool {
    const PUBLIC: [&str; 22] = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com",
        "ymail.com", "proton.me", "protonmail.com", "pm.me", "icloud.com", "me.com", "mac.com", "aol.com",
        "gmx.com", "gmx.de", "gmx.net", "web.de", "fastmail.com", "zoho.com", "mail.com",
    ];
    PUBLIC.contains(&domain)
        || domain.starts_with("yahoo.")
        || domain.starts_with("hotmail.")
        || domain.starts_with("outlook.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_known_by_address_or_by_the_full_name() {
        let person = |name: &str, email: &str| Person { name: name.into(), email: email.into() };
        for (kept, asked, same) in [
            (person("Dana Reyes", "dana@n.example"), person("D. R.", "Dana@N.example"), true),
            (person("Dana Reyes", "dana@n.example"), person("Dana Reyes", "dana@m.example"), false),
            (person("Dana Reyes", "dana@n.example"), person("Dana Reyes", ""), true),
            (person("Dana Reyes", ""), person("Reyes, Dana", "dana@n.example"), true),
            (person("Dana Reyes", ""), person("Dr. Dana Reyes (she/her)", ""), true),
            (person("Zoë Reyes", ""), person("Zoe Reyes", ""), true),
            (person("陈伟", ""), person("陈伟", ""), true),
            (person("Dana", ""), person("Dana", ""), true),
            (person("Dana", ""), person("Dana", "dana@n.example"), false),
            (person("Dana", ""), person("Dan", ""), false),
            (person("Talent Team", ""), person("Talent Team", ""), true),
            (person("Talent Team", ""), person("Talent Team", "careers@n.example"), false),
            (person("", ""), person("", ""), false),
        ] {
            assert_eq!(Correspondent::new(&kept).is(&asked), same, "{kept:?} / {asked:?}");
        }
    }
}
