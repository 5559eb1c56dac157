//! Finds the correspondent of an address field without looking at each. Answers what [`Correspondent::is`] answers for the
//! first of them.

use super::correspondent::{Correspondent, full_name};
use crate::draft::Person;
use std::collections::HashMap;

/// Where each address and each name is first.
#[derive(Default)]
pub struct Index {
    by_email: HashMap<String, usize>,
    /// Full names of everybody.
    by_name: HashMap<String, usize>,
    /// Full names of those without an address.
    nameonly: HashMap<String, usize>,
    /// Shown names of those without an address.
    shown: HashMap<String, usize>,
}

impl Index {
    /// Reads everybody once.
    pub fn of(people: &[Correspondent]) -> Self {
        let mut index = Index::default();
        people.iter().enumerate().for_each(|(at, person)| index.add(person, at));
        index
    }

    /// Adds one who comes after all others.
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

    /// Adds an address of one who had another before.
    pub fn add_address(&mut self, email: &str, at: usize) {
        let first = self.by_email.entry(email.to_ascii_lowercase()).or_insert(at);
        *first = at.min(*first);
    }

    /// Returns the place of the correspondent of an address field.
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
        fn the_index_finds_whom_looking_at_each_finds(kept in prop::collection::vec(person(), 0..8), asked in person()) {
            let people: Vec<Correspondent> = kept.iter().map(Correspondent::new).collect();
            prop_assert_eq!(Index::of(&people).find(&asked), people.iter().position(|p| p.is(&asked)));
        }
    }
}
