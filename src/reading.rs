//! A draft as it reads: greeting, sentences, closing, signature, quoted part, and the people named around it.
//! It looks at the text alone and judges nothing; what is known of the correspondence is not known here.

mod appended;
pub mod blanks;
pub mod closing;
pub mod contact;
pub mod earlier;
pub mod greeting;
pub mod job;
pub mod language;
pub mod parts;
mod performed;
pub mod status_requests;
pub mod topic;

use crate::{
    acts::SentenceActs,
    message::draft::{Channel, Draft, Mark, Message},
    people::{
        address::Person,
        person::{Evidence, PersonName},
    },
    text::{fingerprint::Fingerprint, phrase::Phrases, span::Span},
    text::{
        lines::{self, Line},
        quoted,
        sentences::{self, Sentence},
        tokens::{self, Token, Tokens, tokens},
    },
    time::local_time,
};
use closing::Closing;
use greeting::Greeting;
use jiff::civil::Date;
use std::{
    any::{Any, TypeId},
    cell::RefCell,
    collections::HashMap,
    rc::Rc,
};

/// A draft and what reading it found.
pub struct Reading<'a> {
    /// The draft as given.
    pub draft: &'a Draft,
    /// The greeting.
    pub greeting: Option<Greeting>,
    /// The sentences between greeting and closing.
    pub sentences: Vec<Sentence>,
    /// The sign-off with its name, and the signature.
    pub closing: Option<Closing>,
    /// Whether it is written in English, as far as its short words can tell.
    pub english: bool,
    /// The people in the To field.
    pub recipients: Vec<PersonName>,
    /// The writer.
    pub sender: PersonName,
    /// The conversation so far, oldest first: the thread, or else the message quoted in the box.
    pub earlier: Vec<Message>,
    /// What each sentence does, in the order of the sentences; `None` where that has not been read.
    pub acts: Vec<Option<SentenceActs>>,
    /// Places where the writer asks them for news.
    pub asked: Vec<Span>,
    /// The tokens of the greeting and of the sign-off.
    edges: [Tokens; 2],
    /// Lines that are the writer's own: not quoted, not the stored signature, not appended below it.
    own: Vec<Line>,
    /// Results computed from the reading by other modules, by their type; see [`Reading::remember`].
    made: RefCell<HashMap<TypeId, Rc<dyn Any>>>,
}

impl<'a> Reading<'a> {
    /// Reads a draft, without what its sentences do.
    pub fn new(draft: &'a Draft) -> Self {
        let text = draft.body.as_str();
        let all = lines::lines(text);
        let mut own = own_lines(draft, &all);
        let greeting = own.iter().find(|l| !l.is_blank()).and_then(|first| greeting::greeting(text, *first));
        let body_from = greeting.as_ref().map_or(0, |g| g.end);
        let closing = appended::split(text, &mut own, body_from);
        let body_end = closing.as_ref().map_or(text.len(), |c| c.start);
        let body: Vec<Line> = own.iter().copied().filter_map(|line| cut_at(text, line, body_end)).collect();
        let mut sentences = sentences::sentences(text, &body, body_from);
        if let Some(closing) = &closing {
            let mut below = sentences::sentences(text, appended::postscript(text, &own, closing), 0);
            let next = sentences.last().map_or(0, |last| last.paragraph + 1);
            for sentence in &mut below {
                sentence.paragraph += next;
            }
            sentences.append(&mut below);
        }
        let asked = status_requests::in_sentences(&sentences, &[]);
        let tokens_of = |span: Option<Span>| span.map_or_else(Tokens::default, |span| tokens(text, span));
        let edges = [
            tokens_of(greeting.as_ref().map(|g| g.span)),
            tokens_of(closing.as_ref().and_then(|c| c.phrase)),
        ];
        let english = language::is_english(&sentences);
        Reading {
            draft,
            greeting,
            acts: vec![None; sentences.len()],
            sentences,
            closing,
            english,
            recipients: draft.to.iter().map(PersonName::read).collect(),
            sender: PersonName::read(&draft.from),
            earlier: earlier::earlier(draft, &all),
            asked,
            edges,
            own,
            made: RefCell::default(),
        }
    }

    /// Returns the cached result of type `T`, or computes it with `make` and caches it. The result must
    /// depend on the reading alone, and `T` must be used by one caller only, as for [`Tokens::remember`].
    pub fn remember<T: 'static>(&self, make: impl FnOnce(&Self) -> T) -> Rc<T> {
        let known = self.made.borrow().get(&TypeId::of::<T>()).cloned();
        if let Some(known) = known.and_then(|k| k.downcast().ok()) {
            return known;
        }
        let made = Rc::new(make(self));
        self.made.borrow_mut().insert(TypeId::of::<T>(), made.clone());
        made
    }

    /// Returns the words under a span.
    pub fn text(&self, span: Span) -> &'a str {
        span.of(&self.draft.body)
    }

    /// Returns a day as the writer reads it, with the year if it is not this year's.
    pub fn format_day(&self, day: Date) -> String {
        local_time::format_day(day, self.draft.now.map_or(day, |now| now.date))
    }

    /// Returns whether the newest message of the conversation is theirs.
    pub fn is_reply(&self) -> bool {
        self.earlier.last().is_some_and(|m| !self.is_mine(&m.from))
    }

    /// Returns whether the conversation was read from a quote in the box, where anybody may have written it.
    pub fn is_quoted(&self) -> bool {
        self.draft.thread.is_empty()
    }

    /// Returns whether a person is the writer's own account.
    pub fn is_mine(&self, person: &Person) -> bool {
        let me = &self.draft.from;
        let same = |a: &str, b: &str| !a.is_empty() && a.eq_ignore_ascii_case(b);
        same(&person.email, &me.email) || person.email.is_empty() && same(&person.name, &me.name)
    }

    /// Returns the number of words in the body, without the greeting and the closing.
    pub fn body_words(&self) -> usize {
        self.sentences.iter().map(Sentence::words).sum()
    }

    /// Returns whether the message travels by mail; other messages have no greeting and no sign-off.
    pub fn is_mail(&self) -> bool {
        self.draft.channel == Channel::Email
    }

    /// Returns whether the page marks a stored signature in the box.
    pub fn has_stored_signature(&self) -> bool {
        self.draft.marked.iter().any(|(_, mark)| *mark == Mark::Signature)
    }

    /// Returns every group of tokens the writer wrote: greeting, sentences, sign-off.
    pub fn spoken(&self) -> impl Iterator<Item = &Tokens> {
        let [greeting, sign_off] = &self.edges;
        [greeting].into_iter().chain(self.sentences.iter().map(|s| &s.tokens)).chain([sign_off])
    }

    /// Returns the lines that go out as the writer's own and are not blank, down to a stored signature after
    /// "--".
    pub fn lines_to_send(&self) -> impl Iterator<Item = Span> {
        let body = self.draft.body.as_str();
        let end = self.closing.as_ref().map_or(0, |closing| closing.start);
        let is_signature = move |l: &&Line| l.of(body) == "--" && l.trimmed.start >= end;
        self.own.iter().take_while(move |l| !is_signature(l)).filter(|l| !l.is_blank()).map(|l| l.trimmed)
    }

    /// Returns every line of the body that is not blank, quoted and appended ones too.
    pub fn lines_as_written(&self) -> impl Iterator<Item = Span> {
        lines::lines(&self.draft.body).into_iter().filter(|l| !l.is_blank()).map(|l| l.trimmed)
    }

    /// Returns the place of the first of these phrases, in reading order.
    pub fn first(&self, phrases: &Phrases) -> Option<Span> {
        self.sentences.iter().find_map(|s| phrases.spans_in(&s.tokens).into_iter().next())
    }

    /// Returns every place of these phrases in the sentences.
    pub fn all(&self, phrases: &Phrases) -> Vec<Span> {
        self.sentences.iter().flat_map(|s| phrases.spans_in(&s.tokens)).collect()
    }

    /// Returns everybody the message is known to concern: recipients, copies and those who wrote in the
    /// thread.
    pub fn people(&self) -> Vec<PersonName> {
        let copies = self.draft.cc.iter().map(PersonName::read);
        let thread =
            self.earlier.iter().map(|m| PersonName::read(&m.from)).filter(|p| p.evidence != Evidence::None);
        self.recipients.iter().cloned().chain(copies).chain(thread).collect()
    }

    /// Returns the fingerprint of the sentences, or `None` if they are too few to recognise a copy by. Names
    /// of the people concerned are left out, so that the same note to somebody else is a copy.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        let people = self.people();
        let is_name = |t: &Token| {
            t.capital && people.iter().any(|p| p.words.iter().any(|w| w.folds.iter().any(|f| t.word == *f)))
        };
        let words = self.sentences.iter().flat_map(|s| &s.tokens).filter(|t| t.is_word());
        let words: Vec<&str> = words.map(|t| if is_name(t) { "~" } else { t.word.as_str() }).collect();
        Fingerprint::of(&words)
    }
}

/// The lines that are neither quoted nor marked by the page.
fn own_lines(draft: &Draft, all: &[Line]) -> Vec<Line> {
    let text = draft.body.as_str();
    let quoted = quoted::quoted_lines(text, all);
    let marked = |line: &Line, mark: Mark| {
        draft.marked.iter().any(|(span, m)| *m == mark && span.overlaps(line.trimmed))
    };
    let signature = |line: &Line| !line.is_blank() && marked(line, Mark::Signature);
    let kept = all.iter().zip(quoted).filter(|(line, quoted)| {
        !quoted && (line.is_blank() || !marked(line, Mark::Quoted)) && !signature(line)
    });
    kept.map(|(line, _)| *line).collect()
}

fn cut_at(text: &str, line: Line, end: usize) -> Option<Line> {
    if line.span.start >= end {
        return None;
    }
    let span = Span::new(line.span.start, line.span.end.min(end));
    let trimmed = if line.is_blank() { line.trimmed } else { span.trimmed(text) };
    Some(Line { span, trimmed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(body: &str) -> Draft {
        let to = vec![Person { name: "Dana Reyes".into(), email: "dana@northwind.example".into() }];
        Draft { to, body: body.into(), ..Draft::default() }
    }

    #[test]
    fn the_parts_of_a_letter() {
        let draft = draft(
            "Hi Dana,\n\nOne thing. Two things.\n\nThree.\n\nBest,\nSam\n555 0100\n\nOn Mon, 2 Mar 2026, Dana wrote:\n> Hello Sam\n> Bob",
        );
        let letter = Reading::new(&draft);
        let sentences: Vec<_> = letter.sentences.iter().map(|s| (s.paragraph, letter.text(s.span))).collect();
        assert_eq!(sentences, [(0, "One thing."), (0, "Two things."), (1, "Three.")]);
        let closing = letter
            .closing
            .as_ref()
            .map(|c| (c.name.map(|n| letter.text(n)), c.signature.map(|s| letter.text(s))));
        assert_eq!(closing, Some((Some("Sam"), Some("555 0100"))));
    }
}
