//! The functions of the extension API for the toolbar icon, with typed arguments.

use super::js_value::Object;
use serde::Serialize;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Sets the text on the icon.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setBadgeText, catch)]
    pub async fn set_badge_text(details: Object<BadgeText>) -> Result<(), JsValue>;

    /// Sets the background of that text.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setBadgeBackgroundColor, catch)]
    pub async fn set_badge_color(details: Object<BadgeColor>) -> Result<(), JsValue>;

    /// Sets the icon's tooltip.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setTitle, catch)]
    pub async fn set_title(details: Object<IconTitle>) -> Result<(), JsValue>;

    /// Returns the icon's tooltip, a string.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = getTitle, catch)]
    pub async fn title(details: Object<OfTab>) -> Result<JsValue, JsValue>;

    /// Sets the icon's pictures.
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setIcon, catch)]
    pub async fn set_icon(details: Object<IconPictures>) -> Result<(), JsValue>;
}

/// The text on the icon of a tab.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BadgeText {
    pub tab_id: i32,
    pub text: String,
}

/// The background of that text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BadgeColor {
    pub tab_id: i32,
    pub color: &'static str,
}

/// The tooltip of the icon of a tab.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IconTitle {
    pub tab_id: i32,
    pub title: String,
}

/// The tab whose icon is meant.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfTab {
    pub tab_id: i32,
}

/// The pictures of the icon of a tab, by their size in pixels.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IconPictures {
    pub tab_id: i32,
    pub path: BTreeMap<String, String>,
}
