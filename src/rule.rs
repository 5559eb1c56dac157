//! What a rule is. The rules themselves are in `rules`.

mod metadata;

use crate::{acts::Act, finding::Finding, letter::Letter, text::span::Span};
pub use metadata::{Family, Marks, Overlap, Precedence, Scope, Severity, YieldsTo};

/// A rule: its id, its words and its check. Its doc comment is its card, its reference page and its
/// tests.
pub struct Rule {
    /// The id, such as `wrong-recipient-name`. The file has the same name with underscores.
    pub id: &'static str,
    /// How much its findings matter, unless one says that it matters less.
    pub severity: Severity,
    /// To which messages it applies.
    pub scope: Scope,
    /// What it is about.
    pub family: Family,
    /// Its place inside the family: rules with lower numbers come first.
    pub order: u8,
    /// How its findings get on with others at the same words.
    pub overlap: Overlap,
    /// What the letter does, in seven words or fewer.
    pub title: &'static str,
    /// The doc comment: a sentence, then the sections "Why it matters", "Advice" and "Source", then
    /// examples.
    pub doc: &'static str,
    /// Returns what it finds in a letter.
    pub check: fn(&Letter) -> Vec<Finding>,
}

/// From which probability of an act a rule speaks, between 0 and 1.
#[derive(Debug, Clone, Copy)]
pub struct Confidence {
    /// From here it is a hint.
    pub hint: f32,
    /// From here it is as severe as the rule says.
    pub finding: f32,
}

impl Confidence {
    /// The usual case. The hint was chosen on the messages that calibrate the model
    /// (`model/data/split.json`), the finding on 5,300 innocent sentences, 2,700 of them whole letters by
    /// four other writers: at most 2 of them have such a fault.
    pub const USUAL: Confidence = Confidence { hint: 0.55, finding: 0.8 };

    /// For faults that innocent sentences resemble more often. In doubt they are hints.
    pub const WARY: Confidence = Confidence { hint: 0.55, finding: 0.9 };
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl Rule {
    /// Returns a finding about the whole message.
    pub fn whole(&'static self) -> Finding {
        let severity = self.severity;
        Finding {
            rule: self,
            place: None,
            advice: None,
            why: None,
            fixes: Vec::new(),
            severity,
            confidence: 1.0,
        }
    }

    /// Returns a finding at these words.
    pub fn at(&'static self, place: Span) -> Finding {
        Finding { place: Some(place), ..self.whole() }
    }

    /// Returns a finding at each of these places.
    pub fn at_each(&'static self, places: impl IntoIterator<Item = Span>) -> Vec<Finding> {
        places.into_iter().map(|place| self.at(place)).collect()
    }

    /// Returns a finding at each place where an act is performed with enough confidence: a hint, or from
    /// a higher one as much as the rule says.
    pub fn at_acts(&'static self, letter: &Letter, act: Act, confidence: Confidence) -> Vec<Finding> {
        let performed = letter.performing(act, confidence.hint).into_iter();
        let performed = performed.filter(|(words, _)| !letter.is_unfilled(*words));
        let found = performed.map(|(words, probability)| {
            let finding = self.at(words).with_confidence(probability);
            if probability < confidence.finding { finding.as_hint() } else { finding }
        });
        found.collect()
    }

    /// Returns the first sentence of the docs.
    pub fn summary(&self) -> String {
        unwrap_lines(self.doc.split("\n\n").next().unwrap_or(""))
    }

    /// Returns why it matters to the reader of the letter.
    pub fn why(&self) -> String {
        self.section("Why it matters")
    }

    /// Returns what to do in general.
    pub fn advice(&self) -> String {
        self.section("Advice")
    }

    /// Returns the article that says so, and its point.
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

    /// Returns the examples of the docs, in order.
    pub fn examples(&self) -> Vec<Example> {
        let mut examples: Vec<Example> = Vec::new();
        let mut lines = self.doc.lines().map(|l| l.strip_prefix(' ').unwrap_or(l));
        while let Some(line) = lines.next() {
            let Some(kind) = line.strip_prefix("```") else { continue };
            let text = lines.by_ref().take_while(|l| *l != "```").collect::<Vec<_>>().join("\n");
            match kind {
                "fixed" => examples.last_mut().into_iter().for_each(|e| e.fixed = Some(text.clone())),
                _ => examples.push(Example {
                    bad: kind.starts_with("bad"),
                    is_known_miss: kind.contains(' '),
                    text,
                    fixed: None,
                }),
            }
        }
        examples
    }
}

/// An example letter from a rule's docs.
pub struct Example {
    /// Whether the rule must find it. If not, the rule must stay silent.
    pub bad: bool,
    /// Whether the rule is known to get it wrong: its fence is "bad missed" or "good flagged".
    pub is_known_miss: bool,
    /// Head lines and the letter, the place of the finding between « and ».
    pub text: String,
    /// What the first fix of the finding must make of the letter.
    pub fixed: Option<String>,
}

fn unwrap_lines(text: &str) -> String {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns whether the rule with this id belongs in this file.
///
/// # Examples
/// ```
/// use tactful::rule::is_file_of;
///
/// assert!(is_file_of("call-demand", "src/rules/call_demand.rs"));
/// assert!(!is_file_of("demand", "src/rules/call_demand.rs"));
/// assert!(!is_file_of("call-demands", "src/rules/call_demand.rs"));
/// ```
pub const fn is_file_of(id: &str, file: &str) -> bool {
    let (id, file, end) = (id.as_bytes(), file.as_bytes(), b".rs");
    let length = id.len() + end.len();
    if file.len() <= length || !matches!(file[file.len() - length - 1], b'/' | b'\\') {
        return false;
    }
    let mut at = 0;
    while at < length {
        let expected = match at {
            _ if at >= id.len() => end[at - id.len()],
            _ if id[at] == b'-' => b'_',
            _ => id[at],
        };
        if file[file.len() - length + at] != expected {
            return false;
        }
        at += 1;
    }
    true
}

/// Declares the rule of a file: its doc comment, then its metadata. The function `check` beside it does
/// the work.
///
/// ```text
/// declare_rule! {
///     /// The message demands that they call back.
///     /// …
///     id: "call-demand",
///     severity: Caution,
///     scope: Candidate,
///     family: Conduct,
///     order: 10,
///     title: "This demands a call back",
/// }
/// ```
/// Before the title there may be, in this order: `precedence: 1 among Tone`, `yields_to: OtherFamilies`,
/// `marks: Message`. They are explained at [`Precedence`](crate::rule::Precedence),
/// [`YieldsTo`](crate::rule::YieldsTo) and [`Marks`](crate::rule::Marks).
#[macro_export]
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])+
        id: $id:literal,
        severity: $severity:ident,
        scope: $scope:ident,
        family: $family:ident,
        order: $order:literal,
        $(precedence: $rank:literal among $among:ident,)?
        $(yields_to: $yields_to:ident,)?
        $(marks: $marks:ident,)?
        title: $title:literal $(,)?
    ) => {
        $(#[doc = $doc])+
        pub static RULE: $crate::rule::Rule = $crate::rule::Rule {
            id: $id,
            severity: $crate::rule::Severity::$severity,
            scope: $crate::rule::Scope::$scope,
            family: $crate::rule::Family::$family,
            order: $order,
            overlap: $crate::rule::Overlap {
                $(precedence: Some($crate::rule::Precedence {
                    among: $crate::rule::Family::$among,
                    rank: $rank,
                }),)?
                $(yields_to: $crate::rule::YieldsTo::$yields_to,)?
                $(marks: $crate::rule::Marks::$marks,)?
                ..$crate::rule::Overlap::USUAL
            },
            title: $title,
            doc: concat!($($doc, "\n"),+),
            check,
        };
        const _: () = assert!(
            $crate::rule::is_file_of($id, file!()),
            "the id of a rule is the name of its file with hyphens: call-demand in call_demand.rs"
        );
    };
}
