//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::Letter,
    phrases,
    text::{remembered::remembered, span::Span, tokens::tokens},
};
use std::rc::Rc;

declare_rule! {
    /// The message still has what a chat-bot wrote around the text: its introduction, its closing question,
    /// asterisks for bold type, or a subject line in the body.
    ///
    /// ## Why it matters
    /// It tells them that the words aren't yours.
    ///
    /// ## Advice
    /// Take it out, and say it in your own words.
    ///
    /// ## Source
    /// "Recruitment VS ChatGPT" (itch.com.au): a text from a program doesn't show who you are.
    ///
    /// ```bad
    /// «Certainly! Here is a polished version of your email:»
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. I bring «**five years**» of planning.
    /// ```
    /// ```bad
    /// «Subject: Thank you for the interview»
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview.
    ///
    /// Kind regards,
    /// Sam Okafor
    ///
    /// «Let me know if you'd like me to make the tone more formal.»
    /// ```
    /// ```bad
    /// «ChatGPT said:»
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. Your archive«【7†source】» is why I applied.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. «As an AI language model», I can't judge the archive.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. I've «rewritten the paragraph to sound» more confident.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. I have rewritten the paragraph on kilns as you asked.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. Certainly, here is the list you asked for, and I can make it shorter if you like.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. The rate was 5 ** 2, and the subject: trains.
    /// ```
    id: "chatbot-residue",
    severity: Mistake,
    scope: English,
    family: Parts,
    order: 45,
    title: "Left over from a chat-bot",
}

phrases! { INTRODUCES: [
    "here (is|are) (a|an|the|your|my|two|three|some) ..6 (version|draft|rewrite|revision|template|email|\
     message|note|letter|\
     follow up|thank you) ..8",
] }
phrases! { OFFERS: [
    "((want|like) me to (make|adjust|tweak|shorten|revise|rewrite|refine|polish|change|add|tailor) ..6 (it|\
     tone|version|message|email|text|letter|draft|formal|shorter|concise|friendlier)|feel free to (adjust|\
     customize|customise|edit|modify|tweak|personalize|personalise|replace) ..8|i hope this (helps|version|\
     draft) ..4|(replace|fill in) the (brackets|placeholders|bracketed) ..4|word count|(both|these|this) \
     (options|versions|version|draft) (keep|keeps|strike|strikes|maintain|maintains) ..6)",
] }
phrases! { REMARKS: [
    "(as an? (ai|(large)? language|ai language) (model|assistant)|as an? ai|(rewritten|reworded|rephrased|polished|shortened) ..3 \
     (paragraph|email|message|text|sentence|letter|draft|wording) (to|so|while) ..6 (sound|sounds|tone|\
     concise|clearer|confident|original|keeping|warmer|shorter))",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    let mut places = Vec::new();
    places.extend(introduction(letter));
    places.extend(offer_below(letter));
    places.extend(
        letter
            .lines_as_written()
            .filter_map(|line| Some(Residue::of(letter, line).program_mark?.after(line.start))),
    );
    places.extend(letter.all(&REMARKS));
    places.extend(letter.lines_to_send().flat_map(|line| {
        let read = Residue::of(letter, line);
        read.markdown.iter().map(|place| place.after(line.start)).collect::<Vec<_>>()
    }));
    places.extend(subject_line(letter));
    places.sort();
    places.dedup_by(|later, first| later.overlaps(*first));
    RULE.at_each(places)
}

/// Returns the first line if it introduces what follows: "Sure! Here is a revised version:"
fn introduction(letter: &Letter) -> Option<Span> {
    let line = letter.lines_to_send().next()?;
    let words = letter.text(line);
    let tokens = tokens(&letter.draft.body, line);
    let follows = |start: &str| tokens.first().is_some_and(|t| t.word == start) && words.ends_with(':');
    let is_label = words.ends_with("said:") || follows("option") || follows("version");
    // "Hier ist deine E-Mail auf Englisch:"
    let lower = words.to_lowercase();
    let abroad = ["hier ist ", "voici ", "aquí tienes ", "ecco ", "aqui está ", "hier is "];
    let is_abroad = words.ends_with(':') && abroad.iter().any(|start| lower.contains(start));
    let introduces = words.ends_with([':', '.']) && INTRODUCES.is_in(&tokens);
    (is_label || is_abroad || introduces).then_some(line)
}

/// What a line has of a chat-bot's, whatever stands around it. Places are in bytes of the line.
struct Residue {
    program_mark: Option<Span>,
    markdown: Vec<Span>,
    /// The line offers another version.
    is_offer: bool,
}

impl Residue {
    fn of(letter: &Letter, line: Span) -> Rc<Residue> {
        remembered(letter.text(line), |words| Residue {
            program_mark: program_mark(words),
            markdown: markdown(words),
            is_offer: OFFERS.is_in(&tokens(words, Span::new(0, words.len()))),
        })
    }
}

/// Returns what a program leaves in a text for its own use: "【7†source】", ":contentReference[oaicite:2]".
fn program_mark(text: &str) -> Option<Span> {
    const MARKS: [(&str, &str); 5] = [
        ("【", "】"),
        (":contentReference[", "}"),
        ("[oaicite:", "]"),
        ("turn0search", " "),
        ("citeturn", " "),
    ];
    MARKS.iter().find_map(|(begins, ends)| {
        let start = text.find(begins)?;
        let rest = &text[start + begins.len()..];
        if *begins == "【" && !rest.contains('†') {
            return None; // a bracket of Chinese and Japanese
        }
        let end = rest.find(ends).map_or(rest.len(), |at| at + ends.trim().len());
        Some(Span::new(start, start + begins.len() + end))
    })
}

/// Returns the line that offers another version of the text.
fn offer_below(letter: &Letter) -> Option<Span> {
    let after = letter.closing.as_ref().map_or(0, |closing| closing.start);
    letter
        .lines_as_written()
        .filter(|line| line.start >= after)
        .find(|line| Residue::of(letter, *line).is_offer)
}

/// Returns Markdown in a line: bold words, or the mark of a heading.
fn markdown(words: &str) -> Vec<Span> {
    let heading = ["# ", "## ", "### ", "#### "].iter().any(|mark| words.starts_with(mark));
    if heading && words.len() < 80 {
        return vec![Span::new(0, words.len())];
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = words[at..].find("**").map(|o| at + o) {
        let inner = open + 2;
        let Some(close) = words[inner..].find("**").map(|c| inner + c) else { break };
        let bold = &words[inner..close];
        let fits = !bold.is_empty()
            && !bold.starts_with(char::is_whitespace)
            && !bold.ends_with(char::is_whitespace)
            && bold.contains(char::is_alphabetic);
        if fits {
            found.push(Span::new(open, close + 2));
            at = close + 2;
        } else {
            at = inner;
        }
    }
    found
}

/// Returns a line such as "Subject: Thank you" above the greeting.
fn subject_line(letter: &Letter) -> Option<Span> {
    letter.lines_to_send().take(2).find(|line| {
        let words = letter.text(*line).trim_start_matches('*');
        words.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("subject:")) && words.len() > 10
    })
}
