//! Requests from the extension's own pages: options, people and words. They read and replace everything that
//! is stored.

use crate::{
    correspondence::{change::Change, store::Imported},
    rule::Severity,
    settings::ignored::Ignored,
    text::variety::Variety,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A request that only the extension's own pages may send.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum OwnPageRequest {
    /// Returns all choices.
    Choices,
    /// Switches a rule on or off.
    Rule {
        /// The rule's id.
        rule: String,
        /// Whether it is on.
        on: bool,
    },
    /// Changes how much a rule matters.
    Level {
        /// The rule's id.
        rule: String,
        /// The new level.
        level: Severity,
    },
    /// Chooses the spelling.
    Spelling {
        /// The variety of English; any if there is none.
        #[serde(default)]
        spelling: Option<Variety>,
    },
    /// Chooses whether the mistakes that are left are shown at the send button.
    AtSend {
        /// Whether they are.
        on: bool,
    },
    /// Removes entries from the list of ignored findings.
    RemoveIgnored {
        /// The numbers of the entries.
        ids: Vec<u32>,
    },
    /// Returns everything as one text.
    Export,
    /// Reads such a text.
    Import {
        /// The text.
        text: String,
        /// Whether it replaces what is stored; otherwise it is added.
        #[serde(default)]
        instead: bool,
    },
    /// Resets all choices. People and words remain.
    Reset,
    /// Deletes choices that were set aside.
    DropChoices {
        /// Their place in the list.
        index: usize,
    },
    /// Returns all people.
    History,
    /// Adds and removes the user's own words, then returns all of them.
    Words {
        /// The words to add.
        #[serde(default)]
        add: Vec<String>,
        /// The words to remove.
        #[serde(default)]
        remove: Vec<String>,
    },
    /// Changes the history.
    Change {
        /// The change.
        change: Change,
    },
    /// Reads a history that was set aside once more, or deletes it.
    Aside {
        /// Its place in the list.
        index: usize,
        /// Whether to read it; otherwise it is deleted.
        keep: bool,
    },
}

impl OwnPageRequest {
    /// The kinds of all these requests. None of them is the kind of a [`PageRequest`](super::PageRequest).
    pub const KINDS: [&str; 14] = [
        "choices", "rule", "level", "spelling", "at-send", "remove-ignored", "export", "import", "reset",
        "drop-choices", "history", "words", "change", "aside",
    ];
}

/// The kind of any request.
#[derive(Deserialize)]
pub struct Kind {
    /// The name that tells requests apart.
    pub kind: String,
}

/// The reply to an [`OwnPageRequest`].
#[derive(Serialize)]
#[serde(untagged)]
pub enum OwnPageAnswer {
    /// Of `choices`.
    Choices(Box<Choices>),
    /// Of `export`.
    Text(String),
    /// Of `import`.
    Import(ImportAnswer),
    /// Of `history`.
    History(HistoryAnswer),
    /// Of `words`.
    Words(Vec<String>),
    /// Of `change` and `aside`: what was added, if the change was an import.
    Imported(Option<Imported>),
    /// Of all others.
    Done,
}

/// All choices, as the options page shows them.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choices {
    /// The rules that are off.
    pub off: Vec<String>,
    /// The levels of rules that the user has changed.
    pub levels: BTreeMap<String, Severity>,
    /// The spelling the user has chosen; any if there is none.
    pub spelling: Option<Variety>,
    /// Whether the mistakes that are left are shown at the send button.
    pub at_send: bool,
    /// The ignored findings, newest first.
    pub ignored: Vec<Ignored>,
    /// The sites where the extension is always on, as match patterns.
    pub sites: Vec<String>,
    /// The number of the user's own words.
    pub words: usize,
    /// The number of people in the history.
    pub people: usize,
    /// Choices and words that could not be read.
    pub aside: Vec<SetAside>,
}

/// The people, as the Follow-ups page shows them.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryAnswer {
    /// The history, as the text of an export.
    pub history: String,
    /// Histories that could not be read.
    pub aside: Vec<SetAside>,
}

/// A stored text that could not be read, kept as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetAside {
    /// When it was set aside, in local time.
    pub at: String,
    /// Why it could not be read.
    pub why: String,
    /// The text.
    pub text: String,
}

/// What remains to be done after an import.
#[derive(Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportAnswer {
    /// The sites of the file. The browser must be asked for each.
    pub sites: Vec<String>,
    /// Entries of its list of sites that are no sites.
    pub left_out: Vec<String>,
}
