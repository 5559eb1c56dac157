//! The day by which the employer promised an answer, read from a message and the day on which it was written.

use crate::{
    phrases,
    text::{
        phrase::Phrases,
        sentences::{Sentence, own_sentences},
    },
    time::days::{
        Window,
        lexemes::{Lexeme, lexemes},
        parse_future,
    },
};
use jiff::civil::Date;

/// The answer that a message lets its reader expect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// The days on which the answer may come.
    pub window: Window,
    /// The message promises no answer. It says that its writer is away until then.
    pub away: bool,
}

phrases! { WILL_ANSWER: [
    "<us> ..4 (will|would|should|shall|can|could|may|might|are going to|am going to|is going to|plan|plans|\
     planning|hope|hopes|hoping|aim|aims|aiming|expect|expects|expecting|intend|intends|anticipate|\
     anticipates|target|targeting|want|ought to|try|trying|looking) ..6 <answer>",
    "<us> (will|would|should|shall|can|could|might) (not|never)? ..2 (be|have) ..5 (contacted|notified|\
     informed|told|something|answer|decision|news|update|word|more|feedback|ready|done|selected|chosen|\
     hired|filled|picked)",
    "(if|unless) you ..3 (hear|heard|hearing|receive|received|get)",
    "expect (to|a|an|our|the) (hear|answer|decision|response|reply|update|call|email)",
    "(allow|give|grant) (us|me|the team|up|about|at|for|a|an|another|2|two|three|ten|10|5|five) ..2",
    "(bear|bearing) with (us|me)",
    "(we|i|they|he|she|team|committee) ..3 (need|needs|will need|require) ..3",
    "(decision|decisions|answer|answers|update|updates|response|responses|offer|offers|news|outcome|\
     results|result|list|feedback|shortlist|selection|selections|notification|notifications) ..6 (will|should|\
     would|shall|is|are|by|within|to be|can be|may|come|comes|expected|due|before|until|on|in)",
    "(decide|deciding|finalize|finalise|finalizing|finalising) ..5 (by|in|within|next|on|before|this|\
     tomorrow|after|until|early|later|at|the)",
    "(process|timeline|review|reviews|search|recruitment|deliberation|deliberations|interviews|\
     interviewing|turnaround|timeframe|time frame) ..4 (take|takes|taking|is|are|will|run|runs|running|\
     until|through|till|finish|finishes|conclude|concludes|wrap|wraps|end|ends|this|next|up)",
    "(reach out|check back|check in|follow up|touch base|ping|get in touch|drop us|drop me|nudge|shoot me|\
     remind) ..4",
    "(look|watch|lookout|eye|eyes) ..2 (for|out) ..5 (email|e mail|message|call|letter|note|reply|us|\
     inbox)",
    "(our|the|my) (goal|aim|plan|target|hope|intention|intent|deadline) ..4 (is|are)",
    "it ..3 take ..3 (us|me|them|about|up|a|an|two|three|until|at|another|some|around|may|one|four|roughly|\
     2|3|4)",
    "it ..3 be ..8 (before|until|when)",
    "(committee|panel|board|team|we|managers|partners|council|leadership|everyone) ..3 (meet|meets|meeting|\
     convene|convenes|sit|sits|gather|gathers|discuss|discussing|debrief|debriefs|reconvene|reconvenes) \
     ..8 (decide|decision|decisions|discuss|review|choose|candidates|deliberate|debrief|final|finalize|\
     finalise)",
    "(let (you|everybody|everyone|all|candidates|applicants|people) ..2 know|i promise)",
    "(will|shall|aim to|plan to|hope to|expect to) ..2 (write|ring|call|phone|tell|reply|answer|notify|\
     inform|contact|announce|decide|choose|settle|make up) ..6",
    "((melden|hören|erhalten|bekommen|informieren|entscheiden|entscheidung|rückmeldung|bescheid|antwort) \
     ..6|(reviendrons|recontacterons|contacterons|réponse|décision|nouvelles|retour) ..6|(respuesta|\
     decisión|noticias|contactaremos|avisaremos|informaremos) ..6)",
], unless [
    "(need|require) ..1 (your|you) ..6",
    "(see|meet|meeting|seeing|speak|speaking|interview|welcome|welcoming|host|talk) (you|with you|to you)",
    "(call|ring|phone|email) you ..8 for (a|an|our|your|the) ..3 (interview|chat|screening|screen|\
     conversation|call)",
] }

phrases! { AWAY: [
    "(is|are|am|be|being) ..4 (out|away|off|abroad|traveling|travelling|unavailable|closed|vacationing) ..6",
    "(is|are|am|be) ..3 (on|at|in) (a|an|my|her|his|their|annual|parental|maternity|sick|paternity|family|\
     business|medical|short)? ..1 (vacation|holiday|holidays|leave|pto|conference|trip|business|offsite|\
     off site|travel|training|meetings) ..4",
    "(am|is|are|be|gets|comes|come|get|until|when|once) ..4 back (in|on|at|from|next|by|after|tomorrow|\
     this|to work|with|until)?",
    "(returns|returning|return) (to|on|from|next|by|in|tomorrow|this)",
    "(office|offices|company|we) ..2 (closed|shut) ..5",
    "not ..3 (at work|in|at my desk|working|back) ..1 (again)? (until|till|before)",
], unless [
    "(get|getting|come|coming|gets|got|circle|circling|report|reporting|write|writing|reply|hear|heard|\
     hearing|be) ..1 back (to|with|from) (you|me|us)",
    "(out|away|off) (on|today|for the (day|afternoon|morning)) ..3",
] }

/// Reads the promise in a message, or `None` if it names no day. `written_on` is the local day on which it
/// was written.
///
/// Quoted lines and questions are not read. If several days are named, the latest counts. An absence counts
/// only if no answer is promised.
///
/// # Examples
/// ```
/// use jiff::civil::date;
/// use tactful::time::promise;
///
/// let monday = date(2026, 11, 23);
/// let promise = promise::read("We will let you know by the end of next week.", monday).expect("a promise");
/// assert_eq!(promise.window.last, date(2026, 12, 4));
/// assert!(promise::read("Thank you for coming in.", monday).is_none());
/// ```
pub fn read(text: &str, written_on: Date) -> Option<Promise> {
    let sentences = own_sentences(text);
    let told = sentences.iter().filter(|s| !s.is_question());
    let in_all = |phrases: &Phrases| {
        told.clone().filter_map(|s| in_sentence(s, phrases, written_on)).max_by_key(|w| w.last)
    };
    let answer = in_all(&WILL_ANSWER).map(|window| Promise { window, away: false });
    answer.or_else(|| in_all(&AWAY).map(|window| Promise { window, away: true }))
}

/// Returns the latest days that belong to one of the phrases in a sentence.
fn in_sentence(sentence: &Sentence, phrases: &Phrases, written_on: Date) -> Option<Window> {
    let hits = phrases.spans_in(&sentence.tokens);
    if hits.is_empty() {
        return None;
    }
    let words = lexemes(&sentence.tokens);
    let start_of = |at: usize| sentence.tokens[words[at].token].span.start;
    let mut latest: Option<Window> = None;
    for hit in hits {
        let Some(from) = (0..words.len()).find(|at| start_of(*at) >= hit.start) else { continue };
        let window = group_after(&words, from, written_on).or_else(|| day_before(&words, from, written_on));
        let Some(window) = window else { continue };
        if latest.is_none_or(|known| window.last >= known.last) {
            latest = Some(window);
        }
    }
    latest
}

/// Reads the first day from index `from` on, with the days joined to it: "Thursday or Friday", "from 1 to 4
/// December".
fn group_after(words: &[Lexeme], from: usize, written_on: Date) -> Option<Window> {
    const LINKS: [&str; 19] = [
        "or", "and", "to", "-", "through", "thru", "until", "till", ",", "by", "on", "in", "if", "not",
        "even", "into", "then", "up", "between",
    ];
    /// The most linking words between two days, chosen by hand.
    const MOST_LINKS: usize = 4;
    let (at, (mut window, mut end)) =
        (from..words.len()).find_map(|at| Some((at, parse_future(words, at, written_on)?)))?;
    if is_denied(words, from, at) || is_of_another_clause(words, from, at) {
        return None;
    }
    // The day that follows `end` after one or more linking words, and the index after it.
    let joined_to = |end: usize| {
        for at in end + 1..=end + MOST_LINKS {
            if at >= words.len() || !LINKS.contains(&words[at - 1].word.as_str()) {
                return None;
            }
            if let Some(found) = parse_future(words, at, written_on) {
                return Some(found);
            }
        }
        None
    };
    while let Some((more, after)) = joined_to(end) {
        window = Window { first: window.first.min(more.first), last: window.last.max(more.last) };
        end = after;
    }
    Some(window)
}

/// Returns whether the day at index `at` is negated. "Not … this week" promises nothing. "Not until January"
/// and "if you do not hear by Friday" do.
fn is_denied(words: &[Lexeme], from: usize, at: usize) -> bool {
    let word = |at: usize| words[at].word.as_str();
    let Some(not) =
        (from..at).rev().find(|i| matches!(word(*i), "not" | "unlikely" | "unable" | "never" | "no"))
    else {
        return false;
    };
    let turned = (not..at).any(|i| {
        matches!(
            word(i),
            "but" | "until" | "till" | "before" | "later" | "hear" | "heard" | "longer" | "than"
        )
    });
    let condition = (0..not).any(|i| matches!(word(i), "if" | "unless" | "should" | "case"));
    !turned && !condition
}

/// Returns whether the day at index `at` belongs to another clause: "a decision on the role, which starts on
/// January 11".
fn is_of_another_clause(words: &[Lexeme], from: usize, at: usize) -> bool {
    const BEGINNINGS: [&str; 12] = [
        "which", "who", "whose", "since", "start", "starts", "starting", "posted", "applied", "interviewed",
        "met", "spoke",
    ];
    (from + 1..at).any(|i| BEGINNINGS.contains(&words[i].word.as_str()))
}

/// Reads a day before the promise: "By Friday you will hear from us". The day is in the same part of the
/// sentence as the promise, or in the part before it if that begins with a word of `LEAD` or the promise
/// refers to it: "We meet on Friday and will ring you then".
fn day_before(words: &[Lexeme], from: usize, written_on: Date) -> Option<Window> {
    const DIVIDERS: [&str; 7] = [",", "and", "but", "so", "because", "since", "as"];
    const LEAD: [&str; 20] = [
        "by", "on", "in", "within", "after", "before", "until", "next", "early", "mid", "late", "end",
        "over", "tomorrow", "today", "this", "sometime", "the", "at", "later",
    ];
    const PAST: [&str; 12] = [
        "was", "were", "met", "enjoyed", "thank", "thanks", "spoke", "talked", "interviewed", "meeting",
        "applied", "received",
    ];
    let word = |at: usize| words[at].word.as_str();
    let refers_back = (from..words.len())
        .take_while(|at| !DIVIDERS.contains(&word(*at)))
        .any(|at| matches!(word(at), "then" | "afterwards" | "afterward" | "thereafter"));
    let mut end = from;
    for segment in 0..2 {
        let start = (0..end).rev().find(|at| DIVIDERS.contains(&word(*at))).map_or(0, |at| at + 1);
        let first = word(start);
        let led = segment == 0 || refers_back || LEAD.contains(&first);
        if led && !(start..end).any(|at| PAST.contains(&word(at))) {
            let named = (start..end).find(|at| {
                (LEAD.contains(&word(*at)) || *at > start && LEAD.contains(&word(at - 1)))
                    && parse_future(words, *at, written_on).is_some()
            });
            if let Some((window, _)) = named.and_then(|at| parse_future(words, at, written_on)) {
                return Some(window);
            }
        }
        end = start.checked_sub(1)?;
    }
    None
}
