//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message blames them for not answering.
    ///
    /// ## Why it matters
    /// Blame makes people defensive, and then they find it hard to say yes to you.
    ///
    /// ## Advice
    /// Leave out how the wait feels, ask your question and thank them.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": always come across as gracious,
    /// positive, patient and interested.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": most of the time, their silence isn't
    /// about you.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «After all the hours I spent, I deserve» a line.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I guess I wasn't» worth a reply.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «You promised to call, but nobody» did.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «The least you could do» is answer.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. After all the hours I spent in kitchens, I still love the work.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I guess we both like maps.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. You promised a tour of the lab, and it was a delight.
    /// ```
    /// ```good flagged
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The least I can do is send you the recipe.
    /// ```
    id: "blaming-tone",
    severity: Mistake,
    scope: Candidate,
    family: Tone,
    order: 50,
    precedence: 4 among Tone,
    title: "This sounds like blame",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Blaming, Confidence::USUAL)
}
