//! Requests for news: questions about a decision, a status or an answer.

use crate::{
    acts::{Act, SentenceActs},
    phrases,
    text::{sentences::Sentence, span::Span, tokens::Tokens},
};

phrases! { NEWS: [
    "(any|some) (further|more|new|recent)? <news>", "<news> (on|about|regarding|concerning) (my|the|your|our|\
     this) ..2 (application|interview|candidacy|\
     status|decision|process|<job>)", "(my|the|your|our|application|hiring|candidacy) ..1 (status|timeline|\
      timing)", "where (things|we|you|i|it|that|this|the process|the decision|my application|your team|the \
      team|\
     matters) ..3 (stand|stands|are|is|at)", "(whether|if) (you|the team|your team|a|any|there|the) ..6 \
      (decided|decision|decisions|made up your \
     mind|<news>|filled|changed|chosen|know who|know which)", "(have|did|has) (you|the team|your team|anyone) ..3 (decision|\
      decided|decide|chosen|choose|picked)", "has (a|any|the) decision ..2 (made|reached|taken)", "(follow|\
      following|followed) up (on|about|regarding|with you|with regard|concerning|again|to see)", "(check|\
      checking) (in|whether|if|to see|back|up)", "(when|how soon) (do|does|will|can|could|might|should|\
      would) (you|i|we|a|the|your team) ..4 (hear|\
     expect|decide|decision|know|make|respond|response)", "when (you|your team|the team) ..3 (expect|plan|\
      hope|intend|will|might|may|are) ..4 (decide|decision|\
     know|make|choose|hear|let)", "(not heard|did you (get|receive|see|read) my)",
    "((circle|circling) back|(touch|touching) base) (on|about|regarding|concerning) (my|the|your|our|this|that) \
     ..3 (application|interview|candidacy|status|decision|process|<job>)",
    "(just|simply|only) ..1 (circling back|touching base) ..2 $",
    "how (is|are|does|do) (things|the timeline|the process|the search|your search|it|that) ..3 (going|coming|\
     look|\
     progressing)",
], unless [
    "(please)? let me know (when|once|as soon as|after) (you|the team|your team|a decision|there) ..4",
    "checking in (to|at|for) ..3 (hotel|flight|airport|desk|fair|patients|guests|appointment)",
    "(look|looking|looked) forward to (hearing|any|your|learning|the)",
    "(thank|thanks|grateful|appreciate) ..3 (for|the|your) ..2 (update|news|feedback|word|prompt)",
] }

/// The probability from which a sentence asks.
const ASKS: f32 = 0.6;
/// The same for a sentence with words that ask, perhaps for something else. None of 8,000 sentences of whole
/// letters that ask for no news has both.
const LIKELY: f32 = 0.3;
/// The same for a sentence with words that ask how something stands.
const NEARLY: f32 = 0.08;

phrases! { ASKING: [
    "(ask|asking|wonder|wondering|wondered|enquire|inquire|curious) ..3 (how|where|whether|if|what)",
    "(do|did|have) i ..1 (have|got|get) (the|this|that) (job|post|place|position|role)",
] }
phrases! { STANDS: [
    "(how|where) (far|things|matters|it|you|the|your|this|that|everything) ..4 (stand|stands|going|gone|got|\
     looking|looks|coming|progressing|went|process)",
] }

phrases! { WHEN: [
    "((timeline|timing|timeframe|time frame|timescale|timescales|schedule|next step|next steps|next stage)|\
     (when|how soon|by when|how long) ..8)",
] }

/// Returns whether a sentence asks only when they will decide or what comes next: a fair question right
/// after the interview.
pub fn asks_only_when(sentence: &Sentence) -> bool {
    WHEN.is_in(&sentence.tokens) && !UNSETTLED.is_in(&sentence.tokens)
}

phrases! { UNSETTLED: [
    "(decided|made ..2 decision|decision ..2 (made|reached)|chosen|filled|heard|any (news|update|updates|\
     word)|status|\
     yet|already)",
] }

// A polite end that looks ahead, and no question: "I await your news."
phrases! { AWAITS: [
    "i (await|shall await|will await) (your|any|further)",
] }

/// Returns the places at which the writer asks for news, outside quotation marks: the words that
/// certainly ask, or else the sentence whose acts say so. `acts` are those of each sentence, as far as
/// they were read.
pub fn in_sentences(sentences: &[Sentence], acts: &[Option<SentenceActs>]) -> Vec<Span> {
    let asks = |tokens: &Tokens, acts: &SentenceActs| {
        let news = acts.probability(Act::News);
        let likely = || news >= LIKELY && ASKING.is_in(tokens) || news >= NEARLY && STANDS.is_in(tokens);
        (news >= ASKS || likely()) && !AWAITS.is_in(tokens)
    };
    let read = acts.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    let places = sentences.iter().zip(read).flat_map(|(sentence, acts)| {
        let words = NEWS.spans_in(&sentence.tokens);
        let whole = words.is_empty() && acts.is_some_and(|acts| asks(&sentence.tokens, acts));
        if whole { vec![sentence.span] } else { words }
    });
    places.collect()
}

#[cfg(test)]
mod tests {
    use crate::{message::draft::Draft, reading::Reading};

    fn asks(body: &str) -> bool {
        let draft = Draft { body: body.into(), ..Draft::default() };
        !Reading::with_acts(&draft, &crate::cli::model()).asked.is_empty()
    }

    #[test]
    fn asking_is_distinguished_from_offering() {
        for body in [
            "Is there any news on the analyst role?",
            "I wanted to ask where things stand with the analyst role.",
            "Have you made a decision yet?",
            "I'm writing to follow up on my application.",
            "Just checking in on the process.",
            "When do you expect to decide?",
            "I was wondering whether a decision has been made.",
            "I haven't heard back from you.",
            "How is the search going?",
            "Could you give me an update on the hiring process?",
            "Did you get my email?",
            "I would love to know where you are with the process.",
            "Has the team chosen someone?",
            "Could you tell me how things are looking?",
            "It would help me to hear how the selection is coming along.",
            "Do I have the job?",
            "You kindly said Wednesday, and so I wished to ask how the choice has gone.",
            "Just circling back on the foreman job from Tuesday.",
            "I am touching base about my application.",
            "I was wondering whether you already know who will get the position.",
        ] {
            assert!(asks(body), "{body}");
        }
        for body in [
            "I look forward to hearing from you about the decision.",
            "Please let me know if you have any further questions.",
            "Please let me know either way.",
            "Would you like me to follow up next week?",
            "Please let me know either way once you have decided.",
            "I would like to circle back to your question about rotas.",
            "I would be honoured to have this position and I await your news.",
            "Thank you for the update.",
            "Let me know if you need anything else from me.",
            "We discussed how you check on a patient's progress.",
            "I enjoyed hearing how the team makes a decision.",
        ] {
            assert!(!asks(body), "{body}");
        }
    }
}
