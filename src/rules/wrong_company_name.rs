//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, employer::misnamed},
};

declare_rule! {
    /// A company other than the employer stands in its place.
    ///
    /// ## Why it matters
    /// A letter that praises another company was written for another company.
    ///
    /// ## Advice
    /// Use the employer's name.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": a careless copy and paste is a job-killer.
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
                    "The letter goes to {}; one that names another company was written for another company.",
                    m.employer
                ))
                .fix(m.employer)
        })
        .collect()
}
