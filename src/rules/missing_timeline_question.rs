//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    phrases,
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

phrases! { OFFERS_DATE: [
    "(like|want|prefer|okay|ok|fine|alright|helpful|useful|convenient|better|best|easier|appropriate) ..4 \
     (me to|if i|that i|for me to|i) ..3 (follow|check|call|write|reach|try|touch|contact|get back|circle|\
     email)",
    "(when|what) ..6 (good|better|best|right|convenient|suitable|appropriate) (time|day|date|moment|week) \
     ..6",
    "(good|better) time (to|for me to)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    let good_day = schedule(letter).is_none_or(|s| s.verdict == Verdict::Now);
    let second = !unanswered(&letter.correspondence.facts).is_empty();
    if letter.kind != Kind::FollowUp || !second || !good_day || parts::says(letter, &OFFERS_DATE) {
        return Vec::new();
    }
    vec![RULE.whole()]
}
