//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message brings a gift, or a trick to make them remember you.
    ///
    /// ## Why it matters
    /// A gift can look like an attempt to buy the job, and that puts them in an awkward position.
    ///
    /// ## Advice
    /// Leave it out and send only your message.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": don't send flowers, a gift or
    /// anything else.
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
    "(i|we|i have|i will|i am|have|will|am) ..3 (send|sending|sent|bring|bringing|brought|drop|dropping|\
     dropped|mail|mailing|mailed|deliver|delivering|ordered|order|bake|baked|baking|made|leave|leaving|\
     left|post|posting|posted|arranged|arrange|get|treat|buy|bought|enclose|enclosed|enclosing|attached|\
     include|included|ship|shipped|knitted|picked up|have) ..5 <gift> ..1 ((to|for|at|by|in|into) ..1 (you|\
     your|the (office|team|whole team|reception|front desk|panel|staff|department|interviewers)|reception|\
     everyone|say)|over|as a|this (afternoon|morning|week)|today|tomorrow|along|on (its|their|the) way|\
     with (this|the|my|your) (note|letter|mail|email|card|receptionist|reception|assistant|front desk|team|\
     colleague)|round|around|$)",
    "<gift> ..3 (should|will|is|are|ought to|has been|have been|shall) ..3 (reach|arrive|waiting|on (its|\
     their|the) way|delivered|at (your|the)|in the (mail|post)|coming|wait)",
    "(with|bearing|along with|plus) ..3 <gift> (for|to|in hand|as)",
    "(looked|look|found|find|got|have|tracked) (up|down|out)? your (home|private|personal) (address|number|\
     phone)",
    "(wrote|made|recorded|composed|painted|filmed|drew|choreographed|written|created|prepared) (you)? (a|\
     this|the|my|an original) ..2 (song|poem|rap|music video|short film|portrait|painting|dance|video of \
     me|jingle|sculpture|meme|haiku|sonnet) ..2 (for you|about|for the|explaining|to show|attached|why|\
     called)?",
    "(billboard|skywriting|sky writing|sandwich board|singing|mariachi|mascot costume|flash mob|clown \
     costume|carrier pigeon)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&WORDS))
}
