//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The writer insults the reader, the company or the person they chose.
    ///
    /// ## Why it matters
    /// An insult is forwarded, remembered and never answered, and the same people hire again.
    ///
    /// ## Advice
    /// Take it out; thank them for their time and leave the door open.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": scathing follow-ups from people who think they
    /// are out of the running are a job-killer; take the high road.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Your loss».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «You people do not» know talent.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Thanks for nothing».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Your process is a joke».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «would never work for a» firm like that.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Your loss adjusters taught me a great deal.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. You people in the night shift are remarkable, as I said.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I never work for less than the best result.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The joke about the printer still makes me laugh.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Good luck with the launch next week.
    /// ```
    id: "scathing-tone",
    severity: Mistake,
    scope: Candidate,
    family: Tone,
    order: 60,
    precedence: 1 among Tone,
    title: "This sounds like an insult",
}

phrases! { WORDS: [
    "(should|ought to) be (embarrassed|fired|replaced|retrained|sacked)",
    "(business|company|team|firm|shop|department) (will|is going to|is bound to|deserves to) (fail|fold|collapse|go under|sink|die|\
     crumble)",
    "(hire|get|find) (people|someone|somebody|managers|interviewers) who (can|could|know|knows|actually|understand)", "no clue",
    "(is|are|was|were) (not|hardly|barely) worth (my|the (effort|trouble|bother)|working)",
    "(never|rarely|seldom|hardly ever) ..1 (met|seen|dealt with|experienced|encountered|known|had) ..2 (more|such|so|worse|anything so|\
     anyone so|anything as) ..2 <rude>",
    "no wonder (your|you|people|nobody|no one|the company|everyone|turnover|staff|that)",
    "(feel|felt|am) sorry for (you|whoever|your|anyone|the (person|people|poor|next|team)|those)",
    "(competitor|competitors|rivals|rival|competition) ..3 (thrilled|happy|glad|lucky|delighted|value|appreciate|smarter|better|will)",
    "(second|third) (rate|best|choice) (choice|candidate|hire|company|option|pick|company|firm|outfit|team|employer)",
    "(mediocre|inferior|lesser|cheaper|weaker|lousy) (choice|candidate|hire|company|option|team|decision|employer|pick)",
    "what a (waste|joke|disgrace|circus|disappointment|let down|farce|mess|sham|shambles|pathetic|miserable|terrible|horrible|rude)",
    "(rather|sooner) (be|stay|starve|clean|sweep|dig|eat|work|sleep|scrub|chew|walk|live) ..6 than (work|join|deal|be|spend|take|accept|\
     come|go|see)",
    "(do not|never) bother (contacting|calling|writing|replying|emailing|to|with|coming|me|sending|answering)",
    "(felt|feels|was|is) like a (morgue|prison|circus|zoo|funeral|graveyard|sweatshop|cult|kindergarten|madhouse|dungeon|tomb|joke)",
    "(best|good|talented) (people|staff|employees|candidates|workers) (are|keep|will|always) (leaving|leave|quit|quitting|run|running|\
     avoid|gone|flee)",
    "(people|company|companies|place|team|employer|boss|someone) like (you|yours) (deserve|should|will|never|do not|are|make)?",
    "(work|working|deal|dealing) (with|for|under) (people|someone|somebody|a company|a boss) like (you|that|yours)",
    "(hope|wish) (you|your company) ..3 (the worst|misery|bankrupt|fail|failure)", "(crawl|crawling|come) back (to me|begging|when|after)",
    "(joke|sham|farce|charade|travesty) of (a|an) ..1 (interview|process|company|hiring)",
    "so called (manager|interview|interviewer|company|professional|professionals|team|process|expert|experts|leader|panel)",
    "^ (well)? (it is)? your loss $", "(it is|is|be|that is|this is|well) your (own)? loss", "your loss not mine",
    "you (will|are going to|would|may|might|shall|both will|all will) ..2 (regret|be sorry|kick yourself|kick yourselves|wish you)",
    "you (made|are making|have made|just made|will be making) (a|the|your) ..2 (mistake|error|wrong (choice|decision|call))",
    "(the|a) ..1 (mistake|wrong (choice|decision|person|call)) (to|by|in|of) (not|pass|reject|overlook|turn|let|choosing|hiring|picking|\
     rejecting)",
    "(your|this|the|that|what a|such a|whole|entire) ..3 (company|team|office|firm|place|outfit|department|process|interview|interviews|\
     interviewer|interviewers|management|operation|organization|organisation|business|hr|panel|manager|managers|decision|agency|\
     rejection|culture|product|boss|bosses|staff|leadership|school|store|shop|hotel|clinic) ..1 (is|are|was|were|seems|seem|must be|has \
     become|looks|runs like|has to be) <adv>? <adv>? ..2 (joke|pathetic|incompetent|clueless|amateur|amateurs|amateurish|amateur hour|\
     ridiculous|laughable|disgrace|disgraceful|shambolic|shambles|mess|circus|waste of|worthless|useless|terrible|awful|horrible|toxic|\
     garbage|trash|rubbish|farce|broken|stupid|idiotic|dishonest|rigged|sham|second rate|third rate|sinking|sinking ship|doomed|poorly \
     run|badly run|backward|backwards|dead end|going nowhere|mediocre|unethical|corrupt|insulting|embarrassing|embarrassment|dreadful|\
     disgusting|abysmal|disorganised|disorganized|fraud|scam|failing|dump|clown show|lousy|inept|dinosaur|outdated|beneath|petty|short \
     sighted|shortsighted|foolish)",
    "(idiot|idiots|moron|morons|clowns|clown|fools|imbecile|imbeciles|jerk|jerks|liars|liar|hypocrites|hypocrite|cowards|coward|losers|\
     bozos|dimwits|buffoons|amateurs|snobs|simpletons|nitwits)",
    "(pathetic|incompetent|incompetence|clueless|spineless|gutless|laughable|shambolic|farcical|idiotic|moronic|disgusting|disgusted|\
     despicable|appalling|appalled|arrogant|arrogance|sham|farce)",
    "(bunch|lot|pack|collection|group) of (idiots|clowns|fools|amateurs|liars|losers|morons|cowards|jokers|children|incompetents|snobs|\
     hypocrites|cowboys|nobodies)",
    "you (people|lot|guys|all|folks|clowns|and your (team|company|colleagues)) ..1 (are|were|could not|can not|should|have no|do not|\
     would not|must|clearly|obviously|really|never|deserve|think|seem|will never|know nothing)",
    "you (could not|can not|would not|will not|do not|are unable to|never could) ..2 (run|manage|organise|organize|lead|recognise|\
     recognize|spot|tell|see|identify|know|appreciate|find) ..3 (talent|lemonade|bath|brewery|a good|quality|if it|your own|your way|\
     anything|what you|the difference|potential|real)",
    "(would not|could not) know ..3 (talent|if it|a good|quality|what)",
    "(do not|does not|would not) deserve (me|someone like|anyone like|people like|my|a person|good|talent)", "(not)? worthy of (me|my)",
    "(would|will|could|am) (never|not) ..2 (work|working|apply|applying|recommend|recommending|buy|buying|shop|shopping|do business|set \
     foot|deal|be caught|want to (work|be)|accept|recommend|touch) ..2 (for you|with you|for a|for your|from you|your|there|here|you|at \
     your|again|for people|with people|for such|for someone|in your|anywhere)",
    "(never|not) (want|wanted) (to work|your|this|the) ..4 (anyway|anyhow|in the first place|to begin with)",
    "(glad|relieved|happy|grateful|thankful|lucky|fortunate) (i|that i|to) ..1 (did not|do not|will not|have not|never|not) ..4 (work|\
     working|join|joined|deal|end up|waste|wasted|accept|accepted|part of|get the|got the|take the|took the)",
    "(glad|relieved|happy|lucky) (i|that i|to) ..1 (dodge*|avoid*|escape*)", "(dodged|dodge) (a|the) bullet", "(good|great)? riddance",
    "(thanks|thank you) (so much|very much|a lot)? for (nothing|wasting|the waste|absolutely|stringing|leading|ghosting|ignoring|letting \
     me down|ruining|destroying|the (insult|lies|runaround|silence|false|cold))",
    "shame on (you|your)", "(you|your company|your team|you all|everyone there) (should|ought to) be (ashamed|embarrassed|ashamed of)",
    "(disgrace|disgraceful|disgraced)",
    "good luck (finding|getting|keeping|hiring|attracting|running|with that|with (your|the) (new|other|chosen|failing|second|next best|\
     mediocre|cheaper|inexperienced)) ..3 (anyone|someone|anybody|somebody|better|hire|choice|candidate|half|as|company|talent|good)?",
    "you (will|are going to|would) need (it|luck|all the luck|the luck)",
    "i (will|am going to|shall|intend to|plan to|might just|may|am) ..1 (be)? (leave|leaving|post|posting|write|writing|share|sharing|\
     tell|telling|warn|warning|report|reporting|expose|exposing|name|naming|make sure|let everyone|let people|inform|review|sue|take \
     legal|take this) ..8 (review|reviews|glassdoor|indeed|everyone|everybody|twitter|linkedin|social media|online|press|network|\
     followers|lawyer|publicly|friends|others|people|industry|know|bbb|authorities|ceo|your boss|your superiors|your supervisor|shame|\
     action|further|candidates|public)",
    "(my|a) (lawyer|attorney|solicitor)", "legal action", "(name and shame|lawsuit|sue you|suing|small claims)",
    "(whoever|whomever) (you|got|made|is|was|decided|they|gets|the)",
    "(more qualified|better qualified|more experienced|smarter|better|more talented|cleverer) than (whoever|the (person|clown|idiot|guy|\
     girl|one|candidate) you|anyone you|anybody you|your (whole|entire|so called|current|chosen)|half (your|the|of)|all of you|most of \
     your)",
    "so called (interview|interviewer|manager|company|professionals|professional|team|process|experts|hr|recruiter|leader|leaders)",
    "(what|some|kind of) (a|kind of)? (joke|farce|shambles|circus|shower|disgrace|bunch of|load of)",
    "(rude|arrogant|condescending|dismissive|unprepared|unpleasant|bored|clueless|patronising|patronizing|smug) (interviewer|\
     interviewers|panel|people|man|woman|manager|staff|attitude|tone|little)",
    "(interviewer|interviewers|panel|you|manager) (was|were) <adv>? (rude|arrogant|condescending|dismissive|bored|clueless|unprepared|\
     patronising|patronizing|smug|asleep|drunk)",
    "too good for (you|your|this|a)", "(above|beneath|below) (me|my level|your level|your heads)",
    "(do not|never) (contact|call|email|write to|bother) me (again|ever|any more|anymore)",
    "(lose|delete|forget) my (number|email|name|application|resume)",
    "(enjoy|have fun with) (your|the) (mediocrity|mediocre|failing|sinking|failure|rest of|little|decline)", "mediocrity",
    "(sinking ship|clown show|amateur hour|kangaroo|snake oil|dumpster fire|train wreck|laughing stock)",
    "(hope|hoping) (you|your company|your business|the company) ..2 (fail|fails|go|goes|crash|regret|regrets|burn|burns|choke|sink|sinks|\
     rot|enjoy being)",
    "(go|can go) to hell", "(screw|damn|stuff|shove|fuck) (you|your|this|it|that)", "(get|got) (stuffed|lost)",
    "(do not|did not) (want|need) (your|you|this|the) ..3 (anyway|anyhow|stinking|lousy|crummy|pity|job anyway)",
    "(crummy|lousy|crappy|stinking|miserable|two bit|tinpot) (little)? (company|job|office|firm|position|offer|salary|place)",
    "(age|gender|race) discrimination", "(discriminat*|nepotism)", "(favoritism|favouritism)",
    "(it is|that is) (clear|obvious|plain) (that)? (you|your|nobody|no one) ..3 (have no|do not|know nothing|not|can not|never|lack|are \
     not|no idea|clueless)",
    "you (have|had) no (idea|clue|taste|vision|class|integrity|honor|honour|backbone|respect|right)",
    "(not|hardly|barely) (fit|qualified|competent|able) to (run|manage|lead|judge|hire|interview|decide|recruit)",
], unless [
    "(like|deserve|people) (you|yours) (who|to|and your (team|kindness))",
    "(good|lucky|fortunate|glad|honored|honoured|proud|happy|wonderful|great|pleasure|privilege|joy|love) ..8 (people|company|team|\
     someone|place|companies|employer) like (you|yours)",
    "(people|company|team|place|companies) like yours (is|are|has|have|would|could|can|need|that|do)",
    "no wonder (the|your|that) ..6 (proud|popular|loved|famous|full|successful|love|happy|visitors|customers)",
    "(rather|sooner) ..8 than (wait|guess|leave)",
    "(competitors|competitor|competition) ..2 (will)? ..1 (analysis|research|report|study|in (the|this) market)",
    "(loss|losses) (adjuster*|prevention|ratio|function|leader|of (life|data|revenue|customers))",
    "(customers|clients|users|patients|guests|passengers|players|readers|critics|reviewers) ..8",
    "(my|your|our|the) ..1 (last|old|former|previous) (boss|manager|job|company|employer|team) ..8",
    "(i|we) (was|am|were|felt|feel|used to be|looked|must have (looked|seemed|sounded)) <adv>? <adv>? (a)? (incompetent|clueless|\
     pathetic|fool|idiot|amateur|arrogant|clumsy)",
    "not (to)? (sound|seem|be|appear|come across as)? <adv>? arrogant", "(without|no) (arrogance|a trace of arrogance)",
    "never ..2 (work|apply) ..2 (for less|without)", "(fools|fool) (the|around|us)",
    "(clown|clowns) (fish|costume|school|doctor|doctors|care)",
    "(anti|against|prevent*|reduce|reducing|fight*|detect*|policy|law|training|complaint|complaints|cases) ..3 (discriminat*|nepotism|\
     fraud)",
    "(discriminat*) ..2 (law|training|policy|between|cases|classifier|model|network)",
    "(lawyer|attorney|solicitor) (role|position|job|at|for|interview|team|client)",
    "(as|being|become|becoming|trainee|junior|senior) a ..1 (lawyer|attorney|solicitor)", "(dark|political|romantic|french) farce",
    "(mistake|mistakes) (i|we|that taught|in my|from)", "(joke|laugh) about",
    "you (all|guys|people) (are|were|have|seem|do|really|in|on|at) ..2 (great|kind|wonderful|remarkable|amazing|lovely|doing|doing great|\
     so kind|so welcoming|brilliant|welcoming|friendly|impressive|built|created|the)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
