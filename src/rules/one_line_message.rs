//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    people::compare::{Verdict, compare},
    phrases,
    text::{sentences::Sentence, span::Span},
};

declare_rule! {
    /// The whole message is one short line.
    ///
    /// ## Why it matters
    /// One line asks them to do something and gives them no reason to.
    ///
    /// ## Advice
    /// Add your thanks, one thing that interests you about the job, and a question.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": one-line emails are a
    /// job-killer.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": a message that only says "call me back"
    /// makes readers angry.
    ///
    /// ```bad
    /// Hi Dana,
    ///
    /// «Can you call me back about the interview?»
    ///
    /// Sam
    /// ```
    /// ```bad
    /// «Thanks for the interview.»
    /// ```
    /// ```good
    /// Hi Dana,
    ///
    /// Thank you for the interview on Friday; I enjoyed hearing how the forecasting team works with the stores, and I would love to join it.
    /// ```
    /// ```good
    /// Heard back: yes
    ///
    /// Hi Dana,
    ///
    /// Tuesday at three suits me well, thank you.
    ///
    /// Sam
    /// ```
    /// ```good
    /// Interview:
    /// Subject: Lunch
    ///
    /// Still on for one o'clock?
    /// ```
    /// ```bad
    /// From: Odd Fjeld <odd@mail.example>
    ///
    /// Hei Dana, «any news on the keeper job?» – Odd
    /// ```
    id: "one-line-message",
    severity: Caution,
    scope: Candidate,
    family: Content,
    order: 20,
    marks: Message,
    title: "Your message is only one line",
}

// A line with these words asks for something, so it is not a short answer.
phrases! { CALLS_BACK: [
    "((call|ring|phone|text|email|write|message) me (back)?|give me a (call|ring))",
] }

/// The most words of a message of one or two sentences that is still a one-liner.
const WORDS: usize = 16;

fn check(letter: &Letter) -> Vec<Finding> {
    // "Have you decided yet? Sam": the last word is the writer's name.
    let is_name = |last: &Sentence| {
        let words: Vec<&str> = letter
            .text(last.span)
            .split_whitespace()
            .map(|w| w.trim_matches(|c: char| !c.is_alphabetic()))
            .filter(|w| !w.is_empty())
            .collect();
        words.len() <= 2 && compare(&words, false, &letter.sender) == Verdict::Same
    };
    let is_signed = letter.closing.is_none()
        && letter.sentences.len() > 1
        && letter.sentences.last().is_some_and(is_name);
    let said = &letter.sentences[..letter.sentences.len() - usize::from(is_signed)];
    let (words, count) = (said.iter().map(Sentence::words).sum::<usize>(), said.len());
    let short = count == 1 && words <= WORDS || count == 2 && words <= 10;
    let asks = !letter.asked.is_empty() || letter.sentences.iter().any(|s| CALLS_BACK.is_in(&s.tokens));
    let reply = letter.answers_them() && !asks;
    // An unfinished letter has no sign-off and no end to its last sentence yet.
    let begun = said.last().is_some_and(|s| !letter.text(s.span).ends_with(['.', '!', '?', '…']))
        && letter.closing.is_none();
    if !short || letter.draft.is_part || reply || begun || letter.kind == Kind::RejectionReply {
        return Vec::new();
    }
    let whole = said.iter().map(|s| s.span).reduce(Span::to);
    RULE.at_each(whole)
}
