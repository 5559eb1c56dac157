//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message says that you'll come to the office, although they haven't invited you.
    ///
    /// ## Why it matters
    /// A surprise visit interrupts their work, and that's what they'll remember.
    ///
    /// ## Advice
    /// Offer to come in if they'd like you to.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": stopping by the office is very annoying; don't show up.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I'll swing by your office» on Tuesday.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I plan to drop in this afternoon».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I would be happy to come by your office for a second talk if you would like me to.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I'll stop by the library to read the report you named.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Thank you for letting me stop by your stand at the fair.
    /// ```
    /// ```good flagged
    /// Dear Dana,
    ///
    /// Thank you. I will stop by the post office to send the copies, and I shall be at your office on Thursday for the second round.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. One guest had been left waiting in the lobby, and I gave him tea.
    /// ```
    id: "uninvited-visit",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 30,
    precedence: 2 among Tone,
    title: "A visit they didn't ask for",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Visit, Confidence::USUAL)
}
