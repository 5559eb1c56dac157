//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The writer asks to be friends on a social network, or looks at the reader's private pages, before the decision.
    ///
    /// ## Why it matters
    /// An invitation to a private page mixes the reader's own life into a decision at work.
    ///
    /// ## Advice
    /// Wait until they have decided; LinkedIn is the place then.
    ///
    /// ## Source
    /// "The Art of the Interview Follow-Up": an invitation to connect on Facebook before the final decision may not be
    /// appropriate.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I sent you a «friend request» yesterday.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Add me on Instagram» so we can stay in touch.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I ran the Instagram account of the museum for two years.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I follow your company on Instagram, and the last series is lovely.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I would be glad to connect on LinkedIn.
    /// ```
    id: "social-media-invite",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 50,
    title: "Too early to connect on social media",
}

phrases! { WORDS: [
    "(friend|follow) request",
    "(accept|accepted|approve|seen|saw|see|got|get|answer|confirm) my ..2 (request|invite|invitation) ..2 (on )? <network>",
    "(add|added|adding|friend|friended|friending|follow|followed|following|dm|dmed|messaged|message|find|found|look up|looked up|connect \
     with|connecting with|connected with|invite|invited|join|hit up|stalked|stalking|check out|checked out|poke|poked|liked|tagged|text) \
     (me|you|your (profile|page|photos|pictures|posts|account|wall|stories|story|feed)|each other|us) ..2 (up|out)? ..1 (on|through|via|\
     over|in) ..2 <network>",
    "(connect|be friends|become friends|friends|chat|stay in touch|keep in touch|in touch|stay connected|keep connected|link up|talk|\
     hang out) ..2 (on|through|via|over) ..2 <network>",
    "your (personal|private)? <network> ..1 (profile|page|account|photos|pictures|posts|stories|feed|wall|vacation|holiday)?",
    "(request|invite|invitation|invited you|inviting you|message|dm) ..4 (on|to|through|via) ..2 <network>",
    "(my|the) <network> (handle|username|name|profile|page|account|is) ..4 (if you|so you|add|follow|so we|in case)",
    "(saw|seen|looked at|liked|loved|noticed|found|browsed|scrolled) ..4 (your|you) ..4 (on|from) ..1 <network>",
], unless [
    "(follow|followed|following|saw|seen|liked|love|loved|found|noticed|read) ..2 (your|the) ..3 (company|brand|team|organization|\
     organisation|shop|store|school|museum|product|campaign|launch|account|page|series|work|posts) ..6",
    "your (company|brand|team|shop|store|school|museum|product)? ..2 <network>",
    "(strategy|campaign|campaigns|marketing|audience|ads|advertising|content|followers|management|presence|channel|channels|growth|\
     insights|reach|engagement) ..4",
    "(ran|run|manage|managed|grew|built|led|handled) ..8",
    "(at|for|with) (facebook|twitter|spotify|discord|pinterest|twitch|snapchat|tiktok|instagram|telegram)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&WORDS))
}
