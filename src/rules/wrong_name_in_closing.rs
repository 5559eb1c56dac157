//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, thanked},
};

declare_rule! {
    /// The closing thanks someone who isn't getting this message.
    ///
    /// ## Why it matters
    /// One name at the top and another at the end shows that the text was copied from another message.
    ///
    /// ## Advice
    /// Thank the person you're writing to, or leave the name out.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": a note that begins "Dear Sally"
    /// and ends "Thank you, again, Bob".
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role. Thank you again, «Bob».
    ///
    /// Best regards,
    /// Sam Okafor
    /// ```
    /// ```fixed
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role. Thank you again, Dana.
    ///
    /// Best regards,
    /// Sam Okafor
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role.
    ///
    /// Thank you, again, «Bob».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role.
    ///
    /// Thank you again,
    /// Sam
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Please say hello to Bob. Thank you again, Dana.
    ///
    /// Thanks, Sam
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role. Thank you for that, Friday flew by.
    ///
    /// Sam
    /// ```
    /// ```good
    /// From: <s.okafor@mail.example>
    ///
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role. Thanks, Bob
    /// ```
    id: "wrong-name-in-closing",
    severity: Mistake,
    scope: Any,
    family: Names,
    order: 30,
    title: "Wrong name in the closing",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let only = letter.recipients.first().filter(|_| letter.recipients.len() == 1);
    let finding = |stranger: &thanked::Stranger| match only.and_then(|recipient| recipient.given()) {
        // "Thank you, Ms. Smith" does not become "Thank you, Dana".
        Some(right) if !stranger.titled => RULE.at(stranger.name).fix(right),
        _ => RULE.at(stranger.name),
    };
    thanked::strangers(letter).iter().map(finding).collect()
}
