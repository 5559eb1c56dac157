//! Words that are missing.

use super::{At, GrammarError};

/// Finds a missing "a" or "to": "am good fit", "nice meet you", "want thank you".
pub(super) fn missing_word(here: At) -> Option<GrammarError> {
    if here.says("am|be good|great|perfect|strong|ideal|excellent fit|match|candidate|person|choice") {
        let article = if here.word(1).starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        return here.error(1, 1, format!("{article} {}", here.word(1)));
    }
    if here.says("nice|great|good|lovely|pleasure meet|speak|talk you|with")
        && here.is(-1, "was|is|be|so|very|a|really")
    {
        return here.error(1, 1, format!("to {}", here.word(1)));
    }
    // "I wanted work whose results I could see"
    if here.says("want|wanted thank|express|ask|say|know|follow|apply|join")
        && here.is(-1, "i|we|just|also|really")
    {
        return here.error(1, 1, format!("to {}", here.word(1)));
    }
    // "happy come": these verbs are no nouns, and the adjective says of somebody that they will.
    if here.says(
        "happy|glad|delighted|able|unable|eager|willing|ready|pleased|keen|excited|prepared \
         come|discuss|provide|bring|send|meet|learn|hear|give|go|do|be|join|explain|arrange|relocate|\
         contribute|begin|see|write|tell|speak|become|take|make|get|show",
    ) && (here.is(-1, "am|are|is|be|was|were|been")
        || here.is(-1, "very|more|really|also|always|so|still|only|quite|equally|perfectly")
            && here.is(-2, "am|are|is|be|was|were|been"))
    {
        return here.error(1, 1, format!("to {}", here.word(1)));
    }
    None
}
