//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    phrases,
};

declare_rule! {
    /// A reply to a rejection argues with the decision, asks to reverse it, or demands reasons.
    ///
    /// ## Why it matters
    /// They won't change it, and they'll remember the tone when the next job comes up.
    ///
    /// ## Advice
    /// Thank them, and ask to be thought of next time. If you want to learn, ask for one piece of advice.
    ///
    /// ## Source
    /// "How to Respond to a Rejection Email on a Job Application" (modernesse.com): accept the rejection with
    /// professionalism.
    ///
    /// ```bad
    /// Rejected: 2026-11-20
    ///
    /// Dear Dana, thank you for your mail. I do «not accept your decision», and I would like to be considered again.
    /// ```
    /// ```bad
    /// Rejected: 2026-11-20
    ///
    /// Dear Dana, thank you for your mail. Please «reconsider»; I am sure I was the best candidate.
    /// ```
    /// ```bad
    /// Rejected: 2026-11-20
    ///
    /// Dear Dana, thank you for your mail. «Who did you choose» instead of me?
    /// ```
    /// ```good
    /// Rejected: 2026-11-20
    ///
    /// Dear Dana, thank you for telling me of your decision. I would be glad of one piece of advice, and please reconsider me
    /// when another post opens.
    /// ```
    /// ```good
    /// Rejected: 2026-11-20
    ///
    /// Dear Dana, thank you for your mail. I respect your decision and wish your new analyst well.
    /// ```
    /// ```bad
    /// Rejected: 2026-11-20
    ///
    /// Dear Dana, thank you for your mail. I «contest the decision», for it was made before we met.
    /// ```
    id: "argued-rejection",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 70,
    precedence: 15 among Tone,
    title: "Arguing with a rejection",
}

// These dispute a decision, whatever else is known of it.
phrases! { DISPUTES: [
    "((not|never|refuse to) ..2 (accept|understand|agree with) ..1 (your|this|the) ..1 (decision|choice|\
     verdict)|(reconsider|reverse|revisit|overturn|rethink) ..1 (your|this|the) (decision|choice|verdict)|\
     (made|making) ..2 (mistake|wrong (choice|decision)) ..5 (reject|rejecting|rejected|me|candidate)|\
     (demand|insist on) ..3 (explanation|reason|reasons) ..8|(why|that) ..2 (turned|passed) ..1 me (down|\
     over))",
] }
phrases! { ARGUES: [
    "((not|never|refuse to) ..2 (accept|understand|agree with|believe) ..2 (decision|choice|outcome|result|\
     reasoning|reasons|why|how)|(reconsider|reverse|revisit|review|overturn|rethink|change) ..1 (your|this|\
     the|its) (decision|mind|choice|verdict)|(made|making) ..2 (mistake|error|wrong (choice|decision))|\
     (reconsider|disagree|unfair|unjust|appeal against)|(demand|deserve|entitled to|insist on|owe me|owed) \
     ..3 (explanation|reason|reasons|answer|feedback|better)|(who|whom) ..1 (did you|was|got|have you|you) \
     ..3 (choose|chosen|chose|hire|hired|picked|pick|it|instead) ..3|(why|how) ..4 (was i|not me|i was|\
     they|they were|other candidate|somebody else|someone else) ..4 (rejected|turned down|passed over|\
     preferred|chosen|better|not|selected)|(no|not any|little) sense|(simply|just|plainly) (wrong|not true|\
     untrue|false)|(contest|dispute|challenge) ..2 (decision|choice|outcome|result|reasons)|if you had ..8 \
     (you|i|your) would|(decided|settled|fixed|rigged) ..1 (before|beforehand|in advance)|no way to (judge|\
     choose|treat)|(friend|nephew|niece|cousin|son|daughter|wife|husband|relative) of (the|your)|(better|\
     more) (qualified|experienced|experience|suited) than|(has|had) only ..1 (ever|just|been|had)|(was|am|were|clearly) ..2 (better|best|stronger|most qualified) ..1 (candidate|\
     applicant|qualified|person))",
], unless [
    "(reconsider|consider) me (when|for|if|should)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    let mut found = letter.all(&DISPUTES);
    if letter.kind == Kind::RejectionReply {
        found.extend(letter.all(&ARGUES));
    }
    found.sort();
    RULE.at_each(found.into_iter().take(1))
}
