//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message brings a gift, or a trick to make them remember you.
    ///
    /// ## Why it matters
    /// A gift can look like an attempt to buy the job, and that puts them in an awkward position.
    ///
    /// ## Advice
    /// Leave it out and send only your message.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": don't send flowers, a gift or
    /// anything else.
    /// "The Art of the Interview Follow-Up": an elaborate card or gift may not be appropriate.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I'm sending a bouquet to your» reception.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Cupcakes for the team are on their way».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I looked up your home address to post «a card».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The cake shop you run is a joy, and I baked cakes for years.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Thank you for the coffee, and for the gift of your time.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My present job is in flower logistics, where I sent roses to forty shops.
    /// ```
    id: "gift-or-gimmick",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 20,
    precedence: 9 among Tone,
    title: "Gifts and tricks feel like pressure",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Gift, Confidence::USUAL)
}
