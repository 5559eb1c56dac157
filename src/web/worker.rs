//! What the background does: starts and stops the checker in a tab, judges snapshots, keeps the icon true.

use super::{border, browser};
use crate::{
    rule::Level,
    snapshot::{PageReport, Snapshot},
};
use gloo_timers::future::TimeoutFuture;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The content scripts, in the order they build on each other.
const FILES: [&str; 12] = [
    "content/reader.js", "content/site.js", "content/boxes.js", "sites/gmail.js", "sites/roundcube.js", "sites/generic.js",
    "content/painter.js", "content/mirror.js", "content/panel-style.js", "content/panel.js", "content/describe.js", "content/session.js",
];
const START: &str = "content/start.js";
/// The grant of a click may settle after the click: so many tries, so many milliseconds apart.
const TRIES: u32 = 10;
const BETWEEN: u32 = 100;
const MENU: &str = "check-this-message";

#[derive(Deserialize)]
struct Tab {
    id: Option<i32>,
    #[serde(default)]
    url: Option<String>,
}

#[derive(Deserialize)]
struct Sender {
    tab: Option<Tab>,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Message {
    Check { snapshot: Snapshot },
    NoBox,
    Off,
}

/// What the icon shows.
#[derive(Clone, Copy)]
enum Icon {
    Off,
    NoBox,
    CannotRead,
    Found { count: usize, worst: Option<Level> },
}

/// The icon was pressed on a tab.
#[wasm_bindgen]
pub async fn clicked(tab: JsValue) {
    let Ok(Tab { id: Some(id), url }) = border::from_js(tab) else { return };
    if url.as_deref().is_some_and(is_closed) {
        return show(id, Icon::CannotRead);
    }
    match press(id).await.as_deref() {
        Some("off") => show(id, Icon::Off),
        Some("no-box") => show(id, Icon::NoBox),
        Some(_) => {} // the count comes with the first check
        None => show(id, Icon::CannotRead),
    }
}

/// An entry of the context menu was chosen: the same as pressing the icon.
#[wasm_bindgen(js_name = menuClicked)]
pub async fn menu_clicked(_info: JsValue, tab: JsValue) {
    clicked(tab).await;
}

/// The extension was installed or updated.
#[wasm_bindgen]
pub async fn installed() {
    #[derive(Serialize)]
    struct Menu {
        id: &'static str,
        title: &'static str,
        contexts: [&'static str; 1],
    }
    let Ok(menu) = border::to_js(&Menu { id: MENU, title: "Check this message", contexts: ["editable"] }) else { return };
    if let Ok(done) = browser::remove_all_menus() {
        quiet(JsFuture::from(done).await);
    }
    quiet(browser::create_menu(&menu));
}

/// A content script asks; the answer goes back to it.
#[wasm_bindgen]
pub fn received(message: JsValue, sender: JsValue) -> Result<JsValue, JsError> {
    let tab = border::from_js::<Sender>(sender).ok().and_then(|s| s.tab).and_then(|t| t.id);
    let icon = |icon| tab.into_iter().for_each(|id| show(id, icon));
    match border::from_js(message)? {
        Message::Check { snapshot } => {
            let answer = border::report(snapshot);
            icon(found(&answer));
            border::to_js(&answer)
        }
        Message::NoBox => {
            icon(Icon::NoBox);
            Ok(JsValue::NULL)
        }
        Message::Off => {
            icon(Icon::Off);
            Ok(JsValue::NULL)
        }
    }
}

fn found(answer: &PageReport) -> Icon {
    let findings = &answer.report.findings;
    Icon::Found { count: findings.len(), worst: findings.iter().map(|f| f.level).min() }
}

/// Pages no extension may touch, known by their address.
fn is_closed(url: &str) -> bool {
    let open = ["http://", "https://", "file://"];
    let store = ["https://chromewebstore.google.com/", "https://chrome.google.com/webstore", "https://addons.mozilla.org/"];
    !open.iter().any(|s| url.starts_with(s)) || store.iter().any(|s| url.starts_with(s))
}

/// Runs the content scripts; answers what `start.js` answered, or `None` where the page cannot be touched.
async fn press(tab: i32) -> Option<String> {
    for attempt in 0..TRIES {
        if attempt > 0 {
            TimeoutFuture::new(BETWEEN).await;
        }
        if let Some(state) = inject(tab).await {
            return Some(state);
        }
    }
    None
}

async fn inject(tab: i32) -> Option<String> {
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
    let files = FILES.into_iter().chain([START]).collect();
    let injection = border::to_js(&Injection { target: Target { tab_id: tab }, files }).ok()?;
    let answers = JsFuture::from(browser::execute_script(&injection).ok()?).await.ok()?;
    let answers: Vec<Answer> = border::from_js(answers).ok()?;
    answers.into_iter().next()?.result
}

/// Draws the state on the icon and says it in words.
fn show(tab: i32, icon: Icon) {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Badge<'a> {
        tab_id: i32,
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        color: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<&'a str>,
    }
    let (text, color, title) = match icon {
        Icon::Off => (String::new(), "#57606a", "Tactful: check the message you are writing".to_owned()),
        Icon::NoBox => ("?".to_owned(), "#57606a", "Tactful found no message box here. Click into the message you are writing.".to_owned()),
        Icon::CannotRead => (
            "×".to_owned(),
            "#57606a",
            "Tactful cannot read this page: the browser keeps extensions out of it. Open your mailbox in an ordinary tab and press here."
                .to_owned(),
        ),
        Icon::Found { count: 0, .. } => ("✓".to_owned(), "#1a7f37", "Tactful: nothing to warn of. Press to stop.".to_owned()),
        Icon::Found { count, worst } => {
            let color = if worst == Some(Level::Mistake) { "#b4121f" } else { "#8f4700" };
            (
                count.to_string(),
                color,
                format!("Tactful: {count} finding{} in this message. Press to stop.", if count == 1 { "" } else { "s" }),
            )
        }
    };
    let set = |badge: Badge, call: fn(&JsValue) -> Result<js_sys::Promise, JsValue>| {
        let Ok(details) = border::to_js(&badge) else { return };
        let Ok(done) = call(&details) else { return };
        wasm_bindgen_futures::spawn_local(async move { quiet(JsFuture::from(done).await) });
    };
    let blank = || Badge { tab_id: tab, text: None, color: None, title: None };
    set(Badge { text: Some(&text), ..blank() }, browser::set_badge_text);
    set(Badge { color: Some(color), ..blank() }, browser::set_badge_color);
    set(Badge { title: Some(&title), ..blank() }, browser::set_title);
}

/// A tab may be closed at any moment; what then fails about its icon concerns nobody.
fn quiet<T>(outcome: Result<T, JsValue>) {
    drop(outcome);
}
