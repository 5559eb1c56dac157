//! An index that finds the correspondent of an address field. The result is the first one for whom
//! [`Correspondent::is`] holds, but without a search through all of them.

use super::correspondent::{Correspondent, full_name};
use crate::people::address::Person;
use std::collections::HashMap;

/// The first correspondent with each address and each name, as places in the list of people.
#[derive(Default)]
pub struct Index {
    by_email: HashMap<String, usize>,
    /// Folded full names of all people.
    by_name: HashMap<String, usize>,
    /// Folded full names of people without an address.
    nameonly: HashMap<String, usize>,
    /// Display names of people without an address.
    shown: HashMap<String, usize>,
}

impl Index {
    /// Returns the index of a list of people.
    pub fn of(people: &[Correspondent]) -> Self {
        let mut index = Index::default();
        people.iter().enumerate().for_each(|(at, person)| index.add(person, at));
        index
    }

    /// Adds a person whose place is after all others.
    pub fn add(&mut self, person: &Correspondent, at: usize) {
        for email in &person.emails {
            self.by_email.entry(email.to_ascii_lowercase()).or_insert(at);
        }
        if person.emails.is_empty() && !person.name.is_empty() {
            self.shown.entry(person.name.clone()).or_insert(at);
        }
        let Some(name) = person.full_name() else { return };
        if person.emails.is_empty() {
            self.nameonly.entry(name.clone()).or_insert(at);
        }
        self.by_name.entry(name).or_insert(at);
    }

    /// Adds a further address of a person.
    pub fn add_address(&mut self, email: &str, at: usize) {
        let first = self.by_email.entry(email.to_ascii_lowercase()).or_insert(at);
        *first = at.min(*first);
    }

    /// Returns the place of the correspondent of an address field, or `None` if they are not known.
    pub fn find(&self, person: &Person) -> Option<usize> {
        let by = |map: &HashMap<String, usize>| {
            if map.is_empty() {
                None
            } else {
                full_name(&person.name).and_then(|name| map.get(&name)).copied()
            }
        };
        let found = if person.email.is_empty() {
            [self.shown.get(person.name.trim()).copied(), by(&self.by_name)]
        } else {
            [self.by_email.get(&person.email.to_ascii_lowercase()).copied(), by(&self.nameonly)]
        };
        found.into_iter().flatten().min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person() -> impl Strategy<Value = Person> {
        let name = prop_oneof![
            Just(""),
            Just("Dana"),
            Just("Dana Reyes"),
            Just("Reyes, Dana"),
            Just("Joe Marsh"),
            Just("陈伟")
        ];
        let email =
            prop_oneof![Just(""), Just("dana@n.example"), Just("Dana@N.example"), Just("joe@n.example")];
        (name, email).prop_map(|(name, email)| Person { name: name.into(), email: email.into() })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_index_finds_the_same_person_as_a_search(
            kept in prop::collection::vec(person(), 0..8),
            asked in person(),
        ) {
            let people: Vec<Correspondent> = kept.iter().map(Correspondent::new).collect();
            prop_assert_eq!(Index::of(&people).find(&asked), people.iter().position(|p| p.is(&asked)));
        }
    }
}
