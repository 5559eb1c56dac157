//! The page of the person's own words: list, add, remove, export, import. The words are kept by the worker.

use super::{
    dom,
    page::{ask, listen, save, target},
};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, HtmlInputElement};

thread_local! {
    static WORDS: RefCell<Vec<String>> = RefCell::default();
}

#[derive(Serialize)]
#[serde(tag = "kind", rename = "words")]
struct Words {
    add: Vec<String>,
    remove: Vec<String>,
}

/// Draws the page and listens.
#[wasm_bindgen(js_name = wordsPage)]
pub async fn words_page() {
    listen(&[("click", clicked), ("submit", submitted), ("change", changed)]);
    tell(Vec::new(), Vec::new(), "").await;
}

/// Adds and removes words, draws what is left and says what was done.
async fn tell(add: Vec<String>, remove: Vec<String>, done: &str) {
    match ask::<Vec<String>>(&Words { add, remove }).await {
        Ok(words) => {
            WORDS.set(words);
            draw();
            dom::by_id("said").set_text_content(Some(done));
        }
        Err(why) => dom::by_id("said").set_text_content(Some(&format!("Nothing was changed: {why}."))),
    }
}

fn draw() {
    let list = dom::by_id("words");
    list.set_text_content(None);
    WORDS.with_borrow(|words| {
        for word in words {
            let remove = dom::with(
                dom::text("button", "", "Remove"),
                &[("type", "button"), ("data-word", word), ("aria-label", &format!("Remove {word}"))],
            );
            let row = dom::element("li", "", &[&dom::text("span", "", word), &remove]);
            list.append_child(&row).unwrap_throw();
        }
        dom::by_id("empty").toggle_attribute_with_force("hidden", !words.is_empty()).unwrap_throw();
    });
}

fn clicked(event: Event) {
    let Some(button) = target(&event).and_then(|e| e.closest("button").ok().flatten()) else { return };
    if let Some(word) = button.get_attribute("data-word") {
        spawn_local(async move { tell(Vec::new(), vec![word.clone()], &format!("{word} was removed.")).await });
    }
    match button.id().as_str() {
        "export" => {
            save("tactful-words.txt", "text/plain", &WORDS.with_borrow(|words| words.iter().map(|w| format!("{w}\n")).collect::<String>()))
        }
        "import" => {
            if let Ok(input) = dom::by_id("file").dyn_into::<HtmlElement>() {
                input.click();
            }
        }
        _ => {}
    }
}

fn submitted(event: Event) {
    event.prevent_default();
    let Some(form) = target(&event) else { return };
    let word = dom::value(&form, "word");
    if word.is_empty() || word.contains(char::is_whitespace) {
        return dom::by_id("said").set_text_content(Some("Write one word, without spaces."));
    }
    if let Ok(Some(field)) = form.query_selector("input") {
        field.unchecked_into::<HtmlInputElement>().set_value("");
    }
    spawn_local(async move { tell(vec![word.clone()], Vec::new(), &format!("{word} was added.")).await });
}

/// A file of words was chosen: a word a line.
fn changed(event: Event) {
    let Some(input) = target(&event).and_then(|e| e.dyn_into::<HtmlInputElement>().ok()).filter(|i| i.id() == "file") else { return };
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    spawn_local(async move {
        match gloo_file::futures::read_as_text(&gloo_file::File::from(file).into()).await {
            Ok(text) => {
                let before = WORDS.with_borrow(Vec::len);
                tell(text.lines().map(str::to_owned).collect(), Vec::new(), "").await;
                let added = WORDS.with_borrow(Vec::len) - before;
                dom::by_id("said").set_text_content(Some(&format!("{added} new words were taken in.")));
            }
            Err(why) => dom::by_id("said").set_text_content(Some(&format!("The file could not be read: {why}."))),
        }
    });
    input.set_value("");
}
