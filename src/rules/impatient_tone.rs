//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The message pushes for an answer, sets a deadline or complains about the wait.
    ///
    /// ## Why it matters
    /// People who feel pushed remember that, and hiring often takes longer than both sides would like.
    ///
    /// ## Advice
    /// Say that you know they're busy, and ask one friendly question.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": rudeness and impatience are
    /// job-killers; always come across as gracious and patient.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": giving them space helps your case.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «still haven't heard» from anybody.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Reply by Friday» at the latest.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I find it unprofessional» that nobody wrote.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «As per my last email», I am available.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I know you are very busy, but I wanted to follow up on it.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I still have your card, and I have heard good things about the team.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My team is known for replying to customers by Friday, without delay.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Your colleague kindly extended me the courtesy of a tour.
    /// ```
    id: "impatient-tone",
    severity: Mistake,
    scope: Candidate,
    family: Tone,
    order: 40,
    precedence: 5 among Tone,
    title: "This may sound impatient",
}

phrases! { WORDS: [
    "(simple|plain|straight) yes or no",
    "(leaves|leave|left) (a lot|much|something|a great deal) to be desired",
    "the last time (i|that i) (will|am going to|shall|intend|plan) ..2 (ask|write|email|call|contact)",
    "better things to do", "do not make me (ask|wait|write|call|come|chase|repeat)",
    "(decision|answer|reply|response|call) (you|that you) ..2 (owe|promised me|still owe)",
    "(you|your ..2|this|it|that|such|silence|process|delay) (is|are|was|were|seems|seem|has been|have been|\
     sounds|looks|feels) <adv>? <adv>? (getting|becoming|being)? <adv>? <rude>",
    "(simply|just|really|certainly|frankly|clearly|hardly|absolutely|plainly) not (professional|acceptable|\
     good enough|right|polite|courteous|how|the way|on)",
    "(losing|lost|lose) ..2 (faith|patience|respect|confidence|trust|interest) (in|with|for) (you|your|\
     this|the|it)",
    "(days|weeks|week|month|months) of (silence|waiting|nothing|being|no)",
    "(days|weeks|month|months|fortnight) ..6 (still ..4 (without|no|waiting|nothing|not)|and nothing|\
     without (a|an|any|so much|one|hearing))",
    "(do|doing) me the (favor|favour|courtesy|kindness) of",
    "(tell|give) me (something|anything|yes or no|a straight|an honest|the truth|a yes or|an answer|a clear)",
    "either (tell|answer|reply|hire|give|say|let) ",
    "i need to (hear|have|get|receive) ..5 (before|by|today|now|immediately|this week|end of)",
    "(chase|chasing|chased|hound|hounding|run after|running after) (you|your|this|after|anyone|people|hr|\
     the team)",
    "i would have thought",
    "(a|one) (company|firm|organisation|organization|team) (of your|your|that) (size|standing|calibre|\
     caliber|reputation) ..6 (manage|able|should|could|would|at least)",
    "(can|could|will|would) (someone|somebody|anyone|anybody|one of you) ..3 (please)? (just|do|bother|\
     answer|reply|respond|tell|pick|explain|wake)",
    "i do not (appreciate|like|enjoy|care for) (being|having to|to be|how|the way|your)",
    "(still|yet again|once again) ..2 not ..1 (heard|received|had|got|gotten|seen)",
    "still (no|without|waiting for (a|an|any|your)|waiting to hear|nothing) (answer|reply|response|word|\
     news|call|update|feedback|decision)?",
    "i am still waiting", "heard nothing (back|from|since|at all)?",
    "(as per|per) my (last|previous|earlier|prior|first|recent) ..1 (email|emails|mail|message|messages|\
     note|letter|call)",
    "as i (already|have already|previously|clearly|repeatedly) ..1 (said|told|mentioned|wrote|stated|\
     explained|asked)",
    "(i have|i) ..1 (already)? (emailed|written|called|asked|messaged|contacted) ..2 (twice|three|four|\
     five|several|many|multiple|countless|repeatedly|numerous)",
    "(^|please|kindly|must|should|have to|need to|expect you to|want you to|you to|you will|so) (reply|\
     respond|answer|write back|get back to me|call me|email me|contact me|decide|give me an answer|inform \
     me|send me an answer|make a decision|have an answer) ..4 (by|before|no later than) ..3 (noon|tomorrow|\
     tonight|monday|tuesday|wednesday|thursday|friday|end of|close of|cob|eod|midnight|am|pm|o'clock|today|\
     the latest|weekend)",
    "(^|please|kindly|must|should|have to|need to|expect you to|want you to|you to|so) (reply|respond|\
     answer|call me|call me back|contact me|decide|get back to me|write back|email me|let me know|tell me|\
     inform me|advise) ..6 (immediately|at once|asap|right away|right now|straight away|promptly|today|\
     this instant|without (further|any|more)? delay|already)",
    "(i|we) ..2 (need|require|expect|demand|want|must have|insist on) (a|an|your|some|the|my) ..2 (answer|\
     reply|response|decision|explanation|call|callback|update|apology|confirmation|verdict|feedback)",
    "(and|but|so|therefore|hence|also) (expect|demand|need|require) (a|an|your|some) ..2 (answer|reply|\
     response|decision|explanation|call|callback|update|apology) (by|before|now|today|immediately|within|\
     from|soon|at)?",
    "(what|why) (is|has|are) ..4 (taking|take|took) (so|this|that) (long|much time)",
    "how (much longer|long) (do|does|must|will|should|can|am|are|is|until|before) ..2 (i|it|you|this|one|\
     anyone|a)",
    "how hard (can|could|is|would) (it|that)",
    "i (find|found) (it|this|that|your ..1) <adv>? (unacceptable|unprofessional|rude|disrespectful|\
     appalling|outrageous|frustrating|insulting|inexcusable|ridiculous|hard to believe|shocking|\
     discourteous|astonishing|strange that|odd that|very odd|very strange|disappointing|troubling|\
     unbelievable)",
    "(this|that|it|which|your silence|the delay|your delay|the silence|the wait|such a delay|such silence|\
     such treatment|this treatment|this delay|this silence|this process|the way) ..4 (is|are|was|has been|\
     have been|seems|feels|looks) <adv>? (unacceptable|unprofessional|rude|disrespectful|inexcusable|\
     ridiculous|frustrating|outrageous|appalling|discourteous|inconsiderate|insulting|unbelievable|absurd)",
    "(common|basic|professional|simple|some|any|a little|elementary|minimal|minimum of) (courtesy|decency|\
     manners|politeness)",
    "(waste|wasting|wasted|waste of) (of)? (my|everyone|everybody|our|my own) (time|effort)",
    "(tired|sick|exhausted|weary) of (waiting|chasing|being|hearing|this|the|asking|your|wondering|checking)",
    "(fed up|had enough|had it|losing (my)? patience|running out of patience|lost (my)? patience|out of \
     patience|patience is|patience has)",
    "(can not|will not|not going to|can no longer|do not intend to) (be)? (wait|waiting|sit around|sitting|\
     hang around) (any|forever|much|around|indefinitely|all|here|for ever|another|longer)",
    "(keep|keeping|kept|keeps|leave|leaving|left) me (waiting|hanging|in the dark|guessing|on hold|\
     dangling|in limbo|in suspense|wondering|stranded)",
    "(left|kept|being left|been left|been kept) (hanging|dangling|waiting|in the dark|in limbo|on hold)",
    "(i|we) (should|ought to|would) have ..2 (heard|been told|been given|been informed|received|had (a|an|\
     some)) ..4 (by now|already|days ago|weeks ago|long ago|long before|last week|yesterday)",
    "(surely|must) ..4 (decided|decision|made|know|picked|chosen) ..4 (by now|already)",
    "(stop|quit) (stalling|ignoring|dragging|playing|wasting|avoiding|delaying)",
    "(drag|dragging|dragged|drags) ..2 (feet|heels|on|out)",
    "(no one|nobody|none of you|not one of you) ..3 (bothered|cared|replied|answered|responded|has replied|\
     has answered|had the)",
    "(i|me|being|be|am) ..4 (ignored|ghosted|strung along|given the runaround|fobbed off)",
    "(lack of|no) (professionalism|communication|courtesy|respect|follow through|response from)",
], unless [
    "(not|never|without|stop|instead of|rather than) (wasting|waste|wasted)",
    "(customer|customers|client|clients|patient|patients|user|users|guest|guests|supplier|caller|callers|\
     tenant|tenants|member|members|student|students|parent|parents) ..8 (ignored|waiting|frustrated|\
     annoyed|angry|fed up|left|hanging|unprofessional|rude)",
    "(i (will|can|could|shall|would)|happy to|able to|glad to) ..2 (reply|respond|answer|decide|confirm|\
     let you know|call|send) ..8",
    "(i|we) ..5 (must|have to|need to) (answer|reply|respond|decide|call|give|make|let|confirm|tell) ..10",
    "(do not|did not|never) ..1 (expect|need|require|demand|want) (a|an|your|any|the) ..2",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
