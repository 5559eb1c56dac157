//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, addressed::greeted},
    people::{
        compare::Verdict,
        form_of_address::{FormOfAddress, is_learned},
        titles::leading,
    },
    reading::closing::closing,
    text::lines::lines,
};

declare_rule! {
    /// The title in the greeting isn't the one they use: "Mr" for someone who shows "Mrs" or "she/her".
    ///
    /// ## Why it matters
    /// It's part of their name, and being taken for somebody else stings.
    ///
    /// ## Advice
    /// Use the title that they use. If you aren't sure, their whole name without a title is always right.
    ///
    /// ## Source
    /// "The Art of the Interview Follow-Up": take extra care with their name.
    ///
    /// ```bad
    /// To: Mr Colin Beaumont <c.beaumont@northwind.example>
    ///
    /// Dear «Mrs» Beaumont, thank you for the interview on Friday.
    /// ```
    /// ```fixed
    /// Dear Mr Beaumont, thank you for the interview on Friday.
    /// ```
    /// ```bad
    /// To: Jordan Reyes (she/her) <jordan@northwind.example>
    ///
    /// Dear «Mr.» Reyes, thank you for the interview on Friday.
    /// ```
    /// ```fixed
    /// Dear Ms. Reyes, thank you for the interview on Friday.
    /// ```
    /// ```bad
    /// To: Dr Amina Yusuf <a.yusuf@northwind.example>
    ///
    /// Dear «Ms» Yusuf, thank you for the interview on Friday.
    /// ```
    /// ```fixed
    /// Dear Dr Yusuf, thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Mrs Helen Ward <helen@northwind.example>
    ///
    /// Dear Ms Ward, thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Jordan Reyes (she/they) <jordan@northwind.example>
    ///
    /// Dear Mr Reyes, thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Prof. Dr. Karin Weber <weber@northwind.example>
    ///
    /// Dear Dr Weber, thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Dr Amina Yusuf <a.yusuf@northwind.example>
    ///
    /// Dear Amina, thank you for the interview on Friday.
    /// ```
    id: "wrong-title",
    severity: Mistake,
    scope: Any,
    family: Names,
    order: 25,
    title: "Not the title they use",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let all = greeted(letter);
    let ([recipient], [person]) = (letter.draft.to.as_slice(), all.as_slice()) else { return Vec::new() };
    // Somebody else of the conversation may rightly be greeted.
    let is_recipient = person.verdict == Verdict::Same && person.recipient.is_some();
    let Some(title) = person.addressee.title.filter(|_| is_recipient) else { return Vec::new() };
    let written = letter.text(title);
    let shown = leading(&recipient.name);
    // A title without its full stop stays without it.
    let styled = |right: &str| {
        let bare = right.trim_end_matches('.');
        if written.ends_with('.') { format!("{bare}.") } else { bare.to_owned() }
    };
    let Some(form) = FormOfAddress::of_titles(written) else { return Vec::new() };
    let by_title = FormOfAddress::of_titles(shown);
    let theirs = by_title
        .or_else(|| FormOfAddress::of_pronouns(&recipient.name))
        .or_else(|| signed(letter, &recipient.email));
    match theirs {
        Some(theirs) if theirs != form => {
            let right = if by_title.is_some() { shown } else { theirs.title() };
            let reason = "They use another title or other pronouns themselves.";
            vec![RULE.at(title).because(reason).fix(styled(right))]
        }
        _ if is_learned(shown) && !is_learned(written) => {
            let right = shown.split_whitespace().next().unwrap_or(shown);
            let reason = format!("They show the title {right}, which goes before any other.");
            vec![RULE.at(title).because(reason).fix(styled(right)).as_hint()]
        }
        _ => Vec::new(),
    }
}

/// The form of address that pronouns under the recipient's own messages ask for.
fn signed(letter: &Letter, email: &str) -> Option<FormOfAddress> {
    let theirs =
        letter.earlier.iter().filter(|m| !email.is_empty() && m.from.email.eq_ignore_ascii_case(email));
    theirs
        .filter_map(|m| {
            let end = closing(&m.text, &lines(&m.text), 0)?.start;
            FormOfAddress::of_pronouns(&m.text[end..])
        })
        .next_back()
}
