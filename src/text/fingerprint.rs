//! Fingerprints of notes, which show whether two notes are nearly the same text.
//!
//! The method is MinHash over runs of three words (Broder 1997, "On the resemblance and containment of
//! documents"). The share of equal numbers estimates the share of common runs. Names of recipients are
//! replaced, so that a note with another name in it is still a copy.
//!
//! A fingerprint does not reveal an unknown text, since each number keeps 16 bits of one run. A guess of the
//! text can be checked against it, and a closer guess has more equal numbers. Fingerprints of notes have no
//! key, so that an import on another computer can still be compared. They are in the browser's profile and in
//! exports only. Ignored words and messages are short enough to be guessed, so their fingerprints have a key
//! ([`Key`]).

use fnv::FnvHasher;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, hash::Hasher, str::FromStr};

/// The number of numbers. The standard error of the estimated share is at most 1/16.
const SIZE: usize = 64;
/// The fewest runs of words for a fingerprint. Shorter notes are alike by chance. Chosen by hand.
const LEAST_RUNS: usize = 12;
/// The share of equal numbers from which a note is a copy, in percent: about four words in five are the same.
/// Chosen by hand.
const COPY: usize = 60;

/// The fingerprint of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Fingerprint([u16; SIZE]);

impl Fingerprint {
    /// Returns the fingerprint of a text's words, or `None` if they are too few to recognise a copy by.
    pub fn of(words: &[&str]) -> Option<Self> {
        let runs = words.windows(3).map(|run| hash(run.iter().copied()));
        let mut least = [u64::MAX; SIZE];
        let mut count = 0;
        for run in runs {
            count += 1;
            least.iter_mut().zip(0u64..).for_each(|(least, n)| *least = (*least).min(mix(run ^ mix(n))));
        }
        (count >= LEAST_RUNS).then(|| Fingerprint(least.map(|n| (n & 0xffff) as u16)))
    }

    /// Returns whether two notes are nearly the same text.
    pub fn is_copy_of(&self, other: &Fingerprint) -> bool {
        let equal = self.0.iter().zip(&other.0).filter(|(a, b)| a == b).count();
        equal * 100 >= COPY * SIZE
    }
}

/// Returns a hash of several words (FNV-1a), which is the same on every machine. The boundaries between words
/// count.
pub fn hash<'a>(words: impl Iterator<Item = &'a str>) -> u64 {
    let mut hasher = FnvHasher::default();
    words.for_each(|word| {
        hasher.write(word.as_bytes());
        hasher.write_u8(0);
    });
    hasher.finish()
}

/// The random key of a browser profile. Without it, a guess of the text behind a fingerprint cannot be
/// checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u64, u64);

impl Key {
    /// Returns a keyed hash of several words (SipHash-2-4, Aumasson and Bernstein 2012).
    #[expect(
        deprecated,
        reason = "the standard library has no other hasher with a key and a fixed algorithm"
    )]
    pub fn hash<'a>(self, words: impl Iterator<Item = &'a str>) -> u64 {
        let mut hasher = std::hash::SipHasher::new_with_keys(self.0, self.1);
        words.for_each(|word| {
            hasher.write(word.as_bytes());
            hasher.write(&[0xff]); // This byte cannot occur in UTF-8.
        });
        hasher.finish()
    }
}

impl FromStr for Key {
    type Err = String;

    /// Reads 32 hexadecimal digits.
    ///
    /// # Errors
    /// If the text is anything else.
    fn from_str(text: &str) -> Result<Self, String> {
        let half = |part: Option<&str>| part.and_then(|part| u64::from_str_radix(part, 16).ok());
        let is_key = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let halves = half(text.get(..16)).zip(half(text.get(16..))).filter(|_| is_key);
        halves.map(|(a, b)| Key(a, b)).ok_or_else(|| "a key is 32 hexadecimal digits".to_owned())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:016x}{:016x}", self.0, self.1)
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// Spreads the bits of a number (the finalizer of SplitMix64).
fn mix(n: u64) -> u64 {
    let n = (n.wrapping_add(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.iter().try_for_each(|n| write!(f, "{n:04x}"))
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let wanted = || D::Error::custom(format!("a fingerprint is {} hexadecimal digits", SIZE * 4));
        if text.len() != SIZE * 4 || !text.is_ascii() {
            return Err(wanted());
        }
        let mut numbers = [0; SIZE];
        for (at, number) in numbers.iter_mut().enumerate() {
            *number = u16::from_str_radix(&text[at * 4..at * 4 + 4], 16).map_err(|_| wanted())?;
        }
        Ok(Fingerprint(numbers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{message::draft::Draft, people::address::Person, reading::Reading};

    const NOTE: &str = "Dear NAME,\n\nThank you for the interview about the analyst role on Friday. I enjoyed hearing how your team \
        moved the warehouse reports to a daily schedule. My work on the sales ledger taught me how much a late number costs, and I \
        would be glad to help with the next step. I look forward to hearing from you.\n\nBest regards,\nSam";

    fn print(name: &str, text: &str) -> Option<Fingerprint> {
        let to = vec![Person { name: name.into(), email: String::new() }];
        let draft = Draft {
            to,
            body: text.replace("NAME", name.split(' ').next().unwrap_or_default()),
            ..Draft::default()
        };
        Reading::new(&draft).fingerprint()
    }

    #[test]
    fn a_copy_is_distinguished_from_another_note() {
        let first = print("Dana Reyes", NOTE).expect("long enough");
        let copy = |text: &str| print("Joe Marsh", text).expect("long enough").is_copy_of(&first);
        assert!(copy(NOTE));
        assert!(copy(&NOTE.replace("on Friday", "this morning")));
        assert!(copy(&NOTE.replace("I look forward to hearing from you.", "I look forward to your answer.")));
        assert!(!copy(
            "Dear NAME,\n\nThank you for the interview about the analyst role on Friday. Your question about late suppliers stayed with \
             me: at the depot we rang each of them on Monday and lost fewer days that way. I would like to try the same with your \
             carriers. I look forward to hearing from you."
        ));
        assert_eq!(print("Dana Reyes", "Thank you for your time on Friday, I enjoyed it."), None);
    }

    #[test]
    fn a_fingerprint_is_read_as_it_was_written_and_contains_no_word() {
        let first = print("Dana Reyes", NOTE).expect("long enough");
        let text = serde_json::to_string(&first).expect("text");
        assert_eq!(text.len(), 258);
        assert!(text.trim_matches('"').chars().all(|c| c.is_ascii_hexdigit()));
        assert_eq!(serde_json::from_str::<Fingerprint>(&text).expect("read"), first);
        for bad in ["\"\"", "\"zz\"", "\"日本\"", "7"] {
            assert!(serde_json::from_str::<Fingerprint>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_key_is_siphash_and_reads_as_it_is_written() {
        // The first lines of the reference vectors: key 00 01 … 0f, and no or one byte of input.
        let key: Key = "07060504030201000f0e0d0c0b0a0908".parse().expect("a key");
        assert_eq!(key.hash(std::iter::empty()), 0x726f_db47_dd0e_0e31);
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_ne!(key.hash(["ab", "c"].into_iter()), key.hash(["a", "bc"].into_iter()));
        for bad in [
            "", "07060504030201000f0e0d0c0b0a090", "+7060504030201000f0e0d0c0b0a0908",
            "日本日本日本日本日本aa",
        ] {
            assert!(bad.parse::<Key>().is_err(), "{bad}");
        }
    }
}
