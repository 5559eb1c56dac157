//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::Letter,
    text::{sentences::Sentence, span::Span, tokens::Token},
};

declare_rule! {
    /// The message says that you went to their superior, or that you watched when they opened your mail.
    ///
    /// ## Why it matters
    /// It feels like being reported or watched, and the reader still decides, or is asked about you.
    ///
    /// ## Advice
    /// Ask the reader alone, once and kindly. If nothing comes, write to somebody else without a word of it.
    ///
    /// ## Source
    /// "Follow up, follow up, follow up": pressing for an answer only annoys them, and may turn them away.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. As nobody answered, «I have written to your manager».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. «I am copying your director» into this message so that it finally gets attention.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. My mail program shows that «you opened my last message» three times.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. I see from the receipt that «you read my note» on Saturday and sent nothing back.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. As you suggested, I have written to your director about the reference.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. I could see that you read my letter with care, and your manager was kind as well.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. At the depot I wrote to the managing director each month about the losses.
    /// ```
    id: "over-their-head",
    severity: Caution,
    scope: Candidate,
    family: Tone,
    order: 85,
    precedence: 17 among Tone,
    title: "This goes over their head",
}

/// The probability of an act of the model from which it comes first; see [`Confidence::USUAL`].
///
/// [`Confidence::USUAL`]: crate::rule::Confidence::USUAL
const AS_THE_MODEL: f32 = 0.8;

/// Going to somebody.
const TURNS_TO: [&str; 25] = [
    "written", "wrote", "write", "writing", "complained", "complain", "complaint", "spoken", "spoke",
    "turned", "turn", "gone", "emailed", "reported", "report", "forwarded", "forward", "copying", "copied",
    "copy", "cc", "asked", "raise", "raised", "contacted",
];
/// Those above the reader, beside "your".
const ABOVE: [&str; 26] = [
    "director", "directors", "ceo", "coo", "executive", "manager", "boss", "bosses", "chairman", "chair",
    "owner", "superior", "superiors", "supervisor", "head", "principal", "dean", "president", "partner",
    "board", "trustees", "governors", "headteacher", "office", "chief", "line",
];
/// What shows that it is meant as pressure.
const PRESSURE: [&str; 22] = [
    "answer", "answered", "reply", "replied", "silence", "silent", "finally", "attention", "ignored",
    "unanswered", "head", "escalate", "escalated", "ought", "nobody", "nothing", "response", "wait",
    "waited", "waiting", "heard", "complained",
];
/// What the reader has asked for or agreed to.
const AGREED: [&str; 10] = [
    "suggested", "asked", "proposed", "wished", "advised", "recommended", "suggestion", "advice", "invited",
    "agreed",
];

fn check(letter: &Letter) -> Vec<Finding> {
    let in_sentence = |s: &Sentence| turns_to_others(&s.tokens).or_else(|| watches(&s.tokens));
    // If the model hears a threat in the same words, that is said instead.
    let found = RULE.at_each(letter.sentences.iter().filter_map(in_sentence));
    found.into_iter().map(|finding| finding.with_confidence(AS_THE_MODEL)).collect()
}

fn has(tokens: &[Token], words: &[&str]) -> bool {
    tokens.iter().any(|t| words.contains(&t.word.as_str()))
}

/// Returns where the writer says that they went to the reader's superior, in a sentence that shows why.
fn turns_to_others(tokens: &[Token]) -> Option<Span> {
    /// The most words between the verb and "your", and between "your" and the superior.
    const NEAR: usize = 4;
    let verb = (0..tokens.len()).find(|at| {
        let own = tokens[at.saturating_sub(3)..*at].iter().any(|t| t.word == "i");
        let rest = &tokens[at + 1..tokens.len().min(at + 1 + NEAR)];
        own && TURNS_TO.contains(&tokens[*at].word.as_str()) && has(rest, &["your"])
    })?;
    let your = (verb + 1..tokens.len()).find(|at| tokens[*at].word == "your")?;
    let above = (your + 1..tokens.len().min(your + 1 + NEAR)).find(|at| {
        ABOVE.contains(&tokens[*at].word.as_str())
            && tokens.get(at + 1).is_none_or(|next| !ABOVE.contains(&next.word.as_str()))
    })?;
    let pressed = has(&tokens[..verb], &PRESSURE) || has(&tokens[above + 1..], &PRESSURE);
    let first = tokens[verb.saturating_sub(3)..verb].iter().position(|t| t.word == "i")?;
    let agreed = tokens[..verb].iter().any(|t| AGREED.contains(&t.word.as_str()));
    let from = verb.saturating_sub(3) + first;
    (pressed && !agreed).then(|| tokens[from].span.to(tokens[above].span))
}

/// Returns where the writer says that they saw the reader open a message.
fn watches(tokens: &[Token]) -> Option<Span> {
    const WITNESSES: [&str; 16] = [
        "see", "sees", "saw", "shows", "show", "showed", "says", "tells", "receipt", "receipts", "program",
        "tracker", "notification", "ticks", "linkedin", "app",
    ];
    const MAILS: [&str; 8] = ["message", "messages", "mail", "mails", "email", "emails", "note", "it"];
    const AND_THEN: [&str; 16] = [
        "times", "twice", "once", "again", "nothing", "no", "not", "still", "yet", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday",
    ];
    let opened = (1..tokens.len()).find(|at| {
        matches!(tokens[*at].word.as_str(), "opened" | "read" | "viewed" | "seen")
            && tokens[at.saturating_sub(2)..*at].iter().any(|t| t.word == "you")
            && has(&tokens[..*at], &WITNESSES)
    })?;
    let mail =
        (opened + 1..tokens.len().min(opened + 5)).find(|at| MAILS.contains(&tokens[*at].word.as_str()))?;
    let rest = &tokens[mail + 1..];
    let counts =
        has(rest, &AND_THEN) || rest.iter().any(|t| t.word.starts_with(|c: char| c.is_ascii_digit()));
    let you = (0..opened).rev().find(|at| tokens[*at].word == "you")?;
    counts.then(|| tokens[you].span.to(tokens[mail].span))
}
