//! What the background does when the browser tells of something: the icon, menus, keys, permissions, alarms. What content
//! scripts and pages ask is answered in `requests.rs`. What fails here fails because a tab or a page has gone, and concerns nobody.

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

/// A check that takes so many milliseconds is shown as one that goes on.
const LONG: u32 = 100;

/// The icon was pressed on a tab.
#[wasm_bindgen]
pub async fn clicked(tab: JsValue) {
    let Ok(Tab { id: Some(id), url, .. }) = from_js(tab) else { return };
    // Where the tab has gone elsewhere meanwhile, the browser has wiped its icon.
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
        // The count comes with the first check; until then, where it takes long, that it reads.
        Some(_) => {
            TimeoutFuture::new(LONG).await;
            icon::begin(id);
        }
        None => icon::show(id, &Icon::CannotRead),
    }
}

/// Tells the extension's own pages that the icon was pressed: no browser injects scripts into them. Returns whether a page
/// with an editor received it; it may still be loading.
async fn tell_own_pages() -> bool {
    for _ in 0..scripts::TRIES {
        if browser::send_to_own_pages(Object(PageMessage::Pressed)).await.is_ok() {
            return true;
        }
        TimeoutFuture::new(scripts::BETWEEN).await;
    }
    false
}

/// An entry of the context menu was chosen: checking is the same as pressing the icon.
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
        // "Always on this site" comes here only where the page is no website.
        menus::OPTIONS | menus::ALWAYS => open("pages/options.html").await,
        _ => clicked(tab).await,
    }
}

/// "Always on this site" was chosen, and the browser would not ask here: the options page can.
#[wasm_bindgen(js_name = siteNotAsked)]
pub async fn site_not_asked(pattern: String) {
    open(&format!("pages/options.html#{pattern}")).await;
}

/// The permission for some sites came or went.
#[wasm_bindgen(js_name = sitesChanged)]
pub async fn sites_changed(added: Vec<String>) {
    register().await;
    if !added.is_empty() {
        scripts::begin_in_open_tabs(added).await;
    }
}

/// A key of the extension was pressed: the page that is checked does what it means.
#[wasm_bindgen(js_name = keyPressed)]
pub async fn key_pressed(name: String, tab: JsValue) {
    let Ok(Tab { id: Some(id), .. }) = from_js(tab) else { return };
    let told = browser::send_to_tab(id, Object(PageMessage::Key { name })).await;
    drop(told); // it fails if nothing is checked in the tab
}

/// The extension was installed or updated; the first time the first page is shown.
#[wasm_bindgen]
pub async fn installed(reason: String) {
    if reason == "install" {
        open("pages/welcome.html").await;
    }
    menus::make().await;
    started().await;
}

/// Opens the People page, at one person where one is named.
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

/// The browser has started, or the extension was installed or updated: what browsers forget is set anew.
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

/// The storage has changed.
#[wasm_bindgen(js_name = storageChanged)]
pub fn storage_changed() {
    storage::forget();
}

/// A reminder's hour has come.
#[wasm_bindgen]
pub async fn alarmed(name: String) {
    reminders::ring(&name).await;
}

/// A reminder was pressed.
#[wasm_bindgen(js_name = notificationPressed)]
pub async fn notification_pressed(id: String) {
    reminders::pressed(&id).await;
}

/// Whether an address is one of the extension's own.
pub fn is_ours(url: &str) -> bool {
    let own = browser::url_of("").unwrap_or_default();
    !own.is_empty() && url.starts_with(&own)
}

/// Pages no extension may touch, known by their address.
fn is_closed(url: &str) -> bool {
    let open = ["http://", "https://", "file://"];
    let store = [
        "https://chromewebstore.google.com/", "https://chrome.google.com/webstore",
        "https://addons.mozilla.org/",
    ];
    !open.iter().any(|s| url.starts_with(s)) || store.iter().any(|s| url.starts_with(s))
}
