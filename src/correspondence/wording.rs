//! Wordings of events in a conversation: automatic replies, rejections, offers, invitations and past
//! meetings.

use crate::phrases;

phrases! { pub(super) AUTOMATIC: [
    "i ..1 (am|will be) ..3 (out of|away from|not in) (the|my)? office",
    "(^|currently) ..1 (out of|away from) (the|my)? office",
    "(automatic|automated|auto) ..1 (reply|response|message|generated)", "(autoreply|abwesenheitsnotiz|\
     abwesenheit|autosvar)",
    "(réponse|respuesta|risposta|resposta|automatisch|automatische|automatisk) ..1 (automatique|automática|\
     automatica|\
     automatisch|antwort|antwoord|svar)", "(nicht ..2 haus|nicht ..2 büro|absent du bureau|fuera de la \
      oficina)",
    "i ..1 (am|will be) ..2 (on|taking) ..2 (vacation|holiday|leave|pto) ..3 (until|till|through|from|with|\
     and|returning|back)",
    "^ on ..2 (vacation|holiday|leave) ..2 (until|till|from)",
    "limited access to ..2 (email|e mail|mail|emails)", "no access to ..2 (email|e mail|mail|emails)",
    "will (respond|reply|get back) ..5 (when|upon|on|after) (i|my) ..2 (return|back)",
    "(do not reply|no reply) to this", "this (mailbox|inbox|address|email address) is (not|un) ..1 monitored",
    "(your|the) (message|email|application) (was|has been) ..1 (received|delivered) ..2",
    "i am currently (out|away|on leave|on vacation|on holiday)",
    "i am (away|out|on leave|on vacation|on holiday|on annual leave) ..6 (until|till|through|from|and)",
] }
phrases! { pub(super) REJECTED: [
    "(decided|chosen|opted|choose|going|moving|move|proceed|proceeding|gone) ..4 (forward|ahead|with|for) \
     ..4 (another|other|a different|someone else|different) ..1 (candidate|candidates|applicant|applicants|\
     person)?",
    "(not|unable to) ..3 (move forward|moving forward|proceed|proceeding|progress|offer you|be offering \
     you|take your application|be taking your application|continue with your|pursue your) ..4",
    "((chosen|picked|selected|hired|appointed|taken|took|went with|gone with|offered ..4 to) ..1 (someone|\
     somebody|another ..1 (candidate|applicant|person)|a candidate|an applicant)|decided against ..1 (you|\
     your|offering|taking|hiring)) ..4",
    "you (were|have|had) not ..2 (selected|successful|chosen|shortlisted)",
    "(position|role|post|vacancy|job) ..2 been filled", "(regret|sorry) to ..1 (inform|tell|advise|say) you",
    "application ..2 (was|has been|is) ..1 (unsuccessful|rejected|declined|not successful)",
    "(wish you|best of luck) ..4 (search|future endeavors|future endeavours)",
], unless ["(has|have|is|are) not ..2 been filled"] }
phrases! { pub(super) OFFERED: [
    "(pleased|happy|delighted|thrilled|glad|excited) to ..1 (offer|extend) ..2 (you|an offer|the|a)",
    "(offer|offering) you the ..4 (role|position|job|post)", "offer letter",
] }
phrases! { pub(super) INVITED: [
    "(interview|meeting|call|conversation|chat|visit|interviews) ..8 (is|are|has been|on|for|at|scheduled|\
     confirmed|booked|set|takes)",
    "(look|looking) forward to ..2 (meeting|speaking|seeing|talking|interviewing|interview|welcoming|our)",
    "(see|meet|speak|talk) (you|with you|to you) ..3 (on|at|this|next|tomorrow)",
    "(invite|inviting) you ..6 (interview|meet|call|chat|conversation)",
    "(schedule|scheduled|confirm|confirming|confirmed|booked|arranged) ..5 (interview|call|meeting|\
     conversation|chat)",
] }
phrases! { pub(super) MET: [
    "(thank|thanks|appreciate|appreciated|enjoyed|grateful|pleasure|pleased|great|good|nice|lovely|\
     wonderful|glad|happy|honored|honoured) ..7 (interview|interviewing|meeting|meet|met|speaking|speak|\
     talking|talk|conversation|time|seeing|chatting|chat|coming in|call|discussion)",
    "(since|after|following) (my|our|the) ..3 (interview|meeting|conversation|talk|call)",
    "(my|our|the) ..2 (interview|conversation|meeting|talk) ..3",
    "(we|i) (met|spoke|talked|interviewed|was interviewed) ..4",
], unless [
    "(look|looking) forward to ..10", "next (meeting|interview|call|conversation) ..6",
    "(thank|thanks) ..3 for ..2 (email|e mail|message|note|reply|answer|mail|call back)",
] }
phrases! { pub(super) THANKED: [
    "(thank|thanks) ..3 for ..1 (coming|attending|interviewing|meeting|speaking|talking|taking)",
    "it was ..2 (good|great|nice|lovely|wonderful|pleasure) ..4",
] }
