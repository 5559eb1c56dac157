//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    time::local_time::is_weekend,
    timing::{Verdict, next_good_morning, schedule},
};
use jiff::civil::Weekday;

declare_rule! {
    /// The follow-up would go out on a weekend or late at night.
    ///
    /// ## Why it matters
    /// By Monday morning it will be buried in their inbox.
    ///
    /// ## Advice
    /// Write it now and send it on a Tuesday or Wednesday morning.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": don't send it on a Saturday or late at
    /// night; on Tuesday and Wednesday mornings they can answer the same day.
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

/// The hours at which the night begins and ends.
const NIGHT: (i8, i8) = (22, 6);

fn check(letter: &Letter) -> Vec<Finding> {
    let Some(now) = letter.draft.now else { return Vec::new() };
    let weekend = is_weekend(now.date);
    let night = now.time.is_some_and(|t| t.hour() >= NIGHT.0 || t.hour() < NIGHT.1);
    // The hour doesn't matter if it is too early anyway. A reply to them may go out at any hour.
    let held = schedule(letter).is_some_and(|s| s.verdict != Verdict::Now);
    if letter.kind != Kind::FollowUp || !(weekend || night) || held || letter.correspondence.facts.heard_back
    {
        return Vec::new();
    }
    let early = now.time.is_some_and(|t| t.hour() < NIGHT.1);
    let Some(day) = next_good_morning(now.date, early) else { return Vec::new() };
    let when = match (weekend, now.date.weekday()) {
        (true, Weekday::Saturday) => "It's Saturday",
        (true, _) => "It's Sunday",
        _ => "It's late at night",
    };
    vec![
        RULE.whole()
            .because(format!(
                "{when}, so by the next working morning your message will be buried in their inbox."
            ))
            .advise(format!("Write it now and send it in the morning on {}.", letter.format_day(day))),
    ]
}
