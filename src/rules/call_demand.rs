//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message tells them to call you back.
    ///
    /// ## Why it matters
    /// It gives them a task and no reason to do it.
    ///
    /// ## Advice
    /// Ask your question in the message, and offer two times when you can talk.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": "Can you call me back?" is a
    /// job-killer.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": people who only say "call me back" make
    /// readers angry.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Can you call me back»?
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Call me today».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Please feel free to call me on 555 0100 if you have any questions.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I could call you back on Tuesday or Wednesday, whichever suits you.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My colleagues call me when a printer jams.
    /// ```
    id: "call-demand",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 10,
    title: "This demands a call back",
}

phrases! { WORDS: [
    "(can|could|will|would) you ..2 (call|phone|ring) me ..1 (back|today|asap|now|immediately|tomorrow|\
     soon)?",
    "^ (please|so please|so|just|kindly|and)? (call|phone|ring) me (back)? ..1 (today|asap|now|as soon|\
     immediately|tomorrow|by|before|when you get|this|back|urgently|right away|tonight)",
    "^ (please|kindly|just)? (call|phone|ring) me (back)? $",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&WORDS))
}
