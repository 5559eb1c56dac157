//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The writer makes the reader feel guilty for their silence.
    ///
    /// ## Why it matters
    /// Guilt makes a reader defensive, and nobody hires the person who made them feel bad.
    ///
    /// ## Advice
    /// Leave out how the wait feels; ask your question, and thank them.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": always appear gracious, positive, patient and
    /// interested.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": most of the time, their silence is not about you.
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
    "(expected|thought) (you|this company|your company|your team) (to be|would be|were) ..1 (different|better|kinder|fairer|more)",
    "wasted (weeks|days|months|hours|years|half)",
    "(enjoy|like|love) (making|keeping|watching|leaving) (people|candidates|me|us|applicants)",
    "(life|plans|search|everything) on hold for",
    "(give|gave|given|giving|put|invest|invested|offer|sacrifice) ..2 (so much|everything|my all|all i had|my heart|my best) ..5 \
     (silence|nothing|receive|get|got|only|ignored|for this|for nothing|no)",
    "(disheartening|demoralising|demoralizing|discouraging|heartbreaking|soul destroying|devastating|humiliating|degrading|dispiriting|\
     crushing|cruel) (to|that|when|how|after)",
    "(thought|believed|felt|hoped) ..1 (i|my|we|our) ..1 (mattered|meant|counted|was special|had a connection|was more|were friends|was \
     important|deserved)",
    "you (led me to believe|led me on|made me believe (i|that|the|it|you)|got my hopes up|raised my hopes|gave me false hope)",
    "(just|only|nothing but|merely|no more than) (a number|numbers|a name|another (name|number|resume|cv|face|application|candidate)|a \
     file|a statistic)",
    "(you|everyone|they|your team|the team|hr) ..2 (vanished|disappeared|dropped off|evaporated|went silent|went quiet|went dark|fell \
     silent|ghosted)",
    "(got|get|getting|received|gotten) nothing (back|in return|but|from you|at all)?", "(in return|and for what|for what)",
    "what (this|the|your) (wait|waiting|silence|delay|uncertainty) (is|has been|does|did) (doing|done)? ..1 (to me|to my)",
    "(all|just|such) a waste", "how you (treat|treated|value|repay|reward)",
    "(bought|booked|turned down|gave up|rearranged|cancelled|drove|flew|stayed up) ..14 (so|and|but|yet|only) ..3 (a reply|an answer|the \
     least|nothing|you|this|at least|silence|not even)",
    "(would|might) be nice (to|if you)", "(someone|somebody|person|people) who (cares|cared|listen|listens|values|respects)",
    "(forget|forgot|forgotten|forgetting) (about|that) (me|i|us|my)", "(ashamed|embarrassed) of (how|yourself|yourselves|you)",
    "(thanks|thank you) for (leading me|letting me down|stringing|ignoring|forgetting)",
    "after (all|everything) ..8 (i|my|the) ..6 (deserve|deserved|expected|expect|think i|thought|would have|feel|at least|owed|silence|\
     nothing|this is|not even|you could|you can|ignored|hear nothing)",
    "after (all|all of)? (the|my|those|that) ..2 (time|effort|hours|work|preparation|days|weeks|interviews|energy|money|rounds|unpaid \
     hours) (i|we|that i|i have) ..2 (put|spent|gave|given|invested|have|took|prepared|did|went|devoted|poured|sacrificed) ..3 (for you|\
     for this|on (your|this)|with you|preparing|interviewing|into (this|your|it|the))",
    "after (everything|all) i (did|have done|gave|have given|put|went|sacrificed|said)", "the least you (can|could) (do|have done)",
    "you could at least",
    "(could|would|might) (you)? (not)? at least ..2 (reply|answer|call|write|let|have|tell|send|acknowledge|say|email)",
    "at least (a|an|one|the) ..2 (reply|answer|response|word|line|acknowledgement|acknowledgment|explanation|courtesy|decency|email|\
     rejection)",
    "(not|never) even (a|an|one|the|so much as) ..2 (reply|answer|response|word|line|acknowledgement|acknowledgment|thank|email|call|\
     rejection|courtesy|no)",
    "without (so much as|even) (a|an)",
    "i guess ..2 (my|i|you|it|the|that|this|our|nobody|no one|candidates|people|not|everyone) ..6 (not|never|nothing|wasted|too (busy|\
     important|much|good)|worthless|worth|pointless|meant|forgot|forgotten|rejected|joke)",
    "i (suppose|take it|assume|see|imagine|bet|can only assume) ..2 (my|i|you|it|the|that|this|our|nobody|no one|your) ..5 (not (worth|\
     important|matter|interested|good|deserve|care)|nothing to you|too (busy|important)|forgot|forgotten|do not (care|matter|count|\
     deserve)|was wasted|meant nothing)",
    "(apparently|clearly|obviously|evidently|it seems|seems like|looks like) ..2 (you|i|my|your|that|nobody|no one|it|a) ..5 (not|never|\
     too (busy|important|much)|forgot|forgotten|nothing|ignored|beneath|do not (care|matter)|could not care)",
    "i (must|may) (mean|matter) ..2 (nothing|little)",
    "i hope you (never|realize|realise|understand|are (happy|satisfied|proud|pleased)|feel (ashamed|bad|guilty|good about|proud)|can \
     (live|sleep)|know what|know how (it|this|bad|much (this|it|pain|stress|hurt|harm))|think about|remember|sleep)",
    "i hope (no one|nobody|your (kids|children|daughter|son)) ..2 (ever|never|treat|does|do|has)",
    "you (would not|will not|might not) ..1 (like|want|enjoy|appreciate|love|accept) (it if|it when|to be (ignored|treated|left|kept|\
     ghosted|in my)|being (ignored|treated|left|kept)|this (if|either)|that (if|either))",
    "how would you (feel|like it|react)",
    "(imagine|think) ..2 (how (it|i|that|this|you would)|being|what it is like|if you were|yourself) ..4 (feel|feels|felt|ignored|\
     treated|waiting|place|position|shoes|like)",
    "put yourself in (my|our)", "in my (shoes|position) you", "(think|thought) (about|of) (how i|my (family|feelings|situation))",
    "you (promised|told me|assured me|assured|said|swore|led me|gave (me)? your word|made me (believe|think|feel)|let me (believe|think|\
     down)|agreed|committed|guaranteed) ..14 (but|yet|and (yet|still|now|then|nothing|never|i have|here|it is)|however|never|nothing|\
     instead|though) ..5 (not|nothing|never|nobody|no one|no|silence|still|waiting|heard|wait)",
    "you (promised|told me|assured me|said|swore|gave (me)? your word|guaranteed) ..8 but",
    "you (never|did not even|could not even|do not even|have not even|will not even|can not even) ..2 (replied|reply|answered|answer|\
     called|call|wrote|write|bothered|bother|let|responded|respond|acknowledge|acknowledged|thanked|thank|say|said|read|give|gave|send|\
     sent|care|had|try)",
    "you (broke|have broken|did not keep|have not kept|went back on|failed to keep|forgot|have forgotten) (your|about|me|the) ..2 (word|\
     promise|me|promises|interview|application)?",
    "(your|this|the|such) (silence|lack of (a)? (response|reply|answer)|cold shoulder) ..2 (is|has|says|speaks|hurts|hurt|makes|leaves|\
     tells|feels|felt|was|really|deafening|sends|shows|disappoint*)",
    "(i|i have) <adv>? (am|feel|felt|was|been|left|left feeling|left me feeling|feeling) <adv>? <adv>? (hurt|let down|betrayed|insulted|\
     disrespected|humiliated|offended|cheated|misled|worthless|forgotten|abandoned|heartbroken|crushed|devalued|unappreciated|unwanted|\
     invisible|upset|disregarded|discarded|dismissed|disheartened)",
    "(disappointed|disappointing|saddened) (in|with|by|at|that) (you|your|the way|how|nobody|no one|the lack|this company|not (a|one)|i \
     have not|i did not (even )?hear)",
    "(hurts|hurt|hurtful|painful|stings|humiliating|insulting|heartbreaking|demoralizing|demoralising|soul crushing) (to be|to hear|to \
     get|that|when|not|me|a lot|and|after|being)",
    "(because of|thanks to|due to) (you|your) ..1 (silence|delay|company|indecision|inaction|slowness)",
    "(you|your ..1) (ruined|are ruining|wasted|cost me|are costing me|have cost|made me (miss|lose|turn|sick|cry|waste|feel ..1 (like a|\
     bad|worthless|small|stupid|cheap|used|invisible|unwanted|foolish|as if))|broke my heart|crushed|destroyed|are killing)",
    "i (turned down|gave up|declined|refused|rejected|passed (on|up)|cancelled|canceled|took (a|the|two|unpaid)|drove|flew|travelled|\
     traveled|paid|spent|rearranged|missed|quit|left|skipped|bought|borrowed|sacrificed|stayed up|put off|put (my life|everything)) ..12 \
     (for you|for this|because of (you|this)|for nothing|only to (be|get|hear)|and (you|this is|i get|got|nothing|all i|for what)|just \
     to be|to be ignored)",
    "(my|our) (kids|children|family|wife|husband|mother|father|daughter|son|parents|baby) ..3 (are|is|keep|keeps|ask|asks|was|were|has|\
     have|will|depend|depends) ..4 (waiting|depend|counting|disappointed|asking|hungry|suffer|suffering|crying|relying|devastated|on me|\
     whether|starving|when)",
    "(when|while|and) (your|my) family depends",
    "do you (even|have any idea|realize|realise|even know) (how|what|care|think|understand|know|realize|feel|value) ..4",
    "do you (treat|always|normally|usually|ignore|often) ..4 (treat|ignore|candidates|people|like|leave|this)",
    "(is|this is|so this is|so is) (this|that|how) ..3 (how you|way you|you treat|treat|repay|thank|reward|value)",
    "(treat|treated|treating|treats) (me|people|candidates|someone|applicants|human beings) (like|this way|so|with such|as if|badly|\
     poorly|unfairly)",
    "(it|that) (would|will) only ..1 (take|have taken|cost|have cost) ..4 (minute|minutes|seconds|second|nothing|moment)",
    "(it|that) (takes|would take|would have taken|would cost|costs|cost|took) you ..4 (minute|minutes|seconds|second|nothing|moment|to)",
    "(one|two|a single|a one|a simple|a quick|a two) (line|word|minute|sentence|email|reply|sentences|words|minutes|line email|call) ..3 \
     (is|was|would (be|have)|too much|is all|that is all|to ask|would do)",
    "if you (had|have) (any|a shred of|an ounce of|some|a bit of) (decency|respect|heart|manners|conscience|integrity|compassion|empathy|\
     idea)",
    "have (a|some) (heart|compassion|empathy|decency)",
    "(i )?(expected|thought|hoped for|deserve|deserved|expect) (better|more) (from|of|than)",
    "i thought (you|your company|we|this|better) ..2 (were|was|would|had|of) ..2 (different|better|honest|a professional|people|decent|\
     cared|care|a connection|something)",
    "i (deserve|am owed|deserved|have earned|am entitled to|have a right to) ..4 (answer|reply|response|explanation|update|feedback|\
     better|respect|decision|closure|courtesy|call|know|be told|to know|honesty|word)",
    "you owe (me|it to)", "(sat|sitting|sit|waited|waiting) (by|next to|at) (the|my) (phone|computer|inbox)",
    "(spent|lost|lose|losing|had) ..2 (sleepless|nights|sleep) ..4 (because|over|waiting|wondering|thanks)",
    "(while|as) you (ignore|enjoy|take your|decide|sit|keep)", "(left|cast|thrown|tossed) me (aside|away|out in the cold)",
    "(i|am|was|been|being|feel|felt|feeling|just|simply) ..2 (cast|thrown|tossed|left out) (aside|away|in the cold)",
    "(made|make|makes|making) (me|a person|candidates|people|someone) feel (like|as if|as though|worthless|small|invisible|bad|unwanted|\
     stupid|foolish)",
    "(slap|kick) in the (face|teeth)", "(forgot|forgotten|forget) (about|that) (me|i (exist|existed)|us|the little)",
    "(remember|forgotten) me $", "people like (me|us)", "(it is)? not fair", "unfair (to|of|that)",
    "(cruel|heartless|unkind|callous|cold hearted)",
], unless [
    "(a number|a name|numbers|another (number|name)) (in|at|to) (my|the) (last|old|previous|former)",
    "(disheartening|discouraging|devastating|cruel) (to|that|when|how) ..6 (customers|patients|team|children|animals|river|forest|city|\
     town)",
    "(would|might) be nice to (meet|talk|speak|see|work|hear more|have|join|continue|discuss)", "(was|been|is) not ..2 a waste",
    "how you (treat|treated|value) (your|each|the|every|apprentices|customers|guests) ..6", "forget (to|what|how|the)",
    "(customers|clients|patients|users|guests|students|children|families|people|families) ..8 (feel|felt|ignored|hurt|let down|treated|\
     upset|waiting)",
    "i hope you (know|realize|realise|understand) how (much i|grateful|interested|excited|glad|happy|impressed)",
    "(do not|did not|never) (want|mean|wish) ..8", "(clearly|obviously|apparently) ..6 (not only|not just)",
    "you (said|told me|promised) ..8 (great|wonderful|helpful|kind|delight|interesting) ..3", "let (you|the team|anyone) down",
    "the least i", "you never (know|lose|stop|stopped|forget)",
    "(let down|hurt|upset|offended|cheated|betrayed|humiliated|forgotten) by (my|his|her|their|a|an|our) ..4",
    "after (all|everything) i (learned|learnt|heard|saw|read|have (learned|heard|read|seen))",
    "after (all|everything) (you|we) (told|showed|said|shared|discussed|explained)",
    "(gave up|left|quit|took) ..8 (to (study|learn|retrain|pursue|care|raise|become|travel))",
    "(how|as) (hurt|disappointed) (customers|clients)", "hurt (my|his|her|their|the) (knee|back|ankle|leg|arm|shoulder|hand|chances)",
    "(not|no) ..2 (upset|hurt|offended|disappointed)", "(so|if) (this|that) is how", "i guess ..6 (not surprising|no surprise|both|also)",
    "(candidates|people) like me (who|with)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
