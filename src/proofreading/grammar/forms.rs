//! Verbs and nouns in the wrong form.

use super::{At, GrammarError};

/// Irregular verbs: base form, past form, participle.
const IRREGULAR: [(&str, &str, &str); 22] = [
    ("go", "went", "gone"),
    ("come", "came", "come"),
    ("write", "wrote", "written"),
    ("take", "took", "taken"),
    ("see", "saw", "seen"),
    ("do", "did", "done"),
    ("speak", "spoke", "spoken"),
    ("choose", "chose", "chosen"),
    ("begin", "began", "begun"),
    ("give", "gave", "given"),
    ("know", "knew", "known"),
    ("grow", "grew", "grown"),
    ("become", "became", "become"),
    ("run", "ran", "run"),
    ("break", "broke", "broken"),
    ("drive", "drove", "driven"),
    ("fall", "fell", "fallen"),
    ("rise", "rose", "risen"),
    ("show", "showed", "shown"),
    ("drink", "drank", "drunk"),
    ("send", "sent", "sent"),
    ("meet", "met", "met"),
];

/// Finds a past form in place of a participle: "have went", "has wrote".
pub(super) fn participle(here: At) -> Option<GrammarError> {
    if !here.is(0, "have|has|had") {
        return None;
    }
    let at = if here.is(1, "not|also|already|just|never|always|recently") { 2 } else { 1 };
    let verb = here.word(at);
    let (_, _, participle) = IRREGULAR
        .iter()
        .find(|(_, past, participle)| *past == verb && past != participle && *past != "showed")?;
    here.error(at, at, *participle)
}

/// Finds a base form after "have" or "have been": "have been wait", "I have attach".
pub(super) fn perfect(here: At) -> Option<GrammarError> {
    if !here.is(0, "have|has|had") {
        return None;
    }
    // "My film has be shown"
    let at = if here.is(1, "not|also|already|just|never|always|recently|since") { 2 } else { 1 };
    if here.word(at) == "be" && !here.word(at + 1).is_empty() {
        return here.error(at, at, "been");
    }
    // "there has been talk about it"
    if here.word(1) == "been" && here.word(-1) != "there" {
        let verb = here.word(2);
        // These are participles or nouns too.
        const RIGHT: [&str; 16] = [
            "run", "come", "become", "design", "value", "support", "love", "work", "contact", "help", "use",
            "plan", "study", "call", "request", "offer",
        ];
        if RIGHT.contains(&verb)
            || verb == "like" && here.is(3, "free||for|to|since|in|on|at|when|with|all|under|from|without")
        {
            return None;
        }
        return here.error(2, 2, ing(verb)?);
    }
    let participle = match here.word(1) {
        "attach" => "attached",
        "include" => "included",
        "apply" => "applied",
        "complete" if here.is(2, "the|my|a|an|all|your|this|that|both|two|three|four|many") => "completed",
        "finish" => "finished",
        "receive" => "received",
        "enclose" => "enclosed",
        "mention" => "mentioned",
        "learn" => "learned",
        _ => return None,
    };
    if here.is(-1, "i|we|you|they") { here.error(1, 1, participle) } else { None }
}

/// Finds wrong words after a modal verb: "I can to start", "I will can start", "I would be appreciate".
pub(super) fn modal(here: At) -> Option<GrammarError> {
    if !here.is(-1, "i|we|you|they|he|she|it") {
        return None;
    }
    // "I will do all I can to help"
    let as_can = (-8..-1).any(|at| here.is(at, "all|everything|what|whatever|anything|as|best|do|that|the"));
    if here.says("can|could|should|must|will|would|may|might to")
        && !as_can
        && super::agreement::VERBS.contains(&here.word(2))
    {
        return here.error(0, 1, here.word(0));
    }
    if here.says("will|would can") {
        return here.error(0, 1, if here.word(0) == "will" { "will be able to" } else { "could" });
    }
    if here.says("would be appreciate") {
        return here.error(1, 2, "appreciate");
    }
    None
}

/// Finds a past form after "do" or a modal verb: "did not received", "could went".
pub(super) fn after_do(here: At) -> Option<GrammarError> {
    const REGULAR: [(&str, &str); 20] = [
        ("received", "receive"),
        ("decided", "decide"),
        ("wanted", "want"),
        ("asked", "ask"),
        ("worked", "work"),
        ("mentioned", "mention"),
        ("needed", "need"),
        ("looked", "look"),
        ("called", "call"),
        ("applied", "apply"),
        ("replied", "reply"),
        ("answered", "answer"),
        ("responded", "respond"),
        ("attached", "attach"),
        ("enjoyed", "enjoy"),
        ("finished", "finish"),
        ("started", "start"),
        ("had", "have"),
        ("got", "get"),
        ("heard", "hear"),
    ];
    let modal = here.is(0, "did|does|do|could|would|should|will|can|might|must");
    // "you'd mentioned" is "you had mentioned".
    if here.word(0) == "would" && here.is_contracted(0) {
        return None;
    }
    if !modal || here.word(0) == "do" && here.word(1) != "not" {
        return None;
    }
    // "I did went" becomes "I went".
    let told = here.is(-1, "i|we|you|they|he|she|it");
    let past =
        IRREGULAR.iter().any(|(base, past, _)| *past == here.word(1) && base != past && *past != "did");
    if here.word(0) == "did" && told && past {
        return here.error(0, 1, here.word(1));
    }
    let at = match here.word(1) {
        "not" => 2,
        "i" | "you" | "we" | "they" | "he" | "she" | "it" if here.word(0) == "did" => 2,
        _ if here.word(0) != "did" => 1,
        _ => return None,
    };
    let verb = here.word(at);
    let regular = REGULAR.iter().find(|(past, _)| *past == verb).map(|(_, base)| *base);
    let irregular = IRREGULAR
        .iter()
        .find(|(base, past, _)| *past == verb && base != past && *past != "did")
        .map(|(base, ..)| *base);
    here.error(at, at, regular.or(irregular)?)
}

/// Returns the form of a verb that ends in "-ing", or `None` if the verb is not in the list.
fn ing(verb: &str) -> Option<String> {
    let is_known = super::agreement::VERBS.contains(&verb)
        || matches!(
            verb,
            "receive" | "pursue" | "contribute" | "explore" | "interview" | "have" | "work" | "be"
        );
    is_known.then(|| super::verb_forms::ing(verb))
}

/// Finds a base form in place of one in "-ing": "looking forward to hear", "interested in join", "I am
/// write".
pub(super) fn gerund(here: At) -> Option<GrammarError> {
    if here.says("look|looking|looks|looked forward to") {
        // These may be nouns. The words after them show that they are verbs.
        let noun = here.is(3, "work|share|support|request|value|help|call|talk|contact");
        if noun && !here.is(4, "with|for|at|on|you|to|your") {
            return None;
        }
        return here.error(3, 3, ing(here.word(3))?);
    }
    if here.says("look|looking|looks|looked forward for") && here.is(3, "your|the|our|a|hearing|meeting|this")
    {
        return here.error(2, 2, "to");
    }
    if here.says("enjoy|enjoyed|enjoys to") {
        return here.error(1, 2, ing(here.word(2))?);
    }
    if here.says("look|looking forward")
        && here.is(2, "hearing|meeting|speaking|seeing|working|talking|discussing|joining|learning")
    {
        return here.error(1, 1, "forward to");
    }
    if here.says("interested|experienced in") || here.says("thank|thanks you|for for") {
        let verb = here.word(2);
        let follows = here.is(3, "your|the|with|for|at|on|more|about|this|a|me|in");
        const NOUNS: [&str; 24] = [
            "work", "design", "support", "research", "help", "contact", "value", "plan", "study", "share",
            "request", "talk", "call", "respect", "run", "show", "like", "love", "need", "hope", "lead",
            "make", "use", "start",
        ];
        return if follows && !NOUNS.contains(&verb) { here.error(2, 2, ing(verb)?) } else { None };
    }
    if here.says("am") && here.word(-1) == "i" {
        let verb = here.word(1);
        let verbs = matches!(
            verb,
            "write" | "look" | "apply" | "reach" | "hope" | "wait" | "follow" | "contact" | "work" | "wonder"
        );
        if verb == "agree" {
            return here.error(0, 1, "agree");
        }
        return if verbs { here.error(1, 1, ing(verb).unwrap_or_default()) } else { None };
    }
    None
}

/// Finds a plural of an uncountable noun: "informations", "advices".
pub(super) fn uncountable(here: At) -> Option<GrammarError> {
    const NOUNS: [(&str, &str); 12] = [
        ("informations", "information"),
        ("advices", "advice"),
        ("feedbacks", "feedback"),
        ("knowledges", "knowledge"),
        ("equipments", "equipment"),
        ("furnitures", "furniture"),
        ("homeworks", "homework"),
        ("softwares", "software"),
        ("staffs", "staff"),
        ("luggages", "luggage"),
        ("evidences", "evidence"),
        ("researches", "research"),
    ];
    let (error, correction) = NOUNS.iter().find(|(error, _)| *error == here.word(0))?;
    // "she evidences" and "he researches" are verbs.
    let verb = matches!(*error, "evidences" | "researches" | "staffs")
        && !here.is(-1, "the|your|my|more|some|many|any|these");
    if verb { None } else { here.error(0, 0, *correction) }
}

/// Finds a double comparison: "more better", "most easiest".
pub(super) fn double_degree(here: At) -> Option<GrammarError> {
    const HIGHER: [&str; 14] = [
        "better", "easier", "faster", "stronger", "bigger", "higher", "worse", "sooner", "earlier", "later",
        "happier", "closer", "simpler", "clearer",
    ];
    const HIGHEST: [&str; 8] =
        ["best", "easiest", "fastest", "strongest", "biggest", "highest", "worst", "happiest"];
    // "no more later" and "once more earlier this year" are right.
    if here.word(0) == "more"
        && HIGHER.contains(&here.word(1))
        && !here.is(-1, "no|once|any|even|one")
        && !here.is(1, "later|earlier|sooner")
    {
        return here.error(0, 1, here.word(1));
    }
    if here.word(0) == "most" && HIGHEST.contains(&here.word(1)) {
        return here.error(0, 1, here.word(1));
    }
    None
}

/// Finds a past form in place of an infinitive: "like to went".
pub(super) fn infinitive(here: At) -> Option<GrammarError> {
    if !here.says("want|wanted|wants|like|love|hope|wish|need|able|happy|glad|pleased to") {
        return None;
    }
    let is_past = |base: &str, past: &str| past == here.word(2) && base != past;
    let (base, ..) = IRREGULAR
        .iter()
        .find(|(base, past, _)| is_past(base, past) && !matches!(*past, "did" | "saw" | "fell"))?;
    here.error(2, 2, *base)
}

/// Finds "loose" in place of "lose": "nobody should loose a day".
pub(super) fn lose(here: At) -> Option<GrammarError> {
    if here.word(0) == "loose"
        && here.is(-1, "to|should|would|could|will|can|might|may|not|never|must")
        && here.is(1, "a|an|the|my|your|our|his|her|their|any|time|money|heart|track|sight|hope|interest|touch|it|this|that|out|you")
    {
        return here.error(0, 0, "lose");
    }
    None
}
