//! The content scripts: put into a tab when the icon is pressed, and into every page of the sites where Tactful is always on.
//! A site is one the person has given the permission for; that permission is the only record of it.

use super::{border, browser};
use gloo_timers::future::TimeoutFuture;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The content scripts in load order, and the script that begins a session after them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Scripts {
    /// Each script may use the ones before it.
    content: Vec<String>,
    /// Begins or ends a session when the icon is pressed.
    toggle: String,
    /// Begins a quiet session on a page of a site where Tactful is always on.
    auto_start: String,
}

impl Scripts {
    /// Reads the list that the build and the tests read too.
    ///
    /// # Errors
    /// If `extension/scripts.json` does not have these fields.
    fn read() -> Result<Self, JsError> {
        Ok(serde_json::from_str(include_str!("../../extension/scripts.json"))?)
    }

    fn when_pressed(mut self) -> Vec<String> {
        self.content.push(self.toggle);
        self.content
    }

    fn when_always_on(mut self) -> Vec<String> {
        self.content.push(self.auto_start);
        self.content
    }
}

/// The grant of a click may settle after the click: so many tries, so many milliseconds apart.
pub const TRIES: u32 = 10;
/// See [`TRIES`].
pub const BETWEEN: u32 = 100;
const REGISTERED: &str = "always-on";

/// Runs the content scripts in a tab; returns the state that `toggle.js` returned, or `None` where the page cannot be touched.
pub async fn press(tab: i32) -> Option<String> {
    let files = Scripts::read().ok()?.when_pressed();
    for attempt in 0..TRIES {
        if attempt > 0 {
            TimeoutFuture::new(BETWEEN).await;
        }
        if let Some(state) = inject(tab, &files).await {
            return Some(state);
        }
    }
    None
}

async fn inject(tab: i32, files: &[String]) -> Option<String> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Target {
        tab_id: i32,
    }
    #[derive(Serialize)]
    struct Injection<'a> {
        target: Target,
        files: &'a [String],
    }
    #[derive(Deserialize)]
    struct Answer {
        result: Option<String>,
    }
    let injection = border::to_js(&Injection { target: Target { tab_id: tab }, files }).ok()?;
    let answers = JsFuture::from(browser::execute_script(&injection).ok()?).await.ok()?;
    let answers: Vec<Answer> = border::from_js(answers).ok()?;
    answers.into_iter().next()?.result
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
        js: Vec<String>,
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
            js: Scripts::read()?.when_always_on(),
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
    let Ok(files) = Scripts::read().map(Scripts::when_always_on) else { return };
    let Ok(query) = border::to_js(&Query { url: origins }) else { return };
    let Ok(found) = browser::query_tabs(&query) else { return };
    let Ok(tabs) = JsFuture::from(found).await else { return };
    for tab in border::from_js::<Vec<Tab>>(tabs).unwrap_or_default() {
        if let Some(id) = tab.id {
            inject(id, &files).await;
        }
    }
}
