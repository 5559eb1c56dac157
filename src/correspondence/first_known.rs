//! What the user knows of a person when they add them on the Follow-ups page.

use super::{
    change::has_room,
    correspondent::Correspondent,
    event::{Event, Source, What},
    index::Index,
    limits,
    store::Store,
};
use crate::{error::UserError, people::address::Person, time::local_time::Moment};
use jiff::civil::Date;

/// What the user knows of a person at first.
#[derive(Debug)]
pub(super) struct FirstKnown {
    /// The employer, or an empty text.
    pub company: String,
    /// The job, or an empty text. It is stored with the two days.
    pub job: String,
    /// The day of the interview.
    pub interview: Option<Date>,
    /// The day by which they promised an answer.
    pub promised: Option<Date>,
    /// The local time.
    pub now: Moment,
}

impl Store {
    /// Returns the person with a name and address, who is added if they are not known.
    pub(super) fn add(&mut self, person: &Person) -> Result<&mut Correspondent, UserError> {
        let address_is_one = person.email.is_empty()
            || person.email.contains('@') && !person.email.contains(char::is_whitespace);
        if person.name.trim().is_empty() && person.email.is_empty() {
            return Err(UserError::Nameless);
        }
        if !address_is_one {
            return Err(UserError::NoAddress(person.email.clone()));
        }
        self.upsert(&mut Index::of(&self.people), person)
    }

    /// Adds a person with all that is known, or nothing.
    pub(super) fn add_follow_up(&mut self, person: &Person, known: &FirstKnown) -> Result<(), UserError> {
        let mut all = self.clone();
        all.add(person)?.record_first(known)?;
        *self = all;
        Ok(())
    }
}

impl Correspondent {
    fn record_first(&mut self, known: &FirstKnown) -> Result<(), UserError> {
        let FirstKnown { company, job, interview, promised, now } = known;
        if let Some(day) = promised.filter(|day| interview.is_some_and(|at| *day < at)) {
            return Err(UserError::PromisedBeforeInterview(day));
        }
        let company = limits::name(company, limits::NAME);
        if !company.is_empty() {
            self.company = Some(company);
        }
        let job = Some(limits::name(job, limits::JOB)).filter(|job| !job.is_empty());
        let promise = promised.map(|last| {
            // A day in the past was promised before it.
            let said = if last < now.date { interview.unwrap_or(last).into() } else { *now };
            (said, What::Promised { first: last, last, away: false })
        });
        let met = interview.map(|day| (day.into(), What::Interview));
        for (at, what) in met.into_iter().chain(promise) {
            has_room(self)?;
            self.record_typed(Event { job: job.clone(), ..Event::new(at, what, Source::Person) });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correspondence::change::Change;

    #[test]
    fn a_follow_up_is_added_with_all_that_is_known_or_not_at_all() {
        let mut store = Store::default();
        let add = |email: &str, interview: &str, promised: &str| Change::AddFollowUp {
            person: Person { name: "Dana Reyes".into(), email: email.into() },
            company: " Northwind ".into(),
            job: "analyst role".into(),
            interview: interview.parse().ok(),
            promised: promised.parse().ok(),
            now: "2026-11-23T10:00".parse().expect("a moment"),
        };
        for wrong in [add("dana at n", "", ""), add("dana@n.example", "2026-11-20", "2026-11-19")] {
            assert!(store.change(wrong).is_err());
            assert_eq!(store, Store::default());
        }
        store.change(add("dana@n.example", "2026-11-16", "2026-11-20")).expect("added");
        let known = &store.people[0];
        assert_eq!(known.company.as_deref(), Some("Northwind"));
        let told: Vec<_> = known.timeline().map(|e| (e.at.date.to_string(), e.job.as_deref())).collect();
        let job = Some("analyst role");
        assert_eq!(told, [("2026-11-16".to_owned(), job), ("2026-11-16".to_owned(), job)]);
        store.change(add("dana@n.example", "", "2026-12-04")).expect("added to the same person");
        assert_eq!((store.people.len(), store.people[0].timeline().count()), (1, 3));
    }
}
