//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message says that a friend or relative will speak for you.
    ///
    /// ## Why it matters
    /// Praise that you arranged yourself doesn't count, and it takes up their time.
    ///
    /// ## Advice
    /// Offer a reference they can call when they want to.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": don't have a friend stop by the
    /// office and ask how you're doing.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «My uncle will call» you about me.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «asked a friend to put in» a good word.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My former manager, Joan Ames, is happy to speak to you if you would like a reference.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My sister will call her baby Dana.
    /// ```
    id: "friend-vouching",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 40,
    title: "A friend speaking for you",
}

phrases! { WORDS: [
    "(my|a) ..2 (friend|friends|buddy|buddies|mate|pal|cousin|uncle|aunt|brother|sister|father|dad|mother|\
     mom|mum|husband|wife|girlfriend|boyfriend|neighbor|neighbour|roommate|flatmate|father in law|brother \
     in law|mother in law|parents|fiance|partner|grandfather|nephew|niece) ..6 (will|is going to|has \
     agreed to|can|could|would|offered to|promised to|plans to|may|might|is happy to|shall|are going to|\
     said (he|she) would|knows (you|your|the ceo|the owner)|said they would|wants to|intends to|agreed to|\
     has promised to) ..3 (call|phone|ring|stop|drop|swing|put in|speak|talk|vouch|email|write|contact|\
     come|visit|tell|mention|message|reach out|have a word|text|ask|pop|confirm|boss|ceo|personally|ceo|\
     owner|manager)",
    "(asked|have asked|told|got|getting|asking|had|have|ask|arranged for|persuaded|convinced) (my|a|an|\
     some|some of my|several|two|a few of my|one of my|your) ..3 (friend|friends|buddy|cousin|uncle|aunt|\
     brother|sister|father|dad|mother|mom|mum|husband|wife|neighbor|neighbour|roommate|colleague|contact|\
     ceo|boss|receptionist|employee|employees) ..4 (to|who works|at your|in your)? ..4 (call|phone|stop|\
     drop|swing|put in|speak|talk|vouch|email|write|contact|come|visit|tell|mention|message|reach out|have \
     a word|text|ask|lobby|push)",
    "(vouch|vouches|vouching|vouched) for (me|my|how)",
], unless [
    "(call|calls) (me|her|him|it|them|this|that)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&WORDS))
}
