//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message begs, or says how much you need the job.
    ///
    /// ## Why it matters
    /// It makes people uneasy and tells them nothing about what you'd do in the job.
    ///
    /// ## Advice
    /// Say what interests you about the job and what you bring, and leave out how much you need it.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": desperation doesn't get you first place.
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
    "(have not|not|could not|can not|can hardly|barely|hardly) ..1 (slept|sleep|sleeping|eaten|eat) ..2 \
     (since|for|because|until|at|properly|well|in|$)",
    "(accept|take|work for) (half|a fraction|a lower|less|any|the minimum|peanuts|next to nothing) ..2 \
     (pay|salary|wage|rate|money)",
    "only thing (keeping|holding|left|i have|that keeps|that is keeping|between)",
    "(do not|not) know what i (will|would|am going to|can|should|to) do",
    "(refreshing|refresh|checking|check|watching|staring at) ..1 (my|the) (inbox|email|phone|mailbox|\
     messages) (every|constantly|all|non stop|day|obsessively|hourly|day and night)",
    "(find it in your|from the bottom of my|breaking my|break my|broke my) heart",
    "(work|start|stay|help|come) ..4 (without pay|unpaid|for no pay|for no money|at no cost|for a month \
     free)",
    "(evict|evicting|evicted|eviction|repossess*|homeless|homelessness|bankrupt|bankruptcy)",
    "(cried|crying|tears|wept|sobbed|sobbing|in tears)",
    "(want|need|wanted|needed) (it|this|the job|this job) (so|too|more) (much|badly|bad|than)",
    "(last|only|final) (ray of hope|lifeline|lifebelt|straw)",
    "i <adv>? <adv>? need (this|the|that|your|a) ..3 (job|position|role|work|opportunity|offer|break|\
     chance|income|paycheck|money|salary)",
    "i (am|was|feel|have been|have become|am getting|am becoming|sound)? <adv>? desperate",
    "(i am|i|am)? (begging|beg|pleading|plead|imploring|implore) (you|with you|of you|your)", "please please",
    "i (would|will|am willing to|am prepared to|am ready to) <adv>? (do|give|accept|take|try) (anything|\
     whatever|any (job|position|role|salary|pay|shift|hours)|absolutely anything|everything)",
    "(work|start) for (free|nothing|half the|less|any salary|minimum wage|whatever)",
    "(please|just|beg you to|could you|can you|would you) ..1 (give|grant|allow) me (a|one|this|the|\
     another|one more|just one) ..1 (chance|shot|opportunity|try|break)",
    "(please)? (tell|let) me (i|know i|know that i|that i) (still)? (have|got|stand|get) ..2 (chance|shot|\
     job|hope|it)",
    "(can not|could not) (pay|afford|make|cover|meet) (my|the|our) ..2 (rent|bills|mortgage|loan|loans|\
     tuition|medical|groceries|payments|ends meet)",
    "(run|running) out of (money|savings|options|hope)",
    "(my|our) savings (are|have|is) ..2 (gone|run out|dry|nearly gone|almost gone|drying)",
    "(this|it|you) (is|are|was) my (last|only|final) (chance|hope|option|shot|resort|lifeline)",
    "(no one|nobody|nowhere|no place) else (will|would|wants|has|is|to|replied|answered|called) ..2 (hire|\
     hired|me|turn|go|take)?",
    "been (unemployed|out of work|jobless|looking|searching|without work|without a job) (for|since) ..4 \
     (months|years|weeks|long|ages|forever|year)",
    "(my|this) (whole|entire)? (life|future|family|world|everything|kids|children|happiness|visa|marriage) \
     (depends|depend|hangs|rests|relies|rely|is counting|are counting) on (this|you|it|your|the|getting|me \
     getting)",
    "i (will be|would be|am) (devastated|crushed|heartbroken|lost|destroyed|nothing|ruined) (if|without|not)",
    "(can not|could not|can hardly|can barely) (stop|sleep|eat|think|function|concentrate|focus) ..3 \
     (worrying|thinking|about|since|waiting|because|for)",
    "(dying|die) (to|for) (hear|know|get|work|this)",
    "(would|will) mean (the world|everything|so much) to (me|my family|us)",
    "please do not (reject|forget about|forget|ignore|turn|say no|let me down|pass on|overlook) (me|down|\
     my)?",
    "(i am|am) (at|near) (my|the end of my) (wits end|rope|tether|breaking point|rope now)",
    "(do|did) i (do|stand|have) ..3 (ok|okay|alright|all right|a chance|badly|any chance)",
], unless [
    "(with|for|help|helping|helped|served|serve|support|supported) ..2 (homeless*|evict*|bankrupt*|debt*)",
    "(anything|whatever) (else|further|more|differently)", "(was|were) my (last|only|final) (chance|hope) to",
    "need the (job|role|position) (title|description|number|code|reference)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&BEGGING))
}
