//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::is_about_an_offer},
    phrases,
    text::span::Span,
    timing::{MOST, Verdict, asked_when, days_too_soon, requests, schedule},
};

declare_rule! {
    /// The message asks again within two weeks of your last question or the interview, or within ten days of
    /// your application.
    ///
    /// ## Why it matters
    /// A new question so soon after the last one feels like pressure.
    ///
    /// ## Advice
    /// Leave two weeks between follow-ups.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": follow up every two weeks, up to three
    /// times.
    /// "Follow up, follow up, follow up": asking every day will only annoy.
    ///
    /// ```bad
    /// Interview: 2026-11-02
    /// Sent: 2026-11-02, 2026-11-18
    ///
    /// Dear Dana, is there «any news» on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```bad
    /// Interview:
    /// Applied: 2026-11-21
    ///
    /// Dear Dana, «have you had a chance to look at my application?» I am very interested in the role. Thank you.
    /// ```
    /// ```bad
    /// Interview:
    /// Applied: 2026-11-10
    /// Now: 2026-11-12T10:00
    ///
    /// Dear Dana, I applied for the analyst role on Tuesday. «I would like to know when I may expect an answer.»
    /// ```
    /// ```good
    /// Interview: 2026-11-02
    /// Sent: 2026-11-02
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-11-02
    /// Promised: 2026-11-13
    /// Sent: 2026-11-02, 2026-11-10
    ///
    /// Dear Dana, is there any news on the analyst role? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Interview: 2026-11-20
    /// Heard back: yes
    ///
    /// Dear Dana, thank you for your mail. Is there any news on the date of the second interview?
    /// ```
    /// ```good
    /// Interview: 2026-11-20
    ///
    /// Dear Dana, thank you for the interview. I would love to join, and I look forward to hearing from you.
    /// ```
    id: "too-soon",
    severity: Mistake,
    scope: Candidate,
    family: Timing,
    order: 30,
    title: "It's too soon to ask",
}

phrases! { REPEATED: [
    "for the (second|third|fourth|fifth|sixth) time (this (week|month)|today|in ..3 (days|week|weeks))?",
] }

/// The most days before the good day for which the finding is only a hint.
const NEAR: i64 = 3;

fn check(letter: &Letter) -> Vec<Finding> {
    let waiting = schedule(letter).filter(|s| s.verdict == Verdict::Wait);
    let days = days_too_soon(letter);
    let (Some(schedule), true) = (waiting, days > 0 && requests(&letter.correspondence.facts).len() < MOST)
    else {
        return Vec::new();
    };
    // "When do you expect to decide?" right after an interview is a fair question; whether they have decided
    // is not.
    let fair = |asked: &Span| {
        requests(&letter.correspondence.facts).is_empty()
            && letter.text(*asked).to_lowercase().starts_with("when ")
    };
    // Nobody has met a writer who only applied, so even when they will answer is asked too soon.
    let only_applied = letter.correspondence.facts.interview_at.is_none() && letter.asked.is_empty();
    let asked = if only_applied {
        asked_when(letter)
    } else {
        letter.asked.iter().copied().find(|asked| !fair(asked))
    };
    // Words that admit the repetition show the cause best.
    let Some(place) = asked.and_then(|asked| letter.first(&REPEATED).or(Some(asked))) else {
        return Vec::new();
    };
    let finding = RULE.at(place).because(schedule.line());
    // A sentence that was only read to ask may mean something else.
    let is_read = letter.sentences.iter().any(|sentence| sentence.span == place);
    // Another offer that must be answered is a reason to ask.
    let is_doubtful = days < NEAR
        || is_read
        || !letter.surely_asks(place)
        || letter.asks_only_when()
        || is_about_an_offer(&letter.reading);
    vec![if is_doubtful { finding.as_hint() } else { finding }]
}
