//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::Letter,
    names::{
        compare::{Verdict, compare},
        person::{Evidence, PersonName},
        titles,
    },
    phrases,
    span::Span,
};

declare_rule! {
    /// The closing thanks someone who isn't getting this message.
    ///
    /// ## Why it matters
    /// One name at the top and another at the end shows that the text was copied from another message.
    ///
    /// ## Advice
    /// Thank the person you're writing to, or leave the name out.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": a note that begins "Dear Sally"
    /// and ends "Thank you, again, Bob".
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role. Thank you again, «Bob».
    ///
    /// Best regards,
    /// Sam Okafor
    /// ```
    /// ```fixed
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role. Thank you again, Dana.
    ///
    /// Best regards,
    /// Sam Okafor
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role.
    ///
    /// Thank you, again, «Bob».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role.
    ///
    /// Thank you again,
    /// Sam
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Please say hello to Bob. Thank you again, Dana.
    ///
    /// Thanks, Sam
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role. Thank you for that, Friday flew by.
    ///
    /// Sam
    /// ```
    /// ```good
    /// From: <s.okafor@mail.example>
    ///
    /// Dear Dana,
    ///
    /// I enjoyed our talk about the role. Thanks, Bob
    /// ```
    "wrong-name-in-closing", Mistake, Any, "The closing thanks somebody else"
}

phrases! { THANKS: [
    "^ (and|so|once again|again)? (many|with)? (thank you|thanks) (again|once again|once more|so much|very \
     much|a lot|kindly)? (again|once more)? (for (your|the) (time|help|consideration|interview|\
     opportunity))? (again)?",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    let text = &letter.draft.body;
    let signed = letter.closing.as_ref();
    let mut places: Vec<(Span, bool)> = Vec::new();
    if let Some(name) = signed.filter(|c| c.inline).and_then(|c| c.name) {
        places.push((name, true));
    }
    let last = letter.sentences.last().map_or(0, |s| s.paragraph);
    for sentence in letter.sentences.iter().filter(|s| s.paragraph + 1 >= last) {
        let Some(thanks) = THANKS.find_in(&sentence.tokens).first().cloned() else { continue };
        let spoken = sentence.tokens[thanks.end - 1].span.end;
        places.extend(vocative(text, Span::new(spoken, sentence.span.end)).map(|name| (name, false)));
    }
    places.retain(|(place, _)| !letter.is_blank(*place));
    places
        .into_iter()
        .filter(|(name, inline)| is_strangers(letter, *name, *inline))
        .map(|(name, _)| {
            let titled = without_title(text, name).start > name.start;
            let recipient = letter.recipients.first().filter(|_| letter.recipients.len() == 1 && !titled);
            recipient.and_then(|r| r.given()).map_or_else(|| RULE.at(name), |right| RULE.at(name).fix(right))
        })
        .collect()
}

/// Returns the name in ", Bob." if nothing comes after it.
fn vocative(text: &str, rest: Span) -> Option<Span> {
    let words = rest.of(text).trim_end().trim_end_matches(['.', '!', '…', ' ']);
    let name = words.trim_start().strip_prefix([',', '–', '—'])?.trim();
    let count = name.split_whitespace().count();
    let capital = name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    let plain =
        name.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | '-' | '\'' | '’'));
    let start = rest.start + rest.of(text).find(name)?;
    ((1..=3).contains(&count) && capital && plain).then(|| Span::new(start, start + name.len()))
}

fn without_title(text: &str, name: Span) -> Span {
    let words = name.of(text);
    let mut start = 0;
    for word in words.split_whitespace() {
        if !titles::is_title(&word.to_lowercase()) {
            break;
        }
        start = word.as_ptr() as usize - words.as_ptr() as usize + word.len();
    }
    Span::new(name.start + start, name.end).trimmed(text)
}

/// Returns whether the name is neither a recipient's nor the writer's. If too little is known of either, it
/// is not.
fn is_strangers(letter: &Letter, name: Span, inline: bool) -> bool {
    let bare = without_title(&letter.draft.body, name);
    let words: Vec<&str> = letter.text(bare).split_whitespace().collect();
    let titled = bare.start > name.start;
    if words.is_empty() {
        return false;
    }
    let is = |person: &PersonName| compare(&words, titled, person);
    let known = letter.people();
    let greeted = letter.greeting.iter().flat_map(|g| &g.addressees).flat_map(|a| &a.words);
    let mut all_others = !letter.recipients.is_empty();
    all_others &= known.iter().all(|p| matches!(is(p), Verdict::Other | Verdict::Misspelt(_)));
    all_others &= !greeted.into_iter().any(|w| words.contains(&letter.text(*w)));
    let under = letter.closing.as_ref().filter(|c| !c.inline).and_then(|c| c.name).map(|n| letter.text(n));
    let signs = under.is_some_and(|u| u.split_whitespace().any(|w| words.contains(&w)));
    // In "Thanks, Bob" at the very end, Bob may be the writer. Only a known writer with another name rules
    // that out.
    let writer = is(&letter.sender);
    let not_writer = writer == Verdict::Other
        || !inline
            && (letter.sender.evidence == Evidence::None && under.is_some()
                || matches!(writer, Verdict::Unknown) && under.is_some());
    all_others && not_writer && !signs
}
