//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    reading::parts,
    timing::{Verdict, schedule, unanswered},
};

declare_rule! {
    /// The second or third follow-up doesn't offer a date.
    ///
    /// ## Why it matters
    /// A date is easy to answer, even for someone who hasn't answered two messages.
    ///
    /// ## Advice
    /// End with a date, such as "Would you like me to follow up next week, in case we aren't able to
    /// connect?".
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": after your second follow-up without an
    /// answer, put a timeline on it; a question gets an answer.
    ///
    /// ```bad
    /// Interview: 2026-10-01
    /// Sent: 2026-10-01, 2026-10-20
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-10-01
    /// Sent: 2026-10-01, 2026-10-20
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Would you like me to follow up next week? Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-10-01
    /// Sent: 2026-10-01
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-10-01
    /// Sent: 2026-10-01, 2026-10-20
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. When would be a good time to check back? Thank you.
    /// ```
    id: "missing-timeline-question",
    severity: Hint,
    scope: Candidate,
    family: Timing,
    order: 60,
    title: "Offer a date",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let good_day = schedule(letter).is_none_or(|s| s.verdict == Verdict::Now);
    let second = !unanswered(&letter.correspondence.facts).is_empty();
    let offers = !parts::are_known(letter) || parts::offers_date(letter);
    if letter.kind != Kind::FollowUp || !second || !good_day || offers {
        return Vec::new();
    }
    vec![RULE.whole()]
}
