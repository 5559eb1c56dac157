//! The page of the user's own words: list, add, remove, export, import. The background stores the words.

use super::{
    dom, message,
    page::{self, ask, listen, save, target},
    storage,
};
use crate::requests::OwnPageRequest;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlInputElement};

thread_local! {
    static WORDS: RefCell<Vec<String>> = RefCell::default();
}

/// Shows the page and listens for events.
#[wasm_bindgen(js_name = wordsPage)]
pub async fn words_page() {
    message::translate();
    listen(&[("click", clicked), ("submit", submitted), ("change", changed)]);
    tell(Vec::new(), Vec::new(), "").await;
    page::follow(&["words"], || spawn_local(async { drop(refresh().await) }));
}

/// Shows what is stored now: another tab or a card may have added words.
///
/// # Errors
/// If the background does not answer; the error is a sentence for the user.
async fn refresh() -> Result<(), String> {
    let words = ask::<Vec<String>>(&OwnPageRequest::Words { add: Vec::new(), remove: Vec::new() }).await?;
    if WORDS.with_borrow(|shown| *shown != words) {
        WORDS.set(words);
        draw();
    }
    Ok(())
}

/// Adds and removes words, shows the result and says what was done.
async fn tell(add: Vec<String>, remove: Vec<String>, done: &str) {
    match ask::<Vec<String>>(&OwnPageRequest::Words { add, remove }).await {
        Ok(words) => {
            WORDS.set(words);
            draw();
            dom::by_id("said").set_text_content(Some(done));
        }
        Err(why) => dom::by_id("said").set_text_content(Some(&message::text("nothingChanged", &[&why]))),
    }
}

fn draw() {
    let list = dom::by_id("words");
    list.set_text_content(None);
    WORDS.with_borrow(|words| {
        for word in words {
            let remove = dom::with(
                dom::text("button", "", &message::text("remove", &[])),
                &[
                    ("type", "button"),
                    ("data-word", word),
                    ("aria-label", &message::text("removeWordLabel", &[word])),
                ],
            );
            let row = dom::element("li", "", &[&dom::text("span", "", word), &remove]);
            dom::append(&list, &row);
        }
        dom::hide(&dom::by_id("empty"), !words.is_empty());
    });
}

fn clicked(event: &Event) {
    let Some(button) = target(event).and_then(|e| e.closest("button").ok().flatten()) else { return };
    if let Some(word) = button.get_attribute("data-word") {
        spawn_local(async move {
            tell(Vec::new(), vec![word.clone()], &message::text("wordRemoved", &[&word])).await;
        });
    }
    match button.id().as_str() {
        "export" => spawn_local(async {
            if let Err(why) = refresh().await {
                return dom::by_id("said").set_text_content(Some(&why));
            }
            let text =
                WORDS.with_borrow(|words| words.iter().flat_map(|word| [word, "\n"]).collect::<String>());
            save("tactful-words.txt", "text/plain", &text);
        }),
        "import" => page::choose_file(),
        _ => {}
    }
}

fn submitted(event: &Event) {
    event.prevent_default();
    let Some(form) = target(event) else { return };
    let word = dom::value(&form, "word");
    let is_long = word.chars().count() > storage::LONGEST_WORD;
    if !is_long && !storage::is_word(&word) {
        return dom::by_id("said").set_text_content(Some(&message::text("oneWord", &[])));
    }
    if let Ok(Some(field)) = form.query_selector("input") {
        field.unchecked_into::<HtmlInputElement>().set_value("");
    }
    spawn_local(
        async move { tell(vec![word.clone()], Vec::new(), &message::text("wasAdded", &[&word])).await },
    );
}

/// Imports a file that has one word on each line.
fn changed(event: &Event) {
    let Some(field) = target(event).filter(|e| e.id() == "file") else { return };
    spawn_local(async move {
        match page::file_text(&field).await {
            Some(Ok(text)) => {
                let before = WORDS.with_borrow(Vec::len);
                let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
                let left_out = lines().filter(|line| !storage::is_word(line)).count();
                tell(lines().map(str::to_owned).collect(), Vec::new(), "").await;
                let added = WORDS.with_borrow(Vec::len).saturating_sub(before);
                let mut done = message::count("wordsTakenIn", added);
                if left_out > 0 {
                    done = format!("{done} {}", message::count("linesLeftOut", left_out));
                }
                dom::by_id("said").set_text_content(Some(&done));
            }
            Some(Err(why)) => {
                dom::by_id("said").set_text_content(Some(&message::text("fileUnreadable", &[&why])));
            }
            None => {}
        }
    });
}
