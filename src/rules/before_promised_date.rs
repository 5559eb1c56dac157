//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::Letter,
    timing::{Verdict, asked_when, awaited_day_ahead, schedule},
};

declare_rule! {
    /// The message asks for news before the date they gave, or within three days after it.
    ///
    /// ## Why it matters
    /// They told you when to expect an answer, so asking earlier can look as if you weren't listening or
    /// can't wait.
    ///
    /// ## Advice
    /// Wait until a few days after the date they gave, then ask.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": let the deadline pass, and wait a few more days.
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": if they gave a date, give them
    /// some room.
    ///
    /// ```bad
    /// Interview: 2026-11-16
    /// Promised: 2026-11-27
    /// Now: 2026-11-23T10:00
    ///
    /// Dear Dana, I enjoyed the interview last week. «Have you made a decision» yet? I am still very interested. Thank you.
    /// ```
    /// ```bad
    /// Interview:
    /// Now: 2026-11-24T10:00
    ///
    /// Dear Dana, is there «any news» on the analyst role? I am still very interested in the position. Thank you.
    /// === Dana Reyes <dana.reyes@northwind.example>, 2026-11-20T09:00
    /// Hi Sam, it was good to meet you. We will get back to you by the end of next week.
    /// ```
    /// ```good
    /// Interview: 2026-11-16
    /// Promised: 2026-11-27
    /// Now: 2026-12-01T10:00
    ///
    /// Dear Dana, I enjoyed the interview. Have you made a decision yet? I am still very interested. Thank you.
    /// ```
    /// ```good
    /// Promised: 2026-11-27
    /// Now: 2026-11-20T18:00
    ///
    /// Dear Dana, thank you for the interview today. I look forward to hearing from you about your decision.
    /// ```
    /// ```good
    /// Promised: 2026-11-27
    /// Now: 2026-11-23T10:00
    /// Heard back: yes
    ///
    /// Dear Dana, thank you for your mail. Is there any news on the date of the second interview?
    /// ```
    id: "before-promised-date",
    severity: Mistake,
    scope: Candidate,
    family: Timing,
    order: 20,
    title: "You're asking before the date they gave",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let waiting = schedule(letter).filter(|s| s.verdict == Verdict::Wait);
    let (Some(schedule), Some(awaited)) =
        (waiting, letter.draft.now.and_then(|now| awaited_day_ahead(&letter.correspondence.facts, now.date)))
    else {
        return Vec::new();
    };
    // Asking when they will decide is asking too, once they have said when.
    let asked = letter.asked.first().copied().or_else(|| asked_when(letter));
    let Some(place) = asked else { return Vec::new() };
    let until = schedule.until.map_or_else(String::new, |u| letter.format_day(u.date));
    let day = letter.format_day(awaited.date);
    let why = if awaited.is_absence {
        format!("They're away until {day}; no one can answer before then, and your message would get buried.")
    } else {
        format!(
            "They said they'd answer by {day}; asking earlier can look as if you weren't listening or can't wait."
        )
    };
    vec![RULE.at(place).because(why).advise(format!("Wait until {until}, then ask."))]
}
