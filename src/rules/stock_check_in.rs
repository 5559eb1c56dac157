//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind, suggestions},
    phrases,
    reading::parts,
};

declare_rule! {
    /// The message uses a stock phrase, such as "just checking in", in place of a reason to write.
    ///
    /// ## Why it matters
    /// "Just checking in" gives them no reason to reply, because it only says that you're waiting.
    ///
    /// ## Advice
    /// Say what interests you about the job, and ask one clear question.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": an email "just to check in" makes readers
    /// angry; say again that you're interested and why you're a good fit.
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
    "^ any (updates|update) (for me|yet|on this|at all|so far)? $",
    "(just|simply|only|quickly|merely)? (checking|check|checked) (back|up)? in",
    "(just|simply|only|quickly)? (touch|touching) base", "(just|simply|only)? (circle|circling) back",
    "(just|to|a)? (quick|gentle|friendly|little)? (bump|bumping) (this|it|my (email|message|note|\
     application|name)|the thread) (..6 (top|inbox|radar|list|pile) (of your inbox)?|up)?",
], unless [
    "(checking|check|checked) in (to|at) (my|the|our|a|your)? ..1 (hotel|hostel|airport|desk|gate|clinic|\
     hospital|front|reception|lobby|motel|flight)",
    "(checking|check|checked) in (patients|guests|passengers|customers|visitors|inventory|luggage|bags|\
     code|devices|equipment|books)",
] }
phrases! { PLAIN: [
    "(i am|am|i was|i just|this is|i)? (writing|emailing|reaching out|messaging|contacting you)? (to)? \
     (following|follow) up (on|about|regarding|with|after) ..6 (application|interview|email|mail|message|\
     resume|cv|position|role|job|conversation)",
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
        "Say what interests you about the job, for example: \"{}\" Then ask one clear question.",
        suggestions::interest(letter)
    );
    places.into_iter().map(|place| RULE.at(place).advise(advice.clone())).collect()
}
