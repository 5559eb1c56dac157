//! Any bytes as a mail file: refused with a reason, or judged.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::{check::check, cli::read_mail};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(draft) = read_mail(bytes) {
        check(&draft);
    }
});
