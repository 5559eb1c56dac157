//! The model in the command line and the tests, where it reads a sentence whenever one is asked for.

use super::{Act, ActReader, SentenceActs, remembered::RememberedActs};
use tactful_encoder::{ArtefactError, Encoder};

/// The model, and what it read so far.
pub struct Model {
    encoder: Encoder,
    read: RememberedActs,
}

/// Why the model cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The file is damaged or no artefact.
    #[error("the model's file cannot be read: {0}")]
    Artefact(#[from] ArtefactError),
    /// The model has learnt other acts than the engine knows.
    #[error("the model's file is for another version: its acts are {0}")]
    OtherActs(String),
}

impl Model {
    /// Reads the artefact of the model, the bytes of `model/acts.bin`.
    ///
    /// # Errors
    /// Returns what is wrong with the file.
    pub fn new(file: Vec<u8>) -> Result<Model, ModelError> {
        let encoder = Encoder::new(file)?;
        let names: Vec<&str> = encoder.acts().iter().map(String::as_str).collect();
        if names != Act::ALL.map(Act::name) || encoder.faults() != Act::FAULTS {
            return Err(ModelError::OtherActs(names.join(", ")));
        }
        Ok(Model { encoder, read: RememberedActs::default() })
    }

    /// Returns the version of the artefact.
    pub fn version(&self) -> &str {
        self.encoder.version()
    }
}

impl ActReader for Model {
    fn acts(&self, sentence: &str) -> Option<SentenceActs> {
        self.read.acts(sentence).or_else(|| {
            let read = self.encoder.read(sentence);
            let acts = SentenceActs::new(read.any, read.acts, read.words)?;
            self.read.remember(sentence, acts.clone());
            Some(acts)
        })
    }
}
