//! The words that begin a greeting, in the languages in which letters to employers are greeted.

/// The salutations. One that begins with another comes before it.
pub(in crate::reading) const SALUTATIONS: [&str; 85] = [
    "good morning", "good afternoon", "good evening", "good day", "my dear", "dear", "dearest", "hi",
    "hello", "hallo", "hey", "heya", "hiya", "yo", "howdy", "greetings", "morning", "afternoon", "evening",
    "to", "hola", "salutations", "bonjour", "bonsoir", "salut", "ciao", "guten morgen", "guten tag",
    "guten abend", "moin", "servus", "grüezi", "grüß gott", "olá", "bom dia", "boa tarde", "buenos días",
    "buenos dias", "buenas tardes", "buongiorno", "buonasera", "cześć", "dzień dobry", "ahoj", "dobrý den",
    "goddag", "god dag", "goedendag", "goedemorgen", "namaste", "salaam", "salam", "shalom", "aloha",
    "g'day", "merhaba", "kia ora", "konnichiwa", "szia", "jambo", "mabuhay", "hoi", "hei", "hej", "tere",
    "labas", "sveiki", "zdravo", "kaixo", "annwyl", "bore da", "habari", "sawubona", "selam", "kumusta",
    "dia duit", "estimado", "estimada", "gentile", "geachte", "kjære", "kära", "hyvä", "szanowny",
    "szanowna",
];

/// Returns the salutation at the beginning of a line.
pub(super) fn salutation(line: &str) -> Option<&'static str> {
    let lower = line.to_lowercase();
    let is_first = |word: &&&str| {
        lower.strip_prefix(**word).is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        })
    };
    SALUTATIONS.iter().find(is_first).copied().filter(|word| line.is_char_boundary(word.len()))
}
