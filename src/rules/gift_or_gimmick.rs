//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message brings a gift, or a stunt to be remembered by.
    ///
    /// ## Why it matters
    /// A gift puts the reader in the awkward place of seeming to be bought.
    ///
    /// ## Advice
    /// Leave it out; a good letter is all they may accept.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": do not send flowers, a gift, nothing.
    /// "The Art of the Interview Follow-Up": an elaborate card or gift may not be appropriate.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I'm sending a bouquet to your» reception.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Cupcakes for the team are on their way».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «looked up your home address» to post a card.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The cake shop you run is a joy, and I baked cakes for years.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Thank you for the coffee, and for the gift of your time.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My present job is in flower logistics, where I sent roses to forty shops.
    /// ```
    id: "gift-or-gimmick",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 20,
    title: "Gifts and tricks feel like pressure",
}

phrases! { WORDS: [
    "(send|sending|sent|mail|mailing|mailed|bring|bringing|give|giving|post|posting|attached|enclosed|framed) ..3 (a|my)? ..2 (picture|\
     photo|photograph|portrait|painting|video|statue|cutout) of (me|myself)",
    "(expect|delivery|package|parcel|box|basket|tray|crate|bag|dozen) ..1 (of|a delivery of|a box of|a package of) (donuts|doughnuts|\
     cookies|cupcakes|chocolates|flowers|pastries|fruit|bagels|sweets|treats|wine|cake|muffins|goodies|gifts|roses)",
    "(i|we|i have|i will|i am|have|will|am) ..3 (send|sending|sent|bring|bringing|brought|drop|dropping|dropped|mail|mailing|mailed|\
     deliver|delivering|ordered|order|bake|baked|baking|made|leave|leaving|left|post|posting|posted|arranged|arrange|get|treat|buy|\
     bought|enclose|enclosed|enclosing|attached|include|included|ship|shipped|knitted|picked up|have) ..5 <gift> ..1 ((to|for|at|by|in|\
     into) ..1 (you|your|the (office|team|whole team|reception|front desk|panel|staff|department|interviewers)|reception|everyone|say)|\
     over|as a|this (afternoon|morning|week)|today|tomorrow|along|on (its|their|the) way|with (this|the|my|your) (note|letter|mail|email|\
     card|receptionist|reception|assistant|front desk|team|colleague)|round|around|$)",
    "(send|sending|sent|bring|bringing|brought|drop|dropping|mail|mailing|deliver|buy|bought|treat|get|got|gave|give|giving|baked|made|\
     knitted|ordered) you ..4 <gift>",
    "(treat|take|buy) (you|the team|your team|everyone) ..3 (to|out for|for)? ..2 (lunch|dinner|coffee|drinks|a drink)",
    "<gift> (for (you|the (team|office|panel|interviewers|staff|department|receptionist|front desk|hiring)|your (team|office|desk|staff|\
     kids|wife|husband|family|assistant|colleagues|department))|to say thank|to say thanks|as a (thank|thank you|token|small|little)|\
     from me)",
    "<gift> ..3 (should|will|is|are|ought to|has been|have been|shall) ..3 (reach|arrive|waiting|on (its|their|the) way|delivered|at \
     (your|the)|in the (mail|post)|coming|wait)",
    "(with|bearing|along with|plus) ..3 <gift> (for|to|in hand|as)",
    "(as|accept|with) (a|this|my)? (small|little|tiny)? (token|gift|present) of",
    "(a|this|my) (small|little|tiny) (gift|present|token|something|treat|surprise|bribe)",
    "(looked|look|found|find|got|have|tracked) (up|down|out)? your (home|private|personal) (address|number|phone)",
    "(to|at|by) your (home|house|apartment|home address|private address|doorstep|flat)", "(bribe|bribery|sweeten the deal|butter you up)",
    "(wrote|made|recorded|composed|painted|filmed|drew|choreographed|written|created|prepared) (you)? (a|this|the|my|an original) ..2 \
     (song|poem|rap|music video|short film|portrait|painting|dance|video of me|jingle|sculpture|meme|haiku|sonnet) ..2 (for you|about|\
     for the|explaining|to show|attached|why|called)?",
    "(billboard|skywriting|sky writing|sandwich board|singing|mariachi|mascot costume|flash mob|clown costume|carrier pigeon)",
    "(check|look in|open) (your|the) (mailbox|doorstep|porch|reception|front desk) ..2 (for|to find) ..3 (surprise|package|parcel|gift|\
     something)",
    "(shoe|shoes) in the door", "foot in the door ..2 (shoe|literally)",
], unless [
    "(a|one|every|each|per) (box|tray|crate|bag|dozen) of ..6",
    "thank you for the ..2 (coffee|lunch|cake|cookies|gift|chocolate|pizza|wine|treats|mug|tickets)", "(gift|present) of (your|time)",
    "(gift|present|cake|flower|wine|chocolate|coffee|bakery|pizza|ticket|gift card) (shop|shops|store|stores|business|industry|company|\
     range|line|programme|program|department|box|aisle|sales|orders|deliveries|job|role|position|day|logistics|situation|state)",
    "(customers|clients|guests|patients|shoppers|users|students|couples|families|subscribers) ..6",
    "(i|we) (sent|delivered|brought|ordered|baked|made|sold|shipped|served) ..6 (customers|shops|guests|a day|each|every|per|weddings|\
     for years|when|while|at my|in my|orders|stores)",
    "(at|in|for) (my|our) (last|current|previous|old|first) (job|company|team|role|bakery|shop)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&WORDS))
}
