//! Words of the list that are nearly always misspellings of other words.

/// Returns the word that was meant, or `None` if the word is not one of these.
pub fn common_error(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let names: &[_] = if lower == text { &NAMES } else { &[] };
    let listed =
        ERRORS.iter().chain(names).find(|(misspelling, _)| *misspelling == lower).map(|(_, meant)| *meant);
    listed.or_else(|| CONTRACTIONS.into_iter().find(|full| is_without_apostrophe(&lower, full)))
}

/// Contractions that are no other word without their apostrophe.
const CONTRACTIONS: [&str; 34] = [
    "that's", "what's", "she's", "they're", "you're", "we've", "you've", "they've", "you'll", "they'll",
    "it'll", "don't", "didn't", "doesn't", "hadn't", "hasn't", "haven't", "isn't", "wasn't", "weren't",
    "couldn't", "wouldn't", "shouldn't", "aren't", "there's", "here's", "who's", "how's", "it'd", "they'd",
    "you'd", "where's", "mustn't", "needn't",
];

fn is_without_apostrophe(word: &str, full: &str) -> bool {
    word.len() + 1 == full.len()
        && full.split_once('\'').is_some_and(|(a, b)| word.strip_prefix(a).is_some_and(|rest| rest == b))
}

/// Rare words that are nearly always misspellings.
const ERRORS: [(&str, &str); 48] = [
    ("cant", "can't"),
    ("wont", "won't"),
    ("teh", "the"),
    ("alot", "a lot"),
    ("thier", "their"),
    ("hte", "the"),
    ("taht", "that"),
    ("adn", "and"),
    ("yuo", "you"),
    ("im", "I'm"),
    ("ive", "I've"),
    ("pubic", "public"),
    ("manger", "manager"),
    ("mangers", "managers"),
    ("pervious", "previous"),
    ("loosing", "losing"),
    ("untill", "until"),
    ("approvement", "approval"),
    ("conquerer", "conqueror"),
    ("environnements", "environments"),
    ("fullfil", "fulfill"),
    ("infered", "inferred"),
    ("infering", "inferring"),
    ("manuever", "maneuver"),
    ("miniscule", "minuscule"),
    ("reformated", "reformatted"),
    ("seldomly", "seldom"),
    ("splitted", "split"),
    ("transferrable", "transferable"),
    ("trigging", "triggering"),
    ("unexpect", "unexpected"),
    ("worthing", "worth"),
    // Two words that are written as one.
    ("abit", "a bit"),
    ("alittle", "a little"),
    ("aswell", "as well"),
    ("atall", "at all"),
    ("atleast", "at least"),
    ("eachother", "each other"),
    ("eventhough", "even though"),
    ("incase", "in case"),
    ("infact", "in fact"),
    ("infront", "in front"),
    ("inspite", "in spite"),
    ("noone", "no one"),
    ("ofcourse", "of course"),
    ("thankyou", "thank you"),
    ("upto", "up to"),
    ("goodluck", "good luck"),
];

/// Names that are nearly always misspellings if they have no capital.
const NAMES: [(&str, &str); 24] = [
    ("ballance", "balance"),
    ("beng", "being"),
    ("blok", "block"),
    ("brocken", "broken"),
    ("colum", "column"),
    ("consol", "console"),
    ("corse", "course"),
    ("ede", "edge"),
    ("environnement", "environment"),
    ("gard", "guard"),
    ("groupe", "group"),
    ("halp", "help"),
    ("handel", "handle"),
    ("hel", "help"),
    ("issus", "issues"),
    ("lond", "long"),
    ("nevers", "never"),
    ("noe", "not"),
    ("normale", "normal"),
    ("oder", "order"),
    ("ot", "to"),
    ("shepard", "shepherd"),
    ("skelton", "skeleton"),
    ("waring", "warning"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_its_capital_is_right() {
        assert_eq!(common_error("ballance"), Some("balance"));
        assert_eq!(common_error("Ballance"), None);
        assert_eq!(common_error("Teh"), Some("the"));
        assert_eq!(common_error("balance"), None);
    }
}
