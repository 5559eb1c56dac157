//! The splitting of a text into tokens: words, contractions, links, emoticons and emoji. Quotations are
//! marked.

use super::{Token, TokenKind, Word};
use crate::text::{code::is_stand_in, span::Span};

/// Splits a text into tokens, with spans in bytes from its beginning.
pub(super) fn split(text: &str) -> Vec<Token> {
    let mut reader = Reader { text, at: 0, end: text.len(), out: Vec::new() };
    while reader.at < reader.end {
        reader.step();
    }
    mark_quotations(&mut reader.out);
    reader.out
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    out: Vec<Token>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..self.end]
    }

    /// Skips a space or reads one token.
    fn step(&mut self) {
        let Some(first) = self.rest().chars().next() else { return };
        if first.is_whitespace() {
            self.at += first.len_utf8();
        } else if is_stand_in(first) {
            let len = self.rest().find(|c| !is_stand_in(c)).unwrap_or(self.rest().len());
            self.push(len, TokenKind::Code);
        } else if let Some(len) = link_len(self.rest()) {
            self.push(len, TokenKind::Link);
        } else if let Some(len) = emoticon_len(self.rest(), self.text[..self.at].chars().next_back()) {
            self.push(len, TokenKind::Emoji);
        } else if first.is_alphanumeric() {
            let len = word_len(self.rest());
            self.push_word(len);
        } else if is_emoji(first) {
            let len = emoji_len(self.rest());
            self.push(len, TokenKind::Emoji);
        } else {
            self.push(first.len_utf8(), TokenKind::Sign);
        }
    }

    fn push(&mut self, len: usize, kind: TokenKind) {
        let span = Span::new(self.at, self.at + len);
        self.push_as(span, &span.of(self.text).to_lowercase(), kind);
        self.at += len;
    }

    fn push_as(&mut self, span: Span, word: &str, kind: TokenKind) {
        let capital = span.of(self.text).chars().next().is_some_and(char::is_uppercase);
        self.out.push(Token { span, word: Word(word.into()), kind, capital, in_quotes: false });
    }

    /// Adds a number, a word, or the two words of a contraction.
    fn push_word(&mut self, len: usize) {
        let span = Span::new(self.at, self.at + len);
        let plain = span.of(self.text).to_lowercase().replace(['’', '‘', 'ʼ'], "'");
        self.at += len;
        if plain.chars().all(char::is_numeric) {
            return self.push_as(span, &plain, TokenKind::Number);
        }
        let Some((head, tail)) = contraction(&plain) else {
            let word = plain.strip_suffix("'s").or_else(|| plain.strip_suffix('\'')).unwrap_or(&plain);
            return self.push_as(span, word, TokenKind::Word);
        };
        // Lower-casing may change the length in bytes, so the split is searched for in the text itself.
        let apostrophe = span.of(self.text).find(['\'', '’', '‘', 'ʼ']);
        let cut = match apostrophe {
            Some(at) if tail == "not" => span.start + at.saturating_sub(1),
            Some(at) => span.start + at,
            None => span.start + span.of(self.text).char_indices().nth(1).map_or(0, |(at, _)| at),
        };
        let cut = if cut > span.start && self.text.is_char_boundary(cut) { cut } else { span.end };
        self.push_as(Span::new(span.start, cut), head, TokenKind::Word);
        self.push_as(Span::new(cut, span.end), tail, TokenKind::Word);
    }
}

/// Returns the two words of a contraction: "can" and "not" for "can't".
fn contraction(word: &str) -> Option<(&str, &str)> {
    Some(match word {
        "can't" | "cant" | "cannot" => ("can", "not"),
        "won't" | "wont" => ("will", "not"),
        "shan't" => ("shall", "not"),
        "im" => ("i", "am"),
        "ive" => ("i", "have"),
        "dont" => ("do", "not"),
        "didnt" => ("did", "not"),
        "doesnt" => ("does", "not"),
        "havent" => ("have", "not"),
        "hasnt" => ("has", "not"),
        "isnt" => ("is", "not"),
        "wasnt" => ("was", "not"),
        "couldnt" => ("could", "not"),
        "wouldnt" => ("would", "not"),
        "shouldnt" => ("should", "not"),
        "let's" => ("let", "us"),
        "it's" | "that's" | "what's" | "who's" | "where's" | "here's" | "there's" | "how's" | "he's"
        | "she's" => (word.strip_suffix("'s")?, "is"),
        _ => {
            const ENDS: [(&str, &str); 6] = [
                ("n't", "not"),
                ("'m", "am"),
                ("'re", "are"),
                ("'ve", "have"),
                ("'ll", "will"),
                ("'d", "would"),
            ];
            return ENDS
                .iter()
                .find_map(|(end, full)| Some((word.strip_suffix(end).filter(|w| !w.is_empty())?, *full)));
        }
    })
}

/// Returns the length in bytes of the word at the beginning: letters and digits, with apostrophes between
/// letters.
fn word_len(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut len = 0;
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '\'' | '’' | '‘' | 'ʼ')
            && at > 0
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let mark = is_combining(c);
        if !(c.is_alphanumeric() || joins || mark) {
            break;
        }
        len = at + c.len_utf8();
    }
    len
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}')
}

/// Returns the length in bytes of the web or mail address at the beginning, if there is one.
fn link_len(text: &str) -> Option<usize> {
    const STARTS: [&str; 4] = ["http://", "https://", "www.", "mailto:"];
    let web = STARTS.iter().any(|s| text.get(..s.len()).is_some_and(|w| w.eq_ignore_ascii_case(s)));
    // A mail address has at most 64 + 1 + 255 bytes (RFC 5321). The limit keeps the splitting linear in the
    // text's length.
    let text = if web { text } else { &text[..text.floor_char_boundary(320)] };
    let len =
        text.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|')).unwrap_or(text.len());
    let word = text[..len].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '”']);
    let fits = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let mail = || {
        word.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && name.chars().all(fits) && host.contains('.') && host.chars().all(fits)
        })
    };
    (web || text.starts_with(char::is_alphanumeric) && mail()).then_some(word.len())
}

/// Returns the length in bytes of the emoticon at the beginning, if there is one. It must follow a space.
fn emoticon_len(text: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| !c.is_whitespace()) {
        return None;
    }
    const FACES: [&str; 18] = [
        ":-)", ":-(", ":-D", ";-)", ":-P", ":-/", ":)", ":(", ":D", ";)", ":P", ":p", "=)", "=D", "<3", "xD",
        ":o", ":'(",
    ];
    let face = FACES.iter().find(|face| text.starts_with(**face))?;
    let after = text[face.len()..].chars().next();
    after.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | '!' | ',')).then_some(face.len())
}

/// Returns whether a character is an emoji. Check marks, stars and signs of contact details are not, since
/// they are ordinary in letters and signatures.
pub fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1F300}'..='\u{1FAFF}' | '\u{1F1E6}'..='\u{1F1FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{2B55}')
        && !matches!(c, '\u{2713}'..='\u{2718}' | '\u{2605}' | '\u{2606}' | '\u{2610}'..='\u{2612}' | '\u{260E}' | '\u{260F}' | '\u{2709}' | '\u{270F}'..='\u{2712}' | '\u{2794}'..='\u{27BF}' | '\u{1F4DE}' | '\u{1F4E7}' | '\u{1F517}' | '\u{1F4F1}' | '\u{1F4CD}')
}

/// Returns the length in bytes of the emoji at the beginning, with the emoji, variation selectors and joiners
/// after them.
fn emoji_len(text: &str) -> usize {
    text.char_indices()
        .find(|(at, c)| *at > 0 && !(is_emoji(*c) || matches!(c, '\u{FE0F}' | '\u{200D}' | '\u{20E3}')))
        .map_or(text.len(), |(at, _)| at)
}

/// Marks the tokens between double quotation marks. An unclosed mark quotes nothing.
fn mark_quotations(tokens: &mut [Token]) {
    let mut open: Option<usize> = None;
    for at in 0..tokens.len() {
        match (tokens[at].word.as_str(), open) {
            ("“" | "«" | "„", _) | ("\"", None) => open = Some(at),
            ("\"" | "”" | "»", Some(from)) => {
                tokens[from..=at].iter_mut().for_each(|t| t.in_quotes = true);
                open = None;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        split(text).iter().map(|t| t.word.to_string()).collect()
    }

    #[test]
    fn words_are_split_and_contractions_spelt_out() {
        for (text, expected) in [
            ("I haven't heard", "i have not heard"),
            ("I’m here", "i am here"),
            ("can't won't dont", "can not will not do not"),
            ("the company's goals", "the company goals"),
            ("check-in at 3pm", "check - in at 3pm"),
            ("see https://a.example/x.", "see https://a.example/x ."),
            ("me@mail.example!", "me@mail.example !"),
            ("great :) 😍😍", "great :) 😍😍"),
            ("O'Brien", "o'brien"),
        ] {
            assert_eq!(words(text).join(" "), expected);
        }
    }

    #[test]
    fn quoted_words_are_marked() {
        let text = "he said \"call me\" twice";
        let quoted: Vec<_> = split(text).iter().filter(|t| t.in_quotes).map(|t| t.word.to_string()).collect();
        assert_eq!(quoted, ["\"", "call", "me", "\""]);
    }
}
