//! What content scripts and the extension's own pages ask, and the answers that have a form of their own.

use super::super::worker::is_ours;
use crate::{
    history::{change::Change, provenance, sending::Recorded},
    rule::Severity,
    settings::{Panel, Which, ignored::Scope},
    snapshot::Snapshot,
    spelling::lexicon::Variety,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The tab a request comes from.
#[derive(Deserialize)]
pub struct Tab {
    /// Its number; a page of ours that is in no tab has none.
    pub id: Option<i32>,
    /// It is in a private window.
    #[serde(default)]
    pub incognito: bool,
}

/// Who asks.
#[derive(Deserialize)]
pub struct Sender {
    /// The tab, where it is one.
    #[serde(default)]
    pub tab: Option<Tab>,
    /// The address of the page.
    #[serde(default)]
    pub url: Option<String>,
    /// The origin of the page, which a frame without an address of its own has as well.
    #[serde(default)]
    pub origin: Option<String>,
}

impl Sender {
    /// Whether the message comes from a page of the extension itself.
    pub fn is_ours(&self) -> bool {
        self.url.as_deref().is_some_and(is_ours)
    }

    /// The site the message comes from, as the browser tells it; empty if it tells none. What the page says plays no part.
    pub fn site(&self) -> String {
        [&self.origin, &self.url]
            .into_iter()
            .flatten()
            .find_map(|address| provenance::origin(address))
            .unwrap_or_default()
    }
}

/// What is asked.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Message {
    /// Judge the box. `fresh`: the page has come back, and the browser has wiped its icon.
    Check {
        snapshot: Snapshot,
        #[serde(default)]
        fresh: bool,
    },
    /// The message in the box goes out: now, or at a moment in the words of the page.
    Sent {
        snapshot: Snapshot,
        #[serde(default)]
        at: Option<String>,
    },
    /// It did not go out after all.
    Unsent { ticket: String },
    /// The answer to a question of a report.
    Settle { snapshot: Snapshot, id: String, take: bool },
    /// The two dates of the panel's form.
    Dates {
        snapshot: Snapshot,
        #[serde(default)]
        interview: Option<Date>,
        #[serde(default)]
        promised: Option<Date>,
    },
    /// Do not show a finding any more.
    Ignore {
        snapshot: Snapshot,
        #[serde(flatten)]
        which: Which,
        scope: Scope,
    },
    /// Show it again.
    Unignore { ids: Vec<u32> },
    /// How the panel is wanted; with `set`, from now on.
    Panel {
        #[serde(default)]
        set: Option<Panel>,
    },
    /// Which keys do what.
    Keys,
    /// A word is right from now on.
    AddWord { word: String },
    /// Show the People page.
    OpenPeople,
    /// Show what a rule says.
    OpenRule { rule: String },
    /// There is no box on the page.
    NoBox,
    /// The page's policy lets no panel be shown.
    NoPanel,
    /// The panel was closed.
    Off,
    /// From the options page: all choices.
    Choices,
    /// From the options page: switch a rule.
    Rule { rule: String, on: bool },
    /// From the options page: let a rule matter more, or less.
    Level { rule: String, level: Severity },
    /// From the options page: the spelling that is wanted.
    Spelling {
        #[serde(default)]
        spelling: Option<Variety>,
    },
    /// From the options page: everything as one text.
    Export,
    /// From the options page: take in such a text beside what is there, or in its place.
    Import {
        text: String,
        #[serde(default)]
        instead: bool,
    },
    /// From the options page: all choices as at the beginning; people and words stay.
    Reset,
    /// From the options page: choices that lie aside are not wanted any more.
    DropChoices { index: usize },
    /// From the People page: all that is kept.
    History,
    /// From the page of words: all of them, after adding and removing some.
    Words {
        #[serde(default)]
        add: Vec<String>,
        #[serde(default)]
        remove: Vec<String>,
    },
    /// From the People page: a change.
    Change { change: Change },
    /// From the People page: try to take in, or drop, a text that lies aside.
    Aside { index: usize, keep: bool },
}

/// What was recorded as sent.
#[derive(Serialize)]
pub struct RecordedAs {
    /// The entries, to be shown.
    pub recorded: Vec<Recorded>,
    /// What takes it back within five minutes; none if nothing was recorded.
    pub ticket: Option<String>,
}

/// What was ignored.
#[derive(Serialize)]
pub struct IgnoredAs {
    /// The number to take it back by.
    pub id: u32,
}

/// What of an imported file is left to do.
#[derive(Serialize, Deserialize)]
pub struct ImportedAs {
    /// The sites in it; the browser must be asked for each.
    pub sites: Vec<String>,
    /// What it named as sites and is none.
    pub left_out: Vec<String>,
}
