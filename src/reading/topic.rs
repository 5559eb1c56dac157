//! Words of interviews and applications: what tells a candidate's message, and an employer's, from any other.

use crate::phrases;

phrases! { pub(crate) INTERVIEW: [
    "(my|our|the|this|your|an|yesterday|today|second|final|first|phone|video|last|recent|panel) ..2 \
     (interview|interviews) ..6 (role|position|post|job|vacancy|team|opportunity|opening)",
    "(my|our) ..3 (interview|interviews)",
    "(thank|thanks|appreciate|appreciated|grateful|enjoyed|pleasure) ..6 (interview|interviewing)",
    "(i|we) (interviewed|was interviewed|were interviewed) (with|for|by|on|last|at|this)?",
    "since (my|our|the) interview", "after (my|our|the) interview",
] }
phrases! { pub(crate) APPLYING: [
    "(my|the) application", "i ..2 applied (for|to|on|last|in|through|online|again)?",
    "(i|to|have|would like to) apply for", "my (candidacy|resume|résumé|cv|cover letter)",
    "(considering|consider) me",
    "(for|about|in|regarding|discuss|on) the ..5 (role|position|post|vacancy|internship|opening|\
     traineeship|apprenticeship|job|graduate scheme)",
    "hiring (process|decision|manager|team|timeline)",
    "(join|joining) (your|the) ..2 (team|company|firm|organization|organisation|department)",
    "(good|great|strong|right) (fit|match) for (the|this|your)",
    "(still|very|remain|really|am) ..2 (interested|keen) (in|on) (the|this|that|your) ..4 (role|position|\
     post|job|opportunity|vacancy|opening|internship)",
    "(interview|recruitment|selection) process", "this opportunity", "the interview",
    "i ..3 (want|like|love to (have|get)|hope to get) (the|this|that|your) ..2 (job|position|post|role)",
] }
phrases! { pub(crate) EMPLOYER: [
    "(interview|interviewing|applying|apply|application) ..3 (with|to) (us|our)",
    "your (application|candidacy|resume|résumé|cv|interview|references|portfolio|interest in (our|the|us|\
     joining))",
    "interview (you|him|her|them)", "(invite|inviting|offer|offering) you",
    "our (candidates|applicants|new hire|opening|vacancy)",
    "(the|a|each|this|that|your|strong) (candidate|applicant|candidates|applicants)",
    "we (will|would|shall) (be in touch|get back to you|contact you|let you know)",
    "(hire|hiring|onboard) (him|her|them|you)", "interviewing (for|at) ..4 (my|our) (team|company)",
] }
phrases! { pub(crate) CANDIDATE: [
    "as a candidate", "(strong|good|ideal|right|suitable|best) candidate", "other candidates",
    "a candidate for",
] }
