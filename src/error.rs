//! Errors that are shown to the user. They are data, so that the interface can show them in the user's
//! language. The command line and logs show them in English.

use crate::{time::local_time::long, versioned::Unreadable};
use jiff::civil::Date;
use thiserror::Error;

/// The reason why a request was rejected. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum UserError {
    /// Neither name nor address was given.
    #[error("enter a name or an email address")]
    Nameless,
    /// The given text is no mail address.
    #[error("“{0}” isn't an email address")]
    NoAddress(String),
    /// A person of this name or address is stored, with something else that was given now. Their name and
    /// employer, or address, as the page shows them.
    #[error(
        "{0} is already listed; open their entry to add to it, or enter an address that tells them apart"
    )]
    AlreadyKnown(String),
    /// A field has more code points than are stored. The beginning of its text.
    #[error("“{1}…” has more than {0} characters")]
    TooLong(usize, String),
    /// The year of a date cannot be right.
    #[error("check the year: {0:04}")]
    WrongYear(i16),
    /// The person was removed.
    #[error("this person was removed in another window")]
    PersonGone,
    /// The entry was removed.
    #[error("this event was removed in another window")]
    EntryGone,
    /// The file is damaged, or was written by a newer version.
    #[error("this file couldn't be imported: {0}")]
    Unreadable(Unreadable),
    /// The page gave no local time.
    #[error("the current time isn't known")]
    NoMoment,
    /// The promised day is before the interview.
    #[error("the date they gave ({}) is before the interview", long(*.0))]
    PromisedBeforeInterview(Date),
    /// The promised day is before the day of the promise.
    #[error("the date they gave ({}) is before the day they said it ({})", long(*.0), long(*.1))]
    PromisedBeforeSaid(Date, Date),
    /// The letter has no recipient.
    #[error("add someone in the To field first")]
    NoRecipient,
    /// The promise has no day.
    #[error("enter the date they gave")]
    NoDay,
    /// There is no kind of event with this code.
    #[error("there's no kind of event called {0}")]
    NoKind(String),
    /// The finding no longer exists.
    #[error("this text is no longer in the message")]
    WordsGone,
    /// There is no rule with this id.
    #[error("there's no rule called {0}")]
    NoRule(String),
    /// The file was not written by Tactful.
    #[error("this isn't a Tactful file: {0}")]
    NotOurs(String),
    /// A part of a file cannot be read.
    #[error("its part “{0}” can't be read: {1}")]
    Part(&'static str, Unreadable),
    /// The question was answered already, or the contradiction no longer exists.
    #[error("this question is no longer open")]
    QuestionGone,
    /// No sending can be undone with this ticket.
    #[error("no message sent in the last five minutes matches")]
    NotSent,
    /// The store has this many people, which is the most.
    #[error("you can keep up to {0} people; delete some under Follow-ups first")]
    TooManyPeople(usize),
    /// The person has this many events, which is the most.
    #[error("you can keep up to {0} events for one person; remove some first")]
    TooManyEvents(usize),
    /// The file has more than this many megabytes.
    #[error("the file is larger than {0} MB")]
    TooLarge(usize),
    /// The data that was set aside was restored or deleted in the meantime.
    #[error("it's already gone")]
    AsideGone,
}

/// A value in the message of a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A day, which the interface formats for the user's language.
    Day(Date),
}

impl UserError {
    /// Returns the key of the message in `extension/_locales`, and its values.
    pub fn message(&self) -> (&'static str, Vec<Value>) {
        let text = |text: &str| vec![Value::Text(text.to_owned())];
        match self {
            UserError::Nameless => ("refusedNameless", Vec::new()),
            UserError::NoAddress(written) => ("refusedAddress", text(written)),
            UserError::AlreadyKnown(shown) => ("refusedKnown", text(shown)),
            UserError::TooLong(most, start) => {
                ("refusedLong", vec![Value::Text(most.to_string()), Value::Text(start.clone())])
            }
            UserError::WrongYear(year) => ("refusedYear", text(&format!("{year:04}"))),
            UserError::PersonGone => ("refusedPersonGone", Vec::new()),
            UserError::EntryGone => ("refusedEntryGone", Vec::new()),
            UserError::Unreadable(why) => ("refusedUnreadable", text(&why.to_string())),
            UserError::NoMoment => ("refusedMoment", Vec::new()),
            UserError::PromisedBeforeInterview(day) => ("refusedBeforeInterview", vec![Value::Day(*day)]),
            UserError::PromisedBeforeSaid(day, said) => {
                ("refusedBeforeSaid", vec![Value::Day(*day), Value::Day(*said)])
            }
            UserError::NoRecipient => ("refusedRecipient", Vec::new()),
            UserError::NoDay => ("refusedDay", Vec::new()),
            UserError::NoKind(name) => ("refusedKind", text(name)),
            UserError::WordsGone => ("refusedWordsGone", Vec::new()),
            UserError::NoRule(name) => ("refusedRule", text(name)),
            UserError::NotOurs(why) => ("refusedNotOurs", text(why)),
            UserError::Part(part, why) => {
                ("refusedPart", vec![Value::Text((*part).to_owned()), Value::Text(why.to_string())])
            }
            UserError::QuestionGone => ("refusedQuestion", Vec::new()),
            UserError::NotSent => ("refusedNotSent", Vec::new()),
            UserError::TooManyPeople(most) => ("refusedPeople", text(&most.to_string())),
            UserError::TooManyEvents(most) => ("refusedEvents", text(&most.to_string())),
            UserError::TooLarge(megabytes) => ("refusedLarge", text(&megabytes.to_string())),
            UserError::AsideGone => ("refusedAsideGone", Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_messages_of_the_interface_are_the_same() {
        let day = Date::constant(2026, 12, 4);
        let damaged = || Unreadable::Damaged("words[0]".into());
        let all = [
            UserError::Nameless,
            UserError::NoAddress("dana at n".into()),
            UserError::AlreadyKnown("Dana (Northwind)".into()),
            UserError::TooLong(100, "Dana".into()),
            UserError::WrongYear(26),
            UserError::PersonGone,
            UserError::EntryGone,
            UserError::Unreadable(damaged()),
            UserError::NoMoment,
            UserError::PromisedBeforeInterview(day),
            UserError::PromisedBeforeSaid(day, Date::constant(2026, 12, 7)),
            UserError::NoRecipient,
            UserError::NoDay,
            UserError::NoKind("party".into()),
            UserError::WordsGone,
            UserError::NoRule("none".into()),
            UserError::NotOurs("line 1".into()),
            UserError::Part("history", damaged()),
            UserError::QuestionGone,
            UserError::NotSent,
            UserError::TooManyPeople(2000),
            UserError::TooManyEvents(500),
            UserError::TooLarge(8),
            UserError::AsideGone,
        ];
        let table: serde_json::Value =
            serde_json::from_str(include_str!("../extension/_locales/en/messages.json")).expect("JSON");
        for refusal in all {
            let (key, values) = refusal.message();
            let text = table[key]["message"].as_str().unwrap_or_else(|| panic!("_locales/en has no {key}"));
            let said = values.iter().enumerate().fold(text.to_owned(), |text, (at, value)| {
                let value = match value {
                    Value::Text(words) => words.clone(),
                    Value::Day(day) => long(*day),
                };
                text.replace(&format!("${}", at + 1), &value)
            });
            assert_eq!(said, refusal.to_string());
        }
    }
}
