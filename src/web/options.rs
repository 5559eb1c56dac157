//! The options page: every rule with its switch, and all that is ignored, each with the way back. The worker keeps both.

use super::{
    dom,
    page::{ask, listen, target},
};
use crate::{catalogue, rule::Level};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlInputElement};

/// What the page is told of the choices.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Choices {
    /// The rules that are switched off.
    pub off: Vec<String>,
    /// What is ignored otherwise, newest first.
    pub ignored: Vec<Row>,
}

/// One ignored finding.
#[derive(Debug, Deserialize, Serialize)]
pub struct Row {
    /// Its number.
    pub id: u32,
    /// The rule's title.
    pub title: String,
    /// Where, for whom and since when, in words.
    pub about: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Request {
    Choices,
    Rule { rule: String, on: bool },
    Unignore { ids: Vec<u32> },
}

thread_local! {
    static CHOICES: RefCell<Choices> = RefCell::default();
}

/// Draws the page and listens.
#[wasm_bindgen(js_name = optionsPage)]
pub async fn options_page() {
    listen(&[("click", clicked), ("change", changed)]);
    show("").await;
}

/// Draws what is kept now, and says what was done.
async fn show(done: &str) {
    match ask::<Choices>(&Request::Choices).await {
        Ok(choices) => {
            CHOICES.set(choices);
            draw();
            dom::by_id("said").set_text_content(Some(done));
        }
        Err(why) => dom::by_id("said").set_text_content(Some(&why)),
    }
}

fn draw() {
    CHOICES.with_borrow(|choices| {
        let rules = dom::by_id("rules");
        rules.set_text_content(None);
        for (level, name) in [(Level::Mistake, "Mistakes"), (Level::Caution, "Cautions"), (Level::Hint, "Hints")] {
            let rows: Vec<Element> = catalogue::catalogue()
                .iter()
                .filter(|rule| rule.level == level)
                .map(|rule| switch(rule, !choices.off.iter().any(|off| off == rule.id)))
                .collect();
            let list = dom::element("div", "switches", &rows.iter().collect::<Vec<_>>());
            drop(rules.append_child(&dom::text("h3", "", name)));
            drop(rules.append_child(&list));
        }
        let list = dom::by_id("ignored");
        list.set_text_content(None);
        for row in &choices.ignored {
            let back = dom::with(
                dom::button("Show again", "back", row.id),
                &[("aria-label", &format!("Show again: {}, {}", row.title, row.about))],
            );
            let words = dom::element("div", "", &[&dom::text("strong", "", &row.title), &dom::text("p", "about", &row.about)]);
            drop(list.append_child(&dom::element("li", "row", &[&words, &back])));
        }
        drop(dom::by_id("none").toggle_attribute_with_force("hidden", !choices.ignored.is_empty()));
    });
}

/// A rule with its switch.
fn switch(rule: &catalogue::Entry, on: bool) -> Element {
    let input =
        dom::with(dom::element("input", "", &[]), &[("type", "checkbox"), ("data-rule", rule.id), ("id", &format!("rule-{}", rule.id))]);
    if on {
        drop(input.set_attribute("checked", ""));
    }
    let words = dom::with(dom::text("label", "", rule.title), &[("for", &format!("rule-{}", rule.id))]);
    dom::element("div", "switch", &[&input, &dom::element("div", "", &[&words, &dom::text("p", "about", &rule.summary)])])
}

fn clicked(event: Event) {
    let Some(button) = target(&event).and_then(|e| e.closest("button[data-action]").ok().flatten()) else { return };
    let id = super::page::number(&button, "data-of");
    spawn_local(async move { tell(Request::Unignore { ids: vec![id] }, "It is shown again.").await });
}

fn changed(event: Event) {
    let Some(input) = target(&event).and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Some(rule) = input.get_attribute("data-rule") else { return };
    let on = input.checked();
    let done = if on { "The rule is on." } else { "The rule is off." };
    spawn_local(async move { tell(Request::Rule { rule, on }, done).await });
}

async fn tell(request: Request, done: &str) {
    match ask::<Option<u32>>(&request).await {
        Ok(_) => show(done).await,
        Err(why) => show(&format!("Nothing was changed: {why}.")).await,
    }
}
