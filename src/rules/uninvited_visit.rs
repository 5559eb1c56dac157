//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The writer announces that they will come to the office uninvited.
    ///
    /// ## Why it matters
    /// A visitor who was not invited takes the reader from their work and is remembered for it.
    ///
    /// ## Advice
    /// Offer to come in if they would like you to, and leave it at that.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": popping in at the office is supremely annoying; do not show up.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I'll swing by your office» on Tuesday.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I plan to drop in this afternoon».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I would be happy to come by your office for a second talk if you would like me to.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I'll stop by the library to read the report you named.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Thank you for letting me stop by your stand at the fair.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you. I will stop by the post office to send the copies, and I shall be at your office on Thursday for the second round.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. One guest had been left waiting in the lobby, and I gave him tea.
    /// ```
    id: "uninvited-visit",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 30,
    precedence: 2 among Tone,
    title: "A visit they didn't ask for",
}

phrases! { WORDS: [
    "(parked|parking|standing|waiting|sitting) (outside|in front|downstairs|in your|in the (lobby|car park|parking lot))",
    "(come|coming|go|going|be|pop|drop|swing|stop) ..3 (to|at|by|into) (your|the) (office|building|reception|lobby|headquarters|store|\
     shop) ..4 (in person|unannounced|until you|to talk|to see you|for an answer|to ask)",
    "(i|we) (will|am going to|plan to|might|may|shall|intend to|thought i would|could|am planning to|would like to|want to|can|am \
     thinking of|have decided to|am) ..2 (just|simply|quickly|also|probably|happily|personally)? (swing|stop|drop|pop|come|pass|swinging|\
     stopping|dropping|popping|coming|passing|show|turn|showing|roll|call) (by|in|over|up|round|around|past|into) ..1 (at|to|by)? ..1 \
     (your|the) ..2 (office|offices|building|reception|lobby|store|shop|desk|headquarters|place|front desk|house|hospital|company|\
     department|branch|showroom|studio|warehouse|site|workplace|home|hotel|restaurant|clinic|campus)",
    "(i|we) (will|am going to|plan to|shall|intend to|am planning to|have decided to|might) ..2 (swing|stop|drop|pop|show|turn|swinging|\
     stopping|dropping|popping|showing) (by|in|over|up|round|around) ..1 (at your (door|office|desk)|tomorrow|today|on (monday|tuesday|\
     wednesday|thursday|friday|the)|this (afternoon|morning|week)|next|later|around (noon|lunch|lunchtime|five|two|three|four|ten|nine)|\
     unannounced|in person|with|again|monday|tuesday|wednesday|thursday|friday|first thing|sometime|to (see|say|ask|check|drop|talk|get|\
     introduce|chat|find|show|hand|deliver|thank|speak|give|bring)|and (see|say|ask|wait|check)|until|every|$)",
    "(wait|waiting|sit|sitting|camp|camping|be) ..2 (in|at|outside|out in) (your|the) (lobby|reception|office|car park|parking lot|front \
     desk|foyer|entrance|waiting room|door)",
    "(see|seeing|meet|catch|find) you ..2 (in person|at (your|the) (office|desk|building|house|gym|home)|at work|after work|on your way|\
     in the (lobby|parking lot|car park))",
    "(in person|face to face) (tomorrow|today|on|this (afternoon|morning|week)|unless|to get|for an answer|until|if i do not)",
    "(come|coming|go|going|be|walk|walking|drive|driving|head|heading) (down|over|in|up|round|around|straight)? ..1 (to)? (your|the) \
     (office|building|headquarters|reception|front desk|workplace|house|home) ..3 (at your (door|office|desk)|tomorrow|today|on (monday|\
     tuesday|wednesday|thursday|friday)|this (afternoon|morning)|next week|unannounced|to (ask|see you|get|check|talk|speak|find|say)|\
     until|and (ask|wait|speak|see))",
    "(show|showing|turn|turning|turned|showed) up (at|in|to|unannounced|in person|every|until)",
    "(visit|visiting) (you|your office|your house|your home|your building) ..2 (tomorrow|today|this|on|next|unannounced|personally|in \
     person|again|to)",
    "(pay|paying) (you|your office|your team) a (little|quick|surprise|short|personal)? visit",
    "in the (area|neighborhood|neighbourhood) ..8 (swing|stop|drop|pop|come|say|see|visit)",
    "(parked|waiting|standing|sitting) (outside|in front of) (your|the) (office|building|house)",
], unless [
    "(post office|bank|pharmacy|bakery|print shop|copy shop|market|registry|embassy|consulate)",
    "(be|come|coming|am|see you) ..10 for (the|our|my|a) ..2 (round|interview|meeting|test|tour|trial|shift|talk|appointment|workshop|task)",
    "..6 as (we|you|you and i)? ..1 (agreed|arranged|discussed|suggested|planned|asked|proposed|offered|requested)",
    "(if|whenever|when|should) ..3 (you|that|it|this) ..2 (like|would|want|works|suits|prefer|invite|wish|convenient|helpful|need|have \
     time)",
    "(happy|glad|pleased|available|free|able|welcome|delighted) to ..2 (come|stop|drop|swing|pop|visit|meet|call)",
    "(thank you|thanks|grateful) for ..6", "(second|final|next|our) (interview|round|meeting|appointment|call)",
    "(as|when) (agreed|arranged|planned|we agreed|you suggested|invited|you asked|discussed)",
    "(library|fair|stand|booth|museum|store opening|conference|exhibition|open day|webinar|event|open house)",
    "(customers|clients|patients|guests|students|people|they|visitors|users|tenants) ..2 (can|could|would|who|will|may|come|drop|stop)",
    "for the (second|next|final) ..6", "see you (on|at|then|there|soon|next)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
