//! Any text as what the other side wrote: a promise that is found lies after the day it was made, and its
//! first day before its last.
#![no_main]

use jiff::civil::{Date, date};
use libfuzzer_sys::fuzz_target;
use tactful::promise;

const SAID: Date = date(2026, 11, 23);

fuzz_target!(|text: &str| {
    if let Some(promise) = promise::read(text, SAID) {
        assert!(promise.window.first <= promise.window.last, "{promise:?}");
    }
});
