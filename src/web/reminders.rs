//! A notification on the day the person asked for. The days are kept with the history; the browser's alarms are set anew
//! from them at every start, since some browsers forget alarms.

use super::{border, browser, message, storage};
use crate::{history::store::Store, moment::Moment};
use serde::Serialize;
use wasm_bindgen_futures::JsFuture;

/// The hour of the reminder, local time.
const HOUR: i32 = 9;

/// Sets an alarm for every reminder that is wanted; one whose hour has passed rings at once.
async fn set(store: &Store) {
    #[derive(Serialize)]
    struct When {
        when: f64,
    }
    if let Ok(cleared) = browser::clear_alarms() {
        drop(JsFuture::from(cleared).await);
    }
    for person in &store.people {
        let Some(day) = person.remind_on else { continue };
        let when = super::local(day, HOUR).get_time().max(js_sys::Date::now() + 1000.0);
        if let Ok(when) = border::to_js(&When { when }) {
            drop(browser::create_alarm(&person.id.to_string(), &when));
        }
    }
}

/// The browser or the extension has started, or what is kept has changed.
pub async fn started() {
    if let Ok(kept) = storage::read().await {
        set(&kept.known.store).await;
    }
}

/// An alarm has rung: says so, unless they have written since or the person is gone. The reminder is then done.
pub async fn ring(name: &str) {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Options {
        r#type: &'static str,
        icon_url: String,
        title: String,
        message: String,
    }
    let Ok(id) = name.parse::<u32>() else { return };
    let Ok(now) = super::now().parse::<Moment>() else { return };
    let due = storage::update(|kept| {
        let person = kept.known.store.person(id).filter(|p| p.remind_on.is_some_and(|day| day <= now.date));
        Ok(person.and_then(|p| {
            p.remind_on = None;
            let history = p.history(now, None);
            let waits = !history.heard_back && history.rejected_at.is_none();
            waits.then(|| p.shown().to_owned())
        }))
    });
    let Ok(Some(who)) = due.await else { return };
    let options = Options {
        r#type: "basic",
        icon_url: browser::url_of("icons/128.png").unwrap_or_default(),
        title: message::text("remindTitle", &[&who]),
        message: message::text("remindWhy", &[]),
    };
    let shown = border::to_js(&options).map(|options| browser::create_notification(name, &options));
    if let Ok(Ok(shown)) = shown {
        drop(JsFuture::from(shown).await);
    }
}

/// The notification was pressed: opens the person's page.
pub async fn pressed(id: &str) {
    if let Ok(done) = browser::clear_notification(id) {
        drop(JsFuture::from(done).await);
    }
    super::worker::open_people(id.parse().ok()).await;
}
