//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message asks them to connect on a private social network, or talks about their private pages,
    /// before they've decided.
    ///
    /// ## Why it matters
    /// It mixes their private life with a decision at work, and that can feel too close.
    ///
    /// ## Advice
    /// Wait until they've decided, then connect on LinkedIn.
    ///
    /// ## Source
    /// "The Art of the Interview Follow-Up": an invitation to connect on Facebook before the final decision
    /// may not be appropriate.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I sent you a «friend request» yesterday.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Add me on Instagram» so we can stay in touch.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I ran the Instagram account of the museum for two years.
    /// ```
    /// ```good flagged
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I follow your company on Instagram, and the last series is lovely.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I would be glad to connect on LinkedIn.
    /// ```
    id: "social-media-invite",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 50,
    precedence: 11 among Tone,
    title: "Too early to connect on social media",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Social, Confidence::WARY)
}
