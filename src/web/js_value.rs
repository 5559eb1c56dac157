//! Conversion between Rust values and JavaScript values.

use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{convert::IntoWasmAbi, describe::WasmDescribe, prelude::*};

/// Reads a JavaScript value.
///
/// # Errors
/// If it has another shape; the error says what was expected.
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|e| JsError::new(&e.to_string()))
}

/// Writes a Rust value as a plain object, the only kind that messages carry.
///
/// # Errors
/// If the value has no such form.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|e| JsError::new(&e.to_string()))
}

/// A Rust value that a browser function takes as a plain object.
pub struct Object<T>(pub T);

impl<T> WasmDescribe for Object<T> {
    fn describe() {
        JsValue::describe();
    }
}

impl<T: Serialize> IntoWasmAbi for Object<T> {
    type Abi = <JsValue as IntoWasmAbi>::Abi;

    /// # Panics
    /// If the value cannot be written. The structs of `browser.rs` always can: they have only text, numbers
    /// and lists.
    fn into_abi(self) -> Self::Abi {
        to_js(&self.0).unwrap_throw().into_abi()
    }
}
