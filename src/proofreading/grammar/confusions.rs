//! Words that sound alike or are used in place of each other.

use super::{At, GrammarError, agreement::is_plural_noun};
use crate::time::local_time::calendar_name;

/// Finds a day or month without its capital: "on monday".
pub(super) fn day(here: At) -> Option<GrammarError> {
    let token = here.token(0).filter(|t| !t.capital)?;
    let adjective = token.word == "august" && !here.is(-1, "in|of|last|next|by|until|since");
    // "may" and "march" are verbs as well.
    let name = calendar_name(&token.word).filter(|name| !adjective && !matches!(*name, "May" | "March"))?;
    here.error(0, 0, name)
}

/// Finds words confused with similar ones: "very interest in", "forward to here from".
pub(super) fn near_miss(here: At) -> Option<GrammarError> {
    if here.word(0) == "interest"
        && here.word(1) == "in"
        && (here.is(-1, "very|really|so|still|also") && here.is(-2, "am|was|remain|be")
            || here.word(-1) == "am")
    {
        return here.error(0, 0, "interested");
    }
    if here.says(
        "interested to the|this|your|that role|position|job|post|opportunity|company|team|vacancy|internship",
    ) {
        return here.error(1, 1, "in");
    }
    if here.says("interested for") && here.is(2, "the|this|your|a|that") {
        return here.error(1, 1, "in");
    }
    if here.word(0) == "here"
        && here.word(-1) == "to"
        && here.is(1, "from|back|more")
        && here.is(-2, "forward|like|love|hope|want|glad|happy")
    {
        return here.error(0, 0, "hear");
    }
    None
}

/// Finds "of" in place of "have": "could of".
pub(super) fn modal_of(here: At) -> Option<GrammarError> {
    let modal = here.is(0, "could|would|should|must|might")
        && here.word(1) == "of"
        && !here.is(2, "course|necessity|the|all");
    // "the might of Rome"
    let is_noun =
        here.word(0) == "might" && here.is(-1, "the|your|his|her|its|their|full|all|own|sheer|with");
    match modal && !is_noun {
        true if here.is(2, "have|had|been") => {
            here.error(1, 2, if here.word(2) == "been" { "have been" } else { "have" })
        }
        true => here.error(1, 1, "have"),
        false => None,
    }
}

/// Nouns that follow "your" in letters: "your team".
const THEIRS: [&str; 30] = [
    "team", "company", "time", "consideration", "email", "reply", "response", "advice", "support", "answer",
    "offer", "decision", "office", "feedback", "patience", "interest", "help", "mission", "website",
    "department", "colleagues", "message", "work", "interview", "kindness", "attention", "invitation",
    "convenience", "insights", "experience",
];

/// Returns whether the words after "your" describe a state or an action, so that "you're" was meant. The
/// comments in it show phrases in which "your" is right.
fn is_state(here: At) -> bool {
    match here.word(1) {
        // "your looking glass", "your hiring managers", "your trying circumstances"
        "looking" => here.is(2, "for|to|at|forward|into|after|"),
        "going" => here.is(2, "to|through|ahead|with|over|for|on"),
        // "which was your doing, and"
        "doing" if here.is(-1, "is|was|not|be|been|as|entirely|all|partly|of") => false,
        "doing" => here
            .is(2, "well|great|good|fine|okay|ok|it|the|a|so|this|all|what|something|an|in|with|there|and|"),
        // "a thread about your hiring", "that your hiring process"
        "hiring" if here.is(-1, "about|of|on|in|with|for|to|from|by") => false,
        "hiring" => here.is(2, "for|a|an|the|someone|somebody|people|now|more|new|right|again|soon|"),
        "seeking" => here.is(2, "a|an|the|someone|somebody|people|to|for|candidates"),
        "trying" => here.is(2, "to|for|out"),
        // "your willing helpers"
        "able" | "unable" | "willing" => here.is(2, "to"),
        // "your interested readers"
        "interested" => here.is(2, "in|to|and|then|"),
        "free" if here.is(-1, "if|when|that|hope|sure|glad|whenever") => {
            here.is(2, "next|on|at|to|this|tomorrow|today|any|after|before|then|")
        }
        // "your very own", "your very kind note"
        "very" => {
            here.is(2, "welcome|much|busy|interested|excited|keen|sure|happy|lucky|right|well|good")
                && here.is(3, "to|in|that|and|about|with|at|right|now|these|this|but|i|you|")
        }
        // "your sure touch", "your not inconsiderable kindness", "your always-on service"
        "sure" => here.is(2, "to|that|about|you|i|it|of|"),
        "not" => here
            .is(2, "to|a|an|the|going|looking|hiring|sure|able|too|in|alone|interested|only|just|wrong|yet|"),
        "always" => {
            here.is(2, "looking|hiring|busy|going|so|in|on|there|right|seeking|welcome")
                && !here.says("your always on")
        }
        // "your a la carte menu"
        // "your A team"
        "a" if here.token(1).is_some_and(|t| t.capital) => false,
        "the" | "a" | "an" => !here.says("your a la"),
        _ => false,
    }
}

/// Finds "your" and "you're" in place of each other: "your welcome", "you're time".
pub(super) fn your(here: At) -> Option<GrammarError> {
    let token = here.token(0)?;
    if here.word(0) == "your" {
        let state = is_state(here)
            || here.is(-1, "that|if|know|think|hope|sure|glad|because|when|while|as|believe")
                && here.is(1, "busy|looking|hiring|still|not|going|very|interested|happy|able|available|expecting|right|currently|always|well")
                && !here.is(2, "schedule|season|office|week|day|team|staff|life|time|calendar|month|hours|period|opinion|person|people|process|manager|managers|plans|needs|policy|decision|practice|practices|panel|criteria|freeze|round");
        // "outstay your welcome"
        let is_clause = here.is(-1, "|and|so|but|if|that|because|know|course|sure|always|think|say");
        let welcome = here.word(1) == "welcome"
            && is_clause
            && (here.word(2).is_empty() || here.says("your welcome to|at|any"));
        return if state || welcome { here.error(0, 0, "you're") } else { None };
    }
    // "for you time"
    if here.word(0) == "you"
        && here.is(-1, "for|appreciate")
        && here.is(1, "time|consideration|email|reply|response|advice|feedback|patience|kindness|attention|message|invitation")
    {
        return here.error(0, 0, "your");
    }
    // "you're" is read as two tokens without a space between them.
    let joined = here.says("you are") && here.token(1).is_some_and(|t| t.span.start == token.span.end);
    let is_theirs = THEIRS.contains(&here.word(2))
        && (!here.is(2, "help|work|support") || here.is(-1, "for|appreciate|of|with"));
    // "about you're plans"
    let is_of = is_plural_noun(here.word(2)) && here.is(-1, "about|for|of|with|in|on|from|into|at");
    if joined && (is_theirs || is_of) { here.error(0, 1, "your") } else { None }
}

/// Finds "its" and "it's" in place of each other: "its been", "it's mission".
pub(super) fn its(here: At) -> Option<GrammarError> {
    let token = here.token(0)?;
    // "the hotel and it's garden", "of it's history": after these words "it is" has no place.
    let joined = here.says("it is")
        && here.token(1).is_some_and(|t| t.span.start == token.span.end && t.span.end > t.span.start);
    let things = "garden|history|team|staff|culture|future|values|work|name|place|size|location|building|menu|library|kitchen|\
        patients|students|guests|customers|clients|products|services|reputation|mission|growth|success";
    // "and it's work I have wanted": a clause of its own
    let is_clause = here.is(-1, "and") && (here.is(-2, "|,|;") || here.is(3, "i|we|you|that|which|who"));
    if joined && here.is(-1, "and|of|with|for|in|on|about|to|by") && here.is(2, things) && !is_clause {
        return here.error(0, 1, "its");
    }
    let state = "been|a|an|not|great|important|clear|going|hard|difficult|wonderful|because|possible|too";
    if here.word(0) == "its" && here.is(1, state) {
        let right = here.says("its not inconsiderable|insignificant|for")
            || here.says("its great|important|difficult|hard|clear|wonderful")
                && !here.is(2, "to|that|how|when|for|if|");
        return if right { None } else { here.error(0, 0, "it's") };
    }
    let owned = here.is(2, "mission|goals|own|culture|products|customers|values|clients|employees|reputation|services|commitment");
    if joined && owned { here.error(0, 1, "its") } else { None }
}

/// Finds "their" and "there" in place of each other: "their is", "there team".
pub(super) fn there(here: At) -> Option<GrammarError> {
    match here.word(0) {
        // "to impose their will"
        "their" if here.is(1, "is|are|was|were") || here.says("their will be|not") => {
            here.error(0, 0, "there")
        }
        // "look after there apprentices"
        "there" if here.is(-1, "after|with|about|into") && is_plural_noun(here.word(1)) => {
            here.error(0, 0, "their")
        }
        "there"
            if here.is(
                1,
                "team|company|office|mission|products|customers|own|culture|website|experience|decision",
            ) && !here.says("there own|experience a|the") =>
        {
            // "the people there own the process" is right.
            if here.is(-1, "people|everyone|who|they|and|been|was|worked|is") {
                None
            } else {
                here.error(0, 0, "their")
            }
        }
        // "have chosen there favourite corners": something must follow what was chosen.
        "there"
            if here.is(
                -1,
                "chosen|chose|love|loved|lost|gave|brought|explained|described|shared|with|for|of|after|into",
            ) && here
                .is(1, "favorite|favourite|new|own|kind|great|good|best|first|whole|hard|daily|old")
                && is_plural_noun(here.word(2)) =>
        {
            here.error(0, 0, "their")
        }
        _ => None,
    }
}

/// Finds "then" in place of "than": "more then", "other then".
pub(super) fn then(here: At) -> Option<GrammarError> {
    let compared =
        here.is(0, "more|less|better|rather|other|greater|faster|higher|larger|fewer|sooner|stronger");
    // "no more then" is right.
    let right = here.is(-1, "once|no") || here.is(2, "i|we|they|he|she") && !here.is(0, "rather|other");
    if compared && here.word(1) == "then" && !here.word(2).is_empty() && !right {
        return here.error(1, 1, "than");
    }
    // "more useful on the night shift then on reception": the same word on both sides.
    if here.is(0, "in|on|with|at|for|from|by|to") && here.word(-1) == "then" {
        let is_more =
            (-9..-2).any(|at| here.is(at, "more|less|fewer|better|easier|harder|sooner|earlier|later"));
        let before = (-7..-2).any(|at| here.word(at) == here.word(0));
        return if is_more && before { here.error(-1, -1, "than") } else { None };
    }
    // "I would rather make crowns by hand then sit at a screen": an infinitive on both sides.
    let prefers = here.word(0) == "rather" && here.is(-1, "would|i'd|we'd|he'd|she'd|they'd|you'd");
    if !prefers {
        return None;
    }
    let at = (2..=10).find(|at| here.word(*at) == "then")?;
    let goes_on = here.is(at - 1, "and|but|now|by|since|until|before")
        || here.is(at + 1, "i|we|you|they|the|a|in|at|on|and|");
    if goes_on { None } else { here.error(at, at, "than") }
}

/// Finds "to" and "too" in place of each other: "to much", "too hear".
pub(super) fn too(here: At) -> Option<GrammarError> {
    match here.word(0) {
        "to" if here.is(1, "much|late|early|soon")
            && !here.is(-1, "due|thanks|led|up|close|prior|from|forward|amounts|owe|owes|comes|subject") =>
        {
            let right = calendar_name(here.word(2)).is_some()
                || here.is(2, "morning|afternoon|evening|night|summer|spring|autumn|fall|winter|retirement|be|stage|childhood|of")
                || here.is(2, "debate|acclaim|more");
            // "used to early mornings", "to late customers": a noun follows.
            let is_of_noun =
                here.word(1) != "much" && !here.is(2, "|to|for|in|and|but|or|if|when|i|you|we|by|on");
            let is_of_day = here.says("to early") && here.is(-1, "mid|used");
            if right || is_of_noun || is_of_day { None } else { here.error(0, 0, "too") }
        }
        "too"
            if here.is(1, "hear|meet|speak|discuss|join|learn|see|know|help|work|be|the|your")
                && !here.is(-1, "me|you|i")
                && !here.word(-1).is_empty() =>
        {
            here.error(0, 0, "to")
        }
        _ => None,
    }
}

/// Finds a verb and a noun in place of each other, and similar words: "your advise", "to except the offer".
pub(super) fn verb_noun(here: At) -> Option<GrammarError> {
    match here.word(0) {
        "advise" if here.is(-1, "your|the|some|any|good|great|helpful|valuable") => {
            here.error(0, 0, "advice")
        }
        "advice"
            if here.is(-1, "please|to|would|could|can|kindly")
                && here.is(1, "me|us|you|if|when|whether|on")
                && !here.says("advice on") =>
        {
            here.error(0, 0, "advise")
        }
        "except" | "excepted"
            if here.is(-1, "to|will|would|can|gladly|happily|hereby|i|accordingly")
                && here.is(1, "the|your|this|an|any|it|that")
                && !here.is(2, "fact|one|case|time|ones") =>
        {
            here.error(0, 0, here.word(0).replace("exc", "acc"))
        }
        "exited" if here.is(-1, "am|very|so|really|was|extremely") && here.is(1, "to|about|by|at") => {
            here.error(0, 0, "excited")
        }
        "use"
            if here.word(1) == "to"
                && here.is(-1, "am|i'm|is|are|we're|they're|was|were|be|been|being|get|got|getting") =>
        {
            here.error(0, 0, "used")
        }
        "thanks"
            if here.word(1) == "you"
                && here.is(-1, "|i|we|many|again|once|so")
                && !here.is(2, "gave|sent|offered|deserve|expressed") =>
        {
            here.error(0, 0, "thank")
        }
        "thank" if here.is(1, "for") && !here.is(-1, "to|you|we") => here.error(0, 0, "thank you"),
        _ => None,
    }
}
