//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, proofreading::grammar};

declare_rule! {
    /// The message has a grammar mistake, such as "I has", "could of" or "looking forward to hear".
    ///
    /// ## Why it matters
    /// A mistake pulls their attention away from what you want to say.
    ///
    /// ## Advice
    /// Correct it, then read the message aloud once.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": check it for errors before you send it.
    ///
    /// ```bad
    /// Dear Dana, thank you for the interview. I am looking forward to «hear» from you about the analyst role.
    /// ```
    /// ```fixed
    /// Dear Dana, thank you for the interview. I am looking forward to hearing from you about the analyst role.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for «you're» time on Friday. I enjoyed it and look forward to your answer.
    /// ```
    /// ```fixed
    /// Dear Dana, thank you for your time on Friday. I enjoyed it and look forward to your answer.
    /// ```
    /// ```bad
    /// Hi Dana, thank you for the day. I would rather make crowns by hand «then» sit at a screen all day.
    /// ```
    /// ```good
    /// Hi Dana, thank you for the day. I would rather wait for the letter, and then decide with my family.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. I look forward to our next meeting, and I know that that will be soon.
    /// ```
    /// ```good
    /// Dear Dana, if I were to join, I would have had all I need: it took an hour to see that your team and I are of one mind.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. I will gladly «except» the offer.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. I have read on the might of Rome, and it is work I have wanted.
    /// ```
    id: "grammar",
    severity: Mistake,
    scope: English,
    family: Proofreading,
    order: 20,
    yields_to: OtherFamilies,
    title: "Grammar",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let found = |error: grammar::GrammarError| {
        let advice = format!("Write \"{}\" instead.", error.correction);
        let found = RULE.at(error.place).advise(advice).fix(error.correction);
        if error.is_doubtful { found.as_hint() } else { found }
    };
    grammar::errors(letter).into_iter().map(found).collect()
}
