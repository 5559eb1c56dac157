//! What kind of message it is: a candidate's thank-you, follow-up, answer to a rejection, networking, or an ordinary one.

use super::{Letter, tokens::tokens};
use crate::{phrases, span::Span};
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

phrases! { INTERVIEW: [
    "(my|our|the|this|your|an|yesterday|today|second|final|first|phone|video|last|recent|panel) ..2 (interview|interviews) ..6 (role|\
     position|post|job|vacancy|team|opportunity|opening)",
    "(my|our) ..3 (interview|interviews)",
    "(thank|thanks|appreciate|appreciated|grateful|enjoyed|pleasure) ..6 (interview|interviewing)",
    "(interviewing|interviewed|interview) me", "(i|we) (interviewed|was interviewed|were interviewed) (with|for|by|on|last|at|this)?",
    "since (my|our|the) interview", "after (my|our|the) interview", "i was interviewed",
] }
phrases! { APPLYING: [
    "(my|the) application", "i ..2 applied (for|to|on|last|in|through|online|again)?", "(i|to|have|would like to) apply for",
    "my (candidacy|resume|résumé|cv|cover letter)",
    "(considering|consider) me",
    "(for|about|in|regarding|discuss|on) the ..5 (role|position|post|vacancy|internship|opening|traineeship|apprenticeship|job|graduate \
     scheme)",
    "hiring (process|decision|manager|team|timeline)",
    "(join|joining) (your|the) ..2 (team|company|firm|organization|organisation|department)",
    "(good|great|strong|right) (fit|match) for (the|this|your)",
    "the (role|position|job) (we|you) (discussed|talked|advertised|described|mentioned|posted)",
    "(still|very|remain|really|am) ..2 (interested|keen) (in|on) (the|this|that|your) ..4 (role|position|post|job|opportunity|vacancy|\
     opening|internship)",
    "(interview|recruitment|selection) process", "this opportunity", "the interview",
] }
phrases! { EMPLOYER: [
    "(interview|interviewing|applying|apply|application) ..3 (with|to) (us|our)",
    "your (application|candidacy|resume|résumé|cv|interview|references|portfolio|interest in (our|the|us|joining))",
    "interview (you|him|her|them)", "(invite|inviting|offer|offering) you", "our (candidates|applicants|new hire|opening|vacancy)",
    "(the|a|each|this|that|your|strong) (candidate|applicant|candidates|applicants)",
    "we (will|would|shall) (be in touch|get back to you|contact you|let you know)", "(hire|hiring|onboard) (him|her|them|you)",
    "interviewing (for|at) ..4 (my|our) (team|company)",
] }
phrases! { CANDIDATE: [
    "as a candidate", "(strong|good|ideal|right|suitable|best) candidate", "other candidates", "a candidate for", "candidates you",
] }
phrases! { REJECTED: [
    "(decided|chosen|chose|decision|opted|going|moved|move|moving) ..3 (forward|ahead|to go|with) ..2 (another|other|someone|a \
     different) ..1 (candidate|candidates|else|applicant)?",
    "not (been)? (selected|chosen|successful|moving forward|the right fit|offered|get the)",
    "(disappointed|sorry) (not|that i|to (hear|learn|read)|by)", "letting me know ..6 (decision|decided|outcome|another)",
    "(for the|your) rejection", "did not get the (job|role|position)", "another position opens",
] }
phrases! { NETWORKING: [
    "informational (interview|chat|call|meeting)", "(your|for) (advice|guidance|insights|perspective) ..4 (on|about|career)",
    "(stay|staying|keep|keeping) in touch", "(connect|connecting) (with you|here|on linkedin)?",
    "(we|i) met ..2 (at|during|yesterday at) ..5 (conference|event|breakfast|fair|meetup|summit|webinar|talk)", "coffee chat",
] }
phrases! { THANKS: ["thank", "thanks", "thankful", "grateful", "appreciate", "appreciated", "appreciation", "gratitude", "thx"] }

/// The kind of a letter, from what is known of the correspondence and from its own words.
pub fn kind(letter: &Letter) -> Kind {
    let history = &letter.draft.history;
    let subject = letter.draft.subject.as_deref().unwrap_or_default();
    let subject = tokens(subject, Span::new(0, subject.len()));
    let groups = || [&subject].into_iter().chain(letter.sentences.iter().map(|s| &s.tokens));
    let has = |phrases: &crate::phrase::Phrases| groups().any(|tokens| phrases.is_in(tokens));
    if !letter.english {
        return Kind::Other;
    }
    let known = history.is_candidacy();
    let employer = has(&EMPLOYER) && !has(&CANDIDATE);
    if !known && employer {
        return Kind::Other;
    }
    let asks = !letter.asked.is_empty();
    let thanks = has(&THANKS);
    let interview = has(&INTERVIEW)
        || history.interview_at.is_some()
        || (thanks || asks) && subject_has(letter, &["interview", "interviewing"]);
    let applying = has(&APPLYING)
        || history.applied_at.is_some()
        || asks && subject_has(letter, &["application", "role", "position", "vacancy", "job"]);
    if history.rejected_at.is_some() || !known && has(&REJECTED) && (interview || applying) {
        return Kind::RejectionReply;
    }
    if !interview && !applying && !known {
        return if has(&NETWORKING) && thanks { Kind::Networking } else { Kind::Other };
    }
    if history.heard_back && history.promised_by.is_some() && mentions_offer(letter) {
        return Kind::Other;
    }
    let fresh = history.interview_at.zip(letter.draft.now).is_some_and(|(at, now)| now.days_since(at) <= 2);
    // Nobody thanks for the first time after a week; by then it is a follow-up.
    let late = history.interview_at.zip(letter.draft.now).is_some_and(|(at, now)| now.days_since(at) > 7);
    let waiting = history.interview_at.is_some() && !fresh && !history.heard_back;
    match () {
        () if asks => Kind::FollowUp,
        () if interview && (thanks || fresh) && !waiting => Kind::ThankYou,
        () if interview && thanks && history.sent.is_empty() && !late => Kind::ThankYou,
        () if known || applying && !has(&NETWORKING) => Kind::FollowUp,
        () => Kind::Networking,
    }
}

fn subject_has(letter: &Letter, words: &[&str]) -> bool {
    let subject = letter.draft.subject.as_deref().unwrap_or_default();
    tokens(subject, Span::new(0, subject.len())).iter().any(|t| words.contains(&t.word.as_str()))
}

fn mentions_offer(letter: &Letter) -> bool {
    letter.sentences.iter().any(|s| s.tokens.iter().any(|t| t.word == "offer"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;

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
}
