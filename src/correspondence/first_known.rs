//! What the user knows of a person when they add them on the Follow-ups page.

use super::{
    change::has_room,
    correspondent::Correspondent,
    event::{Event, Source, What},
    index::Index,
    limits,
    store::Store,
};
use crate::{error::UserError, people::address::Person, text::fold::fold, time::local_time::Moment};
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
        check(person)?;
        self.upsert(&mut Index::of(&self.people), person)
    }

    /// Adds a person with all that is known, or nothing.
    pub(super) fn add_follow_up(&mut self, person: &Person, known: &FirstKnown) -> Result<(), UserError> {
        let mut all = self.clone();
        match self.find(person).filter(|other| other.is_unlike(person, &known.company)) {
            None => all.add(person)?,
            // Only the name is the same, and now an address tells them apart.
            Some(other) if other.emails.is_empty() && !person.email.is_empty() => {
                check(person)?;
                let at = all.push(person)?;
                &mut all.people[at]
            }
            Some(other) => return Err(UserError::AlreadyKnown(other.shown_with_company())),
        }
        .record_first(known)?;
        *self = all;
        Ok(())
    }
}

/// Returns an error if the name and address that the user has entered cannot be stored as they are.
fn check(person: &Person) -> Result<(), UserError> {
    let Person { name, email } = person;
    if name.trim().is_empty() && email.is_empty() {
        return Err(UserError::Nameless);
    }
    if !email.is_empty() && (!email.contains('@') || email.contains(char::is_whitespace)) {
        return Err(UserError::NoAddress(email.clone()));
    }
    limits::entered(name, limits::NAME)?;
    limits::entered(email, limits::ADDRESS)?;
    Ok(())
}

impl Correspondent {
    /// Returns whether the user means somebody else by a name or an employer that are not those stored.
    fn is_unlike(&self, person: &Person, company: &str) -> bool {
        let differs = |known: &str, given: &str| {
            !known.is_empty() && !given.trim().is_empty() && fold(known) != fold(given.trim())
        };
        differs(&self.name, &person.name) || differs(self.company.as_deref().unwrap_or_default(), company)
    }

    /// Returns the name, and the employer if it is known, for display.
    fn shown_with_company(&self) -> String {
        match &self.company {
            Some(company) => format!("{} ({company})", self.shown()),
            None => self.shown().to_owned(),
        }
    }

    fn record_first(&mut self, known: &FirstKnown) -> Result<(), UserError> {
        let FirstKnown { company, job, interview, promised, now } = known;
        interview.iter().chain(promised).try_for_each(|day| limits::entered_day(*day))?;
        if let Some(day) = promised.filter(|day| interview.is_some_and(|at| *day < at)) {
            return Err(UserError::PromisedBeforeInterview(day));
        }
        let company = limits::entered(company, limits::NAME)?;
        if !company.is_empty() {
            self.company = Some(company);
        }
        let job = Some(limits::entered(job, limits::JOB)?).filter(|job| !job.is_empty());
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

    #[test]
    fn nobody_is_taken_for_another_of_the_same_name_or_address() {
        let mut store = Store::default();
        let add = |name: &str, email: &str, company: &str| Change::AddFollowUp {
            person: Person { name: name.into(), email: email.into() },
            company: company.into(),
            job: String::new(),
            interview: "2026-11-16".parse().ok(),
            promised: None,
            now: "2026-11-23T10:00".parse().expect("a moment"),
        };
        store.change(add("Sam Smith", "", "Alpha")).expect("added");
        store.change(add("Dana Reyes", "dana@n.example", "Northwind")).expect("added");
        let before = store.clone();
        for (name, email, company) in [
            ("Sam Smith", "", "Beta"),
            ("sam smith", "", "Gamma"),
            ("Other Person", "dana@n.example", "Northwind"),
            ("", "dana@n.example", "Contoso"),
            (&"N".repeat(limits::NAME + 1), "", ""),
            ("Ann Lee", "", &"C".repeat(limits::NAME + 1)),
        ] {
            store.change(add(name, email, company)).expect_err(name);
            assert_eq!(store, before, "{name} {email} {company}");
        }
        store.change(add("Sam Smith", "", " alpha ")).expect("the same person");
        store.change(add("Sam Smith", "sam@beta.example", "Alpha")).expect("his address");
        assert_eq!(store.people.len(), 2);
        store.change(add("Ann Lee", "", "Alpha")).expect("added");
        store.change(add("Ann Lee", "ann@beta.example", "Beta")).expect("another one");
        let annes: Vec<_> =
            store.people[2..].iter().map(|p| (p.company.as_deref(), p.events.len())).collect();
        assert_eq!(annes, [(Some("Alpha"), 1), (Some("Beta"), 1)]);
    }
}
