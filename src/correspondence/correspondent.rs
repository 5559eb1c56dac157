//! A person with whom the writer corresponds about a job, and the events between them.

use super::{
    event::{Event, OnPage, Sent, What},
    facts, limits, sorted,
    visible::Visible,
};
use crate::{
    message::draft::Facts,
    people::{address::Person, person::PersonName},
    text::fold::fold,
    time::local_time::Moment,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;

/// A correspondent, as stored in the browser.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Correspondent {
    /// The number in the store.
    #[serde(default)]
    pub id: u32,
    /// The name as the address field showed it. Empty if only the address is known.
    #[serde(default)]
    pub name: String,
    /// The addresses in lower case.
    #[serde(default)]
    pub emails: Vec<String>,
    /// The employer, as the user or the letters name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The events, oldest first.
    #[serde(default)]
    pub events: Vec<Event>,
    /// The local day of the reminder to write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind_on: Option<Date>,
    /// The highest number that an event of this person ever had.
    #[serde(default)]
    pub last_event: u32,
    #[serde(skip)]
    full_name: FullName,
}

/// The result of [`Correspondent::learn`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upserted {
    /// The event was not known and has this number.
    New(u32),
    /// The event was known and was completed.
    Completed,
    /// Nothing was new, or there was no room.
    Nothing,
}

impl Upserted {
    /// Returns the number of a new event, or `None` if it was known.
    pub fn new_id(self) -> Option<u32> {
        if let Upserted::New(id) = self { Some(id) } else { None }
    }
}

impl Correspondent {
    /// Returns a correspondent without events.
    pub fn new(person: &Person) -> Self {
        let Person { name, email } = limits::person(person);
        Correspondent {
            name,
            emails: Some(email).filter(|e| !e.is_empty()).into_iter().collect(),
            ..Self::default()
        }
    }

    /// Returns whether this is the person of an address field.
    ///
    /// If both have an address, the addresses are compared. If one of them has no address, the full names are
    /// compared. If neither has one, equal display names are enough.
    pub fn is(&self, person: &Person) -> bool {
        match (self.emails.as_slice(), person.email.as_str()) {
            ([], "") if !self.name.is_empty() && self.name == person.name.trim() => return true,
            ([], _) | (_, "") => {}
            (known, asked) => return known.iter().any(|e| e.eq_ignore_ascii_case(asked)),
        }
        let theirs = full_name(&person.name);
        theirs.is_some() && theirs == self.full_name()
    }

    /// Returns the folded full name, or `None` if only a first name is known. The result is cached.
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

    /// Returns a name for display: the name, else the address, else "somebody".
    pub fn shown(&self) -> &str {
        if self.name.is_empty() { self.emails.first().map_or("somebody", String::as_str) } else { &self.name }
    }

    /// Adds a name or an address that was not known. Returns whether anything changed.
    pub fn add_name_or_address(&mut self, person: &Person) -> bool {
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

    /// Returns the name and the first address, as in an address field.
    pub fn as_person(&self) -> Person {
        Person { name: self.name.clone(), email: self.emails.first().cloned().unwrap_or_default() }
    }

    /// Adds an event, or completes it if the same site has reported it before. Reports from different sites
    /// are separate events.
    pub fn upsert_event(&mut self, event: Event) -> Upserted {
        if let Some(known) = sorted::find(&self.events, &event, |known| known.is_told_like(&event)) {
            let kept = &mut self.events[known];
            let completed = if kept.removed {
                // The page itself reports the event, so its marks depend on it although the user has removed
                // it.
                let counts = kept.on_page == OnPage::Never && event.on_page == OnPage::Counted;
                kept.on_page = if counts { OnPage::Always } else { kept.on_page };
                counts
            } else {
                sorted::enrich(&mut self.events, known, &event)
            };
            return if completed { Upserted::Completed } else { Upserted::Nothing };
        }
        self.record(event).map_or(Upserted::Nothing, Upserted::New)
    }

    /// Adds an event without comparing it with others. Returns its number, or `None` if there is no room.
    pub fn record(&mut self, event: Event) -> Option<u32> {
        if self.events.len() >= limits::EVENTS && !self.make_room(&event) {
            return None;
        }
        self.last_event += 1;
        let id = self.last_event;
        sorted::insert(&mut self.events, Event { id, ..event });
        Some(id)
    }

    /// Removes the oldest message to make room for an event. Returns `false`, without a change, if there is
    /// no such message or if the event is an older message itself.
    fn make_room(&mut self, event: &Event) -> bool {
        let is_message = |e: &Event| matches!(e.what, What::Sent(_) | What::Answered { .. });
        let Some(oldest) = self.events.iter().position(|e| is_message(e) && !e.is_vouched()) else {
            return false;
        };
        if is_message(event) && self.events[oldest].order() > event.order() {
            return false;
        }
        self.events.remove(oldest);
        true
    }

    /// Returns the event with a number, unless it was removed.
    pub fn event(&mut self, id: u32) -> Option<&mut Event> {
        self.events.iter_mut().find(|e| e.id == id && !e.removed)
    }

    /// Removes an event for the user, with its other records from the same place. If the page reports it
    /// again, it stays removed. Returns `false` if there is no such event.
    pub fn remove(&mut self, event: u32) -> bool {
        let Some(removed) = self.event(event).cloned() else { return false };
        let same = |e: &Event| {
            e.id == event || e.is_same(&removed) && e.is_from_place_of(&removed) && !e.is_told_like(&removed)
        };
        // What was removed quietly stays so.
        self.events.iter_mut().filter(|e| !e.removed && same(e)).for_each(|e| bury(e, OnPage::Counted));
        true
    }

    /// Removes an event because of information from elsewhere. The marks on the page that reported it do not
    /// change.
    pub fn remove_quietly(&mut self, event: u32) {
        if let Some(event) = self.event(event) {
            bury(event, OnPage::Always);
        }
    }

    /// Returns the events that the user sees: each one once, without the removed ones.
    pub fn timeline(&self) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(|e| !e.removed && !self.is_repeated(e))
    }

    /// Returns whether there is another record of the event: one that counts everywhere, or an earlier one
    /// from the same place.
    fn is_repeated(&self, event: &Event) -> bool {
        let says_it = |e: &Event| {
            let everywhere = e.is_everywhere() && !event.is_everywhere();
            let other_name = e.is_from_place_of(event) && !e.is_told_like(event);
            e.id != event.id && (everywhere || !e.removed && e.id < event.id && other_name)
        };
        event.provenance.is_some() && sorted::find(&self.events, event, says_it).is_some()
    }

    /// Returns the history from all sites at a local time, for one job or all. Facts from a site that
    /// contradict the user's own entries do not count.
    pub fn history(&self, now: Moment, job: Option<&str>) -> Facts {
        let visible = Visible::everywhere(self.events.iter(), now, job);
        Facts { company: self.company.clone(), ..facts::of_events(&visible.events, now, job) }
    }

    /// Returns the domain of the first address, or `None` if it is a public mail provider's.
    pub fn domain(&self) -> Option<&str> {
        let domain = self.emails.first()?.split_once('@')?.1;
        (!is_public(domain)).then_some(domain)
    }
}

/// Marks an event as removed and drops its details, except for those by which it is recognised again.
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

/// The cache of [`Correspondent::full_name`]: the display name and its folded full name.
#[derive(Debug, Clone, Default)]
struct FullName(RefCell<Option<(String, Option<String>)>>);

impl PartialEq for FullName {
    /// Always holds, since the cache follows from the name, which is compared itself.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Returns the folded full name of a display name, or `None` if it is only a first name. Titles, remarks and
/// the order "Family, Given" do not matter.
pub(super) fn full_name(shown: &str) -> Option<String> {
    let read = PersonName::read(&Person { name: shown.to_owned(), email: String::new() });
    // Some scripts write given and family name as one word.
    let whole =
        read.words.len() > 1 || read.romanised && read.words.iter().any(|word| word.text.chars().count() > 1);
    whole.then(|| fold(&read.full()))
}

/// Returns whether a domain is a public mail provider's.
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
    fn a_person_is_recognised_by_address_or_by_full_name() {
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
