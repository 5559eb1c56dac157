//! The interface's texts in the browser's language, from `extension/_locales`. Rules and schedules are in
//! English, like the letters they are about.

use super::{browser, dom, js_value::to_js};
use crate::{
    correspondence::limits,
    error::{UserError, Value},
    time::local_time::Moment,
};
use jiff::civil::Date;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Returns a text with its values in place of $1, $2 and so on, or the key if there is no such text.
pub fn text(key: &str, values: &[&str]) -> String {
    let values = values.iter().map(|v| JsValue::from(*v)).collect::<js_sys::Array>();
    browser::message(key, &values).ok().filter(|found| !found.is_empty()).unwrap_or_else(|| key.to_owned())
}

/// Returns the text for a number. Its key ends in the number's plural category, "One" or "Other".
#[expect(clippy::cast_precision_loss, reason = "counts of things on a page are far below 2^53")]
pub fn count(key: &str, number: usize) -> String {
    let rules =
        js_sys::Intl::PluralRules::new(&js_sys::Array::of1(&language().into()), &js_sys::Object::new());
    let category = rules.select(number as f64).as_string().unwrap_or_default();
    text(&format!("{key}{}", if category == "one" { "One" } else { "Other" }), &[&number.to_string()])
}

/// Marks a name for [`dom::put`], without the control characters in it.
pub fn isolated(name: &str) -> String {
    let name: String = name.chars().filter(|c| !limits::is_control(*c)).collect();
    format!("{}{name}{}", dom::FIRST, dom::LAST)
}

/// Returns words without the marks of names, for attributes.
pub fn plain(words: &str) -> String {
    words.replace([dom::FIRST, dom::LAST], "")
}

/// Returns an error as a sentence without its full stop.
pub fn refusal(why: &UserError) -> String {
    let (key, values) = why.message();
    let values: Vec<String> = values
        .into_iter()
        .map(|value| match value {
            Value::Text(words) => words,
            Value::Day(date) => day(date, false),
        })
        .collect();
    let said = text(key, &values.iter().map(String::as_str).collect::<Vec<_>>());
    // In the playground the engine has no table of texts.
    if said == key { why.to_string() } else { said }
}

/// Returns an error as a JavaScript error.
pub fn refused(why: &UserError) -> JsError {
    JsError::new(&refusal(why))
}

/// Returns the language of the texts as a language tag.
fn language() -> String {
    text("language", &[])
}

/// Returns a day as the language writes it: "Fri 4 Dec". The year is added if it is wanted or not the current
/// one.
pub fn day(date: Date, with_year: bool) -> String {
    let with_year =
        with_year || super::now().parse::<Moment>().is_ok_and(|now| now.date.year() != date.year());
    #[derive(Serialize)]
    struct Form {
        weekday: &'static str,
        day: &'static str,
        month: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        year: Option<&'static str>,
    }
    let form =
        Form { weekday: "short", day: "numeric", month: "short", year: with_year.then_some("numeric") };
    let Ok(form) = to_js(&form) else { return date.to_string() };
    String::from(super::local(date, 12).to_locale_date_string(&language(), &form)).replace(',', "")
}

/// Returns the day of a local time that is given as text, or the text itself if it is not one.
pub fn day_of(at: &str) -> String {
    at.parse::<Moment>().map_or_else(|_| at.to_owned(), |at| day(at.date, false))
}

/// Fills in the texts of one of the extension's own pages: `data-message` has the key of an element's text,
/// `data-label` that of its accessible name.
#[wasm_bindgen(js_name = translatePage)]
pub fn translate() {
    let document = dom::document();
    if let Some(root) = document.document_element() {
        root.set_attribute("lang", &language()).unwrap_throw();
    }
    each("[data-message]", |element| {
        element
            .set_text_content(Some(&text(&element.get_attribute("data-message").unwrap_or_default(), &[])));
    });
    each("[data-label]", |element| {
        let label = text(&element.get_attribute("data-label").unwrap_or_default(), &[]);
        element.set_attribute("aria-label", &label).unwrap_throw();
    });
}

fn each(selector: &str, change: impl Fn(&Element)) {
    let Ok(found) = dom::document().query_selector_all(selector) else { return };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into::<Element>().ok())
        .for_each(|element| change(&element));
}
