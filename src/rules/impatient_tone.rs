//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, phrases, rule::Confidence};

declare_rule! {
    /// The message pushes for an answer, sets a deadline or complains about the wait.
    ///
    /// ## Why it matters
    /// People who feel pushed remember that, and hiring often takes longer than both sides would like.
    ///
    /// ## Advice
    /// Say that you know they're busy, and ask one friendly question.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": rudeness and impatience are
    /// job-killers; always come across as gracious and patient.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": giving them space helps your case.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «still haven't heard» from anybody.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Reply by Friday» at the latest.
    /// ```
    /// ```bad missed
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I find it unprofessional» that nobody wrote.
    /// ```
    /// ```bad missed
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «As per my last email», I am available.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I know you are very busy, but I wanted to follow up on it.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I still have your card, and I have heard good things about the team.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My team is known for replying to customers by Friday, without delay.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Your colleague kindly extended me the courtesy of a tour.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role. Please let me know.
    /// ```
    id: "impatient-tone",
    severity: Mistake,
    scope: Candidate,
    family: Tone,
    order: 40,
    precedence: 5 among Tone,
    title: "This may sound impatient",
}

// What the articles recommend as the end of a follow-up.
phrases! { COURTEOUS: ["^ please? let me know (either way|when you can|if you have any news)? $"] }

fn check(letter: &Letter) -> Vec<Finding> {
    let courteous = letter.all(&COURTEOUS);
    let mut found = RULE.at_acts(letter, Act::Impatient, Confidence::WARY);
    found.retain(|f| f.place.is_none_or(|place| !courteous.iter().any(|words| words.overlaps(place))));
    found
}
