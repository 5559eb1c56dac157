//! What the sentences of a message do, as far as they were read.

use super::{Reading, language::is_foreign, status_requests};
use crate::{
    acts::{Act, ActReader},
    message::draft::Draft,
    text::{sentences::Sentence, span::Span, tokens::Token},
};

impl<'a> Reading<'a> {
    /// Reads a draft, with what its sentences do as far as `reader` knows.
    pub fn with_acts(draft: &'a Draft, reader: &dyn ActReader) -> Self {
        let mut reading = Reading::new(draft);
        reading.read_acts(reader);
        reading
    }

    /// Adds what the sentences do, as far as `reader` knows.
    pub fn read_acts(&mut self, reader: &dyn ActReader) {
        self.acts = self.sentences.iter().map(|s| reader.acts(s.span.of(&self.draft.body))).collect();
        self.asked = status_requests::in_sentences(&self.sentences, &self.acts);
    }

    /// Returns the words of the sentences whose acts have not been read.
    pub fn unread(&self) -> impl Iterator<Item = &'a str> {
        let unread = self.sentences.iter().zip(&self.acts).filter(|(_, acts)| acts.is_none());
        unread.map(|(sentence, _)| self.text(sentence.span))
    }

    /// Returns whether all that the writer asks is when they will decide, or what comes next.
    pub fn asks_only_when(&self) -> bool {
        let asking = |s: &&Sentence| self.asked.iter().any(|asked| s.span.overlaps(*asked));
        !self.asked.is_empty() && self.sentences.iter().filter(asking).all(status_requests::asks_only_when)
    }

    /// Returns whether the words at a place surely ask for news. A decision may be about something else ("did
    /// you decide on the blue glaze"), so the model, if it read the sentence, has to think so too.
    pub fn surely_asks(&self, place: Span) -> bool {
        /// Chosen by hand.
        const DOUBT: f32 = 0.4;
        let words = self.text(place).to_lowercase();
        let decides = ["decid", "decis", "chose", "choos", "pick"].iter().any(|word| words.contains(word));
        let read = self.sentences.iter().zip(&self.acts).find(|(sentence, _)| sentence.span.overlaps(place));
        let news = read.and_then(|(_, acts)| acts.as_ref()).map(|acts| acts.probability(Act::News));
        !decides || news.is_none_or(|news| news >= DOUBT)
    }

    /// Returns whether any sentence performs an act with at least this probability.
    pub fn has_act(&self, act: Act, from: f32) -> bool {
        self.acts.iter().flatten().any(|acts| acts.probability(act) >= from)
    }

    /// Returns the places where an act is performed with at least this probability, and how probable it
    /// is there: for a fault the words that carry it, for any other act the sentence.
    pub fn performing(&self, act: Act, from: f32) -> Vec<(Span, f32)> {
        let read = self.sentences.iter().zip(&self.acts);
        let performed = read.filter_map(|(sentence, acts)| {
            let acts = acts.as_ref().filter(|_| !is_foreign(sentence) && !self.is_own_name(sentence))?;
            let probability = acts.probability(act);
            let words = || {
                let words = acts.words(act, sentence.span, &self.draft.body);
                // "for" alone explains nothing.
                let is_small = words.of(&self.draft.body).chars().count() <= 3 && act != Act::Informal;
                if is_small { sentence.span } else { words }
            };
            (probability >= from).then(|| (words(), probability))
        });
        performed.collect()
    }

    /// Returns whether a sentence is the writer's name alone, perhaps with letters after it: "Dami",
    /// "Anneliese Brockhurst LRAM".
    fn is_own_name(&self, sentence: &Sentence) -> bool {
        const MOST: usize = 5;
        let is_mine = |t: &Token| {
            let local = self.draft.from.email.split('@').next().unwrap_or_default().to_lowercase();
            self.sender.words.iter().any(|w| w.folds.iter().any(|f| t.word == *f))
                || local.split(|c: char| !c.is_alphabetic()).any(|part| t.word == part)
        };
        let words = || sentence.tokens.iter().filter(|t| t.is_word());
        words().count() <= MOST && words().all(|t| t.capital) && words().next().is_some_and(is_mine)
    }
}
