//! See [`RULE`].

use crate::{
    acts::{Act, SentenceActs},
    declare_rule,
    finding::Finding,
    letter::Letter,
    phrases,
    reading::language::is_foreign,
    text::{
        sentences::Sentence,
        span::Span,
        tokens::{Token, TokenKind},
    },
};

declare_rule! {
    /// The message says that something is attached, but nothing is.
    ///
    /// ## Why it matters
    /// They'll look for the file, and then they have to write to you before they can go on.
    ///
    /// ## Advice
    /// Attach the file before you send the message.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": attach again what the earlier
    /// email had.
    ///
    /// ```bad
    /// Dear Dana, thank you for the interview. «I have attached my résumé».
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «Please find enclosed» two references.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «The attached report» shows what I mean.
    /// ```
    /// ```good
    /// Attached: references.pdf
    ///
    /// Dear Dana, thank you for the interview. Attached is my list of references.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. I am quite attached to the old office, and I attached great weight to your advice.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. If you would like, I can attach my references.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. The file you attached to your last mail opens fine.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. The report is attached here: https://sam.example/report
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. The scan of my licence comes «with this mail».
    ///
    /// Kind regards,
    /// Sam Okafor
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview.
    ///
    /// Kind regards,
    /// Sam Okafor
    /// +1 555 010 7788
    ///
    /// P.S. My portfolio «is attached».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. I have not attached my CV, since you have it.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. My resume is attached to the application.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. Two mixes are attached to the mail I sent on Monday.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «I have enclosed» photographs of the two chairs.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. «I attach» photographs of the three floors we spoke about.
    /// ```
    id: "missing-attachment",
    severity: Mistake,
    scope: English,
    family: Parts,
    order: 70,
    title: "Attachment missing",
}

phrases! { PROMISES: [
    "(i|we) ..2 (attached|enclosed|attaching|enclosing|attach|enclose) ..1 (my|a|an|the|our|two|three|some|\
     it|them|here|both|this|these|copy|copies|for your|photos|pictures|images|scans|certificates|references|\
     documents|files|drawings|slides|forms|sketches|transcripts) (..2 (resume|résumé|cv|references|transcript|\
     portfolio|letter|report|samples|sample|document|documents|file|files|deck|slides))?",
    "(please|kindly)? (find|see|review|check) ..5 (attached|enclosed|attachment|attachments)",
    "^ (attached|enclosed) (is|are|please|you will|herewith|find|my|the|a|here|for)",
    "((is|are) (attached|enclosed) (..2 $|(to|with|in) (this|my) (email|e mail|mail|message|note|letter))|(send|\
     sending|submit|submitting) ..2 herewith|herewith ..2 (send|sending|submit|attach))",
    "(the|my|this|these|our) ..1 (attached|enclosed) (resume|résumé|cv|file|files|report|document|\
     documents|letter|references|list|portfolio|sample|samples|copy|pdf|presentation|slides|deck|proposal|\
     transcript|certificate|form|spreadsheet|plan|example|case|article|note|image|photo|code|brief|summary|\
     work)",
    "(resume|résumé|cv|references|transcript|report|document|slides|list|samples|certificate|form) ..2 (is|\
     are) (attached|enclosed)",
    "(attached|enclosed) you will find",
    "((reattached|reattaching|reattach|pfa)|re (attached|attaching|attach)|(in|as|with) (the|an|two|\
     three|both)? ..1 (attachment|attachments|enclosure|enclosures)|(sending|send|including|include|\
     included) ..8 (with|in|to) this (email|e mail|mail|message|note)|you will find ..6 below)",
], unless [
    "((not|never) ..1 (attached|attach|enclosed|\
     enclose|attaching)|as an? (attachment|enclosure)|(email|e mail|mail) attachments)",
    "(quite|very|so|too|become|grown|feel|be|being|deeply|emotionally|get|got|strongly|was|were|been|am) ..1 \
     attached to",
    "(can|could|will|would|shall|may|happy to|glad to|like to|let me|if you want me to|should i|want me \
     to) ..2 attach",
] }

// Attached to something else than this message, or in another sense.
phrases! { ELSEWHERE: [
    "(attached|attach|enclosed|enclose|attaching|enclosing) (nothing|..2 (weight|importance|value|meaning))",
    "(attached|attach|attaching|enclosed|submitted) ..3 (to|with|in) (the|my|your|our|that|an) ..2 \
     (application|profile|form|portal|\
     posting|advert|ad|job|vacancy|file|city|ticket|account|request|submission|website|listing|site)",
    "(previously|earlier|last|already) ..4 (attached|enclosed)",
    "(attached|enclosed) ..6 (previous|last|earlier|first|original) (email|mail|message|application|note)",
    "(to|with|in) (the|my|an|another|that) (email|e mail|mail|message|letter|note) ..1 (i|from|of|which|that)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    if !letter.draft.attachments.is_empty() || letter.draft.attachments_unread {
        return Vec::new();
    }
    let probability = |acts: &Option<SentenceActs>| acts.as_ref().map(|acts| acts.probability(Act::Attached));
    let read = letter.sentences.iter().zip(&letter.acts).map(|(s, acts)| (s, probability(acts)));
    // A file behind a link needs no attachment.
    let has_link = |s: &Sentence| s.tokens.iter().any(|t| t.kind == TokenKind::Link);
    let unlinked: Vec<(&Sentence, Option<f32>)> = read.filter(|(s, _)| !has_link(s)).collect();
    let saying = |least: f32| {
        let says = move |(s, p): &&(&Sentence, Option<f32>)| p.is_some_and(|p| p >= least) && !is_foreign(s);
        unlinked.iter().filter(says).map(|(s, _)| *s)
    };
    let is_here = |s: &&Sentence| !ELSEWHERE.is_in(&s.tokens);
    let mut not_denied = unlinked.iter().filter(|(_, p)| p.is_none_or(|p| p >= DENIED));
    let promise = |s: &&Sentence| PROMISES.spans_in(&s.tokens).into_iter().next().filter(|_| is_here(s));
    let promised = not_denied.find_map(|(s, _)| promise(s));
    let said =
        |s: &Sentence| with_this(&s.tokens).or_else(|| ATTACHED.spans_in(&s.tokens).into_iter().next());
    if let Some(place) = promised.or_else(|| saying(CERTAIN).filter(is_here).find_map(said)) {
        return vec![RULE.at(place)];
    }
    if unlinked.len() < letter.sentences.len() {
        return Vec::new();
    }
    // "Here are the two references you wanted, in PDF form." What has a word for attaching was judged above.
    let is_elsewhere = |t: &Token| {
        let word = t.word.as_str();
        matches!(word, "below" | "link" | "foot") || word.starts_with("attach") || word.starts_with("enclos")
    };
    let sure = saying(SURE).find(|s| !s.tokens.iter().any(is_elsewhere));
    sure.map(|s| RULE.at(s.span).as_hint()).into_iter().collect()
}

// Whatever it is that is attached; the model tells whether it is attached to this message.
phrases! { ATTACHED: [
    "((i|we) (am|are|have|also|now|gladly|duly|herewith|hereby)? (attach|attaching|attached|enclose|\
     enclosing|enclosed)|(is|are) \
     (attached|enclosed)|(attached|enclosed) (is|are))",
] }

/// The probability from which a sentence alone is enough for a hint: none of 2,700 innocent sentences of
/// whole letters has it.
const SURE: f32 = 0.8;

/// The probability below which the words of a promise mean something else: "I attached the drawer". Chosen by
/// hand.
const DENIED: f32 = 0.1;

/// The probability from which a sentence that speaks of this message says that something comes with it.
/// Chosen by hand.
const CERTAIN: f32 = 0.6;

/// Returns the words that say that something comes with this very message: "with this mail", "herewith".
fn with_this(tokens: &[Token]) -> Option<Span> {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.word.as_str());
    (0..tokens.len()).find_map(|at| {
        if word(at) == "herewith" {
            return Some(tokens[at].span);
        }
        let this = matches!(word(at), "with" | "to" | "on" | "in" | "onto" | "behind")
            && matches!(word(at + 1), "this" | "the");
        let mail = if word(at + 2) == "e" { at + 4 - usize::from(word(at + 3) != "-") } else { at + 2 };
        let is_mail = matches!(word(mail), "email" | "mail" | "message" | "note");
        (this && is_mail).then(|| tokens[at].span.to(tokens[mail].span))
    })
}
