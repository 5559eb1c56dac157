//! The icon on the toolbar: a drawing for each state, the number of findings, and the same in words.

use super::{border, browser, message};
use crate::{page_report::PageReport, rule::Severity, timing::Schedule};
use serde::Serialize;
use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The sizes in which every state is drawn, in pixels: the toolbar's at one, one and a quarter, one and a half and two times.
const SIZES: [u32; 4] = [16, 20, 24, 32];

thread_local! {
    /// The title of each tab's icon, as it was set last.
    static SHOWN: RefCell<HashMap<i32, String>> = RefCell::default();
}

/// What the icon shows.
pub enum Icon {
    /// Nothing is checked here.
    Off,
    /// It is on and the first answer is not there yet.
    Reading,
    /// There is no box to check.
    NoBox,
    /// The browser keeps extensions out of the page.
    CannotRead,
    /// The page's policy lets no panel be shown.
    NoPanel,
    /// What was found.
    Found {
        /// How much.
        count: usize,
        /// The worst level.
        worst: Option<Severity>,
        /// When to write, in a line.
        when: Option<String>,
    },
}

impl From<&PageReport> for Icon {
    fn from(answer: &PageReport) -> Self {
        let findings = &answer.report.findings;
        let when = answer.report.schedule.as_ref().map(Schedule::line);
        Icon::Found { count: findings.len(), worst: findings.iter().map(|f| f.level).min(), when }
    }
}

impl Icon {
    /// Its drawing, the letters on it, and what it says.
    fn face(&self) -> (&'static str, String, String) {
        match self {
            Icon::Off => ("off", String::new(), message::text("iconOff", &[])),
            Icon::Reading => ("reading", String::new(), message::text("iconReading", &[])),
            Icon::NoBox => ("no-box", String::new(), message::text("iconNoBox", &[])),
            Icon::CannotRead => ("cannot-read", String::new(), message::text("iconCannotRead", &[])),
            Icon::NoPanel => ("cannot-read", String::new(), message::text("iconNoPanel", &[])),
            Icon::Found { count, worst, when } => {
                let what = if *count == 0 {
                    message::text("iconWell", &[])
                } else {
                    message::count("iconFound", *count)
                };
                let drawing = match worst {
                    None => "well",
                    Some(Severity::Mistake) => "mistake",
                    Some(_) => "caution",
                };
                let when = when.as_ref().map_or_else(String::new, |line| format!(" {line}"));
                let badge = if *count == 0 { String::new() } else { count.to_string() };
                (drawing, badge, message::text("iconState", &[&what, &when]))
            }
        }
    }
}

/// The tab shows another page, on which the browser has wiped the icon.
pub fn forget(tab: i32) {
    SHOWN.with_borrow_mut(|shown| shown.remove(&tab));
}

/// Draws the state on the icon of a tab, where it has another, and says it in words.
pub fn show(tab: i32, icon: &Icon) {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Details<'a> {
        tab_id: i32,
        #[serde(skip_serializing_if = "Option::is_none")]
        path: Option<BTreeMap<String, String>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        color: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<&'a str>,
    }
    let (drawing, badge, title) = icon.face();
    if SHOWN.with_borrow_mut(|shown| shown.insert(tab, title.clone()).as_ref() == Some(&title)) {
        return; // as it was
    }
    let set = |details: Details, call: fn(&JsValue) -> Result<js_sys::Promise, JsValue>| {
        let Ok(details) = border::to_js(&details) else { return };
        let Ok(done) = call(&details) else { return };
        // A tab may be closed at any moment; what then fails about its icon concerns nobody.
        spawn_local(async move { drop(JsFuture::from(done).await) });
    };
    let blank = || Details { tab_id: tab, path: None, text: None, color: None, title: None };
    let path = SIZES.iter().map(|size| (size.to_string(), format!("/icons/{drawing}-{size}.png"))).collect();
    set(Details { path: Some(path), ..blank() }, browser::set_icon);
    set(Details { text: Some(&badge), ..blank() }, browser::set_badge_text);
    set(
        Details { color: Some(if drawing == "mistake" { "#b4121f" } else { "#8f4700" }), ..blank() },
        browser::set_badge_color,
    );
    set(Details { title: Some(&title), ..blank() }, browser::set_title);
}

/// Says that a check has begun, on a tab whose icon shows nothing yet.
pub fn begin(tab: i32) {
    let off = Icon::Off.face().2;
    if SHOWN.with_borrow(|shown| shown.get(&tab).is_none_or(|title| *title == off)) {
        show(tab, &Icon::Reading);
    }
}
