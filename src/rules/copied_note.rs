//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
};

declare_rule! {
    /// The message is nearly the same as one you sent to another interviewer, or to this one after an earlier
    /// round.
    ///
    /// ## Why it matters
    /// Interviewers compare their messages, and the same text for everyone looks like little effort.
    ///
    /// ## Advice
    /// Add something that only the two of you talked about.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": each person gets a different, personal
    /// note, and so does each round.
    ///
    /// ```bad
    /// To: Dana Reyes <dana@northwind.example>
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview about the analyst role on Friday. I enjoyed hearing how your team moved the reports to a daily schedule, and I would love to help with the next step.
    /// === sent to Joe Marsh <joe@northwind.example>, 2026-11-20T17:00
    /// Dear Joe,
    ///
    /// Thank you for the interview about the analyst role on Friday. I enjoyed hearing how your team moved the reports to a daily schedule, and I would love to help with the next step.
    /// ```
    /// ```good
    /// To: Dana Reyes <dana@northwind.example>
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview about the analyst role on Friday. I enjoyed hearing how your team moved the reports to a daily schedule, and I would love to help with the next step.
    /// === sent to Joe Marsh <joe@northwind.example>, 2026-11-20T17:00
    /// Dear Joe,
    ///
    /// Thank you for the interview about the analyst role on Friday. Your question about late suppliers stayed with me; at the depot we rang each of them on Monday, and I would love to try that with your carriers.
    /// ```
    id: "copied-note",
    severity: Caution,
    scope: Candidate,
    family: Parts,
    order: 60,
    title: "Almost the same message as before",
}

fn check(letter: &Letter) -> Vec<Finding> {
    if !matches!(letter.kind, Kind::ThankYou | Kind::FollowUp) || letter.correspondence.facts.notes.is_empty()
    {
        return Vec::new();
    }
    let Some(print) = letter.fingerprint() else { return Vec::new() };
    let Some(copy) = letter.correspondence.facts.notes.iter().find(|note| note.print.is_copy_of(&print))
    else {
        return Vec::new();
    };
    let to_them = letter.draft.to.iter().any(|p| p.name == copy.to || p.email == copy.to);
    let whom = if to_them { "them after an earlier round" } else { copy.to.as_str() };
    vec![RULE.whole().because(format!(
        "You sent nearly the same text to {whom} on {}; interviewers compare their messages, and the same text \
         for everyone looks like little effort.",
        letter.format_day(copy.at.date)
    ))]
}
