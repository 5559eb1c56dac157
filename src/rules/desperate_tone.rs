//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message begs, or says how much you need the job.
    ///
    /// ## Why it matters
    /// It makes people uneasy and tells them nothing about what you'd do in the job.
    ///
    /// ## Advice
    /// Say what interests you about the job and what you bring, and leave out how much you need it.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": desperation doesn't get you first place.
    ///
    /// ```bad
    /// Dear Dana, thank you for the interview. «I really need this job».
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «I'm begging you» to consider me.
    /// ```
    /// ```bad missed
    /// Dear Dana, thank you for the interview. «I would do anything» to work with you.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «Please give me a chance».
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. I lost my flat and I «can't pay my rent».
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. I begged my team for one more week, and it paid off.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. The wards desperately need nurses, and I would love to help.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. I really need to thank Joe too, and I'd be glad to be given the chance.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the chance to interview. Please let me know if you need anything else.
    /// ```
    id: "desperate-tone",
    severity: Caution,
    scope: Candidate,
    family: Tone,
    order: 30,
    precedence: 7 among Tone,
    title: "This may sound desperate",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let mut found = RULE.at_acts(letter, Act::Desperate, Confidence::USUAL);
    found.extend(RULE.at_acts(letter, Act::Grovelling, Confidence::WARY));
    found
}
