//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The writer praises themselves past what the reader can believe, or takes the job for granted.
    ///
    /// ## Why it matters
    /// A writer who has already hired themselves leaves the reader nothing to decide.
    ///
    /// ## Advice
    /// Name one thing you did and what came of it, and let the reader draw the conclusion.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": "I knocked the interview out of the park" is too
    /// cocky and could hurt you.
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
    "my ..3 (talent|talents|work|record|results|numbers|skills|resume|cv|reputation|success) (speaks|speak) for (itself|themselves)",
    "(used|accustomed) to (getting|winning|being (chosen|the best|first|picked|hired|offered))",
    "(do not|can not|fail to) (see|understand|imagine|know|think) (why|how|what) ..2 (you|anyone|anybody) (would|could|should|will|\
     need)? ..2 (need|want|bother|look|consider|hire|choose|pick|interview)",
    "(outperformed|outshone|outclassed|outdid|outshine|outperform|beat) ..3 (applicants|candidates|everyone|everybody|competition|rest|\
     anyone)",
    "i (am|was) (the one|over qualified|overqualified|too qualified|way too)", "we (both|all) know (that)? (i|you|who|this|the)",
    "have (my|a) ..3 (laptop|desk|contract|badge|office|business cards|computer|parking|uniform|keys|nameplate) (ready|waiting|set up|\
     prepared|printed)",
    "(your|the) ..2 (numbers|sales|revenue|profits|profit|business|company|team|department|results|figures|customers|productivity) (will|\
     would|are going to|is going to) ..1 (double|triple|soar|explode|skyrocket|take off|go through the roof|multiply|quadruple)",
    "no way (that)? you (will|can|could|would)",
    "(paperwork|contract|offer letter|offer) (is|must be|will be|should be) ..2 (on (its|the) way|coming|being (prepared|drawn|drafted)|\
     in the (mail|post)|ready)",
    "my name on (the|your|that|a) (door|desk|payroll|office|building|website|list)", "(willing|happy|prepared) to help you out",
    "goes without saying ..2 (i|that|you)",
    "it is (obvious|clear|plain|evident) (to everyone)? (that)? (i|you need|you want|no one|nobody|the job)",
    "(told|announced|celebrated|celebrating|toasted) ..6 (i am starting|i start|i got|my new job|i will be starting|i have the job|the \
     new job)",
    "you (must|have to|can not) (have)? ..2 (noticed|seen|agree|admit|realize|realise|recognize|deny) ..5 (i|my|me)",
    "(most|best) (qualified|talented|experienced|impressive|capable|intelligent|skilled) ..1 (person|candidate|applicant|one|individual) \
     (in|of|there|you|on|among|at|for)",
    "(a|the) (natural|born|perfect|ideal) (leader|winner|genius|star)", "(lucky|fortunate) (for you|you are)",
    "(i|you) ..1 (could|can|would|will) ..2 (run|do|handle|teach|manage) ..4 (blindfolded|eyes closed|standing on my head|before \
     breakfast|with ease|any day|single handed|single handedly)",
    "(expect|want|deserve|worth) (a|an|the)? (salary|pay|package|offer|bonus) ..2 (well|far|way|much|considerably|significantly|above|\
     over|higher|north)",
    "(your|the) next (ceo|star|vp|director|boss|manager of)",
    "(sky is the limit|unstoppable|irresistible|indispensable|invaluable to you|irreplaceable)",
    "(i|i have|think i|i really|we both know i|know i|feel i) ..1 (knocked|nailed|aced|crushed|killed|smashed|rocked|slayed|owned|\
     dominated|blew) (it|the interview|that interview|this interview|our interview|my interview|the whole|your|every|that|you|everyone|\
     them) ..1 (out of the park|away|out)?",
    "(interview|it|that) out of the park",
    "you (would|will|will be|are|must be|have to be) ..2 (foolish|crazy|mad|silly|stupid|insane|a fool|fools|nuts|out of your mind|hard \
     pressed|hard put|lucky|fortunate|wise|smart) ..1 (not|to|if|without|pass|have|get|hire|find)",
    "(you|your company|your team|the company|anyone|any company) ..2 (would|will) be (lucky|fortunate|privileged|blessed|honored|\
     honoured) to (have|get|hire|land|employ)",
    "(lucky|fortunate) (to (have|get|hire|land) (me|someone like me)|i (am|applied|came))",
    "(can not|could not|will not|would not|never|hard to|difficult to|impossible to) (do better|find (anyone|someone|anybody|a ..1|\
     another ..1) (better|else|more|as|like|who|with)|afford (to|not to) ..1 (lose|miss|pass|let|hire)|go wrong with me|regret (hiring|\
     choosing|picking|it)|beat)",
    "you (will|would) not (regret|be sorry)", "(regret|sorry) (not)? (hiring|choosing|picking|passing|if you (do not|pass|hire))",
    "(obviously|clearly|by far|hands down|easily|no doubt|without (a)? (doubt|question)|undoubtedly|undeniably|unquestionably|certainly|\
     definitely|frankly|honestly|surely|simply|let us be honest) ..4 (best|strongest|top|perfect|ideal|obvious|only|right|most qualified|\
     most impressive|most experienced|finest|smartest|superior|better|standout|number one) ..2 (candidate|choice|person|applicant|one|\
     fit|option|match|than|hire|interview|for)?",
    "(i am|i was|as|me as|am) ..2 (the|your) (best|strongest|only|perfect|top|number one|obvious|clear|no brainer|ideal|finest|most \
     qualified|smartest|greatest) ..2 (candidate|choice|option|bet|hire|pick|person|solution|answer|applicant|one|fit|man|woman|match)",
    "the (best|strongest|only|perfect|top|most qualified|most impressive|finest|greatest|smartest) (candidate|applicant|person|choice|\
     hire|one|fit) (you|that you|for you|in|there|on|of|by|out|for the|for this) ..4",
    "(no one|nobody|no other (candidate|applicant)|none of the (other|others)|few people|no candidate) ..2 (else)? ..1 (comes close|come \
     close|can match|could match|is better|is more|could do|can do|has my|matches|compares|compare|measures up|even|stands|knows|better|\
     more qualified)",
    "(better|smarter|more qualified|overqualified|more talented|more experienced|stronger|superior) (to|than) (you|your|anyone|anybody|\
     everyone|everybody|any|other|the other|all|half|most of|whoever|the rest|the competition) ..3",
    "(head and shoulders|a cut|miles|streets|light years|leagues) (above|ahead)", "second to none",
    "(beat|outclass|outperform|outshine|surpass|blow away) (any|the|all|every|other|your) ..2 (candidate|candidates|competition|\
     applicant|applicants|people|staff|team|others)",
    "(job|position|role|offer|post|it|place|contract) (is|was|are) (already|as good as|basically|practically|pretty much|clearly|\
     obviously|surely|rightfully)? (mine|in the bag|a done deal|a lock|a given|a sure thing|as good as mine|in my pocket|sewn up)",
    "(as good as|already|basically|practically|pretty much) (mine|hired|got (the|this) (job|it)|have the job|in the bag|part of the team|\
     a done deal|on the team|picked out|packed|told|one of you)",
    "(done deal|in the bag|sure thing|slam dunk|no brainer|shoo in|foregone conclusion|a given)",
    "(assume|assuming|presume|presuming|trust|take it|taking it|guess|imagine|expect|confident|sure|certain|figure|suppose|know|\
     consider) ..8 (formality|formalities|(is|am) mine|offer is (on|coming|a|just|in|as)|have (the|this) (job|position)|got (the|this) \
     (job|it|position)|contract is|will be (hired|offered)|hired|the (job|position|role) is)",
    "(just|only|merely|mere|simply|purely|be|is|as|are) ..1 (a|mere)? (formality|formalities)",
    "(^|please|you can|you may|just|so|go ahead and|feel free to|now|then) (send|email|forward|mail|draw up|prepare|get|print|ship|rush) \
     (me)? (over)? (the|my|over the|over my|that|through the|out the) (contract|offer|offer letter|paperwork|onboarding|badge|laptop|\
     company car|keys|papers)",
    "when (do|can|should|will|may|shall) i start", "(want|like|need|prefer) me to start (on|monday|next|tomorrow|right|this|immediately)",
    "(see you|i will see you|be there|i will be there|i will start|i will be starting|i start) ..2 (on (monday|my first|day one)|my \
     first day|bright and early|at my (new )?desk|next week for my)",
    "my (new|future) (desk|office|parking|boss|colleagues|coworkers|employees|salary|team|staff|corner)",
    "i (will|would|shall|am going to) ..1 (need|want|require|expect|be needing|be expecting|be wanting|have|take|like) (a|an|my|the|my \
     own|at least|two|three|four|more|no less) ..3 (corner|office|parking|assistant|raise|bonus|company car|weeks|days off|signing|\
     window|salary|secretary|budget|team of|title|upgrade)",
    "i (do not|never|will not) (do|work|take|accept|answer|report|settle|get out of bed) ..1 (mondays|mornings|weekends|overtime|fridays|\
     cold calls|before (nine|ten|9|10)|less than|for less|anything less|to anyone|orders|for under|night shifts|tests)",
    "(non negotiable|not negotiable|will not accept (anything )?(less|under|below))", "in my sleep",
    "with (my eyes closed|one hand|one arm|both hands)",
    "(run|running|fix|save|turn around|transform|lead|double|triple|revolutionize|revolutionise) (your|the) (whole|entire) ..2 (company|\
     department|team|business|firm|office|sales|operation|division)?",
    "(show|teach|tell) (you|your team|them|your people|everyone|you all|you guys) (how|a thing|how it|what|a few|how to (do|run)) ..3 \
     (it is done|it is really|thing or two|done|properly|right|things|work|it)?",
    "(exactly )?what (you|your company|your team|this company|the company) (need|needs|have been (looking|missing|waiting)|has been \
     (missing|waiting)|are missing|is missing|lacks|lack)",
    "you need (me|someone like me|somebody like me)", "(saviour|savior|god gift|gift to|wunderkind|hotshot)",
    "i am (a|an|such a|quite the|truly|the|simply|kind of a|basically) ..2 (genius|rockstar|rock star|prodigy|whiz|visionary|mastermind|\
     ninja|guru|superstar|legend|unicorn|catch|expert in everything|natural born|born leader|gift|perfectionist who|star|winner|asset \
     you|big deal|game changer|force|machine|beast)",
    "(unrivaled|unrivalled|unmatched|unparalleled|unbeatable|unsurpassed|incomparable|peerless|flawless|impeccable|world class|\
     exceptional|extraordinary|outstanding|brilliant|superior|stellar|phenomenal) (candidate|talent|talents|skills|ability|abilities|\
     intellect|performance|mind|record|charm|charisma|interview|applicant)",
    "(everyone|everybody|you|you all|the (panel|team|whole team|room|interviewers)|people|they|all of you) (clearly|obviously|definitely|\
     really|certainly|must have|seemed to have|was clearly|were clearly|was obviously|were obviously|could tell|could see|loved|adored|\
     was so|were so|was blown|were blown|was very|were very) ..3 (loved|impressed|liked|adored|me|wowed|blown|love|in love|amazed|\
     dazzled|speechless|fallen)",
    "(could|can) (tell|see|feel|sense) (that)? (you|everyone|i|they|the (panel|team|room)) ..3 (impressed|loved|wowed|blown|blew|liked \
     me|love me|amazed|speechless|nailed|made an impression|convinced|sold)",
    "(impressed|wowed|dazzled|blew|charmed) (you|everyone|the (panel|team|room)|them|everybody|all of you) ..1 (all|away)?",
    "(drag|dragging) (this|it) out with",
    "(cancel|stop|call off|no need (for|to)|skip|end|forget|no point|pointless|do not (bother|waste|need|have to)|can stop|save yourself|\
     why (bother|waste)) ..3 (the|any|your|more|other|with|interview|interviewing|looking|seeing|searching|meeting)? ..2 (other|\
     remaining|further|rest|interviews|candidates|search|rounds|applicants|looking|searching|interviewing|more|anyone|anybody|others)",
    "look no further", "(search|hunt) is over",
    "(you have|you) found (your|the) (man|woman|person|candidate|one|winner|unicorn|star|match|perfect)",
    "i (deserve|have earned|am owed|am entitled to|merit) ..2 (this|the|that|a|an) ..2 (job|position|role|offer|salary|promotion|title|\
     raise|yes|place|opportunity|chance)",
    "i (fully|fully)? expect (the|an|your|a|to be|to get|to receive) ..2 (offer|contract|hired|offered|yes|job|salary|position)",
    "(my (rate|price|minimum|asking)|the salary) ..3 (has to|must|needs to|better|should) be",
    "(worth|deserve|deserving) ..2 (more|double|twice|triple|much more|far more|better|every penny) ..3 (than|pay|salary|the)?",
    "(modest|modesty|humble|humbly|bragging|brag|toot my own|blow my own|not to boast|without boasting) ..4 (but|aside|horn|trumpet|here|\
     when|i)?",
    "(hire|choose|pick|employ) me (and|or|now|already|because|before|you|today)", "anyone (would|could|can) see (that)? i",
    "(do|would be doing) (you|yourself|yourselves|your company) a favor", "(got|have) what it takes and more",
    "made (quite|such|a great|a huge|a big|an excellent|a fantastic|a lasting|a brilliant) ..1 impression on",
], unless [
    "(gave|give|made|make|left|sent|as) a gift to",
    "(i|we) was the one who ..1 (had to|dealt|got to|took the|stayed|swept|answered|cleaned|wrote|kept|called|rang|opened|closed|drove|\
     told|listened|carried|washed)",
    "(not|never) ..2 (overqualified|outperform)",
    "(he|she|they|team|our|the (machine|engine|model|new|old)) ..4 (outperformed|beat|outshone)",
    "(team|they|he|she|colleagues|crew|students|it|we|you|kids|children|company|speaker|band|designers|engineers) ..1 (really)? (knocked|\
     nailed|aced|crushed|killed|smashed|rocked) (it|the)",
    "(would|will) (i|we) be (foolish|lucky|fortunate|crazy)",
    "i (would|will|am|feel|was|count myself|consider myself) be? <adv>? (lucky|fortunate|honored|honoured|privileged|foolish|crazy|proud)",
    "(more than|not|never|no mere|far from|anything but) ..1 (a)? (mere)? formality",
    "(i|we) ..2 (would|could|might) (be|have been) (foolish|crazy)", "of me (not)? to",
    "(best|strongest|top) (candidate|person|choice|fit|hire) (for the (job|role) (is|gets|wins)|whoever|may|might|be)",
    "(whoever|that|whether|if|find|choose|finding|hire|may) ..5 (best|strongest|right|top|ideal) (candidate|person|fit|choice|match)",
    "(hope|believe|think|feel|confident|convinced) ..5 (right|good|strong|great) (candidate|person|fit|match|choice)",
    "your (world class|exceptional|outstanding|brilliant|extraordinary|stellar|impeccable|superior|unmatched) ..6",
    "you (and your team|all|and|were|are) ..3 (impressed|wowed|amazed) me", "(impressed|wowed|charmed|dazzled) (me|by|with|us|to|at)",
    "(i am|i was|was|am|were) <adv>? <adv>? impressed", "what (you|your team) need* from me",
    "(if|in case|should|when) (you|hired|offered|i) ..6", "thank you (so much|very much)? for (the offer|sending|offering)",
    "(when|once) (the|my) (contract|offer) (is|arrives|comes)", "(second|two) (to none|weeks notice)",
    "need (a|two|three|four) (week|weeks|month|months) (notice|to)", "(need|require|have) (to give|a) ..3 notice",
    "let me know (when|whether|if)", "what you need to know",
    "(second to none|world class|exceptional|outstanding) (service|team|care|reputation|culture|customer|support|product|company|school|\
     hospital)",
    "(as|at|in|from|for) (a|an) (rock star|rockstar|legend)",
    "you need (to know|anything|more|further|any|me to|from me|it sooner|a reference)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&WORDS))
}
