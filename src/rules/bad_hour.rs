//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    moment::is_weekend,
    timing::{Verdict, next_good_morning, schedule},
};
use jiff::civil::Weekday;

declare_rule! {
    /// A follow-up that goes out on Saturday, on Sunday or late at night.
    ///
    /// ## Why it matters
    /// It lies under everything else that has come in when the reader opens the mail on Monday.
    ///
    /// ## Advice
    /// Write it now and send it on a Tuesday or Wednesday morning.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": not on a Saturday or late at night; Tuesday or Wednesday
    /// mornings are good times, because they can answer the same day.
    ///
    /// ```bad
    /// Interview: 2026-10-01
    /// Now: 2026-11-21T11:00
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```bad
    /// Interview: 2026-10-01
    /// Now: 2026-11-23T23:10
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-10-01
    /// Now: 2026-11-23T21:30
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-11-20
    /// Now: 2026-11-21T11:00
    ///
    /// Dear Dana, thank you for the interview yesterday. I enjoyed hearing about the team.
    /// ```
    /// ```good
    /// Interview: 2026-10-01
    /// Heard back: yes
    /// Now: 2026-11-21T11:00
    ///
    /// Dear Dana, thank you for your mail. Is there any news on the date of the second interview?
    /// ```
    id: "bad-hour",
    severity: Hint,
    scope: Candidate,
    family: Timing,
    order: 50,
    title: "Not the best time to send",
}

/// The night begins and ends at these hours.
const NIGHT: (i8, i8) = (22, 6);

fn check(letter: &Letter) -> Vec<Finding> {
    let Some(now) = letter.draft.now else { return Vec::new() };
    let weekend = is_weekend(now.date);
    let night = now.time.is_some_and(|t| t.hour() >= NIGHT.0 || t.hour() < NIGHT.1);
    // If it is too early in any case, the hour does not matter. An answer to them may go at any hour.
    let held = schedule(letter).is_some_and(|s| s.verdict != Verdict::Now);
    if letter.kind != Kind::FollowUp || !(weekend || night) || held || letter.correspondence.facts.heard_back
    {
        return Vec::new();
    }
    let early = now.time.is_some_and(|t| t.hour() < NIGHT.1);
    let Some(day) = next_good_morning(now.date, early) else { return Vec::new() };
    let when = match (weekend, now.date.weekday()) {
        (true, Weekday::Saturday) => "It is Saturday",
        (true, _) => "It is Sunday",
        _ => "It is late at night",
    };
    vec![
        RULE.whole()
            .because(format!(
                "{when}; by the next working morning your message lies under everything that came in since."
            ))
            .advise(format!("Write it now and send it on {} in the morning.", letter.said(day))),
    ]
}
