//! Lengths of time from now: "5 to 7 business days", "a couple of weeks", "a fortnight".

use super::{
    Reader, Window,
    numbers::number,
    weeks::{self, add},
};
use jiff::ToSpan;

/// Means "half a" in place of a count.
const HALF: i64 = -1;

/// Words before a length of time that say it begins now.
const LEADS: [&str; 20] = [
    "in", "within", "next", "coming", "following", "over", "after", "another", "take", "takes", "taking",
    "allow", "give", "need", "needs", "to", "is", "least", "be", "require",
];

impl Reader<'_> {
    /// Reads a length of time as a window that ends so far from now: "5 to 7 business days", "a couple of
    /// weeks". It is read only if one of the five words before it is in [`LEADS`], or if "from now" or "time"
    /// follows. Half a week counts as four days. Both numbers were chosen by hand.
    pub(super) fn count(&self, at: usize) -> Option<(Window, usize)> {
        let start = at;
        let at = self.past_small(at);
        let (least, mut i) = self.number(at)?;
        let mut most = least;
        if matches!(self.word(i), "to" | "or" | "-" | "and") {
            match self.number(i + 1) {
                Some((other, after)) => (most, i) = (other.max(least), after),
                None if self.word(i) == "-" => i += 1,
                None => return None,
            }
        }
        if self.word(i) == "of" {
            i += 1;
        }
        let business = matches!(self.word(i), "business" | "working" | "work");
        i += usize::from(business || matches!(self.word(i), "full" | "more" | "short" | "calendar"));
        let unit = self.word(i).to_owned();
        i += 1;
        // "a week or two", "a day or so"
        if self.word(i) == "or" && matches!(self.word(i + 1), "two" | "so" | "three") {
            most = most.max(number(self.word(i + 1)).unwrap_or(most));
            i += 2;
        }
        let led = (1..=5).any(|back| LEADS.contains(&self.before(start, back)));
        if !led && !matches!((self.word(i), self.word(i + 1)), ("from", "now" | "today") | ("time", _)) {
            return None;
        }
        i += match (self.word(i), self.word(i + 1)) {
            ("from", "now" | "today") => 2,
            ("time", _) => 1,
            _ => 0,
        };
        let from = self.written_on;
        let after = |count: i64| match unit.as_str() {
            "day" | "days" if business => weeks::add_business(from, count),
            "day" | "days" => add(from, count),
            "hour" | "hours" => add(from, (count + 23) / 24),
            "week" | "weeks" if count == HALF => add(from, 4),
            "week" | "weeks" => add(from, count * 7),
            "fortnight" => add(from, count * 14),
            "month" | "months" => from.checked_add(count.months()).ok(),
            _ => None,
        };
        Some((Window::to(after(least)?, after(most)?), i))
    }

    /// Reads a count, which may be [`HALF`].
    fn number(&self, at: usize) -> Option<(i64, usize)> {
        let at = at
            + usize::from(
                matches!(self.word(at), "next" | "following" | "coming" | "another" | "a" | "an")
                    && number(self.word(at + 1)).is_some(),
            );
        match (self.word(at), self.word(at + 1)) {
            ("another", _) => Some((1, at + 1)),
            ("week" | "fortnight" | "month", _)
                if matches!(self.before(at, 1), "a" | "within" | "the" | "next") =>
            {
                None
            }
            ("half", "a") => Some((HALF, at + 2)),
            (word, _) => Some((number(word)?, at + 1)),
        }
    }
}
