//! Words that are never offered.

/// Returns whether a word is coarse or sexual, so that it is never offered. Such a word is right where the
/// writer has written it.
pub fn is_coarse(word: &str) -> bool {
    const STEMS: [&str; 52] = [
        "anal", "anus", "arse", "ass", "asses", "bastard", "bitch", "boob", "boner", "bugger", "bollocks",
        "cock", "coon", "condom", "crap", "cum", "cunt", "dick", "dildo", "dyke", "erotic", "fag", "faggot",
        "fart", "foreskin", "fuck", "genital", "gonad", "horny", "hooker", "lust", "negro", "nigger", "nude",
        "orgasm", "penis", "piss", "poop", "porn", "porno", "prick", "pubic", "pussy", "rape", "rapist",
        "rectum", "scrotum", "semen", "sex", "shit", "slut", "sperm",
    ];
    const MORE: [&str; 14] = [
        "sexy", "sexed", "testicle", "tit", "turd", "twat", "vagina", "vulva", "wank", "wanker", "whore",
        "nipple", "tranny", "retard",
    ];
    let is = |word: &str| STEMS.contains(&word) || MORE.contains(&word);
    is(word)
        || ["s", "es", "ed", "ing", "er", "ty", "y", "head"]
            .iter()
            .any(|end| word.strip_suffix(end).is_some_and(is))
}
