//! The greeting in the first line. It is read without regard to the recipients, so that rules can compare the
//! two.

mod ornament;
pub(super) mod salutations;
mod whom;
mod wish;

use crate::{
    people::{compare::is_particle, titles},
    text::{lines::Line, span::Span, tokens::is_emoji},
};
use ornament::past_ornament;
use salutations::salutation;
use whom::people;
use wish::wish_end;

/// A greeting such as "Dear Ms. Okafor," or "Hi all".
#[derive(Debug, Clone)]
pub struct Greeting {
    /// The place in bytes, without the mark that ends the greeting.
    pub span: Span,
    /// The byte at which the body begins: after the comma, the colon or the line.
    pub end: usize,
    /// The people in the greeting.
    pub addressees: Vec<Addressee>,
    /// The words that greet a role or a group, if the greeting names nobody.
    pub impersonal: Option<Span>,
    /// The line is a name alone, without a word such as "Dear".
    pub is_bare: bool,
}

/// A person named in a greeting.
#[derive(Debug, Clone)]
pub struct Addressee {
    /// The name without its title.
    pub span: Span,
    /// The words of the name.
    pub words: Vec<Span>,
    /// The name has a title or an honorific, such as "Ms." or "-san".
    pub titled: bool,
    /// The titles before the name, such as "Ms." or "Prof. Dr.".
    pub title: Option<Span>,
}

/// Words between the salutation and the name.
const FILLERS: [&str; 4] = ["again", "there", "to", "once"];
/// Words that greet a role or a group, or are part of such a greeting.
const ROLES: [&str; 62] = [
    "all", "everyone", "everybody", "team", "teams", "folks", "guys", "gang", "sir", "sirs", "madam",
    "ma'am", "hiring", "manager", "managers", "recruiter", "recruiters", "recruiting", "recruitment",
    "colleagues", "colleague", "committee", "panel", "friends", "friend", "parents", "professor", "doctor",
    "director", "principal", "officer", "department", "dept", "hr", "human", "resources", "staff", "members",
    "search", "selection", "whom", "it", "may", "concern", "the", "or", "both", "interviewer",
    "interviewers", "talent", "acquisition", "people", "operations", "customer", "service", "support",
    "employer", "representative", "personnel", "admissions", "ladies", "gentlemen",
];

/// Reads the greeting from the first line that has words, or returns `None` if the line is no greeting.
///
/// # Examples
/// ```
/// use tactful::{reading::greeting::greeting, text::lines::lines};
///
/// let text = "Dear Ms. Okafor, thank you for the interview.";
/// let greeting = greeting(text, lines(text)[0]).expect("a greeting");
/// assert_eq!(greeting.addressees[0].span.of(text), "Okafor");
/// assert!(greeting.addressees[0].titled);
/// assert_eq!(text[greeting.end..].trim_start(), "thank you for the interview.");
/// ```
pub fn greeting(text: &str, first: Line) -> Option<Greeting> {
    let bare = first.of(text).trim_start_matches(|c: char| {
        is_emoji(c) || c.is_whitespace() || matches!(c, '~' | '*' | '\u{FE0F}' | '\u{200D}')
    });
    let start = first.trimmed.end - bare.len();
    let bare =
        bare.trim_end_matches(|c: char| is_emoji(c) || c == ' ' || matches!(c, '~' | '*' | '\u{FE0F}'));
    let line = Span::new(start, start + bare.len());
    if let Some(word) = salutation(line.of(text)) {
        return after_salutation(text, line, line.start + word.len(), word);
    }
    let Some(end) = wish_end(line.of(text)) else { return bare_name(text, line) };
    // "Happy New Year, dear Dana!"
    let rest = &line.of(text)[end..];
    let gap = rest.len() - rest.trim_start_matches([',', '!', '–', '—', ' ']).len();
    let (from, word) = match salutation(&rest[gap..]) {
        Some(word) => (end + gap + word.len(), word),
        None => (end, ""),
    };
    after_salutation(text, line, line.start + from, word)
}

/// Reads the words after a salutation, which ends at byte `from`.
fn after_salutation(text: &str, line: Span, from: usize, salutation: &str) -> Option<Greeting> {
    let from = past_ornament(text, Span::new(from, line.end));
    let names = names_end(text, Span::new(from, line.end));
    let addressed = Span::new(from, names.end).trimmed(text);
    if matches!(salutation, "to" | "morning" | "afternoon" | "evening") {
        let whom = addressed.of(text).to_lowercase();
        let fits = if salutation == "to" {
            whom.starts_with("whom it may") || whom.starts_with("the ") && names.ended
        } else {
            names.ended
        };
        if !fits || addressed.of(text).split_whitespace().count() > 6 {
            return None;
        }
    }
    let (addressees, impersonal) = people(text, addressed);
    let end = if addressees.is_empty() && impersonal.is_none() && !names.ended { from } else { names.after };
    let last = if addressed.start < addressed.end { addressed.end } else { from };
    Some(Greeting { span: Span::new(line.start, last), end, addressees, impersonal, is_bare: false })
}

/// Reads a name without a salutation that is alone on its line: "Sarah," or "Ms. Lee -".
fn bare_name(text: &str, line: Span) -> Option<Greeting> {
    let words = line.of(text);
    let name = words.strip_suffix([',', ':', '!', '-', '–', '—'])?.trim_end();
    let span = Span::new(line.start, line.start + name.len());
    let named = name.split_whitespace().count() <= 4
        && name.split_whitespace().all(|w| w.chars().next().is_some_and(char::is_uppercase));
    if !named || name.contains([',', '.']) && !titles::starts_with_title(name) {
        return None;
    }
    let (addressees, impersonal) = people(text, span);
    (addressees.len() == 1 && impersonal.is_none()).then_some(Greeting {
        span,
        end: line.end,
        addressees,
        impersonal: None,
        is_bare: true,
    })
}

/// The end of the names in a greeting.
struct NamesEnd {
    /// The byte after the last name.
    end: usize,
    /// The byte after the mark that ends the greeting.
    after: usize,
    /// A mark or the end of the line ends the greeting, so lower-case words in it may be names.
    ended: bool,
}

/// Finds the end of the words that name people, in the part of the line after the salutation.
fn names_end(text: &str, rest: Span) -> NamesEnd {
    let words = rest.of(text);
    if let Some(list) = list_of_names(words) {
        return NamesEnd { end: rest.start + list, after: rest.end, ended: true };
    }
    let mut previous = ' ';
    for (at, c) in words.char_indices() {
        let next = words[at + c.len_utf8()..].chars().next();
        let stop = match c {
            ',' | '!' | ':' | ';' | '?' | '–' | '—' | '…' => true,
            '-' => previous.is_whitespace() && next.is_none_or(char::is_whitespace),
            '.' => next.is_none_or(char::is_whitespace) && !titles::ends_in_title_or_initial(&words[..at]),
            _ => is_emoji(c),
        };
        if stop && !is_plausible(&words[..at]) {
            break;
        }
        if stop {
            let mark = if is_emoji(c) { 0 } else { c.len_utf8() };
            return NamesEnd { end: rest.start + at, after: rest.start + at + mark, ended: true };
        }
        previous = c;
    }
    // Without a mark, the names end before the first lower-case word that is not part of a name.
    let mut end = 0;
    for word in words.split_whitespace() {
        let at = word.as_ptr() as usize - words.as_ptr() as usize;
        let lower = word.to_lowercase();
        let joins = is_joint(word);
        let role = ROLES.contains(&lower.as_str());
        if !(word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()) || joins || role) {
            let ended = words.split_whitespace().count() <= 3;
            let all = if ended { words.trim_end().len() } else { end };
            return NamesEnd { end: rest.start + all, after: rest.start + all, ended };
        }
        end = at + word.len();
    }
    NamesEnd { end: rest.end, after: rest.end, ended: true }
}

/// Returns whether the words before a mark can be a greeting, and not a sentence that begins like one. Up to
/// three words always can.
fn is_plausible(words: &str) -> bool {
    let fits = |w: &str| {
        w.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic())
            || is_joint(w)
            || ROLES.contains(&w.to_lowercase().as_str())
    };
    words.split_whitespace().count() <= 3 || words.split_whitespace().all(fits)
}

/// Returns whether a word may be between the names of a greeting without being one.
fn is_joint(word: &str) -> bool {
    let lower = word.to_lowercase();
    is_particle(&lower) || matches!(lower.as_str(), "and" | "&" | "or") || FILLERS.contains(&lower.as_str())
}

/// Returns the length in bytes of a list of names, such as "Sarah, Tom and Priya,", if it is all there is on
/// the line.
fn list_of_names(words: &str) -> Option<usize> {
    let list = words.trim_end().trim_end_matches([',', ':', '!', ';']);
    let joined = list.contains(" and ") || list.contains(" & ");
    if !joined || !list.contains(',') {
        return None;
    }
    let mut parts = list.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty());
    parts
        .all(|w| w == "and" || w == "&" || is_particle(w) || w.starts_with(char::is_uppercase))
        .then_some(list.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::lines;

    fn read(text: &str) -> String {
        let Some(g) = greeting(text, lines(text)[0]) else { return "none".into() };
        let mut who: Vec<String> = g
            .addressees
            .iter()
            .map(|a| format!("{}{}", if a.titled { "title " } else { "" }, a.span.of(text)))
            .collect();
        who.extend(g.impersonal.map(|i| format!("role {}", i.of(text))));
        format!("{} >{}", who.join(" + "), text[g.end..].trim_start())
    }

    #[test]
    fn greetings_are_read_with_their_names() {
        for (text, expected) in [
            ("Dear Sarah,", "Sarah >"),
            ("Hello sarah,", "sarah >"),
            ("Hi Sarah! 👋", "Sarah >👋"),
            ("Good afternoon Ms. Lee,", "title Lee >"),
            ("Dear Mr Banerjee", "title Banerjee >"),
            ("Dear Ms. O’Brien,", "title O’Brien >"),
            ("Dear Ms. Van der Berg,", "title Van der Berg >"),
            ("Dear Tanaka-san,", "title Tanaka >"),
            ("Dear Professor Chen,", "title Chen >"),
            ("Dear Principal Hargrove,", "title Hargrove >"),
            ("Hi Anna and Tom,", "Anna + Tom >"),
            ("Dear Sarah, Tom and Priya,", "Sarah + Tom + Priya >"),
            ("Hi T.J.,", "T.J. >"),
            ("Hi again Owen, me again!", "Owen >me again!"),
            ("Hi Liz, thank you for the time.", "Liz >thank you for the time."),
            ("Hi Sarah thank you for the time.", "Sarah >thank you for the time."),
            ("Hi 👋 Mike,", "Mike >"),
            ("🌟 Dear Mike! 🌟", "Mike >🌟"),
            ("Hello, Mike,", "Mike >"),
            ("Hi — Mike!", "Mike >"),
            ("Greetings from Whitby!", " >"),
            ("Hi! Did you get it?", " >Did you get it?"),
            ("Bonjour Sarah,", "Sarah >"),
            ("Sarah,", "Sarah >"),
            ("Happy New Year!", " >"),
            ("Happy New Year, Sarah!", "Sarah >"),
            ("Happy New Year, dear Sarah!", "Sarah >"),
            ("Congratulations, Ms Lee!", "title Lee >"),
            ("Good morning,", " >"),
            ("Hi all,", "role all >"),
            ("Hey guys!", "role guys >"),
            ("Dear Sir/Madam,", "role Sir/Madam >"),
            ("Dear Sir or Madam,", "role Sir or Madam >"),
            ("To whom it may concern:", "role whom it may concern >"),
            ("Dear Hiring Manager,", "role Hiring Manager >"),
            ("Dear Brightpath team,", "role Brightpath team >"),
            ("Dear Professor,", "role Professor >"),
            ("Dear Sarah and team,", "Sarah >"),
            ("Dear Grandad,", " >"),
            ("Dear Aunt Sarah,", "Sarah >"),
            ("Hi, did you get my resume?", " >did you get my resume?"),
            ("Thank you for the interview.", "none"),
            ("To recap, we met on Monday.", "none"),
            ("Morning shifts suit me best, as I said.", "none"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
