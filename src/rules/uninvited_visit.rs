//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message says that you'll come to the office, although they haven't invited you.
    ///
    /// ## Why it matters
    /// A surprise visit interrupts their work, and that's what they'll remember.
    ///
    /// ## Advice
    /// Offer to come in if they'd like you to.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": stopping by the office is very annoying; don't show up.
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
    "(i|we) (will|am going to|plan to|might|may|shall|intend to|thought i would|could|am planning to|would \
     like to|want to|can|am thinking of|have decided to|am) ..2 (just|simply|quickly|also|probably|happily|\
     personally)? (swing|stop|drop|pop|come|pass|swinging|stopping|dropping|popping|coming|passing|show|\
     turn|showing|roll|call) (by|in|over|up|round|around|past|into) ..1 (at|to|by)? ..1 (your|the) ..2 \
     (office|offices|building|reception|lobby|store|shop|desk|headquarters|place|front desk|house|hospital|\
     company|department|branch|showroom|studio|warehouse|site|workplace|home|hotel|restaurant|clinic|\
     campus)",
    "(i|we) (will|am going to|plan to|shall|intend to|am planning to|have decided to|might) ..2 (swing|\
     stop|drop|pop|show|turn|swinging|stopping|dropping|popping|showing) (by|in|over|up|round|around) ..1 \
     (at your (door|office|desk)|tomorrow|today|on (monday|tuesday|wednesday|thursday|friday|the)|this \
     (afternoon|morning|week)|next|later|around (noon|lunch|lunchtime|five|two|three|four|ten|nine)|\
     unannounced|in person|with|again|monday|tuesday|wednesday|thursday|friday|first thing|sometime|to \
     (see|say|ask|check|drop|talk|get|introduce|chat|find|show|hand|deliver|thank|speak|give|bring)|and \
     (see|say|ask|wait|check)|until|every|$)",
    "(wait|waiting|sit|sitting|camp|camping|be) ..2 (in|at|outside|out in) (your|the) (lobby|reception|\
     office|car park|parking lot|front desk|foyer|entrance|waiting room|door)",
], unless [
    "(post office|bank|pharmacy|bakery|print shop|copy shop|market|registry|embassy|consulate)",
    "(be|come|coming|am|see you) ..10 for (the|our|my|a) ..2 (round|interview|meeting|test|tour|trial|\
     shift|talk|appointment|workshop|task)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
