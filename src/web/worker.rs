//! Handles the browser's events: the icon, menus, keys, permissions, alarms. `requests.rs` handles the
//! messages of content scripts and pages.

use super::{
    browser::{self, NewTab},
    icon::{self, Icon},
    js_value::{Object, from_js},
    menus, reminders, scripts, storage,
};
use crate::requests::{PageMessage, Tab};
use gloo_timers::future::TimeoutFuture;
use serde::Deserialize;
use wasm_bindgen::prelude::*;

/// The icon shows that a check is running after this time, in milliseconds.
const LONG: u32 = 100;

/// Starts or stops a session: the icon was pressed on a tab.
#[wasm_bindgen]
pub async fn clicked(tab: JsValue) {
    let Ok(Tab { id: Some(id), url, .. }) = from_js(tab) else { return };
    // If the tab has loaded another page, the browser has cleared its icon.
    icon::forget(id);
    if url.as_deref().is_some_and(is_ours) {
        if !tell_own_pages().await {
            icon::show(id, &Icon::NoBox);
        }
        return;
    }
    if url.as_deref().is_some_and(is_closed) {
        return icon::show(id, &Icon::CannotRead);
    }
    match scripts::press(id).await.as_deref() {
        Some("off") => icon::show(id, &Icon::Off),
        Some("no-box") => icon::show(id, &Icon::NoBox),
        // The first check shows the number of findings. If it takes long, the icon says that it is running.
        Some(_) => {
            TimeoutFuture::new(LONG).await;
            icon::begin(id);
        }
        None => icon::show(id, &Icon::CannotRead),
    }
}

/// Tells the extension's own pages that the icon was pressed: no browser injects scripts into them. Returns
/// whether a page with an editor received it; it may still be loading.
async fn tell_own_pages() -> bool {
    for _ in 0..scripts::TRIES {
        if browser::send_to_own_pages(Object(PageMessage::Pressed)).await.is_ok() {
            return true;
        }
        TimeoutFuture::new(scripts::BETWEEN).await;
    }
    false
}

/// Handles an entry of the context menu. The entry for checking does what the icon does.
#[wasm_bindgen(js_name = menuClicked)]
pub async fn menu_clicked(info: JsValue, tab: JsValue) {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Info {
        menu_item_id: String,
    }
    let Ok(info) = from_js::<Info>(info) else { return };
    match info.menu_item_id.as_str() {
        menus::PEOPLE => open_people(None).await,
        menus::WORDS => open("pages/words.html").await,
        // "Always on this site" arrives here only if the page is no website.
        menus::OPTIONS | menus::ALWAYS => open("pages/options.html").await,
        _ => clicked(tab).await,
    }
}

/// Opens the options page for a site: the browser would not ask for its permission in the context menu.
#[wasm_bindgen(js_name = siteNotAsked)]
pub async fn site_not_asked(pattern: String) {
    open(&format!("pages/options.html#{pattern}")).await;
}

/// Registers the scripts again, after the permission for sites was given or taken. `added` are the new sites.
#[wasm_bindgen(js_name = sitesChanged)]
pub async fn sites_changed(added: Vec<String>) {
    register().await;
    if !added.is_empty() {
        scripts::begin_in_open_tabs(added).await;
    }
}

/// Tells the page of a tab that a keyboard shortcut of the extension was pressed.
#[wasm_bindgen(js_name = keyPressed)]
pub async fn key_pressed(name: String, tab: JsValue) {
    let Ok(Tab { id: Some(id), .. }) = from_js(tab) else { return };
    let told = browser::send_to_tab(id, Object(PageMessage::Key { name })).await;
    drop(told); // it fails if nothing is checked in the tab
}

/// Sets everything up after an installation or an update. After an installation the first page opens.
#[wasm_bindgen]
pub async fn installed(reason: String) {
    if reason == "install" {
        open("pages/welcome.html").await;
    }
    menus::make().await;
    started().await;
}

/// Opens the Follow-ups page, at a person if one is given.
pub async fn open_people(person: Option<u32>) {
    let at = person.map_or_else(String::new, |id| format!("#{id}"));
    open(&format!("pages/people.html{at}")).await;
}

/// Opens a page of the extension.
pub async fn open(path: &str) {
    let opened = match browser::url_of(path) {
        Ok(url) => browser::create_tab(Object(NewTab { url })).await,
        Err(error) => Err(error),
    };
    if let Err(error) = opened {
        browser::report("open a page", &error);
    }
}

/// Sets what browsers forget: registered scripts and alarms. Called at every start and after an update.
#[wasm_bindgen]
pub async fn started() {
    register().await;
    reminders::started().await;
}

async fn register() {
    if let Err(error) = scripts::register().await {
        browser::report("register the scripts", &error);
    }
}

/// Forgets what was read, after the storage has changed.
#[wasm_bindgen(js_name = storageChanged)]
pub fn storage_changed() {
    storage::forget();
}

/// Shows the reminder of an alarm.
#[wasm_bindgen]
pub async fn alarmed(name: String) {
    reminders::ring(&name).await;
}

/// Opens the Follow-ups page for a notification that was pressed.
#[wasm_bindgen(js_name = notificationPressed)]
pub async fn notification_pressed(id: String) {
    reminders::pressed(&id).await;
}

/// Returns whether an address is one of the extension's own.
pub fn is_ours(url: &str) -> bool {
    let own = browser::url_of("").unwrap_or_default();
    !own.is_empty() && url.starts_with(&own)
}

/// Returns whether browsers keep extensions out of the page at an address.
fn is_closed(url: &str) -> bool {
    let open = ["http://", "https://", "file://"];
    let store = [
        "https://chromewebstore.google.com/", "https://chrome.google.com/webstore",
        "https://addons.mozilla.org/",
    ];
    !open.iter().any(|s| url.starts_with(s)) || store.iter().any(|s| url.starts_with(s))
}
