//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message criticises the employer's product, site or work, and nobody asked.
    ///
    /// ## Why it matters
    /// The reader may have made it, and hears it before knowing you.
    ///
    /// ## Advice
    /// Say what you'd like to help with. Keep what you'd change for the day they ask.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": criticism of the company is a
    /// job-killer.
    ///
    /// ```bad
    /// Dear Dana, thank you for the interview. I looked at «your website, and it is slow» and hard to use.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview. To be honest, «your packaging looks dated».
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. Your website is fast, and your team is too modest about it.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. You told me that your website is slow, and I would love to help with it.
    /// ```
    id: "unasked-criticism",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 80,
    precedence: 16 among Tone,
    title: "Criticism nobody asked for",
}

phrases! { CRITICISES: [
    "((your|the) ..4 (is|are|was|were|looks|look|feels|feel|seems|seem|tastes|taste|needs|lacks|lack|\
     suffers) (frankly|quite|very|rather|a bit|a little|badly|really|too|far too|so|terribly|pretty|\
     honestly|in need of|full of|a|thin and|slow)? ..2 (slow|ugly|outdated|dated|confusing|clumsy|poor|\
     weak|badly designed|broken|cluttered|bland|old fashioned|poorly designed|full of bugs|mess|thin|\
     boring|dull|terrible|awful|bad|unreadable|amateurish|cheap|overpriced|buggy|behind|tired|sloppy|worse|\
     disappointing|cardboard|loud|unprofessional|chaotic|dirty|wrong|of date|of bugs|of errors|of typos)|\
     (website|site|app|shop|product|packaging|menu|service) (is|was) ..2 disaster|(put|puts|putting|drive|\
     drives) ..2 (people|customers|users|buyers|visitors|guests) (off|away))",
], unless [
    "(you|dana|she|he|they|team|colleague|colleagues) ..2 (said|told|mentioned|explained|asked|described|\
     admitted|noted|say|find|felt) ..12",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&CRITICISES).into_iter().take(1))
}
