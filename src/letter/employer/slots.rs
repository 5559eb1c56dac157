//! The places in a sentence where only the employer's name belongs.

use super::KINDS;
use crate::{
    phrases,
    text::{phrase::Phrases, tokens::Token},
};

phrases! { SLOTS: [
    "(joining|join) (the)?",
    "(work|working) (at|for|with) (the)?",
    "(opportunity|opportunities|opening|position|role|job|future|internship|career|vacancy) ..2 (at|with|\
     within)",
    "(place|post|team|life|day|work|culture) (at|with|within)",
    "(post|role|position|job|vacancy|title|place) (of|as) ..6 (at|with|within)",
    "(contribute|contributing|contribution) to",
    "(learning|learn|hear|hearing|heard|learned|know|read|reading) ..2 about",
    "(interest|interested|enthusiasm|excitement|faith|belief) (in|for|about) ..2 (joining|working (at|for|\
     with))?",
    "(interview|interviewed|interviewing|conversation|meeting|talk|visit|talked|spoke|spoken) (with|at)",
    "(excited|enthusiastic|passionate) (about|by)",
    "(commitment|mission|culture|values|vision|goals|team|future|success|growth|story|work) (of|at)",
    "(see|picture|imagine) myself at",
    "your (colleagues|people|crew|staff|cooks|drivers|nurses|teachers|engineers|designers|apprentices|\
     students|pupils|patients|guests|customers|readers) (at|with|of)",
    "((draws|drew|attracts|attracted|appeals|brought) ..2 (to|about|at)|(bring|give|add|offer|bringing|\
     adding) ..4 to|(admire|admired|admiring|represent|serve)|(applied|apply|\
     applying|application) ..1 (to|with|at) (the)?|(do|doing) (it|them|this|that|so) (for|at|with)|(be|\
     become|becoming) (a|an|the|your|one of) ..4 (with|\
     at|for|of) (the)?|(like|love|want|hope|wish|happy|glad|proud|eager|keen|honoured|honored) to (teach|\
     work|cook|nurse|drive|build|train|sell|write|design|continue|grow|learn|contribute|start|begin|serve|\
     help|bake|sing|play|farm|study|travel|sail|ride|dive|dance|translate|weld|paint|dig) ..3 (at|for|with) (the)?|(future|home|place|part|member) (with|of|\
     in))",
] }
// The places where "the" may be before a name that ends as those of firms do.
phrases! { WITH_THE: [
    "((opportunity|opportunities|opening|position|role|job|future|career|place|post|vacancy) ..2 (at|with|\
     within)|(contribute|contributing|contribution|bring|bringing) ..4 to) the",
] }
phrases! { AHEAD: [
    "((build|building|continue|continuing|start|starting|begin|beginning|spend|spending|pursue|pursuing|\
     further|grow) (my|a|the) ..3 (at|with|within|in)|(choose|choosing|prefer|preferring) (the)?)",
] }
phrases! { CALLED: [
    "(is|are|remains|remain|stays|would be) ..1 (my|the) ..2 (choice|employer|company|firm|place|home|\
     workplace|preference)",
    "(is|would be) ..1 where i ..2 (want|hope|wish|like|love|see) ..2 (to|myself) ..1 (work|working|build|\
     spend|finish|continue|make|go) (on|with)? my ..1 (career|days|working)",
] }
phrases! { MY_PAST: [
    "(my|our) ..3 (time|years|work|role|job|team|manager|boss|internship|position|experience|projects|\
     project|thesis|employer|experience at|career|stint|tenure) ..8 (at|with|for|in)",
    "(accepted|accepting|taken|took|taking|signed|offered|declined) (me)? (a|an|another|my) ..3",
    "(i|we) ..3 (worked|led|built|spent|managed|ran|interned|studied|trained|taught|served|started|\
     developed|learned|launched|shipped|wrote|designed|volunteered|graduated|left|did|helped|used|\
     currently work|now work)",
    "(previously|formerly|currently|before|former|previous|last|earlier|while|when i|then|since|also \
     interviewed|another offer|offer from|used at|used by|such as|from my|same as|degree|diploma|\
     course|certificate|trained at|as at|as in|similar to|unlike|than at|compared)",
] }

/// Right after words such as "joining", or right before "'s mission" or "team"; not in a clause about the
/// writer's past.
pub(super) fn stands_in_slot(tokens: &[Token], first: usize, last: usize) -> bool {
    /// The most tokens before a name that matter to it. No phrase is as long.
    const NEAR: usize = 24;
    let before = &tokens[first.saturating_sub(NEAR)..first];
    let other_clause = before.iter().rposition(|t| matches!(t.word.as_str(), ";" | ":" | "("));
    let before = &before[other_clause.map_or(0, |at| at + 1)..];
    let clause_from = before
        .iter()
        .rposition(|t| matches!(t.word.as_str(), "," | ";" | ":" | "but" | "and" | "so"))
        .map_or(0, |at| at + 1);
    if before.last().is_some_and(|t| t.word == "like") {
        return false; // "firms like Oakline"
    }
    let rest = tokens.get(last + 1..).unwrap_or_default();
    // "at Oakline I spent a year": the clause is about the writer
    if before.last().is_some_and(|t| t.word == "at")
        && rest.first().is_some_and(|t| matches!(t.word.as_str(), "i" | "we" | "my"))
    {
        return false;
    }
    let ends_at_name = |list: &Phrases| list.search(before).iter().any(|m| m.end == before.len());
    if ends_at_name(&AHEAD) || CALLED.search(&rest[..rest.len().min(NEAR)]).iter().any(|m| m.start == 0) {
        return true;
    }
    if !MY_PAST.search(&before[clause_from..]).is_empty() {
        return false;
    }
    // "a bench at Oakline would suit me"
    let is_at = before.last().is_some_and(|t| matches!(t.word.as_str(), "at" | "with"));
    if is_at && rest.first().is_some_and(|t| matches!(t.word.as_str(), "would" | "will")) {
        return true;
    }
    // "the Payments team", "your Data Scientist role": a part of the firm, and not a firm.
    const PARTS: [&str; 32] = [
        "role", "position", "team", "job", "post", "vacancy", "opening", "programme", "program",
        "department", "desk", "group", "project", "product", "app", "platform", "unit", "site", "store",
        "branch", "course", "conference", "division", "line", "initiative", "internship", "office",
        "offices", "depot", "plant", "warehouse", "campus",
    ];
    let led = before.last().is_some_and(|t| {
        matches!(t.word.as_str(), "the" | "a" | "an" | "your" | "our" | "this" | "that" | "their" | "new")
    });
    if led && tokens.get(last + 1).is_some_and(|t| PARTS.contains(&t.word.as_str())) {
        return false;
    }
    let is_firm = KINDS.contains(&tokens[last].word.as_str()) && first < last;
    let after_slot = ends_at_name(&SLOTS) || is_firm && ends_at_name(&WITH_THE);
    const OWNED: [&str; 24] = [
        "mission", "commitment", "team", "goals", "culture", "values", "vision", "work", "approach",
        "future", "success", "growth", "customers", "clients", "products", "product", "plans", "reputation",
        "story", "website", "achieve", "office", "offices", "role",
    ];
    // "its Cynefin work"
    let is_theirs = before
        .last()
        .is_some_and(|t| matches!(t.word.as_str(), "its" | "their" | "his" | "her" | "your" | "my" | "our"));
    let owned = !is_theirs && rest.iter().take(2).any(|t| OWNED.contains(&t.word.as_str()));
    after_slot
        || owned
            && before.iter().any(|t| {
                matches!(
                    t.word.as_str(),
                    "about" | "of" | "to" | "in" | "by" | "join" | "the" | "with" | "at" | "how"
                )
            })
}
