//! What a rule is. The rules themselves are in `rules`.

use crate::{finding::Finding, letter::Letter, span::Span};
use serde::{Deserialize, Serialize};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// It will do harm.
    Mistake,
    /// It may do harm.
    Caution,
    /// The letter would be better without it.
    Hint,
}

/// To which messages a rule applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Any message in any language.
    Any,
    /// Any message in English.
    English,
    /// A candidate's message in English.
    Candidate,
}

/// One rule: its id, its words and its check. Its doc comment is its card, its reference page and its tests.
pub struct Rule {
    /// The id, such as `wrong-recipient-name`; the file has the same name with underscores.
    pub id: &'static str,
    /// How much it matters.
    pub level: Level,
    /// To which messages it applies.
    pub scope: Scope,
    /// What is wrong, in seven words or fewer.
    pub title: &'static str,
    /// The doc comment: a sentence, then the sections "Why it matters", "Advice" and "Source", then examples.
    pub doc: &'static str,
    /// Finds it in a letter.
    pub check: fn(&Letter) -> Vec<Finding>,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl Rule {
    /// A finding about the whole message.
    pub fn whole(&'static self) -> Finding {
        Finding { rule: self, place: None, advice: None, why: None, fixes: Vec::new(), level: self.level }
    }

    /// A finding at these words.
    pub fn at(&'static self, place: Span) -> Finding {
        Finding { place: Some(place), ..self.whole() }
    }

    /// A finding at each of these places.
    pub fn at_each(&'static self, places: impl IntoIterator<Item = Span>) -> Vec<Finding> {
        places.into_iter().map(|place| self.at(place)).collect()
    }

    /// The first sentence of the docs.
    pub fn summary(&self) -> String {
        unwrap_lines(self.doc.split("\n\n").next().unwrap_or(""))
    }

    /// Why it matters to the reader of the letter.
    pub fn why(&self) -> String {
        self.section("Why it matters")
    }

    /// What to do, in general.
    pub fn advice(&self) -> String {
        self.section("Advice")
    }

    /// Which article says so, and what it says.
    pub fn source(&self) -> String {
        self.section("Source")
    }

    fn section(&self, name: &str) -> String {
        let heading = format!("## {name}");
        let Some((_, after)) = self.doc.split_once(heading.as_str()) else { return String::new() };
        let end =
            ["\n ## ", "\n ```"].iter().filter_map(|next| after.find(next)).min().unwrap_or(after.len());
        unwrap_lines(&after[..end])
    }

    /// The examples of the docs, in order.
    pub fn examples(&self) -> Vec<Example> {
        let mut examples: Vec<Example> = Vec::new();
        let mut lines = self.doc.lines().map(|l| l.strip_prefix(' ').unwrap_or(l));
        while let Some(line) = lines.next() {
            let Some(kind) = line.strip_prefix("```") else { continue };
            let text = lines.by_ref().take_while(|l| *l != "```").collect::<Vec<_>>().join("\n");
            match kind {
                "fixed" => examples.last_mut().into_iter().for_each(|e| e.fixed = Some(text.clone())),
                _ => examples.push(Example { bad: kind == "bad", text, fixed: None }),
            }
        }
        examples
    }
}

/// An example letter from a rule's docs.
pub struct Example {
    /// It must be found; otherwise it must not.
    pub bad: bool,
    /// Head lines and the letter, the place of the finding between « and ».
    pub text: String,
    /// What the first fix of the finding makes of the letter.
    pub fixed: Option<String>,
}

fn unwrap_lines(text: &str) -> String {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Declares a rule: its doc comment, then `"its-id", Level, Scope, "Its title", check_function`.
#[macro_export]
macro_rules! declare_rule {
    ($(#[doc = $doc:literal])+ $id:literal, $level:ident, $scope:ident, $title:literal) => {
        $(#[doc = $doc])+
        pub static RULE: $crate::rule::Rule = $crate::rule::Rule {
            id: $id,
            level: $crate::rule::Level::$level,
            scope: $crate::rule::Scope::$scope,
            title: $title,
            doc: concat!($($doc, "\n"),+),
            check,
        };
    };
}
