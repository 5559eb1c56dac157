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
    /// The model has learnt other acts than the engine knows. It holds what differs.
    #[error("the model's file is for another version: {0}; './build.sh train' writes a new one")]
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
        if let Some(difference) = difference(&names, encoder.faults()) {
            return Err(ModelError::OtherActs(difference));
        }
        Ok(Model { encoder, read: RememberedActs::default() })
    }

    /// Returns the version of the artefact.
    pub fn version(&self) -> &str {
        self.encoder.version()
    }
}

/// Returns in which way the acts of a file are not those of the engine, or `None` if they are the same.
fn difference(names: &[&str], faults: usize) -> Option<String> {
    let known = Act::ALL.map(Act::name);
    let not_in = |all: &[&str], some: &[&str]| {
        all.iter().filter(|name| !some.contains(name)).copied().collect::<Vec<_>>().join(", ")
    };
    let (missing, unknown) = (not_in(&known, names), not_in(names, &known));
    if !missing.is_empty() {
        Some(format!("it lacks {missing}"))
    } else if !unknown.is_empty() {
        Some(format!("it has the unknown {unknown}"))
    } else if names != known {
        Some(format!("its acts are in the order {}", names.join(", ")))
    } else if faults != Act::FAULTS {
        Some(format!("its first {faults} acts are faults, and not {}", Act::FAULTS))
    } else {
        None
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_named() {
        let all = Act::ALL.map(Act::name);
        assert_eq!(difference(&all, Act::FAULTS), None);
        let said = |names: &[&str], faults| difference(names, faults).expect("they differ");
        assert_eq!(said(&all[2..], Act::FAULTS - 2), "it lacks informal, desperate");
        assert_eq!(said(&[&all[..], &["rude"]].concat(), Act::FAULTS), "it has the unknown rude");
        let mut turned = all;
        turned.swap(0, 1);
        assert!(said(&turned, Act::FAULTS).starts_with("its acts are in the order desperate, informal, "));
        assert_eq!(said(&all, 15), format!("its first 15 acts are faults, and not {}", Act::FAULTS));
    }
}
