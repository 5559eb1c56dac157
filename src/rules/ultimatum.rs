//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message threatens them, with another offer, with giving up on the job, or with what you'll do if
    /// they don't answer.
    ///
    /// ## Why it matters
    /// A threat often makes people choose someone else.
    ///
    /// ## Advice
    /// If you have another offer, say kindly when you must answer it, and that this job is your first choice.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": rudeness and impatience are
    /// job-killers, and hiring takes time.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Take it or leave it».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Unless I hear by Monday, I will sign» with them.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «You have until Friday» to decide.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I have another offer, so match» the offer.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I have received another offer that I must answer by Friday; your role is still my first choice. Is there any chance of news before then?
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The students have until Friday to register for the fair.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Unless I hear otherwise, I will keep Monday free.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Could the scales match the offers of the last quarter?
    /// ```
    id: "ultimatum",
    severity: Mistake,
    scope: Candidate,
    family: Tone,
    order: 80,
    precedence: 3 among Tone,
    title: "This sounds like a threat",
}

phrases! { WORDS: [
    "take it or leave it", "now or never", "or else",
    "(this is|consider this) (your|my|the) (last|final) (chance|warning|offer)",
    "(you have|you had|you only have|i am giving you|i will give you|i give you|i can give you) (until|\
     till) ..3 (monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|tomorrow|midnight|tonight|\
     the end|close|end)",
    "(unless|if) (i|you|we|your|there|nobody|no one) ..10 (i|we) (will|shall|am going to|have to|am|will \
     have to|will be forced to|would have to|will be|can only) ..2 (accept|accepting|take|taking|withdraw|\
     withdrawing|walk|walking|go elsewhere|go with|sign|signing|join|joining|assume you|consider (myself|\
     my application|it)|escalate|call|contact|drop|come|look elsewhere|move on|moving on|forget|choose|\
     report|tell|complain|post)",
    "(i|i have|have|got|with) ..2 (another|other|two other|several|three|a competing|multiple|better|many|\
     plenty of|two|a better|an) ..1 (offer|offers|options) ..10 (so (you|i|if|decide|hurry|better|make|\
     act)|unless|or (i|else)|decide|your (move|loss|last)|last chance|otherwise|better (hurry|act|decide|\
     be quick)|match|beat|time is|clock|and (will|i will|am going to|i am going to) (take|accept|sign|\
     choose))",
    "(match|beat|top|better) (it|that|this|the offer|their offer|my other offer|the other offer|the salary|\
     what they|that number)",
    "(clock is ticking|time is running out|window is closing|offer expires|not be available (for )?(long|\
     much longer|forever)|will not (last|be around|be on the market|stay on the market|be available) ..2 \
     (long|forever|much))",
    "(i|we) (will|shall|am going to) (be forced|have no choice|have no option|have no alternative) (but)? to",
    "(leave|leaves|leaving|left) me (with)? no (choice|option|alternative)",
    "(otherwise|or) (i will|i am going to|i shall) (have to)? (accept|take|sign|withdraw|walk|go|look|move|\
     call|contact|drop|show)",
    "(your competitors|your competitor|your rivals|your rival) (want|wants|are|is|would|already|has|have|\
     offered)",
    "(hire|offer|give) me ..6 or (i|you|else|lose)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
