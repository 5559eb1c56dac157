//! See [`RULE`].

use crate::{
    acts::Act,
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind, suggestions},
    phrases,
    reading::parts,
    rule::Confidence,
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
    /// ```bad missed
    /// Hi Dana, «bumping this to the top of your inbox». Any news after the interview?
    /// ```
    /// ```bad
    /// Hi Dana, «I am following up on my application». Any news?
    /// ```
    /// ```good
    /// Hi Dana, I know you are very busy, but I wanted to follow up on my interview: the forecasting project is still on my mind.
    /// I have since rebuilt the model you described, and it halves the error. Is there anything else you need from me?
    /// ```
    /// ```good flagged
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
    "(just|simply|only|quickly|merely) (checking|check) (back|up)? in",
    "(just|simply|only|quickly)? ((touch|touching) base|(circle|circling) back)",
    "(just|to|a)? (quick|gentle|friendly|little)? (bump|bumping) (this|it|my (email|message|note))",
] }

/// See [`Confidence`].
const CONFIDENCE: Confidence = Confidence { hint: 0.6, finding: 0.75 };

fn check(letter: &Letter) -> Vec<Finding> {
    if !matches!(letter.kind, Kind::FollowUp | Kind::ThankYou | Kind::Networking) {
        return Vec::new();
    }
    let certain = letter.all(&STOCK);
    let is_empty = parts::substance(letter) == 0;
    let read = if is_empty { RULE.at_acts(letter, Act::Stock, CONFIDENCE) } else { Vec::new() }.into_iter();
    let others = read.filter(|f| f.place.is_none_or(|place| !certain.iter().any(|c| c.overlaps(place))));
    let others: Vec<Finding> = others.collect();
    let advice = format!(
        "Say what interests you about the job, for example: \"{}\" Then ask one clear question.",
        suggestions::interest(letter)
    );
    let all = RULE.at_each(certain).into_iter().chain(others);
    all.map(|finding| finding.advise(advice.clone())).collect()
}
