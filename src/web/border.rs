//! Values of the page into ours and back.

use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;

/// Reads a value of the page; the error says what was expected.
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|e| JsError::new(&e.to_string()))
}

/// Plain objects, as messages between page and worker need them.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|e| JsError::new(&e.to_string()))
}
