//! The toolbar icon: a picture for each state, the number of findings as a badge, and both in words as a
//! tooltip.

use super::{
    action::{self, BadgeColor, BadgeText, IconPictures, IconTitle, OfTab},
    js_value::Object,
    message,
};
use crate::{letter::kind::Kind, page_report::PageReport, report::Reported, rule::Severity, timing::Verdict};
use std::{cell::RefCell, collections::HashMap};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The sizes of the pictures, in pixels: a toolbar's 16 at display scales of 1, 1.25, 1.5 and 2.
const SIZES: [u32; 4] = [16, 20, 24, 32];

thread_local! {
    /// The tooltip that was last set for each tab.
    static SHOWN: RefCell<HashMap<i32, String>> = RefCell::default();
}

/// The state the icon shows.
pub enum Icon {
    /// Nothing is checked here.
    Off,
    /// The first check has not ended yet, or the tone is still being read.
    Reading,
    /// The page has no editor.
    NoBox,
    /// The editor is empty.
    Empty,
    /// The browser keeps extensions out of the page.
    CannotRead,
    /// The page's policy does not allow the panel.
    NoPanel,
    /// A check has ended.
    Found {
        /// The number of findings of each level, the worst first.
        counts: [usize; 3],
        /// Nothing is left to do before the message is sent, as the panel says.
        ready: bool,
    },
}

impl From<&PageReport> for Icon {
    fn from(answer: &PageReport) -> Self {
        let findings = &answer.report.findings;
        if findings.is_empty() && answer.unread > 0 {
            return Icon::Reading; // it may not say that all is well before everything is read
        }
        if findings.is_empty() && answer.report.words == 0 {
            return Icon::Empty; // nothing that was read is not "well"
        }
        let counts = [Severity::Mistake, Severity::Caution, Severity::Hint]
            .map(|level| findings.iter().filter(|f| f.level == level).count());
        Icon::Found { counts, ready: is_ready(answer, findings) }
    }
}

/// Returns whether the panel says "Ready to send" of a message that was read to its end; see
/// `extension/content/verdict.js`.
fn is_ready(answer: &PageReport, findings: &[Reported]) -> bool {
    let report = &answer.report;
    let is_early = report.kind == Kind::FollowUp
        && report.schedule.as_ref().is_some_and(|schedule| schedule.verdict != Verdict::Now);
    findings.is_empty()
        && report.english
        && answer.candidate
        && !(answer.is_part || answer.tone_unreadable || is_early)
}

impl Icon {
    /// Returns the name of the picture, the badge and the tooltip.
    fn face(&self) -> (&'static str, String, String) {
        match self {
            Icon::Off => ("off", String::new(), message::text("iconOff", &[])),
            Icon::Reading => ("reading", String::new(), message::text("iconReading", &[])),
            Icon::NoBox => ("no-box", String::new(), message::text("iconNoBox", &[])),
            Icon::Empty => ("reading", String::new(), message::text("iconEmpty", &[])),
            Icon::CannotRead => ("cannot-read", String::new(), message::text("iconCannotRead", &[])),
            Icon::NoPanel => ("cannot-read", String::new(), message::text("iconNoPanel", &[])),
            Icon::Found { counts, ready } => {
                let drawing = match counts {
                    [0, 0, 0] => "well",
                    [0, ..] => "caution",
                    _ => "mistake",
                };
                let verdict = match drawing {
                    "well" if *ready => message::text("iconReady", &[]),
                    "well" => message::text("iconWell", &[]),
                    _ => std::iter::zip(["mistakes", "cautions", "hints"], *counts)
                        .filter(|(_, number)| *number > 0)
                        .map(|(level, number)| message::count(level, number))
                        .collect::<Vec<_>>()
                        .join(", "),
                };
                let all: usize = counts.iter().sum();
                let badge = if all == 0 { String::new() } else { all.to_string() };
                (drawing, badge, message::text("iconState", &[&verdict]))
            }
        }
    }
}

/// Forgets the state of a tab. Browsers clear the icon when a tab loads another page.
pub fn forget(tab: i32) {
    SHOWN.with_borrow_mut(|shown| shown.remove(&tab));
}

/// Forgets the state of a tab if the browser has cleared the icon. Asking costs less than drawing.
pub async fn ask(tab_id: i32) {
    let now = action::title(Object(OfTab { tab_id })).await.ok().and_then(|title| title.as_string());
    if SHOWN.with_borrow(|shown| shown.get(&tab_id) != now.as_ref()) {
        forget(tab_id);
    }
}

/// Shows a state on the icon of a tab, unless it shows it already.
pub fn show(tab_id: i32, icon: &Icon) {
    let (drawing, text, title) = icon.face();
    if SHOWN.with_borrow_mut(|shown| shown.insert(tab_id, title.clone()).as_ref() == Some(&title)) {
        return;
    }
    let picture = |size: u32| (size.to_string(), format!("/icons/{drawing}-{size}.png"));
    let path = SIZES.into_iter().map(picture).collect();
    let color = if drawing == "mistake" { "#b4121f" } else { "#8f4700" };
    // All at once, so that picture, badge and tooltip change together.
    set(action::set_icon(Object(IconPictures { tab_id, path })));
    set(action::set_badge_text(Object(BadgeText { tab_id, text })));
    set(action::set_badge_color(Object(BadgeColor { tab_id, color })));
    set(action::set_title(Object(IconTitle { tab_id, title })));
}

fn set(call: impl Future<Output = Result<(), JsValue>> + 'static) {
    // A call fails if the tab was closed, and then there is no icon left to update.
    spawn_local(async move { drop(call.await) });
}

/// Shows that a check is running, if the icon of the tab shows nothing yet.
pub fn begin(tab: i32) {
    let off = Icon::Off.face().2;
    if SHOWN.with_borrow(|shown| shown.get(&tab).is_none_or(|title| *title == off)) {
        show(tab, &Icon::Reading);
    }
}
