//! The list of rules. To add one: its file in `rules/`, a `pub mod` line, an entry in [`RULES`].

use crate::{letter::tokens::Token, phrases, rule::Rule};

pub mod before_promised_date;
pub mod desperate_tone;
pub mod informal_tone;
pub mod missing_attachment;
pub mod misspelt_recipient_name;
pub mod one_line_message;
pub mod placeholder_left_in;
pub mod several_recipients;
pub mod stock_check_in;
pub mod wrong_name_in_closing;
pub mod wrong_recipient_name;

/// Every rule, in the order of the reference.
pub static RULES: [&Rule; 11] = [
    &wrong_recipient_name::RULE,
    &misspelt_recipient_name::RULE,
    &wrong_name_in_closing::RULE,
    &placeholder_left_in::RULE,
    &several_recipients::RULE,
    &before_promised_date::RULE,
    &stock_check_in::RULE,
    &one_line_message::RULE,
    &missing_attachment::RULE,
    &informal_tone::RULE,
    &desperate_tone::RULE,
];

phrases! { CALL: ["(call|ring|phone|text|email|write|message) me (back)?", "(get|come) back to me", "give me a (call|ring)"] }

/// Whether a sentence tells them to call or write back.
pub(crate) fn call_demand_words(sentence: &[Token]) -> bool {
    CALL.is_in(sentence)
}
