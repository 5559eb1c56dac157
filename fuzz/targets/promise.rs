//! Any text as a message of the employer: the first day of a promise is never after its last day.
#![no_main]

use jiff::civil::{Date, date};
use libfuzzer_sys::fuzz_target;
use tactful::time::promise;

const SAID: Date = date(2026, 11, 23);

fuzz_target!(|text: &str| {
    if let Some(promise) = promise::read(text, SAID) {
        assert!(promise.window.first <= promise.window.last, "{promise:?}");
    }
});
