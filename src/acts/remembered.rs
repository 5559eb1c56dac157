//! What sentences do, remembered by their words: an edit costs the reading of one sentence.

use super::{ActReader, SentenceActs};
use crate::text::fingerprint::hash;
use serde::{Deserialize, Serialize};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// The sentences that are remembered at most. The ones that were looked at longest ago are forgotten first.
const LIMIT: usize = 2_000;

/// What was read so far. A clone shares the memory.
#[derive(Debug, Clone, Default)]
pub struct RememberedActs(Rc<RefCell<Memory>>);

#[derive(Debug, Default, Serialize, Deserialize)]
struct Memory {
    /// The version of the model that read the sentences.
    version: String,
    /// What was read, and when it was last looked at, by a hash of the sentence.
    #[serde(default)]
    read: BTreeMap<u64, (u64, SentenceActs)>,
    /// A clock that ticks at every look.
    #[serde(default)]
    clock: u64,
}

impl RememberedActs {
    /// Remembers what a sentence does.
    pub fn remember(&self, sentence: &str, acts: SentenceActs) {
        let memory = &mut *self.0.borrow_mut();
        memory.clock += 1;
        memory.read.insert(key(sentence), (memory.clock, acts));
        if memory.read.len() > LIMIT {
            let oldest = memory.read.iter().min_by_key(|(_, (looked, _))| *looked).map(|(key, _)| *key);
            oldest.map(|key| memory.read.remove(&key));
        }
    }

    /// Forgets everything if another version of the model read it.
    pub fn is_read_by(&self, version: &str) {
        let memory = &mut *self.0.borrow_mut();
        if memory.version != version {
            *memory = Memory { version: version.to_owned(), ..Memory::default() };
        }
    }

    /// Returns all that is remembered as a text for [`RememberedActs::restore`]. It holds hashes, no words.
    pub fn to_json(&self) -> String {
        // Numbers and short texts can always be written.
        serde_json::to_string(&*self.0.borrow()).unwrap_or_default()
    }

    /// Restores what was remembered before. Any text but one of [`RememberedActs::to_json`] changes nothing.
    pub fn restore(&self, json: &str) {
        if let Ok(memory) = serde_json::from_str(json) {
            *self.0.borrow_mut() = memory;
        }
    }
}

fn key(sentence: &str) -> u64 {
    hash([sentence].into_iter())
}

impl ActReader for RememberedActs {
    fn acts(&self, sentence: &str) -> Option<SentenceActs> {
        let memory = &mut *self.0.borrow_mut();
        memory.clock += 1;
        let (looked, acts) = memory.read.get_mut(&key(sentence))?;
        *looked = memory.clock;
        Some(acts.clone())
    }
}
