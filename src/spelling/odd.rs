//! Words that stand in the list and are nearly always slips all the same.

/// What a word was nearly always meant to be, where it is one of these.
pub fn odd(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let names: &[_] = if lower == text { &NAMES } else { &[] };
    SLIPS.iter().chain(names).find(|(slip, _)| *slip == lower).map(|(_, meant)| *meant)
}

/// Rare words that are nearly always another word's slip.
const SLIPS: [(&str, &str); 28] = [
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
];

/// Names that, without their capital, are nearly always a slip.
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
    fn a_name_with_its_capital_is_no_slip() {
        assert_eq!(odd("ballance"), Some("balance"));
        assert_eq!(odd("Ballance"), None);
        assert_eq!(odd("Teh"), Some("the"));
        assert_eq!(odd("balance"), None);
    }
}
