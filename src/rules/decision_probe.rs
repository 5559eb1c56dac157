//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    reading::parts,
};

declare_rule! {
    /// The message asks whether they've decided, and says nothing else.
    ///
    /// ## Why it matters
    /// They would have told you, so a message that only asks feels like pressure.
    ///
    /// ## Advice
    /// Say what interests you about the job and thank them, then ask.
    ///
    /// ## Source
    /// "Follow up, follow up, follow up": asking whether a decision has been made will only annoy.
    ///
    /// ```bad
    /// Interview: 2026-11-02
    ///
    /// Dear Dana,
    ///
    /// «Have you made a decision» about the analyst role that we discussed at the beginning of the month in your office?
    /// ```
    /// ```good
    /// Interview: 2026-11-02
    ///
    /// Dear Dana,
    ///
    /// Have you made a decision about the analyst role? I have since finished the forecasting course and would love to use it with you. Thank you for your time.
    /// ```
    id: "decision-probe",
    severity: Caution,
    scope: Candidate,
    family: Content,
    order: 90,
    title: "You only ask about the decision",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let Some(first) =
        letter.asked.first().filter(|_| letter.kind == Kind::FollowUp && letter.sentences.len() <= 2)
    else {
        return Vec::new();
    };
    let only = letter.sentences.iter().all(|s| letter.asked.iter().any(|a| a.overlaps(s.span)));
    let decision = letter.text(*first).to_lowercase().contains("deci");
    if !only || !decision || parts::thanks(letter) || !parts::are_known(letter) || parts::reason(letter) {
        return Vec::new();
    }
    vec![RULE.at(*first)]
}
