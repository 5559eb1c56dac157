//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, employer::misnamed},
};

declare_rule! {
    /// The message uses the name of another company.
    ///
    /// ## Why it matters
    /// The wrong company name tells them that the text was written for another job.
    ///
    /// ## Advice
    /// Use the employer's name.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": careless copy and paste is a
    /// job-killer.
    ///
    /// ```bad
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I would be proud to work at «Acorn Analytics», and I look forward to hearing from you.
    /// ```
    /// ```fixed
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I would be proud to work at Northwind, and I look forward to hearing from you.
    /// ```
    /// ```bad
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I liked learning about «Acorn»'s mission.
    /// ```
    /// ```good
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I worked at Acorn Analytics for three years, and I would be proud to work at Northwind.
    /// ```
    /// ```good
    /// Company: Northwind Traders
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I liked learning about Northwind's mission and about Python.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. I would be proud to work at Acorn Analytics.
    /// ```
    /// ```bad
    /// To: Dana Reyes <dana@northwindtraders.example>
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I would be proud to join «Acorn Analytics», because your team is small.
    /// ```
    id: "wrong-company-name",
    severity: Mistake,
    scope: Candidate,
    family: Names,
    order: 50,
    title: "Wrong company name",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let found = misnamed(letter).into_iter();
    found
        .map(|m| {
            let finding = RULE.at(m.place);
            if m.is_from_address {
                // A group's address may hide the firm's own name.
                return finding
                    .because(format!("This goes to an address of \"{}\".", m.employer))
                    .advise("Check that it is the right company.")
                    .as_hint();
            }
            finding
                .because(format!(
                    "This goes to {}; another company's name tells them that the text was written for another job.",
                    m.employer
                ))
                .fix(m.employer)
        })
        .collect()
}
