//! The options page: sites, spelling, rules, ignored findings, and everything as a file. The background
//! stores the choices. Permissions are asked for here, since browsers do not let a worker ask.

mod draw;
mod rules;
mod sites;

use super::{
    dom, message,
    page::{self, ask, listen, number, save, target},
};
use crate::{
    backup::Backup,
    correspondence::limits,
    requests::{Choices, ImportAnswer, OwnPageRequest as Request},
    rule::Family,
    rules::of_family,
};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

/// What the page shows.
#[derive(Default)]
struct Page {
    choices: Choices,
    /// Everything as one text, before the last change that can be undone.
    undo: Option<String>,
    /// Sites of an imported file without a permission yet.
    wanted: Vec<String>,
    /// Whether "Delete everything" was pressed once.
    sure: bool,
}

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
}

/// Shows the page and listens for events.
#[wasm_bindgen(js_name = optionsPage)]
pub async fn options_page() {
    message::translate();
    listen(&[("click", clicked), ("change", changed), ("submit", submitted), ("input", searched)]);
    show("").await;
    page::follow(&["history", "settings", "words", "settings-aside"], changed_elsewhere);
    // The context menu opens this page if the browser would not ask for a permission there.
    let hash = web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    if let Some(pattern) = hash.strip_prefix('#').filter(|p| p.contains("://"))
        && let Ok(field) = dom::by_id("site").dyn_into::<HtmlInputElement>()
    {
        field.set_value(draw::site(pattern));
        dom::focus(Some(field.into()));
    }
}

/// Shows what is stored now, and a sentence about what was done.
async fn show(done: &str) {
    match ask::<Choices>(&Request::Choices).await {
        Ok(choices) => {
            PAGE.with_borrow_mut(|page| {
                page.wanted.retain(|site| !choices.sites.contains(site));
                page.choices = choices;
                draw::draw(page);
            });
            say(done);
        }
        Err(why) => say(&why),
    }
}

/// Shows what another tab or a message has stored, but not under the hands of the user.
fn changed_elsewhere() {
    let Ok(Some(main)) = dom::document().query_selector("main") else { return };
    if page::is_being_edited(&main) {
        return;
    }
    spawn_local(async {
        // An error is said when the user does something.
        if let Ok(choices) = ask::<Choices>(&Request::Choices).await {
            PAGE.with_borrow_mut(|page| {
                if page.choices != choices {
                    page.choices = choices;
                    draw::draw(page);
                }
            });
        }
    });
}

fn say(words: &str) {
    dom::put(&dom::by_id("said"), words);
    let undo = PAGE.with_borrow(|page| page.undo.is_some());
    dom::hide(&dom::by_id("undo"), !undo);
}

fn tell(request: Request, done: String) {
    spawn_local(async move {
        match ask::<Option<u32>>(&request).await {
            Ok(_) => show(&done).await,
            Err(why) => show(&message::text("nothingChanged", &[&why])).await,
        }
    });
}

/// Makes a change that can be undone. Everything is exported first.
fn tell_with_undo(request: Request, done: &'static str) {
    spawn_local(async move {
        let before = ask::<String>(&Request::Export).await.ok();
        match ask::<Option<ImportAnswer>>(&request).await {
            Ok(answer) => {
                let ImportAnswer { sites, left_out } = answer.unwrap_or_default();
                PAGE.with_borrow_mut(|page| {
                    page.undo = before;
                    page.sure = false;
                    page.wanted = sites;
                });
                let named: Vec<String> =
                    left_out.iter().take(5).map(|site| message::isolated(&limits::name(site, 60))).collect();
                let done = message::text(done, &[]);
                let more = if named.is_empty() {
                    String::new()
                } else {
                    message::text("sitesLeftOut", &[&named.join(", ")])
                };
                show(format!("{done} {more}").trim()).await;
            }
            Err(why) => show(&message::text("nothingChanged", &[&why])).await,
        }
    });
}

fn clicked(event: &Event) {
    let Some(button) = target(event).and_then(|e| e.closest("button[data-action]").ok().flatten()) else {
        return;
    };
    let of = number(&button, "data-of");
    let site = button.get_attribute("data-site").unwrap_or_default();
    match button.get_attribute("data-action").unwrap_or_default().as_str() {
        "back" => tell(Request::RemoveIgnored { ids: vec![of] }, message::text("shownAgain", &[])),
        "site-on" | "site-off" => {
            let name = draw::site(&site).to_owned();
            if button.get_attribute("data-action").as_deref() == Some("site-on") {
                sites::always_on(vec![site], &name);
            } else {
                sites::always_off(vec![site], name);
            }
        }
        "export" => spawn_local(async {
            match ask::<String>(&Request::Export).await {
                Ok(text) => save("tactful.json", "application/json", &text),
                Err(why) => say(&why),
            }
        }),
        "import" => page::choose_file(),
        "reset" => tell_with_undo(Request::Reset, "resetDone"),
        "delete" | "keep" => {
            PAGE.with_borrow_mut(|page| {
                page.sure = !page.sure;
                draw::draw(page);
            });
            dom::focus(dom::document().get_element_by_id("delete-or-keep"));
        }
        "delete-yes" => {
            let sites = PAGE.with_borrow(|page| page.choices.sites.clone());
            if !sites.is_empty() {
                let names: Vec<&str> = sites.iter().map(|site| draw::site(site)).collect();
                let names = names.join(", ");
                sites::always_off(sites, names);
            }
            tell_with_undo(Request::Import { text: Backup::default().write(), instead: true }, "deletedDone");
        }
        "undo" => {
            let Some(text) = PAGE.with_borrow_mut(|page| page.undo.take()) else { return };
            tell_with_undo(Request::Import { text, instead: true }, "takenBack");
        }
        "aside-save" => {
            if let Some(text) =
                PAGE.with_borrow(|page| page.choices.aside.get(of as usize).map(|a| a.text.clone()))
            {
                save("tactful-aside.txt", "text/plain", &text);
            }
        }
        "aside-drop" => tell(Request::DropChoices { index: of as usize }, message::text("asideDropped", &[])),
        _ => {}
    }
}

fn changed(event: &Event) {
    let Some(field) = target(event) else { return };
    if field.id() == "file" {
        return spawn_local(async move {
            match page::file_text(&field).await {
                Some(Ok(text)) => tell_with_undo(Request::Import { text, instead: false }, "importDone"),
                Some(Err(why)) => say(&message::text("fileUnreadable", &[&why])),
                None => {}
            }
        });
    }
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        let on = input.checked();
        if let Some(mailbox) = field.get_attribute("data-mailbox") {
            return sites::switch_mailbox(&mailbox, on);
        }
        if let Some(family) = field.get_attribute("data-family") {
            return switch_family(&family, on);
        }
        if field.id() == "at-send" {
            let key = if on { "atSendOn" } else { "atSendOff" };
            return tell(Request::AtSend { on }, message::text(key, &[]));
        }
    }
    let rule = field.get_attribute("data-rule").unwrap_or_default();
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        let value = select.value();
        if select.id() == "spelling" {
            let spelling =
                draw::VARIETIES.iter().find(|(code, _)| *code == value).and_then(|(_, variety)| *variety);
            tell(Request::Spelling { spelling }, message::text("spellingSaved", &[]));
        } else if let Some((_, level)) = rules::LEVELS.iter().find(|(code, _)| *code == value) {
            tell(Request::Level { rule, level: *level }, message::text("levelSaved", &[]));
        }
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>().filter(|_| !rule.is_empty()) {
        let on = input.checked();
        tell(Request::Rule { rule, on }, message::text(if on { "ruleOn" } else { "ruleOff" }, &[]));
    }
}

fn searched(event: &Event) {
    if target(event).is_some_and(|field| field.id() == "rule-search") {
        rules::search();
    }
}

/// Switches all rules of a group that are not yet so.
fn switch_family(id: &str, on: bool) {
    let Some(family) = Family::ALL.into_iter().find(|family| family.id() == id) else { return };
    let wanted: Vec<&str> = PAGE.with_borrow(|page| {
        let is_on = |rule: &str| !page.choices.off.iter().any(|off| off == rule);
        of_family(family).map(|rule| rule.id).filter(|rule| is_on(rule) != on).collect()
    });
    let name = message::text(&format!("group_{id}"), &[]);
    spawn_local(async move {
        for rule in wanted {
            if let Err(why) = ask::<Option<u32>>(&Request::Rule { rule: rule.to_owned(), on }).await {
                return show(&message::text("nothingChanged", &[&why])).await;
            }
        }
        show(&message::text(if on { "groupOn" } else { "groupOff" }, &[&name])).await;
    });
}

fn submitted(event: &Event) {
    event.prevent_default();
    let Some(form) = target(event) else { return };
    let written = dom::value(&form, "site");
    match sites::pattern(&written) {
        Some(pattern) => {
            let name = draw::site(&pattern).to_owned();
            sites::always_on(vec![pattern], &name);
        }
        None => say(&message::text("noSite", &[&written])),
    }
}
