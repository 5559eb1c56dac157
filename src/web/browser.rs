//! The functions of the extension API that are called, with typed arguments.
//!
//! `async` functions report a rejected promise as an error. An exception that a function throws at once is
//! not caught: these throw only if the namespace is not in the manifest. Those that return a [`Promise`] may.

use super::{
    js_value::{Object, from_js},
    storage::Items,
};
use crate::requests::{Command, OwnPageRequest, PageMessage, Tab};
use js_sys::Promise;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Fills an array with random bits that nobody can guess.
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    pub fn random_values(array: &js_sys::Uint8Array);

    /// Returns a text in the browser's language. Throws if there is no extension, as in the playground.
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage, catch)]
    pub fn message(key: &str, values: &js_sys::Array) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = executeScript, catch)]
    async fn execute_script_raw(injection: Object<Injection>) -> Result<JsValue, JsValue>;

    /// Runs files on every page of some sites.
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = registerContentScripts, catch)]
    pub async fn register_scripts(scripts: Object<[ContentScript; 1]>) -> Result<(), JsValue>;

    /// Removes such a registration.
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = unregisterContentScripts, catch)]
    pub async fn unregister_scripts(filter: Object<ScriptFilter>) -> Result<(), JsValue>;

    /// Removes all entries of the context menu.
    #[wasm_bindgen(js_namespace = ["chrome", "contextMenus"], js_name = removeAll, catch)]
    pub async fn remove_all_menus() -> Result<(), JsValue>;

    /// Adds an entry to the context menu. Returns its id, not a promise.
    #[wasm_bindgen(js_namespace = ["chrome", "contextMenus"], js_name = create, catch)]
    pub fn create_menu(entry: Object<MenuEntry>) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = get, catch)]
    async fn storage_get_raw(keys: Object<&'static [&'static str]>) -> Result<JsValue, JsValue>;

    /// Writes items into the storage, all of them or nothing.
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = set, catch)]
    pub async fn storage_set(items: Object<Items>) -> Result<(), JsValue>;

    /// Calls a function after each change of a storage, with the changes by key and the storage's name.
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener)]
    pub fn on_storage_changed(listener: &js_sys::Function);

    /// Reads an item of the storage that is emptied when the browser ends.
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = get, catch)]
    pub fn session_get(key: &str) -> Result<Promise, JsValue>;

    /// Writes items into that storage.
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = set, catch)]
    pub async fn session_set(items: Object<SessionItems>) -> Result<(), JsValue>;

    /// Opens a tab.
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = create, catch)]
    pub async fn create_tab(tab: Object<NewTab>) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = query, catch)]
    async fn query_tabs_raw(query: Object<TabQuery>) -> Result<JsValue, JsValue>;

    /// Sends a message to the content scripts of a tab.
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = sendMessage, catch)]
    pub async fn send_to_tab(tab: i32, message: Object<PageMessage>) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "commands"], js_name = getAll, catch)]
    async fn all_commands_raw() -> Result<JsValue, JsValue>;

    /// Returns the address of a file of the extension.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL, catch)]
    pub fn url_of(path: &str) -> Result<String, JsValue>;

    /// Sends a request from one of the extension's own pages to the background.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = sendMessage, catch)]
    pub async fn ask_background(request: Object<&OwnPageRequest>) -> Result<JsValue, JsValue>;

    /// Sends a message from the background to the extension's own pages.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = sendMessage, catch)]
    pub async fn send_to_own_pages(message: Object<PageMessage>) -> Result<(), JsValue>;

    /// Sets an alarm. Not every browser returns a promise.
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = create, catch)]
    pub fn create_alarm(name: &str, alarm: Object<AlarmTime>) -> Result<JsValue, JsValue>;

    /// Removes all alarms.
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = clearAll, catch)]
    pub async fn clear_alarms() -> Result<(), JsValue>;

    /// Shows a notification. The function throws at once until the user gives its permission, so it is not
    /// `async`.
    #[wasm_bindgen(js_namespace = ["chrome", "notifications"], js_name = create, catch)]
    pub fn create_notification(id: &str, options: Object<Notification>) -> Result<Promise, JsValue>;

    /// Removes a notification.
    #[wasm_bindgen(js_namespace = ["chrome", "notifications"], js_name = clear, catch)]
    pub async fn clear_notification(id: &str) -> Result<(), JsValue>;

    /// Asks the user for a permission. Browsers allow it only during a press, and an `async` function would
    /// not call before it is awaited. It throws at once if a pattern is none.
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = request, catch)]
    pub fn request_permission(permissions: Object<Permissions>) -> Result<Promise, JsValue>;

    /// Gives a permission back.
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = remove, catch)]
    pub async fn remove_permission(permissions: Object<Permissions>) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = getAll, catch)]
    async fn all_permissions_raw() -> Result<JsValue, JsValue>;
}

/// The items of the storage that is emptied when the browser ends.
#[derive(Default, Deserialize, Serialize)]
pub struct SessionItems {
    /// What sentences do, as [`RememberedActs`](crate::acts::remembered::RememberedActs) writes it.
    #[serde(default)]
    pub acts: Option<String>,
}

/// Files to run in a tab.
#[derive(Serialize)]
pub struct Injection {
    pub target: InjectionTarget,
    pub files: Vec<&'static str>,
}

/// The tab they run in.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InjectionTarget {
    pub tab_id: i32,
}

/// Files to run on every page of some sites.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ContentScript {
    pub id: &'static str,
    pub matches: Vec<String>,
    pub js: Vec<&'static str>,
    pub run_at: &'static str,
    pub persist_across_sessions: bool,
}

/// Names registered content scripts.
#[derive(Serialize)]
pub struct ScriptFilter {
    pub ids: [&'static str; 1],
}

/// An entry of the context menu.
#[derive(Serialize)]
pub struct MenuEntry {
    pub id: &'static str,
    pub title: String,
    pub contexts: &'static [&'static str],
}

/// A tab to open.
#[derive(Serialize)]
pub struct NewTab {
    pub url: String,
}

/// Finds tabs by match patterns.
#[derive(Serialize)]
pub struct TabQuery {
    pub url: Vec<String>,
}

/// When an alarm rings, in milliseconds since 1970.
#[derive(Serialize)]
pub struct AlarmTime {
    pub when: f64,
}

/// What a notification shows.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    pub r#type: &'static str,
    pub icon_url: String,
    pub title: String,
    pub message: String,
}

/// Permissions that are asked for or given back. Browsers take an empty list for none.
#[derive(Default, Serialize)]
pub struct Permissions {
    pub origins: Vec<String>,
    pub permissions: Vec<&'static str>,
}

/// Runs files in a tab and returns the result of the last one, if it is a text.
///
/// # Errors
/// If the browser keeps extensions out of the page.
pub async fn execute_script(tab_id: i32, files: Vec<&'static str>) -> Result<Option<String>, JsValue> {
    #[derive(Deserialize)]
    struct InjectionResult {
        result: Option<String>,
    }
    let injection = Injection { target: InjectionTarget { tab_id }, files };
    let results: Vec<InjectionResult> = from_js(execute_script_raw(Object(injection)).await?)?;
    Ok(results.into_iter().next().and_then(|first| first.result))
}

/// Reads items of the storage.
///
/// # Errors
/// If the storage fails.
pub async fn storage_get(keys: &'static [&'static str]) -> Result<Items, JsValue> {
    Ok(from_js(storage_get_raw(Object(keys)).await?)?)
}

/// Finds the open tabs that show a page of these match patterns.
///
/// # Errors
/// If the browser refuses.
pub async fn query_tabs(patterns: Vec<String>) -> Result<Vec<Tab>, JsValue> {
    Ok(from_js(query_tabs_raw(Object(TabQuery { url: patterns })).await?)?)
}

/// Lists the extension's keyboard shortcuts as the user has set them.
///
/// # Errors
/// If the browser refuses.
pub async fn all_commands() -> Result<Vec<Command>, JsValue> {
    Ok(from_js(all_commands_raw().await?)?)
}

/// Lists the match patterns of all sites the user has given the permission for.
///
/// # Errors
/// If the browser refuses.
pub async fn granted_origins() -> Result<Vec<String>, JsValue> {
    #[derive(Deserialize)]
    struct Granted {
        #[serde(default)]
        origins: Vec<String>,
    }
    Ok(from_js::<Granted>(all_permissions_raw().await?)?.origins)
}

/// Writes an error to the browser's console. `task` says what was being done, without any text of the user's.
pub fn report(task: &str, error: &JsValue) {
    web_sys::console::warn_2(&format!("Tactful could not {task}:").into(), error);
}
