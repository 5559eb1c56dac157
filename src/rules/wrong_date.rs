//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::Letter,
    time::{
        days::named::{DateFault, faults_in},
        local_time::day_name,
    },
};

declare_rule! {
    /// The weekday and the date don't fit, or there is no such date.
    ///
    /// ## Why it matters
    /// They can't know which day you mean.
    ///
    /// ## Advice
    /// Check the date in your calendar.
    ///
    /// ## Source
    /// "The Biggest Mistakes I See on Resumes, and How to Correct Them" (drmsriram.blogspot.com): a date
    /// that is out of place is read as a lack of care.
    ///
    /// ```bad
    /// Now: 2026-11-24T10:00
    ///
    /// Dear Dana, thank you for the interview. I can come on «Friday, 3 December».
    /// ```
    /// ```bad
    /// Now: 2026-11-24T10:00
    ///
    /// Dear Dana, thank you for the interview. I can come on «31 November».
    /// ```
    /// ```good
    /// Now: 2026-11-24T10:00
    ///
    /// Dear Dana, thank you for the interview. I can come on Thursday, 3 December, or on Friday the 4th.
    /// ```
    /// ```good
    /// Now: 2026-11-24T10:00
    ///
    /// Dear Dana, thank you for the interview. I was born on Friday, 3 December 1993, and we spoke on Monday about the 30 April report.
    /// ```
    /// ```good
    /// Now: 2026-11-24T10:00
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. In June 31 people joined the choir.
    /// ```
    id: "wrong-date",
    severity: Mistake,
    scope: English,
    family: Proofreading,
    order: 30,
    title: "This date can't be right",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let Some(now) = letter.draft.now else { return Vec::new() };
    let mut found = Vec::new();
    for sentence in &letter.sentences {
        for (place, fault) in faults_in(&sentence.tokens, now.date) {
            let finding = RULE.at(place);
            found.push(match fault {
                DateFault::NoSuchDay => finding.because("There is no such day in the calendar."),
                DateFault::OtherWeekday(day) => {
                    finding.because(format!("{} is a {}.", letter.format_day(day), day_name(day)))
                }
            });
        }
    }
    found
}
