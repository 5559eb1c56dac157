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
            RULE.at(m.place)
                .because(format!(
                    "This goes to {}; another company's name tells them that the text was written for another job.",
                    m.employer
                ))
                .fix(m.employer)
        })
        .collect()
}
