//! The parser of phrases. Phrases are constants of the program, so a malformed one panics.

use super::{Item, lists::LISTS};
use crate::text::{span::Span, tokens::tokens};

/// Parses a phrase.
pub(super) fn parse(phrase: &str) -> Vec<Item> {
    let mut rest = phrase;
    let ways = parse_ways(&mut rest);
    assert!(rest.is_empty() && ways.len() == 1, "malformed phrase: {phrase}");
    ways.into_iter().next().expect("one way was counted")
}

/// Parses alternatives up to a closing bracket or the end.
fn parse_ways(rest: &mut &str) -> Vec<Vec<Item>> {
    let mut ways = vec![Vec::new()];
    loop {
        *rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return ways };
        match first {
            ')' => return ways,
            '|' => {
                *rest = &rest[1..];
                ways.push(Vec::new());
                continue;
            }
            _ => {}
        }
        let mut item = parse_item(rest, first);
        if let Some(after) = rest.strip_prefix('?') {
            *rest = after;
            item = Item::Maybe(vec![item]);
        }
        ways.last_mut().expect("never empty").push(item);
    }
}

/// Parses one item, which begins with the character `first`.
fn parse_item(rest: &mut &str, first: char) -> Item {
    match first {
        '(' => {
            *rest = &rest[1..];
            let ways = parse_ways(rest);
            *rest = rest.strip_prefix(')').expect("a group is closed");
            Item::Any(ways)
        }
        '^' | '$' => {
            *rest = &rest[1..];
            if first == '^' { Item::Start } else { Item::End }
        }
        '<' => {
            let (name, after) = rest[1..].split_once('>').expect("a list's name is closed");
            *rest = after;
            let words =
                LISTS.iter().find(|(list, _)| *list == name).unwrap_or_else(|| panic!("no list {name}")).1;
            Item::Any(parse_ways(&mut &*words))
        }
        _ => {
            let end = rest.find(|c: char| c.is_whitespace() || "()|?".contains(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            *rest = after;
            if let Some(most) = word.strip_prefix("..") {
                return Item::Skip(most.parse().expect("a number after .."));
            }
            debug_assert!(
                is_token(word.trim_end_matches('*')),
                "no token is ever {word:?}, so a phrase must not ask for it"
            );
            match word.strip_suffix('*') {
                Some(prefix) => Item::Prefix(prefix.to_owned()),
                None => Item::Word(word.to_owned()),
            }
        }
    }
}

/// Returns whether a word can be a token. Contractions and possessive forms cannot.
fn is_token(word: &str) -> bool {
    let all = tokens(word, Span::new(0, word.len()));
    all.len() == 1 && all[0].word == word
}
