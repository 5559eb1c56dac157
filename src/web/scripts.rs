//! Runs the content scripts: in a tab when the icon is pressed, and on every page of the sites where Tactful
//! is always on. These sites are the ones the user has given the permission for; there is no other record of
//! them.

use super::{
    browser::{self, ContentScript, ScriptFilter},
    js_value::Object,
    storage,
};
use gloo_timers::future::TimeoutFuture;
use serde::Deserialize;
use wasm_bindgen::prelude::*;

/// The content scripts in load order, and the script that begins a session after them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Scripts {
    /// Each script may use the ones before it.
    content: Vec<&'static str>,
    /// Begins or ends a session when the icon is pressed.
    toggle: &'static str,
    /// Begins a quiet session on a page of a site where Tactful is always on.
    auto_start: &'static str,
}

impl Scripts {
    /// Reads the list that the build and the tests read too.
    ///
    /// # Errors
    /// If `extension/scripts.json` does not have these fields.
    fn read() -> Result<Self, JsError> {
        Ok(serde_json::from_str(include_str!("../../extension/scripts.json"))?)
    }

    fn when_pressed(mut self) -> Vec<&'static str> {
        self.content.push(self.toggle);
        self.content
    }

    fn when_always_on(mut self) -> Vec<&'static str> {
        self.content.push(self.auto_start);
        self.content
    }
}

/// How often injecting is tried. A browser may grant access to a tab a moment after the press.
pub const TRIES: u32 = 10;
/// The time between two tries, in milliseconds.
pub const BETWEEN: u32 = 100;
const REGISTERED: &str = "always-on";

/// Runs the content scripts in a tab and returns the result of the last one. `None` if the browser keeps
/// extensions out of the page.
pub async fn press(tab: i32) -> Option<String> {
    let files = Scripts::read().ok()?.when_pressed();
    for attempt in 0..TRIES {
        if attempt > 0 {
            TimeoutFuture::new(BETWEEN).await;
        }
        if let Some(state) = inject(tab, files.clone()).await {
            return Some(state);
        }
    }
    None
}

async fn inject(tab: i32, files: Vec<&'static str>) -> Option<String> {
    // The error is the browser's way to say that it keeps extensions out of the page; the icon tells the
    // user.
    browser::execute_script(tab, files).await.ok().flatten()
}

/// Returns the sites where Tactful is always on, as match patterns.
///
/// # Errors
/// If the browser does not tell.
pub async fn sites() -> Result<Vec<String>, JsError> {
    let mut origins = browser::granted_origins().await.map_err(|error| storage::unkept(&error))?;
    origins.sort();
    Ok(origins)
}

/// Runs the scripts on these sites and no others from now on: at every start, and when a permission was given
/// or taken.
///
/// # Errors
/// If the browser refuses.
pub async fn register() -> Result<(), JsValue> {
    let matches = sites().await?;
    let unregistered = browser::unregister_scripts(Object(ScriptFilter { ids: [REGISTERED] })).await;
    drop(unregistered); // it fails if nothing was registered yet
    if matches.is_empty() {
        return Ok(());
    }
    let script = ContentScript {
        id: REGISTERED,
        matches,
        js: Scripts::read()?.when_always_on(),
        run_at: "document_idle",
        persist_across_sessions: true,
    };
    browser::register_scripts(Object([script])).await
}

/// Starts quiet sessions in the open tabs of sites that were added, so that they need no reload.
pub async fn begin_in_open_tabs(origins: Vec<String>) {
    let files = match Scripts::read() {
        Ok(scripts) => scripts.when_always_on(),
        Err(error) => return browser::report("read the list of content scripts", &error.into()),
    };
    match browser::query_tabs(origins).await {
        Ok(tabs) => {
            for id in tabs.into_iter().filter_map(|tab| tab.id) {
                inject(id, files.clone()).await;
            }
        }
        Err(error) => browser::report("find the open tabs of a site", &error),
    }
}
