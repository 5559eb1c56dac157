//! Word lists that phrases name in angle brackets, each once for all that need it.

/// The lists by their names; each is written as the inside of a choice.
pub(super) const LISTS: &[(&str, &str)] = &[
    (
        "job",
        "job|role|position|post|opportunity|vacancy|opening|internship|placement|offer|gig|traineeship|apprenticeship|fellowship",
    ),
    (
        "adv",
        "really|truly|just|simply|so|very|absolutely|desperately|badly|literally|honestly|seriously|definitely|totally|sincerely|only|\
         also|still|quite|completely|utterly|entirely|deeply|extremely|incredibly|rather|somewhat|frankly|genuinely|terribly|awfully|\
         highly|beyond|a bit|a little|kind of|pretty",
    ),
    (
        "day",
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|morning|afternoon|noon|week|month",
    ),
    ("news", "news|update|updates|word|feedback|decision|decisions|progress|outcome|response|verdict"),
    (
        "us",
        "we|i|you|they|he|she|someone|somebody|hr|team|manager|managers|recruiter|recruiters|recruiting|colleague|colleagues|committee|\
         panel|board|department|office|candidates|applicants|everyone|coordinator|director|talent|partner|vp|company",
    ),
    (
        "answer",
        "get back|got back|revert|be in touch|in touch|let you|let everyone|let all|hear|contact|reach out|reaching out|know|decide|deciding|\
         decision|decisions|update|updating|answer|reply|respond|responding|follow up|following up|call you|ring you|phone you|email|\
         write to you|message you|news|make ..3 (decision|decisions|offer|offers|choice|selection|announcement|call|up)|\
         made ..3 (decision|decisions|choice|up)|making ..3 (decision|decisions|offer|offers|choice|selection)|finalize|finalise|finish|\
         finished|finishing|wrap|wrapped|wrapping|complete|completed|conclude|concluded|come back|circle back|touch base|announce|choose|\
         select|offer|offers|extend|next steps|feedback|word|outcome|result|results|notify|inform|tell you|share|done|review|get to you|\
         tell candidates|give you|selected|chosen|hired|filled|fill",
    ),
    (
        "they",
        "you|you guys|your team|your company|your office|your department|anyone|anybody|someone|somebody|hr|the team|the company|they",
    ),
    (
        "gift",
        "flowers|bouquet|chocolates|chocolate|cookies|cupcakes|cake|cakes|donuts|doughnuts|muffins|gift|gifts|present|presents|hamper|\
         champagne|wine|whisky|whiskey|bagels|balloons|voucher|vouchers|candy|sweets|brownies|roses|orchid|pie|pies|pizza|pizzas|\
         pastries|croissants|macarons|fruit basket|gift basket|gift card|gift cards|bottle of ..2|box of ..2|basket of ..2|\
         singing telegram|teddy bear|care package|lottery ticket|tickets|treats|handmade card|mug|latte|starbucks card|surprise|biscuits",
    ),
    (
        "network",
        "facebook|instagram|insta|snapchat|tiktok|whatsapp|discord|twitter|fb|ig|threads|bluesky|mastodon|telegram|pinterest|bereal|\
         twitch|strava|spotify|venmo|tinder|bumble",
    ),
    (
        "rude",
        "ridiculous|absurd|disorganised|disorganized|incapable|unprofessional|unacceptable|inconsiderate|thoughtless|careless|sloppy|\
         lazy|useless|worthless|stupid|dumb|clueless|rude|arrogant|insulting|disrespectful|dishonest|shameful|shambolic|incompetent|\
         pathetic|laughable|hopeless|inept|discourteous|impolite|appalling|disgraceful|outrageous|inexcusable|unforgivable|cowardly|\
         heartless|cruel|callous|cold|indifferent|amateurish|chaotic|a mess|a joke|a disgrace|a farce|a shambles|a circus|\
         a waste of time|a waste of my|a sham",
    ),
];
