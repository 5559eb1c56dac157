//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The writer threatens: with another offer, with leaving, or with what happens if they do not answer.
    ///
    /// ## Why it matters
    /// A threat makes the choice easy, and seldom in the way the writer hopes.
    ///
    /// ## Advice
    /// If you hold another offer, name its date kindly and say that this job is your first choice.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": rudeness and impatience are job-killers, and
    /// hiring processes take time.
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
    "(last|final|only) (chance|warning|offer|opportunity) (to (hire|get|have|grab|land|decide|match|respond|reply|answer|act)|for you|\
     before i)",
    "(this is|consider this) (your|my|the) (last|final) (chance|warning|offer)",
    "(you have|you had|you only have|i am giving you|i will give you|i give you|i can give you) (until|till) ..3 (monday|tuesday|\
     wednesday|thursday|friday|saturday|sunday|noon|tomorrow|midnight|tonight|the end|close|end)",
    "(you have|you only have|i am giving you|i will give you|i give you) (exactly|just|only|one|two|three|twenty|24|48|a) ..2 (hours|\
     days|day|week) (to|before|or|and)",
    "(unless|if) (i|you|we|your|there|nobody|no one) ..10 (i|we) (will|shall|am going to|have to|am|will have to|will be forced to|would \
     have to|will be|can only) ..2 (accept|accepting|take|taking|withdraw|withdrawing|walk|walking|go elsewhere|go with|sign|signing|\
     join|joining|assume you|consider (myself|my application|it)|escalate|call|contact|drop|come|look elsewhere|move on|moving on|forget|\
     choose|report|tell|complain|post)",
    "(i|i have|have|got|with) ..2 (another|other|two other|several|three|a competing|multiple|better|many|plenty of|two|a better|an) ..1 \
     (offer|offers|options) ..10 (so (you|i|if|decide|hurry|better|make|act)|unless|or (i|else)|decide|your (move|loss|last)|last chance|\
     otherwise|better (hurry|act|decide|be quick)|match|beat|time is|clock|and (will|i will|am going to|i am going to) (take|accept|sign|\
     choose))",
    "(match|beat|top|better) (it|that|this|the offer|their offer|my other offer|the other offer|the salary|what they|that number)",
    "(before|or|and) i (walk|go elsewhere|take (another|the other|it)|accept (another|the other|it elsewhere|elsewhere)|sign (with|\
     elsewhere)|look elsewhere|change my mind|join (your competitor|a competitor|somebody|someone))",
    "(clock is ticking|time is running out|window is closing|offer expires|not be available (for )?(long|much longer|forever)|will not \
     (last|be around|be on the market|stay on the market|be available) ..2 (long|forever|much))",
    "(someone|somebody|another company|others|other companies|your competitor|your competitors|competition|a competitor|somebody else|\
     someone else) (will|would|is going to|are going to|is about to|may|has already) ..1 (snap|snapped|hire|take|grab|get|be happy|be \
     glad|be lucky|appreciate|gladly) ..2 (me)?",
    "(you had|you) better (decide|hurry|act|answer|reply|call|move|make|hire|choose)",
    "(i|we) (will|shall|am going to) (be forced|have no choice|have no option|have no alternative) (but)? to",
    "(leave|leaves|leaving|left) me (with)? no (choice|option|alternative)",
    "(i|and) (will|am going to|shall) (walk|go elsewhere|go to (your|a) competitor|take my (talents|talent|skills|business) elsewhere)",
    "(otherwise|or) (i will|i am going to|i shall) (have to)? (accept|take|sign|withdraw|walk|go|look|move|call|contact|drop|show)",
    "(your competitors|your competitor|your rivals|your rival) (want|wants|are|is|would|already|has|have|offered)",
    "(hire|offer|give) me ..6 or (i|you|else|lose)",
], unless [
    "unless (i|we) hear otherwise", "(first choice|prefer|preferred|rather|hope|love to) ..8", "(told|tell|teach|taught) (the|my|our) ..8",
    "(students|customers|clients|applicants|users|teams|players) ..3 (have|had) until",
    "(if|unless) you (would like|want|prefer|need|agree|have no objection|wish|like|have any) ..14",
    "(if|unless) (there is anything|there are any|anything) ..14",
    "(if|unless) i (can|could|may|am hired|am offered|get the|join|joined|were) ..14",
    "if (you|we) (meet|speak|talk|decide (to|that)|hire me|offer|choose me|are|find) ..10", "(would|could) match",
    "(chance|chances) to (win|score|earn|learn)", "(match|matches) (it|that|this|the offer) (to|with|against)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
