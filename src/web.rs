//! The browser's side: the service worker, the extension's own pages and the playground's engine. Nothing
//! here knows English or letters.

mod action;
mod acts;
mod browser;
mod dom;
mod icon;
mod js_value;
mod menus;
mod message;
mod options;
mod page;
mod people;
mod playground;
mod reminders;
mod requests;
mod scripts;
mod storage;
mod words;
mod worker;

use jiff::civil::Date;
use wasm_bindgen::prelude::*;

/// Logs where a panic happened, but not its message, which may quote the letter.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(String::new, |at| format!(" at {}:{}:{}", at.file(), at.line(), at.column()));
        web_sys::console::error_1(&format!("Tactful's engine fell over{place}").into());
    }));
}

/// Returns the local time: "2026-11-23T10:00".
fn now() -> String {
    let date = js_sys::Date::new_0();
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes()
    )
}

/// Returns the time in milliseconds since 1970.
#[expect(clippy::cast_possible_truncation, reason = "the browser's time is a whole number below 2^53")]
fn milliseconds() -> i64 {
    js_sys::Date::now() as i64
}

/// Returns 128 random bits that nobody can guess, as hexadecimal digits.
fn random() -> String {
    let bits = js_sys::Uint8Array::new_with_length(16);
    browser::random_values(&bits);
    let mut bytes = [0; 16];
    bits.copy_to(&mut bytes);
    format!("{:032x}", u128::from_be_bytes(bytes))
}

/// Returns an hour of a day in local time.
fn local(day: Date, hour: i32) -> js_sys::Date {
    let year = u32::try_from(day.year()).unwrap_or_default();
    js_sys::Date::new_with_year_month_day_hr(year, i32::from(day.month()) - 1, i32::from(day.day()), hour)
}
