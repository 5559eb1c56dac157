//! Requests from content scripts. Any page the extension checks can cause them, so none of them reads what is
//! stored about people, and each changes only what the user can do in the panel.

use crate::{
    correspondence::sending::Recorded,
    message::draft::TreatAs,
    page_report::PageReport,
    settings::{FindingRef, Panel, ignored::Scope},
    snapshot::Snapshot,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A request from a content script.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PageRequest {
    /// Checks the message in an editor.
    Check {
        /// The message.
        snapshot: Snapshot,
        /// Whether the page was restored from the browser's cache, which clears the icon.
        #[serde(default)]
        fresh: bool,
        /// Whether the answer waits until the tone of all sentences is read. Otherwise it comes at once, with
        /// what has been read before.
        #[serde(default)]
        wait: bool,
    },
    /// Records that the message is being sent.
    Sent {
        /// The message.
        snapshot: Snapshot,
        /// The time of a scheduled message, in the page's words; now if there is none.
        #[serde(default)]
        #[cfg_attr(test, ts(optional = nullable))]
        at: Option<String>,
    },
    /// Removes the record of a message that was not sent after all.
    Unsent {
        /// The ticket of its [`SentAnswer`].
        ticket: String,
    },
    /// Answers a question of a report.
    Settle {
        /// The message.
        snapshot: Snapshot,
        /// The question's id.
        id: String,
        /// Whether the new fact replaces what is known.
        take: bool,
    },
    /// Stores the two dates of the panel's form.
    Dates {
        /// The message.
        snapshot: Snapshot,
        /// The day of the interview.
        #[serde(default)]
        #[cfg_attr(test, ts(type = "string | null"))]
        interview: Option<Date>,
        /// The day by which they promised an answer.
        #[serde(default)]
        #[cfg_attr(test, ts(type = "string | null"))]
        promised: Option<Date>,
    },
    /// Stores what the messages of a conversation are checked as, or removes that choice.
    TreatAs {
        /// A message of the conversation.
        snapshot: Snapshot,
        /// The choice.
        #[serde(default)]
        #[cfg_attr(test, ts(optional = nullable))]
        choice: Option<TreatAs>,
    },
    /// Stops showing a finding.
    Ignore {
        /// The message.
        snapshot: Snapshot,
        /// The finding.
        #[serde(flatten)]
        which: FindingRef,
        /// How far this reaches.
        scope: Scope,
    },
    /// Shows ignored findings again.
    Unignore {
        /// The numbers of the ignored findings.
        ids: Vec<u32>,
    },
    /// Returns the panel's position, after changing it if `set` is given.
    Panel {
        /// The new position.
        #[serde(default)]
        #[cfg_attr(test, ts(optional = nullable))]
        set: Option<Panel>,
    },
    /// Lists the extension's keyboard shortcuts.
    Keys,
    /// Adds a word to the user's own.
    AddWord {
        /// The word.
        word: String,
    },
    /// Opens the Follow-ups page.
    OpenPeople {
        /// The number of the person to show, with the button for their next day; nobody if there is none.
        #[serde(default)]
        #[cfg_attr(test, ts(optional = nullable))]
        person: Option<u32>,
    },
    /// Opens the reference at a rule.
    OpenRule {
        /// The rule's id.
        rule: String,
    },
    /// Reports that the page has no editor.
    NoBox,
    /// Reports that the page's policy lets no panel be shown.
    NoPanel,
    /// Reports that the panel was closed.
    Off,
}

/// A message from the background to a page's content scripts, or to the extension's own pages.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PageMessage {
    /// A keyboard shortcut was pressed.
    Key {
        /// Its name in the manifest.
        name: String,
    },
    /// The icon was pressed while one of the extension's own pages was shown.
    Pressed,
}

/// The reply to a [`PageRequest`].
#[derive(Serialize)]
#[serde(untagged)]
pub enum PageAnswer {
    /// Of `check`.
    Report(Box<PageReport>),
    /// Of `sent`.
    Sent(SentAnswer),
    /// Of `ignore`.
    Ignored(IgnoreAnswer),
    /// Of `panel`.
    Panel(Panel),
    /// Of `keys`.
    Keys(Vec<Command>),
    /// Of `add-word`: how many words there are now.
    Words(usize),
    /// Of all others.
    Done,
}

/// What was recorded as sent.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentAnswer {
    /// The new entries of the history.
    pub recorded: Vec<Recorded>,
    /// The ticket that removes them within five minutes; `None` if nothing was recorded.
    pub ticket: Option<String>,
    /// The next good day to write to them; `None` if it is not known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub next: Option<Date>,
}

/// What was ignored.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IgnoreAnswer {
    /// The number that shows it again.
    pub id: u32,
}

/// A keyboard shortcut of the extension, as the browser lists it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Command {
    /// The name in the manifest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub name: Option<String>,
    /// The keys, such as "Alt+Shift+N"; empty if the user has set none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub shortcut: Option<String>,
    /// What the shortcut does, in the browser's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub description: Option<String>,
}
