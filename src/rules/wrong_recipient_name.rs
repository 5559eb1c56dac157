//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, addressed::greeted},
    people::compare::Verdict,
};

declare_rule! {
    /// The greeting has the name of someone who isn't getting this message.
    ///
    /// ## Why it matters
    /// A wrong name tells them that the text was copied from another message.
    ///
    /// ## Advice
    /// Use the name of the person in the To field.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": careless copy and paste is a
    /// job-killer.
    /// "The Art of the Interview Follow-Up": use their name.
    ///
    /// ```bad
    /// Dear «Michael»,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```fixed
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```bad
    /// Hello Ms. «Whitfield»,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```fixed
    /// Hello Ms. Reyes,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Robert Fields <robert.fields@northwind.example>
    ///
    /// Dear Bob,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Northwind Careers <careers@northwind.example>
    ///
    /// Dear Michael,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Dana Reyes <dana@northwind.example>, Joe Marsh <joe@northwind.example>
    ///
    /// Dear Joe,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: katarzyna.zawadzka-piech@strings.example
    ///
    /// Dear Ms Zawadzka-Piech, thank you for the interview.
    /// ```
    /// ```bad
    /// To: t.mokoena@deepjoint.example
    ///
    /// Dear Mr «Molefe», thank you for the interview.
    /// ```
    /// ```good
    /// To: Assessment Centre <driver.assessment@rail.example>
    ///
    /// Dear Ms Abernethy and Mr Pirie, thank you for the interview.
    /// ```
    /// ```good
    /// To: أم خالد <samira@camp.example>
    ///
    /// Dear Umm Khaled, thank you for the interview.
    /// ```
    id: "wrong-recipient-name",
    severity: Mistake,
    scope: Any,
    family: Names,
    order: 10,
    title: "Wrong name in the greeting",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let wrong = greeted(letter)
        .into_iter()
        .filter(|g| g.verdict == Verdict::Other && !letter.is_blank(g.addressee.span));
    wrong
        .map(|g| {
            let found = RULE.at(g.addressee.span);
            let Some(recipient) = g.recipient else { return found };
            let name =
                if g.addressee.titled { recipient.family() } else { recipient.given().map(str::to_owned) };
            let whole =
                if recipient.words.is_empty() { recipient.address.join(" ") } else { recipient.full() };
            let found = found.because(format!(
                "This goes to {whole}; a wrong name tells them that the text was copied from another message."
            ));
            match name {
                Some(name) => found.fix(name),
                None => found,
            }
        })
        .collect()
}
