//! The few functions of the extension API that are called.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Fills an array with random bits that nobody can guess.
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    pub fn random_values(array: &js_sys::Uint8Array);

    /// Runs files in a tab.
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = executeScript, catch)]
    pub fn execute_script(injection: &JsValue) -> Result<Promise, JsValue>;

    /// The few letters on the icon.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setBadgeText, catch)]
    pub fn set_badge_text(details: &JsValue) -> Result<Promise, JsValue>;

    /// Their colour.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setBadgeBackgroundColor, catch)]
    pub fn set_badge_color(details: &JsValue) -> Result<Promise, JsValue>;

    /// What the icon says when pointed at.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setTitle, catch)]
    pub fn set_title(details: &JsValue) -> Result<Promise, JsValue>;

    /// Its drawing.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setIcon, catch)]
    pub fn set_icon(details: &JsValue) -> Result<Promise, JsValue>;

    /// A text in the browser's language.
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage, catch)]
    pub fn message(key: &str, values: &js_sys::Array) -> Result<String, JsValue>;

    /// Lets files run on every page of some sites.
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = registerContentScripts, catch)]
    pub fn register_scripts(scripts: &JsValue) -> Result<Promise, JsValue>;

    /// Takes that back.
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = unregisterContentScripts, catch)]
    pub fn unregister_scripts(filter: &JsValue) -> Result<Promise, JsValue>;

    /// Takes all entries out of the context menu.
    #[wasm_bindgen(js_namespace = ["chrome", "contextMenus"], js_name = removeAll, catch)]
    pub fn remove_all_menus() -> Result<Promise, JsValue>;

    /// Adds an entry to the context menu.
    #[wasm_bindgen(js_namespace = ["chrome", "contextMenus"], js_name = create, catch)]
    pub fn create_menu(properties: &JsValue) -> Result<JsValue, JsValue>;

    /// Reads keys of the extension's storage.
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = get, catch)]
    pub fn storage_get(keys: &JsValue) -> Result<Promise, JsValue>;

    /// Writes items into it, all or none.
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = set, catch)]
    pub fn storage_set(items: &JsValue) -> Result<Promise, JsValue>;

    /// Opens a tab.
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = create, catch)]
    pub fn create_tab(properties: &JsValue) -> Result<Promise, JsValue>;

    /// Finds tabs.
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = query, catch)]
    pub fn query_tabs(query: &JsValue) -> Result<Promise, JsValue>;

    /// Sends a message to the content scripts of a tab.
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = sendMessage, catch)]
    pub fn send_to_tab(tab: i32, message: &JsValue) -> Result<Promise, JsValue>;

    /// The extension's keys, as the person has set them.
    #[wasm_bindgen(js_namespace = ["chrome", "commands"], js_name = getAll, catch)]
    pub fn all_commands() -> Result<Promise, JsValue>;

    /// The address of a file of the extension.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL, catch)]
    pub fn url_of(path: &str) -> Result<String, JsValue>;

    /// Sends a message to the worker.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = sendMessage, catch)]
    pub fn send_message(message: &JsValue) -> Result<Promise, JsValue>;

    /// Wakes the worker at a moment.
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = create, catch)]
    pub fn create_alarm(name: &str, when: &JsValue) -> Result<JsValue, JsValue>;

    /// Gives up all wakings.
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = clearAll, catch)]
    pub fn clear_alarms() -> Result<Promise, JsValue>;

    /// Shows a notification; absent until its permission is given.
    #[wasm_bindgen(js_namespace = ["chrome", "notifications"], js_name = create, catch)]
    pub fn create_notification(id: &str, options: &JsValue) -> Result<Promise, JsValue>;

    /// Takes a notification away.
    #[wasm_bindgen(js_namespace = ["chrome", "notifications"], js_name = clear, catch)]
    pub fn clear_notification(id: &str) -> Result<Promise, JsValue>;

    /// Asks the person for a permission; only during a click.
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = request, catch)]
    pub fn request_permission(permissions: &JsValue) -> Result<Promise, JsValue>;

    /// Gives a permission back.
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = remove, catch)]
    pub fn remove_permission(permissions: &JsValue) -> Result<Promise, JsValue>;

    /// All that were given.
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = getAll, catch)]
    pub fn all_permissions() -> Result<Promise, JsValue>;
}
