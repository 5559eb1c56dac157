//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message runs down an employer or colleague, present or past.
    ///
    /// ## Why it matters
    /// They wonder what you'd say about them one day, and whether some of the trouble was yours.
    ///
    /// ## Advice
    /// Leave it out, or say what you learnt there and what you look for now.
    ///
    /// ## Source
    /// "6 Interviewing Don'ts" (interviewstrategies.com): who speaks unkindly of past employers is
    /// suspected of having had a share in it, and of complaining about the next one too.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «My present boss is a bully who couldn't run a bath», so
    /// I'd love to join you.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «The people I work with now are lazy and dishonest».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My present team is small, and I'd like to work in a larger
    /// one.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I left my last job when the company closed its branch in
    /// Leeds.
    /// ```
    id: "badmouthed-employer",
    severity: Caution,
    scope: Candidate,
    family: Content,
    order: 100,
    precedence: 12 among Tone,
    title: "This runs down an employer",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Badmouthing, Confidence::USUAL)
}
