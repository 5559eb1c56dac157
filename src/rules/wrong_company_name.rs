//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, employer::misnamed},
    proofreading::spelling::lexicon,
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
    /// ```good
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I enjoyed the tour of the Leeds office.
    /// ```
    /// ```bad
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. It is my wish to build my career at «Acornia Mapping».
    /// ```
    /// ```bad
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I am sure that «Acornia» is the right employer for me.
    /// ```
    /// ```bad
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. I am sure that «Acorn Plains Co-op» is where I want to finish my career.
    /// ```
    /// ```good
    /// Company: Northwind
    ///
    /// Dear Dana,
    ///
    /// Thank you again for the interview. I have accepted a position at Acornia, so please take me off the list.
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
            if may_be_a_part(letter.text(m.place)) {
                return finding
                    .because(format!("This goes to {}.", m.employer))
                    .advise("If this is another company, use the employer's name. If it is a team of theirs, all is well.")
                    .as_hint();
            }
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

/// Returns whether a name may be a team or a field of work: it consists of ordinary words, the last of which
/// names an activity or many things, such as "Early Intervention" or "Member Services". No word says what
/// kind of firm it is.
fn may_be_a_part(name: &str) -> bool {
    const FIRMS: [&str; 45] = [
        "inc", "ltd", "limited", "llc", "plc", "gmbh", "ag", "corp", "corporation", "co", "company",
        "agency", "studio", "studios", "school", "college", "university", "academy", "hospital", "clinic",
        "bank", "partners", "associates", "holdings", "industries", "foundation", "institute", "museum",
        "trust", "mutual", "alliance", "society", "council", "association", "brewery", "bakery", "hotel",
        "church", "brothers", "group", "media", "labs", "foods", "homes", "works",
    ];
    /// The rarest words that name a field of work. "Halcyon" is rarer.
    const FIELD: u8 = 15;
    const ENDINGS: [&str; 13] =
        ["s", "ing", "tion", "sion", "ment", "ance", "ence", "ity", "ics", "logy", "ship", "age", "ry"];
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .map(str::to_lowercase)
        .filter(|w| !w.is_empty() && !matches!(w.as_str(), "of" | "and" | "the" | "for"))
        .collect();
    let is_plain = words
        .iter()
        .all(|w| lexicon::entry(w).is_some_and(|entry| entry.is_lower() && entry.rarity() <= FIELD));
    let head = words.last().map_or("", String::as_str);
    is_plain
        && !words.iter().any(|w| FIRMS.contains(&w.as_str()))
        && (words.len() > 1
            || ENDINGS.iter().any(|ending| head.len() > ending.len() + 2 && head.ends_with(ending)))
}
