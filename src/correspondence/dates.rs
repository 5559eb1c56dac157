//! The two dates of the panel's form: the day of the interview, and the day by which they answer.

use super::{
    correspondent::Correspondent,
    event::{Event, OnPage, Source, What},
    facts,
    index::Index,
    limits,
    provenance::{Provenance, key},
    store::Store,
    visible::{Told, Visible},
};
use crate::{error::UserError, reading::Reading};
use jiff::civil::Date;

impl Store {
    /// Takes in the two dates of the panel's form for the people a letter goes to: the day of the interview
    /// and the day by which they answer; an empty one takes away what was known on this site.
    ///
    /// # Errors
    /// If the days cannot be, if nobody is written to, or if there is no room; nothing has changed then.
    pub fn set_dates(
        &mut self,
        reading: &Reading,
        place: &Provenance,
        interview: Option<Date>,
        promised: Option<Date>,
    ) -> Result<(), UserError> {
        let now = reading.draft.now.ok_or(UserError::NoMoment)?;
        interview.iter().chain(&promised).try_for_each(|day| limits::entered_day(*day))?;
        if let Some(day) = promised.filter(|day| interview.is_some_and(|at| *day < at)) {
            return Err(UserError::PromisedBeforeInterview(day));
        }
        let people = Self::recorded_for(reading);
        if people.is_empty() {
            return Err(UserError::NoRecipient);
        }
        let mut all = self.clone();
        let mut index = Index::of(&all.people);
        for person in people {
            let known = all.upsert(&mut index, &person)?;
            let visible = Visible::at(place, known.events.iter(), &Told::default(), now, None);
            let history = facts::of_events(&visible.events, now, None);
            let typed = |at, what| {
                let event = Event::new(at, what, Source::Person);
                Event { provenance: Some(place.clone()), to: key(&person), on_page: OnPage::Never, ..event }
            };
            if history.interview_at.map(|m| m.date) != interview {
                let fits = |e: &Event| {
                    e.what == What::Interview && history.interview_at.is_some_and(|m| m.date == e.at.date)
                };
                known.replace(place, fits, interview.map(|day| typed(day.into(), What::Interview)));
            }
            if history.promised_by.map(|m| m.date) != promised {
                let standing = |e: &Event| match e.what {
                    What::Promised { last, away: false, .. } => history.promised_by == Some(last.into()),
                    _ => false,
                };
                known.replace(
                    place,
                    standing,
                    promised.map(|last| typed(now, What::Promised { first: last, last, away: false })),
                );
            }
        }
        *self = all;
        Ok(())
    }
}

impl Correspondent {
    /// Removes what fits of the events that count on a site, and puts something else in its place. What the
    /// site told stays counted by its own marks, which must not show what the person typed.
    fn replace(&mut self, place: &Provenance, fits: impl Fn(&Event) -> bool, with: Option<Event>) {
        let fitting =
            self.events.iter().filter(|e| !e.removed && fits(e) && (e.is_everywhere() || e.is_from(place)));
        let old = fitting.map(|e| (e.id, e.is_told_by_page(place)));
        let (told, others): (Vec<_>, Vec<_>) = old.partition(|(_, is_told)| *is_told);
        // First, since `remove` removes other records of the same thing, and the page would see it.
        for (id, _) in told {
            self.remove_quietly(id);
        }
        for (id, _) in others {
            self.remove(id);
        }
        if let Some(event) = with {
            self.record_typed(event);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{letter_file, message::draft::Draft};

    fn at() -> Provenance {
        Provenance { site: "https://mail.example".into(), account: "sam@m.example".into() }
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn the_two_dates_of_the_panel() {
        let mut store = Store::default();
        let head = "To: Dana Reyes <dana@n.example>\nNow: 2026-11-23T10:00\n\nHi Dana";
        let draft = letter_file::parse(head, Draft::default()).expect("a letter file");
        let letter = Reading::new(&draft);
        let known = |store: &Store| {
            store
                .view(&letter, &at())
                .facts
                .map(|h| (h.interview_at.map(|m| m.date), h.promised_by.map(|m| m.date)))
        };
        let (monday, friday, next) = (day("2026-11-16"), day("2026-11-27"), day("2026-12-04"));
        for dates in [
            (Some(monday), Some(friday)),
            (Some(monday), Some(next)),
            (Some(day("2026-11-17")), None),
            (None, Some(friday)),
            (None, None),
        ] {
            store.set_dates(&letter, &at(), dates.0, dates.1).expect("told");
            assert_eq!(known(&store), Some(dates));
        }
        assert!(store.set_dates(&letter, &at(), Some(friday), Some(monday)).is_err());
        let nobody = Draft { to: Vec::new(), ..draft.clone() };
        assert!(
            store.set_dates(&Reading::new(&nobody), &at(), Some(monday), None) == Err(UserError::NoRecipient)
        );
    }
}
