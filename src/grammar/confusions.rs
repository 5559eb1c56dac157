//! Words that sound alike, or stand in each other's place.

use super::{At, Wrong};
use crate::{letter::tokens::capital, spelling::lexicon::entry};

/// "on monday".
pub(super) fn day(here: At) -> Option<Wrong> {
    const NAMES: [&str; 17] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july",
        "august", "september", "october", "november", "december",
    ];
    let token = here.token(0).filter(|t| !t.capital)?;
    let adjective = token.word == "august" && !matches!(here.word(-1), "in" | "of" | "last" | "next" | "by" | "until" | "since");
    let name = NAMES.iter().find(|n| token.word == **n).filter(|_| !adjective)?;
    here.wrong(0, 0, capital(name))
}

/// "am good fit", "nice meet you", "want thank you".
pub(super) fn missing_word(here: At) -> Option<Wrong> {
    if here.says("am|be good|great|perfect|strong|ideal|excellent fit|match|candidate|person|choice") {
        let article = if here.word(1).starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        return here.wrong(1, 1, format!("{article} {}", here.word(1)));
    }
    if here.says("nice|great|good|lovely|pleasure meet|speak|talk you|with")
        && matches!(here.word(-1), "was" | "is" | "be" | "so" | "very" | "a" | "really")
    {
        return here.wrong(1, 1, format!("to {}", here.word(1)));
    }
    if here.says("want|wanted thank|express|ask|say|know|follow|apply|join|work")
        && matches!(here.word(-1), "i" | "we" | "just" | "also" | "really")
    {
        return here.wrong(1, 1, format!("to {}", here.word(1)));
    }
    None
}

/// "very interest in", "forward to here from".
pub(super) fn near_miss(here: At) -> Option<Wrong> {
    if here.word(0) == "interest"
        && here.word(1) == "in"
        && (matches!(here.word(-1), "very" | "really" | "so" | "still" | "also") && matches!(here.word(-2), "am" | "was" | "remain" | "be")
            || here.word(-1) == "am")
    {
        return here.wrong(0, 0, "interested");
    }
    if here.says("interested for") && matches!(here.word(2), "the" | "this" | "your" | "a" | "that") {
        return here.wrong(1, 1, "in");
    }
    if here.word(0) == "here"
        && here.word(-1) == "to"
        && matches!(here.word(1), "from" | "back" | "more")
        && matches!(here.word(-2), "forward" | "like" | "love" | "hope" | "want" | "glad" | "happy")
    {
        return here.wrong(0, 0, "hear");
    }
    None
}

/// "could of".
pub(super) fn modal_of(here: At) -> Option<Wrong> {
    let modal = matches!(here.word(0), "could" | "would" | "should" | "must" | "might") && here.word(1) == "of" && here.word(2) != "course";
    if modal { here.wrong(1, 1, "have") } else { None }
}

/// Things a reader has: "your team".
const THEIRS: [&str; 30] = [
    "team", "company", "time", "consideration", "email", "reply", "response", "advice", "support", "answer", "offer", "decision", "office",
    "feedback", "patience", "interest", "help", "mission", "website", "department", "colleagues", "message", "work", "interview",
    "kindness", "attention", "invitation", "convenience", "insights", "experience",
];

/// "your welcome", "you're time".
pub(super) fn your(here: At) -> Option<Wrong> {
    let token = here.token(0)?;
    if here.word(0) == "your" {
        let state = matches!(
            here.word(1),
            "looking"
                | "going"
                | "doing"
                | "hiring"
                | "seeking"
                | "trying"
                | "willing"
                | "able"
                | "interested"
                | "unable"
                | "sure"
                | "very"
                | "not"
                | "the"
                | "a"
                | "an"
                | "always"
        );
        // "your trying circumstances" does not occur; "your very own" and "your a la carte" do.
        let right = here
            .says("your very own|first|best|last|kind|helpful|generous|thoughtful|warm|busy|interesting|clear|detailed|prompt|quick")
            || here.says("your a la")
            || here.says("your looking glass")
            || here.word(2) == "process"
            || here.word(2) == "needs";
        let welcome = here.word(1) == "welcome" && (here.word(2).is_empty() || here.says("your welcome to|at|any"));
        return if state && !right || welcome { here.wrong(0, 0, "you're") } else { None };
    }
    // "for you time"
    if here.word(0) == "you"
        && matches!(here.word(-1), "for" | "appreciate")
        && matches!(
            here.word(1),
            "time"
                | "consideration"
                | "email"
                | "reply"
                | "response"
                | "advice"
                | "feedback"
                | "patience"
                | "kindness"
                | "attention"
                | "message"
                | "invitation"
        )
    {
        return here.wrong(0, 0, "your");
    }
    // "you're" is two words that touch.
    let joined = here.says("you are") && here.token(1).is_some_and(|t| t.span.start == token.span.end);
    if joined
        && THEIRS.contains(&here.word(2))
        && (!matches!(here.word(2), "help" | "work" | "support") || matches!(here.word(-1), "for" | "appreciate" | "of" | "with"))
    {
        here.wrong(0, 1, "your")
    } else {
        None
    }
}

/// "its been", "it's mission".
pub(super) fn its(here: At) -> Option<Wrong> {
    let token = here.token(0)?;
    if here.word(0) == "its"
        && matches!(
            here.word(1),
            "been"
                | "a"
                | "an"
                | "not"
                | "great"
                | "important"
                | "clear"
                | "going"
                | "hard"
                | "difficult"
                | "wonderful"
                | "because"
                | "possible"
                | "too"
        )
    {
        let right = here.says("its not inconsiderable|insignificant|for")
            || here.says("its great|important|difficult|hard|clear|wonderful")
                && !matches!(here.word(2), "to" | "that" | "how" | "when" | "for" | "if" | "");
        return if right { None } else { here.wrong(0, 0, "it's") };
    }
    let joined = here.says("it is") && here.token(1).is_some_and(|t| t.span.start == token.span.end && t.span.end > t.span.start);
    let owned = matches!(
        here.word(2),
        "mission"
            | "goals"
            | "own"
            | "culture"
            | "products"
            | "customers"
            | "values"
            | "clients"
            | "employees"
            | "reputation"
            | "services"
            | "people"
            | "commitment"
    );
    if joined && owned && !here.says("it is people who|that") { here.wrong(0, 1, "its") } else { None }
}

/// "their is", "there team".
pub(super) fn there(here: At) -> Option<Wrong> {
    match here.word(0) {
        "their" if matches!(here.word(1), "is" | "are" | "was" | "were" | "will") => here.wrong(0, 0, "there"),
        "there"
            if matches!(
                here.word(1),
                "team"
                    | "company"
                    | "office"
                    | "mission"
                    | "products"
                    | "customers"
                    | "own"
                    | "culture"
                    | "website"
                    | "experience"
                    | "decision"
            ) && !here.says("there own|experience a|the") =>
        {
            // "the people there own the process", "working there experience"
            if matches!(here.word(-1), "people" | "everyone" | "who" | "they" | "and" | "been" | "was" | "worked" | "is") {
                None
            } else {
                here.wrong(0, 0, "their")
            }
        }
        _ => None,
    }
}

/// "more then", "other then".
pub(super) fn then(here: At) -> Option<Wrong> {
    let compared = matches!(
        here.word(0),
        "more" | "less" | "better" | "rather" | "other" | "greater" | "faster" | "higher" | "larger" | "fewer" | "sooner" | "stronger"
    );
    // "once more, then" is divided by a comma; "no more then" is not.
    let right = here.word(-1) == "once"
        || here.word(-1) == "no"
        || matches!(here.word(2), "i" | "we" | "they" | "he" | "she") && here.word(0) != "rather" && here.word(0) != "other";
    if compared && here.word(1) == "then" && !here.word(2).is_empty() && !right { here.wrong(1, 1, "than") } else { None }
}

/// "to much", "too hear".
pub(super) fn too(here: At) -> Option<Wrong> {
    match here.word(0) {
        "to" if matches!(here.word(1), "much" | "late" | "early" | "soon")
            && !matches!(
                here.word(-1),
                "due" | "thanks" | "led" | "up" | "close" | "prior" | "from" | "forward" | "amounts" | "owe" | "owes" | "comes" | "subject"
            ) =>
        {
            let right = here.says("to late|early|soon|much november|december|january|february|march|april|may|june|july|august|september|october|morning|afternoon|evening|night|summer|spring|autumn|fall|winter|retirement|be|stage|childhood|of|debate|acclaim|more");
            if right || here.says("to early") && matches!(here.word(-1), "mid") { None } else { here.wrong(0, 0, "too") }
        }
        "too"
            if matches!(
                here.word(1),
                "hear" | "meet" | "speak" | "discuss" | "join" | "learn" | "see" | "know" | "help" | "work" | "be" | "the" | "your"
            ) && here.word(-1) != "me"
                && here.word(-1) != "you"
                && here.word(-1) != "i"
                && !here.word(-1).is_empty() =>
        {
            here.wrong(0, 0, "to")
        }
        _ => None,
    }
}

/// "a interview", "an role".
pub(super) fn article(here: At) -> Option<Wrong> {
    let next = here.token(1)?;
    let word = next.word.as_str();
    if next.capital || word.len() < 3 || entry(word).is_none() || !word.chars().all(|c| c.is_ascii_lowercase()) {
        return None; // names and acronyms are said as nobody can know
    }
    let vowel = word.starts_with(['a', 'e', 'i', 'o', 'u']);
    let consonant_sound = ["uni", "use", "usu", "uti", "eu", "one", "once", "ubiq", "ura", "ewe", "ouija", "u"]
        .iter()
        .any(|b| word.starts_with(b) && (*b != "u" || word.len() == 1))
        && !["unin", "unim", "unid", "unir"].iter().any(|b| word.starts_with(b));
    let vowel_sound = ["hour", "honest", "honor", "honour", "heir"].iter().any(|b| word.starts_with(b));
    let either = ["historic", "herb", "hotel", "habit", "hilar"].iter().any(|b| word.starts_with(b));
    match here.word(0) {
        // "a" may be a grade or a letter: "plan a is"
        "a" if vowel
            && !consonant_sound
            && !matches!(word, "is" | "and" | "are" | "or" | "in" | "of" | "on" | "at" | "as" | "if")
            && here.token(0).is_some_and(|t| !t.capital || here.at == 0) =>
        {
            here.wrong(0, 0, "an")
        }
        "an" if !vowel && !vowel_sound && !either => {
            if vowel {
                None
            } else {
                here.wrong(0, 0, "a")
            }
        }
        "an" if consonant_sound && vowel => here.wrong(0, 0, "a"),
        _ => None,
    }
}

/// "your advise", "loose the chance".
pub(super) fn verb_noun(here: At) -> Option<Wrong> {
    match here.word(0) {
        "advise" if matches!(here.word(-1), "your" | "the" | "some" | "any" | "good" | "great" | "helpful" | "valuable") => {
            here.wrong(0, 0, "advice")
        }
        "advice"
            if matches!(here.word(-1), "please" | "to" | "would" | "could" | "can" | "kindly")
                && matches!(here.word(1), "me" | "us" | "you" | "if" | "when" | "whether" | "on")
                && !here.says("advice on") =>
        {
            here.wrong(0, 0, "advise")
        }
        "exited"
            if matches!(here.word(-1), "am" | "very" | "so" | "really" | "was" | "extremely")
                && matches!(here.word(1), "to" | "about" | "by" | "at") =>
        {
            here.wrong(0, 0, "excited")
        }
        "loose" if here.word(-1) == "to" && matches!(here.word(1), "the" | "this" | "my" | "your" | "an" | "a" | "it") => {
            here.wrong(0, 0, "lose")
        }
        "thanks"
            if here.word(1) == "you"
                && !matches!(here.word(2), "gave" | "sent" | "offered" | "deserve" | "expressed")
                && here.word(-1) != "the"
                && here.word(-1) != "my" =>
        {
            here.wrong(0, 0, "thank")
        }
        "thank" if matches!(here.word(1), "for") && here.word(-1) != "to" && here.word(-1) != "you" && here.word(-1) != "we" => {
            here.wrong(0, 0, "thank you")
        }
        _ => None,
    }
}

/// "discuss about", "since three years".
pub(super) fn preposition(here: At) -> Option<Wrong> {
    if matches!(here.word(0), "discuss" | "discussed" | "discussing") && here.word(1) == "about" {
        return here.wrong(0, 1, here.word(0));
    }
    let years = matches!(here.word(2), "years" | "months" | "weeks" | "days")
        && matches!(
            here.word(1),
            "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "seven"
                | "eight"
                | "nine"
                | "ten"
                | "2"
                | "3"
                | "4"
                | "5"
                | "6"
                | "7"
                | "8"
                | "10"
                | "many"
                | "several"
        );
    if here.word(0) == "since" && years && here.word(3) != "ago" && here.word(3) != "before" { here.wrong(0, 0, "for") } else { None }
}
