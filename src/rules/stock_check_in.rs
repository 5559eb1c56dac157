//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind, parts, suggestions},
    phrases,
};

declare_rule! {
    /// A stock phrase such as "just checking in" stands where a reason to write should.
    ///
    /// ## Why it matters
    /// "Just checking in" says only that you are waiting; to the reader it is like a voicemail that says "call me back".
    ///
    /// ## Advice
    /// Say instead what interests you about the job, and ask one clear question.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": a mail "just to check in" infuriates; restate your interest and why you fit.
    ///
    /// ```bad
    /// Hi Dana, I'm «just checking in» on the analyst role. Thank you for the interview.
    /// ```
    /// ```bad
    /// Hi Dana, «touching base» after our interview last week.
    /// ```
    /// ```bad
    /// Hi Dana, «bumping this to the top of your inbox». Any news after the interview?
    /// ```
    /// ```bad
    /// Hi Dana, «I am following up on my application». Any news?
    /// ```
    /// ```good
    /// Hi Dana, I know you are very busy, but I wanted to follow up on my interview: the forecasting project is still on my mind.
    /// I have since rebuilt the model you described, and it halves the error. Is there anything else you need from me?
    /// ```
    /// ```good
    /// Hi Dana, at the interview we spoke about checking in patients faster. I was just checking in to my hotel when the idea came to me.
    /// ```
    /// ```good
    /// Interview:
    /// Subject: Slides
    ///
    /// Hi Dana, just checking in: are we still on for lunch?
    /// ```
    id: "stock-check-in",
    severity: Caution,
    scope: Candidate,
    family: Content,
    order: 10,
    title: "This gives them no reason to reply",
}

phrases! { STOCK: [
    "just (wanted|wanting|want|looking|hoping|writing|trying|reaching out|emailing|messaging|dropping by) to (see|check|find out|know|\
     ask|get|hear|touch|follow|reach) ..1 (if|whether|where|how|what|when|about|on|an|any|a|some|back|in|up|the status|out)?",
    "^ any (updates|update) (for me|yet|on this|at all|so far)? $",
    "(hoping|hope|looking) (to get|for|to hear|to receive) (a|an|any|some) ..1 (update|updates|news)",
    "(just)? (writing|emailing|reaching out|messaging) to (check|touch) (in|on|base|up|whether|if)",
    "(quick|small|little) (update|question|follow up|followup|ping|check) (on|about|regarding) (my|the|this|our) ..3 (application|role|\
     position|interview|status|job|process)",
    "(just|simply|only|quickly|merely)? (checking|check|checked) (back|up)? in",
    "(just|simply|only)? (a)? (quick|little|friendly) check in", "(just|simply|only|quickly)? (touch|touching) base",
    "(just|simply|only)? (circle|circling) back",
    "(just|to|a)? (quick|gentle|friendly|little)? (bump|bumping) (this|it|my (email|message|note|application|name)|the thread) (..6 (top|\
     inbox|radar|list|pile) (of your inbox)?|up)?",
    "(just)? (popping|pop|floating|float|pushing|moving|bringing|bring|putting) this ..3 (top|up|inbox|radar|again)",
    "(just|quickly|only)? (pinging|ping) you",
    "(just)? (a)? (gentle|friendly|quick|little|polite) (reminder|nudge|bump|ping|follow up|followup)",
    "(just|simply|only|merely) (following|follow|followed) up",
    "just (checking|wanted to check|wanting to check|thought i would check|want to check|to check) (on|if|whether|to see|back|up|the \
     status|about|what|where)",
    "(just)? (dropping|drop) (you)? a ..1 line to (check|see|ask)", "(just)? (poking|poke) you", "keep my name (fresh|at the top|on your)",
    "(just)? (seeing|wanted to see|wondering) if (there is|there are|you have|you had) any (news|update|updates)", "following up again",
    "reaching back out", "(just)? (reaching|reach) out again",
], unless [
    "(checking|check|checked) in (to|at) (my|the|our|a|your)? ..1 (hotel|hostel|airport|desk|gate|clinic|hospital|front|reception|lobby|\
     motel|flight)",
    "(checking|check|checked) in for (my|the|our|a) ..1 (flight|train|appointment|shift|stay)",
    "(checking|check|checked) in (patients|guests|passengers|customers|visitors|inventory|luggage|bags|code|devices|equipment|books)",
    "(morning|daily|weekly|regular|monthly|one on one|team|patient|guest|self|hotel|airport|online) (check|checking) ins?",
    "check in (process|desk|system|counter|kiosk|procedure|app|flow|times|time|meeting|meetings|staff|area)",
    "(we|they|she|he|you|nurses|staff) (check|checked|checks|would check) in",
    "(touch|touching|touched) base with (the|my|our|customers|clients|patients|every|each|parents|stakeholders|suppliers)",
    "me to (check|touch|circle) ..1 (in|base|back)", "(circle|circling) back (on|to) (your|the) (question|point)",
    "checking in on (patients|residents|clients|students|customers|them|people)",
] }
phrases! { PLAIN: [
    "(i am|am|i was|i just|this is|i)? (writing|emailing|reaching out|messaging|contacting you)? (to)? (following|follow) up (on|about|\
     regarding|with|after) ..6 (application|interview|email|mail|message|resume|cv|position|role|job|conversation)",
    "(inquire|enquire|ask|check|inquiring|asking|checking) (about|on|into|as to) the status",
], unless [
    "i know (you|how) ..12 follow up", "(follow|following) up (next|in)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    if !matches!(letter.kind, Kind::FollowUp | Kind::ThankYou | Kind::Networking) {
        return Vec::new();
    }
    let mut places = letter.all(&STOCK);
    if places.is_empty() && parts::substance(letter) == 0 {
        places.extend(letter.first(&PLAIN));
    }
    let advice = format!(
        "Say instead what draws you to the job, for instance: \"{}\" Then ask one clear question.",
        suggestions::interest(letter)
    );
    places.into_iter().map(|place| RULE.at(place).advise(advice.clone())).collect()
}
