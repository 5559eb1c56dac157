//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::Letter,
    people::{
        compare::{Verdict, compare},
        nicknames::is_given_name,
        person::Evidence,
        titles,
    },
    text::fold::fold,
};

declare_rule! {
    /// The message is signed with a different name than your account shows.
    ///
    /// ## Why it matters
    /// Two different names make people wonder who wrote to them.
    ///
    /// ## Advice
    /// Sign with the name your account shows, or change the name of your account.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": careless copy and paste is a
    /// job-killer.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday.
    ///
    /// Best regards,
    /// «Maria Lindt»
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday.
    ///
    /// Best regards,
    /// Sam
    /// ```
    /// ```good
    /// From: Samuel Okafor <sam@mail.example>
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday.
    ///
    /// Best regards,
    /// Sam Okafor
    /// ```
    /// ```good
    /// From: <kx1@mail.example>
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday.
    ///
    /// Best regards,
    /// Maria Lindt
    /// ```
    id: "wrong-sender-name",
    severity: Caution,
    scope: Any,
    family: Names,
    order: 60,
    title: "Signed with a different name",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let Some(name) = letter.closing.as_ref().filter(|c| !c.inline).and_then(|c| c.name) else {
        return Vec::new();
    };
    let words: Vec<&str> =
        letter.text(name).split_whitespace().filter(|w| !titles::is_title(&w.to_lowercase())).collect();
    let shown = letter.sender.evidence == Evidence::Shown && letter.sender.words.len() >= 2;
    let name_like = words.iter().all(|w| w.starts_with(char::is_uppercase))
        && words.iter().any(|w| is_given_name(&fold(w)));
    if !shown
        || letter.is_blank(name)
        || !name_like
        || compare(&words, false, &letter.sender) != Verdict::Other
    {
        return Vec::new();
    }
    vec![RULE.at(name).because(format!(
        "Your account shows {}; two different names make people wonder who wrote to them.",
        letter.sender.full()
    ))]
}
