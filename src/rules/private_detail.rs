//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message tells of private matters: health, money, family or love.
    ///
    /// ## Why it matters
    /// Private trouble makes them worry, and some of it they aren't even allowed to consider.
    ///
    /// ## Advice
    /// Leave it out, unless they asked or it changes a date.
    ///
    /// ## Source
    /// "6 Interviewing Don'ts" (interviewstrategies.com): health, relationships and other private
    /// matters that have no bearing on the work don't belong in an interview.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «My wife has left me and taken the car», so I'd need to
    /// come by bus.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I've been on antidepressants since my divorce».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I'm away from the 3rd to the 9th and free on any other
    /// day.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I've looked after patients with diabetes for six years.
    /// ```
    id: "private-detail",
    severity: Caution,
    scope: Candidate,
    family: Content,
    order: 110,
    precedence: 13 among Tone,
    title: "This is very private",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Oversharing, Confidence::WARY)
}
