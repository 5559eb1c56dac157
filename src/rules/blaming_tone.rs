//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message blames them for not answering.
    ///
    /// ## Why it matters
    /// Blame makes people defensive, and then they find it hard to say yes to you.
    ///
    /// ## Advice
    /// Leave out how the wait feels, ask your question and thank them.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": always come across as gracious,
    /// positive, patient and interested.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": most of the time, their silence isn't
    /// about you.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «After all the hours I spent, I deserve» a line.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I guess I wasn't» worth a reply.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «You promised to call, but nobody» did.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «The least you could do» is answer.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. After all the hours I spent in kitchens, I still love the work.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I guess we both like maps.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. You promised a tour of the lab, and it was a delight.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The least I can do is send you the recipe.
    /// ```
    id: "blaming-tone",
    severity: Mistake,
    scope: Candidate,
    family: Tone,
    order: 50,
    precedence: 4 among Tone,
    title: "This sounds like blame",
}

phrases! { WORDS: [
    "(means|meant) nothing (to you|these days|any more|anymore)",
    "(expected|thought) (you|this company|your company|your team) (to be|would be|were) ..1 (different|\
     better|kinder|fairer|more)",
    "wasted (weeks|days|months|hours|years|half)",
    "(enjoy|like|love) (making|keeping|watching|leaving) (people|candidates|me|us|applicants)",
    "(give|gave|given|giving|put|invest|invested|offer|sacrifice) ..2 (so much|everything|my all|all i had|\
     my heart|my best) ..5 (silence|nothing|receive|get|got|only|ignored|for this|for nothing|no)",
    "(disheartening|demoralising|demoralizing|discouraging|heartbreaking|soul destroying|devastating|\
     humiliating|degrading|dispiriting|crushing|cruel) (to|that|when|how|after)",
    "(thought|believed|felt|hoped) ..1 (i|my|we|our) ..1 (mattered|meant|counted|was special|had a \
     connection|was more|were friends|was important|deserved)",
    "you (led me to believe|led me on|made me believe (i|that|the|it|you)|got my hopes up|raised my hopes|\
     gave me false hope)",
    "(just|only|nothing but|merely|no more than) (a number|numbers|a name|another (name|number|resume|cv|\
     face|application|candidate)|a file|a statistic)",
    "(you|everyone|they|your team|the team|hr) ..2 (vanished|disappeared|dropped off|evaporated|went \
     silent|went quiet|went dark|fell silent|ghosted)",
    "(got|get|getting|received|gotten) nothing (back|in return|but|from you|at all)?",
    "(in return|and for what|for what)",
    "what (this|the|your) (wait|waiting|silence|delay|uncertainty) (is|has been|does|did) (doing|done)? \
     ..1 (to me|to my)",
    "(all|just|such) a waste", "how you (treat|treated|value|repay|reward)",
    "(ashamed|embarrassed) of (how|yourself|yourselves|you)",
    "after (all|everything) ..8 (i|my|the) ..6 (deserve|deserved|expected|expect|think i|thought|would \
     have|feel|at least|owed|silence|nothing|this is|not even|you could|you can|ignored|hear nothing)",
    "after (everything|all) i (did|have done|gave|have given|put|went|sacrificed|said)",
    "the least you (can|could) (do|have done)",
    "(could|would|might) (you)? (not)? at least ..2 (reply|answer|call|write|let|have|tell|send|\
     acknowledge|say|email)",
    "at least (a|an|one|the) ..2 (reply|answer|response|word|line|acknowledgement|acknowledgment|\
     explanation|courtesy|decency|email|rejection)",
    "(not|never) even (a|an|one|the|so much as) ..2 (reply|answer|response|word|line|acknowledgement|\
     acknowledgment|thank|email|call|rejection|courtesy|no)",
    "without (so much as|even) (a|an)",
    "i guess ..2 (my|i|you|it|the|that|this|our|nobody|no one|candidates|people|not|everyone) ..6 (not|\
     never|nothing|wasted|too (busy|important|much|good)|worthless|worth|pointless|meant|forgot|forgotten|\
     rejected|joke)",
    "(apparently|clearly|obviously|evidently|it seems|seems like|looks like) ..2 (you|i|my|your|that|\
     nobody|no one|it|a) ..5 (not|never|too (busy|important|much)|forgot|forgotten|nothing|ignored|beneath|\
     do not (care|matter)|could not care)",
    "i hope you (never|realize|realise|understand|are (happy|satisfied|proud|pleased)|feel (ashamed|bad|\
     guilty|good about|proud)|can (live|sleep)|know what|know how (it|this|bad|much (this|it|pain|stress|\
     hurt|harm))|think about|remember|sleep)",
    "you (would not|will not|might not) ..1 (like|want|enjoy|appreciate|love|accept) (it if|it when|to be \
     (ignored|treated|left|kept|ghosted|in my)|being (ignored|treated|left|kept)|this (if|either)|that (if|\
     either))",
    "how would you (feel|like it|react)",
    "you (promised|told me|assured me|assured|said|swore|led me|gave (me)? your word|made me (believe|\
     think|feel)|let me (believe|think|down)|agreed|committed|guaranteed) ..14 (but|yet|and (yet|still|now|\
     then|nothing|never|i have|here|it is)|however|never|nothing|instead|though) ..5 (not|nothing|never|\
     nobody|no one|no|silence|still|waiting|heard|wait)",
    "you (never|did not even|could not even|do not even|have not even|will not even|can not even) ..2 \
     (replied|reply|answered|answer|called|call|wrote|write|bothered|bother|let|responded|respond|\
     acknowledge|acknowledged|thanked|thank|say|said|read|give|gave|send|sent|care|had|try)",
    "(your|this|the|such) (silence|lack of (a)? (response|reply|answer)|cold shoulder) ..2 (is|has|says|\
     speaks|hurts|hurt|makes|leaves|tells|feels|felt|was|really|deafening|sends|shows|disappoint*)",
    "(i|i have) <adv>? (am|feel|felt|was|been|left|left feeling|left me feeling|feeling) <adv>? <adv>? \
     (hurt|let down|betrayed|insulted|disrespected|humiliated|offended|cheated|misled|worthless|forgotten|\
     abandoned|heartbroken|crushed|devalued|unappreciated|unwanted|invisible|upset|disregarded|discarded|\
     dismissed|disheartened)",
    "(hurts|hurt|hurtful|painful|stings|humiliating|insulting|heartbreaking|demoralizing|demoralising|soul \
     crushing) (to be|to hear|to get|that|when|not|me|a lot|and|after|being)",
    "i (turned down|gave up|declined|refused|rejected|passed (on|up)|cancelled|canceled|took (a|the|two|\
     unpaid)|drove|flew|travelled|traveled|paid|spent|rearranged|missed|quit|left|skipped|bought|borrowed|\
     sacrificed|stayed up|put off|put (my life|everything)) ..12 (for you|for this|because of (you|this)|\
     for nothing|only to (be|get|hear)|and (you|this is|i get|got|nothing|all i|for what)|just to be|to be \
     ignored)",
    "(my|our) (kids|children|family|wife|husband|mother|father|daughter|son|parents|baby) ..3 (are|is|keep|\
     keeps|ask|asks|was|were|has|have|will|depend|depends) ..4 (waiting|depend|counting|disappointed|\
     asking|hungry|suffer|suffering|crying|relying|devastated|on me|whether|starving|when)",
    "(it|that) (would|will) only ..1 (take|have taken|cost|have cost) ..4 (minute|minutes|seconds|second|\
     nothing|moment)",
    "(i )?(expected|thought|hoped for|deserve|deserved|expect) (better|more) (from|of|than)",
    "i (deserve|am owed|deserved|have earned|am entitled to|have a right to) ..4 (answer|reply|response|\
     explanation|update|feedback|better|respect|decision|closure|courtesy|call|know|be told|to know|\
     honesty|word)",
    "you owe (me|it to)",
    "(i|am|was|been|being|feel|felt|feeling|just|simply) ..2 (cast|thrown|tossed|left out) (aside|away|in \
     the cold)",
    "(it is)? not fair",
], unless [
    "(a number|a name|numbers|another (number|name)) (in|at|to) (my|the) (last|old|previous|former)",
    "you never (know|lose|stop|stopped|forget)",
    "(let down|hurt|upset|offended|cheated|betrayed|humiliated|forgotten) by (my|his|her|their|a|an|our) ..4",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
