//! The content scripts: put into a tab when the icon is pressed, and into every page of the sites where Tactful is always on.
//! A site is one the person has given the permission for; that permission is the only record of it.

use super::{border, browser};
use gloo_timers::future::TimeoutFuture;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

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
/// The grant of a click may settle after the click: so many tries, so many milliseconds apart.
pub const TRIES: u32 = 10;
/// See [`TRIES`].
pub const BETWEEN: u32 = 100;
const REGISTERED: &str = "always-on";

/// Runs the content scripts in a tab; answers what `start.js` answered, or `None` where the page cannot be touched.
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
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Target {
        tab_id: i32,
    }
    #[derive(Serialize)]
    struct Injection {
        target: Target,
        files: Vec<&'static str>,
    }
    #[derive(Deserialize)]
    struct Answer {
        result: Option<String>,
    }
    let injection = border::to_js(&Injection { target: Target { tab_id: tab }, files: all(start) }).ok()?;
    let answers = JsFuture::from(browser::execute_script(&injection).ok()?).await.ok()?;
    let answers: Vec<Answer> = border::from_js(answers).ok()?;
    answers.into_iter().next()?.result
}

fn all(start: &'static str) -> Vec<&'static str> {
    FILES.into_iter().chain([start]).collect()
}

/// The sites where Tactful is always on, as match patterns.
pub async fn sites() -> Result<Vec<String>, JsError> {
    #[derive(Deserialize)]
    struct Granted {
        #[serde(default)]
        origins: Vec<String>,
    }
    let granted = JsFuture::from(browser::all_permissions().map_err(super::storage::unkept)?)
        .await
        .map_err(super::storage::unkept)?;
    let mut origins = border::from_js::<Granted>(granted)?.origins;
    origins.sort();
    Ok(origins)
}

/// Lets the scripts run on those sites and no others, from now on: at every start, and when a permission came or went.
pub async fn register() -> Result<(), JsValue> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Script {
        id: &'static str,
        matches: Vec<String>,
        js: Vec<&'static str>,
        run_at: &'static str,
        persist_across_sessions: bool,
    }
    #[derive(Serialize)]
    struct Filter {
        ids: [&'static str; 1],
    }
    let matches = sites().await?;
    let before = border::to_js(&Filter { ids: [REGISTERED] })?;
    // Nothing was registered yet: that is no fault.
    if let Ok(gone) = browser::unregister_scripts(&before) {
        drop(JsFuture::from(gone).await);
    }
    if !matches.is_empty() {
        let script = Script {
            id: REGISTERED,
            matches,
            js: all(ALWAYS),
            run_at: "document_idle",
            persist_across_sessions: true,
        };
        JsFuture::from(browser::register_scripts(&border::to_js(&[script])?)?).await?;
    }
    Ok(())
}

/// A site was added: its open tabs need no reload.
pub async fn begin_in_open_tabs(origins: &[String]) {
    #[derive(Serialize)]
    struct Query<'a> {
        url: &'a [String],
    }
    #[derive(Deserialize)]
    struct Tab {
        id: Option<i32>,
    }
    let Ok(query) = border::to_js(&Query { url: origins }) else { return };
    let Ok(found) = browser::query_tabs(&query) else { return };
    let Ok(tabs) = JsFuture::from(found).await else { return };
    for tab in border::from_js::<Vec<Tab>>(tabs).unwrap_or_default() {
        if let Some(id) = tab.id {
            inject(id, ALWAYS).await;
        }
    }
}
