//! The next day to write to a person: a calendar file for it, and a reminder.

use super::{PAGE, change, now, say};
use crate::{
    correspondence::{calendar, change::Change},
    timing,
    web::{
        browser::{self, Permissions},
        js_value::Object,
        message,
        page::save,
    },
};
use jiff::civil::Date;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Returns a person's name, the next good day to write to them, and the reason; `None` if nothing is known.
fn day_to_write(of: u32) -> Option<(String, Date, String)> {
    PAGE.with_borrow(|page| {
        let person = page.store.people.iter().find(|p| p.id == of)?;
        let history = person.history(now(), None);
        let day = timing::next_day_to_write(&history, now().date)?;
        Some((person.shown().to_owned(), day, timing::plan(&history, now().date)?.line()))
    })
}

/// Downloads a calendar file with the day to write to a person.
pub fn save_calendar(of: u32) {
    let file = day_to_write(of).and_then(|(who, day, why)| {
        calendar::entry(
            &format!("{of}-{day}@tactful"),
            &message::text("writeTo", &[&who]),
            &why,
            day,
            now().date,
        )
    });
    match file {
        Some(file) => save("write-to.ics", "text/calendar", &file),
        None => say(&message::text("noDayToWrite", &[])),
    }
}

/// Asks the browser for the permission, during the press itself, and then sets a reminder.
pub fn remind(of: u32) {
    let Some((who, day, _)) = day_to_write(of) else {
        return say(&message::text("noDayToRemind", &[]));
    };
    let permissions = Permissions { permissions: vec!["notifications"], ..Permissions::default() };
    let Ok(asked) = browser::request_permission(Object(permissions)) else {
        return say(&message::text("noNotifications", &[]));
    };
    spawn_local(async move {
        // An error means that the browser did not ask; the user reads that there will be no reminder.
        if JsFuture::from(asked).await.is_ok_and(|granted| granted.is_truthy()) {
            let done =
                move |_| message::text("remindedOf", &[&message::isolated(&who), &message::day(day, false)]);
            change(Change::Remind { person: of, on: Some(day) }, done);
        } else {
            say(&message::text("noReminder", &[]));
        }
    });
}
