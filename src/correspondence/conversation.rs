//! Events read from the messages on the page: who wrote when, what was promised, when the interview was.

use super::{
    correspondent::Correspondent,
    event::{Event, Outcome, Sent, Source, What},
    limits,
    wording::{AUTOMATIC, INVITED, MET, OFFERED, REJECTED, THANKED},
};
use crate::{
    message::draft::Message,
    people::address::Person,
    reading::{Reading, job, status_requests},
    text::{
        phrase::Phrases,
        sentences::{Sentence, own_sentences},
    },
    time::{
        days::{lexemes::lexemes, parse_future, parse_past},
        local_time::Moment,
        promise,
    },
};
use jiff::civil::{Date, Time};

/// Returns whether a message comes from a machine: an out-of-office reply or a receipt.
pub fn is_automatic(text: &str) -> bool {
    own_sentences(text).iter().any(|s| AUTOMATIC.is_in(&s.tokens))
}

/// Returns the events that the thread or the quote tells, oldest first. Messages without a date tell nothing.
pub fn events(reading: &Reading) -> Vec<Event> {
    told(reading).into_iter().map(|(_, event)| event).collect()
}

/// The most events that are read from a conversation: the newest. Chosen by hand.
const MOST: usize = 1000;

/// The events of a conversation, each with the index of its message, cached with the reading.
struct Told(Vec<(usize, Event)>);

/// Returns these events, each with the writer of its message.
pub fn told<'a>(reading: &'a Reading) -> Vec<(&'a Person, Event)> {
    let told = reading.remember(of_reading);
    told.0.iter().map(|(message, event)| (&reading.earlier[*message].from, event.clone())).collect()
}

fn of_reading(reading: &Reading) -> Told {
    let job = kept_job(reading);
    let mut all = Vec::new();
    for (number, message) in reading.earlier.iter().enumerate() {
        let Some(at) = message.at else { continue };
        let events = of_message(reading, message, at).into_iter();
        all.extend(events.map(|event| (number, Event { job: job.clone(), ..event })));
    }
    all.sort_by_key(|(_, event)| event.order());
    Told(all.split_off(all.len().saturating_sub(MOST)))
}

/// Returns what of it is about one of the people a letter goes to: what another of them wrote is theirs
/// alone; what the writer or a colleague wrote is about all.
pub fn told_of(told: &[(&Person, Event)], person: &Person, people: &[Person]) -> Vec<Event> {
    let wrote = |p: &Person, from: &Person| Correspondent::new(p).is(from);
    let is_others = |from: &Person| !wrote(person, from) && people.iter().any(|p| wrote(p, from));
    let mut own = Vec::new();
    let mut last: Option<(&Person, bool)> = None;
    for (from, event) in told {
        // Events of one message follow each other.
        let is_own =
            last.filter(|(known, _)| known == from).map_or_else(|| !is_others(from), |(_, is_own)| is_own);
        last = Some((from, is_own));
        own.extend(is_own.then(|| event.clone()));
    }
    own
}

/// Returns the job in the subject, cut to the length that is kept.
pub(super) fn kept_job(reading: &Reading) -> Option<String> {
    let job = job::in_subject(reading)?;
    Some(limits::name(&job, limits::JOB)).filter(|job| !job.is_empty())
}

fn of_message(reading: &Reading, message: &Message, at: Moment) -> Vec<Event> {
    let sentences = own_sentences(&message.text);
    let event = |what| Event::new(at, what, Source::Page);
    if reading.is_mine(&message.from) {
        let thanks = says(&sentences, &MET);
        let sent =
            Sent { asks: !status_requests::in_sentences(&sentences, &[]).is_empty(), thanks, print: None };
        let met = met_on(&sentences, at.date).map(|day| interview(day, Source::Page));
        return [event(What::Sent(sent))].into_iter().chain(met).collect();
    }
    let automatic = says(&sentences, &AUTOMATIC);
    let mut all = vec![event(What::Answered { automatic })];
    if says(&sentences, &REJECTED) && !automatic {
        all.push(event(What::Outcome(Outcome::Rejected)));
        return all;
    }
    if says(&sentences, &OFFERED) && !automatic {
        all.push(event(What::Outcome(Outcome::Offered)));
    }
    let promise =
        promise::read(&message.text, at.date).map(|p| promise::Promise { away: p.away || automatic, ..p });
    all.extend(promise.map(|promise| Event::promise(at, promise, Source::Page)));
    if !automatic {
        all.extend(
            invited_for(&sentences, at.date)
                .or_else(|| met_on(&sentences, at.date))
                .map(|day| interview(day, Source::Page)),
        );
    }
    all
}

/// The day of the interview that a letter speaks of as past: "Thank you for meeting me on Tuesday."
pub fn interview_in(reading: &Reading) -> Option<Event> {
    let now = reading.draft.now?.date;
    // It is thanked for at the beginning; a long letter is not searched to its end.
    met_on(&reading.sentences[..reading.sentences.len().min(20)], now).map(|day| interview(day, Source::Send))
}

fn interview(day: Date, source: Source) -> Event {
    Event::new(Moment { date: day, time: None::<Time> }, What::Interview, source)
}

fn met_on(sentences: &[Sentence], written_on: Date) -> Option<Date> {
    day_with(sentences, &MET, |words, at| parse_past(words, at, written_on))
}

fn invited_for(sentences: &[Sentence], written_on: Date) -> Option<Date> {
    let told = sentences.iter().filter(|s| !s.is_question());
    // A stretch is an offer of days, not an appointment.
    // "Thank you for coming to the interview on Thursday" tells of one that took place.
    let invites = |s: &&Sentence| INVITED.is_in(&s.tokens) && !THANKED.is_in(&s.tokens);
    told.filter(invites).find_map(|s| {
        let words = lexemes(&s.tokens);
        let named = (0..words.len()).find_map(|at| parse_future(&words, at, written_on))?;
        (named.0.first == named.0.last).then_some(named.0.last)
    })
}

type Found = Option<(crate::time::days::Window, usize)>;

/// The day named in the first sentence that has one of the phrases and a day.
fn day_with(
    sentences: &[Sentence],
    phrases: &Phrases,
    day: impl Fn(&[crate::time::days::lexemes::Lexeme], usize) -> Found,
) -> Option<Date> {
    sentences.iter().filter(|s| phrases.is_in(&s.tokens)).find_map(|s| {
        let words = lexemes(&s.tokens);
        let (window, _) = (0..words.len()).find_map(|at| day(&words, at))?;
        (window.first == window.last).then_some(window.last)
    })
}

pub(super) fn says(sentences: &[Sentence], phrases: &Phrases) -> bool {
    sentences.iter().any(|s| phrases.is_in(&s.tokens))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{letter_file, message::draft::Draft};

    fn told(text: &str) -> Vec<String> {
        let base = letter_file::parse(
            "To: Dana Reyes <dana@n.example>\nFrom: Sam Okafor <sam@m.example>\nNow: 2026-11-23T10:00\n\n",
            Draft::default(),
        );
        let draft = letter_file::parse(text, base.expect("base")).expect("a letter file");
        let letter = Reading::new(&draft);
        events(&letter)
            .into_iter()
            .map(|e| match e.what {
                What::Promised { last, away, .. } => {
                    format!("{} promised {last}{}", e.at.date, if away { " away" } else { "" })
                }
                What::Sent(s) => {
                    format!(
                        "{} sent{}{}",
                        e.at.date,
                        if s.thanks { " thanks" } else { "" },
                        if s.asks { " asks" } else { "" }
                    )
                }
                What::Answered { automatic } => {
                    format!("{} answered{}", e.at.date, if automatic { " by machine" } else { "" })
                }
                What::Outcome(outcome) => format!("{} {outcome:?}", e.at.date),
                what => format!("{} {what:?}", e.at.date),
            })
            .collect()
    }

    #[test]
    fn a_conversation_tells_its_story() {
        let story = told(
            "Hi\n\
             === Dana <dana@n.example>, 2026-11-02T09:00\nYour interview is scheduled for Thursday, 5 November at 10:00.\n\
             === Sam <sam@m.example>, 2026-11-05T18:00\nThank you for the interview today.\n\
             === Dana <dana@n.example>, 2026-11-06T09:00\nIt was good to meet you. We will get back to you by the 13th.\n\
             === Sam <sam@m.example>, 2026-11-17T10:00\nIs there any news on the role?\n\
             === Dana <dana@n.example>, 2026-11-17T10:01\nI am out of the office until Monday and will reply when I return.",
        );
        assert_eq!(
            story,
            [
                "2026-11-02 answered", "2026-11-05 Interview", "2026-11-05 Interview",
                "2026-11-05 sent thanks", "2026-11-06 answered", "2026-11-06 promised 2026-11-13",
                "2026-11-17 sent asks", "2026-11-17 answered by machine",
                "2026-11-17 promised 2026-11-23 away",
            ]
        );
    }

    #[test]
    fn the_day_of_the_interview_is_read_from_either_side() {
        for (from, text, expected) in [
            ("Dana", "We look forward to meeting you on Thursday.", "2026-11-19"),
            ("Dana", "I can confirm your interview for November 20 at 2pm.", "2026-11-20"),
            ("Sam", "It was a pleasure meeting you yesterday.", "2026-11-15"),
            ("Sam", "I enjoyed our conversation on Friday.", "2026-11-13"),
            ("Sam", "Thank you for taking the time to speak with me last Tuesday.", "2026-11-10"),
            ("Sam", "Thank you for your email on Friday.", ""),
            ("Dana", "Could you come for an interview on Thursday or Friday?", ""),
            ("Dana", "Would Thursday suit you for an interview?", ""),
            ("Dana", "We would like to invite you for an interview next week.", ""),
            ("Sam", "I look forward to our meeting on Friday.", ""),
        ] {
            let address = if from == "Sam" { "sam@m.example" } else { "dana@n.example" };
            let story = told(&format!("Hi\n=== {from} <{address}>, 2026-11-16T09:00\n{text}"));
            let day = story.iter().find_map(|line| line.strip_suffix(" Interview")).unwrap_or_default();
            assert_eq!(day, expected, "{text}: {story:?}");
        }
    }

    #[test]
    fn machines_and_refusals_are_known() {
        for text in [
            "I am out of the office until 7 December.",
            "Automatic reply: thank you for your message.",
            "I'm on annual leave from 1 to 12 December with no access to email.",
            "I will respond when I return.",
            "Out of office until Monday.",
            "I am currently on leave.",
        ] {
            assert!(is_automatic(text), "{text}");
        }
        for text in [
            "Our VP is out until Friday, so we will decide on Monday.",
            "Thank you for your message.",
            "My office is on the third floor.",
        ] {
            assert!(!is_automatic(text), "{text}");
        }
        for text in [
            "We have decided to move forward with another candidate.",
            "Unfortunately, you were not selected for the role.",
            "I am sorry to tell you that the position has been filled.",
            "We will not be moving forward with your application.",
        ] {
            let story = told(&format!("Hi\n=== Dana <dana@n.example>, 2026-11-16T09:00\n{text}"));
            assert!(story.contains(&"2026-11-16 Rejected".to_owned()), "{text}: {story:?}");
        }
        for text in [
            "We are still talking to other candidates.",
            "We would like to move forward with you.",
            "The position has not been filled yet.",
        ] {
            let story = told(&format!("Hi\n=== Dana <dana@n.example>, 2026-11-16T09:00\n{text}"));
            assert!(!story.contains(&"2026-11-16 Rejected".to_owned()), "{text}: {story:?}");
        }
    }

    #[test]
    fn a_conversation_is_read_once() {
        let text = "Hi\n=== Dana <dana@n.example>, 2026-11-16T09:00\nThank you for your message.";
        let draft = letter_file::parse(text, Draft::default()).expect("a letter file");
        let letter = Reading::new(&draft);
        let first = events(&letter);
        assert_eq!(first.len(), 1);
        letter.remember(|_| -> Told { panic!("it is read a second time") });
        assert_eq!(events(&letter), first);
    }
}
