//! Events as the user sees them: the keys of their messages, and the choices of the form that adds one.

use super::event::{Event, Outcome, Sent, Source, What};
use crate::error::UserError;
use jiff::civil::Date;

/// The codes of the kinds of event in the form.
pub const KINDS: [&str; 10] = [
    "interview", "applied", "thanks", "asked", "wrote", "answered", "promised", "rejected", "offered",
    "withdrawn",
];

/// Returns the code of an event's kind.
pub fn code(what: &What) -> &'static str {
    match what {
        What::Interview => "interview",
        What::Applied => "applied",
        What::Sent(Sent { thanks: true, .. }) => "thanks",
        What::Sent(Sent { asks: true, .. }) => "asked",
        What::Sent(_) => "wrote",
        What::Answered { .. } => "answered",
        What::Promised { .. } => "promised",
        What::Outcome(Outcome::Rejected) => "rejected",
        What::Outcome(Outcome::Offered) => "offered",
        What::Outcome(Outcome::Withdrawn) => "withdrawn",
    }
}

/// Returns the kind of event that a code means. `by` is the promised day.
///
/// # Errors
/// [`UserError::NoDay`] for a promise without a day, and [`UserError::NoKind`] for an unknown code.
pub fn what(code: &str, by: Option<Date>) -> Result<What, UserError> {
    let sent = |thanks, asks| What::Sent(Sent { asks, thanks, print: None });
    Ok(match code {
        "interview" => What::Interview,
        "applied" => What::Applied,
        "thanks" => sent(true, false),
        "asked" => sent(false, true),
        "wrote" => sent(false, false),
        "answered" => What::Answered { automatic: false },
        "promised" => {
            let day = by.ok_or(UserError::NoDay)?;
            What::Promised { first: day, last: day, away: false }
        }
        "rejected" => What::Outcome(Outcome::Rejected),
        "offered" => What::Outcome(Outcome::Offered),
        "withdrawn" => What::Outcome(Outcome::Withdrawn),
        other => return Err(UserError::NoKind(other.to_owned())),
    })
}

/// Returns the key of the message that describes an event, and the days in it.
pub fn message(event: &Event) -> (&'static str, Vec<Date>) {
    match &event.what {
        What::Answered { automatic: true } => ("eventAutomatic", Vec::new()),
        What::Promised { last, away: true, .. } => ("eventAway", vec![*last]),
        What::Promised { first, last, .. } if first == last => ("eventPromised", vec![*last]),
        What::Promised { first, last, .. } => ("eventPromisedBetween", vec![*first, *last]),
        What::Interview => ("eventInterview", Vec::new()),
        What::Applied => ("eventApplied", Vec::new()),
        What::Sent(Sent { thanks: true, .. }) => ("eventThanks", Vec::new()),
        What::Sent(Sent { asks: true, .. }) => ("eventAsked", Vec::new()),
        What::Sent(_) => ("eventWrote", Vec::new()),
        What::Answered { automatic: false } => ("eventAnswered", Vec::new()),
        What::Outcome(Outcome::Rejected) => ("eventRejected", Vec::new()),
        What::Outcome(Outcome::Offered) => ("eventOffered", Vec::new()),
        What::Outcome(Outcome::Withdrawn) => ("eventWithdrawn", Vec::new()),
    }
}

/// Returns the key of the message that says how an event became known, and the site and account in it.
pub fn source(event: &Event) -> (&'static str, Vec<&str>) {
    let place = event.provenance.as_ref().filter(|p| !p.site.is_empty());
    let values = place
        .map_or_else(Vec::new, |p| [p.host(), &p.account].into_iter().filter(|w| !w.is_empty()).collect());
    let key = match (event.source, values.len()) {
        (Source::Page, 0) => "sourcePage",
        (Source::Page, 1) => "sourcePageOn",
        (Source::Page, _) => "sourcePageAs",
        (Source::Send, 0) => "sourceSend",
        (Source::Send, 1) => "sourceSendOn",
        (Source::Send, _) => "sourceSendAs",
        (Source::Person, _) => return ("sourcePerson", Vec::new()),
    };
    (key, values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correspondence::provenance::Provenance;

    #[test]
    fn every_code_is_the_code_of_its_kind() {
        let day = Some(Date::constant(2026, 11, 27));
        for name in KINDS {
            let made = what(name, day).expect(name);
            assert_eq!(code(&made), name);
            assert!(
                message(&Event::new("2026-11-23".parse().expect("a day"), made, Source::Person))
                    .0
                    .starts_with("event")
            );
        }
        assert!(what("promised", None).is_err() && what("party", day).is_err());
    }

    #[test]
    fn an_event_says_where_it_was_read() {
        let mut event = Event::new("2026-11-23".parse().expect("a day"), What::Interview, Source::Page);
        assert_eq!(source(&event), ("sourcePage", vec![]));
        event.provenance =
            Some(Provenance { site: "https://mail.google.com".into(), account: "sam@mail.example".into() });
        assert_eq!(source(&event), ("sourcePageAs", vec!["mail.google.com", "sam@mail.example"]));
        event.provenance =
            Some(Provenance { site: "https://mail.google.com".into(), account: String::new() });
        assert_eq!(
            source(&Event { source: Source::Send, ..event }),
            ("sourceSendOn", vec!["mail.google.com"])
        );
    }
}
