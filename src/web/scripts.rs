//! Runs the content scripts: in a tab when the icon is pressed, and on every page of the sites where Tactful
//! is always on. These sites are the ones the user has given the permission for; there is no other record of
//! them.

use super::{
    browser::{self, ContentScript, ScriptFilter},
    js_value::Object,
    storage,
};
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::*;

/// The content scripts, in the order they build on each other.
const FILES: [&str; 39] = [
    "content/message.js", "content/rpc.js", "content/plain.js", "content/reader.js", "content/site.js",
    "content/when.js", "content/boxes.js", "sites/gmail.js", "sites/outlook.js", "sites/yahoo.js",
    "sites/proton.js", "sites/linkedin.js", "sites/fastmail.js", "sites/zoho.js", "sites/roundcube.js",
    "sites/sogo.js", "sites/generic.js", "content/marks.js", "content/painter.js", "content/mirror.js",
    "content/host-style.js", "content/surface.js", "content/stand.js", "content/pointing.js",
    "content/panel.js", "content/card.js", "content/describe.js", "content/locate.js", "content/caret.js",
    "content/fix-witness.js", "content/fix-selection.js", "content/fixer.js", "content/fixes.js",
    "content/returns.js", "content/sending.js", "content/observe.js", "content/watch.js",
    "content/session.js", "content/begin.js",
];
/// What begins a session: a press of the icon, or the opening of a page where it is always on.
const PRESSED: &str = "content/start.js";
const ALWAYS: &str = "content/always.js";
/// How often injecting is tried. A browser may grant access to a tab a moment after the press.
pub const TRIES: u32 = 10;
/// The time between two tries, in milliseconds.
pub const BETWEEN: u32 = 100;
const REGISTERED: &str = "always-on";

/// Runs the content scripts in a tab and returns the result of the last one. `None` if the browser keeps
/// extensions out of the page.
pub async fn press(tab: i32) -> Option<String> {
    for attempt in 0..TRIES {
        if attempt > 0 {
            TimeoutFuture::new(BETWEEN).await;
        }
        if let Some(state) = inject(tab, PRESSED).await {
            return Some(state);
        }
    }
    None
}

async fn inject(tab: i32, start: &'static str) -> Option<String> {
    // The error is the browser's way to say that it keeps extensions out of the page; the icon tells the
    // user.
    browser::execute_script(tab, all(start)).await.ok().flatten()
}

fn all(start: &'static str) -> Vec<&'static str> {
    FILES.into_iter().chain([start]).collect()
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
        js: all(ALWAYS),
        run_at: "document_idle",
        persist_across_sessions: true,
    };
    browser::register_scripts(Object([script])).await
}

/// Starts quiet sessions in the open tabs of sites that were added, so that they need no reload.
pub async fn begin_in_open_tabs(origins: Vec<String>) {
    match browser::query_tabs(origins).await {
        Ok(tabs) => {
            for id in tabs.into_iter().filter_map(|tab| tab.id) {
                inject(id, ALWAYS).await;
            }
        }
        Err(error) => browser::report("find the open tabs of a site", &error),
    }
}
