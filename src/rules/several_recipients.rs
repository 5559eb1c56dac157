//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    people::person::Evidence,
};
use std::collections::HashSet;

declare_rule! {
    /// The message goes to two or more interviewers at once.
    ///
    /// ## Why it matters
    /// A message to a group feels personal to no one, and looks like little effort.
    ///
    /// ## Advice
    /// Write to each of them separately, and mention something that only the two of you talked about.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": group thank-you notes make you
    /// look lazy.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": each person gets a different, personal
    /// note.
    ///
    /// ```bad
    /// To: Dana Reyes <dana@northwind.example>, Joe Marsh <joe@northwind.example>
    ///
    /// Dear all,
    ///
    /// Thank you for the interview on Friday. I enjoyed it.
    /// ```
    /// ```good
    /// To: Dana Reyes <dana@northwind.example>, Northwind Careers <careers@northwind.example>
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I enjoyed it.
    /// ```
    /// ```good
    /// To: Dana Reyes <dana@northwind.example>, Joe Marsh <joe@northwind.example>
    /// Interview:
    /// Subject: Lunch
    ///
    /// Hi both, thank you for lunch. Same again next week?
    /// ```
    id: "several-recipients",
    severity: Caution,
    scope: Candidate,
    family: Parts,
    order: 50,
    title: "One message to several interviewers",
}

fn check(letter: &Letter) -> Vec<Finding> {
    if !matches!(letter.kind, Kind::ThankYou | Kind::FollowUp) {
        return Vec::new();
    }
    let mut people: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    for (person, name) in letter.draft.to.iter().zip(&letter.recipients) {
        let is_person = matches!(name.evidence, Evidence::Shown | Evidence::Address | Evidence::Thin)
            && !letter.is_mine(person);
        let shown = if person.name.is_empty() { person.email.clone() } else { person.name.clone() };
        let key = if person.email.is_empty() { &person.name } else { &person.email };
        if is_person && !key.is_empty() && known.insert(shown.to_ascii_lowercase()) {
            people.push(shown);
        }
    }
    if people.len() < 2 {
        return Vec::new();
    }
    let rest = people.len() - 1;
    vec![RULE.whole().advise(format!(
        "Send this one to {} and write {} to the other{}.",
        people[0],
        if rest == 1 { "a separate message" } else { "separate messages" },
        if rest == 1 { "" } else { "s" }
    ))]
}
