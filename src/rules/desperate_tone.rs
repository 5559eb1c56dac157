//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The writer begs, or says how much they need the job.
    ///
    /// ## Why it matters
    /// Need makes the reader uneasy and says nothing about what you would do in the job.
    ///
    /// ## Advice
    /// Say what draws you to the work and what you bring to it, and leave your need out.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": desperation does not get you first place.
    ///
    /// ```bad
    /// Dear Dana, thank you for the interview. «I really need this job».
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «I'm begging you» to consider me.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «I would do anything» to work with you.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «Please give me a chance».
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. I lost my flat and I «can't pay my rent».
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. I begged my team for one more week, and it paid off.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. The wards desperately need nurses, and I would love to help.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. I really need to thank Joe too, and I'd be glad to be given the chance.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the chance to interview. Please let me know if you need anything else.
    /// ```
    id: "desperate-tone",
    severity: Caution,
    scope: Candidate,
    family: Tone,
    order: 30,
    precedence: 7 among Tone,
    title: "This may sound desperate",
}

phrases! { BEGGING: [
    "all i have (left|got)", "(sweep|scrub|mop|clean) (the|your) (floors|floor|toilets|toilet)",
    "need (someone|somebody|you) to (believe|give|trust|take a|hire|save|help me)",
    "(have not|not|could not|can not|can hardly|barely|hardly) ..1 (slept|sleep|sleeping|eaten|eat) ..2 (since|for|because|until|at|\
     properly|well|in|$)",
    "(accept|take|work for) (half|a fraction|a lower|less|any|the minimum|peanuts|next to nothing) ..2 (pay|salary|wage|rate|money)",
    "only thing (keeping|holding|left|i have|that keeps|that is keeping|between)",
    "(do not|not) know what i (will|would|am going to|can|should|to) do", "i do not know what (to do|else to)",
    "(refreshing|refresh|checking|check|watching|staring at) ..1 (my|the) (inbox|email|phone|mailbox|messages) (every|constantly|all|non \
     stop|day|obsessively|hourly|day and night)",
    "(find it in your|from the bottom of my|breaking my|break my|broke my) heart",
    "(work|start|stay|help|come) ..4 (without pay|unpaid|for no pay|for no money|at no cost|for a month free)",
    "(evict|evicting|evicted|eviction|repossess*|homeless|homelessness|bankrupt|bankruptcy)",
    "(cried|crying|tears|wept|sobbed|sobbing|in tears)",
    "(want|need|wanted|needed) (it|this|the job|this job) (so|too|more) (much|badly|bad|than)",
    "(keep|keeps|keeping) me (going|alive|sane|up at night|awake)",
    "(at|reached|near) (the end of my|my breaking|rock|wits) (rope|tether|point|bottom|end)?",
    "(no one|nobody|nowhere|no where) else to (turn|go|ask|help)",
    "(any|whatever) (position|job|role|work|vacancy|opening) (you|at all|will do|would do|is fine)",
    "(save|rescue|help) me (please|from|out of this|out)", "(last|only|final) (ray of hope|lifeline|lifebelt|straw)",
    "you (are|were) my (only|last|final|best) (hope|chance|option)",
    "(i am|i have been) (losing (hope|my mind|sleep)|worried (sick|to)|sick|a wreck|falling apart|breaking down|going crazy|going mad|\
     out of my mind|a nervous wreck|beside myself)",
    "(going|drive|driving|driven|drives) ..1 (crazy|mad|insane|to despair) (waiting|with|not knowing|by|over|from)?",
    "(swallow|swallowing|set aside) my pride", "(mouths|kids|children|family|baby) to feed",
    "(feed|support|provide for) my (family|kids|children|wife|husband|parents)",
    "(cut|cutting|turn|turned|shut|shutting) (off|down) (my|our|the) (power|electricity|heating|gas|phone|water)",
    "(in|drowning in|buried in|up to my ears in) (debt|debts|bills)", "(please|just) ..2 (hire|pick|choose|take) me",
    "i <adv>? <adv>? need (this|the|that|your|a) ..3 (job|position|role|work|opportunity|offer|break|chance|income|paycheck|money|salary)",
    "i <adv>? <adv>? need (to get|to land|to have) (this|the|a) ..2 (job|position|role)",
    "(need|needs) (this|it|the job|the money|the income|a job) (so|really|very)? (badly|bad|desperately|urgently|more than anything|so \
     much)",
    "i (am|was|feel|have been|have become|am getting|am becoming|sound)? <adv>? desperate", "out of desperation",
    "in a desperate (situation|position)",
    "desperately (need|want|hope|hoping|waiting|looking|seeking|wish|trying) ..2 (this|the|to|a|for|that|you|job|work)",
    "(i am|i|am)? (begging|beg|pleading|plead|imploring|implore) (you|with you|of you|your)", "(i am|i) (begging|pleading|beg) (for|to)",
    "i am on my knees", "(get|got|go|down) on my knees", "pretty please", "please please", "please ..2 please",
    "i (would|will|am willing to|am prepared to|am ready to) <adv>? (do|give|accept|take|try) (anything|whatever|any (job|position|role|\
     salary|pay|shift|hours)|absolutely anything|everything)",
    "(would|will) (take|accept) (anything|any (job|pay|salary|role|position)|whatever)",
    "(work|start) for (free|nothing|half the|less|any salary|minimum wage|whatever)",
    "(for|at) (any|whatever) (salary|pay|wage) (you|at all)?",
    "(please|just|beg you to|could you|can you|would you) ..1 (give|grant|allow) me (a|one|this|the|another|one more|just one) ..1 \
     (chance|shot|opportunity|try|break)",
    "(please)? (tell|let) me (i|know i|know that i|that i) (still)? (have|got|stand|get) ..2 (chance|shot|job|hope|it)",
    "^ please (hire|pick|choose|select|consider) me", "(please|just|i beg you) (hire|pick|choose) me",
    "(just|please) give me (a|the|this) (chance|shot|job|break)", "take a chance on me",
    "i (can not|could not|do not know if i can) (afford|bear|stand|take|cope) ..3 (lose|losing|miss|missing|another|rejection|to be \
     rejected|this any longer|the wait|waiting|without)",
    "(can not|could not) (pay|afford|make|cover|meet) (my|the|our) ..2 (rent|bills|mortgage|loan|loans|tuition|medical|groceries|\
     payments|ends meet)",
    "(behind on|pay|cover|feed|losing|lose|evicted from|evict) (my|our|the) (rent|bills|mortgage|family|kids|children|home|house|\
     apartment|flat)",
    "(run|running) out of (money|savings|options|hope)",
    "(my|our) savings (are|have|is) ..2 (gone|run out|dry|nearly gone|almost gone|drying)",
    "(this|it|you) (is|are|was) my (last|only|final) (chance|hope|option|shot|resort|lifeline)",
    "my (last|only) (hope|chance|option|resort) ($|now|left|is)",
    "(no one|nobody|nowhere|no place) else (will|would|wants|has|is|to|replied|answered|called) ..2 (hire|hired|me|turn|go|take)?",
    "i have (no|nothing) (other|else|more) ..1 (options|option|offers|prospects|hope|lined up|to turn|left|choice)",
    "been (unemployed|out of work|jobless|looking|searching|without work|without a job) (for|since) ..4 (months|years|weeks|long|ages|\
     forever|year)",
    "(my|this) (whole|entire)? (life|future|family|world|everything|kids|children|happiness|visa|marriage) (depends|depend|hangs|rests|\
     relies|rely|is counting|are counting) on (this|you|it|your|the|getting|me getting)",
    "i (will be|would be|am) (devastated|crushed|heartbroken|lost|destroyed|nothing|ruined) (if|without|not)",
    "(can not|could not|can hardly|can barely) (stop|sleep|eat|think|function|concentrate|focus) ..3 (worrying|thinking|about|since|\
     waiting|because|for)",
    "(losing|lost) (sleep|my mind|hope)",
    "(sick|worried|anxious|stressed|nervous) ..2 (to death|sick|with worry|out of my mind|about it|with nerves)",
    "(dying|die) (to|for) (hear|know|get|work|this)", "i would (kill|die|give my (right|left) arm|sell my) ..2 (for|to)",
    "(would|will) mean (the world|everything|so much) to (me|my family|us)", "(save|saving) (me|my life|my family)",
    "(you|this) would be saving",
    "(beggars|beggar)", "please do not (reject|forget about|forget|ignore|turn|say no|let me down|pass on|overlook) (me|down|my)?",
    "(pray|praying) (every|each|that you|you|for|night|day)",
    "(on the|at the) (brink|verge|edge) of (homelessness|bankruptcy|eviction|despair|losing|giving)",
    "(i am|am) (at|near) (my|the end of my) (wits end|rope|tether|breaking point|rope now)", "throw me a bone",
    "(have|take) (mercy|pity) on", "i promise (you)? (i am not|i will not|i will never) ..3 (usually|let|disappoint|normally|like that)",
    "(do|did) i (do|stand|have) ..3 (ok|okay|alright|all right|a chance|badly|any chance)",
], unless [
    "(babies|children|patients|residents|guests|animals|cats|dogs) ..4 (slept|sleep|eaten|eat)",
    "(customers|clients|patients|audience|visitors|children|families|readers|tenants|guests|they|people) ..6 (cried|crying|tears|wept|\
     evict*|homeless*|bankrupt*|debt|debts)",
    "(homeless|homelessness|eviction|bankruptcy|debt) ..1 (shelter|charity|law|lawyer|project|projects|services|service|team|cases|\
     programme|program|prevention|policy|work|advice|department|clients|people|youth|unit|outreach)",
    "(with|for|help|helping|helped|served|serve|support|supported) ..2 (homeless*|evict*|bankrupt*|debt*)",
    "(laughed|laughing|laughter) ..4 (tears|cried)", "(sheep|plants|garden|team|wards|region|city|town) ..4 desperate*",
    "(coffee|music|tea|running|curiosity|that|this work|work|children|it) ..2 (keeps|kept|keep) me (going|awake|sane)",
    "(save|rescue|help) me (time|a|an|the|some|hours|with|to|understand|learn|grow|plan|prepare)",
    "(begged|beg|begging) (my|the|our|a|his|her|their|for|off|to differ|them|him)", "(beg|begs|begging) the question",
    "(beg|begging) (to differ|your pardon)",
    "(desperately|desperate) (need|needs|needed|short|understaffed|trying) ..2 (nurses|teachers|staff|volunteers|engineers|people|help \
     with)",
    "(patients|customers|clients|users|people|students|families|wards|schools|they|team|company|city|community|market|industry|sector) \
     (who|that|were|are|was)? ..1 (desperate|desperately)",
    "(anything|whatever) (else|further|more|differently)", "(was|were) my (last|only|final) (chance|hope) to",
    "(would|will) do (anything|whatever) (you|that) (ask|need|require)",
    "need (this|the|that) ..2 (information|document|form|answer|date|file|documents|confirmation|from me|by|before|address|number)",
    "(if|should) you need", "need the (job|role|position) (title|description|number|code|reference)",
    "consider me (for|a|as|again|in|should)", "please (consider|keep) me (for|in|on|as|when|should|if)",
    "(dying|die) (industry|art|breed|trade|language|patient|patients|of|out)", "(joking|kidding|joke)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&BEGGING))
}
