//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
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
    let weekend = (1..days).filter(|n| interview.date.checked_add(n.days()).is_ok_and(is_weekend)).count();
    let working = days - i64::try_from(weekend).unwrap_or(0);
    let late = match interview.time.zip(now.time) {
        Some((from, to)) => working * 24 + i64::from(to.hour()) - i64::from(from.hour()) > HOURS,
        None => working > 1,
    };
    // It answers something they wrote after the interview.
    let last = letter.earlier.last().filter(|m| !letter.is_mine(&m.from)).and_then(|m| m.at);
    let answers = last.is_some_and(|at| at.date > interview.date);
    if !late || !is_first || history.heard_back || answers {
        return Vec::new();
    }
    let ago = if days == 1 {
        "yesterday".to_owned()
    } else {
        format!("{days} days ago, on {}", letter.format_day(interview.date))
    };
    vec![RULE.whole().because(format!(
        "The interview was {ago}; a thank-you helps most within 24 hours, while the conversation is still fresh."
    ))]
}
