//! What the writer has typed and what is known around it, as the page or the command line gave it. Judges
//! nothing.

use crate::{
    people::address::Person,
    text::{fingerprint::Fingerprint, span::Span, variety::Variety},
    time::local_time::Moment,
};
use serde::{Deserialize, Serialize};

/// A message being written. Times are local civil time; the core reads no clock.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(expecting = r#"a draft such as {"body": "Dear Dana, …"}"#)]
pub struct Draft {
    /// The caller's own name for this draft, given back in the report.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub id: Id,
    /// How the message travels.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub channel: Channel,
    /// The subject line; `None` if there is no such field.
    #[serde(default)]
    pub subject: Option<String>,
    /// The writer's own account.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub from: Person,
    /// The people it is written to.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub to: Vec<Person>,
    /// The people who get a copy.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub cc: Vec<Person>,
    /// The whole text of the box, quoted part and signature included.
    pub body: String,
    /// Names of the attached files.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub attachments: Vec<String>,
    /// Earlier messages of the conversation, oldest first.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub thread: Vec<Message>,
    /// The moment of checking.
    #[serde(default)]
    pub now: Option<Moment>,
    /// What the caller states of the correspondence; `history` on the wire.
    #[serde(default, rename = "history", deserialize_with = "crate::json::null_is_default")]
    pub facts: Facts,
    /// The person's own words, which are right.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub dictionary: Vec<String>,
    /// The spelling the person has chosen; `None` where each letter may be spelt as it likes.
    #[serde(default)]
    pub spelling: Option<Variety>,
    /// What the user has chosen to check the message as; `None` if its own words tell what it is.
    #[serde(skip)]
    pub treat_as: Option<TreatAs>,
    /// The text is one paragraph of a message whose others are not read.
    #[serde(skip)]
    pub is_part: bool,
    /// The page shows no place where attached files could be seen, so that nothing can be said of them.
    #[serde(skip)]
    pub attachments_unread: bool,
    /// The number of lines before the body in the file it comes from.
    #[serde(skip)]
    pub lines_before: usize,
    /// Stretches of the body that the page itself marks as quoted or as a signature.
    #[serde(skip)]
    pub marked: Vec<(Span, Mark)>,
}

/// What a message is checked as by the user's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum TreatAs {
    /// As a candidate's follow-up.
    FollowUp,
    /// As an ordinary message: its tone and its timing are not checked.
    Ordinary,
}

/// The caller's name for a draft: a text or a number, given back as it came.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(untagged, expecting = "expected a string or a whole number")]
pub enum Id {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl Default for Id {
    fn default() -> Self {
        Id::Text(String::new())
    }
}

/// How a message travels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// Mail.
    #[default]
    Email,
    /// A LinkedIn message.
    Linkedin,
    /// Any other box.
    Other,
}

/// An earlier message of the conversation.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(expecting = r#"an earlier message such as {"at": "2026-11-16T14:03", "text": "Dear Sam, …"}"#)]
pub struct Message {
    /// Who wrote it.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub from: Person,
    /// When, in local time, where the page says so.
    #[serde(default)]
    pub at: Option<Moment>,
    /// What it said.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub text: String,
}

/// What is known of the correspondence with these people: what happened last of each kind.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(expecting = r#"an object such as {"interview_at": "2026-11-20"}"#)]
pub struct Facts {
    /// The last interview.
    #[serde(default)]
    pub interview_at: Option<Moment>,
    /// The application.
    #[serde(default)]
    pub applied_at: Option<Moment>,
    /// The day by which they said they would answer.
    #[serde(default)]
    pub promised_by: Option<Moment>,
    /// The day they said no.
    #[serde(default)]
    pub rejected_at: Option<Moment>,
    /// The time of the promise, if it is known. A promise newer than their last answer still counts.
    #[serde(default)]
    pub promised_at: Option<Moment>,
    /// The day until which they are away, by an automatic reply or their own word. It can lengthen the wait;
    /// it promises nothing.
    #[serde(skip)]
    pub away_until: Option<Moment>,
    /// Every message of mine to them since the interview or application, the thank-you included.
    #[serde(default, deserialize_with = "super::sending::sendings")]
    pub sent: Vec<Sending>,
    /// Whether they wrote since the last entry of `sent`.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub heard_back: bool,
    /// The employer's name.
    #[serde(default)]
    pub company: Option<String>,
    /// The job's title, as it was advertised.
    #[serde(default)]
    pub role: Option<String>,
    /// Notes sent to others at the same employer, or to them after an earlier round.
    #[serde(skip)]
    pub notes: Vec<Note>,
}

/// A message of mine that went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Sending {
    /// When.
    pub at: Moment,
    /// Whether it asked for news. If that is not known, it counts as asking unless it is the thank-you.
    pub asks: Option<bool>,
}

/// A note sent earlier, as far as it is kept: never its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// To whom, by name.
    pub to: String,
    /// When.
    pub at: Moment,
    /// What tells a copy of it.
    pub print: Fingerprint,
}

impl Draft {
    /// Returns the words of the recipients' display names.
    pub fn shown_words(&self) -> impl Iterator<Item = &str> {
        self.to.iter().flat_map(|person| person.name.split_whitespace())
    }

    /// Returns whether the subject is that of a reply, by the mark that mail programs of many languages put
    /// before it.
    pub fn has_subject_of_reply(&self) -> bool {
        const MARKS: [&str; 12] =
            ["re", "aw", "antw", "sv", "vs", "odp", "res", "rif", "r", "ynt", "vá", "ref"];
        let subject = self.subject.as_deref().unwrap_or_default();
        subject.split_once(':').is_some_and(|(mark, _)| MARKS.contains(&mark.trim().to_lowercase().as_str()))
    }
}

impl Facts {
    /// Whether anything here says that the writer is a candidate.
    pub fn is_candidacy(&self) -> bool {
        self.interview_at.is_some()
            || self.applied_at.is_some()
            || self.promised_by.is_some()
            || self.rejected_at.is_some()
    }
}

/// A part of the body that the page marks as not being the writer's new words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// An earlier message, quoted.
    Quoted,
    /// The account's stored signature.
    Signature,
}
