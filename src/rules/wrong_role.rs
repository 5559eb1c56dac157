//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::Letter,
    reading::job,
    text::{fold::fold, span::Span},
};

declare_rule! {
    /// The message names another job than the one you applied for.
    ///
    /// ## Why it matters
    /// They'll think the message was meant for somebody else.
    ///
    /// ## Advice
    /// Name the job as they advertised it.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": careless copy and paste is a
    /// job-killer.
    ///
    /// ```bad
    /// Subject: Thank you: Warehouse Supervisor interview
    /// Role: Warehouse Supervisor
    ///
    /// Dear Dana, thank you for the interview for the «Marketing Assistant» role.
    /// ```
    /// ```bad
    /// Subject: Warehouse supervisor position
    ///
    /// Dear Dana, thank you for the interview for the position of «Marketing Assistant».
    /// ```
    /// ```good
    /// Role: Warehouse Supervisor
    ///
    /// Dear Dana, thank you for the interview for the supervisor role. My last position was in a similar role.
    /// ```
    /// ```good
    /// Role: Data Analyst
    ///
    /// Dear Dana, thank you for the interview. In my current Marketing Assistant role I count clicks.
    /// ```
    /// ```bad
    /// Subject: Junior Power Trader, thanks
    ///
    /// Dear Dana, thank you for the interview. I would bring this to the «Scrum Master» position.
    /// ```
    /// ```good
    /// Subject: Yes! (Junior Developer)
    ///
    /// Dear Dana, I am happy to say yes to the junior developer job.
    /// ```
    id: "wrong-role",
    severity: Caution,
    scope: Candidate,
    family: Names,
    order: 55,
    title: "A different job is named",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let known = letter.correspondence.facts.role.clone().filter(|role| !role.trim().is_empty());
    let (role, is_certain) = match known.or_else(|| job::title_in_subject(letter)) {
        Some(role) => (role, true),
        None => match job::plain_title_in_subject(letter) {
            Some(role) => (role, false),
            None => return Vec::new(),
        },
    };
    let theirs: Vec<String> = stems(&role);
    if theirs.is_empty() {
        return Vec::new();
    }
    let differs = |words: &str| {
        let own = stems(words);
        let is_theirs =
            |w: &String| theirs.iter().any(|t| t.starts_with(w.as_str()) || w.starts_with(t.as_str()));
        !own.is_empty() && !own.iter().any(is_theirs)
    };
    let differing = |places: Vec<Span>| places.into_iter().find(|place| differs(letter.text(*place)));
    let why = format!("Until now it was about this job: {}.", role.trim());
    let at = |place: Span| RULE.at(place).because(why).fix(role.trim());
    if let Some(place) = differing(job::titles_in(letter)) {
        return vec![if is_certain { at(place) } else { at(place).as_hint() }];
    }
    // Small letters are no title, and the same job may have several names.
    let head = |place: &Span| {
        letter.text(*place).rsplit(' ').next().is_some_and(differs) && differs(letter.text(*place))
    };
    job::plain_titles_in(letter).into_iter().find(head).map(|place| at(place).as_hint()).into_iter().collect()
}

/// Returns the beginnings of the words of a job's title that tell it from others: "manag" for "manager".
fn stems(title: &str) -> Vec<String> {
    const LEVELS: [&str; 16] = [
        "senior", "junior", "lead", "head", "chief", "trainee", "assistant", "associate", "the", "of", "and",
        "for", "role", "position", "job", "a",
    ];
    let words = title.split(|c: char| !c.is_alphanumeric()).map(fold);
    let own: Vec<String> = words.clone().filter(|w| w.len() > 2 && !LEVELS.contains(&w.as_str())).collect();
    let all = if own.is_empty() { words.filter(|w| w.len() > 2).collect() } else { own };
    all.into_iter().map(|w| w.chars().take(5).collect()).collect()
}
