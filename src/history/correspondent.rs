//! One person the writer corresponds with about a job, and what happened between them.

use super::{
    event::{Event, Sent, What},
    facts,
};
use crate::{
    draft::{History, Person},
    moment::Moment,
    names::{fold::fold, person::PersonName},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

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
}

impl Correspondent {
    /// A correspondent of whom nothing else is known.
    pub fn new(person: &Person) -> Self {
        let emails = [person.email.to_lowercase()].into_iter().filter(|e| !e.is_empty()).collect();
        Correspondent { name: person.name.trim().to_owned(), emails, ..Self::default() }
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
        theirs.is_some() && theirs == full_name(&self.name)
    }

    /// What to call them.
    pub fn shown(&self) -> &str {
        if self.name.is_empty() { self.emails.first().map_or("somebody", String::as_str) } else { &self.name }
    }

    /// Takes over a name or an address that was not known.
    pub fn meet(&mut self, person: &Person) -> bool {
        let mut changed = false;
        if self.name.is_empty() && !person.name.trim().is_empty() {
            person.name.trim().clone_into(&mut self.name);
            changed = true;
        }
        let email = person.email.to_lowercase();
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

    /// Takes in an event; what is known already is only completed. Answers its number where it is new.
    pub fn learn(&mut self, event: Event) -> Option<u32> {
        if let Some(known) = self.events.iter_mut().find(|known| known.is_same(&event)) {
            if !known.removed {
                known.enrich(&event);
            }
            return None;
        }
        Some(self.record(event))
    }

    /// Writes an event down as one of its own, whatever is known already; answers its number.
    pub fn record(&mut self, event: Event) -> u32 {
        self.last_event += 1;
        let id = self.last_event;
        self.events.push(Event { id, ..event });
        self.events.sort_by_key(|e| (e.order(), e.id));
        id
    }

    /// Removes an event for the person. What the page tells again stays away; false where there is none.
    pub fn remove(&mut self, event: u32) -> bool {
        let Some(event) = self.events.iter_mut().find(|e| e.id == event && !e.removed) else { return false };
        event.removed = true;
        event.job = None;
        if let What::Sent(sent) = &mut event.what {
            *sent = Sent::default();
        }
        true
    }

    /// Takes an event back as if it had never been: the message did not go out.
    pub fn take_back(&mut self, event: u32) -> bool {
        let before = self.events.len();
        self.events.retain(|e| e.id != event);
        self.events.len() < before
    }

    /// The events a person sees.
    pub fn timeline(&self) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(|e| !e.removed)
    }

    /// What a check needs to know.
    pub fn history(&self, now: Moment, job: Option<&str>) -> History {
        History { company: self.company.clone(), ..facts::history(&self.events, now, job) }
    }

    /// The part of an address after the @, where it is an employer's own.
    pub fn domain(&self) -> Option<&str> {
        let domain = self.emails.first()?.split_once('@')?.1;
        (!is_public(domain)).then_some(domain)
    }
}

/// The letters of a shown name that is more than a first name; titles, remarks and the order "Family, Given" change nothing.
fn full_name(shown: &str) -> Option<String> {
    let read = PersonName::read(&Person { name: shown.to_owned(), email: String::new() });
    // Some scripts write given and family name as one word.
    let whole = read.words.len() > 1 || read.romanised && read.words.iter().any(|word| word.text.chars().count() > 1);
    whole.then(|| fold(&read.full()))
}

/// Domains anybody may have an address in.
fn is_public(domain: &str) -> bool {
    const PUBLIC: [&str; 22] = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com", "proton.me",
        "protonmail.com", "pm.me", "icloud.com", "me.com", "mac.com", "aol.com", "gmx.com", "gmx.de", "gmx.net", "web.de", "fastmail.com",
        "zoho.com", "mail.com",
    ];
    PUBLIC.contains(&domain) || domain.starts_with("yahoo.") || domain.starts_with("hotmail.") || domain.starts_with("outlook.")
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
