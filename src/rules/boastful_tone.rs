//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message praises you more than they can believe, or takes the job for granted.
    ///
    /// ## Why it matters
    /// People trust an example more than praise, and they want to make the decision themselves.
    ///
    /// ## Advice
    /// Give one thing you did and its result, and let them draw the conclusion.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": "I knocked the interview out of
    /// the park" is too cocky and could hurt you.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I knocked it out of the park».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «You would be foolish not» to hire me.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I'm by far the best candidate».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «When do I start»?
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «assume the offer is just» a formality.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The team knocked it out of the park with that release.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I believe I am a strong candidate for the role.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I can start from 1 March.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I know the interview was more than a formality, and I valued the questions.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. It would be foolish of me not to ask about the night shift.
    /// ```
    id: "boastful-tone",
    severity: Caution,
    scope: Candidate,
    family: Tone,
    order: 70,
    precedence: 6 among Tone,
    title: "This may sound like showing off",
}

phrases! { WORDS: [
    "the answer to ..2 (prayers|problems|needs)", "pick up my (badge|laptop|keys|uniform|contract)",
    "my ..3 (talent|talents|work|record|results|numbers|skills|resume|cv|reputation|success) (speaks|\
     speak) for (itself|themselves)",
    "(used|accustomed) to (getting|winning|being (chosen|the best|first|picked|hired|offered))",
    "(do not|can not|fail to) (see|understand|imagine|know|think) (why|how|what) ..2 (you|anyone|anybody) \
     (would|could|should|will|need)? ..2 (need|want|bother|look|consider|hire|choose|pick|interview)",
    "(outperformed|outshone|outclassed|outdid|outshine|outperform|beat) ..3 (applicants|candidates|\
     everyone|everybody|competition|rest|anyone)",
    "i (am|was) (the one|over qualified|overqualified|too qualified|way too)",
    "we (both|all) know (that)? (i|you|who|this|the)",
    "have (my|a) ..3 (laptop|desk|contract|badge|office|business cards|computer|parking|uniform|keys|\
     nameplate) (ready|waiting|set up|prepared|printed)",
    "(your|the) ..2 (numbers|sales|revenue|profits|profit|business|company|team|department|results|figures|\
     customers|productivity) (will|would|are going to|is going to) ..1 (double|triple|soar|explode|\
     skyrocket|take off|go through the roof|multiply|quadruple)",
    "no way (that)? you (will|can|could|would)",
    "(paperwork|contract|offer letter|offer) (is|must be|will be|should be) ..2 (on (its|the) way|coming|\
     being (prepared|drawn|drafted)|in the (mail|post)|ready)",
    "my name on (the|your|that|a) (door|desk|payroll|office|building|website|list)",
    "(willing|happy|prepared) to help you out", "goes without saying ..2 (i|that|you)",
    "you (must|have to|can not) (have)? ..2 (noticed|seen|agree|admit|realize|realise|recognize|deny) ..5 \
     (i|my|me)",
    "(lucky|fortunate) (for you|you are)",
    "(i|i have|think i|i really|we both know i|know i|feel i) ..1 (knocked|nailed|aced|crushed|killed|\
     smashed|rocked|slayed|owned|dominated|blew) (it|the interview|that interview|this interview|our \
     interview|my interview|the whole|your|every|that|you|everyone|them) ..1 (out of the park|away|out)?",
    "you (would|will|will be|are|must be|have to be) ..2 (foolish|crazy|mad|silly|stupid|insane|a fool|\
     fools|nuts|out of your mind|hard pressed|hard put|lucky|fortunate|wise|smart) ..1 (not|to|if|without|\
     pass|have|get|hire|find)",
    "(you|your company|your team|the company|anyone|any company) ..2 (would|will) be (lucky|fortunate|\
     privileged|blessed|honored|honoured) to (have|get|hire|land|employ)",
    "(can not|could not|will not|would not|never|hard to|difficult to|impossible to) (do better|find \
     (anyone|someone|anybody|a ..1|another ..1) (better|else|more|as|like|who|with)|afford (to|not to) ..1 \
     (lose|miss|pass|let|hire)|go wrong with me|regret (hiring|choosing|picking|it)|beat)",
    "(obviously|clearly|by far|hands down|easily|no doubt|without (a)? (doubt|question)|undoubtedly|\
     undeniably|unquestionably|certainly|definitely|frankly|honestly|surely|simply|let us be honest) ..4 \
     (best|strongest|top|perfect|ideal|obvious|only|right|most qualified|most impressive|most experienced|\
     finest|smartest|superior|better|standout|number one) ..2 (candidate|choice|person|applicant|one|fit|\
     option|match|than|hire|interview|for)?",
    "(i am|i was|as|me as|am) ..2 (the|your) (best|strongest|only|perfect|top|number one|obvious|clear|no \
     brainer|ideal|finest|most qualified|smartest|greatest) ..2 (candidate|choice|option|bet|hire|pick|\
     person|solution|answer|applicant|one|fit|man|woman|match)",
    "the (best|strongest|only|perfect|top|most qualified|most impressive|finest|greatest|smartest) \
     (candidate|applicant|person|choice|hire|one|fit) (you|that you|for you|in|there|on|of|by|out|for the|\
     for this) ..4",
    "(no one|nobody|no other (candidate|applicant)|none of the (other|others)|few people|no candidate) ..2 \
     (else)? ..1 (comes close|come close|can match|could match|is better|is more|could do|can do|has my|\
     matches|compares|compare|measures up|even|stands|knows|better|more qualified)",
    "(job|position|role|offer|post|it|place|contract) (is|was|are) (already|as good as|basically|\
     practically|pretty much|clearly|obviously|surely|rightfully)? (mine|in the bag|a done deal|a lock|a \
     given|a sure thing|as good as mine|in my pocket|sewn up)",
    "(as good as|already|basically|practically|pretty much) (mine|hired|got (the|this) (job|it)|have the \
     job|in the bag|part of the team|a done deal|on the team|picked out|packed|told|one of you)",
    "(assume|assuming|presume|presuming|trust|take it|taking it|guess|imagine|expect|confident|sure|\
     certain|figure|suppose|know|consider) ..8 (formality|formalities|(is|am) mine|offer is (on|coming|a|\
     just|in|as)|have (the|this) (job|position)|got (the|this) (job|it|position)|contract is|will be \
     (hired|offered)|hired|the (job|position|role) is)",
    "(just|only|merely|mere|simply|purely|be|is|as|are) ..1 (a|mere)? (formality|formalities)",
    "(^|please|you can|you may|just|so|go ahead and|feel free to|now|then) (send|email|forward|mail|draw \
     up|prepare|get|print|ship|rush) (me)? (over)? (the|my|over the|over my|that|through the|out the) \
     (contract|offer|offer letter|paperwork|onboarding|badge|laptop|company car|keys|papers)",
    "when (do|can|should|will|may|shall) i start",
    "i (will|would|shall|am going to) ..1 (need|want|require|expect|be needing|be expecting|be wanting|\
     have|take|like) (a|an|my|the|my own|at least|two|three|four|more|no less) ..3 (corner|office|parking|\
     assistant|raise|bonus|company car|weeks|days off|signing|window|salary|secretary|budget|team of|title|\
     upgrade)",
    "i (do not|never|will not) (do|work|take|accept|answer|report|settle|get out of bed) ..1 (mondays|\
     mornings|weekends|overtime|fridays|cold calls|before (nine|ten|9|10)|less than|for less|anything less|\
     to anyone|orders|for under|night shifts|tests)",
    "in my sleep",
    "(run|running|fix|save|turn around|transform|lead|double|triple|revolutionize|revolutionise) (your|\
     the) (whole|entire) ..2 (company|department|team|business|firm|office|sales|operation|division)?",
    "(exactly )?what (you|your company|your team|this company|the company) (need|needs|have been (looking|\
     missing|waiting)|has been (missing|waiting)|are missing|is missing|lacks|lack)",
    "i am (a|an|such a|quite the|truly|the|simply|kind of a|basically) ..2 (genius|rockstar|rock star|\
     prodigy|whiz|visionary|mastermind|ninja|guru|superstar|legend|unicorn|catch|expert in everything|\
     natural born|born leader|gift|perfectionist who|star|winner|asset you|big deal|game changer|force|\
     machine|beast)",
    "(could|can) (tell|see|feel|sense) (that)? (you|everyone|i|they|the (panel|team|room)) ..3 (impressed|\
     loved|wowed|blown|blew|liked me|love me|amazed|speechless|nailed|made an impression|convinced|sold)",
    "(impressed|wowed|dazzled|blew|charmed) (you|everyone|the (panel|team|room)|them|everybody|all of you) \
     ..1 (all|away)?",
    "(cancel|stop|call off|no need (for|to)|skip|end|forget|no point|pointless|do not (bother|waste|need|\
     have to)|can stop|save yourself|why (bother|waste)) ..3 (the|any|your|more|other|with|interview|\
     interviewing|looking|seeing|searching|meeting)? ..2 (other|remaining|further|rest|interviews|\
     candidates|search|rounds|applicants|looking|searching|interviewing|more|anyone|anybody|others)",
    "look no further",
    "i (deserve|have earned|am owed|am entitled to|merit) ..2 (this|the|that|a|an) ..2 (job|position|role|\
     offer|salary|promotion|title|raise|yes|place|opportunity|chance)",
    "i (fully|fully)? expect (the|an|your|a|to be|to get|to receive) ..2 (offer|contract|hired|offered|yes|\
     job|salary|position)",
    "(hire|choose|pick|employ) me (and|or|now|already|because|before|you|today)",
], unless [
    "(i|we) was the one who ..1 (had to|dealt|got to|took the|stayed|swept|answered|cleaned|wrote|kept|\
     called|rang|opened|closed|drove|told|listened|carried|washed)",
    "(more than|not|never|no mere|far from|anything but) ..1 (a)? (mere)? formality",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&WORDS))
}
