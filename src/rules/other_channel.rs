//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, message::draft::Channel, phrases};

declare_rule! {
    /// They wrote by email and this goes through LinkedIn, or the other way round.
    ///
    /// ## Why it matters
    /// When a conversation is in two places, messages get lost.
    ///
    /// ## Advice
    /// Answer in the place where they wrote to you.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": use the same medium as the
    /// interviewer.
    ///
    /// ```bad
    /// Channel: linkedin
    ///
    /// Hi Dana, thank you for «your email about» the interview. I am very interested in the role.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for «your LinkedIn message» about the interview. I am very interested in the role.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for your email about the interview. I am very interested in the role.
    /// ```
    /// ```good
    /// Channel: linkedin
    ///
    /// Hi Dana, thank you for your message about the interview. I run email campaigns and your email team sounds great.
    /// ```
    id: "other-channel",
    severity: Hint,
    scope: Candidate,
    family: Timing,
    order: 70,
    title: "They use another channel",
}

phrases! { BY_MAIL: [
    "your (e mail|email|mail) (of|from|on|about|yesterday|today|last|regarding|with|this|and|earlier|asking)",
] }
phrases! { BY_LINKEDIN: [
    "your linkedin (message|note|inmail)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    let elsewhere = match letter.draft.channel {
        Channel::Linkedin => letter.first(&BY_MAIL),
        Channel::Email if letter.earlier.is_empty() => letter.first(&BY_LINKEDIN),
        _ => None,
    };
    RULE.at_each(elsewhere)
}
