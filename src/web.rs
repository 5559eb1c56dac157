//! The browser's side: the service worker, the extension's own pages, and the engine of the playground. Nothing here knows
//! English mail.

mod border;
mod browser;
mod dom;
mod icon;
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
mod welcome;
mod words;
mod worker;

use wasm_bindgen::prelude::*;

/// Logs a panic once; letters are never part of its message, since checking is total and panics hold no text of theirs.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Now, on the clock on the wall: "2026-11-23T10:00".
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
