//! Events in the words the person reads, and the choices of the form that writes one down.

use super::event::{Event, Outcome, Sent, Source, What};
use crate::moment::short;
use jiff::civil::Date;

/// The kinds of event a person may write down, each with its code in the form and its words.
pub const KINDS: [(&str, &str); 10] = [
    ("interview", "Interview"),
    ("applied", "I applied"),
    ("thanks", "I sent a thank-you"),
    ("asked", "I asked for news"),
    ("wrote", "I sent another message"),
    ("answered", "They answered"),
    ("promised", "They named a day"),
    ("rejected", "They said no"),
    ("offered", "They offered the job"),
    ("withdrawn", "I withdrew"),
];

/// The code of an event's kind.
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

/// The event a code means; `by` is the day named in a promise. An error says what is missing.
pub fn what(code: &str, by: Option<Date>) -> Result<What, String> {
    let sent = |thanks, asks| What::Sent(Sent { asks, thanks, print: None });
    Ok(match code {
        "interview" => What::Interview,
        "applied" => What::Applied,
        "thanks" => sent(true, false),
        "asked" => sent(false, true),
        "wrote" => sent(false, false),
        "answered" => What::Answered { automatic: false },
        "promised" => {
            let day = by.ok_or("the day they named is missing")?;
            What::Promised { first: day, last: day, away: false }
        }
        "rejected" => What::Outcome(Outcome::Rejected),
        "offered" => What::Outcome(Outcome::Offered),
        "withdrawn" => What::Outcome(Outcome::Withdrawn),
        other => return Err(format!("there is no kind of event called {other:?}")),
    })
}

/// What happened, in a few words.
pub fn words(event: &Event) -> String {
    match &event.what {
        What::Interview => "Interview".to_owned(),
        What::Applied => "You applied".to_owned(),
        What::Sent(Sent { thanks: true, .. }) => "You sent a thank-you".to_owned(),
        What::Sent(Sent { asks: true, .. }) => "You asked for news".to_owned(),
        What::Sent(_) => "You wrote".to_owned(),
        What::Answered { automatic: true } => "An automatic reply came".to_owned(),
        What::Answered { automatic: false } => "They wrote".to_owned(),
        What::Promised { last, away: true, .. } => format!("They are away until {}", short(*last)),
        What::Promised { first, last, .. } if first == last => format!("They said they would answer by {}", short(*last)),
        What::Promised { first, last, .. } => format!("They said they would answer between {} and {}", short(*first), short(*last)),
        What::Outcome(Outcome::Rejected) => "They said no".to_owned(),
        What::Outcome(Outcome::Offered) => "They offered the job".to_owned(),
        What::Outcome(Outcome::Withdrawn) => "You withdrew".to_owned(),
    }
}

/// How it became known, in a few words.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Page => "read in the conversation",
        Source::Send => "seen when you pressed Send",
        Source::Person => "written down by you",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_goes_there_and_back() {
        let day = Some(Date::constant(2026, 11, 27));
        for (name, _) in KINDS {
            let made = what(name, day).expect(name);
            assert_eq!(code(&made), name);
            assert!(words(&Event::new("2026-11-23".parse().expect("a day"), made, Source::Person)).len() > 5);
        }
        assert!(what("promised", None).is_err() && what("party", day).is_err());
    }
}
