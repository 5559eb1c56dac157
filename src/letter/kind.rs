//! What kind of message it is: a candidate's thank-you, follow-up, answer to a rejection, networking, or an
//! ordinary one.

use crate::{
    correspondence::Correspondence,
    message::draft::{Facts, TreatAs},
    phrases,
    reading::{
        Reading, job, parts,
        topic::{APPLYING, CANDIDATE, EMPLOYER, INTERVIEW},
    },
    text::{
        phrase::Phrases,
        span::Span,
        tokens::{Tokens, tokens},
    },
};
use serde::Serialize;

/// The kind of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "LetterKind"))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Thanks after an interview.
    ThankYou,
    /// Asks for news after an interview or an application.
    FollowUp,
    /// Answers a rejection.
    RejectionReply,
    /// Thanks or asks a contact for advice, with no job applied for.
    Networking,
    /// Anything else: no candidate's message, or one that none of these describes.
    Other,
}

phrases! { REJECTED: [
    "(decided|chosen|chose|decision|opted|going|moved|move|moving) ..3 (forward|ahead|to go|with) ..2 \
     (another|other|someone|a different) ..1 (candidate|candidates|else|applicant)?", "not (been)? (selected|\
      chosen|successful|moving forward|the right fit|offered|get the)", "(letting me know|telling me|informing me) \
      ..6 (decision|decided|outcome|choice|chosen|selection|another)",
] }
phrases! { NETWORKING: [
    "(informational|coffee) (interview|chat|call|meeting)",
    "(your|for) (advice|guidance|insights|perspective) ..4 (on|about|career)",
    "(stay|staying|keep|keeping) in touch", "(connect|connecting) (with you|here|on linkedin)?",
    "(we|i) met ..2 (at|during|yesterday at) ..5 (conference|event|breakfast|fair|meetup|summit|webinar|\
     talk)",

] }

phrases! { ANSWERS_OFFER: [
    "((accept|accepting|accepted|decline|declining|turn down) ..6 (offer|position|job|role|post|place|\
     contract|apprenticeship|placement)|(withdraw|withdrawing|withdrawn) ..4 (application|candidacy|name|\
     candidature|process)|(time|days|week|until) ..4 (consider|think|decide|answer) ..4 offer|(take|taking|\
     remove|removing|pull|pulling|took) (my name|my application|my hat|myself) (out|off|from))",
] }

phrases! { ARRANGES: [
    "(could|can|may|might|possible|need|have|ask|like|hoping|wondering|please) ..3 (move|reschedule|postpone|\
     rearrange|swap|push|put|bring) ..4 (interview|meeting|call|appointment|slot|it|time|date|day)",
    "(could|can|may|might) (i|we) ..1 come (at|on|in|a|an|earlier|later) ..6 (instead|later|earlier)",
] }

/// Words of a subject that speaks of a job.
const JOB: [&str; 5] = ["application", "role", "position", "vacancy", "job"];

/// Returns whether a message answers an offer, or takes an application back. It needs no reason, no interest
/// and no next step.
pub fn answers_offer(reading: &Reading) -> bool {
    Words::of(reading).has(&ANSWERS_OFFER)
}

/// Returns whether an offer is spoken of, theirs or another's: such a message has a purpose of its own.
pub fn is_about_an_offer(reading: &Reading) -> bool {
    mentions_offer(reading) || answers_offer(reading)
}

/// Returns the kind of a message, from its own words and from what is known of the correspondence.
pub fn kind(reading: &Reading, correspondence: &Correspondence) -> Kind {
    let chosen = reading.draft.treat_as;
    if !reading.english || chosen == Some(TreatAs::Ordinary) {
        return Kind::Other;
    }
    let words = Words::of(reading);
    let is_candidacy = correspondence.is_candidacy();
    let facts = correspondence.for_kind();
    if !is_candidacy && words.has(&EMPLOYER) && !words.has(&CANDIDATE) {
        return Kind::Other;
    }
    let asks = !reading.asked.is_empty();
    let thanks = parts::thanks(reading) || words.has(&parts::THANKS);
    let interview = words.has(&INTERVIEW)
        || facts.interview_at.is_some()
        || (thanks || asks) && words.subject_has(&["interview", "interviewing"]);
    let applying = words.has(&APPLYING)
        || facts.applied_at.is_some()
        || thanks && facts.heard_back && words.has_subject_of_a_job()
        || asks && words.subject_has(&JOB);
    if facts.rejected_at.is_some() || !is_candidacy && words.has(&REJECTED) && (interview || applying) {
        return Kind::RejectionReply;
    }
    if !interview && !applying && !is_candidacy {
        return if words.has(&NETWORKING) && thanks { Kind::Networking } else { Kind::Other };
    }
    if chosen.is_none() && facts.heard_back && facts.promised_by.is_some() && mentions_offer(reading) {
        return Kind::Other;
    }
    let days = days_since_interview(reading, facts);
    // "Could we move our interview to Friday?": no day has been spent on it yet.
    if words.has(&ARRANGES) && days.is_none_or(|days| days <= 0) {
        return Kind::Other;
    }
    let thanks_first = interview && thanks && facts.sent.is_empty() && is_fresh(days);
    if asks && !(thanks_first && reading.asks_only_when()) {
        return Kind::FollowUp;
    }
    if interview && is_thank_you(facts, days, thanks) {
        return Kind::ThankYou;
    }
    if is_candidacy || applying && !words.has(&NETWORKING) { Kind::FollowUp } else { Kind::Networking }
}

/// Days after the interview within which any message is the thank-you.
const FRESH: i64 = 2;
/// Days after the interview from which a message is no thank-you any more. A thank-you that comes after a
/// week is late; after two one writes for something else. Chosen by hand.
const LATE: i64 = 14;

fn days_since_interview(reading: &Reading, facts: &Facts) -> Option<i64> {
    facts.interview_at.zip(reading.draft.now).map(|(at, now)| now.days_since(at))
}

fn is_fresh(days: Option<i64>) -> bool {
    days.is_some_and(|days| days <= FRESH)
}

/// Returns whether a message about an interview that asks nothing is the thank-you for it.
fn is_thank_you(facts: &Facts, days: Option<i64>, thanks: bool) -> bool {
    let fresh = is_fresh(days);
    let late = days.is_some_and(|days| days > LATE);
    let waiting = facts.interview_at.is_some() && !fresh && !facts.heard_back;
    (thanks || fresh) && !waiting || thanks && facts.sent.is_empty() && !late
}

/// The words of a message and of its subject.
struct Words<'r> {
    subject: Tokens,
    reading: &'r Reading<'r>,
}

impl<'r> Words<'r> {
    fn of(reading: &'r Reading) -> Self {
        let subject = reading.draft.subject.as_deref().unwrap_or_default();
        Words { subject: tokens(subject, Span::new(0, subject.len())), reading }
    }

    fn has(&self, phrases: &Phrases) -> bool {
        phrases.is_in(&self.subject) || self.reading.sentences.iter().any(|s| phrases.is_in(&s.tokens))
    }

    /// Returns whether the subject speaks of a job or of an application, as that of an employer's answer
    /// does.
    fn has_subject_of_a_job(&self) -> bool {
        self.subject_has(&JOB)
            || self.subject_has(&["offer", "interview"])
            || job::title_in_subject(self.reading).is_some()
            || job::plain_title_in_subject(self.reading).is_some()
    }

    fn subject_has(&self, words: &[&str]) -> bool {
        self.subject.iter().any(|t| words.contains(&t.word.as_str()))
    }
}

const OFFERS: [&str; 4] = ["offer", "offers", "offered", "offering"];

fn mentions_offer(reading: &Reading) -> bool {
    reading.sentences.iter().any(|s| s.tokens.iter().any(|t| OFFERS.contains(&t.word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{letter::Letter, message::draft::Draft};

    #[test]
    fn kinds_are_told_from_the_words_alone() {
        for (subject, body, expected) in [
            ("", "Hi Dana,\n\nThank you for the interview yesterday. I enjoyed it.\n\nSam", Kind::ThankYou),
            (
                "Analyst role",
                "Thank you for taking the time to meet me about the analyst position.",
                Kind::FollowUp,
            ),
            (
                "",
                "I am writing to follow up on my application for the analyst role. Is there any news?",
                Kind::FollowUp,
            ),
            (
                "",
                "Thank you for letting me know that you chose another candidate. I enjoyed our interview.",
                Kind::RejectionReply,
            ),
            (
                "",
                "Thank you for your advice about my career. I would value staying in touch.",
                Kind::Networking,
            ),
            ("Lunch", "Are we still on for Friday? Bring the salad.", Kind::Other),
            (
                "",
                "Thank you for interviewing with us. We will be in touch about your application.",
                Kind::Other,
            ),
            ("", "Just checking whether you still have the slides?", Kind::Other),
            (
                "",
                "Vielen Dank für das Interview am Freitag, ich habe mich sehr gefreut darüber.",
                Kind::Other,
            ),
        ] {
            let draft = Draft { subject: Some(subject.into()), body: body.into(), ..Draft::default() };
            assert_eq!(Letter::read(&draft).kind, expected, "{body}");
        }
    }

    #[test]
    fn thanks_for_an_answer_are_a_candidates_if_the_subject_names_a_job() {
        let kind = |subject: &str, heard_back| {
            let body = "Thank you for your letter. The hours are as we discussed, and I can start in May.";
            let facts = Facts { heard_back, ..Facts::default() };
            let draft = Draft { subject: Some(subject.into()), body: body.into(), facts, ..Draft::default() };
            Letter::read(&draft).kind
        };
        assert_eq!(kind("Re: Offer of employment", true), Kind::FollowUp);
        assert_eq!(kind("Re: Regulatory affairs specialist", true), Kind::FollowUp);
        assert_eq!(kind("Re: The hedge", true), Kind::Other);
        assert_eq!(kind("Re: Offer of employment", false), Kind::Other);
    }

    #[test]
    fn the_users_choice_decides() {
        let letter = |body: &str, choice| {
            let draft = Draft { body: body.into(), treat_as: choice, ..Draft::default() };
            let letter = Letter::read(&draft);
            (letter.kind, letter.is_candidates(), letter.is_judged_by_acts())
        };
        let unclear = "Hi Dana,\n\nJust checking whether you have decided yet.\n\nSam";
        let asks = "Hi Dana,\n\nIs there any news about my application for the analyst role?\n\nSam";
        assert_eq!(letter(unclear, None), (Kind::Other, false, false));
        assert_eq!(letter(unclear, Some(TreatAs::FollowUp)), (Kind::FollowUp, true, true));
        assert_eq!(letter(asks, None), (Kind::FollowUp, true, true));
        assert_eq!(letter(asks, Some(TreatAs::Ordinary)), (Kind::Other, false, false));
    }
}
