//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, proofreading::spelling};

declare_rule! {
    /// The message has a spelling mistake.
    ///
    /// ## Why it matters
    /// In a short message, one typo makes people doubt your attention to detail.
    ///
    /// ## Advice
    /// Correct it, then read the message aloud once.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": check it for typos before you send it.
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": errors spoil the rest of the
    /// letter.
    ///
    /// ```bad
    /// Dear Dana, thank you for the «oppurtunity» to speak with you. I enjoyed it and look forward to your answer.
    /// ```
    /// ```fixed
    /// Dear Dana, thank you for the opportunity to speak with you. I enjoyed it and look forward to your answer.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview on «Tusday». I enjoyed it and look forward to your answer.
    /// ```
    /// ```fixed
    /// Dear Dana, thank you for the interview on Tuesday. I enjoyed it and look forward to your answer.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. I enjoyed it and look forward to your answer.
    ///
    /// «Sincerly»,
    /// Sam Okafor
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the tour of «Northwnd» on Friday. I enjoyed it and look forward to your answer.
    /// ```
    /// ```fixed
    /// Dear Dana, thank you for the tour of Northwind on Friday. I enjoyed it and look forward to your answer.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the tour. The colour of the hall and the flavour of the tea stayed with me, and so did the «center».
    /// ```
    /// ```good
    /// Dear Dana, thank you for the tour. The colour of the centre stayed with me; I organized such a tour at Lincoln Center once.
    /// ```
    /// ```good
    /// Dear Dana, thank you for introducing me to Xiuying and Ka-Ming. The monorepo at PwC and the KPIs of next.js were new to me.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the tour. The colour of the sous-vide kitchen at Żabka stayed with me, and so did the résumé tips.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. We understood «eachother» and I look forward to your answer.
    /// ```
    /// ```fixed
    /// Dear Dana, thank you for the interview. We understood each other and I look forward to your answer.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the tour. The curation of the headshots, the ceviche and your bootcamps were new to me, and so were
    /// the trainings for responders, the sponsorships, the detections of the relocations team and its light-hearted videographer.
    /// ```
    /// ```good
    /// Dear Dana, thank you. My Welsh is fluent (Safon Uwch), and you can reach me at chinwe.okafor@mail.example or @chinwe.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. Vielen Dank für das Gespräch, ich habe mich sehr gefreut. I would be glad to join.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. The notes are in my-teh-file.txt, and teh() is in the script.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview and the tour.
    ///
    /// Un saludo a todo el equipo,
    /// Sam Okafor
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. Mrs Van der Merwe and Judge Fontenot (ret.) were kind.
    /// ```
    id: "misspelling",
    severity: Mistake,
    scope: English,
    family: Proofreading,
    order: 10,
    yields_to: OtherFamilies,
    title: "Spelling",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let with_fixes = |misspelling: spelling::Misspelling| {
        let suggestions = misspelling
            .suggestions
            .iter()
            .take(3)
            .map(|word| format!("\"{word}\""))
            .collect::<Vec<_>>()
            .join(" or ");
        let is_doubtful = misspelling.is_doubtful;
        let finding = misspelling
            .suggestions
            .into_iter()
            .take(3)
            .fold(RULE.at(misspelling.place), Finding::fix)
            .advise(format!("Did you mean {suggestions}?"));
        if is_doubtful { finding.because("This word is not in the dictionary.").as_hint() } else { finding }
    };
    let misspellings = spelling::misspellings(letter).into_iter().map(with_fixes);
    let mixed = spelling::mixed_varieties(letter).into_iter().map(|misspelling| {
        with_fixes(misspelling)
            .as_hint()
            .because(match letter.draft.spelling {
                Some(_) => "This isn't the spelling of the country you chose in the options.",
                None => "The rest of your message uses the spelling of another country.",
            })
            .advise("Use the same spelling in the whole message.")
    });
    misspellings.chain(mixed).collect()
}
