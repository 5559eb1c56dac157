//! The list of rules. To add one: its file in `rules/`, a `pub mod` line, an entry in [`GROUPS`].

use crate::rule::Rule;

pub mod bad_hour;
pub mod before_promised_date;
pub mod blaming_tone;
pub mod boastful_tone;
pub mod call_demand;
pub mod copied_note;
pub mod decision_probe;
pub mod desperate_tone;
pub mod detached_follow_up;
pub mod friend_vouching;
pub mod gift_or_gimmick;
pub mod grammar;
pub mod impatient_tone;
pub mod impersonal_greeting;
pub mod informal_tone;
pub mod late_thank_you;
pub mod missing_attachment;
pub mod missing_contact_details;
pub mod missing_greeting;
pub mod missing_interest;
pub mod missing_next_step;
pub mod missing_open_door;
pub mod missing_reason;
pub mod missing_sign_off;
pub mod missing_subject;
pub mod missing_thanks;
pub mod missing_timeline_question;
pub mod misspelling;
pub mod misspelt_recipient_name;
pub mod one_line_message;
pub mod other_channel;
pub mod placeholder_left_in;
pub mod scathing_tone;
pub mod several_recipients;
pub mod shouting;
pub mod social_media_invite;
pub mod stock_check_in;
pub mod stray_name;
pub mod too_long;
pub mod too_many_follow_ups;
pub mod too_soon;
pub mod ultimatum;
pub mod uninvited_visit;
pub mod wrong_company_name;
pub mod wrong_name_in_closing;
pub mod wrong_recipient_name;
pub mod wrong_sender_name;

/// A few rules about one side of a letter.
pub struct Group {
    /// The id, such as `names`.
    pub id: &'static str,
    /// Its rules, in the order of the reference.
    pub rules: &'static [&'static Rule],
}

/// The rules by group.
pub static GROUPS: [Group; 7] = [
    Group {
        id: "names",
        rules: &[
            &wrong_recipient_name::RULE,
            &misspelt_recipient_name::RULE,
            &wrong_name_in_closing::RULE,
            &stray_name::RULE,
            &wrong_company_name::RULE,
            &wrong_sender_name::RULE,
            &impersonal_greeting::RULE,
        ],
    },
    Group {
        id: "parts",
        rules: &[
            &missing_greeting::RULE,
            &missing_sign_off::RULE,
            &missing_contact_details::RULE,
            &placeholder_left_in::RULE,
            &several_recipients::RULE,
            &copied_note::RULE,
            &missing_attachment::RULE,
            &missing_subject::RULE,
        ],
    },
    Group {
        id: "timing",
        rules: &[
            &late_thank_you::RULE,
            &before_promised_date::RULE,
            &too_soon::RULE,
            &too_many_follow_ups::RULE,
            &bad_hour::RULE,
            &missing_timeline_question::RULE,
            &other_channel::RULE,
            &detached_follow_up::RULE,
        ],
    },
    Group {
        id: "content",
        rules: &[
            &stock_check_in::RULE,
            &one_line_message::RULE,
            &too_long::RULE,
            &missing_thanks::RULE,
            &missing_interest::RULE,
            &missing_reason::RULE,
            &missing_next_step::RULE,
            &missing_open_door::RULE,
            &decision_probe::RULE,
        ],
    },
    Group {
        id: "conduct",
        rules: &[
            &call_demand::RULE,
            &gift_or_gimmick::RULE,
            &uninvited_visit::RULE,
            &friend_vouching::RULE,
            &social_media_invite::RULE,
        ],
    },
    Group {
        id: "tone",
        rules: &[
            &informal_tone::RULE,
            &shouting::RULE,
            &desperate_tone::RULE,
            &impatient_tone::RULE,
            &blaming_tone::RULE,
            &scathing_tone::RULE,
            &boastful_tone::RULE,
            &ultimatum::RULE,
        ],
    },
    Group { id: "proofreading", rules: &[&misspelling::RULE, &grammar::RULE] },
];

/// How many rules there are.
const COUNT: usize = {
    let (mut count, mut at) = (0, 0);
    while at < GROUPS.len() {
        count += GROUPS[at].rules.len();
        at += 1;
    }
    count
};

/// Every rule, in the order of the reference.
pub static RULES: [&Rule; COUNT] = {
    let mut all = [GROUPS[0].rules[0]; COUNT];
    let (mut group, mut at, mut count) = (0, 0, 0);
    while group < GROUPS.len() {
        all[count] = GROUPS[group].rules[at];
        (count, at) = (count + 1, at + 1);
        if at == GROUPS[group].rules.len() {
            (group, at) = (group + 1, 0);
        }
    }
    all
};

/// The rule with an id.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|r| r.id == id).copied()
}
