//! The border to JavaScript.

use crate::Encoder;
use wasm_bindgen::prelude::*;

/// A sentence encoder for JavaScript.
#[wasm_bindgen]
pub struct WebEncoder(Encoder);

#[wasm_bindgen]
impl WebEncoder {
    /// Reads an artefact.
    ///
    /// # Errors
    /// Throws what is wrong with the file if it is not an artefact or is damaged.
    #[wasm_bindgen(constructor)]
    pub fn new(file: Vec<u8>) -> Result<WebEncoder, JsError> {
        Ok(WebEncoder(Encoder::new(file)?))
    }

    /// Returns the version that the artefact was given when it was trained.
    pub fn version(&self) -> String {
        self.0.version().to_string()
    }

    /// Returns the names of the acts, in order. The faults come first.
    pub fn acts(&self) -> Vec<String> {
        self.0.acts().to_vec()
    }

    /// Returns how many of the acts are faults.
    pub fn faults(&self) -> usize {
        self.0.faults()
    }

    /// Reads a sentence. Returns the probability of any fault, that of each act, and for each fault the start
    /// and end of the words that carry it, in bytes of the sentence as UTF-8.
    pub fn read(&self, sentence: &str) -> Vec<f32> {
        let reading = self.0.read(sentence);
        let places = reading.words.into_iter().flat_map(|words| [words.start as f32, words.end as f32]);
        [reading.any].into_iter().chain(reading.acts).chain(places).collect()
    }
}
