//! What the background does: starts and stops the checker in a tab, judges snapshots, keeps the icon true.

use super::{border, browser, options, reminders, settings, storage};
use crate::{
    history::{
        change::Change,
        store::{Recorded, Store},
    },
    letter::Letter,
    moment::Moment,
    rule::Level,
    settings::{Panel, Which, ignored::Scope},
    snapshot::{Mapped, PageReport, Snapshot},
    timing::Schedule,
};
use gloo_timers::future::TimeoutFuture;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{cell::RefCell, collections::HashMap};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The content scripts, in the order they build on each other.
const FILES: [&str; 31] = [
    "content/reader.js", "content/site.js", "content/when.js", "content/boxes.js", "sites/gmail.js", "sites/outlook.js", "sites/yahoo.js",
    "sites/proton.js", "sites/linkedin.js", "sites/fastmail.js", "sites/zoho.js", "sites/roundcube.js", "sites/sogo.js",
    "sites/generic.js", "content/marks.js", "content/painter.js", "content/mirror.js", "content/panel-style.js", "content/stand.js",
    "content/help.js", "content/pointing.js", "content/panel.js", "content/card.js", "content/dates.js", "content/describe.js",
    "content/caret.js", "content/fixer.js", "content/sending.js", "content/observe.js", "content/watch.js", "content/session.js",
];
const START: &str = "content/start.js";
/// The grant of a click may settle after the click: so many tries, so many milliseconds apart.
const TRIES: u32 = 10;
const BETWEEN: u32 = 100;
const MENU: &str = "check-this-message";
const PEOPLE_MENU: &str = "people";
const WORDS_MENU: &str = "words";

#[derive(Deserialize)]
struct Tab {
    id: Option<i32>,
    #[serde(default)]
    url: Option<String>,
}

#[derive(Deserialize)]
struct Sender {
    #[serde(default)]
    tab: Option<Tab>,
    #[serde(default)]
    url: Option<String>,
}

impl Sender {
    /// Whether the message comes from a page of the extension itself.
    fn is_ours(&self) -> bool {
        let own = browser::url_of("").unwrap_or_default();
        self.url.as_deref().is_some_and(|url| !own.is_empty() && url.starts_with(&own))
    }
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Message {
    /// Judge the box.
    Check { snapshot: Snapshot },
    /// The message in the box goes out: now, or at a moment in the words of the page.
    Sent {
        snapshot: Snapshot,
        #[serde(default)]
        at: Option<String>,
    },
    /// It did not go out after all.
    Unsent { recorded: Vec<Recorded> },
    /// The two dates of the panel's form.
    Dates {
        snapshot: Snapshot,
        #[serde(default)]
        interview: Option<Date>,
        #[serde(default)]
        promised: Option<Date>,
    },
    /// Do not show a finding any more.
    Ignore {
        snapshot: Snapshot,
        #[serde(flatten)]
        which: Which,
        scope: Scope,
    },
    /// Show it again.
    Unignore { ids: Vec<u32> },
    /// How the panel is wanted; with `set`, from now on.
    Panel {
        #[serde(default)]
        set: Option<Panel>,
    },
    /// Which keys do what.
    Keys,
    /// A word is right from now on.
    AddWord { word: String },
    /// Show the People page.
    OpenPeople,
    /// There is no box on the page.
    NoBox,
    /// The panel was closed.
    Off,
    /// From the options page: the rules that are off, and what is ignored.
    Choices,
    /// From the options page: switch a rule.
    Rule { rule: String, on: bool },
    /// From the People page: all that is kept.
    History,
    /// From the page of words: all of them, after adding and removing some.
    Words {
        #[serde(default)]
        add: Vec<String>,
        #[serde(default)]
        remove: Vec<String>,
    },
    /// From the People page: a change.
    Change { change: Change },
    /// From the People page: try to take in, or drop, a text that lies aside.
    Aside { index: usize, keep: bool },
}

thread_local! {
    /// The title of each tab's icon, as it was set last.
    static SHOWN: RefCell<HashMap<i32, String>> = RefCell::default();
}

/// What the icon shows.
enum Icon {
    Off,
    NoBox,
    CannotRead,
    Found { count: usize, worst: Option<Level>, when: Option<String> },
}

/// The icon was pressed on a tab.
#[wasm_bindgen]
pub async fn clicked(tab: JsValue) {
    let Ok(Tab { id: Some(id), url }) = border::from_js(tab) else { return };
    // Where the tab has gone elsewhere meanwhile, the browser has wiped its icon.
    SHOWN.with_borrow_mut(|shown| shown.remove(&id));
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

/// An entry of the context menu was chosen: checking is the same as pressing the icon.
#[wasm_bindgen(js_name = menuClicked)]
pub async fn menu_clicked(info: JsValue, tab: JsValue) {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Info {
        menu_item_id: String,
    }
    match border::from_js::<Info>(info) {
        Ok(info) if info.menu_item_id == PEOPLE_MENU => open_people(None).await,
        Ok(info) if info.menu_item_id == WORDS_MENU => open("pages/words.html").await,
        _ => clicked(tab).await,
    }
}

/// A key of the extension was pressed: the page that is checked does what it means.
#[wasm_bindgen(js_name = keyPressed)]
pub async fn key_pressed(name: String, tab: JsValue) {
    #[derive(Serialize)]
    #[serde(tag = "kind", rename = "key")]
    struct Key {
        name: String,
    }
    let Ok(Tab { id: Some(id), .. }) = border::from_js(tab) else { return };
    let Ok(message) = border::to_js(&Key { name }) else { return };
    if let Ok(sent) = browser::send_to_tab(id, &message) {
        drop(JsFuture::from(sent).await); // nobody listens where nothing is checked
    }
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
    if let Ok(done) = browser::remove_all_menus() {
        quiet(JsFuture::from(done).await);
    }
    for menu in [
        Menu { id: MENU, title: "Check this message", contexts: ["editable"] },
        Menu { id: PEOPLE_MENU, title: "People and dates", contexts: ["action"] },
        Menu { id: WORDS_MENU, title: "Your dictionary", contexts: ["action"] },
    ] {
        border::to_js(&menu).into_iter().for_each(|menu| quiet(browser::create_menu(&menu)));
    }
    reminders::started().await;
}

/// A content script or a page of ours asks; the answer goes back to it.
#[wasm_bindgen]
pub async fn received(message: JsValue, sender: JsValue) -> Result<JsValue, JsError> {
    let sender: Sender = border::from_js(sender)?;
    let tab = sender.tab.as_ref().and_then(|t| t.id);
    let icon = |icon| {
        if let Some(id) = tab {
            show(id, icon);
        }
    };
    match border::from_js(message)? {
        Message::Check { snapshot } => {
            let answer = check(snapshot).await;
            icon(found(&answer));
            border::to_js(&answer)
        }
        Message::Sent { snapshot, at } => {
            let draft = snapshot.map().draft;
            let now = draft.now.ok_or_else(|| JsError::new("the moment of sending is missing"))?;
            let at = at.and_then(|at| at.parse().ok().or_else(|| Moment::in_words(&at))).unwrap_or(now);
            let recorded = storage::update(|read| Ok(read.store.sent(&Letter::read(&draft), at))).await?;
            #[derive(Serialize)]
            struct Answer {
                recorded: Vec<Recorded>,
            }
            border::to_js(&Answer { recorded })
        }
        Message::Unsent { recorded } => {
            storage::update(|read| {
                read.store.take_back(&recorded);
                Ok(())
            })
            .await?;
            Ok(JsValue::NULL)
        }
        Message::Dates { snapshot, interview, promised } => {
            let draft = snapshot.map().draft;
            storage::update(|read| read.store.tell_dates(&Letter::read(&draft), interview, promised)).await?;
            Ok(JsValue::NULL)
        }
        Message::Ignore { snapshot, which, scope } => {
            #[derive(Serialize)]
            struct Answer {
                id: u32,
            }
            let mapped = judged(snapshot).await?;
            let letter = Letter::read(&mapped.draft);
            let report = mapped.report_on(&letter, 0);
            let id = settings::update(|all| all.ignore(&letter, &report.report.findings, &which, scope)).await?;
            border::to_js(&Answer { id })
        }
        Message::Unignore { ids } => {
            settings::update(|all| {
                all.unignore(&ids);
                Ok(())
            })
            .await?;
            Ok(JsValue::NULL)
        }
        Message::Panel { set } => {
            if let Some(panel) = set {
                settings::update(|all| {
                    all.panel = panel;
                    Ok(())
                })
                .await?;
            }
            border::to_js(&settings::read().await?.panel)
        }
        Message::Keys => Ok(JsFuture::from(browser::all_commands().map_err(storage::unkept)?).await.map_err(storage::unkept)?),
        Message::AddWord { word } => border::to_js(&storage::change_words(vec![word], &[]).await?.len()),
        Message::OpenPeople => {
            open_people(None).await;
            Ok(JsValue::NULL)
        }
        Message::NoBox => {
            icon(Icon::NoBox);
            Ok(JsValue::NULL)
        }
        Message::Off => {
            icon(Icon::Off);
            Ok(JsValue::NULL)
        }
        _ if !sender.is_ours() => Err(JsError::new("only Tactful's own pages may ask for this")),
        Message::Choices => {
            let all = settings::read().await?.ignored;
            let off = all.iter().filter(|i| i.scope == Scope::Never).map(|i| i.rule.clone()).collect();
            let rest = all.iter().rev().filter(|i| i.scope != Scope::Never);
            let ignored = rest.map(|i| options::Row { id: i.id, title: i.title().to_owned(), about: i.about() }).collect();
            border::to_js(&options::Choices { off, ignored })
        }
        Message::Rule { rule, on } => {
            settings::update(|all| all.switch(&rule, on, &super::now()[..10])).await?;
            Ok(JsValue::NULL)
        }
        Message::History => kept().await,
        Message::Words { add, remove } => border::to_js(&storage::change_words(add, &remove).await?),
        Message::Change { change } => {
            let done = storage::update(|read| read.store.change(change)).await?;
            reminders::set(&storage::read().await?.store).await;
            border::to_js(&done)
        }
        Message::Aside { index, keep } => {
            let done = storage::update(|read| {
                let text = read.aside.get(index).map(|a| a.text.clone()).ok_or("it is gone already")?;
                let done = if keep { read.store.change(Change::Import { text })? } else { None };
                read.aside.remove(index);
                Ok(done)
            });
            border::to_js(&done.await?)
        }
    }
}

/// Judges a box with what is kept of the people it goes to, and keeps what the page tells that is new. A history that
/// cannot be had is said, and the box is judged without it.
async fn check(snapshot: Snapshot) -> PageReport {
    let revision = snapshot.revision;
    let mut mapped = snapshot.map();
    mapped.draft.dictionary = storage::words().await.unwrap_or_default();
    let kept = storage::read().await;
    let (mut store, notice) = match kept {
        Ok(read) => (
            read.store,
            read.aside
                .last()
                .map(|a| format!("Your history of {} was put aside: {}. The People page shows it.", &a.at[..10.min(a.at.len())], a.why)),
        ),
        Err(why) => (Store::default(), Some(String::from(js_sys::Error::from(JsValue::from(why)).message()))),
    };
    let letter = Letter::read(&mapped.draft);
    let history = store.history(&letter);
    let dates = store.dates(&letter, history.as_ref());
    let news = store.learn(&letter);
    // Without the choices everything is shown.
    let choices = settings::read().await.unwrap_or_default();
    let shown = |mapped: &Mapped, letter: &Letter| {
        let mut report = mapped.report_on(letter, revision);
        report.leave_out_ignored(&choices, letter);
        report
    };
    // Where nothing is kept of these people, the letter has been read as it is.
    let read = if history.is_none() { Some(shown(&mapped, &letter)) } else { None };
    drop(letter);
    if news && notice.is_none() {
        let draft = mapped.draft.clone();
        wasm_bindgen_futures::spawn_local(async move {
            drop(storage::update(|read| Ok(read.store.learn(&Letter::read(&draft)))).await);
        });
    }
    let report = read.unwrap_or_else(|| {
        mapped.draft.history = history.unwrap_or_default();
        shown(&mapped, &Letter::read(&mapped.draft))
    });
    PageReport { dates, notice, ..report }
}

/// A snapshot with all that is known around it, for a second look at what was reported.
async fn judged(snapshot: Snapshot) -> Result<Mapped, JsError> {
    let mut mapped = snapshot.map();
    mapped.draft.dictionary = storage::words().await.unwrap_or_default();
    let store = storage::read().await?.store;
    let history = store.history(&Letter::read(&mapped.draft));
    mapped.draft.history = history.unwrap_or_default();
    Ok(mapped)
}

/// All that is kept, as the People page wants it.
async fn kept() -> Result<JsValue, JsError> {
    #[derive(Serialize)]
    struct Answer {
        history: String,
        aside: Vec<storage::Aside>,
    }
    let read = storage::read().await?;
    border::to_js(&Answer { history: read.store.write(), aside: read.aside })
}

/// Opens the People page, at one person where one is named.
pub async fn open_people(person: Option<u32>) {
    let at = person.map_or_else(String::new, |id| format!("#{id}"));
    open(&format!("pages/people.html{at}")).await;
}

/// Opens a page of the extension.
async fn open(path: &str) {
    #[derive(Serialize)]
    struct Page {
        url: String,
    }
    let Ok(url) = browser::url_of(path) else { return };
    let Ok(page) = border::to_js(&Page { url }) else { return };
    if let Ok(opened) = browser::create_tab(&page) {
        quiet(JsFuture::from(opened).await);
    }
}

/// The browser has started, or the extension was installed or updated: reminders are set anew.
#[wasm_bindgen]
pub async fn started() {
    reminders::started().await;
}

/// The storage has changed.
#[wasm_bindgen(js_name = storageChanged)]
pub fn storage_changed() {
    storage::forget();
    settings::forget();
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

fn found(answer: &PageReport) -> Icon {
    let findings = &answer.report.findings;
    let when = answer.report.schedule.as_ref().map(Schedule::line);
    Icon::Found { count: findings.len(), worst: findings.iter().map(|f| f.level).min(), when }
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
        Icon::Found { count, worst, when } => {
            let what = match count {
                0 => "nothing to warn of".to_owned(),
                1 => "1 finding in this message".to_owned(),
                more => format!("{more} findings in this message"),
            };
            let color = match worst {
                None => "#1a7f37",
                Some(Level::Mistake) => "#b4121f",
                Some(_) => "#8f4700",
            };
            let when = when.map_or_else(String::new, |line| format!(" {line}"));
            let badge = if count == 0 { "✓".to_owned() } else { count.to_string() };
            (badge, color, format!("Tactful: {what}.{when} Press to stop."))
        }
    };
    if SHOWN.with_borrow_mut(|shown| shown.insert(tab, title.clone()).as_ref() == Some(&title)) {
        return; // as it was
    }
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
