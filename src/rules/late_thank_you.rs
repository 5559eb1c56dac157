//! See [`RULE`].

use crate::{
    acts::Act,
    declare_rule,
    finding::Finding,
    letter::{
        Letter,
        kind::{Kind, is_about_an_offer},
    },
    phrases,
    reading::parts,
    time::local_time::{days_between, is_weekend},
};
use jiff::ToSpan;

declare_rule! {
    /// The thank-you comes more than 24 hours after the interview (weekends don't count).
    ///
    /// ## Why it matters
    /// A thank-you helps most while the conversation is still fresh.
    ///
    /// ## Advice
    /// Send it now, without an excuse for the delay.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": send a thank-you by email within 24 hours
    /// of the interview.
    /// "How to Handle Follow Ups After an Interview": within 24 hours, they still have a fresh memory of you.
    ///
    /// ```bad
    /// Interview: 2026-11-19T14:00
    /// Now: 2026-11-20T22:00
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Thursday. I enjoyed hearing about the team.
    /// ```
    /// ```bad
    /// Interview: 2026-11-12
    /// Now: 2026-11-18T10:00
    ///
    /// Dear Dana,
    ///
    /// Thank you for inviting me in last Thursday and for letting me try the press. I enjoyed hearing about the team.
    /// ```
    /// ```bad
    /// Interview: 2026-11-12
    /// Now: 2026-11-18T10:00
    /// Subject: Re: Your interview with us
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview last Thursday. I enjoyed hearing about the team.
    /// ```
    /// ```bad
    /// Interview: 2026-11-19
    /// Now: 2026-11-23T10:00
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Thursday. I enjoyed hearing about the team.
    /// ```
    /// ```good
    /// Interview: 2026-11-19T14:00
    /// Now: 2026-11-20T15:00
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview yesterday. I enjoyed hearing about the team.
    /// ```
    /// ```good
    /// Interview: 2026-11-19
    /// Now: 2026-11-20T22:00
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview yesterday. I enjoyed hearing about the team.
    /// ```
    /// ```good
    /// Interview: 2026-11-20T11:00
    /// Now: 2026-11-23T09:15
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I enjoyed hearing about the team.
    /// ```
    /// ```good
    /// Interview: 2026-11-19
    /// Sent: 2026-11-19T18:00
    /// Now: 2026-11-23T10:00
    ///
    /// Dear Dana,
    ///
    /// Thank you again for the interview on Thursday. As promised, here is the article about stock control.
    /// ```
    /// ```good
    /// Interview: 2026-11-12
    /// Now: 2026-11-24T10:00
    ///
    /// Dear Dana,
    ///
    /// I am writing to take my name out of the running. Thank you for the interview and for your kindness.
    /// ```
    /// ```good
    /// Interview: 2026-11-12
    /// Now: 2026-11-24T10:00
    /// Subject: Re: Your application
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview and for ringing me. You have chosen well.
    /// ```
    id: "late-thank-you",
    severity: Caution,
    scope: Candidate,
    family: Timing,
    order: 10,
    title: "Your thank-you is a little late",
}

/// The most hours between the interview's start and the thank-you: a day, and the interview itself.
const HOURS: i64 = 26;

fn check(letter: &Letter) -> Vec<Finding> {
    let history = &letter.correspondence.facts;
    let (Some(interview), Some(now), Kind::ThankYou) = (history.interview_at, letter.draft.now, letter.kind)
    else {
        return Vec::new();
    };
    let is_first = history.sent.iter().all(|s| s.at.date < interview.date);
    let days = days_between(interview.date, now.date);
    // No one is asked to write on a weekend, so its days don't count.
    let weekend = (1..=days).filter(|n| interview.date.checked_add(n.days()).is_ok_and(is_weekend)).count();
    let working = days - i64::try_from(weekend).unwrap_or(0);
    let late = match interview.time.zip(now.time) {
        Some((from, to)) => working * 24 + i64::from(to.hour()) - i64::from(from.hour()) > HOURS,
        None => working > 1,
    };
    // It answers something they wrote after the interview.
    let last = letter.earlier.last().filter(|m| !letter.is_mine(&m.from)).and_then(|m| m.at);
    let answers = last.is_some_and(|at| at.date > interview.date);
    let takes_it_well = letter.has_act(Act::Gracious, 0.6);
    let brings_papers = !letter.draft.attachments.is_empty();
    let is_other =
        history.heard_back || answers || takes_it_well || brings_papers || is_about_an_offer(&letter.reading);
    if !late || !is_first || is_other || !begins_with_thanks(letter) {
        return Vec::new();
    }
    let ago = if days == 1 {
        "yesterday".to_owned()
    } else {
        format!("{days} days ago, on {}", letter.format_day(interview.date))
    };
    let finding = RULE.whole().because(format!(
        "The interview was {ago}; a thank-you helps most within 24 hours, while the conversation is still fresh."
    ));
    // The day after is soon enough for most, and a reply may have another purpose.
    let is_doubtful = working == 1 || letter.draft.has_subject_of_reply();
    vec![if is_doubtful { finding.as_hint() } else { finding }]
}

// Thanks for what they wrote after the interview.
phrases! { ANSWERS: [
    "(decision|email|mail|message|reply|news|update|answer|feedback|letting (me|us) know|knowing)",
    "(invitation|inviting|invited|invite) ..3 (back|again|second|next|final|another|further)",
] }

/// Returns whether the first or second sentence thanks for the interview. Thanks further below, or for an
/// answer or another invitation, are not what the message is for.
fn begins_with_thanks(letter: &Letter) -> bool {
    let first = letter.sentences.iter().zip(&letter.acts).take(2);
    first.into_iter().any(|(sentence, acts)| {
        let is_read = acts.as_ref().is_some_and(|acts| acts.probability(Act::Thanks) > 0.5);
        let says = is_read || parts::THANKS.is_in(&sentence.tokens);
        says && !ANSWERS.is_in(&sentence.tokens)
    })
}
