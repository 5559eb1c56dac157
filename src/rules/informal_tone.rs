//! See [`RULE`].

use crate::{
    acts::Act, declare_rule, finding::Finding, letter::Letter, phrases, rule::Confidence,
    text::tokens::TokenKind,
};

declare_rule! {
    /// The message uses slang, text-speak or emoji.
    ///
    /// ## Why it matters
    /// They may think that this is how you'd write to their customers and colleagues.
    ///
    /// ## Advice
    /// Use the same kind of words as you did at the interview.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": write a personal note, but don't make it too informal
    /// or friendly.
    ///
    /// ```bad missed
    /// «Yo» Dana,
    ///
    /// Thank you for the interview, I enjoyed it very much.
    /// ```
    /// ```bad
    /// «Hey guys»,
    ///
    /// Thank you for the interview, I enjoyed it very much.
    /// ```
    /// ```bad
    /// Hi Dana, thanks for the interview, I «rly» enjoyed it.
    /// ```
    /// ```bad
    /// Hi Dana, thank you for the interview, I enjoyed it «😍😍».
    /// ```
    /// ```bad
    /// Hi Dana, thank you for the interview. I «gotta» say the team is «super cool».
    /// ```
    /// ```good
    /// Hi Dana, thanks so much for the interview! It was a pleasure to see the cool room and the kids' library.
    /// ```
    /// ```good
    /// From: Oluwadamilola Fashanu <dami.fashanu@mail.example>
    ///
    /// Hi Bernie, thank you for the trade test yesterday. I'm around on Monday if you'd like to talk hours.
    ///
    /// Dami
    ///
    /// PS The scissors in the second drawer are mine.
    /// ```
    /// ```good flagged
    /// Hi Dana, thank you for the interview. Your CEO said "no way, dude", and we all laughed.
    /// ```
    /// ```good
    /// Interview:
    /// Subject: Lunch
    ///
    /// Hey guys, pizza's here 😍
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I enjoyed it.
    ///
    /// Best,
    /// Sam «xx»
    /// ```
    id: "informal-tone",
    severity: Caution,
    scope: Candidate,
    family: Tone,
    order: 10,
    precedence: 8 among Tone,
    title: "This may sound too casual",
}

phrases! { SLANG: [
    "(hey|hi|hello|you|u|thanks|thank you|love) guys", "(u|ur|r|rly|thx|thnx|tnx|plz|pls|btw|lol|lmao|rofl|\
     omg|idk|imo|imho|fyi lol|tbh|brb|ttyl|gr8|b4|l8r|\
     2day|2moro|2morrow|wanna|gonna|gotta|gimme|lemme|dunno|kinda|sorta|cuz|coz|yeah|yep|yup|yea|nope|nah|\
     ya|y'all|yall|ikr|smh|ngl|fr|bestie|fam|fingers x|hmu|asap lol|w8|cya|xoxo|xo|xx|xxx|haha|hahaha|hehe|\
     hahahaha|woot|woohoo|yay|yikes|oops|whoops|meh|duh|ugh|aww|awww|sooo|soooo|sooooo|soo|wayyy|yesss|\
     heyy|heyyy|hii|hiii|byee)", "2 (say|see|hear|meet|be|talk|u|you|work)", "4 (having|the|your|ur|me|u|you|\
      everything|inviting|seeing)", "(totally|so|super|really|was|is|are|were|been|am|freaking)? (stoked|\
      pumped|psyched|hyped)", "(^|lots of|much|big|sending|all my|with|love and|hugs and) (love|hugs|kisses) \
      $",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    let mut places = Vec::new();
    for tokens in letter.spoken() {
        places.extend(SLANG.spans_in(tokens));
        let pictures = tokens.iter().enumerate().filter(|(_, t)| t.kind == TokenKind::Emoji);
        places.extend(pictures.map(|(_, t)| t.span));
    }
    places.extend(kisses(letter));
    // "R" is a language, a vitamin or an initial.
    places.retain(|place| !matches!(letter.text(*place), "R" | "U" | "B" | "K"));
    // "V/r," is a sign-off of soldiers.
    let body = &letter.draft.body;
    places.retain(|p| !body[..p.start].ends_with('/') && !body[p.end..].starts_with('/'));
    places.sort();
    // "my XX years" is a blank.
    places.retain(|place| !is_part_of_name(letter, *place) && !letter.is_blank(*place));
    let read = RULE.at_acts(letter, Act::Informal, Confidence::WARY);
    RULE.at_each(places).into_iter().chain(read).collect()
}

/// Returns the kisses after the writer's name: "Gav xx".
fn kisses(letter: &Letter) -> Option<crate::text::span::Span> {
    let name = letter.closing.as_ref()?.name?;
    let words = letter.text(name);
    let last = words.rsplit_once(' ')?.1;
    let fits = (1..=6).contains(&last.len()) && last.chars().all(|c| matches!(c, 'x' | 'X'));
    let is_one = last == "X"; // an initial
    (fits && !is_one).then(|| crate::text::span::Span::new(name.end - last.len(), name.end))
}

/// Returns whether the words name something, as a capital inside a sentence does: "Yay Labs", "Ms. Yep".
fn is_part_of_name(letter: &Letter, place: crate::text::span::Span) -> bool {
    let words = letter.text(place);
    let single = !words.contains(' ')
        && words.chars().next().is_some_and(char::is_uppercase)
        && words.chars().skip(1).any(char::is_lowercase);
    let starts =
        letter.sentences.iter().map(|s| s.span.start).chain(letter.greeting.iter().map(|g| g.span.start));
    let closes = letter.closing.as_ref().and_then(|c| c.phrase).is_some_and(|p| p.overlaps(place));
    let acronym = words.chars().all(char::is_uppercase)
        && letter.draft.body[place.end..].trim_start().starts_with(char::is_uppercase);
    (single || acronym) && !closes && !starts.into_iter().any(|start| start == place.start)
}
