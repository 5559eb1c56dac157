//! Apostrophes in plurals: "five year's of work", "all of my certificate's are".

use super::{At, GrammarError};
use crate::text::tokens::Token;

/// Returns whether an apostrophe and more follow the word, which is kept without the ending of a possessive.
fn has_ending(token: &Token) -> bool {
    token.span.end - token.span.start > token.word.len()
}

/// Finds an apostrophe in a number of years: "five year's of work".
pub(super) fn years(here: At) -> Option<GrammarError> {
    let is_many = here.is(
        0,
        "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|many|few",
    ) || here.word(0).parse::<u32>().is_ok_and(|count| count > 1);
    let unit = here.token(1)?;
    if is_many && has_ending(unit) && here.is(1, "year|month|week|day|hour|minute") {
        let plural = format!("{}s", unit.word);
        let of = here.is(2, "of|in|ago|at|with|as|on|later|now|and|");
        return here.error(1, 1, if of { plural } else { format!("{plural}'") });
    }
    None
}

/// Finds an apostrophe in a plural: "all of my certificate's are".
pub(super) fn plural(here: At) -> Option<GrammarError> {
    let noun = here.token(0)?;
    let counted =
        || (-4..0).any(|at| here.is(at, "all|both|many|several|these|those|other|two|three|four|five|six"));
    if has_ending(noun)
        && !noun.word.ends_with('s')
        && !noun.capital
        && here.is(1, "are|were|have|who")
        && counted()
    {
        return here.error(0, 0, format!("{}s", noun.word));
    }
    None
}
