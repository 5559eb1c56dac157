//! Any bytes as a mail file: they are rejected with a reason, or read. Every eighth mail is also checked by
//! all rules.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::{check::check, cli::read_mail, letter::Letter};

fuzz_target!(|bytes: &[u8]| {
    let Ok(draft) = read_mail(bytes) else { return };
    if bytes.len().is_multiple_of(8) {
        check(&draft, &tactful::acts::Unread);
    } else {
        Letter::read(&draft);
    }
});
