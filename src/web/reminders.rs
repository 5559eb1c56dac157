//! Notifications on the days the user chose. The days are stored with the history. The browser's alarms are
//! set from them at every start, since some browsers forget alarms.

use super::{
    browser::{self, AlarmTime, Notification},
    js_value::Object,
    message, storage,
};
use crate::{correspondence::store::Store, time::local_time::Moment};
use wasm_bindgen_futures::JsFuture;

/// The hour of reminders, in local time.
const HOUR: i32 = 9;

/// Sets an alarm for every reminder. If its hour has passed, it rings in a second.
async fn set(store: &Store) {
    if let Err(error) = browser::clear_alarms().await {
        browser::report("clear the alarms", &error);
    }
    for person in &store.people {
        let Some(day) = person.remind_on else { continue };
        let when = super::local(day, HOUR).get_time().max(js_sys::Date::now() + 1000.0);
        if let Err(error) = browser::create_alarm(&person.id.to_string(), Object(AlarmTime { when })) {
            browser::report("set an alarm", &error);
        }
    }
}

/// Sets all alarms, after the browser or the extension has started or the history has changed.
pub async fn started() {
    match storage::read().await {
        Ok(kept) => set(&kept.engine.store).await,
        Err(error) => browser::report("read the reminders", &error.into()),
    }
}

/// Shows and removes the reminder of an alarm that rang. It is not shown if that person has written since.
pub async fn ring(name: &str) {
    let Ok(id) = name.parse::<u32>() else { return };
    let Ok(now) = super::now().parse::<Moment>() else { return };
    let due = storage::update(|kept| {
        let person = kept.engine.store.person(id).filter(|p| p.remind_on.is_some_and(|day| day <= now.date));
        Ok(person.and_then(|p| {
            p.remind_on = None;
            let history = p.history(now, None);
            let waits = !history.heard_back && history.rejected_at.is_none();
            waits.then(|| p.shown().to_owned())
        }))
    });
    let who = match due.await {
        Ok(Some(who)) => who,
        Ok(None) => return,
        Err(error) => return browser::report("read a reminder", &error.into()),
    };
    // If the picture is missing, the words still show.
    let icon_url = browser::url_of("icons/128.png").unwrap_or_default();
    let notification = Notification {
        r#type: "basic",
        icon_url,
        title: message::text("remindTitle", &[&who]),
        message: message::text("remindWhy", &[]),
    };
    let shown = match browser::create_notification(name, Object(notification)) {
        Ok(shown) => JsFuture::from(shown).await,
        Err(error) => Err(error),
    };
    if let Err(error) = shown {
        browser::report("show a reminder", &error);
    }
}

/// Opens the Follow-ups page at the person whose notification was pressed.
pub async fn pressed(id: &str) {
    if let Err(error) = browser::clear_notification(id).await {
        browser::report("remove a notification", &error);
    }
    super::worker::open_people(id.parse().ok()).await;
}
