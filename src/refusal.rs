//! Why something a person asks for cannot be done, as data: the interface says it in their language, everybody else in English.

use crate::{kept::Unreadable, moment::long};
use jiff::civil::Date;
use thiserror::Error;

/// A refusal; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Neither name nor address was given.
    #[error("enter a name or an email address")]
    Nameless,
    /// What was given is no address.
    #[error("“{0}” isn't an email address")]
    NoAddress(String),
    /// The person was removed.
    #[error("this person was removed in another window")]
    PersonGone,
    /// The entry was removed.
    #[error("this event was removed in another window")]
    EntryGone,
    /// The file is damaged, newer, or something else.
    #[error("this file couldn't be imported: {0}")]
    Unreadable(Unreadable),
    /// The page told no moment.
    #[error("the current time isn't known")]
    NoMoment,
    /// The day they named lies before the interview.
    #[error("the date they gave ({}) is before the interview", long(*.0))]
    PromisedBeforeInterview(Date),
    /// The day they named lies before the day they said so.
    #[error("the date they gave ({}) is before the day they said it ({})", long(*.0), long(*.1))]
    PromisedBeforeSaid(Date, Date),
    /// Nobody is written to.
    #[error("add someone in the To field first")]
    NoRecipient,
    /// A promise without its day.
    #[error("enter the date they gave")]
    NoDay,
    /// No kind of event has this name.
    #[error("there's no kind of event called {0}")]
    NoKind(String),
    /// The finding is no longer there.
    #[error("this text is no longer in the message")]
    WordsGone,
    /// No rule has this name.
    #[error("there's no rule called {0}")]
    NoRule(String),
    /// The file is none of ours.
    #[error("this isn't a Tactful file: {0}")]
    NotOurs(String),
    /// A part of a file.
    #[error("its part “{0}” can't be read: {1}")]
    Part(&'static str, Unreadable),
    /// The question was answered, or what it was about is gone.
    #[error("this question is no longer open")]
    QuestionGone,
    /// No sending can be taken back by this ticket.
    #[error("no message sent in the last five minutes matches")]
    NotSent,
    /// There is no room for more people.
    #[error("you can keep up to {0} people; delete some on the People page first")]
    TooManyPeople(usize),
    /// There is no room for more events.
    #[error("you can keep up to {0} events for one person; remove some first")]
    TooManyEvents(usize),
    /// The file is too large; the number is how many megabytes are let through.
    #[error("the file is larger than {0} MB")]
    TooLarge(usize),
    /// What lay aside was taken up or deleted meanwhile.
    #[error("it's already gone")]
    AsideGone,
}

/// What stands in a refusal's message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A day, to be written as the person's language does.
    Day(Date),
}

impl Refusal {
    /// The key of the message in `extension/_locales`, and its values.
    pub fn message(&self) -> (&'static str, Vec<Value>) {
        let text = |text: &str| vec![Value::Text(text.to_owned())];
        match self {
            Refusal::Nameless => ("refusedNameless", Vec::new()),
            Refusal::NoAddress(written) => ("refusedAddress", text(written)),
            Refusal::PersonGone => ("refusedPersonGone", Vec::new()),
            Refusal::EntryGone => ("refusedEntryGone", Vec::new()),
            Refusal::Unreadable(why) => ("refusedUnreadable", text(&why.to_string())),
            Refusal::NoMoment => ("refusedMoment", Vec::new()),
            Refusal::PromisedBeforeInterview(day) => ("refusedBeforeInterview", vec![Value::Day(*day)]),
            Refusal::PromisedBeforeSaid(day, said) => {
                ("refusedBeforeSaid", vec![Value::Day(*day), Value::Day(*said)])
            }
            Refusal::NoRecipient => ("refusedRecipient", Vec::new()),
            Refusal::NoDay => ("refusedDay", Vec::new()),
            Refusal::NoKind(name) => ("refusedKind", text(name)),
            Refusal::WordsGone => ("refusedWordsGone", Vec::new()),
            Refusal::NoRule(name) => ("refusedRule", text(name)),
            Refusal::NotOurs(why) => ("refusedNotOurs", text(why)),
            Refusal::Part(part, why) => {
                ("refusedPart", vec![Value::Text((*part).to_owned()), Value::Text(why.to_string())])
            }
            Refusal::QuestionGone => ("refusedQuestion", Vec::new()),
            Refusal::NotSent => ("refusedNotSent", Vec::new()),
            Refusal::TooManyPeople(most) => ("refusedPeople", text(&most.to_string())),
            Refusal::TooManyEvents(most) => ("refusedEvents", text(&most.to_string())),
            Refusal::TooLarge(megabytes) => ("refusedLarge", text(&megabytes.to_string())),
            Refusal::AsideGone => ("refusedAsideGone", Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interface_says_the_same_in_english() {
        let day = Date::constant(2026, 12, 4);
        let damaged = || Unreadable::Damaged("words[0]".into());
        let all = [
            Refusal::Nameless,
            Refusal::NoAddress("dana at n".into()),
            Refusal::PersonGone,
            Refusal::EntryGone,
            Refusal::Unreadable(damaged()),
            Refusal::NoMoment,
            Refusal::PromisedBeforeInterview(day),
            Refusal::PromisedBeforeSaid(day, Date::constant(2026, 12, 7)),
            Refusal::NoRecipient,
            Refusal::NoDay,
            Refusal::NoKind("party".into()),
            Refusal::WordsGone,
            Refusal::NoRule("none".into()),
            Refusal::NotOurs("line 1".into()),
            Refusal::Part("history", damaged()),
            Refusal::QuestionGone,
            Refusal::NotSent,
            Refusal::TooManyPeople(2000),
            Refusal::TooManyEvents(500),
            Refusal::TooLarge(8),
            Refusal::AsideGone,
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
