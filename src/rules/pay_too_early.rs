//! See [`RULE`].

use crate::{
    acts::Act, declare_rule, finding::Finding, letter::Letter, message::draft::Message, rule::Confidence,
};

declare_rule! {
    /// The message presses about pay, holidays, hours or perks before there is an offer.
    ///
    /// ## Why it matters
    /// It reads as if the money mattered more than the job, and you negotiate best once they want you.
    ///
    /// ## Advice
    /// Leave it for the offer, or answer only what they asked.
    ///
    /// ## Source
    /// "10 Things You Should NEVER Do After an Interview" (protechitjobs.com): no list of demands before
    /// an offer is on the table. "6 Interviewing Don'ts" (interviewstrategies.com): wait until they
    /// raise the salary.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Before we go any further, «what exactly would my salary
    /// and bonus be»?
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I'd expect at least 30 days of holiday and Fridays from
    /// home».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. You asked what I earn now: it is £31,000 a year.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I ran the payroll for 300 people at my last firm.
    /// ```
    /// ```good
    /// Dear Marek,
    ///
    /// Thank you for the call on Tuesday. As to the first: my expectation is 46,000 euros a year.
    ///
    /// On Wed, 3 Jun 2026 at 16:48, Marek Cech <marek@n.example> wrote:
    /// > What salary do you have in mind, and which tools do you know?
    /// ```
    id: "pay-too-early",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 60,
    precedence: 14 among Tone,
    title: "Too early to ask about pay",
}

/// What they ask for when they ask about pay.
const PAY: [&str; 10] = [
    "salary", "salaries", "pay ", "wage", "hourly rate", "day rate", "compensation", "remuneration",
    "expectations", "package",
];

fn check(letter: &Letter) -> Vec<Finding> {
    let found = RULE.at_acts(letter, Act::Pay, Confidence::WARY);
    // They have asked, in the mail that is answered.
    let asked = |m: &Message| {
        !letter.is_mine(&m.from) && {
            let text = m.text.to_lowercase();
            m.text.contains('?') && PAY.iter().any(|word| text.contains(word))
        }
    };
    if !found.is_empty() && letter.earlier.last().is_some_and(asked) { Vec::new() } else { found }
}
