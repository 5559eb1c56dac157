//! The parts of a follow-up: thanks, interest in the job, a reason why the writer fits, a next step, an open
//! door.

use super::Reading;
use crate::{phrases, text::phrase::Phrases, text::sentences::Sentence};

phrases! { THANKS: [
    "thank*", "thx", "grateful", "gratefully", "gratitude", "appreciate", "appreciated", "appreciates",
    "appreciation", "indebted", "much obliged",
    "was (so|very|really|incredibly)? (kind|generous|good) of you", "(it means|meant) a (lot|great deal)",
] }
phrases! { INTEREST: [
    "interest*", "excit*", "enthusias*", "keen", "eager", "passion*", "thrilled", "delighted", "inspired",
    "motivated", "energized", "energised", "convinced", "appeals", "appealing", "drawn to", "draws me",
    "attracted", "fascinat*", "dream",
    "(would|i) (love|be glad|be happy|be proud|be thrilled|be honored|be honoured|like very much|very much \
     like|really like|like nothing) ..1 to",
    "(love|glad|happy|proud|honored|honoured|like) to (join|work|be part|contribute|help|be considered|\
     take|run|lead|build|start|bring|come|be on|do)",
    "wanna (work|join|be|do)", "want (it|this|the (job|role|position|post)) ..2 (much|badly|more)?",
    "(joining|join) (you|your|the|a team|and)", "(hope|hoping|hopeful) ..2 (join|work|to be part|that we|we)",
    "(look|looking) forward to ..2 (join|joining|working|contributing|the (possibility|chance|opportunity|\
     prospect)|being part|becoming|starting|helping)",
    "(part of|contribute to|contributing to|add to|adding to) ..2 (your|the|team|company|mission|work)",
    "(good|great|strong|right|perfect|excellent|ideal|natural|close|exactly the|nice) ..1 (fit|match|place|\
     job|role|work|kind|sort)",
    "(well|ideally|perfectly) (suited|matched|placed)", "(see|picture|imagine) myself",
    "(still|very much|remain) ..2 (keen|want|hope|hoping|available|in the running)", "my first choice",
    "(welcome|relish|jump at) ..1 (chance|opportunity)",
    "(opportunity|chance) to (work|join|contribute|help|be part|lead|build|learn|bring|make|use|grow)",
    "what i (hoped|hope|want|wanted|am looking|have been looking|was looking)",
    "want to (work|join|help|write|build|teach|learn|be part|do|make|lead|run|contribute|cook|drive|design|\
     care|grow|bring)",
    "(could|would|can|might) be (of use|useful|of help|helpful|an asset)",
    "(i|and|which|years|experience|work) (would|could) ..1 (help|serve|enjoy|contribute|add|bring|suit)",
    "wish to (come|work|join|be)", "not let go of", "on my mind",
    "(believe|confident|sure|think) ..10 (fit|serve|of use|help|useful|suit|suited|asset|contribute)",
    "(suit|suits) me", "made me want", "which i (still|very|really)? ..2 want",
    "would be a (privilege|pleasure|joy|delight|honor|honour)", "one i would enjoy",
    "(confirmed|reinforced|strengthened|increased|deepened|cemented|solidified|renewed|made me (even)? \
     more) ",
    "reiterate*", "stayed with me",
] }
phrases! { REASON: [
    "experience*", "background", "skill*", "years", "worked", "work (with|on|in|as|at)", "led", "built",
    "managed", "degree", "certificate", "certified", "certification", "qualif*", "expertise", "knowledge",
    "training", "trained", "track record", "portfolio", "strength*", "(fit|match)", "bring", "contribute",
    "contribution", "help (you|your|the|with)", "because",
    "i (have|had) (since|also|recently|just) ..1 (finished|passed|completed|written|built|led|read|tried|\
     learned|learnt|run|edited|designed|made|been|done)",
    "my (work|time|role|job|team|project|projects|thesis|research|practice|approach|own)",
    "(prepared|prepare|equips|equipped|allow|allows|enable|enables) me", "confident", "believe i",
    "i (know|speak|understand|have) ..3 (well|fluently|deeply|how to)", "useful",
    "similar (project|problem|role|work|team)", "solve", "familiar with",
    "i (can|could) ..3 (help|offer|bring|add|start|run|lead|build|support|improve|solve)",
] }
phrases! { NEXT_STEP: [
    "(look|looking|looks) forward", "let me know", "(tell|inform|advise|update) me",
    "(hear|hearing) (from|back|about|more|what|when|whether|if)", "next (step|steps|stage|round|phase)",
    "(if|should|whenever) (you|there|it|that|anything|either|any|the) ..4 (need|needs|require|want|like|\
     would|have|help|helps|helpful|useful|suits|is|are|questions|interested)",
    "(happy|glad|pleased|delighted|available|free|ready|at your disposal|welcome) to ..2 (answer|provide|\
     send|share|discuss|talk|meet|speak|call|come|walk|explain|supply|help|elaborate|chat|arrange|expand|\
     show|start|give|clarify)",
    "(do not|please) hesitate", "feel free",
    "(i will|i shall|i can|i could|shall i|may i|can i|could i|would you like me to|i would be) ..1 (send|\
     call|follow|forward|bring|start|ring|write|check|submit|share|provide|happy|glad|available)",
    "please", "(i am|i remain) ..1 (available|free|at your disposal|reachable|on)", "reach (me|out)",
    "(call|contact|email|ring|write to|phone) me",
    "your (reply|response|answer|decision|feedback|call|thoughts|convenience)",
    "(stay|keep|keeping|staying) in touch", "(send|start) (me|the|over|my|on)", "either way",
    "(wait|waiting|await|awaiting) (for|your|to)",
    "(see|meet|speak to|talk to|speaking with|meeting with) you (again|soon|next|then|on|at)",
    "(would|i would) (welcome|value|appreciate|be grateful for|love|like|be glad of) (the|a|an|any|your|to \
     (hear|know|discuss|talk|meet|continue))",
    "hope to (hear|speak|talk|meet|see|continue|discuss|move)", "timeline",
] }
phrases! { OPEN_DOOR: [
    "(future|again|another|other|later|later on|one day|someday|next time|next year|down the road|down the \
     line|further down|opens up|open up|comes up|come up|arises|arise|changes|change|becomes available|\
     become available)",
    "(stay|keep|remain|staying|keeping) ..2 (touch|contact|connected|number|details|file|mind|resume|\
     résumé|cv|loop)",
    "(paths|path) ..3 (cross|crosses)", "(door|doors)",
    "(work|working|collaborate) (with you|together|for you)",
    "(apply|applying|considered|consider me|reapply|re apply)",
    "(let me know|think of me|reach out|contact me|call me|hear from) ", "not the last",
    "(hope|like|love|glad|happy) ..4 (meet|speak|talk|hear|connect|follow|see)", "cross paths",
    "follow (your|the) ..2 (work|progress|growth|news|success|company|team)",
] }

phrases! { SMALL_TALK: [
    "(thank|thanks|appreciate|grateful)", "(hope|trust) (you|this|all|your|everything|the)",
    "(look|looking) forward", "let me know", "^ (hi|hello|hey|dear|good)",
    "(very|still|remain|really|so) ..1 (interested|keen|excited)", "(sorry|apologies|apologize) (to|for)",
    "(busy|time|patience|consideration)",
    "(interviewed|applied|submitted|sent|spoke|met) ..8 (yesterday|today|week|weeks|ago|monday|tuesday|\
     wednesday|thursday|friday|last|on|for|january|february|march|april|may|june|july|august|september|\
     october|november|december)",
] }

/// Returns whether the writer's own words have a match, including the sign-off.
pub fn says(letter: &Reading, phrases: &Phrases) -> bool {
    letter.spoken().any(|tokens| phrases.is_in(tokens))
}

/// Returns whether the letter says thank you.
pub fn thanks(letter: &Reading) -> bool {
    says(letter, &THANKS)
}

/// Returns whether the letter shows interest in the job.
pub fn interest(letter: &Reading) -> bool {
    says(letter, &INTEREST)
}

/// Returns whether the letter gives a reason why the writer fits the job.
pub fn reason(letter: &Reading) -> bool {
    says(letter, &REASON)
}

/// Returns whether the letter asks a question or names a next step.
pub fn next_step(letter: &Reading) -> bool {
    letter.sentences.iter().any(Sentence::is_question) || !letter.asked.is_empty() || says(letter, &NEXT_STEP)
}

/// Returns whether the letter leaves the door open after a rejection.
pub fn open_door(letter: &Reading) -> bool {
    says(letter, &OPEN_DOOR)
}

/// Returns the number of sentences that say more than thanks, pleasantries, interest and the request for
/// news. A sentence of six words or fewer does not count; the number was chosen by hand.
pub fn substance(letter: &Reading) -> usize {
    let asks = |s: &Sentence| letter.asked.iter().any(|a| s.span.overlaps(*a));
    letter.sentences.iter().filter(|s| s.words() > 6 && !asks(s) && !SMALL_TALK.is_in(&s.tokens)).count()
}
