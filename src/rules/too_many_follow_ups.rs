//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    timing::{Verdict, schedule},
};

declare_rule! {
    /// The message asks a fourth time, after three questions without an answer.
    ///
    /// ## Why it matters
    /// After three messages they know that you're interested, so a fourth only looks pushy.
    ///
    /// ## Advice
    /// Move on with your search; they know how to reach you.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": follow up at most three times, then keep
    /// your search moving.
    /// "How to Handle Follow Ups After an Interview": more than that makes you a nuisance.
    ///
    /// ```bad
    /// Interview: 2026-09-01
    /// Sent: 2026-09-01, 2026-09-16, 2026-10-01, 2026-10-16
    ///
    /// Dear Dana, is there «any news» on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-09-01
    /// Sent: 2026-09-01, 2026-09-16, 2026-10-01
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-09-01
    /// Sent: 2026-09-01, 2026-09-16, 2026-10-01, 2026-10-16
    /// Heard back: yes
    ///
    /// Dear Dana, thank you for your answer. Is there any news on the start date?
    /// ```
    id: "too-many-follow-ups",
    severity: Mistake,
    scope: Candidate,
    family: Timing,
    order: 40,
    title: "You've asked three times already",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let stop = schedule(letter).is_some_and(|s| s.verdict == Verdict::Stop);
    if !stop || letter.kind != Kind::FollowUp {
        return Vec::new();
    }
    vec![letter.asked.first().copied().map_or_else(|| RULE.whole(), |place| RULE.at(place))]
}
