//! A letter: a draft's reading, what is known of the correspondence, and the kind of message that
//! follows from both. Rules look at this and at nothing else.

pub mod addressed;
pub mod employer;
pub mod kind;
pub mod suggestions;
pub mod thanked;

use crate::{
    acts::ActReader,
    correspondence::{Correspondence, sending::Purpose},
    message::draft::{Draft, Facts, Note},
    reading::{Reading, blanks},
    text::span::Span,
};
use kind::Kind;
use std::ops::Deref;

/// A letter as rules see it. Everything the reading found can be asked of it directly.
pub struct Letter<'a> {
    /// What the text says.
    pub reading: Reading<'a>,
    /// What is known of the correspondence.
    pub correspondence: Correspondence,
    /// What kind of message it is.
    pub kind: Kind,
    /// Blanks of a template that were not filled in.
    blanks: Vec<Span>,
}

impl<'a> Letter<'a> {
    /// Joins a reading and what is known of the correspondence; see [`Correspondence::new`].
    pub fn new(reading: Reading<'a>, kept: Option<Facts>, notes: Vec<Note>) -> Self {
        let correspondence = Correspondence::new(&reading, kept, notes);
        let kind = kind::kind(&reading, &correspondence);
        let mut letter = Letter { reading, correspondence, kind, blanks: Vec::new() };
        letter.blanks = blanks::in_body(&letter.reading, letter.is_candidates());
        letter.blanks.retain(|blank| !is_in_their_name(&letter.reading, *blank));
        letter
    }

    /// Reads a draft, with the facts the draft states and those its conversation tells, and without what
    /// its sentences do.
    pub fn read(draft: &'a Draft) -> Self {
        Letter::new(Reading::new(draft), None, Vec::new())
    }

    /// Reads a draft, and if a candidate wrote it what its sentences do, as far as `reader` knows.
    pub fn with_acts(draft: &'a Draft, reader: &dyn ActReader) -> Self {
        let letter = Letter::read(draft);
        if !letter.is_judged_by_acts() {
            return letter;
        }
        let mut reading = letter.reading;
        reading.read_acts(reader);
        Letter::new(reading, None, Vec::new())
    }

    /// Returns whether the writer is a candidate who writes about a job, not the writer of an ordinary
    /// message.
    pub fn is_candidates(&self) -> bool {
        self.kind != Kind::Other || self.correspondence.is_candidacy()
    }

    /// Returns whether it matters what the sentences do: a candidate wrote the letter, or may have.
    pub fn is_judged_by_acts(&self) -> bool {
        self.english && (self.is_candidates() || self.correspondence.may_be_candidacy())
    }

    /// Returns what the record of the letter needs to know of it.
    pub fn purpose(&self) -> Purpose {
        Purpose { is_candidates: self.is_candidates(), is_thank_you: self.kind == Kind::ThankYou }
    }

    /// Returns whether it is a reply to something they wrote.
    pub fn answers_them(&self) -> bool {
        self.correspondence.facts.heard_back || self.reading.is_reply()
    }

    /// Returns whether it is one turn of a running conversation, no mail, or one paragraph of a message, so
    /// that it needs no greeting and no sign-off.
    pub fn in_conversation(&self) -> bool {
        self.reading.draft.is_part || self.answers_them() || !self.reading.is_mail()
    }

    /// Returns the blanks of a template that were not filled in. In a candidate's letter any bracketed
    /// words are one.
    pub fn blanks(&self) -> &[Span] {
        &self.blanks
    }

    /// Returns whether a blank of a template is in these words.
    pub fn is_blank(&self, words: Span) -> bool {
        self.blanks.iter().any(|blank| blank.overlaps(words))
    }

    /// Returns whether these words belong to a template that is still to be filled in, whose tone says
    /// nothing yet: a blank is in them or beside them, or their sentence has several.
    pub fn is_unfilled(&self, words: Span) -> bool {
        let around = Span::new(words.start.saturating_sub(2), words.end + 2);
        let sentence = self.sentences.iter().find(|s| s.span.overlaps(words));
        let in_sentence = |blank: &&Span| sentence.is_some_and(|s| s.span.overlaps(**blank));
        self.is_blank(around) || self.blanks.iter().filter(in_sentence).count() > 1
    }
}

/// Returns whether a blank in the greeting is a word of a recipient's display name: "Hi X," to X Li.
fn is_in_their_name(reading: &Reading, blank: Span) -> bool {
    let in_greeting = reading.greeting.as_ref().is_some_and(|greeting| greeting.span.overlaps(blank));
    in_greeting && reading.draft.shown_words().any(|word| word == reading.text(blank))
}

impl<'a> Deref for Letter<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}
