//! Runs a fine-tuned sentence encoder of MiniLM's shape from one file.
//!
//! The file, the artefact, has the word pieces, the weights as 8-bit integers and the heads: see [`Encoder::new`].
//! A sentence goes through the modules in this order:
//!
//! - `artefact` reads and checks the file.
//! - `pieces` cuts a sentence into word pieces, as the uncased BERT does.
//! - `linear` multiplies with 8-bit weights, `floats` has the arithmetic of single numbers and rows.
//! - `layer` is one transformer layer: attention and a feed-forward step.
//! - `reading` turns the last layer into probabilities, and finds the words that carry a fault.
//! - `web` is the border to JavaScript.

mod artefact;
mod floats;
mod layer;
mod linear;
mod pieces;
mod reading;
#[cfg(target_arch = "wasm32")]
mod web;

pub use artefact::ArtefactError;
pub use reading::Reading;

/// A sentence encoder with its weights.
#[derive(Debug)]
pub struct Encoder {
    /// The bytes of the artefact. The 8-bit weights are read from here.
    file: Vec<u8>,
    model: artefact::Model,
}

impl Encoder {
    /// Reads an artefact. It has, all numbers in little endian:
    ///
    /// - the 8 bytes `TACTACT1`; as `u32`: width, heads, inner width, layers, positions, acts, faults, and
    ///   how many of these, from the first, are faults of tone;
    /// - the version, the names of the acts: a `u32` length and UTF-8, the names joined by line feeds;
    /// - as `f32`: scale and offset of "any fault", then of each act;
    /// - the word pieces, written like the names: `[PAD]`, `[UNK]`, `[CLS]`, `[SEP]`, then the others;
    /// - the tensors, each at a multiple of 16 bytes, in the order in which `artefact` reads them.
    ///
    /// # Errors
    /// Returns what is wrong with the file if it is not an artefact or is damaged.
    pub fn new(file: Vec<u8>) -> Result<Encoder, ArtefactError> {
        let model = artefact::read(&file)?;
        Ok(Encoder { file, model })
    }

    /// Returns the version that the artefact was given when it was trained.
    pub fn version(&self) -> &str {
        &self.model.version
    }

    /// Returns the names of the acts, in the order of [`Reading::acts`]. The faults come first.
    pub fn acts(&self) -> &[String] {
        &self.model.acts
    }

    /// Returns how many of the acts are faults.
    pub fn faults(&self) -> usize {
        self.model.faults
    }

    /// Reads a sentence. Any text is accepted; one without a visible character gives zeros.
    pub fn read(&self, sentence: &str) -> Reading {
        reading::read(&self.model, &self.file, sentence)
    }
}
