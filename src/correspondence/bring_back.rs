//! Undo of a deletion: brings back what was removed, and nothing else.

use super::{index::Index, store::Store};
use crate::error::UserError;

impl Store {
    /// Restores the people and events of an exported text, which were removed since.
    ///
    /// # Errors
    /// If the text cannot be read, or a limit is reached. The store is unchanged then.
    pub(super) fn bring_back(&mut self, text: &str) -> Result<(), UserError> {
        let mut removed = Store::read(text).map_err(UserError::Unreadable)?;
        let mut all = self.clone();
        // Numbers are given once, so this is the same person, whatever they are called now.
        removed.people.retain(|old| {
            let Some(known) = all.person(old.id) else { return true };
            old.timeline().cloned().for_each(|event| known.record_typed(event));
            false
        });
        all.import(&removed)?;
        let mut index = Index::of(&all.people);
        for old in &removed.people {
            let known = all.upsert(&mut index, &old.as_person())?;
            old.timeline().cloned().for_each(|event| known.record_typed(event));
        }
        *self = all;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        correspondence::{change::Change, event::What, limits},
        people::address::Person,
    };

    #[test]
    fn two_windows_do_not_undo_each_others_changes() {
        let mut store = Store::default();
        let person = Person { name: "Dana Reyes".into(), email: "dana@n.example".into() };
        store.change(Change::AddPerson { person }).expect("a person");
        let described = |name: Option<&str>, company: Option<&str>| Change::DescribePerson {
            person: 1,
            name: name.map(str::to_owned),
            company: company.map(str::to_owned),
        };
        store.change(described(Some("Dana Petrov"), None)).expect("another name");
        store.change(described(None, Some("Y Inc"))).expect("another employer");
        let dana = &store.people[0];
        assert_eq!((dana.name.as_str(), dana.company.as_deref()), ("Dana Petrov", Some("Y Inc")));
        let long = store.change(described(None, Some(&"C".repeat(limits::NAME + 1))));
        assert_eq!(long, Err(UserError::TooLong(limits::NAME, "C".repeat(20))));

        // What is brought back is found by its number, though another window has changed the name.
        store
            .change(Change::AddEvent {
                person: 1,
                at: "2026-11-16".parse().expect("a moment"),
                what: What::Interview,
            })
            .expect("an event");
        let before = store.write();
        let id = store.people[0].events[0].id;
        store.change(Change::RemoveEvent { person: 1, event: id }).expect("removed");
        store.change(described(Some("Dana Reyes-Petrov"), None)).expect("another name");
        store.change(Change::BringBack { text: before }).expect("brought back");
        let names: Vec<_> = store.people.iter().map(|p| (p.name.as_str(), p.timeline().count())).collect();
        assert_eq!(names, [("Dana Reyes-Petrov", 1)]);
    }
}
