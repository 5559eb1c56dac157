//! A bounded cache by text. A letter is read again after every pause in writing, nearly always with the same
//! words, so what is in use stays in the cache when it is full.

use std::collections::HashMap;

/// Results by their text. It has two halves: what was looked at lately, and what was looked at before. When
/// the first half is full it becomes the second, and what was in the second is forgotten.
#[derive(Debug)]
pub struct Cache<V> {
    recent: HashMap<Box<str>, V>,
    earlier: HashMap<Box<str>, V>,
    /// The sum of the lengths of the keys in `recent`.
    bytes: usize,
    /// The most bytes of keys in each half.
    half: usize,
}

impl<V: Clone> Cache<V> {
    /// Returns an empty cache for at most `most` bytes of text.
    pub fn new(most: usize) -> Self {
        Cache { recent: HashMap::new(), earlier: HashMap::new(), bytes: 0, half: most / 2 }
    }

    /// Returns the result for a text.
    pub fn get(&mut self, text: &str) -> Option<V> {
        if let Some(known) = self.recent.get(text) {
            return Some(known.clone());
        }
        let (text, known) = self.earlier.remove_entry(text)?;
        self.add(text, known.clone());
        Some(known)
    }

    /// Keeps the result for a text.
    pub fn insert(&mut self, text: &str, value: V) {
        self.earlier.remove(text);
        self.add(text.into(), value);
    }

    fn add(&mut self, text: Box<str>, value: V) {
        let length = text.len();
        if self.bytes + length > self.half {
            self.earlier = std::mem::take(&mut self.recent);
            self.bytes = 0;
        }
        if self.recent.insert(text, value).is_none() {
            self.bytes += length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_bounded_and_what_is_in_use_stays() {
        let mut cache = Cache::new(2_000);
        cache.insert("in use", 7);
        for n in 0..1_000 {
            let text = format!("{n:0>100}");
            assert_eq!(cache.get(&text), None);
            cache.insert(&text, n);
            assert_eq!((cache.get(&text), cache.get("in use")), (Some(n), Some(7)), "{n}");
            let keys = || cache.recent.keys().chain(cache.earlier.keys());
            assert!(keys().map(|key| key.len()).sum::<usize>() <= 2_000, "{n}");
            assert_eq!(cache.recent.keys().map(|key| key.len()).sum::<usize>(), cache.bytes, "{n}");
        }
        assert_eq!(cache.get(&format!("{:0>100}", 0)), None);
    }
}
