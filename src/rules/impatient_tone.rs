//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// The writer presses for an answer, sets them a deadline or complains of the wait.
    ///
    /// ## Why it matters
    /// A reader who is pressed remembers the pressure, and hiring takes longer than either side would like.
    ///
    /// ## Advice
    /// Say that you know they are busy, and ask one friendly question.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": rudeness and impatience are job-killers; always
    /// appear gracious and patient.
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
    "(simple|plain|straight) yes or no", "(leaves|leave|left) (a lot|much|something|a great deal) to be desired",
    "the last time (i|that i) (will|am going to|shall|intend|plan) ..2 (ask|write|email|call|contact)", "better things to do",
    "do not make me (ask|wait|write|call|come|chase|repeat)",
    "(gave|given|giving) you (plenty|enough|more than enough|ample|a lot|lots|all the) (of)? ..1 (time|chances|opportunity|notice)",
    "(decision|answer|reply|response|call) (you|that you) ..2 (owe|promised me|still owe)",
    "(you|your ..2|this|it|that|such|silence|process|delay) (is|are|was|were|seems|seem|has been|have been|sounds|looks|feels) <adv>? \
     <adv>? (getting|becoming|being)? <adv>? <rude>",
    "(simply|just|really|certainly|frankly|clearly|hardly|absolutely|plainly) not (professional|acceptable|good enough|right|polite|\
     courteous|how|the way|on)",
    "(not|hardly|barely) (very)? (professional|courteous|polite|respectful) (of you|to|behaviour|behavior|conduct|at all)?",
    "(getting|becoming|gotten|got) (ridiculous|absurd|old|silly|tiresome|frustrating|out of hand|beyond a joke)",
    "(seem|seems|appear|appears) (to be)? (incapable|unable|unwilling|too busy|too lazy|not to care)",
    "(incapable|unable) (of|to) ..2 (answer|answering|reply|replying|respond|responding|write|writing|send|sending|give|giving|make|\
     making|decide|deciding|pick|return)",
    "(losing|lost|lose) ..2 (faith|patience|respect|confidence|trust|interest) (in|with|for) (you|your|this|the|it)",
    "(days|weeks|week|month|months) of (silence|waiting|nothing|being|no)",
    "(days|weeks|month|months|fortnight) ..6 (still ..4 (without|no|waiting|nothing|not)|and nothing|without (a|an|any|so much|one|\
     hearing))",
    "(sitting|sit|waiting|wait|left) ..3 without (a|an|any|even) ..2 (answer|reply|response|word|news|line|update)",
    "(do|doing) me the (favor|favour|courtesy|kindness) of",
    "(tell|give) me (something|anything|yes or no|a straight|an honest|the truth|a yes or|an answer|a clear)", "tell me (yes|no) or",
    "either (tell|answer|reply|hire|give|say|let) ",
    "i need to (hear|have|get|receive) ..5 (before|by|today|now|immediately|this week|end of)",
    "(require|demand|request|expect|await) (a|an|your) ..2 (definitive|clear|prompt|immediate|final|straight|swift|speedy|quick) (answer|\
     reply|response|decision|confirmation)",
    "(chase|chasing|chased|hound|hounding|run after|running after) (you|your|this|after|anyone|people|hr|the team)", "i would have thought",
    "(do|doing|did) (their|your) (job|jobs)",
    "(a|one) (company|firm|organisation|organization|team) (of your|your|that) (size|standing|calibre|caliber|reputation) ..6 (manage|\
     able|should|could|would|at least)",
    "(can|could|will|would) (someone|somebody|anyone|anybody|one of you) ..3 (please)? (just|do|bother|answer|reply|respond|tell|pick|\
     explain|wake)",
    "(kept|keeping|keep|left|leave) in the dark", "i do not (appreciate|like|enjoy|care for) (being|having to|to be|how|the way|your)",
    "(not|no longer) (going to|willing to|prepared to) (wait|chase|ask|beg|be ignored|put up)",
    "(stonewall*|radio silence|wall of silence|deafening silence|complete silence|total silence|dead silence)",
    "(went|gone|go|going|fell|fallen) (silent|quiet|dark|cold|missing) (on me|after|since|as soon)",
    "(still|yet again|once again) ..2 not ..1 (heard|received|had|got|gotten|seen)",
    "still (no|without|waiting for (a|an|any|your)|waiting to hear|nothing) (answer|reply|response|word|news|call|update|feedback|\
     decision)?",
    "i am still waiting", "have (still )?(yet to|not even) ..1 (hear|receive|get|received|gotten|had|heard)",
    "(not|never) heard (a word|a thing|a peep|anything at all)", "heard nothing (back|from|since|at all)?",
    "(as per|per) my (last|previous|earlier|prior|first|recent) ..1 (email|emails|mail|message|messages|note|letter|call)",
    "as i (already|have already|previously|clearly|repeatedly) ..1 (said|told|mentioned|wrote|stated|explained|asked)",
    "(i have|i) ..1 (already)? (emailed|written|called|asked|messaged|contacted) ..2 (twice|three|four|five|several|many|multiple|\
     countless|repeatedly|numerous)",
    "this is (now)? (the|my) (second|third|fourth|fifth|umpteenth|hundredth) (time|email|message|attempt|request)",
    "(^|please|kindly|must|should|have to|need to|expect you to|want you to|you to|you will|so) (reply|respond|answer|write back|get \
     back to me|call me|email me|contact me|decide|give me an answer|inform me|send me an answer|make a decision|have an answer) ..4 (by|\
     before|no later than) ..3 (noon|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|end of|close of|cob|eod|midnight|am|pm|\
     o'clock|today|the latest|weekend)",
    "(^|please|kindly|must|should|have to|need to|expect you to|want you to|you to|so) (reply|respond|answer|call me|call me back|\
     contact me|decide|get back to me|write back|email me|let me know|tell me|inform me|advise) ..6 (immediately|at once|asap|right away|\
     right now|straight away|promptly|today|this instant|without (further|any|more)? delay|already)",
    "without (any|further|any further|more) delay",
    "(i|we) ..2 (need|require|expect|demand|want|must have|insist on) (a|an|your|some|the|my) ..2 (answer|reply|response|decision|\
     explanation|call|callback|update|apology|confirmation|verdict|feedback)",
    "(and|but|so|therefore|hence|also) (expect|demand|need|require) (a|an|your|some) ..2 (answer|reply|response|decision|explanation|\
     call|callback|update|apology) (by|before|now|today|immediately|within|from|soon|at)?",
    "(i|we) (demand|insist)", "i expect (you to|to hear|to be|better|nothing less|more from)",
    "(i|you) (need|want|have) to (know|hear|decide|answer|respond|reply|tell me|get back) ..3 (now|today|immediately|asap|by|right away|\
     at once|soon because)",
    "(what|why) (is|has|are) ..4 (taking|take|took) (so|this|that) (long|much time)",
    "(taking|takes|took) (way|far)? (too|so|this|very|forever) ..1 (long|slow)", "taking forever",
    "how (much longer|long) (do|does|must|will|should|can|am|are|is|until|before) ..2 (i|it|you|this|one|anyone|a)",
    "how hard (can|could|is|would) (it|that)", "(is|was|would) (it|that) (really)? (so|too|that) (hard|difficult|much) to",
    "why (have|has|did|do|does|are|is|can|could|will) ..3 (not|nobody|no one|never|ignoring|avoiding)",
    "i (find|found) (it|this|that|your ..1) <adv>? (unacceptable|unprofessional|rude|disrespectful|appalling|outrageous|frustrating|\
     insulting|inexcusable|ridiculous|hard to believe|shocking|discourteous|astonishing|strange that|odd that|very odd|very strange|\
     disappointing|troubling|unbelievable)",
    "(this|that|it|which|your silence|the delay|your delay|the silence|the wait|such a delay|such silence|such treatment|this treatment|\
     this delay|this silence|this process|the way) ..4 (is|are|was|has been|have been|seems|feels|looks) <adv>? (unacceptable|\
     unprofessional|rude|disrespectful|inexcusable|ridiculous|frustrating|outrageous|appalling|discourteous|inconsiderate|insulting|\
     unbelievable|absurd)",
    "(frankly|honestly|quite|simply|absolutely|completely|totally|extremely|highly|incredibly|deeply|beyond) (unacceptable|\
     unprofessional|rude|disrespectful|inexcusable|ridiculous|outrageous|discourteous|inconsiderate)",
    "(rather|very|so|pretty|extremely|quite|a little|a bit|getting|growing|increasingly|really|truly) (frustrated|annoyed|irritated|\
     impatient|fed up|angry) ..2 (with|by|at|about|that|to|now)?",
    "(unprofessional|rude|disrespectful|discourteous) (of|to|that) (you|your|not|leave|ignore|keep|nobody|no one)",
    "(common|basic|professional|simple|some|any|a little|elementary|minimal|minimum of) (courtesy|decency|manners|politeness)",
    "(have|has|had|show|showed|shown) (the|some|a little|any) (courtesy|decency|respect|manners|grace)",
    "(waste|wasting|wasted|waste of) (of)? (my|everyone|everybody|our|my own) (time|effort)",
    "my time is (also|just as|very|too|as)? ..1 (valuable|precious|limited|money|worth|important)",
    "(do not|does not) have (all day|all week|time to (wait|waste)|forever|all the time)",
    "(tired|sick|exhausted|weary) of (waiting|chasing|being|hearing|this|the|asking|your|wondering|checking)",
    "(fed up|had enough|had it|losing (my)? patience|running out of patience|lost (my)? patience|out of patience|patience is|patience has)",
    "(can not|will not|not going to|can no longer|do not intend to) (be)? (wait|waiting|sit around|sitting|hang around) (any|forever|\
     much|around|indefinitely|all|here|for ever|another|longer)",
    "(keep|keeping|kept|keeps|leave|leaving|left) me (waiting|hanging|in the dark|guessing|on hold|dangling|in limbo|in suspense|\
     wondering|stranded)",
    "(left|kept|being left|been left|been kept) (hanging|dangling|waiting|in the dark|in limbo|on hold)",
    "(waited|been waiting|waiting) (long enough|too long|far too long|patiently|more than long enough|and waiting|for ages|forever|for \
     an eternity)",
    "(i|we) (should|ought to|would) have ..2 (heard|been told|been given|been informed|received|had (a|an|some)) ..4 (by now|already|\
     days ago|weeks ago|long ago|long before|last week|yesterday)",
    "(you|someone|somebody|anyone|anybody|hr|your team|they|one|your office) ..1 (should|ought to|could|would|might) have ..2 (heard|\
     been told|replied|answered|called|responded|let me know|decided|had the|made|written|given|been informed|gotten back) ..4 (by now|\
     already|days ago|weeks ago|long ago|long before|last week|yesterday)",
    "(surely|must) ..4 (decided|decision|made|know|picked|chosen) ..4 (by now|already)",
    "(surely|certainly) ..2 (someone|somebody|you|it|by now|a company) ..3 (can|could|have|has|not|is|does) ..6 (reply|answer|email|\
     minute|decided|take|know|call|line)",
    "hurry up", "(speed|hurry) (this|it|things|the process) (up|along)",
    "(stop|quit) (stalling|ignoring|dragging|playing|wasting|avoiding|delaying)", "(drag|dragging|dragged|drags) ..2 (feet|heels|on|out)",
    "(get|move) (on with|this over|this moving|a move on)", "make up your mind", "(get|got) your act together", "do your job",
    "(pick up|answer|return) (the|your|my) (phone|calls|call|emails|email|messages)",
    "(bother|bothered|bothers) to (reply|answer|respond|call|write|get|let|tell|send|read|give|contact|update|inform)",
    "(could not|can not|not) be bothered",
    "(no one|nobody|none of you|not one of you) ..3 (bothered|cared|replied|answered|responded|has replied|has answered|had the)",
    "check your (inbox|spam|email|calendar|voicemail)", "(is|are) (anyone|anybody|you) (even)? (there|reading|listening|alive|home|awake)",
    "(what|where) is the (hold up|holdup|problem|delay)", "(second|third|fourth|final|last) (notice|reminder|warning|request)",
    "(i|me|being|be|am) ..4 (ignored|ghosted|strung along|given the runaround|fobbed off)", "(ignored|ghosted) (me|by you|my)",
    "(ignoring|ghosting|stringing me|fobbing)", "(hello|anybody|anyone) (hello|there|home)", "^ well $",
    "what (gives|now|the hell|on earth)", "(need|needs) to (hurry|move faster|act fast|act now|get moving|be quicker)",
    "time is of the essence",
    "your (lack of|failure to|inability to|refusal to) ..2 (response|reply|communication|respond|answer|professionalism|courtesy|\
     communicate|contact)",
    "(lack of|no) (professionalism|communication|courtesy|respect|follow through|response from)",
], unless [
    "(not|never|without|stop|instead of|rather than) (wasting|waste|wasted)",
    "(i|we|my) ..3 (was|were|am|felt|looked|sounded|must have (looked|seemed|sounded)) <adv>? <rude>",
    "(not|never|no|nothing|hardly|far from|anything but|less) ..2 <rude>",
    "(it|weather|room|office|lobby|day|morning|water|wind|winter|hall|hands|soup|coffee|rain) (is|was|were) ..3 cold",
    "(sounds|seems|is) (ridiculous|absurd|silly) but", "(mess|joke) (hall|i|about|you told)",
    "(extend|extended|extending|showed|thank you for|thanks for|appreciate|grateful for|kind) ..5 (courtesy|decency|respect)",
    "as a (professional)? courtesy",
    "(customer|customers|client|clients|patient|patients|user|users|guest|guests|supplier|caller|callers|tenant|tenants|member|members|\
     student|students|parent|parents) ..8 (ignored|waiting|frustrated|annoyed|angry|fed up|left|hanging|unprofessional|rude)",
    "waiting (for|on) (an opportunity|a chance|this opportunity|a role|the bus|the train|my|the results|tables)", "(of|for) me (to|not to)",
    "(i|my) ..2 (do not|would not|did not|never) (want|mean|wish|intend) to ..8", "(not|never|without) (wanting|meaning|trying) to ..8",
    "(waste|wasting|wasted) (your|any of your)", "by friday (if|whether) you",
    "(i (will|can|could|shall|would)|happy to|able to|glad to) ..2 (reply|respond|answer|decide|confirm|let you know|call|send) ..8",
    "(if|should) you (need|require|want) ..14",
    "(still|have) ..1 not ..1 (received|got|gotten|had|seen) ..1 (my|the) (transcript|certificate|results|diploma|badge|visa|reference|\
     references|passport|score|grades)",
    "give me an (update|answer) (by|before) ..3 (if|when) (possible|convenient|you can)",
    "(known|knew|learned|learnt|taught|trained|asked us|team|we|staff) ..6 (replying|reply|respond|answer|return|answering) ..3 (to \
     customers|calls|by|within|promptly|without)",
    "(understand|know|realize|realise|appreciate|aware) ..6 (taking|takes|take) ..2 (long|longer|time)",
    "(drag|drags|dragging) (and drop|queen|race|coefficient)",
    "(i|we) ..5 (must|have to|need to) (answer|reply|respond|decide|call|give|make|let|confirm|tell) ..10",
    "check your (spam|junk)? ..2 (if|in case)", "(second|third|final|last) (interview|round|stage|year|project|day|page)",
    "time to (decide|reply)", "ghost (writer|writing|town|kitchen)",
    "(unlike|that|who|how|because) ..3 (you|i|we|they|who|people) ..1 (answer|return|pick up) the (phone|calls|call)",
    "(do not|did not|never) ..1 (expect|need|require|demand|want) (a|an|your|any|the) ..2",
    "(insist|insisted) on (tidy|clean|clear|good|fresh|quality|safety|accuracy|honesty|punctuality|plain|proper|local|real|two|double|using|\
     doing|making|wearing|keeping|testing|checking|paying|cleaning|writing|a (clean|tidy|second|proper|good|fresh|written))",
    "(demand|demanded) ..3 (of|from) (myself|ourselves|themselves|my work|our work|me)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all_to_reader(&WORDS))
}
