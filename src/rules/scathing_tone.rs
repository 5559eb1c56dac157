//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message insults them, the company or the person they chose.
    ///
    /// ## Why it matters
    /// Insults get forwarded and remembered, and the same people will hire again.
    ///
    /// ## Advice
    /// Take it out, thank them for their time and leave the door open.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": angry follow-ups from people
    /// who think they're out of the running are a job-killer; take the high road.
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
    "(business|company|team|firm|shop|department) (will|is going to|is bound to|deserves to) (fail|fold|\
     collapse|go under|sink|die|crumble)",
    "(hire|get|find) (people|someone|somebody|managers|interviewers) who (can|could|know|knows|actually|\
     understand)",
    "no clue", "(is|are|was|were) (not|hardly|barely) worth (my|the (effort|trouble|bother)|working)",
    "(never|rarely|seldom|hardly ever) ..1 (met|seen|dealt with|experienced|encountered|known|had) ..2 \
     (more|such|so|worse|anything so|anyone so|anything as) ..2 <rude>",
    "no wonder (your|you|people|nobody|no one|the company|everyone|turnover|staff|that)",
    "(feel|felt|am) sorry for (you|whoever|your|anyone|the (person|people|poor|next|team)|those)",
    "(competitor|competitors|rivals|rival|competition) ..3 (thrilled|happy|glad|lucky|delighted|value|\
     appreciate|smarter|better|will)",
    "(second|third) (rate|best|choice) (choice|candidate|hire|company|option|pick|company|firm|outfit|team|\
     employer)",
    "what a (waste|joke|disgrace|circus|disappointment|let down|farce|mess|sham|shambles|pathetic|\
     miserable|terrible|horrible|rude)",
    "(rather|sooner) (be|stay|starve|clean|sweep|dig|eat|work|sleep|scrub|chew|walk|live) ..6 than (work|\
     join|deal|be|spend|take|accept|come|go|see)",
    "(do not|never) bother (contacting|calling|writing|replying|emailing|to|with|coming|me|sending|\
     answering)",
    "(felt|feels|was|is) like a (morgue|prison|circus|zoo|funeral|graveyard|sweatshop|cult|kindergarten|\
     madhouse|dungeon|tomb|joke)",
    "(best|good|talented) (people|staff|employees|candidates|workers) (are|keep|will|always) (leaving|\
     leave|quit|quitting|run|running|avoid|gone|flee)",
    "(people|company|companies|place|team|employer|boss|someone) like (you|yours) (deserve|should|will|\
     never|do not|are|make)?",
    "so called (manager|interview|interviewer|company|professional|professionals|team|process|expert|\
     experts|leader|panel)",
    "^ (well)? (it is)? your loss $",
    "you (will|are going to|would|may|might|shall|both will|all will) ..2 (regret|be sorry|kick yourself|\
     kick yourselves|wish you)",
    "(your|this|the|that|what a|such a|whole|entire) ..3 (company|team|office|firm|place|outfit|department|\
     process|interview|interviews|interviewer|interviewers|management|operation|organization|organisation|\
     business|hr|panel|manager|managers|decision|agency|rejection|culture|product|boss|bosses|staff|\
     leadership|school|store|shop|hotel|clinic) ..1 (is|are|was|were|seems|seem|must be|has become|looks|\
     runs like|has to be) <adv>? <adv>? ..2 (joke|pathetic|incompetent|clueless|amateur|amateurs|\
     amateurish|amateur hour|ridiculous|laughable|disgrace|disgraceful|shambolic|shambles|mess|circus|\
     waste of|worthless|useless|terrible|awful|horrible|toxic|garbage|trash|rubbish|farce|broken|stupid|\
     idiotic|dishonest|rigged|sham|second rate|third rate|sinking|sinking ship|doomed|poorly run|badly run|\
     backward|backwards|dead end|going nowhere|mediocre|unethical|corrupt|insulting|embarrassing|\
     embarrassment|dreadful|disgusting|abysmal|disorganised|disorganized|fraud|scam|failing|dump|clown \
     show|lousy|inept|dinosaur|outdated|beneath|petty|short sighted|shortsighted|foolish)",
    "(idiot|idiots|moron|morons|clowns|clown|fools|imbecile|imbeciles|jerk|jerks|liars|liar|hypocrites|\
     hypocrite|cowards|coward|losers|bozos|dimwits|buffoons|amateurs|snobs|simpletons|nitwits)",
    "(bunch|lot|pack|collection|group) of (idiots|clowns|fools|amateurs|liars|losers|morons|cowards|jokers|\
     children|incompetents|snobs|hypocrites|cowboys|nobodies)",
    "you (people|lot|guys|all|folks|clowns|and your (team|company|colleagues)) ..1 (are|were|could not|can \
     not|should|have no|do not|would not|must|clearly|obviously|really|never|deserve|think|seem|will never|\
     know nothing)",
    "you (could not|can not|would not|will not|do not|are unable to|never could) ..2 (run|manage|organise|\
     organize|lead|recognise|recognize|spot|tell|see|identify|know|appreciate|find) ..3 (talent|lemonade|\
     bath|brewery|a good|quality|if it|your own|your way|anything|what you|the difference|potential|real)",
    "(would not|could not) know ..3 (talent|if it|a good|quality|what)",
    "(would|will|could|am) (never|not) ..2 (work|working|apply|applying|recommend|recommending|buy|buying|\
     shop|shopping|do business|set foot|deal|be caught|want to (work|be)|accept|recommend|touch) ..2 (for \
     you|with you|for a|for your|from you|your|there|here|you|at your|again|for people|with people|for \
     such|for someone|in your|anywhere)",
    "(glad|relieved|happy|grateful|thankful|lucky|fortunate) (i|that i|to) ..1 (did not|do not|will not|\
     have not|never|not) ..4 (work|working|join|joined|deal|end up|waste|wasted|accept|accepted|part of|\
     get the|got the|take the|took the)",
    "(dodged|dodge) (a|the) bullet",
    "(thanks|thank you) (so much|very much|a lot)? for (nothing|wasting|the waste|absolutely|stringing|\
     leading|ghosting|ignoring|letting me down|ruining|destroying|the (insult|lies|runaround|silence|false|\
     cold))",
    "shame on (you|your)",
    "(you|your company|your team|you all|everyone there) (should|ought to) be (ashamed|embarrassed|ashamed \
     of)",
    "(disgrace|disgraceful|disgraced)",
    "good luck (finding|getting|keeping|hiring|attracting|running|with that|with (your|the) (new|other|\
     chosen|failing|second|next best|mediocre|cheaper|inexperienced)) ..3 (anyone|someone|anybody|somebody|\
     better|hire|choice|candidate|half|as|company|talent|good)?",
    "i (will|am going to|shall|intend to|plan to|might just|may|am) ..1 (be)? (leave|leaving|post|posting|\
     write|writing|share|sharing|tell|telling|warn|warning|report|reporting|expose|exposing|name|naming|\
     make sure|let everyone|let people|inform|review|sue|take legal|take this) ..8 (review|reviews|\
     glassdoor|indeed|everyone|everybody|twitter|linkedin|social media|online|press|network|followers|\
     lawyer|publicly|friends|others|people|industry|know|bbb|authorities|ceo|your boss|your superiors|your \
     supervisor|shame|action|further|candidates|public)",
    "(whoever|whomever) (you|got|made|is|was|decided|they|gets|the)",
    "you (have|had) no (idea|clue|taste|vision|class|integrity|honor|honour|backbone|respect|right)",
], unless [
    "(lawyer|attorney|solicitor) (role|position|job|at|for|interview|team|client)",
    "you (all|guys|people) (are|were|have|seem|do|really|in|on|at) ..2 (great|kind|wonderful|remarkable|\
     amazing|lovely|doing|doing great|so kind|so welcoming|brilliant|welcoming|friendly|impressive|built|\
     created|the)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
